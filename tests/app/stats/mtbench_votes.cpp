// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/mtbench_votes.h"

#include "tests/app/stats/csv_columns.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <optional>

namespace test_stats {

namespace {

QString input(const char *name)
{
    return support::sharedData(QStringLiteral("expected/inputs/") + QLatin1String(name));
}

/// Of a model on a comparison; nothing where it did not take part.
std::optional<double> scoreOf(const std::string &model, const MtBenchKey &key,
                              const std::vector<MtBenchVote> &votes)
{
    if (key[2] != model && key[3] != model)
        return std::nullopt;
    double credit = 0;
    for (const MtBenchVote &vote : votes)
        credit += (key[2] == model ? 2 - vote.choice : vote.choice) / 2.0;
    return credit / static_cast<double>(votes.size());
}

} // namespace

std::map<MtBenchKey, std::vector<MtBenchVote>> mtBenchBattles(const char *file)
{
    std::map<MtBenchKey, std::vector<MtBenchVote>> result;
    for (const auto &row :
         csvColumns(input(file), {"question_id", "turn", "model_a", "model_b", "winner", "judge"})) {
        const int winner = row[4] == "model_a" ? 0 : row[4] == "model_b" ? 2 : 1;
        const bool isTurned = row[3] < row[2];
        result[{row[0], row[1], std::min(row[2], row[3]), std::max(row[2], row[3])}].push_back(
            {row[5], isTurned ? 2 - winner : winner, row[4]});
    }
    return result;
}

OwnedRatings mtBenchRatings()
{
    std::vector<std::string> columns{"item"};
    for (int i = 0; i < 7; ++i)
        columns.push_back("author_" + std::to_string(i));
    for (int i = 0; i < 58; ++i)
        columns.push_back("expert_" + std::to_string(i));
    std::map<std::string, std::string> gpt4;
    for (const auto &row : csvColumns(input("mtbench_items_judges.csv"), {"item", "gpt4"}))
        gpt4[row[0]] = row[1];
    const std::map<std::string, int> choices{{"A", 0}, {"B", 1}, {"T", 2}};
    OwnedRatings votes{66, 3, {}, {}, {}, {}};
    int unit = 0;
    for (std::vector<std::string> row : csvColumns(input("mtbench_human_65raters.csv"), columns)) {
        row.push_back(gpt4.at(row[0]));
        for (std::size_t at = 1; at < row.size(); ++at) {
            if (choices.contains(row[at]))
                votes.add(unit, static_cast<int>(at) - 1, unit, choices.at(row[at]));
        }
        ++unit;
    }
    return votes;
}

OwnedLabels mtBenchLabels(const std::string &model)
{
    const auto people = mtBenchBattles("mtbench_human_battles.csv");
    OwnedLabels result;
    for (const auto &[key, verdicts] : mtBenchBattles("mtbench_gpt4_battles.csv")) {
        const std::optional<double> judged = scoreOf(model, key, verdicts);
        if (!judged)
            continue;
        const auto found = people.find(key);
        if (found == people.end()) {
            result.others.push_back(*judged);
            continue;
        }
        result.people.push_back(*scoreOf(model, key, found->second));
        result.judge.push_back(*judged);
    }
    return result;
}

} // namespace test_stats
