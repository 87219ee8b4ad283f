// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/cases/details_writer.h"

namespace ui {

/// What was said of a case: every vote with its comment, notes, flags, and for every judge its ruling with
/// the swap outcome and its verdicts in both orders, one under the other; references at the end. Any thread
/// may call it, the document belongs to that thread until it is moved.
[[nodiscard]] MarkedDocument makeCaseDocument(const labeling::ReadCase &read, const DetailsLook &look);

} // namespace ui
