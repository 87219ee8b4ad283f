// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/refusal.h"
#include "db/model/words.h"

#include <QString>

namespace exchange {

/// Where a row stands and which field holds its choice.
struct RowPlace
{
    QString file;
    qint64 line = 0;
    QString field;
    bool isMirrored = false; ///< what the row calls a is side b

    /// A refusal of that row because of its choice.
    [[nodiscard]] Refusal refuse(const QString &expected, const QString &found) const
    {
        return Refusal{.file = file, .line = line, .field = field, .expected = expected, .found = found};
    }
    /// The choice in canonical sides, turned to the row's sides, and back.
    [[nodiscard]] model::Choice turned(model::Choice choice) const
    {
        return isMirrored ? model::mirrored(choice) : choice;
    }
    /// A canonical choice in the row's words: `a` is the row's first response.
    [[nodiscard]] QString wordOf(model::Choice choice) const { return model::wordOf(turned(choice)); }
};

} // namespace exchange
