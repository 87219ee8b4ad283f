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

class TestUndo : public QObject
{
    Q_OBJECT
private:
    struct Pairs
    {
        Pairs()
        {
            support::ProjectBuilder build(made.project());
            build.item(QStringLiteral("1"), QStringLiteral("math"), 1);
            build.item(QStringLiteral("2"), QStringLiteral("math"), 1);
            one = build.comparison(QStringLiteral("1"), QStringLiteral("m"), QStringLiteral("n"));
            two = build.comparison(QStringLiteral("2"), QStringLiteral("m"), QStringLiteral("n"));
            rater = must(store::ensureRater(made.project(), QStringLiteral("mina"), model::RaterKind::Human,
                                            QString()));
            for (const auto id : {one, two})
                must(labeling::showPair(made.project(), rater, id));
        }
        void cast(model::ComparisonId id, Answer answer)
        {
            must(labeling::castVote(made.project(), rater, {id, answer, ++shown, {}, {}, {}, {}, {}}));
        }
        std::optional<labeling::Redone> redo() { return must(labeling::redoVote(made.project(), rater)); }
        std::optional<labeling::Undone> undo() { return must(labeling::undoVote(made.project(), rater)); }
        std::optional<Answer> standing(model::ComparisonId id)
        {
            const auto own = must(labeling::showPair(made.project(), rater, id)).own;
            return own ? std::optional(own->answer) : std::nullopt;
        }
        std::size_t rows() { return must(store::historyOf(made.project(), rater.id)).size(); }

        support::TemporaryProject made;
        model::ComparisonId one, two;
        model::Rater rater;
        qint64 shown = 100;
    };

private Q_SLOTS:
    void aVoteIsTakenBackByANewRow()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::BothGood);
        const auto undone = pairs.undo();
        QVERIFY(undone.has_value());
        QCOMPARE(undone->comparison, pairs.one);
        QCOMPARE(undone->item, QStringLiteral("1"));
        QCOMPARE(undone->answer, Answer::BothGood);
        QVERIFY(!undone->now.has_value());
        QVERIFY(!pairs.standing(pairs.one).has_value());
        QCOMPARE(pairs.rows(), std::size_t{2});
        const auto newest = *must(store::newestVote(pairs.made.project(), pairs.rater.id, pairs.one, 1));
        QVERIFY(newest.isRetracted);
        QCOMPARE(newest.choice, model::Choice::BothGood);
    }

    void undoGoesFurtherBackEachTime()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::BothGood);
        pairs.cast(pairs.two, Answer::BothBad);
        QCOMPARE(pairs.undo()->comparison, pairs.two);
        QCOMPARE(pairs.undo()->comparison, pairs.one);
        QVERIFY(!pairs.undo().has_value());
        QCOMPARE(pairs.rows(), std::size_t{4});
    }

    void editsComeBackOneVersionAtATime()
    {
        Pairs pairs;
        for (const Answer answer : {Answer::LeftBetter, Answer::BothBad, Answer::CannotJudge})
            pairs.cast(pairs.one, answer);
        QCOMPARE(pairs.undo()->now, std::optional(Answer::BothBad));
        QCOMPARE(pairs.undo()->now, std::optional(Answer::LeftBetter));
        QCOMPARE(pairs.standing(pairs.one), std::optional(Answer::LeftBetter));
        QVERIFY(!pairs.undo()->now.has_value());
        QVERIFY(!pairs.standing(pairs.one).has_value());
        QVERIFY(!pairs.undo().has_value());
        QCOMPARE(pairs.rows(), std::size_t{6});
    }

    void aVoteAfterAnUndoIsUndoneItself()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::LeftBetter);
        pairs.undo();
        pairs.cast(pairs.one, Answer::RightBetter);
        const auto undone = pairs.undo();
        QCOMPARE(undone->answer, Answer::RightBetter);
        QVERIFY(!undone->now.has_value());
        QVERIFY(!pairs.undo().has_value());
    }

    void undoWorksAcrossRuns()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::LeftBetter);
        pairs.cast(pairs.two, Answer::BothGood);
        pairs.undo();
        pairs.made.reopen(store::Project::Mode::ReadWrite);
        QCOMPARE(pairs.undo()->comparison, pairs.one);
    }

    void aRedoBringsBackWhatWasUndoneLast()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::LeftBetter);
        pairs.cast(pairs.two, Answer::BothBad);
        QVERIFY(!pairs.redo().has_value());
        pairs.undo();
        pairs.undo();
        const auto first = pairs.redo();
        QCOMPARE(first->comparison, pairs.one);
        QCOMPARE(first->answer, Answer::LeftBetter);
        QCOMPARE(pairs.redo()->comparison, pairs.two);
        QVERIFY(!pairs.redo().has_value());
        QCOMPARE(pairs.standing(pairs.one), std::optional(Answer::LeftBetter));
        QCOMPARE(pairs.standing(pairs.two), std::optional(Answer::BothBad));
        // And both can be undone once more.
        QCOMPARE(pairs.undo()->comparison, pairs.two);
        QCOMPARE(pairs.undo()->comparison, pairs.one);
        QVERIFY(!pairs.undo().has_value());
        QCOMPARE(pairs.rows(), std::size_t{8});
    }

    void editsAreRedoneOneVersionAtATime()
    {
        Pairs pairs;
        for (const Answer answer : {Answer::LeftBetter, Answer::BothBad, Answer::CannotJudge})
            pairs.cast(pairs.one, answer);
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(pairs.undo()->now, std::optional(Answer::BothBad));
            QCOMPARE(pairs.undo()->now, std::optional(Answer::LeftBetter));
            QVERIFY(!pairs.undo()->now.has_value());
            QCOMPARE(pairs.redo()->answer, Answer::LeftBetter);
            QCOMPARE(pairs.redo()->answer, Answer::BothBad);
            QCOMPARE(pairs.redo()->answer, Answer::CannotJudge);
            QVERIFY(!pairs.redo().has_value());
            QCOMPARE(pairs.standing(pairs.one), std::optional(Answer::CannotJudge));
        }
    }

    void aNewVoteEndsTheRedo()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::LeftBetter);
        pairs.undo();
        pairs.cast(pairs.two, Answer::BothBad);
        QVERIFY(!pairs.redo().has_value());
        QVERIFY(!pairs.standing(pairs.one).has_value());
    }

    void redoWorksAcrossRuns()
    {
        Pairs pairs;
        pairs.cast(pairs.one, Answer::LeftBetter);
        pairs.undo();
        pairs.made.reopen(store::Project::Mode::ReadWrite);
        QCOMPARE(pairs.redo()->comparison, pairs.one);
        QCOMPARE(pairs.standing(pairs.one), std::optional(Answer::LeftBetter));
    }

    void importedVotesStay()
    {
        Pairs pairs;
        model::Vote imported;
        imported.choice = model::Choice::A;
        imported.author = QStringLiteral("import");
        imported.raw = QStringLiteral("model_1");
        support::ProjectBuilder(pairs.made.project()).vote(QStringLiteral("mina"), pairs.one, imported);
        QVERIFY(!pairs.undo().has_value());
        pairs.cast(pairs.one, Answer::CannotJudge);
        const auto undone = pairs.undo();
        QCOMPARE(undone->answer, Answer::CannotJudge);
        QVERIFY(undone->now.has_value());
        QVERIFY(!pairs.undo().has_value());
        QCOMPARE(pairs.rows(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
