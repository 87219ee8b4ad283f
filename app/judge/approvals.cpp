// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/approvals.h"

#include "app/net/http_client.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace judge {

namespace {

QJsonArray readList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"approved").toArray();
}

QJsonObject entryOf(const Spec &spec)
{
    return {{QStringLiteral("host"), net::hostOf(spec.baseUrl)}, {QStringLiteral("key"), spec.key}};
}

} // namespace

Approvals::Approvals(QString path)
    : m_path(std::move(path))
{}

QString Approvals::usersPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/SideJudge/approved-hosts.json");
}

bool Approvals::isNeeded(const Spec &spec) const
{
    return !spec.key.isEmpty() || !net::isThisComputer(spec.baseUrl);
}

bool Approvals::isApproved(const Spec &spec) const
{
    const QJsonArray list = readList(m_path);
    return !isNeeded(spec) || list.contains(entryOf(spec));
}

model::Result<> Approvals::approve(const Spec &spec)
{
    QJsonArray list = readList(m_path);
    if (!list.contains(entryOf(spec)))
        list.append(entryOf(spec));
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("approved"), list}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return model::fail(model::Error::Kind::Storage,
                           QStringLiteral("the approval could not be kept in %1 (%2); nothing was sent")
                               .arg(m_path, file.errorString()));
    return {};
}

QString approvalSentence(const Spec &spec)
{
    const QString host = net::hostOf(spec.baseUrl);
    return spec.key.isEmpty()
               ? QStringLiteral("that prompts and responses go to %1").arg(host)
               : QStringLiteral("that the key %1, prompts and responses go to %2").arg(spec.key, host);
}

} // namespace judge
