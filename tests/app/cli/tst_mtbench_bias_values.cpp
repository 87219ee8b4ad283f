// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;
using test::answer;
using test::done;
using test_stats::Json;
using test_stats::Ledger;

namespace {

const QString llama = u"text-generation-webui-api"_s;

} // namespace

// Every value of the two files on biases in MT-bench, through import and verbs. The people of these files
// count the one duplicate vote: humans@all, --repeats all.
class MtBenchBiasValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyValueOfTheTableFile();
    void everyValueOfTheGoldenFile();

private:
    [[nodiscard]] Json panel(const QString &rater, const QString &kind, const QStringList &options = {}) const
    {
        return answer(QStringList{u"bias"_s, m_project, u"--rater"_s, rater, u"--kind"_s, kind} +
                      options)["panels"]
            .at(0);
    }
    [[nodiscard]] int cases(const QString &where) const { return test::casesBehind(m_project, where); }
    [[nodiscard]] Json pair(const QString &where) const
    {
        QStringList arguments{u"agreement"_s, m_project, u"--raters"_s,  u"gpt4_pair,majority"_s,
                              u"--frame"_s,   u"name"_s, u"--cluster"_s, u"none"_s};
        if (!where.isEmpty())
            arguments << u"--where"_s << where;
        return answer(arguments)["pairs"].at(0);
    }
    void longerShares(const Json &expected, const std::string &path, Ledger &ledger) const;
    void opposites(const Json &expected, const std::string &path, Ledger &ledger) const;
    void agreementOf(const Json &expected, const std::string &path, const QString &where,
                     Ledger &ledger) const;
    void winRates(const Json &expected, const std::string &path, Ledger &ledger) const;
    void lengthEffects(const Json &expected, const std::string &path, Ledger &ledger) const;
    void pairedLengths(const Json &expected, const std::string &path, Ledger &ledger) const;
    void ownModel(const Json &expected, const std::string &path, Ledger &ledger) const;
    void peoplesPlaces(const Json &expected, const std::string &path, Ledger &ledger) const;

    std::optional<test::Folder> m_folder;
    QString m_project;
};

