// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/refusal.h"
#include "db/model/result.h"

#include <optional>
#include <utility>
#include <variant>

namespace exchange {

/// What became of one row of a foreign file.
enum class RowOutcome {
    Taken,    ///< the project has something new
    Already,  ///< the project held it before
    Skipped,  ///< says nothing (an empty row): counted apart
    Deferred, ///< settled later, at the end of its file
};

/// Why a row ends early: it alone is refused, or the whole import fails.
using RowFailure = std::variant<Refusal, model::Error>;

template <typename T>
using RowResult = tl::expected<T, RowFailure>;

[[nodiscard]] inline tl::unexpected<RowFailure> stop(Refusal refusal)
{
    return tl::unexpected<RowFailure>(std::move(refusal));
}
[[nodiscard]] inline tl::unexpected<RowFailure> stop(model::Error error)
{
    return tl::unexpected<RowFailure>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<RowFailure> stop(RowFailure failure)
{
    return tl::unexpected<RowFailure>(std::move(failure));
}

/// Takes the values of many fields one after the other and remembers the first refusal, so that a row is read
/// in a straight line.
class FirstRefusal
{
public:
    template <typename T>
    T take(Field<T> field)
    {
        if (field)
            return std::move(*field);
        add(std::move(field.error()));
        return T();
    }
    void add(Refusal refusal)
    {
        if (!m_refusal)
            m_refusal = std::move(refusal);
    }
    [[nodiscard]] bool isSet() const { return m_refusal.has_value(); }
    /// Only where isSet().
    [[nodiscard]] const Refusal &refusal() const { return *m_refusal; }

private:
    std::optional<Refusal> m_refusal;
};

} // namespace exchange
