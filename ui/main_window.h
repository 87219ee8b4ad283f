// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/label/label_page.h"
#include "ui/start/file_dialogs.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace ui {

class AgreementPage;
class CasesPage;
class RailButton;
class StartPage;

/// One project in one window: a rail of pages at the left, the project's name and the state of its votes at
/// the bottom.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page { Start, Label, Agreement, Cases };

    MainWindow();
    explicit MainWindow(const FileDialogs &dialogs);
    /// Everything that was asked to be written is written first.
    ~MainWindow() override;

    void openProject(const QString &path);
    void createProject(const QString &path);
    void showPage(Page page);
    /// Nothing: as the desktop does.
    void setScheme(std::optional<Scheme> scheme);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildRail(QHBoxLayout *layout);
    void buildMenus();
    void connectPages();
    void begin(std::unique_ptr<labeling::ProjectSession> session,
               const QFuture<model::Result<labeling::Opening>> &opening, const QString &path);
    void opened(const labeling::Opening &opening);
    void describeProject();
    void showSaveState(SaveState state, const QString &sentence);
    void openCases(const DrillDown &drillDown);
    void applyTheme(const Theme &theme);
    void focusNextPane();

    std::unique_ptr<labeling::ProjectSession> m_session;
    std::unique_ptr<labeling::ProjectSession> m_opening; ///< becomes m_session once its file is open
    std::optional<labeling::Opening> m_facts;
    Latest m_openQuestion;
    Latest m_describeQuestion;
    QPalette m_systemPalette;

    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    LabelPage *m_label = nullptr;
    AgreementPage *m_agreement = nullptr;
    CasesPage *m_cases = nullptr;
    std::vector<RailButton *> m_rail;
    QLabel *m_projectName = nullptr;
    QLabel *m_saveState = nullptr;
};

} // namespace ui
