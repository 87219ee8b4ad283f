// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/many_raters.h"
#include "app/stats/registry.h"
#include "app/stats/table.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/expected_golden.h"
#include "tests/app/stats/golden_values.h"
#include "tests/app/stats/owned_ratings.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <map>

using namespace stats;
using namespace test_stats;

namespace {

constexpr std::array<int, 3> sidesSwapped{2, 1, 0};
const std::vector<std::string> choices{"A", "T", "B"};

QString shared(const char *path)
{
    return support::sharedData(QStringLiteral("expected/") + QLatin1String(path));
}

/// A table of the golden file, whose order is A, B, tie, in the order A, tie, B.
PairTable tieBetween(const nlohmann::json &matrix)
{
    constexpr std::array<std::size_t, 3> places{0, 2, 1};
    PairTableBuilder builder(3);
    int unit = 0;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            const int votes =
                matrix.at(places[static_cast<std::size_t>(i)]).at(places[static_cast<std::size_t>(j)]);
            for (int vote = 0; vote < votes; ++vote)
                builder.add(unit++, i, j);
        }
    }
    return builder.finish();
}

Estimate figure(const char *id, const PairTable &table, const Weights &weights)
{
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        if (qstrcmp(coefficient.id, id) == 0)
            return coefficient.estimate(table, weights, Errors::RowWise);
    }
    return undefined("no such coefficient", 0);
}

} // namespace

/// The golden values of the methods on MT-bench, where the public data are at hand.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kappaOfTheMajorityAndGpt4();
    void kappaOfDecidedVotes();
    void mirroredKappaOfTheMajorityAndGpt4();
    void alphaOfAllPeople();
    void toyTables();
    void everyKeyIsKnown();
};

void TestGolden::init()
{
    if (support::sharedData(QStringLiteral("expected")).isEmpty())
        QSKIP("skipped: no ../shared/data");
}

void TestGolden::kappaOfTheMajorityAndGpt4()
{
    const nlohmann::json expected = goldenValue("mtbench_human_majority_vs_gpt4");
    const PairTable table = tieBetween(expected.at("matrix"));
    QCOMPARE(table.n, expected.at("n").get<std::int64_t>());
    const std::map<const char *, Weights> forms{{"kappa_nominal", identityWeights(3)},
                                                {"kappa_linear_A_T_B", linearWeights(3)},
                                                {"kappa_quadratic_A_T_B", quadraticWeights(3)}};
    for (const auto &[key, weights] : forms) {
        const Estimate kappa = figure("cohen_kappa", table, weights);
        QVERIFY2(close(kappa.value, expected.at(key).at("kappa")), key);
        QVERIFY2(close(kappa.se, expected.at(key).at("se")), key);
    }
    const Estimate framefree = figure("cohen_kappa", mirrored(table, sidesSwapped), identityWeights(3));
    QCOMPARE(std::lround(*framefree.value * 1000), 558L);
}

void TestGolden::kappaOfDecidedVotes()
{
    const nlohmann::json expected = goldenValue("mtbench_human_majority_vs_gpt4").at("decided_only");
    PairTable table = PairTableBuilder(2).finish();
    table.counts.clear();
    table.cross.clear();
    for (const nlohmann::json &row : expected.at("matrix")) {
        for (const nlohmann::json &count : row) {
            table.counts.push_back(count);
            table.n += count.get<std::int64_t>();
        }
    }
    table.clusters = table.n;
    const Estimate kappa = figure("cohen_kappa", table, identityWeights(2));
    QVERIFY(close(kappa.value, expected.at("kappa").at("kappa")));
    QVERIFY(close(kappa.se, expected.at("kappa").at("se")));
    const std::array<int, 2> swapped{1, 0};
    const double agreement = *figure("percent", table, identityWeights(2)).value;
    QVERIFY(
        close(figure("cohen_kappa", mirrored(table, swapped), identityWeights(2)).value, 2 * agreement - 1));
}

void TestGolden::mirroredKappaOfTheMajorityAndGpt4()
{
    const std::vector<std::string> raters{"human_majority", "gpt4"};
    const auto rows = csvColumns(shared("inputs/mtbench_items_judges.csv"), raters);
    const TableAgreement agreement = tableAgreement(*readTable(raters, rows, choices).table, Errors::RowWise);
    const PairTable &table = agreement.pairs.at(0).table;
    QCOMPARE(table.n, 1814);
    QCOMPARE(table.counts[2] + table.counts[6], 125.0);
    QVERIFY(close(figure("cohen_kappa", mirrored(table, sidesSwapped), identityWeights(3)).value,
                  0.5052376516837862));
}

void TestGolden::alphaOfAllPeople()
{
    const QString path = shared("inputs/mtbench_human_65raters.csv");
    std::vector<std::string> raters;
    for (int i = 0; i < 7; ++i)
        raters.push_back("author_" + std::to_string(i));
    for (int i = 0; i < 58; ++i)
        raters.push_back("expert_" + std::to_string(i));
    const Table table = *readTable(raters, csvColumns(path, raters), choices).table;
    OwnedRatings votes{65, 3, {}, {}, {}, {}};
    for (std::size_t at = 0; at < table.cells.size(); ++at)
        votes.add(static_cast<int>(at / 65), static_cast<int>(at % 65), static_cast<int>(at / 65),
                  table.cells[at]);
    const ManyRaters named = manyRaters(votes.view(), identityWeights(3), {}, Errors::RowWise);
    QCOMPARE(named.votes, 3354);
    QCOMPARE(named.units, 1814);
    QCOMPARE(named.unitsWithTwo, 960);
    QVERIFY(close(named.krippendorffAlpha.value, 0.48489569658837284));
    const ManyRaters turned = manyRaters(votes.view(), identityWeights(3), sidesSwapped, Errors::RowWise);
    QVERIFY(close(turned.krippendorffAlpha.value, 0.4854089981));
    QCOMPARE(turned.votes, 3354);
}

void TestGolden::toyTables()
{
    PairTable grants{2, {20, 5, 10, 15}, {}, 50, 50};
    const nlohmann::json kappa = goldenValue("toy_cohen_2x2_20_5_10_15");
    QVERIFY(close(figure("cohen_kappa", grants, identityWeights(2)).value, kappa.at("kappa")));
    QVERIFY(close(figure("cohen_kappa", grants, identityWeights(2)).se, kappa.at("se")));
    PairTable paradox{2, {80, 10, 10, 0}, {}, 100, 100};
    const nlohmann::json expected = goldenValue("toy_paradox_80_10_10_0");
    const std::map<const char *, const char *> keys{{"po", "percent"},
                                                    {"cohen", "cohen_kappa"},
                                                    {"scott", "scott_pi"},
                                                    {"ac1", "gwet_ac1"},
                                                    {"brennan_prediger", "brennan_prediger"}};
    for (const auto &[key, id] : keys)
        QVERIFY2(close(figure(id, paradox, identityWeights(2)).value, expected.at(key)), key);
}

void TestGolden::everyKeyIsKnown()
{
    Ledger ledger;
    compareGolden(ledger, goldenFile());
    qInfo("golden.json compared %d values", ledger.compared());
    for (const QString &line : ledger.leftOut())
        qInfo().noquote() << "  left out:" << line;
    QVERIFY2(ledger.problems().isEmpty(), qPrintable(ledger.problems().join(QLatin1Char('\n'))));
    QCOMPARE(ledger.compared(), 187);
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
