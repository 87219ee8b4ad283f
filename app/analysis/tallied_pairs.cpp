// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/tallied_pairs.h"

#include "app/analysis/row_sums.h"
#include "app/analysis/tally_block.h"
#include "app/stats/workers.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace analysis {

namespace {

/// One thread's part of the pass.
class TallyPass
{
public:
    TallyPass(const Dataset &dataset, const Selection &selection, const AgreementOptions &options,
              const std::vector<std::int32_t> &singles, const std::vector<TalliedGroup> &groups);

    void count(std::size_t fromRank, std::size_t toRank);
    void merge(TallyPass &other);
    [[nodiscard]] TalliedCounts finish();

private:
    [[nodiscard]] std::size_t blockEnd(std::size_t fromRank, std::size_t toRank) const;
    void countGroupVotes();
    void countGroups(RankPlace place);
    void addUnitsOf(std::size_t one, std::size_t two, RankUnits &units) const;
    void countBlock();
    void countVotes(std::size_t single);
    void countRows(std::size_t single, std::size_t group);
    void countUnits(std::size_t single, std::size_t group);
    [[nodiscard]] RankUnits unitsBeside(const SaidAt &said, std::size_t single, std::size_t group) const;
    [[nodiscard]] bool isMember(std::size_t single, std::size_t group) const
    {
        return m_sayings.isMember(group, m_singles[single]);
    }
    [[nodiscard]] bool isBesideItsOwn(std::size_t single, std::size_t group) const
    {
        return m_groups[group].isMajority && isMember(single, group);
    }

    const Dataset &m_dataset;
    const Selection &m_selection;
    const AgreementOptions &m_options;
    const std::vector<std::int32_t> &m_singles;
    const std::vector<TalliedGroup> &m_groups;
    std::vector<char> m_isBesideItself; ///< one * groups + two
    RankSayings m_sayings;
    TallyBlock m_block;
    RankUnits m_units; ///< of two groups
    std::vector<CellCount> m_singleVotes, m_groupVotes;
    std::vector<PairSums> m_singlesByGroups;
    std::vector<std::optional<PairSums>> m_groupsByGroups;
};

constexpr auto NoRuling = 2 + static_cast<std::size_t>(Standing::NoRuling);

void note(CellCount &votes, std::int64_t count)
{
    votes.count += count;
    votes.cases += count > 0 ? 1 : 0;
}

TallyPass::TallyPass(const Dataset &dataset, const Selection &selection, const AgreementOptions &options,
                     const std::vector<std::int32_t> &singles, const std::vector<TalliedGroup> &groups)
    : m_dataset(dataset)
    , m_selection(selection)
    , m_options(options)
    , m_singles(singles)
    , m_groups(groups)
    , m_isBesideItself(groups.size() * groups.size())
    , m_sayings(dataset, groups)
    , m_block(dataset.columns.raters.size(), singles, groups.size())
    , m_singleVotes(singles.size())
    , m_groupVotes(groups.size())
    , m_singlesByGroups(singles.size() * groups.size(), PairSums(options, false))
    , m_groupsByGroups(groups.size() * groups.size())
{
    for (std::size_t one = 0; one < groups.size(); ++one) {
        for (std::size_t two = one; two < groups.size(); ++two) {
            m_isBesideItself[one * groups.size() + two] = isBesideItself(groups[one], groups[two]) ? 1 : 0;
            if (one != two || !groups[one].isMajority)
                m_groupsByGroups[one * groups.size() + two].emplace(options, one == two);
        }
    }
}

RankUnits TallyPass::unitsBeside(const SaidAt &said, std::size_t single, std::size_t group) const
{
    Tally others = m_block.groups[said.place * m_groups.size() + group];
    if (!m_groups[group].isMajority && isMember(single, group))
        --others[said.saying];
    RankUnits units;
    for (std::size_t saying = 0; saying < Sayings; ++saying)
        units.add(said.saying, saying, others[saying]);
    units.noteCases();
    return units;
}

// In a block of small items: a ballot is one row of the confusion.
void TallyPass::countRows(std::size_t single, std::size_t group)
{
    PairSums &sums = m_singlesByGroups[single * m_groups.size() + group];
    const bool isBeside = isBesideItsOwn(single, group);
    const std::int32_t own = !isBeside && isMember(single, group) ? 1 : 0;
    RowSums rows(m_options.ties);
    for (const SaidAt &said : m_block.saidBy[single]) {
        const GroupVotes &beside = m_block.votes[group][said.place];
        if (isBeside && !beside.hasTwoVotes)
            continue;
        if (said.saying >= 3 || beside.hasLeftOut)
            sums.addLeftOut(unitsBeside(said, single, group));
        if (said.saying >= 3)
            continue;
        const std::array<std::int32_t, 3> others{beside.votes[0] - (said.saying == 0 ? own : 0),
                                                 beside.votes[1] - (said.saying == 1 ? own : 0),
                                                 beside.votes[2] - (said.saying == 2 ? own : 0)};
        const RankPlace place = m_block.places[said.place];
        if (!rows.hasRoomFor(place.item)) {
            sums.add(rows);
            rows = RowSums(m_options.ties);
        }
        rows.add(place, said.saying, others, !isBeside || beside.hasTwoDecided);
    }
    sums.add(rows);
}

void TallyPass::countUnits(std::size_t single, std::size_t group)
{
    PairSums &sums = m_singlesByGroups[single * m_groups.size() + group];
    const bool isBeside = isBesideItsOwn(single, group);
    for (const SaidAt &said : m_block.saidBy[single]) {
        const GroupVotes &beside = m_block.votes[group][said.place];
        if (!isBeside || beside.hasTwoVotes)
            sums.add(unitsBeside(said, single, group), m_block.places[said.place],
                     !isBeside || beside.hasTwoDecided);
    }
}

void TallyPass::countGroupVotes()
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const Tally &tally = m_sayings.ofGroup(group);
        note(m_groupVotes[group], std::accumulate(tally.begin(), tally.end(), 0) - tally[NoRuling]);
    }
}

