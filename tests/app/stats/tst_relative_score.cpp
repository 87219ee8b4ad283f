// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/relative_score.h"
#include "tests/app/stats/score_files.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

} // namespace

/// Scores of a system as a share of a reference's.
class TestRelativeScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratioIsDoneByHand();
    void unparsedCallsAreDropped();
    void copiesChangeNothingWithinItems();
    void drawsAreRatiosOfTheirOwnSums();
    void oneRatioHasNoInterval();
    void drawnErrorsAreThoseOfTheSums();
    void nothingIsUndefined();
    void vicunaBlog_data();
    void vicunaBlog();
    void qloraTable6_data();
    void qloraTable6();
};

void TestRelativeScore::ratioIsDoneByHand()
{
    const std::vector<ScorePair> scores{{8, 9, 1}, {6, 8, 2}, {7, 8, 3}};
    const Estimate ratio = relativeScore(scores);
    QVERIFY(close(ratio.value, 21.0 / 25));
    QCOMPARE(ratio.n, 3);
    // Deviations .44, -.72 and .28.
    QVERIFY(close(ratio.se, std::sqrt((0.1936 + 0.5184 + 0.0784) * 3 / 2) / 25));
    QVERIFY(close(ratio.high, 0.84 + 4.302652729911275 * *ratio.se));
}

void TestRelativeScore::unparsedCallsAreDropped()
{
    const std::vector<ScorePair> scores{{8, 10, 1}, {std::nullopt, 10, 2}, {5, std::nullopt, 3}};
    const Estimate ratio = relativeScore(scores);
    QVERIFY(close(ratio.value, 0.8));
    QCOMPARE(ratio.n, 1);
    QVERIFY(!ratio.se && !ratio.note.empty());
}

void TestRelativeScore::copiesChangeNothingWithinItems()
{
    std::vector<ScorePair> scores{{8, 9, 1}, {6, 8, 2}, {7, 8, 3}, {9, 5, 3}};
    const Estimate once = relativeScore(scores);
    scores.insert(scores.end(), {{8, 9, 1}, {6, 8, 2}, {7, 8, 3}, {9, 5, 3}});
    QVERIFY(close(relativeScore(scores).value, *once.value));
    QVERIFY(close(relativeScore(scores).se, *once.se));
}

void TestRelativeScore::drawsAreRatiosOfTheirOwnSums()
{
    // Two items: a draw has the first twice, both, or the second twice.
    const std::vector<ScorePair> scores{{9, 6, 5}, {2, 4, 1}};
    const Bootstrap bootstrap{.seed = 2, .replicates = 101};
    const Estimate drawn = bootstrapRelativeScore(scores, bootstrap);
    QVERIFY(close(drawn.value, 1.1) && drawn.n == 2);
    std::vector<std::optional<double>> ratios;
    for (int replicate = 0; replicate < 101; ++replicate) {
        const std::vector<std::int32_t> times = drawnClusters(2, 2, replicate); // item 1, then item 5
        ratios.emplace_back((2.0 * times[0] + 9.0 * times[1]) / (4.0 * times[0] + 6.0 * times[1]));
    }
    const Estimate expected = percentileInterval(relativeScore(scores), ratios, bootstrap);
    QVERIFY(close(drawn.low, *expected.low) && close(drawn.high, *expected.high));
    QVERIFY(close(drawn.se, *expected.se));
    QCOMPARE(drawn.method, std::string("bootstrap of clusters, 101 replicates, seed 2"));
}

void TestRelativeScore::oneRatioHasNoInterval()
{
    const std::vector<ScorePair> half{{4, 8, 1}, {3, 6, 2}, {5, 10, 2}};
    for (const Estimate &ratio : {relativeScore(half), bootstrapRelativeScore(half, {1, 100})}) {
        QVERIFY(close(ratio.value, 0.5));
        QVERIFY(!ratio.se && !ratio.low && ratio.note.find("no variance was seen") != std::string::npos);
    }
    const std::vector<ScorePair> one{{4, 8, 1}, {3, 7, 1}};
    QVERIFY(bootstrapRelativeScore(one, {1, 100}).value && !bootstrapRelativeScore(one, {1, 100}).low);
    QVERIFY(!bootstrapRelativeScore({}, {1, 100}).value);
}

