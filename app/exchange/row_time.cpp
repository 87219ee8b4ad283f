// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_time.h"

#include <QDateTime>

#include <cmath>

namespace exchange {

namespace {

constexpr double millisecondsFrom = 1e11; // as seconds this would be the year 5138

std::optional<QString> stored(const QDateTime &time)
{
    if (!time.isValid() || time.date().year() < 1 || time.date().year() > 9999)
        return std::nullopt;
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

std::optional<QString> timeFromEpoch(double epoch)
{
    const double milliseconds = std::abs(epoch) >= millisecondsFrom ? epoch : epoch * 1000;
    if (!(std::abs(milliseconds) < 3e14))
        return std::nullopt;
    return stored(QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds), Qt::UTC));
}

std::optional<QString> timeFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    const double epoch = trimmed.toDouble(&isNumber);
    if (isNumber)
        return timeFromEpoch(epoch);
    if (trimmed.size() < 10)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return stored(time);
}

std::optional<qint64> millisecondsOf(const QString &time)
{
    if (time.isEmpty())
        return std::nullopt;
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
