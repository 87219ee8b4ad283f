// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"
#include "app/analysis/selection.h"
#include "tests/app/analysis/made_columns.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;
using model::State;
using model::Swap;

/// Flags derived from columns: when they are raised, what they say, and that filters select them.
class TestFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_made = MadeColumns();
        m_judge = m_made.rater(u"judge"_s, model::RaterKind::Judge);
        for (const QString &name : {u"ann"_s, u"ben"_s, u"cho"_s, u"dai"_s, u"eun"_s})
            m_people.push_back(m_made.rater(name));
        m_case = m_made.comparison();
    }
    void cleanup() { m_people.clear(); }

    void positionFlagsFollowTheOrders_data()
    {
        QTest::addColumn<Choice>("first");
        QTest::addColumn<Choice>("second");
        QTest::addColumn<QString>("flag");
        QTest::newRow("first both times") << Choice::A << Choice::B << u"pos_first"_s;
        QTest::newRow("second both times") << Choice::B << Choice::A << u"pos_second"_s;
        QTest::newRow("tie, then the first") << Choice::Tie << Choice::B << u"pos_mix"_s;
        QTest::newRow("the second, then tie") << Choice::B << Choice::Tie << u"pos_mix"_s;
        QTest::newRow("a both times") << Choice::A << Choice::A << QString();
        QTest::newRow("tie both times") << Choice::Tie << Choice::Tie << QString();
    }
    void positionFlagsFollowTheOrders()
    {
        QFETCH(Choice, first);
        QFETCH(Choice, second);
        QFETCH(QString, flag);
        m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, first);
        m_made.verdict(m_judge, m_case, Order::BFirst, State::Valid, second);
        QCOMPARE(kinds().join(u' '), flag);
    }

    void theMixSaysWhatItIs()
    {
        m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::B);
        m_made.verdict(m_judge, m_case, Order::BFirst, State::Valid, Choice::Tie);
        QCOMPARE(sentences().join(u'\n'), u"tie in one order, the response shown second in the other"_s);
    }

    void importedSwapsAreFlaggedToo()
    {
        m_made.ruling(m_judge, m_case, Choice::Tie, Swap::FlipsToFirst);
        QCOMPARE(kinds().join(u' '), u"pos_first"_s);
    }
    void unknownDirectionIsNoPositionFlag()
    {
        m_made.ruling(m_judge, m_case, Choice::Tie, Swap::Inconsistent);
        QVERIFY(kinds().isEmpty());
    }

    void longerAgainstPeople_data()
    {
        QTest::addColumn<int>("lengthA");
        QTest::addColumn<int>("lengthB");
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("31 more")
            << 131 << 100 << u"len_vs_human"_s
            << u"took the response that is 1.3 times as long; 3 of 4 people took the other"_s;
        QTest::newRow("30 more") << 130 << 100 << QString() << QString();
        QTest::newRow("31 fewer")
            << 100 << 131 << u"short_vs_human"_s
            << u"took the response that is 31 characters shorter; 3 of 4 people took the other"_s;
        QTest::newRow("30 fewer") << 100 << 130 << QString() << QString();
        QTest::newRow("against nothing")
            << 40 << 0 << u"len_vs_human"_s
            << u"took the response that is 40 characters longer; 3 of 4 people took the other"_s;
    }
    void longerAgainstPeople()
    {
        QFETCH(int, lengthA);
        QFETCH(int, lengthB);
        QFETCH(QString, flag);
        QFETCH(QString, sentence);
        m_made.lengths(m_case, lengthA, lengthB);
        m_made.ruling(m_judge, m_case, Choice::A);
        vote({Choice::B, Choice::B, Choice::A, Choice::B});
        QCOMPARE(kinds().join(u' '), flag);
        QCOMPARE(sentences().join(u'\n'), sentence);
    }

    void peopleWhoSplitRaiseNothing()
    {
        m_made.lengths(m_case, 900, 100);
        m_made.ruling(m_judge, m_case, Choice::A);
        vote({Choice::B, Choice::A});
        QVERIFY(kinds().isEmpty());
    }
    void votesThatDoNotCountAreNoPeople()
    {
        m_made.lengths(m_case, 900, 100);
        m_made.ruling(m_judge, m_case, Choice::A);
        m_made.conflicted(m_people[0], m_case, Choice::B);
        m_made.vote(m_people[1], m_case, Choice::CannotJudge);
        m_made.vote(m_people[2], m_case, Choice::B, 2); // a hidden repeat alone
        QVERIFY(kinds().isEmpty());
        m_made.vote(m_people[3], m_case, Choice::B);
        QCOMPARE(kinds().join(u' '), u"len_vs_human"_s);
        m_made.edit().raters[static_cast<std::size_t>(m_people[3])].excludedWhy = u"left out"_s;
        QVERIFY(kinds().isEmpty());
    }

    void ownModelIsKnownBySetUpOrExactName_data()
    {
        QTest::addColumn<QString>("setUp");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("flags");
        QTest::newRow("nothing known") << QString() << QString() << QString() << QString();
        QTest::newRow("the set-up's model") << u"model one"_s << QString() << QString() << u"self family"_s;
        QTest::newRow("a model that looks like it") << u"model"_s << QString() << QString() << QString();
        QTest::newRow("a family that is a model")
            << QString() << u"model one"_s << QString() << u"self family"_s;
        QTest::newRow("a label") << QString() << u"ones"_s << u"ones"_s << u"family"_s;
        QTest::newRow("the other model") << u"model two"_s << QString() << QString() << QString();
    }
    void ownModelIsKnownBySetUpOrExactName()
    {
        QFETCH(QString, setUp);
        QFETCH(QString, family);
        QFETCH(QString, label);
        QFETCH(QString, flags);
        m_made.edit().raterModels = {setUp};
        m_made.edit().modelFamilies = {label, QString()};
        m_made.family(m_judge, family);
        m_made.ruling(m_judge, m_case, Choice::A);
        vote({Choice::B, Choice::B, Choice::B, Choice::A});
        QCOMPARE(kinds().join(u' '), flags);
        if (flags.startsWith(u"self"))
            QCOMPARE(sentences().front(),
                     u"chose model one, the judge's own model; people chose model two (3 to 1)"_s);
    }
    void aFamilyAmongItselfIsNotFavoured()
    {
        m_made.edit().modelFamilies = {u"ones"_s, u"ones"_s};
        m_made.family(m_judge, u"ones"_s);
        m_made.ruling(m_judge, m_case, Choice::A);
        vote({Choice::B});
        QVERIFY(kinds().isEmpty());
    }

    void repetitionsThatDisagreeAreUnstable()
    {
        for (int repetition = 1; repetition <= 5; ++repetition)
            m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid,
                           repetition < 4 ? Choice::A : Choice::Tie, repetition);
        QCOMPARE(kinds().join(u' '), u"unstable"_s);
        QCOMPARE(sentences().front(), u"3 of 5 runs of one order say a"_s);
    }
    void ordersThatDisagreeAreNotUnstable()
    {
        for (int repetition = 1; repetition <= 2; ++repetition) {
            m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::A, repetition);
            m_made.verdict(m_judge, m_case, Order::BFirst, State::Valid, Choice::B, repetition);
        }
        QCOMPARE(kinds().join(u' '), u"pos_first"_s);
    }

    void tieSplit_data()
    {
        QTest::addColumn<Choice>("judge");
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("tie");
        QTest::addColumn<int>("b");
        QTest::addColumn<bool>("isFlagged");
        QTest::newRow("3 of 4 decided one way") << Choice::Tie << 3 << 0 << 1 << true;
        QTest::newRow("2 of 3 decided one way") << Choice::Tie << 2 << 0 << 1 << false;
        QTest::newRow("most called it a tie too") << Choice::Tie << 1 << 4 << 0 << false;
        QTest::newRow("one tie among them") << Choice::Tie << 3 << 1 << 1 << true;
        QTest::newRow("the reverse") << Choice::B << 1 << 3 << 0 << true;
        QTest::newRow("the reverse, 3 of 5") << Choice::B << 1 << 3 << 1 << false;
        QTest::newRow("both decided") << Choice::B << 4 << 0 << 0 << false;
        QTest::newRow("nobody") << Choice::Tie << 0 << 0 << 0 << false;
    }
    void tieSplit()
    {
        QFETCH(Choice, judge);
        QFETCH(int, a);
        QFETCH(int, tie);
        QFETCH(int, b);
        QFETCH(bool, isFlagged);
        m_made.ruling(m_judge, m_case, judge);
        std::vector<Choice> choices(static_cast<std::size_t>(a), Choice::A);
        choices.insert(choices.end(), static_cast<std::size_t>(tie), Choice::BothBad);
        choices.insert(choices.end(), static_cast<std::size_t>(b), Choice::B);
        vote(choices);
        QCOMPARE(kinds().contains(u"tie_split"_s), isFlagged);
    }

    void callsWithoutAVerdictAreParseFlags()
    {
        m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::A);
        m_made.verdict(m_judge, m_case, Order::BFirst, State::Refused, Choice::A);
        QCOMPARE(kinds().join(u' '), u"parse"_s);
        QCOMPARE(sentences().front(), u"1 of 2 calls gave no valid verdict, the first: refused"_s);
    }

    void aNameWithAPercentSignStaysAsItIs()
    {
        const Sentence sentence{"%1 beside %2, 5 % of %9",
                                {{.name = "one", .value = u"%2"_s}, {.name = "two", .value = qint64{7}}}};
        QCOMPARE(sentence.text(), u"%2 beside 7, 5 % of %9"_s);
    }

    void everyKindIsFoundByItsWord()
    {
        for (const FlagRule &rule : flagRules()) {
            QVERIFY(flagKindFromWord(QString::fromLatin1(rule.word)) == rule.kind);
            QCOMPARE(&ruleOf(rule.kind), &rule);
        }
        QVERIFY(!flagKindFromWord(u"skipped"));
    }

    void filtersSelectWhatIsFlagged_data()
    {
        QTest::addColumn<FlagKind>("kind");
        for (const FlagRule &rule : flagRules())
            QTest::newRow(rule.word) << rule.kind;
    }
    void filtersSelectWhatIsFlagged();
    void storedFlagsAreSelectedToo();
    void oneJudgeIsFlaggedInTime();

