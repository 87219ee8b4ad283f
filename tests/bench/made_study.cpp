// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_study.h"

#include <numeric>
#include <random>

namespace bench {

namespace {

using Random = std::mt19937_64;

/// The distributions of the standard library differ between libraries.
std::size_t below(Random &random, std::size_t limit) { return static_cast<std::size_t>(random() % limit); }

template <typename Value>
void shuffle(Random &random, std::vector<Value> &values)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[below(random, i)]);
}

void addComparisons(model::VoteColumns &columns, std::int32_t item, int models)
{
    auto &into = columns.comparisons;
    for (std::int32_t a = 0; a < models; ++a) {
        for (std::int32_t b = a + 1; b < models; ++b) {
            const auto index = static_cast<std::int32_t>(into.size());
            into.id.push_back(index + 1);
            into.item.push_back(item);
            into.turn.push_back(1);
            into.modelA.push_back(a);
            into.modelB.push_back(b);
            into.sampleA.push_back(0);
            into.sampleB.push_back(0);
            into.lengthA.push_back(400 + index % 97);
            into.lengthB.push_back(400 + index % 89);
            into.isHashSwapped.push_back(static_cast<std::uint8_t>(index * 7 % 3 == 0 ? 1 : 0));
        }
    }
}

void addContent(model::VoteColumns &columns, const StudyShape &shape)
{
    columns.collections = {QStringLiteral("main")};
    columns.categories = {QStringLiteral("writing"), QStringLiteral("math")};
    for (int model = 0; model < shape.models; ++model)
        columns.models.push_back(QStringLiteral("model-%1").arg(model));
    for (int rater = 0; rater < shape.raters; ++rater)
        columns.raters.push_back({.id = {rater + 1},
                                  .name = QStringLiteral("person-%1").arg(rater, 3, 10, QLatin1Char('0')),
                                  .kind = model::RaterKind::Human,
                                  .family = {},
                                  .excludedWhy = {}});
    for (std::int32_t item = 0; item < shape.items; ++item) {
        columns.items.id.push_back(item + 1);
        columns.items.collection.push_back(0);
        columns.items.category.push_back(item % 2);
        columns.items.sourceId.push_back(QString::number(item + 1));
        addComparisons(columns, item, shape.models);
    }
}

model::Choice drawn(Random &random)
{
    constexpr std::array choices{model::Choice::A, model::Choice::B, model::Choice::A, model::Choice::B,
                                 model::Choice::Tie};
    return choices[below(random, choices.size())];
}

struct Row
{
    std::int32_t comparison, rater;
    model::Choice choice;
};

std::vector<Row> drawRows(Random &random, const StudyShape &shape, std::size_t comparisons)
{
    std::vector<std::int32_t> raters(static_cast<std::size_t>(shape.raters));
    std::iota(raters.begin(), raters.end(), 0);
    std::vector<Row> rows;
    rows.reserve(comparisons * static_cast<std::size_t>(shape.votesEach));
    for (std::size_t comparison = 0; comparison < comparisons; ++comparison) {
        const model::Choice truth = drawn(random);
        for (std::size_t i = 0; i < static_cast<std::size_t>(shape.votesEach); ++i) {
            std::swap(raters[i], raters[i + below(random, raters.size() - i)]);
            const model::Choice choice = below(random, 4) == 0 ? drawn(random) : truth;
            rows.push_back({static_cast<std::int32_t>(comparison), raters[i], choice});
        }
    }
    shuffle(random, rows);
    return rows;
}

} // namespace

model::VoteColumns madeStudy(const StudyShape &shape)
{
    Random random(shape.seed);
    model::VoteColumns columns;
    addContent(columns, shape);
    auto &votes = columns.votes;
    for (const Row &row : drawRows(random, shape, columns.comparisons.size())) {
        votes.comparison.push_back(row.comparison);
        votes.rater.push_back(row.rater);
        votes.occasion.push_back(1);
        votes.choice.push_back(row.choice);
        votes.left.push_back(0);
        votes.isConflicted.push_back(0);
    }
    return columns;
}

} // namespace bench
