// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// The panel of the place of a response: golden figures, and data that are awkward.
class TestBiasPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionOfTheGoldenToy();
    void severalComparisonsOfAnItemAreNotIndependent();
    void theSentenceSaysThePByItem_data();
    void theSentenceSaysThePByItem();
    void incompleteOrdersAreSharesAndNotInTheIndex();
    void importedRulingsDoNotTellThePosition();
    void importedDirectionsTellThePosition();
    void oneOrderAloneDoesNotTellThePosition();
    void randomSingleOrdersTellThePlaceInLogits();
    void unknownOrdersAreLeftOutAndCounted();
    void eachPersonHasAnOrderBias();
    void positionOfPeopleGoesByTheLeftSide();
    void votesOnOneItemAreNotIndependent();
    void sidesThatNobodyKnowsAreNoPosition();
};

void TestBiasPosition::positionOfTheGoldenToy()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < 80; ++i) {
        const int comparison = made.comparison();
        // 52 consistent, 24 toward the first (4 of them half-ties), 4 toward the second.
        const Choice first = i < 52 ? Choice::B : i < 72 ? Choice::A : i < 76 ? Choice::Tie : Choice::B;
        const Choice second = i < 52 ? Choice::B : i < 76 ? Choice::B : Choice::A;
        made.verdict(judge, comparison, Order::AFirst, State::Valid, first);
        made.verdict(judge, comparison, Order::BFirst, State::Valid, second);
    }
    const Panel panel = panelOf(made, u"position"_s);
    QVERIFY(panel.evidence == EvidenceKind::Interventional);
    const stats::Estimate &index = panel.estimate.estimate;
    QVERIFY(close(index.value, 0.25));
    QVERIFY(close(index.low, 0.13250428580302387) && close(index.high, 0.36749571419697613));
    QCOMPARE(panel.flagged.count.count, 24);
    QCOMPARE(panel.mirrored.count.count, 4);
    QCOMPARE(cellIn(panel, u"consistent"_s)->count.count, 52);
    QCOMPARE(cellIn(panel, u"half_tie_first"_s)->count.count, 4);
    QCOMPARE(cellIn(panel, u"incomplete"_s)->count.count, 0);
    QVERIFY(close(figureIn(panel, u"consistency"_s)->estimate.low, 0.5408000664880767));
    QVERIFY(close(figureIn(panel, u"exact_p"_s)->estimate.value, 0.00017999112606048584));
    // One comparison an item: the same by item.
    QCOMPARE(*figureIn(panel, u"p"_s)->estimate.value, *figureIn(panel, u"exact_p"_s)->estimate.value);
    QCOMPARE(figureIn(panel, u"p"_s)->estimate.n, 28);
    QCOMPARE(figureIn(panel, u"p"_s)->cases, 28);
    // Each of the 52 says first once and second once, each of the 20 first twice.
    QCOMPARE(cellIn(panel, u"calls_first"_s)->count.count, 52 + 2 * 20 + 4);
    QCOMPARE(cellIn(panel, u"calls_first"_s)->count.cases, 52 + 20 + 4);
    QCOMPARE(cellIn(panel, u"calls_second"_s)->count.count, 52 + 2 * 4);
    QCOMPARE(cellIn(panel, u"calls_tie"_s)->count.count, 4);
    QCOMPARE(cellIn(panel, u"calls_failed"_s)->count.count, 0);
    QVERIFY(close(figureIn(panel, u"calls_share_first"_s)->estimate.value, 96.0 / 160));
    QCOMPARE(figureIn(panel, u"calls_share_first"_s)->estimate.n, 160);
    QVERIFY(!figureIn(panel, u"score_first"_s)); // it gives no scores
    QCOMPARE(
        panel.sentence.text(),
        u"prefers what is shown first, beyond chance: of 80 comparisons judged in both orders 24 went to the response shown first and 4 to the one shown second, a preference index of 0.250 (0.133 to 0.367), exact p by item 0.00018"_s);
}

