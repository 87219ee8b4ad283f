// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/letters.h"

#include <QTest>

using model::Order;

namespace {

/// The text with <> around every letter that stands for a response.
QString marked(const QString &text, Order order)
{
    const auto mentions = judge::lettersIn(text, order);
    QString result = judge::inPanes(text, mentions);
    for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention)
        result.replace(mention->at, 1, u'<' + result.mid(mention->at, 1) + u'>');
    return result;
}

} // namespace

class LettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Written by a judge who saw side b first, so that every letter changes.
    void lettersAreTranslated_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *written, const char *read) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(read);
        };
        row("Assistant A is thorough.", "Assistant <B> is thorough.");
        row("assistant B's list is short", "assistant <A>'s list is short");
        row("Response A: correct. Response B: wrong.", "Response <B>: correct. Response <A>: wrong.");
        row("Both assistants A and B fail", "Both assistants <B> and <A> fail");
        row("Responses A, B are alike", "Responses <B>, <A> are alike");
        row("Assistant A/B", "Assistant <B>/<A>");
        row("**Answer A** adds detail", "**Answer <B>** adds detail");
        row("Answer \"B\" adds detail", "Answer \"<A>\" adds detail");
        row("My verdict is [[A]]", "My verdict is [[<B>]]");
        row("[[B]] so [[C]]", "[[<A>]] so [[C]]");
        row("［［Ａ］］", "［［<B>］］");
        row("[[A>>B]]", "[[<B>>><A>]]");
        row("Final verdict: B", "Final verdict: <A>");
        row("Therefore, my verdict is: \"[B]\"", "Therefore, my verdict is: \"[<A>]\"");
        row("Neither Assistants A nor B fit", "Neither Assistants <B> nor <A> fit");
        row("B is slightly better than A.", "<A> is slightly better than <B>.");
        row("I prefer A because it is short", "I prefer <B> because it is short");
        row("A's answer is a good answer", "<B>'s answer is a good answer");
        row("Assistant B is fine. Compared with that, A overshoots the limit.",
            "Assistant <A> is fine. Compared with that, <B> overshoots the limit.");
        row("A stays under the limit. B keeps to it. Still B for me. [[B]]",
            "<B> stays under the limit. <A> keeps to it. Still <A> for me. [[<A>]]");
        row("응답 A는 자세합니다.", "응답 <B>는 자세합니다.");
        row("답변 B는 A보다 정확합니다.", "답변 <A>는 <B>보다 정확합니다.");
        row("답변A와 B 모두 좋습니다", "답변<B>와 <A> 모두 좋습니다");
        row("A가 더 정확합니다.", "<B>가 더 정확합니다.");
        row("하지만 B는 길다.", "하지만 <A>는 길다.");
        row("저는 B를 선택합니다.", "저는 <A>를 선택합니다.");
        row("A의 답변은 짧다", "<B>의 답변은 짧다");
        row("어시스턴트 A가 예를 들고, B는 들지 않습니다.",
            "어시스턴트 <B>가 예를 들고, <A>는 들지 않습니다.");
    }
    void lettersAreTranslated()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(marked(written, Order::BFirst), read);
        QCOMPARE(judge::inPanes(written, judge::lettersIn(written, Order::AFirst)).size(), written.size());
    }

    void otherLettersStay_data()
    {
        QTest::addColumn<QString>("written");
        for (const char *text :
             {"A good answer has a reason.", "This answer. A good one would be longer.",
              "Let A be a matrix; A is invertible.", "Vitamin B is healthy", "Plan B is better than nothing",
              "Model A100 and response AB", "The user asked for option A", "Grade B+ answers",
              "type A blood, hepatitis B", "an answer\nA new line begins", "P(A and B) = P(A)", "k[A][B]",
              "A-levels and B-sides", "비타민 B가 많다", "행렬 A가 가역이면", "a response a day", "[[C]]",
              "Assistant 1 and the first response", "선택지 B는 오답이다"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void otherLettersStay()
    {
        QFETCH(QString, written);
        QCOMPARE(marked(written, Order::BFirst), written);
    }

    void theOrderDecidesWhoIsMeant()
    {
        const QString text = QStringLiteral("Response A wins");
        const auto first = judge::lettersIn(text, Order::AFirst);
        const auto second = judge::lettersIn(text, Order::BFirst);
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first[0].pane, model::Side::A);
        QVERIFY(!first[0].isTranslated());
        QCOMPARE(second[0].pane, model::Side::B);
        QVERIFY(second[0].isTranslated());
        QVERIFY(judge::lettersIn(text, Order::Unknown).empty());
    }

    void aLongTextTakesLinearTime()
    {
        const QString line = QStringLiteral("Assistant A and B, [[A]] A is better than B. A'''' ((( ");
        const auto mentions = judge::lettersIn(line.repeated(8'000), Order::BFirst);
        QCOMPARE(mentions.size(), std::size_t{8'000 * 5});
    }

    void theSentenceOfTheVerdictIsFound()
    {
        const auto sentence = [](const QString &text, const QString &verdict) {
            const auto found = judge::sentenceAround(text, {text.indexOf(verdict), verdict.size()});
            return text.mid(found.from, found.length);
        };
        const QString label = QStringLiteral("[[A]]");
        QCOMPARE(sentence(QStringLiteral("Both are 2.5 m long. So [[A]] it is. Done."), label),
                 QStringLiteral("So [[A]] it is."));
        QCOMPARE(sentence(QStringLiteral("One line\n  [[A]]  \n"), label), label);
        QCOMPARE(sentence(QStringLiteral("[[A]]"), label), label);
        QCOMPARE(sentence(QStringLiteral("word ").repeated(200) + label, label), label);
    }
};

QTEST_GUILESS_MAIN(LettersTest)
#include "tst_letters.moc"
