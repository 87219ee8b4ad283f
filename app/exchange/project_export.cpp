// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/project_export.h"

#include "app/exchange/json_lines_writer.h"
#include "app/exchange/output_file.h"
#include "app/exchange/record_json.h"
#include "db/store/columns.h"
#include "db/store/content.h"
#include "db/store/records.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace exchange {

namespace {

using Json = nlohmann::ordered_json;
using Scope = store::RecordType::Scope;

Json jsonOf(const QStringList &texts)
{
    Json array = Json::array();
    for (const QString &text : texts)
        array.push_back(text.toStdString());
    return array;
}

Json jsonOf(const QByteArray &object) { return Json::parse(object.begin(), object.end(), nullptr, false); }

std::string text(const QUuid &uuid) { return uuidText(uuid).toStdString(); }

class ProjectExport
{
public:
    ProjectExport(store::Project &project, QIODevice &device, bool all)
        : m_project(project)
        , m_writer(device)
        , m_all(all)
    {}

    model::Result<ExportReport> run(const std::vector<model::ComparisonId> &selection);

private:
    model::Result<> select(const std::vector<model::ComparisonId> &selection);
    model::Result<> selectRaters();
    model::Result<> writeHeader();
    model::Result<> writeItems();
    model::Result<> writeItem(const QString &collection, const store::ItemKey &item);
    model::Result<> writeResponses(const store::ItemKey &item);
    model::Result<> writeComparisons();
    model::Result<> writeRecords(const store::RecordType &type);
    [[nodiscard]] bool isWanted(const store::RecordType &type, const store::Record &record) const;
    model::Result<> write(const Json &row)
    {
        ++m_report.counts[QString::fromStdString(row["type"].get<std::string>()) + QLatin1Char('s')];
        return m_writer.write(row);
    }

