// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter.h"
#include "tests/app/analysis/filter_trees.h"

#include <QTest>

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Filter parsed(const QString &text)
{
    const auto filter = parseFilter(text);
    if (!filter)
        qWarning("%s\n in: %s", qPrintable(filter.error().detail), qPrintable(text));
    return filter.value_or(Filter{});
}

QString errorOf(const QString &text)
{
    const auto filter = parseFilter(text);
    if (filter)
        return u"parsed as: "_s + printFilter(*filter);
    return filter.error().kind == model::Error::Kind::Usage ? filter.error().detail
                                                            : u"another kind of error"_s;
}

} // namespace

class TstFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortestTextIsPrinted_data();
    void theShortestTextIsPrinted();
    void everyRandomTreeComesBack();
    void everyRandomRaterComesBack();
    void errorsNameTheCharacterAndWhatWasExpected_data();
    void errorsNameTheCharacterAndWhatWasExpected();
    void charactersAreCountedAsPeopleDo();
    void randomBytesNeverCrash();
    void changedTextsNeverCrash();
    void deepParenthesesAreRefused();
    void aMillionCharactersAreReadAndOneMoreIsRefused();
};

void TstFilterText::theShortestTextIsPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    const auto same = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(text);
    };
    const auto row = [](const char *text, const char *printed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
    };
    same("category = math");
    same("item = 81");
    same("item = \"mt bench/81\"");
    same("collection != main");
    same("turn = 1");
    same("turn in (1, 2)");
    same("turn >= 2");
    same("model = gpt-4");
    same("model in (gpt-4, claude-v1)");
    same("model ~ \"^llama\"");
    same("model ~ gpt");
    same("tag = rushed");
    same("tag != \"very rushed\"");
    same("probe = swap");
    same("length_gap > 500");
    same("length_gap <= -1");
    same("length_gap != 0");
    same("difficulty = hard");
    same("\"난이도\" = \"높음\"");
    same("\"two words\" < 3.5");
    same("item < 100");
    same("note = \"\"");
    same("a.b = c.d");
    same("-x- = *");
    same("voted(gpt-4)");
    same("voted(\"gpt 4\")");
    same("voted(\"홍 길동\")");
    same("voted(\"👩‍⚖️\")");
    same("voted(humans)");
    same("voted(\"humans\")");
    same("voted(judges)");
    same("voted(gold)");
    same("voted(\"gold\")");
    same("voted(majority)");
    same("voted(\"majority\")");
    same("voted(\"and\")");
    same("voted(\"not\")");
    same("voted(\"in\")");
    same("voted(tie)");
    same("voted(item)");
    same("voted(credit)");
    same("voted(first)");
    same("voted(expert_*)");
    same("voted(\"a\\\"b\")");
    same("voted(\"a\\\\b\")");
    same("voted(gpt-4@first)");
    same("voted(gpt-4@second)");
    same("voted(gpt-4#2)");
    same("voted(gpt-4@all)");
    same("voted(gpt-4@first#2@all)");
    same("voted(\"gpt 4\"@second#12)");
    same("voted(\"gpt@first\")");
    same("voted(\"gpt#2\")");
    same("voted(humans@all)");
    same("voted(majority@all)");
    same("voted(group(expert_*)@all)");
    same("voted(group(\"expert_*,author_*\"))");
    same("voted(group(\"humans\"))");
    same("voted(majority(expert_*))");
    same("voted(majority(expert_*, credit))");
    same("voted(majority(\"expert_*,author_*\", credit)@all)");
    same("voted(majority(humans, credit))");
    same("voted(majority(\"humans\"))");
    same("voted(majority(credit, credit))");
    same("voted(group(credit))");
    same("both(gpt-4, humans)");
    same("same(gpt-4, majority)");
    same("opposite(gpt-4, humans)");
    same("both_tie(group(a*), group(b*))");
    same("tie(gpt-4)");
    same("longer(gpt-4)");
    same("shorter(humans)");
    same("decided(gpt-4)");
    same("choice(gpt-4, a)");
    same("choice(gpt-4, cannot_judge)");
    same("choice(gpt-4, tie, hash)");
    same("choice(gpt-4, b, name)");
    same("chose(gpt-4, humans, a, b)");
    same("chose(a, b, tie, decided, hash)");
    same("chose(a, a, any, any)");
    same("abstained(a, b)");
    same("unruled(a, humans)");
    same("conflict(humans, humans)");
    same("run(gpt-4)");
    same("votes(humans) >= 2");
    same("decided_votes(group(expert_*)) = 3");
    same("votes(gold) < 1");
    same("swap(gpt-4) = stable_a");
    same("swap(gpt-4) != inconsistent");
    same("swap(gpt-4) ~ \"^(stable|flips)\"");
    same("state(gpt-4) = unparsable");
    same("state(gpt-4) ~ ref");
    same("flag(pos_first)");
    same("flag(\"my flag\")");
    same("flag(self, gpt-4)");
    same("match(\"fib(o|onacci)\")");
    same("match(\"\\\\bint\\\\b\")");
    same("match(prompt, \"소수\")");
    same("match(rationales, length)");
    same("match(prompt)");
    same("none()");
    same("tie(a)");
    same("category = math and opposite(gpt-4, humans)");
    same("turn = 1 or turn = 2");
    same("not tie(gpt-4)");
    same("not (tie(a) and tie(b))");
    same("not (tie(a) or tie(b))");
    same("tie(a) or tie(b) and tie(c)");
    same("(tie(a) or tie(b)) and tie(c)");
    same("not tie(a) and not tie(b)");
    same("not tie(a) or not (tie(b) and tie(c))");
    same("tie(a) and (tie(b) or tie(c)) and tie(d)");
    same("tie(a) and (tie(b) or tie(c) and (tie(d) or tie(e)))");
    same("not (not tie(a) and tie(b))");
    same("not (tie(a) and not (tie(b) or tie(c)))");
    same("\"not\" = 1");
    same("\"and\" = \"or\"");
    same("\"in\" in (\"in\", \"and\")");
    same("humans = humans");
    same("tie = tie");
    same("voted in (voted, group)");
    same("gold ~ gold");
    row("  category=math  ", "category = math");
    row("\"category\"=\"math\"", "category = math");
    row("(((category = math)))", "category = math");
    row("not(tie(a))", "not tie(a)");
    row("(tie(a) and tie(b)) or tie(c)", "tie(a) and tie(b) or tie(c)");
    row("tie(a) or (tie(b) or tie(c))", "tie(a) or tie(b) or tie(c)");
    row("(tie(a))and(tie(b))", "tie(a) and tie(b)");
    row("not (not tie(a))", "tie(a)");
    row("tie ( a )", "tie(a)");
    row("both(\"a\",\"b\")", "both(a, b)");
    row("voted(majority(humans))", "voted(majority)");
    row("voted(majority ( expert_* ,credit))", "voted(majority(expert_*, credit))");
    row("voted(a#02)", "voted(a#2)");
    row("turn=\"1\"", "turn = 1");
    row("turn in(1,2)", "turn in (1, 2)");
    row("swap(a)=\"stable_a\"", "swap(a) = stable_a");
    row("tie(a)\n\tor tie(b)", "tie(a) or tie(b)");
    row("a=b and not none()", "a = b");
    row("\"voted\" = x", "voted = x");
    row("length_gap>=007", "length_gap >= 007");
    row("match(\"a\nb\")", "match(\"a\nb\")");
}

