// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/words.h"

#include <QString>

namespace model {

/// Who gives votes. `name` is the key and never changes.
struct Rater
{
    RaterId id;
    QString name;
    RaterKind kind = RaterKind::Human;
    QString family;      ///< of models, for self-preference; empty where unknown
    QString excludedWhy; ///< not empty: left out of figures, for this reason

    friend bool operator==(const Rater &, const Rater &) = default;
};

} // namespace model
