// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrations/migration.h"
#include "db/store/opening.h"
#include "db/store/raters.h"
#include "db/store/schema.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <vector>

using migrations::Migration;
using support::must;

namespace {

using Mode = store::Project::Mode;
using Scripts = std::vector<Migration>;

constexpr std::string_view secondSql =
    "CREATE TABLE more (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
    "INSERT INTO more (name) SELECT name FROM rater ORDER BY id;";
constexpr std::string_view otherSum = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

Scripts released() { return {migrations::all().begin(), migrations::all().end()}; }

/// The scripts of a later version of the program.
Scripts later()
{
    Scripts scripts = released();
    scripts.push_back({static_cast<int>(scripts.size()) + 1, "more", secondSql, otherSum});
    return scripts;
}

model::Result<int> versionAfterOpening(const QString &path, Mode mode, const Scripts &scripts)
{
    return store::guarded(path, [&] { return store::versionOf(*store::openFile(path, mode, scripts)); });
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("old.sidejudge"));
        m_version = static_cast<int>(migrations::all().size());
        store::Project project = must(store::Project::create(m_path, 1));
        static_cast<void>(
            must(store::ensureRater(project, QStringLiteral("ann"), model::RaterKind::Human, QString())));
        must(project.close());
    }

    void scriptsAreEmbeddedWholeWithTheirChecksums()
    {
        int number = 0;
        for (const Migration &script : migrations::all()) {
            QCOMPARE(script.number, ++number);
            const QByteArrayView text(script.sql.data(), static_cast<qsizetype>(script.sql.size()));
            QCOMPARE(QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256).toHex(),
                     QByteArray(script.checksum.data(), static_cast<qsizetype>(script.checksum.size())));
        }
        QVERIFY(number >= 1);
        QCOMPARE(migrations::all().front().name, std::string_view("project"));
    }

    void newFileWritesDownItsScripts()
    {
        QCOMPARE(support::askSql(m_path, "SELECT name FROM schema_migration ORDER BY number"),
                 QByteArray("project"));
        QCOMPARE(support::askSql(m_path, "SELECT substr(program, 1, 10) FROM schema_migration"),
                 QByteArray("SideJudge "));
        QCOMPARE(support::askSql(m_path, "PRAGMA user_version"), QByteArray::number(m_version));
        QCOMPARE(support::askSql(m_path, "PRAGMA application_id"), QByteArray::number(0x534A6467));
        QCOMPARE(support::askSql(m_path, "PRAGMA journal_mode"), QByteArray("wal"));
    }

    void olderFileIsBackedUpAndBroughtUpToDate()
    {
        const QByteArray before = support::contentOf(m_path);
        QCOMPARE(must(versionAfterOpening(m_path, Mode::ReadWrite, later())), m_version + 1);
        QCOMPARE(support::askSql(m_path, "SELECT name FROM more"), QByteArray("ann"));
        QCOMPARE(support::askSql(m_path, "SELECT name FROM schema_migration ORDER BY number DESC"),
                 QByteArray("more"));
        const QString backup = backupName(QString());
        QVERIFY(QFile::exists(backup));
        QCOMPARE(support::contentOf(backup).size(), before.size());
        store::Project old = must(store::Project::open(backup, Mode::ReadWrite));
        QVERIFY(must(store::findRater(old, QStringLiteral("ann"))));
        // Once it is up to date there is no second backup.
        QCOMPARE(must(versionAfterOpening(m_path, Mode::ReadWrite, later())), m_version + 1);
        QVERIFY(!QFile::exists(backupName(QStringLiteral("-2"))));
    }

    void backupNeverReplacesAnotherFile()
    {
        support::writeContent(backupName(QString()), "mine");
        QCOMPARE(must(versionAfterOpening(m_path, Mode::ReadWrite, later())), m_version + 1);
        QCOMPARE(support::contentOf(backupName(QString())), QByteArray("mine"));
        QVERIFY(QFile::exists(backupName(QStringLiteral("-2"))));
    }

    void olderFileIsNotTouchedByAReader()
    {
        const QByteArray before = support::contentOf(m_path);
        const auto opened = versionAfterOpening(m_path, Mode::ReadOnly, later());
        QVERIFY(!opened);
        QVERIFY(opened.error().detail.contains(u"older SideJudge"));
        QCOMPARE(support::contentOf(m_path), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void newerFileIsRefusedWithWhatToDo()
    {
        QCOMPARE(must(versionAfterOpening(m_path, Mode::ReadWrite, later())), m_version + 1);
        const QByteArray before = support::contentOf(m_path);
        const auto opened = versionAfterOpening(m_path, Mode::ReadWrite, released());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, model::Error::Kind::Storage);
        QCOMPARE(
            opened.error().detail,
            QStringLiteral("old.sidejudge was made by a newer SideJudge: install that version to open it"));
        QCOMPARE(support::contentOf(m_path), before);
    }

    void fileOfOtherScriptsIsRefused()
    {
        Scripts other = released();
        other.front().checksum = otherSum;
        const auto opened = versionAfterOpening(m_path, Mode::ReadWrite, other);
        QVERIFY(!opened);
        QVERIFY(opened.error().detail.contains(u"another edition"));
    }

    void scriptThatFailsHalfwayLeavesTheOldVersion()
    {
        Scripts broken = released();
        broken.push_back(
            {m_version + 1, "broken",
             "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO none (id) VALUES (1);",
             otherSum});
        QVERIFY(!versionAfterOpening(m_path, Mode::ReadWrite, broken));
        QCOMPARE(support::askSql(m_path, "PRAGMA user_version"), QByteArray::number(m_version));
        QCOMPARE(must(versionAfterOpening(m_path, Mode::ReadWrite, released())), m_version);
        QVERIFY(QFile::exists(backupName(QString())));
    }

private:
    [[nodiscard]] QString backupName(const QString &copy) const
    {
        return QStringLiteral("%1.before-%2%3.backup").arg(m_path).arg(m_version + 1).arg(copy);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    int m_version = 0;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
