// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How close the run of a judge comes to what its server allows: 10,000 calls, 128 at a time, against a local
// server that answers after 50 ms, in the real window (offscreen), beside `curl --parallel` with the same
// requests; how long the window is held up meanwhile, and the memory that it takes. Whole runs.
#include "app/judge/setup.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/bench/delayed_server.h"
#include "tests/bench/made_project.h"
#include "tests/support/project_builder.h"
#include "ui/main_window.h"
#include "ui/windows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using bench::must;

namespace {

constexpr int calls = 10'000;
constexpr int atOnce = 128;
constexpr std::chrono::milliseconds answerTime{50};
constexpr double idealSeconds = calls * 0.05 / atOnce;

/// A process of its own, as servers are.
int serve()
{
    const std::string body =
        R"({"model":"made-up-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",)"
        R"("content":"Both say much the same; the second says it more clearly and leaves nothing out.\n[[B]]"}}],)"
        R"("usage":{"prompt_tokens":700,"completion_tokens":20}})";
    return bench::serveDelayed("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                                   std::to_string(body.size()) + "\r\n\r\n" + body,
                               answerTime);
}

class Server
{
public:
    Server()
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("serve")});
        if (!m_process.waitForReadyRead(10'000))
            qFatal("the server did not start");
        const int port = m_process.readLine().trimmed().toInt();
        m_url = QStringLiteral("http://127.0.0.1:%1/v1").arg(port);
    }
    ~Server()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }
    [[nodiscard]] const QString &url() const { return m_url; }

private:
    QProcess m_process;
    QString m_url;
};

void fill(store::Project &project, const QString &url)
{
    must(store::inTransaction(project, [&]() -> model::Result<> {
        support::ProjectBuilder build(project);
        for (int i = 0; i < calls / 2; ++i) {
            const QString item = QStringLiteral("item%1").arg(i);
            build.item(item, QString(), 1);
            build.response(item, QStringLiteral("alpha"),
                           {QStringLiteral("Words of alpha %1. ").arg(i).repeated(40)});
            build.response(item, QStringLiteral("beta"),
                           {QStringLiteral("Words of beta %1. ").arg(i).repeated(40)});
            static_cast<void>(build.comparison(item, QStringLiteral("alpha"), QStringLiteral("beta")));
        }
        return {};
    }));
    must(judge::addSetup(project, QStringLiteral("asker"),
                         R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","base_url":")" +
                             url.toUtf8() + "\"}"));
}

/// The longest time between two beats of the event loop.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(4);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.start();
        });
    }
    void start()
    {
        m_clock.start();
        m_timer.start();
    }
    [[nodiscard]] double longestMs() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

template <typename Widget>
Widget *find(const ui::MainWindow &window, const char *name)
{
    auto *widget = window.findChild<Widget *>(QLatin1String(name));
    if (widget == nullptr)
        qFatal("there is no %s", name);
    return widget;
}

void waitFor(const std::function<bool()> &isDone)
{
    if (!QTest::qWaitFor(isDone, 120'000))
        qFatal("the window did not get there");
}

/// Seconds that the run took.
double runInWindow(const QString &path)
{
    ui::Windows windows(ui::systemFileDialogs());
    ui::MainWindow &window = windows.openWindow();
    window.openProject(path);
    window.show();
    const auto *facts = find<QLabel>(window, "projectFacts");
    waitFor([&] { return facts->text().contains(QLatin1String("items")); });
    window.showPage(ui::Page::Judges);
    const auto *start = find<QPushButton>(window, "startRun");
    const auto *estimate = find<QLabel>(window, "runEstimate");
    waitFor([&] { return start->isEnabled() && estimate->text().contains(QLatin1String("10")); });
    const double before = peakMegabytes();
    find<QLineEdit>(window, "runConcurrency")->setText(QString::number(atOnce));
    Heartbeat heartbeat;
    heartbeat.start();
    QElapsedTimer clock;
    clock.start();
    find<QPushButton>(window, "startRun")->click();
    const auto *state = find<QLabel>(window, "runState");
    waitFor([&] { return state->text().startsWith(QLatin1String("10,000 of 10,000 missing")); });
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    std::printf("longest hold-up of the window %.1f ms; memory at most %.0f MB, %.0f MB before the run\n",
                heartbeat.longestMs(), peakMegabytes(), before);
    return seconds;
}

/// The requests that were sent, for curl.
void writeCurlConfig(const QString &project, const QString &file, const QString &url)
{
    store::Project opened = must(store::Project::open(project, store::Project::Mode::ReadOnly));
    QFile config(file);
    if (!config.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file));
    const auto judge = must(store::findRater(opened, QStringLiteral("asker")));
    bool isFirst = true;
    must(store::readVerdicts(opened, judge->id, [&](const model::Verdict &, const model::VerdictCall &call) {
        QByteArray body = call.request.toUtf8();
        body.replace('\\', "\\\\").replace('"', "\\\"");
        if (!isFirst)
            config.write("next\n");
        isFirst = false;
        config.write("url = \"" + url.toUtf8() +
                     "/chat/completions\"\nheader = \"Content-Type: application/json\"\n" +
                     "output = \"/dev/null\"\nsilent\ndata-raw = \"" + body + "\"\n");
    }));
}

double runCurl(const QString &config)
{
    QElapsedTimer clock;
    clock.start();
    QProcess curl;
    curl.start(QStringLiteral("curl"),
               {QStringLiteral("--parallel"), QStringLiteral("--parallel-max"), QString::number(atOnce),
                QStringLiteral("--parallel-immediate"), QStringLiteral("--config"), config});
    if (!curl.waitForFinished(300'000) || curl.exitCode() != 0)
        qFatal("curl: %s", curl.readAllStandardError().constData());
    return static_cast<double>(clock.elapsed()) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "serve") == 0)
        return serve();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const Server server;
    support::TemporaryProject file;
    fill(file.project(), server.url());
    must(file.project().close());
    const double ours = runInWindow(file.path());
    std::printf("%d calls, %d at a time, %.0f ms each: %.2f s, %.0f a second, %.1f %% of the ideal rate\n",
                calls, atOnce, static_cast<double>(answerTime.count()), ours, calls / ours,
                100 * idealSeconds / ours);
    const QString config = file.folder() + QStringLiteral("/curl.conf");
    writeCurlConfig(file.path(), config, server.url());
    const double theirs = runCurl(config);
    std::printf("curl --parallel with the same requests: %.2f s, %.1f %% of the ideal rate; ratio %.2f\n",
                theirs, 100 * idealSeconds / theirs, ours / theirs);
    return 0;
}