void MtBenchBiasValues::initTestCase()
{
    m_folder.emplace();
    m_project = test::importMtBench(*m_folder, support::Judges::With);
    if (m_project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    done({u"raters"_s, m_project, u"set"_s, u"gpt4_pair"_s, u"--family"_s, u"gpt-4"_s});
}

void MtBenchBiasValues::longerShares(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const auto check = [&](int n, int longer) {
        return [&ledger, n, longer](const Json &value, const std::string &at) {
            ledger.count(at + "/n", value.at("decided_verdicts_with_different_length"), n);
            ledger.count(at + "/longer", value.at("longer_preferred"), longer);
            ledger.number(at + "/share", value.at("share"), double(longer) / n);
        };
    };
    const auto ofPanel = [&](const QString &rater, const QStringList &options) {
        const Json share = panel(rater, u"length"_s, options)["detail"]["longer_share_any"];
        const int n = share["n"].get<int>();
        return check(n, static_cast<int>(std::lround(share["value"].get<double>() * n)));
    };
    const auto ofCases = [&](const QString &rater) {
        return check(cases(u"decided(%1) and length_gap > 0"_s.arg(rater)),
                     cases(u"longer(%1)"_s.arg(rater)));
    };
    ledger.members(
        expected, path,
        {{"human_votes_pooled", ofPanel(u"humans"_s, {})},
         {"human_majority", ofCases(u"majority@all"_s)},
         {"gpt4_on_joint_items", ofPanel(u"gpt4_pair"_s, {u"--where"_s, u"both(gpt4_pair, majority)"_s})},
         {"gpt4_all_2400", ofPanel(u"gpt4_pair"_s, {})},
         {"llama2_order1",
          ledger.leaving("llama2_order1", "the first game of the source; here orders go by who came first")},
         {"llama2_combined", ofPanel(llama, {})}});
}

void MtBenchBiasValues::opposites(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const QString opposite = u"opposite(gpt4_pair, majority)"_s;
    const auto ids = [&](const Json &listed, const std::string &at) {
        std::set<std::string> ours;
        const Json found = answer({u"cases"_s, m_project, u"--where"_s, opposite});
        for (const Json &one : found["cases"])
            ours.insert(one["item"].get<std::string>() + '|' + one["model_a"].get<std::string>() + '|' +
                        one["model_b"].get<std::string>() + '|' + std::to_string(one["turn"].get<int>()));
        ledger.count(at + "/size", static_cast<int>(listed.size()), static_cast<std::int64_t>(ours.size()));
        for (const Json &one : listed)
            ledger.count(at + "/" + one.get<std::string>(), 1,
                         static_cast<std::int64_t>(ours.count(one.get<std::string>())));
    };
    const auto count = [&](const QString &where) {
        return [&ledger, n = cases(where)](const Json &value, const std::string &at) {
            ledger.count(at, value, n);
        };
    };
    ledger.members(expected, path,
                   {{"opposite_winner_items", count(opposite)},
                    {"of_joint", count(u"both(gpt4_pair, majority)"_s)},
                    {"gpt4_took_longer", count(u"longer(gpt4_pair) and "_s + opposite)},
                    {"item_ids", ids}});
}

void MtBenchBiasValues::agreementOf(const Json &expected, const std::string &path, const QString &where,
                                    Ledger &ledger) const
{
    const Json ours = pair(where);
    const auto figure = [&](const char *name) {
        return [&ledger, &ours, name](const Json &value, const std::string &at) {
            ledger.number(at, value, ours[name]["value"].get<double>());
        };
    };
    const auto confusion = [&](const Json &value, const std::string &at) {
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 3; ++column) // the file has people in rows
                ledger.count(at, value[row][column], ours["confusion"]["counts"][column][row].get<int>());
        }
    };
    const auto parts = [&](const QString &test) {
        return [this, &ledger, test](const Json &value, const std::string &at) {
            for (const auto &[key, part] : value.items())
                agreementOf(part, at + "/" + key, test.arg(QString::fromStdString(key)), ledger);
        };
    };
    const auto nonTied = [&](const Json &value, const std::string &at) {
        agreementOf(value, at, u"decided(gpt4_pair) and decided(majority)"_s, ledger);
    };
    ledger.members(expected, path,
                   {{"n", [&](const Json &value,
                              const std::string &at) { ledger.count(at, value, ours["n"].get<int>()); }},
                    {"percent_agreement", figure("percent")},
                    {"cohen_kappa", figure("cohen_kappa")},
                    {"opposite_winner",
                     [&](const Json &value, const std::string &at) {
                         ledger.count(at, value, ours["outcomes"]["opposite"]["count"].get<int>());
                     }},
                    {"confusion_rows_human_A_T_B", confusion},
                    {"by_turn", parts(u"turn = %1"_s)},
                    {"non_tied", nonTied}});
}

void MtBenchBiasValues::winRates(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const auto rank = [&](const QString &by, const QStringList &options) {
        return answer(QStringList{u"rank"_s, m_project, u"--by"_s, by, u"--method"_s, u"winrate"_s} +
                      options)["models"];
    };
    const std::map<std::string, Json> boards{
        {"human_votes", rank(u"humans"_s, {})},
        {"gpt4_joint_items", rank(u"gpt4_pair"_s, {u"--where"_s, u"both(gpt4_pair, majority)"_s})},
        {"gpt4_all", rank(u"gpt4_pair"_s, {})},
        {"llama2_combined", rank(llama, {})}};
    for (const auto &[model, boardsOfModel] : expected.items()) {
        for (const auto &[board, value] : boardsOfModel.items()) {
            const std::string at = path + "/" + model + "/" + board;
            if (boards.count(board) == 0) {
                ledger.problem(at, "a key that this test does not know");
                continue;
            }
            const Json &rows = boards.at(board);
            const auto row = std::find_if(rows.begin(), rows.end(),
                                          [&name = model](const Json &one) { return one["model"] == name; });
            if (row == rows.end()) {
                ledger.problem(at, "no such model");
                continue;
            }
            const int wins = (*row)["wins"]["count"].get<int>();
            const int ties = (*row)["ties"]["count"].get<int>();
            const int n = wins + ties + (*row)["losses"]["count"].get<int>();
            ledger.members(
                value, at,
                {{"n", [&](const Json &one, const std::string &to) { ledger.count(to, one, n); }},
                 {"win", [&](const Json &one, const std::string &to) { ledger.count(to, one, wins); }},
                 {"tie", [&](const Json &one, const std::string &to) { ledger.count(to, one, ties); }},
                 {"win_rate_half_ties", [&](const Json &one, const std::string &to) {
                      ledger.number(to, one, (wins + ties / 2.0) / n);
                  }}});
        }
    }
}

