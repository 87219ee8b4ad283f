// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bootstrap.h"
#include "app/stats/cluster_sums.h"
#include "app/stats/random.h"
#include "app/stats/registry.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numeric>

using namespace stats;
using test_stats::fromRows;
using test_stats::OwnedRatings;

namespace {

constexpr std::array<int, 3> sidesSwapped{2, 1, 0};
constexpr Bootstrap thousand{20240501, 1000};

/// Choices of 3 raters on 240 units in 80 clusters, with gaps.
std::vector<std::vector<int>> someChoices()
{
    std::vector<std::vector<int>> rows;
    Random random(7, 0);
    for (int i = 0; i < 240; ++i) {
        const auto choice = static_cast<int>(random.below(3));
        rows.emplace_back();
        for (int rater = 0; rater < 3; ++rater)
            rows.back().push_back(random.below(10) < 6 ? choice : static_cast<int>(random.below(4)) - 1);
    }
    return rows;
}

bool close(const std::optional<double> &a, const std::optional<double> &b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < 1e-12);
}

/// The two first raters of the rows.
template <typename Target>
void addPairs(Target &target, const std::vector<std::vector<int>> &rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i][0] >= 0 && rows[i][1] >= 0)
            target.add(static_cast<std::int32_t>(i / 3), rows[i][0], rows[i][1]);
    }
}

std::array<const Estimate *, 6> all(const ManyRaters &figures)
{
    return {&figures.percent,           &figures.fleissKappa, &figures.congerKappa,
            &figures.krippendorffAlpha, &figures.gwetAc1,     &figures.brennanPrediger};
}

} // namespace

/// Resampling of clusters: the generator, the draws, percentiles, and the figures of a draw.
class TestBootstrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatorGivesThePublishedNumbers();
    void numbersBelowALimitAreEven();
    void drawsDependOnSeedAndReplicateOnly();
    void percentilesAreInterpolated();
    void fewReplicatesWithoutAValueAreSaid();
    void manyReplicatesWithoutAValueLeaveNoInterval();
    void aDrawCountsAsCopiesWould();
    void drawnFiguresOfManyRatersAreThoseOfCopies();
    void errorsAreNearTheLinearisedOnes();
    void theSameSeedGivesTheSameInterval();
    void intervalsAreThoseOfTheEstimates();
    void oneClusterHasNoInterval();
    void undefinedStaysUndefined();
};

void TestBootstrap::generatorGivesThePublishedNumbers()
{
    Random random(std::array<std::uint64_t, 4>{1, 2, 3, 4});
    QCOMPARE(random.next(), std::uint64_t{11520});
    QCOMPARE(random.next(), std::uint64_t{0});
    QCOMPARE(random.next(), std::uint64_t{1509978240});
    QCOMPARE(random.next(), std::uint64_t{1215971899390074240});
}

void TestBootstrap::numbersBelowALimitAreEven()
{
    Random random(1, 1);
    std::array<int, 7> seen{};
    for (int i = 0; i < 70000; ++i)
        ++seen[random.below(7)];
    double chiSquare = 0;
    for (const int count : seen)
        chiSquare += (count - 10000.0) * (count - 10000.0) / 10000;
    QVERIFY2(chiSquare < 22.5, qPrintable(QString::number(chiSquare))); // 99.9 % with 6 degrees of freedom
    QCOMPARE(random.below(1), 0U);
}

void TestBootstrap::drawsDependOnSeedAndReplicateOnly()
{
    const std::vector<std::int32_t> times = drawnClusters(50, 3, 7);
    QCOMPARE(std::accumulate(times.begin(), times.end(), 0), 50);
    QCOMPARE(drawnClusters(50, 3, 7), times);
    QVERIFY(drawnClusters(50, 3, 8) != times);
    QVERIFY(drawnClusters(50, 4, 7) != times);
    QVERIFY(drawnClusters(0, 3, 7).empty());
}

void TestBootstrap::percentilesAreInterpolated()
{
    std::vector<std::optional<double>> replicates;
    for (int i = 101; i > 0; --i)
        replicates.emplace_back(i);
    Estimate value;
    value.value = 51;
    value.note = "no analytic interval";
    const Estimate interval = percentileInterval(value, replicates, {9, 101});
    QCOMPARE(*interval.low, 3.5);
    QCOMPARE(*interval.high, 98.5);
    QVERIFY(std::abs(*interval.se - std::sqrt(101 * 102 / 12.0)) < 1e-12);
    QCOMPARE(interval.method, std::string("bootstrap of clusters, 101 replicates, seed 9"));
    QVERIFY(interval.note.empty());
}

