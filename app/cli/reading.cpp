// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading.h"

#include "app/cli/message.h"

namespace cli {

model::Result<store::Project> openProject(const Streams &io, const QString &path, store::Project::Mode mode)
{
    model::Result<store::Project> project = store::Project::open(path, mode);
    if (project && !project->warning().isEmpty())
        io.err << "sidejudge: " << plain(project->warning()) << '\n';
    return project;
}

Reading::Reading(store::Project opened, analysis::Dataset read)
    : project(std::move(opened))
    , dataset(std::move(read))
    , selector(dataset, analysis::lookupsOf(project))
{}

model::Result<std::unique_ptr<Reading>> readProject(store::Project project)
{
    model::Result<analysis::Dataset> dataset = analysis::readDataset(project);
    if (!dataset)
        return tl::unexpected(dataset.error());
    return std::make_unique<Reading>(std::move(project), std::move(*dataset));
}

model::Result<std::unique_ptr<Reading>> readProject(const Streams &io, const QString &path)
{
    model::Result<store::Project> project = openProject(io, path, store::Project::Mode::ReadOnly);
    if (!project)
        return tl::unexpected(project.error());
    return readProject(std::move(*project));
}

model::Result<std::vector<model::ComparisonId>> selectCases(Reading &reading, const QString &where,
                                                            analysis::CaseOrder order)
{
    const model::Result<analysis::Filter> filter = analysis::parseFilter(where);
    if (!filter)
        return tl::unexpected(filter.error());
    const model::Result<analysis::Selection> selection = reading.selector.select(*filter);
    if (!selection)
        return tl::unexpected(selection.error());
    return analysis::sortedCases(reading.dataset, *selection, order);
}

} // namespace cli
