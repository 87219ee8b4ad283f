// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/public_data.h"

#include "tests/support/project_builder.h"
#include "tests/support/shared_data.h"

namespace {

/// False where the files are not at hand.
bool importAll(ImportProject &project, const std::vector<support::DataFiles> &imports)
{
    for (const support::DataFiles &files : imports) {
        exchange::ImportOptions options;
        if (!files.preset.isEmpty())
            options.mapping = support::must(exchange::presetMapping(files.preset));
        project.import(files.format, files.paths, options);
    }
    return !imports.empty();
}

} // namespace

bool importMtbench(ImportProject &project)
{
    return importAll(project, support::mtBench(support::Judges::With));
}

bool importPandalm(ImportProject &project)
{
    return importAll(project, support::pandalm(support::Judges::Without));
}

bool importTulu(ImportProject &project) { return importAll(project, support::tulu()); }
