// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_counts.h"

#include <algorithm>

namespace analysis {

namespace {

void note(CellCount &cell, std::int64_t units)
{
    cell.count += units;
    cell.cases += units > 0 ? 1 : 0;
}

int votesThatCount(std::span<const Ballot> ballots, bool decidedOnly)
{
    return static_cast<int>(std::count_if(ballots.begin(), ballots.end(), [&](const Ballot &ballot) {
        return ballot.standing == Standing::Counted && (!decidedOnly || model::isDecided(ballot.choice));
    }));
}

std::uint8_t modalOf(const Sheet &sheet, std::size_t ballot)
{
    if (!sheet.modal.empty())
        return sheet.modal[ballot];
    return static_cast<std::uint8_t>(1U << categoryOf(sheet.ballots[ballot].choice));
}

// The mean agreement over what either side may have meant.
double creditOf(std::uint8_t one, std::uint8_t two, bool isHalf)
{
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            if ((one >> i & 1U) == 0 || (two >> j & 1U) == 0)
                continue;
            ++pairs;
            sum += i == j ? 1.0 : isHalf ? 1.0 - std::abs(i - j) / 2.0 : 0.0;
        }
    }
    return sum / pairs;
}

} // namespace

PairCounter::PairCounter(const Dataset &dataset, const Selection &selection, const AgreementOptions &options)
    : m_dataset(dataset)
    , m_selection(selection)
    , m_options(options)
{}

void PairCounter::countRank(const Sheet &one, const Sheet &two, std::int32_t rank, RankUnits &units) const
{
    for (const Ballot &row : one.at(rank)) {
        for (const Ballot &column : two.at(rank)) {
            if (row.voter != column.voter || one.isMajority)
                units.add(sayingOf(row), sayingOf(column), 1);
        }
    }
}

void PairCounter::addCredits(const Sheet &one, const Sheet &two, std::int32_t rank, bool passesDropGate,
                             PairCounts &counts) const
{
    const auto place = static_cast<std::size_t>(rank);
    const bool isDrop = m_options.ties == Ties::Drop;
    std::int64_t kept = 0;
    std::int64_t used = 0;
    for (std::size_t i = one.from[place]; i < one.from[place + 1]; ++i) {
        for (std::size_t j = two.from[place]; j < two.from[place + 1]; ++j) {
            if (exclusionOf(one.ballots[i].standing, two.ballots[j].standing) != Exclusion::None)
                continue;
            ++kept;
            const std::uint8_t without = isDrop ? 5U : 7U; // drop takes the tie out of a modal set
            const auto row = static_cast<std::uint8_t>(modalOf(one, i) & without);
            const auto column = static_cast<std::uint8_t>(modalOf(two, j) & without);
            if (row == 0 || column == 0 || (isDrop && !passesDropGate))
                continue;
            ++used;
            counts.credits.push_back(creditOf(row, column, m_options.ties == Ties::Half));
            counts.creditClusters.push_back(m_dataset.itemAt[place]);
        }
    }
    note(counts.keptTotal, kept);
    note(counts.decidedTotal, used);
    if (isDrop)
        note(counts.tie, kept - used);
}

PairCounts PairCounter::count(const Sheet &one, const Sheet &two, const Sheet *voters) const
{
    PairCounts counts;
    PairSums sums(m_options, &one == &two);
    const bool isByCredit = !one.modal.empty() || !two.modal.empty();
    const Sheet &guide = one.ballots.size() <= two.ballots.size() ? one : two;
    for (std::size_t i = 0; i < guide.ballots.size();) {
        const std::int32_t rank = guide.ballots[i].rank;
        const auto place = static_cast<std::size_t>(rank);
        i = guide.from[place + 1];
        if (m_selection[place] == 0 || one.at(rank).empty() || two.at(rank).empty())
            continue;
        if (voters != nullptr && votesThatCount(voters->at(rank), false) < 2)
            continue;
        const bool decides = voters == nullptr || votesThatCount(voters->at(rank), true) >= 2;
        RankUnits units;
        countRank(one, two, rank, units);
        units.noteCases();
        if (isByCredit) {
            addCredits(one, two, rank, decides, counts);
            sums.addLeftOut(units);
        } else {
            sums.add(units, placeOfRank(m_dataset, m_options, place), decides);
        }
    }
    PairCounts summed = sums.finish();
    if (!isByCredit)
        return summed;
    counts.abstained = summed.abstained;
    counts.noVerdict = summed.noVerdict;
    counts.conflict = summed.conflict;
    return counts;
}

} // namespace analysis
