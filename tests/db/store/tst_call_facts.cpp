// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/call_facts.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/reference_facts.h"
#include "db/store/verdicts.h"
#include "db/store/votes.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::must;

/// What figures ask for beside the columns.
class TestCallFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(project());
        build.item(u"1"_s, u"maths"_s, 2);
        build.response(u"1"_s, u"x"_s, {u"no list"_s, u"- one"_s});
        build.response(u"1"_s, u"y"_s, {u"1. one"_s, u"none"_s});
        m_first = build.comparison(u"1"_s, u"x"_s, u"y"_s);
        m_second = build.comparison(u"1"_s, u"x"_s, u"y"_s, 2);
        build.rater(u"judge"_s, model::RaterKind::Judge);
        m_judge = must(store::findRater(project(), u"judge"_s))->id;
    }

    void currentReadingsAloneCount()
    {
        model::Verdict first = verdict(model::State::Valid, 0.75);
        model::VerdictCall call;
        call.costUsd = 0.5;
        call.latencyMs = 1500;
        first.id = must(store::addVerdict(project(), first, call, std::nullopt));
        QCOMPARE(must(store::forecasts(project())).size(), std::size_t(1));
        QCOMPARE(must(store::forecasts(project())).front().probability, 0.75);
        QVERIFY(must(store::forecasts(project())).front().order == model::Order::AFirst);
        model::Verdict again = verdict(model::State::Unparsable, std::nullopt);
        again.previous = first.id;
        (void)must(store::addVerdict(project(), again, {}, std::nullopt));
        QVERIFY(must(store::forecasts(project())).empty());
        const auto efforts = must(store::efforts(project()));
        QCOMPARE(efforts.size(), std::size_t(1));
        QVERIFY(!efforts.front().costUsd && !efforts.front().seconds);
    }

    void theNewestSetUpSaysWhereReferencesAreShown()
    {
        support::ProjectBuilder build(project());
        build.item(u"2"_s, u"writing"_s, 1);
        build.reference(u"1"_s, {u"42"_s});
        build.rater(u"plain"_s, model::RaterKind::Judge);
        const model::RaterId plain = must(store::findRater(project(), u"plain"_s))->id;
        (void)must(store::addJudgeSpec(project(), m_judge, "{\"model\":\"m\"}", u"test"_s));
        (void)must(store::addJudgeSpec(project(), m_judge,
                                       "{\"model\":\"m\",\"reference_categories\":[\"maths\",\"code\"]}",
                                       u"test"_s));
        (void)must(
            store::addJudgeSpec(project(), plain, "{\"reference_categories\":[\"maths\"]}", u"test"_s));
        (void)must(store::addJudgeSpec(project(), plain, "{\"model\":\"m\"}", u"test"_s));
        const store::ReferenceFacts facts = must(store::referenceFacts(project()));
        QCOMPARE(facts.categories.size(), std::size_t(2));
        QCOMPARE(facts.categories[0].first.value, m_judge.value);
        QCOMPARE(facts.categories[0].second, QStringList({u"maths"_s, u"code"_s}));
        QCOMPARE(facts.categories[1].first.value, plain.value);
        QVERIFY(facts.categories[1].second.isEmpty());
        QCOMPARE(facts.items.size(), std::size_t(1)); // the second item has no reference answer
    }

    void aCallCostsAndTakesTime()
    {
        model::VerdictCall call;
        call.costUsd = 0.5;
        call.latencyMs = 1500;
        (void)must(
            store::addVerdict(project(), verdict(model::State::Refused, std::nullopt), call, std::nullopt));
        const auto efforts = must(store::efforts(project()));
        QCOMPARE(efforts.size(), std::size_t(1));
        QCOMPARE(efforts.front().rater.value, m_judge.value);
        QCOMPARE(*efforts.front().costUsd, 0.5);
        QCOMPARE(*efforts.front().seconds, 1.5);
    }

    void votesOfTheFirstOccasionTakeTime()
    {
        support::ProjectBuilder build(project());
        model::Vote vote;
        vote.choice = model::Choice::A;
        vote.activeMs = 2000;
        vote.timeShownMs = 9000;
        (void)build.vote(u"ann"_s, m_first, vote);
        vote.occasion = 2;
        (void)build.vote(u"ann"_s, m_first, vote);
        model::Vote shown;
        shown.choice = model::Choice::B;
        shown.timeShownMs = 3000;
        const auto edited = build.vote(u"bo"_s, m_first, shown);
        (void)build.retract(build.vote(u"bo"_s, m_second, shown));
        const auto efforts = must(store::efforts(project()));
        QCOMPARE(efforts.size(), std::size_t(2));
        QCOMPARE(*efforts.at(0).seconds, 2.0);
        QCOMPARE(*efforts.at(1).seconds, 3.0);
        (void)build.edit(edited, u"a"_s);
        QCOMPARE(must(store::efforts(project())).size(), std::size_t(2));
    }

    void assignmentsThatStand()
    {
        (void)support::ProjectBuilder(project()).vote(u"ann"_s, m_first, u"a"_s);
        const auto assign = [this](int id, int comparison, const char *drawn, int withdrawn,
                                   const char *previous) {
            support::runSql(m_file->path(),
                            QByteArray("INSERT INTO assignment (id, uuid, rater_id, comparison_id, occasion, "
                                       "drawn, position, reason, withdrawn, previous_id, author, time) "
                                       "SELECT ") +
                                QByteArray::number(id) + ", randomblob(16), id, " +
                                QByteArray::number(comparison) + ", 1, '" + drawn + "', 1, '', " +
                                QByteArray::number(withdrawn) + ", " + previous +
                                ", '', '' FROM rater WHERE name = 'ann'");
        };
        assign(1, 1, "priority", 0, "NULL");
        assign(2, 1, "random", 0, "1");
        assign(3, 2, "random", 0, "NULL");
        assign(4, 2, "random", 1, "3");
        const auto found = must(store::assignments(project()));
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().isRandom);
        QCOMPARE(found.front().comparison.value, qint64(1));
    }

    void sidesAreSearchedUpToTheTurn()
    {
        QStringList found;
        must(store::searchSides(project(), QRegularExpression(u"one"_s),
                                [&found](model::ComparisonId comparison, model::Side side) {
                                    found << QString::number(comparison.value) + model::wordOf(side);
                                }));
        found.removeDuplicates();
        found.sort();
        QCOMPARE(found, QStringList({u"1b"_s, u"2a"_s, u"2b"_s}));
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }
    [[nodiscard]] model::Verdict verdict(model::State state, std::optional<double> probability) const
    {
        model::Verdict made;
        made.uuid = model::newUuid();
        made.rater = m_judge;
        made.comparison = m_first;
        made.order = model::Order::AFirst;
        made.state = state;
        if (state == model::State::Valid)
            made.choice = model::Choice::A;
        made.probability = probability;
        return made;
    }

    std::unique_ptr<support::TemporaryProject> m_file;
    model::ComparisonId m_first, m_second;
    model::RaterId m_judge;
};

QTEST_GUILESS_MAIN(TestCallFacts)
#include "tst_call_facts.moc"