void TallyPass::countVotes(std::size_t single)
{
    for (const SaidAt &said : m_block.saidBy[single])
        note(m_singleVotes[single], said.saying == NoRuling ? 0 : 1);
}

void TallyPass::countBlock()
{
    const bool isSmall = m_block.mostOfItem <= ItemCells::MostUnits;
    for (std::size_t single = 0; single < m_singles.size(); ++single)
        countVotes(single);
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (std::size_t single = 0; single < m_singles.size(); ++single) {
            if (isSmall)
                countRows(single, group);
            else
                countUnits(single, group);
        }
    }
}

void TallyPass::addUnitsOf(std::size_t one, std::size_t two, RankUnits &units) const
{
    const Tally &rows = m_sayings.ofGroup(one);
    const Tally &columns = m_sayings.ofGroup(two);
    const bool arePools = !m_groups[one].isMajority && !m_groups[two].isMajority;
    const Tally own = arePools ? m_sayings.inBoth(one, two) : Tally{}; // nobody is beside oneself
    for (std::size_t i = 0; i < Sayings; ++i) {
        for (std::size_t j = 0; j < Sayings && rows[i] > 0; ++j)
            units.add(i, j, std::int64_t{rows[i]} * columns[j] - (i == j ? own[i] : 0));
    }
}

void TallyPass::countGroups(RankPlace place)
{
    for (std::size_t one = 0; one < m_groups.size(); ++one) {
        for (std::size_t two = one; two < m_groups.size(); ++two) {
            auto &sums = m_groupsByGroups[one * m_groups.size() + two];
            if (!sums)
                continue;
            bool decides = true;
            if (m_isBesideItself[one * m_groups.size() + two] != 0) {
                const std::size_t majority = m_groups[one].isMajority ? one : two;
                if (!m_sayings.hasTwoVotes(majority))
                    continue;
                decides = m_sayings.hasTwoDecided(majority);
            }
            m_units.clear();
            addUnitsOf(one, two, m_units);
            m_units.noteCases();
            sums->add(m_units, place, decides);
        }
    }
}

