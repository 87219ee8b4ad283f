// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sample_project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace sample {

QString defaultPath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QStringLiteral("sidejudge/sample.sidejudge"));
}

model::Result<bool> makeOnce(const QString &path)
{
    if (QFileInfo::exists(path))
        return false;
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile made(QStringLiteral(":/sample/sample.sidejudge"));
    QSaveFile written(path);
    const bool isRead = made.open(QIODevice::ReadOnly);
    Q_ASSERT(isRead);
    const QByteArray content = isRead ? made.readAll() : QByteArray();
    if (written.open(QIODevice::WriteOnly) && written.write(content) == content.size() && written.commit())
        return true;
    const QString reason = written.error() == QFileDevice::NoError ? QStringLiteral("the disk may be full")
                                                                   : written.errorString();
    return model::fail(
        model::Error::Kind::Storage,
        QStringLiteral("the sample project cannot be written as %1 (%2); make room, or name another file")
            .arg(path, reason));
}

} // namespace sample
