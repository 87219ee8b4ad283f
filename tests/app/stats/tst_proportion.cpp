// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/proportion.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

nlohmann::json golden(const char *key)
{
    const QString path = support::sharedData(QStringLiteral("expected/golden/golden.json"));
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return nlohmann::json::parse(file.readAll().toStdString()).at(key);
}

} // namespace

/// Shares, paired differences and the exact test of two counts.
class TestProportion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilsonOfTheMethodsPage();
    void preferenceIndexOfTheMethodsPage();
    void exactTestOfTwoCounts_data();
    void exactTestOfTwoCounts();
    void otherIntervalsOfTheMethodsPage();
    void whatIsSeenTwiceCountsOnce();
    void exchangingTheSidesMirrors();
    void theGoldenFileAgrees();
    void nothingIsUndefined();
    void allOnOneSideStaysWithinBounds();
};

void TestProportion::wilsonOfTheMethodsPage()
{
    const Estimate most = wilson(52, 80);
    QVERIFY(close(most.value, 0.65));
    QVERIFY(close(most.low, 0.5408000664880767) && close(most.high, 0.7454544946512652));
    QCOMPARE(most.n, 80);
    const Estimate none = wilson(0, 20);
    QCOMPARE(*none.low, 0.0);
    QVERIFY(close(none.high, 0.16112515805281938));
    const Estimate all = wilson(20, 20);
    QVERIFY(close(all.low, 0.8388748419471806));
    QCOMPARE(*all.high, 1.0);
}

void TestProportion::preferenceIndexOfTheMethodsPage()
{
    const Estimate index = pairedDifference(24, 4, 80);
    QVERIFY(close(index.value, 0.25));
    QVERIFY(close(index.low, 0.13250428580302387) && close(index.high, 0.36749571419697613));
    QVERIFY(close(index.se, std::sqrt(28.0 - 400.0 / 80) / 80));
    // The surplus of MT-bench: 34 of 998 comparisons.
    QVERIFY(close(pairedDifference(76, 42, 998).value, 34.0 / 998));
}

void TestProportion::exactTestOfTwoCounts_data()
{
    QTest::addColumn<int>("forth");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("p");
    QTest::newRow("24 of 28") << 24 << 4 << 0.00017999112606048584;
    QTest::newRow("76 and 42") << 76 << 42 << 0.002242665051735885;
    QTest::newRow("1 and 0") << 1 << 0 << 1.0;
    QTest::newRow("alike") << 5 << 5 << 1.0;
    QTest::newRow("10 and 0") << 10 << 0 << 2.0 / 1024;
}

void TestProportion::exactTestOfTwoCounts()
{
    QFETCH(int, forth);
    QFETCH(int, back);
    QFETCH(double, p);
    QVERIFY(close(exactHalves(forth, back).value, p));
    QVERIFY(close(exactHalves(back, forth).value, p));
    QCOMPARE(exactHalves(forth, back).n, forth + back);
}

void TestProportion::otherIntervalsOfTheMethodsPage()
{
    QVERIFY(close(clopperPearson(52, 80).low, 0.5352031145206642));
    QVERIFY(close(clopperPearson(52, 80).high, 0.7533280635274648));
    QVERIFY(close(jeffreys(52, 80).low, 0.5416392096634735) &&
            close(jeffreys(52, 80).high, 0.7477261084831608));
    // 0 of n: 1 - 0.025^(1/n); mirrored at the other end.
    QVERIFY(close(clopperPearson(0, 20).high, 1 - std::pow(0.025, 1.0 / 20)));
    QVERIFY(close(clopperPearson(20, 20).low, std::pow(0.025, 1.0 / 20)));
    for (const auto &interval : {&clopperPearson, &jeffreys}) {
        QCOMPARE(*interval(0, 1).low, 0.0);
        QCOMPARE(*interval(7, 7).high, 1.0);
        QVERIFY(close(interval(9, 40).low, 1 - *interval(31, 40).high));
        QVERIFY(!interval(0, 0).value && !interval(0, 0).why.empty() && !interval(3, 5).se);
    }
    QCOMPARE(*wilsonShare(0.65, 80).low, *wilson(52, 80).low);
    QVERIFY(*wilsonShare(0.125, 4).high > 0.125 && !wilsonShare(0, 0).value);
}