void TstFilterText::theShortestTextIsPrinted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, printed);
    const Filter filter = parsed(text);
    QVERIFY(!filter.isEmpty());
    QCOMPARE(printFilter(filter), printed);
    QCOMPARE(parsed(printed), filter);
}

void TstFilterText::everyRandomTreeComesBack()
{
    FilterTrees trees(20260101);
    int junctions = 0;
    for (int round = 0; round < 5000; ++round) {
        const Filter tree = trees.tree(round % 6);
        const QString text = printFilter(tree);
        const auto back = parseFilter(text);
        QVERIFY2(back, qPrintable(text));
        QVERIFY2(*back == tree, qPrintable(text));
        QCOMPARE(printFilter(*back), text);
        junctions += std::holds_alternative<Junction>(tree.node) ? 1 : 0;
    }
    QVERIFY(junctions > 1500);
}

void TstFilterText::everyRandomRaterComesBack()
{
    FilterTrees trees(7);
    for (int round = 0; round < 3000; ++round) {
        const RaterRef rater = trees.rater();
        const auto back = parseRater(printRater(rater));
        QVERIFY2(back, qPrintable(printRater(rater)));
        QVERIFY2(*back == rater, qPrintable(printRater(rater)));
    }
}

void TstFilterText::errorsNameTheCharacterAndWhatWasExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *text, const char *detail) {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << u"the filter, character "_s + QString::fromUtf8(detail);
    };
    row("category", "9: expected \"=\", \"!=\", \"<\", \"<=\", \">\", \">=\", \"~\" or \"in\"");
    row("category =", "11: expected a value");
    row("category = and turn = 1", "12: expected a value");
    row("category math", "10: expected \"=\", \"!=\", \"<\", \"<=\", \">\", \">=\", \"~\" or \"in\"");
    row("category = math turn = 1", "17: expected \"and\", \"or\" or the end");
    row("category = math and", "20: expected a field, a predicate, \"not\" or \"(\"");
    row("category = math)", "16: expected \"and\", \"or\" or the end");
    row("(category = math", "17: expected \"and\", \"or\" or \")\"");
    row("(category = math or tie(a) tie(b))", "28: expected \"and\", \"or\" or \")\"");
    row(")", "1: expected a field, a predicate, \"not\" or \"(\"");
    row("()", "2: expected a field, a predicate, \"not\" or \"(\"");
    row("not", "4: expected a field, a predicate or \"(\"");
    row("not not tie(a)", "5: expected a field, a predicate or \"(\"");
    row("and tie(a)", "1: expected a field, a predicate, \"not\" or \"(\"");
    row("tie(a) or or tie(b)", "11: expected a field, a predicate, \"not\" or \"(\"");
    row("turn = two", "8: expected a whole number");
    row("turn ~ 2", "6: expected \"=\", \"!=\", \"<\", \"<=\", \">\", \">=\" or \"in\"");
    row("turn in (1, x)", "13: expected a whole number");
    row("turn in 1", "9: expected \"(\"");
    row("turn in ()", "10: expected a whole number");
    row("turn in (1", "11: expected \",\" or \")\"");
    row("length_gap > 1.5", "14: expected a whole number");
    row("voted()", "7: expected a rater");
    row("voted(", "7: expected a rater");
    row("voted(a", "8: expected \")\"");
    row("voted(a b)", "9: expected \")\"");
    row("voted(a, b)", "8: expected \")\"");
    row("voted", "6: expected \"(\", \"=\", \"!=\", \"<\", \"<=\", \">\", \">=\", \"~\" or \"in\"");
    row("voted = ", "9: expected a value");
    row("both(a)", "7: expected \",\"");
    row("both(a, b, strength, 1)", "23: expected \",\"");
    row("tied(a)", "1: there is no predicate \"tied\"");
    row("none(a)", "6: expected \")\"");
    row("choice(a)", "9: expected \",\"");
    row("choice(a, c)",
        "11: expected \"a\", \"b\", \"tie\", \"decided\", \"any\", \"cannot_judge\", \"both_good\" or \"both_bad\"");
    row("choice(a, a, mirror)", "14: expected \"name\" or \"hash\"");
    row("choice(a, a, hash, b)", "18: expected \")\"");
    row("chose(a, b, a)", "14: expected \",\"");
    row("chose(a, b, a, c)",
        "16: expected \"a\", \"b\", \"tie\", \"decided\", \"any\", \"cannot_judge\", \"both_good\" or \"both_bad\"");
    row("swap(a)", "8: expected \"=\", \"!=\" or \"~\"");
    row("swap(a) < 3", "9: expected \"=\", \"!=\" or \"~\"");
    row("swap(a) = flips",
        "11: expected \"stable_a\", \"stable_b\", \"stable_tie\", \"flips_to_first\", \"flips_to_second\", \"half_tie_first\", \"half_tie_second\", \"inconsistent\" or \"incomplete\"");
    row("state(a) = ok",
        "12: expected \"valid\", \"abstained\", \"ambiguous\", \"unparsable\", \"out_of_range\", \"refused\", \"truncated\", \"transport_error\" or \"budget\"");
    row("state(a) in (valid)", "10: expected \"=\", \"!=\" or \"~\"");
    row("votes(a)", "9: expected \"=\", \"!=\", \"<\", \"<=\", \">\" or \">=\"");
    row("votes(a) ~ 3", "10: expected \"=\", \"!=\", \"<\", \"<=\", \">\" or \">=\"");
    row("votes(a) >= many", "13: expected a whole number");
    row("confidence(a) >= many", "18: expected a number");
    row("confidence(a) > nan", "17: expected a number");
    row("flag()", "6: expected a kind of flag");
    row("flag(x, y, z)", "10: expected \")\"");
    row("match(everything, \"x\")", "7: expected \"prompt\", \"responses\", \"rationales\" or \"comments\"");
    row("match(\"(\")",
        "7: the regular expression is not valid at its character 2: missing closing parenthesis");
    row("item ~ \"a[b\"",
        "8: the regular expression is not valid at its character 4: missing terminating ] for character class");
    row("match(\"\\d\")", "9: expected \\ or \" behind the backslash");
    row("match(\"abc", "7: expected a closing \" for the quote that opens here");
    row("match(prompt, \"a\", \"b\")", "18: expected \")\"");
    row("voted(a@third)", "9: expected \"first\", \"second\", \"unknown\" or \"all\"");
    row("voted(a@ first)", "10: expected \"first\", \"second\", \"unknown\" or \"all\"");
    row("voted(a @first)", "9: expected \")\"");
    row("voted(a@first@second)", "15: expected \"all\"");
    row("voted(a#2@first)", "11: expected \"all\"");
    row("voted(humans@first)", "14: expected \"all\"");
    row("voted(humans#2)", "13: expected \")\"");
    row("voted(a#0)", "9: expected a number from 1");
    row("voted(a#x)", "9: expected a number from 1");
    row("voted(a#)", "9: expected a number from 1");
    row("voted(a#99999999999)", "9: expected a number from 1");
    row("voted(a@all@all)", "12: expected \")\"");
    row("voted(group)", "12: expected \"(\"");
    row("voted(group())", "13: expected names as in \"expert_*,author_*\"");
    row("voted(group(humans))", "13: expected names as in \"expert_*,author_*\"");
    row("voted(group(a, b))", "14: expected \")\"");
    row("voted(majority(judges))", "16: expected \"humans\" or names as in \"expert_*,author_*\"");
    row("voted(majority(\"\"))", "16: expected \"humans\" or names as in \"expert_*,author_*\"");
    row("voted(majority(a, cred))", "19: expected \"credit\"");
    row("voted(majority(a credit))", "18: expected \",\" or \")\"");
    row("voted(홍길동)",
        "7: names and values of other characters than A-Z a-z 0-9 _ . * - are written in \"quotes\"");
    row("voted(a;b)", "8: \";\" has no meaning here");
    row("\"\" = 1", "1: expected the name of a field");
    row("item = 'x'", "8: \"'\" has no meaning here");
    row("item ! x", "6: \"!\" has no meaning here");
    row("item == x", "7: expected a value");
    row("item => 3", "7: expected a value");
    row("&", "1: \"&\" has no meaning here");
}

