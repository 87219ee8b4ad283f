// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "ui/cases/details_writer.h"

namespace ui {

/// Writes a judge's rationale. Where the judge calls a response by a letter, the letter of its pane stands in
/// the pane's colour, with what the judge wrote as its tool tip and in what is copied; with letters as
/// written nothing is translated. The sentence of the verdict has a ground and is underlined.
void writeRationale(DetailsWriter &writer, const model::Verdict &verdict, const QString &text);

} // namespace ui
