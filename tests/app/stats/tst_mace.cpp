// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/mace.h"
#include "app/stats/random.h"
#include "tests/app/stats/anaesthetists.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
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

Mace run(const OwnedRatings &votes, MaceForm form, std::uint64_t seed)
{
    return mace(votes.view(), {form, seed, 10, 50});
}

/// Three good raters, one who always says the same, one who guesses.
OwnedRatings withSpammers(int units)
{
    Random random(4, 0);
    OwnedRatings votes{5, 3, {}, {}, {}, {}};
    for (int unit = 0; unit < units; ++unit) {
        const auto truth = static_cast<int>(random.below(3));
        for (int rater = 0; rater < 3; ++rater)
            votes.add(unit, rater, unit, random.unit() < 0.85 ? truth : static_cast<int>(random.below(3)));
        votes.add(unit, 3, unit, 2);
        votes.add(unit, 4, unit, static_cast<int>(random.below(3)));
    }
    return votes;
}

constexpr std::array<MaceForm, 2> bothForms{MaceForm::ExpectationMaximisation, MaceForm::VariationalBayes};

} // namespace

/// Competence of annotators by MACE.
class TestMace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitNumbersOfTheGenerator();
    void expectationMaximisationAgainstNumpy();
    void variationalBayesAgainstNumpy();
    void spammersAreFound();
    void sameSeedSameBytes();
    void moreRoundsAreLikelier();
    void orderOfUnitsDoesNotMatter();
    void hardItemsHaveEntropy();
    void nothingAndAlmostNothing();
    void aThousandRaters();
};

void TestMace::unitNumbersOfTheGenerator()
{
    // xoshiro256** and SplitMix64 written out in Python.
    Random random(5, 0);
    QCOMPARE(random.unit(), 0.8049341875865964);
    QCOMPARE(random.unit(), 0.6519759711318762);
    QCOMPARE(random.unit(), 0.06925201355994348);
}

void TestMace::expectationMaximisationAgainstNumpy()
{
    // crowd-kit's steps from our starts, in numpy 1.24.2 and scipy 1.10.1.
    const Mace model = run(anaesthetists(), MaceForm::ExpectationMaximisation, 5);
    QVERIFY(close(model.logLikelihood, -245.38747941460878, 1e-7));
    QVERIFY(near(
        model.competence, 0,
        {0.7849152006581928, 0.6645837179709271, 0.7123096296292183, 0.8450896725299821, 0.7227406681871303},
        1e-9));
    QVERIFY(near(model.truth.probability, 8,
                 {0.11353016005672563, 0.88638588943635, 4.1975253462196324e-05, 4.1975253462196324e-05},
                 1e-9));
    QVERIFY(near(model.strategy, 4,
                 {0.12561671762368523, 0.3128749738095634, 0.4905249819436194, 0.07098332662313203}, 1e-9));
    QCOMPARE(model.restart, 0);
}

void TestMace::variationalBayesAgainstNumpy()
{
    const Mace model = run(anaesthetists(), MaceForm::VariationalBayes, 5);
    QVERIFY(close(model.logLikelihood, -256.1410059570336, 1e-7));
    QVERIFY(near(
        model.competence, 0,
        {0.8247109007330036, 0.6171016488040674, 0.7368774616437689, 0.8102998236242548, 0.752446379809077},
        1e-9));
    QVERIFY(near(model.truth.probability, 13 * 4, {3.215694393423264e-05, 0.9999557286648347}, 1e-9));
    QVERIFY(near(model.strategy, 4, {0.21689974752719495, 0.25126230008577505}, 1e-9));
    std::array<int, 4> labels{};
    for (const std::int8_t label : model.truth.label)
        ++labels[static_cast<std::size_t>(label)];
    QCOMPARE(labels, (std::array<int, 4>{18, 20, 6, 1}));
}

void TestMace::spammersAreFound()
{
    for (const MaceForm form : bothForms) {
        const Mace model = run(withSpammers(500), form, 1);
        for (std::size_t rater = 0; rater < 3; ++rater)
            QVERIFY(model.competence[rater] > 0.7 && model.competence[rater] < 0.95);
        QVERIFY(model.competence[3] < 0.1 && model.competence[4] < 0.2);
        QVERIFY(model.strategy[3 * 3 + 2] > 0.9);
    }
}

