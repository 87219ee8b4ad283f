// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/bracket_rules.h"

#include <array>
#include <vector>

namespace judge {

namespace {

struct Label
{
    Preferred preferred = Preferred::Tie;
    qsizetype from = 0, length = 0;
};

std::optional<Preferred> preferredOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'A': return Preferred::First;
    case u'B': return Preferred::Second;
    case u'C': return Preferred::Tie;
    default: return std::nullopt;
    }
}

/// Brackets and letters of full width as those of ASCII; every place stays where it is.
QString withoutFullWidth(QString text)
{
    constexpr char16_t fullWidth = 0xff01 - u'!'; // U+FF01 to U+FF5E are ! to ~
    for (QChar &c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            c = QChar(c.unicode() - fullWidth);
    }
    return text;
}

/// Letters between brackets of this depth: [A] for 1, [[A]] for 2.
std::vector<Label> labelsIn(const QString &text, qsizetype depth)
{
    const QString open(depth, u'['), close(depth, u']');
    std::vector<Label> labels;
    for (qsizetype at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
        const qsizetype letter = at + depth;
        if (letter >= text.size() || QStringView(text).mid(letter + 1, depth) != close)
            continue;
        if (const auto preferred = preferredOf(text[letter]))
            labels.push_back({*preferred, at, 2 * depth + 1});
    }
    return labels;
}

/// A last line, blanks and stars apart, that is only a letter.
std::vector<Label> labelInLastLine(const QString &text)
{
    const auto isFrame = [](QChar c) { return c.isSpace() || c == u'*' || c == u'.'; };
    qsizetype end = text.size();
    while (end > 0 && isFrame(text[end - 1]))
        --end;
    if (end == 0)
        return {};
    const auto preferred = preferredOf(text[end - 1]);
    for (qsizetype i = end - 2; i >= 0 && text[i] != u'\n'; --i) {
        if (!isFrame(text[i]))
            return {};
    }
    return preferred ? std::vector<Label>{{*preferred, end - 1, 1}} : std::vector<Label>();
}

bool areEqual(const std::vector<Label> &labels)
{
    for (const Label &label : labels) {
        if (label.preferred != labels.front().preferred)
            return false;
    }
    return true;
}

struct FastChatLabel
{
    const char16_t *text;
    Preferred preferred;
};
constexpr std::array<FastChatLabel, 3> fastChatLabels{
    {{u"[[A]]", Preferred::First}, {u"[[B]]", Preferred::Second}, {u"[[C]]", Preferred::Tie}}};

} // namespace

ReadReply readBracketed(const QString &reply)
{
    const QString text = withoutFullWidth(reply);
    std::vector<Label> labels = labelsIn(text, 2);
    if (labels.empty())
        labels = labelsIn(text, 1);
    if (labels.empty())
        labels = labelInLastLine(text);
    if (labels.empty())
        return {};
    const Label &last = labels.back();
    const model::State state = areEqual(labels) ? model::State::Valid : model::State::Ambiguous;
    return {state, last.preferred, last.from, last.length};
}

ReadReply readFastChat(const QString &reply)
{
    for (const FastChatLabel &label : fastChatLabels) {
        const QStringView text(label.text);
        if (const qsizetype at = reply.indexOf(text); at >= 0)
            return {model::State::Valid, label.preferred, at, text.size()};
    }
    return {};
}

int labelCount(const QString &reply)
{
    int count = 0;
    for (const FastChatLabel &label : fastChatLabels)
        count += reply.contains(QStringView(label.text)) ? 1 : 0;
    return count;
}

} // namespace judge
