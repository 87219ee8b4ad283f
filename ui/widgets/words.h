// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/answer.h"
#include "db/model/words.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

// The closed vocabularies and figures as the window writes them, in the language of the window.

[[nodiscard]] QString choiceText(model::Choice choice);
[[nodiscard]] QString choiceText(std::optional<model::Choice> choice); ///< "none" without one
[[nodiscard]] QString stateText(model::State state);
[[nodiscard]] QString orderText(model::Order order);
[[nodiscard]] QString swapText(model::Swap swap);
[[nodiscard]] QString answerText(labeling::Answer answer); ///< "left better"
[[nodiscard]] QString strengthText(labeling::Strength strength);
/// A party as a page names it: "people together" for the pool `humans`.
[[nodiscard]] QString partyText(const QString &name);

/// Shared by fewer comparisons than this: a screen shows their count and no figure.
inline constexpr std::int64_t enoughShared = 10;

/// Two decimals, the leading zero dropped: `.56`, `-.03`, `1.00`.
[[nodiscard]] QString figureText(double value);
/// The same with `digits` behind the point, for effects that are small.
[[nodiscard]] QString figureText(double value, int digits);
/// `.50 – .62`
[[nodiscard]] QString intervalText(double low, double high);
[[nodiscard]] QString countText(qint64 count);
/// As exact as a guess deserves: "less than 1 min", "about 12 min", "about 1 h 40 min", "about 14 h".
[[nodiscard]] QString roughDurationText(qint64 ms);

} // namespace ui
