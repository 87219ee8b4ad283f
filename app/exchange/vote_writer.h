// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "app/exchange/import_index.h"
#include "app/exchange/row_place.h"
#include "app/exchange/row_result.h"
#include "db/model/vote.h"

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace exchange {

/// (rater, comparison) pairs whose rows stand in a file in another order than their times.
using LateRows = std::set<std::pair<QUuid, QUuid>>;

/// Brings the votes of an import into the history of a project.
///
/// A row is known by rater, comparison and how many rows of both stand before it in its file: that makes its
/// UUID. A further row of one rater on one comparison is a new version of the vote where it has a later time
/// of its own, and the next occasion (noted in the report) where it has not. History only grows at its end,
/// so where such rows come in another order than their times the import is run once more, with these rows
/// held back to the end of their file.
class VoteWriter
{
public:
    VoteWriter(store::Project &project, bool updates, LateRows &lateRows, ImportReport &report);

    void beginFile(model::ImportId import);
    /// Writes the rows that were held back; one outcome for each of them.
    [[nodiscard]] std::vector<RowResult<RowOutcome>> endFile();

    /// `vote` has its choice in canonical sides; rater, comparison, occasion, previous and uuid are set here.
    [[nodiscard]] RowResult<RowOutcome> write(const KnownRater &rater, const KnownComparison &comparison,
                                              model::Vote vote, const RowPlace &place);
    /// Rows were found out of order: roll back, and begin again with the same LateRows.
    [[nodiscard]] bool mustRunAgain() const { return m_mustRunAgain; }

private:
    struct Row
    {
        QUuid uuid;
        qint64 id = 0;
        std::optional<double> strength;
        model::Choice choice = model::Choice::CannotJudge;
        qint16 occasion = 1;
    };
    /// What is known of one rater on one comparison.
    struct Chain
    {
        std::vector<Row> rows;
        std::optional<qint64> newestTime; ///< of the last row, milliseconds since 1970
        qint32 fileNumber = 0;            ///< the file that `seen` counts in
        qint16 seen = 0;
    };
    struct ChainKey
    {
        qint64 rater = 0, comparison = 0;
        friend bool operator==(const ChainKey &, const ChainKey &) = default;
    };
    struct ChainHash
    {
        std::size_t operator()(const ChainKey &key) const noexcept
        {
            return qHashMulti(std::size_t{0}, key.rater, key.comparison);
        }
    };
    struct HeldBack
    {
        model::Vote vote;
        QUuid rater, comparison;
        int occurrence = 1;
        RowPlace place;
    };

    [[nodiscard]] model::Result<> loadHistory(const KnownRater &rater);
    [[nodiscard]] RowResult<RowOutcome> place(Chain &chain, const HeldBack &row);
    [[nodiscard]] RowResult<RowOutcome> again(Chain &chain, const HeldBack &row, const Row &known);
    [[nodiscard]] RowResult<RowOutcome> append(Chain &chain, model::Vote vote);
    void noteOccasion(const HeldBack &row, int occasion);

    store::Project &m_project;
    bool m_updates;
    LateRows &m_lateRows;
    ImportReport &m_report;
    model::ImportId m_import;
    qint32 m_fileNumber = 0;
    bool m_mustRunAgain = false;
    std::unordered_set<qint64> m_loadedRaters;
    std::unordered_map<ChainKey, Chain, ChainHash> m_chains;
    std::vector<HeldBack> m_heldBack;
};

} // namespace exchange
