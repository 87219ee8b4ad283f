// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "app/exchange/import_index.h"
#include "app/exchange/row_place.h"
#include "app/exchange/row_result.h"
#include "db/model/verdict.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace exchange {

/// A verdict as a row of a foreign file gives it, and where it stands there.
struct ForeignVerdict
{
    model::Verdict verdict;
    model::VerdictCall call;
    RowPlace place;
};

/// Brings the verdicts, rulings and ratings of an import into a project. What is known by its UUID with the
/// same outcome is `Already`; with another outcome it is refused, or, for verdicts and with `updates`,
/// becomes a newer reading. Choices are in canonical sides; rater, comparison, repetition and uuid are set
/// here.
class JudgementWriter
{
public:
    JudgementWriter(store::Project &project, bool updates, ImportReport &report);

    void beginFile(model::ImportId import);

    /// One ruling a judge and comparison: a second row that says the same is `Already`, one that says
    /// something else is refused.
    [[nodiscard]] RowResult<RowOutcome> ruling(const KnownRater &rater, const KnownComparison &comparison,
                                               model::Ruling ruling, const RowPlace &place);
    /// The verdicts of one row: all of them are taken or none. The how-manyth verdict of the judge,
    /// comparison, order and prompt in its file it is makes the UUID of each; a second row of the same time
    /// that says the same is the same row twice.
    [[nodiscard]] RowResult<RowOutcome> verdicts(const KnownRater &rater, const KnownComparison &comparison,
                                                 std::vector<ForeignVerdict> verdicts);
    [[nodiscard]] RowResult<RowOutcome> rating(const KnownRater &rater, const model::ResponseKey &response,
                                               model::Rating rating, const RowPlace &place);

private:
    /// A row with a time that says what another one of the file does; counts it.
    [[nodiscard]] bool isTwice(const QUuid &key, const QString &time, const QString &content);
    /// Sets uuid and previous; true where the verdict is there as it is.
    [[nodiscard]] RowResult<bool> identify(ForeignVerdict &foreign, const KnownRater &rater,
                                           const KnownComparison &comparison, const QString &name);
    void count(const QString &name) { ++m_report.counts[name]; }

    store::Project &m_project;
    bool m_updates;
    ImportReport &m_report;
    model::ImportId m_import;
    // In the file at hand:
    QHash<QUuid, int> m_seen;
    QSet<QUuid> m_timedRows;
};

} // namespace exchange
