// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"
#include "app/sample/sample_project.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/settings.h"
#include "tests/gui/driver.h"
#include "tests/gui/shown_texts.h"
#include "tests/support/project_builder.h"
#include "tests/support/shared_data.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeData>

using support::must;

namespace {

constexpr int enoughPairs = 40;

/// Models, people and judges of the project, the person who labels left out.
QStringList hiddenNames(store::Project &project, const QString &own)
{
    QStringList names;
    for (const store::ModelLabel &model : must(store::modelLabels(project)))
        names << model.name << model.shownName;
    for (const model::Rater &rater : must(store::raters(project)))
        names << rater.name;
    names.removeAll(QString());
    names.removeAll(own);
    names.removeDuplicates();
    return names;
}

/// As a word of its own, in upper or lower case.
qsizetype countOf(const QString &name, const QString &text)
{
    const auto isPart = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
    };
    qsizetype count = 0;
    for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(name, at + 1, Qt::CaseInsensitive))
        count += isPart(at - 1) || isPart(at + name.size()) ? 0 : 1;
    return count;
}

QString textsOf(const model::Comparison &comparison)
{
    QStringList texts = comparison.item.turns + comparison.a.turns + comparison.b.turns;
    for (const model::Reference &reference : comparison.references)
        texts += reference.turns;
    return texts.join(QLatin1Char('\n'));
}

void importMtBench(const QString &path)
{
    auto project = must(store::Project::create(path, 1));
    for (const support::DataFiles &files : support::mtBench(support::Judges::With))
        must(exchange::importFiles(project, files.format, files.paths, {}, {}));
    must(project.close());
}

} // namespace

/// In an annotator's session no name of a model, a judge or another person is anywhere, save what a prompt or
/// response itself says.
class TestBlindness : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_projects; ///< made before the temporary folder is another one
    QTemporaryDir m_home; ///< settings, caches, data, temporary files: all that the program writes besides
    QStringList m_hidden;
    QStringList m_found;
    qsizetype m_searched = 0;

    void search(const QString &where, const QString &text, const QString &allowed)
    {
        m_searched += text.size();
        for (const QString &name : m_hidden) {
            const qsizetype count = countOf(name, text);
            if (count > 0 && count > countOf(name, allowed))
                m_found.append(QStringLiteral("%1 in %2").arg(name, where));
        }
    }

    /// Everything on the screen and for a screen reader, and what Ctrl+A, Ctrl+C takes from each side.
    void searchWindow(gui::Driver &driver, const QString &own)
    {
        for (const gui::ShownText &shown : gui::shownTexts())
            search(shown.where, shown.text, shown.isOfPair ? own : QString());
        for (const char *name : {"leftView", "rightView"}) {
            auto *view = driver.find<QTextEdit>(name);
            view->setFocus();
            QApplication::clipboard()->clear();
            driver.press(Qt::Key_A, Qt::ControlModifier);
            driver.press(Qt::Key_C, Qt::ControlModifier);
            const QMimeData *copied = QApplication::clipboard()->mimeData();
            QVERIFY(copied != nullptr && !copied->text().isEmpty());
            for (const QString &format : copied->formats())
                search(QLatin1String("the clipboard, ") + format, QString::fromUtf8(copied->data(format)),
                       own);
        }
    }

    void searchFiles(const QString &folder)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            search(QLatin1String("the name of a file"), file.fileName().mid(folder.size()), QString());
            if (file.open(QIODevice::ReadOnly))
                search(file.fileName(), QString::fromUtf8(file.readAll()), QString());
        }
    }

    /// One more thing that a person does on a pair, in turn; the screen is searched while it is there.
    void useTheTools(gui::Driver &driver, int pair, const QString &own)
    {
        constexpr std::array keys = {Qt::Key_R, Qt::Key_M, Qt::Key_C, Qt::Key_X, Qt::Key_F, Qt::Key_Question};
        const Qt::Key key = keys[static_cast<std::size_t>(pair) % keys.size()];
        driver.press(key);
        QTest::qWait(60); // texts are made on another thread
        for (const gui::ShownText &shown : gui::shownTexts())
            search(shown.where, shown.text, shown.isOfPair ? own : QString());
        if (key == Qt::Key_M || key == Qt::Key_R)
            driver.press(key);
        else if (key == Qt::Key_Question)
            QTest::keyClick(driver.find<QWidget>("keysDialog"), Qt::Key_Escape);
        else
            driver.press(Qt::Key_Escape);
        driver.window().activateWindow(); // no window manager does it here
        QTRY_VERIFY(driver.find<QTextEdit>("leftView")->isVisible() && driver.window().isActiveWindow());
        driver.find<QTextEdit>("leftView")->setFocus();
    }

    void label(const QString &path)
    {
        const QString me = QStringLiteral("walker");
        gui::Driver driver(m_home.filePath(QStringLiteral("settings of ") + QFileInfo(path).baseName()));
        driver.open(path);
        // What a researcher saw before must not stay behind.
        driver.goTo(ui::Page::Agreement);
        QTRY_VERIFY(driver.find<QWidget>("matrixView")->isVisible());
        driver.goTo(ui::Page::Cases);
        QTRY_VERIFY(!driver.plainTextOf("caseSideA").isEmpty());
        driver.labelAs(me);
        auto project = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        m_hidden = hiddenNames(project, me);
        QVERIFY(m_hidden.size() > 5);
        m_found.clear();
        m_searched = 0;
        constexpr std::array votes = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_0};
        for (int i = 0; i < enoughPairs; ++i) {
            const auto place = driver.find<ui::LabelPage>("labelPage")->place();
            QVERIFY(place && place->comparison);
            const QString own = textsOf(must(store::readComparison(project, *place->comparison)));
            searchWindow(driver, own);
            useTheTools(driver, i, own);
            const QString before = driver.textOf("labelProgress");
            driver.vote(votes[static_cast<std::size_t>(i) % votes.size()]);
            QTRY_VERIFY(driver.textOf("labelProgress") != before);
        }
        searchFiles(m_home.path());
        QVERIFY(m_searched > 40'000);
        m_found.removeDuplicates();
        QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
            const QString folder = m_home.filePath(QLatin1String(name));
            QVERIFY(QDir().mkpath(folder));
            qputenv(name, folder.toUtf8());
        }
        QCOMPARE(QDir::tempPath(), m_home.filePath(QStringLiteral("TMPDIR")));
    }

    void namesAreWordsOfTheirOwn()
    {
        QCOMPARE(countOf(QStringLiteral("gpt-4"), QStringLiteral("GPT-4, (gpt-4) and gpt-45")), 2);
        QCOMPARE(countOf(QStringLiteral("mina"), QStringLiteral("terminal")), 0);
    }

    void theSampleIsBlind()
    {
        const QString path = m_projects.filePath(QStringLiteral("first.sidejudge"));
        QVERIFY(must(sample::makeOnce(path)));
        label(path);
    }

    void mtBenchIsBlind()
    {
        if (support::mtBench(support::Judges::With).empty())
            QSKIP("skipped: no ../shared/data");
        const QString path = m_projects.filePath(QStringLiteral("second.sidejudge"));
        importMtBench(path);
        label(path);
    }
};

QTEST_MAIN(TestBlindness)
#include "tst_blindness.moc"
