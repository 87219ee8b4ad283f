// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a person waits on the Label page, in whole runs of the real window (offscreen, painted by the
// processor): from a voting key to the next pair painted, on every comparison of MT-bench (the sample project
// where its files are not at hand), beside two QTextEdits of Qt that show the same texts plainly; from the
// start of a process to the first pair painted, with a project of 100,000 comparisons; and how long texts
// that are hard to lay out hold up the GUI thread, beside one QTextEdit.
#include "app/exchange/import.h"
#include "app/labeling/shown_pair.h"
#include "app/sample/sample_project.h"
#include "db/store/raters.h"
#include "tests/bench/made_project.h"
#include "tests/bench/made_study.h"
#include "tests/support/shared_data.h"
#include "ui/main_window.h"
#include "ui/text/document_view.h"
#include "ui/windows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

using bench::must;

namespace {

constexpr int thinkingMs = 25; ///< a person reads at least that long
constexpr int starts = 7;

/// Whether two views have been painted with other documents than before.
class Paints : public QObject
{
public:
    Paints(QTextEdit *left, QTextEdit *right)
        : m_views{left, right}
    {
        for (QTextEdit *view : m_views)
            view->viewport()->installEventFilter(this);
    }
    /// From now on what is shown at this moment does not count; a nullptr counts everything.
    void waitForOther(const QTextDocument *before)
    {
        m_before = before;
        m_isPainted = {};
    }
    [[nodiscard]] bool areBoth() const { return m_isPainted[0] && m_isPainted[1]; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isShown = m_views[0]->document() != m_before;
        if (event->type() == QEvent::Paint && isShown)
            m_isPainted[watched == m_views[0]->viewport() ? 0 : 1] = true;
        return false;
    }

private:
    std::array<QTextEdit *, 2> m_views;
    std::array<bool, 2> m_isPainted{};
    const QTextDocument *m_before = nullptr;
};

void waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        if (clock.elapsed() > 60'000)
            qFatal("the window did not get there");
    }
}

double at(const std::vector<double> &sorted, double share)
{
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-44s n %5zu  median %7.2f  90 %% %7.2f  99 %% %7.2f  most %7.2f ms\n", what, times.size(),
                at(times, .5), at(times, .9), at(times, .99), times.back());
    std::fflush(stdout);
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return at(times, .5);
}

QString makeProject(const QString &folder)
{
    const QString path = folder + QStringLiteral("/label.sidejudge");
    if (support::mtBench(support::Judges::Without).empty()) {
        must(sample::makeOnce(path));
        return path;
    }
    auto project = must(store::Project::create(path, 1));
    for (const support::DataFiles &files : support::mtBench(support::Judges::Without))
        must(exchange::importFiles(project, files.format, files.paths, {}, {}));
    must(project.close());
    return path;
}

/// The window on a project in which somebody labels.
struct Labelling
{
    explicit Labelling(const QString &path)
        : windows(ui::systemFileDialogs())
        , window(windows.openWindow())
    {
        windows.settings().setAnnotator(QStringLiteral("noor"));
        windows.settings().setLabeling(path, true);
        window.openProject(path);
        left = window.findChild<QTextEdit *>(QStringLiteral("leftView"));
        right = window.findChild<QTextEdit *>(QStringLiteral("rightView"));
    }

    ui::Windows windows;
    ui::MainWindow &window;
    QTextEdit *left = nullptr;
    QTextEdit *right = nullptr;
};

