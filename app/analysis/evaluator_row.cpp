// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/evaluator_row.h"

#include "app/analysis/figure_maker.h"
#include "app/stats/clustered_mean.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr const char *oneEach = "one annotation a comparison; this takes several of one comparison";
constexpr double thousand = 1000;

/// Values of comparisons in any order; a mean needs those of one item in a row.
struct RankedValues
{
    std::vector<std::pair<std::int32_t, double>> values;

    void add(std::int32_t rank, double value) { values.emplace_back(rank, value); }

    template <typename MeanOf>
    [[nodiscard]] stats::Estimate over(const Dataset &dataset, MeanOf meanOf)
    {
        std::ranges::stable_sort(values, {}, &std::pair<std::int32_t, double>::first);
        std::vector<double> ordered;
        std::vector<std::int32_t> items;
        for (const auto &[rank, value] : values) {
            ordered.push_back(value);
            items.push_back(dataset.itemAt[static_cast<std::size_t>(rank)]);
        }
        return meanOf(ordered, items, stats::Errors::Clustered);
    }
};

class RowMaker
{
public:
    RowMaker(const Dataset &dataset, Selector &selector, const EvaluatorOptions &options,
             const Selection &selection, Annotator annotator, Annotator people)
        : m_dataset(dataset)
        , m_selector(selector)
        , m_options(options)
        , m_selection(selection)
        , m_annotator(std::move(annotator))
        , m_people(std::move(people))
        , m_make(selector, options.where)
    {}

    model::Result<Evaluator> make();

private:
    [[nodiscard]] bool isPeople() const { return m_annotator.isPeople(); }
    [[nodiscard]] bool isCalled() const { return m_annotator.toldBy == ToldBy::Calls; }
    [[nodiscard]] stats::Grouping grouping() const { return {m_dataset.itemAt, stats::Errors::Clustered}; }
    [[nodiscard]] Filter shared(int least) const;
    [[nodiscard]] static Figure undefinedFigure(const char *why);
    [[nodiscard]] static Figure byDefinition(Figure figure, double value, const char *note);

    void gather();
    void addErrors(Evaluator &row);
    void addPreferences(Evaluator &row, const LengthView &lengths, std::span<const ListSides> lists);
    void addCorrelations(Evaluator &row);
    void addEfforts(Evaluator &row, std::span<const Effort> efforts);
    void addLeftOutCalls(Evaluator &row, const std::vector<std::size_t> &calls);
    void addLeftOutBallots(Evaluator &row, const Sheet &sheet);
    [[nodiscard]] model::Result<> addLeftOut(Evaluator &row);

    const Dataset &m_dataset;
    Selector &m_selector;
    const EvaluatorOptions &m_options;
    const Selection &m_selection;
    Annotator m_annotator, m_people;
    std::vector<stats::Annotations> m_ours, m_theirs; ///< by rank
    FigureMaker m_make;
};

Figure RowMaker::undefinedFigure(const char *why)
{
    return {.estimate = stats::undefined(why, 0), .cases = 0, .where = anyOf({})};
}

Figure RowMaker::byDefinition(Figure figure, double value, const char *note)
{
    if (figure.estimate.n == 0)
        return figure;
    stats::Estimate fixed;
    fixed.value = value;
    fixed.note = note;
    fixed.n = figure.estimate.n;
    figure.estimate = std::move(fixed);
    return figure;
}

/// Comparisons that the evaluator (so often) and other people have annotated.
Filter RowMaker::shared(int least) const
{
    if (isPeople())
        return m_annotator.having(2);
    if (!isCalled())
        return both(m_annotator.party.ref, m_people.party.ref);
    return allOf({m_annotator.having(least), m_people.having(1)});
}

void RowMaker::gather()
{
    m_ours.resize(m_dataset.size());
    m_theirs.resize(m_dataset.size());
    for (const Annotation &annotation : m_annotator.annotations)
        m_ours[static_cast<std::size_t>(annotation.rank)].push_back(annotation.preference);
    std::int32_t self = -1;
    if (!isPeople() && !m_annotator.annotations.empty())
        self = m_annotator.annotations.front().rater;
    for (const Annotation &annotation : m_people.annotations) {
        if (annotation.rater != self)
            m_theirs[static_cast<std::size_t>(annotation.rank)].push_back(annotation.preference);
    }
}

void RowMaker::addErrors(Evaluator &row)
{
    const auto error = m_options.error;
    if (isPeople()) {
        row.agreement = m_make.figure(stats::peopleAgreement(m_ours, error, grouping()), shared(1));
        row.bias = byDefinition(
            m_make.figure(stats::evaluatorBias(m_ours, m_ours, error, grouping()), m_annotator.having(1)), 0,
            "0 by definition: people are the measure");
    } else {
        row.agreement =
            m_make.figure(stats::evaluatorAgreement(m_ours, m_theirs, error, grouping()), shared(1));
        std::vector<stats::Annotations> several = m_ours;
        for (stats::Annotations &annotations : several) {
            if (annotations.size() < 2)
                annotations.clear();
        }
        row.bias = isCalled()
                       ? m_make.figure(stats::evaluatorBias(several, m_theirs, error, grouping()), shared(2))
                       : undefinedFigure(oneEach);
    }
    row.variance =
        isCalled() || isPeople()
            ? m_make.figure(stats::evaluatorVariance(m_ours, error, grouping()), m_annotator.having(2))
            : undefinedFigure(oneEach);
}

