// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// Three models on four items, judged by two people: alpha beats beta, beta beats gamma, gamma once alpha.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < 4; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 2 ? u"maths"_s : u"writing"_s, 1);
            for (const QString &model : {u"alpha"_s, u"beta"_s, u"gamma"_s})
                build.response(item, model, {model + u" says"_s});
            say(build, item, u"alpha"_s, u"beta"_s, i == 0 ? model::Choice::Tie : model::Choice::A);
            say(build, item, u"beta"_s, u"gamma"_s, i == 3 ? model::Choice::B : model::Choice::A);
            say(build, item, u"alpha"_s, u"gamma"_s, i == 1 ? model::Choice::B : model::Choice::A);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran rank(const QStringList &options) const
    {
        return sidejudge(QStringList{u"rank"_s, m_file.path()} + options);
    }
    [[nodiscard]] int cases(const Json &where) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(where.get<std::string>()));
    }

private:
    static void say(support::ProjectBuilder &build, const QString &item, const QString &one,
                    const QString &other, model::Choice choice)
    {
        const auto pair = build.comparison(item, one, other);
        model::Vote vote;
        vote.choice = choice;
        build.vote(u"ann"_s, pair, vote);
        if (item == u"item2"_s)
            build.vote(u"bo"_s, pair, vote);
    }

    support::TemporaryProject m_file;
};

const Json &modelNamed(const Json &board, const char *name)
{
    for (const Json &model : board["models"]) {
        if (model["model"] == name)
            return model;
    }
    qFatal("no model %s", name);
}

void checkCells(const Study &study, const Json &cell, const char *name)
{
    QVERIFY2(study.cases(cell["where"]) == cell["cases"].get<int>(), name);
}

} // namespace

class RankVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boardHasWhatTheContractNames();
    void everyCellOpensItsCases_data();
    void everyCellOpensItsCases();
    void methodsHaveTheirScales();
    void callsAreBattlesOfTheirOwn();
    void anchorAndBaselineAreTaken();
    void aModelThatNeverLosesHasNoRatingWithoutAPrior();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
    void twoLeaderboardsAreCompared();
    void mtBenchHasTheRatingsOfTheMethods();
    void mtBenchEloIsThatOfTheFile();
};

void RankVerbTest::boardHasWhatTheContractNames()
{
    const Json board = Study().rank({u"--json"_s}).json();
    QCOMPARE(board["method"].get<std::string>(), std::string("bt"));
    QCOMPARE(board["by"].get<std::string>(), std::string("humans"));
    QCOMPARE(board["battles"].get<int>(), 15);
    QCOMPARE(board["items"].get<int>(), 4);
    QCOMPARE(board["models"].size(), std::size_t(3));
    QCOMPARE(board["head_to_head"].size(), std::size_t(3));
    double sum = 0;
    for (const Json &model : board["models"]) {
        for (const char *key : {"model", "rating", "wins", "ties", "losses", "n"})
            QVERIFY2(model.contains(key), key);
        QCOMPARE(model["rating"]["unit"].get<std::string>(), std::string("rating"));
        QVERIFY(model["rating"].contains("where") && model["rating"].contains("cases"));
        sum += model["rating"]["value"].get<double>();
        const auto counts = [&](const char *key) { return model[key]["count"].get<int>(); };
        QCOMPARE(counts("wins") + counts("ties") + counts("losses"), model["n"].get<int>());
    }
    QVERIFY(std::abs(sum - 3000) < 1e-6);
    QCOMPARE(board["models"][0]["model"].get<std::string>(), std::string("alpha"));
}

void RankVerbTest::everyCellOpensItsCases_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("people") << QStringList{};
    QTest::newRow("one person") << QStringList{u"--by"_s, u"bo"_s};
    QTest::newRow("majority") << QStringList{u"--by"_s, u"majority"_s};
    QTest::newRow("ties left out") << QStringList{u"--ties"_s, u"drop"_s};
    QTest::newRow("a category") << QStringList{u"--where"_s, u"category = maths"_s, u"--prior"_s};
    QTest::newRow("against a baseline")
        << QStringList{u"--method"_s, u"winrate"_s, u"--baseline"_s, u"beta"_s};
    QTest::newRow("win rates") << QStringList{u"--method"_s, u"winrate"_s};
}

void RankVerbTest::everyCellOpensItsCases()
{
    QFETCH(const QStringList, options);
    const Study study;
    const Json board = study.rank(options + QStringList{u"--json"_s}).json();
    QVERIFY(!board["models"].empty());
    for (const Json &model : board["models"]) {
        for (const char *cell : {"rating", "wins", "ties", "losses"})
            checkCells(study, model[cell], cell);
    }
    for (const Json &duel : board["head_to_head"]) {
        for (const char *cell : {"win_rate", "a_wins", "ties", "b_wins"})
            checkCells(study, duel[cell], cell);
    }
}

