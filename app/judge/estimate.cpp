// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/estimate.h"

#include "app/judge/budget.h"
#include "db/store/attempts.h"

#include <algorithm>

namespace judge {

namespace {

struct Range
{
    qint64 low = 50, high = 1000;
};

/// Tokens of one reply: from the 10th to the 90th percentile of the replies at hand.
model::Result<Range> replyRange(store::Project &project, const Setup &setup)
{
    constexpr std::size_t enough = 20;
    const auto attempts = store::attemptsAfter(project, setup.spec.id, {});
    if (!attempts)
        return tl::unexpected(attempts.error());
    std::vector<qint64> tokens;
    for (const store::AttemptRow &attempt : *attempts) {
        if (attempt.tokensOut)
            tokens.push_back(*attempt.tokensOut);
    }
    if (tokens.size() < enough) {
        const qint64 most = setup.parsed.maxTokens.value_or(1000);
        return Range{std::min<qint64>(50, most), most};
    }
    std::ranges::sort(tokens);
    return Range{tokens[tokens.size() / 10], tokens[tokens.size() - 1 - tokens.size() / 10]};
}

} // namespace

model::Result<Estimate> estimate(store::Project &project, const model::VoteColumns &columns,
                                 const Setup &setup, const std::vector<Planned> &calls,
                                 const MayGoOn &mayGoOn)
{
    Estimate result;
    result.calls = static_cast<qint64>(calls.size());
    if (!setup.protocol || !setup.protocol->asksModel()) {
        result.costLow = result.costHigh = 0;
        return result;
    }
    const auto range = replyRange(project, setup);
    if (!range)
        return tl::unexpected(range.error());
    const Wording wording = filled(setup.parsed.wording, setup.protocol->wording());
    Questions questions(project, columns, setup);
    for (std::size_t i = 0; i < calls.size(); ++i) {
        if (i % 256 == 0 && mayGoOn && !mayGoOn())
            return model::fail(model::Error::Kind::Cancelled, QStringLiteral("the estimate was given up"));
        const auto question = questions.question(calls[i]);
        if (!question)
            return tl::unexpected(question.error());
        result.tokensIn += estimateOf(setup.parsed, promptFor(wording, *question), 0).tokensIn;
        result.withoutReference += questions.lacksReference() ? 1 : 0;
    }
    result.tokensOutLow = range->low * result.calls;
    result.tokensOutHigh = range->high * result.calls;
    result.costLow = costOf(setup.parsed, result.tokensIn, result.tokensOutLow);
    result.costHigh = costOf(setup.parsed, result.tokensIn, result.tokensOutHigh);
    return result;
}

} // namespace judge
