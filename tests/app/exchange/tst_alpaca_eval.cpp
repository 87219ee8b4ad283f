// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/import_project.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Choice;

namespace {

const auto format = u"alpaca-eval"_s;

const QByteArray outputs =
    R"([{"instruction": "Name a colour.", "output": "Red.", "generator": "zeta", "dataset": "made_up"},
        {"instruction": "Say nothing.", "output": "", "generator": "zeta"}])";

const QByteArray explained = R"(, "price_per_example": 0.0125, "time_per_example": 1.2346,
    "raw_completion": {"concise_explanation": "Blue is nicer."})";

/// An annotation of two outputs, `zeta` as the baseline: the canonical sides are the other way round.
QByteArray annotation(const QByteArray &preference, const QByteArray &more = "")
{
    return R"({"instruction": "Name a colour.", "dataset": "made_up", "output_1": "Red.", "generator_1": "zeta",)"
           R"("output_2": "Blue, like the sea.", "generator_2": "alpha", "annotator": "weigher", "preference": )" +
           preference + more + "}\n";
}

/// A reply with the chances of `m` and `M` at its one token.
QByteArray chances(const QByteArray &m, const QByteArray &M)
{
    return R"(, "raw_completion": {"finish_reason": "length", "logprobs": {"content": [{"token": "m", "top_logprobs":)"
           R"([{"token": "m", "logprob": )" +
           m + R"(}, {"token": "M", "logprob": )" + M + R"(}, {"token": "The", "logprob": -20}]}]}})";
}

exchange::ImportOptions options(std::optional<model::RaterKind> kind, bool updates = false)
{
    exchange::ImportOptions made;
    made.kind = kind;
    made.updates = updates;
    return made;
}

} // namespace

