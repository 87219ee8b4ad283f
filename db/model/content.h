// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace model {

/// A prompt (one or more user turns) of a collection. Known by (collection, source id) and the hash of its
/// turns.
struct Item
{
    QString collection;
    QString sourceId;
    QStringList turns; ///< user prompts, turn 1 first
    QString category;  ///< empty where the source has none
    QStringList tags;
    QByteArray metadata = "{}"; ///< what the source had besides, one JSON object

    friend bool operator==(const Item &, const Item &) = default;
};

/// A reference answer to an item, by whom it is.
struct Reference
{
    QString source;
    QStringList turns;

    friend bool operator==(const Reference &, const Reference &) = default;
};

/// One answer of a model to an item: all its turns. Known by (item, model, sample) and the hash of its text.
struct Response
{
    QString model;
    int sample = 0;
    QStringList turns;
    QString sourceId; ///< the source's own id of the answer, or empty
    QByteArray metadata = "{}";

    friend bool operator==(const Response &, const Response &) = default;
};

/// A response as comparisons need it: enough to order two of them canonically.
struct ResponseKey
{
    ResponseId id;
    ItemId item;
    QString model;
    int sample = 0;
    QByteArray textHash; ///< SHA-256, 32 bytes
    QUuid uuid;
    std::vector<qint32> lengths; ///< code points of each turn
    QString sourceId;            ///< the source's own id of the answer, or empty
};

/// Code points of turns 1 to `turn`.
[[nodiscard]] qint64 lengthUpTo(const ResponseKey &response, int turn);

/// The canonical order of two responses (side a first): model name, then sample, then text hash, as UTF-8
/// bytes.
[[nodiscard]] bool standsFirst(const ResponseKey &one, const ResponseKey &two);

/// SHA-256 over the turns, each preceded by its length, so that two different lists never meet.
[[nodiscard]] QByteArray hashOfTurns(const QStringList &turns);

/// Whether frame `hash` swaps the comparison: the last bit of
/// SHA-256(item hash 0x1F turn 0x1F a-key 0x1F b-key), hashes in lower-case hexadecimal, a key being the
/// model name.
[[nodiscard]] bool isHashSwapped(const QByteArray &itemHash, int turn, const QString &keyA,
                                 const QString &keyB);

/// Code points of a text (Qt strings are UTF-16).
[[nodiscard]] qint32 codePoints(const QString &text);

} // namespace model
