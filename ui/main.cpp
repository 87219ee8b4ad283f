// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "ui/main_window.h"
#include "ui/windows.h"

#include <QApplication>
#include <QFile>

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace {

// Asked before QApplication is made, which ends the program where it finds no display.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int openWindow(int argc, char **argv, const QString &path)
{
    if (!hasDisplay()) {
        std::cerr
            << "sidejudge: there is no display here, so no window can be opened; `sidejudge --help` lists "
               "the verbs, which need none\n";
        return static_cast<int>(cli::Exit::Usage);
    }
    const QApplication application(argc, argv);
    ui::Windows windows(ui::systemFileDialogs());
    ui::MainWindow &window = windows.openWindow();
    if (!path.isEmpty())
        window.openProject(path);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("sidejudge"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIDEJUDGE_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    std::ios::sync_with_stdio(false);
    const cli::Streams streams{std::cout, std::cerr, isatty(STDERR_FILENO) != 0,
                               [argc, argv](const QString &path) { return openWindow(argc, argv, path); }};
    return cli::run(arguments, streams);
}
