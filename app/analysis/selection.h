// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/call_facts.h"
#include "app/analysis/dataset.h"
#include "app/analysis/feature.h"
#include "app/analysis/filter.h"
#include "app/analysis/flags.h"
#include "app/analysis/formats.h"
#include "app/analysis/lengths.h"
#include "app/analysis/measures.h"
#include "app/analysis/sheets.h"
#include "db/model/result.h"
#include "db/store/cases.h"

#include <QHash>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace store {
struct Rationale;
}

namespace analysis {

class WordTest;
struct ScoreTable;

/// For each rank of a Dataset: 1 if the comparison is selected, else 0.
using Selection = std::vector<std::uint8_t>;

[[nodiscard]] std::int64_t countOf(const Selection &selection);

/// What filters ask for that columns do not hold. Each is called only when a filter needs it.
struct Lookups
{
    std::function<model::Result<std::vector<store::Mark>>()> tags, flags, probes;
    std::function<model::Result<std::vector<std::pair<model::ItemId, QString>>>(const QString &)> userField;
    std::function<model::Result<std::vector<store::TurnLengths>>()> laterTurnLengths;
    std::function<model::Result<std::vector<store::Effort>>()> efforts;
    std::function<model::Result<std::vector<store::Forecast>>()> forecasts;
    std::function<model::Result<std::vector<store::Assigned>>()> assignments;
    /// Comparisons and sides with a response that holds a list.
    std::function<model::Result<std::vector<std::pair<model::ComparisonId, model::Side>>>()> lists;
    std::function<model::Result<>(store::TextField, const QRegularExpression &,
                                  const std::function<void(model::ComparisonId)> &)>
        search;
    std::function<model::Result<std::vector<ComparedFormats>>()> formats;
    MeasureLookups measures;
    std::function<model::Result<>(model::RaterId, const std::function<void(const store::Rationale &)> &)>
        rationales;
    std::function<model::Result<ScoreTable>(const Dataset &)> scores;
    std::function<model::Result<store::ReferenceFacts>()> references;
};
/// From an open project, which must outlive the lookups and is used by the calling thread.
[[nodiscard]] Lookups lookupsOf(store::Project &project);
/// The same; a search of texts ends with Error::Cancelled once `goesOn` says no.
[[nodiscard]] Lookups lookupsOf(store::Project &project, const std::function<bool()> &goesOn);

/// Answers filters over one Dataset, which must outlive it. Keeps the sheets of the raters that it was asked
/// about. Not safe to share between threads.
///
/// A relation holds for a comparison if at least one pair of ballots of two different raters fulfils it.
/// `voted` asks for any vote or ruling, cannot-judge too; `both`, `decided`, `tie`, `votes` ... for ones that
/// count. `flag` selects the flags that are derived from the columns (see flags.h) and those that the file
/// stores. For a majority by credit, `decided` asks whether its modal set holds more than ties.
class Selector
{
public:
    Selector(const Dataset &dataset, Lookups lookups);
    ~Selector();
    Selector(const Selector &) = delete;
    Selector &operator=(const Selector &) = delete;

