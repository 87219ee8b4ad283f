// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/mapping.h"
#include "db/store/cases.h"
#include "db/store/content.h"
#include "db/store/votes.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

using exchange::ImportOptions;
using model::Choice;

namespace {

QString made(const QString &name) { return support::testData(QStringLiteral("exchange/") + name); }

ImportOptions mapped(const QByteArray &mapping)
{
    ImportOptions options;
    options.mapping = mapping;
    return options;
}

ImportOptions mappedBy(const QString &name)
{
    QFile file(made(name));
    return mapped(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

constexpr auto plainMap = R"({"id": "id", "prompt": "p", "model_a": {"value": "x"}, "model_b": {"value": "y"},
    "response_a": "r", "response_b": "s", "vote": "v", "rater": "who", "kind": "human"})";

} // namespace

class TestTableImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCsvTable();
    void aTableOfConversations();
    void withoutAnIdThePromptNamesTheItem();
    void cellsOfListsInCsv();
    void votesOnStoredAnswers();
    void judgesOfATable();
    void unknownWordsRefuseTheRow_data();
    void unknownWordsRefuseTheRow();
    void aMissingColumnIsAnError();
    void wrongMappingsAreUsageErrors_data();
    void wrongMappingsAreUsageErrors();
    void anotherCategoryOfAnItemIsNoted();
    void theOrderOfCellsChoosesTheSides();
};

void TestTableImport::aCsvTable()
{
    ImportProject project;
    const auto report = project.import(QStringLiteral("csv"), {made(QStringLiteral("table.csv"))},
                                       mappedBy(QStringLiteral("table_map.json")));
    QCOMPARE(listed(report.refused),
             QStringLiteral("12 what: expected one of first, first much, same, second, found \"perhaps\""));
    QCOMPARE(report.counts[QStringLiteral("skipped")], 1);
    QCOMPARE(report.taken, 4);
    QCOMPARE(report.counts[QStringLiteral("items")], 1);
    QCOMPARE(report.counts[QStringLiteral("responses")], 3);
    QCOMPARE(report.counts[QStringLiteral("comparisons")], 2);
    const auto columns = project.columns();
    QCOMPARE(columns.votes.size(), std::size_t{3});
    const auto first = store::readCase(project.project(), {columns.comparisons.id[0]}).value();
    QCOMPARE(first.comparison.item.turns, QStringList{QStringLiteral("What is\na cell?")});
    QCOMPARE(first.votes.size(), std::size_t{2});
    const model::Vote &anna = first.votes[0].vote;
    QCOMPARE(anna.choice, Choice::A); // the row of 2 May: m1 much better
    QCOMPARE(anna.strength, 2.0);
    QCOMPARE(anna.confidence, 0.5);
    QCOMPARE(anna.comment, QStringLiteral("multi\nline \"quoted\""));
    QCOMPARE(anna.time, QStringLiteral("2023-05-02T10:00:00.000Z"));
    const auto history = store::historyOf(project.project(), anna.rater).value();
    QCOMPARE(history.size(), std::size_t{2});
    QCOMPARE(history[0].choice, Choice::B); // the row of 1 May: m2, its first response
    const auto second = store::readCase(project.project(), {columns.comparisons.id[1]}).value();
    QCOMPARE(second.comparison.a.sample, 1);
    QCOMPARE(second.comparison.a.turns, QStringList{QStringLiteral("Other text")});
}

void TestTableImport::aTableOfConversations()
{
    ImportProject project;
    const auto report = project.import(QStringLiteral("jsonl"), {made(QStringLiteral("conversations.jsonl"))},
                                       mappedBy(QStringLiteral("conversations_map.json")));
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("votes")], 4);
    const auto columns = project.columns();
    QCOMPARE(columns.comparisons.turn, (std::vector<std::int32_t>{1, 2}));
    const auto item = store::readItem(project.project(), {columns.items.id[0]}).value();
    QCOMPARE(item.turns, (QStringList{QStringLiteral("Hello"), QStringLiteral("More")}));
    QCOMPARE(item.metadata, QByteArray("{\"topic\":{\"x\":1}}"));
    const auto shown = store::readCase(project.project(), {columns.comparisons.id[0]}).value();
    QCOMPARE(shown.comparison.a.model, QStringLiteral("m1"));
    QCOMPARE(shown.votes[0].rater, QStringLiteral("Gold One"));
    QCOMPARE(shown.votes[0].vote.choice, Choice::B);
    QCOMPARE(shown.votes[0].vote.left, model::Side::A); // m2 is the row's first, and m1 stood left
    QCOMPARE(shown.votes[1].vote.choice, Choice::Tie);
}

