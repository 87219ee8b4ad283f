// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/reply_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReplyWords)
};

/// Summaries of judge::replyRules(), for translation.
[[maybe_unused]] constexpr const char *summaries[] = {
    QT_TRANSLATE_NOOP("ReplyWords", "the last label in brackets, or a last line that is only a label"),
    QT_TRANSLATE_NOOP("ReplyWords", "[[A]] anywhere, else [[B]], else [[C]], as FastChat reads it"),
};

QString preferredText(judge::Preferred preferred)
{
    switch (preferred) {
    case judge::Preferred::First: return Words::tr("A (shown first)");
    case judge::Preferred::Second: return Words::tr("B (shown second)");
    case judge::Preferred::Tie: break;
    }
    return Words::tr("tie");
}

} // namespace

QString verdictText(model::State state, std::optional<judge::Preferred> preferred)
{
    if (!preferred)
        return stateText(state);
    return state == model::State::Valid
               ? preferredText(*preferred)
               : Words::tr("%1, %2", "verdict, state").arg(preferredText(*preferred), stateText(state));
}

QString verdictReason(const judge::ReadReply &read)
{
    switch (read.state) {
    case model::State::Valid: return Words::tr("a verdict that enters figures");
    case model::State::Ambiguous:
        return Words::tr("the reply names more than one verdict; this one enters figures only on request");
    case model::State::Abstained: return Words::tr("no verdict: the judge says that it cannot decide");
    case model::State::Unparsable:
        return Words::tr("no verdict: nothing in the reply is what this rule reads");
    case model::State::OutOfRange: return Words::tr("no verdict: what stands there is outside of its scale");
    case model::State::Refused: return Words::tr("no verdict: the judge declines to answer");
    case model::State::Truncated: return Words::tr("no verdict: the reply ends before it");
    case model::State::TransportError:
    case model::State::Budget: break;
    }
    return Words::tr("no verdict: %1").arg(stateText(read.state));
}

QString ruleText(const judge::ReplyRule &rule) { return Words::tr(rule.summary); }

void markVerdict(QPlainTextEdit &text, const judge::ReadReply &read, const Theme &theme)
{
    if (read.length == 0) {
        text.setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(text.document());
    mark.cursor.setPosition(static_cast<int>(read.from));
    mark.cursor.setPosition(static_cast<int>(read.from + read.length), QTextCursor::KeepAnchor);
    mark.format.setBackground(theme.heat[2]);
    mark.format.setForeground(inkOn(theme.heat[2]));
    mark.format.setFontUnderline(true);
    text.setExtraSelections({mark});
}

} // namespace ui
