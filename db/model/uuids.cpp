// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <chrono>
#include <initializer_list>

namespace model {

namespace {

/// The namespace of every UUIDv5 of SideJudge. Part of the file format: it never changes.
QUuid contentNamespace() { return QUuid(u"{3ac1677a-bd60-4bee-90ff-d3f7e6f7c2e6}"); }

/// UUIDv5 of a list of fields, each preceded by its length, so that two different lists never meet.
QUuid uuidOfFields(std::initializer_list<QByteArray> fields)
{
    QByteArray content;
    for (const QByteArray &field : fields) {
        const quint64 length = qToBigEndian(static_cast<quint64>(field.size()));
        content.append(reinterpret_cast<const char *>(&length), sizeof length);
        content.append(field);
    }
    return QUuid::createUuidV5(contentNamespace(), content);
}

} // namespace

QUuid uuidOfItem(const QString &collection, const QString &sourceId, const QByteArray &turnsHash)
{
    return uuidOfFields({"item", collection.toUtf8(), sourceId.toUtf8(), turnsHash});
}

QUuid uuidOfResponse(const QUuid &item, const QString &model, int sample, const QByteArray &textHash)
{
    return uuidOfFields({"response", item.toRfc4122(), model.toUtf8(), QByteArray::number(sample), textHash});
}

QUuid uuidOfComparison(const QUuid &item, int turn, const QUuid &a, const QUuid &b)
{
    return uuidOfFields(
        {"comparison", item.toRfc4122(), QByteArray::number(turn), a.toRfc4122(), b.toRfc4122()});
}

QUuid uuidOfRater(const QString &name) { return uuidOfFields({"rater", name.toUtf8()}); }

QUuid uuidOfImported(const QString &what, const QUuid &rater, const QUuid &target, const QString &occurrence)
{
    return uuidOfFields({what.toUtf8(), rater.toRfc4122(), target.toRfc4122(), occurrence.toUtf8()});
}

QUuid newUuid()
{
    using namespace std::chrono;
    const auto now = system_clock::now().time_since_epoch();
    const auto milliseconds = duration_cast<std::chrono::milliseconds>(now);
    const auto rest = duration_cast<nanoseconds>(now - milliseconds);
    // RFC 9562, method 3: the 12 bits after the version are the fraction of the millisecond.
    const auto fraction = static_cast<quint64>(rest.count()) * 4096 / 1'000'000;
    const quint64 high =
        static_cast<quint64>(milliseconds.count()) << 16 | quint64{0x7000} | (fraction & 0xFFF);
    const quint64 low =
        (QRandomGenerator::global()->generate64() & 0x3FFF'FFFF'FFFF'FFFFULL) | 0x8000'0000'0000'0000ULL;
    QByteArray bytes(16, '\0');
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return QUuid::fromRfc4122(bytes);
}

} // namespace model