void TestTableImport::withoutAnIdThePromptNamesTheItem()
{
    ImportProject project;
    const QByteArray rows =
        "{\"p\":\"one\",\"q\":\"\",\"r\":\"1\",\"s\":\"2\",\"v\":\"a\",\"who\":\"me\"}\n"
        "{\"p\":\"one\",\"q\":\"two\",\"r\":\"1\",\"s\":\"2\",\"v\":\"a\",\"who\":\"me\"}\n"
        "{\"p\":\"one\",\"r\":\"1\",\"s\":\"2\",\"v\":\"b\",\"who\":\"you\"}\n";
    const QByteArray map =
        QByteArray(plainMap).replace("\"id\": \"id\", \"prompt\": \"p\"", "\"prompt\": [\"p\", \"q\"]");
    const auto report = project.importText(QStringLiteral("jsonl"), rows, mapped(map));
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("items")], 2);
    const auto columns = project.columns();
    QCOMPARE(columns.items.sourceId[0].size(), 16);
    const auto item = store::readItem(project.project(), {columns.items.id[1]}).value();
    QCOMPARE(item.turns, QStringList{QStringLiteral("one\n\ntwo")});
}

void TestTableImport::cellsOfListsInCsv()
{
    ImportProject project;
    const QByteArray map = R"({"id": "id", "turns": "p", "model_a": "ma", "model_b": "mb", "turn": "t",
        "response_a": {"column": "r", "json": true}, "response_b": {"column": "s", "json": true}, "vote": "v",
        "rater": {"value": "me"}, "kind": "human", "metadata": ["lang"], "category": {"value": "chat"},
        "reference": "ref"})";
    const QByteArray rows = "id;p;ma;mb;t;r;s;v;lang;ref\n"
                            "7;'[#a#,#b#]';x;y;1;'[#1#,#2#]';'[#3#,#4#]';tie;de;R\n"
                            "7;'[#a#,#b#]';x;y;;'[#1#,#2#]';'[#3#,#4#]';a;de;R\n"
                            "7;'[#a#,#b#]';x;z;2;'[#1#,#2#]';'[#3#]';a;de;R\n"
                            "7;'[#a#,#b#]';x;z;2;'[#1#,#2#]';3;a;de;R\n";
    const auto report = project.importText(
        QStringLiteral("csv"), QByteArray(rows).replace('\'', '"').replace("#", "\"\""), mapped(map));
    QCOMPARE(listed(report.refused),
             QStringLiteral("4 s: expected from 2 to 2 turns, as the item has, found \"[\"3\"]\"\n"
                            "5 s: expected a JSON array of texts, found \"3\""));
    const auto columns = project.columns();
    QCOMPARE(columns.comparisons.turn, (std::vector<std::int32_t>{1, 2}));
    const auto item = store::readItem(project.project(), {columns.items.id[0]}).value();
    QCOMPARE(item.metadata, QByteArray("{\"lang\":\"de\"}"));
    QCOMPARE(item.category, QStringLiteral("chat"));
    QCOMPARE(store::referencesOf(project.project(), {columns.items.id[0]}).value().front().turns,
             QStringList{QStringLiteral("R")});
}

void TestTableImport::votesOnStoredAnswers()
{
    ImportProject project;
    project.importStudy();
    const QByteArray map =
        R"({"id": "i", "model_a": "x", "model_b": "y", "turn": "t", "vote": "v", "rater": "who",
        "kind": "human"})";
    const QByteArray rows =
        "i,x,y,t,v,who\n1,m2,m1,1,a,Zoe\n1,m2,m1,2,both_good,Zoe\n1,m2,m9,1,a,Zoe\n9,m1,m2,1,a,Zoe\n"
        "zwei,m1,m2,2,a,Zoe\n1,m1,m1,1,a,Zoe\n1,m1,m2,1,a,\n";
    const auto report = project.importText(QStringLiteral("csv"), rows, mapped(map));
    QCOMPARE(report.counts[QStringLiteral("votes")], 2);
    QCOMPARE(listed(report.refused),
             QStringLiteral(
                 "4 y: expected a model with an answer to item 1 (import the answers first), found \"m9\"\n"
                 "5 i: expected an item of the collection main (import the items first), found \"9\"\n"
                 "6 t: expected a turn of the item, from 1 to 1, found \"2\"\n"
                 "7 y: expected another model than the first one, found \"m1\"\n"
                 "8 who: expected the name of a rater, found an empty cell"));
}

