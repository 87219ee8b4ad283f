// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/records.h"

#include "db/store/connection.h"
#include "db/store/json_text.h"

#include <sqlite3.h>

#include <string>

namespace store {

namespace {

using Kind = RecordColumn::Kind;

RecordValue valueOf(const SQLite::Column &cell, Kind kind)
{
    if (cell.isNull())
        return {};
    switch (kind) {
    case Kind::Text:
    case Kind::Json: {
        const char *utf8 = cell.getText();
        return QString::fromUtf8(utf8, cell.getBytes());
    }
    case Kind::Real: return cell.getDouble();
    case Kind::Uuid:
    case Kind::Bytes: {
        const void *data = cell.getBlob();
        const QByteArray bytes(static_cast<const char *>(data), cell.getBytes());
        return kind == Kind::Uuid ? RecordValue(QUuid::fromRfc4122(bytes)) : RecordValue(bytes);
    }
    default: return static_cast<qint64>(cell.getInt64());
    }
}

Record recordOf(SQLite::Statement &statement, const RecordType &type)
{
    Record record;
    record.reserve(type.columns.size());
    for (std::size_t i = 0; i < type.columns.size(); ++i)
        record.push_back(valueOf(statement.getColumn(static_cast<int>(i)), type.columns[i].kind));
    return record;
}

struct Binder
{
    SQLite::Statement &statement;
    int index;