class TestAlpacaEval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputsAreItemsAndResponses()
    {
        ImportProject project;
        const auto report = project.importText(format, outputs);
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.counts[u"items"_s], 2);
        QCOMPARE(report.counts[u"responses"_s], 2);
        QCOMPARE(project.columns().categories.front(), u"made_up"_s);
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, outputs).already, 2);
        QCOMPARE(project.digest(), before);
    }

    void aFractionIsAProbabilityInCanonicalSides()
    {
        ImportProject project;
        const auto report = project.importText(format, annotation("1.25"));
        QCOMPARE(listed(report.refused), QString());
        const auto verdicts = project.verdicts(u"weigher"_s);
        QCOMPARE(verdicts.size(), std::size_t{1});
        // output_1 of zeta is better with .75; alpha is side a.
        QVERIFY(verdicts[0].choice == Choice::B);
        QVERIFY(verdicts[0].probability == 0.25);
        QCOMPARE(verdicts[0].order, model::Order::Unknown);
        QVERIFY(project.columns().verdicts.probability[0] == 0.25);
    }

    void aWholePreferenceIsAChoiceAlone_data()
    {
        QTest::addColumn<QByteArray>("preference");
        QTest::addColumn<int>("choice");
        QTest::newRow("output_1") << QByteArray("1") << static_cast<int>(Choice::B);
        QTest::newRow("output_2, a number as a text") << QByteArray("\"2.0\"") << static_cast<int>(Choice::A);
        QTest::newRow("tie") << QByteArray("1.5") << static_cast<int>(Choice::Tie);
        QTest::newRow("tie of old files") << QByteArray("0") << static_cast<int>(Choice::Tie);
        QTest::newRow("failed") << QByteArray("null") << 0;
    }
    void aWholePreferenceIsAChoiceAlone()
    {
        QFETCH(const QByteArray, preference);
        QFETCH(const int, choice);
        ImportProject project;
        const auto report = project.importText(format, annotation(preference));
        QCOMPARE(listed(report.refused), QString());
        const auto columns = project.columns();
        QCOMPARE(columns.verdicts.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(columns.verdicts.choice[0]), choice);
        QCOMPARE(columns.verdicts.state[0], choice == 0 ? model::State::Unparsable : model::State::Valid);
        QVERIFY(!columns.verdicts.probability[0]);
    }

    void theOrderIsRecoveredFromLogProbabilities()
    {
        // P(m) = .2, P(M) = .6: m is better with .25. Shown first was output_1 where 2 - preference is .25.
        const QByteArray reply = chances("-1.6094379124341003", "-0.5108256237659907");
        ImportProject project;
        QCOMPARE(listed(project.importText(format, annotation("1.75", reply)).refused), QString());
        auto verdicts = project.verdicts(u"weigher"_s);
        QCOMPARE(verdicts[0].order, model::Order::BFirst); // zeta, side b
        QVERIFY(verdicts[0].probability == 0.75);
        QVERIFY(project.caseOf(project.columns().items.sourceId[0], 1)
                    .verdicts[0]
                    .call.logProbabilities.contains("\"The\""));

        ImportProject switched;
        QCOMPARE(listed(switched.importText(format, annotation("1.25", reply)).refused), QString());
        QCOMPARE(switched.verdicts(u"weigher"_s)[0].order, model::Order::AFirst);

        ImportProject neither;
        QCOMPARE(listed(neither.importText(format, annotation("1.4", reply)).refused), QString());
        QCOMPARE(neither.verdicts(u"weigher"_s)[0].order, model::Order::Unknown);
    }

    void costTimeAndReasonAreKept()
    {
        ImportProject project;
        const auto report = project.importText(format, annotation("2", explained));
        QCOMPARE(listed(report.refused), QString());
        const auto found = project.caseOf(project.columns().items.sourceId[0], 1).verdicts.at(0);
        QVERIFY(found.call.costUsd == 0.0125);
        QVERIFY(found.call.latencyMs == 1235);
        QCOMPARE(found.call.rationale, u"Blue is nicer."_s);
        QCOMPARE(found.call.raw, u"2"_s);
    }

    void peopleVote()
    {
        ImportProject project;
        QByteArray row = annotation("2");
        row.replace("\"annotator\": \"weigher\"", "\"annotator_index\": 3");
        QCOMPARE(listed(project.importText(format, row).refused), QString());
        QCOMPARE(
            listed(project.importText(format, annotation("1"), options(model::RaterKind::Human)).refused),
            QString());
        const auto votes = project.caseOf(project.columns().items.sourceId[0], 1).votes;
        QCOMPARE(votes.size(), std::size_t{2});
        QCOMPARE(votes[0].rater, u"annotator_3"_s);
        QCOMPARE(votes[0].vote.choice, Choice::A);
        QCOMPARE(votes[1].rater, u"weigher"_s);
        QCOMPARE(votes[1].vote.choice, Choice::B);
    }

    void badRowsAreRefusedByField_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("field");
        QTest::newRow("beyond 2") << annotation("2.5") << u"preference"_s;
        QTest::newRow("below 1") << annotation("0.5") << u"preference"_s;
        QTest::newRow("a word") << annotation("\"output_1\"") << u"preference"_s;
        QTest::newRow("no output") << annotation("1").replace("output_2", "other") << u"output_2"_s;
        QTest::newRow("no name") << annotation("1").replace("\"alpha\"", "\" \"") << u"generator_2"_s;
        QTest::newRow("no annotator") << annotation("1").replace("annotator", "who") << u"annotator"_s;
        QTest::newRow("negative price")
            << annotation("1", ", \"price_per_example\": -1") << u"price_per_example"_s;
        QTest::newRow("endless time")
            << annotation("1", ", \"time_per_example\": 1e300") << u"time_per_example"_s;
        QTest::newRow("one response twice")
            << annotation("1").replace("Blue, like the sea.", "Red.").replace("alpha", "zeta")
            << u"output_2"_s;
        QTest::newRow("something else")
            << QByteArray("{\"instruction\": \"x\", \"answer\": \"y\"}") << u"output"_s;
    }
    void badRowsAreRefusedByField()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, field);
        ImportProject project;
        const QByteArray before = project.digest();
        const auto report = project.importText(format, row);
        QCOMPARE(report.refusedCount, 1);
        QCOMPARE(report.refused[0].field, field);
        QCOMPARE(report.refused[0].line, 1);
        QCOMPARE(project.digest(), before);
    }

    void anotherPreferenceIsRefusedOrANewVersion()
    {
        ImportProject project;
        QCOMPARE(project.importText(format, annotation("1.25")).taken, 1);
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, annotation("1.25")).already, 1);
        QCOMPARE(project.digest(), before);
        // The same choice with another probability is another outcome.
        const auto refused = project.importText(format, annotation("1.375"));
        QCOMPARE(refused.refusedCount, 1);
        QVERIFY2(refused.refused[0].expected.contains(u"a (probability of a 0.75)"),
                 qPrintable(refused.refused[0].expected));
        QCOMPARE(project.digest(), before);
        QCOMPARE(project.importText(format, annotation("1.375"), options({}, true)).taken, 1);
        const auto columns = project.columns();
        QCOMPARE(columns.verdicts.size(), std::size_t{1});
        QVERIFY(columns.verdicts.probability[0] == 0.375);
    }

    void anotherTextOfAModelIsItsNextSample()
    {
        ImportProject project;
        QCOMPARE(project.importText(format, annotation("1")).taken, 1);
        QCOMPARE(project.importText(format, annotation("2").replace("Red.", "Rot.")).taken, 1);
        const auto columns = project.columns();
        QCOMPARE(columns.comparisons.size(), std::size_t{2});
        QCOMPARE(columns.comparisons.sampleB[1], 1);
    }
};

QTEST_GUILESS_MAIN(TestAlpacaEval)
#include "tst_alpaca_eval.moc"
