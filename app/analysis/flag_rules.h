// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/flags.h"

// The tests of the table of flags (flag_rules.cpp), each with the evidence where its flag holds. Those of
// flag_rules_people.cpp set a judge beside people and hold nowhere where people are split.
namespace analysis::rules {

using Found = std::optional<Sentence>;

inline Fact number(const char *name, qint64 value) { return {.name = name, .value = value}; }
inline Fact word(const char *name, const QString &value) { return {.name = name, .value = value}; }
/// The model of a side of the case.
[[nodiscard]] QString modelOf(const JudgedCase &judged, const Dataset &dataset, model::Side side);

Found lenVsHuman(const JudgedCase &judged, const CaseEvidence &evidence);
Found shortVsHuman(const JudgedCase &judged, const CaseEvidence &evidence);
Found moreLists(const JudgedCase &judged, const CaseEvidence &evidence);
Found fewerLists(const JudgedCase &judged, const CaseEvidence &evidence);
Found moreHeadings(const JudgedCase &judged, const CaseEvidence &evidence);
Found fewerHeadings(const JudgedCase &judged, const CaseEvidence &evidence);
Found moreBold(const JudgedCase &judged, const CaseEvidence &evidence);
Found fewerBold(const JudgedCase &judged, const CaseEvidence &evidence);
Found self(const JudgedCase &judged, const CaseEvidence &evidence);
Found family(const JudgedCase &judged, const CaseEvidence &evidence);
Found tieSplit(const JudgedCase &judged, const CaseEvidence &evidence);
Found hard(const JudgedCase &judged, const CaseEvidence &evidence);

} // namespace analysis::rules
