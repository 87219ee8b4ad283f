// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run_lease.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace judge {

namespace {

/// Beside the project, so that a computer that shares its folder sees it too. A judge's name may hold
/// anything.
QString leasePath(const QString &projectPath, const QString &judge)
{
    const QByteArray mark = QCryptographicHash::hash(judge.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1.run-%2.lock")
        .arg(QFileInfo(projectPath).canonicalFilePath(), QString::fromLatin1(mark.left(12)));
}

} // namespace

RunLease::RunLease(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}

model::Result<RunLease> RunLease::take(const QString &projectPath, const QString &judge)
{
    auto file = std::make_unique<QLockFile>(leasePath(projectPath, judge));
    file->setStaleLockTime(0); // a run may take days; one whose program is gone is stale at once
    if (file->tryLock())
        return RunLease(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return model::fail(model::Error::Kind::Storage,
                           QStringLiteral("the run of %1 cannot be marked as under way: no file can be made "
                                          "beside %2")
                               .arg(judge, projectPath));
    qint64 program = 0;
    QString computer, name;
    file->getLockInfo(&program, &computer, &name);
    return model::fail(model::Error::Kind::Storage,
                       QStringLiteral("another run of %1 is under way in this project (process %2 on %3); "
                                      "nothing was sent")
                           .arg(judge, QString::number(program), computer));
}

} // namespace judge
