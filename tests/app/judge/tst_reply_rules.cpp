// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reply_rule.h"

#include <QTest>

using judge::Preferred;
using judge::ReadReply;
using model::State;

namespace {

QString wordsOf(const ReadReply &read, const QString &reply)
{
    if (!read.preferred)
        return model::wordOf(read.state);
    const char *const preferred = *read.preferred == Preferred::First    ? "first"
                                  : *read.preferred == Preferred::Second ? "second"
                                                                         : "tie";
    return QStringLiteral("%1 %2 at %3 %4")
        .arg(model::wordOf(read.state), QLatin1String(preferred), QString::number(read.from),
             reply.mid(read.from, read.length));
}

} // namespace

class ReplyRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAreRead_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("bracketed");
        QTest::addColumn<QString>("fastChat");
        const auto row = [](const char *name, const char *reply, const char *bracketed,
                            const char *fastChat) {
            QTest::newRow(name) << QString::fromUtf8(reply) << QString::fromUtf8(bracketed)
                                << QString::fromUtf8(fastChat);
        };
        const char *const nothing = "unparsable";
        row("a", "Both are fine, but [[A]]", "valid first at 19 [[A]]", "valid first at 19 [[A]]");
        row("b", "[[B]]", "valid second at 0 [[B]]", "valid second at 0 [[B]]");
        row("c is a tie", "[[C]]\n", "valid tie at 0 [[C]]", "valid tie at 0 [[C]]");
        row("the same twice", "[[B]] so [[B]]", "valid second at 9 [[B]]", "valid second at 0 [[B]]");
        row("two verdicts", "[[B]] no, [[A]]", "ambiguous first at 10 [[A]]", "valid first at 10 [[A]]");
        row("fastchat goes by letter", "[[A]] no, [[B]]", "ambiguous second at 10 [[B]]",
            "valid first at 0 [[A]]");
        row("three verdicts", "[[A]] [[B]] [[C]]", "ambiguous tie at 12 [[C]]", "valid first at 0 [[A]]");
        row("single brackets", "I say [A].", "valid first at 6 [A]", nothing);
        row("single brackets, two", "[A], rather [C]", "ambiguous tie at 12 [C]", nothing);
        row("double ones beat single ones", "see [B]; [[A]]", "valid first at 9 [[A]]",
            "valid first at 9 [[A]]");
        row("a last line", "A is longer.\n\nB\n", "valid second at 14 B", nothing);
        row("a last line in bold", "because\n**C**", "valid tie at 10 C", nothing);
        row("only a letter", "A", "valid first at 0 A", nothing);
        row("a last line with words", "so the answer is A", nothing, nothing);
        row("a letter that is none", "[[D]]", nothing, nothing);
        row("small letters", "[[a]]", "valid first at 0 [[a]]", nothing);
        row("small letters in single brackets are an index", "x[a]", nothing, nothing);
        row("a reference", "see [1] and [2]", nothing, nothing);
        row("full width", "结论：［［Ｂ］］", "valid second at 3 ［［Ｂ］］", nothing);
        row("full width, single", "結論は［Ａ］です", "valid first at 3 ［Ａ］", nothing);
        row("three brackets", "[[[A]]]", "valid first at 1 [[A]]", "valid first at 1 [[A]]");
        row("unclosed", "[[A", nothing, nothing);
        row("unclosed, half", "[[A]", "valid first at 1 [A]", nothing);
        row("empty", "", nothing, nothing);
        row("blank lines", "\n \n", nothing, nothing);
        row("model's own word", "[[model_1]]", nothing, nothing);
    }
    void repliesAreRead()
    {
        QFETCH(QString, reply);
        QFETCH(QString, bracketed);
        QFETCH(QString, fastChat);
        QCOMPARE(wordsOf(judge::replyRuleNamed(QStringLiteral("bracketed"))->read(reply), reply), bracketed);
        QCOMPARE(wordsOf(judge::replyRuleNamed(QStringLiteral("fastchat"))->read(reply), reply), fastChat);
    }

    void dataAndPairsAreRead_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<double>("first"); // -1: none
        const auto row = [](const char *name, const char *rule, const char *reply, const char *expected,
                            double first) {
            QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromUtf8(reply)
                                << QString::fromUtf8(expected) << first;
        };
        row("object", "json", "{\"verdict\": \"B\"}", "valid second at 0 {\"verdict\": \"B\"}", -1);
        row("in a fence", "json", "So:\n```json\n{\"winner\": \"tie\"}\n```",
            "valid tie at 12 {\"winner\": \"tie\"}", -1);
        row("scores alone", "json", "{\"score_a\": 7, \"score_b\": 4.5}",
            "valid first at 0 {\"score_a\": 7, \"score_b\": 4.5}", 7);
        row("scores against the verdict", "json", "{\"verdict\": \"B\", \"score_a\": 7, \"score_b\": 4}",
            "ambiguous second at 0 {\"verdict\": \"B\", \"score_a\": 7, \"score_b\": 4}", 7);
        row("another word", "json", "{\"verdict\": \"both\"}", "unparsable", -1);
        row("no end", "json", "{\"verdict\": \"A\"", "unparsable", -1);
        row("no object", "json", "A is better", "unparsable", -1);
        row("FastChat's pair", "fastchat_pair", "[[7,4.5]]", "valid first at 0 [[7,4.5]]", 7);
        row("within a tenth", "fastchat_pair", "[[7, 7.05]]", "valid tie at 0 [[7, 7.05]]", 7);
        row("in single brackets", "fastchat_pair", "so [2, 9]", "valid second at 3 [2, 9]", 2);
        row("one number", "fastchat_pair", "[[7]]", "unparsable", -1);
    }
    void dataAndPairsAreRead()
    {
        QFETCH(QString, rule);
        QFETCH(QString, reply);
        QFETCH(QString, expected);
        QFETCH(double, first);
        const ReadReply read = judge::replyRuleNamed(rule)->read(reply);
        QCOMPARE(wordsOf(read, reply), expected);
        QCOMPARE(read.scoreFirst.value_or(-1), first);
    }

    void labelsAreCounted()
    {
        QCOMPARE(judge::labelCount(QStringLiteral("[[A]] [[A]]")), 1);
        QCOMPARE(judge::labelCount(QStringLiteral("[[A]] [[C]] [[B]]")), 3);
        QCOMPARE(judge::labelCount(QStringLiteral("[A] [[D]]")), 0);
    }

    void theFirstRuleIsTheTolerantOne()
    {
        QCOMPARE(judge::replyRules().front().name, "bracketed");
        QVERIFY(judge::replyRuleNamed(QStringLiteral("nonsense")) == nullptr);
    }

    void longRepliesOfBracketsAreRead()
    {
        const QString brackets = QString(1'000'000, u'[');
        const QString letters = QStringLiteral("[[D]]").repeated(250'000);
        const QString names = QStringLiteral("(a) ").repeated(250'000);
        const QString objects = QStringLiteral("[{'").repeated(250'000);
        for (const judge::ReplyRule &rule : judge::replyRules()) {
            QVERIFY(!rule.read(brackets).scoreFirst);
            for (const QString &text : {letters, names, objects})
                QVERIFY(!rule.read(text).scoreFirst);
        }
        for (const char *const name : {"bracketed", "fastchat", "forced"}) {
            const judge::ReplyRule *rule = judge::replyRuleNamed(QLatin1String(name));
            QCOMPARE(rule->read(letters + QStringLiteral("[[B]]")).preferred, Preferred::Second);
        }
    }
};

QTEST_APPLESS_MAIN(ReplyRulesTest)
#include "tst_reply_rules.moc"