void TestTableImport::judgesOfATable()
{
    ImportProject project;
    const QByteArray rows =
        "{\"id\":1,\"p\":\"q\",\"r\":\"1\",\"s\":\"2\",\"v\":\"A\",\"who\":\"J\",\"why\":\"because\",\"o\":\"BA\"}\n"
        "{\"id\":1,\"p\":\"q\",\"r\":\"1\",\"s\":\"2\",\"v\":\"junk\",\"who\":\"J\",\"why\":\"?\",\"o\":\"AB\"}\n"
        "{\"id\":1,\"p\":\"q\",\"r\":\"1\",\"s\":\"2\",\"v\":\"junk\",\"who\":\"J\",\"why\":\"?\",\"o\":\"CD\"}\n";
    const QByteArray map =
        QByteArray(plainMap).replace("\"kind\": \"human\"",
                                     R"("kind": "judge", "judges_give": "verdicts", "rationale": "why",
           "order": {"column": "o", "words": {"AB": "a_first", "BA": "b_first"}},
           "words": {"A": "a", "B": "b", "junk": {"state": "out_of_range"}})");
    const auto report = project.importText(QStringLiteral("jsonl"), rows, mapped(map));
    QCOMPARE(listed(report.refused), QStringLiteral("3 o: expected one of AB, BA, found \"CD\""));
    const auto shown = store::readCase(project.project(), {project.columns().comparisons.id[0]}).value();
    QCOMPARE(shown.verdicts.size(), std::size_t{2});
    QCOMPARE(shown.verdicts[0].verdict.order, model::Order::AFirst);
    QCOMPARE(shown.verdicts[0].verdict.state, model::State::OutOfRange);
    QCOMPARE(shown.verdicts[1].verdict.choice, Choice::A);
    QCOMPARE(shown.verdicts[1].call.rationale, QStringLiteral("because"));
    // The same words of a person are no verdicts.
    ImportOptions person = mapped(map);
    person.kind = model::RaterKind::Human;
    person.raterName = QStringLiteral("P");
    const auto people = project.importText(QStringLiteral("jsonl"), rows, person);
    QCOMPARE(people.counts[QStringLiteral("votes")], 1);
    QCOMPARE(people.refused.front().expected, QStringLiteral("a choice: only verdicts have states"));
}

void TestTableImport::unknownWordsRefuseTheRow_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word : {"", "A", "Tie", "0", "both", "a ", "null", "model_a"})
        QTest::newRow(*word ? word : "empty") << QByteArray(word);
}

void TestTableImport::unknownWordsRefuseTheRow()
{
    QFETCH(QByteArray, word);
    ImportProject project;
    const QByteArray before = project.digest();
    const auto report = project.importText(QStringLiteral("csv"), "id,p,r,s,v,who\n1,q,1,2," + word + ",me\n",
                                           mapped(plainMap));
    QCOMPARE(report.refusedCount, 1);
    QCOMPARE(report.refused.front().field, QStringLiteral("v"));
    QCOMPARE(report.refused.front().expected,
             QStringLiteral("a, b, tie, both_good, both_bad or cannot_judge"));
    QCOMPARE(project.digest(), before);
}

void TestTableImport::aMissingColumnIsAnError()
{
    ImportProject project;
    const auto report =
        project.tryImport(QStringLiteral("csv"),
                          {project.file(QStringLiteral("t"), "id,p,r,s,v\n1,q,1,2,a\n")}, mapped(plainMap));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
    QVERIFY2(report.error().detail.contains(QStringLiteral("the column who of the mapping")),
             qPrintable(report.error().detail));
}

