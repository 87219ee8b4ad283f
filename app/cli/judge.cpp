// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/cli/judge_text.h"
#include "app/cli/message.h"
#include "app/cli/progress.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/judge/approvals.h"
#include "app/judge/estimate.h"
#include "app/judge/keys.h"
#include "app/judge/run.h"

#include <QElapsedTimer>

namespace cli {

namespace {

struct JudgeArguments
{
    QString project, name, where;
    std::optional<qint64> limit, concurrency, maxCalls, maxTokens;
    std::optional<double> maxCost;
    bool isDryRun = false;
    bool approves = false;
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
    syntax.number(wanted.limit, "--limit", 0, "at most so many comparisons, in all orders of the set-up");
    syntax.number(wanted.concurrency, "--concurrency", 1, "calls at a time (8)");
    syntax.number(wanted.maxCost, "--max-cost", "stops before it costs more, in USD");
    syntax.number(wanted.maxCalls, "--max-calls", 1, "stops before it sends more calls, tries included");
    syntax.number(wanted.maxTokens, "--max-tokens", 1, "stops before it uses more tokens");
    syntax.flag(wanted.approves, "--approve",
                "lets the judge's key and the texts go to its host; asked once on this computer");
    syntax.flag(wanted.isDryRun, "--dry-run", "prints the estimate and sends nothing");
    syntax.json(wanted.json);
    syntax.footer(
        QStringLiteral("A run does what is missing, whatever stopped the one before. Ctrl+C stops it "
                       "once the calls on their way have come back."));
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
    auto calls = judge::plannedCalls(reading.project, reading.dataset.columns, *setup, *cases, wanted.limit);
    if (!calls)
        return tl::unexpected(calls.error());
    Plan plan;
    plan.calls = std::move(*calls);
    plan.selected = static_cast<qint64>(cases->size());
    plan.setup = std::move(*setup);
    return plan;
}

/// The key, once the person has approved where it goes.
model::Result<QByteArray> approvedKey(const Streams &io, const judge::Spec &spec, bool approves)
{
    judge::Approvals approvals(judge::Approvals::usersPath());
    if (!approvals.isApproved(spec) && !approves)
        return model::fail(
            model::Error::Kind::Network,
            QStringLiteral("%1 has not been approved on this computer; nothing was sent; if you "
                           "trust that host, give --approve once")
                .arg(judge::approvalSentence(spec)));
    if (judge::asksKeychain(spec))
        io.err << "asking the keychain for " << plain(spec.key) << '\n';
    auto key = judge::waitForKey(spec, std::chrono::seconds(60));
    if (!key)
        return key;
    if (approvals.isNeeded(spec)) {
        if (const auto kept = approvals.approve(spec); !kept)
            return tl::unexpected(kept.error());
    }
    return key;
}

model::Result<judge::RunReport> runPlan(const Streams &io, Reading &reading, const JudgeArguments &wanted,
                                        const Plan &plan, const judge::RunLease &lease)
{
    const auto setup = judge::ensureSetup(reading.project, wanted.name);
    if (!setup)
        return tl::unexpected(setup.error());
    QByteArray key;
    if (setup->protocol && setup->protocol->asksModel() && !plan.calls.empty()) {
        auto found = approvedKey(io, setup->parsed, wanted.approves);
        if (!found)
            return tl::unexpected(found.error());
        key = std::move(*found);
    }
    judge::RunOptions options;
    options.concurrency = static_cast<int>(std::min<qint64>(wanted.concurrency.value_or(8), 1024));
    options.caps = {wanted.maxCalls, wanted.maxTokens, wanted.maxCost};
    options.where = wanted.where;
    const Interrupt interrupt;
    judge::RunControl control;
    Progress progress(io, "judging");
    const auto observe = [&](const judge::RunProgress &now) {
        progress.show(now.report.done, now.report.calls);
        if (interrupt.isRequested())
            control.wish(judge::RunControl::Wish::Stop);
    };
    return judge::run({lease, reading.project, judge::writerOn(reading.project), reading.dataset.columns,
                       *setup, key, options, control, observe},
                      plan.calls);
}

std::optional<QString> refusalOf(const Plan &plan, const JudgeArguments &wanted)
{
    if (wanted.maxCost && plan.setup.protocol && plan.setup.protocol->asksModel() && !plan.setup.parsed.price)
        return QStringLiteral("--max-cost needs a price, and the set-up of %1 has none; add "
                              "usd_per_million_tokens to it, or use --max-tokens")
            .arg(wanted.name);
    return std::nullopt;
}

Exit statusOf(const judge::RunReport &report)
{
    if (report.end == judge::RunEnd::Barred)
        return Exit::Judge;
    const qint64 failed = report.states.value(QStringLiteral("transport_error"));
    return report.end == judge::RunEnd::Done && failed == 0 ? Exit::Done : Exit::Refused;
}

struct Prepared
{
    std::unique_ptr<Reading> reading;
    Plan plan;
};

/// The project read and planned, or the status with which the verb ends.
tl::expected<Prepared, Exit> prepare(const Streams &io, const JudgeArguments &wanted, store::Project project)
{
    auto reading = readProject(std::move(project));
    if (!reading)
        return tl::unexpected(failed(io, reading.error()));
    auto plan = planned(**reading, wanted);
    if (!plan)
        return tl::unexpected(failed(io, plan.error()));
    if (const auto refusal = refusalOf(*plan, wanted))
        return tl::unexpected(usageError(io, *refusal));
    return Prepared{std::move(*reading), std::move(*plan)};
}

Exit dryRun(const Streams &io, const JudgeArguments &wanted)
{
    model::Result<store::Project> project = openProject(io, wanted.project, store::Project::Mode::ReadOnly);
    if (!project)
        return failed(io, project.error());
    const auto prepared = prepare(io, wanted, std::move(*project));
    if (!prepared)
        return prepared.error();
    const auto &[reading, plan] = *prepared;
    const auto estimate = judge::estimate(reading->project, reading->dataset.columns, plan.setup, plan.calls);
    if (!estimate)
        return failed(io, estimate.error());
    printEstimate(io, plan.setup, plan.selected, *estimate, wanted.json);
    return Exit::Done;
}

Exit realRun(const Streams &io, const JudgeArguments &wanted)
{
    model::Result<store::Project> project = openProject(io, wanted.project, store::Project::Mode::ReadWrite);
    if (!project)
        return failed(io, project.error());
    const auto lease = judge::RunLease::take(wanted.project, wanted.name);
    if (!lease)
        return failed(io, lease.error());
    const auto prepared = prepare(io, wanted, std::move(*project));
    if (!prepared)
        return prepared.error();
    const auto &[reading, plan] = *prepared;

    QElapsedTimer timer;
    timer.start();
    const auto report = runPlan(io, *reading, wanted, plan, *lease);
    if (!report)
        return failed(io, report.error());
    if (const auto closed = reading->project.close(); !closed)
        return failed(io, closed.error());
    printReport(io, wanted.name, *report, static_cast<double>(timer.elapsed()) / 1000, wanted.json);
    return statusOf(*report);
}

} // namespace

Exit runJudge(const Call &call)
{
    JudgeArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    return wanted.isDryRun ? dryRun(call.io, wanted) : realRun(call.io, wanted);
}

} // namespace cli
