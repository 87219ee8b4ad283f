// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_ballots.h"

#include "app/exchange/rater_names.h"
#include "app/exchange/row_judgement.h"

namespace exchange {

namespace {

Refusal refuse(const TableRow &row, const TableBallot &ballot, const Refusal &why)
{
    return Refusal{row.file(), row.line(), ballot.column, why.expected, why.found};
}

model::Side sideOf(model::Side rowSide, const KnownComparison &comparison)
{
    return comparison.isMirrored ? model::other(rowSide) : rowSide;
}

model::Vote voteOf(ImportRun &run, const TableFields &fields, const TableBallot &ballot,
                   const RowPlace &place, const KnownComparison &comparison)
{
    model::Vote vote;
    vote.choice = place.turned(*ballot.word.choice);
    vote.strength = fields.strength ? fields.strength : ballot.word.strength;
    vote.confidence = fields.confidence;
    std::optional<model::Side> left = fields.left;
    if (!left && run.options().leftIsA)
        left = *run.options().leftIsA ? model::Side::A : model::Side::B;
    if (left)
        vote.left = sideOf(*left, comparison);
    vote.time = fields.time;
    vote.author = QStringLiteral("import");
    vote.raw = ballot.raw;
    vote.comment = fields.comment;
    return vote;
}

ForeignVerdict verdictOf(const TableFields &fields, const TableBallot &ballot, const RowPlace &place)
{
    RowVerdict said;
    said.state = ballot.word.state;
    said.choice = ballot.word.choice;
    if (fields.isOrderKnown)
        said.shownFirst = fields.isFirstShownB ? model::Side::B : model::Side::A;
    said.promptName = fields.promptName;
    said.time = fields.time;
    said.call.rationale = fields.rationale;
    said.call.request = fields.request;
    said.call.reply = fields.reply;
    said.call.raw = ballot.raw;
    return canonical(std::move(said), place);
}

model::Ruling rulingOf(const TableFields &fields, const TableBallot &ballot, const RowPlace &place)
{
    model::Ruling ruling;
    ruling.origin = model::Origin::Imported;
    if (ballot.word.choice)
        ruling.choice = place.turned(*ballot.word.choice);
    else
        ruling.swap = model::Swap::Incomplete;
    ruling.rule = QStringLiteral("as imported");
    ruling.raw = ballot.raw;
    ruling.time = fields.time;
    return ruling;
}

} // namespace

RowResult<std::vector<model::RaterKind>> kindsOf(ImportRun &run, const TableRow &row,
                                                 const TableMapping &mapping, const TableFields &fields)
{
    std::vector<model::RaterKind> kinds;
    for (const TableBallot &ballot : fields.ballots) {
        if (ballot.rater.name.isEmpty() && run.options().raterName.isEmpty())
            return stop(
                refuse(row, ballot, {.expected = QStringLiteral("a rater in the mapping, or --as NAME")}));
        const auto kind = kindOf(run, ballot.rater, mapping.kind);
        if (!kind) {
            const auto *refusal = std::get_if<Refusal>(&kind.error());
            return refusal ? stop(refuse(row, ballot, *refusal)) : stop(kind.error());
        }
        if (*kind != model::RaterKind::Judge && !ballot.word.choice)
            return stop(refuse(row, ballot,
                               {.expected = QStringLiteral("a choice: only verdicts have states"),
                                .found = clipped(ballot.raw)}));
        kinds.push_back(*kind);
    }
    return kinds;
}

RowResult<RowOutcome> writeBallot(ImportRun &run, const TableRow &row, const TableMapping &mapping,
                                  const TableFields &fields, std::size_t index, model::RaterKind kind,
                                  const KnownComparison &comparison)
{
    const TableBallot &ballot = fields.ballots[index];
    const auto rater = resolveRater(run, ballot.rater, kind);
    if (!rater)
        return stop(rater.error());
    const RowPlace place{row.file(), row.line(), ballot.column, comparison.isMirrored};
    if (kind != model::RaterKind::Judge)
        return run.votes().write(**rater, comparison, voteOf(run, fields, ballot, place, comparison), place);
    if (mapping.judges == TableMapping::Judges::GiveVerdicts)
        return run.judgements().verdicts(**rater, comparison, {verdictOf(fields, ballot, place)});
    return run.judgements().ruling(**rater, comparison, rulingOf(fields, ballot, place), place);
}

} // namespace exchange