// 80 independent shares, each seen twice, are worth 80; the bounds are Wilson's at n = 79 (80 clusters less
// one) and t = 1.990450, worked out apart from the program.
void TestProportion::whatIsSeenTwiceCountsOnce()
{
    std::vector<double> values;
    std::vector<std::int32_t> twice, single;
    for (int i = 0; i < 160; ++i) {
        values.push_back(i < 104 ? 1 : 0);
        twice.push_back(i / 2);
        single.push_back(i);
    }
    const Estimate clustered = clusteredWilson(values, twice);
    QVERIFY(close(clustered.value, 0.65) && clustered.n == 160);
    QVERIFY(close(clustered.low, 0.538358416610799) && close(clustered.high, 0.7473149138472756));
    QCOMPARE(clustered.method, std::string("Wilson, clustered"));
    QVERIFY(*clusteredWilson(values, single).low > *clustered.low);
    // No design effect is to be seen: each of the 80 items counts once, t^2 / (80 + t^2).
    const std::vector<double> none(160, 0.0);
    QCOMPARE(*clusteredWilson(none, twice).low, 0.0);
    QVERIFY(*clusteredWilson(none, twice).high > 0.0471 && *clusteredWilson(none, twice).high < 0.0473);
    QVERIFY(!clusteredWilson(none, std::vector<std::int32_t>(160, 7)).low);
    QVERIFY(!clusteredWilson({}, {}).value);
}

void TestProportion::exchangingTheSidesMirrors()
{
    const Estimate forth = pairedDifference(9, 3, 40);
    const Estimate back = pairedDifference(3, 9, 40);
    QVERIFY(close(forth.value, -*back.value) && close(forth.low, -*back.high) && close(forth.se, *back.se));
    QVERIFY(close(wilson(9, 40).low, 1 - *wilson(31, 40).high));
}

void TestProportion::theGoldenFileAgrees()
{
    const nlohmann::json intervals = golden("toy_intervals");
    if (intervals.is_null())
        QSKIP("skipped: no ../shared/data");
    QVERIFY(close(wilson(52, 80).low, intervals.at("wilson_52_80").at(0)));
    QVERIFY(close(wilson(52, 80).high, intervals.at("wilson_52_80").at(1)));
    QVERIFY(close(wilson(0, 20).high, intervals.at("wilson_0_20").at(1)));
    QVERIFY(close(wilson(20, 20).low, intervals.at("wilson_20_20").at(0)));
    QVERIFY(close(exactHalves(24, 4).value, intervals.at("binom_two_sided_24_of_28")));
    const nlohmann::json position = golden("toy_position");
    const Estimate index = pairedDifference(position.at("first"), position.at("second"), position.at("n"));
    QVERIFY(close(index.value, position.at("bias_index")));
    QVERIFY(close(index.low, position.at("ci_bias_index_95").at(0)));
    QVERIFY(close(index.high, position.at("ci_bias_index_95").at(1)));
}

void TestProportion::nothingIsUndefined()
{
    for (const Estimate &estimate : {wilson(0, 0), pairedDifference(0, 0, 0), exactHalves(0, 0)}) {
        QVERIFY(!estimate.value && !estimate.se && !estimate.low);
        QVERIFY(!estimate.why.empty());
    }
}

void TestProportion::allOnOneSideStaysWithinBounds()
{
    QCOMPARE(*pairedDifference(7, 0, 7).value, 1.0);
    QVERIFY(*pairedDifference(3, 0, 4).high <= 1.0);
    QCOMPARE(*pairedDifference(0, 0, 5).value, 0.0);
    // No spread was seen, which is not how sure one may be.
    for (const Estimate &alike :
         {pairedDifference(7, 0, 7), pairedDifference(0, 7, 7), pairedDifference(0, 0, 5)}) {
        QVERIFY(!alike.low && !alike.high && !alike.se && alike.method.empty());
        QVERIFY(alike.note.find("no variance was seen") != std::string::npos);
    }
}

QTEST_APPLESS_MAIN(TestProportion)
#include "tst_proportion.moc"
