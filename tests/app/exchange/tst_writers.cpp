// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_rows.h"
#include "app/exchange/csv_writer.h"
#include "app/exchange/json_lines_writer.h"
#include "app/exchange/json_rows.h"
#include "app/exchange/output_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/memory_source.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>

using namespace exchange;
using namespace Qt::StringLiterals;

namespace {

template <typename Write>
QByteArray csvOf(Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    write(writer);
    return writer.finish() ? buffer.data() : QByteArray("not written");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

void place(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TstWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatNeedsIt();
    void csvDefusesWhatASpreadsheetWouldRun_data();
    void csvDefusesWhatASpreadsheetWouldRun();
    void csvNumbersStayNumbers();
    void csvReadsBackWhatItWrote();
    void csvOfOneEmptyCellIsARow();
    void jsonIsOneObjectALineInTheOrderGiven();
    void jsonReadsBackWhatItWrote();
    void jsonRefusesWhatIsNotUtf8();
    void aDeviceThatIsFullAsksForAnotherFile();
    void aFileAppearsWhenItIsWholeAndNotBefore();
    void aFileThatIsNotCommittedLeavesTheOldOne();
    void aMissingFolderAndAFolderAskForAnotherFile();
    void aProjectIsNeverReplaced();
    void theLogOfAProjectIsNeverReplaced();
    void aPipeIsWrittenThroughAndStaysAPipe();
    void aDeviceIsWrittenThroughAndStaysADevice();
    void aFullDiskLeavesTheOldFile();
};

void TstWriters::csvQuotesWhatNeedsIt()
{
    QCOMPARE(csvOf([](CsvWriter &csv) {
                 for (const QString &cell :
                      {u"plain"_s, u"a,b"_s, u"a\"b"_s, u"a\nb"_s, u"a\rb"_s, u" a"_s, QString()})
                     csv.text(cell);
                 csv.endRow();
                 csv.text(u"é가"_s);
                 csv.empty();
                 csv.endRow();
             }),
             QByteArray("plain,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\", a,\né가,\n"));
}

void TstWriters::csvDefusesWhatASpreadsheetWouldRun_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1\n");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1\n");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1\n");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)\n");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1\n");
    QTest::newRow("cr") << u"\r=1"_s << QByteArray("\"'\r=1\"\n");
    QTest::newRow("lf") << u"\n=1"_s << QByteArray("\"'\n=1\"\n");
    QTest::newRow("full width") << u"＝1"_s << QByteArray("'＝1\n");
    QTest::newRow("quoted") << u"=A1,\"x\""_s << QByteArray("\"'=A1,\"\"x\"\"\"\n");
    QTest::newRow("harmless") << u"a=1"_s << QByteArray("a=1\n");
    QTest::newRow("an apostrophe already") << u"'=1"_s << QByteArray("'=1\n");
}

void TstWriters::csvDefusesWhatASpreadsheetWouldRun()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(csvOf([&cell](CsvWriter &csv) {
                 csv.text(cell);
                 csv.endRow();
             }),
             written);
}

void TstWriters::csvNumbersStayNumbers()
{
    QCOMPARE(csvOf([](CsvWriter &csv) {
                 csv.number(qint64(-1));
                 csv.number(std::numeric_limits<qint64>::min());
                 csv.number(-0.1);
                 csv.number(1.0 / 3.0);
                 csv.number(2.0);
                 csv.number(1e300);
                 csv.endRow();
             }),
             QByteArray("-1,-9223372036854775808,-0.1,0.3333333333333333,2,1e+300\n"));
}

