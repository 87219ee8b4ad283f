// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "ui/cases/details_writer.h"
#include "ui/text/text_document.h"

#include <QFuture>
#include <QRegularExpression>

#include <memory>
#include <optional>

namespace ui {

/// How the texts of a pair are shown, and what is marked in them.
struct PairLook
{
    TextForm form = TextForm::Rendered;
    TextStyle style;
    QString turnHeading; ///< with the number of the turn for %1
    std::optional<QRegularExpression> inPrompt, inResponses;
};

/// The texts of a case up to its turn as documents, for the calling thread.
struct PairTexts
{
    MarkedDocument prompt, a, b;
};

/// Makes them on another thread. Shared because a future's value must be; whoever shows them takes the
/// documents out.
[[nodiscard]] QFuture<std::shared_ptr<PairTexts>> makePairTexts(const model::Comparison &comparison,
                                                                const PairLook &look);

} // namespace ui
