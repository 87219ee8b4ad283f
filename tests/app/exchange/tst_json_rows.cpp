// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_rows.h"
#include "tests/support/memory_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <array>

using namespace exchange;
using namespace Qt::StringLiterals;
using support::MemorySource;

namespace {

constexpr std::array<std::size_t, 6> chunkSizes{1, 2, 3, 7, 4096, 256 * 1024};

/// Each row as `line:compact JSON`, then the error if there is one.
QStringList rowsOf(const QByteArray &bytes, std::size_t chunkBytes = 4096)
{
    MemorySource source(bytes, u"f.jsonl"_s);
    JsonRows rows(source, chunkBytes);
    QStringList found;
    for (;;) {
        const auto next = rows.next();
        if (!next) {
            found += next.error().kind == model::Error::Kind::InvalidInput ? next.error().detail
                                                                           : u"another kind"_s;
            return found;
        }
        if (!*next)
            return found;
        found += QString::number(rows.row().line()) + u':' + QString::fromUtf8(rows.row().raw());
    }
}

QString onlyError(const QByteArray &bytes)
{
    const QStringList found = rowsOf(bytes);
    return found.isEmpty() ? u"no rows, no error"_s : found.last();
}

long peakMemoryKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

constexpr bool hasSanitizer =
#if defined(__SANITIZE_ADDRESS__)
    true;
#else
    false;
#endif

} // namespace

class TstJsonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOf100MBNeedsMemoryForARowOnly();
    void everyLayoutGivesTheSameRows_data();
    void everyLayoutGivesTheSameRows();
    void aMalformedFileEndsWithLineAndReason_data();
    void aMalformedFileEndsWithLineAndReason();
    void rowsBeforeTheFaultAreGiven();
    void everyCutOfARowIsMalformed();
    void bracesAndEscapesInsideTextsDoNotCut();
    void aHundredLevelsAreReadAndOneMoreIsRefused();
    void fourMillionValuesAreReadAndOneMoreIsRefused();
    void aRowOver256MiBIsRefused();
    void aLongLineOfBlanksNeedsNoMemory();
    void theErrorOfTheSourceIsPassedOn();
    void theFileIsReadToItsLastByte();
};

/// First, because the peak of memory never goes down again.
void TstJsonRows::aFileOf100MBNeedsMemoryForARowOnly()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray row = R"({"question_id": 81, "turns": [")" + QByteArray(950, 'x') + "\"]}\n";
    QByteArray block;
    for (int i = 0; i < 100; ++i)
        block += row;
    while (file.size() < 100'000'000)
        file.write(block);
    file.close();
    const long before = peakMemoryKiB();
    const auto sources = openSources(file.fileName());
    QVERIFY(sources);
    JsonRows rows(*sources->front());
    qint64 count = 0;
    qint64 sum = 0;
    auto next = rows.next();
    for (; next && *next; next = rows.next()) {
        ++count;
        sum += rows.row().integer("question_id").value_or(0);
    }
    QVERIFY(next);
    QCOMPARE(count, file.size() / row.size());
    QCOMPARE(sum, 81 * count);
    QCOMPARE(rows.row().line(), count);
    if (!hasSanitizer)
        QVERIFY2(peakMemoryKiB() - before < 8 * 1024, QByteArray::number(qint64(peakMemoryKiB() - before)));
}

