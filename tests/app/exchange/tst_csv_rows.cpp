// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_rows.h"
#include "tests/support/memory_source.h"

#include <QTest>

#include <array>

using namespace exchange;
using namespace Qt::StringLiterals;
using support::MemorySource;

namespace {

constexpr std::array<std::size_t, 6> chunkSizes{1, 2, 3, 7, 4096, 256 * 1024};

/// The header as `a|b`, each row as `line:x|y` or as its refusal, then the error if there is one.
QStringList rowsOf(const QByteArray &bytes, std::size_t chunkBytes = 4096,
                   CsvDelimiter delimiter = CsvDelimiter::Detect)
{
    MemorySource source(bytes, u"f.csv"_s);
    CsvRows rows(source, delimiter, chunkBytes);
    const auto header = rows.readHeader();
    if (!header)
        return {header.error().kind == model::Error::Kind::InvalidInput ? header.error().detail
                                                                        : u"another kind"_s};
    QStringList found{(*header)->names.join(u'|')};
    for (;;) {
        const auto next = rows.next();
        if (!next) {
            found += next.error().detail;
            return found;
        }
        if (!*next)
            return found;
        if (const auto refusal = rows.row().wrongWidth()) {
            found += sentence(*refusal);
            continue;
        }
        QStringList cells;
        for (qsizetype column = 0; column < (*header)->names.size(); ++column)
            cells += rows.row().text(static_cast<CsvColumn>(column)).value_or(u"refused"_s);
        found += QString::number(rows.row().line()) + u':' + cells.join(u'|');
    }
}

} // namespace

class TstCsvRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsRfc4180Says_data();
    void rowsAreReadAsRfc4180Says();
    void aMalformedFileEndsWithLineAndReason_data();
    void aMalformedFileEndsWithLineAndReason();
    void theDelimiterIsFoundInTheHeader_data();
    void theDelimiterIsFoundInTheHeader();
    void aGivenDelimiterIsNotGuessed();
    void aRowOfAnotherWidthIsRefusedByEveryGetter();
    void cellsAreReadByTheirType();
    void columnsAreFoundByTheirNames();
    void anApostropheBeforeAFormulaStays();
    void aCellOver64MiBIsRefused();
    void aRowOver256MiBIsRefused();
    void aHundredThousandCellsAreCountedAndOneMoreIsRefused();
    void fourThousandColumnsAreReadAndMoreThan4096Refused();
    void theFileIsReadToItsLastByte();
};

void TstCsvRows::rowsAreReadAsRfc4180Says_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, QByteArray bytes, QStringList rows) {
        QTest::newRow(name) << bytes << rows;
    };
    const QStringList plain{u"a|b"_s, u"2:1|x"_s, u"3:|y"_s};
    row("lf", "a,b\n1,x\n,y\n", plain);
    row("crlf", "a,b\r\n1,x\r\n,y\r\n", plain);
    row("no last newline", "a,b\n1,x\n,y", plain);
    row("cr at the end of the file", "a,b\r\n1,x\r\n,y\r", plain);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,x\n,y\n",
        plain);
    row("quoted", "\"a\",\"b\"\n\"1\",\"x\"\n\"\",\"y\"", plain);
    row("delimiter in a cell", "a,b\n\"1,2\",x\n", {u"a|b"_s, u"2:1,2|x"_s});
    row("quotes in a cell", "a,b\n\"\"\"1\"\"\",\"x\"\"y\"\n", {u"a|b"_s, u"2:\"1\"|x\"y"_s});
    row("only quotes", "a,b\n\"\"\"\",\"\"\"\"\"\"\n", {u"a|b"_s, u"2:\"|\"\""_s});
    row("line breaks in a cell", "a,b\n\"1\n\r\n2\r3\",x\n4,y\n",
        {u"a|b"_s, u"2:1\n\r\n2\r3|x"_s, u"5:4|y"_s});
    row("empty lines", "\n\r\na,b\n\n1,x\n\n\n,y\n\n", {u"a|b"_s, u"5:1|x"_s, u"8:|y"_s});
    row("blanks are kept", "a,b\n 1 , x\n", {u"a|b"_s, u"2: 1 | x"_s});
    row("last cell empty", "a,b\n1,\n1,", {u"a|b"_s, u"2:1|"_s, u"3:1|"_s});
    row("one column", "a\n1\n\n\"\"\n2", {u"a"_s, u"2:1"_s, u"4:"_s, u"5:2"_s});
    row("other scripts", "가,b\n\"é\"\"😀\",x\n", {u"가|b"_s, u"2:é\"😀|x"_s});
    row("a mark inside a cell", "a,b\n\xEF\xBB\xBF,x\n", {u"a|b"_s, u"2:\uFEFF|x"_s});
    row("header only", "a,b", {u"a|b"_s});
    row("first name empty", ",b\n1,x\n", {u"|b"_s, u"2:1|x"_s});
    row("too few", "a,b\n1\n2,y\n", {u"a|b"_s, u"f.csv, line 2: expected 2 cells, found 1"_s, u"3:2|y"_s});
    row("too many", "a,b\n1,x,\n2,y\n",
        {u"a|b"_s, u"f.csv, line 2: expected 2 cells, found 3"_s, u"3:2|y"_s});
    row("a line of blanks", "a,b\n \n2,y\n",
        {u"a|b"_s, u"f.csv, line 2: expected 2 cells, found 1"_s, u"3:2|y"_s});
}

