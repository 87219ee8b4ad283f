// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace report {

/// Foreign text that shows what it is: control characters, bidi embeddings, overrides and isolates, tags,
/// halves of surrogate pairs and non-characters as signs (`⟨U+202E⟩`), so that no text hides, reorders or
/// breaks what stands around it. Tab and line feed stay, CR LF and CR become line feeds. Every character of
/// the result is one that XML allows.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace report
