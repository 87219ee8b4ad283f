// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

bool close(const Json &value, double expected, double tolerance)
{
    return value.is_number() && std::abs(value.get<double>() - expected) < tolerance;
}

const Json &modelNamed(const Json &board, const char *name)
{
    for (const Json &model : board["models"]) {
        if (model["model"] == name)
            return model;
    }
    qFatal("no model %s", name);
}

QString itemName(int item) { return u"q%1"_s.arg(item + 1); }

/// A judge whose chances are known: two models beside "base" on 120 instructions, one call each. The chance
/// of a model is logistic(length * tanh(d/s) + difficulty * gamma + model).
class KnownJudge
{
public:
    static constexpr int items = 120;

    struct Truth
    {
        QString model;
        double length, difficulty, level;
    };

    KnownJudge()
    {
        support::ProjectBuilder build(m_file.project());
        for (int item = 0; item < items; ++item) {
            build.item(itemName(item), u"talk"_s, 1);
            build.response(itemName(item), u"base"_s, {QString(200, u'b')});
            gamma.push_back(std::sin(item * 1.7) * 1.5);
        }
        for (const Truth &truth : truths)
            judge(build, truth);
        // A call that failed counts for nothing.
        build.item(u"failed"_s, u"talk"_s, 1);
        build.response(u"failed"_s, u"base"_s, {u"b"_s});
        build.response(u"failed"_s, u"early"_s, {u"b"_s});
        build.verdict(u"judge"_s, build.comparison(u"failed"_s, u"base"_s, u"early"_s), model::Order::Unknown,
                      1, model::State::Unparsable, {});
        m_file.reopen(store::Project::Mode::ReadWrite);
    }

    [[nodiscard]] Ran rankBy(const QString &method, const QStringList &options) const
    {
        return sidejudge(QStringList{u"rank"_s, m_file.path(), u"--by"_s, u"judge"_s, u"--method"_s, method,
                                     u"--baseline"_s, u"base"_s, u"--json"_s} +
                         options);
    }
    /// With few draws, since only their presence is looked at.
    [[nodiscard]] Ran rank(const QStringList &options) const
    {
        return rankBy(u"lc"_s, options + QStringList{u"--bootstrap"_s, u"100"_s});
    }
    [[nodiscard]] int cases(const Json &figure) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(figure["where"].get<std::string>()));
    }
    [[nodiscard]] double rawRate(const Truth &truth) const
    {
        double sum = 0;
        const std::vector<double> terms = termsOf(truth.model);
        for (int item = 0; item < items; ++item)
            sum += chance(truth, item, terms);
        return sum / items;
    }
    /// The mean chance with the length term held at 0.
    [[nodiscard]] double controlledRate(const Truth &truth) const
    {
        double sum = 0;
        for (const double each : gamma)
            sum += logistic(truth.difficulty * each + truth.level);
        return sum / items;
    }

    std::vector<double> gamma;
    const std::vector<Truth> truths{{u"early"_s, -1.2, 0.8, -0.5}, {u"zeta"_s, -0.6, 0.8, 0.4}};

private:
    [[nodiscard]] static int lengthOf(const QString &model, int item)
    {
        return model == u"early" ? 150 + (item * 37) % 101 : 120 + (item * 53) % 163;
    }
    [[nodiscard]] static std::vector<double> termsOf(const QString &model)
    {
        std::vector<double> terms;
        for (int item = 0; item < items; ++item)
            terms.push_back(200 - lengthOf(model, item));
        if (model == u"early")
            terms.push_back(0); // of the instruction that failed
        const double mean =
            std::accumulate(terms.begin(), terms.end(), 0.0) / static_cast<double>(terms.size());
        double squares = 0;
        for (const double term : terms)
            squares += (term - mean) * (term - mean);
        for (double &term : terms)
            term = std::tanh(term / std::sqrt(squares / static_cast<double>(terms.size() - 1)));
        return terms;
    }
    [[nodiscard]] double chance(const Truth &truth, int item, const std::vector<double> &terms) const
    {
        const auto at = static_cast<std::size_t>(item);
        return logistic(truth.length * terms[at] + truth.difficulty * gamma[at] + truth.level);
    }
    void judge(support::ProjectBuilder &build, const Truth &truth)
    {
        const std::vector<double> terms = termsOf(truth.model);
        for (int item = 0; item < items; ++item) {
            build.response(itemName(item), truth.model, {QString(lengthOf(truth.model, item), u'm')});
            model::Verdict verdict;
            verdict.state = model::State::Valid;
            verdict.probability = 1 - chance(truth, item, terms); // side a is "base"
            verdict.choice = *verdict.probability > 0.5 ? model::Choice::A : model::Choice::B;
            build.verdict(u"judge"_s, build.comparison(itemName(item), u"base"_s, truth.model), verdict);
        }
    }

    support::TemporaryProject m_file;
};

