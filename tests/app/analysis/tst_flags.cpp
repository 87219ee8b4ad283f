// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"
#include "tests/app/analysis/made_columns.h"

#include <QTest>

#include <cmath>

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
    // It may have been in the other order.
    void anUnknownOrderIsNoRepetition()
    {
        m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::A, 1);
        m_made.verdict(m_judge, m_case, Order::Unknown, State::Valid, Choice::B, 2);
        QVERIFY(kinds().isEmpty());
        const Dataset dataset = makeDataset(m_made.columns());
        QVERIFY(!judgedCases(dataset, m_judge, peopleVotes(dataset)).front().isRepeated());
    }
    void ordersThatDisagreeAreNotUnstable()
    {
        for (int repetition = 1; repetition <= 2; ++repetition) {
            m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::A, repetition);
            m_made.verdict(m_judge, m_case, Order::BFirst, State::Valid, Choice::B, repetition);
        }
        QCOMPARE(kinds().join(u' '), u"pos_first pos_entropy"_s);
        QCOMPARE(sentences().back(), u"4 runs in both orders: 2 for a, 0 for a tie, 2 for b"_s);
    }

    // METHODS 2.3: (6, 0, 0) 0, (3, 0, 3) .6931, (4, 1, 1) .8676, (2, 2, 2) 1.0986; from ln 2 on undecided.
    void runsOverBothOrders_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<double>("entropy");
        QTest::newRow("of one mind") << u"aaa"_s << u"aaa"_s << 0.0;
        QTest::newRow("even") << u"aaa"_s << u"bbb"_s << 0.6931;
        QTest::newRow("4 1 1") << u"aat"_s << u"aab"_s << 0.8676;
        QTest::newRow("thirds") << u"atb"_s << u"bta"_s << 1.0986;
        QTest::newRow("5 and 1") << u"aaa"_s << u"aab"_s << 0.0;
        QTest::newRow("orders weigh alike") << u"aaaa"_s << u"bb"_s << 0.6931;
        QTest::newRow("an order once") << u"aaa"_s << u"b"_s << 0.0;
    }
    void runsOverBothOrders();
    void probabilitiesNextToAHalfAreUndecided();
    void goldThatTakesTheOtherSide_data();
    void goldThatTakesTheOtherSide();
    void peopleOfNoMindAreHard_data();
    void peopleOfNoMindAreHard();

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
        QTest::newRow("one tie among them") << Choice::Tie << 3 << 1 << 0 << true;
        QTest::newRow("people of three minds") << Choice::Tie << 3 << 1 << 1 << false;
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
        for (const Flag &flag : flagsOf(m_judge, peopleVotes(dataset), {.dataset = dataset}))
            kinds << QLatin1String(ruleOf(flag.kind).word);
        return kinds;
    }
    QStringList sentences() const
    {
        const Dataset dataset = makeDataset(m_made.columns());
        QStringList sentences;
        for (const Flag &flag : flagsOf(m_judge, peopleVotes(dataset), {.dataset = dataset}))
            sentences << flag.evidence.text();
        return sentences;
    }

    MadeColumns m_made;
    int m_judge = 0;
    std::vector<int> m_people;
    int m_case = 0;
};

void TestFlags::runsOverBothOrders()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(double, entropy);
    int repetition = 0;
    for (const auto &[order, words] : {std::pair{Order::AFirst, first}, std::pair{Order::BFirst, second}}) {
        for (const QChar word : words)
            m_made.verdict(m_judge, m_case, order, State::Valid,
                           word == u'a'   ? Choice::A
                           : word == u'b' ? Choice::B
                                          : Choice::Tie,
                           ++repetition);
    }
    const Dataset dataset = makeDataset(m_made.columns());
    double found = 0;
    for (const Flag &flag : flagsOf(m_judge, peopleVotes(dataset), {.dataset = dataset})) {
        if (flag.kind == FlagKind::PosEntropy)
            found = std::get<double>(flag.evidence.facts.back().value);
    }
    QVERIFY2(std::abs(found - entropy) < 5e-5, qPrintable(QString::number(found)));
}

