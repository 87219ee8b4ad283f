// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <limits>

using support::must;
using Kind = model::Error::Kind;

class TestVotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(project());
        m_comparison = build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"), 2);
        m_firstTurn = build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"), 1);
        build.rater(QStringLiteral("ann"), model::RaterKind::Human);
        build.rater(QStringLiteral("ben"), model::RaterKind::Human);
        m_ann = must(store::findRater(project(), QStringLiteral("ann")))->id;
        m_ben = must(store::findRater(project(), QStringLiteral("ben")))->id;
    }

    void voteComesBackWithAllThatItHolds()
    {
        model::Vote vote = ownVote();
        vote.strength = -2.5;
        vote.confidence = 0.75;
        vote.left = model::Side::B;
        vote.isRevealed = true;
        vote.time = QStringLiteral("2023-05-05T12:00:00Z");
        vote.timeShownMs = 61'000;
        vote.activeMs = 0;
        vote.author = QStringLiteral("ann");
        vote.raw = QStringLiteral("model_b");
        vote.comment = QStringLiteral("b is \"better\"; '%s' 🎨");
        vote.seen = R"(["reference"])";
        vote.criteria = {{QStringLiteral("fluency"), model::Choice::Tie, 4.5},
                         {QStringLiteral("truth"), std::nullopt, -1.0},
                         {QStringLiteral("tone"), model::Choice::B, std::nullopt}};
        std::sort(vote.criteria.begin(), vote.criteria.end(),
                  [](const auto &one, const auto &two) { return one.criterion < two.criterion; });
        vote.tags = {QStringLiteral("long"), QStringLiteral("wrong")};
        vote.spans = {{model::Side::B, 2, 7, 3, QStringLiteral("error"), QStringLiteral("no such year")},
                      {model::Side::A, 1, 0, 1, QString(), QString()}};
        vote.id = must(store::addVote(project(), vote, std::nullopt));
        QVERIFY(must(store::findVote(project(), vote.uuid)) == vote);
        QVERIFY(!must(store::findVote(project(), model::newUuid())));
    }

    void undoAndEditAreNewVersionsOfTheOccasion()
    {
        model::Vote first = ownVote();
        first.id = add(first);
        model::Vote undone = first;
        undone.uuid = model::newUuid();
        undone.previous = first.id;
        undone.isRetracted = true;
        undone.id = add(undone);
        QVERIFY(must(store::newestVote(project(), m_ann, m_comparison, 1)) == undone);
        model::Vote again = first;
        again.uuid = model::newUuid();
        again.previous = undone.id;
        again.choice = model::Choice::BothBad;
        again.id = add(again);
        QVERIFY(must(store::newestVote(project(), m_ann, m_comparison, 1)) == again);
        QVERIFY(must(store::historyOf(project(), m_ann)) == (std::vector<model::Vote>{first, undone, again}));
        QVERIFY(must(store::historyOf(project(), m_ben)).empty());
        QVERIFY(!must(store::newestVote(project(), m_ben, m_comparison, 1)));
        QVERIFY(!must(store::newestVote(project(), m_ann, m_comparison, 2)));
        QVERIFY(!must(store::newestVote(project(), m_ann, m_firstTurn, 1)));
    }

    void secondReplacementOfAVersionIsAConflict()
    {
        model::Vote first = ownVote();
        const model::VoteId id = add(first);
        model::Vote next = ownVote();
        next.previous = id;
        static_cast<void>(add(next));
        next.uuid = model::newUuid();
        const auto late = store::addVote(project(), next, std::nullopt);
        QCOMPARE(late.error().kind, Kind::Conflict);
        QCOMPARE(late.error().detail, QStringLiteral("another version has replaced that row already"));
    }

    void takenUuidIsAConflict()
    {
        model::Vote first = ownVote();
        static_cast<void>(add(first));
        first.occasion = 2;
        const auto again = store::addVote(project(), first, std::nullopt);
        QCOMPARE(again.error().kind, Kind::Conflict);
        QCOMPARE(again.error().detail, QStringLiteral("a row with this UUID is there already"));
    }

    void secondVoteOfAnOccasionIsAConflict()
    {
        static_cast<void>(add(ownVote()));
        const auto again = store::addVote(project(), ownVote(), std::nullopt);
        QCOMPARE(again.error().kind, Kind::Conflict);
        QCOMPARE(again.error().detail,
                 QStringLiteral("the rater has a vote on this comparison and occasion already"));
        model::Vote later = ownVote();
        later.occasion = 2;
        static_cast<void>(add(later));
        model::Vote ofBen = ownVote();
        ofBen.rater = m_ben;
        static_cast<void>(add(ofBen));
        QCOMPARE(must(store::readCase(project(), m_comparison)).votes.size(), std::size_t{3});
    }

    void versionStaysWithItsChain()
    {
        const model::VoteId id = add(ownVote());
        for (int what = 0; what < 3; ++what) {
            model::Vote stray = ownVote();
            stray.previous = id;
            if (what == 0)
                stray.rater = m_ben;
            else if (what == 1)
                stray.comparison = m_firstTurn;
            else
                stray.occasion = 2;
            QCOMPARE(store::addVote(project(), stray, std::nullopt).error().kind, Kind::InvalidInput);
        }
        model::Vote lost = ownVote();
        lost.previous = {99};
        QCOMPARE(store::addVote(project(), lost, std::nullopt).error().kind, Kind::NotFound);
        model::Vote retraction = ownVote();
        retraction.occasion = 2;
        retraction.isRetracted = true;
        QCOMPARE(store::addVote(project(), retraction, std::nullopt).error().kind, Kind::InvalidInput);
    }

    void voteOfAnUnknownRaterOrComparisonIsRefused()
    {
        model::Vote vote = ownVote();
        vote.rater = {99};
        QCOMPARE(store::addVote(project(), vote, std::nullopt).error().kind, Kind::NotFound);
        vote = ownVote();
        vote.comparison = {99};
        QCOMPARE(store::addVote(project(), vote, std::nullopt).error().kind, Kind::NotFound);
        QCOMPARE(store::addVote(project(), ownVote(), model::ImportId{99}).error().kind, Kind::NotFound);
    }

    void badDetailsLeaveNothingOfTheVote_data()
    {
        QTest::addColumn<int>("what");
        const char *names[] = {
            "empty tag",          "empty criterion", "criterion twice", "criterion without value",
            "criterion infinite", "empty span",      "negative span",   "strength not a number",
            "confidence above 1", "seen no list",    "occasion 0",      "no uuid"};
        for (int what = 0; what < 12; ++what)
            QTest::addRow("%s", names[what]) << what;
    }
    void badDetailsLeaveNothingOfTheVote()
    {
        QFETCH(int, what);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        model::Vote vote = ownVote();
        switch (what) {
        case 0: vote.tags = {QStringLiteral("good"), QString()}; break;
        case 1: vote.criteria = {{QString(), model::Choice::A, 1.0}}; break;
        case 2:
            vote.criteria = {{QStringLiteral("c"), model::Choice::A, 1.0},
                             {QStringLiteral("c"), model::Choice::A, 1.0}};
            break;
        case 3: vote.criteria = {{QStringLiteral("c"), std::nullopt, std::nullopt}}; break;
        case 4:
            vote.criteria = {{QStringLiteral("c"), std::nullopt, std::numeric_limits<double>::infinity()}};
            break;
        case 5: vote.spans = {{model::Side::A, 1, 0, 0, QString(), QString()}}; break;
        case 6: vote.spans = {{model::Side::A, 1, -1, 2, QString(), QString()}}; break;
        case 7: vote.strength = nan; break;
        case 8: vote.confidence = 1.5; break;
        case 9: vote.seen = "reference"; break;
        case 10: vote.occasion = 0; break;
        default: vote.uuid = {}; break;
        }
        // Inside a longer change too, which goes on after the refusal.
        must(store::inTransaction(project(), [&]() -> model::Result<> {
            const auto added = store::addVote(project(), vote, std::nullopt);
            if (added || added.error().kind != Kind::InvalidInput)
                return model::fail(Kind::Usage, QStringLiteral("was taken"));
            return {};
        }));
        QVERIFY(must(store::historyOf(project(), m_ann)).empty());
        QCOMPARE(must(project().check()), QStringList());
    }

    void firstPresentationOfAPairStays()
    {
        QVERIFY(!must(store::presentedLeft(project(), m_ann, m_comparison)));
        QCOMPARE(must(store::storePresentation(project(), m_ann, m_comparison, model::Side::B)),
                 model::Side::B);
        QCOMPARE(must(store::storePresentation(project(), m_ann, m_comparison, model::Side::A)),
                 model::Side::B);
        // The other turn of the pair keeps the sides, another person has sides of their own.
        QVERIFY(must(store::presentedLeft(project(), m_ann, m_firstTurn)) == model::Side::B);
        QVERIFY(!must(store::presentedLeft(project(), m_ben, m_comparison)));
        QCOMPARE(must(store::storePresentation(project(), m_ben, m_firstTurn, model::Side::A)),
                 model::Side::A);
        QCOMPARE(store::storePresentation(project(), m_ann, {99}, model::Side::A).error().kind,
                 Kind::NotFound);
        QVERIFY(!store::storePresentation(project(), {99}, m_comparison, model::Side::A));
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }
    [[nodiscard]] model::VoteId add(const model::Vote &vote)
    {
        return must(store::addVote(project(), vote, std::nullopt));
    }
    [[nodiscard]] model::Vote ownVote() const
    {
        model::Vote vote;
        vote.uuid = model::newUuid();
        vote.rater = m_ann;
        vote.comparison = m_comparison;
        vote.choice = model::Choice::B;
        return vote;
    }

    std::unique_ptr<support::TemporaryProject> m_file;
    model::ComparisonId m_comparison, m_firstTurn;
    model::RaterId m_ann, m_ben;
};

QTEST_GUILESS_MAIN(TestVotes)
#include "tst_votes.moc"
