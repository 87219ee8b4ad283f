// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ranking.h"

namespace analysis {

/// The party with the occasions that count.
[[nodiscard]] RaterRef refOf(const RankOptions &options, const Party &party);
/// The cases that the options select.
[[nodiscard]] Filter scopeOf(const RankOptions &options);

/// Filters of the battles of RankOptions::by, by the names of models.
class BattleFilters
{
public:
    BattleFilters(const Dataset &dataset, const RankOptions &options);

    [[nodiscard]] Filter wins(const QString &model) const;
    [[nodiscard]] Filter losses(const QString &model) const;
    [[nodiscard]] Filter ties(const QString &model) const;
    [[nodiscard]] Filter fought(const QString &model) const;
    [[nodiscard]] Filter wins(const QString &winner, const QString &loser) const;
    [[nodiscard]] Filter ties(const QString &one, const QString &other) const;
    [[nodiscard]] Filter fought(const QString &one, const QString &other) const;
    /// Every battle.
    [[nodiscard]] Filter fought() const;
    /// Where a judge scored both, and where the first-named was shown first or second.
    [[nodiscard]] Filter scored(const QString &one, const QString &other) const;
    [[nodiscard]] Filter scoredFirst(const QString &shown, const QString &other) const;
    [[nodiscard]] Filter scoredSecond(const QString &shown, const QString &other) const;

private:
    [[nodiscard]] Filter scoredIn(model::Order order) const;
    [[nodiscard]] Filter said(Chosen chosen) const;
    [[nodiscard]] Filter within(const QString &model, Filter filter) const;

    RaterRef m_ref;
    Filter m_scope;
    Chosen m_counts;
    bool m_countsCalls;
    std::vector<QString> m_besideThemselves; ///< models that some comparison compares with themselves
};

} // namespace analysis