void MtBenchBiasValues::everyValueOfTheTableFile()
{
    Ledger ledger;
    const auto to = [&](auto member) {
        return [this, member, &ledger](const Json &value, const std::string &at) {
            (this->*member)(value, at, ledger);
        };
    };
    const auto categories = [&](const Json &value, const std::string &at) {
        for (const auto &[category, part] : value.items())
            agreementOf(part, at + "/" + category, u"category = "_s + QString::fromStdString(category),
                        ledger);
    };
    ledger.members(test::expectedFile(u"mtbench_bias.json"_s), "",
                   {{"tool", ledger.leaving("tool", "says who made the file")},
                    {"command", ledger.leaving("command", "says how")},
                    {"definition", ledger.leaving("definition", "words")},
                    {"note_self_enhancement", ledger.leaving("note_self_enhancement", "words")},
                    {"third_party", ledger.leaving("third_party", "words on other projects")},
                    {"longer_preferred", to(&MtBenchBiasValues::longerShares)},
                    {"disagreements_gpt4_vs_human_majority", to(&MtBenchBiasValues::opposites)},
                    {"by_category", categories},
                    {"gpt4_vs_human_majority",
                     [&](const Json &value, const std::string &at) { agreementOf(value, at, {}, ledger); }},
                    {"model_win_rates", to(&MtBenchBiasValues::winRates)}});
    QVERIFY(test::isSettled(ledger, "expected/mtbench_bias.json", 15 + 3 + 126 + 32 + 21 + 96));
}

// To the four digits of the file, which divides by the deviation in its own order of sides: people's is even,
// and GPT-4's is not, so that only what is free of the unit can be compared there. Longer shares and scores
// are pairs of value and n.
void MtBenchBiasValues::lengthEffects(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const auto of = [&](const QString &rater) {
        return [this, rater, &ledger](const Json &value, const std::string &at) {
            const Json detail = panel(rater, u"length"_s, {u"--length"_s, u"turn"_s})["detail"];
            const auto both = [&ledger, detail](const char *name) {
                return [&ledger, detail, name](const Json &pair, const std::string &to) {
                    ledger.near(to, pair.at(0), detail[name]["value"].get<double>(), 5.1e-5);
                    ledger.count(to + "/n", pair.at(1), detail[name]["n"].get<int>());
                };
            };
            const Json &effect = detail["length_effect"];
            const bool isPeople = rater.startsWith(u"humans");
            // The file's error has the factor G/(G-1) of 80 clusters.
            const auto factor = [](std::string_view part) { return part == "se" ? std::sqrt(80.0 / 79) : 1; };
            const auto near = [&](const char *part) {
                return [&ledger, &effect, part, isPeople, factor](const Json &one, const std::string &to) {
                    if (isPeople)
                        ledger.near(to, one, effect[part].get<double>() * factor(part), 1e-4);
                    else
                        ledger.left(part, "in a unit that goes with the order of sides in that file");
                };
            };
            // Free of the unit.
            const double t = value.at("coef").get<double>() / value.at("se").get<double>();
            ledger.near(at + "/coef over se", t,
                        effect["value"].get<double>() / (effect["se"].get<double>() * factor("se")), 2e-3);
            ledger.members(
                value, at,
                {{"n",
                  [&](const Json &n, const std::string &to) { ledger.count(to, n, effect["n"].get<int>()); }},
                 {"coef", near("value")},
                 {"se", near("se")},
                 {"longer_wins_decided_and_gt30chars", both("longer_share")},
                 {"mean_score_of_longer_gt30chars", both("longer_score")}});
        };
    };
    ledger.members(expected, path,
                   {{"definition", ledger.leaving("definition", "words")},
                    {"human", of(u"humans@all"_s)},
                    {"gpt4_pair", of(u"gpt4_pair"_s)}});
}

