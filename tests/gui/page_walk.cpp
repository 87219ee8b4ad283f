// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/page_walk.h"

#include "ui/judges/judge_tabs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTextEdit>

namespace gui {

namespace {

using ui::Page;

void wait(const char *state, const std::function<bool()> &isThere)
{
    if (!QTest::qWaitFor(isThere, 30'000))
        qFatal("the window did not get to %s", state);
}

/// Of a matrix; 0 where it does not have it.
int rowOf(const QTableView &matrix, const QString &name)
{
    int row = matrix.model()->rowCount() - 1;
    while (row > 0 && matrix.model()->headerData(row, Qt::Vertical).toString() != name)
        --row;
    return row;
}

} // namespace

QString describe(const QWidget &widget)
{
    const QString name =
        widget.objectName().isEmpty() ? QLatin1String(widget.metaObject()->className()) : widget.objectName();
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    return text.isEmpty() ? name : QStringLiteral("%1 “%2”").arg(name, text.left(60));
}

PageWalk::PageWalk(const QString &folder, const Look &look)
    : m_fontBefore(QApplication::font())
{
    QFont font = m_fontBefore;
    font.setPointSizeF(font.pointSizeF() * look.textPercent / 100);
    QApplication::setFont(font);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    m_windows = std::make_unique<ui::Windows>(ui::systemFileDialogs());
    m_windows->appearance().chooseTheme(look.theme);
    m_windows->appearance().chooseLanguage(look.language);
    m_window = &m_windows->openWindow();
    m_window->resize(1280, 800);
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window))
        qFatal("the window is not active");
}

PageWalk::~PageWalk()
{
    m_windows.reset();
    QApplication::setFont(m_fontBefore);
}

void PageWalk::walk(const QString &project, const Visit &visit)
{
    m_visit = visit;
    visitEmptyPages();
    m_window->openProject(project);
    const auto *facts = find<QLabel>("projectFacts");
    wait("start", [&] { return facts->text().contains(QLatin1String("264")); });
    this->visit("start");
    visitJudges();
    visitResearch();
    visitBias();
    visitLeaderboard();
    visitReport();
    visitLabel();
    visitNotice();
}

void PageWalk::visitEmptyPages()
{
    visit("start-empty");
    m_window->showPage(Page::Label);
    visit("label-empty");
    m_window->showPage(Page::Judges);
    visit("judges-empty");
    auto *tabs = find<QTabWidget>("pageTabs");
    tabs->setCurrentIndex(ui::JudgeTabs::Table);
    visit("judges-table-empty");
    tabs->setCurrentIndex(ui::JudgeTabs::Replies);
    visit("judges-replies-empty");
    tabs->setCurrentIndex(ui::JudgeTabs::Runs);
    m_window->showPage(Page::Agreement);
    visit("agreement-empty");
    m_window->showPage(Page::Cases);
    visit("cases-empty");
    m_window->showPage(Page::Bias);
    visit("bias-empty");
    m_window->showPage(Page::Leaderboard);
    visit("leaderboard-empty");
    m_window->showPage(Page::Report);
    visit("report-empty");
    m_window->showPage(Page::Start);
}

void PageWalk::visitJudges()
{
    m_window->showPage(Page::Judges);
    const auto *list = find<QTableView>("judgeList");
    const auto *estimate = find<QLabel>("runEstimate");
    const auto *start = find<QAbstractButton>("startRun");
    wait("judges", [&] { return list->isVisible() && start->isEnabled() && !estimate->text().isEmpty(); });
    visit("judges");
    QTest::mouseClick(find("newJudge"), Qt::LeftButton);
    const auto *form = find("specForm");
    wait("judges-new", [&] { return form->isVisible(); });
    visit("judges-new");
    find<QLineEdit>("specName")->setText(QStringLiteral("mine"));
    find<QLineEdit>("specModel")->setText(QStringLiteral("a-model"));
    const auto *prompt = find<QPlainTextEdit>("previewPrompt");
    wait("judges-preview", [&] { return !prompt->toPlainText().isEmpty(); });
    visit("judges-preview");
    visitJudgeTabs();
}

void PageWalk::visitJudgeTabs()
{
    auto *tabs = find<QTabWidget>("pageTabs");
    tabs->setCurrentIndex(ui::JudgeTabs::Table);
    const auto *table = find<QTableView>("evaluatorTable");
    wait("judges-table", [&] { return table->hasFocus() && table->model()->rowCount() > 2; });
    visit("judges-table");
    for (const char *check : {"evaluatorPersons", "evaluatorCompetence"})
        find<QAbstractButton>(check)->click();
    const int columns = table->model()->columnCount();
    wait("judges-table-competence", [&] { return table->model()->columnCount() > columns; });
    visit("judges-table-competence");
    auto *filter = find<QLineEdit>("evaluatorFilter");
    filter->setText(QStringLiteral("category = "));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("judges-table-error", [&] { return find("evaluatorError")->isVisible(); });
    visit("judges-table-error");
    filter->clear();
    QTest::keyClick(filter, Qt::Key_Return);
    tabs->setCurrentIndex(ui::JudgeTabs::Replies);
    auto *reply = find<QPlainTextEdit>("benchReply");
    const auto *sentence = find<QLabel>("benchSentence");
    const QString before = sentence->text();
    reply->setPlainText(QStringLiteral("Response B is shorter, and right where A is not.\n\n[[B]]"));
    wait("judges-replies", [&] { return sentence->text() != before; });
    visit("judges-replies");
    tabs->setCurrentIndex(ui::JudgeTabs::Runs);
}

void PageWalk::visitResearch()
{
    m_window->showPage(Page::Agreement);
    auto *matrix = find<QTableView>("matrixView");
    wait("agreement", [&] { return matrix->isVisible() && matrix->model()->rowCount() > 2; });
    visit("agreement");
    matrix->setFocus();
    matrix->setCurrentIndex(matrix->model()->index(1, 2));
    QTest::keyClick(matrix, Qt::Key_Return);
    auto *outcomes = find<QTableView>("outcomeView");
    wait("agreement-pair", [&] { return outcomes->hasFocus(); });
    visit("agreement-pair");
    matrix->setCurrentIndex(matrix->model()->index(rowOf(*matrix, QStringLiteral("humans")),
                                                   rowOf(*matrix, QStringLiteral("judge small"))));
    wait("agreement-standin", [&] { return find("openStandIn")->isVisible(); });
    visit("agreement-standin");
    matrix->setCurrentIndex(matrix->model()->index(1, 2));
    outcomes->setFocus();
    QTest::keyClick(outcomes, Qt::Key_Return);
    const auto *list = find<QTableView>("caseList");
    const auto *side = find<QTextEdit>("caseSideA");
    wait("cases", [&] { return list->isVisible() && !side->toPlainText().isEmpty(); });
    visit("cases");
    auto *filter = find<QLineEdit>("filterEdit");
    filter->setText(QStringLiteral("category = "));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("cases-error", [&] { return find("filterError")->isVisible(); });
    visit("cases-error");
    filter->clear();
    QTest::keyClick(filter, Qt::Key_Return);
    wait("cases", [&] { return list->isVisible() && list->model()->rowCount() == 264; });
}

void PageWalk::visitBias()
{
    m_window->showPage(Page::Bias);
    const auto panel = [this] { return m_window->findChild<QWidget *>(QStringLiteral("biasPanel")); };
    wait("bias", [&] { return panel() != nullptr && panel()->isVisible() && panel()->hasFocus(); });
    wait("calibration",
         [&] { return m_window->findChild<QLabel *>(QStringLiteral("calibrationNone")) != nullptr; });
    visit("bias");
    for (auto *fold : m_window->findChildren<QAbstractButton *>(QStringLiteral("biasDetails")))
        fold->setChecked(true);
    visit("bias-details");
    auto *filter = find<QLineEdit>("biasFilter");
    filter->setText(QStringLiteral("category = "));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("bias-error", [&] { return find("biasError")->isVisible(); });
    visit("bias-error");
    filter->clear();
}

void PageWalk::visitLeaderboard()
{
    m_window->showPage(Page::Leaderboard);
    const auto *list = find<QTableView>("boardList");
    wait("leaderboard", [&] { return list->hasFocus() && list->model()->rowCount() > 1; });
    visit("leaderboard");
    auto *beside = find<QComboBox>("boardBeside");
    const int columns = list->model()->columnCount();
    beside->setCurrentIndex(beside->findText(QStringLiteral("judge small")));
    find<QComboBox>("boardPicture")->setCurrentIndex(1);
    wait("leaderboard-beside", [&] { return list->model()->columnCount() > columns; });
    visit("leaderboard-beside");
    auto *filter = find<QLineEdit>("boardFilter");
    filter->setText(QStringLiteral("category = "));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("leaderboard-error", [&] { return find("leaderboardError")->isVisible(); });
    visit("leaderboard-error");
    filter->setText(QStringLiteral("category = nothing"));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("leaderboard-nothing", [&] { return find("leaderboardNotice")->isVisible(); });
    visit("leaderboard-nothing");
    filter->clear();
}

void PageWalk::visitReport()
{
    m_window->showPage(Page::Report);
    const auto *save = find<QAbstractButton>("saveReportHtml");
    wait("report", [&] { return save->isEnabled() && find("reportPreview")->isVisible(); });
    visit("report");
    auto *filter = find<QLineEdit>("reportWhere");
    filter->setText(QStringLiteral("category = "));
    QTest::keyClick(filter, Qt::Key_Return);
    wait("report-error", [&] { return !save->isEnabled(); });
    visit("report-error");
    filter->clear();
}

void PageWalk::visitLabel()
{
    m_window->showPage(Page::Label);
    auto *name = find<QComboBox>("nameEdit");
    wait("label-name", [&] { return name->isVisible(); });
    visit("label-name");
    name->setEditText(QString());
    QTest::keyClick(name->lineEdit(), Qt::Key_Return);
    visit("label-no-name");
    name->setEditText(QStringLiteral("rater of the walk"));
    QTest::keyClick(name->lineEdit(), Qt::Key_Return);
    auto *left = find<QTextEdit>("leftView");
    wait("label", [&] { return left->isVisible() && left->hasFocus(); });
    visit("label");
    visitPair();
    find<QAbstractButton>("changePerson")->click();
    wait("label-someone-else", [&] { return name->isVisible(); });
    visit("label-someone-else");
    QTest::keyClick(name->lineEdit(), Qt::Key_Return);
    const auto *vote = find<QAbstractButton>("voteLeft");
    wait("label", [&] { return left->isVisible() && vote->isEnabled(); });
}

void PageWalk::visitPair()
{
    auto *left = find<QTextEdit>("leftView");
    const auto press = [left](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        left->setFocus();
        QTest::keyClick(left, key, modifiers);
    };
    const auto typeAndLeave = [this](const char *state, const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QWidget *entry = QApplication::focusWidget();
        visit(state);
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Escape);
    };
    press(Qt::Key_2);
    press(Qt::Key_C);
    wait("label-comment", [&] { return find("commentEdit")->hasFocus(); });
    visit("label-comment");
    find("commentEdit")->setFocus();
    typeAndLeave("label-commented", QStringLiteral("The second one is shorter and right."));
    auto *progress = find<QLabel>("labelProgress");
    const QString before = progress->text();
    press(Qt::Key_Right);
    wait("label-voted", [&] { return progress->text() != before; });
    press(Qt::Key_PageUp);
    wait("label-back", [&] { return find("commentEdit")->isVisible(); });
    visit("label-back");
    press(Qt::Key_F, Qt::ControlModifier);
    wait("label-find", [&] { return find("entryLine")->hasFocus(); });
    typeAndLeave("label-find", QStringLiteral("the"));
    press(Qt::Key_X);
    wait("label-skip", [&] { return find("entryLine")->hasFocus(); });
    typeAndLeave("label-skip", QStringLiteral("a table"));
    press(Qt::Key_F);
    wait("label-flag", [&] { return find("entryLine")->hasFocus(); });
    typeAndLeave("label-flag", QStringLiteral("a table"));
    press(Qt::Key_Z, Qt::ControlModifier);
    wait("label-undone", [&] { return progress->text() == before; });
    visit("label-undone");
    press(Qt::Key_Question);
    auto *keys = find("keysDialog");
    wait("keys", [&] { return keys->isActiveWindow(); });
    m_visit(QStringLiteral("keys"), *keys);
    QTest::keyClick(keys, Qt::Key_Escape);
    m_window->activateWindow(); // no window manager does it here
    wait("label", [&] { return m_window->isActiveWindow(); });
}

void PageWalk::visitNotice()
{
    find<QAbstractButton>("endSession")->click();
    wait("the end of the session", [&] { return find("startPage")->isVisible(); });
    m_window->showPage(Page::Cases);
    auto *list = find<QTableView>("caseList");
    wait("cases-look", [&] { return list->isVisible() && find("lookNotice")->isVisible(); });
    visit("cases-look");
}

} // namespace gui
