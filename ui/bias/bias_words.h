// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"

#include <QString>

#include <string>

namespace ui {

// What bias panels say, in the language of the window. What has no words here, such as a panel that is newer
// than this table, stands as app/analysis wrote it.

/// The bias by the panel's kind, within a sentence: "length".
[[nodiscard]] QString biasText(const char *kind);
/// "observational", "interventional".
[[nodiscard]] QString evidenceText(analysis::EvidenceKind evidence);
/// What that kind of evidence can show.
[[nodiscard]] QString evidenceReason(analysis::EvidenceKind evidence);
/// Whether the mirrored cases speak for the opposite; else they are free of the bias.
[[nodiscard]] bool hasOpposite(const char *kind);
/// The sentence with its facts in the locale of the window; figures with three digits, whys translated.
[[nodiscard]] QString sentenceText(const analysis::Sentence &sentence);
[[nodiscard]] QString whyText(const std::string &why);
/// What a detail of a panel of this kind is called.
[[nodiscard]] QString detailText(const char *kind, const QString &name);
/// Whether the parts of a detail are called by names of models, families or persons, which are no words.
[[nodiscard]] bool holdsNames(const QString &detail);

} // namespace ui
