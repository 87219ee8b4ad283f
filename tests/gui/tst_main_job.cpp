// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/project_data.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "tests/support/shared_data.h"
#include "ui/agreement/matrix_model.h"
#include "ui/agreement/outcome_model.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using support::must;

namespace {

/// Twenty-four pairs of two items' worth of words, votes of two people, a judge with verdicts and rationales
/// in both orders, one that only has rulings.
QString makeProject(const QString &folder)
{
    const QString path = folder + QStringLiteral("/made.sidejudge");
    auto project = must(store::Project::create(path, 11));
    support::ProjectBuilder build(project);
    for (int i = 0; i < 24; ++i) {
        const QString item = QString::number(100 + i);
        build.item(item, i % 2 == 0 ? QStringLiteral("math") : QStringLiteral("writing"), 1);
        build.response(item, QStringLiteral("alpha"), {QStringLiteral("Alpha says %1.").arg(i)});
        build.response(item, QStringLiteral("beta"), {QStringLiteral("Beta <b>says</b> %1.").arg(i)});
        const auto id = build.comparison(item, QStringLiteral("alpha"), QStringLiteral("beta"));
        const QString choice = i % 3 == 0 ? QStringLiteral("b") : QStringLiteral("a");
        build.vote(QStringLiteral("jonas"), id, choice);
        build.vote(QStringLiteral("aiko"), id, i % 4 == 0 ? QStringLiteral("tie") : choice);
        build.ruling(QStringLiteral("gpt4_pair"), id, i % 6 == 0 ? QStringLiteral("a") : choice);
        build.verdict(QStringLiteral("llama"), id, model::Order::AFirst, 1, model::State::Valid,
                      QStringLiteral("a"), QStringLiteral("Alpha is clearer, order one."));
        build.verdict(QStringLiteral("llama"), id, model::Order::BFirst, 1, model::State::Valid,
                      QStringLiteral("b"), QStringLiteral("Beta is clearer, order two."));
    }
    must(project.close());
    return path;
}

} // namespace

/// The main job, by keyboard: label blind, undo, read the matrix, open the opposite cases, read rationales.
class TestMainJob : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString newFolder(const char *name)
    {
        QDir(m_folder.path()).mkpath(QLatin1String(name));
        return m_folder.filePath(QLatin1String(name));
    }

    /// Votes on `pairs` pairs with the five keys in turn, then undoes `undone`.
    void label(gui::Driver &driver, int pairs, int undone)
    {
        constexpr std::array keys = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_0};
        driver.labelAs(QStringLiteral("mina"));
        for (int i = 0; i < pairs; ++i) {
            const QString before = driver.textOf("labelProgress");
            driver.vote(keys[static_cast<std::size_t>(i) % keys.size()]);
            QTRY_VERIFY(driver.textOf("labelProgress") != before);
        }
        QVERIFY(driver.textOf("labelProgress").startsWith(QStringLiteral("%1 of ").arg(pairs)));
        for (int i = 0; i < undone; ++i) {
            const QString before = driver.textOf("labelProgress");
            driver.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY(driver.textOf("labelProgress") != before);
            QVERIFY2(driver.textOf("labelLine").startsWith(QLatin1String("Undone: ")),
                     qPrintable(driver.textOf("labelLine")));
        }
        QCOMPARE(driver.textOf("saveState"), QStringLiteral("All votes saved"));
        driver.endSession();
    }

    /// What the file holds of mina, seen by another connection.
    void checkRows(const QString &path, std::size_t rows, std::size_t retracted)
    {
        auto project = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        const auto mina = must(store::findRater(project, QStringLiteral("mina")));
        QVERIFY(mina.has_value());
        const auto history = must(store::historyOf(project, mina->id));
        QCOMPARE(history.size(), rows);
        std::size_t back = 0;
        std::size_t sides = 0;
        for (const model::Vote &vote : history) {
            back += vote.isRetracted ? 1 : 0;
            sides += vote.left.has_value() ? 1 : 0;
            QCOMPARE(vote.author, QStringLiteral("mina"));
            QCOMPARE(vote.occasion, 1);
            QCOMPARE(must(store::presentedLeft(project, mina->id, vote.comparison)), vote.left);
        }
        QCOMPARE(back, retracted);
        QCOMPARE(sides, rows);
    }

    /// Opens the matrix, goes to the cell of two raters, and opens its opposite cases.
    void openOpposite(gui::Driver &driver, const char *one, const char *other)
    {
        driver.goTo(ui::Page::Agreement);
        auto *view = driver.find<QTableView>("matrixView");
        QTRY_VERIFY(view->isVisible() && view->model()->rowCount() > 0);
        auto *model = qobject_cast<ui::MatrixModel *>(view->model());
        QVERIFY(model != nullptr);
        const int row = model->rowOf(QLatin1String(one));
        const int column = model->rowOf(QLatin1String(other));
        QVERIFY(row >= 0 && column >= 0);
        view->setFocus();
        driver.press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < std::min(row, column); ++i)
            driver.press(Qt::Key_Down);
        for (int i = 0; i < std::max(row, column); ++i)
            driver.press(Qt::Key_Right);
        QCOMPARE(view->currentIndex(), model->index(std::min(row, column), std::max(row, column)));
        driver.press(Qt::Key_Return);
        auto *outcomes = driver.find<QTableView>("outcomeView");
        QTRY_VERIFY(outcomes->hasFocus());
        auto *lines = qobject_cast<ui::OutcomeModel *>(outcomes->model());
        QCOMPARE(outcomes->currentIndex().row(), lines->rowOf(analysis::PairPart::Opposite));
        driver.press(Qt::Key_Return);
        auto *list = driver.find<QTableView>("caseList");
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
    }

