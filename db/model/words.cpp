// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/words.h"

#include <array>
#include <cstddef>

namespace model {

namespace {

template <std::size_t Count>
using Words = std::array<QLatin1String, Count>;

constexpr Words<6> choiceWords = {QLatin1String("a"),        QLatin1String("b"),
                                  QLatin1String("tie"),      QLatin1String("both_good"),
                                  QLatin1String("both_bad"), QLatin1String("cannot_judge")};
constexpr Words<9> stateWords = {
    QLatin1String("valid"),      QLatin1String("abstained"),       QLatin1String("ambiguous"),
    QLatin1String("unparsable"), QLatin1String("out_of_range"),    QLatin1String("refused"),
    QLatin1String("truncated"),  QLatin1String("transport_error"), QLatin1String("budget")};
constexpr Words<2> orderWords = {QLatin1String("a_first"), QLatin1String("b_first")};
constexpr Words<9> swapWords = {
    QLatin1String("stable_a"),        QLatin1String("stable_b"),        QLatin1String("stable_tie"),
    QLatin1String("flips_to_first"),  QLatin1String("flips_to_second"), QLatin1String("half_tie_first"),
    QLatin1String("half_tie_second"), QLatin1String("inconsistent"),    QLatin1String("incomplete")};
constexpr Words<5> raterWords = {QLatin1String("human"), QLatin1String("judge"), QLatin1String("gold"),
                                 QLatin1String("jury"), QLatin1String("estimate")};
constexpr Words<2> sideWords = {QLatin1String("a"), QLatin1String("b")};
constexpr Words<2> originWords = {QLatin1String("derived"), QLatin1String("imported")};

/// The codes of every vocabulary count from 1; 0 (an unknown order) has the empty word.
template <typename Enum, std::size_t Count>
QString wordFrom(const Words<Count> &words, Enum value)
{
    const auto code = static_cast<std::size_t>(value);
    return code >= 1 && code <= Count ? QString(words[code - 1]) : QString();
}

template <typename Enum, std::size_t Count>
std::optional<Enum> parse(const Words<Count> &words, QStringView word)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (word == words[i])
            return static_cast<Enum>(i + 1);
    }
    return std::nullopt;
}

} // namespace

QString wordOf(Choice choice) { return wordFrom(choiceWords, choice); }
QString wordOf(State state) { return wordFrom(stateWords, state); }
QString wordOf(Order order) { return wordFrom(orderWords, order); }
QString wordOf(Swap swap) { return wordFrom(swapWords, swap); }
QString wordOf(RaterKind kind) { return wordFrom(raterWords, kind); }
QString wordOf(Side side) { return wordFrom(sideWords, side); }
QString wordOf(Origin origin) { return wordFrom(originWords, origin); }

std::optional<Choice> choiceFromWord(QStringView word) { return parse<Choice>(choiceWords, word); }
std::optional<State> stateFromWord(QStringView word) { return parse<State>(stateWords, word); }
std::optional<Order> orderFromWord(QStringView word)
{
    return word.isEmpty() ? std::optional(Order::Unknown) : parse<Order>(orderWords, word);
}
std::optional<Swap> swapFromWord(QStringView word) { return parse<Swap>(swapWords, word); }
std::optional<RaterKind> raterKindFromWord(QStringView word) { return parse<RaterKind>(raterWords, word); }
std::optional<Side> sideFromWord(QStringView word) { return parse<Side>(sideWords, word); }

} // namespace model
