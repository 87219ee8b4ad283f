// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int margin = 30; // METHODS 4.5

QString textOf(const Json &json) { return QString::fromStdString(json.get<std::string>()); }

int decidedIn(const std::vector<int> &said)
{
    return static_cast<int>(
        std::count_if(said.begin(), said.end(), [](int each) { return each != SaidTie; }));
}

int sizeOf(const std::vector<int> &said) { return static_cast<int>(said.size()); }

/// What a row of the evaluators annotates with: valid calls, or votes.
std::vector<int> annotationsOf(const RawCase &one, const QString &rater, bool isByCalls)
{
    if (!isByCalls)
        return one.saidBy(rater);
    std::vector<int> said;
    for (const RawCall &call : one.calls) {
        if (call.judge == rater && call.isValid())
            said.push_back(call.said);
    }
    return said;
}

int callsIn(const RawCase &one, const QString &judge, const std::function<bool(const RawCall &)> &holds)
{
    return static_cast<int>(std::count_if(one.calls.begin(), one.calls.end(), [&](const RawCall &call) {
        return call.judge == judge && holds(call);
    }));
}

int votesIn(const RawCase &one, const std::function<bool(const RawVote &)> &holds)
{
    return static_cast<int>(std::count_if(one.votes.begin(), one.votes.end(), holds));
}

void recountRow(Recount &recount, const Json &row)
{
    const QString rater = textOf(row["rater"]), path = u"evaluators "_s + rater + u' ';
    const bool isCalled = row["told_by"] == "calls", isPeople = rater == u"humans";
    const auto has = [=](int least) {
        return [=](const RawCase &one) {
            const int annotations = sizeOf(annotationsOf(one, rater, isCalled));
            return annotations >= least && (isPeople || one.voted() > 0) ? 1 : 0;
        };
    };
    const auto annotated = [=](const RawCase &one) { return sizeOf(annotationsOf(one, rater, isCalled)); };
    recount.check(path + u"annotations"_s, row["annotations"], annotated);
    recount.check(path + u"agreement"_s, row["agreement"], has(isPeople ? 2 : 1));
    recount.check(path + u"bias"_s, row["bias"], has(isPeople ? 1 : 2));
    recount.check(path + u"variance"_s, row["variance"],
                  [=](const RawCase &one) { return annotated(one) >= 2 ? 1 : 0; });
    const auto decided = [=](const RawCase &one) { return decidedIn(annotationsOf(one, rater, isCalled)); };
    recount.check(path + u"prefers_longer"_s, row["prefers_longer"],
                  [=](const RawCase &one) { return std::abs(one.gap) > margin ? decided(one) : 0; });
    recount.check(path + u"prefers_lists"_s, row["prefers_lists"],
                  [&](const RawCase &one) { return recount.hasOneList(one) ? decided(one) : 0; });
    recount.check(path + u"prefers_first"_s, row["prefers_first"], [=](const RawCase &one) {
        return isPeople ? votesIn(one, [](const RawVote &vote) { return vote.said && vote.left; })
                        : callsIn(one, rater, [](const RawCall &call) { return call.isPlaced(); });
    });
    for (const char *key : {"spearman", "pearson"})
        recount.check(path + QLatin1String(key), row[key], has(1), Adds::Nothing);
    // No project here has prices or times; tst_evaluators_verb counts those.
    for (const char *key : {"cost_per_1000", "seconds_per_1000"})
        recount.check(path + QLatin1String(key), row[key], [](const RawCase &) { return 0; });
    recount.check(path + u"without_verdict"_s, row["without_verdict"], [=](const RawCase &one) {
        if (!isPeople && !isCalled) // rulings were imported
            return one.rulings.contains(rater) ? 1 : 0;
        return isPeople ? static_cast<int>(one.votes.size())
                        : callsIn(one, rater, [](const RawCall &) { return true; });
    });
    for (const auto &[key, cell] : row["left_out"].items()) {
        const QString state = QString::fromStdString(key);
        recount.check(path + state, cell, [=](const RawCase &one) {
            return isPeople ? votesIn(one, [](const RawVote &vote) { return !vote.said; })
                            : callsIn(one, rater, [&](const RawCall &call) {
                                  return model::wordOf(call.state) == state;
                              });
        });
    }
}

void recountCompetence(Recount &recount, const Json &competence)
{
    QStringList raters;
    for (const Json &row : competence["raters"])
        raters << textOf(row["rater"]);
    recount.check(u"competence"_s, competence["comparisons"], [&raters](const RawCase &one) {
        int said = 0;
        for (const QString &rater : raters)
            said += sizeOf(one.saidBy(rater));
        return said;
    });
    for (const Json &row : competence["raters"]) {
        const QString rater = textOf(row["rater"]);
        for (const char *way : {"dawid_skene", "one_coin", "mace"})
            recount.check(u"competence of "_s + rater, row[way],
                          [=](const RawCase &one) { return sizeOf(one.saidBy(rater)); });
    }
}