/// "x" and "y" scored beside "ref" by a judge, in both orders; x wins by its scores, y does not.
class ScoringJudge
{
public:
    ScoringJudge()
    {
        support::ProjectBuilder build(m_file.project());
        for (int item = 0; item < 3; ++item) {
            build.item(itemName(item), u"talk"_s, 1);
            for (const QString &model : {u"ref"_s, u"x"_s, u"y"_s})
                build.response(itemName(item), model, {model + u" says"_s});
            // Sides: ref is a beside both.
            score(build, item, u"x"_s, model::Order::AFirst, 8, 7 + item);
            score(build, item, u"x"_s, model::Order::BFirst, 6, 9);
            score(build, item, u"y"_s, model::Order::AFirst, 9, 4.5);
            score(build, item, u"y"_s, model::Order::BFirst, 8, 4);
        }
        build.verdict(u"judge"_s, build.comparison(itemName(0), u"ref"_s, u"y"_s), model::Order::BFirst, 2,
                      model::State::Unparsable, {});
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran rank(const QStringList &options) const
    {
        return sidejudge(QStringList{u"rank"_s, m_file.path(), u"--method"_s, u"relative"_s} + options);
    }
    [[nodiscard]] int cases(const Json &figure) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(figure["where"].get<std::string>()));
    }

private:
    static void score(support::ProjectBuilder &build, int item, const QString &model, model::Order order,
                      double a, double b)
    {
        model::Verdict verdict;
        verdict.order = order;
        verdict.scoreA = a;
        verdict.scoreB = b;
        verdict.choice = a > b ? model::Choice::A : a < b ? model::Choice::B : model::Choice::Tie;
        build.verdict(u"judge"_s, build.comparison(itemName(item), u"ref"_s, model), verdict);
    }

    support::TemporaryProject m_file;
};

/// Two models on 30 items, of which one person mostly takes the longer response.
class StyledVotes
{
public:
    StyledVotes()
    {
        support::ProjectBuilder build(m_file.project());
        for (int item = 0; item < 30; ++item) {
            build.item(itemName(item), u"talk"_s, 1);
            const bool isLong = item % 2 == 0;
            build.response(itemName(item), u"x"_s, {QString(isLong ? 300 : 80, u'x')});
            build.response(itemName(item), u"y"_s, {u"# Title\n"_s + QString(isLong ? 90 : 250, u'y')});
            const bool choosesLonger = item % 5 != 0;
            build.vote(u"ann"_s, build.comparison(itemName(item), u"x"_s, u"y"_s),
                       isLong == choosesLonger ? u"a"_s : u"b"_s);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran rank(const QStringList &options) const
    {
        return sidejudge(QStringList{u"rank"_s, m_file.path(), u"--method"_s, u"style"_s} + options);
    }
    [[nodiscard]] int cases(const Json &figure) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(figure["where"].get<std::string>()));
    }

private:
    support::TemporaryProject m_file;
};

} // namespace

/// `rank` with length held equal, with style held equal, and by scores.
class RankMethodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthIsHeldEqual();
    void difficultyIsTakenByItemOrByPlace();
    void coefficientsAreTakenAsGiven();
    void figuresAgainstABaselineOpenTheirCases();
    void scoresAreSharesOfTheBaselines();
    void scoresAreDrawnByItem();
    void styleEffectsAreThoseOfTheVotes();
    void styleIsFittedAnewInEveryDraw();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
};

