// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sample_project.h"
#include "tests/gui/controls.h"
#include "tests/gui/page_walk.h"
#include "tests/gui/text_fit.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using T = ui::ThemeChoice;
using L = ui::LanguageChoice;
Q_DECLARE_METATYPE(gui::Look)

/// Every page and state of the sample project, as it is for a person who uses keys, a screen reader, dark
/// colours, Korean or large text.
class TestEveryPage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString newFolder(const QString &name)
    {
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }

    /// Votes are cast on it: each walk has its own.
    QString newProject(const QString &folder)
    {
        const QString path = folder + QStringLiteral("/walked.sidejudge");
        if (!QFile::copy(m_folder.filePath(QStringLiteral("sample.sidejudge")), path))
            qFatal("the sample project cannot be copied");
        return path;
    }

    /// Walks in the look of the data row; `faultsOf` a state are listed with its name.
    void walk(const gui::Look &look, const std::function<QStringList(QWidget &window)> &faultsOf)
    {
        const QString folder =
            newFolder(QLatin1String(QTest::currentTestFunction()) + QLatin1String(QTest::currentDataTag()));
        QMap<QString, QStringList> faults; // and the states that have it
        int states = 0;
        gui::PageWalk(folder, look).walk(newProject(folder), [&](const QString &state, QWidget &window) {
            QTest::qWait(50);
            ++states;
            QStringList found = faultsOf(window);
            for (int again = 0; again < 40 && !found.isEmpty(); ++again) { // layouts settle
                QTest::qWait(50);
                found = faultsOf(window);
            }
            for (const QString &fault : found)
                faults[fault].append(state);
        });
        for (auto fault = faults.begin(); fault != faults.end(); ++fault)
            qInfo("%s (%s)", qPrintable(fault.key()), qPrintable(fault->join(QLatin1String(", "))));
        QCOMPARE(states, 45);
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 faults, listed above").arg(faults.size())));
    }

    void addThemes()
    {
        QTest::addColumn<gui::Look>("look");
        QTest::newRow("light") << gui::Look{T::Light, L::English, 100};
        QTest::newRow("dark") << gui::Look{T::Dark, L::English, 100};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = sample::makeOnce(m_folder.filePath(QStringLiteral("sample.sidejudge")));
        QVERIFY(made.has_value() && *made);
    }

    void everyControlHasANameAndAPlaceInTheTabOrder()
    {
        walk({T::Light, L::English, 100}, [](QWidget &window) {
            QStringList faults;
            for (QWidget *control : gui::controlsOf(window)) {
                if (gui::accessibleNameOf(*control).trimmed().isEmpty())
                    faults.append(gui::describe(*control) + QLatin1String(" has no accessible name"));
            }
            for (const QString &control : gui::notReachedByTab(window))
                faults.append(control + QLatin1String(" is not reached by Tab"));
            return faults;
        });
    }

    void everyFocusIsSeen_data() { addThemes(); }
    void everyFocusIsSeen()
    {
        QFETCH(gui::Look, look);
        const QColor focus = ui::themeOf(look.theme == T::Light ? ui::Scheme::Light : ui::Scheme::Dark).focus;
        walk(look, [&focus](QWidget &window) { return gui::withoutVisibleFocus(window, focus); });
    }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<gui::Look>("look");
        QTest::newRow("English") << gui::Look{T::Light, L::English, 100};
        QTest::newRow("Korean") << gui::Look{T::Light, L::Korean, 100};
        QTest::newRow("English at 200 %") << gui::Look{T::Light, L::English, 200};
        QTest::newRow("Korean at 200 %") << gui::Look{T::Light, L::Korean, 200};
    }
    void noTextIsCutOff()
    {
        QFETCH(gui::Look, look);
        walk(look, [](QWidget &window) {
            QStringList faults = gui::cutOffIn(window);
            if (window.width() > 1280 || window.height() > 800)
                faults.append(QStringLiteral("the window is %1x%2").arg(window.width()).arg(window.height()));
            return faults;
        });
    }

    void inKoreanTheWordsAreKorean()
    {
        gui::PageWalk walk(newFolder(QStringLiteral("words")), {T::Light, L::Korean, 100});
        // A context that lupdate writes without its namespace is not found when the program runs.
        for (const char *name :
             {"railLabel", "newProject", "startLabeling", "voteLeft", "endSession", "openCases", "lookAtCase",
              "chooseFiles", "saveReportHtml", "railBias", "savePlot", "noticeAction"}) {
            const auto *button = walk.window().findChild<QAbstractButton *>(QLatin1String(name));
            QVERIFY2(button != nullptr, name);
            const QString text = button->text();
            QVERIFY2(std::any_of(text.begin(), text.end(),
                                 [](QChar one) { return one.script() == QChar::Script_Hangul; }),
                     qPrintable(text));
        }
    }

    void arrowKeysMoveAlongTheRail()
    {
        gui::PageWalk walk(newFolder(QStringLiteral("rail")), {T::Light, L::English, 100});
        const auto buttons = walk.window().findChildren<ui::RailButton *>();
        QCOMPARE(buttons.size(), static_cast<qsizetype>(ui::pageCount));
        buttons[0]->setFocus();
        for (qsizetype i = 1; i < buttons.size(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QVERIFY2(buttons[i]->hasFocus(), qPrintable(buttons[i]->text()));
        }
        QTest::keyClick(buttons.back(), Qt::Key_Up);
        QVERIFY(buttons[buttons.size() - 2]->hasFocus());
    }
};

QTEST_MAIN(TestEveryPage)
#include "tst_every_page.moc"
