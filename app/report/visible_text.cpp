// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/visible_text.h"

#include <algorithm>
#include <array>

namespace report {

namespace {

struct Range
{
    char32_t first, last;
};

// Line separators, embeddings and overrides, isolates, non-characters, annotations, tags.
constexpr std::array harmful = {Range{0x2028, 0x2029}, Range{0x202a, 0x202e},  Range{0x2065, 0x206f},
                                Range{0xd800, 0xdfff}, Range{0xfdd0, 0xfdef},  Range{0xfff9, 0xfffc},
                                Range{0xfffe, 0xffff}, Range{0xe0000, 0xe0fff}};

bool needsSign(char32_t c)
{
    if (c < 0x20)
        return c != U'\t' && c != U'\n';
    if (c < 0x7f)
        return false;
    return c <= 0x9f || (c & 0xfffeU) == 0xfffeU ||
           std::any_of(harmful.begin(), harmful.end(),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

char32_t pointAt(const QString &text, qsizetype &i)
{
    const QChar unit = text.at(i);
    if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(++i));
    return unit.unicode();
}

} // namespace

QString visibleText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                result += u'\n';
            continue;
        }
        const qsizetype from = i;
        const char32_t point = pointAt(text, i);
        if (needsSign(point))
            result += QStringLiteral("⟨U+%1⟩").arg(QString::number(static_cast<uint>(point), 16).toUpper(), 4,
                                                   u'0');
        else
            result += QStringView(text).mid(from, i - from + 1);
    }
    return result;
}

} // namespace report
