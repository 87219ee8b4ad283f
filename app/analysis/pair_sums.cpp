// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_sums.h"

#include "app/analysis/row_sums.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace analysis {

namespace {

constexpr Standing standingOf(std::size_t saying)
{
    return saying < 3 ? Standing::Counted : static_cast<Standing>(saying - 2);
}

// Cells of the confusion (a, tie, b by a, tie, b) as bits.
constexpr unsigned AllCells = (1U << 9U) - 1;
constexpr unsigned RowCells = 7;
constexpr unsigned SameCells = 1U << 0U | 1U << 8U;
constexpr unsigned OppositeCells = 1U << 2U | 1U << 6U;
constexpr unsigned BothTieCells = 1U << 4U;
constexpr unsigned ATieCells = 1U << 3U | 1U << 5U;
constexpr unsigned BTieCells = 1U << 1U | 1U << 7U;

/// The two rows whose products a block of PairSums::Sums::cross holds, and the block of two rows.
constexpr std::array<std::array<std::size_t, 2>, 6> RowsOfBlock{
    {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 2}}};
constexpr std::array<std::array<std::size_t, 3>, 3> BlockOfRows{{{0, 1, 2}, {1, 3, 4}, {2, 4, 5}}};

/// By value and written out: so the compiler keeps a row in registers.
std::array<double, 4> plusScaled(std::array<double, 4> sum, double factor, const std::array<double, 4> &row)
{
    return {sum[0] + factor * row[0], sum[1] + factor * row[1], sum[2] + factor * row[2],
            sum[3] + factor * row[3]};
}

/// Of one cell with each of three. Such sums of products are one instruction for eight items.
std::array<std::int32_t, 3> productSums(const ItemCells::Cell &one, const ItemCells::Cell *three,
                                        std::size_t items)
{
    std::array<std::int32_t, 3> sums{};
    for (std::size_t i = 0; i < (items + 7) / 8 * 8; ++i) { // beyond the items is 0
        sums[0] += one[i] * three[0][i];
        sums[1] += one[i] * three[1][i];
        sums[2] += one[i] * three[2][i];
    }
    return sums;
}

std::int32_t itemsWithUnits(const ItemCells &items)
{
    ItemCells::Cell any{};
    for (std::size_t cell = 0; cell < 9; ++cell) {
        for (std::size_t i = 0; i < any.size(); ++i)
            any[i] = static_cast<std::int16_t>(any[i] | items.cell(cell)[i]);
    }
    return static_cast<std::int32_t>(any.size()) -
           static_cast<std::int32_t>(std::count(any.begin(), any.end(), std::int16_t{0}));
}

void plus(CellCount &into, const CellCount &other)
{
    into.count += other.count;
    into.cases += other.cases;
}

stats::PairTable transposed(const stats::PairTable &table)
{
    stats::PairTable result = table;
    const auto q = static_cast<std::size_t>(table.q);
    const auto other = [q](std::size_t cell) { return cell % q * q + cell / q; };
    const std::size_t cells = table.counts.size();
    for (std::size_t c = 0; c < cells; ++c) {
        result.counts[other(c)] = table.counts[c];
        for (std::size_t d = 0; d < cells && !table.cross.empty(); ++d)
            result.cross[other(c) * cells + other(d)] = table.cross[c * cells + d];
    }
    return result;
}

} // namespace

PairCounts transposed(const PairCounts &counts)
{
    PairCounts result = counts;
    result.kept = transposed(counts.kept);
    result.decided = transposed(counts.decided);
    for (std::size_t i = 0; i < 9; ++i)
        result.cells[i % 3 * 3 + i / 3] = counts.cells[i];
    for (std::size_t i = 0; i < 4; ++i)
        result.decidedCells[i % 2 * 2 + i / 2] = counts.decidedCells[i];
    std::swap(result.aTie, result.bTie);
    return result;
}

