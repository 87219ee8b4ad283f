// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/score_files.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace test_stats {

std::vector<stats::ScorePair> scorePairs(const QString &path, ReferenceShown shown)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot open " + path.toStdString());
    const std::size_t reference = shown == ReferenceShown::First ? 0 : 1;
    std::vector<stats::ScorePair> pairs;
    while (!file.atEnd()) {
        const nlohmann::json line = nlohmann::json::parse(file.readLine().toStdString());
        stats::ScorePair pair;
        pair.item = line.at("question_id").get<int>();
        const double mine = line.at("score").at(1 - reference).get<double>();
        const double theirs = line.at("score").at(reference).get<double>();
        if (mine >= 0)
            pair.system = mine;
        if (theirs >= 0)
            pair.reference = theirs;
        pairs.push_back(pair);
    }
    return pairs;
}

} // namespace test_stats
