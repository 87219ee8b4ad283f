// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/setup.h"
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"
#include "tests/support/llm_server.h"
#include "tests/support/project_builder.h"
#include "ui/agreement/matrix_model.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace {

/// What stands between the fences of a response in a request.
QByteArray responseIn(const QByteArray &body, const char *title)
{
    const qsizetype from = body.lastIndexOf(QByteArray("<<<RESPONSE ") + title);
    const qsizetype to = body.indexOf(QByteArray("\\nRESPONSE ") + title, from);
    return body.mid(from, to - from);
}

/// Takes the longer response, and says so in the letters of the order that it sees.
support::ServerAnswer longer(const support::AskedCall &call)
{
    const bool isFirst = responseIn(call.body, "A").size() >= responseIn(call.body, "B").size();
    return support::saying(isFirst ? "Response A explains more than response B.\n[[A]]"
                                   : "Response B explains more than response A.\n[[B]]");
}

void addJudgeWithKey(const QString &path, const QString &url)
{
    auto project = support::must(store::Project::open(path, store::Project::Mode::ReadWrite));
    support::must(judge::addSetup(project, QStringLiteral("asker"),
                                  R"({"protocol":"pair_tie","provider":"openai_chat","model":"m",)"
                                  R"("key":"MADE_UP_API_KEY","base_url":")" +
                                      url.toUtf8() + "\"}"));
    support::must(project.close());
}

} // namespace

