// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/bias_promise.h"
#include "tests/app/analysis/made_panels.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;
using model::RaterKind;
using model::Side;
using model::State;
using model::Swap;

/// Bias panels: golden figures, promise 1, and data that are awkward.
class TestBias : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthStandsBesidePeople();
    void peoplesTasteForLengthIsTheirOwnPanel();
    void ownModelStandsBesidePeopleAndTheOthers();
    void withTwoModelsThereIsNoLineToStandOn();
    void anUnknownOwnModelIsSaid();
    void repetitionsThatDisagreeAreCounted();
    void tiesStandBesidePeople();
    void aSplitIsNoTie();
    void whereAllAreSplitTiesAreNotDefined();
    void callsAreCountedByState();
    void withoutPeopleObservationsAreNotDefined();
    void allTiesAreDefined();
    void nothingSelectedIsNotDefined();
    void whoIsAskedForGetsPanels();
    void promiseOne_data();
    void promiseOne();
};

void TestBias::lengthStandsBesidePeople()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    const auto add = [&](Choice says, Choice people, int lengthA, int lengthB) {
        const int comparison = made.comparison();
        made.lengths(comparison, lengthA, lengthB);
        made.ruling(judge, comparison, says);
        made.vote(ann, comparison, people);
    };
    for (int i = 0; i < 5; ++i)
        add(Choice::A, Choice::B, 200, 100); // the judge longer
    add(Choice::A, Choice::B, 100, 200);     // the judge shorter
    add(Choice::A, Choice::A, 200, 100);     // both longer
    add(Choice::A, Choice::A, 100, 131);     // both shorter
    add(Choice::A, Choice::B, 130, 100);     // alike
    add(Choice::Tie, Choice::B, 200, 100);
    const Panel panel = panelOf(made, u"length"_s);
    QCOMPARE(panel.flagged.count.count, 5);
    QCOMPARE(panel.mirrored.count.count, 1);
    QCOMPARE(panel.estimate.estimate.n, 8);
    QVERIFY(close(panel.estimate.estimate.value, 0.5));
    QCOMPARE(cellIn(panel, u"both_longer"_s)->count.count, 1);
    QCOMPARE(cellIn(panel, u"both_shorter"_s)->count.count, 1);
    QVERIFY(close(figureIn(panel, u"mcnemar_p"_s)->estimate.value, 14.0 / 64));
    QVERIFY(close(figureIn(panel, u"p"_s)->estimate.value, 14.0 / 64));
    QVERIFY(close(figureIn(panel, u"judge_prefers_longer"_s)->estimate.value, 6.0 / 8));
    QVERIFY(close(figureIn(panel, u"people_prefer_longer"_s)->estimate.value, 2.0 / 8));
}

void TestBias::peoplesTasteForLengthIsTheirOwnPanel()
{
    MadeColumns made;
    const int ann = made.rater(u"ann"_s);
    const int ben = made.rater(u"ben"_s);
    for (int i = 0; i < 8; ++i) {
        const int comparison = made.comparison();
        made.lengths(comparison, 200, i < 6 ? 100 : 180); // the last two are alike
        made.vote(ann, comparison, i < 4 ? Choice::A : Choice::B);
        made.vote(ben, comparison, Choice::BothGood);
    }
    const Panel panel = panelOf(made, u"length"_s, u"humans"_s);
    QCOMPARE(QLatin1String(panel.estimate.unit), "vote"_L1);
    QCOMPARE(panel.estimate.estimate.n, 6);
    QVERIFY(close(panel.estimate.estimate.value, 4.0 / 6));
    QCOMPARE(panel.flagged.count.count, 4);
    QCOMPARE(panel.mirrored.count.count, 2);
    QVERIFY(close(figureIn(panel, u"longer_share_any"_s)->estimate.value, 4.0 / 8));
    QVERIFY(close(figureIn(panel, u"longer_score"_s)->estimate.value, (4 + 6 * 0.5) / 12));
}

