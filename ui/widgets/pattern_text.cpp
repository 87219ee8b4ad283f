// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pattern_text.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PatternText)
};

} // namespace

QString patternText(const QString &pattern, const analysis::Sentence &sentence,
                    QString (*factText)(const analysis::Fact &))
{
    const QString words = analysis::withInterval(pattern, sentence, Words::tr("no interval"));
    QString text;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const int digit = words[at] == u'%' && at + 1 < words.size() ? words[at + 1].digitValue() : -1;
        if (digit >= 1 && static_cast<std::size_t>(digit) <= sentence.facts.size()) {
            text += factText(sentence.facts[static_cast<std::size_t>(digit) - 1]);
            ++at;
        } else {
            text += words[at];
        }
    }
    return text;
}

QString unbrokenFigure(double value, int digits)
{
    QString text = figureText(value, digits);
    const qsizetype point = value < 0 ? 1 : 0;
    if (text.size() > point + 1 && !text.at(point).isDigit())
        text.insert(point + 1, QChar(0x2060));
    return text;
}

QString factText(const analysis::Fact &fact)
{
    if (const auto *count = std::get_if<qint64>(&fact.value))
        return countText(*count);
    if (const auto *number = std::get_if<double>(&fact.value))
        return unbrokenFigure(*number, fact.digits);
    return fact.text();
}

} // namespace ui
