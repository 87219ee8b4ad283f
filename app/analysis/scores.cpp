// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/scores.h"

#include "db/store/answers.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace analysis {

namespace {

using PlaceKey = std::pair<qint64, int>; ///< response, turn

/// Responses and comparisons of a project by row number, for what scores name.
class Places
{
public:
    Places(const Dataset &dataset, ScoreTable &table)
        : m_dataset(dataset)
        , m_table(table)
    {}

    void add(const std::vector<store::ComparedResponses> &compared,
             const std::vector<store::AnswerLength> &lengths)
    {
        for (const store::AnswerLength &answer : lengths)
            m_lengths[answer.response.value].push_back(answer.length);
        const auto &ids = m_dataset.columns.comparisons.id;
        for (const store::ComparedResponses &one : compared) {
            const auto found = std::lower_bound(ids.begin(), ids.end(), one.comparison.value);
            if (found == ids.end() || *found != one.comparison.value)
                continue; // came after the columns were read
            const auto comparison = static_cast<std::int32_t>(found - ids.begin());
            const std::int32_t a = placeOf({one.a.value, one.turn}, comparison);
            const std::int32_t b = placeOf({one.b.value, one.turn}, comparison);
            m_sides.insert({one.comparison.value, {comparison, a, b}});
        }
    }
    void add(const store::ScoreRow &row, std::int32_t rater)
    {
        if (row.comparison.value == 0) {
            if (const auto found = m_places.find({row.response.value, row.turn}); found != m_places.end())
                m_table.scores.push_back({rater, found->second, row.a, -1});
            return;
        }
        const auto found = m_sides.find(row.comparison.value);
        if (found == m_sides.end())
            return;
        const Sides &sides = found->second;
        m_table.scores.push_back({rater, sides.a, row.a, sides.comparison});
        m_table.scores.push_back({rater, sides.b, row.b, sides.comparison});
    }

private:
    struct Sides
    {
        std::int32_t comparison, a, b;
    };

    std::int32_t placeOf(const PlaceKey &key, std::int32_t comparison)
    {
        const auto next = static_cast<std::int32_t>(m_table.places.size());
        const auto [entry, isNew] = m_places.insert({key, next});
        if (isNew) {
            const std::vector<int> &turns = m_lengths[key.first];
            std::int64_t length = 0;
            for (std::size_t turn = 0; turn < std::min(turns.size(), static_cast<std::size_t>(key.second));
                 ++turn)
                length += turns[turn];
            m_table.places.push_back(
                {.item = m_dataset.columns.comparisons.item[static_cast<std::size_t>(comparison)],
                 .length = length});
        }
        m_table.places[static_cast<std::size_t>(entry->second)].comparisons.push_back(comparison);
        return entry->second;
    }

    const Dataset &m_dataset;
    ScoreTable &m_table;
    std::map<PlaceKey, std::int32_t> m_places;
    std::unordered_map<qint64, Sides> m_sides;
    std::unordered_map<qint64, std::vector<int>> m_lengths; ///< by turn
};

} // namespace

std::vector<std::optional<double>> ScoreTable::peopleMeans(const Dataset &dataset, std::int32_t rater) const
{
    std::vector<double> sums(places.size());
    std::vector<int> counts(places.size());
    for (const Score &score : scores) {
        const model::Rater &who = dataset.columns.raters[static_cast<std::size_t>(score.rater)];
        if (score.rater == rater || who.kind != model::RaterKind::Human || !who.excludedWhy.isEmpty())
            continue;
        sums[static_cast<std::size_t>(score.place)] += score.value;
        ++counts[static_cast<std::size_t>(score.place)];
    }
    std::vector<std::optional<double>> means(places.size());
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (counts[place] > 0)
            means[place] = sums[place] / counts[place];
    }
    return means;
}

const std::int32_t *ScoreTable::begin(const Score &score) const
{
    return score.comparison >= 0 ? &score.comparison
                                 : places[static_cast<std::size_t>(score.place)].comparisons.data();
}

const std::int32_t *ScoreTable::end(const Score &score) const
{
    return begin(score) +
           (score.comparison >= 0 ? 1 : places[static_cast<std::size_t>(score.place)].comparisons.size());
}

model::Result<ScoreTable> readScoreTable(store::Project &project, const Dataset &dataset)
{
    ScoreTable table;
    const auto rows = store::scoreRows(project);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return table;
    const auto compared = store::comparedResponses(project);
    if (!compared)
        return tl::unexpected(compared.error());
    const auto lengths = store::answerLengths(project);
    if (!lengths)
        return tl::unexpected(lengths.error());
    Places places(dataset, table);
    places.add(*compared, *lengths);
    std::unordered_map<qint64, std::int32_t> raters;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i)
        raters[dataset.columns.raters[i].id.value] = static_cast<std::int32_t>(i);
    for (const store::ScoreRow &row : *rows) {
        if (const auto rater = raters.find(row.rater.value); rater != raters.end())
            places.add(row, rater->second);
    }
    std::stable_sort(table.scores.begin(), table.scores.end(), [&](const Score &one, const Score &two) {
        return table.places[static_cast<std::size_t>(one.place)].item <
               table.places[static_cast<std::size_t>(two.place)].item;
    });
    return table;
}

Selection selectScores(const Dataset &dataset, const ScoreTable &table,
                       const std::vector<std::int32_t> &raters, ScoreTest test)
{
    Selection selection(dataset.size());
    for (const std::int32_t rater : raters) {
        const auto means =
            test == ScoreTest::Any ? std::vector<std::optional<double>>() : table.peopleMeans(dataset, rater);
        for (const Score &score : table.scores) {
            if (score.rater != rater)
                continue;
            if (test != ScoreTest::Any) {
                const auto &mean = means[static_cast<std::size_t>(score.place)];
                if (!mean || !(test == ScoreTest::Milder ? score.value > *mean : score.value < *mean))
                    continue;
            }
            for (const std::int32_t *at = table.begin(score); at != table.end(score); ++at)
                selection[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(*at)])] = 1;
        }
    }
    return selection;
}

Selection selectScoredByBoth(const Dataset &dataset, const ScoreTable &table,
                             const std::vector<std::int32_t> &raters, const std::vector<std::int32_t> &others)
{
    const auto isIn = [](const std::vector<std::int32_t> &some, std::int32_t rater) {
        return std::find(some.begin(), some.end(), rater) != some.end();
    };
    std::vector<std::set<std::int32_t>> byOthers(table.places.size());
    for (const Score &score : table.scores) {
        if (isIn(others, score.rater))
            byOthers[static_cast<std::size_t>(score.place)].insert(score.rater);
    }
    Selection selection(dataset.size());
    for (const Score &score : table.scores) {
        const std::set<std::int32_t> &too = byOthers[static_cast<std::size_t>(score.place)];
        if (!isIn(raters, score.rater) || too.size() <= too.count(score.rater))
            continue;
        for (const std::int32_t *at = table.begin(score); at != table.end(score); ++at)
            selection[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(*at)])] = 1;
    }
    return selection;
}

} // namespace analysis
