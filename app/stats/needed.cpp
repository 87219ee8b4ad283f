// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/needed.h"

namespace stats {

std::string inWords(const Counted &counted)
{
    return std::to_string(counted.count) + ' ' + (counted.count == 1 ? counted.one : counted.many);
}

std::string tooFew(const Counted &have, const char *purpose, std::int64_t needed)
{
    return inWords(have) + ", " + purpose + " needs " + std::to_string(needed);
}

std::string tooFewToDraw(std::int64_t items) { return tooFew({items, "item", "items"}, "an interval", 2); }

std::string tooFewForErrors(std::int64_t items)
{
    return tooFew({items, "item", "items"}, "a standard error", 2);
}

} // namespace stats
