// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sample_project.h"
#include "db/store/cases.h"
#include "db/store/slices.h"
#include "tests/gui/driver.h"
#include "tests/support/project_builder.h"
#include "ui/text/document_view.h"
#include "ui/widgets/key_button.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

using support::must;

/// The Cases page of the sample project, by keyboard.
class TestCasesPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<gui::Driver> m_driver;

    gui::Driver &driver() { return *m_driver; }
    QTableView *list() { return driver().find<QTableView>("caseList"); }
    int rows() { return list()->model()->rowCount(); }

    void type(const char *field, const QString &text)
    {
        auto *edit = driver().find<QLineEdit>(field);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QList<QPushButton *> chips()
    {
        QList<QPushButton *> shown;
        for (auto *chip : driver().window().findChildren<QPushButton *>(QStringLiteral("filterChip"))) {
            if (chip->isVisible())
                shown.append(chip);
        }
        return shown;
    }

private Q_SLOTS:
    void init()
    {
        const QString name = QLatin1String(QTest::currentTestFunction());
        QVERIFY(QDir(m_folder.path()).mkpath(name));
        m_path = m_folder.filePath(name + QStringLiteral("/sample.sidejudge"));
        QVERIFY(must(sample::makeOnce(m_path)));
        m_driver = std::make_unique<gui::Driver>(m_folder.filePath(name));
        driver().open(m_path);
        driver().goTo(ui::Page::Cases);
        QTRY_COMPARE(rows(), 264);
    }
    void cleanup() { m_driver.reset(); }

    void mathsIsSavedAsASliceAndThereAfterReopening()
    {
        type("filterEdit", QStringLiteral("category = math"));
        QTRY_VERIFY(rows() > 0 && rows() < 264);
        const int maths = rows();
        driver().pressButton("saveSlice");
        auto *name = driver().find<QLineEdit>("sliceName");
        QTRY_VERIFY(name->hasFocus());
        name->setText(QStringLiteral("수학 only")); // no keyboard of the test has Hangul
        driver().press(Qt::Key_Return);
        auto *box = driver().find<QComboBox>("sliceBox");
        QTRY_COMPARE(box->currentText(), QStringLiteral("수학 only"));
        QVERIFY(!name->isVisible());
        driver().restart();
        driver().open(m_path);
        driver().goTo(ui::Page::Cases);
        QTRY_COMPARE(rows(), 264);
        box = driver().find<QComboBox>("sliceBox");
        QTRY_COMPARE(box->count(), 2);
        box->setFocus();
        driver().press(Qt::Key_Down);
        QTRY_COMPARE(rows(), maths);
        QCOMPARE(driver().find<QLineEdit>("filterEdit")->text(), QStringLiteral("category = math"));
        auto project = must(store::Project::open(m_path, store::Project::Mode::ReadOnly));
        QCOMPARE(must(store::slices(project)).at(0).author, QStringLiteral("researcher"));
    }

    void aChipIsTakenAwayByKey()
    {
        type("filterEdit", QStringLiteral("category = math and turn = 1"));
        QTRY_COMPARE(chips().size(), 2);
        QTRY_VERIFY(rows() > 0 && rows() < 264);
        const int both = rows();
        QVERIFY(chips()[1]->text().startsWith(QStringLiteral("turn = 1")));
        chips()[0]->setFocus();
        driver().press(Qt::Key_Right);
        QVERIFY(chips()[1]->hasFocus());
        driver().press(Qt::Key_Left);
        driver().press(Qt::Key_Delete);
        QTRY_COMPARE(chips().size(), 1);
        QTRY_VERIFY(rows() > both);
        QVERIFY(chips()[0]->hasFocus());
        QCOMPARE(driver().find<QLineEdit>("filterEdit")->text(), QStringLiteral("turn = 1"));
        driver().press(Qt::Key_Space);
        QTRY_COMPARE(rows(), 264);
        QVERIFY(chips().isEmpty());
    }

    void whatMayStandIsOfferedAndTaken()
    {
        auto *edit = driver().find<QLineEdit>("filterEdit");
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("cate"));
        auto *offers = driver().find<QListWidget>("filterOffers");
        QVERIFY(offers->isVisible());
        driver().press(Qt::Key_Down);
        driver().press(Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("category"));
        QVERIFY(!offers->isVisible());
        QCOMPARE(rows(), 264); // Enter was meant for the list
        QTest::keyClicks(edit, QStringLiteral(" = ma"));
        // The words of the project are read after its cases.
        QTRY_VERIFY((driver().press(Qt::Key_Space, Qt::ControlModifier), offers->isVisible()));
        QCOMPARE(offers->item(0)->text(), QStringLiteral("math"));
        driver().press(Qt::Key_Escape);
        QVERIFY(!offers->isVisible() && edit->hasFocus());
        driver().press(Qt::Key_Space, Qt::ControlModifier);
        driver().press(Qt::Key_Down);
        driver().press(Qt::Key_Tab);
        QCOMPARE(edit->text(), QStringLiteral("category = math"));
        driver().press(Qt::Key_Return);
        QTRY_VERIFY(rows() > 0 && rows() < 264);
    }

    void theErrorStandsUnderItsWord()
    {
        type("filterEdit", QStringLiteral("category = math and colour("));
        auto *error = driver().find<QLabel>("filterError");
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->text().contains(QStringLiteral("character 21")), qPrintable(error->text()));
        QCOMPARE(driver().find<QLineEdit>("filterEdit")->cursorPosition(), 20);
        QVERIFY(error->contentsMargins().left() > 50);
    }

    void aSearchIsAChipAndMarksWhatItFinds()
    {
        type("searchEdit", QStringLiteral("my VERDICT is"));
        QTRY_COMPARE(chips().size(), 1);
        QTRY_VERIFY(rows() > 0 && rows() < 264);
        const int first = rows();
        auto *details = driver().find<QTextEdit>("caseDetails");
        QTRY_VERIFY(!details->extraSelections().isEmpty());
        QCOMPARE(details->extraSelections().front().cursor.selectedText().toLower(),
                 QStringLiteral("my verdict is"));
        type("searchEdit", QStringLiteral("no such words anywhere"));
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(chips().size(), 1);
        driver().find<QComboBox>("searchKind")->setCurrentIndex(1);
        type("searchEdit", QStringLiteral("my\\s+verdict\\s+is"));
        QTRY_COMPARE(rows(), first);
        type("searchEdit", QStringLiteral("(open"));
        QTRY_VERIFY(driver().find<QLabel>("filterError")->isVisible());
        QCOMPARE(rows(), first);
        type("searchEdit", QString());
        QTRY_COMPARE(rows(), 264);
    }

    void lettersRawAndSourceHaveAKey()
    {
        type("filterEdit",
             QStringLiteral("match(rationales, \"Assistant A\") and state(\"judge large\") = valid"));
        QTRY_VERIFY(rows() > 0 && rows() < 264);
        QTRY_VERIFY(driver().plainTextOf("caseDetails").contains(QStringLiteral("letters translated")));
        list()->setFocus();
        driver().press(Qt::Key_L);
        QTRY_VERIFY(driver().plainTextOf("caseDetails").contains(QStringLiteral("as the judge wrote them")));
        driver().press(Qt::Key_R);
        QTRY_VERIFY(driver().plainTextOf("caseDetails").contains(QStringLiteral("made-up prompt")));
        QVERIFY(driver().find<ui::KeyButton>("showRaw")->isChosen());
        driver().press(Qt::Key_M);
        QTRY_VERIFY(driver().find<ui::KeyButton>("caseSource")->isChosen());
    }

    void aNoteIsWrittenShownAndKept()
    {
        QTRY_VERIFY(!driver().plainTextOf("caseDetails").isEmpty());
        list()->setFocus();
        const auto id = [&] { return driver().textOf("casePlace"); };
        QCOMPARE(id(), QStringLiteral("Case 1 of 264"));
        driver().press(Qt::Key_N);
        auto *note = driver().find<QPlainTextEdit>("noteEdit");
        QTRY_VERIFY(note->hasFocus());
        driver().type(QStringLiteral("just a joke, "));
        note->insertPlainText(QStringLiteral("다시 보기"));
        driver().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(driver().plainTextOf("caseDetails").contains(QStringLiteral("just a joke, 다시 보기")));
        QCOMPARE(id(), QStringLiteral("Case 1 of 264")); // J and K were typed, not pressed
        list()->setFocus();
        driver().press(Qt::Key_N);
        QTRY_VERIFY(note->hasFocus());
        driver().type(QStringLiteral("!"));
        driver().pressButton("nextCase"); // what is typed is not lost on the way
        QTRY_COMPARE(id(), QStringLiteral("Case 2 of 264"));
        QTRY_VERIFY(!driver().plainTextOf("caseDetails").contains(QStringLiteral("joke")));
        list()->setFocus();
        driver().press(Qt::Key_K);
        QTRY_VERIFY(driver().plainTextOf("caseDetails").contains(QStringLiteral("다시 보기!")));
    }

    void longTextsDoNotHoldTheWindowUp()
    {
        const QString path = m_folder.filePath(QStringLiteral("long.sidejudge"));
        {
            auto project = must(store::Project::create(path, 1));
            support::ProjectBuilder build(project);
            const QString text = QStringLiteral("Some **words** of `code` and $x^2$.\n\n").repeated(10'000);
            build.item(QStringLiteral("1"), QStringLiteral("math"), 1);
            build.response(QStringLiteral("1"), QStringLiteral("alpha"), {text});
            build.response(QStringLiteral("1"), QStringLiteral("beta"), {QString(400'000, u'x')});
            const auto pair =
                build.comparison(QStringLiteral("1"), QStringLiteral("alpha"), QStringLiteral("beta"));
            build.verdict(QStringLiteral("judge"), pair, model::Order::BFirst, 1, model::State::Valid,
                          QStringLiteral("a"),
                          QStringLiteral("Assistant A is longer than Assistant B. ").repeated(5'000) +
                              QStringLiteral("[[B]]"));
            must(project.close());
        }
        m_driver = std::make_unique<gui::Driver>(m_folder.filePath(QStringLiteral("long")));
        driver().open(path);
        qint64 longest = 0;
        QElapsedTimer clock;
        clock.start();
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
        driver().goTo(ui::Page::Cases);
        clock.restart();
        beat.start(1);
        const auto size = [&](const char *view) {
            return driver().find<QTextEdit>(view)->document()->characterCount();
        };
        QTRY_VERIFY_WITH_TIMEOUT(size("caseSideB") >= 400'000 && size("caseDetails") > 200'000, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(driver().find<ui::DocumentView>("caseSideB")->isLaidOut() &&
                                     driver().find<ui::DocumentView>("caseSideA")->isLaidOut() &&
                                     driver().find<ui::DocumentView>("caseDetails")->isLaidOut(),
                                 60'000);
        beat.stop();
        qInfo("the longest wait was %lld ms", longest);
    }

    void theWayBackLeadsToTheMatrixAndTheFilterStays()
    {
        driver().goTo(ui::Page::Agreement);
        auto *matrix = driver().find<QTableView>("matrixView");
        QTRY_VERIFY(matrix->isVisible() && matrix->model()->rowCount() > 2);
        matrix->setFocus();
        matrix->setCurrentIndex(matrix->model()->index(1, 2));
        driver().press(Qt::Key_Return);
        auto *outcomes = driver().find<QTableView>("outcomeView");
        QTRY_VERIFY(outcomes->hasFocus());
        driver().press(Qt::Key_Return);
        QTRY_VERIFY(list()->isVisible() && list()->hasFocus());
        QTRY_VERIFY(rows() > 1 && rows() < 264);
        const int opposite = rows();
        QVERIFY(driver().textOf("casesTrail").startsWith(QStringLiteral("Agreement › ")));
        driver().press(Qt::Key_J);
        QCOMPARE(driver().textOf("casePlace"), QStringLiteral("Case 2 of %1").arg(opposite));
        QCOMPARE(rows(), opposite);
        driver().press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(matrix->isVisible());
    }
};

QTEST_MAIN(TestCasesPage)
#include "tst_cases_page.moc"
