// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/marks.h"
#include "app/labeling/queue.h"
#include "app/labeling/shown_pair.h"
#include "app/labeling/voting.h"
#include "db/store/connection.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

#include <QSet>
#include <QTest>

#include <sqlite3.h>

using labeling::Answer;
using support::must;

namespace {

/// Every "table.column" that SQLite was asked to read since it was made.
class ReadColumns
{
public:
    explicit ReadColumns(store::Project &project)
        : m_database(project.connection().database().getHandle())
    {
        sqlite3_set_authorizer(m_database, note, this);
    }
    ~ReadColumns() { sqlite3_set_authorizer(m_database, nullptr, nullptr); }
    ReadColumns(const ReadColumns &) = delete;
    ReadColumns &operator=(const ReadColumns &) = delete;

    [[nodiscard]] const QSet<QString> &names() const { return m_names; }

private:
    static int note(void *self, int action, const char *table, const char *column, const char * /*database*/,
                    const char * /*trigger*/)
    {
        if (action == SQLITE_READ)
            static_cast<ReadColumns *>(self)->m_names.insert(QLatin1String(table) + QLatin1Char('.') +
                                                             QLatin1String(column));
        return SQLITE_OK;
    }

    sqlite3 *m_database;
    QSet<QString> m_names;
};

} // namespace

/// Blind by construction: what must not be shown is not even read.
class TestBlind : public QObject
{
    Q_OBJECT
private:
    support::TemporaryProject m_made;
    model::ComparisonId m_one, m_two;

private Q_SLOTS:
    void initTestCase()
    {
        support::ProjectBuilder build(m_made.project());
        for (const char *name : {"1", "2"}) {
            const QString item = QLatin1String(name);
            build.item(item, QStringLiteral("math"), 1);
            build.reference(item, {QStringLiteral("right")});
            const auto id = build.comparison(item, QStringLiteral("alpha"), QStringLiteral("beta"));
            build.vote(QStringLiteral("jonas"), id, QStringLiteral("a"));
            build.ruling(QStringLiteral("judge"), id, QStringLiteral("a"));
            build.verdict(QStringLiteral("llama"), id, model::Order::AFirst, 1, model::State::Valid,
                          QStringLiteral("a"), QStringLiteral("why"));
            (m_one.isValid() ? m_two : m_one) = id;
        }
        build.rater(QStringLiteral("mina"), model::RaterKind::Human);
        m_made.reopen(store::Project::Mode::ReadWrite);
    }

    void noNameLengthVoteOrVerdictIsRead()
    {
        store::Project &project = m_made.project();
        const auto mina = *must(store::findRater(project, QStringLiteral("mina")));
        const ReadColumns read(project);
        QCOMPARE(must(labeling::readQueue(project, mina.id)).size(), std::size_t{2});
        must(store::newestOwnRows(project, mina, 50));
        must(labeling::showPair(project, mina, m_one));
        must(labeling::peekPair(project, mina, m_two));
        must(labeling::referenceFor(project, m_one));
        labeling::CastVote cast;
        cast.comparison = m_one;
        cast.answer = Answer::LeftBetter;
        cast.shownNext = m_two;
        must(labeling::castVote(project, mina, cast));
        must(labeling::undoVote(project, mina));
        must(labeling::redoVote(project, mina));
        must(labeling::setMark(project, mina, m_two, labeling::MarkKind::Skipped, QString()));
        must(labeling::clearMark(project, mina, m_two, labeling::MarkKind::Skipped));

        QVERIFY(read.names().contains(QStringLiteral("response_turn.answer")));
        for (const QString &name : read.names()) {
            const QString table = name.section(QLatin1Char('.'), 0, 0);
            for (const char *hidden : {"model", "model_label", "verdict", "verdict_call", "ruling", "rating"})
                QVERIFY2(table != QLatin1String(hidden), qPrintable(name));
            for (const char *hidden :
                 {"response.model_id", "response.metadata", "response.source_id", "response_turn.length",
                  "comparison.length_a", "comparison.length_b", "item.metadata"})
                QVERIFY2(name != QLatin1String(hidden), qPrintable(name));
        }
    }

    void probesAreNotLabelled()
    {
        m_made.project().connection().database().exec(
            "INSERT INTO probe (uuid, kind, parent_id, comparison_id, definition, author, time) "
            "VALUES (randomblob(16), 'swap', 1, 2, '{}', '', '')");
        const auto mina = *must(store::findRater(m_made.project(), QStringLiteral("mina")));
        QCOMPARE(must(labeling::readQueue(m_made.project(), mina.id)).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestBlind)
#include "tst_blind.moc"
