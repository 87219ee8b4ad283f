// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_menus.h"

#include "ui/label/label_page.h"
#include "ui/pages.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace ui {

WindowMenus::WindowMenus(QMenuBar &bar, const Appearance &appearance, const LabelPage &label, QObject *parent)
    : QObject(parent)
{
    buildFile(bar);
    buildProject(bar);
    buildView(bar, appearance);
    buildLabel(bar, label);
    QMenu *help = bar.addMenu(tr("&Help"));
    add(help, tr("&About SideJudge"), QString(), For::Everybody, &WindowMenus::aboutChosen);
    update();
}

template <typename Signal>
QAction *WindowMenus::add(QMenu *menu, const QString &text, const QString &key, For whom, Signal signal)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(QKeySequence::fromString(key, QKeySequence::PortableText));
    if (whom != For::Everybody)
        m_research.push_back(action);
    if (whom == For::Project)
        m_project.push_back(action);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void WindowMenus::buildFile(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(tr("&File"));
    add(file, tr("&New project…"), QStringLiteral("Ctrl+N"), For::Researcher, &WindowMenus::newProjectChosen);
    add(file, tr("&Open project…"), QStringLiteral("Ctrl+O"), For::Researcher, &WindowMenus::openChosen);
    m_recent = file->addMenu(tr("Open &recent"));
    add(file, tr("&Try the sample project"), QString(), For::Researcher, &WindowMenus::sampleChosen);
    add(file, tr("New &window"), QStringLiteral("Ctrl+Shift+N"), For::Researcher,
        &WindowMenus::newWindowChosen);
    file->addSeparator();
    add(file, tr("&Close window"), QStringLiteral("Ctrl+W"), For::Everybody, &WindowMenus::closeChosen);
    add(file, tr("&Quit"), QStringLiteral("Ctrl+Q"), For::Everybody, &WindowMenus::quitChosen);
}

void WindowMenus::buildProject(QMenuBar &bar)
{
    m_projectMenu = bar.addMenu(tr("&Project"));
    m_writing.push_back(add(m_projectMenu, tr("&Import…"), QStringLiteral("Ctrl+I"), For::Project,
                            &WindowMenus::importChosen));
    add(m_projectMenu, tr("&Save a copy…"), QStringLiteral("Ctrl+Shift+S"), For::Project,
        &WindowMenus::copyChosen);
    m_projectMenu->addSeparator();
    m_reference = add(m_projectMenu, tr("Annotators may see &reference answers"), QString(), For::Project,
                      &WindowMenus::referenceChosen);
    m_reference->setCheckable(true);
    m_writing.push_back(m_reference);
}

void WindowMenus::buildView(QMenuBar &bar, const Appearance &appearance)
{
    QMenu *view = bar.addMenu(tr("&View"));
    for (const PageInfo &page : pages()) {
        QAction *action = view->addAction(pageText(page.page));
        action->setShortcut(QKeySequence(Qt::CTRL | page.key));
        m_research.push_back(action);
        connect(action, &QAction::triggered, this,
                [this, which = page.page] { Q_EMIT pageChosen(static_cast<int>(which)); });
    }
    view->addSeparator();
    const auto addChoice = [this](QMenu *menu, QActionGroup *group, const QString &text, bool isChosen,
                                  auto act) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    QMenu *themes = view->addMenu(tr("&Colours"));
    auto *themeGroup = new QActionGroup(this);
    for (const auto &[choice, text] :
         std::initializer_list<std::pair<ThemeChoice, QString>>{{ThemeChoice::System, tr("As the &system")},
                                                                {ThemeChoice::Light, tr("&Light")},
                                                                {ThemeChoice::Dark, tr("&Dark")}})
        addChoice(themes, themeGroup, text, appearance.themeChoice() == choice,
                  [this, choice = choice] { Q_EMIT themeChosen(choice); });
    QMenu *languages = view->addMenu(tr("Lan&guage"));
    auto *languageGroup = new QActionGroup(this);
    // A language is written in itself, so that whoever looks for it can read it.
    for (const auto &[choice, text] : std::initializer_list<std::pair<LanguageChoice, QString>>{
             {LanguageChoice::System, tr("As the &system")},
             {LanguageChoice::English, QStringLiteral("&English")},
             {LanguageChoice::Korean, QStringLiteral("한국어(&K)")}})
        addChoice(languages, languageGroup, text, appearance.languageChoice() == choice,
                  [this, choice = choice] { Q_EMIT languageChosen(choice); });
    view->addSeparator();
    add(view, tr("Next &pane"), QStringLiteral("F6"), For::Researcher, &WindowMenus::nextPaneChosen);
}

void WindowMenus::buildLabel(QMenuBar &bar, const LabelPage &label)
{
    m_labelMenu = bar.addMenu(tr("&Label"));
    LabelGroup group = LabelGroup::Vote;
    for (const LabelActionInfo &info : labelActions()) {
        if (info.group != group)
            m_labelMenu->addSeparator();
        group = info.group;
        m_labelMenu->addAction(label.action(info.action));
    }
    m_labelMenu->addSeparator();
    m_end = add(m_labelMenu, tr("End &session"), QString(), For::Everybody, &WindowMenus::sessionEndChosen);
}

void WindowMenus::setInSession(bool isInSession)
{
    m_isInSession = isInSession;
    update();
}

void WindowMenus::setHasProject(bool hasProject, bool isReadOnly)
{
    m_hasProject = hasProject;
    m_isReadOnly = isReadOnly;
    update();
}

void WindowMenus::setReferenceAllowed(bool isAllowed) { m_reference->setChecked(isAllowed); }

void WindowMenus::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        // An ampersand of a file's name is no mnemonic.
        QString name = QFileInfo(path).fileName();
        QAction *action = m_recent->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    update();
}

void WindowMenus::update()
{
    for (QAction *action : m_research) {
        action->setVisible(!m_isInSession);
        action->setEnabled(!m_isInSession); // a hidden action has no key either
    }
    for (QAction *action : m_project)
        action->setEnabled(!m_isInSession && m_hasProject);
    for (QAction *action : m_writing)
        action->setEnabled(!m_isInSession && m_hasProject && !m_isReadOnly);
    m_recent->menuAction()->setVisible(!m_isInSession);
    m_recent->setEnabled(!m_isInSession && !m_recent->isEmpty());
    m_projectMenu->menuAction()->setVisible(!m_isInSession);
    m_labelMenu->menuAction()->setVisible(m_isInSession);
    m_end->setEnabled(m_isInSession);
}

} // namespace ui
