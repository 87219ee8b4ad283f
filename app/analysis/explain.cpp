// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/explain.h"

#include "app/analysis/estimates_in_matrix.h"
#include "app/stats/registry.h"

#include <QtGlobal>

#include <array>

namespace analysis {

namespace {

/// Of a coefficient that is corrected for chance: what blind agreement is taken to be, and where it is from.
struct Chance
{
    const char *pattern; ///< %1 id, %2 value, %3 chance, %4 observed
    const char *source;
};

// By the place of a coefficient in stats::pairCoefficients().
constexpr std::array<Chance, 7> chances{{
    {"", ""},
    {QT_TRANSLATE_NOOP(
         "Explain",
         "%1 = %2: two people who answer blindly, each with its own shares of a, tie and b, would agree on %3, so "
         "they reach %2 of what is left: (%4 - %3) / (1 - %3)"),
     QT_TRANSLATE_NOOP(
         "Explain",
         "Source: Cohen 1960; standard error of Fleiss, Cohen and Everitt 1969, clustered by item")},
    {QT_TRANSLATE_NOOP(
         "Explain",
         "%1 = %2: two people who answer blindly with the shares of both taken together would agree on %3, so they "
         "reach %2 of what is left: (%4 - %3) / (1 - %3)"),
     QT_TRANSLATE_NOOP("Explain", "Source: Scott 1955")},
    {QT_TRANSLATE_NOOP(
         "Explain",
         "%1 = %2: blind agreement, taken to happen only where answers are spread over the categories, would be %3, "
         "so they reach %2 of what is left: (%4 - %3) / (1 - %3)"),
     QT_TRANSLATE_NOOP("Explain", "Source: Gwet 2008")},
    {QT_TRANSLATE_NOOP(
         "Explain",
         "%1 = %2: if every category were equally likely, blind answers would agree on %3, so they reach %2 of what "
         "is left: (%4 - %3) / (1 - %3)"),
     QT_TRANSLATE_NOOP("Explain", "Source: Brennan and Prediger 1981")},
    {QT_TRANSLATE_NOOP(
         "Explain",
         "%1 = %2: as Scott's pi with a correction for few votes; blind answers would agree on about %3, so they "
         "reach %2 of what is left: (%4 - %3) / (1 - %3)"),
     QT_TRANSLATE_NOOP("Explain", "Source: Krippendorff 2004, nominal")},
    {"", QT_TRANSLATE_NOOP("Explain", "Source: Zhou and others 2023 (LIMA)")},
}};

Fact id(std::size_t place) { return {"id", QString::fromLatin1(stats::pairCoefficients()[place].id), 0}; }

Fact number(const char *name, double value) { return {name, value, 4}; }

Sentence formula(const AgreementTable &table, const PairAgreement &pair, std::size_t place)
{
    const stats::Estimate &figure = pair.figures[place];
    if (!figure.value)
        return {QT_TRANSLATE_NOOP("Explain", "%1 is not defined: %2"),
                {id(place), {"why", QString::fromStdString(figure.why), 0}}};
    const Fact value = number("value", *figure.value);
    const Fact n{"n", static_cast<qint64>(figure.n), 0};
    if (place == 0 && table.options.ties == Ties::Half && pair.hasChoices)
        return {
            QT_TRANSLATE_NOOP(
                "Explain",
                "percent = %1: the mean of 1 where they say the same, 1/2 where exactly one says tie and 0 where "
                "they are opposite, over %2"),
            {value, n}};
    if (place == 0 && !pair.hasChoices)
        return {
            QT_TRANSLATE_NOOP(
                "Explain",
                "percent = %1: over %2 cases, the credit 1/m where a vote is among the m most frequent choices, "
                "else 0"),
            {value, n}};
    if (place == 0)
        return {QT_TRANSLATE_NOOP("Explain", "percent = %1: the share of the %2 on which they say the same"),
                {value, n}};
    if (place + 1 == pair.figures.size())
        return {
            QT_TRANSLATE_NOOP(
                "Explain",
                "%1 = %2: with ties kept, 1 where they say the same, 1/2 where exactly one says tie, 0 where they "
                "are opposite"),
            {id(place), value}};
    if (*figure.value >= 1)
        return {QT_TRANSLATE_NOOP("Explain", "%1 = %2: they never differ"), {id(place), value}};
    const double observed = *pair.figures[0].value;
    return {chances[place].pattern,
            {id(place), value, number("chance", (observed - *figure.value) / (1 - *figure.value)),
             number("observed", observed)}};
}

Sentence compared(const AgreementTable &table, const PairAgreement &pair)
{
    const Fact a{"a", table.parties[static_cast<std::size_t>(pair.a)].party.name, 0};
    const Fact b{"b", table.parties[static_cast<std::size_t>(pair.b)].party.name, 0};
    if (pair.isVotePair)
        return {
            QT_TRANSLATE_NOOP(
                "Explain",
                "%1 and %2: each vote of one beside each vote of the other on the same comparison, %3 pairs of "
                "votes on %4 comparisons"),
            {a,
             b,
             {"n", static_cast<qint64>(pair.total.count), 0},
             {"cases", static_cast<qint64>(pair.total.cases), 0}}};
    return {QT_TRANSLATE_NOOP("Explain", "%1 and %2: %3 comparisons on which both count"),
            {a, b, {"cases", static_cast<qint64>(pair.total.cases), 0}}};
}

std::vector<Sentence> comparedWhat(const AgreementTable &table, const PairAgreement &pair)
{
    std::vector<Sentence> sentences{compared(table, pair)};
    if (pair.includesSelf && !isBesideMajority(table, pair))
        sentences.push_back(
            {QT_TRANSLATE_NOOP("Explain", "one is an estimate made of the votes or rulings of the "
                                          "other, so that they agree more than strangers would"),
             {}});
    else if (pair.includesSelf)
        sentences.push_back(
            {QT_TRANSLATE_NOOP(
                 "Explain",
                 "one is part of the majority of the other; only comparisons with two votes or more "
                 "count, and its own vote is in that majority"),
             {}});
    return sentences;
}

Sentence leftOut(const PairAgreement &pair)
{
    return {
        QT_TRANSLATE_NOOP(
            "Explain", "left out: %1 where one could not judge, %2 without a ruling, %3 ties, %4 conflicts"),
        {{"abstained", static_cast<qint64>(pair.abstained.count), 0},
         {"no_verdict", static_cast<qint64>(pair.noVerdict.count), 0},
         {"tie", static_cast<qint64>(pair.tie.count), 0},
         {"conflict", static_cast<qint64>(pair.conflict.count), 0}}};
}

} // namespace

std::vector<Sentence> explained(const AgreementTable &table, const PairAgreement &pair)
{
    std::vector<Sentence> sentences = comparedWhat(table, pair);
    for (std::size_t place = 0; place < pair.figures.size(); ++place)
        sentences.push_back(formula(table, pair, place));
    return sentences;
}

std::vector<Sentence> explainedFigure(const AgreementTable &table, const PairAgreement &pair,
                                      std::size_t coefficient)
{
    std::vector<Sentence> sentences = comparedWhat(table, pair);
    sentences.push_back(leftOut(pair));
    sentences.push_back(formula(table, pair, coefficient));
    if (*chances[coefficient].source != '\0')
        sentences.push_back({chances[coefficient].source, {}});
    return sentences;
}

} // namespace analysis
