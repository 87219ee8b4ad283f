// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/store/connection.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>

namespace store {

/// UTF-8 that is bound as text, not as a blob.
struct Utf8
{
    const QByteArray &text;
};

/// One run of a prepared statement: values bound in order, columns read by number. Released at the end of its
/// scope. The SQL is a literal, always: its address is the key of the statement, and user text cannot get
/// into it.
class Query
{
public:
    template <std::size_t Size>
    Query(Connection &connection, const char (&sql)[Size])
        : Query(connection, static_cast<const char *>(sql), Size)
    {}
    template <std::size_t Size, typename... Values>
    Query(Connection &connection, const char (&sql)[Size], const Values &...values)
        : Query(connection, sql)
    {
        bind(values...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Binds parameters 1, 2, ... An Id without a row, an empty optional and a null UUID are NULL.
    template <typename... Values>
    void bind(const Values &...values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
    }

    /// The next row, if there is one.
    [[nodiscard]] bool next() { return m_statement->executeStep(); }
    /// Runs to the end.
    void run();
    /// Runs an INSERT, and is the row number that it made.
    [[nodiscard]] qint64 insert();
    /// Rows changed by the last run.
    [[nodiscard]] int changes() const { return m_statement->getChanges(); }
    /// For binding another row after a run.
    void rewind() { m_statement->reset(); }

    [[nodiscard]] bool isNull(int column) const { return m_statement->isColumnNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement->getColumn(column).getInt(); }
    [[nodiscard]] bool boolean(int column) const { return number(column) != 0; }
    [[nodiscard]] double real(int column) const { return m_statement->getColumn(column).getDouble(); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const; ///< of a text or a blob
    [[nodiscard]] QUuid uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }
    template <typename Enum>
    [[nodiscard]] Enum word(int column) const
    {
        return static_cast<Enum>(number(column));
    }
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> optionalWord(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(word<Enum>(column));
    }
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;

private:
    Query(Connection &connection, const char *sql, std::size_t size);

    void bindOne(int index, const QString &value);
    void bindOne(int index, const QByteArray &value);
    void bindOne(int index, const Utf8 &value);
    void bindOne(int index, const QUuid &value);
    void bindOne(int index, double value) { m_statement->bind(index, value); }
    void bindOne(int index, std::nullopt_t) { m_statement->bind(index); }
    template <typename Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0>
    void bindOne(int index, Number value)
    {
        m_statement->bind(index, static_cast<std::int64_t>(value));
    }
    template <typename Enum, std::enable_if_t<std::is_enum_v<Enum>, int> = 0>
    void bindOne(int index, Enum value)
    {
        m_statement->bind(index, static_cast<std::int64_t>(value));
    }
    template <typename Thing>
    void bindOne(int index, const model::Id<Thing> &id)
    {
        if (id.isValid())
            bindOne(index, id.value);
        else
            m_statement->bind(index);
    }
    template <typename Value>
    void bindOne(int index, const std::optional<Value> &value)
    {
        if (value)
            bindOne(index, *value);
        else
            m_statement->bind(index);
    }

    SQLite::Database &m_database;
    Connection::Slot *m_slot = nullptr;
    std::unique_ptr<SQLite::Statement> m_own; ///< where the literal is in use already
    SQLite::Statement *m_statement = nullptr;
};

} // namespace store
