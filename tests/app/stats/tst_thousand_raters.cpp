// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/all_pairs.h"
#include "app/stats/dawid_skene.h"
#include "app/stats/icc.h"
#include "app/stats/krippendorff.h"
#include "app/stats/mace.h"
#include "app/stats/many_raters.h"
#include "app/stats/pair_coefficients.h"
#include "app/stats/random.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

using namespace stats;
using namespace test_stats;

namespace {

constexpr int raters = 1000;
constexpr int units = 30;
constexpr int q = 4;

using Grid = std::vector<std::vector<int>>; ///< units x raters, -1 = no vote

/// Raters who are right more often the higher their number; a third of the votes is missing, and one unit
/// has a single vote.
Grid madeUp()
{
    Random random(11, 0);
    Grid grid(units, std::vector<int>(raters, -1));
    for (int unit = 0; unit < units; ++unit) {
        for (int rater = 0; rater < raters; ++rater) {
            const bool isRight = random.unit() < 0.3 + 0.6 * rater / raters;
            const auto other = static_cast<int>(random.below(q));
            if (random.below(3) > 0 && (unit > 0 || rater == 7))
                grid[static_cast<std::size_t>(unit)][static_cast<std::size_t>(rater)] =
                    isRight ? unit * unit % q : other;
        }
    }
    grid[0][7] = 2;
    return grid;
}

using Votes = std::array<double, q>; ///< by category

double sum(const Votes &votes) { return std::accumulate(votes.begin(), votes.end(), 0.0); }

/// The definitions, one pair of votes and one pair of raters after the other.
struct Plain
{
    Plain(const Grid &grid, const Weights &used);

    double agreement = 0; ///< of two votes, averaged over the units with two
    Votes shares{};
    double twoRaters = 0; ///< chance agreement of two different raters, averaged over all of them
    double allWeights = 0;

    [[nodiscard]] double corrected(double chance) const { return (agreement - chance) / (1 - chance); }
};

/// The mean weight of two votes of a unit; nothing where it has fewer.
std::optional<double> alike(const std::vector<int> &row, const Weights &used)
{
    double total = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        for (std::size_t j = i + 1; j < row.size(); ++j) {
            if (row[i] < 0 || row[j] < 0)
                continue;
            total += used(row[i], row[j]);
            ++pairs;
        }
    }
    return pairs > 0 ? std::optional(total / pairs) : std::nullopt;
}

/// The chance that two different raters give votes that agree, each by their own habits.
double chanceOfTwo(std::vector<Votes> said, const Weights &used)
{
    for (Votes &votes : said) {
        const double all = sum(votes);
        for (double &share : votes)
            share /= all;
    }
    double total = 0;
    for (std::size_t g = 0; g < raters; ++g) {
        for (std::size_t h = 0; h < raters; ++h) {
            for (int cell = 0; g != h && cell < q * q; ++cell)
                total += used(cell / q, cell % q) * said[g][static_cast<std::size_t>(cell / q)] *
                         said[h][static_cast<std::size_t>(cell % q)];
        }
    }
    return total / raters / (raters - 1);
}

Plain::Plain(const Grid &grid, const Weights &used)
{
    double withVote = 0;
    double withTwo = 0;
    std::vector<Votes> said(raters);
    for (const std::vector<int> &row : grid) {
        Votes votes{};
        for (std::size_t rater = 0; rater < raters; ++rater) {
            if (row[rater] < 0)
                continue;
            ++votes[static_cast<std::size_t>(row[rater])];
            ++said[rater][static_cast<std::size_t>(row[rater])];
        }
        const double all = sum(votes);
        withVote += all > 0 ? 1 : 0;
        for (std::size_t k = 0; k < q; ++k)
            shares[k] += all > 0 ? votes[k] / all : 0;
        const std::optional<double> both = alike(row, used);
        agreement += both.value_or(0);
        withTwo += both ? 1 : 0;
    }
    agreement /= withTwo;
    for (double &share : shares)
        share /= withVote;
    twoRaters = chanceOfTwo(std::move(said), used);
    for (int cell = 0; cell < q * q; ++cell)
        allWeights += used(cell / q, cell % q);
}

