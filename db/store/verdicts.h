// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/verdict.h"
#include "db/store/project.h"

#include <functional>
#include <optional>
#include <vector>

namespace store {

/// Append one row each. The caller sets uuid and, for a newer reading of the same reply, previous.
[[nodiscard]] model::Result<model::VerdictId> addVerdict(Project &project, const model::Verdict &verdict,
                                                         const model::VerdictCall &call,
                                                         std::optional<model::ImportId> import);
[[nodiscard]] model::Result<model::RulingId> addRuling(Project &project, const model::Ruling &ruling,
                                                       std::optional<model::ImportId> import);
[[nodiscard]] model::Result<model::RatingId> addRating(Project &project, const model::Rating &rating,
                                                       std::optional<model::ImportId> import);

[[nodiscard]] model::Result<std::optional<model::Verdict>> findVerdict(Project &project, const QUuid &uuid);
[[nodiscard]] model::Result<std::optional<model::Ruling>> findRuling(Project &project, const QUuid &uuid);
[[nodiscard]] model::Result<std::optional<model::Rating>> findRating(Project &project, const QUuid &uuid);

/// One after the other, by row number, the verdicts of a judge that no newer reading replaces, with what was
/// sent and what came back.
using VerdictReader = std::function<void(const model::Verdict &, const model::VerdictCall &)>;
[[nodiscard]] model::Result<> readVerdicts(Project &project, model::RaterId judge,
                                           const VerdictReader &reader);

/// A judge set-up: one JSON object. The text of the newest version again changes nothing; any other text, an
/// earlier one too, is the next version.
[[nodiscard]] model::Result<model::JudgeSpecId> addJudgeSpec(Project &project, model::RaterId judge,
                                                             const QByteArray &spec, const QString &author);
struct JudgeSpec
{
    model::JudgeSpecId id;
    model::RaterId judge;
    int version = 1;
    QByteArray spec;
    QByteArray hash;
};
/// Every version of every set-up, by row number.
[[nodiscard]] model::Result<std::vector<JudgeSpec>> judgeSpecs(Project &project);

/// Committed before a call is sent.
[[nodiscard]] model::Result<model::AttemptId> addAttempt(Project &project, model::JudgeSpecId spec,
                                                         model::ComparisonId comparison, model::Order order,
                                                         int repetition);

} // namespace store
