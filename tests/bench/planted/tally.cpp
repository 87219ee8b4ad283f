// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/tally.h"

#include <cmath>
#include <iomanip>
#include <sstream>
#include <stdexcept>

namespace planted {

namespace {

constexpr double lowest = 0.93, highest = 0.97, mostAccused = 0.07;
constexpr double z = 1.959963984540054;

std::string fixed(double value, int digits)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(digits) << value;
    return text.str();
}

std::string percent(int part, int whole, bool isFine)
{
    if (whole == 0)
        return "none";
    const std::string share = fixed(100.0 * part / whole, 1);
    return isFine ? share : "**" + share + "**";
}

std::string digitsOf(double value) { return fixed(value, std::abs(value) > 10 ? 1 : 3); }

void printHead(std::ostream &out, const std::string &first, std::span<const Outcome> outcomes)
{
    out << "| " << first << " |";
    for (const Outcome &outcome : outcomes)
        out << ' ' << outcome.design.name << " |";
    out << "\n|---|";
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        out << "---|";
    out << '\n';
}

void printHeld(std::ostream &out, std::span<const Outcome> outcomes)
{
    printHead(out, "figure: % held (planted value)", outcomes);
    for (std::size_t row = 0; row < outcomes.front().tallies.size(); ++row) {
        out << "| " << outcomes.front().tallies[row].expected.figure << " |";
        for (const Outcome &outcome : outcomes) {
            const Tally &tally = outcome.tallies[row];
            const Expectation &expected = tally.expected;
            if (!expected.isAsked) {
                out << " |";
                continue;
            }
            out << ' ' << percent(tally.held, tally.intervals(), tally.isWithin()) << " ("
                << (expected.isInnocent ? "0" : digitsOf(expected.value)) << ')';
            if (tally.without > 0)
                out << ", " << tally.without << " without";
            out << " |";
        }
        out << '\n';
    }
}

void printAccused(std::ostream &out, std::span<const Outcome> outcomes)
{
    printHead(out, "innocent: % accused by the interval / by the test", outcomes);
    for (std::size_t row = 0; row < outcomes.front().tallies.size(); ++row) {
        const bool isAny = std::any_of(outcomes.begin(), outcomes.end(), [row](const Outcome &outcome) {
            return outcome.tallies[row].expected.isInnocent;
        });
        if (!isAny)
            continue;
        out << "| " << outcomes.front().tallies[row].expected.figure << " |";
        for (const Outcome &outcome : outcomes) {
            const Tally &tally = outcome.tallies[row];
            const auto share = [&](int part, int whole) {
                return percent(part, whole, part <= mostAccused * whole);
            };
            if (!tally.expected.isInnocent)
                out << " not innocent |";
            else
                out << ' ' << share(tally.below + tally.above, tally.intervals()) << " / "
                    << share(tally.accused, tally.tested) << " |";
        }
        out << '\n';
    }
}

void printFailures(std::ostream &out, std::span<const Outcome> outcomes)
{
    out << "| outside 93 to 97 % | design | planted | mean estimate | sd of estimates | half-width / 1.96 | "
           "interval below | above |\n|---|---|---|---|---|---|---|---|\n";
    for (const Outcome &outcome : outcomes) {
        for (const Tally &tally : outcome.tallies) {
            if (tally.isWithin() || tally.intervals() == 0)
                continue;
            const double n = tally.intervals(), off = tally.sum / n;
            const double planted = tally.expected.planted();
            out << "| " << tally.expected.figure << " | " << outcome.design.name << " | " << digitsOf(planted)
                << " | " << digitsOf(planted + off) << " | "
                << fixed(std::sqrt(tally.squares / n - off * off), 4) << " | "
                << fixed(tally.widths / n / 2 / z, 4) << " | "
                << percent(tally.below, tally.intervals(), true) << " | "
                << percent(tally.above, tally.intervals(), true) << " |\n";
        }
    }
}

} // namespace

void Tally::add(const Readings &readings)
{
    if (!expected.isAsked)
        return;
    const auto found = readings.find(expected.figure);
    if (found == readings.end())
        throw std::runtime_error("the program printed no figure " + expected.figure);
    const double planted = expected.planted();
    if (const auto test = readings.find(expected.figure + ": p");
        test != readings.end() && test->second.value) {
        ++tested;
        accused += *test->second.value < 0.05 ? 1 : 0;
    }
    const auto &[value, low, high] = found->second;
    if (!value || !low || !high) {
        ++without;
        return;
    }
    sum += *value - planted;
    squares += (*value - planted) * (*value - planted);
    widths += *high - *low;
    int &counter = *high < planted ? below : *low > planted ? above : held;
    ++counter;
}

double Tally::share() const { return intervals() == 0 ? 0 : static_cast<double>(held) / intervals(); }

bool Tally::isWithin() const { return share() >= lowest && share() <= highest; }

void printTables(std::ostream &out, std::span<const Outcome> outcomes)
{
    printHeld(out, outcomes);
    out << '\n';
    printAccused(out, outcomes);
    out << '\n';
    printFailures(out, outcomes);
}

} // namespace planted