void RankMethodsTest::lengthIsHeldEqual()
{
    const KnownJudge study;
    const Json board = study.rank({u"--where"_s, u"not item = failed"_s}).json();
    QCOMPARE(board["method"].get<std::string>(), std::string("lc"));
    QCOMPARE(board["baseline"].get<std::string>(), std::string("base"));
    QVERIFY(board["note"].get<std::string>().find("models, an instruction's difficulty needs 5") !=
            std::string::npos);
    const Json &zeta = modelNamed(board, "zeta");
    QVERIFY(close(zeta["length_control"]["raw"]["value"], study.rawRate(study.truths[1]), 1e-12));
    QVERIFY(zeta["rating"]["low"].is_number());
    QCOMPARE(zeta["rating"]["n"].get<int>(), KnownJudge::items);
    QCOMPARE(zeta["rating"]["unit"].get<std::string>(), std::string("comparison"));
    QVERIFY(zeta["length_control"]["coefficients"]["length"].get<double>() < 0);
    QVERIFY(zeta["length_control"]["discrete"]["value"].is_number());
    QCOMPARE(modelNamed(board, "base")["rating"]["value"].get<double>(), 0.5);
    QVERIFY(modelNamed(board, "base")["rating"]["low"].is_null());
    QCOMPARE(modelNamed(board, "base")["rating"]["n"].get<int>(), 2 * KnownJudge::items);
    const auto duel = [&](const char *one, const char *other) {
        for (const Json &each : board["head_to_head"]) {
            if (each["a"] == one && each["b"] == other)
                return each["controlled"].get<double>();
            if (each["b"] == one && each["a"] == other)
                return 1 - each["controlled"].get<double>();
        }
        return -1.0;
    };
    QVERIFY(close(zeta["rating"]["value"], duel("zeta", "base"), 1e-12));
}

