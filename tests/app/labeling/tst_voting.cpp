// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/shown_pair.h"
#include "app/labeling/voting.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/project_builder.h"

#include <QTest>

using labeling::Answer;
using support::must;

namespace {

/// One item of two turns, one pair, one person.
struct OnePair
{
    OnePair()
        : build(made.project())
    {
        build.item(QStringLiteral("81"), QStringLiteral("writing"), 2);
        build.response(QStringLiteral("81"), QStringLiteral("m"),
                       {QStringLiteral("m1"), QStringLiteral("m2")});
        build.response(QStringLiteral("81"), QStringLiteral("n"),
                       {QStringLiteral("n1"), QStringLiteral("n2")});
        first = build.comparison(QStringLiteral("81"), QStringLiteral("m"), QStringLiteral("n"), 1);
        second = build.comparison(QStringLiteral("81"), QStringLiteral("m"), QStringLiteral("n"), 2);
        rater = must(
            store::ensureRater(made.project(), QStringLiteral("mina"), model::RaterKind::Human, QString()));
    }
    model::Vote newest(model::ComparisonId id)
    {
        return *must(store::newestVote(made.project(), rater.id, id, 1));
    }
    void cast(model::ComparisonId id, Answer answer)
    {
        must(labeling::castVote(made.project(), rater, {id, answer, 1234, 1000, {}, {}, {}, {}}));
    }

    support::TemporaryProject made;
    support::ProjectBuilder build;
    model::ComparisonId first, second;
    model::Rater rater;
};

} // namespace

