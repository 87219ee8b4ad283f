// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/all_pairs.h"

#include "app/stats/workers.h"

#include <algorithm>
#include <cassert>

namespace stats {

namespace {

/// A vote on the unit at hand: the rater above, the category below, so that votes compare by rater.
using Entry = std::uint64_t;

constexpr Entry entry(std::int32_t rater, std::int8_t category)
{
    return static_cast<Entry>(rater) << 8 | static_cast<Entry>(category);
}

constexpr std::size_t raterOf(Entry entry) { return entry >> 8; }

constexpr std::size_t categoryOf(Entry entry) { return entry & 0xff; }

/// What one thread counts over its clusters, for every pair of raters; `Cells` is q*q, known to the compiler
/// for the three choices and for two, or 0.
///
/// The products n_c*n_d of a cluster grow with each observation: one more in the cell c adds what the cluster
/// holds already of each cell d to (c, d) and to (d, c), and 1 to (c, c). So only what came later is kept (c
/// after d); table() adds its transpose and the counts. All sums are whole numbers and exact.
template <std::size_t Cells>
class Counter
{
public:
    Counter(int raters, int q)
        : m_raters(static_cast<std::size_t>(raters))
        , m_q(static_cast<std::size_t>(q))
        , m_anyCells(m_q * m_q)
        , m_beforePairs(m_raters)
        , m_seen(pairs())
        , m_current(pairs() * cells())
        , m_counts(pairs() * cells())
        , m_second(pairs() * cells() * cells())
        , m_later(pairs() * cells() * cells())
    {
        m_waiting.reserve(Waiting);
        for (std::size_t a = 0; a < m_raters; ++a)
            m_beforePairs[a] = a * (2 * m_raters - a - 1) / 2 - a - 1;
    }

    /// Entries are sorted; units of one cluster come in a row and have one number of their own.
    void addUnit(const std::vector<Entry> &entries, std::int32_t cluster)
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::size_t base = m_beforePairs[raterOf(entries[i])];
            const std::size_t row = categoryOf(entries[i]) * m_q;
            for (std::size_t j = i + 1; j < entries.size(); ++j)
                addVotes(base + raterOf(entries[j]), row + categoryOf(entries[j]), cluster);
        }
    }

    void merge(Counter &other)
    {
        countWaiting();
        other.countWaiting();
        const auto plus = [](auto &mine, const auto &theirs) {
            std::transform(mine.begin(), mine.end(), theirs.begin(), mine.begin(), std::plus<>());
        };
        for (std::size_t pair = 0; pair < m_seen.size(); ++pair)
            m_seen[pair].clusters += other.m_seen[pair].clusters;
        plus(m_counts, other.m_counts);
        plus(m_second, other.m_second);
        plus(m_later, other.m_later);
    }

    [[nodiscard]] std::vector<PairTable> tables()
    {
        countWaiting();
        std::vector<PairTable> result(pairs());
        for (std::size_t pair = 0; pair < result.size(); ++pair)
            result[pair] = table(pair);
        return result;
    }

private:
    /// The last cluster in which a pair was seen. Most pairs are seen once in it, nearly all others twice:
    /// then only the cells are noted.
    struct Seen
    {
        std::int32_t cluster = -1;
        std::int32_t clusters = 0; ///< so far, with this one
        std::int16_t first = -1;   ///< the cell of its first observation; -1 after the third
        std::int16_t second = -1;  ///< of its second, if there was one
    };

    [[nodiscard]] std::size_t cells() const { return Cells > 0 ? Cells : m_anyCells; }
    [[nodiscard]] std::size_t pairs() const { return m_raters < 2 ? 0 : m_raters * (m_raters - 1) / 2; }

    void addVotes(std::size_t pair, std::size_t cell, std::int32_t cluster)
    {
        Seen &seen = m_seen[pair];
        ++m_counts[pair * cells() + cell];
        if (seen.cluster != cluster) {
            seen = {cluster, seen.clusters + 1, static_cast<std::int16_t>(cell), -1};
            return;
        }
        const std::size_t row = (pair * cells() + cell) * cells();
        if (seen.first >= 0 && seen.second < 0) {
            seen.second = static_cast<std::int16_t>(cell);
            m_waiting.push_back(row + static_cast<std::size_t>(seen.first));
            if (m_waiting.size() == Waiting)
                countWaiting();
            return;
        }
        double *current = m_current.data() + pair * cells();
        if (seen.first >= 0) {
            std::fill_n(current, cells(), 0.0);
            current[seen.first] += 1;
            current[seen.second] += 1;
            seen.first = -1;
        }
        for (std::size_t d = 0; d < cells(); ++d)
            m_later[row + d] += current[d];
        current[cell] += 1;
    }

