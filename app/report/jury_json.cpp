// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/jury_json.h"

#include "app/report/cell_json.h"
#include "app/report/option_words.h"

namespace report {

Json juryJson(const analysis::JuryOptions &options, const analysis::StoredJury &stored,
              const store::EstimateSource &source)
{
    Json members = Json::array();
    for (const QString &member : options.members)
        members.push_back(utf8(member));
    Json json{{"name", utf8(options.name)},
              {"members", std::move(members)},
              {"rule", utf8(analysis::wordOf(options.rule))},
              {"quorum", options.quorum},
              {"own_family", options.leavesOutFamily ? "leave" : "keep"},
              {"frame", wordOf(options.frame)},
              {"seed", options.seed},
              {"where", utf8(analysis::printFilter(options.where))},
              {"author", textOrNull(source.author)},
              {"time", textOrNull(source.time)},
              {"rulings", cellJson(stored.rulings)},
              {"choices",
               {{"a", cellJson(stored.choices[0])},
                {"tie", cellJson(stored.choices[1])},
                {"b", cellJson(stored.choices[2])}}},
              {"none", cellJson(stored.none)},
              {"partial", cellJson(stored.partial)}};
    json["kinships"] = Json::array();
    for (const analysis::Kinship &kinship : stored.kinships) {
        Json models = Json::array();
        for (const QString &model : kinship.models)
            models.push_back(utf8(model));
        json["kinships"].push_back({{"judge", utf8(kinship.judge)},
                                    {"models", std::move(models)},
                                    {"comparisons", cellJson(kinship.comparisons)}});
    }
    return json;
}

Json changeJson(const store::EstimateChange &change)
{
    return {{"new_source", change.isNewSource},
            {"added", change.added},
            {"changed", change.changed},
            {"withdrawn", change.withdrawn},
            {"unchanged", change.unchanged}};
}

} // namespace report
