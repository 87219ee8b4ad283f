// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows.h"

#include "ui/main_window.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

/// The file itself, whatever the ways to it.
QString fileOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

} // namespace

Windows::Windows(const FileDialogs &dialogs)
    : m_dialogs(dialogs)
    , m_appearance(m_settings)
{}

Windows::~Windows() = default;

MainWindow &Windows::openWindow()
{
    m_windows.push_back(std::make_unique<MainWindow>(WindowServices{m_dialogs, m_settings, m_appearance}));
    MainWindow *window = m_windows.back().get();
    connect(window, &MainWindow::newWindowRequested, this, [this] { openWindow(); });
    connect(window, &MainWindow::openRequested, this,
            [this, window](const QString &path) { openProject(*window, path); });
    connect(window, &MainWindow::createRequested, this,
            [this, window](const QString &path) { createProject(*window, path); });
    // Not while its own event is handled.
    connect(
        window, &MainWindow::closed, this, [this, window] { drop(window); }, Qt::QueuedConnection);
    window->show();
    return *window;
}

void Windows::openProject(MainWindow &asker, const QString &path)
{
    for (const auto &window : m_windows) {
        if (window->hasProject() && fileOf(window->projectPath()) == fileOf(path)) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    MainWindow &window = asker.hasProject() ? openWindow() : asker;
    window.openProject(path);
}

void Windows::createProject(MainWindow &asker, const QString &path)
{
    MainWindow &window = asker.hasProject() ? openWindow() : asker;
    window.createProject(path);
}

std::vector<MainWindow *> Windows::all() const
{
    std::vector<MainWindow *> windows;
    for (const auto &window : m_windows)
        windows.push_back(window.get());
    return windows;
}

void Windows::drop(const MainWindow *window)
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [window](const auto &one) { return one.get() == window; });
    if (found != m_windows.end())
        m_windows.erase(found);
}

} // namespace ui
