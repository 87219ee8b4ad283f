// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/work.h"

#include <span>

namespace report {

/// A line of the table of sections.
struct SectionKind
{
    const char *id;
    const char *title;
    model::Result<> (*fill)(Work &work, Section &section);
};
[[nodiscard]] std::span<const SectionKind> sectionKinds();

[[nodiscard]] model::Result<> fillData(Work &work, Section &section);
[[nodiscard]] model::Result<> fillAgreement(Work &work, Section &section);
[[nodiscard]] model::Result<> fillCategories(Work &work, Section &section);
[[nodiscard]] model::Result<> fillPosition(Work &work, Section &section);
[[nodiscard]] model::Result<> fillLength(Work &work, Section &section);
[[nodiscard]] model::Result<> fillExamples(Work &work, Section &section);
[[nodiscard]] model::Result<> fillManifest(Work &work, Section &section);

} // namespace report
