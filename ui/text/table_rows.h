// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace ui {

/// Tables as the parser wants them. Nothing of a table's text changes for the reader: `gap` is a character
/// that the source does not hold and that is dropped from whatever the parser hands out.
struct PreparedTables
{
    QString text;
    /// Delimiter rows (`|---|`) that were rewritten, by what stands for them now; should the parser show one
    /// as text after all, the source's row is shown.
    QHash<QString, QString> rewrittenRows;
    QString blanks; ///< stand in each of these and nowhere in the source
};

/// md4c drops cells beyond the columns of the delimiter row, wants three dashes in each of its cells, takes
/// `||` for one border, and has no table right behind a line of a paragraph: delimiter rows are rewritten to
/// the widest row, gaps are put between borders, and `<!--gap-->` is put on a line above such a table. Tables
/// whose empty cells would outnumber their text by far are kept from being tables. Linear time.
[[nodiscard]] PreparedTables prepareTables(const QString &markdown, QChar gap);

} // namespace ui
