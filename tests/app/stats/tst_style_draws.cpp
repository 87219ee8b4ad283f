// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/random.h"
#include "app/stats/style_draws.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

constexpr Bootstrap draws400{.seed = 1, .replicates = 400};
constexpr StylePenalty fastChats{};

/// Battles with two features: the first takes part in who wins, the second does not.
struct Styled
{
    OwnedBattles battles;
    std::vector<double> values;

    [[nodiscard]] StyleTable table() const { return {2, values}; }
    void add(int first, int second, Outcome outcome, int item, double one, double other)
    {
        battles.add(first, second, outcome, item);
        values.push_back(one);
        values.push_back(other);
    }
};

Styled styled(int models, int battles, int items, std::uint64_t seed)
{
    Random random(seed, 0);
    Styled made{{.models = models}, {}};
    const auto drawn = [&](int below) {
        return static_cast<int>(random.below(static_cast<std::uint32_t>(below)));
    };
    for (int i = 0; i < battles; ++i) {
        const int a = drawn(models), b = (a + 1 + drawn(models - 1)) % models;
        const double one = drawn(2001) / 1000.0 - 1, other = drawn(2001) / 1000.0 - 1;
        const double chance = 1 / (1 + std::exp(0.5 * (b - a) - 0.8 * one));
        const bool isWon = random.below(100000) < chance * 100000;
        made.add(a, b,
                 drawn(5) == 0 ? Outcome::Tie
                 : isWon       ? Outcome::AWins
                               : Outcome::BWins,
                 i % items, one, other);
    }
    return made;
}

RatingOptions clustered()
{
    RatingOptions options;
    options.errors = RatingErrors::Clustered;
    return options;
}

} // namespace

/// Ratings with style held equal, drawn by item.
class TestStyleDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrawIsAFitOfItsItems();
    void errorsAreThoseOfItems();
    void threadsAndSeeds();
    void whatIsMissingSaysWhy();
};

/// The first draw, with each item's battles written out as often as it was drawn.
void TestStyleDraws::aDrawIsAFitOfItsItems()
{
    const Styled made = styled(4, 300, 40, 5);
    const DrawnStyle drawn =
        bootstrapStyle(made.battles.view(), made.table(), fastChats, clustered(), {3, 2}, 1);
    const std::vector<std::int32_t> times = drawnClusters(40, 3, 0);
    Styled copies{{.models = 4}, {}};
    for (std::size_t i = 0; i < made.battles.a.size(); ++i) {
        for (int time = 0; time < times[static_cast<std::size_t>(made.battles.cluster[i])]; ++time)
            copies.add(made.battles.a[i], made.battles.b[i], made.battles.outcome[i], made.battles.cluster[i],
                       made.values[2 * i], made.values[2 * i + 1]);
    }
    const StyleControl fit = styleControl(copies.battles.view(), copies.table(), fastChats, clustered());
    QVERIFY(drawn.draws.isRated(0));
    for (int model = 0; model < 4; ++model)
        QVERIFY(std::abs(drawn.draws.rating(0, model) -
                         *fit.ratings.ratings[static_cast<std::size_t>(model)].value) < 1e-6);
}

/// Every battle twice in its item: errors by item stay, and are those of the sandwich.
void TestStyleDraws::errorsAreThoseOfItems()
{
    Styled made = styled(4, 800, 200, 9);
    made.battles = twice(made.battles, Copies::SameItem);
    std::vector<double> values;
    for (std::size_t i = 0; i < made.battles.a.size(); ++i) {
        const std::size_t from = i % (made.values.size() / 2);
        values.insert(values.end(), {made.values[2 * from], made.values[2 * from + 1]});
    }
    made.values = values;
    const StyleControl whole = styleControl(made.battles.view(), made.table(), fastChats, clustered());
    const DrawnStyle drawn =
        bootstrapStyle(made.battles.view(), made.table(), fastChats, clustered(), draws400, 2);
    const auto check = [](const Estimate &one, const Estimate &other) {
        QVERIFY(one.value == other.value);
        const double ratio = *one.se / *other.se;
        QVERIFY2(ratio > .85 && ratio < 1.18, qPrintable(QString::number(ratio)));
        QVERIFY(*one.low < *one.value && *one.value < *one.high);
        QCOMPARE(one.method, std::string("bootstrap of clusters, 400 replicates, seed 1"));
    };
    for (std::size_t model = 0; model < 4; ++model)
        check(drawn.control.ratings.ratings[model], whole.ratings.ratings[model]);
    for (std::size_t feature = 0; feature < 2; ++feature)
        check(drawn.control.effects[feature], whole.effects[feature]);
    QVERIFY(*drawn.control.effects[0].low > 0); // what was put in is found
}

