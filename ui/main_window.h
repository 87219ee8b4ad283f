// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/label/label_page.h"
#include "ui/pages.h"
#include "ui/settings/appearance.h"
#include "ui/settings/user_settings.h"
#include "ui/start/file_dialogs.h"
#include "ui/widgets/drill_down.h"

#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace ui {

class AgreementPage;
class BiasPage;
class CasesPage;
class JudgeRunner;
class JudgeTabs;
class LeaderboardPage;
class RailButton;
class ReportPage;
class StartPage;
class WindowMenus;

/// What every window of the program is given.
struct WindowServices
{
    FileDialogs dialogs;
    UserSettings &settings;
    Appearance &appearance;
};

/// One project in one window: a rail of pages at the left, the project's name and the state of its votes at
/// the bottom. While a person labels, only Label is there. In another language everything is built again, on
/// the same project and at the same place.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices &services);
    /// Everything that was asked to be written is written first.
    ~MainWindow() override;

    /// Only in a window that has none.
    void openProject(const QString &path);
    void createProject(const QString &path);
    [[nodiscard]] bool hasProject() const { return m_session != nullptr || m_opening != nullptr; }
    [[nodiscard]] QString projectPath() const { return m_path; }
    void showPage(Page page);

Q_SIGNALS:
    void openRequested(const QString &path); ///< here, or in another window if this one has a project
    void createRequested(const QString &path);
    void newWindowRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildRail(QHBoxLayout *layout);
    void buildMenus();
    void connectPages();
    void rebuild();
    void keepSizes();
    void begin(std::unique_ptr<labeling::ProjectSession> session,
               const QFuture<model::Result<labeling::Opening>> &opening, const QString &path);
    void opened(const labeling::Opening &opening);
    void giveSession(labeling::ProjectSession *session);
    void describeProject();
    void showProject();
    void showSaved();
    void showSaveState(SaveState state, const QString &sentence);
    void setInSession(bool isInSession);
    void openCases(const DrillDown &drillDown);
    void openSample();
    void saveCopy(const QString &path);
    void applyTheme();
    void focusNextPane();
    void showAbout();

    WindowServices m_services;
    std::unique_ptr<labeling::ProjectSession> m_session;
    std::unique_ptr<labeling::ProjectSession> m_opening; ///< becomes m_session once its file is open
    std::unique_ptr<JudgeRunner>
        m_runner; ///< of m_session, so it goes first; null where the file is read-only
    std::optional<labeling::Opening> m_facts;
    QString m_path;
    Page m_page = Page::Start;
    Page m_beforeCases = Page::Start; ///< where the cases that are shown were opened
    SaveState m_saveKind = SaveState::Saved;
    Latest m_openQuestion, m_describeQuestion, m_referenceQuestion, m_sampleQuestion;

    WindowMenus *m_menus = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    LabelPage *m_label = nullptr;
    JudgeTabs *m_judges = nullptr;
    AgreementPage *m_agreement = nullptr;
    CasesPage *m_cases = nullptr;
    BiasPage *m_bias = nullptr;
    LeaderboardPage *m_leaderboard = nullptr;
    ReportPage *m_report = nullptr;
    std::vector<RailButton *> m_rail;
    QLabel *m_projectName = nullptr;
    QLabel *m_saveState = nullptr;
};

} // namespace ui