// The own model is "one"; two others stand on a line, three comparisons a pair.
void TestBias::ownModelStandsBesidePeopleAndTheOthers()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    made.family(judge, u"model one"_s);
    for (int i = 0; i < 30; ++i) {
        const int comparison = made.comparison();
        auto &columns = made.edit();
        if (columns.models.size() < 4)
            columns.models.insert(columns.models.end(), {u"model three"_s, u"model two b"_s});
        columns.comparisons.modelA[static_cast<std::size_t>(comparison)] = i % 3 == 2 ? 1 : 0;
        columns.comparisons.modelB[static_cast<std::size_t>(comparison)] = i % 3 == 0 ? 1 : 2;
        made.ruling(judge, comparison, i < 20 ? Choice::A : Choice::B);
        made.vote(ann, comparison, i < 15 ? Choice::A : Choice::B);
    }
    // Own 0: 20 comparisons; judge and people take a in them for i < 20 and i < 15.
    const Panel panel = panelOf(made, u"self_preference"_s);
    QVERIFY(close(figureIn(panel, u"judge_score"_s)->estimate.value, 14.0 / 20));
    QVERIFY(close(figureIn(panel, u"people_score"_s)->estimate.value, 10.0 / 20));
    QVERIFY(close(figureIn(panel, u"difference"_s)->estimate.value, 0.2));
    // The others: two 9/20 by the judge and 10/20 by people, three 7/20 and 10/20.
    QCOMPARE(panel.estimate.estimate.why, std::string("people give the other models the same points"));
    QCOMPARE(panel.flagged.count.count, 4);
    QCOMPARE(panel.mirrored.count.count, 0);
    const auto rows = [&](const QString &name) {
        for (const Detail &detail : panel.detail) {
            if (detail.name == name)
                return std::get<std::vector<Detail>>(detail.value);
        }
        return std::vector<Detail>();
    };
    QCOMPARE(rows(u"others"_s).size(), std::size_t{2});
    QVERIFY(close(std::get<Figure>(rows(u"others"_s).front().value).estimate.value, 9.0 / 20 - 0.5));
    QVERIFY(close(std::get<Figure>(rows(u"others_judge_score"_s).back().value).estimate.value, 7.0 / 20));
    // People picked the own model in 10 and the other in 10 comparisons, the judge all of the first and 6.
    QVERIFY(close(figureIn(panel, u"equal_opportunity"_s)->estimate.value, 1.0 - 6.0 / 10));
    QCOMPARE(rows(u"others_equal_opportunity"_s).size(), std::size_t{2});
}

void TestBias::withTwoModelsThereIsNoLineToStandOn()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    const int ben = made.rater(u"ben"_s);
    made.family(judge, u"model one"_s);
    for (int i = 0; i < 4; ++i) {
        const int comparison = made.comparison();
        made.ruling(judge, comparison, i < 3 ? Choice::A : Choice::Tie);
        made.vote(ann, comparison, Choice::B);
        made.vote(ben, comparison, i < 2 ? Choice::A : Choice::B);
    }
    const Panel panel = panelOf(made, u"self_preference"_s);
    QVERIFY(QString::fromStdString(panel.estimate.estimate.why)
                .contains(u"1 other model, telling a preference from decisiveness needs 2"));
    // The judge gives 1, 1, 1, 1/2; people 1/2, 1/2, 0, 0.
    QVERIFY(close(figureIn(panel, u"difference"_s)->estimate.value, 0.875 - 0.25));
    QCOMPARE(panel.flagged.count.count, 1);
}

void TestBias::anUnknownOwnModelIsSaid()
{
    MadeColumns made;
    made.ruling(made.rater(u"judge"_s, RaterKind::Judge), made.comparison(), Choice::A);
    const Panel panel = panelOf(made, u"self_preference"_s);
    QVERIFY(!panel.estimate.estimate.value);
    QVERIFY(panel.sentence.text().contains(u"own model is not known"));
}

void TestBias::repetitionsThatDisagreeAreCounted()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < 4; ++i) {
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::A, 1);
        if (i < 3)
            made.verdict(judge, comparison, Order::AFirst, State::Valid, i == 0 ? Choice::B : Choice::A, 2);
    }
    const Panel panel = panelOf(made, u"unstable"_s);
    QVERIFY(close(panel.estimate.estimate.value, 1.0 / 3));
    QCOMPARE(panel.flagged.count.count, 1);
    QCOMPARE(panel.mirrored.count.count, 2);
}

