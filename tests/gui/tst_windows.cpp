// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "tests/gui/driver.h"
#include "tests/gui/made_project.h"
#include "tests/support/project_builder.h"
#include "ui/widgets/key_button.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QRegularExpression>

using gui::Driver;
using gui::MadeProject;
using support::must;

namespace {

constexpr auto control = Qt::ControlModifier;

/// The files on the buttons of Start's list, in its order.
QStringList recentOnStart(const ui::MainWindow &window)
{
    QStringList paths;
    for (const auto *button : window.findChildren<QAbstractButton *>(QStringLiteral("recentProject"))) {
        if (button->isVisible())
            paths.append(button->toolTip());
    }
    return paths;
}

QString railText(const ui::MainWindow &window, const char *button)
{
    const auto *found = window.findChild<QAbstractButton *>(QLatin1String(button));
    return found == nullptr ? QString() : found->text();
}

/// How light the lower end of the rail is, as drawn; 0 to 255.
int railLightness(ui::MainWindow &window)
{
    auto *rail = window.findChild<QWidget *>(QStringLiteral("rail"));
    return rail->grab().toImage().pixelColor(rail->width() / 2, rail->height() - 20).lightness();
}

} // namespace

/// Several windows, and what the program keeps for its user.
class TestWindows : public QObject
{
    Q_OBJECT
private:
    static std::size_t count(Driver &driver) { return driver.windows().all().size(); }

    /// Opens another project; it comes in a window of its own, which is used from then on.
    static void openSecond(Driver &driver, const QString &path)
    {
        driver.answer({path});
        driver.press(Qt::Key_O, control);
        QTRY_COMPARE(count(driver), std::size_t{2});
        driver.turnTo(*driver.windows().all().back());
        QTRY_VERIFY(driver.textOf("projectFacts").contains(QLatin1String("comparisons")));
    }

private Q_SLOTS:
    void init()
    {
        // The platform of the tests cannot raise a window and says so; every other warning fails.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support raise)")));
    }

    void aSecondProjectOpensInASecondWindow()
    {
        const MadeProject one(2), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        QCOMPARE(driver.windows().all()[0]->projectPath(), one.path());
        QCOMPARE(driver.windows().all()[1]->projectPath(), other.path());
        QVERIFY(driver.textOf("projectFacts").contains(QLatin1String("3 comparisons")));
        driver.press(Qt::Key_W, control);
        QTRY_COMPARE(count(driver), std::size_t{1});
        driver.turnTo(*driver.windows().all()[0]);
        QVERIFY(driver.textOf("projectFacts").contains(QLatin1String("2 comparisons")));
    }

    void theSameProjectRaisesItsWindow()
    {
        const MadeProject one(2), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        driver.answer({one.path()});
        driver.press(Qt::Key_O, control);
        QTRY_VERIFY(driver.windows().all()[0]->isActiveWindow());
        QCOMPARE(count(driver), std::size_t{2});
    }

    void theSameProjectOpensNoSecondWindowFromItsOwn()
    {
        const MadeProject one(2);
        Driver driver(one.settings());
        driver.open(one.path());
        driver.answer({one.path()});
        driver.press(Qt::Key_O, control);
        QCOMPARE(count(driver), std::size_t{1});
        QVERIFY(driver.window().isActiveWindow());
    }

    void theSameFileUnderAnotherNameRaisesItsWindow()
    {
        const MadeProject one(2), other(3);
        QVERIFY(QFile::link(one.path(), one.file("link.sidejudge")));
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        driver.answer({one.file("link.sidejudge")});
        driver.press(Qt::Key_O, control);
        QTRY_VERIFY(driver.windows().all()[0]->isActiveWindow());
        QCOMPARE(count(driver), std::size_t{2});
    }

