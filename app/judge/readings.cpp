// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/readings.h"

#include <algorithm>

namespace judge {

namespace {

using model::State;

bool saySame(const ReadReply &one, const ReadReply &other)
{
    return one.state == other.state && one.preferred == other.preferred &&
           one.scoreFirst == other.scoreFirst && one.scoreSecond == other.scoreSecond &&
           one.grade == other.grade;
}

} // namespace

ReadReply verdictAt(Part part, Preferred preferred)
{
    return {State::Valid, preferred, part.from, part.length};
}

ReadReply pointsAt(Part part, double points, const Scale &scale)
{
    if (!scale.holds(points))
        return {State::OutOfRange, std::nullopt, part.from, part.length};
    return {State::Valid, std::nullopt, part.from, part.length, points, {}};
}

ReadReply pairAt(Part part, const PointPair &points, double tie)
{
    const double gap = points.first - points.second;
    const Preferred preferred = gap > tie    ? Preferred::First
                                : gap < -tie ? Preferred::Second
                                             : Preferred::Tie;
    return {State::Valid, preferred, part.from, part.length, points.first, points.second};
}

ReadReply pairAt(Part part, const PointPair &points, const Scale &scale)
{
    if (!scale.holds(points.first) || !scale.holds(points.second))
        return {State::OutOfRange, std::nullopt, part.from, part.length};
    return pairAt(part, points, 0.0);
}

ReadReply lastOf(const std::vector<ReadReply> &readings)
{
    if (readings.empty())
        return {};
    ReadReply last = readings.back();
    const bool areSame =
        std::ranges::all_of(readings, [&](const ReadReply &one) { return saySame(one, last); });
    if (last.state == State::Valid && !areSame)
        last.state = State::Ambiguous;
    return last;
}

} // namespace judge
