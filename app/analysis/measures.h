// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "db/model/result.h"
#include "db/store/answers.h"
#include "db/store/measures.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace analysis {

/// What raters give beside a choice: a number on a scale.
struct Measure
{
    enum class Kind {
        Strength,  ///< of a vote: positive where a is better, 0 for a tie, negative where b is
        Criterion, ///< of a vote: its scores; where none has a score its choices, 1 for a, 0 for a tie, -1
                   ///< for b
        Rating,    ///< of a response by itself
    };
    Kind kind = Kind::Strength;
    QString name; ///< of the criterion; empty: the overall rating
};
/// `strength`, `criterion:NAME`, `rating:NAME`, or `rating:` for the overall one.
[[nodiscard]] std::optional<Measure> measureFromWord(QStringView word);
[[nodiscard]] QString wordOf(const Measure &measure);

/// A number as categories and filters write it: the shortest text that reads back as the same.
[[nodiscard]] QString wordOf(double value);

/// Everything that was given of one measure. A unit is a comparison, or a response up to a turn that some
/// comparison shows.
struct MeasuredValues
{
    struct Value
    {
        std::int32_t unit = 0;
        std::int32_t rater = 0;
        int occasion = 1; ///< the repetition of a rating
        double value = 0; ///< by stored sides
    };
    bool isSided = false;                         ///< exchanging the sides changes the sign
    std::vector<Value> values;                    ///< by unit
    std::vector<std::vector<std::int32_t>> ranks; ///< unit -> the comparisons that it is on
    std::vector<std::int32_t> item;               ///< unit -> item, ascending
};

/// Where the numbers come from.
struct MeasureLookups
{
    std::function<model::Result<std::vector<store::VoteMeasure>>()> strengths;
    std::function<model::Result<std::vector<store::VoteMeasure>>(const QString &)> criteria;
    std::function<model::Result<std::vector<store::ResponseRating>>(const QString &)> ratings;
    std::function<model::Result<std::vector<store::ComparedResponses>>()> comparedResponses;
};

/// Votes with an undecided merge conflict, retracted ones and ones that cannot judge give nothing; a tie
/// without a strength is 0 of a rater who gives strengths elsewhere.
[[nodiscard]] model::Result<MeasuredValues> measuredValues(const Dataset &dataset,
                                                           const MeasureLookups &lookups,
                                                           const Measure &measure);

} // namespace analysis
