// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace ui {

/// What an HTML entity with its `&` and `;` means: `&amp;`, `&#38;`, `&#x26;`. Numbers that are no character
/// give U+FFFD, as CommonMark wants. Empty for a name that HTML 5 does not know.
[[nodiscard]] QString entityText(QStringView entity);

/// The names of HTML 5 (WHATWG, "Named character references"), parted by blanks, each with its one or two
/// characters in hexadecimal: `AMP=26 AcE=223e+333`.
[[nodiscard]] QStringView entityNames();

} // namespace ui
