// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/verdict.h"
#include "db/store/query.h"

namespace store {

/// Of columns 0 to 15: id, uuid, rater_id, comparison_id, shown_order, repetition, previous_id, state,
/// choice, score_a, score_b, probability, prompt_name, judge_spec_id, attempt_id, time.
[[nodiscard]] model::Verdict verdictOf(const Query &query);
/// Of columns `first` and on: rationale, request, reply, raw, model_answered, finish_reason, tokens_in,
/// tokens_out, cost_usd, latency_ms, log_probabilities. All NULL: nothing was kept of the call.
[[nodiscard]] model::VerdictCall callOf(const Query &query, int first);
/// Of columns 0 to 9: id, uuid, rater_id, comparison_id, origin, choice, swap, rule, raw, time.
[[nodiscard]] model::Ruling rulingOf(const Query &query);
/// Of columns 0 to 14: id, uuid, rater_id, response_id, turn, criterion, repetition, state, number, category,
/// prompt_name, request, reply, author, time.
[[nodiscard]] model::Rating ratingOf(const Query &query);

} // namespace store
