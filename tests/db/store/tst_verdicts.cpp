// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/support/project_builder.h"

#include <QCryptographicHash>
#include <QTest>

#include <limits>

using support::must;
using Kind = model::Error::Kind;

class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(project());
        m_comparison = build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"));
        build.rater(QStringLiteral("judge"), model::RaterKind::Judge, QStringLiteral("gpt"));
        m_judge = must(store::findRater(project(), QStringLiteral("judge")))->id;
    }

    void verdictComesBackWithItsCall()
    {
        const auto spec =
            must(store::addJudgeSpec(project(), m_judge, R"({"model": "m"})", QStringLiteral("ann")));
        model::Verdict verdict = valid();
        verdict.scoreA = 8;
        verdict.scoreB = 6.5;
        verdict.probability = 0.75;
        verdict.promptName = QStringLiteral("pair-v2");
        verdict.spec = spec;
        verdict.attempt = must(store::addAttempt(project(), spec, m_comparison, model::Order::BFirst, 2));
        verdict.time = QStringLiteral("2023-05-05T12:00:00Z");
        model::VerdictCall call;
        call.rationale = QStringLiteral("Assistant A is wrong.");
        call.request = QStringLiteral("{\"messages\": []}");
        call.reply = QStringLiteral("[[B]] 🎨");
        call.raw = QStringLiteral("B");
        call.modelAnswered = QStringLiteral("m-2024");
        call.finishReason = QStringLiteral("stop");
        call.tokensIn = 1000;
        call.tokensOut = 20;
        call.costUsd = 0.0125;
        call.latencyMs = 900;
        call.logProbabilities = "[-0.5]";
        verdict.id = must(store::addVerdict(project(), verdict, call, std::nullopt));
        QVERIFY(must(store::findVerdict(project(), verdict.uuid)) == verdict);
        const model::Case read = must(store::readCase(project(), m_comparison));
        QCOMPARE(read.verdicts.size(), std::size_t{1});
        QCOMPARE(read.verdicts.at(0).judge, QStringLiteral("judge"));
        QVERIFY(read.verdicts.at(0).verdict == verdict);
        QVERIFY(read.verdicts.at(0).call == call);
        QVERIFY(!must(store::findVerdict(project(), model::newUuid())));
    }

    void importedVerdictWithoutCallHasAnEmptyOne()
    {
        model::Verdict verdict = valid();
        verdict.order = model::Order::Unknown;
        verdict.id = must(store::addVerdict(project(), verdict, {}, std::nullopt));
        QVERIFY(must(store::findVerdict(project(), verdict.uuid)) == verdict);
        QVERIFY(must(store::readCase(project(), m_comparison)).verdicts.at(0).call == model::VerdictCall());
    }

    void onlyValidAndAmbiguousOnesHaveAChoice()
    {
        for (int state = 1; state <= 9; ++state) {
            for (const bool hasChoice : {false, true}) {
                model::Verdict verdict = valid();
                verdict.state = static_cast<model::State>(state);
                verdict.repetition = state;
                if (!hasChoice)
                    verdict.choice.reset();
                const bool isRight = hasChoice == (state == 1 || state == 3);
                const auto added = store::addVerdict(project(), verdict, {}, std::nullopt);
                QCOMPARE(added.has_value(), isRight);
                if (!isRight)
                    QCOMPARE(added.error().kind, Kind::InvalidInput);
            }
        }
        model::Verdict cannot = valid();
        cannot.choice = model::Choice::CannotJudge;
        QCOMPARE(store::addVerdict(project(), cannot, {}, std::nullopt).error().kind, Kind::InvalidInput);
    }

    void newReadingReplacesTheOneBefore()
    {
        model::Verdict first = valid();
        first.id = must(store::addVerdict(project(), first, {}, std::nullopt));
        model::Verdict second = valid();
        second.previous = first.id;
        second.state = model::State::Refused;
        second.choice.reset();
        second.id = must(store::addVerdict(project(), second, {}, std::nullopt));
        const model::Case read = must(store::readCase(project(), m_comparison));
        QCOMPARE(read.verdicts.size(), std::size_t{1});
        QVERIFY(read.verdicts.at(0).verdict == second);
        model::Verdict third = valid();
        third.previous = first.id;
        QCOMPARE(store::addVerdict(project(), third, {}, std::nullopt).error().kind, Kind::Conflict);
        third.previous = second.id;
        third.repetition = 2;
        QCOMPARE(store::addVerdict(project(), third, {}, std::nullopt).error().kind, Kind::InvalidInput);
    }

    void figuresThatAreNoNumbersAreRefused()
    {
        model::Verdict verdict = valid();
        verdict.scoreA = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(store::addVerdict(project(), verdict, {}, std::nullopt).error().kind, Kind::InvalidInput);
        verdict = valid();
        verdict.probability = 1.5;
        QCOMPARE(store::addVerdict(project(), verdict, {}, std::nullopt).error().kind, Kind::InvalidInput);
        model::VerdictCall call;
        call.latencyMs = -1;
        QCOMPARE(store::addVerdict(project(), valid(), call, std::nullopt).error().kind, Kind::InvalidInput);
        call = {};
        call.logProbabilities = "{";
        QCOMPARE(store::addVerdict(project(), valid(), call, std::nullopt).error().kind, Kind::InvalidInput);
        QVERIFY(must(store::readCase(project(), m_comparison)).verdicts.empty());
    }

    void rulingComesBackAsImported()
    {
        model::Ruling ruling;
        ruling.uuid = model::newUuid();
        ruling.rater = m_judge;
        ruling.comparison = m_comparison;
        ruling.choice = model::Choice::Tie;
        ruling.swap = model::Swap::Inconsistent;
        ruling.rule = QStringLiteral("both games agree, else tie");
        ruling.raw = QStringLiteral("tie (inconsistent)");
        ruling.time = QStringLiteral("2023-05-05T12:00:00Z");
        ruling.id = must(store::addRuling(project(), ruling, std::nullopt));
        QVERIFY(must(store::findRuling(project(), ruling.uuid)) == ruling);
        QCOMPARE(store::addRuling(project(), ruling, std::nullopt).error().kind, Kind::Conflict);
        model::Ruling none = ruling;
        none.uuid = model::newUuid();
        none.choice.reset();
        none.swap.reset();
        none.id = must(store::addRuling(project(), none, std::nullopt));
        QVERIFY(must(store::findRuling(project(), none.uuid)) == none);
        const auto rulings = must(store::readCase(project(), m_comparison)).rulings;
        QCOMPARE(rulings.size(), std::size_t{2});
        QVERIFY(rulings.at(0).ruling == ruling);
        QVERIFY(!must(store::findRuling(project(), model::newUuid())));
    }

    void ratingComesBackOnItsSide()
    {
        const model::Comparison pair = must(store::readComparison(project(), m_comparison));
        model::Rating rating;
        rating.uuid = model::newUuid();
        rating.rater = m_judge;
        rating.response = pair.responseB;
        rating.criterion = QStringLiteral("helpfulness");
        rating.repetition = 3;
        rating.number = 7.5;
        rating.category = QStringLiteral("good");
        rating.promptName = QStringLiteral("single-v1");
        rating.request = QStringLiteral("rate");
        rating.reply = QStringLiteral("[[7.5]]");
        rating.author = QStringLiteral("importer");
        rating.time = QStringLiteral("2023-05-05T12:00:00Z");
        rating.id = must(store::addRating(project(), rating, std::nullopt));
        QVERIFY(must(store::findRating(project(), rating.uuid)) == rating);
        model::Rating ofTurnTwo = rating;
        ofTurnTwo.uuid = model::newUuid();
        ofTurnTwo.turn = 2;
        QVERIFY(store::addRating(project(), ofTurnTwo, std::nullopt));
        const auto ratings = must(store::readCase(project(), m_comparison)).ratings;
        QCOMPARE(ratings.size(), std::size_t{1});
        QVERIFY(ratings.at(0).rating == rating);
        QCOMPARE(ratings.at(0).side, model::Side::B);
        QCOMPARE(ratings.at(0).model, QStringLiteral("y"));
        rating.number = std::numeric_limits<double>::infinity();
        rating.uuid = model::newUuid();
        QCOMPARE(store::addRating(project(), rating, std::nullopt).error().kind, Kind::InvalidInput);
    }

    void changedSetUpIsTheNextVersion()
    {
        const auto first =
            must(store::addJudgeSpec(project(), m_judge, R"({"t": 0})", QStringLiteral("ann")));
        const auto second =
            must(store::addJudgeSpec(project(), m_judge, R"({"t": 1})", QStringLiteral("ann")));
        QVERIFY(first != second);
        QVERIFY(must(store::addJudgeSpec(project(), m_judge, R"({"t": 1})", QStringLiteral("ben"))) ==
                second);
        // An earlier text again is a version of its own: the newest is the one that runs.
        const auto third =
            must(store::addJudgeSpec(project(), m_judge, R"({"t": 0})", QStringLiteral("ben")));
        QVERIFY(third != first);
        const auto specs = must(store::judgeSpecs(project()));
        QCOMPARE(specs.size(), std::size_t{3});
        QCOMPARE(specs.at(2).version, 3);
        QCOMPARE(specs.at(1).version, 2);
        QCOMPARE(specs.at(1).spec, QByteArray(R"({"t": 1})"));
        QCOMPARE(specs.at(1).judge.value, m_judge.value);
        QCOMPARE(specs.at(1).hash, QCryptographicHash::hash(R"({"t": 1})", QCryptographicHash::Sha256));
        QCOMPARE(store::addJudgeSpec(project(), m_judge, "t = 0", QString()).error().kind,
                 Kind::InvalidInput);
        QVERIFY(!store::addAttempt(project(), first, m_comparison, model::Order::Unknown, 1));
        QCOMPARE(store::addAttempt(project(), {99}, m_comparison, model::Order::AFirst, 1).error().kind,
                 Kind::NotFound);
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }
    [[nodiscard]] model::Verdict valid() const
    {
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = m_judge;
        verdict.comparison = m_comparison;
        verdict.order = model::Order::AFirst;
        verdict.choice = model::Choice::B;
        return verdict;
    }

    std::unique_ptr<support::TemporaryProject> m_file;
    model::ComparisonId m_comparison;
    model::RaterId m_judge;
};

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
