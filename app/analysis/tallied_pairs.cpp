// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/tallied_pairs.h"

#include <algorithm>
#include <optional>
#include <thread>

namespace analysis {

namespace {

using Tally = std::array<std::int32_t, Sayings>;

struct Said
{
    std::int32_t voter = 0;
    std::uint32_t saying = 0;
};

/// The ballots of one voter among those of a comparison: more than one only where a judge has both a vote and
/// a ruling.
struct Run
{
    std::size_t from = 0, to = 0;
    std::int32_t voter = 0;
    std::int32_t single = -1; ///< place among the singles, or -1
};

/// What the parties say on one comparison.
struct RankSayings
{
    std::vector<Said> said; ///< occasion 1 alone, by voter
    std::vector<Run> runs;
    std::vector<Tally> tallies;        ///< by group
    std::vector<std::size_t> majority; ///< by group that is one; Sayings: nobody said anything
};

std::size_t majorityOf(const Tally &tally)
{
    const std::array<int, 3> votes{tally[0], tally[1], tally[2]};
    if (votes[0] + votes[1] + votes[2] > 0)
        return static_cast<std::size_t>(pluralityOf(votes));
    const auto why = std::find_if(tally.begin() + 3, tally.end(), [](int count) { return count > 0; });
    return static_cast<std::size_t>(why - tally.begin());
}

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
    void readRank(std::size_t rank);
    void countVotes();
    void countSingles(RankPlace place);
    void countGroups(RankPlace place);
    void addUnitsBeside(const Run &run, std::size_t group, RankUnits &units) const;
    void addUnitsOf(std::size_t one, std::size_t two, RankUnits &units) const;
    /// Whether the comparison counts for somebody beside a majority that it is part of.
    [[nodiscard]] bool hasTwoVotes(std::size_t group) const;
    [[nodiscard]] bool hasTwoDecided(std::size_t group) const;
    [[nodiscard]] bool isMember(std::size_t group, std::int32_t voter) const
    {
        return m_isMember[static_cast<std::size_t>(voter) * m_groups.size() + group] != 0;
    }

    const Dataset &m_dataset;
    const Selection &m_selection;
    const AgreementOptions &m_options;
    const std::vector<TalliedGroup> &m_groups;
    std::vector<std::uint8_t> m_isMember; ///< rater * groups + group
    std::vector<char> m_isBesideItself;   ///< one * groups + two
    std::vector<std::int32_t> m_placeOf;  ///< rater -> place among the singles, or -1
    RankSayings m_rank;
    /// Of raters beside one group, by saying and membership, the last of voters with several ballots; then
    /// the first of two groups.
    std::array<RankUnits, 2 * Sayings + 1> m_units;
    std::vector<CellCount> m_singleVotes, m_groupVotes;
    std::vector<PairSums> m_singlesByGroups;
    std::vector<std::optional<PairSums>> m_groupsByGroups;
};

TallyPass::TallyPass(const Dataset &dataset, const Selection &selection, const AgreementOptions &options,
                     const std::vector<std::int32_t> &singles, const std::vector<TalliedGroup> &groups)
    : m_dataset(dataset)
    , m_selection(selection)
    , m_options(options)
    , m_groups(groups)
    , m_isMember(dataset.columns.raters.size() * groups.size())
    , m_isBesideItself(groups.size() * groups.size())
    , m_placeOf(dataset.columns.raters.size(), -1)
    , m_singleVotes(singles.size())
    , m_groupVotes(groups.size())
    , m_singlesByGroups(singles.size() * groups.size(), PairSums(options, false))
    , m_groupsByGroups(groups.size() * groups.size())
{
    for (std::size_t at = 0; at < m_isMember.size(); ++at)
        m_isMember[at] = groups[at % groups.size()].isMember[at / groups.size()] ? 1 : 0;
    for (std::size_t i = 0; i < singles.size(); ++i)
        m_placeOf[static_cast<std::size_t>(singles[i])] = static_cast<std::int32_t>(i);
    for (std::size_t one = 0; one < groups.size(); ++one) {
        for (std::size_t two = one; two < groups.size(); ++two) {
            m_isBesideItself[one * groups.size() + two] = isBesideItself(groups[one], groups[two]) ? 1 : 0;
            if (one != two || !groups[one].isMajority)
                m_groupsByGroups[one * groups.size() + two].emplace(options, one == two);
        }
    }
    m_rank.tallies.resize(groups.size());
    m_rank.majority.resize(groups.size());
}

void TallyPass::readRank(std::size_t rank)
{
    m_rank.said.clear();
    m_rank.runs.clear();
    std::fill(m_rank.tallies.begin(), m_rank.tallies.end(), Tally{});
    for (std::size_t i = m_dataset.ballotsFrom[rank]; i < m_dataset.ballotsFrom[rank + 1]; ++i) {
        const Ballot &ballot = m_dataset.ballots[i];
        if (ballot.occasion != 1)
            continue;
        const std::size_t at = m_rank.said.size();
        const auto saying = static_cast<std::uint32_t>(sayingOf(ballot));
        if (at == 0 || m_rank.said.back().voter != ballot.voter)
            m_rank.runs.push_back({at, at, ballot.voter, m_placeOf[static_cast<std::size_t>(ballot.voter)]});
        m_rank.said.push_back({ballot.voter, saying});
        m_rank.runs.back().to = at + 1;
        const auto voter = static_cast<std::size_t>(ballot.voter);
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            m_rank.tallies[group][saying] += m_isMember[voter * m_groups.size() + group];
    }
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].isMajority)
            m_rank.majority[group] = majorityOf(m_rank.tallies[group]);
    }
}

