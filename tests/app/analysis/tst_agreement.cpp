// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"
#include "tests/app/analysis/made_columns.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;

/// Figures of matrices small enough to count by hand.
class TestAgreement : public QObject
{
    Q_OBJECT

    struct Computed
    {
        Dataset dataset;
        AgreementTable table;
        QString error;

        [[nodiscard]] const PairAgreement *pair(const QString &a, const QString &b) const
        {
            for (const PairAgreement &pair : table.pairs) {
                if (table.parties[static_cast<std::size_t>(pair.a)].party.name == a &&
                    table.parties[static_cast<std::size_t>(pair.b)].party.name == b)
                    return &pair;
            }
            return nullptr;
        }
    };

    static Computed compute(const MadeColumns &made, const QStringList &parties,
                            AgreementOptions options = {}, const QStringList &pools = {})
    {
        Computed computed{.dataset = makeDataset(made.columns()), .table = {}, .error = {}};
        for (const QString &pool : pools)
            options.pools.push_back(*poolNamed(pool));
        for (const QString &name : parties) {
            const auto party = partyNamed(computed.dataset, name, options.pools);
            if (!party) {
                computed.error = party.error().detail;
                return computed;
            }
            options.parties.push_back(*party);
        }
        Selector selector(computed.dataset, {});
        auto table = computeAgreement(computed.dataset, selector, options);
        if (table)
            computed.table = std::move(*table);
        else
            computed.error = table.error().detail;
        return computed;
    }

    // Mina and Jonas on four comparisons: same, opposite, both tie, only Jonas ties.
    static MadeColumns twoPeople()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const std::vector<std::pair<Choice, Choice>> votes{{Choice::A, Choice::A},
                                                           {Choice::A, Choice::B},
                                                           {Choice::BothGood, Choice::BothBad},
                                                           {Choice::A, Choice::Tie}};
        for (const auto &[one, two] : votes) {
            const int comparison = made.comparison();
            made.vote(mina, comparison, one);
            made.vote(jonas, comparison, two);
        }
        return made;
    }

    static void compareCell(const CellCount &cell, std::int64_t count, std::int64_t cases)
    {
        QCOMPARE(cell.count, count);
        QCOMPARE(cell.cases, cases);
    }

