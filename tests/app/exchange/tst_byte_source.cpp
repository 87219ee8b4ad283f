// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/byte_source.h"
#include "tests/app/exchange/zip_files.h"
#include "tests/support/ordinary_user.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <array>

using namespace exchange;
using namespace Qt::StringLiterals;
using support::writeZip;
using support::ZipEntry;

namespace {

struct Reading
{
    QByteArray bytes;
    QString error; ///< empty = read to the end
    model::Error::Kind kind = model::Error::Kind::InvalidInput;
};

Reading readAll(ByteSource &source, std::size_t chunkBytes = 4096)
{
    Reading reading;
    std::vector<char> buffer(chunkBytes);
    for (;;) {
        const auto count = source.read(buffer);
        if (!count) {
            reading.error = count.error().detail;
            reading.kind = count.error().kind;
            return reading;
        }
        if (*count == 0)
            return reading;
        reading.bytes.append(buffer.data(), static_cast<qsizetype>(*count));
    }
}

QString openingError(const QString &path)
{
    const auto sources = openSources(path);
    if (sources)
        return u"opened"_s;
    return sources.error().kind == model::Error::Kind::InvalidInput ? sources.error().detail
                                                                    : u"another kind"_s;
}

} // namespace

class TstByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainFileGivesItsBytesAndTheirHash();
    void theHashDoesNotDependOnTheChunks();
    void aZipGivesItsFilesInTheOrderOfTheirNames();
    void aZipIsKnownByItsBytesNotByItsName();
    void whatIsNotARegularVisibleMemberIsLeftOut();
    void aZipInsideAZipIsNotOpened();
    void namesAreShownOnOneLine();
    void aZipWithoutFilesIsRefused();
    void anOfficeDocumentIsNamedAsSuch();
    void anEncryptedMemberIsRefused();
    void moreThanAThousandMembersAreRefused();
    void aTableOfContentsOver16MiBIsRefused();
    void aTruncatedZipIsRefusedWhereverItIsCut();
    void aChangedByteInAMemberIsFound();
    void aBombOfZerosStopsSoonAfter64MiB();
    void threeMembersOfZerosAreOneBomb();
    void missingFoldersPipesDevicesAndDeadLinksAreRefused();
    void filesWithoutPermissionAreRefused();
    void otherFormatsAreNamed_data();
    void otherFormatsAreNamed();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

