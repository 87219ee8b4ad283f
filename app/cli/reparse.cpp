// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reparse.h"

#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/judge/setup.h"
#include "db/store/cases.h"
#include "db/store/raters.h"

#include <algorithm>
#include <map>

namespace cli {

namespace {

struct ReparseArguments
{
    QString project, name, rule;
    bool apply = false;
    bool json = false;
};

/// How a verdict is read: its state, and the choice where there is one.
struct Outcome
{
    model::State state = model::State::Valid;
    std::optional<model::Choice> choice;

    friend auto operator<=>(const Outcome &, const Outcome &) = default;
};

Outcome storedOf(const judge::ChangedVerdict &changed)
{
    return {changed.verdict.state, changed.verdict.choice};
}

Outcome readOf(const judge::ChangedVerdict &changed) { return {changed.state, changed.choice}; }

QString textOf(const Outcome &outcome)
{
    if (!outcome.choice)
        return model::wordOf(outcome.state);
    const QString choice = model::wordOf(*outcome.choice);
    return outcome.state == model::State::Valid
               ? choice
               : QStringLiteral("%1, %2").arg(choice, model::wordOf(outcome.state));
}

Json toJson(const Outcome &outcome)
{
    return {{"state", utf8(model::wordOf(outcome.state))},
            {"choice", outcome.choice ? Json(utf8(model::wordOf(*outcome.choice))) : Json(nullptr)}};
}

using Changes = std::map<std::pair<Outcome, Outcome>, qint64>;

Changes changesOf(const judge::Reparse &reparse)
{
    Changes changes;
    for (const judge::ChangedVerdict &changed : reparse.changed)
        ++changes[{storedOf(changed), readOf(changed)}];
    return changes;
}

struct Line
{
    model::Comparison comparison;
    const judge::ChangedVerdict *changed = nullptr;
};

model::Result<std::vector<Line>> linesOf(store::Project &project, const judge::Reparse &reparse)
{
    std::vector<Line> lines;
    for (const judge::ChangedVerdict &changed : reparse.changed) {
        auto comparison = store::readComparison(project, changed.verdict.comparison);
        if (!comparison)
            return tl::unexpected(comparison.error());
        lines.push_back({std::move(*comparison), &changed});
    }
    return lines;
}

QString foundIn(const judge::ChangedVerdict &changed)
{
    return changed.call.reply.mid(changed.read.from, changed.read.length);
}

QString textOf(model::State state, const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 12) : model::wordOf(state);
}

Json toJson(const judge::ChangedRating &changed)
{
    const model::Rating &rating = changed.kept.rating;
    const auto said = [](model::State state, const std::optional<double> &number) {
        return Json{{"state", utf8(model::wordOf(state))},
                    {"number", number ? Json(*number) : Json(nullptr)}};
    };
    return {{"item", utf8(changed.kept.item)},
            {"turn", rating.turn},
            {"model", utf8(changed.kept.model)},
            {"repetition", rating.repetition},
            {"from", said(rating.state, rating.number)},
            {"to", said(changed.state, changed.number)},
            {"found", textOrNull(rating.reply.mid(changed.read.from, changed.read.length))}};
}

void printRatings(const Streams &io, const judge::Reparse &reparse)
{
    for (const judge::ChangedRating &changed : reparse.changedRatings) {
        const model::Rating &rating = changed.kept.rating;
        io.out << "item " << plain(changed.kept.item) << ", turn " << rating.turn << ", "
               << plain(changed.kept.model) << ": " << plain(textOf(rating.state, rating.number)) << " -> "
               << plain(textOf(changed.state, changed.number)) << '\n';
    }
}

void printJson(const Streams &io, const ReparseArguments &wanted, const judge::Reparse &reparse,
               const std::vector<Line> &lines)
{
    JsonWriter writer(io.out);
    writer.member("judge", utf8(wanted.name));
    writer.member("rule", utf8(wanted.rule));
    writer.member("applied", wanted.apply);
    writer.member("stored", reparse.verdicts);
    writer.member("read", reparse.read);
    writer.member("left_out", reparse.leftOut);
    writer.member("unreadable", reparse.unreadable);
    writer.member("unreadable_comparisons", reparse.unreadableComparisons);
    writer.member("several_labels", reparse.severalLabels);
    writer.member("changed", reparse.changed.size() + reparse.changedRatings.size());
    writer.beginList("changes");
    for (const auto &[change, count] : changesOf(reparse))
        writer.element({{"from", toJson(change.first)}, {"to", toJson(change.second)}, {"count", count}});
    writer.endList();
    writer.beginList("verdicts");
    for (const Line &line : lines) {
        const model::Verdict &verdict = line.changed->verdict;
        writer.element({{"item", utf8(line.comparison.item.sourceId)},
                        {"turn", line.comparison.turn},
                        {"model_a", utf8(line.comparison.a.model)},
                        {"model_b", utf8(line.comparison.b.model)},
                        {"order", utf8(model::wordOf(verdict.order))},
                        {"repetition", verdict.repetition},
                        {"from", toJson(storedOf(*line.changed))},
                        {"to", toJson(readOf(*line.changed))},
                        {"found", textOrNull(foundIn(*line.changed))}});
    }
    writer.endList();
    writer.beginList("ratings");
    for (const judge::ChangedRating &changed : reparse.changedRatings)
        writer.element(toJson(changed));
    writer.endList();
    writer.end();
}

void printText(const Streams &io, const ReparseArguments &wanted, const judge::Reparse &reparse,
               const std::vector<Line> &lines)
{
    io.out << plain(wanted.name) << " by the rule " << plain(wanted.rule) << ": " << reparse.read
           << " stored replies read";
    if (reparse.leftOut > 0)
        io.out << ", " << reparse.leftOut
               << " verdicts left out (no reply, no known order, or a failed call)";
    io.out << "; " << reparse.unreadable << " without a verdict";
    if (reparse.unreadableComparisons > 0)
        io.out << ", on " << reparse.unreadableComparisons << " comparisons";
    io.out << "; " << reparse.severalLabels << " name several verdicts\n"
           << reparse.changed.size() + reparse.changedRatings.size()
           << (reparse.changedRatings.empty() ? " verdicts" : " ratings")
           << (wanted.apply ? " changed\n" : " would change\n");
    for (const auto &[change, count] : changesOf(reparse))
        io.out << paddedLeft(QString::number(count), 8) << "  " << padded(textOf(change.first), 20) << "-> "
               << plain(textOf(change.second)) << '\n';
    for (const Line &line : lines) {
        io.out << "item " << plain(line.comparison.item.sourceId) << ", turn " << line.comparison.turn << ", "
               << plain(line.comparison.a.model) << " and " << plain(line.comparison.b.model) << ", "
               << plain(model::wordOf(line.changed->verdict.order)) << ": "
               << plain(textOf(storedOf(*line.changed))) << " -> " << plain(textOf(readOf(*line.changed)))
               << '\n';
    }
    printRatings(io, reparse);
    if (!wanted.apply && reparse.changed.size() + reparse.changedRatings.size() > 0)
        io.out << "Nothing was changed; --apply keeps these readings beside the earlier ones.\n";
}

/// The judge whose replies are read.
model::Result<model::Rater> judgeNamed(store::Project &project, const QString &name)
{
    const auto rater = store::findRater(project, name);
    if (!rater)
        return tl::unexpected(rater.error());
    if (!*rater || (*rater)->kind != model::RaterKind::Judge)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("no judge is named %1; `sidejudge raters PROJECT` lists them").arg(name));
    return **rater;
}