// Whole items, and so many that a single has a good number of ballots there.
std::size_t TallyPass::blockEnd(std::size_t fromRank, std::size_t toRank) const
{
    constexpr std::size_t ofSingle = 256;
    const auto from = m_dataset.ballotsFrom.begin();
    const std::size_t ballots = from[fromRank] + ofSingle * (m_singles.size() + 1);
    const auto far = std::lower_bound(from + fromRank + 1, from + toRank, ballots);
    auto end = static_cast<std::size_t>(far - from);
    while (end < toRank && m_dataset.itemAt[end] == m_dataset.itemAt[end - 1])
        ++end;
    return end;
}

void TallyPass::count(std::size_t fromRank, std::size_t toRank)
{
    while (fromRank < toRank) {
        const std::size_t end = blockEnd(fromRank, toRank);
        m_block.clear();
        for (; fromRank < end; ++fromRank) {
            if (m_selection[fromRank] == 0)
                continue;
            m_sayings.read(fromRank);
            const RankPlace place = placeOfRank(m_dataset, m_options, fromRank);
            countGroupVotes();
            m_block.keep(m_sayings, place);
            countGroups(place);
        }
        countBlock();
    }
}

void TallyPass::merge(TallyPass &other)
{
    const auto plus = [](std::vector<CellCount> &mine, const std::vector<CellCount> &theirs) {
        for (std::size_t i = 0; i < mine.size(); ++i) {
            mine[i].count += theirs[i].count;
            mine[i].cases += theirs[i].cases;
        }
    };
    plus(m_singleVotes, other.m_singleVotes);
    plus(m_groupVotes, other.m_groupVotes);
    for (std::size_t i = 0; i < m_singlesByGroups.size(); ++i)
        m_singlesByGroups[i].merge(other.m_singlesByGroups[i]);
    for (std::size_t i = 0; i < m_groupsByGroups.size(); ++i) {
        if (m_groupsByGroups[i])
            m_groupsByGroups[i]->merge(*other.m_groupsByGroups[i]);
    }
}

TalliedCounts TallyPass::finish()
{
    TalliedCounts counts;
    counts.singleVotes = std::move(m_singleVotes);
    counts.groupVotes = std::move(m_groupVotes);
    for (PairSums &sums : m_singlesByGroups)
        counts.singlesByGroups.push_back(sums.finish());
    for (auto &sums : m_groupsByGroups)
        counts.groupsByGroups.push_back(sums ? sums->finish() : PairCounts{});
    return counts;
}

} // namespace

bool isBesideItself(const TalliedGroup &one, const TalliedGroup &two)
{
    if (one.isMajority == two.isMajority)
        return false;
    for (std::size_t rater = 0; rater < one.isMember.size(); ++rater) {
        if (one.isMember[rater] && two.isMember[rater])
            return true;
    }
    return false;
}

TalliedCounts countTallies(const Dataset &dataset, const Selection &selection,
                           const AgreementOptions &options, const std::vector<std::int32_t> &singles,
                           const std::vector<TalliedGroup> &groups, unsigned threads)
{
    const std::size_t parts = std::max(1U, threads);
    std::vector<std::size_t> borders{0};
    for (std::size_t part = 1; part < parts; ++part) {
        std::size_t rank = std::max(borders.back(), dataset.size() * part / parts);
        while (rank > 0 && rank < dataset.size() && dataset.itemAt[rank] == dataset.itemAt[rank - 1])
            ++rank;
        borders.push_back(rank);
    }
    borders.push_back(dataset.size());
    std::vector<TallyPass> passes;
    for (std::size_t part = 0; part < parts; ++part)
        passes.emplace_back(dataset, selection, options, singles, groups);
    stats::onWorkers(parts, [&](std::size_t part) { passes[part].count(borders[part], borders[part + 1]); });
    for (std::size_t part = 1; part < parts; ++part)
        passes[0].merge(passes[part]);
    return passes[0].finish();
}

} // namespace analysis
