// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/all_pairs.h"
#include "app/stats/bootstrap.h"
#include "app/stats/dawid_skene.h"
#include "app/stats/evaluator_metrics.h"
#include "app/stats/fleiss_test.h"
#include "app/stats/icc.h"
#include "app/stats/judge_against_people.h"
#include "app/stats/kappa_companions.h"
#include "app/stats/krippendorff.h"
#include "app/stats/mace.h"
#include "app/stats/many_raters.h"
#include "app/stats/marginal_tests.h"
#include "app/stats/paired_difference.h"
#include "app/stats/rank_correlation.h"
#include "app/stats/registry.h"
#include "app/stats/repetition.h"
#include "app/stats/score_difference.h"
#include "tests/app/stats/estimate_promise.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace stats;
using namespace test_stats;

namespace {

/// A figure of some votes by its name.
using Figures = std::map<std::string, Estimate>;

const std::map<std::string, OwnedRatings> &awkwardVotes()
{
    static const std::map<std::string, OwnedRatings> votes{
        {"nobody", {0, 3, {}, {}, {}, {}}},
        {"no items", {3, 3, {}, {}, {}, {}}},
        {"all missing", fromRows({{-1, -1, -1}, {-1, -1, -1}}, 3, 1)},
        {"one vote an item", fromRows({{0, -1, -1}, {-1, 2, -1}, {-1, -1, 1}, {1, -1, -1}}, 3, 1)},
        {"one rater", fromRows({{0}, {1}, {2}, {0}}, 3, 1)},
        {"one item", fromRows({{0, 1, 0}}, 3, 1)},
        {"one item alike", fromRows({{1, 1, 1}}, 3, 1)},
        {"one category used", fromRows({{2, 2, 2}, {2, 2, -1}, {2, 2, 2}}, 3, 1)},
        {"one category declared", fromRows({{0, 0, 0}, {0, 0, -1}}, 1, 1)},
        {"all ties", fromRows({{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, 3, 1)},
        {"no ties", fromRows({{0, 2, 0}, {2, 2, 0}, {0, 0, 0}, {2, 0, 2}}, 3, 1)},
        {"never alike", fromRows({{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, 3, 1)},
        {"one cluster", fromRows({{0, 1, 0}, {1, 1, 2}, {2, 2, 2}}, 3, 3)}};
    return votes;
}

std::vector<std::optional<double>> scoresOf(const OwnedRatings &votes, int rater, int units)
{
    std::vector<std::optional<double>> scores(static_cast<std::size_t>(units));
    for (std::size_t at = 0; at < votes.unit.size(); ++at) {
        if (votes.rater[at] == rater && votes.category[at] >= 0)
            scores[static_cast<std::size_t>(votes.unit[at])] = votes.category[at];
    }
    return scores;
}

int unitsOf(const OwnedRatings &votes) { return votes.unit.empty() ? 0 : votes.unit.back() + 1; }

void addMany(Figures &figures, const std::string &name, const ManyRaters &many)
{
    figures[name + " percent"] = many.percent;
    figures[name + " fleiss"] = many.fleissKappa;
    figures[name + " conger"] = many.congerKappa;
    figures[name + " alpha"] = many.krippendorffAlpha;
    figures[name + " ac"] = many.gwetAc1;
    figures[name + " bp"] = many.brennanPrediger;
}

Figures ofManyRaters(const OwnedRatings &votes)
{
    Figures figures;
    const std::vector<int> mirror = votes.q == 3 ? std::vector<int>{2, 1, 0} : std::vector<int>{};
    for (const auto &[name, weights] :
         {std::pair("identity", identityWeights(votes.q)), std::pair("linear", linearWeights(votes.q)),
          std::pair("quadratic", quadraticWeights(votes.q))}) {
        addMany(figures, name, manyRaters(votes.view(), weights, {}, Errors::RowWise));
        addMany(figures, std::string(name) + " clustered",
                manyRaters(votes.view(), weights, {}, Errors::Clustered));
        addMany(figures, std::string(name) + " mirrored",
                manyRaters(votes.view(), weights, mirror, Errors::Clustered));
        addMany(figures, std::string(name) + " drawn",
                bootstrapManyRaters(votes.view(), weights, mirror, {3, 50}));
    }
    return figures;
}

Figures ofAlpha(const OwnedRatings &votes)
{
    Figures figures;
    const std::vector<double> values{1, 2, 4};
    const std::span<const double> used(values.data(), static_cast<std::size_t>(votes.q));
    for (const auto &[name, metric] :
         {std::pair("nominal", Metric::Nominal), std::pair("ordinal", Metric::Ordinal),
          std::pair("interval", Metric::Interval), std::pair("ratio", Metric::Ratio)}) {
        figures[name] = krippendorffAlpha(coincidences(votes.view()), votes.q, metric, used);
        figures[std::string(name) + " drawn"] =
            bootstrapKrippendorffAlpha(votes.view(), metric, used, {3, 50});
    }
    return figures;
}

Figures ofPairs(const OwnedRatings &votes)
{
    Figures figures;
    int number = 0;
    for (const PairTable &table : allPairTables(votes.view(), 1)) {
        const std::string pair = "pair " + std::to_string(number++) + ' ';
        const Weights weights = identityWeights(votes.q);
        for (const PairCoefficient &coefficient : pairCoefficients()) {
            figures[pair + coefficient.id] = coefficient.estimate(table, weights, Errors::Clustered);
            figures[pair + coefficient.id + " rows"] =
                coefficient.estimate(table, linearWeights(votes.q), Errors::RowWise);
        }
        const KappaCompanions beside = kappaCompanions(table, weights);
        figures[pair + "observed"] = beside.observed;
        figures[pair + "chance"] = beside.chance;
        figures[pair + "null error"] = beside.nullError;
        figures[pair + "z"] = beside.noAgreement.statistic;
        figures[pair + "maximum"] = beside.maximum;
        figures[pair + "pabak"] = beside.pabak;
        figures[pair + "prevalence"] = beside.prevalence;
        figures[pair + "bias"] = beside.bias;
        for (const auto &[name, test] :
             {std::pair("stuart", stuartMaxwell(table)), std::pair("bowker", bowker(table))}) {
            figures[pair + name] = test.statistic;
            figures[pair + name + " p"] = test.p;
        }
    }
    return figures;
}

Figures ofScores(const OwnedRatings &votes)
{
    const int units = unitsOf(votes);
    const auto first = scoresOf(votes, 0, units);
    const auto second = scoresOf(votes, 1, units);
    std::vector<std::int32_t> cluster(first.size());
    for (std::size_t i = 0; i < cluster.size(); ++i)
        cluster[i] = static_cast<std::int32_t>(i);
    const PairedScores paired{first, second, cluster};
    const SharedScores shared = sharedScores(paired);
    Figures figures{{"pearson", pearson(shared.first, shared.second)},
                    {"spearman", spearman(shared.first, shared.second)},
                    {"tau b", kendallTauB(shared.first, shared.second)}};
    for (const Errors errors : {Errors::RowWise, Errors::Clustered}) {
        const std::string name = errors == Errors::RowWise ? " rows" : " clustered";
        const ScoreDifference apart = scoreDifference(paired, errors);
        figures["severity" + name] = apart.severity;
        figures["deviation" + name] = apart.deviation;
        figures["lower" + name] = apart.lowerLimit;
        figures["upper" + name] = apart.upperLimit;
        figures["absolute" + name] = apart.meanAbsolute;
        figures["squares" + name] = apart.rootMeanSquare;
    }
    std::vector<std::optional<double>> table(static_cast<std::size_t>(units * votes.raters));
    for (std::size_t at = 0; at < votes.unit.size(); ++at) {
        if (votes.category[at] >= 0)
            table[static_cast<std::size_t>(votes.unit[at] * votes.raters + votes.rater[at])] =
                votes.category[at];
    }
    const IntraclassCorrelations icc = intraclassCorrelations(table, votes.raters);
    figures["icc 1 1"] = icc.oneWay;
    figures["icc 2 1"] = icc.absolute;
    figures["icc 3 1"] = icc.consistency;
    figures["icc 1 k"] = icc.oneWayMean;
    figures["icc 2 k"] = icc.absoluteMean;
    figures["icc 3 k"] = icc.consistencyMean;
    return figures;
}

Figures ofJudgesAndRepetitions(const OwnedRatings &votes)
{
    Figures figures;
    for (const Errors errors : {Errors::RowWise, Errors::Clustered}) {
        const std::string name = errors == Errors::RowWise ? " rows" : " clustered";
        const RepetitionStability stable = repetitionStability(votes.view(), errors);
        figures["modal" + name] = stable.modalShare;
        figures["alike" + name] = stable.allAlike;
    }
    const RepetitionStability drawn = bootstrapRepetitionStability(votes.view(), {3, 50});
    figures["modal drawn"] = drawn.modalShare;
    figures["alike drawn"] = drawn.allAlike;
    const FleissTest test = fleissTest(votes.view());
    figures["fleiss test"] = test.kappa;
    for (const Pooling pooling : {Pooling::VotePairs, Pooling::Units}) {
        const std::string name = pooling == Pooling::Units ? " by unit" : " by pair";
        const JudgeAgainstPeople people =
            judgeAgainstPeople(votes.view(), 0, identityWeights(votes.q), pooling, {3, 50});
        figures["judge" + name] = people.judge;
        figures["people" + name] = people.people;
        figures["difference" + name] = people.difference;
    }
    return figures;
}

Figures ofEvaluators(const OwnedRatings &votes)
{
    std::vector<Annotations> evaluator(static_cast<std::size_t>(unitsOf(votes)));
    std::vector<Annotations> people = evaluator;
    std::vector<std::int32_t> cluster(evaluator.size());
    for (std::size_t i = 0; i < cluster.size(); ++i)
        cluster[i] = static_cast<std::int32_t>(i);
    for (std::size_t at = 0; at < votes.unit.size(); ++at) {
        if (votes.category[at] >= 0)
            (votes.rater[at] == 0 ? evaluator : people)[static_cast<std::size_t>(votes.unit[at])].push_back(
                1 + votes.category[at] / 2.0);
    }
    Figures figures;
    for (const AnnotationError error : {AnnotationError::ZeroOne, AnnotationError::Absolute}) {
        for (const Errors errors : {Errors::RowWise, Errors::Clustered}) {
            const Grouping grouping{cluster, errors};
            const std::string name = std::string(error == AnnotationError::ZeroOne ? " 0/1" : " absolute") +
                                     (errors == Errors::RowWise ? " rows" : " clustered");
            figures["agreement" + name] = evaluatorAgreement(evaluator, people, error, grouping);
            figures["people" + name] = peopleAgreement(people, error, grouping);
            figures["bias" + name] = evaluatorBias(evaluator, people, error, grouping);
            figures["variance" + name] = evaluatorVariance(people, error, grouping);
        }
    }
    return figures;
}

const std::map<QString, std::function<Figures(const OwnedRatings &)>> &statistics()
{
    static const std::map<QString, std::function<Figures(const OwnedRatings &)>> all{
        {QStringLiteral("many raters"), ofManyRaters},
        {QStringLiteral("alpha by metric"), ofAlpha},
        {QStringLiteral("pairs"), ofPairs},
        {QStringLiteral("scores"), ofScores},
        {QStringLiteral("judges and repetitions"), ofJudgesAndRepetitions},
        {QStringLiteral("evaluators"), ofEvaluators}};
    return all;
}

} // namespace

/// Every statistic of votes on every awkward set of them: a finite value or a reason in words.
class TestAwkwardVotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAValueOrAReason_data();
    void everyFigureHasAValueOrAReason();
    void nothingThereGivesNoValue();
    void modelsOfRaters();
};

void TestAwkwardVotes::everyFigureHasAValueOrAReason_data()
{
    QTest::addColumn<QString>("statistic");
    QTest::addColumn<QString>("votes");
    for (const auto &[statistic, figures] : statistics()) {
        for (const auto &[votes, columns] : awkwardVotes())
            QTest::addRow("%s, %s", qPrintable(statistic), votes.c_str())
                << statistic << QString::fromStdString(votes);
    }
}

void TestAwkwardVotes::everyFigureHasAValueOrAReason()
{
    QFETCH(const QString, statistic);
    QFETCH(const QString, votes);
    for (const auto &[name, figure] : statistics().at(statistic)(awkwardVotes().at(votes.toStdString()))) {
        const QString broken = brokenPromise(figure);
        QVERIFY2(broken.isEmpty(), qPrintable(QString::fromStdString(name + ": ") + broken));
    }
}

/// Of none of these is anything of two votes defined.
void TestAwkwardVotes::nothingThereGivesNoValue()
{
    for (const char *votes : {"nobody", "no items", "all missing", "one vote an item", "one rater"}) {
        for (const auto &[statistic, figuresOf] : statistics()) {
            for (const auto &[name, figure] : figuresOf(awkwardVotes().at(votes)))
                QVERIFY2(!figure.value, (std::string(votes) + ", " + name).c_str());
        }
    }
}

void TestAwkwardVotes::modelsOfRaters()
{
    for (const auto &[name, votes] : awkwardVotes()) {
        const bool isEmpty = name == "nobody" || name == "no items" || name == "all missing";
        std::vector<std::pair<std::string, TrueCategories>> models;
        for (const AnnotatorForm form : {AnnotatorForm::Confusion, AnnotatorForm::OneCoin}) {
            const DawidSkene model = dawidSkene(votes.view(), form);
            QVERIFY2(model.why.empty() != isEmpty && std::isfinite(model.bound), name.c_str());
            models.emplace_back(model.why, model.truth);
        }
        for (const MaceForm form : {MaceForm::ExpectationMaximisation, MaceForm::VariationalBayes}) {
            const Mace model = mace(votes.view(), {form, 1, 2, 10});
            QVERIFY2(model.why.empty() != isEmpty && std::isfinite(model.logLikelihood), name.c_str());
            for (const double competence : model.competence)
                QVERIFY2(competence >= 0 && competence <= 1, name.c_str());
            models.emplace_back(model.why, model.truth);
        }
        for (const auto &[why, truth] : models) {
            QCOMPARE(truth.probability.empty(), isEmpty);
            for (std::size_t unit = 0; unit < truth.label.size(); ++unit) {
                double sum = 0;
                for (int k = 0; k < votes.q; ++k) {
                    const double p = truth.probability[unit * static_cast<std::size_t>(votes.q) +
                                                       static_cast<std::size_t>(k)];
                    QVERIFY2(p >= 0 && p <= 1, name.c_str());
                    sum += p;
                }
                QVERIFY2(std::abs(sum - 1) < 1e-9, name.c_str());
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestAwkwardVotes)
#include "tst_awkward_votes.moc"
