// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_table.h"
#include "app/analysis/ranking.h"
#include "app/cli/answer.h"
#include "app/cli/draws.h"
#include "app/cli/message.h"
#include "app/cli/parties.h"
#include "app/cli/rank_files.h"
#include "app/cli/rank_text.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/rank_json.h"

#include <algorithm>
#include <tuple>

namespace cli {

namespace {

constexpr qint64 mostOrders = 100'000;

struct RankArguments
{
    QString project, by, method, ties, repeats, errors, anchor, where, difficulty, coefficients;
    QStringList pools;
    std::optional<QString> baseline, against;
    std::optional<qint64> turn, bootstrap, seed, orders, matches;
    std::optional<double> k, ridge, lasso;
    bool usesPrior = false;
    bool fitsOneSided = false;
    bool countsCalls = false;
    AnswerForm form;
};

QString methodsHelp()
{
    QString text = QStringLiteral("Methods\n");
    for (const report::RankMethodWord &method : report::rankMethods())
        text +=
            QStringLiteral("  %1 %2\n").arg(QLatin1String(method.word), -12).arg(QLatin1String(method.says));
    return text;
}

void addLengthOptions(Syntax &syntax, RankArguments &wanted)
{
    syntax.text(wanted.difficulty, "--difficulty", "FILE",
                "of lc: a CSV file of the item, or its place from 0, and its instruction difficulty");
    syntax.text(wanted.coefficients, "--coefficients", "FILE",
                "of lc: a CSV file of the model and its coefficients, instead of a fit");
    syntax.number(wanted.ridge, "--ridge", "of lc: the penalty on squares; otherwise 0.0001");
    syntax.number(wanted.lasso, "--lasso", "of lc: scikit-learn's C of a penalty on sizes instead");
    syntax.flag(wanted.fitsOneSided, "--one-sided",
                "of lc: fits too where nearly all responses are longer, or shorter, than the baseline's");
}

std::optional<Exit> parse(const Call &call, RankArguments &wanted)
{
    QStringList methods;
    for (const report::RankMethodWord &method : report::rankMethods())
        methods << QLatin1String(method.word);
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.by, "--by", "R", "a rater, humans, judges, majority or a pool; otherwise humans");
    syntax.text(wanted.against, "--against", "R", "how far another rater or pool orders the models alike");
    syntax.texts(wanted.pools, "--pool", "NAME=GROUP",
                 "experts=expert_* or m=majority(expert_*); may be repeated");
    syntax.word(wanted.method, "--method", methods, "how models are rated; otherwise bt");
    syntax.text(wanted.baseline, "--baseline", "M",
                "the opponent of winrate, lc and relative; of bt with --bootstrap");
    addLengthOptions(syntax, wanted);
    syntax.text(wanted.anchor, "--anchor", "M=VALUE",
                "a model with a rating of its own; otherwise the mean is 1000");
    syntax.word(wanted.ties, "--ties", {QStringLiteral("half"), QStringLiteral("drop")},
                "what a tie is; otherwise half a win");
    syntax.flag(wanted.usesPrior, "--prior", "rates models that never won or never lost too, and says so");
    syntax.word(wanted.errors, "--cluster",
                {QStringLiteral("item"), QStringLiteral("none"), QStringLiteral("model")},
                "errors by item, by battle, or as the model has them; otherwise item");
    syntax.number(wanted.bootstrap, "--bootstrap", fewestDraws,
                  "intervals and ranks from so many draws of items");
    syntax.number(wanted.seed, "--seed", 0, "of --bootstrap and of the orders of elo; otherwise 0");
    syntax.number(wanted.k, "--k", "of elo; otherwise 32");
    syntax.number(wanted.orders, "--orders", 1, "of elo; otherwise 1,000");
    syntax.number(wanted.matches, "--matches", 1,
                  "of each order, drawn with replacement; otherwise every battle once");
    syntax.number(wanted.turn, "--turn", 1, "only comparisons up to this turn");
    syntax.word(wanted.repeats, "--repeats", {QStringLiteral("first"), QStringLiteral("all")},
                "which occasions count; otherwise first");
    syntax.flag(wanted.countsCalls, "--calls",
                "every valid call of a judge is a battle, orders and repetitions apart");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(methodsHelp() + QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

/// What goes with one method alone, and figures beyond their bounds.
std::optional<QString> whatIsWrong(const RankArguments &wanted, analysis::RankMethod method)
{
    using analysis::RankMethod;
    const bool isElo = method == RankMethod::Elo, isLength = method == RankMethod::LengthControlled;
    const bool isAgainst = method == RankMethod::WinRate || analysis::needsBaseline(method);
    const bool isModel = !isElo && !isAgainst, isPlain = method == RankMethod::BradleyTerry;
    const std::tuple<const char *, bool, const char *> rules[] = {
        {"--baseline", wanted.baseline && !isAgainst && !(isPlain && wanted.bootstrap),
         "--method winrate, lc or relative, or with --bootstrap N"},
        {"--difficulty", !wanted.difficulty.isEmpty() && !isLength, "--method lc"},
        {"--coefficients", !wanted.coefficients.isEmpty() && !isLength, "--method lc"},
        {"--ridge", wanted.ridge && !isLength, "--method lc"},
        {"--lasso", wanted.lasso && !isLength, "--method lc"},
        {"--one-sided", wanted.fitsOneSided && !isLength, "--method lc"},
        {"--calls",
         wanted.countsCalls &&
             (analysis::needsBaseline(method) || method == RankMethod::Style || wanted.against),
         "--method bt, rao_kupper, davidson, elo or winrate, without --against"},
        {"--anchor", !wanted.anchor.isEmpty() && !isModel, "--method bt, rao_kupper, davidson or style"},
        {"--against", wanted.against && method != RankMethod::BradleyTerry, "--method bt"},
        {"--prior", wanted.usesPrior && method != RankMethod::BradleyTerry, "--method bt"},
        {"--bootstrap", wanted.bootstrap && isElo, "another method than elo, whose orders are drawn"},
        {"--cluster", !wanted.errors.isEmpty() && !isModel, "--method bt, rao_kupper, davidson or style"},
        {"--k", wanted.k && !isElo, "--method elo"},
        {"--orders", wanted.orders && !isElo, "--method elo"},
        {"--matches", wanted.matches && !isElo, "--method elo"},
        {"--seed", wanted.seed && !isElo && !isLength && !wanted.bootstrap,
         "--bootstrap N or --method elo or lc"}};
    for (const auto &[option, isWrong, partner] : rules) {
        if (isWrong)
            return QStringLiteral("%1 goes with %2; leave it out")
                .arg(QLatin1String(option), QLatin1String(partner));
    }
    if (wanted.bootstrap > mostDraws || wanted.orders > mostOrders)
        return QStringLiteral("at most %1 draws or orders are possible").arg(mostDraws);
    if (wanted.k && !(*wanted.k > 0 && *wanted.k <= 1000))
        return QStringLiteral("--k is more than 0 and at most 1000");
    if ((wanted.ridge && !(*wanted.ridge >= 0 && *wanted.ridge <= 1e6)) ||
        (wanted.lasso && !(*wanted.lasso > 0 && *wanted.lasso <= 1e6)))
        return QStringLiteral("--ridge is 0 or more and --lasso more than 0, both at most a million");
    if (analysis::needsBaseline(method) && !wanted.baseline)
        return QStringLiteral("--method %1 rates models against one; name it with --baseline M")
            .arg(wanted.method);
    return std::nullopt;
}

model::Result<> setAnchor(const QString &text, analysis::RankOptions &options)
{
    if (text.isEmpty())
        return {};
    const qsizetype equals = text.lastIndexOf(u'=');
    bool isNumber = false;
    const double level = text.mid(equals + 1).toDouble(&isNumber);
    if (equals < 1 || !isNumber || !(level >= -1e6 && level <= 1e6))
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("--anchor is MODEL=RATING, as in --anchor alpha=1114; found %1").arg(text));
    options.anchor = text.left(equals);
    options.level = level;
    return {};
}

stats::RatingErrors errorsOf(const QString &word)
{
    if (word == u"none")
        return stats::RatingErrors::Sandwich;
    return word == u"model" ? stats::RatingErrors::ModelBased : stats::RatingErrors::Clustered;
}

model::Result<std::vector<analysis::Party>> poolsOf(const RankArguments &wanted,
                                                    const analysis::Dataset &dataset)
{
    analysis::AgreementOptions named;
    if (const auto added = addParties(wanted.pools, QString(), dataset, named); !added)
        return tl::unexpected(added.error());
    return std::move(named.pools);
}

model::Result<analysis::RankOptions> optionsOf(const RankArguments &wanted, analysis::RankMethod method,
                                               const std::vector<analysis::Party> &pools,
                                               const analysis::Dataset &dataset)
{
    analysis::RankOptions options;
    options.method = method;
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return tl::unexpected(filter.error());
    options.where = std::move(*filter);
    auto by =
        analysis::partyNamed(dataset, wanted.by.isEmpty() ? QStringLiteral("humans") : wanted.by, pools);
    if (!by)
        return tl::unexpected(by.error());
    options.by = std::move(*by);
    if (const auto set = setAnchor(wanted.anchor, options); !set)
        return tl::unexpected(set.error());
    options.baseline = wanted.baseline;
    options.leavesTiesOut = wanted.ties == u"drop";
    options.countsAllOccasions = wanted.repeats == u"all";
    options.countsCalls = wanted.countsCalls;
    options.usesPrior = wanted.usesPrior;
    if (wanted.turn)
        options.turn = static_cast<int>(std::min<qint64>(*wanted.turn, 1'000'000));
    options.errors = errorsOf(wanted.errors);
    const auto seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    if (wanted.bootstrap)
        options.bootstrap = stats::Bootstrap{.seed = seed, .replicates = static_cast<int>(*wanted.bootstrap)};
    options.elo.k = wanted.k.value_or(options.elo.k);
    options.orders.seed = seed;
    options.orders.runs = static_cast<int>(wanted.orders.value_or(options.orders.runs));
    if (wanted.matches) {
        options.orders.matches = *wanted.matches;
        options.orders.draw = stats::EloDraw::WithReplacement;
    }
    return options;
}

/// What lc takes from outside.
model::Result<analysis::LengthInputs> lengthInputsOf(const RankArguments &wanted)
{
    analysis::LengthInputs inputs;
    inputs.fit.ridge = wanted.ridge.value_or(inputs.fit.ridge);
    inputs.fit.lassoC = wanted.lasso;
    inputs.fit.oneSided = wanted.fitsOneSided ? stats::OneSided::Fit : stats::OneSided::Refuse;
    inputs.bootstrap.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    inputs.bootstrap.replicates = static_cast<int>(wanted.bootstrap.value_or(inputs.bootstrap.replicates));
    if (!wanted.difficulty.isEmpty()) {
        auto difficulty = readDifficulty(wanted.difficulty);
        if (!difficulty)
            return tl::unexpected(difficulty.error());
        inputs.difficulty = std::move(*difficulty);
    }
    if (!wanted.coefficients.isEmpty()) {
        auto coefficients = readCoefficients(wanted.coefficients);
        if (!coefficients)
            return tl::unexpected(coefficients.error());
        inputs.coefficients = std::move(*coefficients);
    }
    return inputs;
}

analysis::RankMethod methodOf(const QString &word)
{
    for (const report::RankMethodWord &method : report::rankMethods()) {
        if (word == QLatin1String(method.word))
            return method.method;
    }
    return analysis::RankMethod::BradleyTerry;
}

model::Result<std::optional<analysis::BoardComparison>> comparisonOf(
    const RankArguments &wanted, const analysis::Leaderboard &board,
    const std::vector<analysis::Party> &pools, Reading &reading)
{
    if (!wanted.against)
        return std::optional<analysis::BoardComparison>();
    const auto party = analysis::partyNamed(reading.dataset, *wanted.against, pools);
    if (!party)
        return tl::unexpected(party.error());
    auto comparison = analysis::compareBoards(reading.dataset, reading.selector, board, *party);
    if (!comparison)
        return tl::unexpected(comparison.error());
    return std::optional(std::move(*comparison));
}

Json documentOf(const RankArguments &wanted, const analysis::Leaderboard &board,
                const std::optional<analysis::BoardComparison> &comparison)
{
    Json document = report::leaderboardJson(board);
    document["project"] = utf8(wanted.project);
    if (comparison)
        document["against"] = report::boardComparisonJson(*comparison);
    return document;
}

} // namespace

Exit runRank(const Call &call)
{
    RankArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    const analysis::RankMethod method = methodOf(wanted.method);
    if (const auto wrong = whatIsWrong(wanted, method))
        return usageError(call.io, *wrong);
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const analysis::Dataset &dataset = (*reading)->dataset;
    const auto pools = poolsOf(wanted, dataset);
    if (!pools)
        return failed(call.io, pools.error());
    auto options = optionsOf(wanted, method, *pools, dataset);
    if (!options)
        return failed(call.io, options.error());
    auto length = lengthInputsOf(wanted);
    if (!length)
        return failed(call.io, length.error());
    options->length = std::move(*length);
    const auto board = analysis::rankModels(dataset, (*reading)->selector, *options);
    if (!board)
        return failed(call.io, board.error());
    const auto comparison = comparisonOf(wanted, *board, *pools, **reading);
    if (!comparison)
        return failed(call.io, comparison.error());
    return answer(
        call.io, wanted.form, report::explanationsOfRank(),
        [&] { return documentOf(wanted, *board, *comparison); },
        [&](std::ostream &out) { printLeaderboard(out, *board, *comparison); });
}

} // namespace cli
