// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run_lease.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSysInfo>

namespace judge {

namespace {

/// Beside the project, so that a computer that shares its folder sees it too. A judge's name may hold
/// anything.
QString leasePath(const QString &projectPath, const QString &judge)
{
    const QByteArray mark = QCryptographicHash::hash(judge.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1.run-%2.lock").arg(projectPath, QString::fromLatin1(mark.left(12)));
}

/// A number that another program has by now looks as if the run went on; a lock that somebody holds on this
/// computer cannot be removed, so trying to is safe.
bool takeOver(QLockFile &file)
{
    qint64 program = 0;
    QString computer, name;
    const bool isOurs =
        file.getLockInfo(&program, &computer, &name) && computer == QSysInfo::machineHostName();
    return isOurs && file.removeStaleLockFile() && file.tryLock();
}

} // namespace

RunLease::RunLease(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}

model::Result<RunLease> RunLease::take(const QString &projectPath, const QString &judge)
{
    using Kind = model::Error::Kind;
    const QString project = QFileInfo(projectPath).canonicalFilePath();
    if (project.isEmpty())
        return model::fail(Kind::NotFound, QStringLiteral("%1 is not there any more").arg(projectPath));
    const QString path = leasePath(project, judge);
    auto file = std::make_unique<QLockFile>(path);
    file->setStaleLockTime(0); // a run may take days; one whose program is gone is stale at once
    if (file->tryLock() || (file->error() == QLockFile::LockFailedError && takeOver(*file)))
        return RunLease(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return model::fail(Kind::Storage,
                           QStringLiteral("the run of %1 cannot be marked as under way: %2 cannot be "
                                          "written")
                               .arg(judge, path));
    qint64 program = 0;
    QString computer, name;
    const QString who = file->getLockInfo(&program, &computer, &name)
                            ? QStringLiteral("process %1 on %2").arg(program).arg(computer)
                            : QStringLiteral("an unknown process");
    return model::fail(
        Kind::Storage,
        QStringLiteral("another run of %1 is under way in this project (%2); nothing was sent; if "
                       "no such program runs, delete %3")
            .arg(judge, who, path));
}

} // namespace judge
