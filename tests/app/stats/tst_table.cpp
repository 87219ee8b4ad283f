// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/registry.h"
#include "app/stats/table_differences.h"
#include "app/stats/table_draws.h"
#include "app/stats/table_levels.h"

#include <QTest>

#include <cmath>

using namespace stats;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Table read(const Rows &rows, std::vector<std::string> categories)
{
    return readTable({"ann", "bob", "cem"}, rows, std::move(categories)).table.value_or(Table());
}

} // namespace

/// A plain table of units by raters.
class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void categoriesAreTheValuesSeen();
    void numbersStandInNumericOrder();
    void numbersWrittenTwiceAreTwoCategories();
    void givenCategoriesKeepTheirOrder();
    void valuesOutsideTheCategoriesAreLeftOut();
    void badTablesAreRefused();
    void pairsShareAUnit();
    void figuresOfATable();
    void emptyTablesHaveNoFigures();
    void unorderedRowsEnterBothWays();
    void drawsKeepValuesAndNotesOfTheValue();
    void oneItemAndOneValueHaveNoDrawnInterval();
};

void TestTable::categoriesAreTheValuesSeen()
{
    const Table table = read({{"tie", "B", ""}, {"A", "", "B"}}, {});
    QCOMPARE(table.categories, (std::vector<std::string>{"A", "B", "tie"}));
    QCOMPARE(table.cells, (std::vector<std::int8_t>{2, 1, -1, 0, -1, 1}));
    QCOMPARE(table.units, 2);
}

void TestTable::numbersStandInNumericOrder()
{
    QCOMPARE(read({{"10", "-2", "9"}, {"1.5", "1e3", "0"}}, {}).categories,
             (std::vector<std::string>{"-2", "0", "1.5", "9", "10", "1e3"}));
    QCOMPARE(read({{"10", "9", "x"}}, {}).categories, (std::vector<std::string>{"10", "9", "x"}));
    QCOMPARE(read({{"10", "nan", "9"}}, {}).categories, (std::vector<std::string>{"10", "9", "nan"}));
}

void TestTable::numbersWrittenTwiceAreTwoCategories()
{
    QCOMPARE(read({{"1", "1.0", "0"}}, {}).categories, (std::vector<std::string>{"0", "1", "1.0"}));
}

void TestTable::givenCategoriesKeepTheirOrder()
{
    const Table table = read({{"B", "A", "B"}}, {"B", "tie", "A"});
    QCOMPARE(table.categories, (std::vector<std::string>{"B", "tie", "A"}));
    QCOMPARE(table.cells, (std::vector<std::int8_t>{0, 2, 0}));
    const TableAgreement agreement = tableAgreement(table, Errors::RowWise);
    QVERIFY(std::abs(*agreement.pairs[1].figures[4].value - 1) < 1e-12);     // ann and cem agree
    QVERIFY(std::abs(*agreement.pairs[0].figures[4].value + 0.5) < 1e-12);   // p_e is a third
    QVERIFY(std::abs(*agreement.overall.brennanPrediger.value - 0) < 1e-12); // p_a is a third, too
    QCOMPARE(agreement.overall.brennanPrediger.n, 1);
}

void TestTable::valuesOutsideTheCategoriesAreLeftOut()
{
    const Table table = read({{"B", "error", "B"}, {"error", "b", ""}}, {"A", "B"});
    QCOMPARE(table.cells, (std::vector<std::int8_t>{1, -1, 1, -1, -1, -1}));
    QCOMPARE(table.leftOut, (std::vector<std::pair<std::string, std::int64_t>>{{"b", 1}, {"error", 2}}));
}

void TestTable::badTablesAreRefused()
{
    const TableReading shortRow = readTable({"ann", "bob"}, Rows{{"A", "B"}, {"A"}}, {});
    QVERIFY(!shortRow.table);
    QCOMPARE(shortRow.refusal, std::string("a row has 1 cells for 2 raters"));
    QCOMPARE(shortRow.row, std::size_t{1});
    QCOMPARE(readTable({"ann"}, Rows{{"A"}}, {"A", "A"}).refusal, std::string("a category is given twice"));
    Rows many;
    for (int i = 0; i < 128; ++i)
        many.push_back({std::to_string(i)});
    QVERIFY(!readTable({"ann"}, many, {}).table);
    many.pop_back();
    QCOMPARE(readTable({"ann"}, many, {}).table->categories.size(), std::size_t{127});
}

