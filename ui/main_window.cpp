// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/agreement/agreement_page.h"
#include "ui/bias/bias_page.h"
#include "ui/cases/cases_page.h"
#include "ui/judges/judge_runner.h"
#include "ui/judges/judge_tabs.h"
#include "ui/leaderboard/leaderboard_page.h"
#include "ui/report/report_page.h"
#include "ui/start/start_page.h"
#include "ui/widgets/labels.h"
#include "ui/window_menus.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>

namespace ui {

MainWindow::MainWindow(const WindowServices &services)
    : m_services(services)
{
    // Panes scroll and elide; what they hold never makes the window larger than the screen.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(960, 600);
    resize(1280, 800);
    restoreGeometry(m_services.settings.size(Remembered::Window));
    statusBar()->setSizeGripEnabled(false);
    build();
    connect(&m_services.appearance, &Appearance::themeChanged, this, &MainWindow::applyTheme);
    connect(&m_services.appearance, &Appearance::languageChanged, this, &MainWindow::rebuild);
    showPage(Page::Start);
}

MainWindow::~MainWindow()
{
    giveSession(nullptr);
    m_runner.reset();
}

void MainWindow::build()
{
    m_pages = new QStackedWidget;
    m_start = new StartPage(m_services.dialogs, this);
    m_label = new LabelPage(m_services.settings, this);
    m_judges = new JudgeTabs(this);
    m_agreement = new AgreementPage(this);
    m_cases = new CasesPage(this);
    m_bias = new BiasPage(this);
    m_leaderboard = new LeaderboardPage(this);
    m_report = new ReportPage(this);
    m_projectName = plainLabel(QString(), Tone::MutedLine);
    m_saveState = plainLabel(QString(), Tone::MutedLine);
    m_projectName->setObjectName(QStringLiteral("projectName"));
    m_saveState->setObjectName(QStringLiteral("saveState"));
    statusBar()->addWidget(m_projectName, 1);
    statusBar()->addPermanentWidget(m_saveState);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_label, m_judges, m_agreement, m_cases,
                                                          m_bias, m_leaderboard, m_report})
        m_pages->addWidget(page);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    buildRail(columns);
    columns->addWidget(m_pages, 1);
    setCentralWidget(content);
    buildMenus();
    connectPages();
    m_start->showRecent(m_services.settings.recentProjects());
    for (QPushButton *button : content->findChildren<QPushButton *>())
        button->setAutoDefault(true); // Enter presses the button that has the focus
    for (QSplitter *splitter : content->findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(m_services.settings.panes(splitter->objectName()));
    }
    setWindowTitle(tr("SideJudge"));
    applyTheme();
}

void MainWindow::keepSizes()
{
    m_services.settings.setSize(Remembered::Window, saveGeometry());
    for (const QSplitter *splitter : centralWidget()->findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            m_services.settings.setPanes(splitter->objectName(), splitter->saveState());
    }
}

void MainWindow::buildRail(QHBoxLayout *layout)
{
    auto *rail = new QWidget;
    rail->setObjectName(QStringLiteral("rail"));
    rail->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(2);
    m_rail.clear();
    for (const PageInfo &page : pages()) {
        auto *button = new RailButton(page.sign, pageText(page.page), rail);
        button->setObjectName(QLatin1String(page.railName));
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(pageText(page.page)).arg(page.key - Qt::Key_0));
        column->addWidget(button);
        m_rail.push_back(button);
        connect(button, &RailButton::clicked, this, [this, which = page.page] { showPage(which); });
    }
    column->addStretch(1);
    layout->addWidget(rail);
}

