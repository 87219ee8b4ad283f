// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ordered_agreement.h"

#include "app/stats/table_differences.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using Kind = model::Error::Kind;

constexpr std::size_t mostValues = 40; ///< the errors of a pair by item take the fourth power of memory

/// The raters of the columns behind the parties.
model::Result<std::vector<std::int32_t>> individuals(const Dataset &dataset, OrderedOptions &options,
                                                     const MeasuredValues &measured)
{
    const auto &columns = dataset.columns.raters;
    if (options.parties.empty()) {
        std::vector<bool> gives(columns.size());
        for (const MeasuredValues::Value &value : measured.values)
            gives[static_cast<std::size_t>(value.rater)] = true;
        for (std::size_t rater = 0; rater < columns.size(); ++rater) {
            if (gives[rater] && columns[rater].excludedWhy.isEmpty())
                options.parties.push_back({columns[rater].name, RaterRef::named(columns[rater].name)});
        }
    }
    std::vector<std::int32_t> raters;
    for (const Party &party : options.parties) {
        if (party.ref.kind != RaterRef::Kind::Name || party.ref.order || party.ref.allOccasions ||
            party.ref.occasion)
            return model::fail(
                Kind::Usage, u"%1 has no single number on a comparison; --of %2 compares single raters"_s.arg(
                                 party.name, wordOf(options.of)));
        const auto found = ratersOf(dataset, party.ref);
        if (!found)
            return tl::unexpected(found.error());
        raters.push_back(found->front());
    }
    return raters;
}

Filter scopeOf(const OrderedOptions &options)
{
    return allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
}

bool isMirrored(const OrderedAgreement &result)
{
    return result.isSided && result.options.frame == Frame::Mirror;
}

/// The values as a table, and the cases behind its rows.
class TableMaker
{
public:
    TableMaker(const Dataset &dataset, const MeasuredValues &measured, const Selection &selection,
               const std::vector<std::int32_t> &raters, OrderedAgreement &result)
        : m_dataset(dataset)
        , m_measured(measured)
        , m_selection(selection)
        , m_raters(raters)
        , m_result(result)
    {}

    model::Result<> make()
    {
        readRows();
        std::vector<std::string> names;
        for (const Party &party : m_result.options.parties)
            names.push_back(party.name.toStdString());
        stats::TableReading reading = stats::readTable(std::move(names), m_rows, categories());
        if (!reading.table)
            return model::fail(Kind::Usage, u"--of %1: %2"_s.arg(wordOf(m_result.options.of),
                                                                 QString::fromStdString(reading.refusal)));
        const std::size_t values = reading.table->categories.size();
        if (values > mostValues &&
            (m_result.options.errors == stats::Errors::Clustered || isMirrored(m_result)))
            return model::fail(
                Kind::Usage,
                u"--of %1: %2 different numbers are too many for errors by item or "
                "both orientations; use --cluster none --frame name"_s.arg(wordOf(m_result.options.of))
                    .arg(values));
        m_result.table = std::move(*reading.table);
        m_result.table.cluster = std::move(m_clusters);
        if (isMirrored(m_result)) {
            const auto q = static_cast<int>(m_result.table.categories.size());
            for (int category = 0; category < q; ++category)
                m_result.table.mirror.push_back(q - 1 - category);
        }
        return {};
    }

    /// Distinct comparisons of the rows that `isMeant` holds of.
    template <typename IsMeant>
    [[nodiscard]] std::int64_t cases(const IsMeant &isMeant) const
    {
        std::set<std::int32_t> ranks;
        for (std::size_t row = 0; row < m_units.size(); ++row) {
            if (isMeant(row))
                ranks.insert(m_ranks[row].begin(), m_ranks[row].end());
        }
        return static_cast<std::int64_t>(ranks.size());
    }
    [[nodiscard]] bool has(std::size_t row, int rater) const
    {
        return !m_rows[row][static_cast<std::size_t>(rater)].empty();
    }
    [[nodiscard]] int given(std::size_t row) const
    {
        return static_cast<int>(
            std::ranges::count_if(m_rows[row], [](const std::string &cell) { return !cell.empty(); }));
    }

private:
    void readRows()
    {
        std::size_t first = 0;
        const auto &values = m_measured.values;
        while (first < values.size()) {
            std::size_t last = first;
            while (last < values.size() && values[last].unit == values[first].unit)
                ++last;
            addRow(first, last);
            first = last;
        }
    }

