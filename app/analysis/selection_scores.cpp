// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"
#include "app/analysis/valid_calls.h"
#include "app/analysis/word_test.h"

#include <algorithm>
#include <set>

namespace analysis {

model::Result<Selection> Selector::selectScoredPair(const RaterRef &ref)
{
    const auto calls = validCalls(m_dataset, ref);
    if (!calls)
        return tl::unexpected(calls.error());
    Selection selection(m_dataset.size());
    for (const std::size_t call : *calls) {
        const auto comparison = static_cast<std::size_t>(m_dataset.columns.verdicts.comparison[call]);
        if (hasScores(m_dataset, call))
            selection[static_cast<std::size_t>(m_dataset.rankOf[comparison])] = 1;
    }
    return selection;
}

model::Result<std::shared_ptr<const MeasuredValues>> Selector::measured(const Measure &measure)
{
    const QString word = wordOf(measure);
    if (const auto known = m_measured.constFind(word); known != m_measured.constEnd())
        return *known;
    auto values = m_lookups.measures.strengths ? measuredValues(m_dataset, m_lookups.measures, measure)
                                               : model::Result<MeasuredValues>();
    if (!values)
        return tl::unexpected(values.error());
    return *m_measured.insert(word, std::make_shared<const MeasuredValues>(std::move(*values)));
}

namespace {

/// For each comparison the most raters, of those that are meant, who gave the value to one unit.
std::vector<int> givers(const Dataset &dataset, const MeasuredValues &measured,
                        const std::function<bool(const MeasuredValues::Value &)> &isMeant)
{
    std::vector<int> most(dataset.size());
    const auto &values = measured.values;
    for (std::size_t first = 0, last = 0; first < values.size(); first = last) {
        std::set<std::int32_t> raters;
        for (; last < values.size() && values[last].unit == values[first].unit; ++last) {
            if (isMeant(values[last]))
                raters.insert(values[last].rater);
        }
        for (const std::int32_t rank : measured.ranks[static_cast<std::size_t>(values[first].unit)]) {
            int &count = most[static_cast<std::size_t>(rank)];
            count = std::max(count, static_cast<int>(raters.size()));
        }
    }
    return most;
}

} // namespace

model::Result<Selection> Selector::selectGave(const PredicateTest &test)
{
    const RaterRef &ref = test.raters.front();
    const auto measure = measureFromWord(test.words.front());
    if (!measure)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("gave(): expected strength, \"criterion:N\" or \"rating:N\"; found %1")
                .arg(test.words.front()));
    const auto raters = ratersOf(m_dataset, ref);
    const auto values = measured(*measure);
    if (!raters || !values)
        return tl::unexpected(raters ? values.error() : raters.error());
    bool isNumber = false;
    const double wanted = test.words.size() < 2 ? 0 : test.words[1].toDouble(&isNumber);
    const bool isHash = frameOf(test) == SideFrame::Hash && (*values)->isSided;
    const auto isWanted = [&](const MeasuredValues::Value &value) {
        if (test.words.size() < 2)
            return true;
        const auto rank =
            static_cast<std::size_t>((*values)->ranks[static_cast<std::size_t>(value.unit)].front());
        const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
        const bool isTurned = isHash && m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
        return isNumber && (isTurned ? -value.value : value.value) == wanted;
    };
    const std::vector<int> most = givers(m_dataset, **values, [&](const MeasuredValues::Value &value) {
        return (ref.allOccasions || value.occasion == ref.occasion.value_or(1)) &&
               std::ranges::find(*raters, value.rater) != raters->end() && isWanted(value);
    });
    Selection selection(m_dataset.size());
    for (std::size_t rank = 0; rank < most.size(); ++rank)
        selection[rank] =
            compares(test.op.value_or(Operator::GreaterEqual), most[rank], test.value.toInt()) ? 1 : 0;
    return selection;
}

} // namespace analysis