void TstFilterText::errorsNameTheCharacterAndWhatWasExpected()
{
    QFETCH(const QString, text);
    QFETCH(const QString, detail);
    QCOMPARE(errorOf(text), detail);
}

void TstFilterText::charactersAreCountedAsPeopleDo()
{
    QCOMPARE(errorOf(u"voted(\"한글\") x"_s),
             u"the filter, character 13: expected \"and\", \"or\" or the end"_s);
    QCOMPARE(errorOf(u"voted(\"😀😀\") x"_s),
             u"the filter, character 13: expected \"and\", \"or\" or the end"_s);
    QCOMPARE(errorOf(u"item ~ \"😀(\""_s).left(70),
             u"the filter, character 8: the regular expression is not valid at its ch"_s);
}

void TstFilterText::randomBytesNeverCrash()
{
    FilterTrees random(99);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int left = random.below(40); left > 0; --left) {
            const char16_t any = static_cast<char16_t>(random.below(0x10000));
            text += QChar(random.below(3) == 0 ? any : static_cast<char16_t>(random.below(0x80)));
        }
        const auto filter = parseFilter(text);
        if (filter)
            QCOMPARE(parsed(printFilter(*filter)), *filter);
        else
            QVERIFY(filter.error().detail.startsWith(u"the filter, character "));
    }
    QCOMPARE(errorOf(u"a = "_s + QChar(0)),
             u"the filter, character 5: names and values of other characters than "
             "A-Z a-z 0-9 _ . * - are written in \"quotes\""_s);
    QCOMPARE(errorOf(QString(1, QChar(0xD800))).left(26), u"the filter, character 1: n"_s);
}