    void addRow(std::size_t first, std::size_t last)
    {
        const auto unit = static_cast<std::size_t>(m_measured.values[first].unit);
        std::vector<std::int32_t> ranks;
        for (const std::int32_t rank : m_measured.ranks[unit]) {
            if (m_selection[static_cast<std::size_t>(rank)] != 0)
                ranks.push_back(rank);
        }
        if (ranks.empty())
            return;
        std::vector<std::string> row(m_raters.size());
        for (std::size_t i = first; i < last; ++i) {
            const MeasuredValues::Value &value = m_measured.values[i];
            for (std::size_t rater = 0; rater < m_raters.size(); ++rater) {
                if (m_raters[rater] == value.rater && value.occasion == 1)
                    row[rater] = wordOf(framed(value.value, ranks.front())).toStdString();
            }
        }
        if (std::ranges::all_of(row, [](const std::string &cell) { return cell.empty(); }))
            return;
        m_rows.push_back(std::move(row));
        m_units.push_back(unit);
        m_ranks.push_back(std::move(ranks));
        m_clusters.push_back(m_measured.item[unit]);
    }

    [[nodiscard]] double framed(double value, std::int32_t rank) const
    {
        const auto comparison =
            static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(rank)]);
        const bool isTurned = m_result.isSided && m_result.options.frame == Frame::Hash &&
                              m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
        return isTurned ? -value : value;
    }

    /// The values seen; with the opposite of each where both orientations count.
    [[nodiscard]] std::vector<std::string> categories() const
    {
        std::set<double> seen;
        for (const auto &row : m_rows) {
            for (const std::string &cell : row) {
                const auto number = stats::numberIn(cell);
                if (!number)
                    continue;
                seen.insert(*number);
                if (isMirrored(m_result))
                    seen.insert(*number == 0 ? 0.0 : -*number);
            }
        }
        std::vector<std::string> words;
        for (const double value : seen)
            words.push_back(wordOf(value).toStdString());
        return words;
    }

    const Dataset &m_dataset;
    const MeasuredValues &m_measured;
    const Selection &m_selection;
    const std::vector<std::int32_t> &m_raters;
    OrderedAgreement &m_result;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::size_t> m_units;
    std::vector<std::vector<std::int32_t>> m_ranks; ///< selected comparisons, by row
    std::vector<std::int32_t> m_clusters;
};

Filter gaveAtLeast(const OrderedAgreement &result, const RaterRef &raters, int count)
{
    return allOf({scopeOf(result.options), gave(raters, wordOf(result.options.of), count)});
}

/// Several raters as a filter names them.
RaterRef groupOf(const std::vector<RaterRef> &refs)
{
    QStringList globs;
    for (const RaterRef &ref : refs)
        globs << globOf(ref.value);
    return RaterRef::group(globs.join(u','));
}