void RankMethodsTest::difficultyIsTakenByItemOrByPlace()
{
    const KnownJudge study;
    const test::Folder folder;
    QByteArray named("item,instruction_difficulty\nfailed,0\n"), placed(",instruction_difficulty\n");
    for (int item = 0; item < KnownJudge::items; ++item) {
        const QByteArray value = QByteArray::number(study.gamma[static_cast<std::size_t>(item)], 'g', 17);
        named += itemName(item).toUtf8() + ',' + value + '\n';
        placed += QByteArray::number(item) + ',' + value + '\n';
    }
    placed += QByteArray::number(KnownJudge::items) + ",0\n";
    const QString files[] = {folder.write("named.csv", named), folder.write("placed.csv", placed)};
    for (const QString &file : files) {
        const Json board = study.rank({u"--difficulty"_s, file, u"--ridge"_s, u"0"_s}).json();
        for (const KnownJudge::Truth &truth : study.truths) {
            const Json &model = modelNamed(board, qPrintable(truth.model));
            const Json &found = model["length_control"]["coefficients"];
            QVERIFY(close(found["length"], truth.length, 1e-6));
            QVERIFY(close(found["difficulty"], truth.difficulty, 1e-6));
            QVERIFY(close(found["model"], truth.level, 1e-6));
        }
        const Json &zeta = modelNamed(board, "zeta");
        QVERIFY(close(zeta["rating"]["value"], study.controlledRate(study.truths[1]), 1e-7));
        QVERIFY(close(zeta["length_control"]["difference"]["value"],
                      study.controlledRate(study.truths[1]) - study.rawRate(study.truths[1]), 1e-7));
        QCOMPARE(modelNamed(board, "early")["rating"]["n"].get<int>(), KnownJudge::items);
    }
    const QString few = folder.write("few.csv", "item,instruction_difficulty\nq1,0.5\nq2,1\n");
    const Ran ran = study.rank({u"--difficulty"_s, few});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

void RankMethodsTest::coefficientsAreTakenAsGiven()
{
    const KnownJudge study;
    const test::Folder folder;
    const QString weights = folder.write(
        "weights.csv", ",np.tanh(std_delta_len),instruction_difficulty,not_gamed_baseline.astype(float)\n"
                       "zeta,-1.5,0.7,0.25\nsomebody,1,1,1\n");
    const Json board =
        study.rank({u"--coefficients"_s, weights, u"--where"_s, u"not item = failed"_s}).json();
    const Json &zeta = modelNamed(board, "zeta");
    QVERIFY(close(zeta["rating"]["value"], logistic(0.25), 1e-12)); // no difficulty is known
    QVERIFY(zeta["rating"]["low"].is_null());
    QVERIFY(close(zeta["length_control"]["coefficients"]["length"], -1.5, 1e-12));
    QVERIFY(!modelNamed(board, "early")["rating"]["why"].get<std::string>().empty());
}

void RankMethodsTest::figuresAgainstABaselineOpenTheirCases()
{
    const KnownJudge study;
    for (const QString &method : {u"lc"_s, u"winrate"_s}) {
        const Json board = study.rankBy(method, {u"--where"_s, u"category = talk"_s}).json();
        for (const Json &model : board["models"]) {
            for (const char *cell : {"rating", "wins", "ties", "losses"})
                QCOMPARE(study.cases(model[cell]), model[cell]["cases"].get<int>());
        }
        for (const char *name : {"early", "base"}) {
            const Json &rating = modelNamed(board, name)["rating"];
            QCOMPARE(rating["n"].get<int>(), rating["cases"].get<int>());
        }
    }
}

void RankMethodsTest::scoresAreSharesOfTheBaselines()
{
    const ScoringJudge study;
    const Json board = study.rank({u"--by"_s, u"judge"_s, u"--baseline"_s, u"ref"_s, u"--json"_s}).json();
    const Json &x = modelNamed(board, "x"), &y = modelNamed(board, "y");
    QVERIFY(close(x["relative"]["sum"], 24 + 27, 1e-12));
    QVERIFY(close(x["relative"]["baseline_sum"], 24 + 18, 1e-12));
    QVERIFY(close(x["rating"]["value"], 51.0 / 42, 1e-12));
    QCOMPARE(x["rating"]["unit"].get<std::string>(), std::string("verdict"));
    QCOMPARE(x["rating"]["n"].get<int>(), 6);
    QVERIFY(close(x["relative"]["shown_first"]["value"], 27.0 / 18, 1e-12));
    QVERIFY(close(x["relative"]["shown_second"]["value"], 1, 1e-12));
    QVERIFY(close(y["rating"]["value"], 0.5, 1e-12));
    QCOMPARE(y["rating"]["n"].get<int>(), 6); // the second call that failed is none of them
    QCOMPARE(y["n"].get<int>(), 2);           // but leaves that comparison without a ruling
    // Every item has one ratio: no interval of no width. The baseline has every call behind the others.
    QVERIFY(y["rating"]["low"].is_null() && x["rating"]["low"].is_number());
    const Json &ref = modelNamed(board, "ref")["rating"];
    QCOMPARE(ref["value"].get<double>(), 1.0);
    QCOMPARE(ref["n"].get<int>(), 12);
    QCOMPARE(study.cases(ref), 6);
    QCOMPARE(ref["cases"].get<int>(), 6);
    for (const Json *model : {&x, &y}) {
        QCOMPARE(study.cases((*model)["rating"]), (*model)["rating"]["cases"].get<int>());
        for (const char *order : {"shown_first", "shown_second"})
            QCOMPARE(study.cases((*model)["relative"][order]),
                     (*model)["relative"][order]["cases"].get<int>());
    }
    QVERIFY(study.rank({u"--by"_s, u"judge"_s, u"--baseline"_s, u"ref"_s})
                .out.find("scores 51.0000 and 42.0000") != std::string::npos);
}

void RankMethodsTest::scoresAreDrawnByItem()
{
    const ScoringJudge study;
    const auto rank = [&](const QStringList &options) {
        return study.rank(QStringList{u"--by"_s, u"judge"_s, u"--baseline"_s, u"ref"_s, u"--json"_s} +
                          options);
    };
    const QStringList draws{u"--bootstrap"_s, u"500"_s, u"--seed"_s, u"4"_s};
    const Json once = rank({}).json(), board = rank(draws).json();
    const Json &x = modelNamed(board, "x");
    QVERIFY(x["rating"]["value"] == modelNamed(once, "x")["rating"]["value"]);
    QCOMPARE(x["rating"]["method"].get<std::string>(),
             std::string("bootstrap of clusters, 500 replicates, seed 4"));
    // Items have 16, 17 and 18 points of x over 14: all of the third, or all of the first.
    QVERIFY(close(x["rating"]["low"], 16.0 / 14, 0.03) && close(x["rating"]["high"], 18.0 / 14, 0.03));
    QVERIFY(x["relative"]["shown_first"]["method"].get<std::string>().empty()); // 9 of 6 on every item
    QVERIFY(x["relative"]["shown_second"]["method"].get<std::string>().starts_with("bootstrap"));
    QVERIFY(modelNamed(board, "y")["rating"]["low"].is_null());
    QCOMPARE(rank(draws).out, rank(draws).out);
    QVERIFY(rank({u"--bootstrap"_s, u"500"_s, u"--seed"_s, u"5"_s}).json() != board);
}

void RankMethodsTest::styleEffectsAreThoseOfTheVotes()
{
    const StyledVotes study;
    const Json board = study.rank({u"--json"_s}).json();
    QCOMPARE(board["style"].size(), std::size_t(4));
    const Json &length = board["style"][0];
    QCOMPARE(length["feature"].get<std::string>(), std::string("length"));
    QVERIFY(length["effect"]["low"].get<double>() > 0);
    QCOMPARE(length["effect"]["cases"].get<int>(), 30);
    QCOMPARE(study.cases(length["effect"]), 30);
    // The header stands in every answer of y and tells nothing but the model; bold and lists are nowhere.
    QVERIFY(board["style"][3]["effect"]["value"].is_null());
    QCOMPARE(board["style"][3]["effect"]["why"].get<std::string>(),
             std::string("no two responses differ in it"));
    QCOMPARE(board["models"].size(), std::size_t(2));
    QVERIFY(board["models"][0]["rating"]["low"].is_number());
    QVERIFY(study.rank({}).out.find("headers") != std::string::npos);
}

void RankMethodsTest::styleIsFittedAnewInEveryDraw()
{
    const StyledVotes study;
    const QStringList draws{u"--json"_s, u"--bootstrap"_s, u"200"_s, u"--seed"_s, u"3"_s};
    const Json once = study.rank({u"--json"_s}).json(), board = study.rank(draws).json();
    const auto isDrawn = [](const Json &drawn, const Json &whole) {
        return drawn["value"] == whole["value"] && drawn["n"] == whole["n"] &&
               drawn["where"] == whole["where"] &&
               drawn["method"] == "bootstrap of clusters, 200 replicates, seed 3" &&
               drawn["se"] != whole["se"];
    };
    for (const char *name : {"x", "y"}) {
        QVERIFY(isDrawn(modelNamed(board, name)["rating"], modelNamed(once, name)["rating"]));
        QVERIFY(modelNamed(board, name).contains("rank_drawn"));
    }
    QVERIFY(isDrawn(board["style"][0]["effect"], once["style"][0]["effect"]));
    QVERIFY(board["style"][0]["effect"]["low"].get<double>() > 0);
    QVERIFY(board["style"][3]["effect"] == once["style"][3]["effect"]);
    QCOMPARE(study.rank(draws).out, study.rank(draws).out);
}

void RankMethodsTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no baseline") << QStringList{u"--by"_s, u"judge"_s};
    QTest::newRow("scores of people") << QStringList{u"--by"_s, u"judges"_s, u"--baseline"_s, u"ref"_s};
    QTest::newRow("difficulty of scores")
        << QStringList{u"--baseline"_s, u"ref"_s, u"--difficulty"_s, u"file.csv"_s};
    QTest::newRow("anchor of scores") << QStringList{u"--baseline"_s, u"ref"_s, u"--anchor"_s, u"x=1000"_s};
    QTest::newRow("unknown baseline") << QStringList{u"--by"_s, u"judge"_s, u"--baseline"_s, u"nobody"_s};
}

void RankMethodsTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = ScoringJudge().rank(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

void RankMethodsTest::brokenFilesAreRefused_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no number") << u"--difficulty"_s << QByteArray("item,instruction_difficulty\nq1,hard\n");
    QTest::newRow("twice") << u"--difficulty"_s << QByteArray("item,instruction_difficulty\nq1,1\nq1,2\n");
    QTest::newRow("no column") << u"--difficulty"_s << QByteArray("item,a,b\nq1,1,2\n");
    QTest::newRow("no theta") << u"--coefficients"_s << QByteArray("model,phi,psi\nx,1,2\n");
}

void RankMethodsTest::brokenFilesAreRefused()
{
    QFETCH(const QString, option);
    QFETCH(const QByteArray, text);
    const test::Folder folder;
    support::TemporaryProject file;
    const Ran ran = sidejudge({u"rank"_s, file.path(), u"--method"_s, u"lc"_s, u"--baseline"_s, u"x"_s,
                               option, folder.write("broken.csv", text)});
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(RankMethodsTest)
#include "tst_rank_methods.moc"