    void aNewWindowTakesAProjectOfItsOwn()
    {
        const MadeProject one(2), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        driver.press(Qt::Key_N, control | Qt::ShiftModifier);
        QCOMPARE(count(driver), std::size_t{2});
        driver.turnTo(*driver.windows().all().back());
        QVERIFY(!driver.window().hasProject());
        QVERIFY(driver.find<QWidget>("startPage")->isVisible());
        driver.open(other.path());
        QCOMPARE(count(driver), std::size_t{2});
        QCOMPARE(driver.window().projectPath(), other.path());
    }

    void recentProjectsAreListedNewestFirst()
    {
        const MadeProject one(2), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        QCOMPARE(recentOnStart(driver.window()), (QStringList{other.path(), one.path()}));
    }

    void recentProjectsAreThereWhenTheProgramStarts()
    {
        const MadeProject one(2), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        driver.restart();
        QCOMPARE(recentOnStart(driver.window()), (QStringList{other.path(), one.path()}));
        driver.window().findChildren<QAbstractButton *>(QStringLiteral("recentProject")).at(1)->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(driver.textOf("projectFacts").contains(QLatin1String("2 comparisons")));
        QCOMPARE(recentOnStart(driver.window()), (QStringList{one.path(), other.path()}));
    }

    void aCopyIsAnEqualProject()
    {
        const MadeProject project(4);
        Driver driver(project.settings());
        driver.open(project.path());
        driver.labelAs(QStringLiteral("mina"));
        driver.press(Qt::Key_C);
        driver.type(QStringLiteral("clearer"));
        driver.press(Qt::Key_Escape);
        driver.vote(Qt::Key_Left);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("1 of 4")));
        driver.vote(Qt::Key_Up);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("2 of 4")));
        driver.endSession();
        const QString path = project.file("copy.sidejudge");
        driver.answer({path});
        driver.press(Qt::Key_S, control | Qt::ShiftModifier);
        QTRY_COMPARE(driver.textOf("importReport"), QStringLiteral("A copy was saved as %1.").arg(path));
        QVERIFY(!QFileInfo::exists(path + QStringLiteral("-wal")));
        auto copy = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        auto first = must(store::Project::open(project.path(), store::Project::Mode::ReadOnly));
        QCOMPARE(copy.seed(), first.seed());
        for (std::size_t i = 0; i < 4; ++i) {
            const auto copied = must(store::readCase(copy, project.idOf(i)));
            const auto original = must(store::readCase(first, project.idOf(i)));
            QCOMPARE(copied.comparison.uuid, original.comparison.uuid);
            QCOMPARE(copied.comparison.a.turns, original.comparison.a.turns);
            QCOMPARE(copied.votes.size(), i < 2 ? std::size_t{1} : std::size_t{0});
            for (std::size_t vote = 0; vote < copied.votes.size(); ++vote) {
                QCOMPARE(copied.votes[vote].rater, QStringLiteral("mina"));
                QVERIFY(copied.votes[vote].vote == original.votes[vote].vote);
            }
        }
    }

    void theSampleProjectIsMadeAndOpened()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        {
            Driver driver(home.filePath(QStringLiteral("settings")));
            driver.pressButton("trySample");
            QTRY_VERIFY_WITH_TIMEOUT(driver.textOf("projectFacts").contains(QLatin1String("comparisons")),
                                     30'000);
            QVERIFY(driver.window().projectPath().startsWith(home.path()));
            QVERIFY2(driver.textOf("projectFacts").startsWith(QLatin1String("64 items, 3 models")),
                     qPrintable(driver.textOf("projectFacts")));
        }
        qputenv("XDG_DATA_HOME", before);
    }

    void coloursChangeAtOnceInEveryWindow()
    {
        const MadeProject one(3), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        openSecond(driver, other.path());
        driver.labelAs(QStringLiteral("mina"));
        driver.vote(Qt::Key_Left);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("1 of 3")));
        driver.choose(QStringLiteral("Light"));
        for (ui::MainWindow *window : driver.windows().all())
            QVERIFY(railLightness(*window) > 180);
        driver.press(Qt::Key_2);
        driver.press(Qt::Key_C);
        driver.type(QStringLiteral("half a thought"));
        const QString shown = driver.plainTextOf("leftView");
        driver.choose(QStringLiteral("Dark"));
        for (ui::MainWindow *window : driver.windows().all())
            QTRY_VERIFY(railLightness(*window) < 80);
        QTRY_COMPARE(driver.find<QPlainTextEdit>("commentEdit")->toPlainText(),
                     QStringLiteral("half a thought"));
        QCOMPARE(driver.plainTextOf("leftView"), shown);
        QVERIFY(driver.find<ui::KeyButton>("strengthClear")->isChosen());
        QCOMPARE(driver.windows().all()[0]->projectPath(), one.path());
    }

    void theLanguageChangesAtOnceInEveryWindow()
    {
        const MadeProject one(3), other(3);
        Driver driver(one.settings());
        driver.open(one.path());
        driver.goTo(ui::Page::Cases);
        openSecond(driver, other.path());
        driver.labelAs(QStringLiteral("mina"));
        driver.vote(Qt::Key_Left);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("1 of 3")));
        driver.press(Qt::Key_2);
        driver.press(Qt::Key_C);
        driver.type(QStringLiteral("half a thought"));
        const QString shown = driver.plainTextOf("leftView");
        driver.choose(QStringLiteral("한국어(K)"));
        for (const ui::MainWindow *window : driver.windows().all())
            QTRY_VERIFY(railText(*window, "railLabel") != QLatin1String("Label"));
        QTRY_COMPARE(driver.plainTextOf("leftView"), shown);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        QTRY_COMPARE(driver.find<QPlainTextEdit>("commentEdit")->toPlainText(),
                     QStringLiteral("half a thought"));
        QVERIFY(driver.find<ui::KeyButton>("strengthClear")->isChosen());
        QVERIFY(!driver.find<QWidget>("railCases")->isVisible());
        const ui::MainWindow *first = driver.windows().all()[0];
        QTRY_VERIFY(first->findChild<QWidget *>(QStringLiteral("caseList"))->isVisible());
        QCOMPARE(first->projectPath(), one.path());
        // The votes are as saved as they were.
        QVERIFY(!driver.textOf("saveState").isEmpty());
        driver.choose(QStringLiteral("English"));
        QTRY_COMPARE(railText(driver.window(), "railLabel"), QStringLiteral("Label"));
    }

    void startStillTellsOfTheProjectInAnotherLanguage()
    {
        const MadeProject one(3);
        Driver driver(one.settings());
        driver.open(one.path());
        driver.choose(QStringLiteral("한국어(K)"));
        QTRY_VERIFY(railText(driver.window(), "railLabel") != QLatin1String("Label"));
        QTRY_COMPARE(driver.textOf("projectTitle"), QStringLiteral("made.sidejudge"));
        QVERIFY(!driver.textOf("saveState").isEmpty());
    }

    void theWindowsSizeIsKept()
    {
        const MadeProject one(2);
        Driver driver(one.settings());
        const QSize size(960, 640); // as large as the screen of the tests lets it come back
        driver.window().resize(size);
        QTRY_COMPARE(driver.window().size(), size);
        driver.restart();
        QCOMPARE(driver.window().size(), size);
    }

    void importFromTheMenuLeadsToTheForm()
    {
        const MadeProject one(2);
        Driver driver(one.settings());
        QVERIFY(!driver.offers(QStringLiteral("Import…"))); // into what?
        driver.open(one.path());
        driver.goTo(ui::Page::Cases);
        QTRY_VERIFY(driver.find<QWidget>("caseList")->isVisible());
        driver.press(Qt::Key_I, control);
        QTRY_VERIFY(driver.find<QComboBox>("formatBox")->hasFocus());
        QVERIFY(driver.find<QWidget>("startPage")->isVisible());
    }
};

int main(int argc, char **argv)
{
    qunsetenv("QT_FATAL_WARNINGS"); // init() says which are
    QApplication application(argc, argv);
    TestWindows test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windows.moc"
