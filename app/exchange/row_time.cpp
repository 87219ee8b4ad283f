// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_time.h"

#include <QDateTime>

#include <chrono>
#include <cmath>
#include <string>
#include <string_view>

namespace exchange {

namespace {

constexpr double millisecondsFrom = 1e11; // as seconds this would be the year 5138
constexpr qint64 millisecondsADay = 86'400'000;
constexpr std::string_view pattern = "0000-00-00T00:00:00.000Z"; // a stored time; 0 is any digit

/// Writes the digits of `number` at the front of `count` characters, from the right.
void writeDigits(char *at, int count, qint64 number)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        at[i] = static_cast<char>('0' + number % 10);
}

/// The digits from `at` on; those of a stored time.
int digits(const QString &time, int at, int count)
{
    int number = 0;
    for (int i = at; i < at + count; ++i)
        number = number * 10 + time[i].digitValue();
    return number;
}

bool isStored(const QString &time)
{
    if (time.size() != static_cast<qsizetype>(pattern.size()))
        return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const QChar character = time[static_cast<qsizetype>(i)];
        const bool isDigit = character >= u'0' && character <= u'9';
        if (pattern[i] == '0' ? !isDigit : character != QLatin1Char(pattern[i]))
            return false;
    }
    return true;
}

/// Imports of millions of rows come through here: QDateTime would take a fifth of their time.
std::optional<QString> timeFromMilliseconds(qint64 milliseconds)
{
    using namespace std::chrono;
    const auto day =
        floor<days>(sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(milliseconds)));
    const year_month_day date(day);
    const int year = static_cast<int>(date.year());
    if (year < 1 || year > 9999)
        return std::nullopt;
    const qint64 rest = milliseconds - day.time_since_epoch().count() * millisecondsADay;
    std::string text(pattern);
    writeDigits(&text[0], 4, year);
    writeDigits(&text[5], 2, static_cast<unsigned>(date.month()));
    writeDigits(&text[8], 2, static_cast<unsigned>(date.day()));
    writeDigits(&text[11], 2, rest / 3'600'000);
    writeDigits(&text[14], 2, rest / 60'000 % 60);
    writeDigits(&text[17], 2, rest / 1000 % 60);
    writeDigits(&text[20], 3, rest % 1000);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// YYYYMMDD from 1900 to 2099; as seconds since 1970 these would be days of that summer.
std::optional<QString> timeFromBasicDate(const QString &text)
{
    if (text.size() != 8)
        return std::nullopt;
    const QDate date = QDate::fromString(text, QStringLiteral("yyyyMMdd"));
    if (!date.isValid() || date.year() < 1900 || date.year() > 2099)
        return std::nullopt;
    return timeFromMilliseconds(date.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

std::optional<QString> timeFromEpoch(double epoch)
{
    const double milliseconds = std::abs(epoch) >= millisecondsFrom ? epoch : epoch * 1000;
    if (!(std::abs(milliseconds) < 3e14))
        return std::nullopt;
    return timeFromMilliseconds(std::llround(milliseconds));
}

std::optional<QString> timeFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const auto date = timeFromBasicDate(trimmed))
        return date;
    bool isNumber = false;
    const double epoch = trimmed.toDouble(&isNumber);
    if (isNumber)
        return timeFromEpoch(epoch);
    if (trimmed.size() < 10)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? timeFromMilliseconds(time.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> millisecondsOf(const QString &time)
{
    if (time.isEmpty())
        return std::nullopt;
    if (isStored(time)) {
        using namespace std::chrono;
        const year_month_day date(year(digits(time, 0, 4)), month(static_cast<unsigned>(digits(time, 5, 2))),
                                  day(static_cast<unsigned>(digits(time, 8, 2))));
        if (date.ok())
            return sys_days(date).time_since_epoch().count() * millisecondsADay +
                   digits(time, 11, 2) * qint64{3'600'000} + digits(time, 14, 2) * qint64{60'000} +
                   digits(time, 17, 2) * qint64{1000} + digits(time, 20, 3);
    }
    QDateTime moment = QDateTime::fromString(time, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment.toMSecsSinceEpoch();
}

Field<QString> timeField(const JsonRow &row, std::string_view name)
{
    if (!row.has(name))
        return QString();
    const auto text = row.label(name);
    if (!text)
        return tl::unexpected(text.error());
    if (text->trimmed().isEmpty())
        return QString();
    if (const auto time = timeFromText(*text))
        return *time;
    return tl::unexpected(row.refuse(name, QStringLiteral("seconds since 1970 or an ISO 8601 time")));
}

} // namespace exchange
