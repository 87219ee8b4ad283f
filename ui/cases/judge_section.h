// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/cases/details_writer.h"

namespace ui {

/// Writes what one judge said of a case: its rulings with the swap outcome, then its verdicts in the order of
/// the file: a first, b first, each with state, choice in the panes' letters, scores and rationale, and on
/// request what was sent and what came back.
void writeJudge(DetailsWriter &writer, const labeling::ReadCase &read, const QString &judge);

} // namespace ui
