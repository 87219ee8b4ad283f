// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rulings.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using model::Choice;
using support::sharedData;

namespace {

int placeOf(const std::vector<QString> &names, const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<int>(i);
    }
    qFatal("no %s", qPrintable(name));
}

int raterOf(const model::VoteColumns &columns, const QString &name)
{
    std::vector<QString> names;
    for (const model::Rater &rater : columns.raters)
        names.push_back(rater.name);
    return placeOf(names, name);
}

/// What the verdicts of a judge on two models come to for the first of them.
struct Score
{
    double own = 0, other = 0; ///< sums of the scores
    double ownFirst = 0, otherSecond = 0, ownSecond = 0, otherFirst = 0;
    int wins = 0, ties = 0, losses = 0, failed = 0;

    void add(model::State state, Choice choice, bool isA, double scoreOwn, double scoreOther,
             bool isShownFirst)
    {
        if (state != model::State::Valid) {
            ++failed;
            return;
        }
        own += scoreOwn;
        other += scoreOther;
        (isShownFirst ? ownFirst : ownSecond) += scoreOwn;
        (isShownFirst ? otherSecond : otherFirst) += scoreOther;
        ++(choice == Choice::Tie ? ties : (choice == Choice::A) == isA ? wins : losses);
    }
};

Score scoreOf(const model::VoteColumns &columns, const QString &judge, const QString &own,
              const QString &other)
{
    const int rater = raterOf(columns, judge);
    const int one = placeOf(columns.models, own), two = placeOf(columns.models, other);
    const auto &verdicts = columns.verdicts;
    Score score;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto pair = static_cast<std::size_t>(verdicts.comparison[i]);
        const int a = columns.comparisons.modelA[pair], b = columns.comparisons.modelB[pair];
        if (verdicts.rater[i] != rater || !((a == one && b == two) || (a == two && b == one)))
            continue;
        const bool isA = a == one;
        const double scoreA = verdicts.scoreA[i].value_or(0), scoreB = verdicts.scoreB[i].value_or(0);
        score.add(verdicts.state[i], static_cast<Choice>(verdicts.choice[i]), isA, isA ? scoreA : scoreB,
                  isA ? scoreB : scoreA, (verdicts.order[i] == model::Order::AFirst) == isA);
    }
    return score;
}

/// 100 times the mean of `preference - 1` of AlpacaEval, for the model against its baseline.
double winRate(const model::VoteColumns &columns, const QString &judge, const QString &model)
{
    const int rater = raterOf(columns, judge), own = placeOf(columns.models, model);
    double sum = 0;
    int n = 0;
    for (std::size_t i = 0; i < columns.verdicts.size(); ++i) {
        const auto pair = static_cast<std::size_t>(columns.verdicts.comparison[i]);
        const bool isA = columns.comparisons.modelA[pair] == own;
        if (columns.verdicts.rater[i] != rater || (!isA && columns.comparisons.modelB[pair] != own))
            continue;
        const auto choice = static_cast<Choice>(columns.verdicts.choice[i]);
        const double ofA = columns.verdicts.probability[i].value_or(choice == Choice::A   ? 1
                                                                    : choice == Choice::B ? 0
                                                                                          : 0.5);
        sum += isA ? ofA : 1 - ofA;
        ++n;
    }
    return n == 805 ? 100 * sum / n : -1;
}

bool isNear(double value, double expected, double distance = 1e-9)
{
    if (std::abs(value - expected) <= distance)
        return true;
    qWarning("%.12g is not %.12g", value, expected);
    return false;
}

} // namespace

/// The public data of other evaluations, and their own figures.
class TestImportEvaluations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alpacaEval();
    void vicuna();
    void qlora();
    void qloraOrders();
    void qloraPercentOfChatGpt();
    void alttest();
    void faireval();

private:
    /// Imports, and once more: nothing is refused or changed the second time.
    static exchange::ImportReport twice(ImportProject &project, const support::DataFiles &files,
                                        qint64 refused = 0)
    {
        const auto &[format, paths, preset] = files;
        const auto report = project.import(format, paths);
        if (report.refusedCount != refused)
            qFatal("%s", qPrintable(listed(report.refused)));
        const QByteArray before = project.digest();
        const auto again = project.import(format, paths);
        if (again.already + again.refusedCount != report.read || again.refusedCount != refused ||
            project.digest() != before)
            qFatal("a second import of %s changes something", qPrintable(format));
        return report;
    }

    std::unique_ptr<ImportProject> m_qlora;
};

