// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/dawid_skene.h"
#include "app/stats/random.h"
#include "tests/app/stats/anaesthetists.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace stats;
using namespace test_stats;

namespace {

bool near(const std::vector<double> &ours, std::size_t first, const std::vector<double> &expected,
          double tolerance)
{
    return std::equal(expected.begin(), expected.end(), ours.begin() + static_cast<std::ptrdiff_t>(first),
                      [tolerance](double a, double b) { return close(a, b, tolerance); });
}

/// Made-up votes of raters who are right with a probability of their own.
OwnedRatings simulated(int units, const std::vector<double> &accuracy, int q)
{
    Random random(3, 0);
    OwnedRatings votes{static_cast<int>(accuracy.size()), q, {}, {}, {}, {}};
    for (int unit = 0; unit < units; ++unit) {
        const auto truth = static_cast<int>(random.below(static_cast<std::uint32_t>(q)));
        for (std::size_t rater = 0; rater < accuracy.size(); ++rater) {
            const bool isRight = random.unit() < accuracy[rater];
            const auto shift = 1 + static_cast<int>(random.below(static_cast<std::uint32_t>(q - 1)));
            votes.add(unit, static_cast<int>(rater), unit, isRight ? truth : (truth + shift) % q);
        }
    }
    return votes;
}

} // namespace

/// Dawid and Skene's model and its one-coin form.
class TestDawidSkene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedAnaesthetists();
    void crowdKitAgrees();
    void oneCoinAgrees();
    void accuracyIsFound();
    void raterOrderAndLabelNamesDoNotMatter();
    void everyRowIsADistribution();
    void missingVotesChangeNothing();
    void tiesAreFlagged();
    void sparseRatersArePooled();
    void nothingAndAlmostNothing();
    void aThousandRaters();
};

void TestDawidSkene::publishedAnaesthetists()
{
    const DawidSkene model = dawidSkene(anaesthetists().view(), AnnotatorForm::Confusion);
    // As printed: the shares of the classes and the first observer's error rates.
    QVERIFY(near(model.prior, 0, {.40, .42, .11, .07}, 5e-3));
    QVERIFY(
        near(model.confusion, 0, {.89, .11, 0, 0, .07, .88, .05, 0, 0, .34, .66, 0, 0, 0, .56, .44}, 5e-3));
}

void TestDawidSkene::crowdKitAgrees()
{
    // crowd-kit's algorithm in numpy 1.24.2.
    const DawidSkene model = dawidSkene(anaesthetists().view(), AnnotatorForm::Confusion);
    QVERIFY(near(model.prior, 0,
                 {0.39973163587205557, 0.422382204212918, 0.11121949166314996, 0.06666666825187637}, 1e-9));
    QVERIFY(
        near(model.confusion, 0, {0.8893721498428778, 0.11062785015341593, 1.8530951124796334e-12}, 1e-9));
    QVERIFY(near(model.confusion, 9, {0.3354982985460308, 0.6645017014406488}, 1e-9));
    QVERIFY(near(model.confusion, 12, {0, 0, 0.5555555661113672, 0.4444444338664105}, 1e-9));
    QVERIFY(near(model.truth.probability, 8, {0.006932194327668863, 0.9930678056723311}, 1e-9));
    QVERIFY(close(model.bound, -1.6027609980895021));
    QCOMPARE(model.rounds, 4);
    QVERIFY(model.isConverged);
    QCOMPARE(model.votes, (std::vector<std::int64_t>{135, 45, 45, 45, 45}));
    std::array<int, 4> labels{};
    for (const std::int8_t label : model.truth.label)
        ++labels[static_cast<std::size_t>(label)];
    QCOMPARE(labels, (std::array<int, 4>{18, 19, 5, 3}));
}

void TestDawidSkene::oneCoinAgrees()
{
    const DawidSkene model = dawidSkene(anaesthetists().view(), AnnotatorForm::OneCoin);
    QVERIFY(near(
        model.accuracy, 0,
        {0.8854294926031726, 0.7007274439699582, 0.811462688392683, 0.8530703683800984, 0.8089224951001247},
        1e-9));
    QVERIFY(near(model.prior, 0,
                 {0.40191909086310573, 0.45109851497486947, 0.12463087724136876, 0.02235151692065597}, 1e-9));
    QVERIFY(near(model.truth.probability, 8, {0.14647775193030863, 0.8535145291642148}, 1e-9));
    QVERIFY(close(model.bound, -1.6869543137610092));
    QCOMPARE(model.rounds, 7);
    QVERIFY(near(model.confusion, 0, {0.8854294926031726, (1 - 0.8854294926031726) / 3}, 1e-9));
}

void TestDawidSkene::accuracyIsFound()
{
    const std::vector<double> accuracy{0.95, 0.9, 0.8, 0.7, 0.6, 0.4};
    const OwnedRatings votes = simulated(3000, accuracy, 3);
    const DawidSkene coin = dawidSkene(votes.view(), AnnotatorForm::OneCoin);
    const DawidSkene full = dawidSkene(votes.view(), AnnotatorForm::Confusion);
    for (std::size_t rater = 0; rater < accuracy.size(); ++rater) {
        QVERIFY(close(coin.accuracy[rater], accuracy[rater], 0.03));
        for (std::size_t k = 0; k < 3; ++k)
            QVERIFY(close(full.confusion[(rater * 3 + k) * 3 + k], accuracy[rater], 0.06));
    }
}