void TstWriters::csvReadsBackWhatItWrote()
{
    const QStringList cells{u"a,b"_s, u"\"\""_s, u"x\r\ny\n"_s, QString(), u"가 😀"_s, u" "_s};
    const QByteArray bytes = csvOf([&cells](CsvWriter &csv) {
        for (int i = 0; i < 6; ++i)
            csv.text(QString(QChar(u'a' + i)));
        csv.endRow();
        for (int copy = 0; copy < 5000; ++copy) {
            for (const QString &cell : cells)
                csv.text(cell);
            csv.endRow();
        }
    });
    support::MemorySource source(bytes);
    CsvRows rows(source, CsvDelimiter::Detect);
    QVERIFY(rows.readHeader());
    int count = 0;
    for (; rows.next().value_or(false); ++count) {
        for (std::size_t column = 0; column < 6; ++column)
            QCOMPARE(rows.row().text(CsvColumn(column)).value_or(u"refused"_s), cells[qsizetype(column)]);
    }
    QCOMPARE(count, 5000);
}

void TstWriters::csvOfOneEmptyCellIsARow()
{
    QCOMPARE(csvOf([](CsvWriter &csv) {
                 csv.text(u"a"_s);
                 csv.endRow();
                 csv.text(QString());
                 csv.endRow();
                 csv.empty();
                 csv.empty();
                 csv.endRow();
             }),
             QByteArray("a\n\"\"\n,\n"));
}

void TstWriters::jsonIsOneObjectALineInTheOrderGiven()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonLinesWriter writer(buffer);
    QVERIFY(writer.write({{"b", 1}, {"a", "é\n\"=1"}, {"c", 0.1}, {"d", nullptr}, {"e", {1, 2}}}));
    QVERIFY(writer.write({{"z", -1}}));
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(),
             QByteArray("{\"b\":1,\"a\":\"é\\n\\\"=1\",\"c\":0.1,\"d\":null,\"e\":[1,2]}\n{\"z\":-1}\n"));
}

void TstWriters::jsonReadsBackWhatItWrote()
{
    const QString text = u"\uFEFF가\n\t\"\\ 😀\u2028"_s;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonLinesWriter writer(buffer);
    for (int i = 0; i < 5000; ++i)
        QVERIFY(writer.write({{"text", text.toStdString()}, {"number", 0.1 * i}, {"i", i}}));
    QVERIFY(writer.finish());
    support::MemorySource source(buffer.data());
    JsonRows rows(source);
    int count = 0;
    for (; rows.next().value_or(false); ++count) {
        QCOMPARE(rows.row().text("text").value_or(QString()), text);
        QCOMPARE(rows.row().number("number").value_or(-1), 0.1 * count);
        QCOMPARE(rows.row().integer("i").value_or(-1), count);
    }
    QCOMPARE(count, 5000);
}

void TstWriters::jsonRefusesWhatIsNotUtf8()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonLinesWriter writer(buffer);
    const auto written = writer.write({{"a", "\xFF"}});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, model::Error::Kind::InvalidInput);
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), QByteArray());
}

void TstWriters::aDeviceThatIsFullAsksForAnotherFile()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly));
    CsvWriter csv(full);
    csv.text(u"a"_s);
    csv.endRow();
    const auto written = csv.finish();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, model::Error::Kind::Usage);
    QCOMPARE(
        written.error().detail,
        u"/dev/full cannot be written (No space left on device); nothing was changed, name another FILE"_s);
}

void TstWriters::aFileAppearsWhenItIsWholeAndNotBefore()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"votes.jsonl"_s);
    auto output = OutputFile::open(path);
    QVERIFY(output);
    JsonLinesWriter writer(output->device());
    QVERIFY(writer.write({{"a", 1}}));
    QVERIFY(writer.finish());
    QVERIFY(!QFile::exists(path));
    QVERIFY(output->commit());
    QCOMPARE(contentOf(path), QByteArray("{\"a\":1}\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"votes.jsonl"_s));
}

void TstWriters::aFileThatIsNotCommittedLeavesTheOldOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"votes.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    {
        auto output = OutputFile::open(path);
        QVERIFY(output);
        CsvWriter csv(output->device());
        csv.text(u"new"_s);
        csv.endRow();
        QVERIFY(csv.finish());
    }
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"votes.csv"_s));
}

