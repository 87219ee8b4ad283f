// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/class_shares.h"
#include "app/stats/confusion_correction.h"
#include "app/stats/random.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

struct Owned
{
    int classes = 3;
    std::vector<std::int8_t> people;
    std::vector<std::int8_t> judge;
    std::vector<std::int8_t> others;

    void label(int count, std::int8_t byPeople, std::int8_t byJudge)
    {
        people.insert(people.end(), static_cast<std::size_t>(count), byPeople);
        judge.insert(judge.end(), static_cast<std::size_t>(count), byJudge);
    }
    void call(int count, std::int8_t byJudge)
    {
        others.insert(others.end(), static_cast<std::size_t>(count), byJudge);
    }
    [[nodiscard]] ClassCalls view() const { return {classes, people, judge, others}; }
};

/// A judge that never sees a tie in half of people's ties, and is right of the rest.
Owned tieBlind()
{
    Owned calls;
    calls.label(40, 0, 0);
    calls.label(40, 1, 1);
    calls.label(20, 2, 2);
    calls.label(10, 2, 0);
    calls.label(10, 2, 1);
    calls.call(50, 0);
    calls.call(40, 1);
    calls.call(10, 2);
    return calls;
}

} // namespace

/// Shares of three classes corrected for a judge's mistakes.
class TestClassShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tiesAreGivenBackByHand();
    void twoClassesAreRoganGladen();
    void sharesAddUpAndStayWithinBounds();
    void clustersAreDrawnWhole();
    void renamingClassesMovesThem();
    void whatIsMissingSaysWhy();
};

void TestClassShares::tiesAreGivenBackByHand()
{
    // 10 % ties called are 20 %, a quarter of which were called A and a quarter B.
    const std::vector<Estimate> shares = correctedShares(tieBlind().view(), {1, 300});
    QVERIFY(close(shares[0].value, 0.45) && close(shares[1].value, 0.35) && close(shares[2].value, 0.2));
    QCOMPARE(shares[2].n, 100);
    QVERIFY(*shares[2].low < 0.2 && *shares[2].high > 0.2 && *shares[2].se > 0.03);
}

void TestClassShares::twoClassesAreRoganGladen()
{
    Owned calls;
    calls.classes = 2;
    calls.label(45, 1, 1);
    calls.label(5, 1, 0);
    calls.label(32, 0, 0);
    calls.label(8, 0, 1);
    calls.call(300, 1);
    calls.call(200, 0);
    const Estimate two = roganGladen({300, 500, 45, 50, 32, 40});
    const Estimate share = correctedShares(calls.view(), {2, 500})[1];
    QVERIFY(close(share.value, *two.value));
    QVERIFY(std::abs(*share.se / *two.se - 1) < 0.15);
}

void TestClassShares::sharesAddUpAndStayWithinBounds()
{
    Owned calls = tieBlind();
    calls.others.assign(100, 0); // more A than any shares of people would give
    const std::vector<Estimate> shares = correctedShares(calls.view(), {1, 50});
    QVERIFY(close(*shares[0].value + *shares[1].value + *shares[2].value, 1));
    for (const Estimate &share : shares)
        QVERIFY(*share.value >= 0 && *share.low >= 0 && *share.high <= 1);
}

void TestClassShares::clustersAreDrawnWhole()
{
    // Each call four times over in one cluster: as wide as one of each, twice as wide as four that stand
    // alone.
    const Owned once = tieBlind();
    Owned four;
    std::vector<std::int32_t> cluster;
    std::vector<std::int32_t> clusterOthers;
    for (std::size_t i = 0; i < once.people.size(); ++i) {
        four.label(4, once.people[i], once.judge[i]);
        cluster.insert(cluster.end(), 4, static_cast<std::int32_t>(i));
    }
    for (std::size_t i = 0; i < once.others.size(); ++i) {
        four.call(4, once.others[i]);
        clusterOthers.insert(clusterOthers.end(), 4, static_cast<std::int32_t>(once.people.size() + i));
    }
    ClassCalls clustered = four.view();
    clustered.cluster = cluster;
    clustered.clusterOthers = clusterOthers;
    const Bootstrap draws{1, 2000};
    for (std::size_t i = 0; i < 3; ++i) {
        const double alone = *correctedShares(once.view(), draws)[i].se;
        const double rows = *correctedShares(four.view(), draws)[i].se;
        const double whole = *correctedShares(clustered, draws)[i].se;
        QVERIFY(std::abs(whole / alone - 1) < 0.1);
        QVERIFY(std::abs(whole / rows - 2) < 0.2);
    }
}

void TestClassShares::renamingClassesMovesThem()
{
    Owned calls = tieBlind();
    const std::vector<Estimate> shares = correctedShares(calls.view(), {1, 10});
    for (std::vector<std::int8_t> *column : {&calls.people, &calls.judge, &calls.others}) {
        for (std::int8_t &label : *column)
            label = static_cast<std::int8_t>(2 - label);
    }
    const std::vector<Estimate> renamed = correctedShares(calls.view(), {1, 10});
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(close(renamed[2 - i].value, *shares[i].value));
}

void TestClassShares::whatIsMissingSaysWhy()
{
    Owned calls = tieBlind();
    calls.others.clear();
    QCOMPARE(correctedShares(calls.view(), {})[0].why, std::string("no other items"));
    calls = {};
    calls.call(5, 1);
    QCOMPARE(correctedShares(calls.view(), {})[2].why, std::string("nothing is labelled by people"));
    calls.label(10, 0, 0);
    QVERIFY(correctedShares(calls.view(), {})[0].why.find("never used") != std::string::npos);
    Owned blind;
    for (const std::int8_t people : {std::int8_t{0}, std::int8_t{1}, std::int8_t{2}})
        blind.label(10, people, 0);
    blind.call(10, 0);
    QVERIFY(correctedShares(blind.view(), {})[0].why.find("tell the classes apart") != std::string::npos);
    QVERIFY(correctedShares({}, {}).empty());
}

QTEST_APPLESS_MAIN(TestClassShares)
#include "tst_class_shares.moc"
