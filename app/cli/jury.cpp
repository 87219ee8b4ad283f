// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/jury.h"

#include "app/analysis/filter_table.h"
#include "app/cli/json.h"
#include "app/cli/made_text.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/jury_json.h"
#include "db/store/raters.h"

#include <algorithm>

namespace cli {

namespace {

const QString program = QStringLiteral("SideJudge " SIDEJUDGE_VERSION);

struct JuryArguments
{
    QString project, action, name, members, rule, ownFamily, frame, where;
    std::optional<qint64> quorum, seed;
    bool json = false;

    [[nodiscard]] bool hasOptions() const
    {
        return !(members.isEmpty() && rule.isEmpty() && ownFamily.isEmpty() && frame.isEmpty() &&
                 where.isEmpty()) ||
               quorum || seed;
    }
};

void printJury(std::ostream &out, const analysis::JuryOptions &options, const analysis::StoredJury &stored)
{
    out << plain(options.name) << ": " << plain(analysis::wordOf(options.rule)) << " of "
        << plain(options.members.join(QStringLiteral(", "))) << ", at least " << options.quorum << " of them"
        << (options.leavesOutFamily ? ", without their own families" : "") << '\n';
    printMadeCell(out, "rulings", stored.rulings);
    printMadeCell(out, "a", stored.choices[0]);
    printMadeCell(out, "tie", stored.choices[1]);
    printMadeCell(out, "b", stored.choices[2]);
    printMadeCell(out, "without a judge", stored.partial);
    printMadeCell(out, "judged, no ruling", stored.none);
    for (const analysis::Kinship &kinship : stored.kinships)
        out << (options.leavesOutFamily ? "  left out: " : "  warning: ") << plain(kinship.judge)
            << " is of one family with " << plain(kinship.models.join(QStringLiteral(", "))) << ": "
            << kinship.comparisons.count.count << " comparisons, "
            << plain(analysis::printFilter(kinship.comparisons.where))
            << (options.leavesOutFamily ? "\n" : "; `--own-family leave` takes its say there away\n");
}

model::Result<std::vector<store::StoredEstimate>> juriesOf(store::Project &project)
{
    auto made = store::storedEstimates(project);
    if (made)
        std::erase_if(*made,
                      [](const store::StoredEstimate &one) { return one.kind != model::RaterKind::Jury; });
    return made;
}

/// What stands in the file of one jury.
struct Shown
{
    analysis::JuryOptions options;
    analysis::StoredJury stored;
    store::EstimateSource source;
};

model::Result<Shown> shown(Reading &reading, const store::StoredEstimate &jury)
{
    const auto &raters = reading.dataset.columns.raters;
    auto options = analysis::juryOptions(jury, raters);
    if (!options)
        return tl::unexpected(options.error());
    std::vector<std::int32_t> members;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (options->members.contains(raters[i].name))
            members.push_back(static_cast<std::int32_t>(i));
    }
    auto stored = analysis::storedJury(reading.dataset, reading.selector, *options, members);
    if (!stored)
        return tl::unexpected(stored.error());
    return Shown{std::move(*options), std::move(*stored), jury.source};
}

Exit list(const Call &call, const JuryArguments &wanted)
{
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const auto juries = juriesOf((*reading)->project);
    if (!juries)
        return failed(call.io, juries.error());
    Json document{{"juries", Json::array()}};
    for (const store::StoredEstimate &jury : *juries) {
        const auto one = shown(**reading, jury);
        if (!one)
            return failed(call.io, one.error());
        if (wanted.json)
            document["juries"].push_back(report::juryJson(one->options, one->stored, one->source));
        else
            printJury(call.io.out, one->options, one->stored);
    }
    if (wanted.json)
        printDocument(call.io.out, document);
    else if (juries->empty())
        call.io.out << "no juries; `sidejudge jury PROJECT add NAME --of JUDGE,JUDGE` makes one\n";
    return Exit::Done;
}

/// Finds the jury that was stored under the name.
model::Result<store::StoredEstimate> juryNamed(store::Project &project, const QString &name)
{
    const auto juries = juriesOf(project);
    if (!juries)
        return tl::unexpected(juries.error());
    const auto found = std::ranges::find(*juries, name, &store::StoredEstimate::name);
    if (found == juries->end())
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("no jury is called %1; `sidejudge jury PROJECT` lists them").arg(name));
    return *found;
}

struct Called
{
    store::EstimateChange change;
    Shown shown;
};

/// Calls the jury that `optionsFor(reading)` gives, stores what it says and reads it back.
template <typename OptionsFor>
model::Result<Called> called(const Call &call, const JuryArguments &wanted, const OptionsFor &optionsFor)
{
    auto project = openProject(call.io, wanted.project, store::Project::Mode::ReadWrite);
    if (!project)
        return tl::unexpected(project.error());
    const auto before = readProject(std::move(*project));
    if (!before)
        return tl::unexpected(before.error());
    const model::Result<analysis::JuryOptions> options = optionsFor(**before);
    if (!options)
        return tl::unexpected(options.error());
    const auto jury = analysis::callJury((*before)->dataset, (*before)->selector, *options);
    if (!jury)
        return tl::unexpected(jury.error());
    const auto change = analysis::saveJury((*before)->project, (*before)->dataset, *jury, program,
                                           QStringLiteral("command line"));
    if (!change)
        return tl::unexpected(change.error());
    const auto after = readProject(std::move((*before)->project));
    if (!after)
        return tl::unexpected(after.error());
    const auto stored = juryNamed((*after)->project, options->name);
    if (!stored)
        return tl::unexpected(stored.error());
    auto one = shown(**after, *stored);
    if (!one)
        return tl::unexpected(one.error());
    if (const auto closed = (*after)->project.close(); !closed)
        return tl::unexpected(closed.error());
    return Called{*change, std::move(*one)};
}

