// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/stability_json.h"

#include "app/report/cell_json.h"

namespace report {

Json stabilityJson(const analysis::Stability &stability)
{
    Json people = Json::array(), judges = Json::array();
    for (const analysis::Retest &person : stability.people)
        people.push_back({{"rater", utf8(person.name)},
                          {"percent", figureJson(person.agreement)},
                          {"cohen_kappa", figureJson(person.kappa)},
                          {"same", cellJson(person.alike)},
                          {"different", cellJson(person.different)},
                          {"same_sides", figureJson(person.sameSides)},
                          {"swapped_sides", figureJson(person.swappedSides)}});
    for (const analysis::Repetition &judge : stability.judges)
        judges.push_back({{"rater", utf8(judge.name)},
                          {"modal_share", figureJson(judge.modalShare)},
                          {"all_alike", figureJson(judge.allAlike)},
                          {"runs", judge.runs},
                          {"unrepeated", judge.unrepeated}});
    return {{"people", std::move(people)}, {"judges", std::move(judges)}};
}

} // namespace report
