// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace test_stats {

/// All golden values of the methods; null where the public data are not at hand.
[[nodiscard]] nlohmann::json goldenFile();
/// A member of the golden values of the methods; null where they are not at hand.
[[nodiscard]] nlohmann::json goldenValue(const char *key);

} // namespace test_stats