void TestBias::tiesStandBesidePeople()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    for (int i = 0; i < 5; ++i) {
        const int comparison = made.comparison();
        made.ruling(judge, comparison, i < 3 ? Choice::Tie : Choice::A);
        made.vote(ann, comparison, i < 2 ? Choice::A : i == 4 ? Choice::BothGood : Choice::Tie);
    }
    // Judge: tie tie tie a a. People: a a tie tie tie.
    const Panel panel = panelOf(made, u"tie"_s);
    QVERIFY(close(panel.estimate.estimate.value, 0.0));
    QCOMPARE(panel.flagged.count.count, 2);
    QCOMPARE(panel.mirrored.count.count, 2);
    QVERIFY(close(figureIn(panel, u"judge_ties"_s)->estimate.value, 0.6));
    QVERIFY(close(figureIn(panel, u"mcnemar_p"_s)->estimate.value, 1.0));
    QVERIFY(close(figureIn(panel, u"p"_s)->estimate.value, 1.0));
    // Both take a twice and b never beside the diagonal, so that each choice is as common with both.
    QVERIFY(close(figureIn(panel, u"stuart_maxwell"_s)->estimate.value, 0.0));
    QCOMPARE(figureIn(panel, u"bowker_p"_s)->estimate.n, 5);
}

void TestBias::aSplitIsNoTie()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int people[] = {made.rater(u"ann"_s), made.rater(u"bo"_s), made.rater(u"cleo"_s)};
    const auto add = [&](Choice said, std::initializer_list<Choice> votes) {
        const int comparison = made.comparison();
        made.ruling(judge, comparison, said);
        int voter = 0;
        for (const Choice vote : votes)
            made.vote(people[voter++], comparison, vote);
    };
    add(Choice::A, {Choice::A, Choice::B});
    add(Choice::A, {Choice::A, Choice::Tie, Choice::B});
    add(Choice::Tie, {Choice::A, Choice::Tie});
    add(Choice::A, {Choice::BothGood, Choice::BothBad, Choice::A}); // ties of two kinds are two ties
    add(Choice::Tie, {Choice::A, Choice::A, Choice::Tie});
    add(Choice::Tie, {Choice::CannotJudge, Choice::B});
    const Panel panel = panelOf(made, u"tie"_s);
    QCOMPARE(panel.estimate.estimate.n, 3);
    QVERIFY(close(panel.estimate.estimate.value, 1.0 / 3)); // two ties of the judge, one of people
    QCOMPARE(cellIn(panel, u"splits"_s)->count.count, 3);
    QCOMPARE(cellIn(panel, u"b"_s)->count.count, 2);
    QCOMPARE(cellIn(panel, u"c"_s)->count.count, 1);
    QVERIFY(close(figureIn(panel, u"people_ties"_s)->estimate.value, 1.0 / 3));
    QVERIFY(printFilter(panel.estimate.where).contains(u"plurality(majority)"_s));
    QVERIFY(panel.sentence.text().contains(u"3 more on which people are split"_s));
    // The buttons open what the sentence counts; a flag asks for three quarters of the people.
    QCOMPARE(panel.flagged.count.count, 2);
    QCOMPARE(panel.mirrored.count.count, 1);
    QCOMPARE(cellIn(panel, u"flag_tie"_s)->count.count, 2);
    QCOMPARE(cellIn(panel, u"flag_decided"_s)->count.count, 0); // 2 of 3 called it a tie
    QVERIFY(panel.sentence.text().contains(u"; 2 of these, where three quarters of the people"_s));
}

void TestBias::whereAllAreSplitTiesAreNotDefined()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int comparison = made.comparison();
    made.ruling(judge, comparison, Choice::A);
    made.vote(made.rater(u"ann"_s), comparison, Choice::A);
    made.vote(made.rater(u"bo"_s), comparison, Choice::B);
    const Panel panel = panelOf(made, u"tie"_s);
    QVERIFY(!panel.estimate.estimate.value);
    QVERIFY(panel.estimate.estimate.why.find("split") != std::string::npos);
    QCOMPARE(cellIn(panel, u"splits"_s)->count.count, 1);
}