void TestFlags::probabilitiesNextToAHalfAreUndecided()
{
    const auto flagsWith = [this](std::optional<double> first, std::optional<double> second) {
        m_made = MadeColumns();
        m_judge = m_made.rater(u"judge"_s, model::RaterKind::Judge);
        m_case = m_made.comparison();
        m_made.verdict(m_judge, m_case, Order::AFirst, State::Valid, Choice::A);
        m_made.verdict(m_judge, m_case, Order::BFirst, State::Valid, Choice::A);
        m_made.edit().verdicts.probability = {first, second};
        return kinds().join(u' ');
    };
    QCOMPARE(flagsWith(0.9, 0.14), u"pos_entropy"_s); // 2 * .52 - 1 = .04
    QCOMPARE(sentences().front(), u"over both orders a is better with a mean probability of 0.520"_s);
    QCOMPARE(flagsWith(0.9, 0.3), QString());
    QCOMPARE(flagsWith(0.5, std::nullopt), QString());
}

void TestFlags::goldThatTakesTheOtherSide_data()
{
    QTest::addColumn<Choice>("judge");
    QTest::addColumn<QString>("gold");
    QTest::addColumn<bool>("isFlagged");
    QTest::newRow("the other side") << Choice::A << u"b"_s << true;
    QTest::newRow("the same side") << Choice::B << u"b"_s << false;
    QTest::newRow("a tie of the judge") << Choice::Tie << u"b"_s << false;
    QTest::newRow("a tie of gold") << Choice::A << u"t"_s << false;
    QTest::newRow("two of one mind") << Choice::A << u"bb"_s << true;
    QTest::newRow("two that part") << Choice::A << u"ba"_s << false;
    QTest::newRow("no gold") << Choice::A << QString() << false;
}

void TestFlags::goldThatTakesTheOtherSide()
{
    QFETCH(Choice, judge);
    QFETCH(QString, gold);
    QFETCH(bool, isFlagged);
    m_made.ruling(m_judge, m_case, judge);
    for (const QChar word : gold) {
        const int truth =
            m_made.rater(u"truth %1"_s.arg(m_made.columns().raters.size()), model::RaterKind::Gold);
        m_made.vote(truth, m_case, word == u'a' ? Choice::A : word == u'b' ? Choice::B : Choice::Tie);
    }
    QCOMPARE(kinds().join(u' '), isFlagged ? u"gold_wrong"_s : QString());
    if (isFlagged)
        QCOMPARE(sentences().front(),
                 u"chose the response of model one; by the gold label that of model two is better"_s);
}

void TestFlags::peopleOfNoMindAreHard_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("tie");
    QTest::addColumn<int>("b");
    QTest::addColumn<bool>("isHard");
    QTest::newRow("nobody") << 0 << 0 << 0 << false;
    QTest::newRow("one") << 1 << 0 << 0 << false;
    QTest::newRow("even") << 1 << 0 << 1 << true;
    QTest::newRow("3 to 2, entropy .673") << 3 << 0 << 2 << false;
    QTest::newRow("2 1 1, entropy 1.040") << 2 << 1 << 1 << true;
    QTest::newRow("3 1 1, entropy .950") << 3 << 1 << 1 << true;
    QTest::newRow("most call it a tie") << 1 << 3 << 0 << false;
}

// What stands beside people who are split is no flag.
void TestFlags::peopleOfNoMindAreHard()
{
    QFETCH(int, a);
    QFETCH(int, tie);
    QFETCH(int, b);
    QFETCH(bool, isHard);
    m_made.lengths(m_case, 100, 900);
    m_made.ruling(m_judge, m_case, Choice::B);
    std::vector<Choice> choices(static_cast<std::size_t>(a), Choice::A);
    choices.insert(choices.end(), static_cast<std::size_t>(tie), Choice::BothGood);
    choices.insert(choices.end(), static_cast<std::size_t>(b), Choice::B);
    vote(choices);
    const Dataset dataset = makeDataset(m_made.columns());
    const auto flags = flagsOfPeople(dataset, peopleVotes(dataset));
    QCOMPARE(flags.size(), std::size_t{isHard ? 1U : 0U});
    const bool isAgainst = a > std::max(tie, b) && !isHard;
    QCOMPARE(kinds().contains(u"len_vs_human"_s), isAgainst);
    if (!isHard)
        return;
    QCOMPARE(raterOf(dataset, flags.front()), u"humans"_s);
    QCOMPARE(flags.front().evidence.text(),
             u"people are split: %1 for a, %2 for a tie, %3 for b"_s.arg(a).arg(tie).arg(b));
}

QTEST_GUILESS_MAIN(TestFlags)
#include "tst_flags.moc"