void TestMace::sameSeedSameBytes()
{
    for (const MaceForm form : bothForms) {
        const Mace one = run(anaesthetists(), form, 9);
        const Mace two = run(anaesthetists(), form, 9);
        QCOMPARE(std::memcmp(one.competence.data(), two.competence.data(), 5 * sizeof(double)), 0);
        QVERIFY(one.truth.probability == two.truth.probability);
        const Mace other = mace(anaesthetists().view(), {form, 10, 1, 2});
        QVERIFY(mace(anaesthetists().view(), {form, 9, 1, 2}).competence != other.competence);
    }
}

void TestMace::moreRoundsAreLikelier()
{
    double last = -1e300;
    for (const int rounds : {0, 1, 2, 5, 20, 50}) {
        const Mace model = mace(withSpammers(100).view(), {MaceForm::ExpectationMaximisation, 2, 1, rounds});
        QVERIFY(model.logLikelihood >= last - 1e-2); // the smoothing may cost a little
        last = model.logLikelihood;
    }
    const double one = mace(anaesthetists().view(), {MaceForm::VariationalBayes, 2, 1, 50}).logLikelihood;
    QVERIFY(mace(anaesthetists().view(), {MaceForm::VariationalBayes, 2, 10, 50}).logLikelihood >= one);
}

void TestMace::orderOfUnitsDoesNotMatter()
{
    const OwnedRatings votes = withSpammers(80);
    OwnedRatings turned{5, 3, {}, {}, {}, {}};
    for (std::size_t at = votes.unit.size(); at-- > 0;)
        turned.add(votes.unit[at], votes.rater[at], votes.cluster[at], votes.category[at]);
    for (const MaceForm form : bothForms) {
        const Mace one = run(votes, form, 1);
        const Mace other = run(turned, form, 1);
        QVERIFY(near(other.competence, 0, one.competence, 1e-9));
    }
}

void TestMace::hardItemsHaveEntropy()
{
    const Mace model = run(anaesthetists(), MaceForm::VariationalBayes, 5);
    QVERIFY(model.entropy[0] < 0.01);                                                 // all say 1
    QVERIFY(model.entropy[2] > model.entropy[0] && model.entropy[2] < std::log(4.0)); // 1 1 2, 2 1 2 2
    QVERIFY(*std::min_element(model.entropy.begin(), model.entropy.end()) >= 0);
}

void TestMace::nothingAndAlmostNothing()
{
    for (const MaceForm form : bothForms) {
        QCOMPARE(mace({}, {form, 1, 10, 50}).why, std::string("no votes"));
        QCOMPARE(run(fromRows({{-1, -1}}, 3, 1), form, 1).why, std::string("no votes"));
        const Mace one = run(fromRows({{1}}, 3, 1), form, 1);
        QVERIFY(one.why.empty() && std::isfinite(one.logLikelihood));
        QCOMPARE(one.truth.label, std::vector<std::int8_t>{1});
        const Mace ties = run(fromRows({{1, 1, -1}, {1, 1, -1}}, 3, 1), form, 1);
        QCOMPARE(ties.truth.label, (std::vector<std::int8_t>{1, 1}));
        QCOMPARE(ties.competence[2], 0.0);
        const Mace single = run(fromRows({{0, 0}, {0, -1}}, 1, 1), form, 1);
        QCOMPARE(single.truth.probability, (std::vector<double>{1, 1}));
    }
}

void TestMace::aThousandRaters()
{
    Random random(6, 0);
    OwnedRatings votes{1000, 3, {}, {}, {}, {}};
    for (int unit = 0; unit < 20; ++unit) {
        for (int rater = 0; rater < 1000; ++rater)
            votes.add(unit, rater, unit, random.unit() < 0.6 ? unit % 3 : static_cast<int>(random.below(3)));
    }
    for (const MaceForm form : bothForms) {
        const Mace model = mace(votes.view(), {form, 1, 2, 20});
        QVERIFY(std::isfinite(model.logLikelihood));
        for (std::size_t unit = 0; unit < 20; ++unit)
            QCOMPARE(static_cast<int>(model.truth.label[unit]), static_cast<int>(unit % 3));
        for (const double competence : model.competence)
            QVERIFY(competence >= 0 && competence <= 1);
    }
}

QTEST_APPLESS_MAIN(TestMace)
#include "tst_mace.moc"
