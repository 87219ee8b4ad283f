// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_content.h"

#include "app/exchange/row_lookup.h"

namespace exchange {

QByteArray objectText(const QByteArray &rest) { return rest.isEmpty() ? QByteArray("{}") : rest; }

Field<QString> modelField(const JsonRow &row, std::string_view field)
{
    auto name = row.label(field);
    if (name && name->trimmed().isEmpty())
        return tl::unexpected(row.refuse(field, QStringLiteral("the name of a model")));
    return name;
}

RowResult<const store::ItemKey *> RowContent::item(std::string_view field, model::Item item)
{
    const QByteArray hash = model::hashOfTurns(item.turns);
    if (item.sourceId.isEmpty())
        item.sourceId = sourceIdFrom(hash);
    if (const store::ItemKey *known = m_run.index().item(item.sourceId)) {
        if (known->turnsHash == hash)
            return known;
        return stop(m_row.refuse(
            field, QStringLiteral("the prompt that is stored for item %1 (or another collection)")
                       .arg(printable(item.sourceId))));
    }
    item.collection = m_run.options().collection;
    const auto added = m_run.index().addItem(item);
    if (!added)
        return stop(failureOf(added.error(), m_row, field));
    m_isNew = m_isNew || *added;
    return m_run.index().item(item.sourceId);
}

RowResult<model::ResponseKey> RowContent::response(std::string_view field, const store::ItemKey &item,
                                                   model::Response response)
{
    auto ensured = m_run.index().ensureResponse(item, std::move(response));
    if (!ensured)
        return stop(failureOf(ensured.error(), m_row, field));
    m_isNew = m_isNew || ensured->isNew;
    return std::move(ensured->key);
}

RowResult<KnownComparison> RowContent::comparison(std::string_view field, const store::ItemKey &item,
                                                  int turn, const model::ResponseKey &one,
                                                  const model::ResponseKey &two)
{
    if (one.id == two.id)
        return stop(m_row.refuse(field, QStringLiteral("another response than the first one")));
    const QString made = QStringLiteral("comparisons");
    const qint64 before = m_run.report().counts.value(made);
    const auto comparison = m_run.index().comparison(item, turn, one, two);
    if (!comparison)
        return stop(comparison.error());
    m_isNew = m_isNew || m_run.report().counts.value(made) != before;
    return *comparison;
}

RowResult<RowOutcome> RowContent::outcome(RowResult<RowOutcome> written) const
{
    if (written && *written == RowOutcome::Already && m_isNew)
        return RowOutcome::Taken;
    return written;
}

} // namespace exchange
