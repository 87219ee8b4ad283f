// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_tables.h"

#include <map>

namespace exchange {

namespace {

void names(CsvWriter &csv, std::initializer_list<const char *> columns)
{
    for (const char *column : columns)
        csv.text(QString::fromLatin1(column));
}

void optionalNumber(CsvWriter &csv, const std::optional<double> &number)
{
    if (number)
        csv.number(*number);
    else
        csv.empty();
}

void optionalText(CsvWriter &csv, const QString &text)
{
    if (text.isEmpty())
        csv.empty();
    else
        csv.text(text);
}

template <typename Word>
void optionalWord(CsvWriter &csv, const std::optional<Word> &word)
{
    optionalText(csv, word ? model::wordOf(*word) : QString());
}

void comparisonHeader(CsvWriter &csv)
{
    names(csv, {"collection", "item", "turn", "category", "model_a", "sample_a", "model_b", "sample_b"});
}

void comparisonCells(CsvWriter &csv, const model::Comparison &comparison)
{
    csv.text(comparison.item.collection);
    csv.text(comparison.item.sourceId);
    csv.number(qint64{comparison.turn});
    optionalText(csv, comparison.item.category);
    csv.text(comparison.a.model);
    csv.number(qint64{comparison.a.sample});
    csv.text(comparison.b.model);
    csv.number(qint64{comparison.b.sample});
}

void voteHeader(CsvWriter &csv)
{
    comparisonHeader(csv);
    names(csv, {"rater", "occasion", "choice", "strength", "confidence", "left", "revealed", "time",
                "comment", "source_word"});
    csv.endRow();
}

int voteRows(CsvWriter &csv, const model::Case &shown, const std::vector<ShownRuling> &)
{
    for (const auto &[rater, vote] : shown.votes) {
        comparisonCells(csv, shown.comparison);
        csv.text(rater);
        csv.number(qint64{vote.occasion});
        csv.text(model::wordOf(vote.choice));
        optionalNumber(csv, vote.strength);
        optionalNumber(csv, vote.confidence);
        optionalWord(csv, vote.left);
        csv.number(qint64{vote.isRevealed ? 1 : 0});
        optionalText(csv, vote.time);
        optionalText(csv, vote.comment);
        optionalText(csv, vote.raw);
        csv.endRow();
    }
    return static_cast<int>(shown.votes.size());
}

void verdictHeader(CsvWriter &csv)
{
    comparisonHeader(csv);
    names(csv, {"judge", "order", "repetition", "state", "choice", "score_a", "score_b", "probability",
                "prompt_name", "time", "source_word", "rationale"});
    csv.endRow();
}

int verdictRows(CsvWriter &csv, const model::Case &shown, const std::vector<ShownRuling> &)
{
    for (const auto &[judge, verdict, call] : shown.verdicts) {
        comparisonCells(csv, shown.comparison);
        csv.text(judge);
        optionalText(csv, model::wordOf(verdict.order));
        csv.number(qint64{verdict.repetition});
        csv.text(model::wordOf(verdict.state));
        optionalWord(csv, verdict.choice);
        optionalNumber(csv, verdict.scoreA);
        optionalNumber(csv, verdict.scoreB);
        optionalNumber(csv, verdict.probability);
        optionalText(csv, verdict.promptName);
        optionalText(csv, verdict.time);
        optionalText(csv, call.raw);
        optionalText(csv, call.rationale);
        csv.endRow();
    }
    return static_cast<int>(shown.verdicts.size());
}

void rulingHeader(CsvWriter &csv)
{
    comparisonHeader(csv);
    names(csv, {"judge", "choice", "swap", "origin", "source_word"});
    csv.endRow();
}

int rulingRows(CsvWriter &csv, const model::Case &shown, const std::vector<ShownRuling> &rulings)
{
    for (const ShownRuling &ruling : rulings) {
        comparisonCells(csv, shown.comparison);
        csv.text(ruling.judge);
        optionalWord(csv, ruling.choice);
        optionalWord(csv, ruling.swap);
        csv.text(model::wordOf(ruling.origin));
        optionalText(csv, ruling.raw);
        csv.endRow();
    }
    return static_cast<int>(rulings.size());
}

void caseHeader(CsvWriter &csv)
{
    comparisonHeader(csv);
    names(csv, {"votes", "votes_a", "votes_b", "votes_tie", "rulings", "rulings_a", "rulings_b",
                "rulings_tie", "prompt", "response_a", "response_b"});
    csv.endRow();
}

void tally(CsvWriter &csv, const std::vector<std::optional<model::Choice>> &choices)
{
    qint64 a = 0, b = 0, ties = 0;
    for (const auto &choice : choices) {
        a += choice == model::Choice::A ? 1 : 0;
        b += choice == model::Choice::B ? 1 : 0;
        ties += choice && model::isTie(*choice) ? 1 : 0;
    }
    for (const qint64 count : {static_cast<qint64>(choices.size()), a, b, ties})
        csv.number(count);
}

int caseRows(CsvWriter &csv, const model::Case &shown, const std::vector<ShownRuling> &rulings)
{
    std::vector<std::optional<model::Choice>> votes, ruled;
    for (const auto &[rater, vote] : shown.votes)
        votes.emplace_back(vote.choice);
    for (const ShownRuling &ruling : rulings)
        ruled.push_back(ruling.choice);
    const model::Comparison &comparison = shown.comparison;
    const QString separator = QStringLiteral("\n\n");
    comparisonCells(csv, comparison);
    tally(csv, votes);
    tally(csv, ruled);
    optionalText(csv, comparison.item.turns.mid(0, comparison.turn).join(separator));
    optionalText(csv, comparison.a.turns.mid(0, comparison.turn).join(separator));
    optionalText(csv, comparison.b.turns.mid(0, comparison.turn).join(separator));
    csv.endRow();
    return 1;
}

constexpr CaseTable tables[] = {
    {"votes", voteHeader, voteRows},
    {"verdicts", verdictHeader, verdictRows},
    {"rulings", rulingHeader, rulingRows},
    {"cases", caseHeader, caseRows},
};

std::optional<model::Choice> choiceOf(analysis::Outcome outcome)
{
    switch (outcome) {
    case analysis::Outcome::A: return model::Choice::A;
    case analysis::Outcome::B: return model::Choice::B;
    case analysis::Outcome::Tie: return model::Choice::Tie;
    default: return std::nullopt;
    }
}

} // namespace

std::vector<ShownRuling> shownRulings(const model::Case &shown, const model::VoteColumns &columns,
                                      const std::vector<analysis::DerivedRuling> &derived)
{
    std::vector<ShownRuling> rulings;
    for (const auto &[judge, ruling] : shown.rulings)
        rulings.push_back({judge, ruling.choice, ruling.swap, ruling.origin, ruling.raw});
    for (const analysis::DerivedRuling &ruling : derived)
        rulings.push_back({columns.raters[static_cast<std::size_t>(ruling.rater)].name,
                           choiceOf(ruling.ruling), ruling.swap, model::Origin::Derived, QString()});
    return rulings;
}

std::span<const CaseTable> caseTables() { return tables; }

} // namespace exchange
