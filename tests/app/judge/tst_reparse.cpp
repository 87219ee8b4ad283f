// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reparse.h"
#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/support/project_builder.h"

#include <QTest>

using model::Choice;
using model::Order;
using model::State;
using support::must;

namespace {

/// One comparison, and a judge whose calls are added with their replies.
struct Study
{
    support::TemporaryProject file;
    model::ComparisonId comparison;
    model::RaterId judge;
    int calls = 0;

    Study()
    {
        support::ProjectBuilder build(file.project());
        build.item(QStringLiteral("x"), {}, 1)
            .response(QStringLiteral("x"), QStringLiteral("alpha"), {QStringLiteral("one")})
            .response(QStringLiteral("x"), QStringLiteral("beta"), {QStringLiteral("two")})
            .rater(QStringLiteral("judge"), model::RaterKind::Judge);
        comparison = build.comparison(QStringLiteral("x"), QStringLiteral("alpha"), QStringLiteral("beta"));
        judge = must(store::findRater(file.project(), QStringLiteral("judge")))->id;
    }

    model::VerdictId add(Order order, State state, std::optional<Choice> choice, const QString &reply)
    {
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = judge;
        verdict.comparison = comparison;
        verdict.order = order;
        verdict.repetition = ++calls;
        verdict.state = state;
        verdict.choice = choice;
        verdict.time = QStringLiteral("2026-01-01T00:00:00.000Z");
        model::VerdictCall call;
        call.reply = reply;
        call.rationale = QStringLiteral("why");
        call.tokensOut = 7;
        return must(store::addVerdict(file.project(), verdict, call, std::nullopt));
    }

    judge::Reparse read(const char *rule)
    {
        return must(judge::reparse(file.project(), judge, *judge::replyRuleNamed(QLatin1String(rule))));
    }
};

/// As AlpacaEval keeps it; outside the class, where moc reads no raw literals.
constexpr char completion[] =
    R"({"message":{"content":"m"},"logprobs":{"content":[{"token":"m","top_logprobs":)"
    R"([{"token":"m","logprob":-0.223143551},{"token":"M","logprob":-1.609437912}]}]}})";

} // namespace

class ReparseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersMeanTheShownOrder()
    {
        Study study;
        study.add(Order::AFirst, State::Valid, Choice::A, QStringLiteral("[[A]]"));
        study.add(Order::BFirst, State::Valid, Choice::A, QStringLiteral("[[A]]")); // A was b
        const judge::Reparse reparse = study.read("bracketed");
        QCOMPARE(reparse.verdicts, 2);
        QCOMPARE(reparse.read, 2);
        QCOMPARE(reparse.changed.size(), std::size_t(1));
        QCOMPARE(reparse.changed[0].verdict.order, Order::BFirst);
        QCOMPARE(reparse.changed[0].choice, std::optional(Choice::B));
    }

    void whatIsNoReadingIsLeftOut()
    {
        Study study;
        study.add(Order::AFirst, State::TransportError, {}, QStringLiteral("[[A]]"));
        study.add(Order::AFirst, State::Truncated, {}, QStringLiteral("[[A]]"));
        study.add(Order::Unknown, State::Valid, Choice::A, QStringLiteral("[[B]]"));
        study.add(Order::AFirst, State::Valid, Choice::B, QString());
        const judge::Reparse reparse = study.read("bracketed");
        QCOMPARE(reparse.verdicts, 4);
        QCOMPARE(reparse.leftOut, 4);
        QCOMPARE(reparse.read, 0);
        QVERIFY(reparse.changed.empty());
    }

    void countsOfRepliesAndComparisons()
    {
        Study study;
        study.add(Order::AFirst, State::Valid, Choice::A, QStringLiteral("nothing"));
        study.add(Order::BFirst, State::Unparsable, {}, QStringLiteral("nothing"));
        study.add(Order::AFirst, State::Valid, Choice::A, QStringLiteral("[[B]] [[A]]"));
        const judge::Reparse reparse = study.read("fastchat");
        QCOMPARE(reparse.unreadable, 2);
        QCOMPARE(reparse.unreadableComparisons, 1);
        QCOMPARE(reparse.severalLabels, 1);
        QCOMPARE(reparse.changed.size(), std::size_t(1));
        QCOMPARE(reparse.changed[0].state, State::Unparsable);
    }

    void scoresAreReadInTheShownOrder()
    {
        Study study;
        study.add(Order::BFirst, State::Unparsable, {}, QStringLiteral("8 6\nThe first is better."));
        QVERIFY(judge::apply(study.file.project(), study.read("score_pair")).has_value());
        const auto verdicts = must(store::readCase(study.file.project(), study.comparison)).verdicts;
        QCOMPARE(verdicts[0].verdict.choice, std::optional(Choice::B));
        QCOMPARE(verdicts[0].verdict.scoreA, std::optional(6.0));
        QCOMPARE(verdicts[0].verdict.scoreB, std::optional(8.0));
        QVERIFY(study.read("score_pair").changed.empty());
    }

    void chancesAreReadFromTheStoredCompletion()
    {
        Study study;
        study.add(Order::BFirst, State::Valid, Choice::A, QString::fromUtf8(completion));
        const judge::Reparse reparse = study.read("alpaca_token");
        QCOMPARE(reparse.changed.size(), std::size_t(1));
        QCOMPARE(reparse.changed[0].choice, std::optional(Choice::B));
        QVERIFY(std::abs(*reparse.changed[0].probability - 0.2) < 1e-8);
    }

    void newReadingsReplaceTheEarlierOnes()
    {
        Study study;
        const model::VerdictId first =
            study.add(Order::BFirst, State::Unparsable, {}, QStringLiteral("I take [[A]]"));
        QVERIFY(judge::apply(study.file.project(), study.read("fastchat")).has_value());
        const auto verdicts = must(store::readCase(study.file.project(), study.comparison)).verdicts;
        QCOMPARE(verdicts.size(), std::size_t(1));
        QCOMPARE(verdicts[0].verdict.previous, first);
        QCOMPARE(verdicts[0].verdict.state, State::Valid);
        QCOMPARE(verdicts[0].verdict.choice, std::optional(Choice::B));
        QCOMPARE(verdicts[0].call.reply, QStringLiteral("I take [[A]]"));
        QCOMPARE(verdicts[0].call.rationale, QStringLiteral("why"));
        QCOMPARE(verdicts[0].call.tokensOut, std::optional<qint64>(7));
        QVERIFY(study.read("fastchat").changed.empty());
        QCOMPARE(study.read("fastchat").verdicts, 1);
    }
};

QTEST_APPLESS_MAIN(ReparseTest)
#include "tst_reparse.moc"
