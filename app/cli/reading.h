// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/project_data.h"
#include "app/cli/cli.h"
#include "db/store/project.h"

#include <memory>

namespace cli {

/// Opens a project and says on stderr what the person should know about where it lies.
[[nodiscard]] model::Result<store::Project> openProject(const Streams &io, const QString &path,
                                                        store::Project::Mode mode);

/// A project opened for reading, with its columns and what answers filters over them.
struct Reading
{
    store::Project project;
    analysis::Dataset dataset;
    analysis::Selector selector;

    Reading(store::Project opened, analysis::Dataset read);
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;
};

[[nodiscard]] model::Result<std::unique_ptr<Reading>> readProject(const Streams &io, const QString &path);
/// The same with a project that is open already, for verbs that write.
[[nodiscard]] model::Result<std::unique_ptr<Reading>> readProject(store::Project project);

/// The comparisons that the filter in `where` selects; all for an empty one.
[[nodiscard]] model::Result<std::vector<model::ComparisonId>> selectCases(Reading &reading,
                                                                          const QString &where,
                                                                          analysis::CaseOrder order);

} // namespace cli
