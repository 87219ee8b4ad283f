// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;

/// The Markdown of a text, as FastChat counts it.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfFastChat_data();
    void countsAreThoseOfFastChat();
    void longTextsAreCountedAtOnce();
};

void TestFormats::countsAreThoseOfFastChat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lists");
    QTest::addColumn<int>("bold");
    QTest::addColumn<int>("headings");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &text, int lists, int bold, int headings, int code) {
        QTest::newRow(name) << text << lists << bold << headings << code;
    };
    row("nothing", u""_s, 0, 0, 0, 0);
    row("prose", u"One 1.5 and * two - three.\n"_s, 0, 0, 0, 0);
    row("ordered", u"1. one\n2. two\n 10. ten\n3) no\n"_s, 3, 0, 0, 0);
    row("unordered", u"- a\n* b\n+ c\n  - d\n-e\n--- \n"_s, 4, 0, 0, 0);
    row("headings", u"# a\n###### b\n####### c\n#d\n ## e\n"_s, 0, 0, 2, 0);
    row("bold", u"**a** and __b c__, **not\nthis**, *a*"_s, 0, 2, 0, 0);
    row("bold in a list", u"* **a**: x\n* **b**: y\n"_s, 2, 2, 0, 0);
    row("code is taken out first", u"- a\n```py\n# no heading\n- no item\n```\n# yes\n"_s, 1, 0, 1, 32);
    row("an open fence is text", u"```\n- a\n"_s, 1, 0, 0, 0);
    row("a backtick inside", u"```\n- a `x`\n```\n"_s, 1, 0, 0, 0);
    row("two fences", u"```a``` b ```c```"_s, 0, 0, 0, 14);
    row("code points", u"```\U0001F600```"_s, 0, 0, 0, 7);
    row("Korean", u"# 제목\n1. **하나**\n- 둘\n"_s, 2, 1, 1, 0);
}

void TestFormats::countsAreThoseOfFastChat()
{
    QFETCH(QString, text);
    const FormatCounts counts = formatCounts(text);
    QTEST(static_cast<int>(counts.lists), "lists");
    QTEST(static_cast<int>(counts.bold), "bold");
    QTEST(static_cast<int>(counts.headings), "headings");
    QTEST(static_cast<int>(counts.code), "code");
    QCOMPARE(counts.length, text.toUcs4().size());
}

void TestFormats::longTextsAreCountedAtOnce()
{
    for (const QString &unit : {u"```"_s, u"`"_s, u"**a"_s, u"__"_s, u"\n"_s, u"- x\n"_s, u"1"_s, u"# "_s}) {
        const QString text = unit.repeated(100'000);
        static_cast<void>(formatCounts(text));
    }
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
