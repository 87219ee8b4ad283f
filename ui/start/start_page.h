// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/project_data.h"
#include "ui/async/run.h"
#include "ui/start/file_dialogs.h"
#include "ui/start/jobs.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableView;

namespace ui {

class ImportForm;
class RecentList;
class RefusalModel;

/// New, open and import. Shows what an import took and what it refused.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(const FileDialogs &dialogs, QWidget *parent);
    ~StartPage() override; ///< stops a running job

    void setSession(labeling::ProjectSession *session);
    /// What is in the open project, or why there is none.
    void showProject(const QString &title, const QString &sentence);
    void showFacts(const QString &title, const analysis::ProjectInfo &info);
    void showFailure(const QString &sentence);
    void showRecent(const QStringList &paths);
    void enter();
    void focusImport();
    /// Of the open project, as a new file; says how it went.
    void saveCopy(const QString &path);
    void askNew();
    void askOpen();
    /// Wishes the running job to stop; it does soon.
    void stopJob();

Q_SIGNALS:
    void createRequested(const QString &path);
    void openRequested(const QString &path);
    void sampleRequested();
    void contentChanged(); ///< an import has added something

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeProjectCard();
    [[nodiscard]] QWidget *makeReportCard();
    void import(const ImportRequest &request);
    void beginJob(const QString &sentence);
    void endJob();
    void showProgress();
    void showReport(const exchange::ImportReport &report);
    void updateButtons();

    FileDialogs m_dialogs;
    labeling::ProjectSession *m_session = nullptr;
    std::shared_ptr<JobState> m_job;
    QTimer m_tick;
    Latest m_copy;

    QScrollArea *m_scroll = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_sample = nullptr;
    RecentList *m_recent = nullptr;
    QPushButton *m_cancel = nullptr;
    ImportForm *m_form = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_report = nullptr;
    QTableView *m_refusals = nullptr;
    RefusalModel *m_refusalModel = nullptr;
};

} // namespace ui
