// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/pair_texts.h"

#include "ui/async/background.h"

#include <QThread>

namespace ui {

QFuture<std::shared_ptr<PairTexts>> makePairTexts(const model::Comparison &comparison, const PairLook &look)
{
    return inBackground([comparison, look, owner = QThread::currentThread()] {
        const auto made = [&](const QStringList &turns, const std::optional<QRegularExpression> &searched) {
            MarkedDocument marked{
                makeDocument(turns.mid(0, comparison.turn), look.form, look.style, look.turnHeading), {}};
            if (searched)
                marked.matches = matchesIn(*marked.document, *searched);
            marked.document->moveToThread(owner);
            return marked;
        };
        return std::make_shared<PairTexts>(PairTexts{made(comparison.item.turns, look.inPrompt),
                                                     made(comparison.a.turns, look.inResponses),
                                                     made(comparison.b.turns, look.inResponses)});
    });
}

} // namespace ui