private:
    void vote(const std::vector<Choice> &choices)
    {
        for (std::size_t i = 0; i < choices.size(); ++i)
            m_made.vote(m_people[i], m_case, choices[i]);
    }
    QStringList kinds() const
    {
        const Dataset dataset = makeDataset(m_made.columns());
        QStringList kinds;
        for (const Flag &flag : flagsOf(dataset, m_judge, peopleVotes(dataset)))
            kinds << QLatin1String(ruleOf(flag.kind).word);
        return kinds;
    }
    QStringList sentences() const
    {
        const Dataset dataset = makeDataset(m_made.columns());
        QStringList sentences;
        for (const Flag &flag : flagsOf(dataset, m_judge, peopleVotes(dataset)))
            sentences << flag.evidence.text();
        return sentences;
    }

    MadeColumns m_made;
    int m_judge = 0;
    std::vector<int> m_people;
    int m_case = 0;
};

namespace {

// A study in which every kind of flag occurs.
Dataset flaggedStudy()
{
    model::VoteColumns columns = madeStudy({.items = 120});
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i) {
        columns.comparisons.lengthA[i] = 100 + static_cast<int>(i * 37 % 90);
        columns.comparisons.lengthB[i] = 140;
    }
    for (model::Rater &rater : columns.raters) {
        if (rater.kind == model::RaterKind::Judge)
            rater.family = u"model one"_s;
    }
    return makeDataset(std::move(columns));
}

} // namespace