void TestDawidSkene::raterOrderAndLabelNamesDoNotMatter()
{
    const OwnedRatings votes = anaesthetists();
    OwnedRatings turned{5, 4, {}, {}, {}, {}};
    for (std::size_t at = votes.unit.size(); at-- > 0;)
        turned.add(votes.unit[at], 4 - votes.rater[at], votes.cluster[at], 3 - votes.category[at]);
    for (const AnnotatorForm form : {AnnotatorForm::Confusion, AnnotatorForm::OneCoin}) {
        const DawidSkene one = dawidSkene(votes.view(), form);
        const DawidSkene other = dawidSkene(turned.view(), form);
        QVERIFY(close(other.bound, one.bound, 1e-12));
        for (std::size_t k = 0; k < 4; ++k)
            QVERIFY(close(other.prior[k], one.prior[3 - k], 1e-12));
        QVERIFY(close(other.confusion[(std::size_t{4} * 4 + 3) * 4 + 2], one.confusion[1], 1e-12));
    }
}

void TestDawidSkene::everyRowIsADistribution()
{
    for (const AnnotatorForm form : {AnnotatorForm::Confusion, AnnotatorForm::OneCoin}) {
        const DawidSkene model = dawidSkene(anaesthetists().view(), form);
        for (const std::vector<double> *rows : {&model.truth.probability, &model.confusion, &model.prior}) {
            for (std::size_t first = 0; first < rows->size(); first += 4) {
                const auto row = rows->begin() + static_cast<std::ptrdiff_t>(first);
                QVERIFY(close(std::accumulate(row, row + 4, 0.0), 1.0, 1e-9));
            }
        }
    }
}

void TestDawidSkene::missingVotesChangeNothing()
{
    OwnedRatings votes = anaesthetists();
    votes.raters = 6;
    for (int unit = 45; unit < 50; ++unit)
        votes.add(unit, 5, unit, -1);
    const DawidSkene model = dawidSkene(votes.view(), AnnotatorForm::Confusion);
    QCOMPARE(model.unit.size(), std::size_t{45});
    QVERIFY(close(model.bound, -1.6027609980895021));
    QCOMPARE(model.votes[5], 0);
    QCOMPARE(model.confusion[std::size_t{5} * 16], 0.0);
}

void TestDawidSkene::tiesAreFlagged()
{
    const OwnedRatings votes = fromRows({{0, 1}, {1, 0}}, 2, 1);
    const DawidSkene model = dawidSkene(votes.view(), AnnotatorForm::OneCoin);
    QCOMPARE(model.truth.label, (std::vector<std::int8_t>{0, 0}));
    QCOMPARE(model.truth.isTied, (std::vector<bool>{true, true}));
    QVERIFY(!dawidSkene(anaesthetists().view(), AnnotatorForm::OneCoin).truth.isTied[0]);
}

void TestDawidSkene::sparseRatersArePooled()
{
    const OwnedRatings votes = fromRows({{0, -1, 1, 0}, {0, 1, -1, 0}, {1, -1, -1, 1}}, 2, 1);
    const PooledRaters pooled = pooledRaters(votes.view(), 3);
    QCOMPARE(pooled.worker, (std::vector<std::int32_t>{0, 2, 2, 1}));
    QCOMPARE(pooled.workers, 3);
    QCOMPARE(pooled.pooled, 2);
    const std::vector<std::int32_t> column = workerColumn(votes.view(), pooled);
    const Ratings view{pooled.workers, 2, votes.unit, column, votes.cluster, votes.category};
    QCOMPARE(dawidSkene(view, AnnotatorForm::Confusion).votes, (std::vector<std::int64_t>{3, 3, 2}));
    QCOMPARE(pooledRaters(votes.view(), 0).pooled, 0);
    QCOMPARE(pooledRaters(votes.view(), 0).workers, 4);
    QCOMPARE(pooledRaters(votes.view(), 9).workers, 1);
    QCOMPARE(pooledRaters({}, 20).workers, 0);
}

void TestDawidSkene::nothingAndAlmostNothing()
{
    for (const AnnotatorForm form : {AnnotatorForm::Confusion, AnnotatorForm::OneCoin}) {
        QCOMPARE(dawidSkene({}, form).why, std::string("no votes"));
        QCOMPARE(dawidSkene(fromRows({{-1, -1}}, 3, 1).view(), form).why, std::string("no votes"));
        const DawidSkene one = dawidSkene(fromRows({{1}}, 3, 1).view(), form);
        QVERIFY(one.why.empty());
        QCOMPARE(one.truth.label, std::vector<std::int8_t>{1});
        QVERIFY(close(one.truth.probability[1], 1.0, 1e-9) && std::isfinite(one.bound));
        const DawidSkene ties = dawidSkene(fromRows({{1, 1, 1}, {1, 1, 1}}, 3, 1).view(), form);
        QCOMPARE(ties.prior, (std::vector<double>{0, 1, 0}));
        QVERIFY(std::isfinite(ties.bound) && ties.isConverged);
        const DawidSkene single = dawidSkene(fromRows({{0, 0}, {0, -1}}, 1, 1).view(), form);
        QCOMPARE(single.prior, std::vector<double>{1});
    }
}

void TestDawidSkene::aThousandRaters()
{
    const OwnedRatings votes = simulated(60, std::vector<double>(1000, 0.6), 3);
    const DawidSkene model = dawidSkene(votes.view(), AnnotatorForm::OneCoin);
    QVERIFY(model.why.empty() && model.isConverged);
    for (const double p : model.truth.probability)
        QVERIFY(p >= 0 && p <= 1);
    QVERIFY(close(std::accumulate(model.accuracy.begin(), model.accuracy.end(), 0.0) / 1000, 0.6, 0.02));
}

QTEST_APPLESS_MAIN(TestDawidSkene)
#include "tst_dawid_skene.moc"
