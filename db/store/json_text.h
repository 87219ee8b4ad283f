// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace store {

/// Throws Failure (InvalidInput) unless the text is one JSON object, or one array. `what` names it in the
/// sentence.
void requireJsonObject(const QByteArray &text, const QString &what);
void requireJsonArray(const QByteArray &text, const QString &what);
/// Whether two JSON texts say the same, however they are spaced and ordered.
[[nodiscard]] bool isSameJson(const QByteArray &one, const QByteArray &two);

} // namespace store
