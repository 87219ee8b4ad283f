// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/case_evidence.h"
#include "app/analysis/judged_case.h"
#include "app/analysis/sentence.h"
#include "db/model/case.h"
#include "db/model/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace analysis {

class Selector;

/// Why a case of a judge looks biased (METHODS 4.1). Flags are derived from the columns whenever they are
/// asked for and never stored, so that none is out of date. A flag of the kinds that stand beside people is a
/// suspicion, not a proof: mirrored cases occur by chance too, and the bias panels count them. Where people
/// themselves are split none of these is raised; Hard says so, and is about people, not about a judge.
enum class FlagKind {
    PosFirst,
    PosSecond,
    PosMix,
    PosEntropy,
    LenVsHuman,
    ShortVsHuman,
    LenCounterfactual,
    LenCounterfactualMirror,
    FmtList,
    FmtListFewer,
    FmtHeader,
    FmtHeaderFewer,
    FmtBold,
    FmtBoldFewer,
    Self,
    Family,
    RefContradict,
    GoldWrong,
    RationaleMismatch,
    Unstable,
    TieSplit,
    Hard,
    Parse,
};

/// Lengths that differ by no more code points count as alike (METHODS 4.5).
constexpr int LengthMargin = 30;
/// The share of people, in percent, from which on they count as of one mind beside a tie (METHODS 4.1).
constexpr int OneMind = 75;
/// A mean probability over both orders this close to a half is undecided (METHODS 4.1: |2p - 1| is small).
constexpr double UndecidedMargin = 0.1;

/// What a rule needs beside what was said.
enum class FlagNeed { Nothing, Formats, Rationales, Lengths, References };

/// A line of the table of kinds.
struct FlagRule
{
    FlagKind kind;
    const char *word; ///< in filters and JSON
    const char *says; ///< one line, English
    FlagNeed need;
    /// The evidence, where the flag holds.
    std::optional<Sentence> (*test)(const JudgedCase &judged, const CaseEvidence &evidence);
};
/// In the order of FlagKind.
[[nodiscard]] std::span<const FlagRule> flagRules();
[[nodiscard]] const FlagRule &ruleOf(FlagKind kind);
[[nodiscard]] std::optional<FlagKind> flagKindFromWord(QStringView word);

struct Flag
{
    FlagKind kind;
    std::int32_t judge = 0;      ///< index of the rater; -1: people
    std::int32_t comparison = 0; ///< index into the columns
    Sentence evidence;
};
/// The name of the judge, or `humans`.
[[nodiscard]] QString raterOf(const Dataset &dataset, const Flag &flag);

/// Every flag of one judge that the evidence tells of, by comparison, then kind.
[[nodiscard]] std::vector<Flag> flagsOf(std::int32_t judge, const PeopleVotes &people,
                                        const JudgeEvidence &evidence);
/// The flags about people.
[[nodiscard]] std::vector<Flag> flagsOfPeople(const Dataset &dataset, const PeopleVotes &people);

/// The flags on cases: derived and sorted once, then found. Those that need texts are made when a case is
/// asked about, from its own. The Dataset must outlive it; the Selector is only read while it is made.
class FlagLists
{
public:
    [[nodiscard]] static model::Result<FlagLists> make(const Dataset &dataset, Selector &selector);
    /// By judge, people first, then kind. Nothing for a comparison that is not in the columns.
    [[nodiscard]] std::vector<Flag> on(const model::Case &content) const;

private:
    explicit FlagLists(const Dataset &dataset)
        : m_dataset(&dataset)
    {}
    void sort();
    void addFormats(const model::Case &content, std::int32_t place, std::vector<Flag> &flags) const;
    void addRationales(const model::Case &content, std::int32_t place, std::vector<Flag> &flags) const;

    const Dataset *m_dataset;
    std::vector<Flag> m_flags;          ///< by comparison
    std::vector<JudgedCase> m_opposite; ///< cases of all judges against the majority, by comparison
};

} // namespace analysis