void MainWindow::buildMenus()
{
    menuBar()->clear();
    delete m_menus;
    m_menus = new WindowMenus(*menuBar(), m_services.appearance, *m_label, this);
    m_menus->setRecent(m_services.settings.recentProjects());
    connect(m_menus, &WindowMenus::newProjectChosen, m_start, &StartPage::askNew);
    connect(m_menus, &WindowMenus::openChosen, m_start, &StartPage::askOpen);
    connect(m_menus, &WindowMenus::recentChosen, this, &MainWindow::openRequested);
    connect(m_menus, &WindowMenus::sampleChosen, this, &MainWindow::openSample);
    connect(m_menus, &WindowMenus::newWindowChosen, this, &MainWindow::newWindowRequested);
    connect(m_menus, &WindowMenus::importChosen, this, [this] {
        showPage(Page::Start);
        m_start->focusImport();
    });
    connect(m_menus, &WindowMenus::copyChosen, this, [this] {
        m_services.dialogs.saveCopy(this, [this](const QStringList &paths) { saveCopy(paths.value(0)); });
    });
    connect(m_menus, &WindowMenus::referenceChosen, this, [this](bool isAllowed) {
        m_referenceQuestion.ask(m_session->allowReference(isAllowed, m_services.settings.annotator()), this,
                                [this](const model::Result<> &done) {
                                    if (!done)
                                        m_start->showFailure(
                                            tr("That was not stored: %1.").arg(done.error().detail));
                                });
    });
    connect(m_menus, &WindowMenus::closeChosen, this, &MainWindow::close);
    connect(m_menus, &WindowMenus::quitChosen, qApp, &QApplication::closeAllWindows);
    connect(m_menus, &WindowMenus::pageChosen, this, [this](int page) { showPage(static_cast<Page>(page)); });
    // Queued: the menu that chose it is built anew.
    connect(m_menus, &WindowMenus::themeChosen, &m_services.appearance, &Appearance::chooseTheme);
    connect(m_menus, &WindowMenus::languageChosen, &m_services.appearance, &Appearance::chooseLanguage,
            Qt::QueuedConnection);
    connect(m_menus, &WindowMenus::nextPaneChosen, this, &MainWindow::focusNextPane);
    connect(m_menus, &WindowMenus::sessionEndChosen, m_label, &LabelPage::endSession);
    connect(m_menus, &WindowMenus::aboutChosen, this, &MainWindow::showAbout);
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::createRequested, this, &MainWindow::createRequested);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openRequested);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::contentChanged, this, &MainWindow::describeProject);
    connect(m_label, &LabelPage::saveStateChanged, this, &MainWindow::showSaveState);
    connect(m_label, &LabelPage::openRequested, this, [this] { showPage(Page::Start); });
    connect(m_label, &LabelPage::sessionStarted, this, [this] { setInSession(true); });
    connect(m_label, &LabelPage::sessionEnded, this, [this] {
        setInSession(false);
        showPage(Page::Start);
        describeProject();
    });
    connect(m_judges, &JudgeTabs::startRequested, this, [this] { showPage(Page::Start); });
    connect(m_judges, &JudgeTabs::casesRequested, this, &MainWindow::openCases);
    connect(m_judges, &JudgeTabs::saveRequested, this, [this](const QString &name) {
        m_services.dialogs.savePlot(this, name,
                                    [this](const QStringList &paths) { m_judges->savePlot(paths.value(0)); });
    });
    connect(m_agreement, &AgreementPage::casesRequested, this, &MainWindow::openCases);
    connect(m_agreement, &AgreementPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_cases, &CasesPage::backRequested, this, [this] { showPage(m_beforeCases); });
    connect(m_cases, &CasesPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_bias, &BiasPage::casesRequested, this, &MainWindow::openCases);
    connect(m_bias, &BiasPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_bias, &BiasPage::saveRequested, this, [this](const QString &name) {
        m_services.dialogs.savePlot(this, name,
                                    [this](const QStringList &paths) { m_bias->savePlot(paths.value(0)); });
    });
    connect(m_leaderboard, &LeaderboardPage::casesRequested, this, &MainWindow::openCases);
    connect(m_leaderboard, &LeaderboardPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_leaderboard, &LeaderboardPage::saveRequested, this, [this](const QString &name) {
        m_services.dialogs.savePlot(
            this, name, [this](const QStringList &paths) { m_leaderboard->savePlot(paths.value(0)); });
    });
    connect(m_report, &ReportPage::casesRequested, this, &MainWindow::openCases);
    connect(m_report, &ReportPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_report, &ReportPage::saveRequested, this, [this](const QString &name) {
        m_services.dialogs.saveReport(this, name,
                                      [this](const QStringList &paths) { m_report->save(paths.value(0)); });
    });
}