    /// Apart from the loop over pairs, as places of m_second are far from the processor, and here it asks for
    /// many at a time.
    void countWaiting()
    {
        for (const std::size_t place : m_waiting)
            ++m_second[place];
        m_waiting.clear();
    }

    [[nodiscard]] PairTable table(std::size_t pair) const
    {
        const std::int32_t *counts = m_counts.data() + pair * cells();
        const std::size_t products = pair * cells() * cells();
        const auto later = [&](std::size_t c, std::size_t d) {
            return m_later[products + c * cells() + d] + m_second[products + c * cells() + d];
        };
        PairTable table{static_cast<int>(m_q), {counts, counts + cells()}, {}, 0, m_seen[pair].clusters};
        table.cross.resize(cells() * cells());
        for (std::size_t c = 0; c < cells(); ++c) {
            table.n += counts[c];
            for (std::size_t d = 0; d < cells(); ++d)
                table.cross[c * cells() + d] = later(c, d) + later(d, c);
            table.cross[c * cells() + c] += table.counts[c];
        }
        return table;
    }

    static constexpr std::size_t Waiting = 512;

    std::size_t m_raters;
    std::size_t m_q;
    std::size_t m_anyCells;
    std::vector<std::size_t>
        m_beforePairs; ///< pairIndex(a, b) - b; wraps around for a = 0, and back with b added
    std::vector<Seen> m_seen;
    std::vector<double> m_current; ///< counts in that cluster, once it holds three
    std::vector<std::int32_t> m_counts;
    std::vector<std::int32_t> m_second; ///< second observations, by their cell and that of the first
    std::vector<std::size_t> m_waiting; ///< places in m_second to count one more at
    std::vector<double> m_later;        ///< of the others
};

/// Counts the entries [begin, end), which start and end at the border of a cluster.
template <std::size_t Cells>
void countRange(Counter<Cells> &counter, const Ratings &ratings, std::size_t begin, std::size_t end)
{
    std::vector<Entry> entries;
    std::int32_t stamp = 0;
    for (std::size_t at = begin; at < end;) {
        if (at > begin && ratings.cluster[at] != ratings.cluster[at - 1])
            ++stamp;
        const std::int32_t unit = ratings.unit[at];
        const std::int32_t cluster = ratings.cluster[at];
        entries.clear();
        for (; at < end && ratings.unit[at] == unit && ratings.cluster[at] == cluster; ++at) {
            if (ratings.category[at] >= 0)
                entries.push_back(entry(ratings.rater[at], ratings.category[at]));
        }
        std::sort(entries.begin(), entries.end());
        counter.addUnit(entries, stamp);
    }
}

/// Borders of `parts` ranges of about the same length, each at the border of a cluster.
std::vector<std::size_t> clusterBorders(const Ratings &ratings, std::size_t parts)
{
    const std::size_t size = ratings.unit.size();
    std::vector<std::size_t> borders{0};
    for (std::size_t part = 1; part < parts; ++part) {
        std::size_t at = std::max(borders.back(), size / parts * part);
        while (at > 0 && at < size && ratings.cluster[at] == ratings.cluster[at - 1])
            ++at;
        borders.push_back(at);
    }
    borders.push_back(size);
    return borders;
}

template <std::size_t Cells>
std::vector<PairTable> count(const Ratings &ratings, std::size_t parts)
{
    const std::vector<std::size_t> borders = clusterBorders(ratings, parts);
    std::vector<Counter<Cells>> counters(parts, Counter<Cells>(ratings.raters, ratings.q));
    onWorkers(parts, [&](std::size_t part) {
        countRange(counters[part], ratings, borders[part], borders[part + 1]);
    });
    for (std::size_t part = 1; part < parts; ++part)
        counters[0].merge(counters[part]);
    return counters[0].tables();
}

} // namespace

std::size_t pairIndex(int a, int b, int raters)
{
    assert(0 <= a && a < b && b < raters);
    const auto first = static_cast<std::size_t>(a);
    return first * (2 * static_cast<std::size_t>(raters) - first - 1) / 2 +
           static_cast<std::size_t>(b - a - 1);
}

std::vector<PairTable> allPairTables(const Ratings &ratings, unsigned threads)
{
    const std::size_t parts = std::max(threads, 1U);
    switch (ratings.q) {
    case 2: return count<4>(ratings, parts);
    case 3: return count<9>(ratings, parts);
    default: return count<0>(ratings, parts);
    }
}

} // namespace stats
