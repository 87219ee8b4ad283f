// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run.h"
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Choice;
using model::Order;
using support::must;

namespace {

const QString longest = QStringLiteral("longest");

// Five comparisons: one turn on w, x and y, both turns on z.
struct Study
{
    support::TemporaryProject file;
    std::vector<model::ComparisonId> comparisons;

    Study()
    {
        support::ProjectBuilder build(file.project());
        build.item(QStringLiteral("w"), {}, 1)
            .item(QStringLiteral("x"), {}, 1)
            .item(QStringLiteral("y"), {}, 1)
            .item(QStringLiteral("z"), {}, 2);
        const auto response = [&](const char *item, const char *model, const QStringList &turns) {
            build.response(QLatin1String(item), QLatin1String(model), turns);
        };
        response("x", "alpha", {QStringLiteral("four")});
        response("x", "beta", {QStringLiteral("seven..")});
        response("y", "alpha",
                 {QString::fromUtf8(
                     "\360\237\231\202\360\237\231\202\360\237\231\202")}); // 3 code points, 6 units
        response("y", "beta", {QStringLiteral("four")});
        response("z", "alpha", {QStringLiteral("1234567890"), QStringLiteral("1")});
        response("z", "beta", {QStringLiteral("123"), QStringLiteral("12345678")});
        response("w", "alpha", {QStringLiteral("a")});
        response("w", "beta", {QStringLiteral("b")});
        for (const auto &[item, turn] :
             {std::pair("x", 1), std::pair("y", 1), std::pair("z", 1), std::pair("z", 2), std::pair("w", 1)})
            comparisons.push_back(
                build.comparison(QLatin1String(item), QStringLiteral("alpha"), QStringLiteral("beta"), turn));
    }

    std::vector<judge::Planned> missing(std::optional<qint64> limit)
    {
        const auto rater = must(store::findRater(file.project(), longest));
        return judge::whatIsMissing(must(store::readColumns(file.project())),
                                    rater ? rater->id : model::RaterId{}, comparisons, judge::Orders::Both, 1,
                                    limit);
    }

    // `mayGoOn` is asked after every group.
    judge::RunReport run(std::optional<qint64> limit,
                         const std::function<bool(qint64 done, qint64 calls)> &mayGoOn = {})
    {
        const judge::RunLease lease = must(judge::RunLease::take(file.path(), longest));
        const auto calls = missing(limit);
        const auto setup = must(judge::ensureSetup(file.project(), longest));
        const auto columns = must(store::readColumns(file.project()));
        judge::RunControl control;
        const auto observe = [&](const judge::RunProgress &now) {
            if (mayGoOn && !mayGoOn(now.report.done, now.report.calls))
                control.wish(judge::RunControl::Wish::Stop);
        };
        return must(judge::run({lease,
                                file.project(),
                                judge::writerOn(file.project()),
                                columns,
                                setup,
                                {},
                                {},
                                control,
                                observe},
                               calls));
    }
};

} // namespace

class JudgeRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyComparisonGetsAVerdictInBothOrders();
    void oneRunOfAJudgeAtATime();
    void lengthsAreCodePointsUpToTheTurn();
    void rationaleSpeaksInTheLettersOfItsOrder();
    void secondRunHasNothingToDo();
    void limitCountsComparisons();
    void stoppedRunResumes();
    void setupIsVersionedByItsText();
    void setupOfAnUnknownProtocolIsRefused();
    void personOfTheSameNameIsNoJudge();
    void unknownJudgeIsAUsageError();
};

void JudgeRunTest::oneRunOfAJudgeAtATime()
{
    const support::TemporaryProject file;
    auto first = std::make_optional(must(judge::RunLease::take(file.path(), longest)));
    const auto second = judge::RunLease::take(file.path(), longest);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, model::Error::Kind::Storage);
    QVERIFY2(second.error().detail.contains(u"another run of longest is under way"_s),
             qPrintable(second.error().detail));
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(judge::RunLease::take(file.path(), u"someone else"_s));
    first.reset();
    QVERIFY(judge::RunLease::take(file.path(), longest));
}

void JudgeRunTest::everyComparisonGetsAVerdictInBothOrders()
{
    Study study;
    const judge::RunReport report = study.run({});
    QCOMPARE(report.calls, 10);
    QCOMPARE(report.done, 10);
    QCOMPARE(report.states.value(QStringLiteral("valid")), 10);
    QCOMPARE(report.end, judge::RunEnd::Done);
    for (const model::ComparisonId comparison : study.comparisons) {
        const model::Case found = must(store::readCase(study.file.project(), comparison));
        QCOMPARE(found.verdicts.size(), std::size_t(2));
        QVERIFY(found.verdicts[0].verdict.order != found.verdicts[1].verdict.order);
        for (const auto &verdict : found.verdicts) {
            QVERIFY(verdict.verdict.spec.isValid());
            QVERIFY(verdict.verdict.attempt.isValid());
            QVERIFY(!verdict.verdict.time.isEmpty());
        }
    }
    QVERIFY(must(study.file.project().check()).isEmpty());
}

