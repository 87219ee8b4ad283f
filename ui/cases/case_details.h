// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

#include <optional>

class QTextCursor;

namespace ui {

/// What was said of a case: every vote with its comment, every ruling with its swap outcome, every verdict
/// with its rationale in both orders. All of it is written as plain text into a document that loads nothing.
class CaseDetails : public QTextEdit
{
    Q_OBJECT
public:
    explicit CaseDetails(QWidget *parent);

    void setCase(const labeling::ReadCase &read);
    void setTheme(const Theme &theme);
    void clearCase();

private:
    void rewrite();
    void writeVotes(QTextCursor &cursor, const model::Case &content);
    void writeRulings(QTextCursor &cursor);
    void writeVerdicts(QTextCursor &cursor, const model::Case &content);
    void writeReferences(QTextCursor &cursor, const model::Case &content);
    void writeHeading(QTextCursor &cursor, const QString &text);
    void writeLine(QTextCursor &cursor, const QString &who, std::optional<model::Choice> choice,
                   const QString &more);
    void writeMuted(QTextCursor &cursor, const QString &text);
    void writeText(QTextCursor &cursor, const QString &text);
    [[nodiscard]] QColor colorOf(std::optional<model::Choice> choice) const;

    std::optional<labeling::ReadCase> m_read;
    Theme m_theme;
    bool m_isEmpty = true; ///< nothing written yet: the first block is still unused
};

} // namespace ui
