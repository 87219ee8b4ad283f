// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/columns.h"
#include "db/store/raters.h"
#include "db/store/settings.h"
#include "db/store/verdicts.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

using model::VoteColumns;
using support::must;

namespace {

QString word(const char *text) { return QString::fromLatin1(text); }

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        m_build = std::make_unique<support::ProjectBuilder>(m_file->project());
    }

    void emptyProjectHasEmptyColumns()
    {
        const VoteColumns columns = must(store::readColumns(project()));
        QCOMPARE(columns.comparisons.size(), std::size_t{0});
        QCOMPARE(columns.votes.size(), std::size_t{0});
        QCOMPARE(columns.verdicts.size(), std::size_t{0});
        QCOMPARE(columns.rulings.size(), std::size_t{0});
        QVERIFY(columns.raters.empty());
    }

    void itemsAndComparisonsPointAtNames()
    {
        m_build->item(word("1"), word("math"), 2)
            .item(word("2"), QString(), 1)
            .item(word("3"), word("math"), 1);
        m_build->response(word("1"), word("zeta"), {word("four"), word("a")});
        m_build->response(word("1"), word("alpha"), {word("sixsix"), word("bb")});
        const auto comparison = m_build->comparison(word("1"), word("zeta"), word("alpha"), 2);
        support::ProjectBuilder other(project(), word("other"));
        other.item(word("1"), word("code"), 1);
        const VoteColumns columns = must(store::readColumns(project()));
        QCOMPARE(columns.items.id.size(), std::size_t{4});
        QVERIFY(columns.items.sourceId == (std::vector<QString>{word("1"), word("2"), word("3"), word("1")}));
        const auto category = [&](std::size_t item) {
            return columns.categories.at(static_cast<std::size_t>(columns.items.category.at(item)));
        };
        QCOMPARE(category(0), word("math"));
        QCOMPARE(category(1), QString());
        QCOMPARE(columns.items.category.at(2), columns.items.category.at(0));
        QCOMPARE(category(3), word("code"));
        QVERIFY(columns.collections == (std::vector<QString>{word("made"), word("other")}));
        QCOMPARE(columns.items.collection.at(3), 1);
        const VoteColumns::Comparisons &pairs = columns.comparisons;
        QCOMPARE(pairs.size(), std::size_t{1});
        QCOMPARE(pairs.id.at(0), comparison.value);
        QCOMPARE(pairs.item.at(0), 0);
        QCOMPARE(pairs.turn.at(0), 2);
        QCOMPARE(columns.models.at(static_cast<std::size_t>(pairs.modelA.at(0))), word("alpha"));
        QCOMPARE(columns.models.at(static_cast<std::size_t>(pairs.modelB.at(0))), word("zeta"));
        QCOMPARE(pairs.lengthA.at(0), 8);
        QCOMPARE(pairs.lengthB.at(0), 5);
        const QByteArray hash = model::hashOfTurns({word("Prompt 1, turn 1"), word("Prompt 1, turn 2")});
        QCOMPARE(pairs.isHashSwapped.at(0) != 0, model::isHashSwapped(hash, 2, word("alpha"), word("zeta")));
    }

    void modelsComeWithTheFamilyOfTheirNewestLabel()
    {
        m_build->item(word("1"), QString(), 1);
        m_build->response(word("1"), word("alpha"), {word("a")});
        m_build->response(word("1"), word("beta"), {word("b")});
        must(store::changeModelLabel(project(), {word("beta"), QString(), word("old")}, word("me")));
        must(store::changeModelLabel(project(), {word("beta"), QString(), word("greek")}, word("me")));
        const VoteColumns columns = must(store::readColumns(project()));
        QVERIFY(columns.models == (std::vector<QString>{word("alpha"), word("beta")}));
        QVERIFY(columns.modelFamilies == (std::vector<QString>{QString(), word("greek")}));
    }

    void judgesComeWithTheModelOfTheirNewestSetUp()
    {
        for (const char *judge : {"robot", "rule", "odd"})
            m_build->rater(word(judge), model::RaterKind::Judge);
        const auto add = [&](qint64 judge, const QByteArray &spec) {
            must(store::addJudgeSpec(project(), {judge}, spec, word("me")));
        };
        add(1, R"({"model": "alpha"})");
        add(1, R"({"model": "beta"})");
        add(2, R"({"protocol": "longest"})");
        add(3, R"({"model": 4})");
        const VoteColumns columns = must(store::readColumns(project()));
        QVERIFY(columns.raterModels == (std::vector<QString>{word("beta"), QString(), QString()}));
    }

    void onlyCurrentVotesAreThere()
    {
        const auto pair = m_build->comparison(word("1"), word("x"), word("y"));
        const auto other = m_build->comparison(word("2"), word("x"), word("y"));
        const auto edited = m_build->vote(word("ann"), pair, word("a"));
        const auto taken = m_build->vote(word("ann"), other, word("b"));
        m_build->vote(word("ben"), pair, word("tie"));
        m_build->edit(m_build->edit(edited, word("b")), word("both_good"));
        const auto retraction = m_build->retract(taken);
        const VoteColumns::Votes before = must(store::readColumns(project())).votes;
        QVERIFY(before.choice == (std::vector<model::Choice>{model::Choice::Tie, model::Choice::BothGood}));
        QVERIFY(before.rater == (std::vector<std::int32_t>{1, 0}));
        m_build->edit(retraction, word("cannot_judge"));
        model::Vote second;
        second.occasion = 2;
        second.left = model::Side::B;
        second.choice = model::Choice::A;
        m_build->vote(word("ann"), pair, second);
        const VoteColumns::Votes votes = must(store::readColumns(project())).votes;
        QVERIFY(votes.choice == (std::vector<model::Choice>{model::Choice::Tie, model::Choice::BothGood,
                                                            model::Choice::CannotJudge, model::Choice::A}));
        QVERIFY(votes.comparison == (std::vector<std::int32_t>{0, 0, 1, 0}));
        QVERIFY(votes.occasion == (std::vector<std::int32_t>{1, 1, 1, 2}));
        QVERIFY(votes.left == (std::vector<std::int8_t>{0, 0, 0, 2}));
        QVERIFY(votes.isConflicted == (std::vector<std::uint8_t>(4, 0)));
    }

    void undecidedConflictsAreMarkedThroughNewerVersions()
    {
        std::vector<model::VoteId> votes;
        for (int item = 0; item < 3; ++item)
            votes.push_back(m_build->vote(
                word("ann"), m_build->comparison(QString::number(item), word("x"), word("y")), word("a")));
        must(project().close());
        support::runSql(m_file->path(),
                        "INSERT INTO vote_conflict (id, uuid, ours_id, theirs, time) VALUES "
                        "(1, randomblob(16), 1, '{}', ''), (2, randomblob(16), 2, '{}', '');"
                        "INSERT INTO vote_conflict_decision (conflict_id, kept, author, time) "
                        "VALUES (2, 'ours', 'ann', '')");
        m_file->reopen(store::Project::Mode::ReadWrite);
        QVERIFY(must(store::readColumns(project())).votes.isConflicted ==
                (std::vector<std::uint8_t>{1, 0, 0}));
        support::ProjectBuilder(project()).edit(votes.at(0), word("b"));
        QVERIFY(must(store::readColumns(project())).votes.isConflicted ==
                (std::vector<std::uint8_t>{0, 0, 1}));
    }

    void verdictsKeepStatesOrdersAndRepetitions()
    {
        const auto pair = m_build->comparison(word("1"), word("x"), word("y"));
        m_build->verdict(word("judge"), pair, model::Order::AFirst, 1, model::State::Valid, word("tie"));
        m_build->verdict(word("judge"), pair, model::Order::BFirst, 2, model::State::Refused, QString());
        m_build->verdict(word("judge"), pair, model::Order::Unknown, 3, model::State::Ambiguous, word("b"));
        const VoteColumns::Verdicts verdicts = must(store::readColumns(project())).verdicts;
        QVERIFY(verdicts.order == (std::vector<model::Order>{model::Order::AFirst, model::Order::BFirst,
                                                             model::Order::Unknown}));
        QVERIFY(verdicts.state == (std::vector<model::State>{model::State::Valid, model::State::Refused,
                                                             model::State::Ambiguous}));
        QVERIFY(verdicts.choice == (std::vector<std::int8_t>{3, 0, 2}));
        QVERIFY(verdicts.repetition == (std::vector<std::int32_t>{1, 2, 3}));
    }

    void verdictsKeepProbabilitiesAndScores()
    {
        const auto pair = m_build->comparison(word("1"), word("x"), word("y"));
        m_build->verdict(word("judge"), pair, model::Order::AFirst, 1, model::State::Valid, word("a"));
        model::Verdict graded;
        graded.uuid = model::newUuid();
        graded.rater = must(store::findRater(project(), word("judge")))->id;
        graded.comparison = pair;
        graded.choice = model::Choice::B;
        graded.probability = 0.125;
        graded.scoreA = 7;
        graded.scoreB = 8.5;
        must(store::addVerdict(project(), graded, {}, std::nullopt));
        const VoteColumns::Verdicts verdicts = must(store::readColumns(project())).verdicts;
        using Figures = std::vector<std::optional<double>>;
        QVERIFY(verdicts.probability == (Figures{std::nullopt, 0.125}));
        QVERIFY(verdicts.scoreA == (Figures{std::nullopt, 7.0}));
        QVERIFY(verdicts.scoreB == (Figures{std::nullopt, 8.5}));
    }

    void importedRulingsKeepSwaps()
    {
        const auto pair = m_build->comparison(word("1"), word("x"), word("y"));
        m_build->ruling(word("gpt4_pair"), pair, word("a"), word("stable_a"));
        m_build->ruling(word("gpt4_pair"), pair, QString(), word("incomplete"));
        m_build->ruling(word("gpt4_pair"), pair, word("tie"));
        const VoteColumns::Rulings rulings = must(store::readColumns(project())).rulings;
        QVERIFY(rulings.choice == (std::vector<std::int8_t>{1, 0, 3}));
        QVERIFY(rulings.swap == (std::vector<std::int8_t>{1, 9, 0}));
    }

    void ratersComeInTheirNewestVersion()
    {
        m_build->rater(word("ann"), model::RaterKind::Human)
            .rater(word("judge"), model::RaterKind::Judge, word("gpt"));
        model::Rater ann = *must(store::findRater(project(), word("ann")));
        ann.excludedWhy = word("clicked through");
        must(store::changeRater(project(), ann, word("boss")));
        const auto raters = must(store::readColumns(project())).raters;
        QCOMPARE(raters.size(), std::size_t{2});
        QVERIFY(raters.at(0) == ann);
        QCOMPARE(raters.at(1).family, word("gpt"));
    }

    void strayRowNumbersAreRead()
    {
        static_cast<void>(
            m_build->vote(word("ann"), m_build->comparison(word("1"), word("x"), word("y")), word("b")));
        must(project().close());
        support::runSql(m_file->path(),
                        "PRAGMA foreign_keys = OFF; UPDATE comparison SET id = 4000000000000;"
                        "UPDATE vote SET comparison_id = 4000000000000, id = 9000000000000000000");
        m_file->reopen(store::Project::Mode::ReadOnly);
        const VoteColumns columns = must(store::readColumns(project()));
        QCOMPARE(columns.comparisons.id.at(0), qint64{4000000000000});
        QCOMPARE(columns.votes.comparison.at(0), 0);
    }

    void rowThatNamesNothingIsDamage()
    {
        static_cast<void>(
            m_build->vote(word("ann"), m_build->comparison(word("1"), word("x"), word("y")), word("b")));
        must(project().close());
        support::runSql(m_file->path(), "PRAGMA foreign_keys = OFF; UPDATE vote SET comparison_id = 77");
        m_file->reopen(store::Project::Mode::ReadOnly);
        const auto columns = store::readColumns(project());
        QCOMPARE(columns.error().kind, model::Error::Kind::Storage);
        QVERIFY(columns.error().detail.contains(u"damaged"));
    }

    void revisionFollowsTheContent()
    {
        const auto pair = m_build->comparison(word("1"), word("x"), word("y"));
        const qint64 first = must(store::readColumns(project())).revision;
        QCOMPARE(must(store::readColumns(project())).revision, first);
        m_build->vote(word("ann"), pair, word("a"));
        QVERIFY(must(store::readColumns(project())).revision != first);
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }

    std::unique_ptr<support::TemporaryProject> m_file;
    std::unique_ptr<support::ProjectBuilder> m_build;
};

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