/// Plain texts in two QTextEdits, set and painted: what Qt alone takes for the same pairs.
class PlainPair
{
public:
    PlainPair()
        : m_paints(&m_left, &m_right)
    {
        auto *layout = new QHBoxLayout(&m_window);
        layout->addWidget(&m_left);
        layout->addWidget(&m_right);
        m_window.resize(1200, 500);
        m_window.show();
    }
    double show(const QString &left, const QString &right)
    {
        QElapsedTimer clock;
        m_paints.waitForOther(nullptr);
        clock.start();
        m_left.setPlainText(left);
        m_right.setPlainText(right);
        waitFor([this] { return m_paints.areBoth(); });
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

private:
    QWidget m_window;
    QTextEdit m_left, m_right;
    Paints m_paints;
};

void measureVotes(const QString &folder)
{
    Labelling labelling(makeProject(folder));
    waitFor([&] { return labelling.left->isVisible() && labelling.left->document()->characterCount() > 1; });
    labelling.window.activateWindow();
    if (!QTest::qWaitForWindowActive(&labelling.window))
        qFatal("the window did not become active");
    QTest::qWait(200);
    constexpr std::array keys = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    const auto *notice = labelling.window.findChild<QWidget *>(QStringLiteral("labelNotice"));
    Paints paints(labelling.left, labelling.right);
    std::vector<double> times, plainTimes;
    std::vector<std::pair<QString, QString>> texts;
    while (true) {
        paints.waitForOther(labelling.left->document());
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(labelling.left, keys[times.size() % keys.size()]);
        waitFor([&] { return paints.areBoth() || notice->isVisible(); });
        if (notice->isVisible())
            break;
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        if (times.size() % 10 == 0)
            texts.emplace_back(labelling.left->toPlainText(), labelling.right->toPlainText());
        QTest::qWait(thinkingMs);
    }
    PlainPair plain;
    for (const auto &[left, right] : texts)
        plainTimes.push_back(plain.show(left, right));
    print("voting key to the next pair painted", times);
    print("the same texts in two plain QTextEdits", plainTimes);
    std::printf("%-44s %.2f\n", "ratio of the medians", median(times) / median(plainTimes));
}

/// The longest time that one turn of the event loop takes until `isDone`, in milliseconds; `show` counts too.
double longestHold(const std::function<void()> &show, const std::function<bool()> &isDone)
{
    constexpr int quietTurns = 20;
    double longest = 0;
    QElapsedTimer clock;
    const auto note = [&] {
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        clock.restart();
    };
    clock.start();
    show();
    note();
    for (int quiet = 0; quiet < quietTurns; quiet = isDone() ? quiet + 1 : 0) {
        clock.restart();
        QCoreApplication::processEvents();
        note();
        QThread::msleep(1);
    }
    return longest;
}

void measureHolds()
{
    const std::array<std::pair<const char *, QString>, 6> texts = {{
        {"400 kB of words", QStringLiteral("The quick brown fox, ").repeated(19'000)},
        {"100 kB without a blank", QStringLiteral("x").repeated(100'000)},
        {"100 kB of joined emoji", QStringLiteral("👨‍👩‍👧‍👦").repeated(4'000)},
        {"400 kB of Chinese", QStringLiteral("一位读者在读长长的文字，").repeated(11'000)},
        {"400 kB of Hebrew", QStringLiteral("שלום לכל הקוראים ").repeated(13'000)},
        {"400 kB of Korean", QStringLiteral("긴 글을 읽는 사람이 있다. ").repeated(10'000)},
    }};
    for (const auto &one : texts) {
        const QString &text = one.second; // clang 14 captures no structured binding
        ui::DocumentView view(nullptr);
        view.resize(600, 500);
        view.show();
        auto document = ui::makeDocument({text}, ui::TextForm::Rendered, ui::measured({}), QString());
        const double ours =
            longestHold([&] { view.setShown(std::move(document)); }, [&] { return view.isLaidOut(); });
        QTextEdit plain;
        plain.setReadOnly(true);
        plain.resize(600, 500);
        plain.show();
        const double theirs = longestHold([&] { plain.setPlainText(text); }, [] { return true; });
        std::printf("%-24s holds the GUI thread at most %7.1f ms; a QTextEdit %8.1f ms\n", one.first, ours,
                    theirs);
        std::fflush(stdout);
    }
}

/// In a process of its own: prints the milliseconds since `startedAt` when the first pair is painted.
int showFirstPair(const QString &path, qint64 startedAt)
{
    Labelling labelling(path);
    Paints paints(labelling.left, labelling.right);
    paints.waitForOther(labelling.left->document());
    waitFor([&] { return paints.areBoth(); });
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::printf("%lld\n",
                static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count() -
                                       startedAt));
    return 0;
}

void measureStart(const QString &settings)
{
    const model::VoteColumns study = bench::madeStudy({.votesEach = 1});
    bench::MadeProject made(study);
    made.addVotes();
    const QString path = made.path();
    std::printf("%lld comparisons in a project of %lld MB\n",
                static_cast<long long>(study.comparisons.size()),
                static_cast<long long>(QFileInfo(path).size() / 1'000'000));
    made.close();
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("first-pair"), settings, path, QString::number(ms)});
        if (!process.waitForFinished(60'000))
            qFatal("the second process did not end");
        times.push_back(process.readAllStandardOutput().trimmed().toDouble());
    }
    print("start of a process to the first pair painted", times);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QTemporaryDir folder;
    const bool isFirstPair = arguments.size() == 5 && arguments[1] == QLatin1String("first-pair");
    const QString settings = isFirstPair ? arguments[2] : folder.path();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings);
    if (isFirstPair)
        return showFirstPair(arguments[3], arguments[4].toLongLong());
    measureHolds();
    measureVotes(folder.path());
    measureStart(settings);
    return 0;
}