void RankVerbTest::methodsHaveTheirScales()
{
    const Study study;
    const Json elo = study.rank({u"--method"_s, u"elo"_s, u"--orders"_s, u"50"_s, u"--json"_s}).json();
    QVERIFY(elo["note"].get<std::string>().find("no sampling error") != std::string::npos);
    QVERIFY(elo["note"].get<std::string>().find("15 battles each") != std::string::npos);
    QVERIFY(modelNamed(elo, "alpha").contains("online"));
    QVERIFY(modelNamed(elo, "alpha")["rating"]["low"].is_null());
    const Json davidson = study.rank({u"--method"_s, u"davidson"_s, u"--json"_s}).json();
    QVERIFY(davidson["tie_parameter"].get<double>() > 0);
    for (const QString &method : {u"davidson"_s, u"rao_kupper"_s}) {
        const QStringList named{u"--method"_s, method, u"--json"_s};
        const Json once = study.rank(named).json();
        const Json often = study.rank(named + QStringList{u"--bootstrap"_s, u"200"_s}).json();
        QVERIFY(modelNamed(often, "alpha").contains("rank_drawn"));
        QVERIFY(modelNamed(often, "alpha")["rating"]["value"] ==
                modelNamed(once, "alpha")["rating"]["value"]);
        QVERIFY(modelNamed(often, "alpha")["rating"]["se"] != modelNamed(once, "alpha")["rating"]["se"]);
    }
    const Json rates = study.rank({u"--method"_s, u"winrate"_s, u"--json"_s}).json();
    QCOMPARE(modelNamed(rates, "alpha")["rating"]["unit"].get<std::string>(), std::string("battle"));
    const Json drawn = study.rank({u"--bootstrap"_s, u"200"_s, u"--seed"_s, u"7"_s, u"--json"_s}).json();
    QVERIFY(modelNamed(drawn, "alpha").contains("rank_drawn"));
    const Json against =
        study.rank({u"--bootstrap"_s, u"200"_s, u"--baseline"_s, u"beta"_s, u"--json"_s}).json();
    const double chance = modelNamed(against, "alpha")["win_rate_against_baseline"]["value"].get<double>();
    QVERIFY(chance > 0.5 && chance < 1);
    QCOMPARE(modelNamed(against, "beta")["win_rate_against_baseline"]["value"].get<double>(), 0.5);
    const Json mean =
        study.rank({u"--method"_s, u"winrate"_s, u"--bootstrap"_s, u"200"_s, u"--json"_s}).json();
    const Json &rate = modelNamed(mean, "alpha")["rating"];
    QVERIFY(rate["value"] == modelNamed(rates, "alpha")["rating"]["value"]);
    QVERIFY(rate["low"].get<double>() <= rate["value"].get<double>() &&
            rate["value"].get<double>() <= rate["high"].get<double>());
    QVERIFY(rate["n"] == modelNamed(mean, "alpha")["n"]);
    QVERIFY(study.rank({}).out.find("15 battles on 4 items") != std::string::npos);
}

/// A judge that always takes what it saw first: its rulings are ties, its calls are not.
void RankVerbTest::callsAreBattlesOfTheirOwn()
{
    support::TemporaryProject file;
    {
        support::ProjectBuilder build(file.project());
        for (int i = 0; i < 3; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, u"talk"_s, 1);
            build.response(item, u"x"_s, {u"x says"_s});
            build.response(item, u"y"_s, {u"y says"_s});
            const auto pair = build.comparison(item, u"x"_s, u"y"_s);
            build.verdict(u"judge"_s, pair, model::Order::AFirst, 1, model::State::Valid, u"a"_s);
            build.verdict(u"judge"_s, pair, model::Order::BFirst, 1, model::State::Valid, u"b"_s);
            build.verdict(u"judge"_s, pair, model::Order::BFirst, 2, model::State::Refused, {});
        }
        file.reopen(store::Project::Mode::ReadWrite);
    }
    const auto rank = [&](const QStringList &options) {
        return sidejudge(QStringList{u"rank"_s, file.path(), u"--by"_s, u"judge"_s, u"--calls"_s} + options);
    };
    const Json board = rank({u"--json"_s}).json();
    QCOMPARE(board["battles"].get<int>(), 6);
    for (const char *name : {"x", "y"}) {
        const Json &model = modelNamed(board, name);
        for (const char *cell : {"wins", "losses"}) {
            QCOMPARE(model[cell]["count"].get<int>(), 3);
            QCOMPARE(model[cell]["cases"].get<int>(), 3);
            QCOMPARE(test::casesBehind(file.path(),
                                       QString::fromStdString(model[cell]["where"].get<std::string>())),
                     3);
        }
        QCOMPARE(model["ties"]["count"].get<int>(), 0);
        QVERIFY(std::abs(model["rating"]["value"].get<double>() - 1000) < 1e-6);
    }
    for (const QStringList &wrong :
         {QStringList{u"--method"_s, u"lc"_s, u"--baseline"_s, u"x"_s},
          QStringList{u"--method"_s, u"style"_s}, QStringList{u"--against"_s, u"humans"_s}})
        QCOMPARE(rank(wrong).status, 2);
    QCOMPARE(sidejudge({u"rank"_s, file.path(), u"--by"_s, u"majority"_s, u"--calls"_s}).status, 2);
}