/// One less observed over expected differences of two votes.
double plainAlpha(const Grid &grid, const std::function<double(int, int)> &difference)
{
    Votes paired{};
    double observed = 0;
    for (const std::vector<int> &row : grid) {
        std::vector<int> votes;
        std::copy_if(row.begin(), row.end(), std::back_inserter(votes), [](int vote) { return vote >= 0; });
        if (votes.size() < 2)
            continue;
        double total = 0;
        for (const int one : votes) {
            for (const int other : votes)
                total += difference(one, other);
        }
        observed += total / static_cast<double>(votes.size() - 1);
        for (const int vote : votes)
            ++paired[static_cast<std::size_t>(vote)];
    }
    double expected = 0; // by category: half a billion pairs of votes would add up their rounding
    for (int cell = 0; cell < q * q; ++cell)
        expected += difference(cell / q, cell % q) * paired[static_cast<std::size_t>(cell / q)] *
                    paired[static_cast<std::size_t>(cell % q)];
    const double n = sum(paired);
    return 1 - (observed / n) / (expected / n / (n - 1));
}

/// Votes of the units with two or more, by category: what ordinal differences count.
Votes pairedVotes(const Grid &grid)
{
    Votes counts{};
    for (const std::vector<int> &row : grid) {
        if (std::count_if(row.begin(), row.end(), [](int vote) { return vote >= 0; }) < 2)
            continue;
        for (const int vote : row) {
            if (vote >= 0)
                ++counts[static_cast<std::size_t>(vote)];
        }
    }
    return counts;
}

/// Votes of raters who see few units: each unit has five of the thousand.
OwnedRatings sparse(int q3)
{
    Random random(12, 0);
    OwnedRatings votes{raters, q3, {}, {}, {}, {}};
    for (int unit = 0; unit < 1200; ++unit) {
        const auto truth = static_cast<int>(random.below(static_cast<std::uint32_t>(q3)));
        for (int vote = 0; vote < 5; ++vote) {
            const int rater = (unit * 5 + vote * 211) % raters;
            const bool isRight = random.unit() < 0.35 + 0.6 * rater / raters;
            votes.add(unit, rater, unit,
                      isRight ? truth : static_cast<int>(random.below(static_cast<std::uint32_t>(q3))));
        }
    }
    return votes;
}

} // namespace

/// Every figure of many raters with a thousand of them, beside its definition written out.
class TestThousandRaters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coefficientsOfManyRaters_data();
    void coefficientsOfManyRaters();
    void alphaOfEveryMetric();
    void everyPairOfTheMatrix();
    void intraclassCorrelations();
    void dawidAndSkene();
    void competenceByMace();
};

void TestThousandRaters::coefficientsOfManyRaters_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("unlike categories") << 0;
    QTest::newRow("linear") << 1;
    QTest::newRow("quadratic") << 2;
}

void TestThousandRaters::coefficientsOfManyRaters()
{
    QFETCH(const int, kind);
    const Weights used = kind == 0 ? identityWeights(q) : kind == 1 ? linearWeights(q) : quadraticWeights(q);
    const Grid grid = madeUp();
    const Plain plain(grid, used);
    double fleiss = 0;
    double spread = 0;
    for (int k = 0; k < q; ++k) {
        const double share = plain.shares[static_cast<std::size_t>(k)];
        spread += share * (1 - share);
        for (int l = 0; l < q; ++l)
            fleiss += used(k, l) * share * plain.shares[static_cast<std::size_t>(l)];
    }
    const OwnedRatings votes = fromRows(grid, q, 1);
    for (const Errors errors : {Errors::RowWise, Errors::Clustered}) {
        const ManyRaters ours = manyRaters(votes.view(), used, {}, errors);
        QVERIFY(close(ours.percent.value, plain.agreement));
        QVERIFY(close(ours.fleissKappa.value, plain.corrected(fleiss)));
        QVERIFY(close(ours.congerKappa.value, plain.corrected(plain.twoRaters)));
        QVERIFY(close(ours.gwetAc1.value, plain.corrected(plain.allWeights * spread / (q * (q - 1)))));
        QVERIFY(close(ours.brennanPrediger.value, plain.corrected(plain.allWeights / (q * q))));
        QVERIFY(close(ours.krippendorffAlpha.value,
                      plainAlpha(grid, [&](int one, int other) { return 1 - used(one, other); })));
        QCOMPARE(ours.raters, raters);
        QCOMPARE(ours.units, units);
        QCOMPARE(ours.unitsWithTwo, units - 1);
        for (const Estimate *figure : {&ours.percent, &ours.fleissKappa, &ours.gwetAc1, &ours.brennanPrediger,
                                       &ours.krippendorffAlpha})
            QVERIFY(figure->se && *figure->se > 0 && *figure->low < *figure->high);
    }
}

