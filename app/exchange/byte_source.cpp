// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/byte_source.h"

#include "app/exchange/refusal.h"
#include "app/exchange/zip_source.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <filesystem>
#include <string_view>

namespace exchange {
namespace {

using namespace std::string_view_literals;

class FileSource : public ByteSource
{
public:
    FileSource(QString name, std::unique_ptr<QFile> file)
        : ByteSource(std::move(name), file->size())
        , m_file(std::move(file))
    {}

protected:
    model::Result<std::size_t> readSome(std::span<char> buffer) override
    {
        const qint64 count = m_file->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (count < 0)
            return malformed(
                {name(), 0, QString(), QStringLiteral("a readable file"), m_file->errorString()});
        return static_cast<std::size_t>(count);
    }

private:
    std::unique_ptr<QFile> m_file;
};

struct ForeignFormat
{
    std::string_view firstBytes;
    const char *found;
};

constexpr std::array foreignFormats{
    ForeignFormat{"\x1F\x8B\x08"sv, "gzip data (unpack it first)"},
    ForeignFormat{"BZh91AY&SY"sv, "bzip2 data (unpack it first)"},
    ForeignFormat{"\xFD"
                  "7zXZ\0"sv,
                  "xz data (unpack it first)"},
    ForeignFormat{"\x28\xB5\x2F\xFD"sv, "zstd data (unpack it first)"},
    ForeignFormat{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive (unpack it first)"},
    ForeignFormat{"PAR1\x15"sv, "Parquet data (export it as JSONL first)"},
    ForeignFormat{"SQLite format 3\0"sv, "a SQLite database"},
};

bool isZip(std::string_view start) { return start.starts_with("PK\3\4") || start.starts_with("PK\5\6"); }

tl::unexpected<model::Error> unreadable(const QString &path, const QString &expected, const QString &found)
{
    return malformed({printable(path), 0, QString(), expected, found});
}

/// Why there is no plain file at `path`: QFileInfo does not tell a missing one from one behind a closed door.
QString whyNoFile(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(0)))
        return QStringLiteral("nothing of that name");
    std::error_code code;
    switch (std::filesystem::status(QFile::encodeName(path).toStdString(), code).type()) {
    case std::filesystem::file_type::none: return clipped(std::string_view(code.message()));
    case std::filesystem::file_type::directory: return QStringLiteral("a folder");
    case std::filesystem::file_type::not_found:
        return QFileInfo(path).isSymLink() ? QStringLiteral("a link that leads nowhere")
                                           : QStringLiteral("nothing of that name");
    default: return QStringLiteral("a pipe, socket or device");
    }
}

model::Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    const QString expected = QStringLiteral("a readable file");
    if (path.contains(QChar(0)) || !QFileInfo(path).isFile())
        return unreadable(path, expected, whyNoFile(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, expected, clipped(file->errorString()));
    return file;
}

} // namespace

ByteSource::ByteSource(QString name, qint64 expectedBytes)
    : m_name(std::move(name))
    , m_expectedBytes(expectedBytes)
{}

model::Result<std::size_t> ByteSource::read(std::span<char> buffer)
{
    Q_ASSERT(!buffer.empty());
    const auto count = readSome(buffer);
    if (!count)
        return tl::unexpected(count.error());
    m_bytesRead += static_cast<qint64>(*count);
    m_hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(*count)));
    return *count;
}

QString ByteSource::fileName() const { return m_name.mid(m_name.lastIndexOf(QLatin1Char('/')) + 1); }

QByteArray ByteSource::sha256() const { return m_hash.result(); }

model::Result<ByteSources> openSources(const QString &path)
{
    auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    std::array<char, 16> first{};
    const qint64 count = (*file)->read(first.data(), first.size());
    if (count < 0 || !(*file)->seek(0))
        return unreadable(path, QStringLiteral("a readable file"), clipped((*file)->errorString()));
    const std::string_view start(first.data(), static_cast<std::size_t>(count));
    if (isZip(start))
        return openZip(printable(path), std::move(*file));
    for (const ForeignFormat &format : foreignFormats) {
        if (start.starts_with(format.firstBytes))
            return unreadable(path, QStringLiteral("JSON, JSONL, CSV or a zip of them"),
                              QString::fromLatin1(format.found));
    }
    ByteSources sources;
    sources.push_back(std::make_unique<FileSource>(printable(path), std::move(*file)));
    return sources;
}

} // namespace exchange
