// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/driver.h"
#include "tests/gui/made_project.h"
#include "ui/widgets/key_button.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using gui::Driver;
using gui::MadeProject;

namespace {

constexpr auto shift = Qt::ShiftModifier;
constexpr auto control = Qt::ControlModifier;

/// Which pair of a plain project stands on the screen.
int shownPair(const Driver &driver)
{
    return driver.plainTextOf("leftView").section(QLatin1Char(' '), -1).toInt();
}

bool isChosen(const Driver &driver, const char *button)
{
    return driver.find<ui::KeyButton>(button)->isChosen();
}

QString progress(const Driver &driver) { return driver.textOf("labelProgress"); }

/// Gives a key to an action in the open dialog of keys, and says what the dialog answered.
QString giveKey(Driver &driver, const char *action, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QString before = driver.textOf("keysMessage");
    driver.find<QKeySequenceEdit>(action)->setFocus();
    driver.press(key, modifiers);
    [&] { QTRY_VERIFY(driver.textOf("keysMessage") != before); }();
    return driver.textOf("keysMessage");
}

void openKeys(Driver &driver)
{
    driver.press(Qt::Key_Question);
    QTRY_VERIFY(driver.window().findChild<QDialog *>(QStringLiteral("keysDialog")) != nullptr);
    QTRY_VERIFY(driver.find<QDialog>("keysDialog")->isActiveWindow());
}

void closeKeys(Driver &driver)
{
    auto *buttons = driver.find<QDialog>("keysDialog")->findChild<QDialogButtonBox *>();
    buttons->button(QDialogButtonBox::Close)->setFocus();
    driver.press(Qt::Key_Space);
    QTRY_VERIFY(driver.window().findChild<QDialog *>(QStringLiteral("keysDialog")) == nullptr);
    driver.window().activateWindow(); // what a desktop does, and the platform of the tests does not
    QTRY_VERIFY(driver.find<QTextEdit>("leftView")->hasFocus());
}

} // namespace

/// What a person does on the Label page, by key: vote, comment, undo, go, skip, flag, change keys.
class TestLabelPage : public QObject
{
    Q_OBJECT
private:
    static void start(Driver &driver, const MadeProject &project)
    {
        driver.open(project.path());
        driver.labelAs(QStringLiteral("mina"));
    }