void MainWindow::rebuild()
{
    const auto place = m_label->place();
    const Page page = m_page;
    const QString filter = m_cases->filterText();
    const JudgeTabs::Place judgesPlace = m_judges->place();
    const QString biasFilter = m_bias->filterText();
    const QString boardFilter = m_leaderboard->filterText();
    const QString saved = m_saveState->text();
    keepSizes();
    giveSession(nullptr);
    for (QLabel *label : {m_projectName, m_saveState}) {
        statusBar()->removeWidget(label);
        delete label;
    }
    build(); // takes the place of what was there
    if (m_session) {
        giveSession(m_session.get());
        showProject();
        m_judges->resume(judgesPlace);
        m_cases->setFilterText(filter);
        m_bias->setFilterText(biasFilter);
        m_leaderboard->setFilterText(boardFilter);
        if (m_saveKind == SaveState::Failed)
            showSaveState(m_saveKind, saved);
        else
            showSaved();
    }
    m_judges->resume(judgesPlace); // the bench needs no project
    if (!place) {
        describeProject();
        showPage(page);
    } else {
        setInSession(true);
        m_label->resume(*place);
        showPage(Page::Label);
    }
}

void MainWindow::giveSession(labeling::ProjectSession *session)
{
    m_start->setSession(session);
    m_label->setSession(session);
    m_judges->setProject(session, m_path, session != nullptr ? m_runner.get() : nullptr);
    m_agreement->setSession(session);
    m_cases->setSession(session);
    m_bias->setSession(session);
    m_leaderboard->setSession(session);
    m_report->setProject(session != nullptr ? m_path : QString());
}

void MainWindow::openProject(const QString &path)
{
    auto session = std::make_unique<labeling::ProjectSession>();
    const auto opening = session->open(path);
    begin(std::move(session), opening, path);
}

void MainWindow::createProject(const QString &path)
{
    auto session = std::make_unique<labeling::ProjectSession>();
    const auto opening = session->create(path);
    begin(std::move(session), opening, path);
}

void MainWindow::begin(std::unique_ptr<labeling::ProjectSession> session,
                       const QFuture<model::Result<labeling::Opening>> &opening, const QString &path)
{
    m_opening = std::move(session);
    m_path = path;
    m_openQuestion.ask(opening, this, [this, path](model::Result<labeling::Opening> answer) {
        if (answer) {
            opened(*answer);
            return;
        }
        m_opening.reset();
        m_path.clear();
        showPage(Page::Start);
        m_start->showFailure(
            tr("%1 was not opened: %2.").arg(QFileInfo(path).fileName(), answer.error().detail));
    });
}

void MainWindow::opened(const labeling::Opening &opening)
{
    m_path = opening.path;
    m_runner = opening.isReadOnly ? nullptr : std::make_unique<JudgeRunner>(*m_opening, m_path);
    giveSession(m_opening.get());
    m_session = std::move(m_opening);
    m_facts = opening;
    m_services.settings.addRecentProject(opening.path);
    m_menus->setRecent(m_services.settings.recentProjects());
    m_start->showRecent(m_services.settings.recentProjects());
    showProject();
    showSaved();
    if (!opening.isReadOnly && m_services.settings.isLabeling(opening.path)) {
        showPage(Page::Label); // labelling was not ended: it goes on, and nothing else is read
        return;
    }
    describeProject();
    showPage(Page::Start);
}

void MainWindow::showProject()
{
    const QString name = QFileInfo(m_facts->path).fileName();
    setWindowTitle(tr("%1 – SideJudge").arg(name));
    m_projectName->setText(m_facts->isReadOnly ? tr("%1 (read only)").arg(name) : name);
    m_projectName->setToolTip(m_facts->path);
    m_menus->setHasProject(true, m_facts->isReadOnly);
    m_referenceQuestion.ask(m_session->mayShowReference(), this,
                            [this](const model::Result<bool> &isAllowed) {
                                if (isAllowed)
                                    m_menus->setReferenceAllowed(*isAllowed);
                            });
}

