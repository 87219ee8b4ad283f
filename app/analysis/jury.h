// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/made_rulings.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// How the judges of a jury combine on a comparison (METHODS 1.8, panel of judges; 3.9).
enum class JuryRule {
    Majority, ///< what most of them rule; as many for several choices is a tie
    Mean,     ///< the mean of how likely a is, 1, 1/2 and 0 for those who gave no probability: above 1/2 is a
    Scores,   ///< the mean of the scores that each response got; the higher one, equal is a tie
    DawidSkene,
    OneCoin,
    Mace,
};
[[nodiscard]] QString wordOf(JuryRule rule); ///< majority, mean, scores, dawid_skene, one_coin, mace
[[nodiscard]] std::optional<JuryRule> juryRuleFromWord(QStringView word);

struct JuryOptions
{
    QString name;        ///< of the rater of kind jury
    QStringList members; ///< names of judges, two or more
    JuryRule rule = JuryRule::Majority;
    bool leavesOutFamily = false; ///< a judge has no say where a model of its own family competes
    std::int64_t quorum = 2;      ///< how many judges must have a say
    Frame frame = Frame::Mirror;  ///< of the models of annotators, or Name
    std::uint64_t seed = 0;       ///< of MACE's starts
    Filter where;
};

/// What the judges come to.
struct Jury
{
    JuryOptions options;
    std::vector<std::int32_t> members; ///< in the order of the file
    std::int64_t rulings = 0;          ///< of members, that had a say
    std::vector<MadeRuling> on;        ///< where a member ruled; no choice below the quorum
};

/// A member whose own family competes.
struct Kinship
{
    QString judge;
    QStringList models; ///< its own and of its family
    Cell comparisons;   ///< on which it ruled and one of these competes
};

/// Error::Usage for fewer than two judges, for a member that is no judge or not there, and for a quorum that
/// they cannot reach.
[[nodiscard]] model::Result<Jury> callJury(const Dataset &dataset, Selector &selector,
                                           const JuryOptions &options);

/// Stores what the jury says as its current rulings, in one transaction. Error::Usage where the name is a
/// rater of another kind. `program` is kept with the source.
[[nodiscard]] model::Result<store::EstimateChange> saveJury(store::Project &project, const Dataset &dataset,
                                                            const Jury &jury, const QString &program,
                                                            const QString &author);

/// The options that `made` was stored with, for calling the jury again; the members by their names.
/// Error::InvalidInput where another program wrote something else there.
[[nodiscard]] model::Result<JuryOptions> juryOptions(const store::StoredEstimate &jury,
                                                     const std::vector<model::Rater> &raters);

/// What stands in the file of a jury, with the cases.
struct StoredJury
{
    Cell rulings;
    std::array<Cell, 3> choices; ///< a, tie, b
    Cell none;                   ///< comparisons that a member ruled on and the jury did not
    Cell partial;                ///< rulings where a member had none
    std::vector<Kinship> kinships;
};
[[nodiscard]] model::Result<StoredJury> storedJury(const Dataset &dataset, Selector &selector,
                                                   const JuryOptions &options,
                                                   const std::vector<std::int32_t> &members);

} // namespace analysis
