// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "db/store/estimates.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::must;
using Kind = model::Error::Kind;

namespace {

const QByteArray byOneCoin = R"({"by":"one_coin"})";
const QByteArray byMace = R"({"by":"mace"})";

} // namespace

class TestEstimates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        m_pairs.clear();
        support::ProjectBuilder build(m_file->project());
        for (int i = 0; i < 3; ++i) {
            const QString item = QString::number(i);
            build.item(item, {}, 1);
            build.response(item, u"alpha"_s, {u"one"_s}).response(item, u"beta"_s, {u"two"_s});
            m_pairs.push_back(build.comparison(item, u"alpha"_s, u"beta"_s));
            build.vote(u"ann"_s, m_pairs.back(), u"a"_s);
            build.vote(u"bo"_s, m_pairs.back(), u"b"_s);
        }
        build.ruling(u"gpt"_s, m_pairs[0], u"a"_s);
    }

    void rulingsBelongToARaterOfTheirOwnKind()
    {
        const store::EstimateChange change = save("truth", {ruling(0, model::Choice::A), ruling(1)});
        QVERIFY(change.isNewSource);
        QCOMPARE(change.added, 2);
        QCOMPARE(must(store::findRater(m_file->project(), u"truth"_s))->kind, model::RaterKind::Estimate);
        const auto found = must(store::readCase(m_file->project(), m_pairs[0])).rulings;
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[1].ruling.origin, model::Origin::Derived);
        QCOMPARE(found[1].ruling.rule, u"one_coin"_s);
        QCOMPARE(found[1].ruling.raw, u"0.9"_s);
        QCOMPARE(ruled(), 3);
        QVERIFY(must(m_file->project().check()).isEmpty());
    }

    void theSameAgainChangesNothing()
    {
        save("truth", {ruling(0), ruling(1)});
        const qint64 before = must(m_file->project().revision());
        const store::EstimateChange change = save("truth", {ruling(1), ruling(0)});
        QVERIFY(!change.isNewSource);
        QCOMPARE(change.unchanged, 2);
        QCOMPARE(change.added + change.changed + change.withdrawn, 0);
        QCOMPARE(must(m_file->project().revision()), before);
    }

    void whatDiffersIsANewVersion()
    {
        save("truth", {ruling(0), ruling(1)});
        store::EstimateChange change = save("truth", {ruling(0, model::Choice::B), ruling(2)}, byMace);
        QVERIFY(change.isNewSource);
        QCOMPARE(change.changed, 1);
        QCOMPARE(change.added, 1);
        QCOMPARE(change.withdrawn, 1);
        QCOMPARE(ruled(), 3);
        // What was withdrawn is gone from cases and may come back.
        QVERIFY(must(store::readCase(m_file->project(), m_pairs[1])).rulings.empty());
        change = save("truth", {ruling(0, model::Choice::B), ruling(1), ruling(2)});
        QCOMPARE(change.added, 1);
        QCOMPARE(change.unchanged, 2);
        QCOMPARE(ruled(), 4);
        QVERIFY(must(m_file->project().check()).isEmpty());
        const auto stored = must(store::storedEstimates(m_file->project()));
        QCOMPARE(stored.size(), std::size_t{1});
        QCOMPARE(stored[0].name, u"truth"_s);
        QCOMPARE(stored[0].source.made, byOneCoin);
        QCOMPARE(stored[0].source.of.size(), std::size_t{2});
        QCOMPARE(stored[0].source.author, u"noor"_s);
    }

    void nobodyElsesNameIsTaken()
    {
        for (const char *name : {"ann", "gpt"})
            QCOMPARE(tried(name, {ruling(0)}).error().kind, Kind::Conflict);
        model::Rater gpt = *must(store::findRater(m_file->project(), u"gpt"_s));
        gpt.kind = model::RaterKind::Estimate;
        must(store::changeRater(m_file->project(), gpt, u"noor"_s));
        QCOMPARE(tried("gpt", {ruling(0)}).error().kind, Kind::Conflict);
        QVERIFY(must(store::storedEstimates(m_file->project())).empty());
        QCOMPARE(ruled(), 1);
    }

    void halfAnEstimateIsNone()
    {
        QCOMPARE(tried("truth", {ruling(0), ruling(0)}).error().kind, Kind::InvalidInput);
        QVERIFY(!must(store::findRater(m_file->project(), u"truth"_s)));
        QCOMPARE(ruled(), 1);
    }

private:
    [[nodiscard]] store::EstimatedRuling ruling(std::size_t place,
                                                model::Choice choice = model::Choice::Tie) const
    {
        return {m_pairs[place], choice, u"one_coin"_s, u"0.9"_s};
    }
    [[nodiscard]] model::Result<store::EstimateChange> tried(
        const char *name, const std::vector<store::EstimatedRuling> &rulings,
        const QByteArray &made = byOneCoin)
    {
        store::EstimateSource source{.made = made, .of = {}, .author = u"noor"_s, .time = {}};
        for (const QString &rater : {u"bo"_s, u"ann"_s})
            source.of.push_back(must(store::findRater(m_file->project(), rater))->id);
        return store::saveEstimate(m_file->project(), model::RaterKind::Estimate, QLatin1String(name), source,
                                   rulings);
    }
    store::EstimateChange save(const char *name, const std::vector<store::EstimatedRuling> &rulings,
                               const QByteArray &made = byOneCoin)
    {
        return must(tried(name, rulings, made));
    }
    /// Rulings that figures take.
    [[nodiscard]] int ruled()
    {
        return static_cast<int>(must(store::readColumns(m_file->project())).rulings.size());
    }

    std::unique_ptr<support::TemporaryProject> m_file;
    std::vector<model::ComparisonId> m_pairs;
};

QTEST_GUILESS_MAIN(TestEstimates)
#include "tst_estimates.moc"
