// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/csv_columns.h"

#include <QFile>

#include <stdexcept>

namespace test_stats {

std::vector<std::vector<std::string>> csvColumns(const QString &path, const std::vector<std::string> &names)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot open " + path.toStdString());
    const QByteArrayList header = file.readLine().trimmed().split(',');
    std::vector<std::vector<std::string>> rows;
    while (!file.atEnd()) {
        const QByteArrayList cells = file.readLine().trimmed().split(',');
        std::vector<std::string> row;
        for (const std::string &name : names)
            row.push_back(cells.at(header.indexOf(QByteArray::fromStdString(name))).toStdString());
        rows.push_back(row);
    }
    return rows;
}

} // namespace test_stats