/// What one rater of battles says of a model, as battles.
int battlesIn(const RawCase &one, const Json &document, const QString &model,
              const std::function<bool(int)> &holds)
{
    if (!one.hasModel(model) || one.modelA == one.modelB)
        return 0;
    int battles = 0;
    for (const int said : one.saidBy(textOf(document["by"]))) {
        const int mine = one.modelA == model ? said : 2 - said;
        battles += (mine != SaidTie || document["ties"] != "drop") && holds(mine) ? 1 : 0;
    }
    return battles;
}

bool isWin(int said) { return said == SaidA; }
bool isTie(int said) { return said == SaidTie; }
bool isLoss(int said) { return said == SaidB; }
bool isAny(int) { return true; }

} // namespace

void recountEvaluators(Recount &recount, const Json &document)
{
    for (const Json &row : document["evaluators"])
        recountRow(recount, row);
    if (document.contains("competence"))
        recountCompetence(recount, document["competence"]);
    recount.demandAll(document);
}

void recountStandIn(Recount &recount, const Json &document)
{
    const QString judge = textOf(document["judge"]);
    const auto isShared = [=](const RawCase &one) { return one.ruled(judge) && one.voted() >= 2; };
    for (const Json &person : document["people"]) {
        const QString name = textOf(person["rater"]);
        recount.check(u"standin "_s + name, person["advantage"],
                      [=](const RawCase &one) { return isShared(one) ? sizeOf(one.saidBy(name)) : 0; });
    }
    recount.check(u"standin judge_human"_s, document["judge_human"],
                  [=](const RawCase &one) { return isShared(one) ? one.voted() : 0; });
    recount.check(u"standin human_human"_s, document["human_human"], [=](const RawCase &one) {
        return isShared(one) ? one.voted() * (one.voted() - 1) / 2 : 0;
    });
    recount.check(u"standin difference"_s, document["difference"],
                  [=](const RawCase &one) { return isShared(one) ? 1 : 0; });
    recount.demandAll(document);
}

void recountEstimate(Recount &recount, const Json &document)
{
    const QString judge = textOf(document["judge"]), model = textOf(document["model"]);
    const QString against = document["baseline"].is_null() ? QString() : textOf(document["baseline"]);
    using Holds = std::function<bool(const RawCase &)>;
    const auto played = [=](const RawCase &one) {
        return against.isEmpty() ? one.hasModel(model) && one.modelA != one.modelB : one.isOf(model, against);
    };
    const auto of = [=](bool hasRuling, bool hasVotes, Holds also = {}) {
        return [=](const RawCase &one) {
            return played(one) && one.ruled(judge).has_value() == hasRuling &&
                           (one.voted() > 0) == hasVotes && (!also || also(one))
                       ? 1
                       : 0;
        };
    };
    const auto check = [&](const char *key, const Units &units) {
        recount.check(u"estimate "_s + QLatin1String(key), document[key], units);
    };
    for (const char *key : {"labelled", "people", "judge_labelled", "judge_gap", "estimate", "full",
                            "control_variate", "stratified"})
        check(key, of(true, true));
    check("unlabelled", of(true, false));
    check("judge_unlabelled", of(true, false));
    check("not_judged", of(false, true));
    for (const Json &stratum : document["strata"]) {
        const QString category = textOf(stratum["category"]);
        const Holds within = [=](const RawCase &one) { return one.category == category; };
        recount.check(u"estimate in "_s + category, stratum["labelled"], of(true, true, within));
        recount.check(u"estimate in "_s + category, stratum["estimate"], of(true, true, within));
        recount.check(u"estimate in "_s + category, stratum["unlabelled"], of(true, false, within));
    }
    const auto mine = [=](const RawCase &one, int said) { return one.modelA == model ? said : 2 - said; };
    const Holds decided = [=](const RawCase &one) { return one.ruled(judge) != SaidTie; };
    const auto given = [=](int said) {
        return Holds([=](const RawCase &one) { return decided(one) && mine(one, *one.majority()) == said; });
    };
    const Json &correction = document["correction"];
    const auto corrected = [&](const char *key, const Units &units) {
        recount.check(u"estimate correction "_s + QLatin1String(key), correction[key], units);
    };
    corrected("judged", of(true, false, decided));
    corrected("judged_won",
              of(true, false, [=](const RawCase &one) { return mine(one, *one.ruled(judge)) == SaidA; }));
    corrected("sensitivity", of(true, true, given(SaidA)));
    corrected("specificity", of(true, true, given(SaidB)));
    corrected("rogan_gladen", of(true, false, decided));
    corrected("rogan_gladen_adjusted", of(true, false, decided));
    for (const char *key : {"won", "tied", "lost"})
        corrected(key, of(true, false));
    recount.demandAll(document);
}