QString TstByteSource::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void TstByteSource::aPlainFileGivesItsBytesAndTheirHash()
{
    const QString file = write(u"a.jsonl"_s, "abc");
    const auto sources = openSources(file);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1U);
    ByteSource &source = *sources->front();
    QCOMPARE(source.name(), file);
    QCOMPARE(source.fileName(), u"a.jsonl"_s);
    QCOMPARE(source.expectedBytes(), 3);
    QCOMPARE(readAll(source).bytes, QByteArray("abc"));
    QCOMPARE(source.bytesRead(), 3);
    QCOMPARE(source.sha256().toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TstByteSource::theHashDoesNotDependOnTheChunks()
{
    const QString file = write(u"a.csv"_s, QByteArray(10'000, 'a'));
    for (const std::size_t chunkBytes : {1, 7, 4096, 100'000}) {
        const auto sources = openSources(file);
        QVERIFY(sources);
        QCOMPARE(readAll(*sources->front(), chunkBytes).bytes.size(), 10'000);
        QCOMPARE(sources->front()->sha256().toHex(),
                 QByteArray("27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711"));
    }
}

void TstByteSource::aZipGivesItsFilesInTheOrderOfTheirNames()
{
    const QString file = path(u"three.zip"_s);
    QVERIFY(writeZip(file, {{"b.jsonl", "second"}, {"a/z.jsonl", "first"}, {"c.jsonl", ""}}));
    const auto sources = openSources(file);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 3U);
    QCOMPARE((*sources)[0]->name(), file + u"/a/z.jsonl"_s);
    QCOMPARE((*sources)[0]->fileName(), u"z.jsonl"_s);
    QCOMPARE((*sources)[0]->expectedBytes(), 5);
    QCOMPARE((*sources)[1]->fileName(), u"b.jsonl"_s);
    QCOMPARE(readAll(*(*sources)[1]).bytes, QByteArray("second"));
    QCOMPARE(readAll(*(*sources)[0]).bytes, QByteArray("first"));
    const Reading empty = readAll(*(*sources)[2]);
    QCOMPARE(empty.bytes, QByteArray());
    QCOMPARE(empty.error, QString());
}

void TstByteSource::aZipIsKnownByItsBytesNotByItsName()
{
    const QString zipped = path(u"zipped.jsonl"_s);
    QVERIFY(writeZip(zipped, {{"a.jsonl", "inside"}}));
    const auto inside = openSources(zipped);
    QVERIFY(inside);
    QCOMPARE(readAll(*inside->front()).bytes, QByteArray("inside"));
    const auto plain = openSources(write(u"plain.zip"_s, "{}"));
    QVERIFY(plain);
    QCOMPARE(readAll(*plain->front()).bytes, QByteArray("{}"));
}

void TstByteSource::whatIsNotARegularVisibleMemberIsLeftOut()
{
    const QString file = path(u"mac.zip"_s);
    QVERIFY(writeZip(file, {{"__MACOSX/._a.jsonl", "x"},
                            {"__MACOSX/a.jsonl", "x"},
                            {"._a.jsonl", "x"},
                            {".git/a.jsonl", "x"},
                            {"folder/", ""},
                            {"link.jsonl", "/etc/passwd", 0120777},
                            {"pipe.jsonl", "", 0010644},
                            {"./a.jsonl", "y", 0100644}}));
    const auto sources = openSources(file);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1U);
    QCOMPARE(readAll(*sources->front()).bytes, QByteArray("y"));
}

void TstByteSource::aZipInsideAZipIsNotOpened()
{
    const QString inner = path(u"inner.zip"_s);
    QVERIFY(writeZip(inner, {{"a.jsonl", "deep"}}));
    QFile file(inner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray packed = file.readAll();
    const QString outer = path(u"outer.zip"_s);
    QVERIFY(writeZip(outer, {{"inner.zip", packed}}));
    const auto sources = openSources(outer);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1U);
    QCOMPARE(readAll(*sources->front()).bytes, packed);
}

void TstByteSource::namesAreShownOnOneLine()
{
    const QString file = path(u"names.zip"_s);
    QVERIFY(writeZip(file, {{"a\n\xE2\x80\xAE.jsonl", "x"}, {"\\__MACOSX\\..\\b.jsonl", "x"}}));
    const auto sources = openSources(file);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 2U);
    QCOMPARE((*sources)[0]->name(), file + u"//__MACOSX/../b.jsonl"_s);
    QCOMPARE((*sources)[1]->fileName(), u"a\\n\\u202e.jsonl"_s);
}

void TstByteSource::aZipWithoutFilesIsRefused()
{
    const QString file = path(u"folders.zip"_s);
    QVERIFY(writeZip(file, {{"folder/", ""}}));
    QCOMPARE(openingError(file), file + u": expected a zip with files to read, found none in it"_s);
    const QString empty = write(u"empty.zip"_s, QByteArray("PK\5\6") + QByteArray(18, '\0'));
    QCOMPARE(openingError(empty), empty + u": expected a zip with files to read, found none in it"_s);
}

void TstByteSource::anOfficeDocumentIsNamedAsSuch()
{
    const QString file = path(u"votes.xlsx"_s);
    QVERIFY(writeZip(file, {{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}));
    QCOMPARE(openingError(file), file + u": expected JSON, JSONL, CSV or a zip of them, "
                                        "found an Office document (save it as CSV first)"_s);
}

void TstByteSource::anEncryptedMemberIsRefused()
{
    const QString file = path(u"secret.zip"_s);
    QVERIFY(writeZip(file, {{"a.jsonl", "{}"}, {"b.jsonl", "{}", 0, true}}));
    QCOMPARE(openingError(file), file + u": expected members that are not encrypted, found b.jsonl"_s);
}

void TstByteSource::moreThanAThousandMembersAreRefused()
{
    std::vector<ZipEntry> entries;
    for (int i = 0; i < 1000; ++i)
        entries.push_back({QByteArray::number(i), "x"});
    const QString file = path(u"many.zip"_s);
    QVERIFY(writeZip(file, entries));
    const auto sources = openSources(file);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1000U);
    entries.push_back({"one more", "x"});
    QVERIFY(writeZip(file, entries));
    QCOMPARE(openingError(file), file + u": expected at most 1000 members, found 1001"_s);
}

void TstByteSource::aTableOfContentsOver16MiBIsRefused()
{
    const QByteArray comment(60'000, 'c');
    std::vector<ZipEntry> entries;
    for (int i = 0; i < 270; ++i)
        entries.push_back({QByteArray::number(i), "x", 0, false, comment});
    const QString file = path(u"talkative.zip"_s);
    QVERIFY(writeZip(file, entries));
    QVERIFY(openSources(file));
    for (int i = 270; i < 290; ++i)
        entries.push_back({QByteArray::number(i), "x", 0, false, comment});
    QVERIFY(writeZip(file, entries));
    QCOMPARE(openingError(file),
             file + u": expected a zip whose table of contents takes at most 16 MiB, found more"_s);
}

void TstByteSource::aTruncatedZipIsRefusedWhereverItIsCut()
{
    const QString file = path(u"whole.zip"_s);
    QVERIFY(writeZip(file, {{"a.jsonl", QByteArray(100, 'a') + "unlike"}, {"b.jsonl", "b"}}));
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype length = 4; length < bytes.size(); ++length) {
        const QString cut = write(u"cut.zip"_s, bytes.left(length));
        const QString error = openingError(cut);
        QVERIFY2(error.startsWith(cut + u": expected a whole zip, found a damaged one ("_s),
                 qPrintable(error));
    }
}

void TstByteSource::aChangedByteInAMemberIsFound()
{
    const QString file = path(u"changed.zip"_s);
    QByteArray content;
    for (int i = 0; i < 5000; ++i)
        content += QByteArray::number(i * 7919 % 10007);
    QVERIFY(writeZip(file, {{"a.jsonl", content}}));
    QFile changed(file);
    QVERIFY(changed.open(QIODevice::ReadWrite));
    QVERIFY(changed.seek(changed.size() / 2));
    char byte = 0;
    QVERIFY(changed.getChar(&byte));
    QVERIFY(changed.seek(changed.size() / 2));
    QVERIFY(changed.putChar(static_cast<char>(byte ^ 0x10)));
    changed.close();
    const auto sources = openSources(file);
    QVERIFY(sources);
    const Reading reading = readAll(*sources->front());
    QCOMPARE(reading.kind, model::Error::Kind::InvalidInput);
    QVERIFY2(reading.error.startsWith(file + u"/a.jsonl: expected a whole zip member, found "_s),
             qPrintable(reading.error));
}

void TstByteSource::aBombOfZerosStopsSoonAfter64MiB()
{
    const QString file = path(u"bomb.zip"_s);
    // With the filler the archive as a whole is no bomb.
    QVERIFY(support::writeZipOfZeros(file, quint64(128) << 20, QByteArray(1'000'000, 'x')));
    QVERIFY(QFile(file).size() < 1'150'000);
    const auto sources = openSources(file);
    QVERIFY(sources);
    ByteSource &source = *sources->back();
    std::vector<char> buffer(1 << 20);
    auto count = source.read(buffer);
    while (count && *count > 0)
        count = source.read(buffer);
    QVERIFY(!count);
    QCOMPARE(count.error().detail,
             file + u"/zeros.jsonl: expected data that inflate to at most 1000 times their "
                    "size, found more (a zip bomb)"_s);
}

void TstByteSource::threeMembersOfZerosAreOneBomb()
{
    const QByteArray zeros(30 << 20, '\0');
    std::vector<ZipEntry> entries;
    for (int i = 0; i < 3; ++i)
        entries.push_back({QByteArray::number(i), zeros});
    const QString file = path(u"bombs.zip"_s);
    QVERIFY(writeZip(file, entries));
    const auto sources = openSources(file);
    QVERIFY(sources);
    qint64 unpacked = 0;
    QString error;
    for (const auto &source : *sources) {
        const Reading reading = readAll(*source, 1 << 16);
        unpacked += reading.bytes.size();
        error = reading.error;
        if (!error.isEmpty())
            break;
    }
    QVERIFY2(error.contains(u"zip bomb"_s), qPrintable(error));
    QVERIFY(unpacked >= 64 << 20);
}

void TstByteSource::missingFoldersPipesDevicesAndDeadLinksAreRefused()
{
    const QString expected = u": expected a readable file, found "_s;
    QCOMPARE(openingError(path(u"none"_s)), path(u"none"_s) + expected + u"nothing of that name"_s);
    QCOMPARE(openingError(m_folder.path()), m_folder.path() + expected + u"a folder"_s);
    const QString pipe = path(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(openingError(pipe), pipe + expected + u"a pipe, socket or device"_s);
    QCOMPARE(openingError(u"/dev/zero"_s), u"/dev/zero"_s + expected + u"a pipe, socket or device"_s);
    const QString link = path(u"link"_s);
    QVERIFY(QFile::link(path(u"nowhere"_s), link));
    QCOMPARE(openingError(link), link + expected + u"a link that leads nowhere"_s);
    QCOMPARE(openingError(u"a\0b"_s), u"a\\u0000b"_s + expected + u"nothing of that name"_s);
    QCOMPARE(openingError(QString()), u"expected a readable file, found nothing of that name"_s);
}

void TstByteSource::filesWithoutPermissionAreRefused()
{
    constexpr QFileDevice::Permissions owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QString file = write(u"private.csv"_s, "a");
    QVERIFY(QFile::setPermissions(file, QFileDevice::Permissions()));
    QVERIFY(QDir(m_folder.path()).mkdir(u"private"_s));
    const QString behind = write(u"private/a.csv"_s, "a");
    QVERIFY(QFile::setPermissions(path(u"private"_s), QFileDevice::Permissions()));
    QVERIFY(QFile::setPermissions(m_folder.path(), owner | QFileDevice::ReadGroup | QFileDevice::ExeGroup |
                                                       QFileDevice::ReadOther | QFileDevice::ExeOther));
    QString fileError, behindError;
    {
        const support::OrdinaryUser user; // to root every door is open
        fileError = openingError(file);
        behindError = openingError(behind);
    }
    QVERIFY(QFile::setPermissions(path(u"private"_s), owner));
    QCOMPARE(fileError, file + u": expected a readable file, found Permission denied"_s);
    QCOMPARE(behindError, behind + u": expected a readable file, found Permission denied"_s);
}

void TstByteSource::otherFormatsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("found");
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\0\0", 5) << u"gzip data (unpack it first)"_s;
    QTest::newRow("xz") << QByteArray("\xFD"
                                      "7zXZ\0\0",
                                      7)
                        << u"xz data (unpack it first)"_s;
    QTest::newRow("zstd") << QByteArray("\x28\xB5\x2F\xFD\0", 5) << u"zstd data (unpack it first)"_s;
    QTest::newRow("parquet") << QByteArray("PAR1\x15\x04", 6) << u"Parquet data (export it as JSONL first)"_s;
    QTest::newRow("sqlite") << QByteArray("SQLite format 3\0\x10", 17) << u"a SQLite database"_s;
}

void TstByteSource::otherFormatsAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, found);
    const QString file = write(u"other.jsonl"_s, bytes);
    QCOMPARE(openingError(file), file + u": expected JSON, JSONL, CSV or a zip of them, found "_s + found);
}

QTEST_APPLESS_MAIN(TstByteSource)
#include "tst_byte_source.moc"
