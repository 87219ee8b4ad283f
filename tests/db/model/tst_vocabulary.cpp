// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/words.h"

#include <QTest>

using namespace model;

namespace {

/// Codes 1 to `count` have the words given, and parse back.
template <typename Enum, typename Parse>
void checkWords(const QStringList &words, const Parse &parse)
{
    for (int code = 1; code <= words.size(); ++code) {
        const auto value = static_cast<Enum>(code);
        QCOMPARE(wordOf(value), words.at(code - 1));
        QVERIFY(parse(words.at(code - 1)) == value);
    }
    QVERIFY(!parse(u"A"));
    QVERIFY(!parse(u"valid "));
    QVERIFY(!parse(u"model_a"));
}

QStringList list(const char *words) { return QString::fromLatin1(words).split(u' '); }

} // namespace

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreTheWordsOfTheCommandLine()
    {
        checkWords<Choice>(list("a b tie both_good both_bad cannot_judge"), choiceFromWord);
    }
    void statesAreTheWordsOfTheCommandLine()
    {
        checkWords<State>(
            list("valid abstained ambiguous unparsable out_of_range refused truncated transport_error "
                 "budget"),
            stateFromWord);
    }
    void swapOutcomesHaveWords()
    {
        checkWords<Swap>(list("stable_a stable_b stable_tie flips_to_first flips_to_second half_tie_first "
                              "half_tie_second inconsistent incomplete"),
                         swapFromWord);
    }
    void ratersAndSidesHaveWords()
    {
        checkWords<RaterKind>(list("human judge gold jury estimate"), raterKindFromWord);
        checkWords<Side>(list("a b"), sideFromWord);
        QCOMPARE(wordOf(Origin::Derived), QStringLiteral("derived"));
        QCOMPARE(wordOf(Origin::Imported), QStringLiteral("imported"));
    }
    void unknownOrderIsTheEmptyWord()
    {
        checkWords<Order>(list("a_first b_first"), orderFromWord);
        QCOMPARE(wordOf(Order::Unknown), QString());
        QVERIFY(orderFromWord(QString()) == Order::Unknown);
        QVERIFY(!choiceFromWord(QString()));
    }
    void onlyDecidedChoicesAreMirrored()
    {
        QCOMPARE(mirrored(Choice::A), Choice::B);
        QCOMPARE(mirrored(Choice::B), Choice::A);
        for (const Choice choice : {Choice::Tie, Choice::BothGood, Choice::BothBad, Choice::CannotJudge}) {
            QCOMPARE(mirrored(choice), choice);
            QVERIFY(!isDecided(choice));
            QCOMPARE(isTie(choice), choice != Choice::CannotJudge);
        }
        QCOMPARE(other(Side::A), Side::B);
        QCOMPARE(other(Side::B), Side::A);
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
