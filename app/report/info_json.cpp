// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info_json.h"

namespace report {

namespace {

Json toJson(const QMap<QString, qint64> &counts)
{
    Json object = Json::object();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        object[utf8(count.key())] = count.value();
    return object;
}

Json toJson(const analysis::ProjectInfo::RaterCounts &counts)
{
    return {{"name", utf8(counts.rater.name)},
            {"kind", utf8(model::wordOf(counts.rater.kind))},
            {"family", textOrNull(counts.rater.family)},
            {"excluded", textOrNull(counts.rater.excludedWhy)},
            {"votes", counts.votes},
            {"verdicts", counts.verdicts},
            {"rulings", counts.rulings}};
}

} // namespace

Json infoJson(const analysis::ProjectInfo &info)
{
    Json json;
    json["collections"] = Json::array();
    for (const auto &collection : info.collections)
        json["collections"].push_back({{"name", utf8(collection.name)},
                                       {"items", collection.items},
                                       {"comparisons", collection.comparisons}});
    json["items"] = info.items;
    json["models"] = info.models;
    json["comparisons"] = info.comparisons;
    json["coverage"] = {{"with_human_votes", info.comparisonsWithHumanVotes},
                        {"with_two_human_votes", info.comparisonsWithTwoHumanVotes},
                        {"with_rulings", info.comparisonsWithRulings}};
    json["raters"] = Json::array();
    for (const auto &rater : info.raters)
        json["raters"].push_back(toJson(rater));
    json["votes"] = info.votes;
    json["votes_of_later_occasions"] = info.laterOccasions;
    json["verdicts"] = toJson(info.verdicts);
    json["rulings"] = info.importedRulings;
    json["rulings_derived"] = info.derivedRulings;
    json["swaps"] = Json::object();
    for (auto judge = info.swaps.cbegin(); judge != info.swaps.cend(); ++judge)
        json["swaps"][utf8(judge.key())] = toJson(judge.value());
    return json;
}

} // namespace report
