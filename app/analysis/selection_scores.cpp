// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_table.h"
#include "app/analysis/number_parties.h"
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

/// The numbers of a test, told from the sides of its frame.
class TestedNumbers
{
public:
    TestedNumbers(const Dataset &dataset, const MeasuredValues &measured, const PredicateTest &test)
        : m_dataset(dataset)
        , m_measured(measured)
        , m_isHash(frameOf(test) == SideFrame::Hash && measured.isSided)
    {
        for (std::size_t word = 1; word < test.words.size() && word <= test.raters.size(); ++word) {
            bool isNumber = false;
            const double number = test.words[word].toDouble(&isNumber);
            m_wanted.push_back(isNumber ? std::optional(number) : std::nullopt);
        }
    }
    /// Whether it is the number asked of the first or second rater, or none is asked for.
    [[nodiscard]] bool isWanted(const Voice &voice, std::size_t rater) const
    {
        if (m_wanted.empty())
            return true;
        const auto rank =
            static_cast<std::size_t>(m_measured.ranks[static_cast<std::size_t>(voice.unit)].front());
        const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
        const bool isTurned = m_isHash && m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
        return m_wanted[rater] && (isTurned ? -voice.value : voice.value) == *m_wanted[rater];
    }

private:
    const Dataset &m_dataset;
    const MeasuredValues &m_measured;
    bool m_isHash;
    std::vector<std::optional<double>> m_wanted; ///< by rater of the test
};

/// For each comparison the most raters who gave the number asked for to one unit.
Selection selectedByGivers(const Dataset &dataset, const MeasuredValues &measured, const NumberParty &party,
                           const PredicateTest &test)
{
    const TestedNumbers numbers(dataset, measured, test);
    std::vector<int> most(dataset.size());
    const std::vector<Voice> &voices = party.voices;
    for (std::size_t first = 0, last = 0; first < voices.size(); first = last) {
        std::set<std::int32_t> raters;
        for (; last < voices.size() && voices[last].unit == voices[first].unit; ++last) {
            if (numbers.isWanted(voices[last], 0))
                raters.insert(voices[last].rater);
        }
        for (const std::int32_t rank : measured.ranks[static_cast<std::size_t>(voices[first].unit)]) {
            int &count = most[static_cast<std::size_t>(rank)];
            count = std::max(count, static_cast<int>(raters.size()));
        }
    }
    Selection selection(dataset.size());
    for (std::size_t rank = 0; rank < most.size(); ++rank)
        selection[rank] =
            compares(test.op.value_or(Operator::GreaterEqual), most[rank], test.value.toInt()) ? 1 : 0;
    return selection;
}

Selection selectedByPairs(const Dataset &dataset, const MeasuredValues &measured, const NumberParty &one,
                          const NumberParty &other, const PredicateTest &test)
{
    const TestedNumbers numbers(dataset, measured, test);
    Selection selection(dataset.size());
    for (const VoicePair &pair : voicePairs(one, other)) {
        const bool isStraight = numbers.isWanted(pair.a, 0) && numbers.isWanted(pair.b, 1);
        const bool isTurned = &one == &other && numbers.isWanted(pair.b, 0) && numbers.isWanted(pair.a, 1);
        if (!isStraight && !isTurned)
            continue;
        for (const std::int32_t rank : measured.ranks[static_cast<std::size_t>(pair.a.unit)])
            selection[static_cast<std::size_t>(rank)] = 1;
    }
    return selection;
}

} // namespace

model::Result<Selection> Selector::selectGave(const PredicateTest &test)
{
    const auto measure = measureFromWord(test.words.front());
    if (!measure)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("%1(): expected strength, \"criterion:N\" or \"rating:N\"; found %2")
                .arg(formOf(test).name, test.words.front()));
    const auto values = measured(*measure);
    if (!values)
        return tl::unexpected(values.error());
    const auto one = numberParty(m_dataset, **values, *measure, test.raters.front());
    if (!one)
        return tl::unexpected(one.error());
    if (test.raters.size() == 1)
        return selectedByGivers(m_dataset, **values, *one, test);
    if (test.raters.front() == test.raters.back())
        return selectedByPairs(m_dataset, **values, *one, *one, test);
    const auto other = numberParty(m_dataset, **values, *measure, test.raters.back());
    if (!other)
        return tl::unexpected(other.error());
    return selectedByPairs(m_dataset, **values, *one, *other, test);
}

} // namespace analysis