void TestThousandRaters::alphaOfEveryMetric()
{
    const Grid grid = madeUp();
    const OwnedRatings votes = fromRows(grid, q, 1);
    const Votes counts = pairedVotes(grid);
    const std::vector<double> values{1, 2, 4, 7};
    const auto value = [&](int category) { return values[static_cast<std::size_t>(category)]; };
    const auto alpha = [&](Metric metric) {
        return krippendorffAlpha(coincidences(votes.view()), q, metric, values);
    };
    QVERIFY(close(alpha(Metric::Nominal).value,
                  plainAlpha(grid, [](int one, int other) { return one == other ? 0.0 : 1.0; })));
    QVERIFY(close(alpha(Metric::Interval).value, plainAlpha(grid, [&](int one, int other) {
                      return std::pow(value(one) - value(other), 2);
                  })));
    QVERIFY(close(alpha(Metric::Ratio).value, plainAlpha(grid, [&](int one, int other) {
                      return std::pow((value(one) - value(other)) / (value(one) + value(other)), 2);
                  })));
    QVERIFY(close(alpha(Metric::Ordinal).value, plainAlpha(grid, [&](int one, int other) {
                      double between = 0;
                      for (int g = std::min(one, other); g <= std::max(one, other); ++g)
                          between += counts[static_cast<std::size_t>(g)];
                      between -=
                          (counts[static_cast<std::size_t>(one)] + counts[static_cast<std::size_t>(other)]) /
                          2;
                      return one == other ? 0 : between * between;
                  })));
    QCOMPARE(alpha(Metric::Nominal).n, static_cast<std::int64_t>(sum(counts)));
}

void TestThousandRaters::everyPairOfTheMatrix()
{
    Grid grid = madeUp();
    grid.resize(12); // half a million tables
    for (std::vector<int> &row : grid) {
        for (int &vote : row)
            vote = std::min(vote, 1);
    }
    const OwnedRatings votes = fromRows(grid, 2, 1);
    const std::vector<PairTable> tables = allPairTables(votes.view(), 2);
    QCOMPARE(tables.size(), std::size_t{raters * (raters - 1) / 2});
    std::size_t at = 0;
    for (std::size_t a = 0; a < raters; ++a) {
        for (std::size_t b = a + 1; b < raters; ++b, ++at) {
            std::array<double, 4> counts{};
            for (const std::vector<int> &row : grid) {
                if (row[a] >= 0 && row[b] >= 0)
                    ++counts[static_cast<std::size_t>(row[a] * 2 + row[b])];
            }
            if (!std::equal(counts.begin(), counts.end(), tables[at].counts.begin()))
                QFAIL(qPrintable(QStringLiteral("raters %1 and %2").arg(a).arg(b)));
        }
    }
    // Cohen's kappa of a rater with all others: 2 (ad - bc) / ((a + b)(b + d) + (a + c)(c + d)).
    for (int other = 1; other < raters; ++other) {
        const PairTable &pair = tables[pairIndex(0, other, raters)];
        const double a = pair.counts[0], b = pair.counts[1], c = pair.counts[2], d = pair.counts[3];
        const double below = (a + b) * (b + d) + (a + c) * (c + d);
        const Estimate kappa = cohenKappa(pair, identityWeights(2), Errors::RowWise);
        QCOMPARE(kappa.value.has_value(), below > 0);
        QVERIFY(below == 0 || close(kappa.value, 2 * (a * d - b * c) / below));
    }
}

