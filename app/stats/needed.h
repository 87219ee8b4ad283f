// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace stats {

/// How many there are of what: `one` names a single one, `many` any other number.
struct Counted
{
    std::int64_t count = 0;
    const char *one = "";
    const char *many = "";
};

/// `1 item`, `3 items`.
[[nodiscard]] std::string inWords(const Counted &counted);
/// Why there is no figure, with what is there and what it takes: `1 item, an interval needs 2`. `purpose` is
/// one thing, as `an interval`.
[[nodiscard]] std::string tooFew(const Counted &have, const char *purpose, std::int64_t needed);
/// The same of items that an interval is drawn from, or that a standard error adds up.
[[nodiscard]] std::string tooFewToDraw(std::int64_t items);
[[nodiscard]] std::string tooFewForErrors(std::int64_t items);

} // namespace stats