void RankVerbTest::anchorAndBaselineAreTaken()
{
    const Study study;
    const Json anchored = study.rank({u"--anchor"_s, u"gamma=1114"_s, u"--json"_s}).json();
    QCOMPARE(modelNamed(anchored, "gamma")["rating"]["value"].get<double>(), 1114.0);
    const Json rates =
        study.rank({u"--method"_s, u"winrate"_s, u"--baseline"_s, u"beta"_s, u"--json"_s}).json();
    QCOMPARE(modelNamed(rates, "alpha")["rating"]["value"].get<double>(), 4.5 / 5);
    // One half by definition, and its battles with everybody.
    const Json &own = modelNamed(rates, "beta")["rating"];
    QCOMPARE(own["value"].get<double>(), 0.5);
    QVERIFY(own["low"].is_null() && own["se"].is_null());
    QVERIFY(own["note"].get<std::string>().find("by definition") != std::string::npos);
    QVERIFY(own["n"] == modelNamed(rates, "beta")["n"] && own["n"].get<int>() == 10);
    QCOMPARE(own["cases"].get<int>(), 8);
    checkCells(study, own, "baseline");
    const Json drawn = study
                           .rank({u"--method"_s, u"winrate"_s, u"--baseline"_s, u"beta"_s, u"--bootstrap"_s,
                                  u"200"_s, u"--json"_s})
                           .json();
    const Json &alpha = modelNamed(drawn, "alpha")["rating"];
    QVERIFY(alpha["value"] == modelNamed(rates, "alpha")["rating"]["value"]);
    QVERIFY(alpha["n"] == modelNamed(rates, "alpha")["rating"]["n"]);
    QVERIFY(alpha["method"].get<std::string>().starts_with("bootstrap"));
    QVERIFY(modelNamed(drawn, "beta")["rating"] == own);
}

void RankVerbTest::aModelThatNeverLosesHasNoRatingWithoutAPrior()
{
    const Study study;
    const QStringList first{u"--where"_s, u"item = item2"_s, u"--json"_s};
    const Json board = study.rank(first).json();
    for (const Json &model : board["models"]) {
        QVERIFY(model["rating"]["value"].is_null());
        QVERIFY(!model["rating"]["why"].get<std::string>().empty());
    }
    const Json rated = study.rank(first + QStringList{u"--prior"_s}).json();
    QVERIFY(modelNamed(rated, "alpha")["rating"]["value"].is_number());
    QVERIFY(!rated["note"].get<std::string>().empty());
    const Json nothing = study.rank({u"--where"_s, u"item = nowhere"_s, u"--json"_s}).json();
    QVERIFY(nothing["models"].empty());
}

void RankVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("nobody") << QStringList{u"--by"_s, u"nobody"_s};
    QTest::newRow("method") << QStringList{u"--method"_s, u"chess"_s};
    QTest::newRow("anchor without a rating") << QStringList{u"--anchor"_s, u"alpha"_s};
    QTest::newRow("anchor that is not there") << QStringList{u"--anchor"_s, u"delta=1000"_s};
    QTest::newRow("anchor that is no number") << QStringList{u"--anchor"_s, u"alpha=nan"_s};
    QTest::newRow("baseline of ratings") << QStringList{u"--baseline"_s, u"alpha"_s};
    QTest::newRow("baseline that is not there")
        << QStringList{u"--method"_s, u"winrate"_s, u"--baseline"_s, u"delta"_s};
    QTest::newRow("seed of nothing") << QStringList{u"--seed"_s, u"1"_s};
    QTest::newRow("draws of elo") << QStringList{u"--method"_s, u"elo"_s, u"--bootstrap"_s, u"100"_s};
    QTest::newRow("few draws") << QStringList{u"--bootstrap"_s, u"3"_s};
    QTest::newRow("k of ratings") << QStringList{u"--k"_s, u"4"_s};
    QTest::newRow("k of nothing") << QStringList{u"--method"_s, u"elo"_s, u"--k"_s, u"0"_s};
    QTest::newRow("pool that hides a person") << QStringList{u"--pool"_s, u"ann=b*"_s};
    QTest::newRow("filter") << QStringList{u"--where"_s, u"category ="_s};
}

void RankVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study().rank(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

void RankVerbTest::twoLeaderboardsAreCompared()
{
    const Study study;
    const Json itself = study.rank({u"--against"_s, u"ann"_s, u"--json"_s}).json()["against"];
    QCOMPARE(itself["by"].get<std::string>(), std::string("ann"));
    QCOMPARE(itself["models"].size(), std::size_t(3));
    QCOMPARE(itself["spearman"]["value"].get<double>(), 1.0);
    QCOMPARE(itself["kendall_tau_b"]["value"].get<double>(), 1.0);
    QCOMPARE(itself["pairs"].get<int>(), 3);
    const Json drawn =
        study.rank({u"--against"_s, u"ann"_s, u"--bootstrap"_s, u"100"_s, u"--json"_s}).json()["against"];
    QVERIFY(drawn["spearman"]["note"].get<std::string>().find("3 models, an interval needs 8") !=
            std::string::npos);
    const Json none = study.rank({u"--against"_s, u"bo"_s, u"--json"_s}).json()["against"];
    QVERIFY(none["spearman"]["value"].is_null()); // bo's models never lose
    QVERIFY(!none["why"].get<std::string>().empty());
    QCOMPARE(study.rank({u"--against"_s, u"nobody"_s}).status, 2);
    QVERIFY(study.rank({u"--against"_s, u"ann"_s}).out.find("beside the leaderboard of ann") !=
            std::string::npos);
}

/// METHODS 5.4 and 5.5: the votes of all people and occasions, through import and verb.
void RankVerbTest::mtBenchHasTheRatingsOfTheMethods()
{
    const test::Folder folder;
    const QString project = test::importMtBench(folder, support::Judges::Without);
    if (project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json board = sidejudge({u"rank"_s, project, u"--repeats"_s, u"all"_s, u"--json"_s}).json();
    QCOMPARE(board["battles"].get<int>(), 3355);
    const std::tuple<const char *, double, double> expected[] = {
        {"gpt-4", 1177.391, 15.57},         {"claude-v1", 1111.675, 17.70},
        {"gpt-3.5-turbo", 1104.163, 11.36}, {"vicuna-13b-v1.2", 990.121, 11.85},
        {"alpaca-13b", 867.688, 16.35},     {"llama-13b", 748.962, 17.59}};
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        const auto &[name, rating, error] = expected[i];
        const Json &model = board["models"][i];
        QCOMPARE(model["model"].get<std::string>(), std::string(name));
        const double value = model["rating"]["value"].get<double>(), se = model["rating"]["se"].get<double>();
        QVERIFY2(std::abs(value - rating) < 0.001, qPrintable(QString::number(value, 'f', 4)));
        QVERIFY2(std::abs(se - error) < 0.005, qPrintable(QString::number(se, 'f', 4)));
    }
}

void RankVerbTest::mtBenchEloIsThatOfTheFile()
{
    const test::Folder folder;
    const QString project = test::importMtBench(folder, support::Judges::Without);
    if (project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json board = sidejudge({u"rank"_s, project, u"--repeats"_s, u"all"_s, u"--method"_s, u"elo"_s,
                                  u"--k"_s, u"4"_s, u"--orders"_s, u"1"_s, u"--json"_s})
                           .json();
    // The tool's Elo depends on the order of rows, which is that of the file.
    const std::pair<const char *, double> expected[] = {
        {"gpt-4", 1221.2079133036023},         {"claude-v1", 1130.8086423453992},
        {"gpt-3.5-turbo", 1085.6029167297172}, {"vicuna-13b-v1.2", 1029.832927257508},
        {"alpaca-13b", 828.769928649039},      {"llama-13b", 703.7776717147357}};
    for (const auto &[name, rating] : expected) {
        const double value = modelNamed(board, name)["online"].get<double>();
        QVERIFY2(std::abs(value - rating) < 1e-6, qPrintable(QString::number(value, 'f', 6)));
    }
}

QTEST_GUILESS_MAIN(RankVerbTest)
#include "tst_rank_verb.moc"
