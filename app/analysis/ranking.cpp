// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ranking.h"

#include "app/analysis/battle_counts.h"
#include "app/analysis/battle_filters.h"
#include "app/analysis/rating_methods.h"

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

using Kind = model::Error::Kind;

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

const char *unitOf(RankMethod method)
{
    switch (method) {
    case RankMethod::WinRate: return "battle";
    case RankMethod::LengthControlled: return "comparison";
    case RankMethod::Relative: return "verdict";
    default: return "rating";
    }
}

class BoardMaker
{
public:
    BoardMaker(const RatingTask &task, Rated rated)
        : m_options(task.options)
        , m_filters(task.filters)
        , m_list(task.list)
        , m_names(task.names)
        , m_baseline(task.baseline)
        , m_rated(std::move(rated))
        , m_counters(m_list.models.size())
        , m_table(stats::headToHead(m_list.columns()))
        , m_pairs(m_list.columns())
    {
        for (std::size_t i = 0; i < m_list.size(); ++i)
            m_counters.add(m_list.comparison[i], m_list.a[i], m_list.b[i], m_list.outcome[i]);
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
        board.style = m_rated.style;
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
        ranked.rating = ratingFigure(place);
        ranked.wins = {m_counters.wins[own].count, m_filters.wins(name)};
        ranked.losses = {m_counters.losses[at].count, m_filters.losses(name)};
        ranked.ties = {m_counters.ties[own].count, m_filters.ties(name)};
        if (!m_rated.against.empty())
            ranked.against = m_rated.against[at];
        if (!m_rated.overOrders.empty())
            ranked.overOrders = m_rated.overOrders[at];
        if (!m_rated.length.empty())
            ranked.length = m_rated.length[at];
        if (!m_rated.relative.empty())
            ranked.relative = m_rated.relative[at];
        return ranked;
    }

    /// With the cases behind it: those against the baseline where it is measured against one.
    [[nodiscard]] Figure ratingFigure(std::int32_t place) const
    {
        const auto at = static_cast<std::size_t>(place);
        if (!m_rated.figures.empty() && m_rated.figures[at])
            return *m_rated.figures[at];
        const bool isAgainst =
            m_options.method != RankMethod::BradleyTerry && m_baseline && *m_baseline != place;
        const std::size_t cell = m_counters.at(place, isAgainst ? *m_baseline : place);
        stats::Estimate estimate = m_rated.ratings[at];
        if (m_options.method == RankMethod::WinRate && !isAgainst)
            estimate.n = m_counters.fought[cell].count.count; // its battles, not its opponents
        if (m_options.method == RankMethod::LengthControlled && m_baseline == place)
            estimate.n = m_counters.fought[cell].count.cases; // what the others are measured on
        return {.estimate = std::move(estimate),
                .unit = unitOf(m_options.method),
                .cases = m_counters.fought[cell].count.cases,
                .where = isAgainst
                             ? m_filters.fought(m_names[at], m_names[static_cast<std::size_t>(*m_baseline)])
                             : m_filters.fought(m_names[at])};
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
        duel.winRate = {.estimate = m_pairs.winRate(row, column),
                        .unit = "battle",
                        .cases = m_counters.fought[m_counters.at(row, column)].count.cases,
                        .where = m_filters.fought(one, other)};
        duel.wins = {m_counters.wins[m_counters.at(row, column)].count, m_filters.wins(one, other)};
        duel.losses = {m_counters.wins[m_counters.at(column, row)].count, m_filters.wins(other, one)};
        duel.ties = {m_counters.ties[m_counters.at(row, column)].count, m_filters.ties(one, other)};
        if (m_options.method == RankMethod::BradleyTerry && m_rated.fit)
            duel.check = stats::fitCheck(m_table, *m_rated.fit, row, column);
        duel.controlled = controlled(row, column);
        return duel;
    }

    /// METHODS 4.4, 10: over every instruction; the baseline's coefficients are 0.
    [[nodiscard]] std::optional<double> controlled(std::int32_t row, std::int32_t column) const
    {
        const auto coefficientsOf = [&](std::int32_t place) -> std::optional<stats::LengthCoefficients> {
            if (m_baseline && *m_baseline == place)
                return stats::LengthCoefficients();
            const auto &length = m_rated.length[static_cast<std::size_t>(place)];
            return length ? length->coefficients : std::nullopt;
        };
        if (m_rated.length.empty())
            return std::nullopt;
        const auto one = coefficientsOf(row), other = coefficientsOf(column);
        if (!one || !other)
            return std::nullopt;
        return stats::controlledBetween(*one, *other, m_rated.difficulty).rate;
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
    const std::vector<QString> &m_names;
    std::optional<int> m_baseline;
    Rated m_rated;
    BattleCounts m_counters;
    stats::HeadToHead m_table;
    stats::BattlesByPair m_pairs;
};

model::Result<Rated> ratedBy(const RatingTask &task)
{
    switch (task.options.method) {
    case RankMethod::Elo: return rateByElo(task.list.columns(), task.options);
    case RankMethod::WinRate: return rateByWins(task.list.columns(), task.options, task.baseline);
    case RankMethod::LengthControlled: return rateByLength(task);
    case RankMethod::Style: return rateByStyle(task);
    case RankMethod::Relative: return rateByScores(task);
    default: return rateByModel(task.list.columns(), task.options, task.anchor, task.baseline);
    }
}

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
    const RaterRef ref = refOf(options, party);
    if (options.countsCalls && ref.kind == RaterRef::Kind::Majority)
        return model::fail(Kind::Usage, QStringLiteral("a majority makes no calls; name a judge"));
    return options.countsCalls ? callBattles(dataset, ref, *selection, order, options.leavesTiesOut)
                               : battlesOf(dataset, selector, ref, *selection, order, options.leavesTiesOut);
}

model::Result<Leaderboard> rankModels(const Dataset &dataset, Selector &selector, const RankOptions &options)
{
    auto list = battlesBy(dataset, selector, options, options.by, BattleOrder::ByComparison);
    if (!list)
        return tl::unexpected(list.error());
    std::vector<QString> names;
    for (const std::int32_t model : list->models)
        names.push_back(dataset.columns.models[static_cast<std::size_t>(model)]);
    const auto anchor = placeNamed(names, options.anchor, "anchor");
    const auto baseline = placeNamed(names, options.baseline, "baseline");
    if (!anchor || !baseline)
        return tl::unexpected(!anchor ? anchor.error() : baseline.error());
    if (!*baseline && needsBaseline(options.method))
        return model::fail(Kind::Usage, QStringLiteral("this method rates models against one; name it with "
                                                       "--baseline M"));
    const BattleFilters filters(dataset, options);
    const RatingTask task{dataset, selector, options, *list, names, filters, *baseline, *anchor};
    auto rated = ratedBy(task);
    if (!rated)
        return tl::unexpected(rated.error());
    const std::optional<stats::RatingFit> fit = rated->fit;
    Leaderboard board = BoardMaker(task, std::move(*rated)).make();
    board.fit = fit;
    board.list = std::move(*list);
    if (options.method == RankMethod::Elo) {
        if (const auto added = addOnline(dataset, selector, board); !added)
            return tl::unexpected(added.error());
    }
    return board;
}

} // namespace analysis
