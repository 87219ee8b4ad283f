// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/project_import.h"

#include "app/exchange/record_json.h"
#include "app/exchange/row_lookup.h"
#include "db/model/uuids.h"
#include "db/store/content.h"
#include "db/store/seed.h"

namespace exchange {

namespace {

constexpr qint64 formatVersion = 1;
constexpr int mostTurns = 1000;

Field<QByteArray> objectField(const JsonRow &row, std::string_view field)
{
    if (row.kind(field) != JsonKind::Object)
        return tl::unexpected(row.refuse(field, QStringLiteral("an object")));
    return row.raw(field);
}

Field<std::vector<model::Reference>> referencesField(const JsonRow &row)
{
    const auto objects = row.objects("references");
    if (!objects)
        return tl::unexpected(objects.error());
    FirstRefusal first;
    std::vector<model::Reference> references;
    for (const JsonRow &object : *objects)
        references.push_back({first.take(object.text("source")), first.take(object.strings("turns"))});
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return references;
}

Field<QStringList> turnsField(const JsonRow &row)
{
    auto turns = row.strings("turns");
    if (turns && (turns->isEmpty() || turns->size() > mostTurns))
        return tl::unexpected(row.refuse("turns", QStringLiteral("1 to %1 turns").arg(mostTurns)));
    return turns;
}

Refusal wrongUuid(const JsonRow &row)
{
    return row.refuse("uuid", QStringLiteral("the UUID that follows from the content"));
}

} // namespace

bool isExportHeader(const JsonRow &row)
{
    const auto type = row.optionalText("type");
    return type && *type == QLatin1String("sidejudge-export");
}

ProjectImport::ProjectImport(ImportRun &run)
    : m_run(run)
    , m_records(run.project())
{}

RowResult<RowOutcome> ProjectImport::takeHeader(const JsonRow &row)
{
    const auto version = row.integer("version");
    if (!version)
        return stop(version.error());
    if (*version != formatVersion)
        return stop(
            model::Error{model::Error::Kind::InvalidInput,
                         sentence(row.refuse("version", QStringLiteral("1 (a newer SideJudge wrote this; "
                                                                       "nothing was imported)")))});
    const auto seed = row.optionalInteger("seed");
    if (!seed)
        return stop(seed.error());
    if (!*seed || **seed == m_run.project().seed())
        return RowOutcome::Skipped;
    const auto isTaken = store::takeOverSeed(m_run.project(), **seed);
    if (!isTaken)
        return stop(isTaken.error());
    if (!*isTaken)
        return RowOutcome::Skipped;
    m_run.count(QStringLiteral("seed taken over"));
    return RowOutcome::Taken;
}

RowResult<RowOutcome> ProjectImport::take(const JsonRow &row)
{
    const auto type = row.text("type");
    if (!type)
        return stop(type.error());
    RowResult<RowOutcome> outcome =
        stop(row.refuse("type", QStringLiteral("a type of row that exports have")));
    if (*type == QLatin1String("item"))
        outcome = takeItem(row);
    else if (*type == QLatin1String("response"))
        outcome = takeResponse(row);
    else if (*type == QLatin1String("comparison"))
        outcome = takeComparison(row);
    for (const store::RecordType &record : store::recordTypes()) {
        if (*type == QLatin1String(record.name))
            outcome = takeRecord(record, row);
    }
    if (outcome && *outcome == RowOutcome::Taken) {
        m_run.count(*type + QLatin1Char('s'));
        m_hasNew = true;
    }
    return outcome;
}

RowResult<RowOutcome> ProjectImport::takeItem(const JsonRow &row)
{
    FirstRefusal first;
    model::Item item;
    const QUuid uuid = first.take(uuidField(row, "uuid"));
    item.collection = first.take(row.text("collection"));
    item.sourceId = first.take(row.text("id"));
    item.turns = first.take(turnsField(row));
    item.category = first.take(row.text("category"));
    item.tags = first.take(row.strings("tags"));
    item.metadata = first.take(objectField(row, "metadata"));
    const auto references = first.take(referencesField(row));
    if (first.isSet())
        return stop(first.refusal());
    const QByteArray hash = model::hashOfTurns(item.turns);
    if (uuid != model::uuidOfItem(item.collection, item.sourceId, hash))
        return stop(wrongUuid(row));
    const auto stored = store::addItem(m_run.project(), item);
    if (!stored)
        return stop(failureOf(stored.error(), row, "id"));
    m_items.insert(uuid, {stored->id, uuid, item.sourceId, hash, static_cast<int>(item.turns.size())});
    bool isNew = stored->isNew;
    for (const model::Reference &reference : references) {
        const auto added = store::addReference(m_run.project(), stored->id, reference);
        if (!added)
            return stop(failureOf(added.error(), row, "references"));
        isNew = isNew || *added;
    }
    return isNew ? RowOutcome::Taken : RowOutcome::Already;
}

RowResult<RowOutcome> ProjectImport::takeResponse(const JsonRow &row)
{
    FirstRefusal first;
    model::Response response;
    const QUuid uuid = first.take(uuidField(row, "uuid"));
    const QUuid itemUuid = first.take(uuidField(row, "item"));
    response.model = first.take(row.text("model"));
    const qint64 sample = first.take(row.integer("sample"));
    response.turns = first.take(turnsField(row));
    response.sourceId = first.take(row.text("source_id"));
    response.metadata = first.take(objectField(row, "metadata"));
    const auto item = m_items.constFind(itemUuid);
    if (!first.isSet() && item == m_items.cend())
        first.add(row.refuse("item", QStringLiteral("an item of a row before")));
    if (!first.isSet() && (sample < 0 || sample > 1'000'000'000))
        first.add(row.refuse("sample", QStringLiteral("a number from 0")));
    if (first.isSet())
        return stop(first.refusal());
    response.sample = static_cast<int>(sample);
    model::ResponseKey key;
    key.item = item->id;
    key.model = response.model;
    key.sample = response.sample;
    key.textHash = model::hashOfTurns(response.turns);
    key.uuid = uuid;
    if (uuid != model::uuidOfResponse(itemUuid, key.model, key.sample, key.textHash))
        return stop(wrongUuid(row));
    const auto stored = store::addResponse(m_run.project(), item->id, response);
    if (!stored)
        return stop(failureOf(stored.error(), row, "model"));
    key.id = stored->id;
    for (const QString &turn : response.turns)
        key.lengths.push_back(model::codePoints(turn));
    m_responses.insert(uuid, std::move(key));
    return stored->isNew ? RowOutcome::Taken : RowOutcome::Already;
}

RowResult<const model::ResponseKey *> ProjectImport::side(const JsonRow &row, std::string_view field,
                                                          model::ItemId item) const
{
    const auto uuid = uuidField(row, field);
    if (!uuid)
        return stop(uuid.error());
    const auto found = m_responses.constFind(*uuid);
    if (found == m_responses.cend() || found->item != item)
        return stop(row.refuse(field, QStringLiteral("a response to the item in a row before")));
    return &*found;
}

RowResult<RowOutcome> ProjectImport::takeComparison(const JsonRow &row)
{
    FirstRefusal first;
    const QUuid uuid = first.take(uuidField(row, "uuid"));
    const QUuid itemUuid = first.take(uuidField(row, "item"));
    const int turn = first.take(turnField(row, "turn"));
    const auto item = m_items.constFind(itemUuid);
    if (!first.isSet() && item == m_items.cend())
        first.add(row.refuse("item", QStringLiteral("an item of a row before")));
    if (first.isSet())
        return stop(first.refusal());
    const auto a = side(row, "a", item->id);
    if (!a)
        return stop(a.error());
    const auto b = side(row, "b", item->id);
    if (!b)
        return stop(b.error());
    if (!model::standsFirst(**a, **b) || (*a)->id == (*b)->id)
        return stop(row.refuse("b", QStringLiteral("the response that stands second in canonical order")));
    if (static_cast<std::size_t>(turn) > std::min((*a)->lengths.size(), (*b)->lengths.size()))
        return stop(row.refuse("turn", QStringLiteral("a turn that both responses have")));
    if (uuid != model::uuidOfComparison(itemUuid, turn, (*a)->uuid, (*b)->uuid))
        return stop(wrongUuid(row));
    const auto stored = store::ensureComparison(m_run.project(), *item, turn, **a, **b);
    if (!stored)
        return stop(failureOf(stored.error(), row, "uuid"));
    return stored->isNew ? RowOutcome::Taken : RowOutcome::Already;
}

RowResult<RowOutcome> ProjectImport::takeRecord(const store::RecordType &type, const JsonRow &row)
{
    const auto record = recordField(type, row);
    if (!record)
        return stop(record.error());
    const auto added = m_records.add(type, *record, m_run.import());
    if (!added && added.error().kind == model::Error::Kind::InvalidInput)
        return stop(unfit(type, *record, row));
    if (!added)
        return stop(added.error());
    switch (*added) {
    case store::RecordWriter::Outcome::Added: return RowOutcome::Taken;
    case store::RecordWriter::Outcome::Already: return RowOutcome::Already;
    case store::RecordWriter::Outcome::Differs: break;
    }
    const auto column = m_records.difference(type, *record);
    if (!column)
        return stop(column.error());
    const QString place = QString::fromLatin1(type.name).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (*column != nullptr)
        return stop(
            row.refuse((*column)->name, QStringLiteral("what the project has in this %1").arg(place)));
    return stop(Refusal{row.file(), row.line(), QString::fromLatin1(type.columns.front().name),
                        QStringLiteral("no more than the project has: a %1 here is not overruled").arg(place),
                        clipped(row.raw().toStdString())});
}

/// Why the store does not take a row: what it points to is missing, or its values do not belong together.
RowFailure ProjectImport::unfit(const store::RecordType &type, const store::Record &record,
                                const JsonRow &row)
{
    const auto missing = m_records.missing(type, record);
    if (!missing)
        return missing.error();
    if (*missing)
        return row.refuse(
            (*missing)->column,
            QStringLiteral("a %1 of a row before, or of the project")
                .arg(QString::fromLatin1((*missing)->what).replace(QLatin1Char('_'), QLatin1Char(' '))));
    return Refusal{row.file(), row.line(), QString::fromLatin1(type.name),
                   QStringLiteral("values that belong together"), clipped(row.raw().toStdString())};
}

model::Result<> ProjectImport::finish(const QString &file)
{
    if (!m_hasNew)
        return {};
    const auto findings = m_run.project().check();
    if (!findings)
        return tl::unexpected(findings.error());
    if (findings->isEmpty())
        return {};
    return malformed(Refusal{file, 0, QString(), QStringLiteral("a project whose history holds together"),
                             clipped(findings->first())});
}

} // namespace exchange
