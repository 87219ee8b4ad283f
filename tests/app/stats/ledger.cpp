// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/ledger.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace test_stats {

namespace {

constexpr double tolerance = 1e-9;
constexpr double rounding = 1e-7; ///< a standard error that is the root of a variance of 1e-14 is one of 0

std::string text(double value) { return std::to_string(value); }

} // namespace

void Ledger::figure(const std::string &path, const Json &expected, const stats::Estimate &ours)
{
    if (ours.value.has_value() == !ours.why.empty())
        problem(path, "not exactly one of value and reason");
    if (!expected.is_null() && ours.value)
        return number(path, expected, *ours.value);
    ++m_compared;
    if (expected.is_null() == ours.value.has_value())
        problem(path,
                "expected " + expected.dump() + ", ours is " + (ours.value ? text(*ours.value) : ours.why));
}

void Ledger::error(const std::string &path, const Json &expected, const stats::Estimate &ours)
{
    if (expected.is_null())
        return left("null standard errors", "the tool has none");
    if (!ours.se)
        return problem(path, "no standard error: " + ours.note);
    const bool bothRoundingOnly =
        expected.is_number() && expected.get<double>() < rounding && *ours.se < rounding;
    number(path, bothRoundingOnly ? Json(0) : expected, bothRoundingOnly ? 0 : *ours.se);
}

void Ledger::interval(const std::string &path, const Json &expected, const stats::Estimate &ours)
{
    double low = 0;
    double high = 0;
    const auto written = expected.get<std::string>();
    if (std::sscanf(written.c_str(), "(%lf,%lf)", &low, &high) !=
        2) // NOLINT(cert-err34-c): two numbers or a problem
        return problem(path, "not an interval: " + written);
    if (!ours.low || !ours.high)
        return problem(path, "no interval: " + ours.note);
    if (high - low < 10 * rounding && *ours.se < rounding)
        low = high = (low + high) / 2;
    number(path + "/low", std::max(low, -1.0), *ours.low); // ours ends where the figure does
    number(path + "/high", high, *ours.high);
}

void Ledger::number(const std::string &path, const Json &expected, double ours)
{
    near(path, expected, ours, tolerance);
}

void Ledger::near(const std::string &path, const Json &expected, double ours, double within)
{
    ++m_compared;
    if (!std::isfinite(ours) || !expected.is_number() || std::abs(expected.get<double>() - ours) > within)
        problem(path, "expected " + expected.dump() + ", ours is " + Json(ours).dump());
}

void Ledger::fit(const std::string &path, const Json &expected, double ours)
{
    near(path, expected, ours, 1e-6 * std::abs(ours));
}

void Ledger::count(const std::string &path, const Json &expected, std::int64_t ours)
{
    ++m_compared;
    if (!expected.is_number_integer() || expected.get<std::int64_t>() != ours)
        problem(path, "expected " + expected.dump() + ", ours is " + std::to_string(ours));
}

void Ledger::printed(const std::string &path, const std::string &digits, const stats::Estimate &ours)
{
    ++m_compared;
    const std::size_t point = digits.find('.');
    const auto places = static_cast<int>(point == std::string::npos ? 0 : digits.size() - point - 1);
    const double scale = std::pow(10.0, places);
    if (!ours.value || std::llround(*ours.value * scale) != std::llround(std::stod(digits) * scale))
        problem(path, "published " + digits + ", ours is " + (ours.value ? text(*ours.value) : ours.why));
}

void Ledger::left(const std::string &key, const std::string &why) { ++m_left[key + ": " + why]; }

void Ledger::problem(const std::string &path, const std::string &what)
{
    m_problems.append(QString::fromStdString(path + ": " + what));
}

void Ledger::members(const Json &object, const std::string &path,
                     const std::map<std::string, Handler> &handlers)
{
    for (const auto &[key, value] : object.items()) {
        const auto handler = handlers.find(key);
        if (handler == handlers.end())
            problem(path + "/" + key, "a key that this test does not know");
        else
            handler->second(value, path + "/" + key);
    }
}

Ledger::Handler Ledger::leaving(const std::string &key, const std::string &why)
{
    return [this, key, why](const Json &, const std::string &) { left(key, why); };
}

QStringList Ledger::leftOut() const
{
    QStringList lines;
    for (const auto &[line, times] : m_left)
        lines.append(QStringLiteral("%1 (%2 times)").arg(QString::fromStdString(line)).arg(times));
    return lines;
}

} // namespace test_stats
