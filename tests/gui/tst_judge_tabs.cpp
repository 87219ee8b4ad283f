// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reply_rule.h"
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "ui/charts/plot_view.h"
#include "ui/judges/evaluator_model.h"
#include "ui/judges/reply_words.h"
#include "ui/judges/rule_model.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

/// Of the calling thread, so that a busy machine counts for nothing.
double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

/// The tabs Table and Replies of Judges, by keyboard.
class TestJudgeTabs : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_project;

    QTableView *openTable(gui::Driver &driver)
    {
        driver.open(m_project);
        driver.goTo(ui::Page::Judges);
        const auto *list = driver.find<QTableView>("judgeList");
        [&] { QTRY_VERIFY(list->isVisible() && list->hasFocus()); }();
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        auto *table = driver.find<QTableView>("evaluatorTable");
        [&] { QTRY_VERIFY(table->hasFocus() && table->model()->rowCount() > 0); }();
        return table;
    }
    static QPlainTextEdit *openBench(gui::Driver &driver)
    {
        driver.goTo(ui::Page::Judges);
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        auto *text = driver.find<QPlainTextEdit>("benchReply");
        [&] { QTRY_VERIFY(text->hasFocus()); }();
        return text;
    }
    static ui::EvaluatorModel &modelOf(const QTableView *table)
    {
        return *qobject_cast<ui::EvaluatorModel *>(table->model());
    }
    /// What the rule says once the text has been read.
    static QString verdictOf(const gui::Driver &driver, int rule)
    {
        return driver.find<QTableView>("benchRules")
            ->model()
            ->index(rule, ui::RuleModel::Verdict)
            .data()
            .toString();
    }
    static QString markedIn(const QPlainTextEdit *text)
    {
        const auto marks = text->extraSelections();
        return marks.isEmpty() ? QString() : marks.front().cursor.selectedText();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(u"sample.sidejudge"_s);
        const auto made = sample::makeOnce(m_project);
        QVERIFY(made.has_value() && *made);
    }

    void keysGoFromTabToTab()
    {
        gui::Driver driver(m_folder.filePath(u"a"_s));
        const QTableView *table = openTable(driver);
        auto *tabs = driver.find<QTabWidget>("pageTabs");
        QCOMPARE(tabs->currentIndex(), 1);
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(driver.find<QWidget>("benchReply")->hasFocus()); // and no tab was typed
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(driver.find<QWidget>("judgeList")->hasFocus());
        driver.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(driver.find<QWidget>("benchReply")->hasFocus());
        QVERIFY(driver.find<QPlainTextEdit>("benchReply")->toPlainText().isEmpty());
        tabs->tabBar()->setFocus();
        driver.press(Qt::Key_Left); // along the bar itself, which keeps the focus
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        driver.press(Qt::Key_Left);
        QTRY_VERIFY(driver.find<QWidget>("judgeList")->isVisible());
        QVERIFY(tabs->tabBar()->hasFocus());
    }

    void aCellOpensExactlyItsCases()
    {
        gui::Driver driver(m_folder.filePath(u"b"_s));
        QTableView *table = openTable(driver);
        const auto *list = driver.find<QTableView>("caseList");
        for (const char *key : {"agreement", "variance", "prefers_longer"}) {
            const int column = modelOf(table).columnOf(key);
            table->setCurrentIndex(table->model()->index(1, column));
            const qint64 cases = modelOf(table).figureAt(1, column)->cases;
            const QString rater = modelOf(table).evaluatorAt(1).name;
            QVERIFY2(driver.textOf("evaluatorCell").contains(u"Enter opens the cases: %1."_s.arg(cases)),
                     qPrintable(driver.textOf("evaluatorCell")));
            driver.press(Qt::Key_Return);
            QTRY_COMPARE(list->isVisible() ? list->model()->rowCount() : 0, static_cast<int>(cases));
            QVERIFY2(driver.textOf("casesTrail").contains(rater), qPrintable(driver.textOf("casesTrail")));
            driver.goTo(ui::Page::Judges); // and the tab is the one that was left
            QTRY_VERIFY(table->isVisible() && table->hasFocus());
        }
    }

    void itIsSortedByAKeyAndByAClick()
    {
        gui::Driver driver(m_folder.filePath(u"c"_s));
        QTableView *table = openTable(driver);
        ui::EvaluatorModel &model = modelOf(table);
        const int column = model.columnOf("prefers_longer");
        const auto shown = [&](int row) { return *model.figureAt(row, column)->estimate.value; };
        const QString best = model.evaluatorAt(0).name;
        table->setCurrentIndex(model.index(0, column));
        driver.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(shown(0) >= shown(1) && shown(1) >= shown(2));
        QCOMPARE(model.evaluatorAt(table->currentIndex().row()).name, best); // the cursor stays on its row
        driver.press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(shown(0) <= shown(1) && shown(1) <= shown(2));
        QHeaderView *header = table->horizontalHeader();
        const int first = model.columnOf("bias");
        table->scrollTo(model.index(0, first));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(first) + 10, header->height() / 2});
        QVERIFY(*model.figureAt(0, first)->estimate.value >= *model.figureAt(1, first)->estimate.value);
    }

    void personsAndCompetenceComeOnRequest()
    {
        gui::Driver driver(m_folder.filePath(u"d"_s));
        const QTableView *table = openTable(driver);
        QCOMPARE(table->model()->rowCount(), 3);
        const int columns = table->model()->columnCount();
        driver.find<QCheckBox>("evaluatorPersons")->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        driver.find<QCheckBox>("evaluatorCompetence")->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_COMPARE(table->model()->columnCount(), columns + 3);
        // As the verb `evaluators --competence` says of the sample.
        const ui::EvaluatorModel &model = modelOf(table);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.evaluatorAt(row).name == u"jonas")
                QCOMPARE(model.index(row, model.columnOf("dawid_skene")).data().toString(), u".856"_s);
        }
    }

    void aFilterNarrowsItAndAWrongOneIsNamed()
    {
        gui::Driver driver(m_folder.filePath(u"e"_s));
        const QTableView *table = openTable(driver);
        const auto annotations = [table] { return modelOf(table).evaluatorAt(0).annotations.count.count; };
        const auto all = annotations();
        auto *filter = driver.find<QLineEdit>("evaluatorFilter");
        filter->setFocus();
        driver.type(u"category = "_s);
        driver.press(Qt::Key_Return);
        QVERIFY(driver.find<QLabel>("evaluatorError")->isVisible());
        driver.type(u"math"_s);
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(annotations() > 0 && annotations() < all);
        QVERIFY(!driver.find<QLabel>("evaluatorError")->isVisible());
    }

    void itIsCopiedAndSaysWhyThereIsNoPlot()
    {
        gui::Driver driver(m_folder.filePath(u"f"_s));
        const QTableView *table = openTable(driver);
        driver.pressButton("copyEvaluators");
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), table->model()->rowCount() + 2);
        QCOMPARE(lines[0].split(u'\t').size(), table->model()->columnCount() + 1);
        QVERIFY(lines[1].startsWith(u"people together\t"_s));
        const auto *plot = driver.find<ui::PlotView>("evaluatorPlot");
        QVERIFY(std::get<ui::NoPlot>(plot->plot()).why.contains(u"prices"_s)); // the sample has none
        QVERIFY(!driver.find<QPushButton>("saveEvaluatorPlot")->isEnabled());
    }

    void anEmptyProjectSaysWhatToDo()
    {
        gui::Driver driver(m_folder.filePath(u"g"_s));
        driver.create(m_folder.filePath(u"empty.sidejudge"_s));
        driver.goTo(ui::Page::Judges);
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        const auto *notice = driver.find<ui::Notice>("evaluatorNotice");
        QTRY_VERIFY(notice->isVisible() && notice->title() == u"There is nobody to compare yet"_s);
    }

    void everyRuleReadsAReplyAsItIsTyped()
    {
        gui::Driver driver(m_folder.filePath(u"h"_s)); // no project is needed
        const QPlainTextEdit *text = openBench(driver);
        QCOMPARE(verdictOf(driver, 0), u"–"_s);
        driver.type(u"Both are fine, but [[B]] no, [[A]]"_s);
        QTRY_VERIFY(verdictOf(driver, 0) != u"–"_s);
        auto *rules = driver.find<QTableView>("benchRules");
        QCOMPARE(rules->model()->rowCount(), static_cast<int>(judge::replyRules().size()));
        for (int rule = 0; rule < rules->model()->rowCount(); ++rule) {
            const judge::ReadReply read =
                judge::replyRules()[static_cast<std::size_t>(rule)].read(text->toPlainText());
            QCOMPARE(verdictOf(driver, rule), ui::verdictText(read.state, read.preferred));
        }
        QCOMPARE(verdictOf(driver, 0), u"A (shown first), ambiguous"_s);
        QCOMPARE(markedIn(text), u"[[A]]"_s);
        QVERIFY(text->extraSelections().front().format.fontUnderline());
        QVERIFY(driver.textOf("benchSentence").contains(u"more than one verdict"_s));
        driver.press(Qt::Key_Tab); // out of the text, to the rules
        QVERIFY(rules->hasFocus());
        const int last = rules->model()->rowCount() - 1;
        for (int i = 0; i < last; ++i)
            driver.press(Qt::Key_Down);
        QCOMPARE(rules->currentIndex().row(), last);
        const judge::ReadReply read = judge::replyRules().back().read(text->toPlainText());
        QCOMPARE(markedIn(text), text->toPlainText().mid(read.from, read.length));
        for (int i = 0; i < last; ++i)
            driver.press(Qt::Key_Up);
        driver.press(Qt::Key_Return);
        QVERIFY(text->hasFocus());
        QCOMPARE(text->textCursor().position(), text->toPlainText().lastIndexOf(u"[[A]]"_s));
    }

    void aReplyWithoutAVerdictSaysWhy()
    {
        gui::Driver driver(m_folder.filePath(u"i"_s));
        QPlainTextEdit *text = openBench(driver);
        driver.type(u"so the answer is A"_s);
        QTRY_COMPARE(verdictOf(driver, 0), u"unparsable"_s);
        QVERIFY(markedIn(text).isEmpty());
        QVERIFY2(driver.textOf("benchSentence").contains(u"no verdict: nothing in the reply"_s),
                 qPrintable(driver.textOf("benchSentence")));
        text->selectAll();
        driver.press(Qt::Key_Delete);
        QTRY_COMPARE(verdictOf(driver, 0), u"–"_s);
        QCOMPARE(driver.textOf("benchSentence"), u"There is no reply yet."_s);
    }

    void whatIsPastedStaysPlainAndInPlace()
    {
        gui::Driver driver(m_folder.filePath(u"j"_s));
        const QPlainTextEdit *text = openBench(driver);
        QGuiApplication::clipboard()->setText(u"<b>one</b>\r\n결론:\u00a0😀\u2028［［Ｂ］］ \t"_s);
        driver.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(verdictOf(driver, 0), u"B (shown second)"_s);
        QCOMPARE(markedIn(text), u"［［Ｂ］］"_s);
        QVERIFY(text->toPlainText().startsWith(u"<b>one</b>"_s));
        QVERIFY(driver.textOf("benchSentence").contains(u"in line 2"_s));
    }

    void aLongReplyHoldsNoKeyUp()
    {
        gui::Driver driver(m_folder.filePath(u"k"_s));
        QPlainTextEdit *text = openBench(driver);
        text->setPlainText(u"The first one explains more than the second one, see [1].\n"_s.repeated(1'800));
        QVERIFY(text->toPlainText().size() > 98'000);
        QTRY_COMPARE(verdictOf(driver, 0), u"unparsable"_s);
        text->moveCursor(QTextCursor::End);
        QCoreApplication::processEvents();
        driver.type(u"[[A]]"_s);
        double most = 0;
        for (int i = 0; i < 400 && verdictOf(driver, 0) != u"A (shown first)"_s; ++i) {
            const double before = cpuMilliseconds();
            QCoreApplication::processEvents();
            most = std::max(most, cpuMilliseconds() - before);
            QTest::qSleep(5);
        }
        QCOMPARE(verdictOf(driver, 0), u"A (shown first)"_s);
        qInfo("100 kB: at most %.1f ms of the GUI thread in one turn", most);
        driver.find<QTableView>("benchRules")->setFocus();
        driver.press(Qt::Key_Return);
        QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    }

    void anotherLanguageKeepsTabFilterAndReply()
    {
        gui::Driver driver(m_folder.filePath(u"l"_s));
        driver.open(m_project);
        openBench(driver);
        driver.type(u"[[C]]"_s);
        driver.find<QLineEdit>("evaluatorFilter")->setText(u"category = math"_s);
        const QPointer<QWidget> before = driver.find<QWidget>("benchReply");
        driver.windows().appearance().chooseLanguage(ui::LanguageChoice::Korean);
        QTRY_VERIFY(before.isNull());
        QTRY_COMPARE(driver.find<QPlainTextEdit>("benchReply")->toPlainText(), u"[[C]]"_s);
        QCOMPARE(driver.find<QTabWidget>("pageTabs")->currentIndex(), 2);
        QCOMPARE(driver.find<QLineEdit>("evaluatorFilter")->text(), u"category = math"_s);
        driver.windows().appearance().chooseLanguage(ui::LanguageChoice::English);
    }
};

QTEST_MAIN(TestJudgeTabs)
#include "tst_judge_tabs.moc"
