// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"

#include <QByteArray>

#include <span>

namespace report {

/// A line of the table of formats.
struct Format
{
    const char *suffix; ///< of the file, without the dot
    const char *name;   ///< for a list of what can be saved
    QByteArray (*write)(const Report &report);
};
[[nodiscard]] std::span<const Format> formats();
/// By the suffix of a file name, in either case; null: no writer for it.
[[nodiscard]] const Format *formatOf(const QString &file);

/// One page that loads nothing and runs nothing: no scripts, no addresses; well-formed as XML too. Foreign
/// texts are escaped, and what reorders or hides text is shown as a sign (`⟨U+202E⟩`).
[[nodiscard]] QByteArray toHtml(const Report &report);
/// The exact values: the members of the sections in the shape of the verbs' JSON.
[[nodiscard]] QByteArray toJson(const Report &report);

} // namespace report
