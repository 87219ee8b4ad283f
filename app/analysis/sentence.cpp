// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/sentence.h"

namespace analysis {

QString Fact::text() const
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'f', digits);
    return std::get<QString>(value);
}

// Not QString::arg: a name may itself hold a percent sign and a digit.
QString Sentence::text() const
{
    QString text;
    for (const char *at = pattern; *at != '\0'; ++at) {
        const bool isPlace = at[0] == '%' && at[1] >= '1' && at[1] <= '9';
        const auto place = isPlace ? static_cast<std::size_t>(at[1] - '1') : facts.size();
        if (place < facts.size()) {
            text += facts[place].text();
            ++at;
        } else {
            text += QLatin1Char(*at);
        }
    }
    return text;
}

} // namespace analysis
