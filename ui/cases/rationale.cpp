// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rationale.h"

#include "app/judge/letters.h"
#include "app/judge/protocol.h"
#include "app/judge/reply_rule.h"
#include "ui/text/layout_breaks.h"
#include "ui/text/visible_source.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Rationale)
};

/// Where the text says what the verdict is; of length 0 where it does not.
judge::Stretch verdictIn(const model::Verdict &verdict, const QString &text)
{
    const judge::ReadReply read = judge::replyRules().front().read(text);
    const bool isOurs = read.preferred && verdict.order != model::Order::Unknown && verdict.choice &&
                        judge::choiceOf(*read.preferred, verdict.order) == *verdict.choice;
    return isOurs ? judge::sentenceAround(text, {read.from, read.length}) : judge::Stretch();
}

/// Writes a text piece by piece, each in the look of its place.
class Pieces
{
public:
    Pieces(DetailsWriter &writer, const QString &text, judge::Stretch verdict)
        : m_writer(writer)
        , m_text(text)
        , m_verdict(verdict)
    {}

    void plainTo(qsizetype end)
    {
        // The verdict's sentence may begin or end on the way.
        const qsizetype verdictEnd = m_verdict.from + m_verdict.length;
        for (const qsizetype border : {std::min(m_verdict.from, end), std::min(verdictEnd, end), end}) {
            if (border <= m_at)
                continue;
            m_writer.add(m_text.mid(m_at, border - m_at),
                         inPlace(m_writer.format(m_writer.look().theme.text)));
            m_at = border;
        }
    }

    void letter(const judge::LetterMention &mention)
    {
        plainTo(mention.at);
        const Theme &theme = m_writer.look().theme;
        const bool isA = mention.pane == model::Side::A;
        QTextCharFormat format = inPlace(m_writer.strong(isA ? theme.sideA : theme.sideB));
        if (mention.isTranslated()) {
            format.setBackground(isA ? theme.sideAGround : theme.sideBGround);
            format.setFontUnderline(true);
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setToolTip(Words::tr("called %1 by the judge").arg(mention.written));
            format.setProperty(textOriginProperty, static_cast<int>(TextOrigin::Replaced));
            format.setProperty(replacedProperty, QString(mention.written));
        }
        m_writer.add(isA ? QStringLiteral("A") : QStringLiteral("B"), format);
        m_at = mention.at + 1;
    }

private:
    [[nodiscard]] QTextCharFormat inPlace(QTextCharFormat format) const
    {
        if (m_at >= m_verdict.from && m_at < m_verdict.from + m_verdict.length) {
            format.setBackground(m_writer.look().theme.heat[1]);
            format.setFontUnderline(true);
        }
        return format;
    }

    DetailsWriter &m_writer;
    const QString &m_text;
    judge::Stretch m_verdict;
    qsizetype m_at = 0;
};

} // namespace

void writeRationale(DetailsWriter &writer, const model::Verdict &verdict, const QString &text)
{
    const QString lines = withLineFeeds(text);
    Pieces pieces(writer, lines, verdictIn(verdict, lines));
    if (writer.look().letters == Letters::Translated) {
        for (const judge::LetterMention &mention : judge::lettersIn(lines, verdict.order))
            pieces.letter(mention);
    }
    pieces.plainTo(lines.size());
}

} // namespace ui