// Both comparisons of an item say the same, so that they are worth one.
void TestBiasPosition::severalComparisonsOfAnItemAreNotIndependent()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < 80; ++i) {
        const int first = made.comparison();
        for (const int comparison : {first, made.sibling(first, 1)}) {
            made.verdict(judge, comparison, Order::AFirst, State::Valid, i < 24 ? Choice::A : Choice::B);
            made.verdict(judge, comparison, Order::BFirst, State::Valid,
                         i >= 24 && i < 28 ? Choice::A : Choice::B);
        }
    }
    const Panel panel = panelOf(made, u"position"_s);
    const stats::Estimate &index = panel.estimate.estimate;
    QCOMPARE(index.n, 160);
    QVERIFY(close(index.value, 0.25));
    QVERIFY(close(index.low, 0.12992386585376345) && close(index.high, 0.3700761341462365)); // t of 79
    QCOMPARE(index.method, std::string("linearised, clustered"));
    QVERIFY(close(figureIn(panel, u"consistency"_s)->estimate.low, 0.538358416610799));
    // 24 items against 4, whose comparisons count as one each; row by row it is 48 against 8.
    QVERIFY(close(figureIn(panel, u"p"_s)->estimate.value, 0.00017999112606048584));
    QCOMPARE(figureIn(panel, u"p"_s)->estimate.n, 56);
    QVERIFY(*figureIn(panel, u"exact_p"_s)->estimate.value < 1e-6);
    QVERIFY(figureIn(panel, u"exact_p"_s)->estimate.note.find("independent") != std::string::npos);
    QVERIFY(figureIn(panel, u"p"_s)->estimate.note.find("together") != std::string::npos);
    QVERIFY(panel.sentence.text().endsWith(u"exact p by item 0.00018"_s));
}

// The p of a sentence has two digits, three behind the point where that is more, or is said in words.
void TestBiasPosition::theSentenceSaysThePByItem_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("says");
    QTest::newRow("alike") << 3 << 3 << u"1.000"_s;
    QTest::newRow("hardly") << 6 << 1 << u"0.125"_s;
    QTest::newRow("clearly") << 12 << 0 << u"0.00049"_s;
    QTest::newRow("beyond doubt") << 40 << 0 << u"below 0.000001"_s;
    QTest::newRow("nothing to test") << 0 << 0 << u"not defined"_s;
}

void TestBiasPosition::theSentenceSaysThePByItem()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(QString, says);
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < first + second + 5; ++i) {
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, i < first ? Choice::A : Choice::B);
        made.verdict(judge, comparison, Order::BFirst, State::Valid,
                     i >= first && i < first + second ? Choice::A : Choice::B);
    }
    const Panel panel = panelOf(made, u"position"_s);
    QVERIFY2(panel.sentence.text().endsWith(u", exact p by item "_s + says),
             qPrintable(panel.sentence.text()));
}

void TestBiasPosition::incompleteOrdersAreSharesAndNotInTheIndex()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < 4; ++i) {
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::A);
        made.verdict(judge, comparison, Order::BFirst, i == 0 ? State::Refused : State::Valid, Choice::A);
    }
    const Panel panel = panelOf(made, u"position"_s);
    QCOMPARE(panel.estimate.estimate.n, 3);
    QCOMPARE(cellIn(panel, u"incomplete"_s)->count.count, 1);
    QVERIFY(close(figureIn(panel, u"share_incomplete"_s)->estimate.value, 0.25));
    QCOMPARE(cellIn(panel, u"calls_first"_s)->count.count, 4);
    QCOMPARE(cellIn(panel, u"calls_second"_s)->count.count, 3);
    QCOMPARE(cellIn(panel, u"calls_failed"_s)->count.count, 1);
    QCOMPARE(figureIn(panel, u"calls_share_second"_s)->estimate.n, 7);
    QVERIFY(!figureIn(panel, u"exact_p"_s)->estimate.value && !figureIn(panel, u"p"_s)->estimate.value);
}

void TestBiasPosition::importedRulingsDoNotTellThePosition()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    made.ruling(judge, made.comparison(), Choice::A);
    made.ruling(judge, made.comparison(), Choice::B);
    Panel panel = panelOf(made, u"position"_s);
    QVERIFY(!panel.estimate.estimate.value);
    QVERIFY(panel.sentence.text().contains(u"position is not known"));
    QVERIFY(!cellIn(panel, u"calls_first"_s));
    made.ruling(judge, made.comparison(), Choice::Tie, Swap::Inconsistent);
    panel = panelOf(made, u"position"_s);
    QVERIFY(panel.sentence.text().contains(u"not in which direction"));
    QCOMPARE(cellIn(panel, u"inconsistent"_s)->count.count, 1);
}

void TestBiasPosition::importedDirectionsTellThePosition()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    made.ruling(judge, made.comparison(), Choice::A, Swap::StableA);
    made.ruling(judge, made.comparison(), Choice::Tie, Swap::FlipsToSecond);
    QVERIFY(close(panelOf(made, u"position"_s).estimate.estimate.value, -0.5));
}

