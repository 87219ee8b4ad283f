// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "db/model/case.h"
#include "db/model/vote_columns.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <vector>

/// A project in a temporary folder, with ways to import into it and to look at it. A step that fails ends the
/// test program.
class ImportProject
{
public:
    ImportProject();

    [[nodiscard]] store::Project &project() { return *m_project; }
    /// Writes `content` into the temporary folder and gives the path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content);
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] model::Result<exchange::ImportReport> tryImport(
        const QString &format, const QStringList &paths, const exchange::ImportOptions &options = {});
    exchange::ImportReport import(const QString &format, const QStringList &paths,
                                  const exchange::ImportOptions &options = {});
    /// The same with the content of one file.
    exchange::ImportReport importText(const QString &format, const QByteArray &content,
                                      const exchange::ImportOptions &options = {});

    /// The study of tests/data/exchange: questions, answers, references, votes and judgments.
    void importStudy();

    [[nodiscard]] model::VoteColumns columns();
    /// The first comparison of that item up to that turn.
    [[nodiscard]] model::Case caseOf(const QString &item, int turn);
    /// The verdicts of a judge, in the order of the file.
    [[nodiscard]] std::vector<model::Verdict> verdicts(const QString &judge);
    /// SHA-256 over every row of every table: equal exactly where nothing was changed.
    [[nodiscard]] QByteArray digest();

private:
    QTemporaryDir m_folder;
    std::optional<store::Project> m_project;
    int m_files = 0;
};

/// `file 3 winner: expected a, found b` of each, one a line, without the folder.
[[nodiscard]] QString listed(const std::vector<exchange::Refusal> &refusals);