void TestFlags::filtersSelectWhatIsFlagged()
{
    QFETCH(FlagKind, kind);
    const Dataset dataset = flaggedStudy();
    const PeopleVotes people = peopleVotes(dataset);
    const FlagLists lists(dataset);
    Selector selector(dataset, {});
    const QString word = QLatin1String(ruleOf(kind).word);
    Selection any(dataset.size());
    for (std::size_t rater = 0; rater < dataset.columns.raters.size(); ++rater) {
        const auto judge = static_cast<std::int32_t>(rater);
        Selection flagged(dataset.size());
        if (isJudge(dataset, judge)) {
            for (const Flag &flag : flagsOf(dataset, judge, people)) {
                const auto comparison = static_cast<std::size_t>(flag.comparison);
                if (flag.kind == kind)
                    flagged[static_cast<std::size_t>(dataset.rankOf[comparison])] = 1;
            }
        }
        const auto selected =
            selector.select(flaggedOf(word, RaterRef::named(dataset.columns.raters[rater].name)));
        QVERIFY(selected.has_value());
        QCOMPARE(*selected, flagged);
        for (std::size_t rank = 0; rank < any.size(); ++rank)
            any[rank] = any[rank] | flagged[rank];
    }
    QCOMPARE(*selector.select(analysis::flagged(word)), any);
    QVERIFY(countOf(any) > 0);
    for (std::size_t rank = 0; rank < any.size(); ++rank) {
        const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
        const auto on = lists.on({dataset.columns.comparisons.id[comparison]});
        QCOMPARE(std::any_of(on.begin(), on.end(), [&](const Flag &flag) { return flag.kind == kind; }),
                 any[rank] != 0);
    }
}