void TstCsvRows::rowsAreReadAsRfc4180Says()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(rowsOf(bytes, chunkBytes), rows);
}

void TstCsvRows::aMalformedFileEndsWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, QByteArray bytes, const char *error) {
        QTest::newRow(name) << bytes << u"f.csv"_s + QString::fromUtf8(error);
    };
    row("empty", "", ": expected a header line, found an empty file");
    row("only a byte order mark", "\xEF\xBB\xBF\n\n", ": expected a header line, found an empty file");
    row("name twice", "a,b,a\n", ", line 1, field a: expected distinct column names, found this one twice");
    row("name empty", "\na,,b\n", ", line 2: expected a name for column 2, found an empty cell");
    row("quote in a cell", "a,b\n1,x\"y\n",
        ", line 2: expected a cell without quotes, or one in quotes as a whole, found these characters: \"y\\n");
    row("blank before a quote", "a,b\n1, \"y\"\n",
        ", line 2: expected a cell without quotes, or one in quotes as a whole, found these characters: \"y\"\\n");
    row("text behind a quote", "a,b\n1,\"x\"y\n",
        ", line 2: expected the delimiter or a line break behind the closing quote, found these characters: y\\n");
    row("quote not closed", "a,b\n\n1,\"x\ny\n",
        ", line 5: expected the closing quote of the cell that starts in line 3, found the end of the file");
    row("cr alone", "a,b\n1,x\r2,y\r",
        ", line 2: expected a line break LF or CRLF, found these characters: \\r2,y\\r");
    row("latin-1", "a,b\n1,x\n2,\xE9t\xE9\n",
        ", line 3: expected UTF-8 text, found the byte 0xe9 (another encoding, or cut off inside a character)");
    row("latin-1 in the header", "a,\xE9\n",
        ", line 1: expected UTF-8 text, found the byte 0xe9 (another encoding, or cut off inside a character)");
    row("nul", QByteArray("a,b\n\0,x\n", 8),
        ", line 2: expected UTF-8 text, found a NUL byte (binary data or UTF-16)");
    row("nul in quotes", QByteArray("a,b\n\"\n\0\",x\n", 11),
        ", line 3: expected UTF-8 text, found a NUL byte (binary data or UTF-16)");
    row("utf-16",
        QByteArray("\xFF\xFE"
                   "a\0,\0",
                   6),
        ", line 1: expected UTF-8 text, found UTF-16 (save the file as UTF-8)");
}

void TstCsvRows::aMalformedFileEndsWithLineAndReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    QCOMPARE(rowsOf(bytes).last(), error);
    const auto withoutFound = [](const QString &detail) { return detail.section(u", found "_s, 0, 0); };
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(withoutFound(rowsOf(bytes, chunkBytes).last()), withoutFound(error));
}

