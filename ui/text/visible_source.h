// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace ui {

/// Which characters get a sign (`⟨U+200B⟩`) that stands for them.
enum class Signs {
    Harmful,  ///< that nothing shows and a reader must know of, or that reorder the text around them:
              ///< controls, bidi embeddings, overrides and isolates, tags, characters with a meaning inside
              ///< QTextDocument
    Invisible ///< these, and all others that show nothing: zero width, soft hyphen, variation selectors,
              ///< fillers
};

/// A stretch of text for the reader: characters of the source, or the sign for one of them.
struct VisiblePiece
{
    QString text;
    bool isSign = false;
};

/// `text` in pieces. Tab and line feed stay, and so do the joiners and selectors inside an emoji. Halves of
/// surrogate pairs get a sign. Never two neighbours that are both no signs. Linear time.
[[nodiscard]] std::vector<VisiblePiece> visiblePieces(QStringView text, Signs signs);

/// `text` for the source view: every character that shows nothing as a sign, line ends as line feeds.
[[nodiscard]] QString visibleSource(const QString &text);

/// The character that `sign` stands for; empty when it is no sign.
[[nodiscard]] QString characterOfSign(QStringView sign);

/// Every CR LF and CR as a line feed.
[[nodiscard]] QString withLineFeeds(const QString &text);

} // namespace ui
