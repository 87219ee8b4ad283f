// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ranking.h"

#include "app/analysis/parts.h"
#include "app/stats/bradley_terry.h"
#include "app/stats/tie_models.h"

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

using Kind = model::Error::Kind;

/// Counts battles and the distinct comparisons behind them; battles come by comparison.
struct Counter
{
    CellCount count;
    std::int32_t newest = -1;

    void add(std::int32_t comparison)
    {
        ++count.count;
        count.cases += std::exchange(newest, comparison) != comparison ? 1 : 0;
    }
};

/// The counters of a table of models by models: the row's wins, and ties; on the diagonal a model's own.
struct Counters
{
    explicit Counters(std::size_t models)
        : size(models)
        , wins(models * models)
        , losses(models)
        , ties(models * models)
        , fought(models * models)
    {}

    [[nodiscard]] std::size_t at(std::int32_t row, std::int32_t column) const
    {
        return static_cast<std::size_t>(row) * size + static_cast<std::size_t>(column);
    }

    void add(std::int32_t comparison, std::int32_t a, std::int32_t b, stats::Outcome outcome)
    {
        for (const std::size_t place : {at(a, b), at(b, a), at(a, a), at(b, b)})
            fought[place].add(comparison);
        if (outcome == stats::Outcome::Tie) {
            for (const std::size_t place : {at(a, b), at(b, a), at(a, a), at(b, b)})
                ties[place].add(comparison);
            return;
        }
        const bool isA = outcome == stats::Outcome::AWins;
        const std::int32_t winner = isA ? a : b, loser = isA ? b : a;
        wins[at(winner, loser)].add(comparison);
        wins[at(winner, winner)].add(comparison);
        losses[static_cast<std::size_t>(loser)].add(comparison);
    }

    std::size_t size;
    std::vector<Counter> wins, losses, ties, fought;
};

/// The party with the occasions that count.
RaterRef refOf(const RankOptions &options, const Party &party)
{
    RaterRef ref = party.ref;
    if (options.countsAllOccasions && ref.kind != RaterRef::Kind::Majority)
        ref.allOccasions = true;
    return ref;
}

Filter scopeOf(const RankOptions &options)
{
    return options.turn ? allOf({options.where, turnIs(*options.turn)}) : options.where;
}

/// Filters of battles, by the names of models.
class BattleFilters
{
public:
    BattleFilters(const Dataset &dataset, const RankOptions &options)
        : m_ref(refOf(options, options.by))
        , m_scope(scopeOf(options))
        , m_counts(options.leavesTiesOut ? Chosen::Decided : Chosen::Any)
    {
        const auto &sides = dataset.columns.comparisons;
        for (std::size_t i = 0; i < sides.size() && !m_hasSelf; ++i)
            m_hasSelf = sides.modelA[i] == sides.modelB[i];
    }

    [[nodiscard]] Filter wins(const QString &model) const
    {
        return within(model, anyOf({allOf({a(model), said(Chosen::A)}), allOf({b(model), said(Chosen::B)})}));
    }
    [[nodiscard]] Filter losses(const QString &model) const
    {
        return within(model, anyOf({allOf({a(model), said(Chosen::B)}), allOf({b(model), said(Chosen::A)})}));
    }
    [[nodiscard]] Filter ties(const QString &model) const
    {
        return within(model, allOf({fieldIs(Field::Model, model), said(Chosen::Tie)}));
    }
    [[nodiscard]] Filter fought(const QString &model) const
    {
        return within(model, allOf({fieldIs(Field::Model, model), said(m_counts)}));
    }
    [[nodiscard]] Filter wins(const QString &winner, const QString &loser) const
    {
        return allOf({m_scope, anyOf({allOf({a(winner), b(loser), said(Chosen::A)}),
                                      allOf({a(loser), b(winner), said(Chosen::B)})})});
    }
    [[nodiscard]] Filter ties(const QString &one, const QString &other) const
    {
        return allOf({m_scope, met(one, other), said(Chosen::Tie)});
    }
    [[nodiscard]] Filter fought(const QString &one, const QString &other) const
    {
        return allOf({m_scope, met(one, other), said(m_counts)});
    }

private:
    [[nodiscard]] static Filter a(const QString &model) { return fieldIs(Field::ModelA, model); }
    [[nodiscard]] static Filter b(const QString &model) { return fieldIs(Field::ModelB, model); }
    [[nodiscard]] static Filter met(const QString &one, const QString &other)
    {
        return anyOf({allOf({a(one), b(other)}), allOf({a(other), b(one)})});
    }
    /// Ties that are left out are no battles: nothing is behind their cells.
    [[nodiscard]] Filter said(Chosen chosen) const
    {
        const bool isLeftOut = chosen == Chosen::Tie && m_counts == Chosen::Decided;
        return isLeftOut ? anyOf({}) : choice(m_ref, chosen, SideFrame::Name);
    }
    [[nodiscard]] Filter within(const QString &model, Filter filter) const
    {
        const Filter notItself = m_hasSelf ? negated(allOf({a(model), b(model)})) : Filter();
        return allOf({m_scope, notItself, std::move(filter)});
    }

