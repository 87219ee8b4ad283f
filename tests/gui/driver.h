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

class QAction;

namespace gui {

/// The real window, used as a person uses it: by keys, found by object names, files chosen through the seam.
class Driver
{
public:
    /// The user's settings lie in `settingsFolder`.
    explicit Driver(const QString &settingsFolder);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Windows &windows() { return *m_windows; }
    /// Every window is closed and a new one opened, as if the program had been started again.
    void restart();
    /// From now on this window is used.
    void turnTo(ui::MainWindow &window);

    /// Opens through Ctrl+O and waits until it is open, on Start or where labelling goes on.
    void open(const QString &path);
    /// Makes a project through Ctrl+N.
    void create(const QString &path);
    /// Imports through the form on Start; gives the sentence of the report.
    QString import(const QString &format, const QStringList &paths);
    /// What the next file dialog answers.
    void answer(const QStringList &paths) { m_answer = paths; }
    /// Chooses in the menus, by the words of the entry without its mnemonic; it must be there and enabled.
    void choose(const QString &entry);
    /// Whether the menus have an entry that can be chosen.
    [[nodiscard]] bool offers(const QString &entry) const;
    /// By its key in the rail's table.
    void goTo(ui::Page page);
    /// A key to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// On Label: gives the name and waits for the first pair.
    void labelAs(const QString &name);
    /// The other pages come back.
    void endSession();
    /// Gives the focus to a button and presses it.
    void pressButton(const char *name);
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
    [[nodiscard]] QAction *entryOf(const QString &entry) const;

    QStringList m_answer; ///< to the next file dialog
    std::unique_ptr<ui::Windows> m_windows;
    ui::MainWindow *m_window = nullptr;
};

} // namespace gui
