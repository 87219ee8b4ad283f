// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace ui {

/// How the window asks for files. Each calls `chosen` when the person has chosen, and not at all otherwise;
/// none waits. Tests answer in the dialogs' place.
struct FileDialogs
{
    using Chosen = std::function<void(const QStringList &)>;

    std::function<void(QWidget *parent, const Chosen &chosen)> newProject;  ///< one path
    std::function<void(QWidget *parent, const Chosen &chosen)> openProject; ///< one path
    std::function<void(QWidget *parent, const Chosen &chosen)> importFiles;
    std::function<void(QWidget *parent, const Chosen &chosen)> saveCopy; ///< one path
    /// One path; `name` is proposed, with the suffix of its format.
    std::function<void(QWidget *parent, const QString &name, const Chosen &chosen)> saveReport;
    /// The same for a plot; the person chooses among its formats.
    std::function<void(QWidget *parent, const QString &name, const Chosen &chosen)> savePlot;
};

/// The desktop's own.
[[nodiscard]] FileDialogs systemFileDialogs();

} // namespace ui
