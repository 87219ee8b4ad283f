// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_sums.h"

#include <bit>
#include <cmath>

namespace analysis {

namespace {

constexpr Standing standingOf(std::size_t saying)
{
    return saying < 3 ? Standing::Counted : static_cast<Standing>(saying - 2);
}

// Cells of the confusion (a, tie, b by a, tie, b) as bits.
constexpr unsigned SameCells = 1U << 0U | 1U << 8U;
constexpr unsigned OppositeCells = 1U << 2U | 1U << 6U;
constexpr unsigned BothTieCells = 1U << 4U;
constexpr unsigned ATieCells = 1U << 3U | 1U << 5U;
constexpr unsigned BTieCells = 1U << 1U | 1U << 7U;

void noteCases(CellCount &cell, bool isCase) { cell.cases += isCase ? 1 : 0; }

void merge(CellCount &into, const CellCount &other)
{
    into.count += other.count;
    into.cases += other.cases;
}

constexpr CellCount PairCounts::*countsOf[] = {
    &PairCounts::keptTotal, &PairCounts::decidedTotal, &PairCounts::abstained, &PairCounts::noVerdict,
    &PairCounts::conflict,  &PairCounts::tie,          &PairCounts::same,      &PairCounts::opposite,
    &PairCounts::bothTie,   &PairCounts::aTie,         &PairCounts::bTie};

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

void RankUnits::add(std::size_t rowSaying, std::size_t columnSaying, std::int64_t units)
{
    if (units == 0)
        return;
    if (rowSaying < 3 && columnSaying < 3) {
        const std::size_t cell = rowSaying * 3 + columnSaying;
        kept[cell] += units;
        mask |= 1U << cell;
        return;
    }
    hasLeftOut = true;
    leftOut[static_cast<std::size_t>(exclusionOf(standingOf(rowSaying), standingOf(columnSaying)))] += units;
}

PairSums::PairSums(const AgreementOptions &options, bool isItself)
    : m_isDrop(options.ties == Ties::Drop)
    , m_isFrameHash(options.frame == Frame::Hash)
    , m_isItself(isItself)
{}

template <std::size_t Cells>
void PairSums::Sums<Cells>::flush()
{
    if (touched == 0)
        return;
    for (unsigned rows = touched; rows != 0; rows &= rows - 1) {
        const auto row = static_cast<std::size_t>(std::countr_zero(rows));
        counts[row] += current[row];
        for (unsigned columns = touched; columns != 0; columns &= columns - 1) {
            const auto column = static_cast<std::size_t>(std::countr_zero(columns));
            cross[row][column] += current[row] * current[column];
        }
    }
    for (; touched != 0; touched &= touched - 1)
        current[static_cast<std::size_t>(std::countr_zero(touched))] = 0;
    ++clusters;
}

template <std::size_t Cells>
void PairSums::Sums<Cells>::merge(const Sums &other)
{
    for (std::size_t row = 0; row < Cells; ++row) {
        counts[row] += other.counts[row];
        for (std::size_t column = 0; column < Cells; ++column)
            cross[row][column] += other.cross[row][column];
    }
    clusters += other.clusters;
}

template <std::size_t Cells>
stats::PairTable PairSums::Sums<Cells>::table(int q) const
{
    stats::PairTable result;
    result.q = q;
    result.counts.assign(counts.begin(), counts.end());
    result.clusters = clusters;
    double n = 0;
    for (std::size_t row = 0; row < Cells; ++row) {
        n += counts[row];
        result.cross.insert(result.cross.end(), cross[row].begin(), cross[row].end());
    }
    result.n = std::llround(n);
    return result;
}

void PairSums::add(const RankUnits &units, std::int32_t item, bool isHashSwapped, bool decides)
{
    if (units.hasLeftOut)
        addLeftOut(units);
    if (units.mask == 0)
        return;
    if (item != m_item) {
        m_kept.flush();
        m_decided.flush();
        m_item = item;
    }
    const bool isSwapped = m_isFrameHash && isHashSwapped;
    const double weight = m_isItself ? 0.5 : 1.0;
    for (unsigned mask = units.mask; mask != 0; mask &= mask - 1) {
        const auto cell = static_cast<std::size_t>(std::countr_zero(mask));
        m_kept.add(isSwapped ? 8 - cell : cell, weight * static_cast<double>(units.kept[cell]));
    }
    ++m_counts.keptTotal.cases;
    noteCases(m_counts.same, (units.mask & SameCells) != 0);
    noteCases(m_counts.opposite, (units.mask & OppositeCells) != 0);
    noteCases(m_counts.bothTie, (units.mask & BothTieCells) != 0);
    noteCases(m_counts.aTie, (units.mask & ATieCells) != 0);
    noteCases(m_counts.bTie, (units.mask & BTieCells) != 0);
    if (m_isDrop)
        addDecided(units, isSwapped, decides);
}

void PairSums::addDecided(const RankUnits &units, bool isSwapped, bool decides)
{
    std::int64_t kept = 0;
    std::int64_t used = 0;
    for (std::size_t cell = 0; cell < 9; ++cell) {
        kept += units.kept[cell];
        if (cell / 3 == 1 || cell % 3 == 1 || units.kept[cell] == 0 || !decides)
            continue;
        used += units.kept[cell];
        const std::size_t framed = isSwapped ? 8 - cell : cell;
        m_decided.add(framed / 6 * 2 + framed % 3 / 2,
                      (m_isItself ? 0.5 : 1.0) * static_cast<double>(units.kept[cell]));
    }
    const std::int64_t ways = m_isItself ? 2 : 1;
    noteCases(m_counts.decidedTotal, used > 0);
    m_counts.tie.count += (kept - used) / ways;
    noteCases(m_counts.tie, kept > used);
}

void PairSums::addLeftOut(const RankUnits &units)
{
    const std::int64_t ways = m_isItself ? 2 : 1;
    const auto note = [&](CellCount &cell, Exclusion exclusion) {
        const std::int64_t left = units.leftOut[static_cast<std::size_t>(exclusion)] / ways;
        cell.count += left;
        noteCases(cell, left > 0);
    };
    note(m_counts.abstained, Exclusion::Abstained);
    note(m_counts.noVerdict, Exclusion::NoVerdict);
    note(m_counts.conflict, Exclusion::Conflict);
}

void PairSums::merge(PairSums &other)
{
    m_kept.flush();
    m_decided.flush();
    other.m_kept.flush();
    other.m_decided.flush();
    m_kept.merge(other.m_kept);
    m_decided.merge(other.m_decided);
    for (const auto count : countsOf)
        analysis::merge(m_counts.*count, other.m_counts.*count);
}

PairCounts PairSums::finish()
{
    m_kept.flush();
    m_decided.flush();
    m_counts.kept = m_kept.table(3);
    m_counts.decided = m_decided.table(2);
    const double ways = m_isItself ? 2.0 : 1.0;
    for (std::size_t cell = 0; cell < 9; ++cell)
        m_counts.cells[cell] = std::llround(ways * m_kept.counts[cell]);
    for (std::size_t cell = 0; cell < 4; ++cell)
        m_counts.decidedCells[cell] = std::llround(ways * m_decided.counts[cell]);
    m_counts.keptTotal.count = m_counts.kept.n;
    m_counts.decidedTotal.count = m_counts.decided.n;
    const std::array<std::int64_t, 9> &cells = m_counts.cells;
    const std::int64_t each = m_isItself ? 2 : 1;
    m_counts.same.count = (cells[0] + cells[8]) / each;
    m_counts.opposite.count = (cells[2] + cells[6]) / each;
    m_counts.bothTie.count = cells[4] / each;
    m_counts.aTie.count = cells[3] + cells[5];
    m_counts.bTie.count = cells[1] + cells[7];
    if (m_isItself) // nobody stands first: one tie is a tie of a
        m_counts.bTie = {};
    return std::move(m_counts);
}

} // namespace analysis
