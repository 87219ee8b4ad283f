// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/pair_documents.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <utility>

namespace ui {

namespace {

QString turnHeading() { return QCoreApplication::translate("PairView", "Turn %1"); }

std::unique_ptr<InertDocument> makeFor(QThread *owner, const QStringList &turns, TextForm form,
                                       const TextStyle &style, const QString &heading)
{
    auto document = makeDocument(turns, form, style, heading);
    document->moveToThread(owner);
    return document;
}

/// `make` on a thread of the pool.
template <typename Value, typename Make>
QFuture<std::shared_ptr<Value>> onPool(Make make)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<Value>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, make = std::move(make)] {
        if (!promise->isCanceled())
            promise->addResult(std::make_shared<Value>(make()));
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<Prepared> prepare(const labeling::ShownPair &pair, TextForm form, const TextStyle &style)
{
    QThread *owner = QThread::currentThread();
    return onPool<PreparedPair>([pair, form, style, owner, heading = turnHeading()] {
        return PreparedPair{pair,
                            {makeFor(owner, pair.prompts, form, style, heading),
                             makeFor(owner, pair.left, form, style, heading),
                             makeFor(owner, pair.right, form, style, heading)}};
    });
}

QFuture<std::shared_ptr<std::unique_ptr<InertDocument>>> prepareTurns(const QStringList &turns, TextForm form,
                                                                      const TextStyle &style)
{
    QThread *owner = QThread::currentThread();
    return onPool<std::unique_ptr<InertDocument>>([turns, form, style, owner, heading = turnHeading()] {
        return makeFor(owner, turns, form, style, heading);
    });
}

qint64 textLength(const labeling::ShownPair &pair)
{
    qint64 length = 0;
    for (const QStringList &texts : {pair.prompts, pair.left, pair.right}) {
        for (const QString &text : texts)
            length += text.size();
    }
    return length;
}

} // namespace ui
