// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "ui/bias/calibration_model.h"
#include "ui/charts/plot_view.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int all = 120, voted = 100;

/// The judge `sure` always says .95 for side a, and people side with it on three of four; `plain` has no
/// probabilities, and `unseen` has some where nobody voted.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (const QString &name : {u"sure"_s, u"unseen"_s})
            build.rater(name, model::RaterKind::Judge);
        for (int i = 0; i < all; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 60 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s});
            build.response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            if (i < voted) {
                build.vote(u"ann"_s, pair, i % 4 == 0 ? u"b"_s : u"a"_s);
                call(u"sure"_s, pair);
            } else {
                call(u"unseen"_s, pair);
            }
            build.verdict(u"plain"_s, pair, model::Order::AFirst, 1, model::State::Valid, u"a"_s);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    void call(const QString &judge, model::ComparisonId pair)
    {
        const auto raters = support::must(store::raters(m_file.project()));
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = std::ranges::find(raters, judge, &model::Rater::name)->id;
        verdict.comparison = pair;
        verdict.order = model::Order::AFirst;
        verdict.choice = model::Choice::A;
        verdict.probability = 0.95;
        (void)support::must(store::addVerdict(m_file.project(), verdict, {}, std::nullopt));
    }

    support::TemporaryProject m_file;
};

} // namespace

/// Calibration on the page Bias by keyboard.
class TestCalibrationPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Study m_study;

    QTableView *openPage(gui::Driver &driver)
    {
        driver.open(m_study.path());
        driver.goTo(ui::Page::Bias);
        [&] { QTRY_VERIFY(driver.window().findChild<QWidget *>(u"calibrationNone"_s) != nullptr); }();
        return driver.find<QTableView>("calibrationTable");
    }
    static int casesShown(gui::Driver &driver)
    {
        const auto *list = driver.find<QTableView>("caseList");
        [&] { QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0); }();
        return list->model()->rowCount();
    }

private Q_SLOTS:
    void aJudgeThatIsTooSureIsToldSo()
    {
        gui::Driver driver(m_folder.filePath(u"a"_s));
        const QTableView *table = openPage(driver);
        const QString sentence = driver.textOf("calibrationSentence").remove(QChar(0x2060));
        QVERIFY2(sentence.startsWith("Where it says .95, it is right in .750 ("_L1) &&
                     sentence.contains("Too sure of itself"_L1) && sentence.contains("100 comparisons"_L1),
                 qPrintable(sentence));
        const QString scores = driver.textOf("calibrationScores").remove(QChar(0x2060));
        // .75 (.05)^2 + .25 (.95)^2 = .2275; the one group is .2 off.
        QVERIFY2(scores.contains("Brier score .228"_L1) && scores.contains("calibration error .200"_L1),
                 qPrintable(scores));
        QCOMPARE(table->model()->rowCount(), 1);
        const auto *plot = driver.find<ui::PlotView>("calibrationPlot");
        const auto *reliability = std::get_if<ui::ReliabilityPlot>(&plot->plot());
        QVERIFY(reliability != nullptr && reliability->bins.size() == 1);
        QVERIFY(reliability->bins[0].correct && reliability->bins[0].correct->value == 0.75);
    }

    void judgesWithoutAFigureSayWhy()
    {
        gui::Driver driver(m_folder.filePath(u"b"_s));
        (void)openPage(driver);
        const QStringList lines = driver.textOf("calibrationNone").split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.filter(u"plain is not defined: no valid call has a probability"_s).size() == 1);
        QVERIFY(lines.filter(u"unseen is not defined: no comparison that has a probability"_s).size() == 1);
    }

    void theTableAndTheButtonOpenTheCases()
    {
        gui::Driver driver(m_folder.filePath(u"c"_s));
        QTableView *table = openPage(driver);
        table->setFocus();
        driver.press(Qt::Key_Return);
        QTRY_COMPARE(casesShown(driver), voted);
        QVERIFY(driver.textOf("casesTrail").contains("Calibration of sure"_L1));
        driver.goTo(ui::Page::Bias);
        QTRY_VERIFY(driver.window().findChild<QWidget *>(u"calibrationNone"_s) != nullptr);
        driver.pressButton("openCalibration");
        QTRY_COMPARE(casesShown(driver), voted);
    }

    void scoresAndGroupsAreExplained()
    {
        gui::Driver driver(m_folder.filePath(u"f"_s));
        QTableView *table = openPage(driver);
        const auto *panel = driver.find<QWidget>("calibrationPanel");
        const auto *text = panel->findChild<QPlainTextEdit *>(u"explanationText"_s);
        driver.pressButton("explainCalibration");
        QVERIFY(text->hasFocus());
        const QString scores = text->toPlainText();
        for (const char *part :
             {"Brier score = .2275: ", "Brier 1950", "overconfidence = .2000: ", "temperature"})
            QVERIFY2(scores.contains(QLatin1String(part)), qPrintable(scores));
        driver.press(Qt::Key_Escape);
        QVERIFY(!text->isVisible() && driver.find<QWidget>("explainCalibration")->hasFocus());
        table->setFocus();
        driver.press(Qt::Key_E);
        QVERIFY2(text->toPlainText().startsWith("share right = .7500: "_L1), qPrintable(text->toPlainText()));
        driver.press(Qt::Key_Escape);
        QVERIFY(!text->isVisible() && table->hasFocus());
    }

    void thePlotIsSavedAndTheTableCopied()
    {
        gui::Driver driver(m_folder.filePath(u"d"_s));
        (void)openPage(driver);
        for (const char *suffix : {"svg", "png", "pdf"}) {
            const QString path = m_folder.filePath(u"calibration."_s + QLatin1String(suffix));
            QTRY_VERIFY(driver.window().findChild<QWidget *>(u"saveCalibration"_s)->isVisible());
            driver.answer({path});
            driver.pressButton("saveCalibration");
            QVERIFY2(QFile::exists(path) && QFile(path).size() > 500, suffix);
        }
        driver.answer({m_folder.filePath(u"calibration.doc"_s)});
        driver.pressButton("saveCalibration");
        QVERIFY(driver.textOf("biasError").contains(".svg, .png or .pdf"_L1));
        driver.pressButton("copyCalibration");
        QVERIFY(QGuiApplication::clipboard()->text().contains(".750"_L1));
    }

    void theFilterAndTheRaterHold()
    {
        gui::Driver driver(m_folder.filePath(u"e"_s));
        (void)openPage(driver);
        driver.find<QLineEdit>("biasFilter")->setFocus();
        driver.type(u"category = maths"_s);
        driver.press(Qt::Key_Return);
        const auto sentence = [&] {
            const auto *label = driver.window().findChild<QLabel *>(u"calibrationSentence"_s);
            return label != nullptr ? label->text() : QString();
        };
        QTRY_VERIFY(sentence().contains("60 comparisons"_L1));
        auto *rater = driver.find<QComboBox>("biasRater");
        rater->setCurrentIndex(rater->findText(u"plain"_s));
        QTRY_VERIFY(sentence().isEmpty());
    }
};

QTEST_MAIN(TestCalibrationPage)
#include "tst_calibration_page.moc"