void RankUnits::leaveOut(std::size_t rowSaying, std::size_t columnSaying, std::int64_t units)
{
    hasLeftOut = true;
    leftOut[static_cast<std::size_t>(exclusionOf(standingOf(rowSaying), standingOf(columnSaying)))] += units;
}

void RankUnits::noteCases()
{
    const auto has = [this](unsigned cells) { return (mask & cells) != 0 ? 1 : 0; };
    cases = {has(AllCells),     has(SameCells), has(OppositeCells),
             has(BothTieCells), has(ATieCells), has(BTieCells)};
    firstRow = has(RowCells) != 0 ? 0 : has(RowCells << 3U) != 0 ? 1 : 2;
    lastRow = has(RowCells << 6U) != 0 ? 2 : has(RowCells << 3U) != 0 ? 1 : 0;
}

RankPlace placeOfRank(const Dataset &dataset, const AgreementOptions &options, std::size_t rank)
{
    const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
    return {.item = dataset.itemAt[rank],
            .isHashSwapped =
                options.frame == Frame::Hash && dataset.columns.comparisons.isHashSwapped[comparison] != 0};
}

PairSums::PairSums(const AgreementOptions &options, bool isItself)
    : m_weight(isItself ? 0.5 : 1.0)
    , m_isDrop(options.ties == Ties::Drop)
{
    if (m_isDrop)
        m_decided = Sums{}; // clang 14 cannot emplace a class of this class
}

// Rows without units add nothing: which rows an item has is what a processor cannot guess.
void PairSums::Sums::flush()
{
    for (std::size_t block = 0; block < cross.size(); ++block) {
        const Row &one = current[RowsOfBlock[block][0]];
        const Row &two = current[RowsOfBlock[block][1]];
        for (std::size_t i = 0; i < cross[block].size(); ++i)
            cross[block][i] = plusScaled(cross[block][i], one[i], two);
    }
    for (std::size_t row = 0; row < counts.size(); ++row)
        counts[row] = plusScaled(counts[row], 1, current[row]);
    current[0] = {};
    current[1] = {};
    current[2] = {};
}

void PairSums::Sums::add(const ItemCells &items)
{
    for (std::size_t block = 0; block < cross.size(); ++block) {
        const ItemCells::Cell *three = &items.cell(RowsOfBlock[block][1] * 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const auto sums = productSums(items.cell(RowsOfBlock[block][0] * 3 + i), three, items.items());
            for (std::size_t j = 0; j < 3; ++j)
                cross[block][i][j] += sums[j];
        }
    }
    for (std::size_t cell = 0; cell < 9; ++cell) {
        const ItemCells::Cell &units = items.cell(cell);
        counts[cell / 3][cell % 3] += std::accumulate(units.begin(), units.end(), 0);
    }
    clusters += itemsWithUnits(items);
}

void PairSums::Sums::merge(Sums &other)
{
    flush();
    other.flush();
    const auto plus = [](auto &mine, const auto &theirs) {
        for (std::size_t a = 0; a < mine.size(); ++a) {
            for (std::size_t i = 0; i < mine[a].size(); ++i)
                mine[a][i] += theirs[a][i];
        }
    };
    plus(counts, other.counts);
    for (std::size_t block = 0; block < cross.size(); ++block)
        plus(cross[block], other.cross[block]);
    clusters += other.clusters;
}

stats::PairTable PairSums::Sums::table(std::span<const std::size_t> categories) const
{
    stats::PairTable result;
    result.q = static_cast<int>(categories.size());
    result.clusters = clusters;
    double n = 0;
    for (const std::size_t a : categories) {
        for (const std::size_t i : categories) {
            result.counts.push_back(counts[a][i]);
            n += counts[a][i];
            for (const std::size_t b : categories) {
                const auto &block = cross[BlockOfRows[a][b]];
                for (const std::size_t j : categories)
                    result.cross.push_back(a <= b ? block[i][j] : block[j][i]);
            }
        }
    }
    result.n = std::llround(n);
    return result;
}

