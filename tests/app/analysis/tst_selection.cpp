// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"
#include "tests/app/analysis/made_columns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;
using model::State;

/// What each word of the Filter language selects, on a study of six comparisons.
class TestSelection : public QObject
{
    Q_OBJECT

    // Comparisons 0 to 5; items 100 to 104, the last two comparisons share an item. Lengths: a is 10 + index,
    // b is 13.
    static MadeColumns study()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jo nas"_s);
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        for (int i = 0; i < 5; ++i)
            made.comparison();
        made.sibling(4, 2);
        made.vote(mina, 0, Choice::A);
        made.vote(jonas, 0, Choice::A);
        made.vote(mina, 1, Choice::A);
        made.vote(jonas, 1, Choice::B);
        made.vote(mina, 2, Choice::BothGood);
        made.vote(jonas, 2, Choice::BothBad);
        made.vote(mina, 3, Choice::CannotJudge);
        made.vote(jonas, 3, Choice::B);
        made.vote(mina, 4, Choice::B);
        made.vote(mina, 4, Choice::A, 2);
        const auto call = [&](int comparison, Order order, State state, Choice choice) {
            made.verdict(judge, comparison, order, state, choice);
        };
        call(0, Order::AFirst, State::Valid, Choice::A);
        call(0, Order::BFirst, State::Valid, Choice::A);
        call(1, Order::AFirst, State::Valid, Choice::A);
        call(1, Order::BFirst, State::Valid, Choice::B);
        call(2, Order::AFirst, State::Refused, Choice::A);
        call(2, Order::BFirst, State::Valid, Choice::B);
        return made;
    }

    // The numbers of the comparisons in a row.
    static QString placesOf(const Dataset &dataset, const Selection &selection)
    {
        QString found;
        for (std::size_t rank = 0; rank < selection.size(); ++rank) {
            if (selection[rank] != 0)
                found += QString::number(dataset.comparisonAt[rank]);
        }
        return found;
    }

