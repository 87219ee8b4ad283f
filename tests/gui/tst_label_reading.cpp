// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/driver.h"
#include "tests/gui/made_project.h"
#include "ui/text/document_view.h"
#include "ui/widgets/key_button.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>

using gui::Driver;
using gui::MadeProject;
using gui::PairTexts;

namespace {

constexpr auto control = Qt::ControlModifier;

QString manyLines(const char *word, int lines)
{
    QStringList text;
    for (int i = 0; i < lines; ++i)
        text.append(QStringLiteral("%1 line %2\n").arg(QLatin1String(word)).arg(i));
    return text.join(QLatin1Char('\n'));
}

QTextEdit *left(const Driver &driver) { return driver.find<QTextEdit>("leftView"); }
QTextEdit *right(const Driver &driver) { return driver.find<QTextEdit>("rightView"); }
int leftBar(const Driver &driver) { return left(driver)->verticalScrollBar()->value(); }
int rightBar(const Driver &driver) { return right(driver)->verticalScrollBar()->value(); }
qreal textSize(const Driver &driver) { return left(driver)->document()->defaultFont().pointSizeF(); }

/// Both responses, whichever side they stand on.
QString bothTexts(const Driver &driver)
{
    return driver.plainTextOf("leftView") + QLatin1Char('\n') + driver.plainTextOf("rightView");
}

} // namespace

/// Reading a pair on the Label page: what is shown, how it scrolls, and what of it is kept with the vote.
class TestLabelReading : public QObject
{
    Q_OBJECT
private:
    static void start(Driver &driver, const MadeProject &project)
    {
        driver.open(project.path());
        driver.labelAs(QStringLiteral("mina"));
    }

    static void voteOn(Driver &driver, Qt::Key key)
    {
        const QString before = driver.textOf("labelProgress");
        driver.vote(key);
        QTRY_VERIFY(driver.textOf("labelProgress") != before);
    }

    static std::vector<PairTexts> texts()
    {
        return {{{QStringLiteral("Alpha **bold** answer with `std::vector<int>` and 1 < 2")},
                 {QStringLiteral("Beta **bold** answer with `std::vector<int>` and 1 < 2")},
                 QStringLiteral("The reference says forty-two")},
                {{QStringLiteral("Alpha second")}, {QStringLiteral("Beta second")}, QString()},
                {{QStringLiteral("Alpha third")}, {QStringLiteral("Beta third")}, QString()}};
    }

