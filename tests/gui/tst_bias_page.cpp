// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"
#include "ui/bias/bias_panel.h"
#include "ui/bias/detail_model.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

/// The page Bias by keyboard, on the sample project: every panel leads to its cases.
class TestBiasPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_project;

    static QList<ui::BiasPanel *> panelsOf(gui::Driver &driver)
    {
        return driver.find<QWidget>("biasPage")->findChildren<ui::BiasPanel *>();
    }
    /// Waits for as many panels as the page says, one of which has the focus.
    static QList<ui::BiasPanel *> openPage(gui::Driver &driver)
    {
        driver.goTo(ui::Page::Bias);
        [&] {
            QTRY_VERIFY(driver.textOf("biasState").contains(QLatin1String("panels")) &&
                        qobject_cast<ui::BiasPanel *>(QApplication::focusWidget()) != nullptr);
        }();
        return panelsOf(driver);
    }
    static int casesShown(gui::Driver &driver)
    {
        const auto *list = driver.find<QTableView>("caseList");
        [&] { QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0); }();
        return list->model()->rowCount();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.sidejudge"));
        const auto made = sample::makeOnce(m_project);
        QVERIFY(made.has_value() && *made);
    }

    void eachPanelOpensExactlyItsCases()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("a")));
        driver.open(m_project);
        const qsizetype count = openPage(driver).size();
        QVERIFY(count > 6);
        int opened = 0;
        for (qsizetype i = 0; i < count; ++i) {
            for (const bool isFlagged : {true, false}) {
                ui::BiasPanel *panel = openPage(driver).at(i);
                const analysis::Cell &cell = isFlagged ? panel->panel().flagged : panel->panel().mirrored;
                const auto cases = static_cast<int>(cell.count.cases);
                const QString trail = QStringLiteral("Bias › ") + panel->name();
                auto *button = panel->findChild<QAbstractButton *>(
                    isFlagged ? QStringLiteral("openFlagged") : QStringLiteral("openMirrored"));
                QCOMPARE(button->isEnabled(), cases > 0);
                if (cases == 0)
                    continue;
                if (isFlagged)
                    panel->setFocus();
                else
                    button->setFocus();
                driver.press(Qt::Key_Return);
                QTRY_COMPARE(casesShown(driver), cases);
                QVERIFY2(driver.textOf("casesTrail").startsWith(trail),
                         qPrintable(driver.textOf("casesTrail")));
                ++opened;
            }
        }
        QVERIFY2(opened > 6, qPrintable(QString::number(opened)));
    }

    void arrowsGoFromPanelToPanelAndThePlaceIsKept()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("b")));
        driver.open(m_project);
        const auto panels = openPage(driver);
        QVERIFY(panels[0]->hasFocus());
        driver.press(Qt::Key_Up);
        QVERIFY(panels[0]->hasFocus());
        driver.press(Qt::Key_Down);
        driver.press(Qt::Key_Down);
        QVERIFY(panels[2]->hasFocus());
        const QString name = panels[2]->name();
        driver.goTo(ui::Page::Agreement);
        QTRY_VERIFY(driver.find<QTableView>("matrixView")->isVisible());
        const auto again = openPage(driver);
        QCOMPARE(again[2]->name(), name);
        QTRY_VERIFY(again[2]->hasFocus());
    }

    void aDetailOpensItsCases()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("c")));
        driver.open(m_project);
        const auto panels = openPage(driver);
        const auto found = std::find_if(panels.begin(), panels.end(), [](const ui::BiasPanel *panel) {
            return panel->panel().kind == std::string_view("length");
        });
        QVERIFY(found != panels.end());
        auto *fold = (*found)->findChild<QAbstractButton *>(QStringLiteral("biasDetails"));
        fold->setFocus();
        driver.press(Qt::Key_Space);
        auto *view = (*found)->findChild<QTableView *>(QStringLiteral("biasDetailView"));
        QVERIFY(view != nullptr && view->isVisible());
        view->setFocus();
        driver.press(Qt::Key_Down);
        driver.press(Qt::Key_Down);
        const QModelIndex both = view->currentIndex();
        QCOMPARE(both.siblingAtColumn(ui::DetailModel::What).data().toString(),
                 QStringLiteral("both took the longer"));
        const int cases = both.siblingAtColumn(ui::DetailModel::Cases).data().toInt();
        QVERIFY(cases > 0);
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(casesShown(driver), cases);
        QVERIFY(driver.textOf("casesTrail").endsWith(QStringLiteral("› both took the longer")));
    }

    void raterAndFilterNarrowThePanels()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("d")));
        driver.open(m_project);
        const auto all = openPage(driver).size();
        auto *raters = driver.find<QComboBox>("biasRater");
        raters->setFocus();
        driver.press(Qt::Key_Down);
        const QString name = raters->currentText();
        QTRY_VERIFY(panelsOf(driver).size() < all);
        for (const ui::BiasPanel *panel : panelsOf(driver))
            QCOMPARE(panel->panel().rater, name);
        QVERIFY(raters->hasFocus());
        const auto before = panelsOf(driver).front()->panel().estimate.estimate.n;
        auto *filter = driver.find<QLineEdit>("biasFilter");
        filter->setFocus();
        driver.type(QStringLiteral("category = "));
        driver.press(Qt::Key_Return);
        QVERIFY(driver.find<QLabel>("biasError")->isVisible());
        driver.type(QStringLiteral("math"));
        driver.press(Qt::Key_Return);
        QVERIFY(!driver.find<QLabel>("biasError")->isVisible());
        QTRY_VERIFY(!panelsOf(driver).empty() &&
                    panelsOf(driver).front()->panel().estimate.estimate.n < before);
        QVERIFY(filter->hasFocus());
    }

    void inKoreanThePanelsSpeakKorean()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("e")));
        driver.windows().appearance().chooseLanguage(ui::LanguageChoice::Korean);
        driver.window().openProject(m_project);
        QTRY_VERIFY(!driver.textOf("projectName").isEmpty());
        driver.goTo(ui::Page::Bias);
        QTRY_VERIFY(!panelsOf(driver).empty());
        for (ui::BiasPanel *panel : panelsOf(driver)) {
            for (const char *name : {"biasTitle", "biasSentence", "biasCounts"}) {
                const QString text = panel->findChild<QLabel *>(QLatin1String(name))->text();
                QVERIFY2(std::any_of(text.begin(), text.end(),
                                     [](QChar one) { return one.script() == QChar::Script_Hangul; }),
                         qPrintable(text));
            }
            ui::DetailModel details(nullptr);
            details.setPanel(panel->panel(), QString());
            for (int row = 0; row < details.rowCount(); ++row) {
                const QString what = details.index(row, ui::DetailModel::What).data().toString();
                QVERIFY2(std::any_of(what.begin(), what.end(),
                                     [](QChar one) { return one.script() == QChar::Script_Hangul; }),
                         qPrintable(what));
            }
        }
    }
};

QTEST_MAIN(TestBiasPage)
#include "tst_bias_page.moc"
