// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/shown_pair.h"
#include "ui/text/reading_style.h"
#include "ui/text/text_document.h"

#include <QFuture>

#include <memory>

namespace ui {

/// The texts of a pair as documents, for the GUI thread.
struct PairDocuments
{
    std::unique_ptr<InertDocument> prompt, left, right;
};

/// A pair that is ready to be shown. Shared because a future's value must be; whoever shows it takes the
/// documents out.
struct PreparedPair
{
    labeling::ShownPair pair;
    PairDocuments documents;
};
using Prepared = std::shared_ptr<PreparedPair>;

/// Makes the documents on another thread; they come back belonging to the calling one. They are laid out when
/// they are shown: fonts belong to the thread that lays out.
[[nodiscard]] QFuture<Prepared> prepare(const labeling::ShownPair &pair, TextForm form,
                                        const TextStyle &style);
[[nodiscard]] QFuture<std::shared_ptr<std::unique_ptr<InertDocument>>> prepareTurns(const QStringList &turns,
                                                                                    TextForm form,
                                                                                    const TextStyle &style);

/// Characters of everything that there is to read.
[[nodiscard]] qint64 textLength(const labeling::ShownPair &pair);

} // namespace ui