void TestTable::pairsShareAUnit()
{
    const TableAgreement agreement =
        tableAgreement(read({{"A", "A", ""}, {"A", "B", ""}, {"", "B", "B"}}, {}), Errors::RowWise);
    QCOMPARE(agreement.pairs.size(), std::size_t{2});
    QCOMPARE(agreement.pairs[0].a, 0);
    QCOMPARE(agreement.pairs[0].b, 1);
    QCOMPARE(agreement.pairs[0].table.n, 2);
    QCOMPARE(agreement.pairs[0].table.counts, (std::vector<double>{1, 1, 0, 0}));
    QCOMPARE(agreement.pairs[1].a, 1);
    QCOMPARE(agreement.pairs[1].b, 2);
    QCOMPARE(agreement.pairs[1].figures[1].why, std::string("only one category used"));
}

void TestTable::figuresOfATable()
{
    Rows rows;
    const auto add = [&rows](int times, const char *first, const char *second) {
        rows.insert(rows.end(), static_cast<std::size_t>(times), {first, second, ""});
    };
    add(20, "yes", "yes");
    add(5, "yes", "no");
    add(10, "no", "yes");
    add(15, "no", "no");
    const TableAgreement rowWise = tableAgreement(read(rows, {}), Errors::RowWise);
    const std::vector<Estimate> &figures = rowWise.pairs.at(0).figures;
    QCOMPARE(figures.size(), pairCoefficients().size());
    QVERIFY(std::abs(*figures[1].value - 0.4) < 1e-12);
    QVERIFY(std::abs(*figures[1].se - 0.12699606293110033) < 1e-12);
    QCOMPARE(figures[6].why, std::string("a table does not say which category is a tie"));
    QVERIFY(std::abs(*rowWise.overall.congerKappa.value - 0.4) < 1e-12);
    QVERIFY(std::abs(*rowWise.overall.fleissKappa.value - 0.39393939393939387) < 1e-12);
    const TableAgreement clustered = tableAgreement(read(rows, {}), Errors::Clustered);
    QVERIFY(std::abs(*clustered.pairs[0].figures[1].se - 0.12699606293110033 * std::sqrt(50.0 / 49)) < 1e-12);
    QCOMPARE(clustered.pairs[0].table.clusters, 50);
}

void TestTable::emptyTablesHaveNoFigures()
{
    for (const Rows &rows : {Rows{}, Rows{{"", "", ""}}, Rows{{"A", "", ""}, {"", "B", ""}}}) {
        const TableAgreement agreement = tableAgreement(read(rows, {}), Errors::Clustered);
        QVERIFY(agreement.pairs.empty());
        QCOMPARE(agreement.overall.percent.why, std::string("no comparison has two votes"));
    }
    const TableReading none = readTable({}, Rows{}, {});
    QVERIFY(none.table);
    QVERIFY(tableAgreement(*none.table, Errors::Clustered).pairs.empty());
}

namespace {

/// Two raters on items of two rows each, numbers from 1 to 3.
Table paired(const std::vector<std::pair<int, int>> &rows, bool isWrittenBothWays)
{
    Table table;
    table.raters = {"a", "b"};
    table.categories = {"1", "2", "3"};
    const auto add = [&](int first, int second, std::size_t row) {
        table.cells.push_back(static_cast<std::int8_t>(first - 1));
        table.cells.push_back(static_cast<std::int8_t>(second - 1));
        table.cluster.push_back(static_cast<std::int32_t>(row / 2));
        ++table.units;
    };
    for (std::size_t row = 0; row < rows.size(); ++row) {
        add(rows[row].first, rows[row].second, row);
        if (isWrittenBothWays)
            add(rows[row].second, rows[row].first, row);
    }
    return table;
}

const std::vector<std::pair<int, int>> numbers{{1, 2}, {3, 3}, {2, 2}, {1, 1}, {3, 1},
                                               {2, 3}, {2, 2}, {3, 2}, {1, 1}, {2, 1}};
const std::vector<double> places{0, 1, 2};

} // namespace

