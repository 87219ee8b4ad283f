// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/project_words.h"

#include "db/store/cases.h"

namespace analysis {

namespace {

QStringList listOf(const std::vector<QString> &texts)
{
    QStringList list(texts.begin(), texts.end());
    list.removeAll(QString());
    list.removeDuplicates();
    return list;
}

QStringList wordsOf(const std::vector<store::Mark> &marks)
{
    QStringList words;
    for (const store::Mark &mark : marks)
        words.append(mark.word);
    words.removeDuplicates();
    words.sort();
    return words;
}

} // namespace

model::Result<ProjectWords> projectWords(store::Project &project, const Dataset &dataset)
{
    ProjectWords words;
    for (const model::Rater &rater : dataset.columns.raters)
        words.raters.append(rater.name);
    const auto userFields = store::userFields(project);
    const auto tags = store::tagMarks(project);
    const auto flags = store::flagMarks(project);
    const auto probes = store::probeMarks(project);
    if (!userFields)
        return tl::unexpected(userFields.error());
    for (const auto *marks : {&tags, &flags, &probes}) {
        if (!*marks)
            return tl::unexpected(marks->error());
    }
    words.userFields = *userFields;
    words.flags = wordsOf(*flags);
    const auto add = [&words](Field field, const QStringList &values) {
        words.values.push_back({.field = field, .userField = {}, .values = values});
    };
    add(Field::Item, listOf(dataset.columns.items.sourceId));
    add(Field::Collection, listOf(dataset.columns.collections));
    add(Field::Category, listOf(dataset.columns.categories));
    add(Field::Model, listOf(dataset.columns.models));
    add(Field::Tag, wordsOf(*tags));
    add(Field::Probe, wordsOf(*probes));
    return words;
}

} // namespace analysis
