// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/figure_json.h"

namespace cli {

using report::figureJson;

} // namespace cli
