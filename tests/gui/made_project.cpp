// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/made_project.h"

#include "db/store/cases.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/project_builder.h"

using support::must;

namespace gui {

MadeProject::MadeProject(const std::vector<PairTexts> &pairs) { write(pairs); }

MadeProject::MadeProject(int pairs)
{
    std::vector<PairTexts> texts;
    for (int i = 0; i < pairs; ++i)
        texts.push_back({{QStringLiteral("Alpha answers %1").arg(i)},
                         {QStringLiteral("Beta answers %1").arg(i)},
                         QString()});
    write(texts);
}

void MadeProject::write(const std::vector<PairTexts> &pairs)
{
    auto project = must(store::Project::create(path(), 11));
    support::ProjectBuilder build(project);
    int number = 100;
    for (const PairTexts &pair : pairs) {
        const QString item = QString::number(number++);
        const int turns = static_cast<int>(pair.alpha.size());
        build.item(item, QStringLiteral("writing"), turns);
        build.response(item, QStringLiteral("alpha"), pair.alpha);
        build.response(item, QStringLiteral("beta"), pair.beta);
        if (!pair.reference.isEmpty())
            build.reference(item, {pair.reference});
        m_ids.push_back(build.comparison(item, QStringLiteral("alpha"), QStringLiteral("beta"), turns));
    }
    must(project.close());
}

std::vector<model::Vote> MadeProject::historyOf(const QString &rater) const
{
    auto project = must(store::Project::open(path(), store::Project::Mode::ReadOnly));
    const auto found = must(store::findRater(project, rater));
    return found ? must(store::historyOf(project, found->id)) : std::vector<model::Vote>();
}

std::vector<model::Case::Flag> MadeProject::flagsOn(std::size_t pair) const
{
    auto project = must(store::Project::open(path(), store::Project::Mode::ReadOnly));
    return must(store::readCase(project, idOf(pair))).flags;
}

} // namespace gui
