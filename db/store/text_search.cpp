// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/scan.h"

namespace store {

namespace {

using Found = std::function<void(model::ComparisonId, model::Side)>;

/// Comparisons by what their texts hang on.
struct Place
{
    qint64 comparison = 0;
    int turn = 1;
    model::Side side = model::Side::A; ///< of a response
};
using Places = std::unordered_multimap<qint64, Place>;

Places placesByItem(Connection &connection)
{
    Places places;
    Scan scan(connection, "SELECT id, item_id, turn FROM comparison ORDER BY id");
    while (scan.next())
        places.emplace(scan.integer(1), Place{scan.integer(0), scan.number(2)});
    return places;
}

Places placesByResponse(Connection &connection)
{
    Places places;
    Scan scan(connection, "SELECT id, response_a, response_b, turn FROM comparison ORDER BY id");
    while (scan.next()) {
        places.emplace(scan.integer(1), Place{scan.integer(0), scan.number(3), model::Side::A});
        places.emplace(scan.integer(2), Place{scan.integer(0), scan.number(3), model::Side::B});
    }
    return places;
}

/// What is searched for, and whether anybody still wants to know.
struct Wanted
{
    const QRegularExpression &pattern;
    const Found &found;
    const std::function<bool()> &goesOn;
};

/// The engine gives up where a pattern goes back and forth too often: that is neither a match nor none.
bool isFound(const Wanted &wanted, const QString &text)
{
    if (!wanted.goesOn())
        throw Failure(model::Error::Kind::Cancelled, QStringLiteral("the search was stopped"));
    const QRegularExpressionMatch match = wanted.pattern.match(text);
    if (!match.isValid())
        throw Failure(model::Error::Kind::Usage,
                      QStringLiteral("the regular expression \"%1\" gave up on a text of %2 characters: it "
                                     "tries too many ways; write it without repetitions inside repetitions")
                          .arg(wanted.pattern.pattern())
                          .arg(text.size()));
    return match.hasMatch();
}

/// Rows of `sql` are (owner, turn, text).
void searchTurns(Connection &connection, const char *sql, const Places &places, const Wanted &wanted)
{
    Scan scan(connection, sql);
    while (scan.next()) {
        const auto [first, last] = places.equal_range(scan.integer(0));
        if (first == last || !isFound(wanted, scan.text(2)))
            continue;
        for (auto place = first; place != last; ++place) {
            if (scan.number(1) <= place->second.turn)
                wanted.found({place->second.comparison}, place->second.side);
        }
    }
}

/// Rows of `sql` are (comparison, text).
void searchRows(Connection &connection, const char *sql, const Wanted &wanted)
{
    Scan scan(connection, sql);
    while (scan.next()) {
        if (isFound(wanted, scan.text(1)))
            wanted.found({scan.integer(0)}, model::Side::A);
    }
}

void search(Connection &connection, TextField field, const Wanted &wanted)
{
    switch (field) {
    case TextField::Prompt:
        return searchTurns(connection, "SELECT item_id, turn, prompt FROM item_turn ORDER BY item_id, turn",
                           placesByItem(connection), wanted);
    case TextField::Response:
        return searchTurns(connection,
                           "SELECT response_id, turn, answer FROM response_turn ORDER BY response_id, turn",
                           placesByResponse(connection), wanted);
    case TextField::Rationale:
        return searchRows(
            connection,
            "SELECT verdict.comparison_id, verdict_call.rationale FROM verdict_call "
            "JOIN verdict ON verdict.id = verdict_call.verdict_id WHERE verdict_call.rationale <> '' "
            "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
            "ORDER BY verdict_call.verdict_id",
            wanted);
    case TextField::Comment:
        return searchRows(connection,
                          "SELECT comparison_id, comment FROM vote WHERE comment <> '' AND retracted = 0 "
                          "AND NOT EXISTS (SELECT 1 FROM vote AS newer WHERE newer.previous_id = vote.id) "
                          "ORDER BY id",
                          wanted);
    }
}

model::Result<> searchIn(Project &project, TextField field, const Wanted &wanted)
{
    return reading(project, [&](Connection &connection) {
        if (!wanted.pattern.isValid())
            throw Failure(model::Error::Kind::Usage,
                          QStringLiteral("the regular expression is not valid: %1 at %2")
                              .arg(wanted.pattern.errorString())
                              .arg(wanted.pattern.patternErrorOffset()));
        search(connection, field, wanted);
    });
}

} // namespace

model::Result<> searchTexts(Project &project, TextField field, const QRegularExpression &pattern,
                            const std::function<void(model::ComparisonId)> &found,
                            const std::function<bool()> &goesOn)
{
    const Found any = [&found](model::ComparisonId comparison, model::Side) { found(comparison); };
    return searchIn(project, field, {pattern, any, goesOn});
}

model::Result<> searchSides(Project &project, const QRegularExpression &pattern, const Found &found)
{
    const std::function<bool()> goesOn = [] { return true; };
    return searchIn(project, TextField::Response, {pattern, found, goesOn});
}

} // namespace store