/// The rule by which the judge's own replies are read; the first for one that was set up elsewhere.
model::Result<QString> ownRule(store::Project &project, const QString &name)
{
    const auto setups = judge::setups(project);
    if (!setups)
        return tl::unexpected(setups.error());
    for (const judge::Setup &setup : *setups) {
        if (setup.rater.name != name || !setup.protocol)
            continue;
        if (!setup.protocol->asksModel())
            return model::fail(
                model::Error::Kind::Usage,
                QStringLiteral("%1 computes its answers: there is nothing to read in its replies").arg(name));
        return QString(QLatin1String(setup.protocol->rule));
    }
    return QString(QLatin1String(judge::replyRules().front().name));
}

model::Result<judge::Reparse> reparseOf(store::Project &project, ReparseArguments &wanted)
{
    const auto rater = judgeNamed(project, wanted.name);
    if (!rater)
        return tl::unexpected(rater.error());
    const auto rule = ownRule(project, wanted.name);
    if (!rule)
        return tl::unexpected(rule.error());
    if (wanted.rule.isEmpty())
        wanted.rule = *rule;
    auto reparse = judge::reparse(project, rater->id, *judge::replyRuleNamed(wanted.rule));
    if (reparse && wanted.apply) {
        if (const auto applied = judge::apply(project, *reparse); !applied)
            return tl::unexpected(applied.error());
    }
    return reparse;
}

QStringList ruleNames()
{
    QStringList names;
    for (const judge::ReplyRule &rule : judge::replyRules())
        names.append(QLatin1String(rule.name));
    return names;
}

QString rulesInWords()
{
    QString words = QStringLiteral("Rules:");
    for (const judge::ReplyRule &rule : judge::replyRules())
        words +=
            QStringLiteral("\n  %1  %2").arg(QLatin1String(rule.name), -18).arg(QLatin1String(rule.summary));
    return words;
}

} // namespace

Exit runReparse(const Call &call)
{
    ReparseArguments wanted;
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Required, "a judge whose replies are stored");
    syntax.word(wanted.rule, "--rule", ruleNames(),
                "how a verdict is read; without it as the judge's protocol does, else the first below");
    syntax.flag(wanted.apply, "--apply", "keeps the new readings; the earlier ones stay in the history");
    syntax.json(wanted.json);
    syntax.footer(rulesInWords());
    if (const auto status = syntax.parse())
        return *status;
    const auto mode = wanted.apply ? store::Project::Mode::ReadWrite : store::Project::Mode::ReadOnly;
    model::Result<store::Project> project = openProject(call.io, wanted.project, mode);
    if (!project)
        return failed(call.io, project.error());
    const auto reparse = reparseOf(*project, wanted);
    if (!reparse)
        return failed(call.io, reparse.error());
    const auto lines = linesOf(*project, *reparse);
    if (!lines)
        return failed(call.io, lines.error());
    if (const auto closed = project->close(); !closed)
        return failed(call.io, closed.error());
    if (wanted.json)
        printJson(call.io, wanted, *reparse, *lines);
    else
        printText(call.io, wanted, *reparse, *lines);
    return Exit::Done;
}

} // namespace cli
