// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/judges/judge_runner.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace ui {

class JudgeListModel;
class Notice;
class PromptPreview;
class RunPanel;
class SpecForm;

/// The first tab of Judges: their set-ups with the prompt on a real comparison, and their runs.
class JudgesPage : public QWidget
{
    Q_OBJECT
public:
    explicit JudgesPage(QWidget *parent);

    /// `runner` is null where nothing can be written.
    void setProject(labeling::ProjectSession *session, const QString &path, JudgeRunner *runner);
    void setTheme(const Theme &theme);
    void enter();
    void focusNextPane();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void startRequested(); ///< no project is open
    void benchRequested(const QString &reply);

private:
    [[nodiscard]] QWidget *makeList();
    void arrangeSpec();
    [[nodiscard]] QString currentName() const;
    void list(const QString &current);
    void showCurrent();
    void beginNew();
    void save();

    labeling::ProjectSession *m_session = nullptr;
    JudgeRunner *m_runner = nullptr;
    QString m_path;
    bool m_isListing = false; ///< the rows are new, the choice is the same
    Latest m_listing, m_saving;
    JudgeListModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_content = nullptr;
    Notice *m_notice = nullptr;
    QTableView *m_view = nullptr;
    QPushButton *m_new = nullptr;
    QTabWidget *m_tabs = nullptr;
    QScrollArea *m_formScroll = nullptr;
    QSplitter *m_spec = nullptr;
    QStackedWidget *m_specs = nullptr; ///< the form, or the sentence on a judge that has none
    QLabel *m_plainSpec = nullptr;
    SpecForm *m_form = nullptr;
    PromptPreview *m_preview = nullptr;
    RunPanel *m_run = nullptr;
};

} // namespace ui
