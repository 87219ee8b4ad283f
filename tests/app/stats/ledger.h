// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace test_stats {

using Json = nlohmann::json;

/// Counts what was compared with a file of another tool's figures, and keeps what differs, what is left out
/// on purpose and why, and the keys that nobody knows.
class Ledger
{
public:
    /// Equal to 1e-9. A null of the tool means that the figure is not defined, with a reason.
    void figure(const std::string &path, const Json &expected, const stats::Estimate &ours);
    /// The standard error of a figure; nothing to compare where the tool has none.
    void error(const std::string &path, const Json &expected, const stats::Estimate &ours);
    /// An interval written "(low,high)".
    void interval(const std::string &path, const Json &expected, const stats::Estimate &ours);
    void number(const std::string &path, const Json &expected, double ours);
    /// The same to a tolerance of its own, for fits that stop early and for simulations.
    void near(const std::string &path, const Json &expected, double ours, double tolerance);
    /// A figure that two tools found by iteration: equal to a millionth of it.
    void fit(const std::string &path, const Json &expected, double ours);
    void count(const std::string &path, const Json &expected, std::int64_t ours);
    /// Equal after rounding to the digits printed.
    void printed(const std::string &path, const std::string &digits, const stats::Estimate &ours);
    void left(const std::string &key, const std::string &why);
    void problem(const std::string &path, const std::string &what);

    using Handler = std::function<void(const Json &, const std::string &path)>;
    /// Gives each member of an object to the handler of its name; a member without one is a problem.
    void members(const Json &object, const std::string &path, const std::map<std::string, Handler> &handlers);
    /// A handler that leaves its key out.
    [[nodiscard]] Handler leaving(const std::string &key, const std::string &why);

    [[nodiscard]] int compared() const { return m_compared; }
    [[nodiscard]] QStringList problems() const { return m_problems; }
    /// The keys left out, each with its reason and how often it occurred.
    [[nodiscard]] QStringList leftOut() const;

private:
    int m_compared = 0;
    QStringList m_problems;
    std::map<std::string, int> m_left;
};

} // namespace test_stats