void RowMaker::addPreferences(Evaluator &row, const LengthView &lengths, std::span<const ListSides> lists)
{
    std::vector<stats::JudgedPair> pairs, shown;
    for (const Annotation &annotation : m_annotator.annotations) {
        const auto rank = static_cast<std::size_t>(annotation.rank);
        const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
        pairs.push_back({.preference = annotation.preference,
                         .firstLength = lengths.a[comparison],
                         .secondLength = lengths.b[comparison],
                         .isFirstList = lists[comparison].a,
                         .isSecondList = lists[comparison].b,
                         .cluster = m_dataset.itemAt[rank]});
        if (annotation.ofFirst)
            shown.push_back({.preference = annotation.ofFirst, .cluster = m_dataset.itemAt[rank]});
    }
    const char *unit = m_annotator.unit();
    row.longer =
        m_make.figure(stats::preferLonger(pairs, stats::Errors::Clustered),
                      allOf({m_annotator.decided(), gapAbove(m_options.length, LengthMargin)}), unit);
    row.lists = m_make.figure(stats::preferLists(pairs, stats::Errors::Clustered),
                              allOf({m_annotator.decided(), fieldIs(Field::Lists, u"1"_s)}), unit);
    row.first = m_make.figure(shown.empty() ? stats::undefined("what was shown first is not known", 0)
                                            : stats::preferFirst(shown, stats::Errors::Clustered),
                              m_annotator.shown(), unit);
}

/// Win rates of every model on the comparisons that both have, each annotation a battle of its two models.
void RowMaker::addCorrelations(Evaluator &row)
{
    struct Credits
    {
        std::int64_t ours = 0, theirs = 0;
        double won = 0, wonByPeople = 0;
    };
    std::map<std::int32_t, Credits> models;
    const auto &sides = m_dataset.columns.comparisons;
    const std::vector<stats::Annotations> &theirs = isPeople() ? m_ours : m_theirs;
    for (std::size_t rank = 0; rank < m_dataset.size(); ++rank) {
        const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
        if (m_ours[rank].empty() || theirs[rank].empty() ||
            sides.modelA[comparison] == sides.modelB[comparison])
            continue;
        for (const bool isA : {true, false}) {
            Credits &credits = models[isA ? sides.modelA[comparison] : sides.modelB[comparison]];
            for (const double preference : m_ours[rank])
                credits.won += isA ? 2 - preference : preference - 1;
            for (const double preference : theirs[rank])
                credits.wonByPeople += isA ? 2 - preference : preference - 1;
            credits.ours += static_cast<std::int64_t>(m_ours[rank].size());
            credits.theirs += static_cast<std::int64_t>(theirs[rank].size());
        }
    }
    std::vector<stats::SystemRates> systems;
    for (const auto &[model, credits] : models)
        systems.push_back({.annotations = std::min(credits.ours, credits.theirs),
                           .evaluator = credits.won / static_cast<double>(credits.ours),
                           .people = credits.wonByPeople / static_cast<double>(credits.theirs)});
    const stats::SystemCorrelations correlations = stats::systemCorrelations(systems);
    const Filter filter = isPeople() ? m_annotator.having(1) : shared(1);
    row.spearman = m_make.figure(correlations.spearman, filter, "model");
    row.pearson = m_make.figure(correlations.pearson, filter, "model");
    if (isPeople()) {
        const char *note = "1 by definition: people are the measure";
        row.spearman = byDefinition(std::move(row.spearman), 1, note);
        row.pearson = byDefinition(std::move(row.pearson), 1, note);
    }
}

void RowMaker::addEfforts(Evaluator &row, std::span<const Effort> efforts)
{
    const auto raters = ratersOf(m_dataset, m_annotator.party.ref);
    RankedValues costs, times;
    for (const Effort &effort : efforts) {
        const std::int32_t rank = m_dataset.rankOf[static_cast<std::size_t>(effort.comparison)];
        if (m_selection[static_cast<std::size_t>(rank)] == 0 ||
            std::ranges::find(*raters, effort.rater) == raters->end())
            continue;
        if (effort.costUsd)
            costs.add(rank, *effort.costUsd * thousand);
        if (effort.seconds)
            times.add(rank, *effort.seconds * thousand);
    }
    const char *unit = isCalled() ? "verdict" : "vote";
    const auto mean = [&](RankedValues &values, Predicate known, const char *lacking) {
        return m_make.figure(values.values.empty() ? stats::undefined(lacking, 0)
                                                   : values.over(m_dataset, &stats::clusteredScore),
                             about(known, m_annotator.party.ref), unit);
    };
    row.costPer1000 = mean(costs, Predicate::Priced, "no price is stored");
    row.secondsPer1000 = mean(times, Predicate::Timed, "no time is stored");
}

