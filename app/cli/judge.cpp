// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/progress.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/judge/run.h"

#include <QElapsedTimer>

namespace cli {

namespace {

struct JudgeArguments
{
    QString project, name, where;
    std::optional<qint64> limit, concurrency;
    std::optional<double> maxCost;
    bool isDryRun = false;
    bool json = false;
};

/// What a run would do, before anything is sent.
struct Plan
{
    judge::Setup setup;
    std::vector<judge::Planned> calls;
    qint64 selected = 0; ///< comparisons under the filter
};

std::optional<Exit> parse(const Call &call, JudgeArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Required, "a judge of `sidejudge judges PROJECT`");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    syntax.number(wanted.limit, "--limit", 0, "at most so many comparisons, each in both orders");
    syntax.number(wanted.concurrency, "--concurrency", 1, "calls at a time, for judges on a network");
    syntax.number(wanted.maxCost, "--max-cost", "stops before it costs more, in USD");
    syntax.flag(wanted.isDryRun, "--dry-run", "prints the estimate and sends nothing");
    syntax.json(wanted.json);
    return syntax.parse();
}

model::Result<Plan> planned(Reading &reading, const JudgeArguments &wanted)
{
    auto setup = judge::findSetup(reading.project, wanted.name);
    if (!setup)
        return tl::unexpected(setup.error());
    const auto cases = selectCases(reading, wanted.where, analysis::CaseOrder::Item);
    if (!cases)
        return tl::unexpected(cases.error());
    Plan plan;
    plan.calls = judge::whatIsMissing(reading.dataset.columns, setup->rater.id, *cases, wanted.limit);
    plan.selected = static_cast<qint64>(cases->size());
    plan.setup = std::move(*setup);
    return plan;
}

void printEstimate(const Streams &io, const Plan &plan, bool json)
{
    const auto calls = static_cast<qint64>(plan.calls.size());
    if (json) {
        printDocument(io.out, {{"judge", utf8(plan.setup.rater.name)},
                               {"dry_run", true},
                               {"comparisons", plan.selected},
                               {"calls", calls},
                               {"tokens", 0},
                               {"cost_usd", 0.0}});
        return;
    }
    io.out << plain(plan.setup.rater.name) << ": " << calls << " calls are missing on " << plan.selected
           << " comparisons; no tokens, no cost, nothing was sent\n";
}

void printReport(const Streams &io, const QString &name, const judge::RunReport &report, double seconds,
                 bool json)
{
    if (json) {
        Json states = Json::object();
        for (auto state = report.states.cbegin(); state != report.states.cend(); ++state)
            states[utf8(state.key())] = state.value();
        printDocument(io.out, {{"judge", utf8(name)},
                               {"dry_run", false},
                               {"calls", report.calls},
                               {"done", report.done},
                               {"states", states},
                               {"stopped", report.isStopped},
                               {"cost_usd", 0.0},
                               {"seconds", seconds}});
    } else {
        io.out << plain(name) << ": " << report.done << " of " << report.calls << " missing calls done";
        for (auto state = report.states.cbegin(); state != report.states.cend(); ++state)
            io.out << ", " << state.value() << ' ' << plain(state.key());
        io.out << '\n';
    }
    if (report.isStopped)
        io.err << "sidejudge: stopped after " << report.done << " of " << report.calls
               << " calls; what was done is kept, the same command does the rest\n";
}

model::Result<judge::RunReport> runPlan(const Streams &io, store::Project &project, const QString &name,
                                        const analysis::Dataset &dataset, const Plan &plan)
{
    const auto setup = judge::ensureSetup(project, name);
    if (!setup)
        return tl::unexpected(setup.error());
    const Interrupt interrupt;
    Progress progress(io, "judging");
    auto report = judge::run(project, dataset.columns, *setup, plan.calls, [&](qint64 done, qint64 calls) {
        progress.show(done, calls);
        return !interrupt.isRequested();
    });
    return report;
}

} // namespace

Exit runJudge(const Call &call)
{
    JudgeArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    const auto mode = wanted.isDryRun ? store::Project::Mode::ReadOnly : store::Project::Mode::ReadWrite;
    model::Result<store::Project> project = openProject(call.io, wanted.project, mode);
    if (!project)
        return failed(call.io, project.error());
    const auto reading = readProject(std::move(*project));
    if (!reading)
        return failed(call.io, reading.error());
    const auto plan = planned(**reading, wanted);
    if (!plan)
        return failed(call.io, plan.error());
    if (wanted.isDryRun) {
        printEstimate(call.io, *plan, wanted.json);
        return Exit::Done;
    }

    QElapsedTimer timer;
    timer.start();
    const auto report = runPlan(call.io, (*reading)->project, wanted.name, (*reading)->dataset, *plan);
    if (!report)
        return failed(call.io, report.error());
    if (const auto closed = (*reading)->project.close(); !closed)
        return failed(call.io, closed.error());
    printReport(call.io, wanted.name, *report, static_cast<double>(timer.elapsed()) / 1000, wanted.json);
    return report->isStopped ? Exit::Refused : Exit::Done;
}

} // namespace cli