void MtBenchBiasValues::pairedLengths(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const Json bias = panel(u"gpt4_pair"_s, u"length"_s, {u"--length"_s, u"turn"_s});
    const Json &detail = bias["detail"];
    const auto cell = [&](const char *name) {
        return [&ledger, &detail, name](const Json &value, const std::string &at) {
            ledger.count(at, value, detail[name]["count"].get<int>());
        };
    };
    // A majority without a unique mode is a tie here, so that only the sum can be told.
    const auto excluded = [&](const Json &value, const std::string &at) {
        int sum = 0;
        for (const auto &[why, count] : value.items())
            sum += count.get<int>();
        ledger.count(at, sum, cases(u"both(gpt4_pair, majority)"_s) - bias["estimate"]["n"].get<int>());
    };
    ledger.members(expected, path,
                   {{"definition", ledger.leaving("definition", "words")},
                    {"both_longer", cell("both_longer")},
                    {"both_shorter", cell("both_shorter")},
                    {"gpt4_longer_human_shorter", cell("b")},
                    {"gpt4_shorter_human_longer", cell("c")},
                    {"excluded", excluded},
                    {"mcnemar_exact_p", [&](const Json &value, const std::string &at) {
                         ledger.number(at, value, detail["mcnemar_p"]["value"].get<double>());
                     }}});
}

// .852 against .733, and every other model as its placebo. The errors of the file lack G/(G-1) of 80
// clusters.
void MtBenchBiasValues::ownModel(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const Json detail = panel(u"gpt4_pair"_s, u"self_preference"_s)["detail"];
    std::map<std::string, Ledger::Handler> handlers{{"definition", ledger.leaving("definition", "words")}};
    const auto add = [&](const std::string &model, const Json &judge, const Json &people,
                         const Json &difference) {
        handlers[model] = [&ledger, judge, people, difference](const Json &value, const std::string &at) {
            const auto near = [&](double ours) {
                return [&ledger, ours](const Json &one, const std::string &to) {
                    ledger.near(to, one, ours, 5.1e-5);
                };
            };
            ledger.members(
                value, at,
                {{"n", [&](const Json &n,
                           const std::string &to) { ledger.count(to, n, difference["n"].get<int>()); }},
                 {"human", near(people["value"].get<double>())},
                 {"gpt4", near(judge["value"].get<double>())},
                 {"diff", near(difference["value"].get<double>())},
                 {"se", near(difference["se"].get<double>() * std::sqrt(79.0 / 80))}});
        };
    };
    add("gpt-4", detail["judge_score"], detail["people_score"], detail["difference"]);
    for (const auto &[model, difference] : detail["others"].items())
        add(model, detail["others_judge_score"][model], detail["others_people_score"][model], difference);
    ledger.members(expected, path, handlers);
}

void MtBenchBiasValues::peoplesPlaces(const Json &expected, const std::string &path, Ledger &ledger) const
{
    const QString project = m_folder->path("left.sidejudge");
    done({u"new"_s, project});
    for (const support::DataFiles &files : support::mtBench(support::Judges::Without)) {
        const bool areVotes = files.format == u"fastchat-votes";
        done(QStringList{u"import"_s, project, files.format} + files.paths +
             (areVotes ? QStringList{u"--left"_s, u"a"_s} : QStringList()));
    }
    const Json detail = answer({u"bias"_s, project, u"--rater"_s, u"humans@all"_s, u"--kind"_s,
                                u"position"_s})["panels"][0]["detail"];
    const auto count = [&](const char *name) {
        return [&ledger, &detail, name](const Json &value, const std::string &at) {
            ledger.count(at, value, detail[name]["count"].get<int>());
        };
    };
    ledger.members(expected, path,
                   {{"note", ledger.leaving("note", "words")},
                    {"model_a", count("left")},
                    {"model_b", count("right")},
                    {"tie", count("tie")}});
}

void MtBenchBiasValues::everyValueOfTheGoldenFile()
{
    Ledger ledger;
    const auto to = [&](auto member) {
        return [this, member, &ledger](const Json &value, const std::string &at) {
            (this->*member)(value, at, ledger);
        };
    };
    ledger.members(test::expectedFile(u"golden/mtbench_bias.json"_s), "",
                   {{"source", ledger.leaving("source", "says where from")},
                    {"length_effect", to(&MtBenchBiasValues::lengthEffects)},
                    {"paired_length_disagreement", to(&MtBenchBiasValues::pairedLengths)},
                    {"judge_minus_human_score", to(&MtBenchBiasValues::ownModel)},
                    {"human_position", to(&MtBenchBiasValues::peoplesPlaces)}});
    QVERIFY(test::isSettled(ledger, "expected/golden/mtbench_bias.json", 8 + 6 + 6 + 30 + 3));
}

QTEST_APPLESS_MAIN(MtBenchBiasValues)
#include "tst_mtbench_bias_values.moc"
