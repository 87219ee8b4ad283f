// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_tulu.h"

#include "app/stats/proportion.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/expected_parts.h"
#include "tests/support/shared_data.h"

#include <QString>

#include <algorithm>
#include <array>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

/// One annotation, told of the two models of a pair in the order of their names here.
struct Annotation
{
    std::array<bool, 2> isAcceptable{};
    int preference = 0; ///< 2, 1, 0, -1, -2: the first clearly better ... the second
};
/// The annotations of an instance, earliest first.
using Instance = std::vector<Annotation>;

constexpr std::array columns{"instance_id",
                             "model_a",
                             "model_b",
                             "preference",
                             "completion_a_is_acceptable",
                             "completion_b_is_acceptable"};

std::map<std::string, Instance> instancesOf(Text first, Text second, std::int64_t &rows)
{
    const std::map<std::string, int> preferences{{"a-is-better", 2},
                                                 {"a-is-slightly-better", 1},
                                                 {"tie", 0},
                                                 {"b-is-slightly-better", -1},
                                                 {"b-is-better", -2}};
    const QString path = support::sharedData(QStringLiteral("expected/inputs/tulu_dedup_long.csv"));
    std::map<std::string, Instance> instances;
    for (const auto &row : csvColumns(path, {columns.begin(), columns.end()})) {
        ++rows;
        const bool isTurned = row[1] == second && row[2] == first;
        if (!isTurned && (row[1] != first || row[2] != second))
            continue;
        const int preference = preferences.at(row[3]);
        instances[row[0]].push_back({{row[isTurned ? 5 : 4] == "yes", row[isTurned ? 4 : 5] == "yes"},
                                     isTurned ? -preference : preference});
    }
    return instances;
}

class Pair
{
public:
    Pair(Ledger &ledger, Text first, Text second)
        : m_ledger(ledger)
        , m_names{first, second}
    {
        std::int64_t rows = 0;
        for (auto &[id, instance] : instancesOf(first, second, rows))
            m_instances.push_back(std::move(instance));
    }

    void compare(const Json &expected, Text path) const
    {
        m_ledger.members(expected, path,
                         {{"acceptance_results",
                           [this](const Json &value, Text at) { m_ledger.members(value, at, acceptance()); }},
                          {"comparison_results", [this](const Json &value, Text at) {
                               m_ledger.members(value, at, preference());
                           }}});
    }

private:
    /// The share of instances whose earliest annotation fulfils a condition.
    template <typename Condition>
    [[nodiscard]] Ledger::Handler share(Condition condition) const
    {
        const auto count = std::count_if(m_instances.begin(), m_instances.end(),
                                         [&](const Instance &one) { return condition(one.front()); });
        return figure(stats::wilson(count, static_cast<std::int64_t>(m_instances.size())));
    }
    [[nodiscard]] Ledger::Handler figure(const stats::Estimate &ours) const
    {
        return [this, ours](const Json &value, Text at) { m_ledger.figure(at, value, ours); };
    }
    /// The first two annotations of an instance, as categories.
    template <typename Category>
    [[nodiscard]] stats::PairTable firstTwo(int q, Category category) const
    {
        stats::PairTableBuilder builder(q);
        int unit = 0;
        for (const Instance &instance : m_instances) {
            if (instance.size() > 1)
                builder.add(unit++, category(instance[0]), category(instance[1]));
        }
        return builder.finish();
    }
    [[nodiscard]] Ledger::Handler repeated() const
    {
        const auto twice = std::count_if(m_instances.begin(), m_instances.end(),
                                         [](const Instance &one) { return one.size() > 1; });
        return [this, twice](const Json &value, Text at) { m_ledger.count(at, value, twice); };
    }
    [[nodiscard]] Handlers acceptance() const;
    [[nodiscard]] Handlers preference() const;

    Ledger &m_ledger;
    std::array<std::string, 2> m_names;
    std::vector<Instance> m_instances;
};

Handlers Pair::acceptance() const
{
    const stats::Weights weights = stats::identityWeights(2);
    Handlers agreement{{"num_instances_with_multiple_annotations", repeated()}};
    Handlers handlers;
    stats::PairTable both{2, std::vector<double>(4), {}, 0, 0};
    for (std::size_t side = 0; side < 2; ++side) {
        handlers[m_names[side]] = share([&](const Annotation &one) { return one.isAcceptable[side]; });
        const stats::PairTable table =
            firstTwo(2, [&](const Annotation &one) { return one.isAcceptable[side] ? 1 : 0; });
        agreement[m_names[side] + "_acceptance_agreement"] = figure(pairFigure("percent", table, weights));
        for (std::size_t cell = 0; cell < 4; ++cell)
            both.counts[cell] += table.counts[cell];
        both.n += table.n;
    }
    both.clusters = both.n;
    agreement["acceptance_agreement"] = figure(pairFigure("percent", both, weights));
    handlers["agreement"] = [this, agreement](const Json &value, Text at) {
        m_ledger.members(value, at, agreement);
    };
    return handlers;
}

Handlers Pair::preference() const
{
    const stats::PairTable table = firstTwo(3, [](const Annotation &one) {
        return one.preference > 0 ? 0 : one.preference < 0 ? 2 : 1;
    });
    const stats::Weights weights = stats::identityWeights(3);
    const Handlers agreement{
        {"num_instances_with_multiple_annotations", repeated()},
        {"comparison_agreement", figure(pairFigure("percent", table, weights))},
        {"relexed_comparison_agreement", figure(pairFigure("tie_discounted", table, weights))}};
    Handlers handlers{{"tie", share([](const Annotation &one) { return one.preference == 0; })},
                      {"agreement", [this, agreement](const Json &value, Text at) {
                           m_ledger.members(value, at, agreement);
                       }}};
    for (const int sign : {1, -1}) {
        const std::string &name = m_names[sign > 0 ? 0 : 1];
        const auto by = [&](int strength) {
            return share([=](const Annotation &one) { return one.preference == sign * strength; });
        };
        handlers[name + " is clearly better"] = by(2);
        handlers[name + " is slightly better"] = by(1);
        handlers[name + "_wins"] = share([=](const Annotation &one) { return one.preference * sign > 0; });
    }
    return handlers;
}

} // namespace

void compareTulu(Ledger &ledger, const Json &file)
{
    const auto words = ledger.leaving("tool, command, definition, published", "words");
    std::int64_t rows = 0;
    (void)instancesOf("", "", rows);
    const auto results = [&](const Json &pairs, Text path) {
        for (const auto &[name, value] : pairs.items()) {
            const std::size_t between = name.find("_vs_");
            Pair(ledger, name.substr(0, between), name.substr(between + 4)).compare(value, path + "/" + name);
        }
    };
    ledger.members(
        file, "",
        {{"tool", words},
         {"command", words},
         {"definition", words},
         {"published", words},
         {"num_annotations",
          ledger.leaving("num_annotations", "rows of the published table; tst_import_presets reads them")},
         {"num_deduplicated", [&](const Json &value, Text at) { ledger.count(at, value, rows); }},
         {"results", results}});
}

} // namespace test_stats