    /// Votes and waits for another pair.
    static void voteOn(Driver &driver, Qt::Key key)
    {
        const int before = shownPair(driver);
        driver.vote(key);
        QTRY_VERIFY(shownPair(driver) != before);
    }

private Q_SLOTS:
    void strengthGoesWithAVoteForASide()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_1);
        QVERIFY(isChosen(driver, "strengthSlight"));
        driver.press(Qt::Key_1);
        QVERIFY(!isChosen(driver, "strengthSlight"));
        driver.press(Qt::Key_3);
        driver.press(Qt::Key_2);
        QVERIFY(isChosen(driver, "strengthClear") && !isChosen(driver, "strengthStrong"));
        voteOn(driver, Qt::Key_Left);
        QCOMPARE(driver.textOf("labelLine"), QStringLiteral("Last: you chose left better, clearly."));
        QVERIFY(!isChosen(driver, "strengthClear"));
        QCOMPARE(project.historyOf(QStringLiteral("mina")).back().strength, std::optional(2.0));
        driver.press(Qt::Key_PageUp);
        QTRY_COMPARE(shownPair(driver), 0);
        QVERIFY(isChosen(driver, "strengthClear") && isChosen(driver, "voteLeft"));
    }

    void theVoteBarStaysWhereItIs()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.window().resize(driver.window().minimumSizeHint());
        const auto *button = driver.find<QWidget>("voteLeft");
        const auto place = [&] { return button->mapTo(&driver.window(), QPoint()); };
        const QPoint before = place();
        driver.press(Qt::Key_3);
        voteOn(driver, Qt::Key_Left);
        QVERIFY(driver.textOf("labelLine").startsWith(QLatin1String("Last: you chose left better")));
        QCOMPARE(place(), before);
        driver.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(driver.textOf("labelLine").startsWith(QLatin1String("Undone:")));
        QCOMPARE(place(), before);
    }

    void strengthIsNotKeptNorSaidWhereNoSideIsBetter()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_3);
        voteOn(driver, Qt::Key_Up);
        QCOMPARE(project.historyOf(QStringLiteral("mina")).back().strength, std::nullopt);
        QCOMPARE(driver.textOf("labelLine"), QStringLiteral("Last: you chose both good."));
    }

    void keysTypedInACommentNeverVoteAndTheCommentComesBack()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        const auto *comment = driver.find<QPlainTextEdit>("commentEdit");
        QVERIFY(!comment->isVisible());
        driver.press(Qt::Key_C);
        QTRY_VERIFY(comment->hasFocus());
        const QString text = QStringLiteral("0 1 2 3 c x f r p m s a? Why.");
        driver.type(text);
        for (const Qt::Key key :
             {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_PageUp})
            driver.press(key);
        driver.press(Qt::Key_Escape);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->hasFocus());
        QVERIFY(project.historyOf(QStringLiteral("mina")).empty());
        QCOMPARE(shownPair(driver), 0);
        QVERIFY(!isChosen(driver, "strengthSlight"));
        QVERIFY(driver.window().findChild<QDialog *>() == nullptr);
        voteOn(driver, Qt::Key_Right);
        QVERIFY(!comment->isVisible() && comment->toPlainText().isEmpty());
        QCOMPARE(project.historyOf(QStringLiteral("mina")).back().comment, text);
        driver.press(Qt::Key_PageUp);
        QTRY_COMPARE(shownPair(driver), 0);
        QVERIFY(comment->isVisible());
        QCOMPARE(comment->toPlainText(), text);
    }

    void controlEnterGoesBackFromTheCommentToThePair()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_C);
        driver.type(QStringLiteral("first"));
        driver.press(Qt::Key_Return);
        driver.type(QStringLiteral("second"));
        driver.press(Qt::Key_Return, control);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->hasFocus());
        voteOn(driver, Qt::Key_Left);
        QCOMPARE(project.historyOf(QStringLiteral("mina")).back().comment, QStringLiteral("first\nsecond"));
    }

    void undoAndRedoSayWhatWasDone()
    {
        const MadeProject project(5);
        Driver driver(project.settings());
        start(driver, project);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Down})
            voteOn(driver, key);
        // The line comes before the pair, and a key pressed between the two does nothing.
        const auto says = [&](Qt::KeyboardModifiers modifiers, const char *line) {
            driver.press(Qt::Key_Z, modifiers);
            QTRY_COMPARE(driver.textOf("labelLine"), QLatin1String(line));
        };
        says(control, "Undone: both bad on item 102, turn 1.");
        QTRY_COMPARE(shownPair(driver), 2);
        says(control, "Undone: both good on item 101, turn 1.");
        QTRY_COMPARE(shownPair(driver), 1);
        QVERIFY(progress(driver).startsWith(QLatin1String("1 of 5")));
        says(control | shift, "Redone: both good on item 101, turn 1.");
        QTRY_VERIFY(isChosen(driver, "voteBothGood"));
        says(control | shift, "Redone: both bad on item 102, turn 1.");
        QTRY_COMPARE(shownPair(driver), 2);
        QVERIFY(progress(driver).startsWith(QLatin1String("3 of 5")));
        says(control | shift, "There is nothing to redo.");
        says(control, "Undone: both bad on item 102, turn 1.");
        QCOMPARE(driver.textOf("saveState"), QStringLiteral("All votes saved"));
        QCOMPARE(project.historyOf(QStringLiteral("mina")).size(), std::size_t{8});
    }

    void anUndoneEditSaysWhatStandsAgain()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        voteOn(driver, Qt::Key_Up);
        driver.press(Qt::Key_PageUp);
        QTRY_COMPARE(shownPair(driver), 0);
        voteOn(driver, Qt::Key_Down);
        driver.press(Qt::Key_Z, control);
        QTRY_COMPARE(driver.textOf("labelLine"),
                     QStringLiteral("Undone: both bad on item 100, turn 1. Now again: both good."));
        QTRY_COMPARE(shownPair(driver), 0);
        QVERIFY(isChosen(driver, "voteBothGood"));
    }

    void keysGoBackForwardAndToTheNextUnlabelled()
    {
        const MadeProject project(5);
        Driver driver(project.settings());
        start(driver, project);
        const auto leadsTo = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, int pair) {
            driver.press(key, modifiers);
            QTRY_COMPARE(shownPair(driver), pair);
            QTRY_VERIFY(driver.find<QPushButton>("voteLeft")->isEnabled());
        };
        leadsTo(Qt::Key_PageDown, shift, 1);
        voteOn(driver, Qt::Key_Left); // on 1
        QCOMPARE(shownPair(driver), 2);
        leadsTo(Qt::Key_PageUp, Qt::NoModifier, 1);
        leadsTo(Qt::Key_PageUp, Qt::NoModifier, 0);
        leadsTo(Qt::Key_PageDown, Qt::NoModifier, 2); // 1 is labelled
        leadsTo(Qt::Key_PageDown, Qt::NoModifier, 3);
        leadsTo(Qt::Key_PageDown, Qt::NoModifier, 4);
        leadsTo(Qt::Key_PageDown, Qt::NoModifier, 0); // and round
        QCOMPARE(project.historyOf(QStringLiteral("mina")).size(), std::size_t{1});
    }

    void aSkippedPairComesAgainAtTheEnd()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_X);
        QTRY_VERIFY(driver.find<QLineEdit>("entryLine")->hasFocus());
        driver.press(Qt::Key_Escape); // not after all
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->hasFocus());
        driver.press(Qt::Key_X);
        driver.type(QStringLiteral("0 too long 123"));
        driver.press(Qt::Key_Left);
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(shownPair(driver), 1);
        QCOMPARE(progress(driver), QStringLiteral("0 of 3 · 1 skipped"));
        const auto flags = project.flagsOn(0);
        QCOMPARE(flags.size(), std::size_t{1});
        QCOMPARE(flags[0].kind, QStringLiteral("skipped"));
        QCOMPARE(flags[0].rater, QStringLiteral("mina"));
        QVERIFY(flags[0].evidence.contains("0 too long 123"));
        voteOn(driver, Qt::Key_Left);
        QCOMPARE(shownPair(driver), 2);
        voteOn(driver, Qt::Key_Left);
        QCOMPARE(shownPair(driver), 0);
        driver.vote(Qt::Key_Left);
        QTRY_VERIFY(driver.find<QWidget>("labelNotice")->isVisible());
        QCOMPARE(progress(driver), QStringLiteral("3 of 3"));
    }

    void aFlagIsSetAndTakenBackAndThePairStays()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_F);
        driver.type(QStringLiteral("an odd prompt"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(isChosen(driver, "flagPair"));
        QVERIFY(driver.find<QTextEdit>("leftView")->hasFocus());
        QCOMPARE(shownPair(driver), 0);
        QCOMPARE(project.flagsOn(0).size(), std::size_t{1});
        QCOMPARE(project.flagsOn(0)[0].kind, QStringLiteral("flagged"));
        QVERIFY(project.flagsOn(0)[0].evidence.contains("an odd prompt"));
        voteOn(driver, Qt::Key_Left);
        QVERIFY(!isChosen(driver, "flagPair"));
        driver.press(Qt::Key_PageUp);
        QTRY_COMPARE(shownPair(driver), 0);
        QVERIFY(isChosen(driver, "flagPair"));
        driver.press(Qt::Key_F);
        QTRY_VERIFY(!isChosen(driver, "flagPair"));
        QVERIFY(project.flagsOn(0).empty());
    }

    void anEstimateComesAfterFiveVotesAndTimesAreStored()
    {
        const MadeProject project(8);
        Driver driver(project.settings());
        start(driver, project);
        for (int i = 0; i < 4; ++i)
            voteOn(driver, Qt::Key_Left);
        QCOMPARE(progress(driver), QStringLiteral("4 of 8"));
        voteOn(driver, Qt::Key_Left);
        QCOMPARE(progress(driver), QStringLiteral("5 of 8 · less than 1 min left"));
        for (const model::Vote &vote : project.historyOf(QStringLiteral("mina"))) {
            QVERIFY(vote.timeShownMs && vote.activeMs);
            QVERIFY(*vote.activeMs >= 0 && *vote.activeMs <= *vote.timeShownMs);
        }
    }

    void keysWhileAVoteIsUnderWayDoNothing()
    {
        const MadeProject project(4);
        Driver driver(project.settings());
        start(driver, project);
        driver.press(Qt::Key_Left);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_0, Qt::Key_PageDown, Qt::Key_X})
            driver.press(key);
        driver.press(Qt::Key_Z, control);
        QTRY_COMPARE(progress(driver), QStringLiteral("1 of 4"));
        QTRY_COMPARE(shownPair(driver), 1);
        QVERIFY(!driver.find<QWidget>("entryLine")->isVisible());
        QCOMPARE(project.historyOf(QStringLiteral("mina")).size(), std::size_t{1});
        QCOMPARE(driver.textOf("labelLine"), QStringLiteral("Last: you chose left better."));
    }

    void aKeyIsChangedKeptAndReset()
    {
        const MadeProject project(6);
        Driver driver(project.settings());
        start(driver, project);
        openKeys(driver);
        QCOMPARE(giveKey(driver, "key-both-bad", Qt::Key_V, {}), QStringLiteral("“Both bad” is now V."));
        closeKeys(driver);
        driver.press(Qt::Key_Down); // no longer a vote
        voteOn(driver, Qt::Key_Up);
        voteOn(driver, Qt::Key_V);
        const auto choices = [&] {
            std::vector<model::Choice> all;
            for (const model::Vote &vote : project.historyOf(QStringLiteral("mina")))
                all.push_back(vote.choice);
            return all;
        };
        QCOMPARE(choices(), (std::vector{model::Choice::BothGood, model::Choice::BothBad}));
        driver.restart();
        driver.open(project.path());
        QTRY_COMPARE(shownPair(driver), 2);
        voteOn(driver, Qt::Key_V);
        openKeys(driver);
        driver.pressButton("resetKeys");
        closeKeys(driver);
        driver.press(Qt::Key_V);
        voteOn(driver, Qt::Key_Up);
        voteOn(driver, Qt::Key_Down);
        QCOMPARE(choices().size(), std::size_t{5});
        QCOMPARE(choices()[3], model::Choice::BothGood);
        QCOMPARE(choices()[4], model::Choice::BothBad);
    }

    void aTakenKeyIsRefused()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        openKeys(driver);
        QCOMPARE(giveKey(driver, "key-right", Qt::Key_Up, {}),
                 QStringLiteral("↑ is the key of “Both good” already."));
        QCOMPARE(driver.find<QKeySequenceEdit>("key-right")->keySequence(), QKeySequence(Qt::Key_Right));
        closeKeys(driver);
        voteOn(driver, Qt::Key_Up);
        const auto votes = project.historyOf(QStringLiteral("mina"));
        QCOMPARE(votes.size(), std::size_t{1});
        QCOMPARE(votes[0].choice, model::Choice::BothGood);
    }

    /// Ctrl+W closes the window: as a voting key it would do neither, or the wrong one.
    void aKeyOfTheMenusIsRefused()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        start(driver, project);
        openKeys(driver);
        const QString answer = giveKey(driver, "key-right", Qt::Key_W, control);
        closeKeys(driver);
        QVERIFY2(answer.contains(QLatin1String("already")), qPrintable(answer));
        openKeys(driver);
        QCOMPARE(driver.find<QKeySequenceEdit>("key-right")->keySequence(), QKeySequence(Qt::Key_Right));
    }
};

QTEST_MAIN(TestLabelPage)
#include "tst_label_page.moc"