void TstCsvRows::theDelimiterIsFoundInTheHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("comma") << QByteArray("a,b\n1;2,3\n") << QStringList{u"a|b"_s, u"2:1;2|3"_s};
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;3\n") << QStringList{u"a|b"_s, u"2:1,5|3"_s};
    QTest::newRow("tab") << QByteArray("\r\na\tb\r\n1,5\t;\r\n") << QStringList{u"a|b"_s, u"3:1,5|;"_s};
    QTest::newRow("the most") << QByteArray("a;b;c,d\n1;2;3\n") << QStringList{u"a|b|c,d"_s, u"2:1|2|3"_s};
    QTest::newRow("as many: comma") << QByteArray("a,b;c\n1,2\n") << QStringList{u"a|b;c"_s, u"2:1|2"_s};
    QTest::newRow("none: comma") << QByteArray("a\n1;2\n") << QStringList{u"a"_s, u"2:1;2"_s};
    QTest::newRow("outside quotes") << QByteArray("\"a,\n,,,\";b\n1;2\n")
                                    << QStringList{u"a,\n,,,|b"_s, u"3:1|2"_s};
}

void TstCsvRows::theDelimiterIsFoundInTheHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    for (const std::size_t chunkBytes : chunkSizes)
        QCOMPARE(rowsOf(bytes, chunkBytes), rows);
}

void TstCsvRows::aGivenDelimiterIsNotGuessed()
{
    QCOMPARE(rowsOf("a,b;c\n1,2;3\n", 4096, CsvDelimiter::Semicolon),
             QStringList({u"a,b|c"_s, u"2:1,2|3"_s}));
    QCOMPARE(rowsOf("a,b\tc\n1,2\t3\n", 4096, CsvDelimiter::Tab), QStringList({u"a,b|c"_s, u"2:1,2|3"_s}));
    QCOMPARE(rowsOf("a,b;c;d\n1,2\n", 4096, CsvDelimiter::Comma), QStringList({u"a|b;c;d"_s, u"2:1|2"_s}));
}

void TstCsvRows::aRowOfAnotherWidthIsRefusedByEveryGetter()
{
    MemorySource source("a,b\n1\n", u"f.csv"_s);
    CsvRows rows(source, CsvDelimiter::Comma);
    QVERIFY(rows.readHeader());
    QVERIFY(rows.next().value_or(false));
    const CsvRow &row = rows.row();
    const Refusal refusal{u"f.csv"_s, 2, QString(), u"2 cells"_s, u"1"_s};
    const CsvColumn first{0};
    QCOMPARE(row.utf8(first).error(), refusal);
    QCOMPARE(row.text(first).error(), refusal);
    QCOMPARE(row.optionalText(first).error(), refusal);
    QCOMPARE(row.integer(first).error(), refusal);
    QCOMPARE(row.optionalInteger(first).error(), refusal);
    QCOMPARE(row.number(first).error(), refusal);
    QCOMPARE(row.optionalNumber(first).error(), refusal);
    QCOMPARE(row.refuse(first, u"anything"_s), refusal);
}

void TstCsvRows::cellsAreReadByTheirType()
{
    MemorySource source("text,whole,number,none\ntie, 81.0 ,-1.5e-3,\n", u"f.csv"_s);
    CsvRows rows(source, CsvDelimiter::Detect);
    QVERIFY(rows.readHeader());
    QVERIFY(rows.next().value_or(false));
    const CsvRow &row = rows.row();
    const CsvColumn text{0};
    const CsvColumn whole{1};
    const CsvColumn number{2};
    const CsvColumn none{3};
    QCOMPARE(row.text(text).value_or(QString()), u"tie"_s);
    QCOMPARE(row.integer(whole).value_or(0), 81);
    QCOMPARE(row.number(number).value_or(0), -0.0015);
    QCOMPARE(row.text(none).value_or(u"refused"_s), QString());
    QCOMPARE(row.optionalText(none).value_or(u"refused"_s), std::nullopt);
    QCOMPARE(row.optionalInteger(none).value_or(-1), std::nullopt);
    QCOMPARE(row.optionalNumber(none).value_or(-1), std::nullopt);
    QCOMPARE(row.optionalText(text).value_or(std::nullopt), u"tie"_s);
    QCOMPARE(sentence(row.integer(text).error()),
             u"f.csv, line 2, field text: expected a whole number, found \"tie\""_s);
    QCOMPARE(sentence(row.integer(none).error()),
             u"f.csv, line 2, field none: expected a whole number, found an empty cell"_s);
    QCOMPARE(sentence(row.integer(number).error()),
             u"f.csv, line 2, field number: expected a whole number, found \"-1.5e-3\""_s);
    QCOMPARE(sentence(row.refuse(text, u"model_a or model_b"_s)),
             u"f.csv, line 2, field text: expected model_a or model_b, found \"tie\""_s);
}

