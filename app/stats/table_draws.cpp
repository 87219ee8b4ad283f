// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/table_draws.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace stats {

namespace {

constexpr std::array manyFigures{&ManyRaters::percent,     &ManyRaters::fleissKappa,
                                 &ManyRaters::congerKappa, &ManyRaters::krippendorffAlpha,
                                 &ManyRaters::gwetAc1,     &ManyRaters::brennanPrediger};

/// First row of each cluster, and one past the last row.
std::vector<std::size_t> clusterStarts(const Table &table)
{
    std::vector<std::size_t> starts;
    const auto units = static_cast<std::size_t>(table.units);
    for (std::size_t unit = 0; unit < units; ++unit) {
        if (table.cluster.empty() || unit == 0 || table.cluster[unit] != table.cluster[unit - 1])
            starts.push_back(unit);
    }
    starts.push_back(units);
    return starts;
}

/// The rows of each cluster as often as it was drawn.
void fill(Table &drawn, const Table &table, const std::vector<std::size_t> &starts,
          const std::vector<std::int32_t> &times)
{
    drawn.cells.clear();
    const auto raters = static_cast<std::ptrdiff_t>(table.raters.size());
    for (std::size_t cluster = 0; cluster < times.size(); ++cluster) {
        const auto first = table.cells.begin() + static_cast<std::ptrdiff_t>(starts[cluster]) * raters;
        const auto last = table.cells.begin() + static_cast<std::ptrdiff_t>(starts[cluster + 1]) * raters;
        for (std::int32_t time = 0; time < times[cluster]; ++time)
            drawn.cells.insert(drawn.cells.end(), first, last);
    }
    drawn.units = static_cast<std::int64_t>(drawn.cells.size()) / raters;
}

/// Every figure in one order: of each pair, nominal then by level; overall, alpha by level, correlations.
/// Pairs of the table that a draw does not hold are empty there.
class Figures
{
public:
    Figures(TableAgreement &agreement, TableLevels &levels)
    {
        for (std::size_t i = 0; i < agreement.pairs.size(); ++i) {
            TablePair &pair = agreement.pairs[i];
            std::vector<Estimate *> &figures = m_pairs[{pair.a, pair.b}];
            for (Estimate &figure : pair.figures)
                figures.push_back(&figure);
            for (NamedEstimate &figure : levels.pairs[i])
                figures.push_back(&figure.estimate);
        }
        for (Estimate ManyRaters::*const figure : manyFigures)
            m_overall.push_back(&(agreement.overall.*figure));
        m_overall.push_back(&levels.alpha);
        for (NamedEstimate &figure : levels.overall)
            m_overall.push_back(&figure.estimate);
    }

    [[nodiscard]] std::vector<Estimate *> all() const
    {
        std::vector<Estimate *> figures;
        for (const auto &[pair, ofPair] : m_pairs)
            figures.insert(figures.end(), ofPair.begin(), ofPair.end());
        figures.insert(figures.end(), m_overall.begin(), m_overall.end());
        return figures;
    }
    /// Of a draw, in the order of all() of `whole`.
    [[nodiscard]] std::vector<std::optional<double>> valuesAs(const Figures &whole) const
    {
        std::vector<std::optional<double>> values;
        for (const auto &[pair, ofPair] : whole.m_pairs) {
            const auto found = m_pairs.find(pair);
            for (std::size_t i = 0; i < ofPair.size(); ++i)
                values.push_back(found == m_pairs.end() ? std::nullopt : found->second[i]->value);
        }
        for (const Estimate *figure : m_overall)
            values.push_back(figure->value);
        return values;
    }

private:
    std::map<std::pair<int, int>, std::vector<Estimate *>> m_pairs;
    std::vector<Estimate *> m_overall;
};

/// What a note says of the value and not of its interval: the part on what was left out.
std::string ofTheValue(const std::string &note)
{
    const std::string end = "left out";
    if (note.size() < end.size() || note.compare(note.size() - end.size(), end.size(), end) != 0)
        return {};
    const std::size_t semicolon = note.rfind("; ");
    return semicolon == std::string::npos ? note : note.substr(semicolon + 2);
}

void takeInterval(Estimate &figure, const std::vector<std::optional<double>> &replicates,
                  const Bootstrap &bootstrap)
{
    if (!figure.value)
        return;
    const std::string kept = ofTheValue(figure.note);
    figure = percentileInterval(figure, replicates, bootstrap);
    if (replicates.empty())
        figure.note = "one cluster only, so no interval";
    if (!kept.empty())
        figure.note += (figure.note.empty() ? "" : "; ") + kept;
}

} // namespace

bool resampleTable(const Table &table, const std::vector<double> &scores, const Bootstrap &bootstrap,
                   const DrawProgress &progress, TableAgreement &agreement, TableLevels &levels)
{
    const std::vector<std::size_t> starts = clusterStarts(table);
    const std::size_t clusters = starts.size() - 1;
    const int draws = clusters < 2 ? 0 : bootstrap.replicates;
    const Figures whole(agreement, levels);
    const std::vector<Estimate *> figures = whole.all();
    std::vector<std::vector<std::optional<double>>> replicates(figures.size());
    Table drawn{table.raters, table.categories, {}, 0, {}, {}, table.mirror};
    for (int draw = 0; draw < draws; ++draw) {
        if (progress && !progress(draw, draws))
            return false;
        fill(drawn, table, starts, drawnClusters(clusters, bootstrap.seed, draw));
        TableAgreement nominal = tableAgreement(drawn, Errors::RowWise);
        TableLevels byLevel = tableLevels(drawn, nominal, levels.level, scores, Errors::RowWise);
        const auto values = Figures(nominal, byLevel).valuesAs(whole);
        for (std::size_t i = 0; i < values.size(); ++i)
            replicates[i].push_back(values[i]);
    }
    for (std::size_t i = 0; i < figures.size(); ++i)
        takeInterval(*figures[i], replicates[i], bootstrap);
    return true;
}

} // namespace stats