void TestThousandRaters::intraclassCorrelations()
{
    // Twenty items: the mean squares of the two-way table, summed cell by cell.
    constexpr std::size_t items = 20;
    Random random(13, 0);
    std::vector<std::optional<double>> scores;
    for (std::size_t item = 0; item < items; ++item) {
        for (int rater = 0; rater < raters; ++rater)
            scores.emplace_back(static_cast<double>(item % 7) + rater % 5 * 0.1 + 3 * random.unit());
    }
    std::vector<double> rows(items), columns(raters);
    double grand = 0;
    for (std::size_t cell = 0; cell < scores.size(); ++cell) {
        rows[cell / raters] += *scores[cell] / raters;
        columns[cell % raters] += *scores[cell] / items;
        grand += *scores[cell] / static_cast<double>(scores.size());
    }
    double between = 0, level = 0, rest = 0, within = 0;
    for (std::size_t cell = 0; cell < scores.size(); ++cell) {
        const double row = rows[cell / raters];
        const double column = columns[cell % raters];
        between += std::pow(row - grand, 2) / (items - 1);
        level += std::pow(column - grand, 2) / (raters - 1);
        rest += std::pow(*scores[cell] - row - column + grand, 2) / (items - 1) / (raters - 1);
        within += std::pow(*scores[cell] - row, 2) / items / (raters - 1);
    }
    const IntraclassCorrelations ours = stats::intraclassCorrelations(scores, raters);
    constexpr double k = raters;
    QVERIFY(close(ours.oneWay.value, (between - within) / (between + (k - 1) * within)));
    QVERIFY(close(ours.absolute.value,
                  (between - rest) / (between + (k - 1) * rest + k * (level - rest) / items)));
    QVERIFY(close(ours.consistency.value, (between - rest) / (between + (k - 1) * rest)));
    QVERIFY(close(ours.oneWayMean.value, (between - within) / between));
    QVERIFY(close(ours.absoluteMean.value, (between - rest) / (between + (level - rest) / items)));
    QVERIFY(close(ours.consistencyMean.value, (between - rest) / between));
    for (const Estimate *form : {&ours.oneWay, &ours.absolute, &ours.consistency})
        QVERIFY(form->low && *form->low < *form->value && *form->value < *form->high);
}

namespace {

/// Dawid and Skene's steps on dense arrays, from the shares of the votes.
class PlainModel
{
public:
    explicit PlainModel(const OwnedRatings &votes)
        : truth((static_cast<std::size_t>(votes.unit.back()) + 1) * kinds)
        , m_votes(votes)
    {
        for (std::size_t at = 0; at < votes.unit.size(); ++at)
            ++truth[place(at, 0) + static_cast<std::size_t>(votes.category[at])];
        normalise(truth);
        maximise();
    }

    void round()
    {
        for (std::size_t cell = 0; cell < truth.size(); ++cell)
            truth[cell] = prior[cell % kinds];
        for (std::size_t at = 0; at < m_votes.unit.size(); ++at) {
            for (std::size_t k = 0; k < kinds; ++k)
                truth[place(at, k)] *= said[cellOf(at, k)];
        }
        normalise(truth);
        maximise();
    }

