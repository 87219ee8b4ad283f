// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/keys.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

namespace judge {

namespace {

using Kind = model::Error::Kind;

const QString service = QStringLiteral("SideJudge");

/// Something that can stand in a header, and no second header.
bool canBeKey(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > ' ' && c != '\x7f'; });
}

tl::unexpected<model::Error> noKey(const QString &name, const QString &keychain)
{
    return model::fail(
        Kind::Network,
        QStringLiteral("the key %1 is not there: no environment variable has that name, and %2")
            .arg(name, keychain));
}

model::Result<QByteArray> keyIn(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return noKey(job.key(), QStringLiteral("the keychain keeps none"));
    if (job.error() != QKeychain::NoError)
        return noKey(job.key(), QStringLiteral("the keychain says: %1").arg(job.errorString()));
    if (QByteArray key = job.textData().toUtf8(); canBeKey(key))
        return key;
    return noKey(job.key(), QStringLiteral("what the keychain keeps under it is no key"));
}

} // namespace

void findKey(const Spec &spec, QObject *context,
             const std::function<void(const model::Result<QByteArray> &)> &found)
{
    const QByteArray set = qgetenv(spec.key.toUtf8().constData()).trimmed();
    if (spec.key.isEmpty() || canBeKey(set)) {
        found(spec.key.isEmpty() ? QByteArray() : set);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service); // deletes itself
    job->setKey(spec.key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, found] { found(keyIn(*job)); });
    job->start();
}

model::Result<QByteArray> waitForKey(const Spec &spec)
{
    int count = 1;
    std::string name = "sidejudge";
    std::array<char *, 2> arguments{name.data(), nullptr};
    std::unique_ptr<QCoreApplication> application;
    if (QCoreApplication::instance() == nullptr)
        application = std::make_unique<QCoreApplication>(count, arguments.data());
    std::optional<model::Result<QByteArray>> result;
    QEventLoop loop;
    findKey(spec, &loop, [&](const model::Result<QByteArray> &found) {
        result = found;
        loop.quit();
    });
    if (!result)
        loop.exec();
    return *result;
}

void keepKey(const QString &name, const QByteArray &key, QObject *context,
             const std::function<void(const model::Result<> &)> &kept)
{
    if (!canBeKey(key)) {
        kept(model::fail(Kind::Usage,
                         QStringLiteral("a key has no blanks and is not empty; nothing was kept")));
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service); // deletes itself
    job->setKey(name);
    job->setTextData(QString::fromUtf8(key));
    QObject::connect(job, &QKeychain::Job::finished, context, [job, kept] {
        if (job->error() == QKeychain::NoError)
            kept({});
        else
            kept(model::fail(Kind::Storage, QStringLiteral("the keychain did not keep the key: %1; set the "
                                                           "environment variable %2 and start again")
                                                .arg(job->errorString(), job->key())));
    });
    job->start();
}

} // namespace judge
