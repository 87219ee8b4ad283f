// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/zip_source.h"

#include "app/exchange/refusal.h"
#include "app/exchange/zip_input.h"

#include <algorithm>

namespace exchange {
namespace {

constexpr zip_int64_t mostMembers = 1000;
constexpr quint64 mostMemberBytes = quint64(4) << 30;
constexpr quint64 freeBytes = quint64(64) << 20;
constexpr quint64 mostInflation = 1000;

/// What the sources of one zip share.
struct Archive
{
    QString name;
    quint64 packedBytes = 0;   ///< the size of the zip
    quint64 unpackedBytes = 0; ///< read from all members so far
    ZipHandle handle;
};

struct Member
{
    QString name;
    zip_uint64_t index = 0;
    quint64 packedBytes = 0;
    quint64 unpackedBytes = 0; ///< as the zip says
};

struct CloseMember
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

tl::unexpected<model::Error> refuseZip(const QString &name, const QString &expected, const QString &found)
{
    return malformed({name, 0, QString(), expected, found});
}

class MemberSource : public ByteSource
{
public:
    MemberSource(std::shared_ptr<Archive> archive, const Member &member)
        : ByteSource(archive->name + QLatin1Char('/') + member.name,
                     static_cast<qint64>(std::min(member.unpackedBytes, mostMemberBytes)))
        , m_archive(std::move(archive))
        , m_index(member.index)
        , m_packedBytes(member.packedBytes)
    {}

protected:
    model::Result<std::size_t> readSome(std::span<char> buffer) override
    {
        if (!m_file)
            m_file.reset(zip_fopen_index(m_archive->handle.get(), m_index, 0));
        if (!m_file)
            return damaged(zip_strerror(m_archive->handle.get()));
        const zip_int64_t count = zip_fread(m_file.get(), buffer.data(), buffer.size());
        if (count < 0)
            return damaged(zip_file_strerror(m_file.get()));
        m_unpackedBytes += static_cast<quint64>(count);
        m_archive->unpackedBytes += static_cast<quint64>(count);
        if (m_unpackedBytes > mostMemberBytes)
            return refuseZip(name(), QStringLiteral("at most 4 GiB in a member"), QStringLiteral("more"));
        if (isBomb(m_unpackedBytes, m_packedBytes) ||
            isBomb(m_archive->unpackedBytes, m_archive->packedBytes))
            return refuseZip(name(), QStringLiteral("data that inflate to at most 1000 times their size"),
                             QStringLiteral("more (a zip bomb)"));
        return static_cast<std::size_t>(count);
    }

private:
    static bool isBomb(quint64 unpacked, quint64 packed)
    {
        return unpacked > freeBytes && unpacked / mostInflation >= std::max<quint64>(packed, 1);
    }

    tl::unexpected<model::Error> damaged(const char *reason) const
    {
        return refuseZip(name(), QStringLiteral("a whole zip member"), clipped(std::string_view(reason)));
    }

    std::shared_ptr<Archive> m_archive;
    zip_uint64_t m_index;
    quint64 m_packedBytes;
    quint64 m_unpackedBytes = 0;
    std::unique_ptr<zip_file_t, CloseMember> m_file;
};

bool isRegularFile(zip_t *archive, zip_uint64_t index, const QString &name)
{
    if (name.isEmpty() || name.endsWith(QLatin1Char('/')))
        return false;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return false;
    if (system != ZIP_OPSYS_UNIX && system != ZIP_OPSYS_OS_X)
        return true;
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t regular = 0100000;
    const zip_uint32_t type = (attributes >> 16) & typeMask;
    return type == 0 || type == regular;
}

bool isHidden(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char('/'));
    return parts.first() == QLatin1String("__MACOSX") ||
           std::any_of(parts.begin(), parts.end(), [](const QString &part) {
               return part.startsWith(QLatin1Char('.')) && part != QLatin1String(".") &&
                      part != QLatin1String("..");
           });
}

/// The members to read, in the order of their names.
model::Result<std::vector<Member>> membersOf(const Archive &archive)
{
    zip_t *zip = archive.handle.get();
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count > mostMembers)
        return refuseZip(archive.name, QStringLiteral("at most 1000 members"), QString::number(count));
    std::vector<Member> members;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t stat;
        constexpr zip_uint64_t needed =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(zip, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
            return refuseZip(archive.name, QStringLiteral("a whole zip"),
                             QStringLiteral("a damaged table of contents"));
        const QString name =
            printable(QString::fromUtf8(stat.name).replace(QLatin1Char('\\'), QLatin1Char('/')));
        if (!isRegularFile(zip, index, name) || isHidden(name))
            continue;
        if (stat.encryption_method != ZIP_EM_NONE)
            return refuseZip(archive.name, QStringLiteral("members that are not encrypted"), clipped(name));
        if (name == QLatin1String("[Content_Types].xml"))
            return refuseZip(archive.name, QStringLiteral("JSON, JSONL, CSV or a zip of them"),
                             QStringLiteral("an Office document (save it as CSV first)"));
        members.push_back({name, index, stat.comp_size, stat.size});
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const Member &a, const Member &b) { return a.name < b.name; });
    return members;
}

} // namespace

model::Result<ByteSources> openZip(const QString &name, std::unique_ptr<QFile> file)
{
    auto archive = std::make_shared<Archive>();
    archive->name = name;
    archive->packedBytes = static_cast<quint64>(std::max<qint64>(file->size(), 1));
    zip_error_t error;
    zip_error_init(&error);
    archive->handle = openZipHandle(std::move(file), error);
    const bool tooLarge = zip_error_code_zip(&error) == ZIP_ER_MEMORY;
    const QString reason =
        archive->handle ? QString() : clipped(std::string_view(zip_error_strerror(&error)));
    zip_error_fini(&error);
    if (!archive->handle && tooLarge)
        return refuseZip(name, QStringLiteral("a zip whose table of contents takes at most 16 MiB"),
                         QStringLiteral("more"));
    if (!archive->handle)
        return refuseZip(name, QStringLiteral("a whole zip"),
                         QStringLiteral("a damaged one (%1)").arg(reason));
    const auto members = membersOf(*archive);
    if (!members)
        return tl::unexpected(members.error());
    if (members->empty())
        return refuseZip(name, QStringLiteral("a zip with files to read"), QStringLiteral("none in it"));
    ByteSources sources;
    for (const Member &member : *members)
        sources.push_back(std::make_unique<MemberSource>(archive, member));
    return sources;
}

} // namespace exchange
