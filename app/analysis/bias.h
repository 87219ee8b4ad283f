// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/filter.h"
#include "app/analysis/selection.h"
#include "app/analysis/sentence.h"
#include "app/stats/estimate.h"
#include "db/model/result.h"

#include <QString>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace analysis {

/// METHODS 4: two kinds of evidence that are never mixed in one number.
enum class EvidenceKind {
    Observational,  ///< the judge beside people on the same cases
    Interventional, ///< the same content under a change that must not matter
};

/// A count with the cases behind it and the filter that opens exactly them.
struct Cell
{
    CellCount count;
    Filter where;
    /// The item of each that was counted, in ascending order; empty where it is not kept.
    std::vector<std::int32_t> items;
};

/// An estimate with the cases behind its n.
struct Figure
{
    stats::Estimate estimate;
    const char *unit = "comparison"; ///< or "vote", "rating"
    std::int64_t cases = 0;
    Filter where;
};

/// A named part of what a panel shows on demand: a cell, a figure, or several of them.
struct Detail
{
    QString name;
    std::variant<Cell, Figure, std::vector<Detail>> value;
};

/// What was measured of one bias of one rater.
struct Panel
{
    const char *kind = "";
    QString rater; ///< the name, or `humans`
    EvidenceKind evidence = EvidenceKind::Observational;
    Figure estimate;
    Cell flagged;  ///< the cases that speak for the bias
    Cell mirrored; ///< those that speak for the opposite; where there is none, those that are free of it
    std::vector<Detail> detail;
    Sentence sentence; ///< with the figure and its n, or why there is none
};

struct BiasOptions
{
    QString rater; ///< empty: every judge that is not left out, and people where they have a panel
    QString kind;  ///< empty: every kind that fits
    LengthOver length = LengthOver::TurnsSoFar;
    Filter where;
};

/// A line of the table of panels, for help and lists.
struct PanelInfo
{
    const char *kind;
    const char *says; ///< one line, English
};
/// position, length, self_preference, unstable, tie, parse, format, score, rationale, gold.
[[nodiscard]] std::vector<PanelInfo> panelKinds();

/// The panels of one rater after the other, each in the order of panelKinds(). People are the majority of all
/// persons, by plurality. A pure function of the dataset but for what the selector looks up; runs on the
/// thread that owns the selector. Error::Usage for a rater, kind or filter that is not there, and for a kind
/// that the rater cannot have.
[[nodiscard]] model::Result<std::vector<Panel>> biasPanels(const Dataset &dataset, Selector &selector,
                                                           const BiasOptions &options);

} // namespace analysis