    static constexpr std::size_t kinds = 3;
    std::vector<double> truth, prior, said;

private:
    [[nodiscard]] std::size_t place(std::size_t vote, std::size_t k) const
    {
        return static_cast<std::size_t>(m_votes.unit[vote]) * kinds + k;
    }
    [[nodiscard]] std::size_t cellOf(std::size_t vote, std::size_t k) const
    {
        return (static_cast<std::size_t>(m_votes.rater[vote]) * kinds + k) * kinds +
               static_cast<std::size_t>(m_votes.category[vote]);
    }
    static void normalise(std::vector<double> &rows)
    {
        for (std::size_t row = 0; row < rows.size(); row += kinds) {
            const double all = rows[row] + rows[row + 1] + rows[row + 2];
            for (std::size_t k = 0; k < kinds; ++k)
                rows[row + k] = all > 0 ? rows[row + k] / all : 0;
        }
    }
    void maximise()
    {
        prior.assign(kinds, 0);
        for (std::size_t cell = 0; cell < truth.size(); ++cell)
            prior[cell % kinds] += truth[cell] * kinds / static_cast<double>(truth.size());
        said.assign(raters * kinds * kinds, 0);
        for (std::size_t at = 0; at < m_votes.unit.size(); ++at) {
            for (std::size_t k = 0; k < kinds; ++k)
                said[cellOf(at, k)] += truth[place(at, k)];
        }
        for (std::size_t at = 0; at < m_votes.unit.size(); ++at) {
            for (std::size_t k = 0; k < kinds; ++k)
                said[cellOf(at, k)] = std::max(said[cellOf(at, k)], 1e-10);
        }
        normalise(said);
    }

    const OwnedRatings &m_votes;
};

} // namespace

void TestThousandRaters::dawidAndSkene()
{
    const OwnedRatings votes = sparse(3);
    const DawidSkene ours = dawidSkene(votes.view(), AnnotatorForm::Confusion);
    QVERIFY(ours.why.empty() && ours.rounds > 2);
    PlainModel plain(votes);
    for (int round = 0; round < ours.rounds; ++round)
        plain.round();
    const auto same = [](const std::vector<double> &one, const std::vector<double> &other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                          [](double a, double b) { return std::abs(a - b) < 1e-9; });
    };
    QVERIFY(same(ours.prior, plain.prior));
    QVERIFY(same(ours.truth.probability, plain.truth));
    QVERIFY(same(ours.confusion, plain.said));
    QCOMPARE(std::accumulate(ours.votes.begin(), ours.votes.end(), std::int64_t{0}), 6000);
}

void TestThousandRaters::competenceByMace()
{
    const OwnedRatings votes = sparse(3);
    const Mace ours = mace(votes.view(), {MaceForm::ExpectationMaximisation, 4, 2, 20});
    // What the votes say of the truth where each rater knows it or draws.
    std::vector<double> truth(std::size_t{1200} * 3, 1.0 / 3);
    for (std::size_t at = 0; at < votes.unit.size(); ++at) {
        const auto rater = static_cast<std::size_t>(votes.rater[at]);
        const auto category = static_cast<std::size_t>(votes.category[at]);
        const double knows = ours.competence[rater];
        for (std::size_t k = 0; k < 3; ++k)
            truth[static_cast<std::size_t>(votes.unit[at]) * 3 + k] *=
                (1 - knows) * ours.strategy[rater * 3 + category] + (k == category ? knows : 0);
    }
    double likelihood = 0;
    for (std::size_t unit = 0; unit < 1200; ++unit) {
        const double all = truth[unit * 3] + truth[unit * 3 + 1] + truth[unit * 3 + 2];
        likelihood += std::log(all);
        for (std::size_t k = 0; k < 3; ++k)
            QVERIFY(close(ours.truth.probability[unit * 3 + k], truth[unit * 3 + k] / all));
    }
    QVERIFY(close(ours.logLikelihood, likelihood, 1e-6));
    for (const MaceForm form : {MaceForm::ExpectationMaximisation, MaceForm::VariationalBayes}) {
        const std::vector<double> competence = mace(votes.view(), {form, 4, 2, 20}).competence;
        const auto mean = [&](std::ptrdiff_t from) {
            const auto first = competence.begin() + from;
            return std::accumulate(first, first + 100, 0.0) / 100;
        };
        QVERIFY(mean(900) > mean(0) + 0.2);
    }
}

QTEST_APPLESS_MAIN(TestThousandRaters)
#include "tst_thousand_raters.moc"