    void operator()(std::monostate) const { statement.bind(index); }
    void operator()(qint64 value) const { statement.bind(index, static_cast<std::int64_t>(value)); }
    void operator()(double value) const { statement.bind(index, value); }
    void operator()(const QString &value) const { statement.bind(index, value.toStdString()); }
    void operator()(const QUuid &value) const { (*this)(value.toRfc4122()); }
    void operator()(const QByteArray &value) const
    {
        statement.bind(index, static_cast<const void *>(value.constData()), static_cast<int>(value.size()));
    }
};

void bind(SQLite::Statement &statement, const Record &record, model::ImportId import)
{
    statement.reset();
    const int count = statement.getBindParameterCount();
    for (int i = 0; i < count; ++i) {
        if (static_cast<std::size_t>(i) < record.size())
            std::visit(Binder{statement, i + 1}, record[static_cast<std::size_t>(i)]);
        else
            statement.bind(i + 1, static_cast<std::int64_t>(import.value));
    }
}

/// What the row is to blame for, and not the file.
bool isRowsFault(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode() & 0xFF) { // without the extended part
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_ERROR: // malformed JSON
        return true;
    default: return false;
    }
}

bool isSameValue(const RecordColumn &column, const RecordValue &one, const RecordValue &two)
{
    const auto *json = std::get_if<QString>(&one), *other = std::get_if<QString>(&two);
    const bool isJson = column.kind == Kind::Json && json != nullptr && other != nullptr;
    return one == two || (isJson && isSameJson(json->toUtf8(), other->toUtf8()));
}

/// The first column that differs; null where none does.
const RecordColumn *differenceOf(const RecordType &type, const Record &one, const Record &two)
{
    for (std::size_t i = 0; i < type.columns.size(); ++i) {
        if (!isSameValue(type.columns[i], one[i], two[i]))
            return &type.columns[i];
    }
    return nullptr;
}

/// The record without who entered it, and when.
Record withoutEntry(const RecordType &type, Record record)
{
    for (std::size_t i = 0; i < type.columns.size(); ++i) {
        const std::string_view name = type.columns[i].name;
        if (name == "author" || name == "time")
            record[i] = {};
    }
    return record;
}

/// Where the column of that name points to, by UUID or name.
struct Reference
{
    std::string_view column;
    const char *table;
    const char *find;
};

constexpr Reference references[] = {
    {"comparison", "comparison", "SELECT id FROM comparison WHERE uuid = ? ORDER BY id"},
    {"parent", "comparison", "SELECT id FROM comparison WHERE uuid = ? ORDER BY id"},
    {"response", "response", "SELECT id FROM response WHERE uuid = ? ORDER BY id"},
    {"response_a", "response", "SELECT id FROM response WHERE uuid = ? ORDER BY id"},
    {"response_b", "response", "SELECT id FROM response WHERE uuid = ? ORDER BY id"},
    {"item", "item", "SELECT id FROM item WHERE uuid = ? ORDER BY id"},
    {"rater", "rater", "SELECT id FROM rater WHERE name = ? ORDER BY id"},
    {"model", "model", "SELECT id FROM model WHERE name = ? ORDER BY id"},
    {"scheme", "voting_scheme", "SELECT id FROM voting_scheme WHERE uuid = ? ORDER BY id"},
    {"spec", "judge_spec", "SELECT id FROM judge_spec WHERE uuid = ? ORDER BY id"},
    {"attempt", "attempt", "SELECT id FROM attempt WHERE uuid = ? ORDER BY id"},
    {"ours", "vote", "SELECT id FROM vote WHERE uuid = ? ORDER BY id"},
    {"conflict", "vote_conflict", "SELECT id FROM vote_conflict WHERE uuid = ? ORDER BY id"},
};

/// A row that it follows, of its own kind.
constexpr Reference previous[] = {
    {"vote", "vote", "SELECT id FROM vote WHERE uuid = ? ORDER BY id"},
    {"verdict", "verdict", "SELECT id FROM verdict WHERE uuid = ? ORDER BY id"},
    {"ruling", "ruling", "SELECT id FROM ruling WHERE uuid = ? ORDER BY id"},
    {"rating", "rating", "SELECT id FROM rating WHERE uuid = ? ORDER BY id"},
    {"assignment", "assignment", "SELECT id FROM assignment WHERE uuid = ? ORDER BY id"},
    {"slice", "slice", "SELECT id FROM slice WHERE uuid = ? ORDER BY id"},
    {"note", "note", "SELECT id FROM note WHERE uuid = ? ORDER BY id"},
};

const Reference *referenceOf(const RecordType &type, const RecordColumn &column)
{
    if (std::string_view(column.name) == "spec" && column.kind != Kind::Uuid)
        return nullptr; // the text of a judge set-up
    const bool isPrevious = std::string_view(column.name) == "previous";
    const std::span<const Reference> all =
        isPrevious ? std::span<const Reference>(previous) : std::span<const Reference>(references);
    const std::string_view name = isPrevious ? type.name : column.name;
    for (const Reference &reference : all) {
        if (reference.column == name)
            return &reference;
    }
    return nullptr;
}

std::string selectAll(const RecordType &type) { return std::string(type.select) + " ORDER BY " + type.order; }

/// Everything since then is undone unless it is kept.
class Savepoint
{
public:
    explicit Savepoint(SQLite::Database &database)
        : m_database(database)
    {
        m_database.exec("SAVEPOINT record");
    }
    ~Savepoint()
    {
        if (!m_isKept)
            m_database.tryExec("ROLLBACK TO record");
        m_database.tryExec("RELEASE record");
    }
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void keep() { m_isKept = true; }

private:
    SQLite::Database &m_database;
    bool m_isKept = false;
};

} // namespace

model::Result<> readRecords(Project &project, const RecordType &type,
                            const std::function<bool(const Record &)> &found)
{
    return reading(project, [&](Connection &connection) {
        SQLite::Statement statement(connection.database(), selectAll(type));
        while (statement.executeStep()) {
            if (!found(recordOf(statement, type)))
                return;
        }
    });
}

struct RecordWriter::Prepared
{
    std::optional<SQLite::Statement> find;
    std::vector<SQLite::Statement> inserts;
    std::set<Record> rows;             ///< of a type without a key: what the project has
    std::set<Record> entered;          ///< of a type that is entered: what it had before, without the entry
    std::set<RecordValue> firstColumn; ///< of a closed type: what stood there before
};

RecordWriter::RecordWriter(Project &project)
    : m_project(project)
{}
RecordWriter::~RecordWriter() = default;