    static std::vector<PairTexts> longTexts()
    {
        return {{{manyLines("Alpha", 300)}, {manyLines("Beta", 260)}, QStringLiteral("Reference")}};
    }

private Q_SLOTS:
    void markdownIsRenderedAndNothingIsLost()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        for (const QTextEdit *view : {left(driver), right(driver)}) {
            const QString text = view->toPlainText();
            QVERIFY2(text.contains(QLatin1String("std::vector<int>")), qPrintable(text));
            QVERIFY2(text.contains(QLatin1String("1 < 2")), qPrintable(text));
            QVERIFY2(text.contains(QLatin1String(" bold ")), qPrintable(text));
            QVERIFY(!text.contains(QLatin1Char('*')));
            const QTextCursor bold = view->document()->find(QStringLiteral("bold"));
            QVERIFY(bold.charFormat().fontWeight() >= QFont::Bold);
        }
    }

    void theReferenceComesWhereThereIsOneAndIsRecorded()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        const auto *reference = driver.find<QTextEdit>("referenceView");
        QVERIFY(!reference->isVisible());
        QVERIFY(driver.find<QWidget>("showReference")->isVisible());
        driver.press(Qt::Key_R);
        QTRY_VERIFY(reference->isVisible());
        QVERIFY(reference->toPlainText().contains(QLatin1String("forty-two")));
        driver.press(Qt::Key_R);
        QTRY_VERIFY(!reference->isVisible());
        voteOn(driver, Qt::Key_Left);
        QVERIFY(!driver.find<QWidget>("showReference")->isVisible());
        driver.press(Qt::Key_R);
        voteOn(driver, Qt::Key_Left);
        QVERIFY(!reference->isVisible());
        const auto votes = project.historyOf(QStringLiteral("mina"));
        QCOMPARE(votes.at(0).seen, QByteArray("[\"reference\"]"));
        QCOMPARE(votes.at(1).seen, QByteArray("[]"));
    }

    void aReferenceThatIsNotAllowedIsNotThere()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        driver.open(project.path());
        driver.choose(QStringLiteral("Annotators may see reference answers"));
        driver.labelAs(QStringLiteral("mina"));
        QVERIFY(!driver.find<QWidget>("showReference")->isVisible());
        driver.press(Qt::Key_R);
        voteOn(driver, Qt::Key_Left);
        QVERIFY(!driver.find<QTextEdit>("referenceView")->isVisible());
        QCOMPARE(project.historyOf(QStringLiteral("mina")).at(0).seen, QByteArray("[]"));
    }

    void whatIsRecordedAsSeenWasVisible()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_P); // folded: the key of the reference must show it all the same
        QTRY_VERIFY(!driver.find<QTextEdit>("promptView")->isVisible());
        driver.press(Qt::Key_R);
        QTRY_VERIFY(driver.find<QTextEdit>("referenceView")->isVisible());
    }

    void theSourceIsOneKeyAwayAndRecorded()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_M);
        QTRY_COMPARE(bothTexts(driver).count(QLatin1String("**bold**")), 2);
        QCOMPARE(bothTexts(driver).count(QLatin1String("`std::vector<int>`")), 2);
        QVERIFY(driver.find<ui::KeyButton>("sourceButton")->isChosen());
        driver.press(Qt::Key_M);
        QTRY_COMPARE(bothTexts(driver).count(QLatin1Char('*')), 0);
        voteOn(driver, Qt::Key_Left);
        voteOn(driver, Qt::Key_Left);
        const auto votes = project.historyOf(QStringLiteral("mina"));
        QCOMPARE(votes.at(0).seen, QByteArray("[\"source\"]"));
        QCOMPARE(votes.at(1).seen, QByteArray("[]"));
    }

    void aFoldedPromptStaysFolded()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        const auto *prompt = driver.find<QTextEdit>("promptView");
        QVERIFY(prompt->isVisible());
        const int before = left(driver)->height();
        driver.press(Qt::Key_P);
        QTRY_VERIFY(!prompt->isVisible());
        QTRY_VERIFY2(left(driver)->height() > before, qPrintable(QStringLiteral("%1, was %2, prompt %3")
                                                                     .arg(left(driver)->height())
                                                                     .arg(before)
                                                                     .arg(prompt->parentWidget()->height())));
        voteOn(driver, Qt::Key_Left);
        QVERIFY(!prompt->isVisible());
        driver.press(Qt::Key_P);
        QTRY_VERIFY(prompt->isVisible());
        QVERIFY(prompt->toPlainText().contains(QLatin1String("Prompt 101")));
    }

    void theSidesScrollTogetherOrApart()
    {
        const MadeProject project(longTexts());
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(leftBar(driver) > 50);
        QCOMPARE(rightBar(driver), leftBar(driver));
        right(driver)->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(leftBar(driver) > 100);
        QCOMPARE(rightBar(driver), leftBar(driver));
        left(driver)->setFocus();
        const int both = leftBar(driver);
        driver.press(Qt::Key_S);
        QVERIFY(!driver.find<ui::KeyButton>("scrollButton")->isChosen());
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(leftBar(driver) > both);
        QCOMPARE(rightBar(driver), both);
        driver.press(Qt::Key_S); // together again, as they stand
        const int apart = leftBar(driver) - rightBar(driver);
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(rightBar(driver) > both);
        QCOMPARE(leftBar(driver) - rightBar(driver), apart);
        driver.press(Qt::Key_A);
        QTRY_COMPARE(rightBar(driver), leftBar(driver));
        driver.press(Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(rightBar(driver), leftBar(driver));
    }

    void theSecondTurnBeginsLevel()
    {
        const MadeProject project({{{QStringLiteral("Short."), QStringLiteral("Alpha two")},
                                    {manyLines("Beta", 40), QStringLiteral("Beta two")},
                                    QString()}});
        Driver driver(project.settings());
        start(driver, project);
        const auto *leftView = driver.find<ui::DocumentView>("leftView");
        const auto *rightView = driver.find<ui::DocumentView>("rightView");
        QCOMPARE(leftView->turnCount(), 2);
        QCOMPARE(rightView->turnCount(), 2);
        const auto difference = [&] { return std::abs(leftView->turnTop(1) - rightView->turnTop(1)); };
        QTRY_VERIFY(difference() <= 1);
        QVERIFY(leftView->turnTop(1) > 40 * leftView->fontMetrics().height() / 2.0);
        driver.window().resize(1000, 640);
        QTRY_VERIFY(leftView->width() < 500);
        QTRY_VERIFY(difference() <= 1);
        const qreal before = textSize(driver);
        driver.press(Qt::Key_Plus, control);
        QTRY_VERIFY(textSize(driver) > before);
        QTRY_VERIFY(difference() <= 1);
    }

    void findCountsInBothPanesAndSteps()
    {
        const MadeProject project({{{QStringLiteral("needle, hay, **Needle**, hay")},
                                    {QStringLiteral("hay and a NEEDLE")},
                                    QString()}});
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_F, control);
        QTRY_VERIFY(driver.find<QLineEdit>("entryLine")->hasFocus());
        driver.type(QStringLiteral("needle"));
        QTRY_COMPARE(driver.textOf("entryAnswer"), QStringLiteral("1 of 3"));
        for (const char *place : {"2 of 3", "3 of 3", "1 of 3"}) {
            driver.press(Qt::Key_F3);
            QTRY_COMPARE(driver.textOf("entryAnswer"), QLatin1String(place));
        }
        driver.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(driver.textOf("entryAnswer"), QStringLiteral("3 of 3"));
        QCOMPARE(left(driver)->extraSelections().size() + right(driver)->extraSelections().size(), 3);
        driver.type(QStringLiteral("s 0"));
        QTRY_COMPARE(driver.textOf("entryAnswer"), QStringLiteral("not found"));
        driver.press(Qt::Key_Escape);
        QTRY_VERIFY(left(driver)->hasFocus());
        QVERIFY(!driver.find<QLineEdit>("entryLine")->isVisible());
        QVERIFY(left(driver)->extraSelections().empty() && right(driver)->extraSelections().empty());
        QVERIFY(project.historyOf(QStringLiteral("mina")).empty());
    }

    void theTextSizeChangesByKeyAndIsKept()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        const qreal normal = textSize(driver);
        driver.press(Qt::Key_Plus, control);
        QTRY_VERIFY(textSize(driver) > normal);
        const qreal larger = textSize(driver);
        driver.restart();
        driver.open(project.path());
        QTRY_VERIFY(left(driver)->isVisible());
        QCOMPARE(textSize(driver), larger);
        driver.press(Qt::Key_0, control);
        QTRY_COMPARE(textSize(driver), normal);
        driver.press(Qt::Key_Minus, control);
        QTRY_VERIFY(textSize(driver) < normal);
        QVERIFY(project.historyOf(QStringLiteral("mina")).empty());
    }

    /// Whoever types on after making the text larger must not vote by it.
    void aCommentIsTypedOnWhileTheTextSizeChanges()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        const qreal normal = textSize(driver);
        driver.press(Qt::Key_C);
        driver.type(QStringLiteral("one"));
        driver.press(Qt::Key_Plus, control);
        driver.type(QStringLiteral(" two"));
        QTRY_VERIFY(textSize(driver) > normal);
        const auto *comment = driver.find<QPlainTextEdit>("commentEdit");
        QCOMPARE(comment->toPlainText(), QStringLiteral("one two"));
        QVERIFY(comment->hasFocus());
        driver.press(Qt::Key_0); // a digit of the comment, not "cannot judge"
        QCOMPARE(comment->toPlainText(), QStringLiteral("one two0"));
    }

    void theReasonOfASkipIsTypedOnWhileTheTextSizeChanges()
    {
        const MadeProject project(texts());
        Driver driver(project.settings());
        start(driver, project);
        const qreal normal = textSize(driver);
        driver.press(Qt::Key_X);
        driver.type(QStringLiteral("too"));
        driver.press(Qt::Key_Plus, control);
        QTRY_VERIFY(textSize(driver) > normal);
        const auto *line = driver.find<QLineEdit>("entryLine");
        QVERIFY(line->isVisible() && line->hasFocus());
        QCOMPARE(line->text(), QStringLiteral("too"));
    }

    void anotherTextSizeKeepsThePlaceAndTheReference()
    {
        const MadeProject project(longTexts());
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_R);
        QTRY_VERIFY(driver.find<QTextEdit>("referenceView")->isVisible());
        left(driver)->setFocus();
        for (int i = 0; i < 4; ++i)
            driver.press(Qt::Key_Space);
        QTRY_VERIFY(leftBar(driver) > 100);
        const qreal normal = textSize(driver);
        driver.press(Qt::Key_Plus, control);
        QTRY_VERIFY(textSize(driver) > normal);
        QTRY_VERIFY(driver.find<QTextEdit>("referenceView")->isVisible());
        QTRY_VERIFY(leftBar(driver) > 100);
    }
};

QTEST_MAIN(TestLabelReading)
#include "tst_label_reading.moc"
