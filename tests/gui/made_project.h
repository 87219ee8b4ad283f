// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "db/model/vote.h"

#include <QTemporaryDir>

#include <vector>

namespace gui {

/// One pair of two models' texts, one text a turn; it is judged up to the last turn.
struct PairTexts
{
    QStringList alpha, beta;
    QString reference; ///< none where empty
};

/// A project to label, in a folder of its own: items 100, 101, ... with a pair each, in this order.
class MadeProject
{
public:
    explicit MadeProject(const std::vector<PairTexts> &pairs);
    /// "Alpha answers 0" beside "Beta answers 0", and so on.
    explicit MadeProject(int pairs);

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("made.sidejudge")); }
    /// Of the user's settings.
    [[nodiscard]] QString settings() const { return m_folder.filePath(QStringLiteral("settings")); }
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    /// What the file holds, seen by another connection.
    [[nodiscard]] std::vector<model::Vote> historyOf(const QString &rater) const;
    [[nodiscard]] std::vector<model::Case::Flag> flagsOn(std::size_t pair) const;
    [[nodiscard]] model::ComparisonId idOf(std::size_t pair) const { return m_ids.at(pair); }

private:
    void write(const std::vector<PairTexts> &pairs);

    QTemporaryDir m_folder;
    std::vector<model::ComparisonId> m_ids;
};

} // namespace gui
