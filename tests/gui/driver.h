// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"
#include "ui/windows.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTextEdit>

#include <memory>

namespace gui {

/// The real window, used as a person uses it: by keys, found by object names, files chosen through the seam.
class Driver
{
public:
    /// The user's settings lie in `settingsFolder`.
    explicit Driver(const QString &settingsFolder);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Windows &windows() { return *m_windows; }
    /// The window is closed and another one opened, as if the program had been started again.
    void restart();

    /// Opens through Ctrl+O and waits until it is open, on Start or where labelling goes on.
    void open(const QString &path);
    /// Makes a project through Ctrl+N.
    void create(const QString &path);
    /// Imports through the form on Start; gives the sentence of the report.
    QString import(const QString &format, const QStringList &paths);
    /// What the next file dialog answers.
    void answer(const QStringList &paths) { m_answer = paths; }
    /// Ctrl+1 to Ctrl+4.
    void goTo(int page);
    /// A key to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// On Label: gives the name and waits for the first pair.
    void labelAs(const QString &name);
    /// The other pages come back.
    void endSession();
    /// Presses a voting key and waits for the acknowledgement.
    void vote(Qt::Key key);

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }
    [[nodiscard]] QString textOf(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QString plainTextOf(const char *view) const { return find<QTextEdit>(view)->toPlainText(); }

private:
    void show();

    QStringList m_answer; ///< to the next file dialog
    std::unique_ptr<ui::Windows> m_windows;
    ui::MainWindow *m_window = nullptr;
};

} // namespace gui