void TstJsonRows::everyLayoutGivesTheSameRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, QByteArray bytes, QStringList rows) {
        QTest::newRow(name) << bytes << rows;
    };
    const QString a = uR"({"a":1})"_s;
    const QString b = uR"({"b":[2]})"_s;
    row("lines", "{\"a\":1}\n{\"b\":[2]}\n", {u"1:"_s + a, u"2:"_s + b});
    row("no last newline", "{\"a\":1}\n{\"b\":[2]}", {u"1:"_s + a, u"2:"_s + b});
    row("crlf", "{\"a\":1}\r\n{\"b\":[2]}\r\n", {u"1:"_s + a, u"2:"_s + b});
    row("blank lines", "\n \t\n{\"a\":1}\n\r\n\n{\"b\":[2]}\n\n", {u"3:"_s + a, u"6:"_s + b});
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1}\n{\"b\":[2]}", {u"1:"_s + a, u"2:"_s + b});
    row("concatenated", "{\"a\":1}{\"b\":[2]} {\"a\":1}", {u"1:"_s + a, u"1:"_s + b, u"1:"_s + a});
    row("array", "[{\"a\":1},{\"b\":[2]}]", {u"1:"_s + a, u"1:"_s + b});
    row("pretty array", "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": [\n      2\n    ]\n  }\n]\n",
        {u"2:"_s + a, u"5:"_s + b});
    row("pretty object", "\xEF\xBB\xBF\n{\r\n \"a\"\r\n : 1 }", {u"2:"_s + a});
    row("array of one", " [ {\"a\":1} ] ", {u"1:"_s + a});
    row("empty array", "\xEF\xBB\xBF[\n]\n", {});
    row("empty file", "", {});
    row("only a byte order mark", "\xEF\xBB\xBF", {});
    row("only blanks", "\n\n \t", {});
    row("other scripts", "{\"\xEA\xB0\x80\": \"\xF0\x9F\x98\x80\"}\n", {uR"(1:{"가":"😀"})"_s});
    row("a mark inside a text", "{\"a\": \"\xEF\xBB\xBF\"}\n", {u"1:{\"a\":\"\uFEFF\"}"_s});
}

void TstJsonRows::everyLayoutGivesTheSameRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(rowsOf(bytes, chunkBytes), rows);
}

