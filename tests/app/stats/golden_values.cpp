// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/golden_values.h"

#include "tests/support/shared_data.h"

#include <QFile>

namespace test_stats {

nlohmann::json goldenFile()
{
    QFile file(support::sharedData(QStringLiteral("expected/golden/golden.json")));
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                          : nlohmann::json();
}

nlohmann::json goldenValue(const char *key)
{
    const nlohmann::json file = goldenFile();
    return file.is_null() ? nlohmann::json() : file.at(key);
}

} // namespace test_stats
