// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/number_text.h"

#include <charconv>
#include <cmath>

namespace exchange {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

template <typename T>
std::optional<T> parsed(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<double> numberFrom(std::string_view text)
{
    const auto value = parsed<double>(trimmed(text));
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<qint64> integerFrom(std::string_view text)
{
    if (const auto value = parsed<qint64>(trimmed(text)))
        return value;
    const auto number = numberFrom(text);
    return number ? integerFrom(*number) : std::nullopt;
}

std::optional<qint64> integerFrom(double number)
{
    constexpr double exact = 9007199254740992.0;
    if (!(std::abs(number) <= exact) || std::trunc(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace exchange
