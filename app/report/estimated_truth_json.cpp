// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/estimated_truth_json.h"

#include "app/report/cell_json.h"
#include "app/report/jury_json.h"
#include "app/report/option_words.h"

#include <algorithm>

namespace report {

Json estimatedTruthJson(const analysis::EstimatedTruth &truth, const store::EstimateChange &change,
                        const analysis::SavedTruth &saved)
{
    const analysis::TruthOptions &options = truth.options;
    Json json{{"rater", utf8(options.name)},
              {"kind", "estimate"},
              {"by", utf8(analysis::wordOf(options.by))},
              {"frame", wordOf(options.frame)},
              {"where", utf8(analysis::printFilter(options.where))},
              {"raters", truth.raters.size()},
              {"fewest_votes", options.fewest},
              {"pooled", truth.pooled}};
    if (options.by == analysis::TruthBy::Mace)
        json["seed"] = options.seed;
    json["votes"] = cellJson(saved.votes);
    json["rulings"] = cellJson(saved.rulings);
    json["choices"] = {{"a", cellJson(saved.choices[0])},
                       {"tie", cellJson(saved.choices[1])},
                       {"b", cellJson(saved.choices[2])}};
    json["even"] = cellJson(saved.even);
    json["stored"] = changeJson(change);
    return json;
}

Json estimateSourceJson(const store::EstimateSource &source, const std::vector<model::Rater> &raters)
{
    // What another program wrote may be no JSON: then it stands as the text that it is.
    Json made = Json::parse(source.made.toStdString(), nullptr, false);
    Json of = Json::array();
    for (const model::Rater &rater : raters) {
        if (std::ranges::find(source.of, rater.id) != source.of.end())
            of.push_back(utf8(rater.name));
    }
    return {{"made", made.is_discarded() ? Json(source.made.toStdString()) : std::move(made)},
            {"of", std::move(of)},
            {"author", textOrNull(source.author)},
            {"time", textOrNull(source.time)}};
}

} // namespace report
