// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/notes.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <algorithm>
#include <set>

using support::must;
using Field = store::TextField;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(project());
        model::Item item{word("made"), word("1"), {word("First prompt"), word("second PROMPT")},
                         word("math"), {},        "{}"};
        item.tags = {word("hard")};
        item.metadata =
            R"({"level": "high", "year": 2023, "big": 9007199254740993, "share": 0.5, "open": true,
                            "none": null, "list": [1]})";
        build.item(item);
        build.response(word("1"), word("x"), {word("alpha"), word("omega")});
        build.response(word("1"), word("y"), {word("beta"), word("gamma 한국어")});
        m_one = build.comparison(word("1"), word("x"), word("y"), 1);
        m_two = build.comparison(word("1"), word("x"), word("y"), 2);
        model::Vote vote;
        vote.comment = word("A is (much) better");
        vote.tags = {word("style")};
        m_vote = build.vote(word("zoe"), m_one, vote);
        build.vote(word("ann"), m_one, word("b"));
        build.verdict(word("judge"), m_two, model::Order::BFirst, 1, model::State::Valid, word("a"),
                      word("Two wins"));
        build.verdict(word("judge"), m_two, model::Order::AFirst, 1, model::State::Valid, word("b"),
                      word("One wins"));
    }

    void comparisonHasItsTexts()
    {
        const model::Comparison pair = must(store::readComparison(project(), m_two));
        QCOMPARE(pair.turn, 2);
        QCOMPARE(pair.item.turns.at(1), word("second PROMPT"));
        QCOMPARE(pair.a.model, word("x"));
        QCOMPARE(pair.b.turns.at(1), word("gamma 한국어"));
        QVERIFY(pair.id == m_two);
        QCOMPARE(store::readComparison(project(), {99}).error().kind, model::Error::Kind::NotFound);
        QCOMPARE(store::readCase(project(), {99}).error().kind, model::Error::Kind::NotFound);
    }

    void caseListsRatersByNameAndOrdersInTurn()
    {
        const model::Case one = must(store::readCase(project(), m_one));
        QCOMPARE(one.votes.size(), std::size_t{2});
        QCOMPARE(one.votes.at(0).rater, word("ann"));
        QCOMPARE(one.votes.at(1).rater, word("zoe"));
        QCOMPARE(one.votes.at(1).vote.tags, QStringList{word("style")});
        QVERIFY(one.verdicts.empty());
        const model::Case two = must(store::readCase(project(), m_two));
        QCOMPARE(two.verdicts.at(0).verdict.order, model::Order::AFirst);
        QCOMPARE(two.verdicts.at(1).call.rationale, word("Two wins"));
    }

    void retractedVoteIsNotInTheCase()
    {
        support::ProjectBuilder(project()).retract(m_vote);
        const model::Case one = must(store::readCase(project(), m_one));
        QCOMPARE(one.votes.size(), std::size_t{1});
        QCOMPARE(one.votes.at(0).rater, word("ann"));
        QCOMPARE(found(Field::Comment, "better"), std::set<qint64>());
        QCOMPARE(must(store::tagMarks(project())).size(), std::size_t{2});
    }

    void textsAreSearchedUpToTheTurn()
    {
        QCOMPARE(found(Field::Prompt, "first"), std::set<qint64>());
        QCOMPARE(found(Field::Prompt, "(?i)first"), (std::set<qint64>{m_one.value, m_two.value}));
        QCOMPARE(found(Field::Prompt, "PROMPT"), std::set<qint64>{m_two.value});
        QCOMPARE(found(Field::Response, "alpha|beta"), (std::set<qint64>{m_one.value, m_two.value}));
        QCOMPARE(found(Field::Response, "국어$"), std::set<qint64>{m_two.value});
        QCOMPARE(found(Field::Rationale, "^One"), std::set<qint64>{m_two.value});
        QCOMPARE(found(Field::Comment, "\\(much\\)"), std::set<qint64>{m_one.value});
        QCOMPARE(found(Field::Comment, "' OR 1=1 --"), std::set<qint64>());
        const auto bad = store::searchTexts(
            project(), Field::Prompt, QRegularExpression(word("(")), [](auto) {}, [] { return true; });
        QCOMPARE(bad.error().kind, model::Error::Kind::Usage);
    }

    void aSearchThatNobodyWantsStops()
    {
        int texts = 0;
        const auto stopped = store::searchTexts(
            project(), Field::Prompt, QRegularExpression(word("prompt")), [](auto) {},
            [&texts] { return ++texts < 2; });
        QCOMPARE(stopped.error().kind, model::Error::Kind::Cancelled);
        QCOMPARE(texts, 2);
    }

    void aNoteHasVersionsAndOneForEachAuthor()
    {
        must(store::writeNote(project(), m_one, word("noor"), word("첫 줄\nsecond line")));
        must(store::writeNote(project(), m_one, word("ann"), word("mine")));
        must(store::writeNote(project(), m_one, word("noor"), word("better said")));
        must(store::writeNote(project(), m_one, word("noor"), word("better said")));
        const auto notes = must(store::readCase(project(), m_one)).notes;
        QCOMPARE(notes.size(), std::size_t{2});
        QCOMPARE(notes[0].author, word("ann"));
        QCOMPARE(notes[1].content, word("better said"));
        QVERIFY(must(store::notesOn(project(), m_two)).empty());
        must(store::writeNote(project(), m_one, word("noor"), QString()));
        must(store::writeNote(project(), m_one, word("nobody"), QString()));
        QCOMPARE(must(store::notesOn(project(), m_one)).size(), std::size_t{1});
        must(store::writeNote(project(), m_one, word("noor"), word("again")));
        QCOMPARE(must(store::notesOn(project(), m_one)).at(1).content, word("again"));
        QCOMPARE(must(project().check()), QStringList());
    }

    void replacedRationaleIsNotSearched()
    {
        must(project().close());
        support::runSql(m_file->path(), "UPDATE verdict SET previous_id = 1, shown_order = 2 WHERE id = 2");
        m_file->reopen(store::Project::Mode::ReadOnly);
        QCOMPARE(found(Field::Rationale, "Two"), std::set<qint64>());
        QCOMPARE(found(Field::Rationale, "One"), std::set<qint64>{m_two.value});
        QCOMPARE(must(store::readCase(project(), m_two)).verdicts.size(), std::size_t{1});
    }

    void tagsAreThoseOfItemsAndVotes()
    {
        const auto marks = must(store::tagMarks(project()));
        QCOMPARE(marks.size(), std::size_t{3});
        check(marks.at(0), m_one, "hard", "");
        check(marks.at(1), m_one, "style", "zoe");
        check(marks.at(2), m_two, "hard", "");
    }

    void flagsAndProbesAreMarks()
    {
        must(project().close());
        support::runSql(m_file->path(),
                        "INSERT INTO flag (uuid, comparison_id, rater_id, kind, evidence, time) VALUES "
                        "(randomblob(16), 2, 3, 'position', '{\"flips\": 2}', ''), "
                        "(randomblob(16), 2, NULL, 'length', '{}', ''), "
                        "(randomblob(16), 2, 3, 'position', '{}', '');"
                        "INSERT INTO probe (uuid, kind, parent_id, comparison_id, definition, author, time) "
                        "VALUES (randomblob(16), 'swap', 1, 2, '{}', '', '')");
        m_file->reopen(store::Project::Mode::ReadOnly);
        const auto flags = must(store::flagMarks(project()));
        QCOMPARE(flags.size(), std::size_t{2});
        check(flags.at(0), m_two, "length", "");
        check(flags.at(1), m_two, "position", "judge");
        const auto probes = must(store::probeMarks(project()));
        QCOMPARE(probes.size(), std::size_t{1});
        check(probes.at(0), m_two, "swap", "");
        const auto inCase = must(store::readCase(project(), m_two)).flags;
        QCOMPARE(inCase.size(), std::size_t{3});
        QCOMPARE(inCase.at(1).evidence, QByteArray("{\"flips\": 2}"));
        QCOMPARE(inCase.at(1).rater, word("judge"));
    }

    void laterTurnsHaveLengthsOfTheirOwn()
    {
        support::ProjectBuilder build(project(), word("lengths"));
        build.item(word("l"), QString(), 2);
        build.response(word("l"), word("x"), {word("long enough"), QString::fromUtf8("\u2696\U0001F600")});
        build.response(word("l"), word("y"), {word("short"), word("longer")});
        static_cast<void>(build.comparison(word("l"), word("x"), word("y"), 1));
        const auto second = build.comparison(word("l"), word("x"), word("y"), 2);
        const auto lengths = must(store::laterTurnLengths(project()));
        const auto found = std::find_if(lengths.begin(), lengths.end(), [&](const store::TurnLengths &row) {
            return row.comparison == second;
        });
        QVERIFY(found != lengths.end());
        QCOMPARE(found->a, 2);
        QCOMPARE(found->b, 6);
    }

    void userFieldsAreSingleValuesOfTheMetadata()
    {
        QCOMPARE(must(store::userFields(project())),
                 (QStringList{word("big"), word("level"), word("open"), word("share"), word("year")}));
        const auto value = [&](const char *field) {
            const auto values = must(store::userField(project(), word(field)));
            return values.size() == 1 && values.front().first.value == 1 ? values.front().second : word("?");
        };
        QCOMPARE(value("level"), word("high"));
        QCOMPARE(value("year"), word("2023"));
        QCOMPARE(value("big"), word("9007199254740993"));
        QCOMPARE(value("share"), word("0.5"));
        QCOMPARE(value("open"), word("true"));
        for (const char *field : {"none", "list", "absent"})
            QVERIFY(must(store::userField(project(), word(field))).empty());
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }

    [[nodiscard]] std::set<qint64> found(Field field, const char *pattern)
    {
        std::set<qint64> comparisons;
        must(store::searchTexts(
            project(), field, QRegularExpression(word(pattern)),
            [&](model::ComparisonId comparison) { comparisons.insert(comparison.value); },
            [] { return true; }));
        return comparisons;
    }

    static void check(const store::Mark &mark, model::ComparisonId comparison, const char *name,
                      const char *rater)
    {
        QCOMPARE(mark.comparison.value, comparison.value);
        QCOMPARE(mark.word, word(name));
        QCOMPARE(mark.rater, word(rater));
    }

    std::unique_ptr<support::TemporaryProject> m_file;
    model::ComparisonId m_one, m_two;
    model::VoteId m_vote;
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
