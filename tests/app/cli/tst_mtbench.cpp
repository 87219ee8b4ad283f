// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QScopeGuard>
#include <QTest>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

constexpr double exact = 1e-9;

bool isNear(const Json &figure, double expected, double tolerance)
{
    return figure["value"].is_number() && std::abs(figure["value"].get<double>() - expected) < tolerance;
}

} // namespace

// The published and recomputed figures of MT-bench, through the command line alone.
class MtBenchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importCountsWhatTheFilesHold();
    void importingAgainChangesNothing();
    void votePairsAgreeAsPublished_data();
    void votePairsAgreeAsPublished();
    void judgeBesideTheMajority();
    void majorityByCreditAsPublished_data();
    void majorityByCreditAsPublished();
    void alphaOfAllPeople();
    void ordersOfTheLlamaJudge();
    void repliesOfTheLlamaJudgeReadAgain();
    void longestStandsBesideThem();
    void everyWhereSelectsItsCases();

private:
    [[nodiscard]] int total(const QString &where) const;
    [[nodiscard]] int wheresThatHold(const Json &json) const;
    Json import(const char *format, const QStringList &files) const;
    [[nodiscard]] Json agreement(const QStringList &options) const;

    std::optional<test::Folder> m_folder;
    QString m_data;
    QString m_project;
    QMap<QString, Json> m_reports;
};

Json MtBenchTest::import(const char *format, const QStringList &files) const
{
    QStringList arguments{QStringLiteral("import"), m_project, QLatin1String(format),
                          QStringLiteral("--json")};
    for (const QString &file : files)
        arguments << m_data + QLatin1Char('/') + file;
    const Ran ran = sidejudge(arguments);
    if (ran.status != 0)
        qFatal("%s: %s", format, ran.err.c_str());
    return ran.json();
}

Json MtBenchTest::agreement(const QStringList &options) const
{
    const Ran ran =
        sidejudge(QStringList{QStringLiteral("agreement"), m_project, QStringLiteral("--json")} + options);
    if (ran.status != 0)
        qFatal("%s", ran.err.c_str());
    return ran.json();
}

void MtBenchTest::initTestCase()
{
    m_data = support::sharedData(QStringLiteral("mtbench"));
    if (m_data.isEmpty())
        QSKIP("skipped: no ../shared/data");
    m_folder.emplace();
    m_project = m_folder->path("mtbench.sidejudge");
    QCOMPARE(sidejudge({QStringLiteral("new"), m_project}).status, 0);
    QStringList answers = QDir(m_data + QStringLiteral("/model_answer"))
                              .entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (QString &answer : answers)
        answer.prepend(QStringLiteral("model_answer/"));
    m_reports[QStringLiteral("questions")] = import("fastchat-questions", {QStringLiteral("question.jsonl")});
    m_reports[QStringLiteral("answers")] = import("fastchat-answers", answers);
    m_reports[QStringLiteral("references")] =
        import("fastchat-references", {QStringLiteral("reference_answer/gpt-4.jsonl")});
    m_reports[QStringLiteral("votes")] = import("fastchat-votes", {QStringLiteral("human.jsonl")});
    m_reports[QStringLiteral("rulings")] = import("fastchat-votes", {QStringLiteral("gpt4_pair.jsonl")});
    m_reports[QStringLiteral("verdicts")] = import(
        "fastchat-judgments", {QStringLiteral("model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip")});
}

void MtBenchTest::importCountsWhatTheFilesHold()
{
    const Json &votes = m_reports[QStringLiteral("votes")];
    QCOMPARE(votes["read"].get<int>(), 3355);
    QCOMPARE(votes["taken"].get<int>(), 3355);
    QCOMPARE(votes["noted"].size(), std::size_t(1));
    QCOMPARE(m_reports[QStringLiteral("verdicts")]["counts"]["verdicts"].get<int>(), 4800);
    const Json info = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).json();
    QCOMPARE(info["items"].get<int>(), 80);
    QCOMPARE(info["models"].get<int>(), 6);
    QCOMPARE(info["comparisons"].get<int>(), 2400);
    QCOMPARE(info["votes"].get<int>(), 3355);
    QCOMPARE(info["votes_of_later_occasions"].get<int>(), 1);
    QCOMPARE(info["coverage"]["with_human_votes"].get<int>(), 1814);
    QCOMPARE(info["rulings"].get<int>(), 2400);
    QCOMPARE(info["verdicts"].dump(), std::string(R"({"unparsable":649,"valid":4151})"));
    QCOMPARE(info["raters"].size(), std::size_t(67));
}

