// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page of the window, to be looked at after a change to a screen: `gallery FOLDER
// [PROJECT]`. Light and dark, English and Korean, in three sizes and with text at 200 %; from the sample
// project, from MT-bench where its files are at hand, or from a copy of PROJECT.
#include "app/exchange/import.h"
#include "app/sample/sample_project.h"
#include "db/store/project.h"
#include "tests/support/shared_data.h"
#include "ui/judges/judge_tabs.h"
#include "ui/main_window.h"
#include "ui/windows.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

namespace {

using ui::Page;

struct Look
{
    ui::ThemeChoice theme;
    ui::LanguageChoice language;
    QSize size;
    int textPercent; ///< of the interface and of what is read
};

QString nameOf(const Look &look)
{
    return QStringLiteral("%1-%2-%3%4")
        .arg(look.theme == ui::ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"),
             look.language == ui::LanguageChoice::English ? QStringLiteral("en") : QStringLiteral("ko"))
        .arg(look.size.width())
        .arg(look.textPercent == 100 ? QString() : QStringLiteral("-%1").arg(look.textPercent));
}

void wait(const std::function<bool()> &isDone)
{
    if (!QTest::qWaitFor(isDone, 60'000))
        qFatal("the window did not get there");
}

/// One window in one look.
class Camera
{
public:
    Camera(const QString &folder, const QString &project, const Look &look)
        : m_windows(ui::systemFileDialogs())
        , m_folder(folder)
        , m_suffix(nameOf(look))
        , m_project(project)
    {
        m_windows.appearance().chooseTheme(look.theme);
        m_windows.appearance().chooseLanguage(look.language);
        m_windows.settings().setTextZoom(100);
        m_window = &m_windows.openWindow();
        m_window->resize(look.size);
    }

    void takeAll()
    {
        take("start-empty");
        m_window->showPage(Page::Label);
        take("label-empty");
        m_window->showPage(Page::Judges);
        take("judges-empty");
        m_window->showPage(Page::Agreement);
        take("agreement-empty");
        m_window->showPage(Page::Cases);
        take("cases-empty");
        m_window->showPage(Page::Bias);
        take("bias-empty");
        m_window->showPage(Page::Leaderboard);
        take("leaderboard-empty");
        m_window->showPage(Page::Report);
        take("report-empty");
        m_window->openProject(m_project);
        auto *facts = find<QLabel>("projectFacts");
        // The counts of what is in the project, in whatever language.
        wait([&] { return facts->text().contains(QRegularExpression(QStringLiteral("\\d\\d"))); });
        take("start");
        takeLoading();
        takeJudges();
        takeResearch();
        takeBias();
        takeLeaderboard();
        takeReport();
        takeLabel();
        takeLook();
        takeFailures();
    }

private:
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    void take(const char *name) const { takeOf(*m_window, name); }
    void takeOf(QWidget &widget, const char *name) const
    {
        QTest::qWait(150);
        grab(widget, QLatin1String(name));
    }
    void grab(QWidget &widget, const QString &name) const
    {
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix);
        if (!widget.grab().save(file))
            qFatal("%s cannot be written", qPrintable(file));
    }

    /// As a page is when it has just been asked for the first time.
    void takeLoading() const
    {
        for (const auto &[page, name] : researchPages()) {
            m_window->showPage(page);
            grab(*m_window, QLatin1String(name) + QLatin1String("-loading"));
        }
    }

    /// The project's file is broken while it is open.
    void takeFailures() const
    {
        QFile file(m_project);
        if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(100, 'x')) != 100 || !file.flush())
            qFatal("%s cannot be broken", qPrintable(m_project));
        for (const auto &[page, name] : researchPages()) {
            m_window->showPage(page);
            QTest::qWait(400);
            take((QByteArray(name) + "-failed").constData());
        }
    }

    [[nodiscard]] static std::vector<std::pair<Page, const char *>> researchPages()
    {
        return {{Page::Judges, "judges"}, {Page::Agreement, "agreement"},     {Page::Cases, "cases"},
                {Page::Bias, "bias"},     {Page::Leaderboard, "leaderboard"}, {Page::Report, "report"}};
    }

    void takeJudges() const
    {
        m_window->showPage(Page::Judges);
        const auto *list = find<QTableView>("judgeList");
        wait([&] { return list->isVisible() && list->model()->rowCount() > 0; });
        take("judges");
        find<QPushButton>("newJudge")->click();
        take("judges-new");
        find<QLineEdit>("specName")->setText(QStringLiteral("mine"));
        find<QLineEdit>("specModel")->setText(QStringLiteral("a-model"));
        const auto *prompt = find<QPlainTextEdit>("previewPrompt");
        wait([&] { return !prompt->toPlainText().isEmpty(); });
        take("judges-preview");
        takeJudgeTabs();
    }

