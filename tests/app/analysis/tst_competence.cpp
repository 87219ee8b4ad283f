// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/competence.h"
#include "app/analysis/estimated_truth.h"
#include "tests/app/analysis/made_columns.h"
#include "tests/app/analysis/public_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;

namespace {

bool isExchanged(std::int32_t comparison) { return comparison % 3 == 0; }

/// The same study told with other names of models: on every third comparison a and b are exchanged.
model::VoteColumns underOtherNames(model::VoteColumns columns)
{
    const auto turn = [](std::int8_t &choice) {
        if (choice != 0)
            choice = static_cast<std::int8_t>(model::mirrored(static_cast<Choice>(choice)));
    };
    for (std::size_t i = 0; i < columns.votes.size(); ++i) {
        if (isExchanged(columns.votes.comparison[i]))
            columns.votes.choice[i] = model::mirrored(columns.votes.choice[i]);
    }
    for (std::size_t i = 0; i < columns.rulings.size(); ++i) {
        if (isExchanged(columns.rulings.comparison[i]))
            turn(columns.rulings.choice[i]);
    }
    for (std::size_t i = 0; i < columns.verdicts.size(); ++i) {
        if (!isExchanged(columns.verdicts.comparison[i]))
            continue;
        turn(columns.verdicts.choice[i]);
        Order &order = columns.verdicts.order[i];
        order = order == Order::AFirst ? Order::BFirst : order == Order::BFirst ? Order::AFirst : order;
    }
    return columns;
}

std::vector<std::int32_t> everybody(const Dataset &dataset)
{
    std::vector<std::int32_t> raters(dataset.columns.raters.size());
    std::iota(raters.begin(), raters.end(), 0);
    return raters;
}

CompetenceTable tableOf(const Dataset &dataset, Frame frame)
{
    Selector selector(dataset, {});
    const auto table = competenceOf(dataset, selector, {}, everybody(dataset), frame, 3);
    if (!table)
        qFatal("%s", qPrintable(table.error().detail));
    return *table;
}

EstimatedTruth truthOf(const Dataset &dataset, TruthOptions options)
{
    Selector selector(dataset, {});
    options.name = u"truth of all"_s;
    const auto truth = estimateTruth(dataset, selector, options);
    if (!truth)
        qFatal("%s", qPrintable(truth.error().detail));
    return *truth;
}

double farthest(const CompetenceTable &one, const CompetenceTable &other)
{
    double most = 0;
    for (std::size_t i = 0; i < one.raters.size(); ++i) {
        for (const auto figure : {&Competence::accuracy, &Competence::oneCoin, &Competence::mace})
            most = std::max(most, std::abs((one.raters[i].*figure).estimate.value.value_or(0) -
                                           (other.raters[i].*figure).estimate.value.value_or(0)));
    }
    return most;
}

} // namespace

/// What models are called decides which response is side a, and says nothing of a rater (METHODS 0.3).
class TestCompetence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfModelsChangeNothing()
    {
        const Dataset study = makeDataset(madeStudy({.items = 60}));
        const Dataset renamed = makeDataset(underOtherNames(madeStudy({.items = 60})));
        const CompetenceTable table = tableOf(study, Frame::Mirror);
        QVERIFY(table.raters.size() > 10 && table.why.empty());
        const double apart = farthest(table, tableOf(renamed, Frame::Mirror));
        QVERIFY2(apart < 1e-9, qPrintable(QString::number(apart)));
        // Which sides as stored do not give.
        QVERIFY(farthest(tableOf(study, Frame::Name), tableOf(renamed, Frame::Name)) > 1e-3);
    }

    void bothSidesAreAlike()
    {
        const CompetenceTable table = tableOf(makeDataset(madeStudy({})), Frame::Mirror);
        QVERIFY(std::abs(table.prior[0] - table.prior[2]) < 1e-12);
        for (const Competence &one : table.raters) {
            for (std::size_t truth = 0; truth < 3; ++truth) {
                for (std::size_t said = 0; said < 3; ++said)
                    QVERIFY(std::abs(one.confusion[truth][said] - one.confusion[2 - truth][2 - said]) <
                            1e-12);
            }
        }
    }

    void everyVoteCountsOnce()
    {
        const Dataset study = makeDataset(madeStudy({}));
        const CompetenceTable mirrored = tableOf(study, Frame::Mirror), named = tableOf(study, Frame::Name);
        QCOMPARE(mirrored.comparisons.count.count, named.comparisons.count.count);
        QCOMPARE(mirrored.comparisons.count.cases, named.comparisons.count.cases);
        QCOMPARE(mirrored.pooled, named.pooled);
        for (std::size_t i = 0; i < named.raters.size(); ++i)
            QCOMPARE(mirrored.raters[i].accuracy.estimate.n, named.raters[i].accuracy.estimate.n);
    }

    void theTruthKnowsNoNames_data()
    {
        QTest::addColumn<TruthBy>("by");
        for (const TruthBy by : {TruthBy::DawidSkene, TruthBy::OneCoin, TruthBy::Mace})
            QTest::newRow(qPrintable(wordOf(by))) << by;
    }
    void theTruthKnowsNoNames()
    {
        QFETCH(TruthBy, by);
        const Dataset study = makeDataset(madeStudy({}));
        const Dataset renamed = makeDataset(underOtherNames(madeStudy({})));
        const EstimatedTruth truth = truthOf(study, {.by = by}), other = truthOf(renamed, {.by = by});
        QCOMPARE(other.on.size(), truth.on.size());
        QCOMPARE(other.votes, truth.votes);
        for (std::size_t i = 0; i < truth.on.size(); ++i) {
            const MadeRuling &one = truth.on[i];
            QCOMPARE(other.on[i].comparison, one.comparison);
            QVERIFY(std::abs(other.on[i].said - one.said) < 1e-9);
            const bool isTurned = one.choice && isExchanged(one.comparison);
            QVERIFY(other.on[i].choice == (isTurned ? model::mirrored(*one.choice) : one.choice));
        }
    }

    // METHODS 3.9: crowd-kit on all votes and GPT-4 as a worker, sides as stored.
    void mtBenchAsCrowdKitHasIt()
    {
        ImportProject project;
        if (!importMtbench(project))
            QSKIP("skipped: no ../shared/data");
        const Dataset dataset = makeDataset(project.columns());
        TruthOptions options{.by = TruthBy::DawidSkene, .frame = Frame::Name, .fewest = 0};
        options.raters = {{u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)},
                          {u"gpt4_pair"_s, RaterRef::named(u"gpt4_pair"_s)}};
        options.where = about(Predicate::Voted, RaterRef::of(RaterRef::Kind::Humans));
        const EstimatedTruth truth = truthOf(dataset, options);
        QCOMPARE(truth.votes, 5168);
        QCOMPARE(truth.on.size(), std::size_t{1814});
        const auto labels = [&](Choice choice) {
            return std::count_if(truth.on.begin(), truth.on.end(),
                                 [choice](const MadeRuling &on) { return on.choice == choice; });
        };
        QCOMPARE(labels(Choice::A), 780);
        QCOMPARE(labels(Choice::B), 609);
        QCOMPARE(labels(Choice::Tie), 425);
    }
};

QTEST_GUILESS_MAIN(TestCompetence)
#include "tst_competence.moc"
