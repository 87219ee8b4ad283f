// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/programs.h"
#include "tests/bench/planted/tally.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace planted;

/// That the proof runs and that its seeds mean something; what it shows is in ../COVERAGE.md.
class TestPlanted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedGivesTheSameBytes();
    void lotsAreKnown();
    void innocentIsNamedWhereTheValueIsNought();
    void everyFigureIsReadAndCounted();
    void estimateIsAskedWhereLabelsAreFew();
};

namespace {

const Design &smallest()
{
    const auto all = designs();
    return *std::min_element(all.begin(), all.end(),
                             [](const Design &a, const Design &b) { return a.items < b.items; });
}

} // namespace

void TestPlanted::seedGivesTheSameBytes()
{
    for (const Design &design : designs()) {
        const StudyFiles one = drawStudy(design, 7), again = drawStudy(design, 7),
                         other = drawStudy(design, 8);
        QVERIFY(!one.votes.empty());
        QVERIFY(one.questions == again.questions && one.answers == again.answers);
        QVERIFY(one.votes == again.votes && one.judgments == again.judgments);
        QVERIFY(one.single == again.single && one.ratings == again.ratings);
        QVERIFY(one.votes != other.votes && one.judgments != other.judgments);
        QVERIFY(one.single != other.single && one.ratings != other.ratings);
    }
}

// The first numbers of xoshiro256** from the state 1, 2, 3, 4 would be others: the state comes from
// splitmix64 of the seed, whose first two numbers for 0 are published in its reference implementation.
void TestPlanted::lotsAreKnown()
{
    Random random(0);
    QCOMPARE(random.next(), std::uint64_t{0x99EC5F36CB75F2B4U});
    QCOMPARE(random.next(), std::uint64_t{0xBF6E1F784956452AU});
}

void TestPlanted::innocentIsNamedWhereTheValueIsNought()
{
    int innocent = 0;
    for (const Expectation &expected : expectations(smallest(), 3000, 0)) {
        QVERIFY2(std::isfinite(expected.value), expected.figure.c_str());
        if (!expected.isInnocent)
            continue;
        ++innocent;
        // The error of so few items: log-odds vary more from item to item than shares do.
        const bool isLogOdds = expected.figure.find("effect") != std::string::npos;
        QVERIFY2(std::abs(expected.value) < (isLogOdds ? 0.1 : 0.02), expected.figure.c_str());
    }
    QVERIFY(innocent > 5);
}

void TestPlanted::everyFigureIsReadAndCounted()
{
    const Design &design = smallest();
    std::vector<Tally> tallies;
    for (Expectation &expected : expectations(design, 300, 0))
        tallies.push_back({.expected = std::move(expected)});
    for (const std::uint64_t seed : {1, 2}) {
        const QTemporaryDir folder;
        const Readings readings = readingsOf(drawStudy(design, seed), folder.path(), inThisProcess());
        for (Tally &tally : tallies)
            tally.add(readings);
    }
    for (const Tally &tally : tallies) {
        QVERIFY2(tally.intervals() + tally.without == (tally.expected.isAsked ? 2 : 0),
                 tally.expected.figure.c_str());
        // Fifteen items may not part judge and people in a feature at all.
        QVERIFY2(!tally.expected.isAsked || tally.intervals() > 0, tally.expected.figure.c_str());
    }
    std::ostringstream text;
    const Outcome outcomes[] = {{design, tallies}};
    printTables(text, outcomes);
    QVERIFY(text.str().find("| position, innocent | ") != std::string::npos);
}

void TestPlanted::estimateIsAskedWhereLabelsAreFew()
{
    const auto all = designs();
    const auto design =
        std::find_if(all.begin(), all.end(), [](const Design &one) { return one.labelled < 1; });
    const QTemporaryDir folder;
    const Readings readings = readingsOf(drawStudy(*design, 1), folder.path(), inThisProcess());
    int asked = 0;
    for (const Expectation &expected : expectations(*design, 3000, 0)) {
        QVERIFY2(expected.isAsked && readings.contains(expected.figure), expected.figure.c_str());
        asked += expected.figure.starts_with("estimate: ") ? 1 : 0;
        if (expected.figure == "estimate: with the judge")
            QVERIFY(std::abs(*readings.at(expected.figure).value - expected.value) < 0.2);
    }
    QCOMPARE(asked, 10);
}

QTEST_GUILESS_MAIN(TestPlanted)
#include "tst_planted.moc"
