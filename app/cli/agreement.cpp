// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"

#include "app/analysis/estimates_in_matrix.h"
#include "app/analysis/filter_table.h"
#include "app/analysis/resampling.h"
#include "app/cli/agreement_criteria.h"
#include "app/cli/agreement_json.h"
#include "app/cli/agreement_table.h"
#include "app/cli/agreement_text.h"
#include "app/cli/draws.h"
#include "app/cli/interrupt.h"
#include "app/cli/message.h"
#include "app/cli/names.h"
#include "app/cli/ordered_json.h"
#include "app/cli/ordered_text.h"
#include "app/cli/parties.h"
#include "app/cli/progress.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

#include <algorithm>
#include <limits>

namespace cli {

namespace {

constexpr qsizetype mostCategories = 127; // of stats::Table

struct AgreementArguments
{
    QString project, table, raters, categories, where;
    QStringList pools;
    QString of, level, ties, frame, majority, repeats, cluster; ///< empty: not given
    std::optional<qint64> turn, bootstrap, seed;
    AnswerForm form;
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
    syntax.text(
        wanted.of, "--of", "WHAT",
        "choice, strength, criterion:N or rating:N (rating: for the overall one), or criteria: where they "
        "part; otherwise choice");
    syntax.word(wanted.ties, "--ties", words({"keep", "drop", "half"}), "what a tie is; otherwise keep");
    syntax.word(wanted.frame, "--frame", words({"mirror", "name", "hash"}),
                "which response counts as the first; otherwise mirror");
    syntax.word(wanted.majority, "--majority", words({"plurality", "credit"}),
                "how majorities are made; otherwise plurality");
    syntax.word(wanted.repeats, "--repeats", words({"first", "all"}),
                "which occasions count; otherwise first");
    syntax.number(wanted.turn, "--turn", 1, "only comparisons up to this turn");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    syntax.word(wanted.cluster, "--cluster", words({"item", "none"}),
                "what standard errors hold together; otherwise item");
    syntax.number(wanted.bootstrap, "--bootstrap", fewestDraws,
                  "intervals from so many draws of items instead of linearised ones");
    syntax.number(wanted.seed, "--seed", 0, "of the bootstrap; otherwise 0");
    syntax.text(wanted.table, "--table", "FILE", "a CSV table instead of a project: units by raters");
    syntax.word(wanted.level, "--level", words({"nominal", "ordinal", "interval", "ratio"}),
                "of --table, otherwise nominal; of --of a number, otherwise ordinal");
    syntax.text(wanted.categories, "--categories", "X,Y,...", "the values of --table, in their order");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

std::optional<QString> firstRepeated(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.indexOf(words.at(i)) < i)
            return words.at(i);
    }
    return std::nullopt;
}

/// A table has units, raters and values: nothing to filter, pool, turn or cluster.
std::optional<QString> whatATableLacks(const AgreementArguments &wanted)
{
    const std::pair<const char *, bool> given[] = {{"--pool", !wanted.pools.isEmpty()},
                                                   {"--where", !wanted.where.isEmpty()},
                                                   {"--turn", wanted.turn.has_value()},
                                                   {"--of", !wanted.of.isEmpty()},
                                                   {"--ties", !wanted.ties.isEmpty()},
                                                   {"--frame", !wanted.frame.isEmpty()},
                                                   {"--majority", !wanted.majority.isEmpty()},
                                                   {"--repeats", !wanted.repeats.isEmpty()},
                                                   {"--cluster item", wanted.cluster == u"item"},
                                                   {"--bootstrap", wanted.bootstrap.has_value()},
                                                   {"--explain", wanted.form.explains}};
    for (const auto &[option, isGiven] : given) {
        if (isGiven)
            return QStringLiteral("%1 goes with a PROJECT; leave it out with --table")
                .arg(QLatin1String(option));
    }
    const QStringList categories = splitWords(wanted.categories);
    if (const auto twice = firstRepeated(categories))
        return QStringLiteral("--categories names %1 twice; name each value once").arg(*twice);
    if (const auto twice = firstRepeated(splitWords(wanted.raters)))
        return QStringLiteral("--raters names %1 twice; name each column once").arg(*twice);
    if (categories.size() > mostCategories)
        return QStringLiteral("--categories names %1 values, at most %2 are possible")
            .arg(categories.size())
            .arg(mostCategories);
    return std::nullopt;
}

/// Criteria are counted as they are.
bool isOfCriteria(const AgreementArguments &wanted) { return wanted.of == u"criteria"; }

/// Numbers have no ties, and one way to make a majority.
std::optional<QString> whatANumberLacks(const AgreementArguments &wanted)
{
    if (!isOfCriteria(wanted) && !analysis::measureFromWord(wanted.of))
        return QStringLiteral("--of is choice, strength, criterion:N, rating:N or criteria; found %1")
            .arg(wanted.of);
    const std::pair<const char *, bool> given[] = {
        {"--frame", !wanted.frame.isEmpty() && isOfCriteria(wanted)},
        {"--level", !wanted.level.isEmpty() && isOfCriteria(wanted)},
        {"--ties", !wanted.ties.isEmpty()},
        {"--majority", !wanted.majority.isEmpty()},
        {"--repeats all", wanted.repeats == u"all"},
        {"--categories", !wanted.categories.isEmpty()},
        {"--bootstrap", wanted.bootstrap.has_value() && isOfCriteria(wanted)},
        {"--level nominal", wanted.level == u"nominal"}};
    for (const auto &[option, isGiven] : given) {
        if (isGiven)
            return QStringLiteral("%1 does not go with --of %2; leave it out")
                .arg(QLatin1String(option), wanted.of);
    }
    return std::nullopt;
}

std::optional<QString> whatIsMissing(const AgreementArguments &wanted)
{
    if (wanted.project.isEmpty() == wanted.table.isEmpty())
        return QStringLiteral(
            "agreement needs either a PROJECT or --table FILE; see `sidejudge agreement --help`");
    if (wanted.bootstrap > mostDraws)
        return QStringLiteral("--bootstrap draws at most %1 times").arg(mostDraws);
    if (wanted.bootstrap && wanted.cluster == u"none")
        return QStringLiteral("--bootstrap resamples items; leave --cluster none out");
    if (wanted.seed && !wanted.bootstrap)
        return QStringLiteral("--seed goes with --bootstrap N; leave it out");
    if (!wanted.table.isEmpty())
        return whatATableLacks(wanted);
    if (!wanted.of.isEmpty() && wanted.of != u"choice")
        return whatANumberLacks(wanted);
    if (!wanted.level.isEmpty() || !wanted.categories.isEmpty())
        return QStringLiteral("--level and --categories go with --table FILE; leave them out with a PROJECT");
    return std::nullopt;
}

model::Result<analysis::AgreementOptions> optionsOf(const AgreementArguments &wanted,
                                                    const analysis::Dataset &dataset)
{
    using analysis::Frame;
    using analysis::Ties;
    analysis::AgreementOptions options;
    options.ties = wanted.ties == u"drop" ? Ties::Drop : wanted.ties == u"half" ? Ties::Half : Ties::Keep;
    options.frame = wanted.frame == u"name"   ? Frame::Name
                    : wanted.frame == u"hash" ? Frame::Hash
                                              : Frame::Mirror;
    options.majorityByCredit = wanted.majority == u"credit";
    options.countsAllOccasions = wanted.repeats == u"all";
    options.errors = wanted.cluster == u"none" ? stats::Errors::RowWise : stats::Errors::Clustered;
    if (wanted.turn)
        options.turn = static_cast<int>(std::min<qint64>(*wanted.turn, std::numeric_limits<int>::max()));
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return tl::unexpected(filter.error());
    options.where = std::move(*filter);
    if (const auto added = addParties(wanted.pools, wanted.raters, dataset, options); !added)
        return tl::unexpected(added.error());
    return options;
}

std::optional<stats::Bootstrap> bootstrapOf(const AgreementArguments &wanted)
{
    if (!wanted.bootstrap)
        return std::nullopt;
    return stats::Bootstrap{.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0)),
                            .replicates = static_cast<int>(*wanted.bootstrap)};
}