void TstFilterText::changedTextsNeverCrash()
{
    FilterTrees random(4);
    const QString signs = u"()\",@#=!<>~ \\a1*\u0000가"_s;
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        QString text = printFilter(random.tree(3));
        for (int left = random.below(3); left >= 0 && !text.isEmpty(); --left) {
            const int at = random.below(static_cast<int>(text.size()));
            if (random.below(2) == 0)
                text.remove(at, 1 + random.below(3));
            else
                text.insert(at, signs[random.below(static_cast<int>(signs.size()))]);
        }
        const auto filter = parseFilter(text);
        if (filter) {
            ++read;
            QVERIFY2(parsed(printFilter(*filter)) == *filter, qPrintable(text));
        }
    }
    QVERIFY(read > 1000);
}

void TstFilterText::deepParenthesesAreRefused()
{
    const auto nested = [](int depth) { return QString(depth, u'(') + u"a = 1"_s + QString(depth, u')'); };
    QCOMPARE(parsed(nested(200)), parsed(u"a = 1"_s));
    QCOMPARE(errorOf(nested(201)), u"the filter, character 201: more than 200 levels of parentheses"_s);
    QCOMPARE(errorOf(QString(900000, u'(')),
             u"the filter, character 201: more than 200 levels of parentheses"_s);
    QString nots;
    for (int left = 0; left < 100000; ++left)
        nots += u"not("_s;
    QCOMPARE(errorOf(nots), u"the filter, character 804: more than 200 levels of parentheses"_s);
}

void TstFilterText::aMillionCharactersAreReadAndOneMoreIsRefused()
{
    const QString value = u"item = \""_s + QString(1'000'000 - 9, u'x') + u'"';
    QCOMPARE(value.size(), qsizetype(1'000'000));
    QCOMPARE(printFilter(parsed(value)).size(), qsizetype(1'000'000 - 2));
    QCOMPARE(errorOf(value + u' '), u"the filter is longer than 1000000 characters; shorten it"_s);
    QString list = u"a=1"_s;
    while (list.size() < 999'980)
        list += u" and a=1"_s;
    QCOMPARE(std::get<Junction>(parsed(list).node).parts.size(), std::size_t(124999));
    QVERIFY(errorOf(QString(1'000'000, u'"')).contains(u"the name of a field"));
    QVERIFY(errorOf(QString(1'000'000, u'\\')).contains(u"character 1:"));
    QVERIFY(errorOf(u'"' + QString(999'999, u'\\')).contains(u"closing"));
}

QTEST_APPLESS_MAIN(TstFilterText)
#include "tst_filter_text.moc"