void TstJsonRows::aMalformedFileEndsWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, QByteArray bytes, const char *error) {
        QTest::newRow(name) << bytes << u"f.jsonl, "_s + QString::fromUtf8(error);
    };
    const char *const comma =
        "expected a JSON object, found a misplaced or missing comma, colon, quote or value";
    row("text", "\nmodel_a,model_b\n",
        R"(line 2: expected a JSON object { or an array [ of objects, found "model_a,model_b\n")");
    row("a number", "81", R"(line 1: expected a JSON object { or an array [ of objects, found "81")");
    row("a row that is a number", "{}\n{}\n3\n", R"(line 3: expected a JSON object {, found "3\n")");
    row("an array of numbers", "[1, 2]", R"(line 1: expected a JSON object {, found "1, 2]")");
    row("an array of arrays", "[[{}]]", R"(line 1: expected a JSON object {, found "[{}]]")");
    row("no comma", "[{}\n {}]", R"(line 2: expected a comma or the end ] of the array, found "{}]")");
    row("last comma", "[{},\n]", R"(line 2: expected a JSON object {, found "]")");
    row("first comma", "[,{}]", R"(line 1: expected a JSON object {, found ",{}]")");
    row("lines with commas", "{},\n{}", R"(line 1: expected a JSON object {, found ",\n{}")");
    row("array not closed", "[{},\n{}\n",
        "line 3: expected the end ] of the array, found the end of the file");
    row("array not closed, empty", "[", "line 1: expected the end ] of the array, found the end of the file");
    row("two arrays", "[{}]\n[{}]", R"(line 2: expected nothing behind the array, found "[{}]")");
    row("row not closed", "{}\n{\"a\": {\n1}\n",
        "line 4: expected the end } of the object that starts in line 2, found the end of the file");
    row("text not closed", "{}\n{\"a\": \"b}",
        "line 2: expected the end } of the object that starts in line 2, found the end of the file");
    row("line break in a text", "{\"a\": \"b\n\"}",
        R"(line 1: expected a closing quote or an escaped character, found "\n"}")");
    row("brackets crossed", "{\"a\": [}]", R"(line 1: expected the end ] of an array, found "}]")");
    row("brackets crossed otherwise", "{\"a\":\n 1]",
        R"(line 2: expected the end } of an object, found "]")");
    row("no colon", "{}\n\n{\"a\" 1}", (QByteArray("line 3: ") + comma).constData());
    row("no value", "{\"a\":}", (QByteArray("line 1: ") + comma).constData());
    row("last comma in a row", "{\"a\":1,}", (QByteArray("line 1: ") + comma).constData());
    row("single quotes", "{'a': 1}", (QByteArray("line 1: ") + comma).constData());
    row("NaN", "{\"a\": NaN}",
        "line 1: expected a JSON object, found NaN or Infinity, which JSON does not have (write null)");
    row("a wrong escape", "{\"a\": \"\\x\"}",
        "line 1: expected a JSON object, found a wrong escape in a text (or half of a surrogate pair)");
    row("half a pair", "{\"a\": \"\\ud83d\"}",
        "line 1: expected a JSON object, found a wrong escape in a text (or half of a surrogate pair)");
    row("beyond double", "{\"a\": 1e999}",
        "line 1: expected a JSON object, found a malformed number, or one out of range");
    row("latin-1", "{\"a\": \"x\"}\n{\"a\": \"\xE9t\xE9\"}",
        "line 2: expected UTF-8 text, found the byte 0xe9 (another encoding, or cut off inside a character)");
    row("cut inside a character", "{\"a\": \"\xF0\x9F\x98",
        "line 1: expected UTF-8 text, found the byte 0xf0 (another encoding, or cut off inside a character)");
    row("surrogates in UTF-8", "{\"a\": \"\xED\xA0\xBD\"}",
        "line 1: expected UTF-8 text, found the byte 0xed (another encoding, or cut off inside a character)");
    row("overlong", "\n{\"a\": \"\xC0\x80\"}",
        "line 2: expected UTF-8 text, found the byte 0xc0 (another encoding, or cut off inside a character)");
    row("nul", QByteArray("{}\n\0{}", 6),
        "line 2: expected UTF-8 text, found a NUL byte (binary data or UTF-16)");
    row("nul in a text", QByteArray("{\"a\":\"\0\"}", 9),
        "line 1: expected UTF-8 text, found a NUL byte (binary data or UTF-16)");
    row("utf-16", QByteArray("\xFF\xFE{\0}\0", 6),
        "line 1: expected UTF-8 text, found UTF-16 (save the file as UTF-8)");
    row("utf-16 without mark", QByteArray("{\0}\0", 4),
        "line 1: expected UTF-8 text, found a NUL byte (binary data or UTF-16)");
    row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}",
        R"(line 1: expected a JSON object { or an array [ of objects, found "\ufeff{}")");
}

void TstJsonRows::aMalformedFileEndsWithLineAndReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    QCOMPARE(onlyError(bytes), error);
    const auto withoutFound = [](const QString &detail) { return detail.section(u", found "_s, 0, 0); };
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(withoutFound(rowsOf(bytes, chunkBytes).last()), withoutFound(error));
}

void TstJsonRows::rowsBeforeTheFaultAreGiven()
{
    for (const std::size_t chunkBytes : chunkSizes) {
        const QStringList found = rowsOf("{\"a\":1}\n{\"a\":2}\n\xFF", chunkBytes);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[1], uR"(2:{"a":2})"_s);
        QVERIFY(found[2].startsWith(u"f.jsonl, line 3: expected UTF-8 text, found the byte 0xff"_s));
    }
}

void TstJsonRows::everyCutOfARowIsMalformed()
{
    const QByteArray whole = R"([{"a": "x\"}\\", "b": [1, {"c": "é"}], "d": null}])";
    QCOMPARE(rowsOf(whole).size(), 1);
    for (qsizetype length = 1; length < whole.size(); ++length) {
        const QString error = onlyError(whole.left(length));
        QVERIFY2(error.startsWith(u"f.jsonl, line 1: expected "_s), qPrintable(error));
    }
}

void TstJsonRows::bracesAndEscapesInsideTextsDoNotCut()
{
    const QByteArray bytes = R"({"a":"}{\"][\\"}{"b":"\\\\\""})"
                             "\n"
                             R"({"\"}":"\u007d"})";
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(rowsOf(bytes, chunkBytes),
                 QStringList({uR"(1:{"a":"}{\"][\\"})"_s, uR"(1:{"b":"\\\\\""})"_s, uR"(2:{"\"}":"}"})"_s}));
}

