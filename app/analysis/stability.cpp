// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/stability.h"

#include "app/analysis/figure_maker.h"
#include "app/analysis/judged_case.h"
#include "app/analysis/single_pairs.h"
#include "app/stats/pair_coefficients.h"
#include "app/stats/repetition.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// A comparison that a person judged twice.
struct Again
{
    std::int32_t rank = 0;
    std::array<int, 2> said{-1, -1};   ///< a, tie, b by stored sides; -1 is no vote that counts
    std::array<std::int8_t, 2> left{}; ///< 0 not known, else Side

    [[nodiscard]] bool isComplete() const { return said[0] >= 0 && said[1] >= 0; }
    [[nodiscard]] bool isDecided() const { return isComplete() && said[0] != 1 && said[1] != 1; }
    [[nodiscard]] bool areSidesKnown() const { return left[0] != 0 && left[1] != 0; }
};

/// Of each person with a second occasion: the comparisons judged twice, by rank.
using Agains = std::map<std::int32_t, std::vector<Again>>;

Agains againsOf(const Dataset &dataset, const Selection &selection)
{
    const auto &votes = dataset.columns.votes;
    std::map<std::pair<std::int32_t, std::int32_t>, Again> found; // rater, rank
    for (const int occasion : {2, 1}) {
        for (std::size_t i = 0; i < votes.size(); ++i) {
            const std::int32_t rank = dataset.rankOf[static_cast<std::size_t>(votes.comparison[i])];
            if (votes.occasion[i] != occasion || selection[static_cast<std::size_t>(rank)] == 0)
                continue;
            const std::pair key(votes.rater[i], rank);
            const auto at =
                occasion == 2 ? found.try_emplace(key, Again{.rank = rank}).first : found.find(key);
            if (at == found.end())
                continue;
            const auto place = static_cast<std::size_t>(occasion - 1);
            at->second.said.at(place) = votes.isConflicted[i] != 0 ? -1 : categoryOf(votes.choice[i]);
            at->second.left.at(place) = votes.left[i];
        }
    }
    Agains agains;
    for (const auto &[key, again] : found) {
        if (again.isComplete())
            agains[key.first].push_back(again);
    }
    return agains;
}

RaterRef onOccasion(const QString &name, int occasion)
{
    RaterRef ref = RaterRef::named(name);
    if (occasion > 1)
        ref.occasion = occasion;
    return ref;
}

/// A test on what one person said the first and the second time.
Filter twice(const QString &name, Chosen first, Chosen second)
{
    return allOf({choice(onOccasion(name, 1), first, SideFrame::Name),
                  choice(onOccasion(name, 2), second, SideFrame::Name)});
}

/// Decided, with this response on the left.
Filter decidedWithLeft(const RaterRef &ref, model::Side left)
{
    const bool isA = left == model::Side::A;
    return anyOf(
        {allOf({choice(ref, Chosen::A, SideFrame::Name), chosePlace(ref, isA ? Place::Left : Place::Right)}),
         allOf(
             {choice(ref, Chosen::B, SideFrame::Name), chosePlace(ref, isA ? Place::Right : Place::Left)})});
}

/// Decided both times, on the same sides or exchanged.
Filter sides(const QString &name, bool areSame)
{
    const auto with = [&](model::Side left) {
        const bool isA = left == model::Side::A;
        return allOf(
            {decidedWithLeft(onOccasion(name, 1), left),
             decidedWithLeft(onOccasion(name, 2), isA == areSame ? model::Side::A : model::Side::B)});
    };
    return anyOf({with(model::Side::A), with(model::Side::B)});
}

/// The same both times, or something else; among a and b alone where ties are dropped.
Filter alikeTwice(const QString &name, bool isAlike, bool drops)
{
    std::vector<Filter> cells;
    for (const Chosen first : {Chosen::A, Chosen::Tie, Chosen::B}) {
        for (const Chosen second : {Chosen::A, Chosen::Tie, Chosen::B}) {
            const bool hasTie = first == Chosen::Tie || second == Chosen::Tie;
            if ((first == second) == isAlike && !(drops && hasTie))
                cells.push_back(twice(name, first, second));
        }
    }
    return anyOf(std::move(cells));
}

/// One of the people fulfils it.
template <typename Test>
Filter somebody(const QStringList &names, const Test &test)
{
    std::vector<Filter> filters;
    for (const QString &name : names)
        filters.push_back(test(name));
    return anyOf(std::move(filters));
}

class StabilityMaker
{
public:
    StabilityMaker(const Dataset &dataset, Selector &selector, const AgreementTable &table, Filter within)
        : m_dataset(dataset)
        , m_options(table.options)
        , m_make(selector, std::move(within))
    {}