void JudgeRunTest::lengthsAreCodePointsUpToTheTurn()
{
    Study study;
    static_cast<void>(study.run({}));
    struct Expected
    {
        Choice choice;
        double a, b;
    };
    const std::vector<Expected> expected{
        {Choice::B, 4, 7}, {Choice::B, 3, 4}, {Choice::A, 10, 3}, {Choice::Tie, 11, 11}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const model::Case found = must(store::readCase(study.file.project(), study.comparisons[i]));
        for (const auto &verdict : found.verdicts) {
            QCOMPARE(verdict.verdict.choice.value(), expected[i].choice);
            QCOMPARE(verdict.verdict.scoreA.value(), expected[i].a);
            QCOMPARE(verdict.verdict.scoreB.value(), expected[i].b);
        }
    }
}

void JudgeRunTest::rationaleSpeaksInTheLettersOfItsOrder()
{
    Study study;
    static_cast<void>(study.run({}));
    const model::Case found = must(store::readCase(study.file.project(), study.comparisons[0]));
    for (const auto &verdict : found.verdicts) {
        const bool isAFirst = verdict.verdict.order == Order::AFirst;
        QCOMPARE(verdict.call.rationale,
                 isAFirst ? QStringLiteral("Response B is longer: 7 against 4 code points.")
                          : QStringLiteral("Response A is longer: 7 against 4 code points."));
        QCOMPARE(verdict.call.reply, isAFirst ? QStringLiteral("B") : QStringLiteral("A"));
        QCOMPARE(verdict.call.finishReason, QStringLiteral("stop"));
        QVERIFY(verdict.call.latencyMs.has_value());
    }
}

void JudgeRunTest::secondRunHasNothingToDo()
{
    Study study;
    static_cast<void>(study.run({}));
    const judge::RunReport again = study.run({});
    QCOMPARE(again.calls, 0);
    QCOMPARE(again.done, 0);
    QCOMPARE(must(store::judgeSpecs(study.file.project())).size(), std::size_t(1));
}

void JudgeRunTest::limitCountsComparisons()
{
    Study study;
    QCOMPARE(study.run(1).done, 2);
    QCOMPARE(study.run(2).done, 4);
    QCOMPARE(study.run({}).done, 4);
    QVERIFY(study.missing(0).empty());
}

void JudgeRunTest::stoppedRunResumes()
{
    Study study;
    qint64 seen = 0;
    const judge::RunReport stopped = study.run({}, [&](qint64 done, qint64 calls) {
        seen = done;
        return done == calls;
    });
    QCOMPARE(stopped.end, judge::RunEnd::Stopped);
    QVERIFY(stopped.done > 0 && stopped.done < 10);
    QCOMPARE(seen, stopped.done);
    QCOMPARE(study.missing({}).size(), static_cast<std::size_t>(10 - stopped.done));
    const judge::RunReport rest = study.run({});
    QCOMPARE(rest.done, 10 - stopped.done);
    QCOMPARE(rest.end, judge::RunEnd::Done);
    QVERIFY(study.missing({}).empty());
}

void JudgeRunTest::setupIsVersionedByItsText()
{
    Study study;
    store::Project &project = study.file.project();
    const auto add = [&](const char *spec) {
        return must(judge::addSetup(project, QStringLiteral("mine"), spec));
    };
    const judge::Setup first = add(R"({"protocol":"longest"})");
    QCOMPARE(first.spec.version, 1);
    QCOMPARE(first.spec.hash.size(), 32);
    QCOMPARE(first.rater.kind, model::RaterKind::Judge);
    QCOMPARE(add(R"({ "protocol" : "longest" })").spec.version, 1);
    QCOMPARE(add(R"({"protocol":"longest","note":"second"})").spec.version, 2);
    const auto all = must(judge::setups(project));
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].spec.version, 2);
    QCOMPARE(all[1].rater.name, longest);
    QCOMPARE(all[1].spec.version, 0);
}

void JudgeRunTest::setupOfAnUnknownProtocolIsRefused()
{
    Study study;
    for (const char *spec : {R"({"protocol":"pairwise"})", "{}", "[]", "", "not json"}) {
        const auto added = judge::addSetup(study.file.project(), QStringLiteral("mine"), spec);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, model::Error::Kind::InvalidInput);
    }
    QVERIFY(!must(store::findRater(study.file.project(), QStringLiteral("mine"))));
}

void JudgeRunTest::personOfTheSameNameIsNoJudge()
{
    Study study;
    must(store::ensureRater(study.file.project(), longest, model::RaterKind::Human, {}));
    const auto setup = judge::ensureSetup(study.file.project(), longest);
    QVERIFY(!setup);
    QCOMPARE(setup.error().kind, model::Error::Kind::Conflict);
}

void JudgeRunTest::unknownJudgeIsAUsageError()
{
    Study study;
    const auto setup = judge::findSetup(study.file.project(), QStringLiteral("nobody"));
    QVERIFY(!setup);
    QCOMPARE(setup.error().kind, model::Error::Kind::Usage);
}

QTEST_APPLESS_MAIN(JudgeRunTest)
#include "tst_judge_run.moc"