void TestTable::unorderedRowsEnterBothWays()
{
    Table once = paired(numbers, false);
    once.isUnordered = true;
    const Table twice = paired(numbers, true);
    for (const Errors errors : {Errors::Clustered, Errors::RowWise}) {
        const TablePair pair = tablePairs(once, errors).front(), both = tablePairs(twice, errors).front();
        QCOMPARE(pair.table.n, std::int64_t(10));
        QCOMPARE(both.table.n, std::int64_t(20));
        const auto levels = pairLevels(once, pair, places, errors);
        const auto levelsOfBoth = pairLevels(twice, both, places, errors);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            QVERIFY(std::abs(*levels[i].estimate.value - *levelsOfBoth[i].estimate.value) < 1e-12);
            QCOMPARE(levels[i].estimate.n, std::int64_t(10));
        }
        // Two halves of a row are no second observation: errors by item stay, those by row are the wider.
        const Estimate &kappa = levels[0].estimate, &twiceKappa = levelsOfBoth[0].estimate;
        const double ratio = errors == Errors::Clustered ? 1 : std::sqrt(2.0);
        QVERIFY(std::abs(*kappa.se - *twiceKappa.se * ratio) < 1e-9);
    }
    // One row written both ways would always correlate, to -1.
    Table single = paired({{1, 3}}, false);
    single.isUnordered = true;
    const auto ofOne =
        pairLevels(single, tablePairs(single, Errors::RowWise).front(), places, Errors::RowWise);
    for (std::size_t i = 4; i < ofOne.size(); ++i)
        QCOMPARE(ofOne[i].estimate.why, std::string("1 pair of numbers, a correlation needs 2"));
    const auto apart = tableDifferences(once, tablePairs(once, Errors::RowWise).front(), Errors::RowWise);
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(apart[i].estimate.why, std::string("within a pool neither of the two is the first"));
    QVERIFY(std::abs(*apart[4].estimate.value - 0.6) < 1e-12);
    QVERIFY(std::abs(*apart[5].estimate.value - std::sqrt(0.8)) < 1e-12);
}

void TestTable::drawsKeepValuesAndNotesOfTheValue()
{
    Table table = paired(numbers, false);
    table.cells[1] = -1;
    ManyRaters overall = manyRaters(TableVotes(table).ratings(), identityWeights(3), {}, Errors::Clustered);
    TableLevels levels = tableLevels(table, {}, Metric::Interval, {1, 2, 3}, Errors::Clustered);
    QCOMPARE(levels.leftOut, std::int64_t(1));
    const TableLevels before = levels;
    QVERIFY(resampleOverall(table, {1, 2, 3}, {5, 200}, {}, overall, levels));
    for (std::size_t i = 0; i < levels.overall.size(); ++i) {
        const Estimate &icc = levels.overall[i].estimate;
        QCOMPARE(icc.value, before.overall[i].estimate.value);
        QVERIFY(icc.low && *icc.low < *icc.value && icc.se);
        QVERIFY2(icc.note.ends_with("1 units with an empty cell left out"), icc.note.c_str());
    }
    QVERIFY(levels.alpha.low && levels.alpha.note.empty() && overall.congerKappa.low);
    int calls = 0;
    const auto stops = [&calls](int done, int total) { return total == 200 && done == calls++ && done < 3; };
    TablePair pair = tablePairs(table, Errors::Clustered).front();
    auto ofPair = pairLevels(table, pair, places, Errors::Clustered);
    const Estimate kappa = pair.figures[1];
    QVERIFY(!resamplePair(table, places, {5, 200}, stops, pair, ofPair));
    QCOMPARE(calls, 4);
    QCOMPARE(pair.figures[1].low, kappa.low);
}

void TestTable::oneItemAndOneValueHaveNoDrawnInterval()
{
    const auto drawn = [](const std::vector<std::pair<int, int>> &rows) {
        const Table table = paired(rows, false);
        TablePair pair = tablePairs(table, Errors::Clustered).front();
        auto levels = pairLevels(table, pair, places, Errors::Clustered);
        if (!resamplePair(table, places, {5, 100}, {}, pair, levels))
            qFatal("stopped");
        std::vector<Estimate> all = pair.figures;
        for (const NamedEstimate &figure : levels)
            all.push_back(figure.estimate);
        return all;
    };
    for (const Estimate &figure : drawn({{1, 2}, {3, 3}})) {
        QVERIFY(!figure.low && !figure.se);
        QVERIFY(!figure.value || figure.note == "1 item, an interval needs 2");
    }
    for (const Estimate &figure : drawn({{1, 1}, {3, 3}, {2, 2}, {1, 1}, {2, 2}, {3, 3}, {1, 1}, {2, 2}})) {
        QVERIFY(!figure.low && !figure.se && figure.method.empty());
        QVERIFY(!figure.value || figure.note.find("no variance was seen") == 0);
    }
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
