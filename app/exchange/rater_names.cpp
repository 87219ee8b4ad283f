// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rater_names.h"

namespace exchange {

std::optional<model::RaterKind> kindFromName(const QString &name)
{
    if (name.startsWith(QLatin1String("expert_")) || name.startsWith(QLatin1String("author_")))
        return model::RaterKind::Human;
    for (const QLatin1String word : {QLatin1String("gpt"), QLatin1String("claude"), QLatin1String("llama")}) {
        if (name.contains(word, Qt::CaseInsensitive))
            return model::RaterKind::Judge;
    }
    return std::nullopt;
}

Field<NamedRater> raterField(const JsonRow &row, std::string_view field)
{
    NamedRater rater;
    if (row.kind(field) == JsonKind::Array) {
        const auto names = row.labels(field);
        if (!names)
            return tl::unexpected(names.error());
        if (names->isEmpty() || names->size() > 2 || names->first().isEmpty())
            return tl::unexpected(row.refuse(field, QStringLiteral("a list of a judge and a prompt name")));
        rater.isList = true;
        rater.name = names->first();
        rater.promptName = names->value(1);
        return rater;
    }
    auto name = row.label(field);
    if (!name)
        return tl::unexpected(name.error());
    if (name->trimmed().isEmpty())
        return tl::unexpected(row.refuse(field, QStringLiteral("the name of a rater")));
    rater.name = *name;
    return rater;
}

namespace {

const QString &nameOf(const ImportOptions &options, const NamedRater &named)
{
    return options.raterName.isEmpty() ? named.name : options.raterName;
}

} // namespace

RowResult<model::RaterKind> kindOf(ImportRun &run, const NamedRater &named,
                                   std::optional<model::RaterKind> fallback)
{
    const QString &name = nameOf(run.options(), named);
    const KnownRater *known = run.index().rater(name);
    std::optional<model::RaterKind> kind = run.options().kind ? run.options().kind : fallback;
    if (!kind && named.isList)
        kind = model::RaterKind::Judge;
    if (!kind)
        kind = kindFromName(named.name);
    if (!kind)
        kind = known ? std::optional(known->rater.kind) : kindFromName(name);
    if (!kind)
        return stop(
            Refusal{.expected = QStringLiteral("expert_*, author_*, or a name with gpt, claude or llama "
                                               "(--kind human, judge or gold says what it is)"),
                    .found = clipped(name)});
    if (known && known->rater.kind != *kind)
        return stop(
            Refusal{.expected = QStringLiteral("a %1, as stored").arg(model::wordOf(known->rater.kind)),
                    .found = QStringLiteral("%1 as a %2").arg(clipped(name), model::wordOf(*kind))});
    return *kind;
}

RowResult<const KnownRater *> resolveRater(ImportRun &run, const NamedRater &named, model::RaterKind kind)
{
    const QString &name = nameOf(run.options(), named);
    if (const KnownRater *known = run.index().rater(name))
        return known;
    const auto made = run.index().addRater(name, kind, run.options().family);
    if (!made)
        return stop(made.error());
    return *made;
}

RowFailure placed(RowFailure failure, const JsonRow &row, std::string_view field)
{
    if (auto *refusal = std::get_if<Refusal>(&failure)) {
        Refusal here = row.refuse(field, refusal->expected);
        here.found = refusal->found;
        return here;
    }
    return failure;
}

} // namespace exchange
