// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "app/analysis/selection.h"
#include "app/stats/estimate.h"
#include "app/stats/many_raters.h"
#include "db/model/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

enum class Ties {
    Keep, ///< a tie of any kind is a category: q = 3
    Drop, ///< only where both decided: q = 2
    Half, ///< agreement weights 1, 1/2, 0 on a < tie < b
};

/// Which response counts as the first; every chance-corrected coefficient depends on it (METHODS 0.3).
enum class Frame {
    Mirror, ///< averaged over both orientations
    Name,   ///< sides as stored
    Hash,   ///< sides exchanged by the hash of the comparison
};

/// A row and column of the matrix.
struct Party
{
    QString name; ///< the rater's as stored, `humans`, the name of a pool, or as a filter writes it
    RaterRef ref;
};

struct AgreementOptions
{
    std::vector<Party> parties; ///< the rows asked for; empty: defaultParties and `pools`
    std::vector<Party> pools;   ///< pools by name
    Ties ties = Ties::Keep;
    Frame frame = Frame::Mirror;
    bool majorityByCredit = false;   ///< of the built-in `majority` and of majority pools
    bool countsAllOccasions = false; ///< `--repeats all`
    std::optional<int> turn;
    Filter where;
    stats::Errors errors = stats::Errors::Clustered;
};

/// A count with the cases behind it.
struct CellCount
{
    std::int64_t count = 0; ///< units: comparisons, or vote pairs
    std::int64_t cases = 0; ///< distinct comparisons
};

/// Which cases of a pair are meant: what AgreementTable::where prints.
enum class PairPart {
    Figures,       ///< the set behind the coefficients
    TieDiscounted, ///< the set of tie_discounted, outcomes and nothing else: ties kept
    Abstained,
    NoVerdict,
    Tie,
    Conflict,
    Same,
    Opposite,
    BothTie,
    ATie, ///< only a says tie
    BTie,
};

struct PairAgreement
{
    int a = 0;                              ///< index into AgreementTable::parties
    int b = 0;                              ///< a == b: a pool among itself
    bool includesSelf = false;              ///< a member beside its own majority
    bool isVotePair = false;                ///< the unit: vote pairs, else comparisons
    CellCount total;                        ///< n, and the cases of PairPart::Figures
    CellCount kept;                         ///< n, and the cases of PairPart::TieDiscounted
    std::int64_t clusters = 0;              ///< items behind n; with Errors::RowWise n itself
    std::array<stats::Estimate, 7> figures; ///< in the order of stats::pairCoefficients()
    CellCount abstained, noVerdict, tie, conflict;
    bool hasChoices = true; ///< false for a majority by credit: no outcomes, no confusion, percent alone
    CellCount same, opposite, bothTie, aTie, bTie;
    int q = 3;                           ///< of the confusion: 3 = a, tie, b; 2 = a, b
    std::vector<std::int64_t> confusion; ///< q*q, a in rows; a pool among itself is entered both ways
};

struct PartyVotes
{
    Party party;
    QString kind; ///< human, judge, gold, jury, estimate, pool
    CellCount votes;
};

/// A rater whom the parties would hold, were he not left out of figures.
struct LeftOutRater
{
    QString name;
    QString kind;
    QString why;
    CellCount votes; ///< his votes or rulings on the cases of the matrix, at least one
    RaterRef ref;
};

/// A coefficient of any number of raters.
struct OverallFigure
{
    const char *id;
    const stats::Estimate stats::ManyRaters::*estimate;
    int leastVotes; ///< how many votes a comparison needs to count in its n, once there is a value
};
/// percent, fleiss_kappa, conger_kappa, krippendorff_alpha, gwet_ac1, brennan_prediger.
[[nodiscard]] const std::array<OverallFigure, 6> &overallFigureTable();

/// Everything of the verb `agreement`, as values.
struct AgreementTable
{
    AgreementOptions options;
    std::vector<PartyVotes> parties;
    std::vector<LeftOutRater> leftOut; ///< in the order of the file
    std::vector<PairAgreement> pairs;  ///< a <= b, by a, then b; only pairs that share a comparison
    stats::ManyRaters overall;
    RaterRef everybody; ///< the individuals of `overall`, as one group
    std::int64_t comparisonsWithVote = 0;
    std::int64_t comparisonsWithTwo = 0;

    /// The filter that opens exactly the cases of a part; self-contained.
    [[nodiscard]] Filter where(const PairAgreement &pair, PairPart part) const;
    /// The cases of a cell of the confusion; under Frame::Hash in that frame, else by stored sides.
    [[nodiscard]] Filter whereCell(const PairAgreement &pair, int row, int column) const;
    [[nodiscard]] Filter whereParty(int party) const;
    [[nodiscard]] Filter whereLeftOut(const LeftOutRater &rater) const;
    /// How many votes (1 or 2) a comparison needs to count in the n of an `overall` figure; that n is
    /// casesOverall() of it, and whereOverall() of it opens them.
    [[nodiscard]] int leastVotes(const OverallFigure &figure) const;
    [[nodiscard]] std::int64_t casesOverall(int votes) const;
    /// Comparisons with at least `votes` (1 or 2) votes that count.
    [[nodiscard]] Filter whereOverall(int votes) const;
};

/// Every individual with a vote or ruling that is not left out of figures, in the order of the file, then
/// humans, judges and majority where there are any.
[[nodiscard]] std::vector<Party> defaultParties(const Dataset &dataset);
/// The row that a name means: the name of a pool of `pools`, a built-in pool, a rater's name, or a reference
/// as filters write it.
[[nodiscard]] model::Result<Party> partyNamed(const Dataset &dataset, const QString &name,
                                              const std::vector<Party> &pools);
/// `--pool NAME=GROUP`: GROUP is a list of globs, or majority(globs).
[[nodiscard]] model::Result<Party> poolNamed(const QString &definition);

/// Error::Usage where a pool is called as a rater is, by a word that the filter language reserves, or as
/// another one of them: it would hide who is meant.
[[nodiscard]] model::Result<> checkPoolNames(const Dataset &dataset, const std::vector<Party> &pools);

/// The whole matrix. Error::Usage for raters and fields that are not there.
[[nodiscard]] model::Result<AgreementTable> computeAgreement(const Dataset &dataset, Selector &selector,
                                                             AgreementOptions options);

} // namespace analysis
