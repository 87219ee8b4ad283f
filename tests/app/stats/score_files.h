// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/relative_score.h"

#include <QString>

#include <vector>

namespace test_stats {

/// Which of the two scores of a line is the reference's.
enum class ReferenceShown { First, Second };

/// The score pairs of a file of reviews (Vicuna, QLoRA), negative ones as not parsed.
[[nodiscard]] std::vector<stats::ScorePair> scorePairs(const QString &path, ReferenceShown shown);

} // namespace test_stats
