// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

namespace exchange {

/// What a JsonRow looks at; kept out of json_row.h because simdjson takes seconds to compile.
struct JsonFields
{
    simdjson::dom::object object;
};

} // namespace exchange