void TstWriters::aMissingFolderAndAFolderAskForAnotherFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none/votes.csv"_s);
    const auto missing = OutputFile::open(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, model::Error::Kind::Usage);
    QCOMPARE(missing.error().detail,
             path +
                 u" cannot be written (No such file or directory); nothing was changed, name another FILE"_s);
    const auto itself = OutputFile::open(folder.path());
    QVERIFY(!itself);
    QCOMPARE(itself.error().kind, model::Error::Kind::Usage);
}

void TstWriters::aProjectIsNeverReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.sj"_s);
    place(path, QByteArray("SQLite format 3\0rest", 20));
    const QByteArray before = contentOf(path);
    const QString link = folder.filePath(u"votes.csv"_s), hard = folder.filePath(u"hard.csv"_s);
    QVERIFY(QFile::link(path, link));
    QCOMPARE(::link(path.toUtf8().constData(), hard.toUtf8().constData()), 0);
    for (const QString &name : {path, link, hard}) {
        const auto output = OutputFile::open(name);
        QVERIFY2(!output, qPrintable(name));
        QCOMPARE(output.error().kind, model::Error::Kind::Usage);
        QCOMPARE(output.error().detail,
                 name + u" is a project or another SQLite file; nothing was changed, name another FILE"_s);
        QCOMPARE(contentOf(path), before);
    }
}

void TstWriters::theLogOfAProjectIsNeverReplaced()
{
    const QTemporaryDir folder;
    place(folder.filePath(u"p.sj"_s), QByteArray("SQLite format 3\0", 16));
    for (const QString &name : {u"p.sj-wal"_s, u"p.sj-shm"_s, u"p.sj-journal"_s})
        QVERIFY2(!OutputFile::open(folder.filePath(name)), qPrintable(name));
    QVERIFY(OutputFile::open(folder.filePath(u"q.sj-wal"_s)));
}

void TstWriters::aPipeIsWrittenThroughAndStaysAPipe()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(path.toUtf8().constData(), 0600), 0);
    const int reader = ::open(path.toUtf8().constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    {
        auto output = OutputFile::open(path);
        QVERIFY(output);
        JsonLinesWriter writer(output->device());
        QVERIFY(writer.write({{"a", 1}}));
        QVERIFY(writer.finish());
        QVERIFY(output->commit());
    }
    std::array<char, 100> read{};
    QCOMPARE(::read(reader, read.data(), read.size()), ssize_t{8});
    QCOMPARE(QByteArray(read.data()), QByteArray("{\"a\":1}\n"));
    ::close(reader);
    struct stat status
    {};
    QCOMPARE(::stat(path.toUtf8().constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList(u"pipe"_s));
}

void TstWriters::aDeviceIsWrittenThroughAndStaysADevice()
{
    // A node of our own: a fault here must not cost the computer its /dev/full.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"full"_s);
    if (mknod(path.toUtf8().constData(), S_IFCHR | 0600, makedev(1, 7)) != 0)
        QSKIP("skipped: only root makes devices");
    auto full = OutputFile::open(path);
    QVERIFY(full);
    full->device().write("a");
    const auto committed = full->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, model::Error::Kind::Usage);
    struct stat status
    {};
    QCOMPARE(::stat(path.toUtf8().constData(), &status), 0);
    QVERIFY(S_ISCHR(status.st_mode));
}

void TstWriters::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"votes.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QString detail;
    {
        const support::FileSizeLimit limit(100'000);
        auto output = OutputFile::open(path);
        QVERIFY(output);
        CsvWriter csv(output->device());
        for (int i = 0; i < 20'000; ++i) {
            csv.text(u"0123456789"_s);
            csv.endRow();
        }
        QVERIFY(!csv.finish());
        const auto committed = output->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, model::Error::Kind::Usage);
        detail = committed.error().detail;
    }
    QCOMPARE(detail, path + u" cannot be written (File too large); nothing was changed, name another FILE"_s);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"votes.csv"_s));
}

QTEST_APPLESS_MAIN(TstWriters)
#include "tst_writers.moc"