void TestBiasPosition::oneOrderAloneDoesNotTellThePosition()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    made.verdict(judge, made.comparison(), Order::AFirst, State::Valid, Choice::A);
    const Panel alone = panelOf(made, u"position"_s);
    QCOMPARE(alone.estimate.estimate.why, std::string("the same side was always shown first"));
    QCOMPARE(alone.flagged.count.count, 1);
    made.verdict(judge, made.comparison(), Order::Unknown, State::Valid, Choice::A);
    const Panel beside = panelOf(made, u"position"_s);
    QCOMPARE(beside.estimate.estimate.why, std::string("the same side was always shown first"));
    QCOMPARE(cellIn(beside, u"unknown_order"_s)->count.count, 1);
    MadeColumns untold;
    untold.verdict(untold.rater(u"judge"_s, RaterKind::Judge), untold.comparison(), Order::Unknown,
                   State::Valid, Choice::A);
    const Panel unknown = panelOf(untold, u"position"_s);
    QVERIFY(unknown.estimate.estimate.why.find("the source does not tell") != std::string::npos);
}

// 30 of 50 where a came first, 10 of 40 where b did: with two models the fit is saturated, and the effect is
// the difference of the logits of both shares.
void TestBiasPosition::randomSingleOrdersTellThePlaceInLogits()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    const int ann = made.rater(u"ann"_s);
    for (int i = 0; i < 90; ++i) {
        const int comparison = made.comparison();
        const bool isAFirst = i < 50;
        const bool isA = isAFirst ? i < 30 : i < 60;
        made.verdict(judge, comparison, isAFirst ? Order::AFirst : Order::BFirst, State::Valid,
                     isA ? Choice::A : Choice::B);
        made.vote(ann, comparison, i % 2 == 0 ? Choice::A : Choice::B);
    }
    const Panel panel = panelOf(made, u"position"_s);
    QVERIFY(panel.evidence == EvidenceKind::Observational);
    QVERIFY(std::abs(*panel.estimate.estimate.value - (std::log(30.0 / 20) - std::log(10.0 / 30))) < 1e-6);
    QCOMPARE(panel.estimate.estimate.n, 90);
    QCOMPARE(panel.flagged.count.count, 60); // 30 a's shown first, 30 b's shown first
    QCOMPARE(panel.mirrored.count.count, 30);
    QVERIFY(close(figureIn(panel, u"single_share_first"_s)->estimate.value, 60.0 / 90));
    // People's choices are even within each order, so that they change nothing but by the curve of the logit.
    QVERIFY(std::abs(*figureIn(panel, u"order_effect_given_people"_s)->estimate.value -
                     *panel.estimate.estimate.value) < 0.05);
    QVERIFY2(panel.sentence.text().startsWith(u"prefers what is shown first, beyond chance: of comparisons"),
             qPrintable(panel.sentence.text()));
}

// The study above with four more comparisons, one of them in a known order too.
void TestBiasPosition::unknownOrdersAreLeftOutAndCounted()
{
    MadeColumns made;
    const int judge = made.rater(u"judge"_s, RaterKind::Judge);
    for (int i = 0; i < 90; ++i) {
        const bool isAFirst = i < 50;
        const bool isA = isAFirst ? i < 30 : i < 60;
        made.verdict(judge, made.comparison(), isAFirst ? Order::AFirst : Order::BFirst, State::Valid,
                     isA ? Choice::A : Choice::B);
    }
    for (int i = 0; i < 4; ++i)
        made.verdict(judge, made.comparison(), Order::Unknown, State::Valid, Choice::A);
    const int twice = made.comparison();
    made.verdict(judge, twice, Order::AFirst, State::Valid, Choice::A);
    made.verdict(judge, twice, Order::Unknown, State::Valid, Choice::A, 2);
    const Panel panel = panelOf(made, u"position"_s);
    QVERIFY(std::abs(*panel.estimate.estimate.value - (std::log(30.0 / 20) - std::log(10.0 / 30))) < 1e-6);
    QCOMPARE(panel.estimate.estimate.n, 90);
    QCOMPARE(panel.estimate.cases, 90);
    QCOMPARE(panel.flagged.count.count, 60);
    const Cell *unknown = cellIn(panel, u"unknown_order"_s);
    QVERIFY(unknown);
    QCOMPARE(unknown->count.count, 5);
    QCOMPARE(printFilter(unknown->where), u"run(judge@unknown)"_s);
    QVERIFY2(panel.sentence.text().endsWith(u"5 whose order is not known are left out"_s),
             qPrintable(panel.sentence.text()));
}

