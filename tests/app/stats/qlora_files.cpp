// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/qlora_files.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <map>

namespace test_stats {

namespace {

std::string systemOf(const QString &part)
{
    static const std::map<QString, std::string> answers{{QStringLiteral("answer-bard"), "bard"},
                                                        {QStringLiteral("answer-gpt35"), "gpt-3.5"},
                                                        {QStringLiteral("answer-gpt4"), "gpt-4"},
                                                        {QStringLiteral("answer-vicuna-13b"), "vicuna-13b"}};
    const auto found = answers.find(part);
    if (found != answers.end())
        return found->second;
    return part.section(QStringLiteral("-vicuna-generations"), 0, 0).toStdString();
}

} // namespace

OwnedBattles qloraBattles(const QString &folder)
{
    const QDir pairs(folder + QStringLiteral("/ratings-gpt4/vicuna/pairwise"));
    OwnedBattles battles;
    for (const QString &name : pairs.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        const QString systems = name.section(QStringLiteral("-gpt-4-reviewer"), 0, 0);
        const int a = battles.named(systemOf(systems.section(QStringLiteral("-vs-"), 0, 0)));
        const int b = battles.named(systemOf(systems.section(QStringLiteral("-vs-"), 1, 1)));
        QFile file(pairs.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const nlohmann::json line = nlohmann::json::parse(file.readLine().toStdString());
            const int score = line.at("score").get<int>();
            if (score < 0)
                continue;
            const stats::Outcome outcome = score == 1   ? stats::Outcome::AWins
                                           : score == 2 ? stats::Outcome::BWins
                                                        : stats::Outcome::Tie;
            battles.add(a, b, outcome, line.at("question_id").get<int>());
        }
    }
    return battles;
}

} // namespace test_stats