    RaterRef m_ref;
    Filter m_scope;
    Chosen m_counts;
    bool m_hasSelf = false; ///< some comparison is of a model with itself
};

model::Result<std::optional<int>> placeNamed(const std::vector<QString> &names,
                                             const std::optional<QString> &name, const char *what)
{
    if (!name)
        return std::optional<int>();
    const auto found = std::ranges::find(names, *name);
    if (found == names.end())
        return model::fail(Kind::Usage,
                           QStringLiteral("the %1 \"%2\" is no model with a battle here; there are %3")
                               .arg(QLatin1String(what), *name,
                                    QStringList(names.begin(), names.end()).join(QStringLiteral(", "))));
    return std::optional(static_cast<int>(found - names.begin()));
}

/// What the chosen method says of each model.
struct Rated
{
    std::vector<stats::Estimate> ratings;
    std::optional<stats::RatingFit> fit;
    std::optional<stats::RatingDraws> draws;
    std::vector<stats::EloSpread> overOrders;
    QString note;
};

Rated rateByModel(const stats::Battles &battles, const RankOptions &options, std::optional<int> anchor)
{
    const stats::RatingOptions how{.errors = options.errors,
                                   .separation = options.usesPrior ? stats::Separation::Prior
                                                                   : stats::Separation::Refuse,
                                   .level = options.level,
                                   .anchor = anchor};
    Rated rated;
    rated.fit = options.method == RankMethod::RaoKupper  ? stats::raoKupper(battles, how)
                : options.method == RankMethod::Davidson ? stats::davidson(battles, how)
                                                         : stats::bradleyTerry(battles, how);
    rated.ratings = rated.fit->ratings;
    rated.note = QString::fromStdString(rated.fit->why.empty() ? rated.fit->note : rated.fit->why);
    if (options.bootstrap && options.method == RankMethod::BradleyTerry) {
        rated.draws = stats::bootstrapBradleyTerry(battles, how, *options.bootstrap, threadCount());
        rated.ratings = stats::bootstrapRatings(*rated.fit, *rated.draws, *options.bootstrap);
    }
    return rated;
}

Rated rateByElo(const stats::Battles &battles, const RankOptions &options)
{
    const stats::EloOverOrders elo = stats::eloOverOrders(battles, options.elo, options.orders);
    const std::vector<stats::Estimate> once = stats::onlineElo(battles, options.elo);
    Rated rated;
    rated.overOrders = elo.models;
    rated.note =
        elo.why.empty()
            ? QStringLiteral("the mean over %1 random orders of %2 battles each, K = %3; the spread over "
                             "orders says how much the order matters, and is no sampling error")
                  .arg(elo.runs)
                  .arg(elo.matchesPerRun)
                  .arg(options.elo.k)
            : QString::fromStdString(elo.why);
    for (std::size_t i = 0; i < once.size(); ++i) {
        stats::Estimate rating = once[i];
        if (!elo.why.empty())
            rating = stats::undefined(elo.why, once[i].n);
        else if (rating.value)
            rating.value = elo.models[i].mean;
        if (rating.value)
            rating.note = "a spread over orders is no interval";
        rated.ratings.push_back(std::move(rating));
    }
    return rated;
}