private Q_SLOTS:
    void outcomesAreCountedByHand()
    {
        const Computed computed = compute(twoPeople(), {u"Mina"_s, u"Jonas"_s});
        const PairAgreement *pair = computed.pair(u"Mina"_s, u"Jonas"_s);
        QVERIFY(pair != nullptr);
        QVERIFY(!pair->isVotePair);
        compareCell(pair->total, 4, 4);
        compareCell(pair->same, 1, 1);
        compareCell(pair->opposite, 1, 1);
        compareCell(pair->bothTie, 1, 1);
        compareCell(pair->aTie, 0, 0);
        compareCell(pair->bTie, 1, 1);
        QCOMPARE(*pair->figures[0].value, 0.5);
        QCOMPARE(*pair->figures[6].value, 0.625);
        QCOMPARE(pair->figures[0].note, "fewer than 10");
        QCOMPARE(pair->confusion, (std::vector<std::int64_t>{1, 1, 1, 0, 1, 0, 0, 0, 0}));
    }

    void aJudgeThatAlsoVotedSaysOneThing()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const auto both = [&](int comparison, model::Order order) {
            made.verdict(judge, comparison, order, model::State::Valid, Choice::B);
        };
        for (int i = 0; i < 3; ++i) {
            const int comparison = made.comparison();
            made.vote(mina, comparison, Choice::A);
            made.vote(jonas, comparison, Choice::B);
            made.vote(judge, comparison, Choice::A); // it stands before what follows
            if (i > 0)
                made.ruling(judge, comparison, Choice::Tie);
            both(comparison, model::Order::AFirst);
            both(comparison, model::Order::BFirst);
        }
        const Computed computed = compute(made, {u"Mina"_s, u"Jonas"_s, u"judge"_s});
        compareCell(computed.pair(u"Mina"_s, u"judge"_s)->same, 3, 3);
        compareCell(computed.pair(u"Jonas"_s, u"judge"_s)->opposite, 3, 3);
        compareCell(computed.pair(u"Mina"_s, u"Jonas"_s)->total, 3, 3);
        compareCell(computed.pair(u"Mina"_s, u"Jonas"_s)->opposite, 3, 3);
    }

    // More ballots of one item than small counts hold: a pool of one is that one.
    void anItemOfThousandsOfComparisons_data()
    {
        QTest::addColumn<Ties>("ties");
        QTest::newRow("keep") << Ties::Keep;
        QTest::newRow("drop") << Ties::Drop;
        QTest::newRow("half") << Ties::Half;
    }
    void anItemOfThousandsOfComparisons()
    {
        QFETCH(Ties, ties);
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const std::array choices{Choice::A, Choice::B, Choice::Tie, Choice::A, Choice::BothBad};
        for (const int siblings : {3'500, 7, 2'000}) {
            const int first = made.comparison();
            for (int i = 0; i < siblings; ++i) {
                const int comparison = i == 0 ? first : made.sibling(first, 1);
                made.vote(mina, comparison, choices[static_cast<std::size_t>(i) % 5]);
                made.vote(jonas, comparison, choices[static_cast<std::size_t>(i / 3 + siblings) % 5]);
            }
        }
        AgreementOptions options;
        options.ties = ties;
        const Computed computed =
            compute(made, {u"Mina"_s, u"Jonas"_s, u"solo"_s}, options, {u"solo=Jonas"_s});
        const PairAgreement *pair = computed.pair(u"Mina"_s, u"Jonas"_s);
        const PairAgreement *pool = computed.pair(u"Mina"_s, u"solo"_s);
        QVERIFY(pair != nullptr && pool != nullptr);
        QCOMPARE(pool->total.count, pair->total.count);
        QCOMPARE(pool->confusion, pair->confusion);
        for (std::size_t i = 0; i < pair->figures.size(); ++i) {
            QCOMPARE(pool->figures[i].value, pair->figures[i].value);
            QCOMPARE(pool->figures[i].se, pair->figures[i].se);
        }
    }

    void droppingTiesLeavesOnlyWhatBothDecided()
    {
        AgreementOptions options;
        options.ties = Ties::Drop;
        const Computed computed = compute(twoPeople(), {u"Mina"_s, u"Jonas"_s}, options);
        const PairAgreement *pair = computed.pair(u"Mina"_s, u"Jonas"_s);
        compareCell(pair->total, 2, 2);
        compareCell(pair->tie, 2, 2);
        compareCell(pair->kept, 4, 4);
        QCOMPARE(*pair->figures[0].value, 0.5);
        QCOMPARE(*pair->figures[6].value, 0.625);
        QCOMPARE(pair->q, 2);
        QCOMPARE(pair->confusion, (std::vector<std::int64_t>{1, 1, 0, 0}));
    }

    void halfTiesCountHalf()
    {
        AgreementOptions options;
        options.ties = Ties::Half;
        const Computed computed = compute(twoPeople(), {u"Mina"_s, u"Jonas"_s}, options);
        QCOMPARE(*computed.pair(u"Mina"_s, u"Jonas"_s)->figures[0].value, 0.625);
    }

    void whatIsLeftOutSaysWhy()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int fine = made.comparison();
        made.vote(mina, fine, Choice::B);
        made.ruling(judge, fine, Choice::B);
        const int abstained = made.comparison();
        made.vote(mina, abstained, Choice::CannotJudge);
        made.noRuling(judge, abstained);
        const int failed = made.comparison();
        made.vote(mina, failed, Choice::A);
        made.noRuling(judge, failed);
        const int conflicted = made.comparison();
        made.conflicted(mina, conflicted, Choice::A);
        made.ruling(judge, conflicted, Choice::A);
        const int alone = made.comparison();
        made.vote(mina, alone, Choice::A);
        AgreementOptions options;
        options.frame = Frame::Name;
        const Computed computed = compute(made, {u"Mina"_s, u"judge"_s}, options);
        const PairAgreement *pair = computed.pair(u"Mina"_s, u"judge"_s);
        compareCell(pair->total, 1, 1);
        compareCell(pair->abstained, 1, 1);
        compareCell(pair->noVerdict, 1, 1);
        compareCell(pair->conflict, 1, 1);
        QVERIFY(!pair->figures[1].value);
        QVERIFY(!pair->figures[1].why.empty());
    }

    void poolsCountVotePairs()
    {
        MadeColumns made;
        std::vector<int> people;
        for (int i = 0; i < 3; ++i)
            people.push_back(made.rater(u"expert_%1"_s.arg(i)));
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int comparison = made.comparison();
        made.vote(people[0], comparison, Choice::A);
        made.vote(people[1], comparison, Choice::A);
        made.vote(people[2], comparison, Choice::B);
        made.ruling(judge, comparison, Choice::A);
        const Computed computed = compute(made, {u"experts"_s, u"judge"_s}, {}, {u"experts=expert_*"_s});
        const PairAgreement *pair = computed.pair(u"experts"_s, u"judge"_s);
        QVERIFY(pair->isVotePair);
        compareCell(pair->total, 3, 1);
        compareCell(pair->same, 2, 1);
        compareCell(pair->opposite, 1, 1);
        const PairAgreement *itself = computed.pair(u"experts"_s, u"experts"_s);
        compareCell(itself->total, 3, 1);
        compareCell(itself->same, 1, 1);
        compareCell(itself->opposite, 2, 1);
        QCOMPARE(itself->confusion, (std::vector<std::int64_t>{2, 0, 2, 0, 0, 0, 2, 0, 0}));
        QVERIFY(std::abs(*itself->figures[0].value - 1.0 / 3) < 1e-12);
    }

    void aMajorityIsAPluralityOrATie()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int split = made.comparison();
        made.vote(mina, split, Choice::A);
        made.vote(jonas, split, Choice::B);
        made.ruling(judge, split, Choice::Tie);
        const int one = made.comparison();
        made.vote(mina, one, Choice::B);
        made.ruling(judge, one, Choice::B);
        const Computed computed = compute(made, {u"Mina"_s, u"judge"_s, u"majority"_s});
        const PairAgreement *pair = computed.pair(u"judge"_s, u"majority"_s);
        QVERIFY(!pair->includesSelf);
        compareCell(pair->total, 2, 2);
        QCOMPARE(*pair->figures[0].value, 1.0);
        const PairAgreement *self = computed.pair(u"Mina"_s, u"majority"_s);
        QVERIFY(self->includesSelf);
        compareCell(self->total, 1, 1); // where somebody else voted too
        QCOMPARE(*self->figures[0].value, 0.0);
    }

    void creditIsSharedByTheModalSet()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int split = made.comparison();
        made.vote(mina, split, Choice::A);
        made.vote(jonas, split, Choice::B);
        made.ruling(judge, split, Choice::A);
        const int withTie = made.comparison();
        made.vote(mina, withTie, Choice::A);
        made.vote(jonas, withTie, Choice::Tie);
        made.ruling(judge, withTie, Choice::A);
        AgreementOptions options;
        options.majorityByCredit = true;
        const Computed kept = compute(made, {u"judge"_s, u"majority"_s}, options);
        const PairAgreement *pair = kept.pair(u"judge"_s, u"majority"_s);
        QCOMPARE(*pair->figures[0].value, 0.5);
        QVERIFY(!pair->hasChoices);
        QCOMPARE(pair->figures[1].why, "majority by credit has no single choice");
        options.ties = Ties::Drop;
        const Computed dropped = compute(made, {u"judge"_s, u"majority"_s}, options);
        QCOMPARE(*dropped.pair(u"judge"_s, u"majority"_s)->figures[0].value, 0.75);
    }

    void laterOccasionsCountOnlyWhenAsked()
    {
        MadeColumns made;
        const int mina = made.rater(u"Mina"_s);
        const int jonas = made.rater(u"Jonas"_s);
        const int comparison = made.comparison();
        made.vote(mina, comparison, Choice::A);
        made.vote(mina, comparison, Choice::B, 2);
        made.vote(jonas, comparison, Choice::A);
        compareCell(compute(made, {u"Mina"_s, u"Jonas"_s}).pair(u"Mina"_s, u"Jonas"_s)->total, 1, 1);
        AgreementOptions options;
        options.countsAllOccasions = true;
        const Computed all = compute(made, {u"Mina"_s, u"Jonas"_s}, options);
        const PairAgreement *pair = all.pair(u"Mina"_s, u"Jonas"_s);
        QVERIFY(pair->isVotePair);
        compareCell(pair->total, 2, 1);
        compareCell(pair->same, 1, 1);
        QCOMPARE(printFilter(all.table.where(*pair, PairPart::Figures)), u"both(Mina@all, Jonas@all)"_s);
    }

    void mirrorDoesNotDependOnTheSides()
    {
        // The same study with the sides of every second comparison exchanged.
        std::array<double, 3> mirror{};
        std::array<double, 3> name{};
        for (const int exchanged : {0, 1}) {
            MadeColumns made;
            const int mina = made.rater(u"Mina"_s);
            const int jonas = made.rater(u"Jonas"_s);
            for (int i = 0; i < 40; ++i) {
                const int comparison = made.comparison();
                Choice one = i % 3 == 0 ? Choice::A : i % 3 == 1 ? Choice::B : Choice::Tie;
                Choice two = i % 4 == 0 ? Choice::B : Choice::A;
                if (exchanged == 1 && i % 2 == 0) {
                    one = model::mirrored(one);
                    two = model::mirrored(two);
                }
                made.vote(mina, comparison, one);
                made.vote(jonas, comparison, two);
            }
            AgreementOptions options;
            options.frame = Frame::Mirror;
            const auto at = static_cast<std::size_t>(exchanged);
            mirror[at] = *compute(made, {u"Mina"_s, u"Jonas"_s}, options).table.pairs[0].figures[1].value;
            options.frame = Frame::Name;
            name[at] = *compute(made, {u"Mina"_s, u"Jonas"_s}, options).table.pairs[0].figures[1].value;
        }
        QVERIFY(std::abs(mirror[0] - mirror[1]) < 1e-12);
        QVERIFY(std::abs(name[0] - name[1]) > 1e-3);
    }

    void unknownRatersAreNamed()
    {
        const Computed computed = compute(twoPeople(), {u"Mina"_s, u"Aiko"_s});
        QVERIFY2(computed.error.contains(u"Aiko"_s), qPrintable(computed.error));
    }

    void theWholeMatrixHasPoolsBehindPeople()
    {
        MadeColumns made = twoPeople();
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        made.ruling(judge, 0, Choice::A);
        const Computed computed = compute(made, {});
        QStringList names;
        for (const PartyVotes &party : computed.table.parties)
            names << party.party.name + u' ' + party.kind;
        QCOMPARE(names, (QStringList{u"Mina human"_s, u"Jonas human"_s, u"judge judge"_s, u"humans pool"_s,
                                     u"judges pool"_s, u"majority pool"_s}));
        QCOMPARE(computed.table.overall.raters, 3);
        QCOMPARE(computed.table.overall.votes, 9);
        QCOMPARE(printFilter(computed.table.whereOverall(2)), u"votes(group(*)) >= 2"_s);
    }

    void partiesHaveTheStoredNameHoweverItWasTyped()
    {
        MadeColumns made;
        made.rater(u"judge large"_s, model::RaterKind::Judge);
        made.rater(u"a, b"_s);
        made.rater(u"humans"_s);
        const Dataset dataset = makeDataset(made.columns());
        const auto nameOf = [&](const char *typed) {
            const auto party = partyNamed(dataset, QString::fromLatin1(typed), {});
            return party ? party->name : party.error().detail;
        };
        QCOMPARE(nameOf("judge large"), u"judge large"_s);
        QCOMPARE(nameOf("\"judge large\""), u"judge large"_s);
        QCOMPARE(nameOf("\"a, b\""), u"a, b"_s);
        QCOMPARE(nameOf("\"humans\""), u"humans"_s);
        QCOMPARE(nameOf("majority( a* ,  credit )"), u"majority(a*, credit)"_s);
    }

    void poolsMayNotTakeANameThatIsTaken_data()
    {
        QTest::addColumn<QStringList>("pools");
        QTest::addColumn<QString>("words");
        QTest::newRow("sound") << QStringList{u"x=M*"_s, u"y=majority(M*)"_s} << QString();
        QTest::newRow("rater") << QStringList{u"Mina=Jo*"_s} << u"rater"_s;
        QTest::newRow("quoted rater") << QStringList{u"\"Mina\"=Jo*"_s} << u"rater"_s;
        QTest::newRow("reserved") << QStringList{u"humans=Jo*"_s} << u"reserved"_s;
        QTest::newRow("majority") << QStringList{u"majority=Jo*"_s} << u"reserved"_s;
        QTest::newRow("order") << QStringList{u"x@first=Jo*"_s} << u"reserved"_s;
        QTest::newRow("twice") << QStringList{u"x=M*"_s, u"x=Jo*"_s} << u"twice"_s;
    }
    void poolsMayNotTakeANameThatIsTaken()
    {
        QFETCH(QStringList, pools);
        QFETCH(QString, words);
        const Dataset dataset = makeDataset(twoPeople().columns());
        std::vector<Party> parties;
        for (const QString &pool : pools)
            parties.push_back(*poolNamed(pool));
        const auto checked = checkPoolNames(dataset, parties);
        QCOMPARE(checked.has_value(), words.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().detail.contains(words), qPrintable(checked.error().detail));
    }

    void ratersLeftOutAreListedWithTheirReason()
    {
        model::VoteColumns columns = twoPeople().columns();
        columns.raters[1].excludedWhy = u"bad faith"_s;
        const Dataset dataset = makeDataset(columns);
        Selector selector(dataset, {});
        const auto leftOut = [&](std::vector<Party> parties) {
            AgreementOptions options;
            options.parties = std::move(parties);
            const auto table = computeAgreement(dataset, selector, options);
            QStringList lines;
            for (const LeftOutRater &rater : table->leftOut) {
                const auto where = selector.select(table->whereLeftOut(rater));
                lines << u"%1 %2 %3 %4 %5 %6"_s.arg(rater.name, rater.kind, rater.why)
                             .arg(rater.votes.count)
                             .arg(rater.votes.cases)
                             .arg(countOf(*where));
            }
            return lines;
        };
        const QStringList jonas{u"Jonas human bad faith 4 4 4"_s};
        QCOMPARE(leftOut({}), jonas);
        QCOMPARE(leftOut({*partyNamed(dataset, u"Mina"_s, {}), *partyNamed(dataset, u"humans"_s, {})}),
                 jonas);
        QCOMPARE(leftOut({*partyNamed(dataset, u"majority(*)"_s, {})}), jonas);
        QCOMPARE(leftOut({*partyNamed(dataset, u"group(M*)"_s, {})}), QStringList());
        QCOMPARE(leftOut({*partyNamed(dataset, u"Mina"_s, {}), *partyNamed(dataset, u"Jonas"_s, {}),
                          *partyNamed(dataset, u"humans"_s, {})}),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
