// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/text_filter.h"

#include <QTest>

using analysis::SearchKind;
using analysis::TextPlace;

namespace {

QString printed(const QString &text, SearchKind kind, TextPlace place)
{
    const auto filter = analysis::searchFilter(text, kind, place);
    return filter ? analysis::printFilter(*filter) : filter.error().detail;
}

bool isFound(const QString &filter, TextPlace place, const QString &text)
{
    const auto pattern = analysis::searchedIn(*analysis::parseFilter(filter), place);
    return pattern && pattern->match(text).hasMatch();
}

} // namespace

class TextFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTakenAsTheyStand()
    {
        QCOMPARE(printed(QStringLiteral(" step  by "), SearchKind::Words, TextPlace::Everywhere),
                 QStringLiteral(R"x(match("(?i)step\\s+by"))x"));
        QCOMPARE(printed(QStringLiteral("f(x)?"), SearchKind::Words, TextPlace::Rationales),
                 QStringLiteral(R"x(match(rationales, "(?i)f\\(x\\)\\?"))x"));
        QCOMPARE(printed(QString::fromUtf8("더 정확"), SearchKind::Words, TextPlace::Prompt),
                 QString::fromUtf8(R"x(match(prompt, "(?i)더\\s+정확"))x"));
        QCOMPARE(printed(QStringLiteral("  "), SearchKind::Words, TextPlace::Everywhere), QString());
    }

    void everyFilterReadsBack()
    {
        for (const char *text : {"\"quoted\"", "a\\b", "한국어", "x and y", "(?:", "$1.50 [sic]"}) {
            for (const TextPlace place : {TextPlace::Everywhere, TextPlace::Comments, TextPlace::Responses}) {
                const auto filter = analysis::searchFilter(QString::fromUtf8(text), SearchKind::Words, place);
                QVERIFY(filter.has_value());
                const auto again = analysis::parseFilter(analysis::printFilter(*filter));
                QVERIFY(again && *again == *filter);
            }
        }
    }

    void aPatternIsCheckedAndItsErrorNamesThePlace()
    {
        QCOMPARE(printed(QStringLiteral("wins?$"), SearchKind::Pattern, TextPlace::Comments),
                 QStringLiteral(R"x(match(comments, "(?i)wins?$"))x"));
        const QString error = printed(QStringLiteral("ab(c"), SearchKind::Pattern, TextPlace::Everywhere);
        QVERIFY2(error.startsWith(QStringLiteral("the regular expression is not valid at its character 5: ")),
                 qPrintable(error));
    }

    void onlyWhatIsLookedForThereIsHighlighted()
    {
        const QString filter = QStringLiteral(
            R"x(category = math and match("(?i)Alpha") and match(rationales, "beta|b+") and not match("gone"))x");
        QVERIFY(isFound(filter, TextPlace::Prompt, QStringLiteral("an ALPHA")));
        QVERIFY(!isFound(filter, TextPlace::Prompt, QStringLiteral("beta")));
        QVERIFY(isFound(filter, TextPlace::Rationales, QStringLiteral("xbb")));
        QVERIFY(!isFound(filter, TextPlace::Rationales, QStringLiteral("gone BETA")));
        QVERIFY(!analysis::searchedIn(*analysis::parseFilter(QStringLiteral("turn = 1")), TextPlace::Prompt));
    }

    void theErrorOfAFilterHasAPlace()
    {
        QCOMPARE(analysis::filterErrorAt(QStringLiteral("category = ")).value_or(-1), qsizetype{11});
        QCOMPARE(analysis::filterErrorAt(QString::fromUtf8("tag = \"🙂\" or voted(")).value_or(-1),
                 qsizetype{20});
        QVERIFY(!analysis::filterErrorAt(QStringLiteral("turn = 1")));
    }
};

QTEST_GUILESS_MAIN(TextFilterTest)
#include "tst_text_filter.moc"