void TestBiasPosition::eachPersonHasAnOrderBias()
{
    MadeColumns made;
    const int ann = made.rater(u"ann"_s);
    const int ben = made.rater(u"ben"_s);
    for (int i = 0; i < 20; ++i) {
        const int comparison = made.comparison();
        made.seen(ann, comparison, Choice::A, Side::A); // always left
        made.seen(ben, comparison, i < 10 ? Choice::A : Choice::B, Side::A);
    }
    const Panel panel = panelOf(made, u"position"_s, u"humans"_s);
    const auto &persons = std::get<std::vector<Detail>>(panel.detail.back().value);
    QCOMPARE(persons.size(), std::size_t{2});
    QVERIFY(close(std::get<Figure>(persons[0].value).estimate.value, 1.0));
    QVERIFY(close(std::get<Figure>(persons[1].value).estimate.value, 0.0));
    QCOMPARE(std::get<Figure>(persons[1].value).cases, 20);
    // Nothing was seen to vary, which is no interval of no width.
    QVERIFY(!std::get<Figure>(persons[0].value).estimate.low);
    QVERIFY(!std::get<Figure>(persons[0].value).estimate.note.empty());
    QVERIFY(
        panelOf(made, u"position"_s, u"ann"_s).sentence.text().contains(u"index of 1.000 (no interval)"_s));
    for (const QString &name : {u"ann"_s, u"ben"_s})
        QVERIFY(
            close(panelOf(made, u"position"_s, name).estimate.estimate.value, name == u"ann" ? 1.0 : 0.0));
}

void TestBiasPosition::positionOfPeopleGoesByTheLeftSide()
{
    MadeColumns made;
    const int ann = made.rater(u"ann"_s);
    const int ben = made.rater(u"ben"_s);
    const int one = made.comparison();
    made.seen(ann, one, Choice::A, Side::A); // left
    made.seen(ben, one, Choice::A, Side::B); // right
    const int two = made.comparison();
    made.seen(ann, two, Choice::B, Side::B); // left
    made.seen(ben, two, Choice::BothBad, Side::B);
    made.vote(ann, made.comparison(), Choice::A);                    // the sides are not known
    made.seen(ben, made.comparison(), Choice::CannotJudge, Side::A); // says nothing
    made.seen(ann, one, Choice::B, Side::B, 2);                      // a hidden repeat
    const Panel people = panelOf(made, u"position"_s, u"humans"_s);
    QCOMPARE(people.estimate.estimate.n, 4);
    QCOMPARE(people.estimate.cases, 2);
    QVERIFY(close(people.estimate.estimate.value, 0.25));
    QCOMPARE(QLatin1String(people.estimate.unit), "vote"_L1);
    const Panel alone = panelOf(made, u"position"_s, u"ann"_s);
    QVERIFY(close(alone.estimate.estimate.value, 1.0));
    QCOMPARE(alone.flagged.count.cases, 2);
}

// Four people on each of 20 items look at the same page: what they say is worth 20.
void TestBiasPosition::votesOnOneItemAreNotIndependent()
{
    MadeColumns made;
    std::vector<int> people;
    for (const QString &name : {u"ann"_s, u"ben"_s, u"cem"_s, u"dan"_s})
        people.push_back(made.rater(name));
    for (int i = 0; i < 20; ++i) {
        const int comparison = made.comparison();
        for (const int person : people)
            made.seen(person, comparison, i < 14 ? Choice::A : Choice::B, Side::A);
    }
    const Panel panel = panelOf(made, u"position"_s, u"humans"_s);
    const stats::Estimate &index = panel.estimate.estimate;
    QVERIFY(close(index.value, 0.4));
    QCOMPARE(index.n, 80);
    QCOMPARE(index.method, std::string("linearised, clustered"));
    // Of 20 items: sqrt(20/19 (14 * .6^2 + 6 * 1.4^2)) / 20, t of 19.
    QVERIFY(close(index.se, std::sqrt(20.0 / 19 * (14 * 0.36 + 6 * 1.96)) / 20));
    QVERIFY(close(figureIn(panel, u"p"_s)->estimate.value, 2 * 60460.0 / 1048576)); // 14 or more of 20
    QCOMPARE(figureIn(panel, u"p"_s)->cases, 20);
    QVERIFY(*figureIn(panel, u"exact_p"_s)->estimate.value < 0.001); // 56 of 80
    QCOMPARE(QLatin1String(figureIn(panel, u"p"_s)->unit), "vote"_L1);
}

void TestBiasPosition::sidesThatNobodyKnowsAreNoPosition()
{
    MadeColumns made;
    made.vote(made.rater(u"ann"_s), made.comparison(), Choice::A);
    const Panel panel = panelOf(made, u"position"_s, u"humans"_s);
    QCOMPARE(panel.sentence.text(), u"not defined: no vote tells which response was shown left (n = 0)"_s);
}

QTEST_GUILESS_MAIN(TestBiasPosition)
#include "tst_bias_position.moc"
