// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"
#include "app/exchange/json_row.h"
#include "db/store/records.h"

#include <QHash>
#include <QUuid>

#include <optional>

namespace exchange {

/// The type of the first line of a project that was exported as JSON lines.
[[nodiscard]] bool isExportHeader(const JsonRow &row);

/// Brings the rows of an exported project into another one. UUIDs of items, responses and comparisons must
/// follow from their content, and every row comes after those that it points to.
class ProjectImport
{
public:
    explicit ProjectImport(ImportRun &run);

    /// Refuses another version than 1. A project without items takes over the seed of the exported one, so
    /// that presentations which are not drawn yet will be the same.
    [[nodiscard]] RowResult<RowOutcome> takeHeader(const JsonRow &row);
    [[nodiscard]] RowResult<RowOutcome> take(const JsonRow &row);
    /// The history as a whole holds together: InvalidInput otherwise.
    [[nodiscard]] model::Result<> finish(const QString &file);

private:
    [[nodiscard]] RowResult<RowOutcome> takeItem(const JsonRow &row);
    [[nodiscard]] RowResult<RowOutcome> takeResponse(const JsonRow &row);
    [[nodiscard]] RowResult<RowOutcome> takeComparison(const JsonRow &row);
    [[nodiscard]] RowResult<RowOutcome> takeRecord(const store::RecordType &type, const JsonRow &row);
    [[nodiscard]] RowFailure unfit(const store::RecordType &type, const store::Record &record,
                                   const JsonRow &row);
    [[nodiscard]] RowResult<const model::ResponseKey *> side(const JsonRow &row, std::string_view field,
                                                             model::ItemId item) const;

    ImportRun &m_run;
    store::RecordWriter m_records;
    QHash<QUuid, store::ItemKey> m_items;
    QHash<QUuid, model::ResponseKey> m_responses;
    bool m_hasNew = false;
};

} // namespace exchange