void TestImportEvaluations::alpacaEval()
{
    const auto files = support::alpacaEval();
    if (files.empty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    const auto texts = twice(project, files[0]);
    QCOMPARE(texts.counts[u"items"_s], 805);
    QCOMPARE(texts.counts[u"responses"_s], 3 * 805);
    const auto report = twice(project, files[1]);
    QCOMPARE(report.read, 5 * 805);
    QCOMPARE(report.counts[u"responses"_s], 2 * 805);
    QCOMPARE(report.counts[u"comparisons"_s], 4 * 805);
    QCOMPARE(report.counts[u"verdicts"_s], 5 * 805);

    const auto columns = project.columns();
    const QString weighted = u"weighted_alpaca_eval_gpt4_turbo"_s;
    const QString thinking = u"alpaca_eval_cot_gpt4_turbo_fn"_s;
    QVERIFY(isNear(winRate(columns, weighted, u"alpaca-7b"_s), 2.591450540223602));
    QVERIFY(isNear(winRate(columns, weighted, u"gpt4_0613_concise"_s), 9.40032057459627));
    QVERIFY(isNear(winRate(columns, thinking, u"gpt4"_s), 20.0));
    QVERIFY(isNear(winRate(columns, thinking, u"alpaca-7b"_s), 2.422360248447205));
    // 584 times output_1, 205 times output_2, 16 ties that old files write as 0.
    QVERIFY(isNear(winRate(columns, u"alpaca_eval_gpt4"_s, u"alpaca-7b"_s), 26.459627329192546));

    std::map<model::Order, int> orders;
    int probabilities = 0;
    for (const model::Verdict &verdict : project.verdicts(weighted)) {
        ++orders[verdict.order];
        probabilities += verdict.probability ? 1 : 0;
    }
    QCOMPARE(probabilities, 802 + 800);
    QCOMPARE(orders[model::Order::Unknown], 3 + 5);    // identical outputs: no call was made
    QCOMPARE(orders[model::Order::AFirst], 403 + 402); // side a is the model, output_2
    QCOMPARE(orders[model::Order::BFirst], 399 + 398);
}

void TestImportEvaluations::vicuna()
{
    const auto files = support::vicuna();
    if (files.empty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    twice(project, files[0]);
    QCOMPARE(twice(project, files[1]).counts[u"responses"_s], 560);
    const auto report = twice(project, files[2]);
    QCOMPARE(report.counts[u"verdicts"_s], 13 * 80);
    QCOMPARE(report.counts[u"state valid"_s], 13 * 80);

    struct Published
    {
        const char *other;
        double own, vicuna;
        int wins, ties, losses;
    };
    constexpr Published published[] = {{"gpt-3.5-turbo:20230327", 693, 638, 44, 22, 14},
                                       {"bard:20230327", 664, 655.5, 30, 10, 40},
                                       {"alpaca-13b:v1", 583, 704, 3, 1, 76},
                                       {"llama-13b:v1", 513, 694, 3, 0, 77}};
    const auto columns = project.columns();
    for (const Published &row : published) {
        const Score score = scoreOf(columns, u"gpt-4-0328"_s, QString::fromLatin1(row.other),
                                    u"vicuna-13b:20230322-clean-lang"_s);
        QCOMPARE(score.own, row.own);
        QCOMPARE(score.other, row.vicuna);
        QCOMPARE((std::array{score.wins, score.ties, score.losses}),
                 (std::array{row.wins, row.ties, row.losses}));
    }
}

void TestImportEvaluations::qlora()
{
    const auto files = support::qlora();
    if (files.empty())
        QSKIP("skipped: no ../shared/data");
    m_qlora = std::make_unique<ImportProject>();
    ImportProject &project = *m_qlora;
    twice(project, files[0]);
    QCOMPARE(twice(project, files[1]).counts[u"responses"_s], 37 * 80);
    const auto classes = twice(project, files[2]);
    QCOMPARE(classes.counts[u"verdicts"_s], 4480);
    QCOMPARE(classes.counts[u"comparisons"_s], 2240);
    QCOMPARE(classes.counts[u"state unparsable"_s], 13);
    // The generations of 30b-huggingchat are not at hand: its two files are refused.
    const auto relative = twice(project, files[3], 160);
    QCOMPARE(relative.counts[u"verdicts"_s], 70 * 80);
    QCOMPARE(relative.counts[u"state valid"_s], 5543);
}

void TestImportEvaluations::qloraOrders()
{
    if (!m_qlora)
        QSKIP("skipped: no ../shared/data");
    const auto columns = m_qlora->columns();
    const int judge = raterOf(columns, u"gpt-4-threeclass"_s);
    std::map<model::Swap, int> swaps;
    for (const analysis::DerivedRuling &ruling : analysis::deriveRulings(columns)) {
        if (ruling.rater == judge)
            ++swaps[*ruling.swap];
    }
    using model::Swap;
    QCOMPARE(swaps[Swap::StableA] + swaps[Swap::StableB] + swaps[Swap::StableTie], 1367);
    QCOMPARE(swaps[Swap::FlipsToFirst], 437);
    QCOMPARE(swaps[Swap::FlipsToSecond], 19);
    QCOMPARE(swaps[Swap::HalfTieFirst], 360);
    QCOMPARE(swaps[Swap::HalfTieSecond], 44);
    QCOMPARE(swaps[Swap::Incomplete], 13);

    std::map<int, int> shown;
    for (std::size_t i = 0; i < columns.verdicts.size(); ++i) {
        if (columns.verdicts.rater[i] != judge || columns.verdicts.state[i] != model::State::Valid)
            continue;
        const auto choice = static_cast<Choice>(columns.verdicts.choice[i]);
        const bool isAFirst = columns.verdicts.order[i] == model::Order::AFirst;
        ++shown[choice == Choice::Tie ? 3 : (choice == Choice::A) == isAFirst ? 1 : 2];
    }
    QCOMPARE((std::array{shown[1], shown[2], shown[3]}), (std::array{2512, 1355, 600}));
}

void TestImportEvaluations::qloraPercentOfChatGpt()
{
    if (!m_qlora)
        QSKIP("skipped: no ../shared/data");
    const auto columns = m_qlora->columns();
    // Over both orders; where the model, and where ChatGPT was shown first.
    const auto percent = [&](const QString &model, double pooled, double modelFirst, double chatgptFirst) {
        const Score score = scoreOf(columns, u"gpt-4-relative"_s, model, u"gpt-3.5-turbo:20230327"_s);
        return isNear(100 * score.own / score.other, pooled, 0.05) &&
               (modelFirst == 0 || (isNear(100 * score.ownFirst / score.otherSecond, modelFirst, 0.05) &&
                                    isNear(100 * score.ownSecond / score.otherFirst, chatgptFirst, 0.05)));
    };
    QVERIFY(percent(u"gpt-4:20230520"_s, 114.5, 119.4, 110.1));
    QVERIFY(percent(u"65b-guanaco"_s, 99.3, 101.9, 96.7));
    QVERIFY(percent(u"30b-guanaco"_s, 97.8, 0, 0));
    QVERIFY(percent(u"vicuna-13b:20230322-clean-lang"_s, 94.9, 0, 0));
    QVERIFY(percent(u"bard:20230327"_s, 94.8, 0, 0));
    QVERIFY(percent(u"13b-guanaco"_s, 90.4, 0, 0));
    QVERIFY(percent(u"7b-guanaco"_s, 87.0, 0, 0));
    QVERIFY(percent(u"65b-alpaca"_s, 70.7, 0, 0));
    QVERIFY(percent(u"13b-hh-rlhf"_s, 62.5, 0, 0));
    QVERIFY(percent(u"13b-chip2"_s, 59.5, 0, 0));
    QVERIFY(percent(u"13b-flan"_s, 47.0, 0, 0));
}

void TestImportEvaluations::alttest()
{
    const QString folder = u"alttest_mtbench/"_s;
    if (sharedData(folder).isEmpty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    const auto texts = twice(project, {u"alttest"_s, {sharedData(folder + u"prompts.json"_s)}});
    QCOMPARE(texts.counts[u"items"_s], 42);
    QCOMPARE(texts.counts[u"responses"_s], 102);
    QCOMPARE(texts.counts[u"comparisons"_s], 120);
    const auto labels = twice(project, {u"alttest"_s,
                                        {sharedData(folder + u"human_annotations.json"_s),
                                         sharedData(folder + u"llm_annotations.json"_s)}});
    QCOMPARE(labels.counts[u"votes"_s], 246);
    QCOMPARE(labels.counts[u"verdicts"_s], 720);
    QCOMPARE(labels.counts[u"raters"_s], 9);
    QCOMPARE(labels.counts.value(u"comparisons"_s), 0);
}

void TestImportEvaluations::faireval()
{
    const auto files = support::faireval();
    if (files.empty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    twice(project, files[0]);
    twice(project, files[1]);
    const auto report = twice(project, files[2]);
    QCOMPARE(report.counts[u"votes"_s], 80);
    const auto columns = project.columns();
    std::map<Choice, int> choices; // side a is gpt-3.5-turbo
    for (const Choice choice : columns.votes.choice)
        ++choices[choice];
    QCOMPARE((std::array{choices[Choice::A], choices[Choice::B], choices[Choice::Tie]}),
             (std::array{41, 25, 14}));
}

QTEST_GUILESS_MAIN(TestImportEvaluations)
#include "tst_import_evaluations.moc"