    void takeJudgeTabs() const
    {
        auto *tabs = find<QTabWidget>("pageTabs");
        tabs->setCurrentIndex(ui::JudgeTabs::Table);
        const auto *table = find<QTableView>("evaluatorTable");
        wait([&] { return table->isVisible() && table->model()->rowCount() > 1; });
        take("judges-table");
        const int columns = table->model()->columnCount();
        find<QCheckBox>("evaluatorCompetence")->setChecked(true);
        find<QCheckBox>("evaluatorPersons")->setChecked(true);
        find<QComboBox>("evaluatorPicture")->setCurrentIndex(1);
        wait([&] { return table->model()->columnCount() > columns; });
        take("judges-table-competence");
        auto *filter = find<QLineEdit>("evaluatorFilter");
        filter->setText(QStringLiteral("category = "));
        QTest::keyClick(filter, Qt::Key_Return);
        take("judges-table-error");
        filter->clear();
        tabs->setCurrentIndex(ui::JudgeTabs::Replies);
        take("judges-replies-empty");
        auto *reply = find<QPlainTextEdit>("benchReply");
        reply->setPlainText(
            QStringLiteral("Response A names [1] and shows its work.\n\nResponse B is shorter, "
                           "and right where A is not. [[A]] would be generous.\n\n[[B]]"));
        QTest::qWait(500); // until it has been read
        take("judges-replies");
        tabs->setCurrentIndex(ui::JudgeTabs::Runs);
    }

    void takeResearch() const
    {
        m_window->showPage(Page::Agreement);
        auto *matrix = find<QTableView>("matrixView");
        wait([&] { return matrix->isVisible() && matrix->model()->rowCount() > 2; });
        matrix->setFocus();
        matrix->setCurrentIndex(matrix->model()->index(1, 2));
        take("agreement");
        QTest::keyClick(matrix, Qt::Key_Return);
        auto *outcomes = find<QTableView>("outcomeView");
        wait([&] { return outcomes->isVisible(); });
        take("agreement-pair");
        const int judge = matrix->model()->rowCount() > 3 ? 3 : 2; // behind the pools
        matrix->setCurrentIndex(matrix->model()->index(0, judge));
        const auto *answer = find<QLabel>("standInSentence");
        QTest::qWait(2'000); // its draws
        if (answer->isVisible())
            take("agreement-standin");
        matrix->setCurrentIndex(matrix->model()->index(1, 2));
        matrix->setFocus();
        QTest::keyClick(matrix, Qt::Key_Return);
        QTest::keyClick(outcomes, Qt::Key_Return);
        take("cases");
        auto *filter = find<QLineEdit>("filterEdit");
        filter->setText(QStringLiteral("category = "));
        QTest::keyClick(filter, Qt::Key_Return);
        take("cases-error");
    }

    void takeBias() const
    {
        m_window->showPage(Page::Bias);
        wait([&] {
            const auto *panel = find<QWidget>("biasPanel");
            return panel != nullptr && panel->isVisible();
        });
        take("bias");
        find<QPushButton>("biasDetails")->click();
        take("bias-details");
        QTest::qWait(2'000); // the draws of calibration
        for (const char *name : {"calibrationPanel", "calibrationNone"}) {
            auto *calibration = m_window->findChild<QWidget *>(QLatin1String(name));
            if (calibration == nullptr)
                continue;
            find<QWidget>("biasPage")->findChild<QScrollArea *>()->ensureWidgetVisible(calibration);
            take(name[11] == 'P' ? "bias-calibration" : "bias-no-calibration");
        }
    }

    void takeLeaderboard() const
    {
        m_window->showPage(Page::Leaderboard);
        const auto *list = find<QTableView>("boardList");
        wait([&] { return list->isVisible() && list->model()->rowCount() > 0; });
        take("leaderboard");
        auto *beside = find<QComboBox>("boardBeside");
        const int columns = list->model()->columnCount();
        beside->setCurrentIndex(3); // behind the pools: a judge
        wait([&] { return list->model()->columnCount() > columns; });
        take("leaderboard-beside");
        find<QComboBox>("boardPicture")->setCurrentIndex(1);
        take("leaderboard-places");
        auto *filter = find<QLineEdit>("boardFilter");
        filter->setText(QStringLiteral("category = "));
        QTest::keyClick(filter, Qt::Key_Return);
        take("leaderboard-error");
        filter->setText(QStringLiteral("category = nothing"));
        QTest::keyClick(filter, Qt::Key_Return);
        take("leaderboard-nothing");
        filter->clear();
    }

    void takeReport() const
    {
        m_window->showPage(Page::Report);
        const auto *save = find<QPushButton>("saveReportHtml");
        wait([&] { return save->isEnabled(); });
        take("report");
        auto *filter = find<QLineEdit>("reportWhere");
        filter->setText(QStringLiteral("category = "));
        QTest::keyClick(filter, Qt::Key_Return);
        take("report-error");
        filter->clear();
    }

    void takeLabel() const
    {
        m_window->showPage(Page::Label);
        auto *name = find<QComboBox>("nameEdit");
        auto *left = find<QTextEdit>("leftView");
        wait([&] { return name->isVisible() || left->isVisible(); });
        if (name->isVisible()) {
            take("label-name");
            name->setEditText(QStringLiteral("noor"));
            QTest::keyClick(name->lineEdit(), Qt::Key_Return);
            wait([&] { return left->isVisible(); });
        }
        take("label");
        QTest::keyClick(left, Qt::Key_2);
        QTest::keyClick(left, Qt::Key_C);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("The second one is shorter and right."));
        take("label-comment");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(left, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Right);
            QTest::qWait(150);
        }
        QTest::keyClick(left, Qt::Key_Z, Qt::ControlModifier);
        take("label-undone");
        QTest::keyClick(left, Qt::Key_PageUp);
        take("label-voted");
        QTest::keyClick(left, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("the"));
        take("label-find");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(left, Qt::Key_X);
        take("label-skip");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(left, Qt::Key_M);
        take("label-source");
        QTest::keyClick(left, Qt::Key_M);
        QTest::qWait(150);
        takeCategories();
        QTest::keyClick(left, Qt::Key_Question);
        QTest::qWait(200);
        takeOf(*find<QWidget>("keysDialog"), "keys");
        QTest::keyClick(find<QWidget>("keysDialog"), Qt::Key_Escape);
    }

