// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/keys.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QString name = u"MADE_UP_API_KEY"_s;
constexpr std::chrono::seconds patience(30);

judge::Spec specWith(const QString &key)
{
    judge::Spec spec;
    spec.key = key;
    return spec;
}

model::Result<> keep(const QByteArray &key)
{
    model::Result<> result;
    QEventLoop loop;
    bool isDone = false;
    judge::keepKey(name, key, &loop, [&](const model::Result<> &kept) {
        result = kept;
        isDone = true;
        loop.quit();
    });
    if (!isDone)
        loop.exec();
    return result;
}

/// Beside a keychain of its own: what is kept is found, and by a program without an event loop too.
int insideAKeychain(int argc, char **argv)
{
    const auto before = judge::waitForKey(specWith(name), patience);
    const QByteArray why = before ? QByteArray() : before.error().detail.toUtf8();
    std::printf("before: %s\n", why.constData());
    const QCoreApplication application(argc, argv);
    const auto kept = keep("sk-made-up-0123");
    std::printf("kept: %s\n", kept ? "yes" : qPrintable(kept.error().detail));
    const auto found = judge::waitForKey(specWith(name), patience);
    std::printf("found: %s\n", found ? found->constData() : qPrintable(found.error().detail));
    return 0;
}

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setUpWithoutAKeyGetsNone();
    void variableComesFirst();
    void variableThatCannotBeAKeyIsNone();
    void withoutAKeychainTheSentenceSaysWhatToDo();
    void keychainKeepsIt();
};

void KeysTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // never the keychain of who tests
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    qunsetenv("MADE_UP_API_KEY");
}

void KeysTest::setUpWithoutAKeyGetsNone()
{
    QCOMPARE(judge::waitForKey(specWith({}), patience).value(), QByteArray());
}

void KeysTest::variableComesFirst()
{
    qputenv("MADE_UP_API_KEY", " sk-from-the-variable\n");
    QCOMPARE(judge::waitForKey(specWith(name), patience).value(), QByteArray("sk-from-the-variable"));
}

void KeysTest::variableThatCannotBeAKeyIsNone()
{
    qputenv("MADE_UP_API_KEY", "sk-1\r\nX-Second: header");
    const auto found = judge::waitForKey(specWith(name), patience);
    QVERIFY(!found);
    QVERIFY2(found.error().detail.contains(u"is no key"_s), qPrintable(found.error().detail));
    QCOMPARE(keep("sk-1\r\nX-Second: header").error().kind, model::Error::Kind::Usage);
    QCOMPARE(keep("").error().kind, model::Error::Kind::Usage);
}

void KeysTest::withoutAKeychainTheSentenceSaysWhatToDo()
{
    const auto found = judge::waitForKey(specWith(name), patience);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, model::Error::Kind::Network);
    const QString &sentence = found.error().detail;
    QVERIFY2(sentence.contains(name) && sentence.contains(u"set the variable"_s), qPrintable(sentence));
    const auto kept = keep("sk-1");
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, model::Error::Kind::Storage);
    QVERIFY2(!kept.error().detail.contains(u"sk-1"_s), qPrintable(kept.error().detail));
}

void KeysTest::keychainKeepsIt()
{
    const QTemporaryDir home;
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto variable : {"XDG_RUNTIME_DIR"_L1, "XDG_DATA_HOME"_L1, "XDG_CONFIG_HOME"_L1, "HOME"_L1})
        environment.insert(variable, home.path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    session.setProcessEnvironment(environment);
    const QString inside =
        u"printf word | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" inside"_s;
    session.start(u"dbus-run-session"_s,
                  {u"--"_s, u"sh"_s, u"-c"_s, inside, QCoreApplication::applicationFilePath()});
    QVERIFY2(session.waitForFinished(60'000), qPrintable(session.errorString()));
    const QString said = QString::fromUtf8(session.readAllStandardOutput());
    const QString all = said + QString::fromUtf8(session.readAllStandardError());
    QVERIFY2(said.contains(u"before: the key MADE_UP_API_KEY is not there"_s) &&
                 said.contains(u"the keychain keeps none"_s),
             qPrintable(all));
    QVERIFY2(said.contains(u"kept: yes\n"_s), qPrintable(all));
    QVERIFY2(said.contains(u"found: sk-made-up-0123\n"_s), qPrintable(all));
    QCOMPARE(session.exitCode(), 0);
    QTRY_VERIFY(QDir(home.path()).removeRecursively()); // once the keychain has gone with its session
}

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "inside") == 0)
        return insideAKeychain(argc, argv);
    const QCoreApplication application(argc, argv);
    KeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keys.moc"
