// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// Ann judges 24 comparisons twice and says a on every even one and else b, the second time with the
/// responses exchanged on every third; then she keeps to the left side on every sixth, and ties on the last.
/// Bo judges four of them twice, alike. `runs` has three runs of the first order and one of the second.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < 24; ++i) {
            const QString item = u"item%1"_s.arg(i / 2);
            const QString model = u"alpha%1"_s.arg(i % 2), other = u"beta%1"_s.arg(i % 2);
            if (i % 2 == 0)
                build.item(item, i < 12 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, model, {u"one"_s}).response(item, other, {u"two"_s});
            const auto pair = build.comparison(item, model, other);
            addVotes(build, i, pair);
            for (int run = 1; run <= 3; ++run)
                build.verdict(u"runs"_s, pair, model::Order::AFirst, run,
                              i == 5 && run > 1 ? model::State::Unparsable : model::State::Valid,
                              i == 5 && run > 1   ? QString()
                              : i < 6 && run == 3 ? u"tie"_s
                                                  : u"a"_s);
            build.verdict(u"runs"_s, pair, model::Order::BFirst, 1, model::State::Valid, u"a"_s);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Json stability(const QStringList &options) const
    {
        const Ran ran = sidejudge(QStringList{u"agreement"_s, m_file.path(), u"--json"_s} + options);
        if (ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return ran.json()["stability"];
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    static void addVotes(support::ProjectBuilder &build, int i, model::ComparisonId pair)
    {
        model::Vote vote;
        vote.choice = i % 2 == 0 ? model::Choice::A : model::Choice::B;
        vote.left = model::Side::A;
        build.vote(u"ann"_s, pair, vote);
        vote.occasion = 2;
        if (i % 3 == 0)
            vote.left = model::Side::B;
        if (i % 6 == 0)
            vote.choice = model::Choice::B;
        if (i == 23)
            vote.choice = model::Choice::Tie;
        build.vote(u"ann"_s, pair, vote);
        build.vote(u"bo"_s, pair, u"a"_s);
        if (i >= 20)
            build.vote(u"bo"_s, pair, u"a"_s, 2);
        build.vote(u"cleo"_s, pair, u"b"_s);
    }

    support::TemporaryProject m_file;
};

bool isNear(const Json &figure, double value)
{
    return figure["value"].is_number() && std::abs(figure["value"].get<double>() - value) < 1e-12;
}

} // namespace

class StabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsHeldAgainstTheSecondOccasion();
    void whereTheSideCountsItIsSeen();
    void severalPeopleStandTogether();
    void aJudgesRunsAreComparedWithinAnOrder();
    void everyFigureOpensItsCases_data();
    void everyFigureOpensItsCases();
    void withoutASecondTimeThereIsNothing();
    void textSaysTheSame();
};

void StabilityTest::aPersonIsHeldAgainstTheSecondOccasion()
{
    const Json people = Study().stability({u"--raters"_s, u"ann,cleo"_s})["people"];
    QCOMPARE(people.size(), std::size_t(1));
    const Json &ann = people[0];
    QCOMPARE(ann["rater"].get<std::string>(), std::string("ann"));
    // Otherwise on 0, 6, 12 and 18, and a tie on 23.
    QCOMPARE(ann["same"]["count"].get<int>(), 19);
    QCOMPARE(ann["different"]["count"].get<int>(), 5);
    QVERIFY(isNear(ann["percent"], 19.0 / 24));
    QCOMPARE(ann["percent"]["n"].get<int>(), 24);
    QVERIFY(ann["percent"]["low"].is_number());
    // METHODS 0.3: p_e = (1 - t1) (1 - t2) / 2 + t1 t2, with no ties the first time and 1 of 24 the second.
    const double chance = .5 * (1 - 1.0 / 24);
    QVERIFY(isNear(ann["cohen_kappa"], (19.0 / 24 - chance) / (1 - chance)));
    const Json dropped =
        Study().stability({u"--raters"_s, u"ann,cleo"_s, u"--ties"_s, u"drop"_s})["people"][0];
    QVERIFY(isNear(dropped["percent"], 19.0 / 23));
    QVERIFY(isNear(dropped["cohen_kappa"], 2 * 19.0 / 23 - 1));
    const Json half = Study().stability({u"--raters"_s, u"ann,cleo"_s, u"--ties"_s, u"half"_s})["people"][0];
    QVERIFY(isNear(half["percent"], 19.5 / 24));
}