/// The second half of the main job, by keyboard: run a judge, read the matrix, go down to the cases where it
/// parts from people, keep the slice, hand in the report.
class TestJudgeJob : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    /// A set-up for the server, typed into the form.
    static void addJudge(gui::Driver &driver, const QString &url)
    {
        driver.goTo(ui::Page::Judges);
        auto *list = driver.find<QTableView>("judgeList");
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
        driver.pressButton("newJudge");
        QTRY_VERIFY(driver.find<QLineEdit>("specName")->hasFocus());
        driver.type(QStringLiteral("asker"));
        for (const auto &[field, text] :
             {std::pair("specAddress", url), std::pair("specModel", QStringLiteral("m"))}) {
            auto *edit = driver.find<QLineEdit>(field);
            for (int i = 0; i < 10 && !edit->hasFocus(); ++i)
                driver.press(Qt::Key_Tab);
            QVERIFY2(edit->hasFocus(), field);
            edit->selectAll();
            driver.type(text);
        }
        const auto *prompt = driver.find<QPlainTextEdit>("previewPrompt");
        QTRY_VERIFY(prompt->toPlainText().contains(QLatin1String("<<<RESPONSE B")));
        driver.pressButton("tryOnOne");
        const auto *reply = driver.find<QPlainTextEdit>("tryReply");
        QTRY_VERIFY(reply->toPlainText().contains(QLatin1String("explains more")));
        driver.pressButton("openBench"); // as every rule reads it, and back to what is being written
        const auto *bench = driver.find<QPlainTextEdit>("benchReply");
        QTRY_VERIFY(bench->hasFocus() && bench->toPlainText() == reply->toPlainText());
        driver.press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(list->hasFocus() && driver.find<QLineEdit>("specName")->text() == QLatin1String("asker"));
        driver.pressButton("saveSpec");
        QTRY_VERIFY(list->currentIndex().isValid() &&
                    list->currentIndex().siblingAtColumn(0).data().toString() == QLatin1String("asker"));
    }

    static void runJudge(gui::Driver &driver, const support::LlmServer &server)
    {
        driver.find<QTableView>("judgeList")->setFocus();
        driver.press(Qt::Key_Return); // to the run of the judge
        QTRY_VERIFY(driver.find<QLineEdit>("runWhere")->hasFocus());
        auto *start = driver.find<QPushButton>("startRun");
        QTRY_VERIFY(start->isEnabled() &&
                    driver.textOf("runEstimate").startsWith(QLatin1String("528 calls")));
        const auto before = server.journal().size();
        driver.pressButton("startRun");
        QTRY_VERIFY_WITH_TIMEOUT(driver.textOf("runState").startsWith(QLatin1String("528 of 528 missing")),
                                 60'000);
        QCOMPARE(server.journal().size() - before, std::size_t(528));
        QTRY_VERIFY(driver.textOf("runEstimate").startsWith(QLatin1String("Nothing is missing")));
    }

    /// The cell of two raters, by the arrows; then how many keys it takes to an opposite case.
    static int openOpposite(gui::Driver &driver, const char *one, const char *other)
    {
        driver.goTo(ui::Page::Agreement);
        auto *view = driver.find<QTableView>("matrixView");
        auto *model = qobject_cast<ui::MatrixModel *>(view->model());
        [&] { QTRY_VERIFY(view->isVisible() && model->rowOf(QLatin1String(one)) >= 0); }();
        const int row = model->rowOf(QLatin1String(one));
        const int column = model->rowOf(QLatin1String(other));
        view->setFocus();
        driver.press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < std::min(row, column); ++i)
            driver.press(Qt::Key_Down);
        for (int i = 0; i < std::max(row, column); ++i)
            driver.press(Qt::Key_Right);
        int actions = 0;
        const auto *list = driver.find<QTableView>("caseList");
        while (!list->isVisible() && actions < 5) {
            const QWidget *before = QApplication::focusWidget();
            driver.press(Qt::Key_Return);
            ++actions;
            // A key counts once it has had its effect, however slow the machine is.
            [&] {
                QTRY_VERIFY(list->isVisible() ||
                            (view->isVisible() && QApplication::focusWidget() != before));
            }();
        }
        [&] { QTRY_VERIFY(list->hasFocus() && list->model()->rowCount() > 0); }();
        return actions;
    }

    static void saveSlice(gui::Driver &driver, const QString &name)
    {
        driver.pressButton("saveSlice");
        QTRY_VERIFY(driver.find<QLineEdit>("sliceName")->hasFocus());
        driver.type(name);
        driver.press(Qt::Key_Return);
        const auto *box = driver.find<QComboBox>("sliceBox");
        QTRY_VERIFY(box->findText(name) >= 0);
    }

    /// The JSON of the slice holds as many opposite cases as the list.
    void writeReport(gui::Driver &driver, const QString &where, int cases)
    {
        driver.goTo(ui::Page::Report);
        auto *edit = driver.find<QLineEdit>("reportWhere");
        edit->setFocus();
        driver.type(where);
        driver.press(Qt::Key_Return);
        auto *save = driver.find<QPushButton>("saveReportJson");
        const auto *preview = driver.find<QTextEdit>("reportPreview");
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled() && preview->toPlainText().contains(QLatin1String("math")),
                                 30'000);
        for (const char *suffix : {"json", "html"}) {
            const QString path = m_folder.filePath(QStringLiteral("report.") + QLatin1String(suffix));
            driver.answer({path});
            QTRY_VERIFY(save->isEnabled());
            driver.pressButton(*suffix == 'j' ? "saveReportJson" : "saveReportHtml");
            QTRY_VERIFY(QFile::exists(path));
        }
        QFile file(m_folder.filePath(QStringLiteral("report.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report.value(QLatin1String("where")).toString(), where);
        const QJsonObject examples = report.value(QLatin1String("examples")).toObject();
        QCOMPARE(examples.value(QLatin1String("total")).toInt(), cases);
    }

private Q_SLOTS:
    void theSampleGoesFromAJudgeToTheReport()
    {
        const QString project = m_folder.filePath(QStringLiteral("sample.sidejudge"));
        support::must(sample::makeOnce(project));
        const support::LlmServer server(longer);
        QDir(m_folder.path()).mkpath(QStringLiteral("settings"));
        gui::Driver driver(m_folder.filePath(QStringLiteral("settings")));
        driver.open(project);
        addJudge(driver, server.baseUrl());
        runJudge(driver, server);

        QVERIFY(openOpposite(driver, "majority", "asker") <= 3);
        QTRY_COMPARE(driver.plainTextOf("caseDetails").count(QLatin1String("explains more")), 2);

        auto *filter = driver.find<QLineEdit>("filterEdit");
        filter->setFocus();
        filter->end(false);
        driver.type(QStringLiteral(" and category = math"));
        const auto *list = driver.find<QTableView>("caseList");
        const int all = list->model()->rowCount();
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(list->model()->rowCount() < all);
        const int mathCases = list->model()->rowCount();
        QVERIFY(mathCases > 0);
        saveSlice(driver, QStringLiteral("maths where it parts"));
        writeReport(driver, filter->text(), mathCases);
    }

    void aKeyThatIsNotThereIsAskedForAndNothingIsSent()
    {
        qunsetenv("MADE_UP_API_KEY");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // never the keychain of who tests
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        const support::LlmServer server(longer);
        const QString project = m_folder.filePath(QStringLiteral("keys.sidejudge"));
        support::must(sample::makeOnce(project));
        addJudgeWithKey(project, server.baseUrl());
        gui::Driver driver(m_folder.filePath(QStringLiteral("settings")));
        driver.open(project);
        driver.goTo(ui::Page::Judges);
        auto *list = driver.find<QTableView>("judgeList");
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
        driver.press(Qt::Key_Home);
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.find<QPushButton>("startRun")->isEnabled());
        driver.pressButton("startRun");
        QTRY_VERIFY(driver.find<QPushButton>("allowRun")->hasFocus());
        driver.press(Qt::Key_Space);
        const auto *secret = driver.find<QLineEdit>("keyRun");
        QTRY_VERIFY(secret->hasFocus());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        const QString sentence = driver.textOf("runSentence");
        QVERIFY2(sentence.startsWith(QLatin1String("Nothing was sent: the key MADE_UP_API_KEY is not there")),
                 qPrintable(sentence));
        driver.type(QStringLiteral("sk-made-up-0123"));
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(
            driver.textOf("runSentence").startsWith(QLatin1String("the keychain did not keep the key")));
        QVERIFY(!driver.textOf("runSentence").contains(QLatin1String("sk-made-up-0123")));
        QVERIFY(server.journal().empty());
    }
};

QTEST_MAIN(TestJudgeJob)
#include "tst_judge_job.moc"
