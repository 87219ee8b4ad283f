// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/content.h"

#include <QUuid>

namespace model {

// UUIDv5 of content, so that two people's imports of one file meet; UUIDv7 for what is made here.

[[nodiscard]] QUuid uuidOfItem(const QString &collection, const QString &sourceId,
                               const QByteArray &turnsHash);
[[nodiscard]] QUuid uuidOfResponse(const QUuid &item, const QString &model, int sample,
                                   const QByteArray &textHash);
[[nodiscard]] QUuid uuidOfComparison(const QUuid &item, int turn, const QUuid &a, const QUuid &b);
[[nodiscard]] QUuid uuidOfRater(const QString &name);
/// An imported vote, verdict, ruling or rating. `what` is "vote", "verdict", "ruling" or "rating";
/// `occurrence` counts from 1 within the file, or tells the rows of one rater on one comparison apart in
/// another way (order, repetition).
[[nodiscard]] QUuid uuidOfImported(const QString &what, const QUuid &rater, const QUuid &target,
                                   const QString &occurrence);
/// A new UUIDv7: time-ordered, from the system clock and random bits.
[[nodiscard]] QUuid newUuid();

} // namespace model
