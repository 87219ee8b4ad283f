// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"
#include "db/model/result.h"

#include <QString>

#include <string>

namespace cli {

/// Foreign text for a terminal, on one line, as UTF-8: control and format characters are escaped, so that no
/// text of a project or file moves the cursor or hides others.
[[nodiscard]] std::string plain(const QString &text);
[[nodiscard]] std::string plain(const char *text);
/// The same for text of several lines: its line breaks stay, and every line but the first is indented.
[[nodiscard]] std::string plainLines(const QString &text, int indent);
/// `text` filled up with blanks to `width` columns; wide characters count as two.
[[nodiscard]] std::string padded(const QString &text, int width);
[[nodiscard]] std::string paddedLeft(const QString &text, int width);
/// How many columns of a terminal a text takes once it is plain.
[[nodiscard]] int columnsOf(const QString &text);

/// Prints `sidejudge: what happened, where, what to do` and gives the status that belongs to it.
Exit usageError(const Streams &streams, const QString &sentence);
Exit failed(const Streams &streams, const model::Error &error);

} // namespace cli
