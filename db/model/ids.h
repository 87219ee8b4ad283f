// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace model {

/// The row number of a thing in one project file: strong, so that an item's never passes for a model's. 0 is
/// no row. Not stable across files: what leaves the file carries the UUID.
template <typename Thing>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

using CollectionId = Id<struct CollectionTag>;
using ItemId = Id<struct ItemTag>;
using ModelId = Id<struct ModelTag>;
using ResponseId = Id<struct ResponseTag>;
using ComparisonId = Id<struct ComparisonTag>;
using RaterId = Id<struct RaterTag>;
using VoteId = Id<struct VoteTag>;
using VerdictId = Id<struct VerdictTag>;
using RulingId = Id<struct RulingTag>;
using RatingId = Id<struct RatingTag>;
using ImportId = Id<struct ImportTag>;
using JudgeSpecId = Id<struct JudgeSpecTag>;
using AttemptId = Id<struct AttemptTag>;

} // namespace model

template <typename Thing>
struct std::hash<model::Id<Thing>>
{
    std::size_t operator()(const model::Id<Thing> &id) const noexcept
    {
        return std::hash<qint64>()(id.value);
    }
};