void TestFlags::storedFlagsAreSelectedToo()
{
    m_made.verdict(m_judge, m_case, Order::AFirst, State::Refused, Choice::A);
    m_made.comparison();
    m_made.comparison();
    const Dataset dataset = makeDataset(m_made.columns());
    Lookups lookups;
    lookups.flags = [] {
        return model::Result<std::vector<store::Mark>>(
            {{{2}, u"parse"_s, u"judge"_s}, {{3}, u"parse"_s, u"ann"_s}, {{3}, u"skipped"_s, u"ann"_s}});
    };
    Selector selector(dataset, lookups);
    const auto selected = [&](QStringView filter) { return *selector.select(*parseFilter(filter)); };
    QCOMPARE(selected(u"flag(parse)"), Selection({1, 1, 1}));
    QCOMPARE(selected(u"flag(parse, judge)"), Selection({1, 1, 0}));
    QCOMPARE(selected(u"flag(parse, judges)"), Selection({1, 1, 0}));
    QCOMPARE(selected(u"flag(skipped, ann)"), Selection({0, 0, 1}));
    QCOMPARE(selected(u"flag(parse, nobody)"), Selection({0, 0, 0}));
}

// 1.5 million votes on 100,000 comparisons. The bound leaves room for a machine that has other work.
void TestFlags::oneJudgeIsFlaggedInTime()
{
    MadeColumns made;
    for (int person = 0; person < 100; ++person)
        made.rater(u"p%1"_s.arg(person));
    const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
    for (int i = 0; i < 100000; ++i) {
        const int comparison = made.comparison();
        made.lengths(comparison, 100 + i % 100, 150);
        for (int vote = 0; vote < 15; ++vote)
            made.vote((i + vote) % 100, comparison, static_cast<Choice>(1 + (i * 7 + vote * vote) % 3));
        made.ruling(judge, comparison, static_cast<Choice>(1 + i % 3));
    }
    const Dataset dataset = makeDataset(made.columns());
    QElapsedTimer timer;
    timer.start();
    const auto flags = flagsOf(dataset, judge, peopleVotes(dataset));
    const qint64 elapsed = timer.elapsed();
    qInfo("%zu flags of one judge in %lld ms", flags.size(), elapsed);
    QVERIFY(flags.size() > 10000);
    QVERIFY(elapsed < 2000);
}

QTEST_GUILESS_MAIN(TestFlags)
#include "tst_flags.moc"
