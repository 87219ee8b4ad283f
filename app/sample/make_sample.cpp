// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Run by the build: `make_sample FOLDER FILE` imports the texts of FOLDER into the new project FILE.
#include "app/sample/fill.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>
#include <iostream>

namespace {

constexpr qint64 seed = 20260701; ///< of everybody's sample: sides are drawn alike everywhere

model::Result<> make(const QString &folder, const QString &path)
{
    QFile::remove(path); // what an earlier build made
    auto project = store::Project::create(path, seed);
    if (!project)
        return tl::unexpected<model::Error>(project.error());
    if (const auto filled = sample::fill(*project, folder); !filled)
        return filled;
    return project->close();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::cerr << "usage: make_sample FOLDER FILE\n";
        return EXIT_FAILURE;
    }
    const auto made = make(arguments[1], arguments[2]);
    if (!made)
        std::cerr << "make_sample: " << made.error().detail.toStdString() << '\n';
    return made ? EXIT_SUCCESS : EXIT_FAILURE;
}
