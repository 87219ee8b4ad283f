// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/leaderboard.h"
#include "app/stats/leaderboard_correlation.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) < tolerance;
}

Estimate rated(double value, double half)
{
    Estimate rating;
    rating.value = value;
    rating.low = value - half;
    rating.high = value + half;
    return rating;
}

std::vector<Estimate> board(const std::vector<double> &values, double half)
{
    std::vector<Estimate> ratings;
    for (const double value : values)
        ratings.push_back(rated(value, half));
    return ratings;
}

} // namespace

/// Ranks, how far models are told apart, and how alike two leaderboards are.
class TestLeaderboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksCountModelsSurelyAbove();
    void ranksComeWithTheirSpread();
    void baselineHasOneHalf();
    void separabilityIsDoneByHand();
    void agreementCountsSurePairs();
    void brierOfPredictedOrder();
    void qloraColumnsOfTheMethodsPage();
    void tiesAndTinyBoards();
    void renamingModelsChangesNothing();
    void sameItemsAreDrawnOnBothBoards();
    void fewModelsHaveNoInterval();
};

void TestLeaderboard::ranksCountModelsSurelyAbove()
{
    std::vector<Estimate> ratings = board({1100, 1080, 1000, 900}, 15);
    QCOMPARE(ranksByInterval(ratings), (std::vector<std::optional<int>>{1, 1, 3, 4}));
    ratings.push_back(undefined("no battles", 0));
    QVERIFY(!ranksByInterval(ratings)[4]);
    QVERIFY(ranksByInterval({}).empty());
}

void TestLeaderboard::ranksComeWithTheirSpread()
{
    std::vector<Estimate> ratings = board({1100, 1090, 900}, 1);
    ratings.push_back(undefined("never wins", 3));
    RatingDraws draws(4, 100);
    for (int draw = 0; draw < 100; ++draw)
        draws.set(draw, {1100, draw < 30 ? 1110.0 : 1090.0, 900, 5000});
    const std::vector<Estimate> result = ranks(ratings, draws, {1, 100});
    QCOMPARE(*result[0].value, 1.0);
    QCOMPARE(*result[0].low, 1.0);
    QCOMPARE(*result[0].high, 2.0);
    QCOMPARE(*result[2].low, 3.0);
    QCOMPARE(*result[2].high, 3.0);
    QCOMPARE(result[1].n, 3);
    QCOMPARE(result[3].why, std::string("never wins"));
    QVERIFY(!ranks(ratings, RatingDraws(4, 0), {1, 0})[0].low);
}

void TestLeaderboard::baselineHasOneHalf()
{
    std::vector<Estimate> ratings =
        board({1000 + 400 * std::log10(3.0), 1000, 1000 - 400 * std::log10(3.0)}, 1);
    ratings.push_back(undefined("never wins", 3));
    RatingDraws draws(4, 10);
    for (int draw = 0; draw < 10; ++draw)
        draws.set(draw, {1000.0 + 10 * draw, 1000.0 - 10 * draw, 900, 0});
    const std::vector<Estimate> rates = winRatesAgainst(1, ratings, draws, {1, 10});
    QVERIFY(close(rates[0].value, 0.75) && close(rates[2].value, 0.25));
    QVERIFY(close(rates[1].value, 0.5) && close(rates[1].low, 0.5) && close(rates[1].high, 0.5));
    QVERIFY(*rates[0].low > 0.5 && *rates[0].se > 0);
    QCOMPARE(rates[3].why, std::string("never wins"));
    QCOMPARE(winRatesAgainst(3, ratings, draws, {1, 10})[0].why, std::string("never wins"));
}

void TestLeaderboard::separabilityIsDoneByHand()
{
    const Separability found = separability(board({1100, 1080, 1000, 900}, 15));
    QCOMPARE(found.pairs, 6);
    QCOMPARE(found.separated, 5);
    QVERIFY(close(found.share.value, 5.0 / 6));
    QVERIFY(!separability(board({1000}, 10)).share.value);
    QCOMPARE(separability({}).share.why, std::string("no two models with intervals"));
    QCOMPARE(separability(board({1000, 1000}, 0)).separated, 0);
}

void TestLeaderboard::agreementCountsSurePairs()
{
    const std::vector<Estimate> first = board({1100, 1000, 900}, 20);
    const std::vector<Estimate> second = board({1100, 900, 1000}, 20);
    const BoardAgreement found = boardAgreement(first, second);
    QCOMPARE(found.pairs, 3);
    QCOMPARE(found.separated, 3);
    QCOMPARE(found.sameOrder, 2);
    QVERIFY(close(found.agreement.value, 2.0 / 3));
    QCOMPARE(boardAgreement(first, board({1100, 900, 1000}, 60)).separated, 1);
    QVERIFY(close(boardAgreement(first, first).agreement.value, 1));
}

void TestLeaderboard::brierOfPredictedOrder()
{
    RatingDraws draws(2, 5);
    for (int draw = 0; draw < 4; ++draw)
        draws.set(draw, draw == 0 ? std::vector<double>{990, 1010} : std::vector<double>{1010, 990});
    QVERIFY(close(orderBrier(draws, board({1, 0}, 0)).value, 0.0625));
    QVERIFY(close(orderBrier(draws, board({0, 1}, 0)).value, 0.5625));
    QVERIFY(close(orderBrier(draws, board({1, 1}, 0)).value, 0.0625));
    QVERIFY(!orderBrier(RatingDraws(2, 0), board({1, 0}, 0)).value);
    QVERIFY(!orderBrier(RatingDraws(1, 3), board({1}, 0)).value);
}

