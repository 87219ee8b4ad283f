// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/bias.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace analysis {

/// Where the criteria of one vote part: style speaks for one response and factuality for the other (Gudibande
/// and others 2023, "The False Promise of Imitating Proprietary LLMs"). Only criteria that are choices are
/// compared; one with scores takes no side. Occasion 1.
struct CriteriaOptions
{
    QStringList criteria;       ///< by name, those to compare with each other
    std::vector<Party> parties; ///< individuals and pools; empty: all who gave two criteria, then humans
    std::optional<int> turn;
    Filter where;
    stats::Errors errors = stats::Errors::Clustered;
};

/// Two criteria of the votes of one rater or pool. The unit is the comparison, of a pool the vote.
struct CriteriaParting
{
    QString rater;
    QString kind; ///< human, ..., pool
    QString first, second;
    Cell both; ///< votes that judged both criteria
    Cell same, opposite, firstTies, secondTies, bothTie;
    Figure parted;       ///< of votes that take a side by both criteria, the share of opposite ones
    Figure followsFirst; ///< of opposite ones that decided, the share of those that decided as the first
};

/// How far two raters agree by one criterion and by the other, on comparisons where both judged both.
struct CriteriaAgreement
{
    QString a, b;
    QString first, second;
    Figure agreementFirst, agreementSecond; ///< shares of same: a, tie or b
    Figure difference;                      ///< the first less the second, on the same comparisons
    Cell onlyFirst, onlySecond;             ///< same by the first alone, by the second alone
};

/// How one model fares by one criterion and by the other in the votes of one rater or pool; a tie is half a
/// win. Comparisons of a model with itself are left out.
struct CriteriaModel
{
    QString rater;
    QString model;
    QString first, second;
    Figure winsFirst, winsSecond;
    Figure difference; ///< the first less the second, on the same votes
};

struct CriteriaTable
{
    CriteriaOptions options;
    std::vector<CriteriaParting> partings;
    std::vector<CriteriaAgreement> pairs; ///< of individuals
    std::vector<CriteriaModel> models;    ///< of the party of most raters
    QStringList scored;                   ///< criteria left out since they have scores
    QString why;                          ///< why there is nothing, else empty
};

/// Error::Usage for raters and fields that are not there, and for a majority, which judges no criteria.
[[nodiscard]] model::Result<CriteriaTable> partingCriteria(const Dataset &dataset, Selector &selector,
                                                           CriteriaOptions options);

} // namespace analysis
