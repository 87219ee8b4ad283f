// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QString>

#include <utility>

namespace SQLite {
class Exception;
}

namespace store {

/// What the inside of db/store throws; `guarded` makes a Result of it at the edge.
class Failure
{
public:
    explicit Failure(model::Error error)
        : m_error(std::move(error))
    {}
    Failure(model::Error::Kind kind, QString detail)
        : m_error{kind, std::move(detail)}
    {}

    [[nodiscard]] const model::Error &error() const { return m_error; }

private:
    model::Error m_error;
};

/// The sentence for what SQLite reports about the file at `path`: what happened, what is safe, what to do.
[[nodiscard]] model::Error errorOf(const SQLite::Exception &exception, const QString &path);
/// The same for a bare result code and message of the C interface.
[[nodiscard]] model::Error errorOfCode(int code, const QString &message, const QString &path);

} // namespace store
