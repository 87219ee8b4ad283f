// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/exchange/import_project.h"

/// Imports MT-bench into the project: questions, answers, references, votes, GPT-4's rulings, Llama-2's
/// verdicts. False where the data are not at hand.
[[nodiscard]] bool importMtbench(ImportProject &project);
[[nodiscard]] bool importPandalm(ImportProject &project);
[[nodiscard]] bool importTulu(ImportProject &project);