void TestLeaderboard::qloraColumnsOfTheMethodsPage()
{
    // Dettmers et al. 2023, table 7: GPT-4, Guanaco 65B and 33B, ChatGPT, Vicuna, Guanaco 13B and 7B, Bard.
    const std::vector<double> people{1176, 1023, 1009, 916, 984, 975, 1010, 909};
    const std::vector<double> judge{1348, 1022, 992, 966, 974, 913, 879, 902};
    const BoardCorrelation all = correlateBoards(board(people, 1), board(judge, 1));
    QVERIFY(close(all.kendall.value, 4.0 / 7));
    QVERIFY(close(all.spearman.value, 13.0 / 21));
    QVERIFY(close(all.pearson.value, 0.8676776584204041, 1e-9)); // Python 3.11, statistics.correlation
    QCOMPARE(all.kendall.n, 8);
    const BoardCorrelation rest = correlateBoards(board({people.begin() + 1, people.end()}, 1),
                                                  board({judge.begin() + 1, judge.end()}, 1));
    QVERIFY(close(rest.kendall.value, 3.0 / 7));
    QVERIFY(close(rest.spearman.value, 3.0 / 7));
}

void TestLeaderboard::tiesAndTinyBoards()
{
    // tau-b by hand: C = 4, D = 1, of 6 pairs one is tied in the first: 3/sqrt(5 * 6).
    const BoardCorrelation tied = correlateBoards(board({1, 2, 2, 3}, 1), board({1, 3, 2, 2.5}, 1));
    QVERIFY(close(tied.kendall.value, 3 / std::sqrt(30.0)));
    // Ranks 1, 2.5, 2.5, 4 and 1, 4, 2, 3.
    QVERIFY(close(tied.spearman.value, 3 / std::sqrt(4.5 * 5)));
    QVERIFY(close(correlateBoards(board({1, 2}, 1), board({2, 1}, 1)).spearman.value, -1));
    QVERIFY(correlateBoards(board({1, 2}, 1), board({2, 2}, 1)).kendall.why.find("alike") !=
            std::string::npos);
    for (const std::vector<double> &few : {std::vector<double>{}, std::vector<double>{1}})
        QVERIFY(correlateBoards(board(few, 1), board(few, 1)).pearson.why.find("a correlation needs 2") !=
                std::string::npos);
    std::vector<Estimate> partly = board({1, 2, 3}, 1);
    partly[2] = undefined("no battles", 0);
    QCOMPARE(correlateBoards(partly, board({2, 3, 1}, 1)).spearman.n, 2);
}

void TestLeaderboard::renamingModelsChangesNothing()
{
    const BoardCorrelation forth = correlateBoards(board({5, 1, 4, 2}, 1), board({3, 1, 2, 9}, 1));
    const BoardCorrelation back = correlateBoards(board({9, 2, 1, 3}, 1), board({2, 4, 1, 5}, 1));
    QVERIFY(close(back.spearman.value, *forth.spearman.value));
    QVERIFY(close(back.kendall.value, *forth.kendall.value));
    QVERIFY(close(back.pearson.value, *forth.pearson.value));
}

void TestLeaderboard::sameItemsAreDrawnOnBothBoards()
{
    const OwnedBattles battles = madeUpBattles(9, 3000, 60, 1);
    OwnedBattles some = battles;
    for (std::vector<std::int32_t> *column : {&some.a, &some.b, &some.cluster})
        column->resize(1500);
    some.outcome.resize(1500);
    Battles first = battles.view();
    Battles second = some.view();
    first.items = second.items = 75; // fifteen without a battle
    const Bootstrap bootstrap{3, 200};
    const RatingFit fit = bradleyTerry(first, {});
    const RatingDraws draws = bootstrapBradleyTerry(first, {}, bootstrap, 2);
    const BoardCorrelation same = correlateBoards(fit.ratings, fit.ratings, draws, draws, bootstrap);
    QCOMPARE(*same.spearman.low, 1.0);
    const BoardCorrelation part = correlateBoards(fit.ratings, bradleyTerry(second, {}).ratings, draws,
                                                  bootstrapBradleyTerry(second, {}, bootstrap, 2), bootstrap);
    QVERIFY(*part.kendall.low <= *part.kendall.value && *part.kendall.value <= *part.kendall.high);
    QVERIFY(*part.kendall.high <= 1 && *part.pearson.value > 0.8);
    QVERIFY(!part.spearman.method.empty());
}

void TestLeaderboard::fewModelsHaveNoInterval()
{
    const OwnedBattles battles = madeUpBattles(7, 800, 40, 2);
    const Bootstrap bootstrap{3, 50};
    const RatingFit fit = bradleyTerry(battles.view(), {});
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), {}, bootstrap, 1);
    const BoardCorrelation found = correlateBoards(fit.ratings, fit.ratings, draws, draws, bootstrap);
    QVERIFY(!found.kendall.low && close(found.kendall.value, 1));
    QCOMPARE(found.kendall.note, std::string("7 models, an interval needs 8"));
}

QTEST_APPLESS_MAIN(TestLeaderboard)
#include "tst_leaderboard.moc"
