// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bias_json.h"
#include "app/report/explain_json.h"
#include "app/report/rank_json.h"
#include "app/sample/sample_project.h"
#include "tests/gui/driver.h"
#include "tests/support/term_value.h"
#include "ui/bias/bias_explanations.h"
#include "ui/bias/bias_panel.h"
#include "ui/bias/detail_model.h"
#include "ui/leaderboard/board_model.h"
#include "ui/leaderboard/duel_model.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

/// The panel of explanations that is to be seen, if any.
QWidget *shown(const QWidget &within)
{
    for (QWidget *one : within.findChildren<QWidget *>(u"figureExplanation"_s)) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

QString textOf(const QWidget &explanation)
{
    return explanation.findChild<QPlainTextEdit *>(u"explanationText"_s)->toPlainText();
}

/// Numbers as the verbs write them: 0.25 for .25, 1000 for 1,000.
QString asTheVerb(QString text)
{
    static const QRegularExpression bare(u"(?<![0-9])\\.(?=[0-9])"_s),
        grouped(u"(?<=[0-9]),(?=[0-9]{3}\\b)"_s);
    return text.replace(bare, u"0."_s).remove(grouped);
}

/// Each term that a text works out, beside the value that it is the term of; gives their number.
int checkedTerms(const QString &text)
{
    static const QRegularExpression value(u" = (-?[0-9.]+)(: |$)"_s);
    std::optional<double> last;
    int checked = 0;
    for (const QString &line : asTheVerb(text).split(u'\n')) {
        if (const auto found = value.match(line); found.hasMatch())
            last = found.captured(1).toDouble();
        const auto term =
            line.startsWith("here "_L1) ? support::termValue(line.mid(5).toStdString()) : std::nullopt;
        if (!term)
            continue;
        ++checked;
        [&] { QVERIFY2(last && std::abs(*term - *last) < 2e-3, qPrintable(text)); }();
    }
    return checked;
}

/// The sentences that say how a figure came about, which do not hang on what it is called or on its whys.
QStringList essence(const QStringList &sentences)
{
    QStringList kept;
    for (const QString &sentence : sentences) {
        for (const char *start :
             {"here ", "it would be ", "n is ", "left out: ", "95 % interval ", "Method: "}) {
            if (sentence.startsWith(QLatin1String(start)))
                kept << sentence;
        }
        if (const qsizetype at = sentence.indexOf(" = "_L1); kept.isEmpty() && at >= 0)
            kept << sentence.mid(at);
    }
    return kept;
}

} // namespace

