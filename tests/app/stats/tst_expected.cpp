// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_canonical.h"
#include "tests/app/stats/expected_tables.h"
#include "tests/support/shared_data.h"

#include <QDebug>
#include <QFile>
#include <QTest>

using namespace test_stats;

/// Every figure that other tools computed for the public data sets and the textbook tables.
class TestExpected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfOtherToolsIsMet_data();
    void everyFigureOfOtherToolsIsMet();
};

void TestExpected::everyFigureOfOtherToolsIsMet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("compared");
    QTest::newRow("MT-bench") << QStringLiteral("agreement_mtbench.json") << 12753;
    QTest::newRow("PandaLM") << QStringLiteral("agreement_pandalm.json") << 1208;
    QTest::newRow("Tulu") << QStringLiteral("agreement_tulu.json") << 1699;
    QTest::newRow("textbook") << QStringLiteral("canonical_examples.json") << 894;
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