void MtBenchTest::importingAgainChangesNothing()
{
    const std::string before = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).out;
    for (const char *file : {"human.jsonl", "gpt4_pair.jsonl"}) {
        const Json again = import("fastchat-votes", {QLatin1String(file)});
        QCOMPARE(again["taken"].get<int>(), 0);
        QCOMPARE(again["already"].dump(), again["read"].dump());
    }
    QCOMPARE(sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).out, before);
}

void MtBenchTest::votePairsAgreeAsPublished_data()
{
    QTest::addColumn<QString>("raters");
    QTest::addColumn<QString>("ties");
    QTest::addColumn<QString>("turn");
    QTest::addColumn<int>("agree");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("cases");
    const auto rows = [](const char *raters, const char *ties, std::array<int, 2> agree,
                         std::array<int, 2> total, std::array<int, 2> cases) {
        for (std::size_t i = 0; i < 2; ++i)
            QTest::addRow("%s, %s, turn %d", raters, ties, int(i) + 1)
                << QString::fromLatin1(raters) << QString::fromLatin1(ties) << QString::number(i + 1)
                << agree[i] << total[i] << cases[i];
    };
    rows("gpt4_pair,experts", "keep", {886, 871}, {1343, 1325}, {821, 812});
    rows("gpt4_pair,experts", "drop", {727, 731}, {859, 864}, {-1, -1});
    rows("experts", "keep", {454, 471}, {721, 707}, {370, 364});
    rows("experts", "drop", {388, 388}, {479, 474}, {-1, -1});
    rows("authors", "keep", {34, 33}, {49, 49}, {-1, -1});
    rows("authors", "drop", {27, 27}, {31, 31}, {-1, -1});
    rows("authors,experts", "keep", {280, 279}, {428, 413}, {-1, -1});
    rows("authors,experts", "drop", {218, 234}, {262, 273}, {-1, -1});
}

void MtBenchTest::votePairsAgreeAsPublished()
{
    QFETCH(QString, raters);
    QFETCH(QString, ties);
    QFETCH(QString, turn);
    QFETCH(int, agree);
    QFETCH(int, total);
    QFETCH(int, cases);
    const Json json = agreement({QStringLiteral("--raters"), raters, QStringLiteral("--pool"),
                                 QStringLiteral("experts=expert_*"), QStringLiteral("--pool"),
                                 QStringLiteral("authors=author_*"), QStringLiteral("--ties"), ties,
                                 QStringLiteral("--turn"), turn});
    const std::string last = raters.section(u',', -1).toStdString();
    for (const Json &pair : json["pairs"]) {
        if (pair["a"] != raters.section(u',', 0, 0).toStdString() || pair["b"] != last)
            continue;
        QCOMPARE(pair["unit"].get<std::string>(), std::string("vote_pair"));
        QCOMPARE(pair["n"].get<int>(), total);
        QVERIFY(isNear(pair["percent"], double(agree) / total, exact));
        if (cases > 0)
            QCOMPARE(pair["cases"].get<int>(), cases);
        return;
    }
    QFAIL("the pair is not there");
}

void MtBenchTest::judgeBesideTheMajority()
{
    const auto pairIn = [&](const char *frame) {
        return agreement({QStringLiteral("--raters"), QStringLiteral("majority,gpt4_pair"),
                          QStringLiteral("--frame"), QLatin1String(frame)})["pairs"][0];
    };
    const Json name = pairIn("name");
    QCOMPARE(name["n"].get<int>(), 1814);
    QCOMPARE(name["cases"].get<int>(), 1814);
    QCOMPARE(name["outcomes"]["opposite"]["count"].get<int>(), 125);
    QCOMPARE(name["confusion"]["counts"].dump(), std::string("[[513,94,64],[140,266,146],[61,90,440]]"));
    QVERIFY(isNear(name["cohen_kappa"], 0.5046563669140027, exact));
    const Json mirror = pairIn("mirror");
    QVERIFY(isNear(mirror["cohen_kappa"], 0.5052376516837862, exact));
    QCOMPARE(mirror["confusion"]["counts"].dump(), name["confusion"]["counts"].dump());
    const Ran cases =
        sidejudge({QStringLiteral("cases"), m_project, QStringLiteral("--json"), QStringLiteral("--where"),
                   QString::fromStdString(name["outcomes"]["opposite"]["where"].get<std::string>())});
    QCOMPARE(cases.json()["cases"].size(), std::size_t(125));
}

