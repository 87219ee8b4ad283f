// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/bias.h"
#include "app/analysis/board_comparison.h"
#include "app/analysis/calibration.h"
#include "app/analysis/evaluators.h"
#include "app/analysis/pair_details.h"
#include "app/analysis/project_data.h"
#include "app/analysis/project_words.h"
#include "app/analysis/standin.h"
#include "db/model/case.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace labeling {

/// The comparisons that a filter selects, in the order of the list.
struct FoundCases
{
    std::shared_ptr<const analysis::Dataset> dataset;
    std::vector<model::ComparisonId> cases;
};

/// A case with the rulings on it, derived ones too.
struct ReadCase
{
    model::Case content;
    std::vector<analysis::RulingLine> rulings;
};

/// What an agreement matrix was asked for, and what came of it.
struct Matrix
{
    std::shared_ptr<const analysis::Dataset> dataset;
    analysis::AgreementTable table;
};

/// The bias panels that were asked for, and the dataset that they were counted in.
struct Biases
{
    std::shared_ptr<const analysis::Dataset> dataset;
    std::vector<analysis::Panel> panels;
};

/// What a leaderboard is asked for.
struct RankingQuestion
{
    analysis::RankOptions options;
    std::optional<QString> by;     ///< a party by name; otherwise people
    std::optional<QString> beside; ///< whose leaderboard stands beside it
};

/// A leaderboard, and beside it another party's with what both have in common.
struct Ranking
{
    std::shared_ptr<const analysis::Dataset> dataset;
    std::vector<analysis::Party> parties; ///< who may be asked for
    analysis::Leaderboard board;
    std::optional<analysis::Leaderboard> beside;
    std::optional<analysis::BoardComparison> comparison; ///< by Bradley-Terry alone
};

/// Reads figures and cases over one connection, which must outlive it and is used by the calling thread. The
/// columns are read once and again only after something was committed.
class Reading
{
public:
    explicit Reading(store::Project &project);

    [[nodiscard]] model::Result<std::shared_ptr<const analysis::Dataset>> dataset();
    /// Error::Cancelled once `goesOn` says no while texts are searched.
    [[nodiscard]] model::Result<FoundCases> find(const analysis::Filter &filter,
                                                 const std::function<bool()> &goesOn);
    /// The rulings are those of the columns that were read last: of the list that the case stands in.
    [[nodiscard]] model::Result<ReadCase> readCase(model::ComparisonId comparison);
    /// Without parties in the options: pools and majorities first, then judges and fixed truths, people last.
    [[nodiscard]] model::Result<Matrix> agreement(analysis::AgreementOptions options);
    [[nodiscard]] model::Result<Biases> bias(const analysis::BiasOptions &options);
    /// Of a pair of a matrix that agreement() made.
    [[nodiscard]] model::Result<analysis::PairDetails> pairDetails(const analysis::AgreementTable &table,
                                                                   const analysis::PairAgreement &pair);
    [[nodiscard]] model::Result<analysis::StandIn> standIn(const analysis::StandInOptions &options);
    /// Of each judge that is not left out of figures, by name; one without probabilities says so.
    [[nodiscard]] model::Result<std::vector<analysis::Calibration>> calibrations(
        const analysis::BiasOptions &options);
    /// Error::Usage as analysis::rankModels(), and for a party that is not there.
    [[nodiscard]] model::Result<Ranking> ranking(RankingQuestion question);
    /// Error::Usage as analysis::evaluators(), Error::Cancelled once `goesOn` says no.
    [[nodiscard]] model::Result<analysis::EvaluatorTable> evaluators(
        const analysis::EvaluatorOptions &options, const std::function<bool()> &goesOn);
    /// What a filter of this project may name.
    [[nodiscard]] model::Result<analysis::ProjectWords> words();

private:
    store::Project &m_project;
    std::shared_ptr<const analysis::Dataset> m_dataset;
    std::unique_ptr<analysis::Selector> m_selector;
    qint64 m_revision = 0;
    std::function<bool()> m_goesOn;                ///< of the search that is under way
    std::optional<analysis::ProjectWords> m_words; ///< of m_dataset
};

/// `parties` in the order of the window's matrix.
[[nodiscard]] std::vector<analysis::Party> inWindowOrder(const analysis::Dataset &dataset,
                                                         std::vector<analysis::Party> parties);

} // namespace labeling
