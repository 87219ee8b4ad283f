// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote.h"
#include "db/store/query.h"

namespace store {

/// The vote of a row whose columns 0 to 18 are id, uuid, rater_id, comparison_id, occasion, previous_id,
/// retracted, choice, strength, confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw,
/// comment, seen. Criteria, tags and spans are read besides.
[[nodiscard]] model::Vote voteOf(Connection &connection, const Query &query);

} // namespace store
