// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a researcher's window feels with 1.5 million votes and a judge on 100,000 comparisons, in the real
// window (offscreen, painted by the processor): from choosing a page to its first painting, from Enter in the
// filter to the first rows painted, each step of scrolling the list of cases, the longest hold-up of the
// event loop, and memory. Whole runs.
#include "tests/bench/made_project.h"
#include "tests/bench/made_study.h"
#include "ui/main_window.h"
#include "ui/windows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

constexpr int switches = 20;
constexpr int scrollSteps = 200;

template <typename Widget>
Widget *find(const ui::MainWindow &window, const char *name)
{
    auto *widget = window.findChild<Widget *>(QLatin1String(name));
    if (widget == nullptr)
        qFatal("there is no %s", name);
    return widget;
}

void waitFor(const char *what, const std::function<bool()> &isDone)
{
    if (!QTest::qWaitFor(isDone, 300'000))
        qFatal("the window did not get to %s", what);
}

/// Whether a widget has been painted since it was last asked to wait.
class Painted : public QObject
{
public:
    explicit Painted(QWidget *widget) { widget->installEventFilter(this); }
    void wait() { m_isPainted = false; }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_isPainted = false;
};

double milliseconds(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

void print(const char *what, std::vector<double> times, double target)
{
    std::sort(times.begin(), times.end());
    const double most = times.back();
    std::printf("%-58s n %-4zu median %7.1f ms  most %7.1f ms  target %5.0f ms  %s\n", what, times.size(),
                times[times.size() / 2], most, target, most <= target ? "held" : "MISSED");
}

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

/// From choosing a page until it has been painted, whatever it shows then.
std::vector<double> switchPages(ui::MainWindow &window)
{
    const std::vector<std::pair<ui::Page, const char *>> pages = {{ui::Page::Judges, "judgesPage"},
                                                                  {ui::Page::Agreement, "agreementPage"},
                                                                  {ui::Page::Cases, "casesPage"},
                                                                  {ui::Page::Start, "startPage"}};
    std::vector<double> times;
    for (int i = 0; i < switches; ++i) {
        const auto &[page, name] = pages[static_cast<std::size_t>(i) % pages.size()];
        Painted painted(find<QWidget>(window, name));
        painted.wait();
        QElapsedTimer clock;
        clock.start();
        window.showPage(page);
        waitFor(name, [&painted] { return painted.isPainted(); });
        times.push_back(milliseconds(clock));
        QTest::qWait(400); // its figures come
    }
    return times;
}

std::vector<double> filterCases(ui::MainWindow &window)
{
    window.showPage(ui::Page::Cases);
    const auto *list = find<QTableView>(window, "caseList");
    auto *edit = find<QLineEdit>(window, "filterEdit");
    waitFor("every case", [&] { return list->isVisible() && list->model()->rowCount() == 100'000; });
    Painted painted(list->viewport());
    std::vector<double> times;
    for (const char *filter :
         {"opposite(\"gpt-made\", majority)", "category = math and decided(majority)", "longer(\"gpt-made\")",
          "same(\"gpt-made\", majority) and length_gap > 100", "tie(majority)", "voted(\"gpt-made\")"}) {
        edit->setFocus();
        edit->setText(QLatin1String(filter));
        int rows = -1;
        const QMetaObject::Connection reset =
            QObject::connect(list->model(), &QAbstractItemModel::modelReset, list, [&] {
                rows = list->model()->rowCount();
                painted.wait();
            });
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(edit, Qt::Key_Return);
        waitFor(filter, [&] { return rows == 0 || (rows > 0 && painted.isPainted()); });
        times.push_back(milliseconds(clock));
        QObject::disconnect(reset);
        std::printf("  %-52s %7d rows %8.1f ms\n", filter, rows, times.back());
        QTest::qWait(200);
    }
    return times;
}

std::vector<double> scroll(ui::MainWindow &window)
{
    auto *list = find<QTableView>(window, "caseList");
    auto *edit = find<QLineEdit>(window, "filterEdit");
    edit->clear();
    QTest::keyClick(edit, Qt::Key_Return);
    waitFor("every case", [&] { return list->model()->rowCount() == 100'000; });
    QTest::qWait(500);
    std::vector<double> times;
    for (int i = 0; i < scrollSteps; ++i) {
        QElapsedTimer clock;
        clock.start();
        list->scrollTo(list->model()->index((i * 7919) % 100'000, 0), QAbstractItemView::PositionAtTop);
        list->viewport()->repaint();
        times.push_back(milliseconds(clock));
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QString path;
    std::optional<bench::MadeProject> project;
    {
        const model::VoteColumns study = bench::madeStudy({});
        project.emplace(study);
        project->addVotes();
        project->addRulings();
        project->close();
        path = project->path();
    }
    if (QFile marks(QStringLiteral("/proc/self/clear_refs")); marks.open(QIODevice::WriteOnly))
        marks.write("5"); // the peak of memory counts from here
    ui::Windows windows(ui::systemFileDialogs());
    ui::MainWindow &window = windows.openWindow();
    window.resize(1280, 800);
    QElapsedTimer clock;
    clock.start();
    window.openProject(path);
    const auto *facts = find<QLabel>(window, "projectFacts");
    waitFor("the project", [&] { return facts->text().contains(QLatin1String("100,000")); });
    std::printf("opened and described in %.0f ms\n", milliseconds(clock));
    clock.start();
    window.showPage(ui::Page::Agreement);
    const auto *matrix = find<QTableView>(window, "matrixView");
    waitFor("the matrix", [&] { return matrix->isVisible() && matrix->model()->rowCount() > 100; });
    std::printf("matrix of %d raters and pools shown in %.0f ms\n", matrix->model()->rowCount(),
                milliseconds(clock));
    QTest::qWait(2000);
    print("page chosen to page painted", switchPages(window), 100);
    print("Enter in the filter to the first rows painted", filterCases(window), 200);
    print("a step of scrolling 100,000 cases", scroll(window), 16);
    std::printf("memory at most %.0f MB, target under 1,000 MB\n", peakMegabytes());
    return 0;
}
