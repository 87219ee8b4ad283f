// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/visible_source.h"

#include <QTest>

class TestVisibleSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatShowsNothingGetsASign_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, QStringView text, QStringView shown) {
            QTest::newRow(name) << text.toString() << shown.toString();
        };
        row("zero width", u"a\u200bb\u200cc", u"a⟨U+200B⟩b⟨U+200C⟩c");
        row("bidi", u"\u202eabc\u2066\u061c", u"⟨U+202E⟩abc⟨U+2066⟩⟨U+061C⟩");
        row("escape", u"\u001b[31m\u007f", u"⟨U+001B⟩[31m⟨U+007F⟩");
        row("separators", u"a\u2028b\u2029c", u"a⟨U+2028⟩b⟨U+2029⟩c");
        row("soft hyphen, joiner, byte order mark", u"\u00ad\u2060\ufeff", u"⟨U+00AD⟩⟨U+2060⟩⟨U+FEFF⟩");
        row("fillers", u"\u3164\u115f\u2800", u"⟨U+3164⟩⟨U+115F⟩⟨U+2800⟩");
        row("tags", u"a\U000e0041", u"a⟨U+E0041⟩");
        row("selectors that carry bytes", u"a\U000e0100\ufe05", u"a⟨U+E0100⟩⟨U+FE05⟩");
        row("Qt's own", u"\ufffc\ufdd0", u"⟨U+FFFC⟩⟨U+FDD0⟩");
        row("joiner between letters", u"a\u200db", u"a⟨U+200D⟩b");
        row("tab and lines stay", u"a\tb\r\nc\rd\n", u"a\tb\nc\nd\n");
        row("emoji stay", u"👨‍👩‍👧 ❤️ 1️⃣ 👋🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            u"👨‍👩‍👧 ❤️ 1️⃣ 👋🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿");
        row("more tags than a flag has",
            u"🏴\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061"
            u"\U000e0061",
            u"🏴\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061⟨U+E0061⟩");
        row("what is drawn stays", u"é \u0600 한 \u0301 \u00a0\u3000", u"é \u0600 한 \u0301 \u00a0\u3000");
        row("a sign that the text holds", u"⟨U+200B⟩", u"⟨U+200B⟩");
        QTest::newRow("zero and half a pair")
            << QStringLiteral("%1%2").arg(QChar(0)).arg(QChar(0xdc00)) << QStringLiteral("⟨U+0000⟩⟨U+DC00⟩");
    }
    void whatShowsNothingGetsASign()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(ui::visibleSource(text), shown);
    }

    void joinersThatScriptsNeedAreNotHarmful()
    {
        const QString persian = QStringLiteral("می\u200cخواهم \u200f\u00ad");
        const auto pieces = ui::visiblePieces(persian, ui::Signs::Harmful);
        QCOMPARE(pieces.size(), std::size_t(1));
        QCOMPARE(pieces.front().text, persian);
    }

    void signsStandForTheirCharacter()
    {
        QCOMPARE(ui::characterOfSign(u"⟨U+202E⟩"), QStringLiteral("\u202e"));
        QCOMPARE(ui::characterOfSign(u"⟨U+E0041⟩"), QStringLiteral("\U000e0041"));
        QCOMPARE(ui::characterOfSign(u"⟨U+0000⟩"), QString(QChar(0)));
        for (const QStringView other : {u"⟨U+⟩", u"⟨U+12⟩", u"⟨U+XYZW⟩", u"⟨U+1234567⟩", u"U+202E"})
            QCOMPARE(ui::characterOfSign(other), QString());
    }
};

QTEST_MAIN(TestVisibleSource)
#include "tst_visible_source.moc"
