// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace store {

namespace {

/// Columns: comparison, word, rater.
std::vector<Mark> marksOf(Query &query)
{
    std::vector<Mark> marks;
    while (query.next())
        marks.push_back({query.id<model::ComparisonId>(0), query.text(1), query.text(2)});
    return marks;
}

/// As a word that a filter can name; none for what is not a single value.
std::optional<QString> wordOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble() && !value.isBool())
        return std::nullopt;
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// Every item with metadata, as (item, object).
template <typename Visit>
void visitMetadata(Connection &connection, const Visit &visit)
{
    Query query(connection, "SELECT id, metadata FROM item WHERE metadata <> '{}' ORDER BY id");
    while (query.next())
        visit(query.id<model::ItemId>(0), QJsonDocument::fromJson(query.bytes(1)).object());
}

} // namespace

model::Result<std::vector<Mark>> tagMarks(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection,
                    "SELECT comparison.id, item_tag.tag, '' FROM item_tag "
                    "JOIN comparison ON comparison.item_id = item_tag.item_id "
                    "UNION SELECT vote.comparison_id, vote_tag.tag, rater.name FROM vote_tag "
                    "JOIN vote ON vote.id = vote_tag.vote_id JOIN rater ON rater.id = vote.rater_id "
                    "WHERE vote.retracted = 0 "
                    "AND NOT EXISTS (SELECT 1 FROM vote AS newer WHERE newer.previous_id = vote.id) "
                    "ORDER BY 1, 2, 3");
        return marksOf(query);
    });
}

model::Result<std::vector<Mark>> flagMarks(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(
            connection,
            "SELECT DISTINCT flag.comparison_id, flag.kind, coalesce(rater.name, '') FROM flag "
            "LEFT JOIN rater ON rater.id = flag.rater_id WHERE NOT EXISTS (SELECT 1 FROM flag AS last "
            "WHERE last.comparison_id = flag.comparison_id AND last.kind = flag.kind "
            "AND last.rater_id IS flag.rater_id AND last.id >= flag.id "
            "AND last.evidence = '{\"withdrawn\":true}') ORDER BY 1, 2, 3");
        return marksOf(query);
    });
}

model::Result<std::vector<Mark>> probeMarks(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection, "SELECT DISTINCT comparison_id, kind, '' FROM probe ORDER BY 1, 2");
        return marksOf(query);
    });
}

model::Result<std::vector<TurnLengths>> laterTurnLengths(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection,
                    "SELECT comparison.id, coalesce(a.length, 0), coalesce(b.length, 0) FROM comparison "
                    "LEFT JOIN response_turn AS a ON a.response_id = comparison.response_a "
                    "AND a.turn = comparison.turn "
                    "LEFT JOIN response_turn AS b ON b.response_id = comparison.response_b "
                    "AND b.turn = comparison.turn "
                    "WHERE comparison.turn > 1 ORDER BY comparison.id");
        std::vector<TurnLengths> lengths;
        while (query.next())
            lengths.push_back({query.id<model::ComparisonId>(0), query.number(1), query.number(2)});
        return lengths;
    });
}

model::Result<std::vector<std::pair<model::ItemId, QString>>> userField(Project &project,
                                                                        const QString &field)
{
    return reading(project, [&](Connection &connection) {
        std::vector<std::pair<model::ItemId, QString>> values;
        visitMetadata(connection, [&](model::ItemId item, const QJsonObject &metadata) {
            if (const auto word = wordOf(metadata.value(field)))
                values.emplace_back(item, *word);
        });
        return values;
    });
}

model::Result<QStringList> userFields(Project &project)
{
    return reading(project, [](Connection &connection) {
        QStringList fields;
        visitMetadata(connection, [&](model::ItemId, const QJsonObject &metadata) {
            for (auto field = metadata.begin(); field != metadata.end(); ++field) {
                if (wordOf(field.value()) && !fields.contains(field.key()))
                    fields.append(field.key());
            }
        });
        fields.sort();
        return fields;
    });
}

} // namespace store
