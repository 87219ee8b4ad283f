// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_pane.h"

#include <QTest>

class TestTextPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foreignTextIsShownAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << QStringLiteral("<b>bold</b> <img src=\"file:///etc/passwd\"> &amp;");
        QTest::newRow("lines") << QStringLiteral("one\n\ntwo\n  three");
        QTest::newRow("template brackets") << QStringLiteral("std::vector<int> and <details>");
        QTest::newRow("empty") << QString();
        QTest::newRow("no blank in sight") << QString(5000, QLatin1Char('x'));
    }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(QString, text);
        ui::TurnsView view(nullptr);
        view.setTexts({text}, QStringLiteral("Turn %1"));
        QCOMPARE(view.toPlainText(), text);
    }

    void turnsFollowEachOtherUnderHeadings()
    {
        ui::TurnsView view(nullptr);
        view.setTexts({QStringLiteral("first"), QStringLiteral("<i>second</i>")}, QStringLiteral("Turn %1"));
        QCOMPARE(view.toPlainText(), QStringLiteral("Turn 1\nfirst\nTurn 2\n<i>second</i>"));
    }

    void linesAreAtMostSeventyFiveCharactersWide()
    {
        ui::TurnsView view(nullptr);
        view.resize(3000, 400);
        view.setTexts({QStringLiteral("word ").repeated(200)}, QString());
        view.show();
        QVERIFY(view.lineWrapColumnOrWidth() <= 75 * view.fontMetrics().averageCharWidth() + 20);
        view.resize(200, 400);
        QTRY_VERIFY(view.lineWrapColumnOrWidth() <= view.viewport()->width());
    }
};

QTEST_MAIN(TestTextPane)
#include "tst_text_pane.moc"
