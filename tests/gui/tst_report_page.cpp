// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/json.h"
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

/// The page Report by keyboard, on the sample project.
class TestReportPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_project;

    static void openPage(gui::Driver &driver)
    {
        driver.goTo(ui::Page::Report);
        waitForReport(driver);
    }
    static void waitForReport(gui::Driver &driver)
    {
        const auto *save = driver.find<QAbstractButton>("saveReportHtml");
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 60'000);
    }
    /// By Tab alone, as long as it takes.
    static bool tabTo(gui::Driver &driver, const char *name)
    {
        for (int i = 0; i < 30; ++i) {
            if (QApplication::focusWidget() != nullptr &&
                QApplication::focusWidget()->objectName() == QLatin1String(name))
                return true;
            driver.press(Qt::Key_Tab);
        }
        return false;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.sidejudge"));
        const auto made = sample::makeOnce(m_project);
        QVERIFY(made.has_value() && *made);
    }

    void aReportIsSavedByKeyboard()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("a")));
        driver.open(m_project);
        openPage(driver);
        const QString html = m_folder.filePath(QStringLiteral("out.html"));
        driver.answer({html});
        QVERIFY(tabTo(driver, "saveReportHtml"));
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(driver.textOf("reportState"), QStringLiteral("The report was saved as %1.").arg(html));
        const QByteArray page = contentOf(html);
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("Cases where a judge and people are opposite"));
        const QString json = m_folder.filePath(QStringLiteral("out.json"));
        driver.answer({json});
        QVERIFY(tabTo(driver, "saveReportJson"));
        driver.press(Qt::Key_Space);
        QTRY_COMPARE(driver.textOf("reportState"), QStringLiteral("The report was saved as %1.").arg(json));
        const auto read = report::Json::parse(contentOf(json).toStdString(), nullptr, false);
        QVERIFY(!read.is_discarded());
        QVERIFY(read.contains("agreement") && read.contains("manifest"));
    }

    void onlyTheChosenSectionsAndCasesAreSaved()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("b")));
        driver.open(m_project);
        openPage(driver);
        QVERIFY(tabTo(driver, "reportSection-examples"));
        driver.press(Qt::Key_Space);
        driver.find<QLineEdit>("reportWhere")->setFocus();
        driver.type(QStringLiteral("category = math"));
        driver.press(Qt::Key_Return);
        waitForReport(driver);
        QVERIFY(!driver.plainTextOf("reportPreview").contains(QLatin1String("are opposite")));
        const QString json = m_folder.filePath(QStringLiteral("math.json"));
        driver.answer({json});
        QVERIFY(tabTo(driver, "saveReportJson"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.textOf("reportState").contains(json));
        const auto read = report::Json::parse(contentOf(json).toStdString(), nullptr, false);
        QVERIFY(!read.is_discarded());
        QVERIFY(!read.contains("examples") && read.contains("agreement"));
        QVERIFY(contentOf(json).contains("category = math"));
    }

    void whatCannotBeMadeOrSavedSaysWhy()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("c")));
        driver.open(m_project);
        openPage(driver);
        driver.answer({QStringLiteral("/nowhere/at/all.html")});
        driver.pressButton("saveReportHtml");
        QTRY_VERIFY(driver.textOf("reportState").startsWith(QLatin1String("The report was not saved: ")));
        driver.find<QLineEdit>("reportWhere")->setFocus();
        driver.type(QStringLiteral("category = "));
        driver.press(Qt::Key_Return);
        QVERIFY(driver.textOf("reportWrong").startsWith(QLatin1String("The filter is not understood: ")));
        QVERIFY(!driver.find<QAbstractButton>("saveReportHtml")->isEnabled());
    }

    void withoutASectionThereIsNothingToSave()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("d")));
        driver.open(m_project);
        openPage(driver);
        for (QCheckBox *box : driver.find<QWidget>("reportPage")->findChildren<QCheckBox *>())
            box->click();
        QCOMPARE(driver.textOf("reportWrong"), QStringLiteral("Choose at least one section."));
        QVERIFY(!driver.find<QAbstractButton>("saveReportJson")->isEnabled());
    }

    void aFigureOfThePreviewOpensItsCases()
    {
        gui::Driver driver(m_folder.filePath(QStringLiteral("e")));
        driver.open(m_project);
        openPage(driver);
        auto *preview = driver.find<QTextBrowser>("reportPreview");
        QTRY_VERIFY(preview->isVisible());
        preview->setFocus();
        for (int i = 0; i < 3; ++i) // the items and comparisons of the collection, then mina's votes
            driver.press(Qt::Key_Right);
        bool isNumber = false;
        const int count = preview->textCursor().selectedText().toInt(&isNumber);
        QVERIFY2(isNumber && count > 0 && count < 264, qPrintable(preview->textCursor().selectedText()));
        driver.press(Qt::Key_Return);
        const auto *list = driver.find<QTableView>("caseList");
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0);
        QCOMPARE(list->model()->rowCount(), count);
        QVERIFY(driver.textOf("casesTrail").startsWith(QStringLiteral("Report › ")));
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
