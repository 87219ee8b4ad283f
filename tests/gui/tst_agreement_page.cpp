// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "ui/agreement/matrix_model.h"

#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int shared = 60, alone = 12;

/// Three people and the judges `twin` and `contrary` on 60 comparisons, where people agree on three of four;
/// on 12 more there are only ann and the judge `solo`.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < shared + alone; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < shared / 2 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s});
            build.response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            const bool isA = i % 2 == 0;
            if (i >= shared) {
                build.vote(u"ann"_s, pair, isA ? u"a"_s : u"b"_s);
                judge(build, u"solo"_s, pair, isA);
                continue;
            }
            for (const QString &name : {u"ann"_s, u"bo"_s, u"cleo"_s}) {
                const bool differs = i % 4 == 0 && name == (i % 8 == 0 ? u"ann"_s : u"cleo"_s);
                build.vote(name, pair, isA != differs ? u"a"_s : u"b"_s);
            }
            judge(build, u"twin"_s, pair, isA);
            judge(build, u"contrary"_s, pair, !isA);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    static void judge(support::ProjectBuilder &build, const QString &name, model::ComparisonId pair, bool isA)
    {
        for (const auto order : {model::Order::AFirst, model::Order::BFirst})
            build.verdict(name, pair, order, 1, model::State::Valid, isA ? u"a"_s : u"b"_s);
    }

    support::TemporaryProject m_file;
};

} // namespace

/// The page Agreement by keyboard: whether a judge may stand in for people.
class TestAgreementPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Study m_study;

    QTableView *openPage(gui::Driver &driver)
    {
        driver.open(m_study.path());
        driver.goTo(ui::Page::Agreement);
        auto *view = driver.find<QTableView>("matrixView");
        [&] { QTRY_VERIFY(view->isVisible() && view->model()->rowCount() > 4); }();
        view->setFocus();
        return view;
    }
    static void goTo(QTableView *view, const QString &row, const QString &column)
    {
        const auto *model = qobject_cast<ui::MatrixModel *>(view->model());
        QVERIFY(model->rowOf(row) >= 0 && model->rowOf(column) >= 0);
        view->setCurrentIndex(model->index(model->rowOf(row), model->rowOf(column)));
    }
    static QString answerOf(const gui::Driver &driver)
    {
        const auto *sentence = driver.find<QLabel>("standInSentence");
        [&] { QTRY_VERIFY(sentence->isVisible() && sentence->text().size() > 20); }();
        return sentence->text();
    }

private Q_SLOTS:
    void aJudgeMayStandInOrMayNot()
    {
        gui::Driver driver(m_folder.filePath(u"a"_s));
        QTableView *view = openPage(driver);
        goTo(view, u"twin"_s, u"ann"_s);
        const QString yes = answerOf(driver);
        QVERIFY2(yes.startsWith("twin may stand in for a person"_L1) && yes.contains("3 of 3 people"_L1) &&
                     yes.contains("On the 60 comparisons"_L1) && yes.contains("95 % interval"_L1),
                 qPrintable(yes));
        for (const char *person : {"humans", "majority", "cleo"}) {
            goTo(view, u"contrary"_s, QLatin1String(person));
            const QString no = answerOf(driver);
            QVERIFY2(no.startsWith("contrary may not stand in"_L1) && no.contains("0 of 3 people"_L1),
                     qPrintable(no));
        }
    }

    void itsButtonOpensItsCases()
    {
        gui::Driver driver(m_folder.filePath(u"b"_s));
        QTableView *view = openPage(driver);
        goTo(view, u"twin"_s, u"humans"_s);
        QVERIFY(answerOf(driver).startsWith("twin"_L1));
        driver.pressButton("openStandIn");
        const auto *list = driver.find<QTableView>("caseList");
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() == shared);
        QVERIFY(driver.textOf("casesTrail").contains("may twin stand in"_L1));
    }

    void theFilterOfThePageHolds()
    {
        gui::Driver driver(m_folder.filePath(u"c"_s));
        QTableView *view = openPage(driver);
        goTo(view, u"twin"_s, u"ann"_s);
        QVERIFY(!answerOf(driver).contains("the fewest here"_L1));
        driver.find<QLineEdit>("agreementWhere")->setFocus();
        driver.type(u"category = maths"_s);
        driver.press(Qt::Key_Return);
        QTRY_VERIFY(driver.textOf("standInSentence").contains("the fewest here are 30"_L1));
        QVERIFY(driver.textOf("standInSentence").contains("On the 30 comparisons"_L1));
    }

    void whereItIsNotDefinedItSaysWhatItTakes()
    {
        gui::Driver driver(m_folder.filePath(u"d"_s));
        QTableView *view = openPage(driver);
        goTo(view, u"solo"_s, u"ann"_s);
        const QString why = answerOf(driver);
        QVERIFY2(why.contains("takes three people"_L1) && why.contains("votes of two people"_L1),
                 qPrintable(why));
        QVERIFY(!driver.find<QWidget>("openStandIn")->isVisible());
    }

    void otherPairsAreNotAsked()
    {
        gui::Driver driver(m_folder.filePath(u"e"_s));
        QTableView *view = openPage(driver);
        goTo(view, u"twin"_s, u"ann"_s);
        QVERIFY(!answerOf(driver).isEmpty());
        for (const auto &[row, column] : {std::pair("ann", "bo"), std::pair("twin", "contrary")}) {
            goTo(view, QLatin1String(row), QLatin1String(column));
            QVERIFY(!driver.find<QWidget>("standIn")->isVisible());
        }
    }
};

QTEST_MAIN(TestAgreementPage)
#include "tst_agreement_page.moc"
