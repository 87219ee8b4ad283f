// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/reference_facts.h"

#include "db/store/query.h"

namespace store {

namespace {

// A newer set-up of a judge takes the place of the one before.
void addCategories(Connection &connection, ReferenceFacts &facts)
{
    Query query(connection,
                "SELECT judge_spec.rater_id, judge_spec.version, coalesce(category.value, '') "
                "FROM judge_spec "
                "LEFT JOIN json_each(CASE WHEN json_valid(judge_spec.spec) THEN judge_spec.spec "
                "ELSE '{}' END, '$.reference_categories') AS category "
                "WHERE NOT EXISTS (SELECT 1 FROM judge_spec AS newer "
                "WHERE newer.rater_id = judge_spec.rater_id AND newer.version > judge_spec.version) "
                "ORDER BY judge_spec.rater_id, category.key");
    while (query.next()) {
        const auto judge = query.id<model::RaterId>(0);
        if (facts.categories.empty() || facts.categories.back().first != judge)
            facts.categories.emplace_back(judge, QStringList());
        if (const QString category = query.text(2); !category.isEmpty())
            facts.categories.back().second.append(category);
    }
}

} // namespace

model::Result<ReferenceFacts> referenceFacts(Project &project)
{
    return reading(project, [](Connection &connection) {
        ReferenceFacts facts;
        addCategories(connection, facts);
        Query query(connection, "SELECT DISTINCT item_id FROM item_reference ORDER BY item_id");
        while (query.next())
            facts.items.push_back(query.id<model::ItemId>(0));
        return facts;
    });
}

} // namespace store
