// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/async/run.h"
#include "ui/report/report_jobs.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace ui {

class Notice;
class ReportPreview;

/// Chooses what a report holds, shows it, and saves what is shown.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPage(QWidget *parent);
    ~ReportPage() override; ///< stops what is being made

    /// Of the open project; empty: none is open.
    void setProject(const QString &path);
    /// Called whenever the page comes to the front: the report is made again.
    void enter();
    void setTheme(const Theme &theme);
    void focusNextPane();
    /// The report that is shown, in the format that was asked for last; says how it went.
    void save(const QString &path);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void importRequested();
    void saveRequested(const QString &name); ///< answered by save()

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeState();
    void addSections(QBoxLayout &layout);
    void addFilter(QBoxLayout &layout);
    void addSaving(QBoxLayout &layout);
    [[nodiscard]] std::optional<report::Options> options();
    void make();
    void show(const MadeReport &made);
    void fail(const model::Error &error);
    void stop();
    void askToSave(const char *suffix);
    void showProgress();
    void updateButtons();
    void say(const QString &title, const QString &sentence, const QString &action);
    void state(const QString &sentence, bool isWrong);

    QString m_path;
    Latest m_question, m_saving;
    std::shared_ptr<JobState> m_job; ///< null: nothing is being made
    MadeReport m_made;
    const report::Format *m_format = nullptr;
    QTimer m_tick;
    bool m_leftByFigure = false; ///< the page was left through a figure of the preview

    std::vector<QCheckBox *> m_sections; ///< in the order of report::sectionNames()
    QLineEdit *m_where = nullptr;
    QLabel *m_wrong = nullptr;
    QPushButton *m_saveHtml = nullptr;
    QPushButton *m_saveJson = nullptr;
    QScrollArea *m_form = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    ReportPreview *m_preview = nullptr;
    QLabel *m_state = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace ui