model::Result<> resample(const Streams &io, Reading &reading, analysis::AgreementTable &table,
                         const stats::Bootstrap &bootstrap)
{
    const Interrupt interrupt;
    Progress progress(io, "resampling");
    return analysis::resampleIntervals(
        reading.dataset, reading.selector, table, bootstrap, [&](std::size_t done, std::size_t total) {
            progress.show(static_cast<qint64>(done), static_cast<qint64>(total));
            return !interrupt.isRequested();
        });
}

stats::Metric levelOf(const QString &word)
{
    return word == u"ordinal"    ? stats::Metric::Ordinal
           : word == u"interval" ? stats::Metric::Interval
           : word == u"ratio"    ? stats::Metric::Ratio
                                 : stats::Metric::Nominal;
}

Exit runOnNumbers(const Call &call, const AgreementArguments &wanted, const analysis::Measure &measure,
                  const analysis::AgreementOptions &options, Reading &reading)
{
    const Interrupt interrupt;
    Progress progress(call.io, "resampling");
    const auto found = analysis::computeOrdered(
        reading.dataset, reading.selector,
        {.of = measure,
         .level = wanted.level.isEmpty() ? stats::Metric::Ordinal : levelOf(wanted.level),
         .parties = options.parties,
         .pools = options.pools,
         .frame = options.frame,
         .turn = options.turn,
         .where = options.where,
         .errors = options.errors,
         .bootstrap = bootstrapOf(wanted),
         .progress = [&](int done, int total) {
             progress.show(done, total);
             return !interrupt.isRequested();
         }});
    if (!found)
        return failed(call.io, found.error());
    return answer(
        call.io, wanted.form, report::explanationsOfAgreement(),
        [&] { return orderedJson(wanted.project, *found); },
        [&](std::ostream &out) { printOrderedText(out, *found); });
}

