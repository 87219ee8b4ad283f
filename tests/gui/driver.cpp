// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/driver.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>

namespace gui {

namespace {

QAction *findEntry(const QList<QAction *> &actions, const QString &entry)
{
    for (QAction *action : actions) {
        if (action->menu() != nullptr && action->isVisible()) {
            if (QAction *found = findEntry(action->menu()->actions(), entry))
                return found;
        }
        if (action->menu() == nullptr && action->text().remove(QLatin1Char('&')) == entry)
            return action;
    }
    return nullptr;
}

} // namespace

Driver::Driver(const QString &settingsFolder)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder);
    show();
}

void Driver::show()
{
    const auto answer = [this](QWidget * /*parent*/, const ui::FileDialogs::Chosen &chosen) {
        chosen(m_answer);
    };
    const auto answerName = [this](QWidget * /*parent*/, const QString & /*name*/,
                                   const ui::FileDialogs::Chosen &chosen) { chosen(m_answer); };
    m_windows = std::make_unique<ui::Windows>(
        ui::FileDialogs{answer, answer, answer, answer, answerName, answerName});
    m_window = &m_windows->openWindow();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void Driver::restart()
{
    for (ui::MainWindow *window : m_windows->all())
        window->close();
    m_windows.reset();
    show();
}

void Driver::turnTo(ui::MainWindow &window)
{
    m_window = &window;
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

QAction *Driver::entryOf(const QString &entry) const
{
    return findEntry(m_window->menuBar()->actions(), entry);
}

bool Driver::offers(const QString &entry) const
{
    const QAction *action = entryOf(entry);
    return action != nullptr && action->isVisible() && action->isEnabled();
}

void Driver::choose(const QString &entry)
{
    QTRY_VERIFY2(offers(entry), qPrintable(entry));
    entryOf(entry)->trigger();
}

void Driver::pressButton(const char *name)
{
    QAbstractButton *button = nullptr;
    QTRY_VERIFY2((button = find<QAbstractButton>(name))->isVisible() && button->isEnabled(), name);
    button->setFocus();
    press(Qt::Key_Space);
}

void Driver::open(const QString &path)
{
    m_answer = {path};
    press(Qt::Key_O, Qt::ControlModifier);
    const auto *label = find<ui::LabelPage>("labelPage");
    QTRY_VERIFY(label->isInSession() || textOf("projectFacts").contains(QLatin1String("comparisons")));
}

void Driver::create(const QString &path)
{
    m_answer = {path};
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(textOf("projectFacts").contains(QLatin1String("comparisons")));
}

QString Driver::import(const QString &format, const QStringList &paths)
{
    goTo(ui::Page::Start);
    auto *formats = find<QComboBox>("formatBox");
    formats->setFocus();
    formats->setCurrentText(format);
    m_answer = paths;
    find<QPushButton>("chooseFiles")->setFocus();
    press(Qt::Key_Space);
    auto *start = find<QPushButton>("importButton");
    start->setFocus();
    press(Qt::Key_Space);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 60'000); }();
    return textOf("importReport");
}

void Driver::goTo(ui::Page page)
{
    press(ui::pages()[static_cast<std::size_t>(page)].key, Qt::ControlModifier);
}

void Driver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target == nullptr ? m_window : target, key, modifiers);
}

void Driver::type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void Driver::labelAs(const QString &name)
{
    goTo(ui::Page::Label);
    auto *edit = find<QComboBox>("nameEdit");
    QTRY_VERIFY(edit->isVisible());
    edit->lineEdit()->setFocus();
    edit->lineEdit()->selectAll();
    type(name);
    press(Qt::Key_Return);
    QTRY_VERIFY(find<QTextEdit>("leftView")->isVisible());
}

void Driver::endSession()
{
    find<QPushButton>("endSession")->setFocus();
    press(Qt::Key_Space);
    const auto *label = find<ui::LabelPage>("labelPage");
    QTRY_VERIFY(!label->isInSession());
    QTRY_VERIFY(textOf("projectFacts").contains(QLatin1String("comparisons")));
}

void Driver::vote(Qt::Key key)
{
    auto *state = find<QLabel>("saveState");
    auto *left = find<QPushButton>("voteLeft");
    QTRY_VERIFY(left->isEnabled());
    press(key);
    QTRY_VERIFY(state->text() != QLatin1String("Saving the vote…") && left->isEnabled());
}

} // namespace gui