void TestBias::callsAreCountedByState()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int one = made.comparison();
    made.verdict(judge, one, Order::AFirst, State::Valid, Choice::A);
    made.verdict(judge, one, Order::BFirst, State::Refused, Choice::A);
    made.verdict(judge, made.comparison(), Order::AFirst, State::Valid, Choice::A);
    const Panel panel = panelOf(made, u"parse"_s);
    QVERIFY(close(panel.estimate.estimate.value, 0.5));
    QCOMPARE(cellIn(panel, u"refused"_s)->count.count, 1);
    QVERIFY(!cellIn(panel, u"truncated"_s));
}

void TestBias::withoutPeopleObservationsAreNotDefined()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    made.verdict(judge, made.comparison(), Order::AFirst, State::Valid, Choice::A);
    for (const QString &kind : {u"length"_s, u"tie"_s}) {
        const Panel panel = panelOf(made, kind);
        QVERIFY(!panel.estimate.estimate.value);
        QVERIFY(!panel.estimate.estimate.why.empty());
    }
}

void TestBias::allTiesAreDefined()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    for (int i = 0; i < 3; ++i) {
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::Tie);
        made.verdict(judge, comparison, Order::BFirst, State::Valid, Choice::Tie);
        made.vote(ann, comparison, Choice::BothBad);
    }
    QVERIFY(close(panelOf(made, u"position"_s).estimate.estimate.value, 0.0));
    QVERIFY(close(panelOf(made, u"tie"_s).estimate.estimate.value, 0.0));
    QVERIFY(!panelOf(made, u"length"_s).estimate.estimate.value);
}

void TestBias::nothingSelectedIsNotDefined()
{
    const Dataset dataset = makeDataset(madeStudy({}));
    for (const Panel &panel : panelsOf(dataset, {.where = *parseFilter(u"none()")})) {
        QVERIFY2(!panel.estimate.estimate.value, panel.kind);
        QCOMPARE(panel.estimate.estimate.n, 0);
        QVERIFY(panel.sentence.text().startsWith(u"not defined: "));
    }
}

void TestBias::whoIsAskedForGetsPanels()
{
    const Dataset dataset = makeDataset(madeStudy({}));
    Selector selector(dataset, {});
    const auto refused = [&](const BiasOptions &options) {
        const auto panels = biasPanels(dataset, selector, options);
        return !panels && panels.error().kind == model::Error::Kind::Usage;
    };
    // j0, j1, j2, single, imported with ten each, and humans with three.
    QCOMPARE(panelsOf(dataset, {}).size(), std::size_t{53});
    QCOMPARE(panelsOf(dataset, {.rater = u"p3"_s}).size(), std::size_t{3});
    QVERIFY(refused({.rater = u"nobody"_s}));
    QVERIFY(refused({.rater = u"majority"_s}));
    QVERIFY(refused({.rater = u"p3"_s, .kind = u"tie"_s}));
    QVERIFY(refused({.kind = u"colour"_s}));
    QVERIFY(refused({.where = *parseFilter(u"voted(nobody)")}));
}

void TestBias::promiseOne_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("everything") << QString();
    QTest::newRow("a slice") << u"category = math or turn = 2"_s;
    QTest::newRow("one") << u"item = 100"_s;
    QTest::newRow("nothing") << u"none()"_s;
}

void TestBias::promiseOne()
{
    QFETCH(QString, where);
    model::VoteColumns columns = madeStudy({.items = 60});
    for (model::Rater &rater : columns.raters) {
        if (rater.kind == RaterKind::Judge)
            rater.family = u"model two"_s;
    }
    for (std::size_t i = 0; i < columns.votes.size(); ++i)
        columns.votes.left[i] = static_cast<std::int8_t>(i % 3);
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i)
        columns.comparisons.lengthA[i] = 100 + static_cast<int>(i * 37 % 90);
    for (auto &length : columns.comparisons.lengthB)
        length = 140;
    const Dataset dataset = makeDataset(std::move(columns));
    Selector selector(dataset, {});
    const BiasOptions options{.where = *parseFilter(where)};
    const auto panels = biasPanels(dataset, selector, options);
    QVERIFY(panels.has_value());
    const PromiseReport report = checkBiasPromise(dataset, selector, options, *panels);
    qInfo("%lld figures and cells checked", report.checked);
    QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
    QVERIFY(report.checked > 250);
}

QTEST_GUILESS_MAIN(TestBias)
#include "tst_bias.moc"