Exit runOnProject(const Call &call, const AgreementArguments &wanted)
{
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    auto options = optionsOf(wanted, (*reading)->dataset);
    if (!options)
        return failed(call.io, options.error());
    if (const auto measure = analysis::measureFromWord(wanted.of))
        return runOnNumbers(call, wanted, *measure, *options, **reading);
    if (isOfCriteria(wanted))
        return runAgreementOfCriteria(call.io, wanted.project, **reading, *options, wanted.form);
    auto table = analysis::computeAgreement((*reading)->dataset, (*reading)->selector, std::move(*options));
    if (!table)
        return failed(call.io, table.error());
    if (const auto marked = analysis::markEstimates((*reading)->project, (*reading)->dataset, *table);
        !marked)
        return failed(call.io, marked.error());
    const std::optional<stats::Bootstrap> bootstrap = bootstrapOf(wanted);
    if (bootstrap) {
        if (const auto resampled = resample(call.io, **reading, *table, *bootstrap); !resampled)
            return failed(call.io, resampled.error());
    }
    const auto stability = analysis::stabilityOf((*reading)->dataset, (*reading)->selector, *table);
    if (!stability)
        return failed(call.io, stability.error());
    if (wanted.form.json) {
        printAgreement(call.io.out, wanted.project, *table, bootstrap, wanted.form.explains, *stability);
        return Exit::Done;
    }
    printAgreementText(call.io.out, *table, wanted.form.explains);
    printStability(call.io.out, *stability);
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
    table.level = levelOf(wanted.level);
    table.json = wanted.form.json;
    return runAgreementTable(call.io, table);
}

} // namespace cli