    store::Project &m_project;
    JsonLinesWriter m_writer;
    bool m_all;
    ExportReport m_report;
    std::vector<store::Record> m_comparisons;
    std::vector<store::ItemKey> m_written; ///< items, in the order of the file
    QSet<QUuid> m_comparisonSet, m_items, m_responses;
    QSet<QString> m_raters;
};

model::Result<ExportReport> ProjectExport::run(const std::vector<model::ComparisonId> &selection)
{
    if (const auto done = select(selection); !done)
        return tl::unexpected(done.error());
    if (const auto done = selectRaters(); !done)
        return tl::unexpected(done.error());
    if (const auto done = writeHeader(); !done)
        return tl::unexpected(done.error());
    if (const auto done = writeItems(); !done)
        return tl::unexpected(done.error());
    for (const store::ItemKey &item : m_written) {
        if (const auto done = writeResponses(item); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = writeComparisons(); !done)
        return tl::unexpected(done.error());
    for (const store::RecordType &type : store::recordTypes()) {
        if (const auto done = writeRecords(type); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = m_writer.finish(); !done)
        return tl::unexpected(done.error());
    return std::move(m_report);
}

model::Result<> ProjectExport::select(const std::vector<model::ComparisonId> &selection)
{
    std::unordered_map<qint64, store::Record> byRow;
    const auto read =
        store::readRecords(m_project, store::comparisonRecords(), [&](const store::Record &record) {
            if (m_all)
                m_comparisons.push_back(record);
            else
                byRow.emplace(std::get<qint64>(record[0]), record);
            return true;
        });
    if (!read)
        return read;
    for (const model::ComparisonId id : m_all ? std::vector<model::ComparisonId>() : selection) {
        const auto found = byRow.find(id.value);
        if (found == byRow.end())
            return model::fail(model::Error::Kind::NotFound,
                               QStringLiteral("there is no comparison %1").arg(id.value));
        m_comparisons.push_back(found->second);
    }
    for (const store::Record &record : m_comparisons) {
        m_comparisonSet.insert(std::get<QUuid>(record[1]));
        m_items.insert(std::get<QUuid>(record[2]));
        m_responses.insert(std::get<QUuid>(record[4]));
        m_responses.insert(std::get<QUuid>(record[5]));
    }
    return {};
}

/// Everybody who says something on a selected comparison or response.
model::Result<> ProjectExport::selectRaters()
{
    if (m_all)
        return {};
    for (const store::RecordType &type : store::recordTypes()) {
        if (type.scope != Scope::Comparison && type.scope != Scope::Response)
            continue;
        std::size_t rater = 0;
        while (rater < type.columns.size() && std::string_view(type.columns[rater].name) != "rater")
            ++rater;
        if (rater == type.columns.size())
            continue;
        const auto read = store::readRecords(m_project, type, [&](const store::Record &record) {
            if (const auto *name = std::get_if<QString>(&record[rater]); name && isWanted(type, record))
                m_raters.insert(*name);
            return true;
        });
        if (!read)
            return read;
    }
    return {};
}

model::Result<> ProjectExport::writeHeader()
{
    Json header;
    header["type"] = "sidejudge-export";
    header["version"] = 1;
    header["whole"] = m_all;
    header["seed"] = m_project.seed();
    return m_writer.write(header);
}

model::Result<> ProjectExport::writeItems()
{
    const auto columns = store::readColumns(m_project);
    if (!columns)
        return tl::unexpected(columns.error());
    for (const QString &collection : columns->collections) {
        const auto items = store::itemsOf(m_project, collection);
        if (!items)
            return tl::unexpected(items.error());
        for (const store::ItemKey &item : *items) {
            if (!m_all && !m_items.contains(item.uuid))
                continue;
            if (const auto done = writeItem(collection, item); !done)
                return done;
            m_written.push_back(item);
        }
    }
    return {};
}

model::Result<> ProjectExport::writeItem(const QString &collection, const store::ItemKey &key)
{
    const auto item = store::readItem(m_project, key.id);
    if (!item)
        return tl::unexpected(item.error());
    const auto references = store::referencesOf(m_project, key.id);
    if (!references)
        return tl::unexpected(references.error());
    Json row;
    row["type"] = "item";
    row["uuid"] = text(key.uuid);
    row["collection"] = collection.toStdString();
    row["id"] = item->sourceId.toStdString();
    row["category"] = item->category.toStdString();
    row["turns"] = jsonOf(item->turns);
    row["tags"] = jsonOf(item->tags);
    row["metadata"] = jsonOf(item->metadata);
    row["references"] = Json::array();
    for (const model::Reference &reference : *references) {
        Json entry;
        entry["source"] = reference.source.toStdString();
        entry["turns"] = jsonOf(reference.turns);
        row["references"].push_back(std::move(entry));
    }
    return write(row);
}

model::Result<> ProjectExport::writeResponses(const store::ItemKey &item)
{
    const auto keys = store::responsesOf(m_project, item.id);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const model::ResponseKey &key : *keys) {
        if (!m_all && !m_responses.contains(key.uuid))
            continue;
        const auto response = store::readResponse(m_project, key.id);
        if (!response)
            return tl::unexpected(response.error());
        Json row;
        row["type"] = "response";
        row["uuid"] = text(key.uuid);
        row["item"] = text(item.uuid);
        row["model"] = response->model.toStdString();
        row["sample"] = response->sample;
        row["turns"] = jsonOf(response->turns);
        row["source_id"] = response->sourceId.toStdString();
        row["metadata"] = jsonOf(response->metadata);
        if (const auto done = write(row); !done)
            return done;
    }
    return {};
}

model::Result<> ProjectExport::writeComparisons()
{
    for (const store::Record &record : m_comparisons) {
        Json row = exchange::jsonOf(store::comparisonRecords(), record);
        row.erase("row");
        if (const auto done = write(row); !done)
            return done;
    }
    return {};
}

bool ProjectExport::isWanted(const store::RecordType &type, const store::Record &record) const
{
    if (m_all)
        return true;
    const store::RecordValue &first = record.front();
    switch (type.scope) {
    case Scope::Whole: return false;
    case Scope::Always: return true;
    case Scope::Comparison: return m_comparisonSet.contains(std::get<QUuid>(first));
    case Scope::Response: return m_responses.contains(std::get<QUuid>(first));
    case Scope::Rater: return m_raters.contains(std::get<QString>(first));
    case Scope::Shown:
        return m_raters.contains(std::get<QString>(first)) &&
               m_responses.contains(std::get<QUuid>(record[2])) &&
               m_responses.contains(std::get<QUuid>(record[3]));
    }
    return false;
}

model::Result<> ProjectExport::writeRecords(const store::RecordType &type)
{
    model::Result<> done;
    const auto read = store::readRecords(m_project, type, [&](const store::Record &record) {
        if (isWanted(type, record))
            done = write(exchange::jsonOf(type, record));
        return done.has_value();
    });
    return read ? done : read;
}

} // namespace

model::Result<ExportReport> exportJsonLines(store::Project &project, const QString &path,
                                            const std::vector<model::ComparisonId> &selection, bool all)
{
    auto file = OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto report = ProjectExport(project, file->device(), all).run(selection);
    if (!report)
        return report;
    if (const auto kept = file->commit(); !kept)
        return tl::unexpected(kept.error());
    return report;
}

} // namespace exchange
