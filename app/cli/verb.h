// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"

#include <span>

namespace cli {

struct Call;

/// A line of the table of verbs.
struct Verb
{
    const char *name;
    const char *summary;       ///< one line, for `sidejudge --help`
    Exit (*run)(const Call &); ///< null: not there yet
};

/// What a verb is run with.
struct Call
{
    const Verb &verb;
    QStringList arguments; ///< those behind the verb
    const Streams &io;
};

/// Every verb of the command line, in the order of the help.
[[nodiscard]] std::span<const Verb> verbs();
[[nodiscard]] const Verb *verbNamed(const QString &name); ///< null: no such verb

Exit runAgreement(const Call &call);
Exit runBias(const Call &call);
Exit runRank(const Call &call);
Exit runStandIn(const Call &call);
Exit runCalibration(const Call &call);
Exit runCases(const Call &call);
Exit runCheck(const Call &call);
Exit runDemo(const Call &call);
Exit runEstimate(const Call &call);
Exit runEvaluators(const Call &call);
Exit runExport(const Call &call);
Exit runFormats(const Call &call);
Exit runImport(const Call &call);
Exit runInfo(const Call &call);
Exit runJudge(const Call &call);
Exit runJudges(const Call &call);
Exit runJury(const Call &call);
Exit runNew(const Call &call);
Exit runRaters(const Call &call);
Exit runReparse(const Call &call);
Exit runReport(const Call &call);
Exit runSlices(const Call &call);

} // namespace cli