void RowMaker::addLeftOutCalls(Evaluator &row, const std::vector<std::size_t> &calls)
{
    const auto &verdicts = m_dataset.columns.verdicts;
    const RaterRef &ref = m_annotator.party.ref;
    RankedValues failures;
    std::map<model::State, std::int64_t> byState;
    for (const std::size_t call : calls) {
        const std::int32_t rank = m_dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[call])];
        if (m_selection[static_cast<std::size_t>(rank)] == 0)
            continue;
        const bool isValid = verdicts.state[call] == model::State::Valid;
        failures.add(rank, isValid ? 0 : 1);
        if (!isValid)
            ++byState[verdicts.state[call]];
    }
    const Filter invalid{
        PredicateTest{Predicate::State, {ref}, {}, Operator::NotEqual, model::wordOf(model::State::Valid)}};
    row.withoutVerdict = m_make.figure(failures.over(m_dataset, &stats::clusteredShare),
                                       anyOf({stateIs(ref, model::State::Valid), invalid}), "verdict");
    for (const auto &[state, count] : byState)
        row.leftOut.emplace_back(model::wordOf(state), m_make.cell(count, stateIs(ref, state)));
}

void RowMaker::addLeftOutBallots(Evaluator &row, const Sheet &sheet)
{
    const RaterRef &ref = m_annotator.party.ref;
    RankedValues failures;
    std::int64_t abstained = 0, unruled = 0;
    for (const Ballot &ballot : sheet.ballots) {
        if (m_selection[static_cast<std::size_t>(ballot.rank)] == 0)
            continue;
        abstained += ballot.standing == Standing::Abstained ? 1 : 0;
        unruled += ballot.standing == Standing::NoRuling ? 1 : 0;
        const bool isFailure =
            ballot.standing == Standing::Abstained || ballot.standing == Standing::NoRuling;
        failures.add(ballot.rank, isFailure ? 1 : 0);
    }
    const Filter run = about(Predicate::Run, ref);
    const bool isSilent = m_annotator.toldBy == ToldBy::Rulings && abstained + unruled == 0;
    row.withoutVerdict =
        m_make.figure(isSilent ? stats::undefined("imported rulings do not tell which calls failed",
                                                  static_cast<std::int64_t>(failures.values.size()))
                               : failures.over(m_dataset, &stats::clusteredShare),
                      run, m_annotator.unit());
    if (abstained > 0)
        row.leftOut.emplace_back(u"abstained"_s,
                                 m_make.cell(abstained, choice(ref, Chosen::CannotJudge, SideFrame::Name)));
    if (unruled > 0)
        row.leftOut.emplace_back(u"no_verdict"_s,
                                 m_make.cell(unruled, allOf({run, negated(about(Predicate::Voted, ref))})));
}

model::Result<> RowMaker::addLeftOut(Evaluator &row)
{
    if (isCalled()) {
        const auto calls = callsOf(m_dataset, m_annotator.party.ref);
        if (!calls)
            return tl::unexpected(calls.error());
        addLeftOutCalls(row, *calls);
        return {};
    }
    const auto sheet = m_selector.sheetOf(m_annotator.party.ref);
    if (!sheet)
        return tl::unexpected(sheet.error());
    addLeftOutBallots(row, **sheet);
    return {};
}

model::Result<Evaluator> RowMaker::make()
{
    const auto lengths = m_selector.lengthsOver(m_options.length);
    if (!lengths)
        return tl::unexpected(lengths.error());
    const auto lists = m_selector.lists();
    if (!lists)
        return tl::unexpected(lists.error());
    const auto efforts = m_selector.efforts();
    if (!efforts)
        return tl::unexpected(efforts.error());
    gather();
    Evaluator row;
    row.name = m_annotator.party.name;
    row.kind = u"pool"_s;
    row.toldBy = m_annotator.toldBy;
    if (!isPeople()) {
        const auto raters = ratersOf(m_dataset, m_annotator.party.ref);
        row.kind = model::wordOf(m_dataset.columns.raters[static_cast<std::size_t>(raters->front())].kind);
    }
    row.annotations =
        m_make.cell(static_cast<std::int64_t>(m_annotator.annotations.size()), m_annotator.having(1));
    addErrors(row);
    addPreferences(row, *lengths, *lists);
    addCorrelations(row);
    addEfforts(row, *efforts);
    if (const auto added = addLeftOut(row); !added)
        return tl::unexpected(added.error());
    if (m_make.error())
        return tl::unexpected(*m_make.error());
    return row;
}

} // namespace

model::Result<Evaluator> evaluatorRow(const Dataset &dataset, Selector &selector,
                                      const EvaluatorOptions &options, const Party &party,
                                      const Selection &selection)
{
    auto annotator = annotatorOf(dataset, selector, party, selection);
    if (!annotator)
        return tl::unexpected(annotator.error());
    auto people =
        annotatorOf(dataset, selector, {u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)}, selection);
    if (!people)
        return tl::unexpected(people.error());
    return RowMaker(dataset, selector, options, selection, std::move(*annotator), std::move(*people)).make();
}

} // namespace analysis
