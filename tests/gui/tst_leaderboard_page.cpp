// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "ui/charts/plot_view.h"
#include "ui/leaderboard/board_model.h"
#include "ui/leaderboard/duel_model.h"
#include "ui/widgets/drill_down.h"

#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

/// The page Leaderboard by keyboard, on the sample project: every count leads to its cases.
class TestLeaderboardPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_project;

    QTableView *openPage(gui::Driver &driver)
    {
        driver.open(m_project);
        driver.goTo(ui::Page::Leaderboard);
        auto *list = driver.find<QTableView>("boardList");
        [&] { QTRY_VERIFY(list->hasFocus() && list->model()->rowCount() > 1); }();
        return list;
    }
    static int casesShown(gui::Driver &driver)
    {
        const auto *list = driver.find<QTableView>("caseList");
        [&] { QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0); }();
        return list->model()->rowCount();
    }
    static void goBack(gui::Driver &driver, const QTableView *list)
    {
        driver.goTo(ui::Page::Leaderboard);
        [&] { QTRY_VERIFY(list->isVisible() && list->hasFocus()); }();
    }
    /// Chooses by keys in a box that has the focus.
    static void choose(QComboBox *box, const QString &text)
    {
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setFocus();
        while (box->currentIndex() > 0)
            QTest::keyClick(box, Qt::Key_Up);
        while (box->currentText() != text)
            QTest::keyClick(box, Qt::Key_Down);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.sidejudge"));
        const auto made = sample::makeOnce(m_project);
        QVERIFY(made.has_value() && *made);
    }

    void eachCountOpensItsCases()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("a")));
        QTableView *list = openPage(driver);
        QCOMPARE(list->model()->index(0, ui::BoardModel::Place).data().toString(), QStringLiteral("1"));
        int opened = 0;
        for (int column = ui::BoardModel::Wins; column <= ui::BoardModel::Battles; ++column) {
            list->setCurrentIndex(list->model()->index(1, column));
            const QVariant way = list->currentIndex().data(ui::BoardModel::DrillDownRole);
            if (!way.isValid())
                continue;
            const auto *board = qobject_cast<ui::BoardModel *>(list->model());
            const analysis::RankedModel &model = board->board().models[1];
            const qint64 cases = column == ui::BoardModel::Wins     ? model.wins.count.cases
                                 : column == ui::BoardModel::Ties   ? model.ties.count.cases
                                 : column == ui::BoardModel::Losses ? model.losses.count.cases
                                                                    : model.rating.cases;
            driver.press(Qt::Key_Return);
            QTRY_COMPARE(casesShown(driver), static_cast<int>(cases));
            QVERIFY(driver.textOf("casesTrail").contains(model.model));
            ++opened;
            goBack(driver, list);
        }
        QCOMPARE(opened, 4);
    }

    void aCellOfTheMatrixOpensTheBattlesOfTwoModels()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("b")));
        const QTableView *list = openPage(driver);
        auto *duels = driver.find<QTableView>("duelView");
        driver.press(Qt::Key_F6);
        QVERIFY(duels->hasFocus());
        const auto *board = qobject_cast<ui::BoardModel *>(list->model());
        const analysis::Duel &duel = board->board().duels.front();
        duels->setCurrentIndex(duels->model()->index(duel.second, duel.first));
        const QString seenFromTheSecond = duels->currentIndex().data().toString();
        duels->setCurrentIndex(duels->model()->index(duel.first, duel.second));
        QCOMPARE(seenFromTheSecond.toDouble() + duels->currentIndex().data().toString().toDouble(), 1.0);
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(casesShown(driver), static_cast<int>(duel.winRate.cases));
    }

    void anotherBoardStandsBesideIt()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("c")));
        const QTableView *list = openPage(driver);
        QCOMPARE(list->model()->columnCount(), static_cast<int>(ui::BoardModel::BesidePlace));
        choose(driver.find<QComboBox>("boardBeside"), QStringLiteral("judge small"));
        QTRY_COMPARE(list->model()->columnCount(), static_cast<int>(ui::BoardModel::ColumnCount));
        QVERIFY2(driver.textOf("leaderboardComparison").contains(QLatin1String("Spearman")),
                 qPrintable(driver.textOf("leaderboardComparison")));
        choose(driver.find<QComboBox>("boardPicture"), QStringLiteral("Places on both"));
        const auto *plot = driver.find<ui::PlotView>("boardPlot");
        const auto *places = std::get_if<ui::PlacesPlot>(&plot->plot());
        QVERIFY(places != nullptr);
        QCOMPARE(places->lines.size(), static_cast<std::size_t>(list->model()->rowCount()));
        QCOMPARE(places->right, QStringLiteral("judge small"));
        choose(driver.find<QComboBox>("boardMethod"), QStringLiteral("Win rate"));
        QTRY_VERIFY(driver.textOf("leaderboardComparison").contains(QLatin1String("Bradley-Terry alone")));
        QVERIFY(driver.textOf("leaderboardSentence").contains(QLatin1String("(Win rate)")));
    }

    void thePlotIsSavedAndTheTableCopied()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("d")));
        const QTableView *list = openPage(driver);
        for (const char *suffix : {"svg", "png", "pdf"}) {
            const QString path = m_folder.filePath(QStringLiteral("plot.") + QLatin1String(suffix));
            driver.answer({path});
            driver.pressButton("savePlot");
            QVERIFY2(!driver.find<QLabel>("leaderboardError")->isVisible(),
                     qPrintable(driver.textOf("leaderboardError")));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            if (*suffix == 's')
                QVERIFY(content.contains("<svg") && content.contains("</svg>"));
            else
                QVERIFY(content.startsWith(*suffix == 'p' && suffix[1] == 'd' ? "%PDF" : "\x89PNG"));
        }
        driver.answer({m_folder.filePath(QStringLiteral("plot.doc"))});
        driver.pressButton("savePlot");
        QVERIFY(driver.textOf("leaderboardError").contains(QLatin1String(".svg, .png or .pdf")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("plot.doc"))));
        driver.pressButton("copyBoard");
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), list->model()->rowCount() + 2);
        QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), list->model()->columnCount());
        QVERIFY(lines[1].contains(list->model()->index(0, ui::BoardModel::Model).data().toString()));
    }

    void aFilterNarrowsItAndAWrongOneIsNamed()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("e")));
        const QTableView *list = openPage(driver);
        const auto battles = [list] {
            return qobject_cast<ui::BoardModel *>(list->model())->board().battles;
        };
        const auto all = battles();
        auto *filter = driver.find<QLineEdit>("boardFilter");
        filter->setFocus();
        driver.type(QStringLiteral("category = "));
        driver.press(Qt::Key_Return);
        QVERIFY(driver.find<QLabel>("leaderboardError")->isVisible());
        driver.type(QStringLiteral("math"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(battles() > 0 && battles() < all);
        QVERIFY(!driver.find<QLabel>("leaderboardError")->isVisible());
        filter->selectAll();
        driver.type(QStringLiteral("category = nothing"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.find<QWidget>("leaderboardNotice")->isVisible());
    }
};

QTEST_MAIN(TestLeaderboardPage)
#include "tst_leaderboard_page.moc"
