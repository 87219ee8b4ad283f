// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/app/cli/run_cli.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QProcess>

#include <array>
#include <csignal>
#include <map>
#include <set>

using support::must;

namespace {

constexpr int pairs = 200;
constexpr int undone = 20;
constexpr int edited = 10;
constexpr std::array keys = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_0};

void importMtBench(gui::Driver &driver)
{
    for (const support::DataFiles &files : support::mtBench(support::Judges::Without))
        driver.import(files.format, files.paths);
}

void waitForChange(gui::Driver &driver, const QString &before)
{
    QTRY_VERIFY(driver.textOf("labelProgress") != before);
}

/// The pair as the person sees it.
QString shownPair(const gui::Driver &driver)
{
    return QStringList{driver.textOf("turnChip"), driver.plainTextOf("leftView"),
                       driver.plainTextOf("rightView")}
        .join(QStringLiteral("\n---\n"));
}

/// What a process does that is killed while it labels: two more votes, a word on its output, then it waits.
void labelUntilKilled(const QString &settings, const QString &path)
{
    gui::Driver driver(settings);
    driver.open(path);
    QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
    for (int i = 0; i < 2; ++i) {
        const QString before = driver.textOf("labelProgress");
        driver.vote(Qt::Key_Up);
        waitForChange(driver, before);
    }
    std::fputs((shownPair(driver) + QStringLiteral("\n<end>\n")).toUtf8().constData(), stdout);
    std::fflush(stdout);
    QTest::qWait(60'000);
}

} // namespace

/// A day of an annotator, by keyboard in the real window.
class TestLongDay : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_path, m_settings;

    /// Every row that the person wrote, as another connection reads it.
    [[nodiscard]] std::vector<model::Vote> rows() const
    {
        auto project = must(store::Project::open(m_path, store::Project::Mode::ReadOnly));
        const auto noor = must(store::findRater(project, QStringLiteral("noor")));
        return noor ? must(store::historyOf(project, noor->id)) : std::vector<model::Vote>();
    }

    void labelMany(gui::Driver &driver)
    {
        for (int i = 0; i < pairs; ++i) {
            const QString before = driver.textOf("labelProgress");
            driver.vote(keys[static_cast<std::size_t>(i) % keys.size()]);
            waitForChange(driver, before);
        }
        QVERIFY(driver.textOf("labelProgress").startsWith(QStringLiteral("200 of ")));
    }

    void undoSome(gui::Driver &driver)
    {
        for (int i = 0; i < undone; ++i) {
            const QString before = driver.textOf("labelProgress");
            driver.press(Qt::Key_Z, Qt::ControlModifier);
            waitForChange(driver, before);
        }
        QVERIFY(driver.textOf("labelProgress").startsWith(QStringLiteral("180 of ")));
    }

    /// Goes back to the last ten votes, one after the other, and changes each.
    void editSome(gui::Driver &driver)
    {
        for (int i = 0; i < edited; ++i) {
            // The vote moves on to the first pair without one: the next edit begins there.
            for (int step = 0; step <= i; ++step) {
                const QString shown = shownPair(driver);
                driver.press(Qt::Key_PageUp);
                QTRY_VERIFY(shownPair(driver) != shown);
            }
            const std::size_t before = rows().size();
            driver.vote(Qt::Key_0);
            QTRY_COMPARE(rows().size(), before + 1);
        }
    }

private Q_SLOTS:
    void twoHundredPairsAreLabelledChangedKilledAndContinued()
    {
        if (support::mtBench(support::Judges::Without).empty())
            QSKIP("skipped: no ../shared/data");
        m_path = m_folder.filePath(QStringLiteral("day.sidejudge"));
        m_settings = m_folder.filePath(QStringLiteral("settings"));
        QDir().mkpath(m_settings);
        {
            gui::Driver driver(m_settings);
            driver.create(m_path);
            importMtBench(driver);
            driver.labelAs(QStringLiteral("noor"));
            labelMany(driver);
            undoSome(driver);
            editSome(driver);
        } // closed without ending the session
        QCOMPARE(rows().size(), static_cast<std::size_t>(pairs + undone + edited));

        const QString shown = killedProcessShowed();
        QCOMPARE(rows().size(), static_cast<std::size_t>(pairs + undone + edited + 2));

        gui::Driver driver(m_settings);
        driver.open(m_path);
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible());
        QTRY_COMPARE(shownPair(driver), shown); // the same place, the same sides
        QVERIFY(driver.textOf("labelProgress").startsWith(QStringLiteral("182 of ")));
        checkCases();
    }

private:
    /// The pair at which it was killed.
    [[nodiscard]] QString killedProcessShowed() const
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("label"), m_settings, m_path});
        if (!process.waitForStarted())
            qFatal("the second process did not start");
        QByteArray output;
        while (!output.contains("\n<end>\n") && process.waitForReadyRead(60'000))
            output += process.readAllStandardOutput();
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        const auto end = output.indexOf("\n<end>\n");
        if (end < 0)
            qFatal("the second process did not label");
        return QString::fromUtf8(output.left(end));
    }

    /// `cases` shows exactly the votes that stand, with sides and times.
    void checkCases() const
    {
        std::map<QString, model::Vote> standing;
        for (const model::Vote &row : rows()) {
            const QString key = QString::number(row.comparison.value);
            if (row.isRetracted)
                standing.erase(key);
            else
                standing[key] = row;
        }
        QCOMPARE(standing.size(), std::size_t{182});
        const auto json = test::sidejudge({QStringLiteral("cases"), m_path, QStringLiteral("--where"),
                                           QStringLiteral("voted(noor)"), QStringLiteral("--json")})
                              .json();
        QCOMPARE(json["total"].get<int>(), 182);
        std::multiset<std::string> shown, expected;
        for (const auto &found : json["cases"]) {
            for (const auto &vote : found["votes"]) {
                if (vote["rater"] == "noor")
                    shown.insert(vote["choice"].get<std::string>() + ' ' + vote["left"].get<std::string>() +
                                 ' ' + vote["time"].get<std::string>());
            }
        }
        for (const auto &[key, vote] : standing) {
            QVERIFY(vote.timeShownMs.has_value() && vote.activeMs.has_value() && vote.left.has_value());
            expected.insert(model::wordOf(vote.choice).toStdString() + ' ' +
                            model::wordOf(*vote.left).toStdString() + ' ' + vote.time.toStdString());
        }
        QVERIFY(shown == expected);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("label")) {
        labelUntilKilled(arguments[2], arguments[3]);
        return 1;
    }
    TestLongDay test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_long_day.moc"
