// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/programs.h"

#include "app/cli/cli.h"

#include <QProcess>

#include <sstream>
#include <stdexcept>

namespace planted {

namespace {

void demandSuccess(int status, const QStringList &arguments, const std::string &messages)
{
    if (status != 0)
        throw std::runtime_error("sidejudge " + arguments.join(u' ').toStdString() + ": status " +
                                 std::to_string(status) + ", " + messages);
}

} // namespace

Program inThisProcess()
{
    return [](const QStringList &arguments) {
        std::ostringstream out, err;
        demandSuccess(cli::run(arguments, {out, err}), arguments, err.str());
        return out.str();
    };
}

Program atPath(const QString &path)
{
    return [path](const QStringList &arguments) {
        QProcess process;
        process.start(path, arguments);
        if (!process.waitForFinished(-1))
            throw std::runtime_error("cannot be run: " + path.toStdString());
        demandSuccess(process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, arguments,
                      process.readAllStandardError().toStdString());
        return process.readAllStandardOutput().toStdString();
    };
}

} // namespace planted
