// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_lookup.h"

namespace exchange {

namespace {

constexpr qint64 mostTurns = 1000;

} // namespace

RowResult<const store::ItemKey *> lookUpItem(ImportRun &run, const JsonRow &row, std::string_view field)
{
    const auto sourceId = row.label(field);
    if (!sourceId)
        return stop(sourceId.error());
    if (const store::ItemKey *item = run.index().item(*sourceId))
        return item;
    return stop(row.refuse(field, QStringLiteral("an item of the collection %1 (import the questions first)")
                                      .arg(printable(run.options().collection))));
}

RowResult<const model::ResponseKey *> lookUpResponse(ImportRun &run, const JsonRow &row,
                                                     const store::ItemKey &item, std::string_view field,
                                                     qint64 turn)
{
    const auto name = row.label(field);
    if (!name)
        return stop(name.error());
    return lookUpAnswer(run, row, item, field, *name, turn);
}

RowResult<const model::ResponseKey *> lookUpAnswer(ImportRun &run, const JsonRow &row,
                                                   const store::ItemKey &item, std::string_view field,
                                                   const QString &name, qint64 turn)
{
    const auto first = run.index().firstAnswer(item, name);
    if (!first)
        return stop(first.error());
    if (!*first)
        return stop(
            row.refuse(field, QStringLiteral("a model with an answer to item %1 (import the answers first)")
                                  .arg(printable(item.sourceId))));
    if (static_cast<qint64>((*first)->lengths.size()) < turn)
        return stop(row.refuse(field, QStringLiteral("a model whose answer has %1 turns").arg(turn)));
    return *first;
}

RowResult<const model::ResponseKey *> lookUpCalled(ImportRun &run, const JsonRow &row,
                                                   const store::ItemKey &item, std::string_view field)
{
    const auto id = row.label(field);
    if (!id)
        return stop(id.error());
    const auto found = run.index().responseCalled(item, *id);
    if (!found)
        return stop(found.error());
    if (!*found)
        return stop(
            row.refuse(field, QStringLiteral("the id of an answer to item %1 (import the answers first)")
                                  .arg(printable(item.sourceId))));
    return *found;
}

Field<int> turnField(const JsonRow &row, std::string_view field)
{
    const auto turn = row.optionalInteger(field);
    if (!turn)
        return tl::unexpected(turn.error());
    if (!*turn)
        return 1;
    if (**turn < 1 || **turn > mostTurns)
        return tl::unexpected(row.refuse(field, QStringLiteral("a turn from 1 to %1").arg(mostTurns)));
    return static_cast<int>(**turn);
}

RowResult<LookedUpComparison> lookUpComparison(ImportRun &run, const JsonRow &row, std::string_view fieldOne,
                                               std::string_view fieldTwo)
{
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto turn = turnField(row, "turn");
    if (!turn)
        return stop(turn.error());
    if (*turn > (*item)->turnCount)
        return stop(
            row.refuse("turn", QStringLiteral("a turn of the item, from 1 to %1").arg((*item)->turnCount)));
    const auto one = lookUpResponse(run, row, **item, fieldOne, *turn);
    if (!one)
        return stop(one.error());
    const auto two = lookUpResponse(run, row, **item, fieldTwo, *turn);
    if (!two)
        return stop(two.error());
    if ((*one)->id == (*two)->id)
        return stop(row.refuse(fieldTwo, QStringLiteral("another model than the first one")));
    const auto comparison = run.index().comparison(**item, *turn, **one, **two);
    if (!comparison)
        return stop(comparison.error());
    return LookedUpComparison{*comparison, *item, *one, *turn};
}

RowFailure failureOf(const model::Error &error, const JsonRow &row, std::string_view field)
{
    if (error.kind == model::Error::Kind::Conflict)
        return row.refuse(field, QStringLiteral("what is stored: %1").arg(error.detail));
    return error;
}

} // namespace exchange
