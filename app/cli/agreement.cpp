// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"

#include "app/analysis/filter_table.h"
#include "app/cli/agreement_json.h"
#include "app/cli/agreement_table.h"
#include "app/cli/agreement_text.h"
#include "app/cli/message.h"
#include "app/cli/names.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

#include <algorithm>
#include <limits>

namespace cli {

namespace {

struct AgreementArguments
{
    QString project, table, raters, categories, where;
    QStringList pools;
    QString of = QStringLiteral("choice"), level = QStringLiteral("nominal"), ties = QStringLiteral("keep"),
            frame = QStringLiteral("mirror"), majority = QStringLiteral("plurality"),
            repeats = QStringLiteral("first"), cluster = QStringLiteral("item");
    std::optional<qint64> turn, bootstrap, seed;
    bool explains = false;
    bool json = false;
};

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list)
        result << QLatin1String(word);
    return result;
}

std::optional<Exit> parse(const Call &call, AgreementArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Optional, "the project; or --table");
    syntax.text(wanted.raters, "--raters", "R,...",
                "the rows: raters, pools, majority(...); with --table columns");
    syntax.texts(wanted.pools, "--pool", "NAME=GROUP",
                 "experts=expert_* or m=majority(expert_*); may be repeated");
    syntax.text(wanted.of, "--of", "WHAT", "choice (strength, criterion:N and rating:N are not there yet)");
    syntax.word(wanted.ties, "--ties", words({"keep", "drop", "half"}), "what a tie is");
    syntax.word(wanted.frame, "--frame", words({"mirror", "name", "hash"}),
                "which response counts as the first");
    syntax.word(wanted.majority, "--majority", words({"plurality", "credit"}), "how majorities are made");
    syntax.word(wanted.repeats, "--repeats", words({"first", "all"}), "which occasions count");
    syntax.number(wanted.turn, "--turn", 1, "only comparisons up to this turn");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    syntax.word(wanted.cluster, "--cluster", words({"item", "none"}), "what standard errors hold together");
    syntax.number(wanted.bootstrap, "--bootstrap", 1, "resamples items so often (not there yet)");
    syntax.number(wanted.seed, "--seed", 0, "of the bootstrap");
    syntax.flag(wanted.explains, "--explain", "says in plain words how each figure came about");
    syntax.text(wanted.table, "--table", "FILE", "a CSV table instead of a project: units by raters");
    syntax.word(wanted.level, "--level", words({"nominal", "ordinal", "interval", "ratio"}),
                "of the values of --table");
    syntax.text(wanted.categories, "--categories", "X,Y,...", "the values of --table, in their order");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

std::optional<QString> whatIsMissing(const AgreementArguments &wanted)
{
    if (wanted.project.isEmpty() == wanted.table.isEmpty())
        return QStringLiteral(
            "agreement needs either a PROJECT or --table FILE; see `sidejudge agreement --help`");
    if (wanted.of != u"choice")
        return QStringLiteral("--of %1 is not there yet; choice is").arg(wanted.of);
    if (wanted.bootstrap)
        return QStringLiteral("--bootstrap is not there yet; leave it out for the linearised intervals");
    if (wanted.level != u"nominal")
        return QStringLiteral("--level %1 is not there yet; nominal is").arg(wanted.level);
    if (!wanted.table.isEmpty() && (!wanted.pools.isEmpty() || !wanted.where.isEmpty() || wanted.turn))
        return QStringLiteral(
            "--table has no pools, filters and turns; leave --pool, --where and --turn out");
    return std::nullopt;
}

model::Result<> addParties(const AgreementArguments &wanted, const analysis::Dataset &dataset,
                           analysis::AgreementOptions &options)
{
    for (const QString &definition : wanted.pools) {
        const auto pool = analysis::poolNamed(definition);
        if (!pool)
            return tl::unexpected(pool.error());
        options.pools.push_back(*pool);
    }
    for (const QString &name : splitNames(wanted.raters)) {
        const auto party = analysis::partyNamed(dataset, name, options.pools);
        if (!party)
            return tl::unexpected(party.error());
        options.parties.push_back(*party);
    }
    return {};
}

model::Result<analysis::AgreementOptions> optionsOf(const AgreementArguments &wanted,
                                                    const analysis::Dataset &dataset)
{
    using analysis::Frame;
    using analysis::Ties;
    analysis::AgreementOptions options;
    options.ties = wanted.ties == u"keep" ? Ties::Keep : wanted.ties == u"drop" ? Ties::Drop : Ties::Half;
    options.frame = wanted.frame == u"mirror" ? Frame::Mirror
                    : wanted.frame == u"name" ? Frame::Name
                                              : Frame::Hash;
    options.majorityByCredit = wanted.majority == u"credit";
    options.countsAllOccasions = wanted.repeats == u"all";
    options.errors = wanted.cluster == u"item" ? stats::Errors::Clustered : stats::Errors::RowWise;
    if (wanted.turn)
        options.turn = static_cast<int>(std::min<qint64>(*wanted.turn, std::numeric_limits<int>::max()));
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return tl::unexpected(filter.error());
    options.where = std::move(*filter);
    if (const auto added = addParties(wanted, dataset, options); !added)
        return tl::unexpected(added.error());
    return options;
}

Exit runOnProject(const Call &call, const AgreementArguments &wanted)
{
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    auto options = optionsOf(wanted, (*reading)->dataset);
    if (!options)
        return failed(call.io, options.error());
    const auto table =
        analysis::computeAgreement((*reading)->dataset, (*reading)->selector, std::move(*options));
    if (!table)
        return failed(call.io, table.error());
    if (wanted.json)
        printAgreement(call.io.out, wanted.project, *table, wanted.explains);
    else
        printAgreementText(call.io.out, *table, wanted.explains);
    return Exit::Done;
}

} // namespace

Exit runAgreement(const Call &call)
{
    AgreementArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    if (const auto sentence = whatIsMissing(wanted))
        return usageError(call.io, *sentence);
    if (wanted.table.isEmpty())
        return runOnProject(call, wanted);
    TableArguments table;
    table.file = wanted.table;
    table.raters = splitWords(wanted.raters);
    table.categories = splitWords(wanted.categories);
    table.json = wanted.json;
    return runAgreementTable(call.io, table);
}

} // namespace cli
