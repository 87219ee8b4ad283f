// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"
#include "ui/windows.h"

#include <QFont>
#include <QTest>

#include <functional>

namespace gui {

struct Look
{
    ui::ThemeChoice theme;
    ui::LanguageChoice language;
    int textPercent; ///< of the interface
};

/// The real window at 1280x800 in one look, led through every page and state of a project. Fails the test
/// when a state is not reached.
class PageWalk
{
public:
    using Visit = std::function<void(const QString &state, QWidget &window)>;

    /// Settings lie in `folder`.
    PageWalk(const QString &folder, const Look &look);
    /// The font of the application is as it was.
    ~PageWalk();

    /// Every page without a project, then all states of `project`, which is changed by it.
    void walk(const QString &project, const Visit &visit);
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

private:
    void visitEmptyPages();
    void visitJudges();
    void visitJudgeTabs();
    void visitResearch();
    void visitBias();
    void visitLeaderboard();
    void visitReport();
    void visitLabel();
    void visitPair();
    void visitNotice();
    void visit(const char *state) { m_visit(QLatin1String(state), *m_window); }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }

    QFont m_fontBefore;
    std::unique_ptr<ui::Windows> m_windows;
    ui::MainWindow *m_window = nullptr;
    Visit m_visit;
};

/// What a person could call it: the object name, else class and text.
[[nodiscard]] QString describe(const QWidget &widget);

} // namespace gui
