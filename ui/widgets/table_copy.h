// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace ui {

/// Puts the whole table with its headers on the clipboard, columns parted by tabs, for a spreadsheet.
void copyAll(const QTableView &view);

/// From now on Ctrl+C in the table does so.
void letCopy(QTableView &view);

} // namespace ui