void PairSums::addDecided(const RankUnits &units, RankPlace place, bool decides)
{
    double left = 0;
    double used = 0;
    for (const std::size_t row : {0U, 1U, 2U}) {
        const RankUnits::Row &kept = units.kept[row];
        left += kept[0] + kept[1] + kept[2];
        if (!decides || row == 1 || kept[0] + kept[2] == 0)
            continue;
        used += kept[0] + kept[2];
        m_decided->begin(place.item);
        m_decided->add(row, {kept[0], 0, kept[2], 0}, place.isHashSwapped, m_weight);
    }
    left -= used;
    m_decidedCases += used > 0 ? 1 : 0;
    m_tie.count += std::llround(m_weight * left);
    m_tie.cases += left > 0 ? 1 : 0;
}

void PairSums::add(const RowSums &rows)
{
    m_sums.add(rows.kept);
    for (unsigned row = 0; row < 3; ++row) {
        for (unsigned mask = 1; mask < 8; ++mask) {
            RankUnits units;
            units.mask = mask << 3 * row;
            units.noteCases();
            for (std::size_t i = 0; i < m_cases.size(); ++i)
                m_cases[i] += units.cases[i] * rows.comparisons[row][mask];
        }
    }
    if (!m_decided)
        return;
    m_decided->add(rows.decided);
    m_decidedCases += rows.decidedCases;
    plus(m_tie, rows.tie);
}

void PairSums::addLeftOut(const RankUnits &units)
{
    const std::int64_t ways = m_weight < 1 ? 2 : 1;
    const auto note = [&](CellCount &cell, Exclusion exclusion) {
        const std::int64_t left = units.leftOut[static_cast<std::size_t>(exclusion)] / ways;
        cell.count += left;
        cell.cases += left > 0 ? 1 : 0;
    };
    note(m_abstained, Exclusion::Abstained);
    note(m_noVerdict, Exclusion::NoVerdict);
    note(m_conflict, Exclusion::Conflict);
}

void PairSums::merge(PairSums &other)
{
    m_sums.merge(other.m_sums);
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        m_cases[i] += other.m_cases[i];
    plus(m_abstained, other.m_abstained);
    plus(m_noVerdict, other.m_noVerdict);
    plus(m_conflict, other.m_conflict);
    if (!m_decided)
        return;
    m_decided->merge(*other.m_decided);
    m_decidedCases += other.m_decidedCases;
    plus(m_tie, other.m_tie);
}

PairCounts PairSums::finish()
{
    constexpr std::array<std::size_t, 3> all{0, 1, 2};
    constexpr std::array<std::size_t, 2> decided{0, 2};
    const std::int64_t ways = m_weight < 1 ? 2 : 1;
    const auto whole = [ways](double units) {
        return std::int64_t{std::llround(static_cast<double>(ways) * units)};
    };
    PairCounts counts;
    m_sums.flush();
    counts.kept = m_sums.table(all);
    auto &cells = counts.cells;
    std::transform(counts.kept.counts.begin(), counts.kept.counts.end(), cells.begin(), whole);
    if (m_decided) {
        m_decided->flush();
        counts.decided = m_decided->table(decided);
        std::transform(counts.decided.counts.begin(), counts.decided.counts.end(),
                       counts.decidedCells.begin(), whole);
    }
    counts.keptTotal = {counts.kept.n, m_cases[0]};
    counts.decidedTotal = {counts.decided.n, m_decidedCases};
    counts.abstained = m_abstained;
    counts.noVerdict = m_noVerdict;
    counts.conflict = m_conflict;
    counts.tie = m_tie;
    counts.same = {(cells[0] + cells[8]) / ways, m_cases[1]};
    counts.opposite = {(cells[2] + cells[6]) / ways, m_cases[2]};
    counts.bothTie = {cells[4] / ways, m_cases[3]};
    counts.aTie = {cells[3] + cells[5], m_cases[4]};
    if (ways == 1) // a pool beside itself has no second party: one tie is a tie of a
        counts.bTie = {cells[1] + cells[7], m_cases[5]};
    return counts;
}

} // namespace analysis