Rated rateByWins(const stats::Battles &battles, const RankOptions &options, std::optional<int> baseline)
{
    const stats::HeadToHead table = stats::headToHead(battles);
    const stats::Ties ties = options.leavesTiesOut ? stats::Ties::LeftOut : stats::Ties::Half;
    Rated rated;
    for (int model = 0; model < battles.models; ++model) {
        if (!baseline)
            rated.ratings.push_back(stats::averageWinRate(table, model, ties));
        else if (model == *baseline)
            rated.ratings.push_back(stats::undefined("it is the baseline", 0));
        else
            rated.ratings.push_back(stats::clusteredWinRate(battles, model, *baseline));
    }
    rated.note =
        baseline ? QStringLiteral("the share of battles won against %1, a tie half").arg(*options.baseline)
                 : QStringLiteral("the mean of the win rates against the opponents met, each alike");
    return rated;
}

/// Places best first; those without a rating last.
std::vector<std::int32_t> bestFirst(const std::vector<stats::Estimate> &ratings)
{
    std::vector<std::int32_t> order(ratings.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::int32_t one, std::int32_t other) {
        const auto &first = ratings[static_cast<std::size_t>(one)].value;
        const auto &second = ratings[static_cast<std::size_t>(other)].value;
        return first && (!second || *first > *second);
    });
    return order;
}

class BoardMaker
{
public:
    BoardMaker(const Dataset &dataset, const RankOptions &options, const BattleFilters &filters,
               const BattleList &list, Rated rated)
        : m_options(options)
        , m_filters(filters)
        , m_list(list)
        , m_rated(std::move(rated))
        , m_counters(list.models.size())
        , m_table(stats::headToHead(list.columns()))
    {
        for (const std::int32_t model : list.models)
            m_names.push_back(dataset.columns.models[static_cast<std::size_t>(model)]);
        for (std::size_t i = 0; i < list.size(); ++i)
            m_counters.add(list.comparison[i], list.a[i], list.b[i], list.outcome[i]);
    }

    [[nodiscard]] Leaderboard make() const
    {
        Leaderboard board;
        board.options = m_options;
        const std::vector<std::int32_t> order = bestFirst(m_rated.ratings);
        for (const std::int32_t place : order)
            board.models.push_back(rankedModel(place));
        for (std::size_t first = 0; first < order.size(); ++first) {
            for (std::size_t second = first + 1; second < order.size(); ++second) {
                if (m_counters.fought[m_counters.at(order[first], order[second])].count.count > 0)
                    board.duels.push_back(duel(order, first, second));
            }
        }
        addRanks(board, order);
        board.battles = static_cast<std::int64_t>(m_list.size());
        std::vector<std::int32_t> items = m_list.item;
        std::ranges::sort(items);
        board.items = std::unique(items.begin(), items.end()) - items.begin();
        board.note = m_rated.note;
        board.tie = m_rated.fit ? m_rated.fit->tie : std::nullopt;
        return board;
    }

private:
    [[nodiscard]] RankedModel rankedModel(std::int32_t place) const
    {
        const auto at = static_cast<std::size_t>(place);
        const QString &name = m_names[at];
        const std::size_t own = m_counters.at(place, place);
        RankedModel ranked;
        ranked.model = name;
        ranked.battles = m_counters.fought[own].count.count;
        ranked.rating = {.estimate = m_rated.ratings[at],
                         .unit = m_options.method == RankMethod::WinRate ? "battle" : "rating",
                         .cases = m_counters.fought[own].count.cases,
                         .where = m_filters.fought(name)};
        ranked.wins = {m_counters.wins[own].count, m_filters.wins(name)};
        ranked.losses = {m_counters.losses[at].count, m_filters.losses(name)};
        ranked.ties = {m_counters.ties[own].count, m_filters.ties(name)};
        if (!m_rated.overOrders.empty())
            ranked.overOrders = m_rated.overOrders[at];
        return ranked;
    }