    /// Error::Usage for raters and user fields that are not there, and for a pattern that gives up on a text.
    [[nodiscard]] model::Result<Selection> select(const Filter &filter);
    [[nodiscard]] model::Result<std::shared_ptr<const Sheet>> sheetOf(const RaterRef &ref);
    /// Everything given of a measure.
    [[nodiscard]] model::Result<std::shared_ptr<const MeasuredValues>> measured(const Measure &measure);
    [[nodiscard]] const Lookups &lookups() const { return m_lookups; }
    /// Valid as long as this is.
    [[nodiscard]] model::Result<LengthView> lengthsOver(LengthOver over);
    /// How the responses differ in a format; nowhere, where there are no texts. Valid as long as this is.
    [[nodiscard]] model::Result<const Feature *> featureOf(Format format);
    /// What the rulings of a judge would be without length: fitted once. Valid as long as this is.
    [[nodiscard]] const LengthFit &lengthsOf(std::int32_t judge);
    /// What the judge's model says with references. Valid as long as this is.
    [[nodiscard]] model::Result<std::span<const ReferenceTwin>> twinsOf(std::int32_t judge);
    /// Valid as long as this is; empty where there are no scores.
    [[nodiscard]] model::Result<const ScoreTable *> scores();
    // What columns do not hold, by index of the comparison or in the order of the store; empty without a
    // lookup. Valid as long as this is.
    [[nodiscard]] model::Result<std::span<const Effort>> efforts();
    [[nodiscard]] model::Result<std::span<const ListSides>> lists();
    [[nodiscard]] model::Result<std::vector<Draw>> draws();
    /// Of one judge, by index of the comparison.
    [[nodiscard]] model::Result<std::vector<JudgeProbability>> probabilitiesOf(std::int32_t judge);

private:
    model::Result<Selection> selectField(const FieldTest &test);
    model::Result<Selection> selectWord(const FieldTest &test, WordTest &word);
    model::Result<Selection> selectPredicate(const PredicateTest &test);
    model::Result<Selection> selectJunction(const Junction &junction);
    model::Result<Selection> selectSwap(const PredicateTest &test);
    model::Result<Selection> selectState(const PredicateTest &test);
    model::Result<Selection> selectPlurality(const RaterRef &ref);
    model::Result<Selection> selectRun(const RaterRef &ref);
    model::Result<Selection> selectRepeated(const RaterRef &ref);
    model::Result<Selection> selectPlace(const PredicateTest &test);
    model::Result<Selection> selectScoredPair(const RaterRef &ref);
    model::Result<Selection> selectGave(const PredicateTest &test);
    model::Result<Selection> selectCalls(const PredicateTest &test);
    model::Result<Selection> selectEfforts(const PredicateTest &test);
    model::Result<Selection> selectConfidence(const PredicateTest &test);
    model::Result<Selection> selectFlag(const PredicateTest &test);
    model::Result<> addDerivedFlags(const FlagRule &rule, const std::vector<std::int32_t> &judges,
                                    Selection &selection);
    void addPeopleFlags(const PredicateTest &test, Selection &selection);
    model::Result<JudgeEvidence> evidenceFor(FlagNeed need, std::int32_t judge);
    const PeopleVotes &people();
    model::Result<Selection> selectText(const PredicateTest &test);
    model::Result<Selection> selectFormat(const PredicateTest &test);
    model::Result<Selection> selectRationale(const PredicateTest &test);
    model::Result<Selection> selectScored(const PredicateTest &test);
    model::Result<std::span<const ComparedFormats>> formats();
    model::Result<std::span<const RationaleReading>> rationalesOf(std::int32_t judge);
    model::Result<Selection> selectMarks(const std::function<model::Result<std::vector<store::Mark>>()> &read,
                                         const std::function<bool(const store::Mark &)> &isWanted);
    model::Result<Selection> selectUserField(const FieldTest &test, WordTest &word);

    [[nodiscard]] std::int32_t rankOfRow(model::ComparisonId comparison);
    [[nodiscard]] std::int32_t raterOfRow(model::RaterId rater) const;

    const Dataset &m_dataset;
    Lookups m_lookups;
    QHash<QString, std::shared_ptr<const Sheet>> m_sheets;
    QHash<qint64, std::int32_t> m_rankOfRow;
    std::optional<TurnLengths> m_turnLengths;
    std::optional<PeopleVotes> m_people;
    QHash<QString, std::shared_ptr<const MeasuredValues>> m_measured; ///< by the measure's word
    std::vector<Feature> m_features;                                  ///< by Format, once one was asked for
    std::optional<std::vector<ComparedFormats>> m_formats;            ///< by comparison; empty without texts
    std::unique_ptr<const ScoreTable> m_scores;
    // By judge.
    QHash<std::int32_t, std::shared_ptr<const std::vector<RationaleReading>>> m_readings; ///< by comparison
    QHash<std::int32_t, std::shared_ptr<const LengthFit>> m_lengthFits;
    QHash<std::int32_t, std::shared_ptr<const std::vector<ReferenceTwin>>> m_twins; ///< by comparison
    std::optional<store::ReferenceFacts> m_references;
    std::optional<std::vector<Effort>> m_efforts;
    std::optional<std::vector<store::Forecast>> m_forecasts;
    std::optional<std::vector<ListSides>> m_lists;
};

} // namespace analysis