Exit print(const Call &call, const JuryArguments &wanted, const model::Result<Called> &done)
{
    if (!done)
        return failed(call.io, done.error());
    const Shown &one = done->shown;
    if (wanted.json) {
        Json document = report::juryJson(one.options, one.stored, one.source);
        document["project"] = utf8(wanted.project);
        document["stored"] = report::changeJson(done->change);
        printDocument(call.io.out, document);
        return Exit::Done;
    }
    printJury(call.io.out, one.options, one.stored);
    printStored(call.io.out, done->change);
    return Exit::Done;
}

model::Result<analysis::JuryOptions> optionsOf(const JuryArguments &wanted)
{
    auto where = analysis::parseFilter(wanted.where);
    if (!where)
        return tl::unexpected(where.error());
    analysis::JuryOptions options{.name = wanted.name, .members = {}, .where = std::move(*where)};
    for (const QString &member : wanted.members.split(u',', Qt::SkipEmptyParts))
        options.members << member.trimmed();
    options.rule = analysis::juryRuleFromWord(wanted.rule).value_or(options.rule);
    options.leavesOutFamily = wanted.ownFamily == u"leave";
    options.quorum = wanted.quorum.value_or(options.quorum);
    options.frame = wanted.frame == u"name" ? analysis::Frame::Name : analysis::Frame::Mirror;
    options.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    return options;
}

Exit add(const Call &call, const JuryArguments &wanted)
{
    if (wanted.name.trimmed().isEmpty() || wanted.members.isEmpty())
        return usageError(call.io, QStringLiteral("jury add needs a NAME and --of JUDGE,JUDGE"));
    const auto options = optionsOf(wanted);
    return print(call, wanted, called(call, wanted, [&](Reading &) { return options; }));
}

Exit refresh(const Call &call, const JuryArguments &wanted)
{
    if (wanted.name.isEmpty() || wanted.hasOptions())
        return usageError(call.io, QStringLiteral("jury refresh needs a NAME and nothing else"));
    return print(call, wanted,
                 called(call, wanted, [&](Reading &reading) -> model::Result<analysis::JuryOptions> {
                     const auto jury = juryNamed(reading.project, wanted.name);
                     if (!jury)
                         return tl::unexpected(jury.error());
                     return analysis::juryOptions(*jury, reading.dataset.columns.raters);
                 }));
}

} // namespace

Exit runJury(const Call &call)
{
    JuryArguments wanted;
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(
        wanted.action, "ACTION", Syntax::Presence::Optional,
        "`add` makes a jury, or calls it otherwise where the name is there; `refresh` calls it again");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Optional, "of the jury, a rater of kind jury");
    syntax.text(wanted.members, "--of", "JUDGE,...", "the judges, two or more");
    syntax.word(wanted.rule, "--rule",
                {QStringLiteral("majority"), QStringLiteral("mean"), QStringLiteral("scores"),
                 QStringLiteral("dawid_skene"), QStringLiteral("one_coin"), QStringLiteral("mace")},
                "how they combine; otherwise majority");
    syntax.number(wanted.quorum, "--quorum", 1, "how many judges must have a say; otherwise 2");
    syntax.word(wanted.ownFamily, "--own-family", {QStringLiteral("keep"), QStringLiteral("leave")},
                "`leave`: a judge has no say where a model of its own family competes; otherwise keep");
    syntax.word(wanted.frame, "--frame", {QStringLiteral("mirror"), QStringLiteral("name")},
                "of dawid_skene, one_coin and mace: each comparison both ways round, or with sides as "
                "stored; otherwise mirror");
    syntax.number(wanted.seed, "--seed", 0, "of MACE's starts; otherwise 0");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral("A jury rules by its members' rulings. By majority as many for several "
                                 "choices is a tie; mean takes how likely a\njudge thinks a is, or 1, 1/2 "
                                 "and 0; scores takes the mean score that each response got. The rulings are "
                                 "stored;\n`refresh` brings them up to date when judges have new "
                                 "verdicts.\nThe filter of --where:\n") +
                  analysis::filterHelp());
    if (const auto status = syntax.parse())
        return *status;
    if (wanted.action == u"add")
        return add(call, wanted);
    if (wanted.action == u"refresh")
        return refresh(call, wanted);
    if (!wanted.action.isEmpty())
        return usageError(
            call.io,
            QStringLiteral("jury knows no %1; the actions are `add` and `refresh`").arg(wanted.action));
    if (wanted.hasOptions())
        return usageError(call.io,
                          QStringLiteral("options go with `add NAME`: sidejudge jury PROJECT add NAME "
                                         "--of JUDGE,JUDGE"));
    return list(call, wanted);
}

} // namespace cli
