// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include <algorithm>

namespace cli {

namespace {

constexpr Verb table[] = {
    {"demo", "the bundled sample project, made once in your data folder (or at PROJECT), and opened",
     runDemo},
    {"new", "an empty project", runNew},
    {"formats", "the formats of import and export", runFormats},
    {"import", "takes a benchmark, votes or verdicts into a project", runImport},
    {"info", "what is in a project", runInfo},
    {"raters", "people, judges and gold; their kinds, families and exclusions", runRaters},
    {"judges", "judge set-ups, versioned", runJudges},
    {"judge", "runs what is missing of a judge", runJudge},
    {"reparse", "reads the stored replies of a judge again", runReparse},
    {"agreement", "the matrix of people and judges, or the figures of any table", runAgreement},
    {"evaluators", "the table of judges beside people", runEvaluators},
    {"standin", "may a judge stand in for a person?", runStandIn},
    {"estimate", "few people, many verdicts: the power-tuned estimate", runEstimate},
    {"calibration", "how far a judge's probabilities can be trusted", runCalibration},
    {"bias", "bias panels of judges and people", runBias},
    {"rank", "the leaderboard of models, by people or by a judge", runRank},
    {"cases", "the cases that a filter selects, with every vote, verdict, ruling and flag", runCases},
    {"slices", "saved filters with a name", runSlices},
    {"adjudicate", "gold votes on disputed cases", nullptr},
    {"jury", "several judges combined into a rater", runJury},
    {"probe", "made cases that test a judge for a bias", nullptr},
    {"report", "an agreement report as one HTML page or as JSON", runReport},
    {"export", "writes votes, verdicts, rulings and cases", runExport},
    {"package", "a blind work package for one annotator", nullptr},
    {"merge", "takes the votes of work packages back", nullptr},
    {"conflicts", "what a merge could not decide", nullptr},
    {"check", "the integrity of the file and of its history", runCheck},
};

} // namespace

std::span<const Verb> verbs() { return table; }

const Verb *verbNamed(const QString &name)
{
    const auto found =
        std::ranges::find_if(table, [&name](const Verb &verb) { return name == QLatin1String(verb.name); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace cli
