// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/judge_text.h"

#include "app/cli/json.h"
#include "app/cli/message.h"

#include <iomanip>
#include <sstream>

namespace cli {

namespace {

std::string dollars(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(value < 1 ? 4 : 2) << value << " USD";
    return text.str();
}

Json numberOrNull(const std::optional<double> &value) { return value ? Json(*value) : Json(nullptr); }

/// Why a run ended early, for stderr; nothing for one that did all.
std::string whyEnded(const judge::RunReport &report)
{
    switch (report.end) {
    case judge::RunEnd::Done: return {};
    case judge::RunEnd::Stopped: return "stopped";
    case judge::RunEnd::Capped: return "a cap was reached";
    case judge::RunEnd::Barred: break;
    }
    return "no call can succeed: " + plain(report.why) + "; mend the set-up or the key; ended";
}

} // namespace

void printEstimate(const Streams &io, const judge::Setup &setup, qint64 selected,
                   const judge::Estimate &estimate, bool json)
{
    if (json) {
        printDocument(io.out, {{"judge", utf8(setup.rater.name)},
                               {"dry_run", true},
                               {"comparisons", selected},
                               {"calls", estimate.calls},
                               {"tokens", estimate.tokensIn + estimate.tokensOutHigh},
                               {"tokens_in", estimate.tokensIn},
                               {"tokens_out_low", estimate.tokensOutLow},
                               {"tokens_out_high", estimate.tokensOutHigh},
                               {"without_reference", estimate.withoutReference},
                               {"cost_usd", numberOrNull(estimate.costHigh)},
                               {"cost_usd_low", numberOrNull(estimate.costLow)}});
        return;
    }
    io.out << plain(setup.rater.name) << ": " << estimate.calls << " calls are missing on " << selected
           << " comparisons; ";
    if (!setup.protocol || !setup.protocol->asksModel()) {
        io.out << "no tokens, no cost, nothing was sent\n";
        return;
    }
    io.out << "about " << estimate.tokensIn << " tokens in (one for 4 bytes), " << estimate.tokensOutLow
           << " to " << estimate.tokensOutHigh << " out; ";
    if (estimate.costHigh)
        io.out << dollars(*estimate.costLow) << " to " << dollars(*estimate.costHigh);
    else
        io.out << "its price is not known";
    if (estimate.withoutReference > 0)
        io.out << "; " << estimate.withoutReference
               << " calls have no reference answer, though their category wants one";
    io.out << "; nothing was sent\n";
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
                               {"stopped", report.end != judge::RunEnd::Done},
                               {"end", utf8(judge::wordOf(report.end))},
                               {"sent", report.tries},
                               {"interrupted_before", report.interrupted},
                               {"tokens_in", report.used.tokensIn},
                               {"tokens_out", report.used.tokensOut},
                               {"cost_usd", report.used.costUsd},
                               {"unpriced", report.unpriced},
                               {"seconds", seconds}});
    } else {
        io.out << plain(name) << ": " << report.done << " of " << report.calls << " missing calls done";
        for (auto state = report.states.cbegin(); state != report.states.cend(); ++state)
            io.out << ", " << state.value() << ' ' << plain(state.key());
        if (report.used.tokensIn + report.used.tokensOut > 0)
            io.out << "; " << report.used.tokensIn << " tokens in, " << report.used.tokensOut << " out";
        if (report.used.costUsd > 0)
            io.out << ", " << dollars(report.used.costUsd);
        if (report.used.calls > 0 && report.unpriced > 0)
            io.out << "; the cost of " << report.unpriced << " calls is not known";
        io.out << '\n';
    }
    if (report.interrupted > 0)
        io.err << "sidejudge: the run before was killed with " << report.interrupted
               << " calls on their way; they were sent again and count against the caps\n";
    if (report.end != judge::RunEnd::Done)
        io.err << "sidejudge: " << whyEnded(report) << " after " << report.done << " of " << report.calls
               << " calls; what was done is kept, the same command does the rest\n";
}

} // namespace cli
