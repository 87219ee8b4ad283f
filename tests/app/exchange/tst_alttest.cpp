// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/python_messages.h"
#include "tests/app/exchange/import_project.h"

#include <QTest>

using namespace Qt::StringLiterals;
using exchange::ChatMessage;
using exchange::messagesFromPython;
using model::Choice;

namespace {

const auto format = u"alttest"_s;

// In canonical order alpha is side a, whichever stands first in the name.
const QByteArray prompts = R"({
  "7__zeta__alpha__2": {
    "text_id": "7__zeta__alpha__2",
    "conversation_a": "[{'content': 'One?', 'role': 'user'}, {'content': \"It's one.\", 'role': 'assistant'}, {'content': 'Two?', 'role': 'user'}, {'content': 'Two\\n\\ttabbed', 'role': 'assistant'}]",
    "conversation_b": "[{\"role\": \"user\", \"content\": \"One?\"}, {\"role\": \"assistant\", \"content\": \"Uno\"}, {\"role\": \"user\", \"content\": \"Two?\"}, {\"role\": \"assistant\", \"content\": \"Due\"}]"
  },
  "8__alpha__zeta__1": {
    "conversation_a": "[{'content': 'Hi', 'role': 'user'}, {'content': 'Hello', 'role': 'assistant'}]",
    "conversation_b": "[{'content': 'Hi', 'role': 'user'}, {'content': 'Hallo', 'role': 'assistant'}]"
  }
})";

const QByteArray people = R"({"ann": {"7__zeta__alpha__2": "model_a", "8__alpha__zeta__1": "tie"},
                              "bo": {"7__zeta__alpha__2": "model_b"}})";
const QByteArray machines = R"({"gemini": {"7__zeta__alpha__2": "model_a", "8__alpha__zeta__1": "model_b"}})";

const QByteArray twice = R"({"ann": {"8__alpha__zeta__1": "tie", "8__alpha__zeta__1": "model_a"}})";
const QByteArray otherPrompts = R"({"7__alpha__zeta__1": {
    "conversation_a": "[{'content': 'Hi', 'role': 'user'}, {'content': 'Hello', 'role': 'assistant'}]",
    "conversation_b": "[{'content': 'Ho', 'role': 'user'}, {'content': 'Hallo', 'role': 'assistant'}]"}})";

QByteArray label(const QByteArray &item, const QByteArray &word)
{
    return R"({"ann": {")" + item + R"(": )" + word + "}}";
}

const char *const oddMessages =
    "[{'content': 'a\\x41\\u00e4\\U0001F600\\'\"\\\\', \"role\": \"user\", 'name': 'x',}, "
    "{'role': 'assistant', 'content': ''}]";

struct Wrong
{
    const char *name;
    const char *text;
};
constexpr Wrong wrongMessages[] = {
    {"nothing", ""},
    {"no list", "{'content': 'a', 'role': 'user'}"},
    {"a call", "[print('a')]"},
    {"a number", "[{'content': 1, 'role': 'user'}]"},
    {"no role", "[{'content': 'a'}]"},
    {"a key twice", "[{'content': 'a', 'content': 'b', 'role': 'user'}]"},
    {"not closed", "[{'content': 'a', 'role': 'user'}"},
    {"text behind", "[{'content': 'a', 'role': 'user'}] + []"},
    {"unknown escape", "[{'content': '\\q', 'role': 'user'}]"},
    {"half a pair", "[{'content': '\\ud83d', 'role': 'user'}]"},
    {"beyond Unicode", "[{'content': '\\UFFFFFFFF', 'role': 'user'}]"},
    {"a NUL", "[{'content': '\\x00', 'role': 'user'}]"},
    {"an escape without digits", "[{'content': '\\x+1', 'role': 'user'}]"},
    {"an escape at the end", "[{'content': '\\"},
};

} // namespace

class TestAltTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promptsAreQuestionsAnswersAndComparisons()
    {
        ImportProject project;
        const auto report = project.importText(format, prompts);
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.read, 2);
        QCOMPARE(report.counts[u"items"_s], 2);
        QCOMPARE(report.counts[u"responses"_s], 4);
        QCOMPARE(report.counts[u"comparisons"_s], 2);
        const auto found = project.caseOf(u"7"_s, 2).comparison;
        QCOMPARE(found.item.turns, (QStringList{u"One?"_s, u"Two?"_s}));
        QCOMPARE(found.a.turns, (QStringList{u"Uno"_s, u"Due"_s}));
        QCOMPARE(found.b.turns, (QStringList{u"It's one."_s, u"Two\n\ttabbed"_s}));
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(format, prompts).already, 2);
        QCOMPARE(project.digest(), before);
    }

    void peopleVoteAndMachinesGiveVerdicts()
    {
        ImportProject project;
        project.importText(format, prompts);
        const QStringList files{project.file(u"human_annotations.json"_s, people),
                                project.file(u"llm_annotations.json"_s, machines)};
        const auto report = project.import(format, files);
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.read, 5);
        QCOMPARE(report.counts[u"votes"_s], 3);
        QCOMPARE(report.counts[u"verdicts"_s], 2);
        const auto second = project.caseOf(u"7"_s, 2);
        QCOMPARE(second.votes[0].vote.choice, Choice::B); // zeta
        QCOMPARE(second.votes[0].vote.raw, u"model_a"_s);
        QCOMPARE(second.votes[1].vote.choice, Choice::A);
        QVERIFY(second.verdicts[0].verdict.choice == Choice::B);
        QVERIFY(project.caseOf(u"8"_s, 1).verdicts[0].verdict.choice == Choice::B);
        QCOMPARE(project.columns().raters.at(2).kind, model::RaterKind::Judge);
        const QByteArray before = project.digest();
        QCOMPARE(project.import(format, files).already, 5);
        QCOMPARE(project.digest(), before);
    }

    void badLabelsAreRefusedByField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("a word") << label("8__alpha__zeta__1", "\"A\"") << u"ann.8__alpha__zeta__1"_s;
        QTest::newRow("null") << label("8__alpha__zeta__1", "null") << u"ann.8__alpha__zeta__1"_s;
        QTest::newRow("no such question")
            << label("9__alpha__zeta__1", "\"tie\"") << u"ann.9__alpha__zeta__1"_s;
        QTest::newRow("no such turn") << label("8__alpha__zeta__2", "\"tie\"") << u"ann.8__alpha__zeta__2"_s;
        QTest::newRow("no such model")
            << label("8__alpha__omega__1", "\"tie\"") << u"ann.8__alpha__omega__1"_s;
        QTest::newRow("one model") << label("8__alpha__alpha__1", "\"tie\"") << u"ann.8__alpha__alpha__1"_s;
        QTest::newRow("no pair") << label("sentence 12", "\"tie\"") << u"ann.sentence 12"_s;
        QTest::newRow("no annotator") << QByteArray("{\"ann\": \"tie\"}") << u"ann"_s;
        QTest::newRow("other prompts") << otherPrompts << u"7__alpha__zeta__1.conversation_b"_s;
    }
    void badLabelsAreRefusedByField()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, field);
        ImportProject project;
        project.importText(format, prompts);
        const QByteArray before = project.digest();
        const auto report = project.import(format, {project.file(u"human_annotations.json"_s, text)});
        QCOMPARE(report.refusedCount, 1);
        QCOMPARE(report.refused[0].field, field);
        QCOMPARE(project.digest(), before);
    }

    void aLabelThatStandsTwiceIsRefusedTheSecondTime()
    {
        ImportProject project;
        project.importText(format, prompts);
        const auto report = project.import(format, {project.file(u"human_annotations.json"_s, twice)});
        QCOMPARE(report.taken, 1);
        QCOMPARE(report.refusedCount, 1);
        QVERIFY(report.refused[0].expected.startsWith(u"each key once"_s));
    }

    void anUnknownKindOfAnnotatorIsAsked()
    {
        ImportProject project;
        project.importText(format, prompts);
        const auto report = project.import(format, {project.file(u"labels.json"_s, machines)});
        QCOMPARE(report.refusedCount, 1);
        QCOMPARE(report.refused[0].field, u"gemini"_s);
        QVERIFY(report.refused[0].expected.contains(u"--kind"_s));
    }

    void conversationsAreReadAsPythonPrintsThem()
    {
        const auto messages = messagesFromPython(QString::fromLatin1(oddMessages));
        QVERIFY(messages);
        const std::vector<ChatMessage> expected{{u"user"_s, u"aA\u00e4\U0001F600'\"\\"_s},
                                                {u"assistant"_s, QString()}};
        QVERIFY(*messages == expected);
        QVERIFY(messagesFromPython(u"[]"_s)->empty());
    }

    void anythingElseIsNoConversation_data()
    {
        QTest::addColumn<QString>("text");
        for (const Wrong &wrong : wrongMessages)
            QTest::newRow(wrong.name) << QString::fromLatin1(wrong.text);
    }
    void anythingElseIsNoConversation()
    {
        QFETCH(const QString, text);
        QVERIFY(!messagesFromPython(text));
    }
};

QTEST_GUILESS_MAIN(TestAltTest)
#include "tst_alttest.moc"