RecordWriter::Prepared &RecordWriter::prepared(const RecordType &type)
{
    std::shared_ptr<Prepared> &made = m_prepared[QString::fromLatin1(type.name)];
    if (made)
        return *made;
    made = std::make_shared<Prepared>();
    SQLite::Database &database = m_project.connection().database();
    for (const char *sql : type.inserts)
        made->inserts.emplace_back(database, sql);
    if (type.key != nullptr) {
        made->find.emplace(database,
                           std::string(type.select) + " WHERE " + type.key + " = ? ORDER BY " + type.order);
        return *made;
    }
    SQLite::Statement all(database, selectAll(type));
    while (all.executeStep()) {
        Record record = recordOf(all, type);
        if (type.isClosed)
            made->firstColumn.insert(record.front());
        if (type.isEntered)
            made->entered.insert(withoutEntry(type, record));
        made->rows.insert(std::move(record));
    }
    return *made;
}

std::optional<RecordWriter::Outcome> RecordWriter::known(Prepared &statements, const RecordType &type,
                                                         const Record &record)
{
    if (type.key == nullptr) {
        if (statements.rows.contains(record) ||
            (type.isEntered && statements.entered.contains(withoutEntry(type, record))))
            return Outcome::Already;
        return statements.firstColumn.contains(record.front()) ? std::optional(Outcome::Differs)
                                                               : std::nullopt;
    }
    const std::optional<Record> stored = storedOf(statements, type, record);
    if (!stored)
        return std::nullopt;
    return differenceOf(type, *stored, record) == nullptr ? Outcome::Already : Outcome::Differs;
}

std::optional<Record> RecordWriter::storedOf(Prepared &statements, const RecordType &type,
                                             const Record &record)
{
    SQLite::Statement &find = *statements.find;
    find.reset();
    std::visit(Binder{find, 1}, record[static_cast<std::size_t>(type.keyColumn)]);
    if (!find.executeStep())
        return std::nullopt;
    Record stored = recordOf(find, type);
    find.reset();
    return stored;
}

model::Result<std::optional<RecordWriter::Missing>> RecordWriter::missing(const RecordType &type,
                                                                          const Record &record)
{
    return guarded(m_project.path(), [&]() -> std::optional<Missing> {
        for (std::size_t i = 0; i < type.columns.size(); ++i) {
            const Reference *reference = referenceOf(type, type.columns[i]);
            if (reference == nullptr || std::holds_alternative<std::monostate>(record[i]))
                continue;
            SQLite::Statement find(m_project.connection().database(), reference->find);
            std::visit(Binder{find, 1}, record[i]);
            if (!find.executeStep())
                return Missing{type.columns[i].name, reference->table};
        }
        return std::nullopt;
    });
}

model::Result<const RecordColumn *> RecordWriter::difference(const RecordType &type, const Record &record)
{
    return guarded(m_project.path(), [&]() -> const RecordColumn * {
        if (type.key == nullptr)
            return nullptr;
        const std::optional<Record> stored = storedOf(prepared(type), type, record);
        return stored ? differenceOf(type, *stored, record) : nullptr;
    });
}

model::Result<RecordWriter::Outcome> RecordWriter::add(const RecordType &type, const Record &record,
                                                       model::ImportId import)
{
    return guarded(m_project.path(), [&]() -> Outcome {
        Prepared &statements = prepared(type);
        if (const auto outcome = known(statements, type, record))
            return *outcome;
        std::optional<Savepoint> savepoint;
        if (statements.inserts.size() > 1)
            savepoint.emplace(m_project.connection().database());
        try {
            for (SQLite::Statement &insert : statements.inserts) {
                bind(insert, record, import);
                insert.exec();
                insert.reset();
            }
        } catch (const SQLite::Exception &exception) {
            for (SQLite::Statement &insert : statements.inserts)
                insert.tryReset();
            if (!isRowsFault(exception))
                throw;
            throw Failure(
                model::Error::Kind::InvalidInput,
                QStringLiteral("a row that fits the project (%1)").arg(QString::fromUtf8(exception.what())));
        }
        if (savepoint)
            savepoint->keep();
        if (type.key == nullptr)
            statements.rows.insert(record);
        return Outcome::Added;
    });
}

} // namespace store
