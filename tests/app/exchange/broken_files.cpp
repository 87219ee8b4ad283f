// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/broken_files.h"

#include "tests/app/exchange/zip_files.h"

#include <QDir>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

namespace {

constexpr auto questions = "fastchat-questions";
constexpr auto answers = "fastchat-answers";
constexpr auto references = "fastchat-references";
constexpr auto votes = "fastchat-votes";
constexpr auto judgments = "fastchat-judgments";

using Make = std::function<QString(ImportProject &)>;

Make bytes(QByteArray content)
{
    return [content = std::move(content)](ImportProject &project) {
        return project.file(QStringLiteral("broken"), content);
    };
}

/// A vote that is right but for what `replace` changes.
Make vote(const char *right, const char *wrong)
{
    return bytes(
        QByteArray(
            R"({"question_id":1,"model_a":"m1","model_b":"m2","winner":"tie","judge":"expert_7","turn":1,"tstamp":5})")
            .replace(right, wrong));
}

Make judgment(const char *right, const char *wrong)
{
    return bytes(
        QByteArray(
            R"({"question_id":1,"model_1":"m1","model_2":"m2","g1_winner":"tie","g2_winner":"tie","judge":["k","p"],"turn":1})")
            .replace(right, wrong));
}

Make cells(const char *row) { return bytes(QByteArray("id,p,r,s,v,who\n") + row); }

QByteArray repeated(const char *text, int times) { return QByteArray(text).repeated(times); }

QString pathIn(ImportProject &project, const char *name)
{
    return QDir(project.folder()).filePath(QString::fromLatin1(name));
}

QString makeFolder(ImportProject &project)
{
    QDir(project.folder()).mkdir(QStringLiteral("folder"));
    return pathIn(project, "folder");
}

QString makePipe(ImportProject &project)
{
    const QString path = pathIn(project, "pipe");
    ::mkfifo(QFile::encodeName(path).constData(), 0600);
    return path;
}

QString makeZipBomb(ImportProject &project)
{
    const QString path = pathIn(project, "bomb.zip");
    support::writeZipOfZeros(path, quint64{256} << 20, {});
    return path;
}

QString makeEncryptedZip(ImportProject &project)
{
    const QString path = pathIn(project, "secret.zip");
    support::writeZip(path, {{"a.jsonl", "{}", 0, true}});
    return path;
}

QString makeEmptyZip(ImportProject &project)
{
    const QString path = pathIn(project, "empty.zip");
    support::writeZip(path, {{"__MACOSX/._a.jsonl", "x"}, {"folder/", ""}});
    return path;
}

QString makeTruncatedZip(ImportProject &project)
{
    const QString path = pathIn(project, "cut.zip");
    support::writeZip(path, {{"a.jsonl", repeated("{\"question_id\": 5, \"turns\": [\"x\"]}\n", 100)}});
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        file.resize(file.size() / 2);
    return path;
}

/// Somebody else's database, with a trigger and a view that would do harm if they were run.
QString makeForeignDatabase(ImportProject &project)
{
    const QString path = pathIn(project, "foreign.sqlite");
    SQLite::Database file(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    file.exec("CREATE TABLE vote (id INTEGER PRIMARY KEY, choice TEXT);"
              "CREATE VIEW item AS SELECT 1 AS id;"
              "CREATE TRIGGER wipe AFTER INSERT ON vote BEGIN DELETE FROM vote; END;"
              "INSERT INTO vote (choice) VALUES ('a');");
    return path;
}

std::vector<BrokenFile> unreadable()
{
    return {
        {"no such file", questions, [](ImportProject &project) { return pathIn(project, "nowhere"); },
         "nowhere"},
        {"a folder", questions, makeFolder, "folder"},
        {"a pipe", questions, makePipe, "pipe"},
        {"a zip bomb", questions, makeZipBomb, "bomb.zip"},
        {"an encrypted zip", questions, makeEncryptedZip, "secret.zip"},
        {"a zip without files", questions, makeEmptyZip, "empty.zip"},
        {"half a zip", questions, makeTruncatedZip, "cut.zip"},
        {"a foreign database", questions, makeForeignDatabase, "foreign.sqlite"},
        {"the project itself", votes, [](ImportProject &project) { return project.project().path(); },
         "test.sidejudge"},
        {"gzip", questions, bytes(QByteArray::fromHex("1f8b0800000000000003030000000000000000000000")),
         "broken"},
        {"parquet", questions, bytes("PAR1....PAR1"), "broken"},
    };
}

std::vector<BrokenFile> malformedJson()
{
    return {
        {"half an object", questions, bytes(R"({"question_id": 1, "turns": ["a")"), "line 1"},
        {"half a text", questions, bytes("{\"question_id\": \"a\n"), "line 1"},
        {"an array that does not end", questions, bytes(R"([{"question_id": 5, "turns": ["a"]})"), "line 1"},
        {"text after the array", questions, bytes("[]\nmore"), "line 2"},
        {"an array of numbers", questions, bytes("[1, 2]"), "line 1"},
        {"a number", questions, bytes("42"), "line 1"},
        {"a text", questions, bytes("\"hello\""), "line 1"},
        {"NaN", judgments, judgment("\"turn\":1", "\"turn\":NaN"), "line 1"},
        {"a number beyond double", judgments, judgment("\"turn\":1", "\"turn\":1e999"), "line 1"},
        {"single quotes", questions, bytes("{'question_id': 1}"), "line 1"},
        {"a comma too many", questions, bytes(R"({"question_id": 5, "turns": ["a"],})"), "line 1"},
        {"a NUL byte", questions, bytes(QByteArray("{\"question_id\": 5, \"turns\": [\"a\0b\"]}", 36)),
         "line 1"},
        {"Latin-1", questions, bytes("{\"question_id\": 5, \"turns\": [\"caf\xe9\"]}"), "line 1"},
        {"UTF-16", questions, bytes(QByteArray("\xff\xfe{\0}\0", 6)), "line 1"},
        {"an overlong form", questions, bytes("{\"question_id\": 5, \"turns\": [\"\xc0\xaf\"]}"), "line 1"},
        {"half a surrogate pair", questions, bytes(R"({"question_id": 5, "turns": ["\ud83d"]})"), "line 1"},
        {"nested 200 deep", questions,
         bytes("{\"question_id\": 5, \"turns\": " + repeated("[", 200) + repeated("]", 200) + "}"), "line 1"},
        {"nested a million deep", questions, bytes(repeated("[", 1'000'000)), "line 1"},
        {"five million values", questions,
         bytes("{\"question_id\": 5, \"x\": [0" + repeated(",0", 5'000'000) + "]}"), "line 1"},
        {"noise", questions, bytes(QByteArray::fromHex("00ff17deadbeef80aa0a0d22")), "line 1"},
        {"a web page", questions, bytes("<!DOCTYPE html>\n<html></html>"), "line 1"},
        {"good rows, then half a row", votes,
         bytes(R"({"question_id":1,"model_a":"m1","model_b":"m2","winner":"tie","judge":"expert_7"})"
               "\n{\"ques"),
         "line 2"},
        {"a newer export", "jsonl-export",
         bytes("{\"type\":\"sidejudge-export\",\"version\":2,\"whole\":true}\n"), "version"},
        {"half an export", "jsonl-export",
         bytes("{\"type\":\"sidejudge-export\",\"version\":1,\"whole\":true}\n{\"type\":\"ra"), "line 2"},
    };
}

std::vector<BrokenFile> malformedCsv()
{
    return {
        {"a quote that is never closed", "csv", cells("9,\"q,1,2,a,me\n"), "line 2"},
        {"a quote inside a cell", "csv", cells("9,q\"q,1,2,a,me\n"), "line 2"},
        {"text after a quote", "csv", cells("9,\"q\"q,1,2,a,me\n"), "line 2"},
        {"CR alone", "csv", cells("9,q,1,2,a,me\r9,q,1,2,b,me"), "line 2"},
        {"a NUL byte in a cell", "csv", bytes(QByteArray("id,p,r,s,v,who\n9,q\0q,1,2,a,me\n", 31)), "line 2"},
        {"a table in Latin-1", "csv", cells("9,caf\xe9,1,2,a,me\n"), "line 2"},
        {"a missing column", "csv", bytes("id,p,r,s,v\n9,q,1,2,a\n"), "the column who"},
        {"a column twice", "csv", bytes("id,p,r,s,v,who,id\n9,q,1,2,a,me,9\n"), "line 1"},
        {"a column without name", "csv", bytes("id,p,r,s,v,who,\n9,q,1,2,a,me,\n"), "line 1"},
        {"an empty table", "csv", bytes(""), "broken"},
        {"five thousand columns", "csv", bytes("id" + repeated(",x", 5000) + "\n"), "line 1"},
        {"a row too short", "csv", cells("9,q,1,2,a\n"), ": ", true},
        {"a row too long", "csv", cells("9,q,1,2,a,me,too\n"), ": ", true},
        {"a table with an unknown vote", "csv", cells("9,q,1,2,maybe,me\n"), "v: a, b, tie", true},
        {"a prompt other than the stored one", "csv", cells("1,q,1,2,a,me\n"), "p: the prompt that is stored",
         true},
        {"no prompt", "csv", cells("9,,1,2,a,me\n"), "p: a prompt", true},
        {"twice the same response", "csv",
         bytes(QByteArray("id,p,r,s,v,who\n").replace("r,s", "r,s") + "zwei2,q,1,1,a,\n"),
         "who: the name of a rater", true},
    };
}

std::vector<BrokenFile> refusedContent()
{
    return {
        {"no question id", questions, bytes(R"({"turns": ["a"]})"), "question_id: ", true},
        {"turns as one text", questions, bytes(R"({"question_id": 5, "turns": "a"})"), "turns: ", true},
        {"no turn", questions, bytes(R"({"question_id": 5, "turns": []})"), "turns: at least one", true},
        {"a number as a turn", questions, bytes(R"({"question_id": 5, "turns": [1]})"), "turns[0]: ", true},
        {"an id with another prompt", questions, bytes(R"({"question_id": 1, "turns": ["a"]})"),
         "question_id: what is stored", true},
        {"a key twice", questions, bytes(R"({"question_id": 5, "question_id": 6, "turns": ["a"]})"),
         "question_id: ", true},
        {"an object as id", questions, bytes(R"({"question_id": {}, "turns": ["a"]})"),
         "question_id: ", true},
        {"an escaped NUL", questions, bytes(R"({"question_id": 5, "turns": ["a\u0000b"]})"),
         "turns[0]: ", true},
        {"more references than turns", questions,
         bytes(R"({"question_id": 5, "turns": ["a"], "reference": ["b", "c"]})"), "reference: ", true},
        {"an answer to nothing", answers,
         bytes(R"({"question_id": 9, "model_id": "m", "choices": [{"turns": ["a"]}]})"),
         "question_id: an item", true},
        {"an answer without choices", answers, bytes(R"({"question_id": 1, "model_id": "m", "choices": []})"),
         "choices: at least one", true},
        {"an answer with more turns", answers,
         bytes(R"({"question_id": "zwei", "model_id": "m", "choices": [{"turns": ["a", "b"]}]})"),
         "choices: at most 1", true},
        {"another text of a stored answer", answers,
         bytes(R"({"question_id": 1, "model_id": "m1", "choices": [{"turns": ["x", "y"]}]})"),
         "choices: the text of m1", true},
        {"an index twice", answers,
         bytes(
             R"({"question_id": 1, "model_id": "m", "choices": [{"index": 0, "turns": ["a"]}, {"index": 0, "turns": ["b"]}]})"),
         "choices[1].index: each number once", true},
        {"no model", answers, bytes(R"({"question_id": 1, "model_id": " ", "choices": [{"turns": ["a"]}]})"),
         "model_id: ", true},
        {"another reference", references,
         bytes(R"({"question_id": 1, "model_id": "gpt-4", "choices": [{"turns": ["x", "y"]}]})"),
         "choices: what is stored", true},
        {"an unknown winner", votes, vote("\"tie\"", "\"Tie\""), "winner: model_a, model_b", true},
        {"no winner", votes, vote("\"tie\"", "null"), "winner: ", true},
        {"a number as winner", votes, vote("\"tie\"", "1"), "winner: ", true},
        {"a person who is inconsistent", votes, vote("\"tie\"", "\"tie (inconsistent)\""),
         "winner: what a person can say", true},
        {"an unknown model", votes, vote("\"m2\"", "\"m3\""), "model_b: a model with an answer", true},
        {"the same model twice", votes, vote("\"m2\"", "\"m1\""), "model_b: another model", true},
        {"an unknown item", votes, vote("\"question_id\":1", "\"question_id\":2"), "question_id: an item",
         true},
        {"turn 3", votes, vote("\"turn\":1", "\"turn\":3"), "turn: a turn of the item", true},
        {"turn 0", votes, vote("\"turn\":1", "\"turn\":0"), "turn: a turn from 1", true},
        {"turn one", votes, vote("\"turn\":1", "\"turn\":\"one\""), "turn: ", true},
        {"a rater without a name", votes, vote("\"expert_7\"", "\"\""), "judge: the name", true},
        {"an empty list of judges", votes, vote("\"expert_7\"", "[]"), "judge: a list", true},
        {"nobody knows who", votes, vote("\"expert_7\"", "\"Robin\""), "judge: expert_*", true},
        {"a time that is none", votes, vote("5}", "\"yesterday\"}"), "tstamp: seconds", true},
        {"a stored vote with another choice", votes,
         vote("\"expert_7\",\"turn\":1,\"tstamp\":5", "\"expert_1\""), "winner: b, as stored", true},
        {"an unknown winner of game 1", judgments, judgment("\"g1_winner\":\"tie\"", "\"g1_winner\":\"A\""),
         "g1_winner: model_1", true},
        {"no winner of game 2", judgments, judgment("\"g2_winner\":\"tie\",", ""), "g2_winner: ", true},
        {"a score in words", judgments,
         bytes(R"({"question_id": 1, "model": "m1", "judge": ["k", "p"], "score": "good", "turn": 1})"),
         "score: ", true},
        {"neither pair nor score", judgments, bytes(R"({"question_id": 1, "judge": ["k", "p"]})"),
         "g1_winner: a pair", true},
        {"a row of an export without type", "jsonl-export",
         bytes("{\"type\":\"sidejudge-export\",\"version\":1,\"whole\":true}\n{\"a\":1}\n"), "type: ", true},
        {"a vote of nobody on nothing", "jsonl-export",
         bytes(
             "{\"type\":\"sidejudge-export\",\"version\":1,\"whole\":true}\n"
             R"({"type":"ruling","comparison":"00000000-0000-4000-8000-000000000001","uuid":"00000000-0000-4000-8000-000000000002","rater":"x","previous":null,"origin":"imported","choice":"a","swap":null,"rule":"","raw":"","time":""})"),
         "comparison: a comparison of a row before, or of the project", true},
        {"a forged UUID", "jsonl-export",
         bytes(
             "{\"type\":\"sidejudge-export\",\"version\":1,\"whole\":true}\n"
             R"({"type":"item","uuid":"00000000-0000-4000-8000-000000000001","collection":"main","id":"1","category":"","turns":["x"],"tags":[],"metadata":{},"references":[]})"),
         "uuid: the UUID that follows", true},
    };
}

} // namespace

QByteArray brokenFileMapping()
{
    return R"({"id": "id", "prompt": "p", "model_a": {"value": "x"}, "model_b": {"value": "y"}, "response_a": "r",
        "response_b": "s", "vote": "v", "rater": "who", "kind": "human"})";
}

std::vector<BrokenFile> brokenFiles()
{
    std::vector<BrokenFile> all;
    for (auto part : {unreadable(), malformedJson(), malformedCsv(), refusedContent()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