    /// Of the people named; their comparisons come with them.
    [[nodiscard]] Retest retest(const QString &title, const QStringList &names, std::vector<Again> agains);
    [[nodiscard]] Repetition repetition(std::int32_t judge, const Selection &selection,
                                        const PeopleVotes &people);
    [[nodiscard]] const std::optional<model::Error> &error() const { return m_make.error(); }

private:
    [[nodiscard]] bool drops() const { return m_options.ties == Ties::Drop; }
    [[nodiscard]] bool counts(const Again &again) const { return drops() ? again.isDecided() : true; }
    [[nodiscard]] stats::PairTable tableOf(const std::vector<Again> &agains) const;
    [[nodiscard]] stats::RetestFigures bySides(const std::vector<Again> &agains) const;
    /// In the frame asked for.
    [[nodiscard]] stats::Estimate kappaOf(const stats::PairTable &table, const stats::Weights &weights) const;

    const Dataset &m_dataset;
    const AgreementOptions &m_options;
    FigureMaker m_make;
};

stats::PairTable StabilityMaker::tableOf(const std::vector<Again> &agains) const
{
    stats::PairTableBuilder builder(drops() ? 2 : 3);
    for (const Again &again : agains) {
        if (!counts(again))
            continue;
        const auto rank = static_cast<std::size_t>(again.rank);
        const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
        const bool isSwapped =
            m_options.frame == Frame::Hash && m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
        const auto category = [&](int said) {
            const int framed = isSwapped ? 2 - said : said;
            return drops() ? framed / 2 : framed;
        };
        builder.add(m_dataset.itemAt[rank], category(again.said[0]), category(again.said[1]));
    }
    return builder.finish();
}

/// Of what was decided both times.
stats::RetestFigures StabilityMaker::bySides(const std::vector<Again> &agains) const
{
    std::vector<stats::Retest> pairs;
    for (const Again &again : agains) {
        if (again.isDecided() && again.areSidesKnown())
            pairs.push_back({.cluster = m_dataset.itemAt[static_cast<std::size_t>(again.rank)],
                             .first = again.said[0] / 2,
                             .second = again.said[1] / 2,
                             .order = again.left[0] == again.left[1] ? stats::RetestOrder::Same
                                                                     : stats::RetestOrder::Swapped});
    }
    return stats::testRetest(pairs, stats::identityWeights(2), m_options.errors);
}

stats::Estimate StabilityMaker::kappaOf(const stats::PairTable &table, const stats::Weights &weights) const
{
    static constexpr std::array<int, 3> three{2, 1, 0};
    static constexpr std::array<int, 2> two{1, 0};
    if (m_options.frame != Frame::Mirror || table.n == 0)
        return stats::cohenKappa(table, weights, m_options.errors);
    return stats::cohenKappa(drops() ? stats::mirrored(table, two) : stats::mirrored(table, three), weights,
                             m_options.errors);
}

Retest StabilityMaker::retest(const QString &title, const QStringList &names, std::vector<Again> agains)
{
    std::ranges::stable_sort(agains, {}, &Again::rank);
    const stats::PairTable table = tableOf(agains);
    const stats::Weights weights =
        m_options.ties == Ties::Half ? stats::linearWeights(3) : stats::identityWeights(table.q);
    const auto where = [&names](const auto &test) { return somebody(names, test); };
    const Chosen chosen = drops() ? Chosen::Decided : Chosen::Any;
    const Filter all = where([&](const QString &name) { return twice(name, chosen, chosen); });
    const char *unit = names.size() > 1 ? "vote_pair" : "comparison";
    const auto alike = std::ranges::count_if(
        agains, [&](const Again &again) { return counts(again) && again.said[0] == again.said[1]; });
    const auto cell = [&](std::int64_t count, bool isAlike) {
        return m_make.cell(count,
                           where([&](const QString &name) { return alikeTwice(name, isAlike, drops()); }));
    };
    const stats::RetestFigures figures = bySides(agains);
    const auto onSides = [&](const stats::Estimate &agreement, bool areSame) {
        return m_make.figure(agreement, where([&](const QString &name) { return sides(name, areSame); }),
                             unit);
    };
    return {title,
            m_make.figure(stats::percentAgreement(table, weights, m_options.errors), all, unit),
            m_make.figure(kappaOf(table, weights), all, unit),
            cell(alike, true),
            cell(table.n - alike, false),
            onSides(figures.same.agreement, true),
            onSides(figures.swapped.agreement, false)};
}

