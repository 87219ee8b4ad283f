// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/presentation.h"

#include "db/model/content.h"
#include "db/store/votes.h"

namespace labeling {

model::Side drawnLeft(qint64 seed, const QString &rater, const store::BlindComparison &pair)
{
    const auto nameOf = [](const QUuid &uuid) { return uuid.toString(QUuid::WithoutBraces); };
    const QByteArray hash =
        model::hashOfTurns({QStringLiteral("left"), QString::number(seed), rater, nameOf(pair.item),
                            nameOf(pair.responseA), nameOf(pair.responseB)});
    return (hash.back() & 1) == 0 ? model::Side::A : model::Side::B;
}

model::Result<model::Side> leftSideFor(store::Project &project, const model::Rater &rater,
                                       const store::BlindComparison &pair)
{
    const auto stored = store::presentedLeft(project, rater.id, pair.id);
    if (!stored)
        return tl::unexpected<model::Error>(stored.error());
    return stored->value_or(drawnLeft(project.seed(), rater.name, pair));
}

model::Result<model::Side> presentPair(store::Project &project, const model::Rater &rater,
                                       const store::BlindComparison &pair)
{
    const auto stored = store::presentedLeft(project, rater.id, pair.id);
    if (!stored)
        return tl::unexpected<model::Error>(stored.error());
    if (stored->has_value())
        return **stored;
    return store::storePresentation(project, rater.id, pair.id, drawnLeft(project.seed(), rater.name, pair));
}

} // namespace labeling
