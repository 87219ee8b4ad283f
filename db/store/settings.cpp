// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/settings.h"

#include "db/store/clock.h"
#include "db/store/query.h"

namespace store {

model::Result<std::optional<QString>> setting(Project &project, const QString &name)
{
    return reading(project, [&](Connection &connection) -> std::optional<QString> {
        Query query(connection, "SELECT value FROM setting WHERE name = ? ORDER BY id DESC LIMIT 1", name);
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

model::Result<> changeSetting(Project &project, const QString &name, const QString &value,
                              const QString &author)
{
    return writing(project, [&](Connection &connection) {
        Query insert(connection, "INSERT INTO setting (name, value, author, time) VALUES (?, ?, ?, ?)", name,
                     value, author, timeNow());
        insert.run();
    });
}

model::Result<std::vector<ModelLabel>> modelLabels(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(
            connection,
            "SELECT model.name, coalesce(model_label.shown_name, ''), coalesce(model_label.family, '') "
            "FROM model LEFT JOIN model_label ON model_label.id = "
            "(SELECT max(id) FROM model_label WHERE model_id = model.id) ORDER BY model.id");
        std::vector<ModelLabel> labels;
        while (query.next())
            labels.push_back({query.text(0), query.text(1), query.text(2)});
        return labels;
    });
}

model::Result<> changeModelLabel(Project &project, const ModelLabel &label, const QString &author)
{
    return writing(project, [&](Connection &connection) {
        Query insert(connection,
                     "INSERT INTO model_label (model_id, shown_name, family, author, time) "
                     "SELECT id, ?, ?, ?, ? FROM model WHERE name = ? ORDER BY id",
                     label.shownName, label.family, author, timeNow(), label.name);
        insert.run();
        if (insert.changes() == 0)
            throw Failure(model::Error::Kind::NotFound,
                          QStringLiteral("there is no model %1").arg(label.name));
    });
}

} // namespace store
