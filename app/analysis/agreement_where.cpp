// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"
#include "app/analysis/estimates_in_matrix.h"

namespace analysis {

namespace {

Filter base(const AgreementOptions &options)
{
    return allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
}

SideFrame sideFrame(const AgreementOptions &options)
{
    return options.frame == Frame::Hash ? SideFrame::Hash : SideFrame::Name;
}

// The people behind a majority, as individuals.
RaterRef votersOf(const RaterRef &majority)
{
    RaterRef voters =
        majority.value.isEmpty() ? RaterRef::of(RaterRef::Kind::Humans) : RaterRef::group(majority.value);
    voters.allOccasions = majority.allOccasions;
    return voters;
}

// A member beside its own majority only counts where somebody else voted too.
Filter gate(const RaterRef &a, const RaterRef &b, Predicate votes)
{
    const RaterRef &majority = a.kind == RaterRef::Kind::Majority ? a : b;
    return count(votes, votersOf(majority), Operator::GreaterEqual, 2);
}

// Where the side `s` of a pair that counts has a tie.
Filter tieOf(const RaterRef &a, const RaterRef &b, bool isA)
{
    const RaterRef &side = isA ? a : b;
    if (side.kind == RaterRef::Kind::Majority)
        return allOf({both(a, b), negated(about(Predicate::Decided, side))});
    return chose(a, b, isA ? Chosen::Tie : Chosen::Any, isA ? Chosen::Any : Chosen::Tie, SideFrame::Name);
}

} // namespace

Filter AgreementTable::where(const PairAgreement &pair, PairPart part) const
{
    const RaterRef &a = parties[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = parties[static_cast<std::size_t>(pair.b)].party.ref;
    const bool isDrop = options.ties == Ties::Drop;
    const bool isGated = isBesideMajority(*this, pair);
    const Filter keepGate = isGated ? gate(a, b, Predicate::Votes) : Filter{};
    const Filter dropGate = isGated ? gate(a, b, Predicate::DecidedVotes) : Filter{};
    const auto kept = [&](Filter test) { return allOf({base(options), keepGate, std::move(test)}); };
    const auto chosen = [&](Chosen one, Chosen two) { return kept(chose(a, b, one, two, SideFrame::Name)); };
    switch (part) {
    case PairPart::Figures:
        if (isDrop)
            return allOf(
                {base(options), dropGate, chose(a, b, Chosen::Decided, Chosen::Decided, SideFrame::Name)});
        return kept(both(a, b));
    case PairPart::TieDiscounted: return kept(both(a, b));
    case PairPart::Abstained: return kept(relation(Predicate::Abstained, a, b));
    case PairPart::NoVerdict: return kept(relation(Predicate::Unruled, a, b));
    case PairPart::Conflict: return kept(relation(Predicate::Conflict, a, b));
    case PairPart::Tie: {
        if (!isDrop)
            return anyOf({});
        std::vector<Filter> reasons{tieOf(a, b, true), tieOf(a, b, false)};
        if (isGated)
            reasons.push_back(allOf({both(a, b), negated(dropGate)}));
        return kept(anyOf(std::move(reasons)));
    }
    case PairPart::Same: return kept(relation(Predicate::Same, a, b));
    case PairPart::Opposite: return kept(relation(Predicate::Opposite, a, b));
    case PairPart::BothTie: return kept(relation(Predicate::BothTie, a, b));
    case PairPart::ATie: return chosen(Chosen::Tie, Chosen::Decided);
    case PairPart::BTie: return pair.a == pair.b ? anyOf({}) : chosen(Chosen::Decided, Chosen::Tie);
    }
    return anyOf({});
}

Filter AgreementTable::whereCell(const PairAgreement &pair, int row, int column) const
{
    const RaterRef &a = parties[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = parties[static_cast<std::size_t>(pair.b)].party.ref;
    const bool isDrop = options.ties == Ties::Drop;
    const auto chosen = [&](int place) {
        return place == 0 ? Chosen::A : place == pair.q - 1 ? Chosen::B : Chosen::Tie;
    };
    const Filter gated = isBesideMajority(*this, pair)
                             ? gate(a, b, isDrop ? Predicate::DecidedVotes : Predicate::Votes)
                             : Filter{};
    return allOf({base(options), gated, chose(a, b, chosen(row), chosen(column), sideFrame(options))});
}

Filter AgreementTable::whereParty(int party) const
{
    return allOf(
        {base(options), about(Predicate::Voted, parties[static_cast<std::size_t>(party)].party.ref)});
}

Filter AgreementTable::whereLeftOut(const LeftOutRater &rater) const
{
    return allOf({base(options), about(Predicate::Voted, rater.ref)});
}

const std::array<OverallFigure, 6> &overallFigureTable()
{
    using stats::ManyRaters;
    static const std::array<OverallFigure, 6> table{{
        {"percent", &ManyRaters::percent, 2},
        {"fleiss_kappa", &ManyRaters::fleissKappa, 1},
        {"conger_kappa", &ManyRaters::congerKappa, 1},
        {"krippendorff_alpha", &ManyRaters::krippendorffAlpha, 2},
        {"gwet_ac1", &ManyRaters::gwetAc1, 1},
        {"brennan_prediger", &ManyRaters::brennanPrediger, 1},
    }};
    return table;
}

// Where no comparison has two votes nothing counts in any of them.
int AgreementTable::leastVotes(const OverallFigure &figure) const
{
    return comparisonsWithTwo == 0 ? 2 : figure.leastVotes;
}

std::int64_t AgreementTable::casesOverall(int votes) const
{
    return votes == 1 ? comparisonsWithVote : comparisonsWithTwo;
}

Filter AgreementTable::whereOverall(int votes) const
{
    const Predicate counted = options.ties == Ties::Drop ? Predicate::DecidedVotes : Predicate::Votes;
    if (overall.raters == 0)
        return anyOf({});
    return allOf({base(options), count(counted, everybody, Operator::GreaterEqual, votes)});
}

} // namespace analysis
