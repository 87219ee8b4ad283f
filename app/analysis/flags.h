// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/judged_case.h"
#include "app/analysis/sentence.h"
#include "db/model/ids.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace analysis {

/// Why a case of a judge looks biased (METHODS 4.1). Flags are derived from the columns whenever they are
/// asked for and never stored, so that none is out of date. A flag of the kinds that stand beside people is a
/// suspicion, not a proof: mirrored cases occur by chance too, and the bias panels count them.
enum class FlagKind {
    PosFirst,
    PosSecond,
    PosMix,
    LenVsHuman,
    ShortVsHuman,
    Self,
    Family,
    Unstable,
    TieSplit,
    Parse,
};

/// Lengths that differ by no more code points count as alike (METHODS 4.5).
constexpr int LengthMargin = 30;
/// The share of people, in percent, from which on they count as of one mind beside a tie (METHODS 4.1).
constexpr int OneMind = 75;

/// A line of the table of kinds.
struct FlagRule
{
    FlagKind kind;
    const char *word; ///< in filters and JSON
    const char *says; ///< one line, English
    /// The evidence, where the flag holds.
    std::optional<Sentence> (*test)(const JudgedCase &judged, const Dataset &dataset);
};
/// In the order of FlagKind.
[[nodiscard]] std::span<const FlagRule> flagRules();
[[nodiscard]] const FlagRule &ruleOf(FlagKind kind);
[[nodiscard]] std::optional<FlagKind> flagKindFromWord(QStringView word);

struct Flag
{
    FlagKind kind;
    std::int32_t judge = 0;
    std::int32_t comparison = 0; ///< index into the columns
    Sentence evidence;
};

/// Every flag of one judge, by comparison, then kind.
[[nodiscard]] std::vector<Flag> flagsOf(const Dataset &dataset, std::int32_t judge,
                                        const PeopleVotes &people);

/// The flags of all judges, for many cases: derived and sorted once, then found.
class FlagLists
{
public:
    explicit FlagLists(const Dataset &dataset);
    /// By judge, then kind. Nothing for a comparison that is not in the columns.
    [[nodiscard]] std::span<const Flag> on(model::ComparisonId comparison) const;

private:
    std::vector<qint64> m_rows;
    std::vector<Flag> m_flags; ///< by comparison
};

} // namespace analysis
