// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Choice;
using model::Order;
using model::State;

namespace {

const auto format = u"llm-comparator"_s;

/// A file of one example; in canonical order alpha, the second model, is side a.
QByteArray file(const QByteArray &more)
{
    return R"({"metadata": {"source_path": "made up", "custom_fields_schema": []},
               "models": [{"name": "zeta"}, {"name": "alpha"}],
               "examples": [{"input_text": "Hi?", "tags": ["small", "small", ""],
                             "output_text_a": [{"type": "text", "data": "Good "}, {"type": "text", "data": "day"}],
                             "output_text_b": "Hi!", "custom_fields": {"language": ["en", "en"]}, )" +
           more + "}]}";
}

QByteArray score(const QByteArray &number)
{
    return file(R"("score": )" + number + R"(, "individual_rater_scores": [])");
}

const QByteArray rated = file(R"("score": 0.5, "individual_rater_scores": [
    {"score": 1.0, "rating_label": "A is better", "is_flipped": false, "rationale": "Longer."},
    {"score": -0.5, "rating_label": "A is slightly better", "is_flipped": true, "rationale": "Short is fine."},
    {"score": 0.0, "is_flipped": null},
    {"score": null, "rating_label": null, "is_flipped": false}])");

const QByteArray byPeople = file(R"("score": 1, "individual_rater_scores": [
    {"score": 1.5, "rating_label": "A is much better", "custom_fields": {"rater": "ann", "kind": "human"}},
    {"score": -1, "custom_fields": {"rater": "bo", "kind": "human"}},
    {"score": 1, "is_flipped": true, "custom_fields": {"rater": "judge-1", "kind": "judge"}}])");

const QByteArray failedPerson = file(R"("individual_rater_scores": [
    {"score": null, "custom_fields": {"rater": "ann", "kind": "human"}}])");
const QByteArray picture = score("1").replace(R"("type": "text")", R"("type": "image_byte")");
const QByteArray oneModel = score("1").replace(R"(, {"name": "alpha"})", "");
const QByteArray noExamples = score("1").replace("examples", "things");
const QByteArray wordScore = score(R"("good")");
const QByteArray wordRating = file(R"("individual_rater_scores": [{"score": "good"}])");

} // namespace

class TestLlmComparator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratingsAreVerdictsInTheirOrder()
    {
        ImportProject project;
        const auto report = project.importText(format, rated);
        QCOMPARE(listed(report.refused), QString());
        const auto verdicts = project.verdicts(u"llm-comparator"_s);
        QCOMPARE(verdicts.size(), std::size_t{4});
        QVERIFY(verdicts[0].choice == Choice::B); // zeta, shown first
        QCOMPARE(verdicts[0].order, Order::BFirst);
        QVERIFY(verdicts[1].choice == Choice::A); // alpha, shown first: the score is turned back already
        QCOMPARE(verdicts[1].order, Order::AFirst);
        QVERIFY(verdicts[2].choice == Choice::Tie);
        QCOMPARE(verdicts[2].order, Order::Unknown);
        QCOMPARE(verdicts[3].state, State::Unparsable);
        QCOMPARE(verdicts[3].repetition, 2);
        const auto found = project.caseOf(project.columns().items.sourceId[0], 1);
        QCOMPARE(found.comparison.b.turns, QStringList{u"Good day"_s});
        QCOMPARE(found.comparison.item.tags, QStringList{u"small"_s});
        QVERIFY(found.comparison.item.metadata.contains("language"));
        QCOMPARE(found.verdicts[2].call.raw, u"A is better"_s); // by order, then repetition
        QCOMPARE(found.verdicts[2].call.rationale, u"Longer."_s);
        QCOMPARE(project.columns().rulings.size(), std::size_t{0});
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, rated).already, 1);
        QCOMPARE(project.digest(), before);
    }

    void aScoreAloneIsARuling_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<int>("choice");
        QTest::newRow("a") << QByteArray("0.26") << static_cast<int>(Choice::B);
        QTest::newRow("within") << QByteArray("0.25") << static_cast<int>(Choice::Tie);
        QTest::newRow("within below") << QByteArray("-0.25") << static_cast<int>(Choice::Tie);
        QTest::newRow("b") << QByteArray("-1.5") << static_cast<int>(Choice::A);
    }
    void aScoreAloneIsARuling()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const int, choice);
        ImportProject project;
        QCOMPARE(listed(project.importText(format, score(number)).refused), QString());
        const auto columns = project.columns();
        QCOMPARE(columns.rulings.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(columns.rulings.choice[0]), choice);
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, score(number)).already, 1);
        QCOMPARE(project.digest(), before);
    }

    void namedPeopleVote()
    {
        ImportProject project;
        QCOMPARE(listed(project.importText(format, byPeople).refused), QString());
        const auto found = project.caseOf(project.columns().items.sourceId[0], 1);
        QCOMPARE(found.votes.size(), std::size_t{2});
        QCOMPARE(found.votes[0].rater, u"ann"_s);
        QCOMPARE(found.votes[0].vote.choice, Choice::B);
        QCOMPARE(found.votes[1].vote.choice, Choice::A);
        QCOMPARE(found.verdicts.size(), std::size_t{1});
        QCOMPARE(found.verdicts[0].judge, u"judge-1"_s);
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, byPeople).already, 1);
        QCOMPARE(project.digest(), before);
    }

    void badExamplesAreRefusedByField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("a picture") << picture << u"examples[0].output_text_a[0].type"_s;
        QTest::newRow("one model") << oneModel << u"models"_s;
        QTest::newRow("no examples") << noExamples << u"examples"_s;
        QTest::newRow("a word") << wordScore << u"examples[0].score"_s;
        QTest::newRow("a word as a rating")
            << wordRating << u"examples[0].individual_rater_scores[0].score"_s;
        QTest::newRow("a person without a score")
            << failedPerson << u"examples[0].individual_rater_scores[0].score"_s;
    }
    void badExamplesAreRefusedByField()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, field);
        ImportProject project;
        const QByteArray before = project.digest();
        const auto report = project.importText(format, text);
        QCOMPARE(report.refusedCount, 1);
        QCOMPARE(report.refused[0].field, field);
        QCOMPARE(project.digest(), before);
    }

    void theExampleOfTheTool()
    {
        const QString path = support::sharedData(u"llm_comparator/example_tiny.json"_s);
        if (path.isEmpty())
            QSKIP("skipped: no ../shared/data");
        ImportProject project;
        const auto report = project.import(format, {path});
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.read, 5);
        QCOMPARE(report.counts[u"verdicts"_s], 5);
        QCOMPARE(report.counts[u"rulings"_s], 3);
        const QByteArray before = project.digest();
        QCOMPARE(project.import(format, {path}).already, 5);
        QCOMPARE(project.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestLlmComparator)
#include "tst_llm_comparator.moc"
