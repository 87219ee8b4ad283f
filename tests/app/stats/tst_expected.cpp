// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_canonical.h"
#include "tests/app/stats/expected_mtbench.h"
#include "tests/app/stats/expected_tables.h"
#include "tests/app/stats/expected_tulu.h"
#include "tests/support/shared_data.h"

#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace test_stats;

/// Every figure that other tools computed for the public data sets and the textbook tables.
class TestExpected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileHasATest();
    void everyFigureOfOtherToolsIsMet_data();
    void everyFigureOfOtherToolsIsMet();
};

/// Each test fails on a key that it does not know; this one on a file.
void TestExpected::everyFileHasATest()
{
    const QString folder = support::sharedData(QStringLiteral("expected"));
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const std::map<QString, QString> tests{
        {QStringLiteral("agreement_mtbench.json"), QStringLiteral("here and tst_agreement_inputs")},
        {QStringLiteral("agreement_pandalm.json"), QStringLiteral("here and tst_agreement_inputs")},
        {QStringLiteral("agreement_tulu.json"), QStringLiteral("here and tst_agreement_inputs")},
        {QStringLiteral("canonical_examples.json"), QStringLiteral("here")},
        {QStringLiteral("mtbench_published.json"), QStringLiteral("here")},
        {QStringLiteral("tulu_human_eval.json"), QStringLiteral("here and tst_tulu_figures")},
        {QStringLiteral("alttest_mtbench.json"), QStringLiteral("tst_alt_test")},
        {QStringLiteral("mtbench_bias.json"), QStringLiteral("tst_mtbench_bias_values")},
        {QStringLiteral("pandalm_published.json"), QStringLiteral("tst_agreement_figures")},
        {QStringLiteral("ratings_bt_elo.json"), QStringLiteral("tst_expected_ratings")},
        {QStringLiteral("golden/golden.json"), QStringLiteral("tst_golden")},
        {QStringLiteral("golden/mtbench_bias.json"), QStringLiteral("tst_mtbench_bias_values")},
        {QStringLiteral("golden/alpaca_lc_from_weights.json"), QStringLiteral("tst_expected_alpaca")},
        {QStringLiteral("golden/alpaca_lc_noreg.json"), QStringLiteral("tst_expected_alpaca")},
        {QStringLiteral("golden/alpaca_instruction_difficulty_recovered.csv"),
         QStringLiteral("an input of tst_expected_alpaca")}};
    std::set<QString> unread;
    for (const auto &[file, test] : tests)
        unread.insert(file);
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = QDir(folder).relativeFilePath(files.next());
        if (!file.startsWith(QLatin1String("inputs/")))
            QVERIFY2(unread.erase(file) == 1, qPrintable(file));
    }
    QVERIFY(unread.empty());
}

void TestExpected::everyFigureOfOtherToolsIsMet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("compared");
    QTest::newRow("MT-bench") << QStringLiteral("agreement_mtbench.json") << 12753;
    QTest::newRow("PandaLM") << QStringLiteral("agreement_pandalm.json") << 1208;
    QTest::newRow("Tulu") << QStringLiteral("agreement_tulu.json") << 1699;
    QTest::newRow("textbook") << QStringLiteral("canonical_examples.json") << 894;
    QTest::newRow("MT-bench, published") << QStringLiteral("mtbench_published.json") << 149;
    QTest::newRow("Tulu, published") << QStringLiteral("tulu_human_eval.json") << 49;
}

void TestExpected::everyFigureOfOtherToolsIsMet()
{
    QFETCH(QString, name);
    QFETCH(int, compared);
    const QString folder = support::sharedData(QStringLiteral("expected"));
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/data");
    QFile file(folder + QLatin1Char('/') + name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
    const Json expected = Json::parse(file.readAll().toStdString());

    Ledger ledger;
    if (name == QLatin1String("canonical_examples.json"))
        compareCanonical(ledger, expected, folder);
    else if (name == QLatin1String("mtbench_published.json"))
        compareMtBench(ledger, expected);
    else if (name == QLatin1String("tulu_human_eval.json"))
        compareTulu(ledger, expected);
    else
        compareTables(ledger, expected, folder + QStringLiteral("/.."));

    qInfo().noquote() << name << "compared" << ledger.compared() << "values";
    for (const QString &line : ledger.leftOut())
        qInfo().noquote() << "  left out:" << line;
    QVERIFY2(ledger.problems().isEmpty(), qPrintable(ledger.problems().mid(0, 40).join(QLatin1Char('\n'))));
    QCOMPARE(ledger.compared(), compared);
}

QTEST_APPLESS_MAIN(TestExpected)
#include "tst_expected.moc"
