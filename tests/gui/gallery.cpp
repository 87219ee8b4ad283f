// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page of the window, light and dark, in two sizes: `gallery PROJECT FOLDER`. To be looked
// at after a change to a screen. Works on a copy of the project.
#include "ui/agreement/matrix_model.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

namespace {

struct Shot
{
    ui::MainWindow &window;
    QString folder;
    QString suffix;

    void take(const char *name) const
    {
        QTest::qWait(300);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), suffix);
        if (!window.grab().save(file))
            qFatal("%s cannot be written", qPrintable(file));
    }
};

void wait(const std::function<bool()> &isDone)
{
    if (!QTest::qWaitFor(isDone, 60'000))
        qFatal("the window did not get there");
}

void takeLabel(ui::MainWindow &window, const Shot &shot)
{
    window.showPage(ui::MainWindow::Page::Label);
    auto *name = window.findChild<QComboBox *>(QStringLiteral("nameEdit"));
    auto *left = window.findChild<QTextEdit *>(QStringLiteral("leftView"));
    wait([&] { return name->isVisible() || left->isVisible(); });
    if (name->isVisible()) {
        shot.take("label-name");
        name->setEditText(QStringLiteral("Mina"));
        QTest::keyClick(name->lineEdit(), Qt::Key_Return);
        wait([&] { return left->isVisible(); });
        QTest::keyClick(left, Qt::Key_Up);
        QTest::qWait(200);
        QTest::keyClick(left, Qt::Key_Right);
        QTest::qWait(200);
        QTest::keyClick(left, Qt::Key_Z, Qt::ControlModifier);
    }
    shot.take("label");
    QTest::keyClick(left, Qt::Key_PageUp);
    QTest::qWait(200);
    shot.take("label-voted");
}

void takeResearch(ui::MainWindow &window, const Shot &shot)
{
    window.showPage(ui::MainWindow::Page::Agreement);
    auto *matrix = window.findChild<QTableView *>(QStringLiteral("matrixView"));
    wait([&] { return matrix->isVisible() && matrix->model()->rowCount() > 2; });
    matrix->setFocus();
    matrix->setCurrentIndex(matrix->model()->index(1, 2));
    shot.take("agreement");
    QTest::keyClick(matrix, Qt::Key_Return);
    auto *outcomes = window.findChild<QTableView *>(QStringLiteral("outcomeView"));
    wait([&] { return outcomes->isVisible(); });
    QTest::keyClick(outcomes, Qt::Key_Return);
    QTest::qWait(300);
    shot.take("cases");
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("filterEdit"));
    if (filter->isVisible()) {
        filter->setText(QStringLiteral("category = "));
        QTest::keyClick(filter, Qt::Key_Return);
        shot.take("cases-error");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        qFatal("usage: gallery PROJECT FOLDER");
    const QTemporaryDir scratch;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
    const QString project = scratch.filePath(QStringLiteral("gallery.sidejudge"));
    if (!QFile::copy(arguments[1], project) || !QDir().mkpath(arguments[2]))
        qFatal("%s cannot be copied, or %s not made", qPrintable(arguments[1]), qPrintable(arguments[2]));
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            ui::MainWindow window;
            window.setScheme(scheme);
            window.resize(size);
            window.show();
            const QString dark =
                scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
            const Shot shot{window, arguments[2], QStringLiteral("%1-%2").arg(dark).arg(size.width())};
            shot.take("start-empty");
            window.openProject(project);
            auto *facts = window.findChild<QLabel *>(QStringLiteral("projectFacts"));
            wait([&] { return facts->text().contains(QLatin1String("comparisons")); });
            shot.take("start");
            takeLabel(window, shot);
            takeResearch(window, shot);
        }
    }
    return 0;
}