void addCases(OrderedAgreement &result, const TableMaker &maker, const Dataset &dataset)
{
    for (const stats::TablePair &pair : result.agreement.pairs)
        result.pairCases.push_back(
            maker.cases([&](std::size_t row) { return maker.has(row, pair.a) && maker.has(row, pair.b); }));
    const auto size = static_cast<int>(result.options.parties.size());
    for (int least = 0; least <= size; ++least)
        result.casesWith.push_back(maker.cases([&](std::size_t row) { return maker.given(row) >= least; }));
    for (int rater = 0; rater < size; ++rater) {
        const Party &party = result.options.parties[static_cast<std::size_t>(rater)];
        std::int64_t count = 0;
        for (std::int64_t row = 0; row < result.table.units; ++row)
            count += maker.has(static_cast<std::size_t>(row), rater) ? 1 : 0;
        const std::int64_t cases = maker.cases([&](std::size_t row) { return maker.has(row, rater); });
        const auto found = ratersOf(dataset, party.ref);
        const QString kind =
            found ? model::wordOf(dataset.columns.raters[static_cast<std::size_t>(found->front())].kind)
                  : QString();
        result.raters.push_back({party, kind, {{count, cases}, gaveAtLeast(result, party.ref, 1)}});
    }
}

} // namespace

Filter OrderedAgreement::where(const stats::TablePair &pair) const
{
    const RaterRef &a = raters[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = raters[static_cast<std::size_t>(pair.b)].party.ref;
    if (options.of.kind != Measure::Kind::Rating)
        return allOf({gaveAtLeast(*this, a, 1), gave(b, wordOf(options.of), 1)});
    return gaveAtLeast(*this, groupOf({a, b}), 2);
}

std::optional<Filter> OrderedAgreement::whereCell(const stats::TablePair &pair, int row, int column) const
{
    if (options.of.kind == Measure::Kind::Rating)
        return std::nullopt;
    const auto said = [&](int rater, int category) {
        return gaveValue(raters[static_cast<std::size_t>(rater)].party.ref, wordOf(options.of),
                         QString::fromStdString(table.categories[static_cast<std::size_t>(category)]),
                         isSided && options.frame == Frame::Hash ? SideFrame::Hash : SideFrame::Name);
    };
    return allOf({scopeOf(options), said(pair.a, row), said(pair.b, column)});
}

Filter OrderedAgreement::whereWith(int least) const
{
    if (raters.empty())
        return anyOf({});
    std::vector<RaterRef> refs;
    for (const Rater &rater : raters)
        refs.push_back(rater.party.ref);
    return gaveAtLeast(*this, groupOf(refs), least);
}

model::Result<OrderedAgreement> computeOrdered(const Dataset &dataset, Selector &selector,
                                               OrderedOptions options)
{
    const auto measured = selector.measured(options.of);
    const auto selection = selector.select(scopeOf(options));
    if (!measured || !selection)
        return tl::unexpected(measured ? selection.error() : measured.error());
    const auto raters = individuals(dataset, options, **measured);
    if (!raters)
        return tl::unexpected(raters.error());
    OrderedAgreement result;
    result.options = std::move(options);
    result.isSided = (*measured)->isSided;
    TableMaker maker(dataset, **measured, *selection, *raters, result);
    if (const auto made = maker.make(); !made)
        return tl::unexpected(made.error());
    const stats::LevelScores scores = stats::levelScores(result.table, result.options.level);
    if (scores.notANumber)
        return model::fail(Kind::Usage,
                           u"--level ratio needs numbers from 0 on; %1 is among those of %2"_s.arg(
                               QString::fromStdString(*scores.notANumber), wordOf(result.options.of)));
    result.agreement = stats::tableAgreement(result.table, result.options.errors);
    result.levels = stats::tableLevels(result.table, result.agreement, result.options.level, scores.scores,
                                       result.options.errors);
    if (const auto &bootstrap = result.options.bootstrap;
        bootstrap && !stats::resampleTable(result.table, scores.scores, *bootstrap, result.options.progress,
                                           result.agreement, result.levels))
        return model::fail(Kind::Cancelled, u"the bootstrap was stopped; nothing was changed"_s);
    for (std::size_t i = 0; i < result.agreement.pairs.size(); ++i) {
        const auto apart =
            stats::tableDifferences(result.table, result.agreement.pairs[i], result.options.errors);
        result.levels.pairs[i].insert(result.levels.pairs[i].end(), apart.begin(), apart.end());
    }
    addCases(result, maker, dataset);
    return result;
}

} // namespace analysis
