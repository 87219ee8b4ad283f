// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/presentation.h"

#include "db/store/votes.h"

namespace labeling {

model::Side drawnLeft(qint64 seed, const QString &rater, const model::Comparison &comparison)
{
    const QByteArray hash = model::hashOfTurns({
        QStringLiteral("left"),
        QString::number(seed),
        rater,
        comparison.item.collection,
        comparison.item.sourceId,
        comparison.a.model,
        QString::number(comparison.a.sample),
        comparison.b.model,
        QString::number(comparison.b.sample),
    });
    return (hash.back() & 1) == 0 ? model::Side::A : model::Side::B;
}

model::Result<model::Side> leftSideFor(store::Project &project, const model::Rater &rater,
                                       const model::Comparison &comparison)
{
    auto stored = store::presentedLeft(project, rater.id, comparison.id);
    if (!stored)
        return tl::unexpected<model::Error>(stored.error());
    if (stored->has_value())
        return **stored;
    return store::storePresentation(project, rater.id, comparison.id,
                                    drawnLeft(project.seed(), rater.name, comparison));
}

} // namespace labeling
