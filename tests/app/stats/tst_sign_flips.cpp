// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/proportion.h"
#include "app/stats/random.h"
#include "app/stats/sign_flips.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

using namespace stats;
using namespace test_stats;

namespace {

/// The items of units that speak forth and back.
struct Units
{
    std::vector<std::int32_t> forth, back;

    void add(std::int32_t item, int ups, int downs)
    {
        forth.insert(forth.end(), static_cast<std::size_t>(ups), item);
        back.insert(back.end(), static_cast<std::size_t>(downs), item);
    }
    [[nodiscard]] Estimate p() const { return exactByItem(forth, back); }
};

/// Units of items with these nets, each of them with as many more that cancel out.
Units unitsOf(const std::vector<int> &nets, int cancelling)
{
    Units units;
    for (std::size_t item = 0; item < nets.size(); ++item)
        units.add(static_cast<std::int32_t>(item), std::max(nets[item], 0) + cancelling,
                  std::max(-nets[item], 0) + cancelling);
    return units;
}

/// All ways of signs, one after the other.
double byCounting(const std::vector<int> &nets)
{
    int sum = 0, extreme = 0;
    for (const int net : nets)
        sum += net;
    const int ways = 1 << nets.size();
    for (int way = 0; way < ways; ++way) {
        int flipped = 0;
        for (std::size_t item = 0; item < nets.size(); ++item)
            flipped += (way >> item & 1) != 0 ? nets[item] : -nets[item];
        extreme += std::abs(flipped) >= std::abs(sum) ? 1 : 0;
    }
    return static_cast<double>(extreme) / ways;
}

std::vector<int> netsFrom(Random &random, std::size_t items, int most)
{
    std::vector<int> nets;
    for (std::size_t item = 0; item < items; ++item)
        nets.push_back(static_cast<int>(random.below(static_cast<std::uint32_t>(2 * most + 1))) - most);
    return nets;
}

} // namespace

/// The exact test of two counts whose units come by item.
class TestSignFlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneByHand();
    void everyWayOfSignsIsCounted();
    void withOneUnitAnItemItIsTheBinomial();
    void itemsOfOneSizeAreTheBinomialOfItems();
    void sidesAndOrderDoNotMatter();
    void copiesWithinAnItemSayNothingNew();
    void anInnocentPullIsSeldomAccused();
    void smallChancesAreExact();
    void manyItemsAreByTheNormalDistribution();
    void nothingIsUndefined();
};

void TestSignFlips::doneByHand()
{
    // Nets 3, 1, -1: of the eight sums +-3 +-1 +-1 (5, 3, 3, 1 and below 0) six are 3 or more apart from 0.
    Units units;
    units.add(4, 3, 0);
    units.add(9, 2, 1);
    units.add(2, 0, 1);
    QVERIFY(close(units.p().value, 6.0 / 8));
    QCOMPARE(units.p().n, 7);
    QVERIFY(!units.p().low && !units.p().note.empty());
    // All on one side: two of the eight.
    QVERIFY(close(unitsOf({3, 2, 1}, 0).p().value, 2.0 / 8));
}

void TestSignFlips::everyWayOfSignsIsCounted()
{
    Random random(5, 1);
    for (std::size_t items = 1; items <= 12; ++items) {
        for (const int most : {1, 2, 5}) {
            const std::vector<int> nets = netsFrom(random, items, most);
            for (const int cancelling : {0, 2}) {
                const Units units = unitsOf(nets, cancelling);
                if (!units.forth.empty() || !units.back.empty())
                    QVERIFY(close(units.p().value, byCounting(nets), 1e-12));
            }
        }
    }
}

void TestSignFlips::withOneUnitAnItemItIsTheBinomial()
{
    const auto counts = {std::pair(24, 4), std::pair(76, 42), std::pair(5, 5), std::pair(0, 10)};
    for (const auto &[forth, back] : counts) {
        Units units;
        for (int item = 0; item < forth + back; ++item)
            units.add(item, item < forth ? 1 : 0, item < forth ? 0 : 1);
        QCOMPARE(*units.p().value, *exactHalves(forth, back).value);
        QCOMPARE(units.p().n, forth + back);
    }
    // The sum of items says so by itself, too: one net of 2 among many of 1 takes the other way.
    Units nearly = unitsOf(std::vector<int>(40, 1), 0);
    nearly.add(40, 2, 0);
    QVERIFY(close(nearly.p().value, std::ldexp(1.0, -40), 1e-24));
    // METHODS 4.2, 24 of 28.
    Units golden;
    for (int item = 0; item < 28; ++item)
        golden.add(item, item < 24 ? 1 : 0, item < 24 ? 0 : 1);
    QVERIFY(close(golden.p().value, 0.00017999112606048584, 1e-15));
}

