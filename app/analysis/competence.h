// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace analysis {

/// How good a rater is by the models of annotators (METHODS 3.9). The figures have no interval; n are the
/// rater's own votes or rulings.
struct Competence
{
    QString name;
    QString kind;          ///< human, judge, ...
    bool isPooled = false; ///< the figures are those of all with few votes
    Figure accuracy;       ///< Dawid and Skene: how likely the truth is said, over the shares of the truths
    Figure oneCoin;        ///< the same probability whatever the truth
    Figure mace;           ///< how likely the rater knows rather than guesses
    std::array<std::array<double, 3>, 3> confusion{}; ///< P(says | true), a, tie, b in the table's frame
};

struct CompetenceTable
{
    std::string why; ///< why there is none; empty otherwise
    Frame frame = Frame::Mirror;
    Cell comparisons;              ///< with a vote or ruling of one of the raters; counted are the votes
    std::array<double, 3> prior{}; ///< shares of the truths a, tie, b
    int rounds = 0;
    bool isConverged = false;
    int pooled = 0;                 ///< raters with few votes
    std::vector<Competence> raters; ///< in the order of the file
};

/// Of the raters given, by index, from their first votes and their rulings on the selected comparisons, which
/// `where` selects. The same seed gives the same figures. Under Frame::Mirror each comparison is entered both
/// ways round, so that what models are called changes nothing; Frame::Name takes sides as stored, as
/// crowd-kit takes labels.
[[nodiscard]] model::Result<CompetenceTable> competenceOf(const Dataset &dataset, Selector &selector,
                                                          const Filter &where,
                                                          std::vector<std::int32_t> raters, Frame frame,
                                                          std::uint64_t seed);

} // namespace analysis
