// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace model {

/// Why an operation did not succeed. `kind` is what code branches on; `detail` says what happened, where and
/// what to do, in one plain English sentence without a full stop: the command line prints it as it is, the
/// window shows it under a sentence of its own.
struct Error
{
    enum class Kind {
        Usage,        ///< the caller asked for something that does not exist: an unknown rater, a bad filter
        InvalidInput, ///< a foreign file could not be read; nothing was changed
        Storage,      ///< the project file is not usable: not a project, newer, foreign, damaged, locked,
                      ///< read-only, full
        NotFound,     ///< asked for a row that is not there
        Conflict,     ///< the row is there already with other content
        Network,      ///< a judge or its server failed
        Cancelled,    ///< stopped on request
    };

    Kind kind = Kind::Storage;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The value of an operation that can fail, or its Error. Ignoring one is a compiler warning.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

} // namespace model
