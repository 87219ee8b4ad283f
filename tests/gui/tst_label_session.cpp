// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/driver.h"
#include "tests/gui/made_project.h"

#include <QMenuBar>
#include <QPushButton>

using gui::Driver;
using gui::MadeProject;

namespace {

/// Whether the response of "alpha" stands left on the pair on the screen.
bool isAlphaLeft(const Driver &driver)
{
    return driver.plainTextOf("leftView").startsWith(QLatin1String("Alpha"));
}

/// Goes through all pairs without a vote and says who stood left.
std::vector<bool> sidesOf(Driver &driver, int pairs)
{
    std::vector<bool> sides;
    for (int i = 0; i < pairs; ++i) {
        [&] {
            QTRY_VERIFY(driver.plainTextOf("leftView").endsWith(QStringLiteral(" %1").arg(i)));
            QTRY_VERIFY(driver.find<QPushButton>("voteLeft")->isEnabled());
        }();
        sides.push_back(isAlphaLeft(driver));
        driver.press(Qt::Key_PageDown, Qt::ShiftModifier);
    }
    return sides;
}

bool showsOnlyLabel(const Driver &driver)
{
    for (const ui::PageInfo &page : ui::pages()) {
        if (driver.find<QWidget>(page.railName)->isVisible() != (page.page == ui::Page::Label))
            return false;
    }
    return true;
}

bool showsEveryPage(const Driver &driver)
{
    return std::ranges::all_of(ui::pages(), [&driver](const ui::PageInfo &page) {
        return driver.find<QWidget>(page.railName)->isVisible();
    });
}

} // namespace

/// One person, one session: what it hides, how it ends, how it goes on.
class TestLabelSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSessionHidesTheOtherPagesUntilItEnds()
    {
        const MadeProject project(3);
        Driver driver(project.settings());
        driver.open(project.path());
        QVERIFY(showsEveryPage(driver));
        driver.labelAs(QStringLiteral("mina"));
        QVERIFY(showsOnlyLabel(driver));
        for (const char *entry : {"Start", "Judges", "Agreement", "Cases", "New project…", "Open project…",
                                  "Try the sample project", "New window", "Import…", "Save a copy…",
                                  "Annotators may see reference answers"})
            QVERIFY2(!driver.offers(QLatin1String(entry)), entry);
        for (const ui::PageInfo &page : ui::pages()) {
            driver.goTo(page.page);
            QVERIFY(driver.find<QWidget>("labelPage")->isVisible());
        }
        driver.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(driver.windows().all().size(), std::size_t{1});
        QVERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        driver.endSession();
        QVERIFY(showsEveryPage(driver));
        QVERIFY(driver.offers(QStringLiteral("Cases")) && driver.offers(QStringLiteral("Import…")));
        driver.goTo(ui::Page::Cases);
        QTRY_VERIFY(driver.find<QWidget>("caseList")->isVisible());
    }

    void closingWithoutEndingGoesOnAtTheSamePair()
    {
        const MadeProject project(8);
        Driver driver(project.settings());
        driver.open(project.path());
        driver.labelAs(QStringLiteral("mina"));
        driver.vote(Qt::Key_Left);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("1 of")));
        driver.vote(Qt::Key_Right);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("2 of")));
        const QString left = driver.plainTextOf("leftView");
        const QString right = driver.plainTextOf("rightView");
        driver.press(Qt::Key_W, Qt::ControlModifier);
        driver.restart();
        driver.open(project.path());
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        QCOMPARE(driver.plainTextOf("leftView"), left);
        QCOMPARE(driver.plainTextOf("rightView"), right);
        QVERIFY(showsOnlyLabel(driver));
        QCOMPARE(driver.textOf("labelWho"), QStringLiteral("as mina · blind"));
        QCOMPARE(driver.textOf("labelProgress"), QStringLiteral("2 of 8"));
        driver.endSession();
        driver.restart();
        driver.open(project.path()); // ended: Start comes
        QVERIFY(driver.find<QWidget>("startPage")->isVisible());
        driver.goTo(ui::Page::Label); // nobody is asked again
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        QCOMPARE(driver.plainTextOf("leftView"), left);
    }

    void everyoneSeesSidesDrawnFromTheirOwnName()
    {
        const MadeProject project(16);
        Driver driver(project.settings());
        driver.open(project.path());
        driver.labelAs(QStringLiteral("mina"));
        const auto minas = sidesOf(driver, 16);
        driver.pressButton("changePerson");
        QTRY_VERIFY(driver.find<QComboBox>("nameEdit")->isVisible());
        driver.labelAs(QStringLiteral("noor"));
        const auto noors = sidesOf(driver, 16);
        QVERIFY(minas != noors);
        for (const auto &sides : {minas, noors}) {
            const auto lefts = std::count(sides.begin(), sides.end(), true);
            QVERIFY2(lefts > 0 && lefts < 16, "all on one side");
        }
        driver.pressButton("changePerson");
        QTRY_VERIFY(driver.find<QComboBox>("nameEdit")->isVisible());
        driver.labelAs(QStringLiteral("mina"));
        QCOMPARE(sidesOf(driver, 16), minas);
    }
};

QTEST_MAIN(TestLabelSession)
#include "tst_label_session.moc"
