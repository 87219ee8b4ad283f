// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/text_document.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextTable>
#include <QThread>
#include <QUrl>

namespace {

using ui::TextForm;

std::unique_ptr<ui::InertDocument> made(const QStringList &turns, TextForm form)
{
    return ui::makeDocument(turns, form, ui::TextStyle(), QStringLiteral("Turn %1"));
}

QTextBlock blockWith(const QTextDocument &document, const QString &text)
{
    return document.find(text).block();
}

} // namespace

class TestTextDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsHaveHeadings_data()
    {
        QTest::addColumn<TextForm>("form");
        QTest::newRow("rendered") << TextForm::Rendered;
        QTest::newRow("source") << TextForm::Source;
    }
    void turnsHaveHeadings()
    {
        QFETCH(TextForm, form);
        const QString longText = QStringLiteral("word ").repeated(3'000);
        const auto document = made({longText, QString(), QStringLiteral("<a name=\"turn\">x</a>")}, form);
        QCOMPARE(document->turnBlocks().size(), std::size_t(3));
        for (int turn = 0; turn < 3; ++turn) {
            const QTextBlock block =
                document->findBlockByNumber(document->turnBlocks().at(std::size_t(turn)));
            QCOMPARE(block.text(), QStringLiteral("Turn %1").arg(turn + 1));
            QCOMPARE(block.blockFormat().topMargin(), turn == 0 ? 0 : ui::InertDocument::turnMargin);
        }
    }

    void aSingleTurnHasNone()
    {
        for (const TextForm form : {TextForm::Rendered, TextForm::Source}) {
            const auto document = made({QStringLiteral("text")}, form);
            QCOMPARE(document->toPlainText(), QStringLiteral("text"));
            QCOMPARE(document->turnBlocks(), std::vector<int>{0});
        }
        QVERIFY(made({}, TextForm::Rendered)->turnBlocks().empty());
    }

    void nothingIsLoaded()
    {
        const auto document = made({QStringLiteral("![a](file:///etc/passwd)")}, TextForm::Rendered);
        for (const char *address :
             {"file:///etc/passwd", "data:text/plain,x", "qrc:/x", "/etc/passwd", "x.css"}) {
            for (const int type : {QTextDocument::ImageResource, QTextDocument::StyleSheetResource,
                                   QTextDocument::HtmlResource, QTextDocument::MarkdownResource})
                QVERIFY(!document->resource(type, QUrl(QString::fromLatin1(address))).isValid());
        }
    }

    void anyThreadMayMakeOne()
    {
        std::unique_ptr<ui::InertDocument> document;
        QThread *const owner = QThread::currentThread();
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            document =
                made({QStringLiteral("a\n\n| b |\n|---|\n| c |\n\n") + QString(9'000, QLatin1Char('x'))},
                     TextForm::Rendered);
            document->moveToThread(owner);
        }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY2(document->findChildren<QAbstractTextDocumentLayout *>().isEmpty(), "it was laid out");
        QCOMPARE(document->thread(), owner);
        QVERIFY(!document->isModified());
        QTextEdit edit;
        edit.setDocument(document.get());
        edit.show();
        QTRY_VERIFY(document->size().height() > 0);
        edit.setDocument(nullptr);
    }

    void paragraphsHaveTheirOwnDirection()
    {
        const auto document =
            made({QStringLiteral("English\n\nשלום abc\n\n- שלום\n- English\n\n| שלום |\n|---|\n| x |")},
                 TextForm::Rendered);
        QCOMPARE(document->firstBlock().textDirection(), Qt::LeftToRight);
        QCOMPARE(document->findBlockByNumber(1).textDirection(), Qt::RightToLeft);
        QCOMPARE(document->findBlockByNumber(2).textDirection(), Qt::RightToLeft);
        QCOMPARE(document->findBlockByNumber(3).textDirection(), Qt::LeftToRight);
    }

    void tablesKeepAlignment()
    {
        const auto document =
            made({QStringLiteral("| a | b | c |\n|--|:-:|--:|\n| 1 | 2 | 3 |")}, TextForm::Rendered);
        const QTextTable *table = QTextCursor(blockWith(*document, QStringLiteral("2"))).currentTable();
        QVERIFY(table != nullptr);
        QCOMPARE(table->columns(), 3);
        const Qt::Alignment wanted[] = {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
        for (int column = 0; column < 3; ++column) {
            const auto format = table->cellAt(1, column).firstCursorPosition().blockFormat();
            QCOMPARE(format.alignment() & ~Qt::AlignAbsolute & Qt::AlignHorizontal_Mask, wanted[column]);
        }
    }

    void largeTablesAreLines()
    {
        const auto document =
            made({QStringLiteral("| h | i |\n|---|---|\n") + QStringLiteral("| a | b |\n").repeated(3'000)},
                 TextForm::Rendered);
        QVERIFY(document->rootFrame()->childFrames().isEmpty());
        QCOMPARE(document->blockCount(), 3'001);
        QCOMPARE(document->lastBlock().text(), QStringLiteral("a | b"));
    }

    void copiesHaveTheCharactersOfTheSource_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a long word") << QString(2'500, QLatin1Char('x'));
        QTest::newRow("100 kB without blanks") << QString(100'000, QLatin1Char('x'));
        QTest::newRow("long prose") << QStringLiteral("some words ").repeated(20'000).trimmed();
        QTest::newRow("long lines of one paragraph") << QStringLiteral("a line\n").repeated(5'000).trimmed();
        QTest::newRow("emoji") << QStringLiteral("👨‍👩‍👧").repeated(2'000);
        QTest::newRow("no-break spaces") << QStringLiteral("a\u00a0b ").repeated(3'000).trimmed();
        QTest::newRow("zero width spaces of its own") << QStringLiteral("a\u200b").repeated(3'000);
    }
    void copiesHaveTheCharactersOfTheSource()
    {
        QFETCH(QString, text);
        for (const TextForm form : {TextForm::Rendered, TextForm::Source}) {
            const auto document = made({text}, form);
            QCOMPARE(ui::sourceTextOf(*document), text);
            for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
                QVERIFY(block.length() <= 9'000);
        }
    }

    void partsCanBeCopied()
    {
        const auto document =
            made({QStringLiteral("ab\u200bcd\n") + QString(3'000, QLatin1Char('x'))}, TextForm::Source);
        QTextCursor selection(document.get());
        selection.setPosition(1);
        selection.setPosition(10 + 1 + 2 + 1, QTextCursor::KeepAnchor); // the sign has 8 characters
        QCOMPARE(ui::sourceTextOf(selection), QStringLiteral("b\u200bcd\nx"));
        selection.clearSelection();
        QCOMPARE(ui::sourceTextOf(selection), QString());
    }

    void charactersAreNotCutInTwo()
    {
        const auto document = made(
            {QStringLiteral("x") + QStringLiteral("👨‍👩‍👧").repeated(2'000)}, TextForm::Rendered);
        for (QTextBlock block = document->begin().next(); block.isValid(); block = block.next())
            QVERIFY(block.text().startsWith(QStringLiteral("👨")));
    }

    /// The first paint lays out one screen, whatever the length.
    void longTextsAreShownAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("100 kB without blanks") << QString(100'000, QLatin1Char('x'));
        QTest::newRow("400 kB without blanks") << QString(400'000, QLatin1Char('x'));
        QTest::newRow("400 kB of words") << QStringLiteral("word ").repeated(80'000);
        QTest::newRow("400 kB of lines") << QStringLiteral("some words in a line\n").repeated(19'000);
        QTest::newRow("3000 rows") << QStringLiteral("|a|b|\n|---|---|\n") +
                                          QStringLiteral("|1|2|\n").repeated(3'000);
        QTest::newRow("20000 delimiters") << QStringLiteral("|---|\n").repeated(20'000);
        QTest::newRow("wide and long table") << QStringLiteral("|a").repeated(5'000) + QStringLiteral("\n") +
                                                    QStringLiteral("|---").repeated(5'000) +
                                                    QStringLiteral("\n") +
                                                    QStringLiteral("|1|\n").repeated(5'000);
        QTest::newRow("lists in one line") << QStringLiteral("- ").repeated(5'000) + QStringLiteral("x");
        QTest::newRow("quotes") << QStringLiteral(">").repeated(5'000) + QStringLiteral(" x");
        QTest::newRow("brackets") << QStringLiteral("[").repeated(10'000);
        QTest::newRow("addresses") << QStringLiteral("http://a.b/(").repeated(9'000);
    }
    void longTextsAreShownAtOnce()
    {
        QFETCH(QString, text);
        QTextEdit edit;
        edit.resize(700, 900);
        edit.setPlainText(QStringLiteral("warm"));
        edit.grab();
        QElapsedTimer time;
        time.start();
        const auto document = made({text}, TextForm::Rendered);
        const qint64 making = time.restart();
        edit.setDocument(document.get());
        edit.grab();
        const qint64 showing = time.elapsed();
        edit.setDocument(nullptr);
        qInfo("made in %lld ms, shown in %lld ms", static_cast<long long>(making),
              static_cast<long long>(showing));
        QVERIFY2(making < 5'000, qPrintable(QString::number(making)));
        QVERIFY2(showing < 1'000,
                 qPrintable(QString::number(showing))); // 100 on a machine with nothing else to do
    }
};

QTEST_MAIN(TestTextDocument)
#include "tst_text_document.moc"
