// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/text_document.h"

#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

#include <vector>

namespace {

QString shownText(const QString &markdown)
{
    const auto document = ui::makeDocument({markdown}, ui::TextForm::Rendered, ui::TextStyle(), QString());
    QTextCursor all(document.get());
    all.select(QTextCursor::Document);
    return ui::sourceTextOf(all);
}

struct HardText
{
    QStringView name, markdown, shown;
};

const std::vector<HardText> &hardTexts()
{
    static const std::vector<HardText> texts = {
        {u"template brackets", u"A std::vector<int> here\n\nnext", u"A std::vector<int> here\nnext"},
        {u"unclosed tag", u"<details><summary>s\n\nbody <b>on", u"<details><summary>s\nbody <b>on"},
        {u"script", u"a <script>alert(1)</script> b", u"a <script>alert(1)</script> b"},
        {u"script block", u"<script>\nx = 1*2*3\n\ny\n</script>\nz",
         u"<script>\nx = 1*2*3\n\ny\n</script>\nz"},
        {u"attribute with marks", u"x <a href=\"a_b_c*d*\"> y", u"x <a href=\"a_b_c*d*\"> y"},
        {u"comment", u"before <!-- hidden *note* --> after", u"before <!-- hidden *note* --> after"},
        {u"comment block", u"<!-- hidden\n\nnote -->\nafter", u"<!-- hidden\n\nnote -->\nafter"},
        {u"image of a file", u"![alt](file:///etc/passwd)", u"[image: alt — file:///etc/passwd]"},
        {u"image of data with title", u"![a *b*](data:image/png;base64,AA== \"t & u\")",
         u"[image: a b — data:image/png;base64,AA== (t & u)]"},
        {u"html image", u"<img src=\"http://x.y/z.png\" onerror=x>",
         u"<img src=\"http://x.y/z.png\" onerror=x>"},
        {u"script link", u"[a](javascript:x)", u"a (javascript:x)"},
        {u"link that lies", u"[https://bank.example](https://evil.example \"Safe\")",
         u"https://bank.example (https://evil.example \"Safe\")"},
        {u"links that are their text", u"<https://a.b> and www.c.de, me@x.org",
         u"https://a.b and www.c.de, me@x.org"},
        {u"link definition", u"see [it][x] or [x]\n\n[x]: http://u.v \"title\"\n[^1]: note",
         u"see [it][x] or [x]\n[x]: http://u.v \"title\"\n[^1]: note"},
        {u"definition over lines", u"[x]:\n/url\n'title'\n\nend", u"[x]:\n/url\n'title'\nend"},
        {u"footnote", u"claim[^1]\n\n[^1]: source", u"claim[^1]\n[^1]: source"},
        {u"fence with its language", u"```c++ title=\"x\"\nint *a = &b;\n\n\n  return;\n```",
         u"c++ title=\"x\"\nint *a = &b;\n\n\n  return;"},
        {u"fence with an empty first line", u"```\n\nx\n```", u"\nx"},
        {u"unclosed fence", u"a\n\n```py\nprint('$x$ [a]: b')", u"a\npy\nprint('$x$ [a]: b')"},
        {u"code keeps what looks like marks", u"`[x]: $y$ a|b` and\n\n    [x]: $y$ &amp;\n",
         u"[x]: $y$ a|b and\n[x]: $y$ &amp;"},
        {u"nested list with code", u"1. one\n   - inner\n     ```py\n     x=1\n     ```\n2. two",
         u"1.\tone\n•\tinner\npy\nx=1\n2.\ttwo"},
        {u"list numbers", u"0. zero\n1. one\n\ntext\n\n7) seven\n7) eight",
         u"0.\tzero\n1.\tone\ntext\n7)\tseven\n8)\teight"},
        {u"tasks", u"- [x] done\n- [ ] open\n- [y] neither", u"☑\tdone\n☐\topen\n•\t[y] neither"},
        {u"lists in one line", u"- 1. a\n- \n- # b", u"•\t1.\ta\n•\t\n•\tb"},
        {u"table with code", u"| a | b |\n|:--|--:|\n| `x|y` | 1\\|2 |\n|| 3 |", u"a\tb\nx|y\t1|2\n\t3"},
        {u"cells beyond the header", u"| a |\n|---|\n| 1 | 2 | 3 |\n\nx", u"a\t\t\n1\t2\t3\nx"},
        {u"header beyond the delimiters", u"a | b | c\n-|-\n1 | 2 | 3", u"a\tb\tc\n1\t2\t3"},
        {u"table behind a line", u"Here:\n| a | b |\n|---|---|\n| 1 | 2 |", u"Here:\na\tb\n1\t2"},
        {u"table in a fence", u"Here:\n```\nx\n| a |\n|-|\n| 1 | 2 |\n|| 3\n```",
         u"Here:\nx\n| a |\n|-|\n| 1 | 2 |\n|| 3"},
        {u"table with a row that looks like a fence", u"| a |\n|---|\n~~~\n| 1 | 2 |", u"a\t\n~~~\t\n1\t2"},
        {u"table with a second delimiter row", u"| a |\n|-----|\n| 1 |\n|-----|\n| 2 |", u"a\n1\n-----\n2"},
        {u"table inside HTML", u"<div>\n> | a |\n> |:-|-:|\n> | b | c | d |",
         u"<div>\n> | a |\n> |:-|-:|\n> | b | c | d |"},
        {u"scheme that is a namespace", u"a unique_ptr<std::string> b", u"a unique_ptr<std::string> b"},
        {u"escaped link", u"\\[a\\](b)", u"[a](b)"},
        {u"prices", u"price $5 or 6$, $20,000 to $30,000, US$5", u"price $5 or 6$, $20,000 to $30,000, US$5"},
        {u"formulas",
         u"\\(x_1*y*z_2\\), $a_b*c*$ and\n\n$$\n\\begin{a} <x> \\\\\n- y\n\\end{a}\n$$\n\n\\[ [a](b) \\]",
         u"\\(x_1*y*z_2\\), $a_b*c*$ and\n$$\n\\begin{a} <x> \\\\\n- y\n\\end{a}\n$$\n\\[ [a](b) \\]"},
        {u"formula in a quote and a table", u"> $$\n> x > 1\n> $$\n\n| a |\n|---|\n| $|x|$ |",
         u"$$\nx > 1\n$$\na\n$|x|$"},
        {u"entities", u"&lt;b&gt; &copy; &#x26;&#0; &NotEqualTilde; &bogus; &amp;lt; AT&T",
         u"<b> © &� ≂̸ &bogus; &lt; AT&T"},
        {u"line ends", u"a\r\nb\rc\r\n\r\nd", u"a\nb\nc\nd"},
        {u"strike, emphasis, hard breaks", u"~~gone~~ ***all*** a  \nb\\\nc \\*d\\*",
         u"gone all a\nb\nc *d*"},
        {u"quotes", u"> one\n>> two\n\n> three", u"one\ntwo\nthree"},
        {u"headings", u"# One `x`\n\nTwo\n---\n\n####### seven", u"One x\nTwo\n####### seven"},
        {u"emoji", u"👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
         u"👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"},
        {u"blanks", u"a\u00a0b　c", u"a\u00a0b　c"},
        {u"bidi override", u"abc \u202egnp.exe", u"abc ⟨U+202E⟩gnp.exe"},
        {u"controls", u"a\u001b[31mb\u0007\u2028c\ufffcd\ufdd0e",
         u"a⟨U+001B⟩[31mb⟨U+0007⟩\nc⟨U+FFFC⟩d⟨U+FDD0⟩e"},
        {u"private use", u"a\uf8ff\uf8feb [x]: \uf8ff $y$", u"a\uf8ff\uf8feb [x]: \uf8ff $y$"},
        {u"only blanks", u" \n\n ", u""},
    };
    return texts;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readerSeesAllOfIt_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("shown");
        for (const HardText &text : hardTexts())
            QTest::newRow(qPrintable(text.name.toString()))
                << text.markdown.toString() << text.shown.toString();
        QTest::newRow("zero") << QStringLiteral("a%1b").arg(QChar(0)) << QStringLiteral("a\ufffdb");
        QTest::newRow("half a pair") << QStringLiteral("a%1b").arg(QChar(0xd83d))
                                     << QStringLiteral("a⟨U+D83D⟩b");
    }
    void readerSeesAllOfIt()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, shown);
        QCOMPARE(shownText(markdown), shown);
    }
};

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
