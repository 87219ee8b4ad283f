// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/work.h"

namespace report {

/// What figures leave out of the slice, and why: raters, judges without a ruling, people who could not judge,
/// votes of a later occasion. Adds a table or the sentence that there is nothing, and the member `left_out`.
[[nodiscard]] model::Result<> addLeftOut(Work &work, Section &section);

} // namespace report
