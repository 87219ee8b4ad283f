// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/content.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace model {

qint64 lengthUpTo(const ResponseKey &response, int turn)
{
    const auto count = std::min(response.lengths.size(), static_cast<std::size_t>(std::max(turn, 0)));
    return std::accumulate(response.lengths.begin(),
                           response.lengths.begin() + static_cast<std::ptrdiff_t>(count), qint64{0});
}

bool standsFirst(const ResponseKey &one, const ResponseKey &two)
{
    if (const int order = one.model.toUtf8().compare(two.model.toUtf8()); order != 0)
        return order < 0;
    if (one.sample != two.sample)
        return one.sample < two.sample;
    return one.textHash < two.textHash;
}

QByteArray hashOfTurns(const QStringList &turns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &turn : turns) {
        const QByteArray text = turn.toUtf8();
        const quint64 length = qToBigEndian(static_cast<quint64>(text.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
        hash.addData(text);
    }
    return hash.result();
}

bool isHashSwapped(const QByteArray &itemHash, int turn, const QString &keyA, const QString &keyB)
{
    constexpr char separator = '\x1F';
    QByteArray text = itemHash.toHex();
    text.append(separator).append(QByteArray::number(turn));
    text.append(separator).append(keyA.toUtf8());
    text.append(separator).append(keyB.toUtf8());
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return (static_cast<unsigned char>(digest.back()) & 1U) != 0;
}

qint32 codePoints(const QString &text)
{
    qsizetype count = text.size();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
            --count;
            ++i;
        }
    }
    return static_cast<qint32>(count);
}

} // namespace model