class TestVoting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersTurnIntoSidesAndBack_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("leftIsA");
        QTest::addColumn<QString>("choice");
        const auto row = [](const char *name, Answer answer, bool leftIsA, const char *choice) {
            QTest::newRow(name) << static_cast<int>(answer) << static_cast<int>(leftIsA)
                                << QString::fromLatin1(choice);
        };
        row("left, a left", Answer::LeftBetter, true, "a");
        row("left, b left", Answer::LeftBetter, false, "b");
        row("right, a left", Answer::RightBetter, true, "b");
        row("right, b left", Answer::RightBetter, false, "a");
        row("both good", Answer::BothGood, false, "both_good");
        row("both bad", Answer::BothBad, false, "both_bad");
        row("cannot judge", Answer::CannotJudge, false, "cannot_judge");
        row("tie", Answer::Tie, true, "tie");
    }
    void answersTurnIntoSidesAndBack()
    {
        QFETCH(int, answer);
        QFETCH(int, leftIsA);
        QFETCH(QString, choice);
        const auto left = leftIsA != 0 ? model::Side::A : model::Side::B;
        const auto said = static_cast<Answer>(answer);
        QCOMPARE(model::wordOf(labeling::choiceOf(said, left)), choice);
        QVERIFY(labeling::answerOf(labeling::choiceOf(said, left), left) == said);
    }

    void aPairIsShownUpToItsTurnAndWithoutNames()
    {
        OnePair pair;
        const auto shown = must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        QCOMPARE(shown.prompts.size(), 1);
        QCOMPARE(shown.item, QStringLiteral("81"));
        QStringList both = shown.left + shown.right;
        both.sort();
        QCOMPARE(both, (QStringList{QStringLiteral("m1"), QStringLiteral("n1")}));
        QVERIFY(!shown.own.has_value());
        const auto later = must(labeling::showPair(pair.made.project(), pair.rater, pair.second));
        QCOMPARE(later.prompts.size(), 2);
        QCOMPARE(later.left.first(), shown.left.first());
        QCOMPARE(later.left.size(), 2);
    }

    void aVoteKeepsWhichResponseStoodLeft()
    {
        OnePair pair;
        const auto shown = must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        pair.cast(pair.first, Answer::LeftBetter);
        const model::Vote vote = pair.newest(pair.first);
        const bool isMLeft = shown.left.first() == QStringLiteral("m1");
        QCOMPARE(vote.left, std::optional(isMLeft ? model::Side::A : model::Side::B));
        QCOMPARE(vote.choice, isMLeft ? model::Choice::A : model::Choice::B);
        QCOMPARE(vote.author, QStringLiteral("mina"));
        QCOMPARE(vote.timeShownMs, std::optional<qint64>(1234));
        QVERIFY(!vote.isRevealed);
        const auto again = must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        QCOMPARE(again.own->answer, Answer::LeftBetter);
        QCOMPARE(vote.activeMs, std::optional<qint64>(1000));
    }

    void aPairThatWasNeverShownTakesNoVote()
    {
        OnePair pair;
        const auto result = labeling::castVote(pair.made.project(), pair.rater,
                                               {pair.first, Answer::BothBad, {}, {}, {}, {}, {}, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, model::Error::Kind::Conflict);
        QVERIFY(must(store::historyOf(pair.made.project(), pair.rater.id)).empty());
    }

    void strengthCommentAndWhatWasSeenAreKept()
    {
        OnePair pair;
        const auto shown = must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        labeling::CastVote cast;
        cast.comparison = shown.comparison;
        cast.answer = Answer::RightBetter;
        cast.strength = labeling::Strength::Clear;
        cast.comment = QStringLiteral("clearer, \"shorter\"");
        cast.seen = {QStringLiteral("reference"), QStringLiteral("source")};
        must(labeling::castVote(pair.made.project(), pair.rater, cast));
        const model::Vote vote = pair.newest(pair.first);
        QCOMPARE(vote.strength, std::optional(2.0));
        QCOMPARE(vote.comment, cast.comment);
        QCOMPARE(vote.seen, QByteArray("[\"reference\",\"source\"]"));
        const auto own = must(labeling::showPair(pair.made.project(), pair.rater, pair.first)).own;
        QVERIFY(own == labeling::OwnVote({Answer::RightBetter, labeling::Strength::Clear, cast.comment}));
        // A tie has no strength.
        cast.answer = Answer::BothGood;
        must(labeling::castVote(pair.made.project(), pair.rater, cast));
        QVERIFY(!pair.newest(pair.first).strength.has_value());
    }

    void theNextPairIsStoredAsShownWithTheVote()
    {
        OnePair pair;
        must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        const auto peeked = must(labeling::peekPair(pair.made.project(), pair.rater, pair.second));
        QCOMPARE(peeked.turn, 2);
        labeling::CastVote cast;
        cast.comparison = pair.first;
        cast.shownNext = pair.second;
        must(labeling::castVote(pair.made.project(), pair.rater, cast));
        pair.cast(pair.second, Answer::LeftBetter);
        const bool isMLeft = peeked.left.first() == QStringLiteral("m1");
        QCOMPARE(pair.newest(pair.second).choice, isMLeft ? model::Choice::A : model::Choice::B);
    }

    void peekingStoresNothing()
    {
        OnePair pair;
        const auto peeked = must(labeling::peekPair(pair.made.project(), pair.rater, pair.first));
        QVERIFY(!labeling::castVote(pair.made.project(), pair.rater,
                                    {pair.first, Answer::BothBad, {}, {}, {}, {}, {}, {}}));
        QCOMPARE(must(labeling::showPair(pair.made.project(), pair.rater, pair.first)).left, peeked.left);
    }

    void aReferenceIsShownWhereTheStudyAllowsIt()
    {
        support::TemporaryProject made;
        support::ProjectBuilder build(made.project());
        build.item(QStringLiteral("7"), QStringLiteral("math"), 2);
        const auto id = build.comparison(QStringLiteral("7"), QStringLiteral("m"), QStringLiteral("n"), 2);
        build.rater(QStringLiteral("mina"), model::RaterKind::Human);
        const auto mina = *must(store::findRater(made.project(), QStringLiteral("mina")));
        QVERIFY(!must(labeling::showPair(made.project(), mina, id)).hasReference);
        build.reference(QStringLiteral("7"), {QStringLiteral("first"), QStringLiteral("second")});
        QVERIFY(must(labeling::showPair(made.project(), mina, id)).hasReference);
        QCOMPARE(must(labeling::referenceFor(made.project(), id)),
                 (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
        must(labeling::allowReference(made.project(), false, QStringLiteral("noor")));
        QVERIFY(!must(labeling::showPair(made.project(), mina, id)).hasReference);
        QCOMPARE(labeling::referenceFor(made.project(), id).error().kind, model::Error::Kind::Conflict);
        must(labeling::allowReference(made.project(), true, QStringLiteral("noor")));
        QVERIFY(must(labeling::mayShowReference(made.project())));
    }

    void anEditIsANewVersionOfTheSameOccasion()
    {
        OnePair pair;
        must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        pair.cast(pair.first, Answer::BothGood);
        const auto before = pair.newest(pair.first);
        pair.cast(pair.first, Answer::BothBad);
        const auto after = pair.newest(pair.first);
        QCOMPARE(after.previous, before.id);
        QCOMPARE(after.occasion, 1);
        QCOMPARE(after.choice, model::Choice::BothBad);
        QCOMPARE(must(store::historyOf(pair.made.project(), pair.rater.id)).size(), std::size_t{2});
    }

    void whoLookedAtACaseVotesRevealed()
    {
        OnePair pair;
        must(labeling::showPair(pair.made.project(), pair.rater, pair.first));
        must(labeling::showPair(pair.made.project(), pair.rater, pair.second));
        QVERIFY(must(labeling::noteLook(pair.made.project(), pair.rater, pair.first)));
        QVERIFY(must(labeling::noteLook(pair.made.project(), pair.rater, pair.first)));
        pair.made.reopen(store::Project::Mode::ReadWrite);
        pair.cast(pair.first, Answer::LeftBetter);
        pair.cast(pair.second, Answer::LeftBetter);
        QVERIFY(pair.newest(pair.first).isRevealed);
        QVERIFY(!pair.newest(pair.second).isRevealed);
        // A look after the vote changes nothing of it, and only looks before a vote are noted.
        QVERIFY(!must(labeling::noteLook(pair.made.project(), pair.rater, pair.second)));
    }
};

QTEST_GUILESS_MAIN(TestVoting)
#include "tst_voting.moc"