void TestTableImport::wrongMappingsAreUsageErrors_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *map, const char *says) {
        QTest::newRow(name) << QByteArray(map) << QString::fromLatin1(says);
    };
    row("no JSON", "{", "one JSON object");
    row("a list", "[]", "one JSON object");
    row("unknown key", R"({"modle_a": "x"})", "one of category, comment, confidence, id, join,");
    row("no models", R"({"id": "x"})", "model_a and model_b are needed");
    row("nothing compared", R"({"model_a": "x", "model_b": "y"})", "one of prompt, turns, id and join");
    row("both prompts", R"({"prompt": "p", "turns": "t", "model_a": "x", "model_b": "y"})",
        "exclude each other");
    row("one response", R"({"id": "i", "model_a": "x", "model_b": "y", "response_a": "r"})",
        "belong together");
    row("rater without vote", R"({"id": "i", "model_a": "x", "model_b": "y", "rater": "r"})",
        "a rater needs a vote");
    row("raters and vote",
        R"({"id": "i", "model_a": "x", "model_b": "y", "vote": "v", "raters": {"c": "n"}})", "instead of");
    row("wrong choice", R"({"id": "i", "model_a": "x", "model_b": "y", "words": {"1": "A"}})", "a, b, tie");
    row("valid state", R"({"id": "i", "model_a": "x", "model_b": "y", "words": {"1": {"state": "valid"}}})",
        "other than valid");
    row("stray key of a word",
        R"({"id": "i", "model_a": "x", "model_b": "y", "words": {"1": {"choice": "a", "x": 1}}})",
        "a, b, tie");
    row("kind", R"({"id": "i", "model_a": "x", "model_b": "y", "kind": "robot"})", "human, judge or gold");
    row("verdicts of people", R"({"id": "i", "model_a": "x", "model_b": "y", "judges_give": "verdicts"})",
        "needs kind judge");
    row("part", R"({"id": "i", "model_a": {"column": "x", "separator": "_", "part": 3}, "model_b": "y"})",
        "part (1 or 2)");
    row("column and value", R"({"id": {"column": "x", "value": "y"}, "model_a": "x", "model_b": "y"})",
        "either a column or a value");
    row("number for a column", R"({"id": 3, "model_a": "x", "model_b": "y"})", "the name of a column");
    row("empty tables", R"({"tables": []})", "a list of mappings");
}

void TestTableImport::wrongMappingsAreUsageErrors()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, says);
    const auto mapping = exchange::parseMapping(map);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().kind, model::Error::Kind::Usage);
    QVERIFY2(mapping.error().detail.contains(says), qPrintable(mapping.error().detail));
}

void TestTableImport::anotherCategoryOfAnItemIsNoted()
{
    ImportProject project;
    const QByteArray map = QByteArray(plainMap).replace(
        "\"kind\"", R"("category": "c", "reference": "f", "metadata": ["m"], "kind")");
    const QByteArray header = "id,p,r,s,v,who,c,f,m\n";
    const auto report = project.importText(QStringLiteral("csv"),
                                           header + "1,q,1,2,a,me,maths,R,x\n"
                                                    "1,q,1,2,a,you,maths,R,x\n"
                                                    "1,q,1,2,a,her,physics,S,y\n"
                                                    "1,q,1,2,a,him,,,\n"
                                                    "2,p,1,2,a,me,,,\n"
                                                    "2,p,1,2,a,you,,T,\n",
                                           mapped(map));
    QCOMPARE(report.taken, 6);
    const QString noted = QStringLiteral("4 c: expected maths, as stored for item 1, found \"physics\"\n"
                                         "4 f: expected R, as stored for item 1, found \"S\"\n"
                                         "4 m: expected \"x\", as stored for item 1, found \"y\"");
    QCOMPARE(listed(report.noted), noted);
    const auto item = store::readItem(project.project(), {project.columns().items.id[0]}).value();
    QCOMPARE(item.category, QStringLiteral("maths"));
    // Another file is measured by what is stored.
    const auto again =
        project.importText(QStringLiteral("csv"), header + "1,q,1,2,a,me,physics,R,x\n", mapped(map));
    QCOMPARE(listed(again.noted),
             QStringLiteral("2 c: expected maths, as stored for item 1, found \"physics\""));
}

void TestTableImport::theOrderOfCellsChoosesTheSides()
{
    ImportProject project;
    const QByteArray map = QByteArray(plainMap)
                               .replace("{\"value\": \"x\"}", "{\"value\": \"z\"}")
                               .replace("\"kind\"", "\"left\": \"l\", \"kind\"");
    const auto report = project.importText(QStringLiteral("csv"),
                                           "id,p,r,s,v,who,l\n1,q,1,2,a,me,a\n1,q,1,2,a,you,\n", mapped(map));
    QCOMPARE(listed(report.refused), QString());
    const auto shown = store::readCase(project.project(), {project.columns().comparisons.id[0]}).value();
    QCOMPARE(shown.comparison.a.model, QStringLiteral("y"));
    QCOMPARE(shown.votes[0].vote.choice, Choice::B);
    QCOMPARE(shown.votes[0].vote.left, model::Side::B);
    QVERIFY(!shown.votes[1].vote.left);
}

QTEST_GUILESS_MAIN(TestTableImport)
#include "tst_table_import.moc"
