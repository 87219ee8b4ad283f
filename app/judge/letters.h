// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/words.h"

#include <QString>

#include <vector>

namespace judge {

/// A letter by which a judge calls one of the two responses.
struct LetterMention
{
    qsizetype at = 0;                  ///< of the letter, one UTF-16 unit
    QChar written;                     ///< as the judge wrote it: A or B, of full width too
    model::Side pane = model::Side::A; ///< the side that is meant, as every reader of the project sees it

    /// The reader's letter is another one than the judge's.
    [[nodiscard]] bool isTranslated() const;
    friend bool operator==(const LetterMention &, const LetterMention &) = default;
};

/// Where the text of a judge who saw the responses in `order` calls one of them A or B, in ascending order;
/// the first one shown is what the judge calls A. Only unmistakable mentions, English and Korean: a letter
/// beside a word like "response", "assistant" or "답변", in double brackets, or in a comparison ("B is
/// better"). An article, a vitamin or a matrix is none. Empty where the order is unknown. Linear in the
/// length of the text. Source: PEERS 4.3, 16.
[[nodiscard]] std::vector<LetterMention> lettersIn(const QString &text, model::Order order);

/// `text` with the reader's letters in the place of the judge's; as long as before.
[[nodiscard]] QString inPanes(QString text, const std::vector<LetterMention> &mentions);

/// A stretch of a text in UTF-16 units.
struct Stretch
{
    qsizetype from = 0, length = 0;

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// The sentence around a verdict that stands at `from` in `text`, without the blanks at its ends. A line end
/// ends a sentence; one of more than 400 characters is the verdict alone.
[[nodiscard]] Stretch sentenceAround(const QString &text, Stretch verdict);

} // namespace judge
