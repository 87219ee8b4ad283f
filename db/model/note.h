// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace model {

/// What somebody wrote beside a case.
struct Note
{
    QString content;
    QString author;
    QString time;

    friend bool operator==(const Note &, const Note &) = default;
};

} // namespace model
