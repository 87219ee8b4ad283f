// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/columns.h"
#include "db/store/settings.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>

#include <array>

using support::contentOf;
using support::must;
using support::writeContent;

namespace {

using Mode = store::Project::Mode;

/// A closed project with some content.
void makeProject(const QString &path)
{
    store::Project project = must(store::Project::create(path, 1));
    must(store::inTransaction(project, [&]() -> model::Result<> {
        support::ProjectBuilder build(project);
        for (int item = 0; item < 40; ++item) {
            const auto comparison =
                build.comparison(QString::number(item), QStringLiteral("x"), QStringLiteral("y"));
            build.vote(QStringLiteral("ann"), comparison, QStringLiteral("a"));
            build.verdict(QStringLiteral("judge"), comparison, model::Order::AFirst, 1, model::State::Valid,
                          QStringLiteral("tie"), QString(500, QLatin1Char('r')));
        }
        return {};
    }));
    must(project.close());
}

QStringList filesBeside(const QString &path)
{
    return QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::System | QDir::Hidden);
}

} // namespace

/// What is not a whole, unchanged project of ours is refused by one sentence and left as it is.
class TestForeignFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("given.sidejudge"));
    }

    void changedSchemaIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addRow("trigger") << QByteArray("CREATE TRIGGER spy AFTER INSERT ON vote BEGIN "
                                               "INSERT INTO setting (name, value, author, time) "
                                               "VALUES ('spied', '', '', ''); END");
        QTest::addRow("view") << QByteArray("CREATE VIEW spy AS SELECT id FROM vote");
        QTest::addRow("view in place of a table")
            << QByteArray("DROP TABLE note; CREATE VIEW note AS SELECT id FROM vote");
        QTest::addRow("table") << QByteArray("CREATE TABLE spy (id INTEGER PRIMARY KEY)");
        QTest::addRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE spy USING fts5 (body)");
        QTest::addRow("index") << QByteArray("CREATE INDEX spy ON vote (choice)");
        QTest::addRow("column") << QByteArray("ALTER TABLE vote ADD COLUMN spy TEXT");
        QTest::addRow("missing index") << QByteArray("DROP INDEX vote_rater");
        QTest::addRow("missing table") << QByteArray("DROP TABLE note");
        QTest::addRow("renamed column") << QByteArray("ALTER TABLE note RENAME COLUMN content TO text");
        QTest::addRow("statistics table") << QByteArray("ANALYZE");
        QTest::addRow("default that calls a function")
            << QByteArray("DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY KEY, content TEXT DEFAULT "
                          "(load_extension('x')))");
        QTest::addRow("schema written by hand")
            << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, "
                          "'choice BETWEEN 1 AND 6', 'choice BETWEEN 1 AND 9') WHERE name = 'vote'");
        QTest::addRow("migration log emptied") << QByteArray("DELETE FROM schema_migration");
        QTest::addRow("migration log with another checksum") << QByteArray(
            "UPDATE schema_migration SET checksum = replace(checksum, substr(checksum, 1, 1), 'x')");
        QTest::addRow("no identity") << QByteArray("DELETE FROM project");
        QTest::addRow("newer") << QByteArray("PRAGMA user_version = 99");
        QTest::addRow("never finished") << QByteArray("PRAGMA user_version = 0");
        QTest::addRow("another application") << QByteArray("PRAGMA application_id = 1");
        QTest::addRow("no application") << QByteArray("PRAGMA application_id = 0");
    }
    void changedSchemaIsRefused()
    {
        QFETCH(QByteArray, sql);
        makeProject(m_path);
        support::runSql(m_path, "PRAGMA foreign_keys = OFF; " + sql);
        checkRefused();
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("one byte") << QByteArray("S");
        QTest::addRow("text") << QByteArray("question_id,winner\n81,model_a\n");
        QTest::addRow("magic alone") << QByteArray("SQLite format 3\0", 16);
        QTest::addRow("magic and zeros") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
        QTest::addRow("zeros") << QByteArray(65536, '\0');
        QTest::addRow("archive") << QByteArray("PK\x03\x04") + QByteArray(1000, 'z');
        for (int seed = 1; seed <= 5; ++seed) {
            QRandomGenerator random(static_cast<quint32>(seed));
            QByteArray bytes(8192, '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            QTest::addRow("random %d", seed) << bytes;
            QTest::addRow("random after the magic %d", seed)
                << QByteArray("SQLite format 3\0", 16) + bytes.mid(16);
        }
    }
    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        writeContent(m_path, content);
        checkRefused();
    }

    void anotherDatabaseIsRefused()
    {
        support::runSql(m_path,
                        "CREATE TABLE vote (id INTEGER PRIMARY KEY); INSERT INTO vote VALUES (1); "
                        "CREATE VIEW v AS SELECT id FROM vote; CREATE TRIGGER t AFTER INSERT ON vote BEGIN "
                        "DELETE FROM vote; END");
        checkRefused();
        const auto opened = store::Project::open(m_path, Mode::ReadWrite);
        QCOMPARE(opened.error().detail,
                 QStringLiteral("given.sidejudge is not a SideJudge project but another SQLite database"));
        support::runSql(m_path, "PRAGMA application_id = 0x534A6467; PRAGMA user_version = 1");
        checkRefused();
    }

    void foreignContentInTheLogIsRefusedAndLeftThere()
    {
        const QString origin = m_folder->filePath(QStringLiteral("origin"));
        makeProject(origin);
        support::copyUnclosed(origin, "CREATE TRIGGER spy AFTER INSERT ON vote BEGIN DELETE FROM vote; END",
                              m_path);
        const QByteArray log = contentOf(m_path + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
        const QByteArray before = contentOf(m_path);
        checkKind(m_path, QStringLiteral("another program changed its schema"));
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(contentOf(m_path + QStringLiteral("-wal")), log);
    }

    void unclosedProjectOpensWithWhatIsInItsLog()
    {
        const QString origin = m_folder->filePath(QStringLiteral("origin"));
        makeProject(origin);
        support::copyUnclosed(
            origin, "INSERT INTO setting (name, value, author, time) VALUES ('a', 'b', '', '')", m_path);
        store::Project project = must(store::Project::open(m_path, Mode::ReadOnly));
        QVERIFY(must(store::setting(project, QStringLiteral("a"))) == QStringLiteral("b"));
        must(project.close());
        QCOMPARE(filesBeside(m_path),
                 (QStringList{QStringLiteral("given.sidejudge"), QStringLiteral("origin")}));
    }

    void truncatedProjectIsRefused()
    {
        makeProject(m_path);
        const QByteArray whole = contentOf(m_path);
        int refused = 0;
        for (const qint64 size : {qint64{1}, qint64{15}, qint64{16}, qint64{99}, qint64{100}, qint64{511},
                                  qint64{4095}, qint64{4096}, qint64{4097}, qint64{8192}, whole.size() / 3,
                                  whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
            writeContent(m_path, whole.left(size));
            checkRefused();
            ++refused;
        }
        QCOMPARE(refused, 14);
    }

    void projectWithDamagedPagesNeverBreaksTheProgram()
    {
        makeProject(m_path);
        const QByteArray whole = contentOf(m_path);
        QRandomGenerator random(7);
        int refused = 0, found = 0, unnoticed = 0;
        for (int round = 0; round < 150; ++round) {
            QByteArray damaged = whole;
            const int at = random.bounded(static_cast<int>(whole.size()));
            for (int i = at; i < damaged.size() && i < at + 64; ++i)
                damaged[i] = static_cast<char>(random.bounded(256));
            writeContent(m_path, damaged);
            auto project = store::Project::open(m_path, Mode::ReadOnly);
            if (!project) {
                QCOMPARE(project.error().kind, model::Error::Kind::Storage);
                ++refused;
                continue;
            }
            static_cast<void>(store::readColumns(*project));
            const auto findings = project->check();
            (!findings || !findings->isEmpty() ? found : unnoticed) += 1;
            QCOMPARE(contentOf(m_path), damaged);
        }
        qInfo(
            "64 random bytes in 150 projects: %d refused when opened, %d found by check, %d in free space or in values "
            "that nothing proves",
            refused, found, unnoticed);
        QVERIFY(refused > 0);
        QVERIFY(found > 0);
    }

    void whatIsNoRegularFileIsRefusedAtOnce()
    {
        QDir().mkdir(m_path);
        checkKind(m_path, QStringLiteral("is a folder"));
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        checkKind(pipe, QStringLiteral("is not a regular file"));
        checkKind(QStringLiteral("/dev/null"), QStringLiteral("is not a regular file"));
        checkKind(m_folder->filePath(QStringLiteral("none")), QStringLiteral("there is no file"));
        checkKind(pipe + QStringLiteral("/none"), QStringLiteral("there is no file"));
    }

    void nameWithSignsOfAnAddressOpens()
    {
        const QString path = m_folder->filePath(QStringLiteral("a?immutable=0#b%20 ü한.sidejudge"));
        makeProject(path);
        QCOMPARE(filesBeside(path), QStringList{QFileInfo(path).fileName()});
        for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
            store::Project project = must(store::Project::open(path, mode));
            QCOMPARE(must(store::readColumns(project)).votes.size(), std::size_t{40});
        }
    }

private:
    static void checkKind(const QString &path, const QString &words)
    {
        for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
            const auto opened = store::Project::open(path, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, model::Error::Kind::Storage);
            QVERIFY2(opened.error().detail.contains(words), qPrintable(opened.error().detail));
        }
    }

    /// Refused for reading and for writing, with a sentence; every byte stays, and nothing new lies beside
    /// the file.
    void checkRefused() const
    {
        const QByteArray before = contentOf(m_path);
        const QStringList files = filesBeside(m_path);
        checkKind(m_path, QStringLiteral("given.sidejudge "));
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(filesBeside(m_path), files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestForeignFiles)
#include "tst_foreign_files.moc"
