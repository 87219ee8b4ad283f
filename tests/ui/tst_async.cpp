// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/async/run.h"

#include <QPromise>
#include <QTest>

#include <memory>

namespace {

/// A future that the test fulfils.
struct Asked
{
    Asked() { promise.start(); }
    void answer(int value)
    {
        promise.addResult(value);
        promise.finish();
    }
    QPromise<int> promise;
};

} // namespace

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerComesToItsOwner()
    {
        Asked asked;
        QObject owner;
        int got = 0;
        ui::whenDone(asked.promise.future(), &owner, [&](int value) { got = value; });
        asked.answer(7);
        QTRY_COMPARE(got, 7);
    }

    void noAnswerComesAfterTheOwnerIsGone()
    {
        Asked asked;
        auto owner = std::make_unique<QObject>();
        int calls = 0;
        ui::whenDone(asked.promise.future(), owner.get(), [&](int) { ++calls; });
        owner.reset();
        QVERIFY(asked.promise.isCanceled());
        asked.answer(7);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void onlyTheNewestAnswerCounts()
    {
        Asked first;
        Asked second;
        QObject owner;
        ui::Latest question;
        QList<int> got;
        const auto keep = [&](int value) { got.append(value); };
        question.ask(first.promise.future(), &owner, keep);
        question.ask(second.promise.future(), &owner, keep);
        QVERIFY(first.promise.isCanceled());
        second.answer(2);
        first.answer(1);
        QTRY_COMPARE(got, QList<int>{2});
        QCoreApplication::processEvents();
        QCOMPARE(got, QList<int>{2});
    }

    void anAnswerThatLiesReadyIsDroppedToo()
    {
        Asked first;
        QObject owner;
        ui::Latest question;
        int calls = 0;
        question.ask(first.promise.future(), &owner, [&](int) { ++calls; });
        first.answer(1);
        question.drop();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
