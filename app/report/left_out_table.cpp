// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/left_out_table.h"

#include <algorithm>

namespace report {

namespace {

using analysis::Filter;
using analysis::Predicate;
using analysis::RaterRef;

struct Reason
{
    QString who;
    QString why;
    Filter where;
};

/// Whether one of the rater's ballots is such: only then a filter is asked.
template <typename Test>
bool hasBallot(const Work &work, std::size_t rater, const Test &test)
{
    const auto &places = work.dataset.ballotsOf[rater];
    return std::any_of(places.begin(), places.end(),
                       [&](std::uint32_t place) { return test(work.dataset.ballots[place]); });
}

std::vector<Reason> reasonsOf(const Work &work, std::size_t place)
{
    using analysis::Ballot;
    using analysis::Standing;
    const model::Rater &rater = work.dataset.columns.raters[place];
    const RaterRef ref = RaterRef::named(rater.name);
    const Filter voted = analysis::about(Predicate::Voted, ref);
    if (!rater.excludedWhy.isEmpty())
        return {{rater.name, QStringLiteral("left out of all figures: %1").arg(rater.excludedWhy), voted}};
    std::vector<Reason> reasons;
    if (hasBallot(work, place, [](const Ballot &ballot) { return ballot.standing == Standing::Abstained; }))
        reasons.push_back({rater.name, QStringLiteral("could not judge, or abstained"),
                           analysis::choice(ref, analysis::Chosen::CannotJudge, analysis::SideFrame::Name)});
    if (hasBallot(work, place, [](const Ballot &ballot) { return ballot.standing == Standing::NoRuling; }))
        reasons.push_back(
            {rater.name,
             QStringLiteral("was run and has no ruling: an order is missing, or half of its verdicts or "
                            "more are not valid"),
             analysis::allOf({analysis::about(Predicate::Run, ref), analysis::negated(voted)})});
    RaterRef again = ref;
    again.occasion = 2;
    if (!work.options.agreement.countsAllOccasions &&
        hasBallot(work, place, [](const Ballot &ballot) { return ballot.occasion > 1; }))
        reasons.push_back({rater.name, QStringLiteral("voted a second time; figures take the first vote"),
                           analysis::about(Predicate::Voted, again)});
    return reasons;
}

} // namespace

model::Result<> addLeftOut(Work &work, Section &section)
{
    Table table{QStringLiteral("left-out"),
                QStringLiteral("What figures leave out of the slice, and why"),
                {QStringLiteral("rater"), QStringLiteral("why"), QStringLiteral("comparisons")},
                {}};
    Json list = Json::array();
    for (std::size_t rater = 0; rater < work.dataset.columns.raters.size(); ++rater) {
        for (const Reason &reason : reasonsOf(work, rater)) {
            const auto count = work.countOf(reason.where);
            if (!count)
                return tl::unexpected(count.error());
            if (count->count == 0)
                continue;
            list.push_back(
                {{"rater", utf8(reason.who)}, {"why", utf8(reason.why)}, {"left_out", cellJson(*count)}});
            table.rows.push_back({reason.who, {}, {Cell::words(reason.why), *count}});
        }
    }
    if (table.rows.empty())
        section.blocks.emplace_back(Paragraph{QStringLiteral("Nothing is left out of the figures.")});
    else
        section.blocks.emplace_back(std::move(table));
    section.data["left_out"] = std::move(list);
    return {};
}

} // namespace report