void TestBootstrap::fewReplicatesWithoutAValueAreSaid()
{
    std::vector<std::optional<double>> replicates(99, 0.5);
    replicates.emplace_back();
    Estimate value;
    value.value = 0.5;
    const Estimate interval = percentileInterval(value, replicates, {9, 100});
    QVERIFY(interval.se);
    QCOMPARE(interval.note, std::string("1 resampled tables without a value left out"));
}

void TestBootstrap::manyReplicatesWithoutAValueLeaveNoInterval()
{
    std::vector<std::optional<double>> replicates(94, 0.5);
    replicates.resize(100);
    Estimate value;
    value.value = 0.5;
    const Estimate interval = percentileInterval(value, replicates, {9, 100});
    QVERIFY(interval.value && !interval.se && !interval.low && !interval.high && interval.method.empty());
    QCOMPARE(interval.note, std::string("6 of 100 resampled tables have no value, so no interval"));
}

void TestBootstrap::aDrawCountsAsCopiesWould()
{
    ClusteredPairs pairs(2);
    pairs.add(4, 0, 0);
    pairs.add(4, 0, 1, 0.5);
    pairs.add(4, 1, 0, 0.5);
    pairs.add(2, 1, 1);
    QCOMPARE(pairs.clusters(), std::size_t{2});
    QCOMPARE(pairs.drawn({}).counts, (std::vector<double>{1, 0.5, 0.5, 1}));
    const PairTable twice = pairs.drawn(std::vector<std::int32_t>{2, 0});
    QCOMPARE(twice.counts, (std::vector<double>{2, 1, 1, 0}));
    QCOMPARE(twice.n, 4);
}

void TestBootstrap::drawnFiguresOfManyRatersAreThoseOfCopies()
{
    const std::vector<std::vector<int>> rows = someChoices();
    for (const bool isMirrored : {false, true}) {
        const std::span<const int> mirror =
            isMirrored ? std::span<const int>(sidesSwapped) : std::span<const int>();
        const OwnedRatings votes = fromRows(rows, 3, 3);
        const ClusterSums sums(votes.view(), identityWeights(3), mirror);
        QCOMPARE(sums.clusters(), std::size_t{80});
        const std::vector<std::int32_t> times = drawnClusters(80, 5, 0);
        std::vector<std::vector<int>> copies;
        for (std::size_t cluster = 0; cluster < 80; ++cluster) {
            for (int copy = 0; copy < times[cluster]; ++copy)
                copies.insert(copies.end(), rows.begin() + static_cast<std::ptrdiff_t>(3 * cluster),
                              rows.begin() + static_cast<std::ptrdiff_t>(3 * cluster + 3));
        }
        const OwnedRatings copied = fromRows(copies, 3, 3);
        const ManyRaters expected = manyRaters(copied.view(), identityWeights(3), mirror, Errors::Clustered);
        const ManyRaters whole = manyRaters(votes.view(), identityWeights(3), mirror, Errors::Clustered);
        for (std::size_t i = 0; i < 6; ++i) {
            QVERIFY(close(sums.values(times)[i], all(expected)[i]->value));
            QVERIFY(close(sums.values(std::vector<std::int32_t>(80, 1))[i], all(whole)[i]->value));
        }
    }
}

void TestBootstrap::errorsAreNearTheLinearisedOnes()
{
    const std::vector<std::vector<int>> rows = someChoices();
    ClusteredPairs pairs(3);
    PairTableBuilder builder(3);
    addPairs(pairs, rows);
    addPairs(builder, rows);
    const PairTable table = mirrored(builder.finish(), sidesSwapped);
    const std::vector<Estimate> resampled = bootstrapPair(pairs, identityWeights(3), sidesSwapped, thousand);
    for (std::size_t i = 0; i < resampled.size(); ++i) {
        const Estimate linear = pairCoefficients()[i].estimate(table, identityWeights(3), Errors::Clustered);
        QVERIFY(close(resampled[i].value, linear.value));
        QVERIFY2(std::abs(*resampled[i].se / *linear.se - 1) < 0.1, pairCoefficients()[i].id);
        QVERIFY2(std::abs(*resampled[i].low - *linear.low) < 0.03, pairCoefficients()[i].id);
        QVERIFY2(std::abs(*resampled[i].high - *linear.high) < 0.03, pairCoefficients()[i].id);
    }
    const OwnedRatings votes = fromRows(rows, 3, 3);
    const ManyRaters many = bootstrapManyRaters(votes.view(), identityWeights(3), {}, thousand);
    const ManyRaters linear = manyRaters(votes.view(), identityWeights(3), {}, Errors::Clustered);
    QVERIFY(std::abs(*many.fleissKappa.se / *linear.fleissKappa.se - 1) < 0.1);
    QVERIFY(std::abs(*many.krippendorffAlpha.se / *linear.krippendorffAlpha.se - 1) < 0.1);
    QVERIFY(std::abs(*many.gwetAc1.se / *linear.gwetAc1.se - 1) < 0.1);
    QVERIFY(std::abs(*many.congerKappa.se / *linear.fleissKappa.se - 1) < 0.1);
    QVERIFY(many.congerKappa.low && many.congerKappa.note.empty());
}