void TestRelativeScore::drawnErrorsAreThoseOfTheSums()
{
    std::vector<ScorePair> scores;
    for (int item = 0; item < 60; ++item) {
        for (int call = 0; call < 2; ++call)
            scores.push_back({4.0 + (item * 7 + call) % 6, 5.0 + (item * 11) % 5, item});
    }
    const double ratio = *bootstrapRelativeScore(scores, {7, 2000}).se / *relativeScore(scores).se;
    QVERIFY2(ratio > 0.9 && ratio < 1.1, qPrintable(QString::number(ratio)));
}

void TestRelativeScore::nothingIsUndefined()
{
    QCOMPARE(relativeScore({}).why, std::string("no call with both scores"));
    const std::vector<ScorePair> zero{{3, 0, 1}};
    QCOMPARE(relativeScore(zero).why, std::string("the reference has no score above 0"));
}

void TestRelativeScore::vicunaBlog_data()
{
    // METHODS 9.6: the sums of both; Vicuna was always shown second.
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("vicuna");
    QTest::addColumn<double>("other");
    QTest::newRow("ChatGPT") << QStringLiteral("review_gpt35_vicuna-13b.jsonl") << 638.0 << 693.0;
    QTest::newRow("Bard") << QStringLiteral("review_bard_vicuna-13b.jsonl") << 655.5 << 664.0;
    QTest::newRow("Alpaca") << QStringLiteral("review_alpaca-13b_vicuna-13b.jsonl") << 704.0 << 583.0;
    QTest::newRow("LLaMA") << QStringLiteral("review_llama-13b_vicuna-13b.jsonl") << 694.0 << 513.0;
}

void TestRelativeScore::vicunaBlog()
{
    QFETCH(QString, file);
    QFETCH(double, vicuna);
    QFETCH(double, other);
    const QString folder =
        support::sharedData(QStringLiteral("vicuna_blog_eval/review/vicuna-13b_20230322-clean-lang"));
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Estimate ratio = relativeScore(scorePairs(folder + QLatin1Char('/') + file, ReferenceShown::First));
    QCOMPARE(ratio.n, 80);
    QVERIFY(close(ratio.value, vicuna / other));
    QVERIFY(*ratio.low < *ratio.value && *ratio.value < *ratio.high);
}

void TestRelativeScore::qloraTable6_data()
{
    // Dettmers et al. 2023, table 6: percent of ChatGPT shown first, shown second, and pooled over both.
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QList<double>>("printed");
    const auto add = [](const char *system, const QString &first, const QString &second,
                        QList<double> printed) {
        QTest::newRow(system) << first + QStringLiteral("-gpt4-reviewer.jsonl")
                              << second + QStringLiteral("-gpt4-reviewer.jsonl") << printed;
    };
    add("GPT-4", QStringLiteral("gpt-3.5-vs-gpt4"), QStringLiteral("gpt4-vs-gpt-3.5"), {110.1, 119.4, 114.5});
    const auto guanaco = [&](const QString &size, const QList<double> &printed) {
        const QString name = size + QStringLiteral("-guanaco-vicuna-generations-topp0.9-temp0.7");
        add(size.toUtf8().constData(), name + QStringLiteral("-vs-gpt-3.5"),
            QStringLiteral("gpt-3.5-vs-") + name, printed);
    };
    guanaco(QStringLiteral("65b"), {96.7, 101.9, 99.3});
    guanaco(QStringLiteral("30b"), {96.5, 99.2, 97.8});
    guanaco(QStringLiteral("13b"), {87.3, 93.4, 90.4});
    guanaco(QStringLiteral("7b"), {84.1, 89.8, 87.0});
}

void TestRelativeScore::qloraTable6()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QList<double>, printed);
    const QString folder = support::sharedData(QStringLiteral("qlora/ratings-gpt4/vicuna/relative-gpt-3.5"));
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/data");
    std::vector<ScorePair> both = scorePairs(folder + QLatin1Char('/') + first, ReferenceShown::First);
    const std::vector<ScorePair> other =
        scorePairs(folder + QLatin1Char('/') + second, ReferenceShown::Second);
    QVERIFY(close(relativeScore(both).value, printed[0] / 100, 0.00051));
    QVERIFY(close(relativeScore(other).value, printed[1] / 100, 0.00051));
    both.insert(both.end(), other.begin(), other.end());
    QVERIFY(close(relativeScore(both).value, printed[2] / 100, 0.00051));
}

QTEST_APPLESS_MAIN(TestRelativeScore)
#include "tst_relative_score.moc"
