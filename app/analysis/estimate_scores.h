// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimate_items.h"
#include "app/stats/class_shares.h"
#include "app/stats/prediction_powered.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Scores as stats takes them.
struct EstimateScores
{
    std::vector<double> people, judge, others;
    std::vector<std::int32_t> cluster, clusterOthers;
    std::vector<std::int8_t> peopleClass, judgeClass, othersClass;

    void add(const EstimateItem &item)
    {
        if (!item.judge)
            return;
        const auto said = static_cast<std::int8_t>(item.judgeClass);
        if (!item.people) {
            others.push_back(*item.judge);
            clusterOthers.push_back(item.cluster);
            othersClass.push_back(said);
            return;
        }
        people.push_back(*item.people);
        judge.push_back(*item.judge);
        cluster.push_back(item.cluster);
        peopleClass.push_back(static_cast<std::int8_t>(item.peopleClass));
        judgeClass.push_back(said);
    }
    [[nodiscard]] stats::PartlyLabelled view(stats::Errors errors) const
    {
        stats::PartlyLabelled items{people, judge, others};
        if (errors == stats::Errors::Clustered) {
            items.cluster = cluster;
            items.clusterUnlabelled = clusterOthers;
        }
        return items;
    }
};

/// What is decided among people and judge: 0 won, 1 lost.
class DecidedCalls
{
public:
    explicit DecidedCalls(const EstimateScores &scores)
    {
        const auto binary = [](std::int8_t said) { return static_cast<std::int8_t>(said / 2); };
        for (std::size_t i = 0; i < scores.peopleClass.size(); ++i) {
            if (scores.peopleClass[i] == Tied || scores.judgeClass[i] == Tied)
                continue;
            m_people.push_back(binary(scores.peopleClass[i]));
            m_judge.push_back(binary(scores.judgeClass[i]));
            m_cluster.push_back(scores.cluster[i]);
        }
        for (std::size_t i = 0; i < scores.othersClass.size(); ++i) {
            if (scores.othersClass[i] == Tied)
                continue;
            m_others.push_back(binary(scores.othersClass[i]));
            m_clusterOthers.push_back(scores.clusterOthers[i]);
        }
    }
    [[nodiscard]] stats::ClassCalls view() const
    {
        return {2, m_people, m_judge, m_others, m_cluster, m_clusterOthers};
    }

private:
    static constexpr std::int8_t Tied = 1;
    std::vector<std::int8_t> m_people, m_judge, m_others;
    std::vector<std::int32_t> m_cluster, m_clusterOthers;
};

} // namespace analysis
