// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/paired_judges.h"

#include "app/analysis/figure_maker.h"
#include "app/analysis/one_judge.h"
#include "app/stats/paired_difference.h"
#include "app/stats/sign_flips.h"

#include <algorithm>
#include <vector>

namespace analysis {

namespace {

/// The category of the one ballot on a comparison; -1 where there is none that counts.
int saidOn(const Sheet &sheet, std::size_t rank)
{
    const auto ballots = sheet.at(static_cast<std::int32_t>(rank));
    if (ballots.empty() || ballots.front().standing != Standing::Counted)
        return -1;
    return categoryOf(ballots.front().choice);
}

/// Credits of both judges item by item: 1 where one says the same as people.
struct Credits
{
    std::vector<std::optional<double>> judge, against;
    std::vector<std::int32_t> item;

    void add(int said, int other, int people, std::int32_t at)
    {
        judge.emplace_back(said == people ? 1 : 0);
        against.emplace_back(other == people ? 1 : 0);
        item.push_back(at);
    }
    [[nodiscard]] stats::PairedDifference compared(const std::optional<stats::Bootstrap> &bootstrap) const
    {
        const stats::PairedScores scores{judge, against, item};
        return bootstrap ? stats::bootstrapPairedAgreement(scores, *bootstrap)
                         : stats::pairedAgreement(scores, stats::Errors::Clustered);
    }
    [[nodiscard]] stats::Estimate exactByItem() const
    {
        std::vector<std::int32_t> forth, back;
        for (std::size_t i = 0; i < item.size(); ++i) {
            if (*judge[i] != *against[i])
                (*judge[i] > *against[i] ? forth : back).push_back(item[i]);
        }
        return stats::exactByItem(forth, back);
    }
};

/// What both judges and people say of the selected comparisons that all three have.
struct Shared
{
    Credits votes, majority;
    stats::PairTableBuilder choices{3};
};

Shared sharedOf(const Dataset &dataset, const Selection &selection, const Sheet &people, const Sheet &judge,
                const Sheet &against)
{
    Shared shared;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const int one = saidOn(judge, rank);
        const int two = saidOn(against, rank);
        if (selection[rank] == 0 || one < 0 || two < 0)
            continue;
        std::array<int, 3> tally{};
        const std::int32_t item = dataset.itemAt[rank];
        for (const Ballot &ballot : people.at(static_cast<std::int32_t>(rank))) {
            if (ballot.standing != Standing::Counted)
                continue;
            const int vote = categoryOf(ballot.choice);
            ++tally.at(static_cast<std::size_t>(vote));
            shared.votes.add(one, two, vote, item);
        }
        if (tally == std::array<int, 3>{})
            continue;
        shared.majority.add(one, two, pluralityOf(tally), item);
        shared.choices.add(item, one, two);
    }
    return shared;
}

class Maker
{
public:
    Maker(Selector &selector, const PairedJudgesOptions &options, RaterRef judge, RaterRef against)
        : m_judge(std::move(judge))
        , m_against(std::move(against))
        , m_make(selector, options.where)
    {
        m_result.options = options;
    }

    model::Result<PairedJudges> make(Shared shared)
    {
        const auto &bootstrap = m_result.options.bootstrap;
        const auto votes = static_cast<std::int64_t>(shared.votes.item.size());
        m_result.comparisons = m_make.cell(votes, everything());
        m_result.people = agreement(shared.votes.compared(bootstrap), "vote_pair");
        m_result.majority = agreement(shared.majority.compared(bootstrap), "comparison");
        m_result.byItem = shared.majority.exactByItem();
        addMajority();
        addChoices(shared.choices.finish());
        m_result.sentence = sentence();
        if (m_make.error())
            return tl::unexpected(*m_make.error());
        return std::move(m_result);
    }

private:
    [[nodiscard]] Filter everything() const
    {
        const RaterRef people = RaterRef::of(RaterRef::Kind::Humans);
        return allOf({both(m_judge, people), both(m_against, people)});
    }
    /// The judge says what the majority of people says.
    [[nodiscard]] static Filter isRight(const RaterRef &judge)
    {
        const RaterRef people = RaterRef::of(RaterRef::Kind::Majority);
        return anyOf({relation(Predicate::Same, judge, people), relation(Predicate::BothTie, judge, people)});
    }
    [[nodiscard]] AgreementOfTwo agreement(const stats::PairedDifference &compared, const char *unit)
    {
        return {m_make.figure(compared.first, everything(), unit),
                m_make.figure(compared.second, everything(), unit),
                m_make.figure(compared.difference, everything(), unit)};
    }
    void addMajority();
    void addChoices(const stats::PairTable &table);
    [[nodiscard]] Sentence sentence() const;