void TestSignFlips::itemsOfOneSizeAreTheBinomialOfItems()
{
    Units units;
    for (int item = 0; item < 28; ++item)
        units.add(item, item < 24 ? 6 : 0, item < 24 ? 0 : 6);
    QCOMPARE(*units.p().value, *exactHalves(24, 4).value);
    QCOMPARE(units.p().n, 28 * 6);
}

void TestSignFlips::sidesAndOrderDoNotMatter()
{
    Random random(8, 2);
    const std::vector<int> nets = netsFrom(random, 30, 4);
    Units units = unitsOf(nets, 1);
    const double p = *units.p().value;
    std::reverse(units.forth.begin(), units.forth.end());
    std::rotate(units.back.begin(), units.back.begin() + 7, units.back.end());
    QCOMPARE(*units.p().value, p);
    std::swap(units.forth, units.back);
    QCOMPARE(*units.p().value, p);
    for (std::int32_t &item : units.forth)
        item = 1000 - item;
    for (std::int32_t &item : units.back)
        item = 1000 - item;
    QVERIFY(close(units.p().value, p, 1e-14));
}

void TestSignFlips::copiesWithinAnItemSayNothingNew()
{
    Random random(8, 3);
    std::vector<int> nets = netsFrom(random, 25, 3);
    const double p = *unitsOf(nets, 0).p().value;
    for (int &net : nets)
        net *= 4;
    QVERIFY(close(unitsOf(nets, 0).p().value, p, 1e-14));
}

/// Items that pull their four comparisons towards one side together, as often up as down: the binomial takes
/// them for four each.
void TestSignFlips::anInnocentPullIsSeldomAccused()
{
    Random random(11, 4);
    int byItem = 0, byRow = 0;
    constexpr int studies = 1000;
    for (int study = 0; study < studies; ++study) {
        Units units;
        for (int item = 0; item < 40; ++item) {
            const std::uint32_t pull = random.below(2) == 0 ? 30 : 70;
            int ups = 0;
            for (int comparison = 0; comparison < 4; ++comparison)
                ups += random.below(100) < pull ? 1 : 0;
            units.add(item, ups, 4 - ups);
        }
        byItem += *units.p().value < 0.05 ? 1 : 0;
        byRow += *exactHalves(std::ssize(units.forth), std::ssize(units.back)).value < 0.05 ? 1 : 0;
    }
    QVERIFY2(byItem > 20 && byItem < 70, qPrintable(QString::number(byItem)));
    QVERIFY2(byRow > 80, qPrintable(QString::number(byRow)));
}

void TestSignFlips::smallChancesAreExact()
{
    // Two ways of 2^300 come to the whole sum; sizes unlike, so that it is added up.
    std::vector<int> nets(300, 2);
    nets[0] = 5;
    const double p = *unitsOf(nets, 0).p().value;
    QVERIFY(std::abs(p / std::ldexp(1.0, -299) - 1) < 1e-12);
}

void TestSignFlips::manyItemsAreByTheNormalDistribution()
{
    std::vector<int> nets;
    for (int item = 0; item < 60000; ++item)
        nets.push_back((item % 3 == 0 ? 2 : 1) * (item % 2 == 0 || item % 200 == 1 ? 1 : -1));
    double sum = 0, squares = 0;
    for (const int net : nets) {
        sum += net;
        squares += net * net;
    }
    const Estimate p = unitsOf(nets, 0).p();
    QVERIFY(p.note.find("normal distribution") != std::string::npos);
    QVERIFY(close(p.value, std::erfc((std::abs(sum) - 1) / std::sqrt(2 * squares)), 1e-12));
    // Where both can be had they are next to each other.
    Random random(3, 9);
    const std::vector<int> fewer = netsFrom(random, 4000, 3);
    sum = squares = 0;
    for (const int net : fewer) {
        sum += net;
        squares += net * net;
    }
    const Estimate exact = unitsOf(fewer, 0).p();
    QVERIFY(exact.note.find("normal") == std::string::npos);
    QVERIFY(close(exact.value, std::erfc((std::abs(sum) - 1) / std::sqrt(2 * squares)), 1e-4));
}

void TestSignFlips::nothingIsUndefined()
{
    QVERIFY(!exactByItem({}, {}).value);
    QCOMPARE(exactByItem({}, {}).why, exactHalves(0, 0).why);
    Units one;
    one.add(7, 5, 0);
    QCOMPARE(*one.p().value, 1.0); // one item says nothing against one half
    Units even;
    even.add(1, 2, 2);
    even.add(2, 1, 1);
    QCOMPARE(*even.p().value, 1.0);
    QCOMPARE(even.p().n, 6);
    QVERIFY(even.p().why.empty());
}

QTEST_APPLESS_MAIN(TestSignFlips)
#include "tst_sign_flips.moc"