void TstJsonRows::aHundredLevelsAreReadAndOneMoreIsRefused()
{
    const QByteArray fits = "{\"a\":" + QByteArray(99, '[') + QByteArray(99, ']') + '}';
    QCOMPARE(rowsOf(fits), QStringList(u"1:"_s + QString::fromUtf8(fits)));
    const QByteArray deeper = "{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + '}';
    QCOMPARE(onlyError(deeper), u"f.jsonl, line 1: expected at most 100 levels of nesting, found more"_s);
    QCOMPARE(onlyError("{\"a\":" + QByteArray(10'000'000, '[')),
             u"f.jsonl, line 1: expected at most 100 levels of nesting, found more"_s);
}

void TstJsonRows::fourMillionValuesAreReadAndOneMoreIsRefused()
{
    const auto ofValues = [](qsizetype count) {
        return "{\"a\":[" + QByteArray("1,").repeated(count) + "1]}";
    };
    MemorySource source(ofValues(3'999'998));
    JsonRows rows(source);
    QVERIFY(rows.next());
    QCOMPARE(rows.row().numbers("a").map([](const auto &list) { return list.size(); }).value_or(0),
             3'999'999U);
    QCOMPARE(onlyError(ofValues(3'999'999)),
             u"f.jsonl, line 1: expected at most 4 million values in a row, found more"_s);
}

void TstJsonRows::aRowOver256MiBIsRefused()
{
    class Endless : public ByteSource
    {
    public:
        Endless()
            : ByteSource(u"endless"_s, -1)
        {}

    protected:
        model::Result<std::size_t> readSome(std::span<char> buffer) override
        {
            std::fill(buffer.begin(), buffer.end(), 'x');
            if (bytesRead() == 0)
                std::memcpy(buffer.data(), "{\"a\":\"", 6);
            return buffer.size();
        }
    };
    Endless endless;
    JsonRows rows(endless, 4 << 20);
    const auto next = rows.next();
    QVERIFY(!next);
    QCOMPARE(next.error().detail, u"endless, line 1: expected a row of at most 256 MiB, found more"_s);
    QVERIFY(endless.bytesRead() < 270 << 20);
}

void TstJsonRows::aLongLineOfBlanksNeedsNoMemory()
{
    const QByteArray blanks(50'000'000, ' ');
    MemorySource source(blanks + "{\"a\":1}");
    JsonRows rows(source, 4096);
    const long before = peakMemoryKiB();
    QVERIFY(rows.next().value_or(false));
    if (!hasSanitizer)
        QVERIFY(peakMemoryKiB() - before < 1024);
}

void TstJsonRows::theErrorOfTheSourceIsPassedOn()
{
    class Broken : public ByteSource
    {
    public:
        Broken()
            : ByteSource(u"broken"_s, -1)
        {}

    protected:
        model::Result<std::size_t> readSome(std::span<char> buffer) override
        {
            if (bytesRead() > 0)
                return model::fail(model::Error::Kind::InvalidInput, u"the disk is gone"_s);
            std::memcpy(buffer.data(), "{} {", 4);
            return 4;
        }
    };
    Broken broken;
    JsonRows rows(broken);
    QVERIFY(rows.next().value_or(false));
    const auto next = rows.next();
    QVERIFY(!next);
    QCOMPARE(next.error().detail, u"the disk is gone"_s);
}

void TstJsonRows::theFileIsReadToItsLastByte()
{
    MemorySource source("[{}]   \n\n" + QByteArray(10'000, '\n'));
    JsonRows rows(source, 16);
    QVERIFY(rows.next().value_or(false));
    QVERIFY(!rows.next().value_or(true));
    QCOMPARE(source.bytesRead(), source.expectedBytes());
}

QTEST_APPLESS_MAIN(TstJsonRows)
#include "tst_json_rows.moc"