    PairedJudges m_result;
    RaterRef m_judge, m_against;
    FigureMaker m_make;
};

void Maker::addMajority()
{
    const Filter one = isRight(m_judge), two = isRight(m_against);
    m_result.both = m_make.cell(allOf({everything(), one, two}));
    m_result.onlyJudge = m_make.cell(allOf({everything(), one, negated(two)}));
    m_result.onlyAgainst = m_make.cell(allOf({everything(), negated(one), two}));
    m_result.neither = m_make.cell(allOf({everything(), negated(one), negated(two)}));
    m_result.mcNemar = stats::mcNemar(m_result.onlyJudge.count.count, m_result.onlyAgainst.count.count);
}

void Maker::addChoices(const stats::PairTable &table)
{
    constexpr std::array<Chosen, 3> chosen{Chosen::A, Chosen::Tie, Chosen::B};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            m_result.choices.at(row).at(column) =
                m_make.cell(allOf({everything(), chose(m_judge, m_against, chosen.at(row), chosen.at(column),
                                                       SideFrame::Name)}));
    }
    m_result.stuartMaxwell = stats::stuartMaxwell(table);
    m_result.bowker = stats::bowker(table);
}

Sentence Maker::sentence() const
{
    const stats::Estimate &difference = m_result.people.difference.estimate;
    std::vector<Fact> facts{{.name = "judge", .value = m_result.options.judge},
                            {.name = "against", .value = m_result.options.against}};
    if (!difference.value) {
        facts.push_back({.name = "why", .value = QString::fromStdString(difference.why)});
        return {"%1 and %2 cannot be compared: %3", std::move(facts)};
    }
    for (const auto &[name, estimate] : {std::pair("judge_human", &m_result.people.judge.estimate),
                                         std::pair("against_human", &m_result.people.against.estimate),
                                         std::pair("difference", &difference)})
        facts.push_back({.name = name, .value = estimate->value.value_or(0), .digits = 3});
    if (!difference.low || !difference.high)
        return {"%1 agrees with people on a share of %3 and %2 on %4 of the same votes, which are too few to "
                "say whether the difference of %5 is one",
                std::move(facts)};
    facts.push_back({.name = "low", .value = *difference.low, .digits = 3});
    facts.push_back({.name = "high", .value = *difference.high, .digits = 3});
    const char *pattern =
        *difference.low > 0
            ? "%1 agrees with people more often than %2: on a share of %3 against %4 of the same votes, a "
              "difference of %5 (%6 to %7)"
        : *difference.high < 0
            ? "%1 agrees with people less often than %2: on a share of %3 against %4 of the same votes, a "
              "difference of %5 (%6 to %7)"
            : "whether %1 or %2 agrees more with people cannot be said: shares of %3 and %4 of the same "
              "votes, a difference of %5 (%6 to %7)";
    return {pattern, std::move(facts)};
}

} // namespace

model::Result<PairedJudges> pairedJudges(const Dataset &dataset, Selector &selector,
                                         const PairedJudgesOptions &options)
{
    const auto judge = oneJudge(dataset, options.judge, "standin");
    const auto against = oneJudge(dataset, options.against, "standin --against");
    if (!judge || !against)
        return tl::unexpected(judge ? against.error() : judge.error());
    if (judge->party.ref == against->party.ref)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("%1 is compared with itself; --against takes another judge").arg(options.judge));
    const auto selection = selector.select(options.where);
    if (!selection)
        return tl::unexpected(selection.error());
    const auto people = selector.sheetOf(RaterRef::of(RaterRef::Kind::Humans));
    const auto one = selector.sheetOf(judge->party.ref);
    const auto two = selector.sheetOf(against->party.ref);
    for (const auto *sheet : {&people, &one, &two}) {
        if (!*sheet)
            return tl::unexpected(sheet->error());
    }
    return Maker(selector, options, judge->party.ref, against->party.ref)
        .make(sharedOf(dataset, *selection, **people, **one, **two));
}

} // namespace analysis
