// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/answers.h"

#include "db/store/connection.h"
#include "db/store/scan.h"

namespace store {

model::Result<> visitAnswers(Project &project, const std::function<void(const Answer &)> &visit)
{
    return reading(project, [&](Connection &connection) {
        Scan scan(connection, "SELECT response_id, turn, length, answer FROM response_turn "
                              "ORDER BY response_id, turn");
        while (scan.next()) {
            const QString text = scan.text(3);
            visit({{scan.integer(0)}, scan.number(1), scan.number(2), text});
        }
    });
}

model::Result<std::vector<ComparedResponses>> comparedResponses(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<ComparedResponses> compared;
        Scan scan(connection, "SELECT id, response_a, response_b, turn FROM comparison ORDER BY id");
        while (scan.next())
            compared.push_back({{scan.integer(0)}, {scan.integer(1)}, {scan.integer(2)}, scan.number(3)});
        return compared;
    });
}

} // namespace store