    /// Code, formulas, tables, Korean: a pair of each category of the sample.
    void takeCategories() const
    {
        auto *left = find<QTextEdit>("leftView");
        auto *category = find<QLabel>("categoryChip");
        for (const char *wanted : {"math", "coding"}) {
            for (int i = 0; i < 200 && category->text() != QLatin1String(wanted); ++i) {
                QTest::keyClick(left, Qt::Key_PageDown, Qt::ShiftModifier);
                QTest::qWait(20);
            }
            QTest::keyClick(left, Qt::Key_R);
            take((QByteArray("label-") + wanted).constData());
        }
    }

    void takeLook() const
    {
        find<QPushButton>("endSession")->click();
        QTest::qWait(200);
        m_window->showPage(Page::Cases);
        auto *list = find<QTableView>("caseList");
        wait([&] { return list->isVisible() && list->model()->rowCount() > 1; });
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
        take("cases-look");
    }

    ui::Windows m_windows;
    ui::MainWindow *m_window = nullptr;
    QString m_folder, m_suffix, m_project;
};

void importMtBench(const QString &path)
{
    auto project = store::Project::create(path, 1);
    for (const support::DataFiles &files : support::mtBench(support::Judges::With)) {
        if (!exchange::importFiles(*project, files.format, files.paths, {}, {}))
            qFatal("MT-bench cannot be imported");
    }
    if (!project->close())
        qFatal("MT-bench cannot be closed");
}

/// A fresh copy for each look: votes are cast on it.
void takeLooks(const QString &project, const QString &folder, const std::vector<Look> &looks)
{
    if (!QDir().mkpath(folder))
        qFatal("%s cannot be made", qPrintable(folder));
    const QFont before = QApplication::font();
    for (const Look &look : looks) {
        const QTemporaryDir scratch;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
        const QString copy = scratch.filePath(QStringLiteral("gallery.sidejudge"));
        if (!QFile::copy(project, copy))
            qFatal("%s cannot be copied", qPrintable(project));
        QFont font = before;
        font.setPointSizeF(before.pointSizeF() * look.textPercent / 100);
        QApplication::setFont(font);
        Camera(folder, copy, look).takeAll();
    }
    QApplication::setFont(before);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3)
        qFatal("usage: gallery FOLDER [PROJECT]");
    using T = ui::ThemeChoice;
    using L = ui::LanguageChoice;
    const QSize small(1280, 800);
    const QSize large(1920, 1080);
    const std::vector<Look> looks = {{T::Light, L::English, small, 100}, {T::Dark, L::English, small, 100},
                                     {T::Light, L::Korean, small, 100},  {T::Dark, L::Korean, large, 100},
                                     {T::Light, L::English, large, 100}, {T::Light, L::English, small, 200},
                                     {T::Light, L::Korean, small, 200}};
    const QTemporaryDir made;
    const QString sample = made.filePath(QStringLiteral("sample.sidejudge"));
    if (arguments.size() == 3) {
        takeLooks(arguments[2], arguments[1], looks);
        return 0;
    }
    if (!sample::makeOnce(sample))
        qFatal("the sample project was not made");
    takeLooks(sample, arguments[1] + QStringLiteral("/sample"), looks);
    if (!support::mtBench(support::Judges::With).empty()) {
        const QString path = made.filePath(QStringLiteral("mtbench.sidejudge"));
        importMtBench(path);
        takeLooks(path, arguments[1] + QStringLiteral("/mtbench"), {looks[0], looks[3]});
    }
    return 0;
}
