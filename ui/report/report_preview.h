// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QTextBrowser>

#include <memory>
#include <vector>

class QTextCursor;

namespace ui {

/// The sections and tables of a report, written from its value: no markup is read, nothing is loaded. A
/// figure with cases behind it is a link to them: Left and Right go from one to the next, Enter opens it.
/// Long tables stop after some rows, and texts of cases are left to the file; both is said where it happens.
class ReportPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent);

    /// Null shows nothing.
    void setReport(const std::shared_ptr<const report::Report> &made);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void write();
    void writeTable(QTextCursor &cursor, const report::Table &table);
    void writeCell(QTextCursor cursor, const report::Cell &cell, const QString &where, const QString &trail);
    void open(const QUrl &link);

    struct Way
    {
        QString where, trail;
    };
    std::shared_ptr<const report::Report> m_report;
    std::vector<Way> m_ways; ///< by the number in a link
    Theme m_theme;
};

} // namespace ui
