// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/import_log.h"
#include "db/store/raters.h"
#include "db/store/settings.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;
using Kind = model::Error::Kind;
using model::RaterKind;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestStoreRaters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_file = std::make_unique<support::TemporaryProject>(); }

    void raterIsMadeOnceAndKeepsWhatItHas()
    {
        const model::Rater made =
            must(store::ensureRater(project(), word("gpt4_pair"), RaterKind::Judge, word("gpt")));
        QCOMPARE(made.name, word("gpt4_pair"));
        QCOMPARE(made.family, word("gpt"));
        QVERIFY(must(store::ensureRater(project(), word("gpt4_pair"), RaterKind::Judge, word("other"))) ==
                made);
        QVERIFY(must(store::findRater(project(), word("gpt4_pair"))) == made);
        QVERIFY(!must(store::findRater(project(), word("GPT4_PAIR"))));
        const auto other = store::ensureRater(project(), word("gpt4_pair"), RaterKind::Human, QString());
        QCOMPARE(other.error().kind, Kind::Conflict);
        QCOMPARE(other.error().detail, word("gpt4_pair is a judge in this project, not a human"));
        QCOMPARE(store::ensureRater(project(), QString(), RaterKind::Human, QString()).error().kind,
                 Kind::InvalidInput);
    }

    void changedRaterIsANewVersion()
    {
        static_cast<void>(must(store::ensureRater(project(), word("ann"), RaterKind::Human, QString())));
        model::Rater rater = must(store::ensureRater(project(), word("ben"), RaterKind::Human, QString()));
        rater.kind = RaterKind::Gold;
        rater.excludedWhy = word("trial run");
        must(store::changeRater(project(), rater, word("boss")));
        must(store::changeRater(project(), rater, word("boss")));
        const auto all = must(store::raters(project()));
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.at(0).name, word("ann"));
        QVERIFY(all.at(1) == rater);
        model::Rater renamed = rater;
        renamed.name = word("carl");
        QCOMPARE(store::changeRater(project(), renamed, word("boss")).error().kind, Kind::NotFound);
        must(project().close());
        QCOMPARE(support::askSql(m_file->path(), "SELECT count(*) FROM rater_version"), QByteArray("3"));
        QCOMPARE(support::askSql(m_file->path(), "SELECT author FROM rater_version ORDER BY id DESC"),
                 QByteArray("boss"));
    }

    void newestSettingCountsAndOlderOnesStay()
    {
        QVERIFY(!must(store::setting(project(), word("title"))));
        must(store::changeSetting(project(), word("title"), word("one"), word("ann")));
        must(store::changeSetting(project(), word("title"), QString(), word("ann")));
        must(store::changeSetting(project(), word("other"), word("x"), word("ann")));
        QVERIFY(must(store::setting(project(), word("title"))) == QString());
        must(store::changeSetting(project(), word("title"), word("two 🎨"), word("ben")));
        QVERIFY(must(store::setting(project(), word("title"))) == word("two 🎨"));
        must(project().close());
        QCOMPARE(support::askSql(m_file->path(), "SELECT count(*) FROM setting"), QByteArray("4"));
    }

    void modelsHaveLabelsBesideTheirKeys()
    {
        static_cast<void>(support::ProjectBuilder(project()).comparison(word("1"), word("x"), word("y")));
        must(store::changeModelLabel(project(), {word("y"), word("Model Y"), word("why")}, word("ann")));
        must(store::changeModelLabel(project(), {word("y"), word("Model Why"), word("why")}, word("ann")));
        const auto labels = must(store::modelLabels(project()));
        QCOMPARE(labels.size(), std::size_t{2});
        QCOMPARE(labels.at(0).name, word("x"));
        QCOMPARE(labels.at(0).shownName, QString());
        QCOMPARE(labels.at(1).shownName, word("Model Why"));
        QCOMPARE(labels.at(1).family, word("why"));
        QCOMPARE(store::changeModelLabel(project(), {word("z"), {}, {}}, word("ann")).error().kind,
                 Kind::NotFound);
    }

    void importIsLoggedWithItsCounts()
    {
        must(store::inTransaction(project(), [&]() -> model::Result<> {
            store::ImportEntry entry;
            entry.id = must(store::beginImport(project(), word("csv"), word("votes.csv"), word("made")));
            entry.sha256 = QByteArray(32, 's');
            entry.options = R"({"preset": "tulu"})";
            entry.rowsRead = 10;
            entry.rowsTaken = 7;
            entry.rowsAlready = 2;
            entry.rowsRefused = 1;
            return store::finishImport(
                project(), entry,
                {{word("votes.csv"), 5, word("vote"), word("a, b or tie"), word("=cmd()")}});
        }));
        const auto log = must(store::importLog(project()));
        QCOMPARE(log.size(), std::size_t{1});
        QCOMPARE(log.at(0).format, word("csv"));
        QCOMPARE(log.at(0).file, word("votes.csv"));
        QCOMPARE(log.at(0).collection, word("made"));
        QCOMPARE(log.at(0).sha256, QByteArray(32, 's'));
        QCOMPARE(log.at(0).options, QByteArray(R"({"preset": "tulu"})"));
        QCOMPARE(log.at(0).rowsRead, 10);
        QCOMPARE(log.at(0).rowsTaken, 7);
        QCOMPARE(log.at(0).rowsAlready, 2);
        QCOMPARE(log.at(0).rowsRefused, 1);
        QVERIFY(log.at(0).time.endsWith(QLatin1Char('Z')));
        must(project().close());
        QCOMPARE(support::askSql(m_file->path(), "SELECT found FROM import_refusal WHERE line = 5"),
                 QByteArray("=cmd()"));
    }

    void unfinishedImportIsNotThere()
    {
        QVERIFY(!store::inTransaction(project(), [&]() -> model::Result<> {
            static_cast<void>(
                must(store::beginImport(project(), word("csv"), word("votes.csv"), word("made"))));
            return model::fail(Kind::Cancelled, word("stopped"));
        }));
        QVERIFY(must(store::importLog(project())).empty());
        store::ImportEntry none;
        none.id = {9};
        none.sha256 = QByteArray(32, 's');
        QCOMPARE(store::finishImport(project(), none, {}).error().kind, Kind::NotFound);
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }

    std::unique_ptr<support::TemporaryProject> m_file;
};

QTEST_GUILESS_MAIN(TestStoreRaters)
#include "tst_store_raters.moc"