void TestStyleDraws::threadsAndSeeds()
{
    const Styled made = styled(3, 120, 30, 5);
    const auto draw = [&](std::uint64_t seed, unsigned threads) {
        return bootstrapStyle(made.battles.view(), made.table(), fastChats, clustered(), {seed, 100},
                              threads);
    };
    const DrawnStyle one = draw(4, 1), three = draw(4, 3), other = draw(5, 1);
    QVERIFY(one.control.effects[0].low == three.control.effects[0].low);
    QVERIFY(one.control.ratings.ratings[1].high == three.control.ratings.ratings[1].high);
    QVERIFY(one.control.effects[0].low != other.control.effects[0].low);
}

void TestStyleDraws::whatIsMissingSaysWhy()
{
    Styled one{{.models = 2}, {}};
    one.add(0, 1, Outcome::AWins, 7, .5, 0);
    one.add(0, 1, Outcome::BWins, 7, -.5, .1);
    const DrawnStyle single =
        bootstrapStyle(one.battles.view(), one.table(), fastChats, clustered(), {1, 50}, 1);
    QCOMPARE(single.draws.replicates(), 0);
    for (const Estimate &estimate : {single.control.effects[0], single.control.ratings.ratings[0]})
        QVERIFY(estimate.value && !estimate.low && !estimate.note.empty());
    // Model 2 fights on one of four items, which a third of the draws leave out.
    Styled rare{{.models = 3}, {}};
    for (int item = 0; item < 4; ++item)
        rare.add(0, item == 3 ? 2 : 1, item % 2 == 0 ? Outcome::AWins : Outcome::BWins, item, .1 * item, .2);
    const DrawnStyle few =
        bootstrapStyle(rare.battles.view(), rare.table(), fastChats, clustered(), {1, 100}, 1);
    QVERIFY(few.control.ratings.ratings[2].value && !few.control.ratings.ratings[2].low);
    // The second feature is on one item alone, which a third of the draws leave out.
    Styled lone = styled(3, 200, 40, 8);
    for (std::size_t i = 0; i < lone.battles.a.size(); ++i)
        lone.values[2 * i + 1] = lone.battles.cluster[i] == 7 ? 1 : 0;
    const DrawnStyle drawn =
        bootstrapStyle(lone.battles.view(), lone.table(), fastChats, clustered(), {1, 100}, 1);
    QVERIFY(drawn.control.effects[1].value && !drawn.control.effects[1].low);
    QVERIFY(drawn.control.effects[1].note.find("have no value") != std::string::npos);
    QVERIFY(drawn.control.effects[0].low && drawn.control.ratings.ratings[0].low);
    const StyleControl whole = styleControl(lone.battles.view(), lone.table(), fastChats, clustered());
    QVERIFY(whole.effects[1].value && !whole.effects[1].se && whole.effects[0].se);
    QVERIFY(whole.effects[1].note.find("one item alone") != std::string::npos);
    QCOMPARE(tellingItems(lone.battles.view(), lone.table(), 1), 1);
    const DrawnStyle none =
        bootstrapStyle(OwnedBattles{.models = 2}.view(), {1, {}}, fastChats, clustered(), {1, 50}, 1);
    for (const Estimate &estimate : {none.control.effects[0], none.control.ratings.ratings[1]})
        QVERIFY(!estimate.value && !estimate.why.empty() && !estimate.low);
}

QTEST_APPLESS_MAIN(TestStyleDraws)
#include "tst_style_draws.moc"
