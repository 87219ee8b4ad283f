// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/marks.h"

#include "db/store/flags.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace labeling {

QString wordOf(MarkKind kind)
{
    return kind == MarkKind::Flagged ? QStringLiteral("flagged") : QStringLiteral("skipped");
}

model::Result<> setMark(store::Project &project, const model::Rater &rater, model::ComparisonId comparison,
                        MarkKind kind, const QString &reason)
{
    QJsonObject evidence;
    if (!reason.isEmpty())
        evidence.insert(QStringLiteral("reason"), reason);
    return store::raiseFlag(project, comparison, rater.id, wordOf(kind),
                            QJsonDocument(evidence).toJson(QJsonDocument::Compact));
}

model::Result<> clearMark(store::Project &project, const model::Rater &rater, model::ComparisonId comparison,
                          MarkKind kind)
{
    return store::withdrawFlag(project, comparison, rater.id, wordOf(kind));
}

} // namespace labeling