void MainWindow::describeProject()
{
    if (!m_session)
        return;
    const QString name = QFileInfo(m_facts->path).fileName();
    m_start->showProject(name, tr("Reading…"));
    using Answer = model::Result<std::shared_ptr<const analysis::Dataset>>;
    m_describeQuestion.ask(m_session->dataset(), this, [this, name](const Answer &dataset) {
        if (dataset) {
            m_start->showFacts(name, analysis::describe(**dataset));
            return;
        }
        m_start->showProject(name, QString());
        m_start->showFailure(tr("The project cannot be read: %1.").arg(dataset.error().detail));
    });
}

void MainWindow::showPage(Page page)
{
    if (m_label->isInSession() && page != Page::Label)
        return;
    m_page = page;
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail[static_cast<std::size_t>(page)]->setChecked(true);
    // Tab goes to the page that is shown, from where the arrows go on; Qt sees to it only after a click.
    for (RailButton *button : m_rail)
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    switch (page) {
    case Page::Start:
        m_start->showRecent(m_services.settings.recentProjects()); // other windows add to them
        m_start->enter();
        break;
    case Page::Label: m_label->enter(); break;
    case Page::Judges: m_judges->enter(); break;
    case Page::Agreement: m_agreement->enter(); break;
    case Page::Cases:
        m_cases->setLook(m_services.appearance.theme(), m_services.settings.textZoom());
        m_cases->setRater(m_label->rater());
        m_cases->enter();
        break;
    case Page::Bias: m_bias->enter(); break;
    case Page::Leaderboard: m_leaderboard->enter(); break;
    case Page::Report: m_report->enter(); break;
    }
}

void MainWindow::setInSession(bool isInSession)
{
    for (const PageInfo &page : pages())
        m_rail[static_cast<std::size_t>(page.page)]->setVisible(!isInSession || page.page == Page::Label);
    m_menus->setInSession(isInSession);
    m_services.settings.setLabeling(m_path, isInSession);
}

void MainWindow::openCases(const DrillDown &drillDown)
{
    m_beforeCases = m_page;
    m_cases->open(drillDown);
    showPage(Page::Cases);
}

void MainWindow::openSample()
{
    m_sampleQuestion.ask(startSample(), this, [this](const model::Result<QString> &path) {
        if (path)
            Q_EMIT openRequested(*path);
        else
            m_start->showFailure(tr("The sample project was not made: %1.").arg(path.error().detail));
    });
}

void MainWindow::saveCopy(const QString &path)
{
    m_start->saveCopy(path);
    showPage(Page::Start);
}

void MainWindow::showSaved()
{
    showSaveState(SaveState::Saved, m_facts->warning.isEmpty() ? tr("All votes saved") : m_facts->warning);
}

void MainWindow::showSaveState(SaveState state, const QString &sentence)
{
    m_saveKind = state;
    setTone(*m_saveState, state == SaveState::Failed ? Tone::Wrong : Tone::MutedLine);
    m_saveState->setText(sentence);
}

void MainWindow::applyTheme()
{
    const Theme &theme = m_services.appearance.theme();
    setStyleSheet(styleSheetOf(theme));
    for (RailButton *button : m_rail)
        button->setTheme(theme);
    m_label->setTheme(theme);
    m_judges->setTheme(theme);
    m_agreement->setTheme(theme);
    m_cases->setLook(theme, m_services.settings.textZoom());
    m_bias->setTheme(theme);
    m_leaderboard->setTheme(theme);
    m_report->setTheme(theme);
}

void MainWindow::focusNextPane()
{
    switch (m_page) {
    case Page::Start: m_start->enter(); break;
    case Page::Label: m_label->focusNextPane(); break;
    case Page::Judges: m_judges->focusNextPane(); break;
    case Page::Agreement: m_agreement->focusNextPane(); break;
    case Page::Cases: m_cases->focusNextPane(); break;
    case Page::Bias: m_bias->focusNextPane(); break;
    case Page::Leaderboard: m_leaderboard->focusNextPane(); break;
    case Page::Report: m_report->focusNextPane(); break;
    }
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About SideJudge"),
                        tr("SideJudge %1 compares two responses side by side, by people and by judges.\n\n"
                           "Free software under the GNU General Public License, version 3 or later.\n"
                           "The libraries it is built on are named in THIRD-PARTY.md.")
                            .arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_start->stopJob();
    keepSizes();
    event->accept();
    Q_EMIT closed();
}

} // namespace ui
