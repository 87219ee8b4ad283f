// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/keys.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace judge {

namespace {

using Kind = model::Error::Kind;

const QString service = QStringLiteral("SideJudge");

/// Something that can stand in a header, and no second header.
bool canBeKey(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; });
}

model::Result<QByteArray> keyInVariable(const QString &name)
{
    if (QByteArray key = qgetenv(name.toUtf8().constData()).trimmed(); canBeKey(key))
        return key;
    return model::fail(Kind::Network,
                       QStringLiteral("what the environment variable %1 holds is no key: a key is "
                                      "visible ASCII without blanks")
                           .arg(name));
}

tl::unexpected<model::Error> noKey(const QString &name, const QString &keychain)
{
    return model::fail(
        Kind::Network,
        QStringLiteral("the key %1 is not there: no environment variable has that name, and %2; set "
                       "the variable and start again, or give the key on the page Judges")
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
    if (!asksKeychain(spec)) {
        found(spec.key.isEmpty() ? QByteArray() : keyInVariable(spec.key));
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service); // deletes itself
    job->setKey(spec.key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, found] { found(keyIn(*job)); });
    job->start();
}

bool asksKeychain(const Spec &spec)
{
    return !spec.key.isEmpty() && !qEnvironmentVariableIsSet(spec.key.toUtf8().constData());
}

model::Result<QByteArray> waitForKey(const Spec &spec, std::chrono::seconds patience)
{
    if (!asksKeychain(spec))
        return spec.key.isEmpty() ? QByteArray() : keyInVariable(spec.key);
    int count = 1;
    std::string name = "sidejudge";
    std::array<char *, 2> arguments{name.data(), nullptr};
    std::unique_ptr<QCoreApplication> application;
    if (QCoreApplication::instance() == nullptr)
        application = std::make_unique<QCoreApplication>(count, arguments.data());
    model::Result<QByteArray> result =
        noKey(spec.key,
              QStringLiteral("the keychain did not answer within %1 s: is it locked?").arg(patience.count()));
    bool isFound = false;
    QEventLoop loop;
    findKey(spec, &loop, [&](const model::Result<QByteArray> &found) {
        result = found;
        isFound = true;
        loop.quit();
    });
    if (!isFound) {
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return result;
}

void keepKey(const QString &name, const QByteArray &key, QObject *context,
             const std::function<void(const model::Result<> &)> &kept)
{
    if (!canBeKey(key)) {
        kept(model::fail(Kind::Usage,
                         QStringLiteral("a key is visible ASCII without blanks; nothing was kept")));
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
