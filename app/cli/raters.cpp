// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/raters.h"

#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/estimated_truth_json.h"
#include "db/store/estimates.h"

#include <algorithm>

namespace cli {

namespace {

struct RatersArguments
{
    QString project, action, name, kind;
    std::optional<QString> family, excludedWhy;
    bool json = false;
};

/// Null for a rater that is no estimate or jury made here.
const store::StoredEstimate *estimateOf(const std::vector<store::StoredEstimate> &estimates,
                                        const model::Rater &rater)
{
    const auto found = std::ranges::find(estimates, rater.id, &store::StoredEstimate::rater);
    return found == estimates.end() ? nullptr : &*found;
}

Exit list(const Call &call, const RatersArguments &wanted)
{
    model::Result<store::Project> project =
        openProject(call.io, wanted.project, store::Project::Mode::ReadOnly);
    if (!project)
        return failed(call.io, project.error());
    const auto raters = store::raters(*project);
    if (!raters)
        return failed(call.io, raters.error());
    const auto estimates = store::storedEstimates(*project);
    if (!estimates)
        return failed(call.io, estimates.error());
    if (!wanted.json) {
        for (const model::Rater &rater : *raters) {
            call.io.out << padded(rater.name, 36) << padded(model::wordOf(rater.kind), 10)
                        << padded(rater.family, 16)
                        << (rater.excludedWhy.isEmpty() ? "" : "left out: " + plain(rater.excludedWhy))
                        << '\n';
            if (const store::StoredEstimate *estimate = estimateOf(*estimates, rater))
                call.io.out << "    from " << estimate->source.of.size() << " raters, "
                            << plain(estimate->source.time) << ": "
                            << plain(QString::fromUtf8(estimate->source.made)) << '\n';
        }
        return Exit::Done;
    }
    JsonWriter writer(call.io.out);
    writer.beginList("raters");
    for (const model::Rater &rater : *raters) {
        Json json{{"name", utf8(rater.name)},
                  {"kind", utf8(model::wordOf(rater.kind))},
                  {"family", textOrNull(rater.family)},
                  {"excluded", textOrNull(rater.excludedWhy)}};
        if (const store::StoredEstimate *estimate = estimateOf(*estimates, rater))
            json[rater.kind == model::RaterKind::Jury ? "jury" : "estimated"] =
                report::estimateSourceJson(estimate->source, *raters);
        writer.element(json);
    }
    writer.endList();
    writer.end();
    return Exit::Done;
}

Exit set(const Call &call, const RatersArguments &wanted)
{
    if (wanted.name.isEmpty() || (wanted.kind.isEmpty() && !wanted.family && !wanted.excludedWhy))
        return usageError(call.io,
                          QStringLiteral("raters set needs a NAME and one of --kind, --family, --exclude"));
    model::Result<store::Project> project =
        openProject(call.io, wanted.project, store::Project::Mode::ReadWrite);
    if (!project)
        return failed(call.io, project.error());
    const auto found = store::findRater(*project, wanted.name);
    if (!found)
        return failed(call.io, found.error());
    if (!*found)
        return usageError(
            call.io,
            QStringLiteral("no rater is named %1; `sidejudge raters PROJECT` lists them").arg(wanted.name));
    model::Rater rater = **found;
    const auto estimates = store::storedEstimates(*project);
    if (!estimates)
        return failed(call.io, estimates.error());
    if (estimateOf(*estimates, rater) != nullptr && !wanted.kind.isEmpty() &&
        wanted.kind != model::wordOf(rater.kind))
        return usageError(call.io, QStringLiteral("%1 is made of other raters and keeps its kind, %2; leave "
                                                  "--kind out")
                                       .arg(rater.name, model::wordOf(rater.kind)));
    rater.kind = model::raterKindFromWord(wanted.kind).value_or(rater.kind);
    rater.family = wanted.family.value_or(rater.family);
    rater.excludedWhy = wanted.excludedWhy.value_or(rater.excludedWhy);
    if (rater != **found) {
        if (const auto changed = store::changeRater(*project, rater, QStringLiteral("command line"));
            !changed)
            return failed(call.io, changed.error());
    }
    if (const auto closed = project->close(); !closed)
        return failed(call.io, closed.error());
    return list(call, wanted);
}

} // namespace

Exit runRaters(const Call &call)
{
    RatersArguments wanted;
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(wanted.action, "ACTION", Syntax::Presence::Optional, "`set` changes one rater");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Optional, "of the rater");
    syntax.word(wanted.kind, "--kind",
                {QStringLiteral("human"), QStringLiteral("judge"), QStringLiteral("gold"),
                 QStringLiteral("jury"), QStringLiteral("estimate")},
                "what the rater is");
    syntax.text(wanted.family, "--family", "F", "family of models, for self-preference");
    syntax.text(wanted.excludedWhy, "--exclude", "REASON",
                "leaves the rater out of figures; an empty reason takes it in again");
    syntax.json(wanted.json);
    if (const auto status = syntax.parse())
        return *status;
    if (wanted.action.isEmpty() && (!wanted.kind.isEmpty() || wanted.family || wanted.excludedWhy))
        return usageError(call.io,
                          QStringLiteral("--kind, --family and --exclude go with `set NAME`: sidejudge "
                                         "raters PROJECT set NAME --kind K"));
    if (wanted.action.isEmpty())
        return list(call, wanted);
    if (wanted.action == u"set")
        return set(call, wanted);
    return usageError(call.io,
                      QStringLiteral("raters knows no %1; the one action is `set`").arg(wanted.action));
}

} // namespace cli
