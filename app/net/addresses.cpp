// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_client.h"

#include <QUrl>

namespace net {

namespace {

QUrl parsed(const QString &url) { return QUrl(url, QUrl::StrictMode); }

bool isLoopback(const QString &host)
{
    static const QStringList names{QStringLiteral("localhost"), QStringLiteral("::1")};
    if (names.contains(host))
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.front() != u"127")
        return false;
    for (const QString &part : parts) {
        bool isNumber = false;
        if (part.toUInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

} // namespace

bool isThisComputer(const QString &url) { return isLoopback(parsed(url).host().toLower()); }

QString hostOf(const QString &url)
{
    const QUrl address = parsed(url);
    const QString host = address.host(QUrl::FullyEncoded).toLower(); // a look-alike name shows itself
    const QString shown = host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host;
    return address.port() < 0 ? shown : QStringLiteral("%1:%2").arg(shown).arg(address.port());
}

model::Result<> requireSafe(const QString &url)
{
    using Kind = model::Error::Kind;
    const QUrl address = parsed(url);
    if (!address.isValid() || address.host().isEmpty())
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("\"%1\" is no web address; expected https://HOST/PATH").arg(url));
    if (!address.userInfo().isEmpty())
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral("the web address for %1 holds a user name; keys belong in a variable or the "
                           "keychain")
                .arg(hostOf(url)));
    if (address.hasQuery() || address.hasFragment())
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral("the web address for %1 goes on after ? or #; expected https://HOST/PATH")
                .arg(hostOf(url)));
    if (address.scheme() == u"https" || (address.scheme() == u"http" && isThisComputer(url)))
        return {};
    return model::fail(Kind::InvalidInput,
                       QStringLiteral("%1 may not be asked by %2; expected https, or http to this computer")
                           .arg(hostOf(url), address.scheme()));
}

} // namespace net
