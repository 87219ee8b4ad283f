// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/vote_columns.h"
#include "db/store/project.h"

#include <QString>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

namespace bench {

/// The value, or the end of the program with the error's sentence.
template <typename Value>
Value must(model::Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>)
        return *std::move(result);
}

/// A project file in a folder of its own, which goes with it. Holds the items, responses and comparisons of a
/// study, and its raters; written through the store in one transaction, as votes and rulings are.
class MadeProject
{
public:
    explicit MadeProject(const model::VoteColumns &study);

    void addVotes();
    /// One ruling of a judge `gpt-made` on every comparison.
    void addRulings();

    /// For a person and a comparison that have no vote yet.
    [[nodiscard]] model::RaterId newRater(const QString &name);
    [[nodiscard]] model::ComparisonId comparison(std::size_t index) const { return m_comparisons[index]; }

    [[nodiscard]] store::Project &project() { return *m_project; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void open(store::Project::Mode mode);
    void close();

private:
    void addContent();

    const model::VoteColumns &m_study;
    QTemporaryDir m_folder;
    std::optional<store::Project> m_project;
    std::vector<model::ComparisonId> m_comparisons;
    std::vector<model::RaterId> m_raters;
};

} // namespace bench
