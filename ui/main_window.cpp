// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/agreement/agreement_page.h"
#include "ui/cases/cases_page.h"
#include "ui/start/start_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/words.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace ui {

namespace {

QSettings userSettings() { return QSettings(QStringLiteral("SideJudge"), QStringLiteral("SideJudge")); }

QString nameSetting() { return QStringLiteral("label/name"); }

} // namespace

MainWindow::MainWindow()
    : MainWindow(systemFileDialogs())
{}

MainWindow::MainWindow(const FileDialogs &dialogs)
    : m_systemPalette(QApplication::palette())
    , m_pages(new QStackedWidget)
    , m_start(new StartPage(dialogs, this))
    , m_label(new LabelPage(this))
    , m_agreement(new AgreementPage(this))
    , m_cases(new CasesPage(this))
    , m_projectName(plainLabel(QString(), Tone::Plain))
    , m_saveState(plainLabel(QString(), Tone::Plain))
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    setWindowTitle(tr("SideJudge"));
    // Panes scroll and elide; what they hold never makes the window larger than the screen.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(960, 600);
    resize(1280, 800);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_label, m_agreement, m_cases})
        m_pages->addWidget(page);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    buildRail(columns);
    columns->addWidget(m_pages, 1);
    setCentralWidget(content);
    m_projectName->setObjectName(QStringLiteral("projectName"));
    m_saveState->setObjectName(QStringLiteral("saveState"));
    for (QLabel *label : {m_projectName, m_saveState})
        label->setWordWrap(false);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_projectName, 1);
    statusBar()->addPermanentWidget(m_saveState);
    buildMenus();
    connectPages();
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(true); // Enter presses the button that has the focus
    m_label->setKnownName(userSettings().value(nameSetting()).toString());
    setScheme(std::nullopt);
    showPage(Page::Start);
}

MainWindow::~MainWindow()
{
    m_start->setSession(nullptr);
    m_label->setSession(nullptr);
    m_agreement->setSession(nullptr);
    m_cases->setSession(nullptr);
}

void MainWindow::buildRail(QHBoxLayout *layout)
{
    struct Entry
    {
        Page page;
        RailButton::Sign sign;
        QString text;
        QString name;
        Qt::Key key;
    };
    const std::initializer_list<Entry> entries = {
        {Page::Start, RailButton::Sign::House, tr("Start"), QStringLiteral("railStart"), Qt::Key_1},
        {Page::Label, RailButton::Sign::Check, tr("Label"), QStringLiteral("railLabel"), Qt::Key_2},
        {Page::Agreement, RailButton::Sign::Grid, tr("Agreement"), QStringLiteral("railAgreement"),
         Qt::Key_3},
        {Page::Cases, RailButton::Sign::List, tr("Cases"), QStringLiteral("railCases"), Qt::Key_4},
    };
    auto *rail = new QWidget;
    rail->setObjectName(QStringLiteral("rail"));
    rail->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(2);
    for (const Entry &entry : entries) {
        auto *button = new RailButton(entry.sign, entry.text, rail);
        button->setObjectName(entry.name);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(entry.text).arg(entry.key - Qt::Key_0));
        column->addWidget(button);
        m_rail.push_back(button);
        const Page page = entry.page;
        connect(button, &RailButton::clicked, this, [this, page] { showPage(page); });
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | entry.key), this);
        connect(shortcut, &QShortcut::activated, this, [this, page] { showPage(page); });
    }
    column->addStretch(1);
    layout->addWidget(rail);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    const auto addFileAction = [&](const QString &text, const QKeySequence &key, auto act) {
        QAction *action = file->addAction(text);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
    };
    addFileAction(tr("&New project…"), QKeySequence(QKeySequence::New), [this] { m_start->askNew(); });
    addFileAction(tr("&Open project…"), QKeySequence(QKeySequence::Open), [this] { m_start->askOpen(); });
    addFileAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), [this] { close(); });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    auto *group = new QActionGroup(this);
    const auto addScheme = [&](const QString &text, std::optional<Scheme> scheme) {
        QAction *action = view->addAction(text);
        action->setCheckable(true);
        action->setChecked(!scheme.has_value());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme] { setScheme(scheme); });
    };
    addScheme(tr("As the &system"), std::nullopt);
    addScheme(tr("&Light"), Scheme::Light);
    addScheme(tr("&Dark"), Scheme::Dark);
    view->addSeparator();
    QAction *next = view->addAction(tr("Next &pane"));
    next->setShortcut(QKeySequence(Qt::Key_F6));
    connect(next, &QAction::triggered, this, &MainWindow::focusNextPane);
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::createRequested, this, &MainWindow::createProject);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openProject);
    connect(m_start, &StartPage::contentChanged, this, &MainWindow::describeProject);
    connect(m_label, &LabelPage::saveStateChanged, this, &MainWindow::showSaveState);
    connect(m_label, &LabelPage::openRequested, this, [this] { showPage(Page::Start); });
    connect(m_label, &LabelPage::nameGiven, this,
            [](const QString &name) { userSettings().setValue(nameSetting(), name); });
    connect(m_agreement, &AgreementPage::casesRequested, this, &MainWindow::openCases);
    connect(m_agreement, &AgreementPage::importRequested, this, [this] { showPage(Page::Start); });
    connect(m_cases, &CasesPage::importRequested, this, [this] { showPage(Page::Start); });
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
    m_openQuestion.ask(opening, this, [this, path](model::Result<labeling::Opening> answer) {
        if (answer) {
            opened(*answer);
            return;
        }
        m_opening.reset();
        showPage(Page::Start);
        m_start->showFailure(
            tr("%1 was not opened: %2.").arg(QFileInfo(path).fileName(), answer.error().detail));
    });
}

