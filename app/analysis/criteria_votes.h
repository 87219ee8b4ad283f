// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace analysis {

/// One vote by two criteria: 1 for a, 0 for a tie, -1 for b.
struct CriteriaVote
{
    std::int32_t rank = 0;
    std::int32_t rater = 0;
    int first = 0, second = 0;
    std::optional<int> choice; ///< of the vote itself; nothing where it cannot judge

    [[nodiscard]] bool isOpposite() const { return first * second < 0; }
};

/// Signs of the first and the second criterion; empty: any.
using SignsWanted = std::vector<std::pair<int, int>>;
inline const SignsWanted opposites{{1, -1}, {-1, 1}};

/// Every vote of occasion 1 that judged two criteria, within what was asked for.
struct CriteriaVotes
{
    QString first, second;
    std::vector<CriteriaVote> votes; ///< by rank

    /// Of one rater's votes.
    [[nodiscard]] Filter where(const RaterRef &rater, const SignsWanted &signs) const;
    /// Where two raters say the same by a criterion.
    [[nodiscard]] Filter alike(const RaterRef &a, const RaterRef &b, const QString &criterion) const;
    /// The votes of two raters on the same comparison.
    [[nodiscard]] std::vector<std::pair<const CriteriaVote *, const CriteriaVote *>> sharedBy(
        std::int32_t a, std::int32_t b) const;
};

/// A row of the tables: one rater, or several as individuals.
struct CriteriaParty
{
    QString name;
    QString kind;
    bool isPool = false;
    std::vector<std::int32_t> raters; ///< those of them who judged two criteria; not empty
    std::vector<RaterRef> refs;       ///< the same

    [[nodiscard]] bool has(std::int32_t rater) const;
    [[nodiscard]] const char *unit() const { return isPool ? "vote" : "comparison"; }
    /// Where the filter holds for at least one of them.
    [[nodiscard]] Filter each(const std::function<Filter(const RaterRef &)> &filter) const;
};

/// For every two criteria that are choices and that one vote judged; those with scores go to `scored`.
[[nodiscard]] model::Result<std::vector<CriteriaVotes>> criteriaVotes(const Dataset &dataset,
                                                                      Selector &selector,
                                                                      const QStringList &criteria,
                                                                      const Filter &scope,
                                                                      QStringList &scored);

/// The rows: those asked for, or everybody with such a vote and, where there are several people, humans.
[[nodiscard]] model::Result<std::vector<CriteriaParty>> criteriaParties(
    const Dataset &dataset, const std::vector<CriteriaVotes> &votes, const std::vector<Party> &asked);

} // namespace analysis
