// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QRegularExpression>

#include <optional>

namespace analysis {

/// Which texts of a case are searched.
enum class TextPlace { Everywhere, Prompt, Responses, Rationales, Comments };

/// How what is typed into a search field is meant.
enum class SearchKind {
    Words,  ///< as they stand, whatever blanks part them
    Pattern ///< a regular expression
};

/// The test `match(...)` for what was typed, upper and lower case alike; empty for an empty text.
/// Error::Usage for a regular expression that is not valid.
[[nodiscard]] model::Result<Filter> searchFilter(const QString &text, SearchKind kind, TextPlace place);

/// What the tests `match(...)` of a filter look for in the texts of one place (not Everywhere), in one
/// pattern; nothing where none does. What is looked for not to be there does not count.
[[nodiscard]] std::optional<QRegularExpression> searchedIn(const Filter &filter, TextPlace place);

} // namespace analysis
