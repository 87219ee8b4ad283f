// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFileInfo>

namespace support {

QString sharedData(const QString &relative)
{
    const QString source = QStringLiteral(SIDEJUDGE_SOURCE_DIR);
    const QString root = qEnvironmentVariable("SIDEJUDGE_DATA", source + QStringLiteral("/../shared/data"));
    const QFileInfo file(QDir::cleanPath(root + QLatin1Char('/') + relative));
    return file.exists() ? file.absoluteFilePath() : QString();
}

QString testData(const QString &relative)
{
    return QDir::cleanPath(QStringLiteral(SIDEJUDGE_SOURCE_DIR) + QStringLiteral("/tests/data/") + relative);
}

} // namespace support