void MtBenchTest::majorityByCreditAsPublished_data()
{
    QTest::addColumn<QString>("rater");
    QTest::addColumn<QString>("ties");
    QTest::addColumn<QString>("turn");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("tolerance");
    const auto row = [](const char *rater, const char *ties, const char *turn, int n, double percent,
                        double tolerance) {
        QTest::addRow("%s, %s, turn %s", rater, ties, turn)
            << QString::fromLatin1(rater) << QString::fromLatin1(ties) << QString::fromLatin1(turn) << n
            << percent << tolerance;
    };
    row("gpt4_pair", "keep", "1", 821, 550.0 + 1.0 / 3, 1e-9);
    row("gpt4_pair", "keep", "2", 812, 549.0 + 1.0 / 3, 1e-9);
    row("gpt4_pair", "drop", "1", 546, 84.7, 0.05);
    row("gpt4_pair", "drop", "2", 557, 85.3, 0.05);
    row("experts", "keep", "1", 892, 80.8, 0.05);
    row("experts", "drop", "1", 631, 90.0, 0.05);
    row("experts", "keep", "2", 877, 83.4, 0.05);
    row("experts", "drop", "2", 629, 91.4, 0.05);
}

// METHODS 9.1: sums of credits where they are printed, else percent to one digit.
void MtBenchTest::majorityByCreditAsPublished()
{
    QFETCH(QString, rater);
    QFETCH(QString, ties);
    QFETCH(QString, turn);
    QFETCH(int, n);
    QFETCH(double, percent);
    QFETCH(double, tolerance);
    const Json json =
        agreement({QStringLiteral("--raters"), rater + QStringLiteral(",m"), QStringLiteral("--pool"),
                   QStringLiteral("m=majority(expert_*)"), QStringLiteral("--pool"),
                   QStringLiteral("experts=expert_*"), QStringLiteral("--majority"), QStringLiteral("credit"),
                   QStringLiteral("--ties"), ties, QStringLiteral("--turn"), turn});
    for (const Json &pair : json["pairs"]) {
        if (pair["b"] != "m")
            continue;
        QCOMPARE(pair["n"].get<int>(), n);
        QCOMPARE(pair["includes_self"].get<bool>(), rater == u"experts");
        const double expected = percent > 100 ? percent / n : percent / 100;
        QVERIFY2(isNear(pair["percent"], expected, tolerance > 1e-3 ? tolerance / 100 : tolerance),
                 pair["percent"].dump().c_str());
        QVERIFY(pair["cohen_kappa"]["value"].is_null());
        return;
    }
    QFAIL("the pair is not there");
}

void MtBenchTest::alphaOfAllPeople()
{
    const auto alpha = [&](const QStringList &options) {
        return agreement(options)["overall"]["krippendorff_alpha"];
    };
    const QStringList people{QStringLiteral("--raters"), QStringLiteral("humans")};
    const QStringList inNames{QStringLiteral("--frame"), QStringLiteral("name")};
    const Json all = alpha(people + inNames);
    QVERIFY(isNear(all, 0.48489569658837284, exact));
    QCOMPARE(all["cases"].get<int>(), 960);
    QVERIFY(isNear(alpha(people), 0.4854089981, 1e-10));
    const QStringList experts{QStringLiteral("--raters"), QStringLiteral("e"), QStringLiteral("--pool"),
                              QStringLiteral("e=expert_*")};
    const Json ofExperts = alpha(experts + inNames);
    QVERIFY(isNear(ofExperts, 0.46711860635152735, exact));
    QCOMPARE(ofExperts["cases"].get<int>(), 734);
    const Json withDuplicate =
        alpha(people + inNames + QStringList{QStringLiteral("--repeats"), QStringLiteral("all")});
    QVERIFY(isNear(withDuplicate, 0.4855, 5e-5));
    QCOMPARE(withDuplicate["cases"].get<int>(), 961);
}

