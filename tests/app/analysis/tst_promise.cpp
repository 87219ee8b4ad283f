// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/project_data.h"
#include "tests/app/analysis/made_columns.h"
#include "tests/app/analysis/promise_check.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;

/// Promise 1 on made-up studies with pools, several votes, occasions, abstentions, conflicts and all states.
class TestPromise : public QObject
{
    Q_OBJECT

    static StudyShape small() { return {}; }
    static StudyShape sparse()
    {
        StudyShape shape;
        shape.seed = 77;
        shape.items = 60;
        shape.people = 14;
        shape.judges = 2;
        shape.voteShare = 0.12;
        shape.abstainShare = 0.3;
        shape.repeatShare = 0.5;
        shape.conflictShare = 0.2;
        shape.invalidShare = 0.45;
        return shape;
    }
    static std::vector<Party> pools(bool credit)
    {
        const RaterRef majority = RaterRef::majorityOf(u"p1*,p2"_s, credit);
        return {{u"few"_s, RaterRef::group(u"p1*,p2"_s)},
                {u"m"_s, majority},
                {u"mixed"_s, RaterRef::group(u"p3,p4,j0"_s)},
                {u"true"_s, RaterRef::of(RaterRef::Kind::Gold)}};
    }

private Q_SLOTS:
    void holdsForEveryFigure_data()
    {
        QTest::addColumn<bool>("isSparse");
        QTest::addColumn<Ties>("ties");
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<bool>("credit");
        QTest::addColumn<bool>("all");
        QTest::addColumn<int>("turn");
        QTest::newRow("keep") << false << Ties::Keep << Frame::Mirror << false << false << 0;
        QTest::newRow("drop") << false << Ties::Drop << Frame::Name << false << false << 0;
        QTest::newRow("half, hash") << false << Ties::Half << Frame::Hash << false << false << 0;
        QTest::newRow("drop, hash, turn 2") << false << Ties::Drop << Frame::Hash << false << false << 2;
        QTest::newRow("credit") << false << Ties::Keep << Frame::Mirror << true << false << 0;
        QTest::newRow("credit, drop") << false << Ties::Drop << Frame::Mirror << true << false << 1;
        QTest::newRow("all occasions") << false << Ties::Keep << Frame::Hash << false << true << 0;
        QTest::newRow("all occasions, drop") << false << Ties::Drop << Frame::Mirror << false << true << 1;
        QTest::newRow("sparse, keep") << true << Ties::Keep << Frame::Hash << false << false << 0;
        QTest::newRow("sparse, drop") << true << Ties::Drop << Frame::Mirror << false << false << 0;
        QTest::newRow("sparse, credit, drop") << true << Ties::Drop << Frame::Mirror << true << false << 0;
        QTest::newRow("sparse, all, half") << true << Ties::Half << Frame::Name << false << true << 2;
    }
    void holdsForEveryFigure()
    {
        QFETCH(bool, isSparse);
        QFETCH(Ties, ties);
        QFETCH(Frame, frame);
        QFETCH(bool, credit);
        QFETCH(bool, all);
        QFETCH(int, turn);
        const Dataset dataset = makeDataset(madeStudy(isSparse ? sparse() : small()));
        Selector selector(dataset, {});
        AgreementOptions options;
        options.parties = defaultParties(dataset);
        options.parties.push_back({u"j0@first"_s, *parseRater(u"j0@first")});
        options.parties.push_back({u"j0@second#2"_s, *parseRater(u"j0@second#2")});
        for (const Party &pool : pools(credit))
            options.parties.push_back(pool);
        options.ties = ties;
        options.frame = frame;
        options.majorityByCredit = credit;
        options.countsAllOccasions = all;
        options.where = *parseFilter(u"category = math or length_gap > 1");
        if (turn > 0)
            options.turn = turn;
        const auto table = computeAgreement(dataset, selector, options);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
        const PromiseReport report = checkPromise(dataset, selector, *table);
        qInfo("%lld figures and cells checked", report.checked);
        QVERIFY(report.checked > 1000);
        QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
    }

    // Figures without a value have their cases too: none that counts, where nothing has two votes.
    void holdsWhereNoComparisonHasTwoVotes()
    {
        MadeColumns made;
        const int ann = made.rater(u"ann"_s);
        const int ben = made.rater(u"ben"_s);
        for (int i = 0; i < 12; ++i)
            made.vote(i % 2 == 0 ? ann : ben, made.comparison(), model::Choice::A);
        const Dataset dataset = makeDataset(made.columns());
        Selector selector(dataset, {});
        const auto table = computeAgreement(dataset, selector, {});
        QVERIFY(table.has_value());
        QVERIFY(!table->overall.fleissKappa.value);
        const PromiseReport report = checkPromise(dataset, selector, *table);
        QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
    }

    // A judge that was run and has no ruling has not voted; one that abstained has.
    void infoCountsTheRulingsThatVotedSelects_data()
    {
        QTest::addColumn<bool>("isSparse");
        QTest::newRow("small") << false;
        QTest::newRow("sparse") << true;
    }
    void infoCountsTheRulingsThatVotedSelects()
    {
        QFETCH(bool, isSparse);
        const Dataset dataset = makeDataset(madeStudy(isSparse ? sparse() : small()));
        Selector selector(dataset, {});
        int judges = 0;
        qint64 withRulings = 0;
        for (const auto &counts : describe(dataset).raters) {
            if (counts.rater.kind != model::RaterKind::Judge)
                continue;
            const auto voted = selector.select(about(Predicate::Voted, RaterRef::named(counts.rater.name)));
            QVERIFY(voted.has_value());
            QCOMPARE(counts.rulings, countOf(*voted));
            withRulings += counts.rulings;
            ++judges;
        }
        QVERIFY(judges > 2);
        const ProjectInfo info = describe(dataset);
        QCOMPARE(info.importedRulings + info.derivedRulings, withRulings);
    }
};

QTEST_GUILESS_MAIN(TestPromise)
#include "tst_promise.moc"
