// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QTabWidget;

namespace ui {

class EvaluatorView;
class JudgeRunner;
class JudgesPage;
class ReplyBench;

/// The page Judges: set-ups and their runs, the table of judges beside people, and the bench for replies.
/// Ctrl+Tab goes from one to the next wherever the focus is.
class JudgeTabs : public QWidget
{
    Q_OBJECT
public:
    enum Tab { Runs, Table, Replies };
    /// What a window that is built again goes on with.
    struct Place
    {
        int tab = Runs;
        QString filter; ///< of the table
        QString reply;  ///< on the bench
    };

    explicit JudgeTabs(QWidget *parent);

    /// `runner` is null where nothing can be written.
    void setProject(labeling::ProjectSession *session, const QString &path, JudgeRunner *runner);
    void setTheme(const Theme &theme);
    void enter();
    void focusNextPane();
    [[nodiscard]] Place place() const;
    void resume(const Place &place);
    /// Writes the plot of the table.
    void savePlot(const QString &path);

Q_SIGNALS:
    void startRequested(); ///< there is nothing to show: to where a project is opened or filled
    void casesRequested(const ui::DrillDown &drillDown);
    void saveRequested(const QString &name); ///< a file for the plot, with a name to begin with

private:
    void show(int tab);
    void step(int by);

    QTabWidget *m_tabs = nullptr;
    JudgesPage *m_runs = nullptr;
    EvaluatorView *m_table = nullptr;
    ReplyBench *m_bench = nullptr;
};

} // namespace ui
