// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/rater.h"
#include "db/model/words.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace model {

/// The votes, verdicts and imported rulings of a project as columns, read once and kept with a revision
/// number. All vectors of one struct have the same length; every `std::int32_t` that names another thing is
/// an index into that thing's columns here, not a row number of the file. Plain values: safe to share between
/// threads once read.
struct VoteColumns
{
    struct Items
    {
        std::vector<qint64> id;
        std::vector<std::int32_t> collection; ///< into `collections`
        std::vector<std::int32_t> category;   ///< into `categories`
        std::vector<QString> sourceId;
    } items;

    struct Comparisons
    {
        std::vector<qint64> id;
        std::vector<std::int32_t> item;
        std::vector<std::int32_t> turn;
        std::vector<std::int32_t> modelA, modelB; ///< into `models`
        std::vector<std::int32_t> sampleA, sampleB;
        std::vector<std::int32_t> lengthA, lengthB; ///< code points over turns 1 to `turn`
        std::vector<std::uint8_t> isHashSwapped;    ///< frame `hash` exchanges the sides

        [[nodiscard]] std::size_t size() const { return id.size(); }
    } comparisons;

    /// Current versions only: neither replaced nor retracted. In the order of the file.
    struct Votes
    {
        std::vector<std::int32_t> comparison, rater;
        std::vector<std::int32_t> occasion;
        std::vector<Choice> choice;
        std::vector<std::int8_t> left;          ///< 0 unknown, else Side
        std::vector<std::uint8_t> isConflicted; ///< its merge conflict is undecided

        [[nodiscard]] std::size_t size() const { return comparison.size(); }
    } votes;

    /// Current readings only. In the order of the file.
    struct Verdicts
    {
        std::vector<std::int32_t> comparison, rater;
        std::vector<std::int32_t> repetition;
        std::vector<Order> order;
        std::vector<State> state;
        std::vector<std::int8_t> choice; ///< 0 none, else Choice
        /// That side a is better, between 0 and 1; and the scores of the sides. Where the judge gave them.
        std::vector<std::optional<double>> probability, scoreA, scoreB;

        [[nodiscard]] std::size_t size() const { return comparison.size(); }
    } verdicts;

    /// Imported rulings. (Derived ones are made from verdicts, see app/analysis.)
    struct Rulings
    {
        std::vector<std::int32_t> comparison, rater;
        std::vector<std::int8_t> choice; ///< 0 none, else Choice
        std::vector<std::int8_t> swap;   ///< 0 unknown, else Swap

        [[nodiscard]] std::size_t size() const { return comparison.size(); }
    } rulings;

    std::vector<QString> collections, categories,
        models;                         ///< names; an item without category has the empty one
    std::vector<QString> modelFamilies; ///< as labelled, by model; empty where unknown
    std::vector<Rater> raters;          ///< by row number of the file
    std::vector<QString> raterModels;   ///< the model that a judge's newest set-up runs, by rater; else empty
    qint64 revision = 0;                ///< changes whenever one of the rows above may have changed
};

} // namespace model
