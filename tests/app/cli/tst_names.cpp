// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/message.h"
#include "app/cli/names.h"

#include <QTest>

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesArePartedByCommas_data();
    void namesArePartedByCommas();
    void wordsLoseTheirQuotes();
    void foreignTextNeverPrintsATerminalEscape();
    void wideCharactersTakeTwoColumns();
};

void NamesTest::namesArePartedByCommas_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *list, const QStringList &names) {
        QTest::newRow(list) << QString::fromUtf8(list) << names;
    };
    row("", {});
    row("a", {QStringLiteral("a")});
    row("a, b", {QStringLiteral("a"), QStringLiteral("b")});
    row(",a,,b,", {QStringLiteral("a"), QStringLiteral("b")});
    row("majority(x_*, credit),b", {QStringLiteral("majority(x_*, credit)"), QStringLiteral("b")});
    row("\"a, b\",c", {QStringLiteral("\"a, b\""), QStringLiteral("c")});
    row("\"a\\\", b\",c", {QStringLiteral("\"a\\\", b\""), QStringLiteral("c")});
    row("group(\"a)\",b),c", {QStringLiteral("group(\"a)\",b)"), QStringLiteral("c")});
}

void NamesTest::namesArePartedByCommas()
{
    QFETCH(QString, list);
    QFETCH(QStringList, names);
    QCOMPARE(cli::splitNames(list), names);
}

void NamesTest::wordsLoseTheirQuotes()
{
    QCOMPARE(cli::splitWords(QStringLiteral("a,\"b, c\",\"d\\\"e\\\\\"")),
             QStringList({QStringLiteral("a"), QStringLiteral("b, c"), QStringLiteral("d\"e\\")}));
}

void NamesTest::foreignTextNeverPrintsATerminalEscape()
{
    const QString hostile = QStringLiteral("a\x1b[31mb\u009b31mc\u202ed\r\n\te\a");
    for (const std::string &text :
         {cli::plain(hostile), cli::plainLines(hostile, 2), cli::padded(hostile, 3)}) {
        for (const QChar character : QString::fromStdString(text)) {
            QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
            QVERIFY(character.category() != QChar::Other_Format);
        }
    }
    QCOMPARE(cli::plainLines(QStringLiteral("a\r\nb"), 2), std::string("a\n  b"));
}

void NamesTest::wideCharactersTakeTwoColumns()
{
    QCOMPARE(cli::columnsOf(QStringLiteral("abc")), 3);
    QCOMPARE(cli::columnsOf(QString::fromUtf8("\355\231\215\352\270\270")), 4);
    QCOMPARE(cli::padded(QString::fromUtf8("\355\231\215"), 4), std::string("\355\231\215  "));
    QCOMPARE(cli::paddedLeft(QStringLiteral("7"), 3), std::string("  7"));
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