void MainWindow::opened(const labeling::Opening &opening)
{
    labeling::ProjectSession *session = m_opening.get();
    m_start->setSession(session);
    m_label->setSession(session);
    m_agreement->setSession(session);
    m_cases->setSession(session);
    m_session = std::move(m_opening);
    m_facts = opening;
    const QString name = QFileInfo(opening.path).fileName();
    setWindowTitle(tr("%1 – SideJudge").arg(name));
    m_projectName->setText(opening.isReadOnly ? tr("%1 (read only)").arg(name) : name);
    m_projectName->setToolTip(opening.path);
    showSaveState(SaveState::Saved, opening.warning.isEmpty() ? tr("All votes saved") : opening.warning);
    describeProject();
    showPage(Page::Start);
}

void MainWindow::describeProject()
{
    if (!m_session)
        return;
    const QString name = QFileInfo(m_facts->path).fileName();
    m_start->showProject(name, tr("Reading…"));
    using Answer = model::Result<std::shared_ptr<const analysis::Dataset>>;
    m_describeQuestion.ask(m_session->dataset(), this, [this, name](Answer dataset) {
        if (!dataset) {
            m_start->showProject(name, QString());
            m_start->showFailure(tr("The project cannot be read: %1.").arg(dataset.error().detail));
            return;
        }
        const analysis::ProjectInfo info = analysis::describe(**dataset);
        m_start->showProject(
            name, tr("%1 items, %2 models, %3 comparisons, %4 raters, %5 votes, %6 rulings")
                      .arg(countText(info.items), countText(info.models), countText(info.comparisons),
                           countText(static_cast<qint64>(info.raters.size())), countText(info.votes),
                           countText(info.importedRulings + info.derivedRulings)));
    });
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail[static_cast<std::size_t>(page)]->setChecked(true);
    switch (page) {
    case Page::Start: m_start->enter(); break;
    case Page::Label: m_label->enter(); break;
    case Page::Agreement: m_agreement->enter(); break;
    case Page::Cases:
        m_cases->setRater(m_label->rater());
        m_cases->enter();
        break;
    }
}

void MainWindow::openCases(const DrillDown &drillDown)
{
    m_cases->open(drillDown);
    showPage(Page::Cases);
}

void MainWindow::showSaveState(SaveState state, const QString &sentence)
{
    setTone(*m_saveState, state == SaveState::Failed ? Tone::Wrong : Tone::Plain);
    m_saveState->setText(sentence);
}

void MainWindow::setScheme(std::optional<Scheme> scheme)
{
    applyTheme(themeOf(scheme.value_or(systemScheme(m_systemPalette))));
}

void MainWindow::applyTheme(const Theme &theme)
{
    QApplication::setPalette(paletteOf(theme));
    setStyleSheet(styleSheetOf(theme));
    for (RailButton *button : m_rail)
        button->setTheme(theme);
    m_label->setTheme(theme);
    m_agreement->setTheme(theme);
    m_cases->setTheme(theme);
}

void MainWindow::focusNextPane()
{
    switch (static_cast<Page>(m_pages->currentIndex())) {
    case Page::Start: m_start->enter(); break;
    case Page::Label: m_label->focusNextPane(); break;
    case Page::Agreement: m_agreement->focusNextPane(); break;
    case Page::Cases: m_cases->focusNextPane(); break;
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_start->stopJob();
    event->accept();
}

} // namespace ui