/// The valid runs of one order of one comparison.
struct Prompt
{
    std::int32_t rank = 0;
    Votes3 runs{};
};

/// A prompt is a unit, each of its runs an entry.
OverallVotes runsOf(const Dataset &dataset, const std::vector<Prompt> &prompts)
{
    OverallVotes runs;
    runs.raters = 1;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        for (std::size_t category = 0; category < 3; ++category) {
            for (std::int32_t run = 0; run < prompts[i].runs.at(category); ++run) {
                runs.unit.push_back(static_cast<std::int32_t>(i));
                runs.rater.push_back(0);
                runs.cluster.push_back(dataset.itemAt[static_cast<std::size_t>(prompts[i].rank)]);
                runs.category.push_back(static_cast<std::int8_t>(category));
            }
        }
    }
    return runs;
}

Repetition StabilityMaker::repetition(std::int32_t judge, const Selection &selection,
                                      const PeopleVotes &people)
{
    std::vector<Prompt> prompts;
    for (const JudgedCase &judged : judgedCases(m_dataset, judge, people)) {
        const std::int32_t rank = m_dataset.rankOf[static_cast<std::size_t>(judged.comparison)];
        for (const Votes3 &order : judged.valid) {
            if (selection[static_cast<std::size_t>(rank)] != 0)
                prompts.push_back({rank, order});
        }
    }
    std::ranges::stable_sort(prompts, {}, &Prompt::rank);
    const OverallVotes runs = runsOf(m_dataset, prompts);
    const stats::RepetitionStability stability =
        stats::repetitionStability(asRatings(runs), m_options.errors);
    const QString &name = m_dataset.columns.raters[static_cast<std::size_t>(judge)].name;
    const Filter repeated = about(Predicate::Repeated, RaterRef::named(name));
    return {name, m_make.figure(stability.modalShare, repeated, "prompt"),
            m_make.figure(stability.allAlike, repeated, "prompt"), stability.runs, stability.leftOut};
}

/// The raters behind the parties, by index.
std::vector<bool> membersOf(const Dataset &dataset, const AgreementTable &table)
{
    std::vector<bool> isMember(dataset.columns.raters.size());
    for (const PartyVotes &row : table.parties) {
        const auto raters = ratersOf(dataset, row.party.ref);
        for (const std::int32_t rater : raters ? *raters : std::vector<std::int32_t>())
            isMember[static_cast<std::size_t>(rater)] = true;
    }
    return isMember;
}

std::vector<bool> repeatingJudges(const Dataset &dataset)
{
    std::vector<bool> repeats(dataset.columns.raters.size());
    const auto &verdicts = dataset.columns.verdicts;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.repetition[i] > 1)
            repeats[static_cast<std::size_t>(verdicts.rater[i])] = true;
    }
    return repeats;
}

void addPeople(const Dataset &dataset, const Selection &selection, const std::vector<bool> &isMember,
               StabilityMaker &maker, Stability &stability)
{
    QStringList names;
    std::vector<Again> together;
    for (const auto &[rater, agains] : againsOf(dataset, selection)) {
        const model::Rater &who = dataset.columns.raters[static_cast<std::size_t>(rater)];
        if (!isMember[static_cast<std::size_t>(rater)] || who.kind != model::RaterKind::Human)
            continue;
        stability.people.push_back(maker.retest(who.name, {who.name}, agains));
        names << who.name;
        together.insert(together.end(), agains.begin(), agains.end());
    }
    if (names.size() > 1)
        stability.people.push_back(maker.retest(u"humans"_s, names, std::move(together)));
}

} // namespace

model::Result<Stability> stabilityOf(const Dataset &dataset, Selector &selector, const AgreementTable &table)
{
    const AgreementOptions &options = table.options;
    const Filter within = allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
    const auto selection = selector.select(within);
    if (!selection)
        return tl::unexpected(selection.error());
    StabilityMaker maker(dataset, selector, table, within);
    const std::vector<bool> isMember = membersOf(dataset, table);
    Stability stability;
    addPeople(dataset, *selection, isMember, maker, stability);
    const std::vector<bool> repeats = repeatingJudges(dataset);
    std::optional<PeopleVotes> people;
    for (std::size_t rater = 0; rater < repeats.size(); ++rater) {
        const auto place = static_cast<std::int32_t>(rater);
        if (!repeats[rater] || !isMember[rater] || !isJudge(dataset, place))
            continue;
        if (!people)
            people = peopleVotes(dataset);
        stability.judges.push_back(maker.repetition(place, *selection, *people));
    }
    if (maker.error())
        return tl::unexpected(*maker.error());
    return stability;
}

} // namespace analysis
