// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/sentence.h"

#include <algorithm>
#include <string_view>

namespace analysis {

namespace {

/// The number of the missing fact of that name in the pattern; 0: it is there, or the sentence has none.
std::ptrdiff_t missingPlace(const Sentence &sentence, std::string_view name)
{
    const auto found = std::ranges::find_if(sentence.facts, [&](const Fact &fact) {
        return name == fact.name && std::holds_alternative<std::monostate>(fact.value);
    });
    return found == sentence.facts.end() ? 0 : found - sentence.facts.begin() + 1;
}

} // namespace

QString Fact::text() const
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'f', digits);
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

Fact endFact(const char *name, const std::optional<double> &end)
{
    Fact fact{.name = name, .value = std::monostate(), .digits = 3};
    if (end)
        fact.value = *end;
    return fact;
}

QString withInterval(QString pattern, const Sentence &sentence, const QString &words)
{
    const auto low = missingPlace(sentence, "low"), high = missingPlace(sentence, "high");
    const qsizetype from = low > 0 ? pattern.indexOf(QStringLiteral("%%1").arg(low)) : -1;
    const qsizetype end = high > 0 ? pattern.indexOf(QStringLiteral("%%1").arg(high)) : -1;
    constexpr qsizetype place = 2; // a percent sign and a digit
    return from >= 0 && end > from ? pattern.replace(from, end + place - from, words) : pattern;
}

// Not QString::arg: a name may itself hold a percent sign and a digit.
QString Sentence::text() const
{
    const QString words = withInterval(QLatin1String(pattern), *this, QStringLiteral("no interval"));
    QString text;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const int digit = words[at] == u'%' && at + 1 < words.size() ? words[at + 1].digitValue() : -1;
        if (digit >= 1 && static_cast<std::size_t>(digit) <= facts.size()) {
            text += facts[static_cast<std::size_t>(digit) - 1].text();
            ++at;
        } else {
            text += words[at];
        }
    }
    return text;
}

} // namespace analysis