private Q_SLOTS:
    void aMadeProjectGoesThroughTheWholeJob()
    {
        const QString path = makeProject(newFolder("made"));
        gui::Driver driver(newFolder("made-settings"));
        driver.open(path);
        label(driver, 20, 2);
        checkRows(path, 22, 2);

        openOpposite(driver, "gpt4_pair", "majority");
        QTRY_COMPARE(driver.find<QTableView>("caseList")->model()->rowCount(), 2);
        QVERIFY(driver.textOf("casesTrail").contains(QLatin1String("opposite winners")));
        auto *filter = driver.find<QLineEdit>("filterEdit");
        QVERIFY(filter->text().contains(QLatin1String("opposite(")));
        filter->setFocus();
        filter->selectAll();
        driver.type(QStringLiteral("item = 101"));
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(driver.textOf("casesCount"), QStringLiteral("1 of 24"));
        QTRY_VERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("Beta is clearer, order two.")));
        QVERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("Alpha is clearer, order one.")));
        QVERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("flips to first")));
        QTRY_COMPARE(driver.plainTextOf("caseSideB"), QStringLiteral("Beta <b>says</b> 1."));
    }

    void mtBenchGoesThroughTheWholeJob()
    {
        const auto data = [](const char *name) {
            return support::sharedData(QStringLiteral("mtbench/") + QLatin1String(name));
        };
        if (data("question.jsonl").isEmpty())
            QSKIP("skipped: no ../shared/data");
        const QString path = newFolder("mtbench") + QStringLiteral("/mt.sidejudge");
        gui::Driver driver(newFolder("mtbench-settings"));
        driver.create(path);
        driver.import(QStringLiteral("fastchat-questions"), {data("question.jsonl")});
        QStringList answers;
        const QDir models(data("model_answer"));
        for (const QString &name : models.entryList(QDir::Files, QDir::Name))
            answers.append(models.filePath(name));
        driver.import(QStringLiteral("fastchat-answers"), answers);
        driver.import(QStringLiteral("fastchat-references"), {data("reference_answer/gpt-4.jsonl")});
        const QString votes = driver.import(QStringLiteral("fastchat-votes"), {data("human.jsonl")});
        QVERIFY2(votes.startsWith(QLatin1String("3,355 rows read")), qPrintable(votes));
        driver.import(QStringLiteral("fastchat-votes"), {data("gpt4_pair.jsonl")});
        driver.import(QStringLiteral("fastchat-judgments"),
                      {data("model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip")});

        // The figures of the data as published come before own votes change the majority.
        openOpposite(driver, "gpt4_pair", "majority");
        QTRY_COMPARE(driver.find<QTableView>("caseList")->model()->rowCount(), 125);
        QVERIFY(driver.textOf("casesCount").startsWith(QLatin1String("125 of ")));

        auto *filter = driver.find<QLineEdit>("filterEdit");
        filter->setFocus();
        filter->selectAll();
        driver.type(QStringLiteral("opposite(gpt4_pair, majority) and voted(text-generation-webui-api)"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("text-generation-webui-api")));
        QTRY_VERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("[[")));
        QVERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("A shown first")));
        QVERIFY(driver.plainTextOf("caseDetails").contains(QLatin1String("B shown first")));

        label(driver, 20, 2);
        checkRows(path, 22, 2);
        driver.restart();
        driver.open(path);
        driver.goTo(ui::Page::Label);
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("18 of ")));
    }

    void nothingThatIsHiddenIsOnTheLabelPage()
    {
        const QString path = makeProject(newFolder("blind"));
        gui::Driver driver(newFolder("blind-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        QString shown;
        const auto *page = driver.find<QWidget>("labelPage");
        for (const QLabel *label : page->findChildren<QLabel *>())
            shown += label->text() + QLatin1Char('\n');
        for (const auto *button : page->findChildren<QAbstractButton *>())
            shown += button->text() + button->toolTip() + QLatin1Char('\n');
        for (const char *hidden : {"alpha", "beta", "jonas", "aiko", "gpt4_pair", "llama"})
            QVERIFY2(!shown.contains(QLatin1String(hidden), Qt::CaseSensitive), hidden);
    }

    void aKeyPressedTwiceGivesOneVote()
    {
        const QString path = makeProject(newFolder("twice"));
        gui::Driver driver(newFolder("twice-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        const QString before = driver.textOf("labelProgress");
        driver.press(Qt::Key_Up);
        driver.press(Qt::Key_Up); // the first one is still under way: no answer came between the two
        driver.press(Qt::Key_Down);
        QTRY_VERIFY(driver.textOf("labelProgress") != before);
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("1 of 24"));
        checkRows(path, 1, 0);
    }

    void goingBackShowsTheOldVoteAndTakesAnother()
    {
        const QString path = makeProject(newFolder("back"));
        gui::Driver driver(newFolder("back-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        const QString first = driver.plainTextOf("leftView");
        driver.vote(Qt::Key_Up);
        QTRY_VERIFY(driver.plainTextOf("leftView") != first);
        driver.press(Qt::Key_PageUp);
        QTRY_COMPARE(driver.plainTextOf("leftView"), first);
        driver.vote(Qt::Key_Down);
        QTRY_VERIFY(driver.plainTextOf("leftView") != first);
        checkRows(path, 2, 0);
        QCOMPARE(driver.textOf("labelProgress"), QStringLiteral("1 of 24"));
    }

    void aVoteThatCannotBeWrittenStaysOnTheScreen()
    {
        const QString path = makeProject(newFolder("locked"));
        gui::Driver driver(newFolder("locked-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        const QString first = driver.plainTextOf("leftView");
        auto *button = driver.find<QAbstractButton>("voteLeft");
        {
            auto other = must(store::Project::open(path, store::Project::Mode::ReadWrite));
            must(store::inTransaction(other, [&]() -> model::Result<> {
                driver.press(Qt::Key_Left); // somebody else is writing and does not end
                if (!QTest::qWaitFor([&] { return !button->isEnabled(); }, 30'000) ||
                    !QTest::qWaitFor([&] { return button->isEnabled(); }, 30'000))
                    return model::fail(model::Error::Kind::Storage, QStringLiteral("no answer"));
                return {};
            }));
            must(other.close());
        }
        QVERIFY2(driver.textOf("labelLine").startsWith(QLatin1String("The vote was not saved: ")),
                 qPrintable(driver.textOf("labelLine")));
        QCOMPARE(driver.textOf("saveState"), QStringLiteral("The last vote is not saved"));
        QCOMPARE(driver.plainTextOf("leftView"), first);
        QCOMPARE(driver.textOf("labelProgress"), QStringLiteral("0 of 24"));
        driver.vote(Qt::Key_Left);
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("1 of 24"));
        QCOMPARE(driver.textOf("saveState"), QStringLiteral("All votes saved"));
        checkRows(path, 1, 0);
    }

    void aFileThatIsNoProjectIsSaidOnStart()
    {
        const QString folder = newFolder("foreign");
        QFile file(folder + QStringLiteral("/notes.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a project");
        file.close();
        gui::Driver driver(folder);
        driver.window().openProject(file.fileName());
        QTRY_VERIFY(driver.find<QLabel>("startFailure")->isVisible());
        QVERIFY(driver.textOf("startFailure").startsWith(QLatin1String("notes.txt was not opened: ")));
    }

    void refusedRowsAreListed()
    {
        const QString folder = newFolder("refused");
        QFile file(folder + QStringLiteral("/questions.jsonl"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"question_id\": 1, \"category\": \"math\", \"turns\": [\"One?\"]}\n"
                   "{\"question_id\": 2, \"category\": \"math\"}\n");
        file.close();
        gui::Driver driver(folder);
        driver.create(folder + QStringLiteral("/made.sidejudge"));
        const QString report = driver.import(QStringLiteral("fastchat-questions"), {file.fileName()});
        QVERIFY2(report.startsWith(QLatin1String("2 rows read, 1 taken, 0 already there, 1 refused.")),
                 qPrintable(report));
        auto *refusals = driver.find<QTableView>("refusalView");
        QVERIFY(refusals->isVisible());
        QCOMPARE(refusals->model()->rowCount(), 1);
        QCOMPARE(refusals->model()->index(0, 1).data().toString(), QStringLiteral("2"));
    }

    void anotherPersonLabelsOnTheSameComputer()
    {
        const QString path = makeProject(newFolder("person"));
        gui::Driver driver(newFolder("person-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        driver.vote(Qt::Key_Left);
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("1 of 24"));
        driver.find<QAbstractButton>("changePerson")->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(driver.find<QComboBox>("nameEdit")->isVisible());
        driver.labelAs(QStringLiteral("noor"));
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("0 of 24"));
        QCOMPARE(driver.textOf("labelWho"), QStringLiteral("as noor · blind"));
    }

    void aBadFilterIsExplainedAndKeepsTheList()
    {
        const QString path = makeProject(newFolder("filter"));
        gui::Driver driver(newFolder("filter-settings"));
        driver.open(path);
        driver.goTo(ui::Page::Cases);
        auto *list = driver.find<QTableView>("caseList");
        QTRY_COMPARE(list->model()->rowCount(), 24);
        QTRY_COMPARE(driver.plainTextOf("caseSideA"), QStringLiteral("Alpha says 0."));
        driver.press(Qt::Key_J);
        QTRY_COMPARE(driver.plainTextOf("caseSideA"), QStringLiteral("Alpha says 1."));
        driver.press(Qt::Key_K);
        QTRY_COMPARE(driver.plainTextOf("caseSideA"), QStringLiteral("Alpha says 0."));
        auto *filter = driver.find<QLineEdit>("filterEdit");
        driver.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(filter->hasFocus());
        driver.type(QStringLiteral("category = "));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.find<QLabel>("filterError")->isVisible());
        QCOMPARE(list->model()->rowCount(), 24);
        filter->selectAll();
        driver.type(QStringLiteral("category = math"));
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(list->model()->rowCount(), 12);
        QVERIFY(!driver.find<QLabel>("filterError")->isVisible());
    }

    void whoSawACaseVotesRevealed()
    {
        const QString path = makeProject(newFolder("seen"));
        gui::Driver driver(newFolder("seen-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        driver.endSession();
        driver.goTo(ui::Page::Cases);
        QTRY_VERIFY(driver.find<QWidget>("lookNotice")->isVisible());
        QVERIFY(!driver.find<QTextEdit>("caseSideA")->isVisible());
        driver.find<QPushButton>("lookAtCase")->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(driver.find<QLabel>("seenLine")->isVisible());
        driver.goTo(ui::Page::Label);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        driver.vote(Qt::Key_Up);
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("1 of 24"));
        driver.vote(Qt::Key_Up);
        QTRY_COMPARE(driver.textOf("labelProgress"), QStringLiteral("2 of 24"));
        auto project = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        const auto mina = must(store::findRater(project, QStringLiteral("mina")));
        const auto history = must(store::historyOf(project, mina->id));
        QCOMPARE(history.size(), std::size_t{2});
        QVERIFY(history[0].isRevealed);
        QVERIFY(!history[1].isRevealed);
    }

    void allDoneIsSaid()
    {
        const QString path = makeProject(newFolder("done"));
        gui::Driver driver(newFolder("done-settings"));
        driver.open(path);
        driver.labelAs(QStringLiteral("mina"));
        for (int i = 0; i < 24; ++i) {
            const QString before = driver.textOf("labelProgress");
            driver.vote(Qt::Key_Left);
            QTRY_VERIFY(driver.textOf("labelProgress") != before);
        }
        QTRY_VERIFY(driver.find<QWidget>("labelNotice")->isVisible());
        driver.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        QTRY_VERIFY(driver.textOf("labelProgress").startsWith(QLatin1String("23 of 24")));
    }
};

QTEST_MAIN(TestMainJob)
#include "tst_main_job.moc"