void recountCalibration(Recount &recount, const Json &document)
{
    const QString judge = textOf(document["judge"]);
    const auto probability = [=](const RawCase &one, std::optional<model::Order> order) {
        std::array<double, 2> sums{}, calls{};
        for (const RawCall &call : one.calls) {
            const std::size_t at = call.order == model::Order::BFirst ? 1 : 0;
            if (call.judge != judge || !call.isValid() || !call.probability ||
                (order && call.order != *order))
                continue;
            sums[at] += *call.probability;
            calls[at] += 1;
        }
        if (calls[0] + calls[1] == 0)
            return std::optional<double>();
        if (calls[0] == 0 || calls[1] == 0)
            return std::optional(sums[0] / std::max(calls[0], 1.) + sums[1] / std::max(calls[1], 1.));
        return std::optional((sums[0] / calls[0] + sums[1] / calls[1]) / 2);
    };
    const auto confidence = [=](const RawCase &one) {
        const auto p = probability(one, std::nullopt);
        return p ? std::max(*p, 1 - *p) : 0;
    };
    const Units used = [=](const RawCase &one) { return confidence(one) > 0 && one.voted() > 0 ? 1 : 0; };
    for (const char *key : {"brier", "skill", "log_loss", "confidence", "correct", "overconfidence", "ece",
                            "debiased", "mce", "temperature"})
        recount.check(u"calibration "_s + QLatin1String(key), document[key], used);
    for (const char *key : {"position_effect", "instability"})
        recount.check(u"calibration "_s + QLatin1String(key), document[key], [=](const RawCase &one) {
            return probability(one, model::Order::AFirst) && probability(one, model::Order::BFirst) ? 1 : 0;
        });
    for (const Json &bin : document["bins"]) {
        const double least = bin["least"].get<double>(), most = bin["most"].get<double>();
        recount.check(u"calibration bin"_s, bin["correct"], [=](const RawCase &one) {
            const double here = confidence(one);
            return used(one) > 0 && here > least - 1e-12 && here < most + 1e-12 ? 1 : 0;
        });
    }
    recount.check(u"calibration without_votes"_s, document["without_votes"],
                  [=](const RawCase &one) { return confidence(one) > 0 && one.voted() == 0 ? 1 : 0; });
    recount.check(
        u"calibration without_probability"_s, document["without_probability"], [=](const RawCase &one) {
            const int valid = callsIn(one, judge, [](const RawCall &call) { return call.isValid(); });
            return valid > 0 && confidence(one) == 0 && one.voted() > 0 ? 1 : 0;
        });
    for (const char *way : {"tempered", "isotonic"}) {
        for (const auto &[key, figure] : document[way].items()) {
            if (figure.is_object())
                recount.check(u"calibration "_s + QLatin1String(way), figure, used);
        }
    }
    recount.demandAll(document);
}

void recountRank(Recount &recount, const Json &document)
{
    // Win rates against a baseline are of its battles alone.
    const bool isAgainstBaseline = document["method"] == "winrate" || document["method"] == "lc";
    const QString baseline =
        isAgainstBaseline && document.contains("baseline") ? textOf(document["baseline"]) : QString();
    const auto battles = [&document](const QString &model, const auto &holds) {
        return
            [&document, model, holds](const RawCase &one) { return battlesIn(one, document, model, holds); };
    };
    for (const Json &row : document["models"]) {
        const QString model = textOf(row["model"]), path = u"rank "_s + model + u' ';
        for (const auto &[key, value] : row.items()) {
            if (!value.is_object() || !value.contains("where"))
                continue;
            const Units units = key == "wins"     ? Units(battles(model, isWin))
                                : key == "ties"   ? Units(battles(model, isTie))
                                : key == "losses" ? Units(battles(model, isLoss))
                                                  : Units(battles(model, isAny));
            const bool isOfNone = key == "rank_drawn"; // ranks count models
            const bool isAgainst = key == "rating" && !baseline.isEmpty() && model != baseline;
            recount.check(
                path + QString::fromStdString(key), value,
                [=](const RawCase &one) { return isAgainst && !one.isOf(model, baseline) ? 0 : units(one); },
                isOfNone ? Adds::Nothing : Adds::Every);
        }
    }
    for (const Json &duel : document["head_to_head"]) {
        const QString a = textOf(duel["a"]), b = textOf(duel["b"]), path = u"rank %1 %2 "_s.arg(a, b);
        const auto among = [&](const auto &holds) {
            return [units = battles(a, holds), a, b](const RawCase &one) {
                return one.isOf(a, b) ? units(one) : 0;
            };
        };
        recount.check(path + u"win_rate"_s, duel["win_rate"], among(isAny));
        recount.check(path + u"a_wins"_s, duel["a_wins"], among(isWin));
        recount.check(path + u"ties"_s, duel["ties"], among(isTie));
        recount.check(path + u"b_wins"_s, duel["b_wins"], among(isLoss));
    }
    for (const Json &trait : document.value("style", Json::array()))
        recount.check(u"rank style"_s, trait["effect"], [&document](const RawCase &one) {
            return battlesIn(one, document, one.modelA, isAny);
        });
    // Of what stands beside a rating.
    recount.demandAll(document, {u"length_control"_s, u"relative"_s});
}

} // namespace test
