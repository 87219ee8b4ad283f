// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/setup.h"
#include "db/model/case.h"
#include "db/model/vote_columns.h"

#include <optional>
#include <vector>

namespace judge {

/// One call that a run makes.
struct Planned
{
    std::size_t index = 0; ///< the comparison, in the columns
    model::Order order = model::Order::AFirst;
    int repetition = 1;
    model::ResponseId rated =
        {}; ///< once the question is put together, of a protocol that asks about one response
};

/// The calls that have no verdict yet, in the orders asked for and every repetition, a comparison after the
/// other in the order of `among`; at most `limit` comparisons. `judge` may be a rater that is not in the
/// columns. A verdict counts whatever its state, and by whatever version of the set-up.
[[nodiscard]] std::vector<Planned> whatIsMissing(const model::VoteColumns &columns, model::RaterId judge,
                                                 const std::vector<model::ComparisonId> &among, Orders orders,
                                                 int repetitions, std::optional<qint64> limit);

/// The calls that a set-up has still to make under a filter's comparisons: as above, or, where the protocol
/// asks about one response, a call for every response that has no rating yet, AFirst for that of side a. A
/// response is rated once for a turn, however many comparisons it is in.
[[nodiscard]] model::Result<std::vector<Planned>> plannedCalls(store::Project &project,
                                                               const model::VoteColumns &columns,
                                                               const Setup &setup,
                                                               const std::vector<model::ComparisonId> &among,
                                                               std::optional<qint64> limit);

/// Puts the questions of a run together: lengths from the columns, texts from the project.
class Questions
{
public:
    Questions(store::Project &project, const model::VoteColumns &columns, const Setup &setup);

    [[nodiscard]] model::ComparisonId comparisonOf(const Planned &planned) const;
    /// Reads texts only for a protocol that asks a language model. Error::InvalidInput where the protocol
    /// needs a reference and the item has none.
    [[nodiscard]] model::Result<Question> question(const Planned &planned);
    /// Whether the item's category wants a reference that the item does not have.
    [[nodiscard]] bool lacksReference() const { return m_lacksReference; }

private:
    [[nodiscard]] model::Result<> readTexts(model::ComparisonId comparison);

    store::Project &m_project;
    const model::VoteColumns &m_columns;
    const Setup &m_setup;
    model::Comparison m_read; ///< the texts read last: both orders follow each other
    bool m_lacksReference = false;
};

} // namespace judge
