// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/criteria_votes.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

QString wordOfCriterion(const QString &name) { return wordOf(Measure{Measure::Kind::Criterion, name}); }

Filter said(const RaterRef &rater, const QString &criterion, int sign)
{
    return gaveValue(rater, wordOfCriterion(criterion), wordOf(double(sign)), SideFrame::Name);
}

/// By rank and rater.
using Signs = std::map<std::pair<std::int32_t, std::int32_t>, int>;

Signs signsOf(const Dataset &dataset, const MeasuredValues &measured, const Selection &selection)
{
    Signs signs;
    for (const MeasuredValues::Value &value : measured.values) {
        const std::int32_t rank = measured.ranks[static_cast<std::size_t>(value.unit)].front();
        const bool isLeftOut =
            !dataset.columns.raters[static_cast<std::size_t>(value.rater)].excludedWhy.isEmpty();
        if (value.occasion == 1 && !isLeftOut && selection[static_cast<std::size_t>(rank)] != 0)
            signs[{rank, value.rater}] = static_cast<int>(value.value);
    }
    return signs;
}

std::optional<int> choiceOf(const Dataset &dataset, std::int32_t rank, std::int32_t rater)
{
    const auto place = static_cast<std::size_t>(rank);
    for (std::uint32_t at = dataset.ballotsFrom[place]; at < dataset.ballotsFrom[place + 1]; ++at) {
        const Ballot &ballot = dataset.ballots[at];
        if (ballot.voter == rater && ballot.occasion == 1 && ballot.standing == Standing::Counted)
            return 1 - categoryOf(ballot.choice);
    }
    return std::nullopt;
}

bool isIndividual(const RaterRef &ref)
{
    return ref.kind != RaterRef::Kind::Majority && !ref.order && !ref.allOccasions &&
           ref.occasion.value_or(1) == 1;
}

std::vector<bool> judgesOfTwo(const Dataset &dataset, const std::vector<CriteriaVotes> &votes)
{
    std::vector<bool> has(dataset.columns.raters.size());
    for (const CriteriaVotes &pair : votes) {
        for (const CriteriaVote &vote : pair.votes)
            has[static_cast<std::size_t>(vote.rater)] = true;
    }
    return has;
}

} // namespace

Filter CriteriaVotes::where(const RaterRef &rater, const SignsWanted &signs) const
{
    if (signs.empty())
        return allOf({gave(rater, wordOfCriterion(first), 1), gave(rater, wordOfCriterion(second), 1)});
    std::vector<Filter> any;
    for (const auto &[one, other] : signs)
        any.push_back(allOf({said(rater, first, one), said(rater, second, other)}));
    return anyOf(std::move(any));
}

Filter CriteriaVotes::alike(const RaterRef &a, const RaterRef &b, const QString &criterion) const
{
    std::vector<Filter> any;
    for (const int sign : {1, 0, -1})
        any.push_back(allOf({said(a, criterion, sign), said(b, criterion, sign)}));
    return anyOf(std::move(any));
}

std::vector<std::pair<const CriteriaVote *, const CriteriaVote *>> CriteriaVotes::sharedBy(
    std::int32_t a, std::int32_t b) const
{
    std::map<std::int32_t, const CriteriaVote *> ofOne;
    for (const CriteriaVote &vote : votes) {
        if (vote.rater == a)
            ofOne[vote.rank] = &vote;
    }
    std::vector<std::pair<const CriteriaVote *, const CriteriaVote *>> shared;
    for (const CriteriaVote &vote : votes) {
        const auto one = vote.rater == b ? ofOne.find(vote.rank) : ofOne.end();
        if (one != ofOne.end())
            shared.emplace_back(one->second, &vote);
    }
    return shared;
}

bool CriteriaParty::has(std::int32_t rater) const { return std::ranges::find(raters, rater) != raters.end(); }

Filter CriteriaParty::each(const std::function<Filter(const RaterRef &)> &filter) const
{
    std::vector<Filter> any;
    for (const RaterRef &ref : refs)
        any.push_back(filter(ref));
    return anyOf(std::move(any));
}

model::Result<std::vector<CriteriaVotes>> criteriaVotes(const Dataset &dataset, Selector &selector,
                                                        const QStringList &criteria, const Filter &scope,
                                                        QStringList &scored)
{
    const auto selection = selector.select(scope);
    if (!selection)
        return tl::unexpected(selection.error());
    std::vector<std::pair<QString, Signs>> sided;
    for (const QString &name : criteria) {
        const auto measured = selector.measured({Measure::Kind::Criterion, name});
        if (!measured)
            return tl::unexpected(measured.error());
        if (!(*measured)->isSided)
            scored << name;
        else
            sided.emplace_back(name, signsOf(dataset, **measured, *selection));
    }
    std::vector<CriteriaVotes> result;
    for (auto one = sided.begin(); one != sided.end(); ++one) {
        for (auto other = std::next(one); other != sided.end(); ++other) {
            CriteriaVotes pair{one->first, other->first, {}};
            for (const auto &[who, sign] : one->second) {
                if (const auto second = other->second.find(who); second != other->second.end())
                    pair.votes.push_back({who.first, who.second, sign, second->second,
                                          choiceOf(dataset, who.first, who.second)});
            }
            if (!pair.votes.empty())
                result.push_back(std::move(pair));
        }
    }
    return result;
}

model::Result<std::vector<CriteriaParty>> criteriaParties(const Dataset &dataset,
                                                          const std::vector<CriteriaVotes> &votes,
                                                          const std::vector<Party> &asked)
{
    const std::vector<bool> has = judgesOfTwo(dataset, votes);
    const auto &raters = dataset.columns.raters;
    std::vector<Party> parties = asked;
    int people = 0;
    for (std::size_t rater = 0; rater < has.size() && asked.empty(); ++rater) {
        if (!has[rater])
            continue;
        parties.push_back({raters[rater].name, RaterRef::named(raters[rater].name)});
        people += raters[rater].kind == model::RaterKind::Human ? 1 : 0;
    }
    if (people > 1)
        parties.push_back({u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)});
    std::vector<CriteriaParty> result;
    for (const Party &party : parties) {
        if (!isIndividual(party.ref))
            return model::fail(model::Error::Kind::Usage,
                               u"%1 judges no criteria; --of criteria takes raters and pools of raters, on "
                               "their first occasion"_s.arg(party.name));
        const auto members = ratersOf(dataset, party.ref);
        if (!members)
            return tl::unexpected(members.error());
        CriteriaParty row{party.name, u"pool"_s, party.ref.isPool(), {}, {}};
        for (const std::int32_t member : *members) {
            const model::Rater &rater = raters[static_cast<std::size_t>(member)];
            if (!has[static_cast<std::size_t>(member)])
                continue;
            row.raters.push_back(member);
            row.refs.push_back(RaterRef::named(rater.name));
            if (!row.isPool)
                row.kind = model::wordOf(rater.kind);
        }
        if (!row.raters.empty())
            result.push_back(std::move(row));
    }
    return result;
}

} // namespace analysis