void TstCsvRows::columnsAreFoundByTheirNames()
{
    MemorySource source(",model_a,\"model,b\"\n1,x,y\n");
    CsvRows rows(source, CsvDelimiter::Detect);
    QVERIFY(rows.readHeader());
    QCOMPARE(rows.delimiter(), CsvDelimiter::Comma);
    QCOMPARE(rows.header().names, QStringList({QString(), u"model_a"_s, u"model,b"_s}));
    QCOMPARE(rows.column(u"model_a"_s), CsvColumn(1));
    QCOMPARE(rows.column(u"model,b"_s), CsvColumn(2));
    QCOMPARE(rows.column(u"winner"_s), std::nullopt);
}

void TstCsvRows::anApostropheBeforeAFormulaStays()
{
    QCOMPARE(rowsOf("a,b\n'=1+1,'tis\n").last(), u"2:'=1+1|'tis"_s);
}

void TstCsvRows::aCellOver64MiBIsRefused()
{
    const QByteArray start = "a,b\n1,\"";
    const qsizetype limit = 64 << 20;
    MemorySource fits(start + QByteArray(limit, 'x') + "\"\n");
    CsvRows rows(fits, CsvDelimiter::Comma);
    QVERIFY(rows.readHeader());
    QVERIFY(rows.next().value_or(false));
    QCOMPARE(rows.row().utf8(CsvColumn(1)).value_or(std::string_view()).size(), std::size_t(limit));
    const QStringList found = rowsOf(start + QByteArray(limit + 1, 'x') + "\"\n");
    QCOMPARE(found.last(), u"f.csv, line 2: expected cells of at most 64 MiB, found more"_s);
}

void TstCsvRows::aRowOver256MiBIsRefused()
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
            buffer.back() = ',';
            if (bytesRead() == 0)
                std::memcpy(buffer.data(), "a,b\n", 4);
            return buffer.size();
        }
    };
    Endless endless;
    CsvRows rows(endless, CsvDelimiter::Comma, 4 << 20);
    QVERIFY(rows.readHeader());
    const auto next = rows.next();
    QVERIFY(!next);
    QCOMPARE(next.error().detail, u"endless, line 2: expected a row of at most 256 MiB, found more"_s);
    QVERIFY(endless.bytesRead() < 270 << 20);
}

void TstCsvRows::aHundredThousandCellsAreCountedAndOneMoreIsRefused()
{
    const QByteArray commas(99'999, ',');
    QCOMPARE(rowsOf("a,b\n" + commas).last(), u"f.csv, line 2: expected 2 cells, found 100000"_s);
    QCOMPARE(rowsOf("a,b\n" + commas + ",\n").last(),
             u"f.csv, line 2: expected at most 100000 cells in a row, found more"_s);
}

void TstCsvRows::fourThousandColumnsAreReadAndMoreThan4096Refused()
{
    QByteArray header = "0";
    for (int i = 1; i < 4096; ++i)
        header += ',' + QByteArray::number(i);
    QCOMPARE(rowsOf(header).first().count(u'|'), 4095);
    QCOMPARE(rowsOf(header + ",x"),
             QStringList(u"f.csv, line 1: expected at most 4096 columns, found 4097"_s));
}

void TstCsvRows::theFileIsReadToItsLastByte()
{
    MemorySource source("a\n1" + QByteArray(10'000, '\n'));
    CsvRows rows(source, CsvDelimiter::Comma, 16);
    QVERIFY(rows.readHeader());
    QVERIFY(rows.next().value_or(false));
    QVERIFY(!rows.next().value_or(true));
    QCOMPARE(source.bytesRead(), source.expectedBytes());
}

QTEST_APPLESS_MAIN(TstCsvRows)
#include "tst_csv_rows.moc"