void TestBootstrap::theSameSeedGivesTheSameInterval()
{
    ClusteredPairs pairs(3);
    addPairs(pairs, someChoices());
    const Estimate once = bootstrapPair(pairs, identityWeights(3), {}, {1, 200})[1];
    const Estimate again = bootstrapPair(pairs, identityWeights(3), {}, {1, 200})[1];
    const Estimate other = bootstrapPair(pairs, identityWeights(3), {}, {2, 200})[1];
    QCOMPARE(*once.low, *again.low);
    QCOMPARE(*once.se, *again.se);
    QVERIFY(*once.low != *other.low);
}

/// The plain way: every draw a table, every table's estimates with all that they bring.
void TestBootstrap::intervalsAreThoseOfTheEstimates()
{
    const Bootstrap bootstrap{11, 150};
    ClusteredPairs pairs(3);
    addPairs(pairs, someChoices());
    for (const Weights &weights : {identityWeights(3), linearWeights(3)}) {
        std::vector<std::vector<std::optional<double>>> replicates(pairCoefficients().size());
        for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
            const auto times = drawnClusters(pairs.clusters(), bootstrap.seed, replicate);
            const PairTable table = mirrored(pairs.drawn(times), sidesSwapped);
            for (std::size_t i = 0; i < replicates.size(); ++i)
                replicates[i].push_back(
                    pairCoefficients()[i].estimate(table, weights, Errors::RowWise).value);
        }
        const std::vector<Estimate> fast = bootstrapPair(pairs, weights, sidesSwapped, bootstrap);
        for (std::size_t i = 0; i < replicates.size(); ++i) {
            const Estimate plain = percentileInterval(fast[i], replicates[i], bootstrap);
            QVERIFY2(plain.low && plain.low == fast[i].low && plain.high == fast[i].high &&
                         plain.se == fast[i].se,
                     pairCoefficients()[i].id);
        }
    }
}

void TestBootstrap::oneClusterHasNoInterval()
{
    ClusteredPairs pairs(2);
    for (int i = 0; i < 10; ++i)
        pairs.add(0, i % 2, i % 3 % 2);
    const Estimate kappa = bootstrapPair(pairs, identityWeights(2), {}, thousand)[1];
    QVERIFY(kappa.value && !kappa.se && !kappa.low);
    QCOMPARE(kappa.note, std::string("1 item, an interval needs 2"));
    const OwnedRatings votes = fromRows({{0, 1}, {1, 1}}, 2, 2);
    const ManyRaters many = bootstrapManyRaters(votes.view(), identityWeights(2), {}, thousand);
    QVERIFY(many.fleissKappa.value && !many.fleissKappa.se);
    QCOMPARE(many.fleissKappa.note, std::string("1 item, an interval needs 2"));
}

void TestBootstrap::undefinedStaysUndefined()
{
    for (const Estimate &estimate :
         bootstrapPair(ClusteredPairs(3), identityWeights(3), sidesSwapped, thousand))
        QCOMPARE(estimate.why, std::string("no shared comparisons"));
    const ManyRaters none = bootstrapManyRaters({0, 3, {}, {}, {}, {}}, identityWeights(3), {}, thousand);
    for (const Estimate *estimate : all(none))
        QCOMPARE(estimate->why, std::string("no comparison has two votes"));
    const OwnedRatings ties = fromRows({{1, 1}, {1, 1}, {1, 1}}, 3, 1);
    const ManyRaters allTies = bootstrapManyRaters(ties.view(), identityWeights(3), {}, thousand);
    QVERIFY(!allTies.fleissKappa.value && !allTies.fleissKappa.se);
    QCOMPARE(*allTies.percent.value, 1.0);
    QVERIFY(!allTies.percent.low && allTies.percent.note.starts_with("no variance was seen"));
}

QTEST_APPLESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
