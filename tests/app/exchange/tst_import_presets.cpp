// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"
#include "db/store/votes.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>
#include <set>

namespace {

exchange::ImportOptions preset(const QString &name)
{
    exchange::ImportOptions options;
    options.mapping = exchange::presetMapping(name).value();
    return options;
}

std::map<model::Choice, int> choicesOf(const model::VoteColumns &columns)
{
    std::map<model::Choice, int> choices;
    for (const model::Choice choice : columns.votes.choice)
        ++choices[choice];
    return choices;
}

} // namespace

class TestImportPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pandalm();
    void pandalmJudgesNeedTheTestSet();
    void tulu();
};

void TestImportPresets::pandalm()
{
    const QString testSet = support::sharedData(QStringLiteral("pandalm/testset-v1.json"));
    if (testSet.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const QStringList paths{testSet,
                            support::sharedData(QStringLiteral("pandalm/gpt-3.5-turbo-testset-v1.json")),
                            support::sharedData(QStringLiteral("pandalm/pandalm-7b-testset-v1.json"))};
    ImportProject project;
    const auto report = project.import(QStringLiteral("jsonl"), paths, preset(QStringLiteral("pandalm")));
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.read, 3 * 999);
    QCOMPARE(report.counts[QStringLiteral("items")], 170);
    QCOMPARE(report.counts[QStringLiteral("comparisons")], 999);
    QCOMPARE(report.counts[QStringLiteral("votes")], 2997);
    QCOMPARE(report.counts[QStringLiteral("verdicts")], 2 * 999);
    QCOMPARE(report.counts[QStringLiteral("state unparsable")], 25);
    QCOMPARE(report.noted.size(), std::size_t{0});

    const auto columns = project.columns();
    std::set<std::pair<int, int>> seconds;
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i) {
        if (columns.comparisons.sampleA[i] == 1)
            seconds.insert({columns.comparisons.item[i], columns.comparisons.modelA[i]});
        if (columns.comparisons.sampleB[i] == 1)
            seconds.insert({columns.comparisons.item[i], columns.comparisons.modelB[i]});
    }
    QCOMPARE(seconds.size(), std::size_t{17});

    const QByteArray before = project.digest();
    const auto again = project.import(QStringLiteral("jsonl"), paths, preset(QStringLiteral("pandalm")));
    QCOMPARE(listed(again.refused), QString());
    QCOMPARE(again.already, 3 * 999);
    QCOMPARE(project.digest(), before);
}

void TestImportPresets::pandalmJudgesNeedTheTestSet()
{
    const QString judge = support::sharedData(QStringLiteral("pandalm/gpt-3.5-turbo-testset-v1.json"));
    if (judge.isEmpty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    const QByteArray before = project.digest();
    const auto report = project.import(QStringLiteral("jsonl"), {judge}, preset(QStringLiteral("pandalm")));
    QCOMPARE(report.refusedCount, 999);
    QVERIFY(report.refused.front().expected.contains(QStringLiteral("same call")));
    QCOMPARE(project.digest(), before);
}

void TestImportPresets::tulu()
{
    const QString path = support::sharedData(QStringLiteral("tulu_human_eval/eval_annotations_tulu_1.csv"));
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    const auto report = project.import(QStringLiteral("csv"), {path}, preset(QStringLiteral("tulu")));
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("skipped")], 152);
    QCOMPARE(report.taken, 1150);
    QCOMPARE(report.counts[QStringLiteral("votes")], 1150);
    QCOMPARE(report.counts[QStringLiteral("versions")], 9);
    QCOMPARE(report.counts[QStringLiteral("raters")], 16);
    QCOMPARE(listed(report.noted), QString());

    const auto columns = project.columns();
    QCOMPARE(columns.votes.size(), std::size_t{1141});
    QCOMPARE(columns.models.size(), std::size_t{4});
    for (const int occasion : columns.votes.occasion)
        QCOMPARE(occasion, 1);

    const auto choices = choicesOf(columns);
    QCOMPARE(choices.at(model::Choice::Tie), 374);
    QCOMPARE(choices.at(model::Choice::A), 506);
    QCOMPARE(choices.at(model::Choice::B), 261);

    const QByteArray before = project.digest();
    const auto again = project.import(QStringLiteral("csv"), {path}, preset(QStringLiteral("tulu")));
    QCOMPARE(listed(again.refused), QString());
    QCOMPARE(again.already, 1150);
    QCOMPARE(project.digest(), before);
}

QTEST_GUILESS_MAIN(TestImportPresets)
#include "tst_import_presets.moc"
