// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formula_spans.h"

#include <QStringList>
#include <QTest>

namespace {

/// The formulas of `markdown`, each display formula behind a `D `.
QStringList formulasOf(const QString &markdown)
{
    QStringList formulas;
    for (const ui::FormulaSpan &span : ui::formulaSpans(markdown)) {
        const QString formula = markdown.mid(span.start, span.length);
        formulas.append(span.kind == ui::FormulaKind::Display ? QStringLiteral("D ") + formula : formula);
    }
    return formulas;
}

} // namespace

class TestFormulaSpans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formulasAreFound_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("formulas");
        const auto row = [](const char *name, QStringView markdown, const QStringList &formulas) {
            QTest::newRow(name) << markdown.toString() << formulas;
        };
        row("inline", u"a $x$, $y+1$.", {u"$x$"_qs, u"$y+1$"_qs});
        row("display", u"$$x$$ and \\[y\\]", {u"D $$x$$"_qs, u"D \\[y\\]"_qs});
        row("parentheses", u"\\(a\\) \\(b\\)", {u"\\(a\\)"_qs, u"\\(b\\)"_qs});
        row("over lines", u"$a\n+b$\n\n$$\n- x\n\\\\\n$$", {u"$a\n+b$"_qs, u"D $$\n- x\n\\\\\n$$"_qs});
        row("in a list", u"- $x$\n- $$\n  y\n  $$", {u"$x$"_qs, u"D $$\n  y\n  $$"_qs});
        row("in a quote", u"> $$\n> x\n> $$", {u"D $$\n> x\n> $$"_qs});
        row("with a number and a word", u"$2 \\text{ or } x$ $3 = two$",
            {u"$2 \\text{ or } x$"_qs, u"$3 = two$"_qs});
        row("with an escaped dollar", u"$a \\$ b$", {u"$a \\$ b$"_qs});
        row("begins with a number", u"$2x$ and $5$", {u"$2x$"_qs, u"$5$"_qs});
    }
    void formulasAreFound()
    {
        QFETCH(QString, markdown);
        QFETCH(QStringList, formulas);
        QCOMPARE(formulasOf(markdown), formulas);
    }

    void otherTextIsNoFormula_data()
    {
        QTest::addColumn<QString>("markdown");
        const auto row = [](QStringView markdown) {
            QTest::newRow(qPrintable(markdown.toString())) << markdown.toString();
        };
        row(u"price $5 or 6$");
        row(u"$20,000 to $30,000");
        row(u"US$5 and CA$6");
        row(u"5$ and 6$.");
        row(u"$ x $");
        row(u"\\$x$ and \\\\(y\\\\)");
        row(u"`$x$` and ``\\(y\\)``");
        row(u"```\n$x$\n```");
        row(u"~~~\n$$\nx\n$$");
        row(u"$x\n\ny$ $$a\n\nb$$");
        row(u"- costs $a\n- and b$");
        row(u"# $a\nb$");
        row(u"$a `b$ c`");
        row(u"\\[text\\](address)");
        row(u"$$ $$ \\( \\)");
        row(u"echo $HOME and $PATH");
    }
    void otherTextIsNoFormula()
    {
        QFETCH(QString, markdown);
        QCOMPARE(formulasOf(markdown), QStringList());
    }

    void fencesEndWithTheirQuote()
    {
        QCOMPARE(formulasOf(QStringLiteral("> ```\n> $a$\n\n$b$")), QStringList{QStringLiteral("$b$")});
    }

    void hostileTextsTakeNoTime_data()
    {
        QTest::addColumn<QString>("markdown");
        for (const char *unit :
             {"$", "$x ", "$$x ", "\\(", "\\[x", "$a`", "`a", "$1 a$", "> $$\n", "```\n", "- "})
            QTest::newRow(unit) << QString::fromLatin1(unit).repeated(50'000);
    }
    void hostileTextsTakeNoTime()
    {
        QFETCH(QString, markdown);
        const auto spans = ui::formulaSpans(markdown);
        QVERIFY(spans.size() <= 50'000);
    }
};

QTEST_MAIN(TestFormulaSpans)
#include "tst_formula_spans.moc"
