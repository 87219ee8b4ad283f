// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/number_parties.h"

#include "app/analysis/sheets.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::int32_t nobody = -1;

/// To the last bit the same in any order.
double meanOf(std::vector<double> numbers)
{
    std::ranges::sort(numbers);
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

double medianOf(std::vector<double> numbers)
{
    std::ranges::sort(numbers);
    const std::size_t middle = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
}

/// Of 1 for a, 0 for a tie and -1 for b.
double pluralityOfSigns(const std::vector<double> &numbers)
{
    std::array<int, 3> tally{};
    for (const double number : numbers)
        ++tally[number > 0 ? 0 : number < 0 ? 2 : 1];
    return 1.0 - pluralityOf(tally);
}

/// One past the voices on the unit of the first.
std::size_t endOfUnit(const std::vector<Voice> &voices, std::size_t first)
{
    std::size_t last = first;
    while (last < voices.size() && voices[last].unit == voices[first].unit)
        ++last;
    return last;
}

void reduceToMajority(NumberParty &party, MajorityNumber rule)
{
    std::vector<Voice> majorities;
    for (std::size_t first = 0, last = 0; first < party.voices.size(); first = last) {
        last = endOfUnit(party.voices, first);
        std::vector<double> numbers;
        for (std::size_t i = first; i < last; ++i)
            numbers.push_back(party.voices[i].value);
        majorities.push_back({party.voices[first].unit, nobody, majorityOf(std::move(numbers), rule),
                              static_cast<int>(last - first)});
    }
    party.voices = std::move(majorities);
    party.isMajority = true;
    party.isPool = false;
}

Filter test(const RaterRef &one, const RaterRef &other, std::vector<QString> words)
{
    return {PredicateTest{Predicate::Both, {one, other}, std::move(words), std::nullopt, {}}};
}

} // namespace

MajorityNumber majorityNumberOf(const Measure &measure, bool isSided)
{
    if (measure.kind == Measure::Kind::Strength)
        return MajorityNumber::Median;
    return isSided ? MajorityNumber::Plurality : MajorityNumber::Mean;
}

const char *wordOf(MajorityNumber rule)
{
    switch (rule) {
    case MajorityNumber::Median: return "median";
    case MajorityNumber::Plurality: return "plurality";
    case MajorityNumber::Mean: break;
    }
    return "mean";
}

double majorityOf(std::vector<double> numbers, MajorityNumber rule)
{
    Q_ASSERT(!numbers.empty());
    switch (rule) {
    case MajorityNumber::Median: return medianOf(std::move(numbers));
    case MajorityNumber::Plurality: return pluralityOfSigns(numbers);
    case MajorityNumber::Mean: break;
    }
    return meanOf(std::move(numbers));
}

model::Result<NumberParty> numberParty(const Dataset &dataset, const MeasuredValues &measured,
                                       const Measure &measure, const RaterRef &ref)
{
    if (ref.order || ref.credit)
        return model::fail(model::Error::Kind::Usage,
                           u"%1 has no single number; name the rater, the pool or the majority of it"_s.arg(
                               printRater(ref)));
    const auto members = ratersOf(dataset, ref);
    if (!members)
        return tl::unexpected(members.error());
    NumberParty party;
    party.isPool = ref.isPool();
    party.isMember.assign(dataset.columns.raters.size(), false);
    for (const std::int32_t member : *members)
        party.isMember[static_cast<std::size_t>(member)] = true;
    for (const MeasuredValues::Value &value : measured.values) {
        if (party.isMember[static_cast<std::size_t>(value.rater)] &&
            (ref.allOccasions || value.occasion == ref.occasion.value_or(1)))
            party.voices.push_back({value.unit, value.rater, value.value});
    }
    if (ref.kind == RaterRef::Kind::Majority)
        reduceToMajority(party, majorityNumberOf(measure, measured.isSided));
    return party;
}

bool isBesideMajority(const NumberParty &one, const NumberParty &other)
{
    if (one.isMajority == other.isMajority)
        return false;
    for (std::size_t rater = 0; rater < one.isMember.size(); ++rater) {
        if (one.isMember[rater] && other.isMember[rater])
            return true;
    }
    return false;
}

std::vector<VoicePair> voicePairs(const NumberParty &one, const NumberParty &other)
{
    const bool isItself = &one == &other;
    const int fewest = isBesideMajority(one, other) ? 2 : 1;
    std::vector<VoicePair> pairs;
    std::size_t a = 0, b = 0;
    while (a < one.voices.size() && b < other.voices.size()) {
        if (one.voices[a].unit != other.voices[b].unit) {
            ++(one.voices[a].unit < other.voices[b].unit ? a : b);
            continue;
        }
        const std::size_t endA = endOfUnit(one.voices, a), endB = endOfUnit(other.voices, b);
        for (std::size_t i = a; i < endA; ++i) {
            for (std::size_t j = isItself ? i + 1 : b; j < endB; ++j) {
                const Voice &first = one.voices[i], &second = other.voices[j];
                const bool isOneRater = first.rater == second.rater && first.rater != nobody;
                if (!isOneRater && std::max(first.people, second.people) >= fewest)
                    pairs.push_back({first, second});
            }
        }
        a = endA;
        b = endB;
    }
    return pairs;
}

Filter bothGave(const RaterRef &one, const RaterRef &other, const Measure &measure)
{
    return test(one, other, {wordOf(measure)});
}

Filter bothGaveValues(const RaterRef &one, const RaterRef &other, const Measure &measure, double ofOne,
                      double ofOther, SideFrame frame)
{
    std::vector<QString> words{wordOf(measure), wordOf(ofOne), wordOf(ofOther)};
    if (frame == SideFrame::Hash)
        words.push_back(u"hash"_s);
    return test(one, other, std::move(words));
}

} // namespace analysis
