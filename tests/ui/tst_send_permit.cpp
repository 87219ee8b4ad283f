// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/approvals.h"
#include "ui/judges/send_permit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A key goes to the host that was asked about and nowhere else, whatever happens while the keychain answers.
class TestSendPermit : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    static judge::Spec spec(const QString &host, const QString &key)
    {
        judge::Spec made;
        made.baseUrl = u"https://%1/v1"_s.arg(host);
        made.key = key;
        return made;
    }
    static judge::Spec approved(const QString &host, const QString &key)
    {
        const judge::Spec made = spec(host, key);
        const auto kept = judge::Approvals(judge::Approvals::usersPath()).approve(made);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().detail));
        return made;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // never the keychain of who tests
        qputenv("THERE_API_KEY", "sk-made-up");
        qunsetenv("ABSENT_API_KEY");
    }

    void nothingIsGrantedBeforeTheHostIsAllowed()
    {
        QWidget panel;
        ui::SendPermit permit(u"Try"_s, &panel);
        const QSignalSpy granted(&permit, &ui::SendPermit::granted);
        permit.ask(spec(u"new.example"_s, u"THERE_API_KEY"_s));
        QVERIFY(granted.isEmpty());
        auto *allow = permit.findChild<QPushButton *>(u"allowTry"_s);
        QVERIFY(!allow->isHidden());
        allow->click();
        QCOMPARE(granted.size(), 1);
        QCOMPARE(granted.front().at(0).value<judge::Spec>().baseUrl, u"https://new.example/v1"_s);
        QCOMPARE(granted.front().at(1).toByteArray(), QByteArray("sk-made-up"));
        QVERIFY(permit.isHidden());
    }

    void anotherQuestionDropsTheOlderAnswer()
    {
        QWidget panel;
        ui::SendPermit permit(u"Run"_s, &panel);
        const QSignalSpy granted(&permit, &ui::SendPermit::granted);
        const QSignalSpy said(&permit, &ui::SendPermit::said);
        permit.ask(approved(u"one.example"_s, u"ABSENT_API_KEY"_s)); // the keychain answers later
        permit.ask(approved(u"two.example"_s, u"THERE_API_KEY"_s));
        QCOMPARE(granted.size(), 1);
        QCOMPARE(granted.front().at(0).value<judge::Spec>().baseUrl, u"https://two.example/v1"_s);
        const qsizetype before = said.size();
        QTest::qWait(500);
        QCOMPARE(granted.size(), 1);
        QCOMPARE(said.size(), before);
        QVERIFY(permit.isHidden());
    }

    void resetDropsTheAnswer()
    {
        QWidget panel;
        ui::SendPermit permit(u"Run"_s, &panel);
        const QSignalSpy said(&permit, &ui::SendPermit::said);
        permit.ask(approved(u"one.example"_s, u"ABSENT_API_KEY"_s));
        permit.reset();
        const qsizetype before = said.size();
        QTest::qWait(500);
        QCOMPARE(said.size(), before);
        QVERIFY(permit.isHidden());
    }

    void aRefusedKeyCanBeReplaced()
    {
        QWidget panel;
        ui::SendPermit permit(u"Run"_s, &panel);
        permit.askForKey(approved(u"one.example"_s, u"ABSENT_API_KEY"_s));
        QVERIFY(!permit.findChild<QLineEdit *>(u"keyRun"_s)->isHidden());
    }
};

QTEST_MAIN(TestSendPermit)
#include "tst_send_permit.moc"
