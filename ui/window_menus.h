// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appearance.h"

#include <QObject>

#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace ui {

class LabelPage;

/// The menus of a window: every action of the program has a line. In a person's session those of researchers
/// are hidden.
class WindowMenus : public QObject
{
    Q_OBJECT
public:
    /// Fills `bar`; goes with `parent`.
    WindowMenus(QMenuBar &bar, const Appearance &appearance, const LabelPage &label, QObject *parent);

    void setInSession(bool isInSession);
    void setHasProject(bool hasProject, bool isReadOnly);
    void setReferenceAllowed(bool isAllowed);
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void newProjectChosen();
    void openChosen();
    void recentChosen(const QString &path);
    void sampleChosen();
    void newWindowChosen();
    void importChosen();
    void copyChosen();
    void referenceChosen(bool isAllowed);
    void closeChosen();
    void quitChosen();
    void pageChosen(int page);
    void themeChosen(ui::ThemeChoice theme);
    void languageChosen(ui::LanguageChoice language);
    void nextPaneChosen();
    void sessionEndChosen();
    void aboutChosen();

private:
    enum class For { Everybody, Researcher, Project };

    void buildFile(QMenuBar &bar);
    void buildProject(QMenuBar &bar);
    void buildView(QMenuBar &bar, const Appearance &appearance);
    void buildLabel(QMenuBar &bar, const LabelPage &label);
    template <typename Signal>
    QAction *add(QMenu *menu, const QString &text, const QString &key, For whom, Signal signal);
    void update();

    std::vector<QAction *> m_research, m_project, m_writing;
    QMenu *m_recent = nullptr;
    QMenu *m_projectMenu = nullptr;
    QMenu *m_labelMenu = nullptr;
    QAction *m_reference = nullptr;
    QAction *m_end = nullptr;
    bool m_isInSession = false;
    bool m_hasProject = false;
    bool m_isReadOnly = false;
};

} // namespace ui
