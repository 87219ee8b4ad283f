// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace report {

/// Whether it is a Figure of CLI.md.
[[nodiscard]] bool isFigure(const Json &json);
/// The count of a cell, the value of a figure, or the number itself; nullptr where it is none of these.
[[nodiscard]] const Json *numberIn(const Json &json);

/// Where in a document something stands: what is around it, the document first.
struct Place
{
    std::vector<std::string> keys; ///< of each object around it, then its own; empty for elements of lists
    std::vector<const Json *> around;

    /// The same one member, or one element of a list, further in.
    [[nodiscard]] Place member(const Json &object, const std::string &key) const;
    [[nodiscard]] Place element() const;

    /// Whether each of the words, parted by spaces, is a key around it or the kind, evidence or method there.
    [[nodiscard]] bool isWithin(std::string_view words) const;
    /// The number at `a.b` of `json` itself, beside it, or further out.
    [[nodiscard]] const Json *number(const Json &json, std::string_view path) const;

private:
    [[nodiscard]] bool isWithinOne(std::string_view word) const;
};

} // namespace report
