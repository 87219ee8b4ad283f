// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "app/exchange/import_index.h"
#include "app/exchange/row_place.h"
#include "app/exchange/row_result.h"
#include "app/exchange/vote_chain.h"
#include "db/model/vote.h"

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace exchange {

/// (rater, comparison) pairs whose rows stand in a file in another order than their times.
using LateRows = std::set<std::pair<QUuid, QUuid>>;

/// Brings the votes of an import into the history of a project.
///
/// A row with a time is known by rater, comparison and time, wherever it stands; a row without one by rater,
/// comparison and how many rows of both stand before it in its file. A further row of one rater on one
/// comparison is a new version of the vote where it has a later time of its own, and the next occasion (noted
/// in the report) where it has not. History only grows at its end, so where such rows come in another order
/// than their times the import is run once more, with these rows held back to the end of their file; a row
/// before a vote that another file has given is refused.
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
    /// What is known of one rater on one comparison.
    struct Known
    {
        VoteChain chain;
        qint64 firstTime = 0;  ///< of the first row in the file at hand
        qint32 fileNumber = 0; ///< the file that `seen` counts in
        qint16 seen = 0;
    };
    struct HeldBack
    {
        model::Vote vote;
        VoteChain::Source source;
        RowPlace place;
    };

    [[nodiscard]] model::Result<> loadHistory(const KnownRater &rater);
    void count(Known &known, HeldBack &row);
    [[nodiscard]] RowResult<RowOutcome> place(VoteChain &chain, const HeldBack &row);
    [[nodiscard]] RowResult<RowOutcome> again(VoteChain &chain, const HeldBack &row,
                                              const VoteChain::Match &match);
    [[nodiscard]] RowResult<RowOutcome> tooEarly(const HeldBack &row, const VoteChain::Row &latest);
    [[nodiscard]] RowResult<RowOutcome> append(VoteChain &chain, model::Vote vote);
    void noteOccasion(const HeldBack &row, int occasion);

    store::Project &m_project;
    bool m_updates;
    LateRows &m_lateRows;
    ImportReport &m_report;
    model::ImportId m_import;
    qint32 m_fileNumber = 0;
    bool m_mustRunAgain = false;
    std::unordered_set<qint64> m_loadedRaters;
    std::unordered_map<ChainKey, Known, ChainHash> m_chains;
    /// How many of the second and later rows of a pair in the file at hand have that time.
    std::map<std::tuple<qint64, qint64, qint64>, int> m_sameTimes;
    std::vector<HeldBack> m_heldBack;
};

} // namespace exchange