void MtBenchTest::ordersOfTheLlamaJudge()
{
    const Json swaps = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")})
                           .json()["swaps"]["text-generation-webui-api"];
    const auto count = [&](const char *swap) { return swaps[swap].get<int>(); };
    QCOMPARE(count("stable_a") + count("stable_b") + count("stable_tie"), 1417);
    QCOMPARE(count("flips_to_first"), 187);
    QCOMPARE(count("flips_to_second"), 74);
    QCOMPARE(count("half_tie_first"), 161);
    QCOMPARE(count("half_tie_second"), 188);
    QCOMPARE(count("incomplete"), 373);
    for (auto swap = swaps.begin(); swap != swaps.end(); ++swap) {
        const QString where =
            QStringLiteral("swap(text-generation-webui-api) = ") + QString::fromStdString(swap.key());
        const Json cases =
            sidejudge({QStringLiteral("cases"), m_project, QStringLiteral("--json"),
                       QStringLiteral("--limit"), QStringLiteral("0"), QStringLiteral("--where"), where})
                .json();
        QCOMPARE(cases["total"].get<int>(), swap.value().get<int>());
    }
}

void MtBenchTest::repliesOfTheLlamaJudgeReadAgain()
{
    const auto reparse = [this](const QStringList &options) {
        const Ran ran =
            sidejudge(QStringList{QStringLiteral("reparse"), m_project,
                                  QStringLiteral("text-generation-webui-api"), QStringLiteral("--json")} +
                      options);
        return ran.status == 0 ? ran.json() : Json();
    };
    const Json fastChat = reparse({QStringLiteral("--rule"), QStringLiteral("fastchat")});
    QCOMPARE(fastChat["read"].get<int>(), 4800);
    QCOMPARE(fastChat["changed"].get<int>(), 187);
    QCOMPARE(fastChat["verdicts"].size(), std::size_t(187));
    QCOMPARE(fastChat["unreadable"].get<int>(), 762);
    QCOMPARE(fastChat["unreadable_comparisons"].get<int>(), 453);
    QCOMPARE(fastChat["several_labels"].get<int>(), 40);
    QCOMPARE(fastChat["applied"].get<bool>(), false);
    QCOMPARE(reparse({QStringLiteral("--rule"), QStringLiteral("fastchat")}).dump(), fastChat.dump());

    // Kept in a copy: the figures after it are those of the rule, and a second time nothing changes.
    const QString original = std::exchange(m_project, m_folder->path("reparsed.sidejudge"));
    const auto restore = qScopeGuard([&] { m_project = original; });
    QVERIFY(QFile::copy(original, m_project));
    QCOMPARE(
        reparse({QStringLiteral("--rule"), QStringLiteral("fastchat"), QStringLiteral("--apply")})["changed"]
            .get<int>(),
        187);
    QCOMPARE(reparse({QStringLiteral("--rule"), QStringLiteral("fastchat")})["changed"].get<int>(), 0);
    const Json info = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).json();
    QCOMPARE(info["verdicts"].dump(), std::string(R"({"unparsable":762,"valid":4038})"));
    QCOMPARE(sidejudge({QStringLiteral("check"), m_project}).status, 0);
}

void MtBenchTest::longestStandsBesideThem()
{
    const Json run =
        sidejudge({QStringLiteral("judge"), m_project, QStringLiteral("longest"), QStringLiteral("--json")})
            .json();
    QCOMPARE(run["done"].get<int>(), 4800);
    const Json json = agreement({QStringLiteral("--raters"), QStringLiteral("longest,majority,gpt4_pair")});
    QCOMPARE(json["pairs"].size(), std::size_t(3));
    QCOMPARE(json["pairs"][0]["n"].get<int>(), 1814);
    QCOMPARE(json["pairs"][1]["n"].get<int>(), 2400);
}

int MtBenchTest::total(const QString &where) const { return test::casesBehind(m_project, where); }

// The filters whose `cases` are what `cases --where` selects; -1 where one is not.
int MtBenchTest::wheresThatHold(const Json &json) const
{
    int compared = 0;
    if (json.is_object() && json.contains("where") && json.contains("cases")) {
        const auto where = QString::fromStdString(json["where"].get<std::string>());
        if (total(where) != json["cases"].get<int>()) {
            qInfo("%s", qPrintable(where));
            return -1;
        }
        ++compared;
    }
    if (!json.is_structured())
        return compared;
    for (const Json &inner : json) {
        const int inside = wheresThatHold(inner);
        if (inside < 0)
            return -1;
        compared += inside;
    }
    return compared;
}

void MtBenchTest::everyWhereSelectsItsCases()
{
    const Json json =
        agreement({QStringLiteral("--raters"),
                   QStringLiteral("gpt4_pair,text-generation-webui-api,longest,humans,majority,author_0"),
                   QStringLiteral("--ties"), QStringLiteral("drop")});
    QVERIFY(wheresThatHold(json) > 150);
}

QTEST_APPLESS_MAIN(MtBenchTest)
#include "tst_mtbench.moc"
