// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/visible_source.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Range
{
    char32_t first, last;
};

constexpr bool isIn(char32_t c, const Range &range) { return c >= range.first && c <= range.last; }
template <std::size_t N>
bool isInAny(char32_t c, const std::array<Range, N> &ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](const Range &range) { return isIn(c, range); });
}

constexpr char32_t zeroWidthJoiner = 0x200d;
constexpr char32_t emojiSelector = 0xfe0f;
constexpr char32_t blackFlag = 0x1f3f4;
constexpr char32_t lastTag = 0xe007f;
constexpr Range tags = {0xe0020, lastTag};

/// Format characters (Cf) that are drawn: Arabic number signs and their like.
constexpr std::array drawn = {Range{0x600, 0x605},     Range{0x6dd, 0x6dd},    Range{0x70f, 0x70f},
                              Range{0x890, 0x891},     Range{0x8e2, 0x8e2},    Range{0x110bd, 0x110bd},
                              Range{0x110cd, 0x110cd}, Range{0x13430, 0x1345f}};
/// Marks and letters that show nothing, and what no font draws.
constexpr std::array undrawn = {Range{0x34f, 0x34f},     Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5},
                                Range{0x180b, 0x180f},   Range{0x2065, 0x2065}, Range{0x2800, 0x2800},
                                Range{0x3164, 0x3164},   Range{0xfdd0, 0xfdef}, Range{0xfe00, 0xfe0f},
                                Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfff8}, Range{0xfffc, 0xfffc},
                                Range{0xe0000, 0xe0fff}, Range{0xfffe, 0xffff}};
constexpr std::array harmful = {Range{0x202a, 0x202e},  Range{0x2029, 0x2029}, Range{0x2065, 0x206f},
                                Range{0xfdd0, 0xfdef},  Range{0xfff9, 0xfffc}, Range{0xfffe, 0xffff},
                                Range{0xe0000, 0xe0fff}};

bool isUnpaired(char32_t c) { return isIn(c, {0xd800, 0xdfff}); }
bool isControl(char32_t c) { return c < 0x20 ? c != u'\t' && c != u'\n' : isIn(c, {0x7f, 0x9f}); }

bool needsSign(char32_t c, Signs signs)
{
    if (isUnpaired(c) || isControl(c) || (c & 0xfffeU) == 0xfffeU)
        return true;
    if (signs == Signs::Harmful || c < 0xad)
        return isInAny(c, harmful);
    switch (QChar::category(c)) {
    case QChar::Other_Format: return !isInAny(c, drawn);
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return isInAny(c, undrawn);
    }
}

bool isPictograph(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || isIn(c, {0x1f3fb, 0x1f3ff}) ||
           isIn(c, {0x203c, 0x2199});
}

/// The text as code points, halves of pairs as they are.
std::vector<char32_t> codePoints(QStringView text)
{
    std::vector<char32_t> points;
    points.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points.push_back(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            points.push_back(text[i].unicode());
        }
    }
    return points;
}

/// Whether the character at `i` makes one emoji of its neighbours.
bool isInsideEmoji(const std::vector<char32_t> &points, std::size_t i, bool isInFlag)
{
    const char32_t before = i > 0 ? points[i - 1] : 0;
    const char32_t behind = i + 1 < points.size() ? points[i + 1] : 0;
    if (points[i] == emojiSelector)
        return isPictograph(before) || behind == 0x20e3; // 0x20e3 makes a key of a digit
    if (points[i] == zeroWidthJoiner)
        return (isPictograph(before) || before == emojiSelector) && isPictograph(behind);
    return isInFlag && isIn(points[i], tags);
}

QString signOf(char32_t c) { return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, u'0'); }

void append(QString &text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text += QChar(QChar::highSurrogate(c));
        text += QChar(QChar::lowSurrogate(c));
    } else {
        text += QChar(static_cast<char16_t>(c));
    }
}

} // namespace

std::vector<VisiblePiece> visiblePieces(QStringView text, Signs signs)
{
    std::vector<VisiblePiece> pieces;
    const std::vector<char32_t> points = codePoints(text);
    int flagLength = 0; // since the black flag that tags may follow; 0 outside
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        flagLength = c == blackFlag                                      ? 1
                     : flagLength > 0 && flagLength < 8 && isIn(c, tags) ? flagLength + 1
                                                                         : 0;
        if (needsSign(c, signs) && !isInsideEmoji(points, i, flagLength > 1)) {
            pieces.push_back({signOf(c), true});
            continue;
        }
        if (pieces.empty() || pieces.back().isSign)
            pieces.emplace_back();
        append(pieces.back().text, c);
        if (c == lastTag)
            flagLength = 0;
    }
    return pieces;
}

QString withLineFeeds(const QString &text)
{
    if (!text.contains(u'\r'))
        return text;
    QString result = text;
    result.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    result.replace(u'\r', u'\n');
    return result;
}

QString visibleSource(const QString &text)
{
    QString result;
    for (const VisiblePiece &piece : visiblePieces(withLineFeeds(text), Signs::Invisible))
        result += piece.text;
    return result;
}

QString characterOfSign(QStringView sign)
{
    if (!sign.startsWith(u"⟨U+") || !sign.endsWith(u'⟩') || sign.size() < 8 || sign.size() > 10)
        return {};
    bool isNumber = false;
    const uint c = sign.mid(3, sign.size() - 4).toUInt(&isNumber, 16);
    QString result;
    if (isNumber && c <= QChar::LastValidCodePoint)
        append(result, c);
    return result;
}

} // namespace ui
