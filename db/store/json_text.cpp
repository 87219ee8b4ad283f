// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/json_text.h"

#include "db/store/failure.h"

#include <QJsonDocument>

namespace store {

void requireJsonObject(const QByteArray &text, const QString &what)
{
    if (text != "{}" && !QJsonDocument::fromJson(text).isObject())
        throw Failure(model::Error::Kind::InvalidInput, QStringLiteral("%1: not a JSON object").arg(what));
}

void requireJsonArray(const QByteArray &text, const QString &what)
{
    if (text != "[]" && !QJsonDocument::fromJson(text).isArray())
        throw Failure(model::Error::Kind::InvalidInput, QStringLiteral("%1: not a JSON array").arg(what));
}

bool isSameJson(const QByteArray &one, const QByteArray &two)
{
    return one == two || QJsonDocument::fromJson(one) == QJsonDocument::fromJson(two);
}

} // namespace store