void TallyPass::countVotes()
{
    constexpr auto noRuling = 2 + static_cast<std::size_t>(Standing::NoRuling);
    const auto note = [](CellCount &votes, std::int64_t count) {
        votes.count += count;
        votes.cases += count > 0 ? 1 : 0;
    };
    for (const Run &run : m_rank.runs) {
        if (run.single < 0)
            continue;
        std::int64_t votes = 0;
        for (std::size_t i = run.from; i < run.to; ++i)
            votes += m_rank.said[i].saying == noRuling ? 0 : 1;
        note(m_singleVotes[static_cast<std::size_t>(run.single)], votes);
    }
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const Tally &tally = m_rank.tallies[group];
        const std::size_t majority = m_rank.majority[group];
        if (m_groups[group].isMajority)
            note(m_groupVotes[group], majority != Sayings && majority != noRuling ? 1 : 0);
        else
            note(m_groupVotes[group], tally[0] + tally[1] + tally[2] + tally[3] + tally[5]);
    }
}

bool TallyPass::hasTwoVotes(std::size_t group) const
{
    const Tally &tally = m_rank.tallies[group];
    return tally[0] + tally[1] + tally[2] >= 2;
}

bool TallyPass::hasTwoDecided(std::size_t group) const
{
    const Tally &tally = m_rank.tallies[group];
    return tally[0] + tally[2] >= 2;
}

void TallyPass::addUnitsBeside(const Run &run, std::size_t group, RankUnits &units) const
{
    const bool isOwn = isMember(group, run.voter);
    Tally others = m_rank.tallies[group];
    for (std::size_t i = run.from; i < run.to && isOwn; ++i)
        --others[m_rank.said[i].saying];
    for (std::size_t i = run.from; i < run.to; ++i) {
        if (m_groups[group].isMajority) {
            units.add(m_rank.said[i].saying, m_rank.majority[group], 1);
            continue;
        }
        for (std::size_t saying = 0; saying < Sayings; ++saying)
            units.add(m_rank.said[i].saying, saying, others[saying]);
    }
    units.noteCases();
}

void TallyPass::countSingles(RankPlace place)
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const bool isMajority = m_groups[group].isMajority;
        if (isMajority && m_rank.majority[group] == Sayings)
            continue;
        const bool decides = hasTwoDecided(group);
        // Raters who say the same have the same units, as far as they belong to the group or not.
        unsigned ready = 0;
        for (const Run &run : m_rank.runs) {
            if (run.single < 0)
                continue;
            const bool isOwn = isMember(group, run.voter);
            const bool isBeside = isOwn && isMajority;
            if (isBeside && !hasTwoVotes(group))
                continue;
            const bool isOne = run.to - run.from == 1;
            const std::size_t at = isOne ? 2 * m_rank.said[run.from].saying + (isOwn ? 1 : 0) : 2 * Sayings;
            RankUnits &units = m_units[at];
            if (!isOne || (ready >> at & 1U) == 0) {
                units.clear();
                addUnitsBeside(run, group, units);
                ready |= 1U << at;
            }
            m_singlesByGroups[static_cast<std::size_t>(run.single) * m_groups.size() + group].add(
                units, place, !isBeside || decides);
        }
    }
}

void TallyPass::addUnitsOf(std::size_t one, std::size_t two, RankUnits &units) const
{
    const auto sayings = [&](std::size_t group) {
        Tally tally = m_rank.tallies[group];
        if (m_groups[group].isMajority) {
            tally = {};
            if (m_rank.majority[group] < Sayings)
                tally[m_rank.majority[group]] = 1;
        }
        return tally;
    };
    const Tally rows = sayings(one);
    const Tally columns = sayings(two);
    std::array<std::array<std::int64_t, Sayings>, Sayings> pairs{};
    for (std::size_t i = 0; i < Sayings; ++i) {
        for (std::size_t j = 0; j < Sayings; ++j)
            pairs[i][j] = std::int64_t{rows[i]} * columns[j];
    }
    const bool arePools = !m_groups[one].isMajority && !m_groups[two].isMajority;
    for (std::size_t at = 0; at < m_rank.runs.size() && arePools; ++at) {
        const Run &run = m_rank.runs[at];
        if (!isMember(one, run.voter) || !isMember(two, run.voter))
            continue;
        for (std::size_t i = run.from; i < run.to; ++i) {
            for (std::size_t j = run.from; j < run.to; ++j)
                --pairs[m_rank.said[i].saying][m_rank.said[j].saying];
        }
    }
    for (std::size_t i = 0; i < Sayings; ++i) {
        for (std::size_t j = 0; j < Sayings; ++j)
            units.add(i, j, pairs[i][j]);
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
                if (!hasTwoVotes(majority))
                    continue;
                decides = hasTwoDecided(majority);
            }
            RankUnits &units = m_units.front();
            units.clear();
            addUnitsOf(one, two, units);
            units.noteCases();
            sums->add(units, place, decides);
        }
    }
}

void TallyPass::count(std::size_t fromRank, std::size_t toRank)
{
    for (std::size_t rank = fromRank; rank < toRank; ++rank) {
        if (m_selection[rank] == 0)
            continue;
        readRank(rank);
        countVotes();
        const RankPlace place = placeOfRank(m_dataset, m_options, rank);
        countSingles(place);
        countGroups(place);
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
    std::vector<std::thread> workers;
    for (std::size_t part = 1; part < parts; ++part)
        workers.emplace_back([&, part] { passes[part].count(borders[part], borders[part + 1]); });
    passes[0].count(borders[0], borders[1]);
    for (std::thread &worker : workers)
        worker.join();
    for (std::size_t part = 1; part < parts; ++part)
        passes[0].merge(passes[part]);
    return passes[0].finish();
}

} // namespace analysis
