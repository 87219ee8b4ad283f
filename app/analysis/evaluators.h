// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/annotations.h"
#include "app/analysis/bias.h"
#include "app/analysis/competence.h"
#include "app/stats/evaluator_metrics.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace analysis {

struct EvaluatorOptions
{
    std::vector<Party> raters; ///< empty: people, and every judge that is not left out of figures
    bool listsPersons = false; ///< beside these every person who is not left out
    stats::AnnotationError error = stats::AnnotationError::ZeroOne;
    LengthOver length = LengthOver::TurnsSoFar;
    Filter where;
    bool wantsCompetence = false; ///< fits the models of annotators, which takes long for many votes
    Frame frame = Frame::Mirror;  ///< of these models
    std::uint64_t seed = 0;       ///< of MACE's starts
};

/// A row of AlpacaEval's table of evaluators (METHODS 3.3), shares of 1.
struct Evaluator
{
    QString name;
    QString kind; ///< human, judge, ..., pool
    ToldBy toldBy = ToldBy::Votes;
    Cell annotations;
    Figure agreement; ///< of one annotation with people's mode; of people and persons with that of the others
    Figure bias;      ///< the error of all annotations of a comparison together; people: 0
    Figure variance;  ///< the error of one annotation against the evaluator's others
    Figure longer, lists, first; ///< preferred where there is a longer one, one list, a first one
    Figure spearman, pearson;    ///< of the models' win rates with those by people; people: 1
    Figure costPer1000;          ///< USD for 1,000 calls
    Figure secondsPer1000;       ///< for 1,000 calls or votes, one after the other
    Figure withoutVerdict;       ///< of its calls, comparisons or votes
    std::vector<std::pair<QString, Cell>> leftOut; ///< those by state
};

/// Judges beside people, the best agreement first.
struct EvaluatorTable
{
    EvaluatorOptions options;
    std::vector<Evaluator> rows;
    std::optional<CompetenceTable> competence; ///< of every individual behind the rows, if asked for
};

/// Every individual with a vote or ruling behind the rows that `raters` ask for, as of EvaluatorOptions;
/// estimates, which are made of others, are not among them. Error::Usage as evaluators().
[[nodiscard]] model::Result<std::vector<std::int32_t>> annotatorsOf(const Dataset &dataset,
                                                                    const std::vector<Party> &raters);

/// A pool among the raters stands for its members, but for `humans`, which is a row of its own. Error::Usage
/// for a rater or filter that is not there, and for majorities, single orders and occasions.
[[nodiscard]] model::Result<EvaluatorTable> evaluators(const Dataset &dataset, Selector &selector,
                                                       const EvaluatorOptions &options);
/// The same where nobody may wait for it any more: Error::Cancelled once `goesOn` says no, which is asked
/// before each row.
[[nodiscard]] model::Result<EvaluatorTable> evaluators(const Dataset &dataset, Selector &selector,
                                                       const EvaluatorOptions &options,
                                                       const std::function<bool()> &goesOn);

} // namespace analysis
