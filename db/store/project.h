// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QString>
#include <QUuid>

#include <functional>
#include <memory>

namespace store {

class Connection;

/// An open project file. Used by the thread that opened it, and only by it; a process may hold several on one
/// file (one writes, the others read).
///
/// Opening is defensive: the file must be a SideJudge project of this version or an older one, its schema
/// must equal the migrations' text, and nothing that it holds (triggers, views, functions) is run. Whatever
/// is wrong is an Error of kind Storage whose sentence says what to do; the file is never deleted, repaired
/// or changed on the way.
class Project
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// A new empty project; refuses an existing file. `seed` draws presentation orders and samples.
    [[nodiscard]] static model::Result<Project> create(const QString &path, qint64 seed);
    /// Opens an existing project. ReadWrite brings an older schema up to date, after a backup beside the file
    /// (NAME.before-N.backup); ReadOnly refuses an older one. A file that cannot be written opens ReadOnly
    /// only.
    [[nodiscard]] static model::Result<Project> open(const QString &path, Mode mode);

    Project(Project &&) noexcept;
    Project &operator=(Project &&) noexcept;
    ~Project(); ///< closes; a failure to checkpoint is lost here, so call close() where it matters

    /// Checkpoints the WAL and lets go of the file: one project is one file again when the last one closes.
    [[nodiscard]] model::Result<> close();

    [[nodiscard]] QString path() const;
    [[nodiscard]] Mode mode() const;
    [[nodiscard]] qint64 seed() const;
    [[nodiscard]] QUuid uuid() const;
    /// Something that the person should know: the file lies on a network folder. Empty otherwise.
    [[nodiscard]] QString warning() const;

    /// Changes whenever this or another connection has committed something.
    [[nodiscard]] model::Result<qint64> revision();

    /// A copy of the whole project as a new file (SQLite's backup API). Refuses an existing target.
    [[nodiscard]] model::Result<> saveCopy(const QString &path);

    /// Integrity of the file (pages, foreign keys) and of its history (chains of versions, UUIDs); one
    /// sentence a finding, empty when sound. Changes nothing.
    [[nodiscard]] model::Result<QStringList> check();

    /// For db/store alone.
    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    explicit Project(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

/// Runs `work` in one transaction (BEGIN IMMEDIATE): committed, and on the disk, when this returns a value;
/// rolled back when `work` returns an Error, or when the commit fails (disk full, file gone). Not nested:
/// inside another it joins it.
[[nodiscard]] model::Result<> inTransaction(Project &project, const std::function<model::Result<>()> &work);

} // namespace store