private Q_SLOTS:
    void eachWordSelects_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("selected");
        const auto row = [](const char *filter, const char *selected) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(selected);
        };
        row("", "012345");
        row("voted(Mina)", "01234");
        row("voted(judge)", "01");
        row("run(judge)", "012");
        row("both(Mina, \"Jo nas\")", "012");
        row("decided(Mina)", "014");
        row("same(Mina, \"Jo nas\")", "0");
        row("opposite(Mina, \"Jo nas\")", "1");
        row("both_tie(Mina, \"Jo nas\")", "2");
        row("tie(Mina)", "2");
        row("choice(Mina, a)", "01");
        row("choice(Mina, cannot_judge)", "3");
        row("choice(Mina, both_good)", "2");
        row("choice(Mina#2, a)", "4");
        row("choice(Mina@all, a)", "014");
        row("longer(\"Jo nas\")", "1");
        row("shorter(Mina)", "014");
        row("longer(Mina)", "");
        row("abstained(Mina, \"Jo nas\")", "3");
        row("unruled(Mina, judge)", "2");
        row("chose(Mina, \"Jo nas\", a, b)", "1");
        row("opposite(humans, humans)", "1");
        row("votes(humans) >= 2", "012");
        row("votes(humans) = 0", "5");
        row("decided_votes(humans) < 2", "2345");
        row("plurality(humans)", "0234");
        row("plurality(majority)", "0234");
        row("plurality(majority(Jo*, credit))", "0123");
        row("plurality(Mina)", "0124");
        row("plurality(Mina@all)", "012");
        row("plurality(judge)", "01");
        row("plurality(gold)", "");
        row("opposite(majority, judge)", "");
        row("tie(majority)", "12");
        row("choice(majority, b)", "34");
        row("swap(judge) = flips_to_first", "1");
        row("swap(judge) != incomplete", "01");
        row("state(judge) = refused", "2");
        row("calls(judge) >= 2", "01");
        row("calls(judge@first) = 0", "2345");
        row("calls(judge, b) >= 1", "12");
        row("calls(judge, decided) = 2", "01");
        row("calls(Mina) > 0", "");
        row("timed(judge)", "");
        row("confidence(judge) >= 0", "");
        row("lists = 0", "012345");
        row("state(judge@second) = refused", "");
        row("run(judge@unknown)", "");
        row("choice(judge@first, a)", "01");
        row("choice(judge@second, b)", "12");
        row("item = 104", "45");
        row("item in (100, 103)", "03");
        row("category = math", "13");
        row("turn = 2", "5");
        row("turn > 1 or item = 100", "05");
        row("model ~ one", "012345");
        row("model = nobody", "");
        row("length_gap >= 2", "015");
        row("not voted(Mina) and turn = 2", "5");
        row("none()", "");
    }
    void eachWordSelects()
    {
        QFETCH(QString, filter);
        QFETCH(QString, selected);
        const Dataset dataset = makeDataset(study().columns());
        Selector selector(dataset, {});
        const auto parsed = parseFilter(filter);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().detail));
        const auto selection = selector.select(*parsed);
        QVERIFY2(selection.has_value(), selection ? "" : qPrintable(selection.error().detail));
        QCOMPARE(placesOf(dataset, *selection), selected);
    }

    // A call whose order is not known is neither the first nor the second.
    void anUnknownOrderHasItsOwnWord_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("selected");
        QTest::newRow("run") << u"run(teller@unknown)"_s << u"345"_s;
        QTest::newRow("said") << u"choice(teller@unknown, b)"_s << u"3"_s;
        QTest::newRow("voted") << u"voted(teller@unknown)"_s << u"34"_s;
        QTest::newRow("state") << u"state(teller@unknown) = refused"_s << u"5"_s;
        QTest::newRow("calls") << u"calls(teller@unknown) >= 1"_s << u"34"_s;
        QTest::newRow("repetition") << u"run(teller@unknown#2)"_s << u"4"_s;
        QTest::newRow("first") << u"run(teller@first)"_s << u"04"_s;
        QTest::newRow("second") << u"run(teller@second)"_s << u"1"_s;
        QTest::newRow("all") << u"run(teller)"_s << u"01345"_s;
    }
    void anUnknownOrderHasItsOwnWord()
    {
        QFETCH(QString, filter);
        QFETCH(QString, selected);
        MadeColumns made = study();
        const int teller = made.rater(u"teller"_s, model::RaterKind::Judge);
        made.verdict(teller, 0, Order::AFirst, State::Valid, Choice::A);
        made.verdict(teller, 1, Order::BFirst, State::Valid, Choice::A);
        made.verdict(teller, 3, Order::Unknown, State::Valid, Choice::B);
        made.verdict(teller, 4, Order::AFirst, State::Valid, Choice::B);
        made.verdict(teller, 4, Order::Unknown, State::Valid, Choice::A, 2);
        made.verdict(teller, 5, Order::Unknown, State::Refused, Choice::A);
        const Dataset dataset = makeDataset(made.columns());
        Selector selector(dataset, {});
        const auto parsed = parseFilter(filter);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(printFilter(*parsed), filter);
        const auto selection = selector.select(*parsed);
        QVERIFY2(selection.has_value(), selection ? "" : qPrintable(selection.error().detail));
        QCOMPARE(placesOf(dataset, *selection), selected);
    }

    void whatColumnsDoNotHoldIsLookedUp_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("selected");
        const auto row = [](const char *filter, const char *selected) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(selected);
        };
        row("priced(judge)", "1");
        row("timed(judge)", "01");
        row("timed(Mina)", "2");
        row("timed(humans)", "2");
        row("lists = 1", "3");
        row("lists in (1, 2)", "34");
        row("confidence(judge) >= 0.75", "1");
        row("confidence(judge) < 0.75", "0");
        row("confidence(judge@first) = 0.9", "0");
        row("confidence(judge@second) > 0.5", "0");
        row("not confidence(judge) >= 0.5", "2345");
    }
    void whatColumnsDoNotHoldIsLookedUp()
    {
        QFETCH(QString, filter);
        QFETCH(QString, selected);
        const Dataset dataset = makeDataset(study().columns());
        const model::RaterId judge{3}, mina{1};
        Lookups lookups;
        lookups.efforts = [=] {
            return std::vector<store::Effort>{
                {{1}, judge, std::nullopt, 1.0}, {{2}, judge, 0.1, 2.0}, {{3}, mina, std::nullopt, 3.0}};
        };
        lookups.forecasts = [=] {
            // 0: .1 and .6, .35 in the mean; 1: one order of .75.
            return std::vector<store::Forecast>{{{1}, judge, Order::AFirst, 0.1},
                                                {{1}, judge, Order::BFirst, 0.6},
                                                {{2}, judge, Order::AFirst, 0.75}};
        };
        lookups.lists = [] {
            return std::vector<std::pair<model::ComparisonId, model::Side>>{
                {{4}, model::Side::B}, {{5}, model::Side::A}, {{5}, model::Side::B}, {{5}, model::Side::B}};
        };
        Selector selector(dataset, lookups);
        const auto selection = selector.select(*parseFilter(filter));
        QVERIFY2(selection.has_value(), selection ? "" : qPrintable(selection.error().detail));
        QCOMPARE(placesOf(dataset, *selection), selected);
    }

    void unknownNamesAreUsageErrors_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("rater") << u"voted(Aiko)"_s;
        QTest::newRow("group") << u"voted(group(x*))"_s;
        QTest::newRow("order of a person") << u"voted(Mina@first)"_s;
        QTest::newRow("confidence of a repetition") << u"confidence(judge#2) > 0.5"_s;
    }
    void unknownNamesAreUsageErrors()
    {
        QFETCH(QString, filter);
        const Dataset dataset = makeDataset(study().columns());
        Selector selector(dataset, {});
        const auto selection = selector.select(*parseFilter(filter));
        QVERIFY(!selection);
        QCOMPARE(selection.error().kind, model::Error::Kind::Usage);
    }

    // Neither "matches" nor "does not match" is true of a text that the pattern was not tried on to its end.
    void patternThatGivesUpIsAnError_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("model") << u"model ~ \"(a+a+)+y|!\""_s;
        QTest::newRow("not") << u"not item ~ \"(a+a+)+y|!\""_s;
    }
    void patternThatGivesUpIsAnError()
    {
        QFETCH(QString, filter);
        model::VoteColumns columns = study().columns();
        const QString hard = QString(3000, u'a') + u'!';
        columns.models.front() = hard;
        columns.items.sourceId.front() = hard;
        const Dataset dataset = makeDataset(columns);
        Selector selector(dataset, {});
        const auto selection = selector.select(*parseFilter(filter));
        QVERIFY(!selection);
        QCOMPARE(selection.error().kind, model::Error::Kind::Usage);
        QVERIFY2(selection.error().detail.contains(u"\"(a+a+)+y|!\""), qPrintable(selection.error().detail));
    }

    void globsTakeEscapesAndLeftOutRatersOnlyByName()
    {
        MadeColumns made;
        made.rater(u"expert_1"_s);
        made.rater(u"expert_2"_s);
        made.rater(u"a,b*c"_s);
        model::VoteColumns columns = made.columns();
        columns.raters[1].excludedWhy = u"trained on the answers"_s;
        const Dataset dataset = makeDataset(columns);
        QCOMPARE(matchingRaters(dataset, u"expert_*"_s), (std::vector<std::int32_t>{0}));
        QCOMPARE(matchingRaters(dataset, u"expert_2,expert_1"_s), (std::vector<std::int32_t>{0, 1}));
        QCOMPARE(matchingRaters(dataset, globOf(u"a,b*c"_s)), (std::vector<std::int32_t>{2}));
        QCOMPARE(matchingRaters(dataset, u"a*"_s), (std::vector<std::int32_t>{2}));
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