void StabilityTest::whereTheSideCountsItIsSeen()
{
    const Json ann = Study().stability({u"--raters"_s, u"ann,cleo"_s})["people"][0];
    // Exchanged on 0, 3, 6, ... 21; a tie is on no side, so that 23 is left out.
    QCOMPARE(ann["swapped_sides"]["n"].get<int>(), 8);
    QVERIFY(isNear(ann["swapped_sides"], 4.0 / 8));
    QCOMPARE(ann["same_sides"]["n"].get<int>(), 15);
    QVERIFY(isNear(ann["same_sides"], 1));
    // Bo's sides are not known.
    const Json bo = Study().stability({u"--raters"_s, u"bo,cleo"_s})["people"][0];
    QVERIFY(bo["same_sides"]["value"].is_null() && bo["swapped_sides"]["value"].is_null());
    QVERIFY(!bo["same_sides"]["why"].get<std::string>().empty());
    // He only ever says a.
    QVERIFY(isNear(bo["percent"], 1));
}

void StabilityTest::severalPeopleStandTogether()
{
    const Json people = Study().stability({})["people"];
    QCOMPARE(people.size(), std::size_t(3));
    QCOMPARE(people[2]["rater"].get<std::string>(), std::string("humans"));
    QCOMPARE(people[2]["percent"]["n"].get<int>(), 28);
    QCOMPARE(people[2]["percent"]["cases"].get<int>(), 24);
    QCOMPARE(people[2]["percent"]["unit"].get<std::string>(), std::string("vote_pair"));
    QVERIFY(isNear(people[2]["percent"], 23.0 / 28));
}

void StabilityTest::aJudgesRunsAreComparedWithinAnOrder()
{
    const Json judges = Study().stability({})["judges"];
    QCOMPARE(judges.size(), std::size_t(1));
    const Json &runs = judges[0];
    // Of the first order on 0 to 4 two of three runs are alike; on 5 one run is valid.
    QCOMPARE(runs["modal_share"]["n"].get<int>(), 23);
    QCOMPARE(runs["modal_share"]["unit"].get<std::string>(), std::string("prompt"));
    QVERIFY(isNear(runs["modal_share"], (18 + 5 * 2.0 / 3) / 23));
    QVERIFY(isNear(runs["all_alike"], 18.0 / 23));
    QCOMPARE(runs["runs"].get<int>(), 69);
    QCOMPARE(runs["unrepeated"].get<int>(), 25);
    const Json maths = Study().stability({u"--where"_s, u"category = maths"_s})["judges"][0];
    QCOMPARE(maths["modal_share"]["n"].get<int>(), 11);
}

void StabilityTest::everyFigureOpensItsCases_data()
{
    QTest::addColumn<QStringList>("options");
    for (const char *ties : {"keep", "drop", "half"})
        QTest::addRow("ties %s", ties) << QStringList{u"--ties"_s, QLatin1String(ties)};
    QTest::newRow("where") << QStringList{u"--where"_s, u"category = maths"_s};
    QTest::newRow("frame") << QStringList{u"--frame"_s, u"hash"_s};
    QTest::newRow("turn") << QStringList{u"--turn"_s, u"2"_s};
}

void StabilityTest::everyFigureOpensItsCases()
{
    QFETCH(const QStringList, options);
    const Study study;
    const Json stability = study.stability(options);
    const test::JsonPromise promise = test::promiseOf(study.path(), stability);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(promise.checked,
             static_cast<int>(6 * stability["people"].size() + 2 * stability["judges"].size()));
    for (const Json &person : stability["people"]) {
        if (person["percent"]["unit"] != "comparison")
            continue;
        for (const char *key : {"percent", "same_sides", "swapped_sides"})
            QCOMPARE(person[key]["n"].get<int>(), person[key]["cases"].get<int>());
        QCOMPARE(person["same"]["cases"].get<int>() + person["different"]["cases"].get<int>(),
                 person["percent"]["cases"].get<int>());
    }
}

void StabilityTest::withoutASecondTimeThereIsNothing()
{
    const Json stability = Study().stability({u"--raters"_s, u"cleo"_s});
    QVERIFY(stability["people"].empty() && stability["judges"].empty());
    // On one item there is a share and no interval.
    const Json one =
        Study().stability({u"--where"_s, u"item = item0"_s, u"--raters"_s, u"ann"_s})["people"][0];
    QVERIFY(isNear(one["percent"], .5));
    QVERIFY(one["percent"]["low"].is_null());
}

void StabilityTest::textSaysTheSame()
{
    const Study study;
    const std::string text = sidejudge({u"agreement"_s, study.path()}).out;
    QVERIFY(text.find("ann a second time: 19 alike, 5 different") != std::string::npos);
    QVERIFY(text.find("runs repeated: 69 runs of 23 prompts, 25 with one run") != std::string::npos);
}

QTEST_GUILESS_MAIN(StabilityTest)
#include "tst_stability.moc"
