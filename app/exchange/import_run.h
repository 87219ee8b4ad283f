// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"
#include "app/exchange/import.h"
#include "app/exchange/import_index.h"
#include "app/exchange/judgement_writer.h"
#include "app/exchange/row_result.h"
#include "app/exchange/vote_writer.h"
#include "db/model/ids.h"
#include "db/store/import_log.h"

#include <vector>

namespace exchange {

/// One import in progress: what every format needs to read a file into a project. Made anew for each attempt
/// at the transaction.
class ImportRun
{
public:
    /// All references outlive this. `lateRows` is kept between attempts, see VoteWriter.
    ImportRun(store::Project &project, const ImportOptions &options, const Progress &progress,
              qint64 totalBytes, LateRows &lateRows);

    [[nodiscard]] store::Project &project() { return m_project; }
    [[nodiscard]] const ImportOptions &options() const { return m_options; }
    [[nodiscard]] ImportIndex &index() { return m_index; }
    [[nodiscard]] VoteWriter &votes() { return m_votes; }
    [[nodiscard]] JudgementWriter &judgements() { return m_judgements; }
    [[nodiscard]] const ImportReport &report() const { return m_report; }
    /// The number that rows of the file at hand carry.
    [[nodiscard]] model::ImportId import() const { return m_entry.id; }

    /// Between these two calls the rows of one file are settled.
    [[nodiscard]] model::Result<> beginFile(const QString &format, const ByteSource &source);
    [[nodiscard]] model::Result<> endFile(const ByteSource &source);

    /// Counts what became of a row; an Error that ends the import comes back, a refusal is kept. Also reports
    /// the progress.
    [[nodiscard]] model::Result<> settle(const ByteSource &source, const RowResult<RowOutcome> &outcome);
    void note(Refusal note);
    void count(const QString &name) { ++m_report.counts[name]; }

private:
    void tally(RowOutcome outcome);
    void refuse(const Refusal &refusal);
    [[nodiscard]] bool isCancelled(const ByteSource &source, bool isLast);

    store::Project &m_project;
    const ImportOptions &m_options;
    const Progress &m_progress;
    qint64 m_totalBytes = -1;
    qint64 m_bytesBefore = 0; ///< of the files that are done
    qint64 m_reportedBytes = 0;
    ImportReport m_report;
    ImportIndex m_index;
    VoteWriter m_votes;
    JudgementWriter m_judgements;
    store::ImportEntry m_entry;
    std::vector<store::RefusedRow> m_refused; ///< of the file at hand
};

} // namespace exchange
