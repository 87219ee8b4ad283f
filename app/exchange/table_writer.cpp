// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_writer.h"

#include "app/exchange/table_ballots.h"

namespace exchange {

namespace {

Refusal refuse(const TableRow &row, const ValueSource &source, const QString &expected)
{
    if (!source.column.isEmpty())
        return row.refuse(source.column, expected);
    return Refusal{row.file(), row.line(), QString(), expected, clipped(source.value.value_or(QString()))};
}

const ValueSource &promptSource(const TableMapping &mapping)
{
    return mapping.prompt.empty() ? mapping.turns : mapping.prompt.front();
}

/// A Conflict of the store refuses the row, anything else ends the import.
RowFailure failureOf(const model::Error &error, const TableRow &row, const ValueSource &source)
{
    if (error.kind == model::Error::Kind::Conflict)
        return refuse(row, source, QStringLiteral("what is stored: %1").arg(error.detail));
    return error;
}

/// What can be told before anything is written.
std::optional<Refusal> unfit(const TableRow &row, const TableMapping &mapping, const TableFields &fields,
                             int itemTurns)
{
    const int turn = fields.turn.value_or(itemTurns);
    if (turn > itemTurns)
        return refuse(row, mapping.turn, QStringLiteral("a turn of the item, from 1 to %1").arg(itemTurns));
    const std::pair<const std::optional<QStringList> &, const ValueSource &> texts[] = {
        {fields.responseA, mapping.responseA}, {fields.responseB, mapping.responseB}};
    for (const auto &[turns, source] : texts) {
        if (turns && (turns->size() < turn || turns->size() > itemTurns))
            return refuse(row, source,
                          QStringLiteral("from %1 to %2 turns, as the item has").arg(turn).arg(itemTurns));
    }
    if (fields.responseA && fields.modelA == fields.modelB && *fields.responseA == *fields.responseB)
        return refuse(row, mapping.responseB, QStringLiteral("another response than the first one"));
    if (!fields.responseA && fields.modelA == fields.modelB)
        return refuse(row, mapping.modelB, QStringLiteral("another model than the first one"));
    return std::nullopt;
}

} // namespace

RowResult<RowOutcome> TableWriter::write(ImportRun &run, const TableRow &row, const TableMapping &mapping,
                                         const TableFields &fields)
{
    const auto kinds = kindsOf(run, row, mapping, fields);
    if (!kinds)
        return stop(kinds.error());
    const auto found = target(run, row, mapping, fields);
    if (!found)
        return stop(found.error());
    RowOutcome outcome = found->isNew ? RowOutcome::Taken : RowOutcome::Already;
    for (std::size_t i = 0; i < fields.ballots.size(); ++i) {
        const auto written = writeBallot(run, row, mapping, fields, i, (*kinds)[i], found->comparison);
        if (!written)
            return written;
        if (*written == RowOutcome::Deferred || outcome == RowOutcome::Already)
            outcome = *written;
    }
    return outcome;
}

RowResult<TableWriter::Target> TableWriter::joined(const TableRow &row, const TableMapping &mapping,
                                                   const TableFields &fields) const
{
    const auto found = m_joins.constFind(fields.join);
    if (found == m_joins.cend())
        return stop(
            refuse(row, mapping.join,
                   QStringLiteral("a key of a row before it (import the table of comparisons in the same "
                                  "call, as the first file)")));
    return Target{*found, false};
}

RowResult<TableWriter::Target> TableWriter::target(ImportRun &run, const TableRow &row,
                                                   const TableMapping &mapping, const TableFields &fields)
{
    if (fields.turns.isEmpty() && !mapping.id.isSet())
        return joined(row, mapping, fields);
    bool isNew = false;
    const auto itemKey = item(run, row, mapping, fields, isNew);
    if (!itemKey)
        return stop(itemKey.error());
    const store::ItemKey &known = **itemKey;
    const auto one = response(run, row, known, {fields.modelA, mapping.modelA, fields.responseA}, isNew);
    if (!one)
        return stop(one.error());
    const auto two = response(run, row, known, {fields.modelB, mapping.modelB, fields.responseB}, isNew);
    if (!two)
        return stop(two.error());
    const int turn = fields.turn.value_or(known.turnCount);
    for (const auto *key : {&*one, &*two}) {
        if (static_cast<int>(key->lengths.size()) < turn)
            return stop(refuse(row, key == &*one ? mapping.modelA : mapping.modelB,
                               QStringLiteral("a model whose answer has %1 turns").arg(turn)));
    }
    const qint64 before = run.report().counts.value(QStringLiteral("comparisons"));
    const auto comparison = run.index().comparison(known, turn, *one, *two);
    if (!comparison)
        return stop(comparison.error());
    isNew = isNew || run.report().counts.value(QStringLiteral("comparisons")) != before;
    if (!fields.join.isEmpty())
        m_joins.insert(fields.join, *comparison);
    return Target{*comparison, isNew};
}

RowResult<const store::ItemKey *> TableWriter::item(ImportRun &run, const TableRow &row,
                                                    const TableMapping &mapping, const TableFields &fields,
                                                    bool &isNew)
{
    const QByteArray hash = fields.turns.isEmpty() ? QByteArray() : model::hashOfTurns(fields.turns);
    const QString sourceId = mapping.id.isSet() ? fields.sourceId : sourceIdFrom(hash);
    const store::ItemKey *known = run.index().item(sourceId);
    if (!known && fields.turns.isEmpty())
        return stop(refuse(row, mapping.id,
                           QStringLiteral("an item of the collection %1 (import the items first)")
                               .arg(printable(run.options().collection))));
    if (known && !hash.isEmpty() && known->turnsHash != hash)
        return stop(refuse(row, promptSource(mapping),
                           QStringLiteral("the prompt that is stored for item %1").arg(printable(sourceId))));
    const int turns = known ? known->turnCount : static_cast<int>(fields.turns.size());
    if (auto refusal = unfit(row, mapping, fields, turns))
        return stop(std::move(*refusal));
    if (!known && !fields.responseA)
        return stop(
            refuse(row, mapping.modelA, QStringLiteral("a model with an answer (import the answers first)")));
    if (known) {
        const auto compared = m_facts.compare(run, row, mapping, fields, *known);
        if (!compared)
            return stop(compared.error());
        return known;
    }
    model::Item made;
    made.collection = run.options().collection;
    made.sourceId = sourceId;
    made.turns = fields.turns;
    made.category = fields.category;
    made.metadata = fields.metadata;
    const auto added = run.index().addItem(made);
    if (!added)
        return stop(failureOf(added.error(), row, mapping.id));
    isNew = true;
    known = run.index().item(sourceId);
    if (!fields.reference.isEmpty()) {
        const auto reference = run.index().addReference(known->id, referenceOf(fields));
        if (!reference)
            return stop(failureOf(reference.error(), row, mapping.reference));
    }
    return known;
}

RowResult<model::ResponseKey> TableWriter::response(ImportRun &run, const TableRow &row,
                                                    const store::ItemKey &item, const Text &text, bool &isNew)
{
    if (!text.turns) {
        const auto first = run.index().firstAnswer(item, text.model);
        if (!first)
            return stop(first.error());
        if (!*first)
            return stop(refuse(row, text.source,
                               QStringLiteral("a model with an answer to item %1 (import the answers first)")
                                   .arg(printable(item.sourceId))));
        return **first;
    }
    model::Response made;
    made.model = text.model;
    made.turns = *text.turns;
    const auto ensured = run.index().ensureResponse(item, std::move(made));
    if (!ensured)
        return stop(failureOf(ensured.error(), row, text.source));
    isNew = isNew || ensured->isNew;
    return ensured->key;
}

} // namespace exchange