    [[nodiscard]] Duel duel(const std::vector<std::int32_t> &order, std::size_t first,
                            std::size_t second) const
    {
        const std::int32_t row = order[first], column = order[second];
        const QString &one = m_names[static_cast<std::size_t>(row)];
        const QString &other = m_names[static_cast<std::size_t>(column)];
        Duel duel;
        duel.first = static_cast<int>(first);
        duel.second = static_cast<int>(second);
        duel.winRate = {.estimate = stats::clusteredWinRate(m_list.columns(), row, column),
                        .unit = "battle",
                        .cases = m_counters.fought[m_counters.at(row, column)].count.cases,
                        .where = m_filters.fought(one, other)};
        duel.wins = {m_counters.wins[m_counters.at(row, column)].count, m_filters.wins(one, other)};
        duel.losses = {m_counters.wins[m_counters.at(column, row)].count, m_filters.wins(other, one)};
        duel.ties = {m_counters.ties[m_counters.at(row, column)].count, m_filters.ties(one, other)};
        if (m_options.method == RankMethod::BradleyTerry && m_rated.fit)
            duel.check = stats::fitCheck(m_table, *m_rated.fit, row, column);
        return duel;
    }

    void addRanks(Leaderboard &board, const std::vector<std::int32_t> &order) const
    {
        std::vector<stats::Estimate> drawn;
        if (m_rated.draws)
            drawn = stats::ranks(m_rated.ratings, *m_rated.draws, *m_options.bootstrap);
        const auto ranks = stats::ranksByInterval(m_rated.ratings);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto place = static_cast<std::size_t>(order[i]);
            board.models[i].rank = ranks[place];
            if (!drawn.empty())
                board.models[i].rankDrawn = drawn[place];
        }
        board.separability = stats::separability(m_rated.ratings);
    }

    const RankOptions &m_options;
    const BattleFilters &m_filters;
    const BattleList &m_list;
    Rated m_rated;
    Counters m_counters;
    stats::HeadToHead m_table;
    std::vector<QString> m_names;
};

/// The ratings in the order of the file, by name.
model::Result<> addOnline(const Dataset &dataset, Selector &selector, Leaderboard &board)
{
    const auto list = battlesBy(dataset, selector, board.options, board.options.by, BattleOrder::AsInFile);
    if (!list)
        return tl::unexpected(list.error());
    const std::vector<stats::Estimate> ratings = stats::onlineElo(list->columns(), board.options.elo);
    for (RankedModel &model : board.models) {
        for (std::size_t i = 0; i < list->models.size(); ++i) {
            if (dataset.columns.models[static_cast<std::size_t>(list->models[i])] == model.model)
                model.online = ratings[i].value;
        }
    }
    return {};
}

} // namespace

model::Result<BattleList> battlesBy(const Dataset &dataset, Selector &selector, const RankOptions &options,
                                    const Party &party, BattleOrder order)
{
    if (party.ref.kind == RaterRef::Kind::Majority && party.ref.credit)
        return model::fail(Kind::Usage,
                           QStringLiteral("a majority by credit has no single choice, so it rates no model"));
    const auto selection = selector.select(scopeOf(options));
    if (!selection)
        return tl::unexpected(selection.error());
    return battlesOf(dataset, selector, refOf(options, party), *selection, order, options.leavesTiesOut);
}

model::Result<Leaderboard> rankModels(const Dataset &dataset, Selector &selector, const RankOptions &options)
{
    const auto list = battlesBy(dataset, selector, options, options.by, BattleOrder::ByComparison);
    if (!list)
        return tl::unexpected(list.error());
    std::vector<QString> names;
    for (const std::int32_t model : list->models)
        names.push_back(dataset.columns.models[static_cast<std::size_t>(model)]);
    const auto anchor = placeNamed(names, options.anchor, "anchor");
    const auto baseline = placeNamed(names, options.baseline, "baseline");
    if (!anchor || !baseline)
        return tl::unexpected(!anchor ? anchor.error() : baseline.error());
    const stats::Battles battles = list->columns();
    Rated rated = options.method == RankMethod::Elo       ? rateByElo(battles, options)
                  : options.method == RankMethod::WinRate ? rateByWins(battles, options, *baseline)
                                                          : rateByModel(battles, options, *anchor);
    const BattleFilters filters(dataset, options);
    Leaderboard board = BoardMaker(dataset, options, filters, *list, std::move(rated)).make();
    if (options.method == RankMethod::Elo) {
        if (const auto added = addOnline(dataset, selector, board); !added)
            return tl::unexpected(added.error());
    }
    return board;
}

} // namespace analysis
