// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/published.h"

#include "tests/app/cli/run_cli.h"

#include <QFile>

#include <algorithm>

namespace test {

test_stats::Json expectedFile(const QString &name)
{
    QFile file(support::sharedData(QStringLiteral("expected/") + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(name));
    return test_stats::Json::parse(file.readAll().toStdString());
}

std::string done(const QStringList &arguments)
{
    const Ran ran = sidejudge(arguments);
    if (ran.status != 0)
        qFatal("%s: %s", qPrintable(arguments.join(u' ')), ran.err.c_str());
    return ran.out;
}

test_stats::Json answer(const QStringList &arguments)
{
    return test_stats::Json::parse(done(arguments + QStringList{QStringLiteral("--json")}));
}

stats::Estimate estimateOf(const test_stats::Json &figure)
{
    const auto number = [&](const char *key) -> std::optional<double> {
        const test_stats::Json &value = figure.at(key);
        return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
    };
    stats::Estimate estimate;
    estimate.value = number("value");
    estimate.low = number("low");
    estimate.high = number("high");
    estimate.se = number("se");
    estimate.why = figure.value("why", "");
    estimate.note = figure.value("note", "");
    estimate.method = figure.at("method").get<std::string>();
    estimate.n = figure.at("n").get<std::int64_t>();
    return estimate;
}

const test_stats::Json &entryOf(const test_stats::Json &list, const char *key, const std::string &name)
{
    const auto found =
        std::ranges::find_if(list, [&](const test_stats::Json &one) { return one.at(key) == name; });
    if (found == list.end())
        qFatal("nothing called %s", name.c_str());
    return *found;
}

bool isSettled(const test_stats::Ledger &ledger, const char *what, int compared)
{
    qInfo("%s: %d values compared", what, ledger.compared());
    for (const QString &line : ledger.leftOut())
        qInfo("  left out: %s", qPrintable(line));
    for (const QString &problem : ledger.problems().mid(0, 40))
        qInfo("  wrong: %s", qPrintable(problem));
    return ledger.problems().isEmpty() && ledger.compared() == compared;
}

} // namespace test
