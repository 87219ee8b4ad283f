// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appearance.h"
#include "ui/settings/user_settings.h"
#include "ui/start/file_dialogs.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ui {

class MainWindow;

/// The windows of the program, one project each, and what they share: settings, colours, language.
class Windows : public QObject
{
    Q_OBJECT
public:
    explicit Windows(const FileDialogs &dialogs);
    ~Windows() override;

    /// A new window without a project, shown.
    MainWindow &openWindow();
    /// Opens a project in `asker` if that has none, in the window that has it already, or in a new one.
    void openProject(MainWindow &asker, const QString &path);
    void createProject(MainWindow &asker, const QString &path);

    [[nodiscard]] UserSettings &settings() { return m_settings; }
    [[nodiscard]] Appearance &appearance() { return m_appearance; }
    [[nodiscard]] std::vector<MainWindow *> all() const;

private:
    void drop(const MainWindow *window);

    FileDialogs m_dialogs;
    UserSettings m_settings;
    Appearance m_appearance;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
};

} // namespace ui
