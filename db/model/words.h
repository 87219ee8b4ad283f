// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace model {

// The closed vocabularies of a project. The numbers are what the file stores (table `word`); the words are
// what the command line and exports write. wordOf and the parsers are inverse to each other.

enum class Choice : qint8 { A = 1, B, Tie, BothGood, BothBad, CannotJudge };
enum class State : qint8 {
    Valid = 1,
    Abstained,
    Ambiguous,
    Unparsable,
    OutOfRange,
    Refused,
    Truncated,
    TransportError,
    Budget
};
/// Which response a judge was shown first. Unknown only for imported verdicts.
enum class Order : qint8 { Unknown = 0, AFirst = 1, BFirst = 2 };
enum class Swap : qint8 {
    StableA = 1,
    StableB,
    StableTie,
    FlipsToFirst,
    FlipsToSecond,
    HalfTieFirst,
    HalfTieSecond,
    Inconsistent, ///< imported, direction unknown
    Incomplete,
};
enum class RaterKind : qint8 { Human = 1, Judge, Gold, Jury, Estimate };
/// The canonical side of a comparison: a has the smaller (model name, sample, text hash).
enum class Side : qint8 { A = 1, B = 2 };
enum class Origin : qint8 { Derived = 1, Imported = 2 };

[[nodiscard]] QString wordOf(Choice choice);
[[nodiscard]] QString wordOf(State state);
[[nodiscard]] QString wordOf(Order order); ///< empty for Unknown
[[nodiscard]] QString wordOf(Swap swap);
[[nodiscard]] QString wordOf(RaterKind kind);
[[nodiscard]] QString wordOf(Side side);
[[nodiscard]] QString wordOf(Origin origin);

[[nodiscard]] std::optional<Choice> choiceFromWord(QStringView word);
[[nodiscard]] std::optional<State> stateFromWord(QStringView word);
[[nodiscard]] std::optional<Order> orderFromWord(QStringView word);
[[nodiscard]] std::optional<Swap> swapFromWord(QStringView word);
[[nodiscard]] std::optional<RaterKind> raterKindFromWord(QStringView word);
[[nodiscard]] std::optional<Side> sideFromWord(QStringView word);

[[nodiscard]] constexpr bool isTie(Choice choice)
{
    return choice == Choice::Tie || choice == Choice::BothGood || choice == Choice::BothBad;
}
[[nodiscard]] constexpr bool isDecided(Choice choice) { return choice == Choice::A || choice == Choice::B; }
/// The same choice seen from the other side.
[[nodiscard]] constexpr Choice mirrored(Choice choice)
{
    return choice == Choice::A ? Choice::B : choice == Choice::B ? Choice::A : choice;
}
[[nodiscard]] constexpr Side other(Side side) { return side == Side::A ? Side::B : Side::A; }

} // namespace model
