// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_document.h"
#include "ui/cases/flag_words.h"
#include "ui/text/layout_breaks.h"

#include <QTest>
#include <QTextBlock>

using model::Order;
using model::State;
using ui::Letters;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

labeling::ReadCase readCase(Order order, const QString &rationale)
{
    labeling::ReadCase read;
    read.content.votes.push_back({word("jonas"), {}});
    read.content.votes.back().vote.choice = model::Choice::A;
    read.content.votes.back().vote.comment = word("clearer");
    read.content.notes.push_back(
        {word("look at this again"), word("noor"), word("2026-11-27T10:00:00.000Z")});
    model::Case::NamedVerdict verdict{word("judge"), {}, {}};
    verdict.verdict.order = order;
    verdict.verdict.choice = model::Choice::B;
    verdict.call.rationale = rationale;
    verdict.call.request = word(R"({"model": "m"})");
    read.content.verdicts.push_back(verdict);
    read.rulings.push_back(
        {word("judge"), model::Choice::B, model::Swap::FlipsToFirst, model::Origin::Derived});
    return read;
}

ui::DetailsLook look()
{
    ui::DetailsLook look;
    look.theme = ui::themeOf(ui::Scheme::Light);
    return look;
}

/// The format of the first character of `text`.
QTextCharFormat formatOf(const QTextDocument &document, const QString &text)
{
    QTextCursor cursor = document.find(text, 0, QTextDocument::FindCaseSensitively);
    cursor.setPosition(cursor.selectionStart() + 1);
    return cursor.charFormat();
}

} // namespace

class CaseDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsThereAsAWhole()
    {
        const auto made =
            ui::makeCaseDocument(readCase(Order::AFirst, word("Assistant B wins. [[B]]")), look());
        const QString text = made.document->toPlainText();
        for (const char *part : {"1 for A, 0 for B", "jonas   A   clearer", "look at this again", "judge",
                                 "flips to first, from its verdicts", "A shown first", "Assistant B wins."})
            QVERIFY2(text.contains(word(part)), part);
        QVERIFY(!text.contains(word("\"model\"")));
        QVERIFY(!text.contains(word("letters")));
    }

    void derivedFlagsSayWhy()
    {
        labeling::ReadCase read = readCase(Order::AFirst, word("Assistant B wins. [[B]]"));
        QVERIFY(!ui::makeCaseDocument(read, look()).document->toPlainText().contains(word("Flags")));
        read.flags.push_back({analysis::FlagKind::LenCounterfactual,
                              word("judge"),
                              {"without the length term the model gives its choice %1 % instead of %2 %",
                               {{.name = "without", .value = 38.2, .digits = 0},
                                {.name = "with", .value = 61.4, .digits = 0}}}});
        read.flags.push_back({analysis::FlagKind::Hard,
                              word("humans"),
                              {"people are split: %1 for a, %2 for a tie, %3 for b",
                               {{.name = "people_a", .value = qint64{2}},
                                {.name = "people_tie", .value = qint64{1}},
                                {.name = "people_b", .value = qint64{2}}}}});
        QString text = ui::makeCaseDocument(read, look()).document->toPlainText();
        text.remove(QChar(0x2060));
        for (
            const char *part :
            {"turned by length   judge: without the length term the model gives its choice 38 % instead of 61 %",
             "people are split   people are split: 2 for a, 1 for a tie, 2 for b"})
            QVERIFY2(text.contains(word(part)), qPrintable(text));
    }

    void everyFlagHasAName()
    {
        for (const analysis::FlagRule &rule : analysis::flagRules())
            QVERIFY2(!ui::flagText(rule.kind).isEmpty(), rule.word);
    }

    void lettersAreThoseOfThePanesAndSayWhatTheJudgeWrote()
    {
        const QString rationale = word("Assistant A is clearer.\nSo it is [[A]]. Good.");
        const auto made = ui::makeCaseDocument(readCase(Order::BFirst, rationale), look());
        const QString text = made.document->toPlainText();
        QVERIFY2(text.contains(word("Assistant B is clearer.")), qPrintable(text));
        QVERIFY(text.contains(word("(letters translated to the panes)")));
        QTextCursor letter = made.document->find(word("Assistant B"));
        letter.setPosition(letter.selectionEnd());
        QCOMPARE(letter.charFormat().toolTip(), word("called A by the judge"));
        QCOMPARE(letter.charFormat().foreground().color(), look().theme.sideB);
        QCOMPARE(letter.charFormat().underlineStyle(), QTextCharFormat::DotLine);
        QVERIFY(ui::sourceTextOf(*made.document).contains(rationale));
    }

    void lettersAsWrittenAreLeft()
    {
        ui::DetailsLook asWritten = look();
        asWritten.letters = Letters::AsWritten;
        const auto made =
            ui::makeCaseDocument(readCase(Order::BFirst, word("Assistant A. [[A]]")), asWritten);
        QVERIFY(made.document->toPlainText().contains(word("Assistant A. [[A]]")));
        QVERIFY(made.document->toPlainText().contains(word("its A is pane B")));
    }

    void theSentenceOfTheVerdictIsMarkedAndUnderlined()
    {
        const auto made =
            ui::makeCaseDocument(readCase(Order::AFirst, word("All fine. My choice is [[B]]. End.")), look());
        const QTextCharFormat inside = formatOf(*made.document, word("My choice"));
        QVERIFY(inside.fontUnderline());
        QCOMPARE(inside.background().color(), look().theme.heat[1]);
        QVERIFY(!formatOf(*made.document, word("All fine")).fontUnderline());
        QVERIFY(!formatOf(*made.document, word("End.")).fontUnderline());
    }

    void aVerdictThatSaysSomethingElseIsNotMarked()
    {
        const auto made = ui::makeCaseDocument(readCase(Order::AFirst, word("Then [[A]].")), look());
        QVERIFY(!formatOf(*made.document, word("Then")).fontUnderline());
    }

    void requestsStandBehindAFold()
    {
        ui::DetailsLook raw = look();
        raw.showsRaw = true;
        const auto made = ui::makeCaseDocument(readCase(Order::AFirst, word("x")), raw);
        QVERIFY(made.document->toPlainText().contains(word(R"({"model": "m"})")));
    }

    void whatIsSearchedIsMarkedInItsPlace()
    {
        ui::DetailsLook searched = look();
        searched.inRationales = QRegularExpression(word("clearer"));
        const auto made =
            ui::makeCaseDocument(readCase(Order::AFirst, word("B is clearer, clearer")), searched);
        QCOMPARE(made.matches.size(), std::size_t{2}); // not the comment of jonas
        QCOMPARE(made.document->toPlainText().mid(made.matches[0].from, made.matches[0].length),
                 word("clearer"));
    }

    void nothingForeignHidesWhatStandsAround()
    {
        const auto made = ui::makeCaseDocument(readCase(Order::AFirst, word("a\u202eb<b>c</b>")), look());
        QVERIFY(made.document->toPlainText().contains(word("<b>c</b>")));
        QVERIFY(!made.document->toPlainText().contains(QChar(0x202e)));
    }

    void aLongRationaleIsMadeInLinearTime()
    {
        const auto made = ui::makeCaseDocument(
            readCase(Order::BFirst, word("Assistant A is better than B. ").repeated(10'000) + word("[[A]]")),
            look());
        QVERIFY(made.document->characterCount() > 300'000);
    }
};

QTEST_MAIN(CaseDocumentTest)
#include "tst_case_document.moc"
