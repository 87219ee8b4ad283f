// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_counts.h"

#include <algorithm>
#include <bit>

namespace analysis {

// The pairs of ballots on one comparison, by what they say. A pool among itself has each pair twice, both
// ways round.
struct PairCounter::Cells
{
    std::array<std::int64_t, 9> kept{}; // by stored sides
    std::int64_t abstained = 0, noVerdict = 0, conflict = 0;

    [[nodiscard]] std::int64_t total() const
    {
        std::int64_t sum = 0;
        for (const std::int64_t cell : kept)
            sum += cell;
        return sum;
    }
    void add(const Ballot &one, const Ballot &two)
    {
        switch (exclusionOf(one.standing, two.standing)) {
        case Exclusion::None:
            ++kept[static_cast<std::size_t>(categoryOf(one.choice) * 3 + categoryOf(two.choice))];
            break;
        case Exclusion::Abstained: ++abstained; break;
        case Exclusion::NoVerdict: ++noVerdict; break;
        case Exclusion::Conflict: ++conflict; break;
        }
    }
};

namespace {

constexpr std::size_t ManyBallots = 6;

void note(CellCount &cell, std::int64_t units)
{
    cell.count += units;
    cell.cases += units > 0 ? 1 : 0;
}

// Votes for a, tie, b if every ballot counts and nobody voted twice: then pairs need no enumeration.
bool tally(std::span<const Ballot> ballots, std::array<std::int64_t, 3> &votes)
{
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        if (ballots[i].standing != Standing::Counted || (i > 0 && ballots[i].voter == ballots[i - 1].voter))
            return false;
        ++votes[static_cast<std::size_t>(categoryOf(ballots[i].choice))];
    }
    return true;
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

void PairCounter::countRank(const Sheet &one, const Sheet &two, std::int32_t rank, Cells &cells) const
{
    const auto rows = one.at(rank);
    const auto columns = two.at(rank);
    if (&one == &two && rows.size() >= ManyBallots) {
        std::array<std::int64_t, 3> votes{};
        if (tally(rows, votes)) {
            for (std::size_t i = 0; i < 3; ++i) {
                for (std::size_t j = 0; j < 3; ++j)
                    cells.kept[i * 3 + j] += votes[i] * votes[j] - (i == j ? votes[i] : 0);
            }
            return;
        }
    }
    for (const Ballot &row : rows) {
        for (const Ballot &column : columns) {
            if (row.voter != column.voter || one.isMajority)
                cells.add(row, column);
        }
    }
}

void PairCounter::addRank(const Cells &cells, std::int32_t rank, bool isItself, bool passesDropGate,
                          PairCounts &counts, stats::PairTableBuilder &kept,
                          stats::PairTableBuilder &decided) const
{
    const auto place = static_cast<std::size_t>(rank);
    const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[place]);
    const bool isSwapped =
        m_options.frame == Frame::Hash && m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
    const double weight = isItself ? 0.5 : 1.0;
    const std::int64_t ways = isItself ? 2 : 1;
    const std::int32_t item = m_dataset.itemAt[place];
    std::int64_t decidedUnits = 0;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            const std::int64_t units = cells.kept[static_cast<std::size_t>(i * 3 + j)];
            if (units == 0)
                continue;
            const int row = isSwapped ? 2 - i : i;
            const int column = isSwapped ? 2 - j : j;
            kept.add(item, row, column, weight * static_cast<double>(units));
            counts.cells[static_cast<std::size_t>(row * 3 + column)] += units;
            if (i == 1 || j == 1 || !passesDropGate || m_options.ties != Ties::Drop)
                continue;
            decided.add(item, row / 2, column / 2, weight * static_cast<double>(units));
            counts.decidedCells[static_cast<std::size_t>(row / 2 * 2 + column / 2)] += units;
            decidedUnits += units;
        }
    }
    const auto cell = [&](std::size_t i, std::size_t j) { return cells.kept[i * 3 + j]; };
    const std::int64_t total = cells.total();
    note(counts.keptTotal, total / ways);
    note(counts.decidedTotal, decidedUnits / ways);
    if (m_options.ties == Ties::Drop)
        note(counts.tie, (total - decidedUnits) / ways);
    note(counts.abstained, cells.abstained / ways);
    note(counts.noVerdict, cells.noVerdict / ways);
    note(counts.conflict, cells.conflict / ways);
    note(counts.same, (cell(0, 0) + cell(2, 2)) / ways);
    note(counts.opposite, (cell(0, 2) + cell(2, 0)) / ways);
    note(counts.bothTie, cell(1, 1) / ways);
    note(counts.aTie, cell(1, 0) + cell(1, 2));
    note(counts.bTie, isItself ? 0 : cell(0, 1) + cell(2, 1));
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
    stats::PairTableBuilder kept(3);
    stats::PairTableBuilder decided(2);
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
        const bool passesDropGate = voters == nullptr || votesThatCount(voters->at(rank), true) >= 2;
        Cells cells;
        countRank(one, two, rank, cells);
        if (!isByCredit) {
            addRank(cells, rank, &one == &two, passesDropGate, counts, kept, decided);
            continue;
        }
        addCredits(one, two, rank, passesDropGate, counts);
        note(counts.abstained, cells.abstained);
        note(counts.noVerdict, cells.noVerdict);
        note(counts.conflict, cells.conflict);
    }
    counts.kept = kept.finish();
    counts.decided = decided.finish();
    return counts;
}

} // namespace analysis
