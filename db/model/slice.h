// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace model {

/// A saved filter with a name.
struct Slice
{
    QString name;
    QString filter; ///< its text form
    QString author;
    QString time;

    friend bool operator==(const Slice &, const Slice &) = default;
};

} // namespace model