/// How figures came about, on the pages: by keys, and the same as the verbs' --explain.
class TestExplanations : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_project;

    QList<ui::BiasPanel *> openBias(gui::Driver &driver)
    {
        driver.open(m_project);
        driver.goTo(ui::Page::Bias);
        [&] { QTRY_VERIFY(qobject_cast<ui::BiasPanel *>(QApplication::focusWidget()) != nullptr); }();
        return driver.find<QWidget>("biasPage")->findChildren<ui::BiasPanel *>();
    }

    QTableView *openBoard(gui::Driver &driver)
    {
        driver.open(m_project);
        driver.goTo(ui::Page::Leaderboard);
        auto *list = driver.find<QTableView>("boardList");
        [&] { QTRY_VERIFY(list->hasFocus() && list->model()->rowCount() > 1); }();
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(u"sample.sidejudge"_s);
        const auto made = sample::makeOnce(m_project);
        QVERIFY(made.has_value() && *made);
    }

    void eachFigureOfBiasIsExplainedAsTheVerbDoes()
    {
        gui::Driver driver(m_folder.filePath(u"a"_s));
        int terms = 0, figures = 0;
        for (const ui::BiasPanel *panel : openBias(driver)) {
            report::Json document = report::panelJson(panel->panel());
            report::explainFigures(document, report::explanationsOfBias());
            ui::DetailModel model(nullptr);
            model.setPanel(panel->panel(), QString());
            QList<QStringList> paths{{u"estimate"_s}};
            for (int row = 0; row < model.rowCount(); ++row)
                paths << model.index(row, 0).data(ui::DetailModel::PathRole).toStringList();
            for (const QStringList &path : paths) {
                const report::Json *at = &document;
                for (const QString &step : path)
                    at = &at->at(step.toStdString());
                const QString text = ui::explainedOf(panel->panel(), path);
                QVERIFY2(!text.isEmpty(), qPrintable(path.join(u'/')));
                terms += checkedTerms(text);
                if (!at->contains("explain") || text.contains("fewer than 10, so no figure"_L1))
                    continue;
                QStringList verb;
                for (const auto &sentence : (*at)["explain"])
                    verb << QString::fromStdString(sentence.get<std::string>());
                QCOMPARE(essence(asTheVerb(text).split(u'\n')), essence(verb));
                ++figures;
            }
        }
        QVERIFY2(figures > 100 && terms > 30, qPrintable(u"%1 figures, %2 terms"_s.arg(figures).arg(terms)));
    }

    void eExplainsThePanelAndEscapeGoesBack()
    {
        gui::Driver driver(m_folder.filePath(u"b"_s));
        ui::BiasPanel *panel = openBias(driver).front();
        driver.press(Qt::Key_E);
        const QWidget *explanation = shown(*panel);
        QVERIFY(explanation != nullptr && explanation->isAncestorOf(QApplication::focusWidget()));
        const QString text = textOf(*explanation);
        QVERIFY2(text.contains("here ("_L1) && text.contains("Method: "_L1) && checkedTerms(text) == 1,
                 qPrintable(text));
        auto *copy = explanation->findChild<QAbstractButton *>(u"copyExplanation"_s);
        copy->setFocus();
        driver.press(Qt::Key_Return);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Bias › "_s + panel->name()));
        QVERIFY(QGuiApplication::clipboard()->text().contains(text));
        driver.press(Qt::Key_Escape);
        QVERIFY(shown(*panel) == nullptr);
        QVERIFY(panel->hasFocus());
        auto *button = panel->findChild<QAbstractButton *>(u"biasExplain"_s);
        button->setFocus();
        driver.press(Qt::Key_Return);
        QVERIFY(shown(*panel) != nullptr);
        auto *close = panel->findChild<QAbstractButton *>(u"closeExplanation"_s);
        close->setFocus();
        driver.press(Qt::Key_Return);
        QVERIFY(shown(*panel) == nullptr && button->hasFocus());
    }

    /// Made while the window waits, so in less than a frame.
    void howLongAnExplanationTakes()
    {
        gui::Driver driver(m_folder.filePath(u"h"_s));
        qint64 longest = 0;
        for (const ui::BiasPanel *panel : openBias(driver)) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int again = 0; again < 5; ++again) { // the machine may do other things
                QElapsedTimer timer;
                timer.start();
                QVERIFY(!ui::explainedOf(panel->panel(), {u"estimate"_s}).isEmpty());
                best = std::min(best, timer.nsecsElapsed());
            }
            longest = std::max(longest, best);
        }
        qInfo("%.2f ms", static_cast<double>(longest) / 1e6);
    }

    void aDetailIsExplainedWhereItStands()
    {
        gui::Driver driver(m_folder.filePath(u"c"_s));
        ui::BiasPanel *panel = openBias(driver).front();
        panel->unfold();
        auto *view = panel->findChild<QTableView *>(u"biasDetailView"_s);
        view->setFocus();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            view->selectRow(row);
            driver.press(Qt::Key_E);
            const QWidget *explanation = shown(*panel);
            QVERIFY(explanation != nullptr);
            // Of a detail within others, its own name.
            const QString what =
                view->model()->index(row, ui::DetailModel::What).data().toString().section(u" › "_s, -1);
            QVERIFY2(textOf(*explanation).startsWith(what),
                     qPrintable(what + u": "_s + textOf(*explanation)));
            driver.press(Qt::Key_Escape);
            QVERIFY(view->hasFocus());
            QCOMPARE(view->currentIndex().row(), row);
        }
    }

    void eachCellOfTheListOfModelsIsExplained()
    {
        gui::Driver driver(m_folder.filePath(u"d"_s));
        QTableView *list = openBoard(driver);
        const auto *page = driver.find<QWidget>("leaderboardPage");
        for (int column = 0; column < list->model()->columnCount(); ++column) {
            list->setCurrentIndex(list->model()->index(0, column));
            driver.press(Qt::Key_E);
            const QWidget *explanation = shown(*page);
            QVERIFY(explanation != nullptr);
            const QString text = textOf(*explanation);
            const bool isCount = column == ui::BoardModel::Wins || column == ui::BoardModel::Ties ||
                                 column == ui::BoardModel::Losses;
            QVERIFY2(text.contains(isCount ? " cases: "_L1 : "Method: "_L1), qPrintable(text));
            if (isCount)
                QVERIFY2(text.contains(u"= "_s + list->currentIndex().data().toString()), qPrintable(text));
            driver.press(Qt::Key_Escape);
            QVERIFY(shown(*page) == nullptr && list->hasFocus());
        }
    }

    void aDuelIsExplainedFromItsRow()
    {
        gui::Driver driver(m_folder.filePath(u"e"_s));
        (void)openBoard(driver);
        const auto *page = driver.find<QWidget>("leaderboardPage");
        auto *duels = driver.find<QTableView>("duelView");
        duels->setFocus();
        for (const auto &[row, column] : {std::pair(0, 1), std::pair(1, 0)}) {
            duels->setCurrentIndex(duels->model()->index(row, column));
            driver.press(Qt::Key_E);
            const QWidget *explanation = shown(*page);
            QVERIFY(explanation != nullptr);
            const QString text = textOf(*explanation);
            QCOMPARE(checkedTerms(text), 1);
            const double rate = asTheVerb(text).section(u'=', 1).section(u':', 0, 0).toDouble();
            QVERIFY2(std::abs(rate - asTheVerb(duels->currentIndex().data().toString()).toDouble()) < .006,
                     qPrintable(text));
            driver.press(Qt::Key_Escape);
            QVERIFY(duels->hasFocus());
        }
        duels->setCurrentIndex(duels->model()->index(0, 0)); // nobody meets himself
        driver.press(Qt::Key_E);
        QVERIFY(shown(*page) == nullptr);
    }

    void theBoardsAreExplained()
    {
        gui::Driver driver(m_folder.filePath(u"f"_s));
        const QTableView *list = openBoard(driver);
        const auto *page = driver.find<QWidget>("leaderboardPage");
        auto *beside = driver.find<QComboBox>("boardBeside");
        beside->setCurrentIndex(beside->findText(u"judge small"_s));
        QTRY_COMPARE(list->model()->columnCount(), static_cast<int>(ui::BoardModel::ColumnCount));
        driver.pressButton("explainBoards");
        const QWidget *explanation = shown(*page);
        QVERIFY(explanation != nullptr);
        const QString text = textOf(*explanation);
        for (const char *part :
             {"pairs of models told apart = ", "rank correlation (Spearman) = ", "Spearman 1904"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        driver.press(Qt::Key_Escape);
        QVERIFY(driver.find<QWidget>("explainBoards")->hasFocus());
    }

    void standingInIsExplained()
    {
        gui::Driver driver(m_folder.filePath(u"g"_s));
        driver.open(m_project);
        driver.goTo(ui::Page::Agreement);
        auto *matrix = driver.find<QTableView>("matrixView");
        QTRY_VERIFY(matrix->isVisible() && matrix->model()->rowCount() > 2);
        const auto placeOf = [matrix](const QString &name) {
            int row = matrix->model()->rowCount() - 1;
            while (row > 0 && matrix->model()->headerData(row, Qt::Vertical).toString() != name)
                --row;
            return row;
        };
        matrix->setFocus();
        matrix->setCurrentIndex(matrix->model()->index(placeOf(u"humans"_s), placeOf(u"judge small"_s)));
        driver.press(Qt::Key_E);
        QVERIFY(driver.find<QPlainTextEdit>("explanation")->hasFocus());
        QTRY_VERIFY(driver.find<QWidget>("openStandIn")->isVisible());
        driver.pressButton("explainStandIn");
        const QWidget *explanation = shown(*driver.find<QWidget>("standIn"));
        QVERIFY(explanation != nullptr);
        const QString text = textOf(*explanation);
        QVERIFY2(text.contains("Calderon and others 2025"_L1) && text.contains("winning rate = "_L1) &&
                     text.contains("mina:\nadvantage = "_L1) && checkedTerms(text) == 1,
                 qPrintable(text));
        driver.press(Qt::Key_Escape);
        QVERIFY(driver.find<QWidget>("explainStandIn")->hasFocus());
    }
};

QTEST_MAIN(TestExplanations)
#include "tst_explanations.moc"
