// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <variant>
#include <vector>

namespace store {

// What a project holds besides items, responses and comparisons, as rows that stand for themselves: what they
// point to is named by UUID or name, never by row number. The lossless export reads them, its import adds
// them.

struct RecordColumn
{
    enum class Kind {
        Text,
        Integer,
        Real,
        Boolean,
        Uuid,
        Bytes,
        Json,
        Choice,
        State,
        Order,
        Swap,
        RaterKind,
        Side,
        Origin
    };
    const char *name;
    Kind kind;
    bool isOptional = false; ///< may be null
};

struct RecordType
{
    /// What decides whether a row belongs to an export of some comparisons: the first column.
    enum class Scope {
        Whole,      ///< nothing: only an export of everything has it
        Always,     ///< every export has it
        Comparison, ///< the UUID of a comparison
        Response,   ///< the UUID of a response
        Rater,      ///< the name of a rater
        Shown,      ///< the name of a rater; the third and fourth the UUIDs of responses
    };

    const char *name;
    Scope scope;
    std::span<const RecordColumn> columns;
    const char *select; ///< the columns, in order; without WHERE
    const char *order;  ///< ORDER BY: so that a row follows what it points to
    const char *key;    ///< the column of its UUID, or null: then a row is known by all of its columns
    int keyColumn;      ///< its number among the columns
    std::span<const char *const>
        inserts; ///< one statement or more; ?1 to ?n are the columns, ?n+1 the import
    /// Rows are added only where the project had none with the same first column before: what is said of a
    /// rater or a setting here is not overruled from outside.
    bool isClosed = false;
    /// `author` and `time` say who entered the row in a project, and when: another project's row that differs
    /// from one here in nothing else is the same.
    bool isEntered = false;
};

/// Every type, each after those that it points to.
[[nodiscard]] std::span<const RecordType> recordTypes();

/// Every comparison: row number, UUID, UUID of the item, turn, UUIDs of the responses a and b. To read only.
[[nodiscard]] const RecordType &comparisonRecords();

/// Null, a whole number (also booleans and the codes of words), a number, a text (also JSON), bytes, or a
/// UUID.
using RecordValue = std::variant<std::monostate, qint64, double, QString, QByteArray, QUuid>;
using Record = std::vector<RecordValue>;

/// Calls `found` with every row of the type; false ends the reading.
[[nodiscard]] model::Result<> readRecords(Project &project, const RecordType &type,
                                          const std::function<bool(const Record &)> &found);

/// Adds records to a project, inside a transaction of the caller's.
class RecordWriter
{
public:
    /// `project` outlives this.
    explicit RecordWriter(Project &project);
    ~RecordWriter();
    RecordWriter(const RecordWriter &) = delete;
    RecordWriter &operator=(const RecordWriter &) = delete;

    enum class Outcome {
        Added,
        Already, ///< the project has this row
        Differs, ///< the project has another row in its place
    };
    /// One value for each column, of its kind. InvalidInput, and nothing added, for a row that points to
    /// something that is not there or that the schema refuses.
    [[nodiscard]] model::Result<Outcome> add(const RecordType &type, const Record &record,
                                             model::ImportId import);

    /// After InvalidInput: the first column that points to something that is not there.
    struct Missing
    {
        const char *column;
        const char *what; ///< "comparison", "rater", ...
    };
    [[nodiscard]] model::Result<std::optional<Missing>> missing(const RecordType &type, const Record &record);
    /// After Differs: the first column in which the row that the project has under this UUID is another; null
    /// where the type has no UUIDs.
    [[nodiscard]] model::Result<const RecordColumn *> difference(const RecordType &type,
                                                                 const Record &record);

private:
    struct Prepared;
    [[nodiscard]] Prepared &prepared(const RecordType &type);
    [[nodiscard]] static std::optional<Record> storedOf(Prepared &statements, const RecordType &type,
                                                        const Record &record);
    [[nodiscard]] std::optional<Outcome> known(Prepared &statements, const RecordType &type,
                                               const Record &record);

    Project &m_project;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
};

} // namespace store
