// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/ruling_lines.h"
#include "app/analysis/selection.h"
#include "db/model/case.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QMap>

#include <optional>
#include <vector>

namespace analysis {

/// Reads the columns of an open project and prepares them.
[[nodiscard]] model::Result<Dataset> readDataset(store::Project &project);

/// How found cases are sorted.
enum class CaseOrder { Item, Turn, Category, LengthGap };
[[nodiscard]] std::optional<CaseOrder> caseOrderFromWord(QStringView word);

/// The comparisons of a selection: by collection and item as they came, turn, a, b, or by another key first.
[[nodiscard]] std::vector<model::ComparisonId> sortedCases(const Dataset &dataset, const Selection &selection,
                                                           CaseOrder order);

/// A line of the list of cases: names as stored, no texts.
struct CaseLine
{
    model::ComparisonId id;
    QString item, collection, category, modelA, modelB;
    int turn = 1;
    int lengthA = 0, lengthB = 0;
};
[[nodiscard]] CaseLine caseLine(const Dataset &dataset, model::ComparisonId comparison);

/// What is in a project, for the verb `info` and the page Overview.
struct ProjectInfo
{
    struct RaterCounts
    {
        model::Rater rater;
        qint64 votes = 0;    ///< current votes, every occasion
        qint64 verdicts = 0; ///< current readings
        qint64 rulings = 0;  ///< derived or imported, abstentions too: what `voted` selects of a judge
    };
    struct CollectionCounts
    {
        QString name;
        qint64 items = 0;
        qint64 comparisons = 0;
    };
    std::vector<CollectionCounts> collections;
    qint64 items = 0, models = 0, comparisons = 0;
    qint64 comparisonsWithHumanVotes = 0, comparisonsWithTwoHumanVotes = 0, comparisonsWithRulings = 0;
    std::vector<RaterCounts> raters;
    qint64 votes = 0;
    qint64 laterOccasions = 0;                      ///< votes of occasion 2 or later
    QMap<QString, qint64> verdicts;                 ///< by state
    qint64 importedRulings = 0, derivedRulings = 0; ///< that say something: an abstention, not a failure
    QMap<QString, QMap<QString, qint64>> swaps;     ///< judge -> swap outcome -> comparisons
};
[[nodiscard]] ProjectInfo describe(const Dataset &dataset);

} // namespace analysis
