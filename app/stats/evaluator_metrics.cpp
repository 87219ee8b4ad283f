// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/evaluator_metrics.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/proportion.h"
#include "app/stats/rank_correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace stats {

namespace {

constexpr double tie = 1.5;
constexpr std::int64_t noticeable = 30; ///< characters
constexpr std::int64_t fewAnnotations = 100;

std::vector<double> modesOf(std::span<const double> annotations)
{
    std::map<double, int> times;
    int most = 0;
    for (const double annotation : annotations)
        most = std::max(most, ++times[annotation]);
    std::vector<double> modes;
    for (const auto &[annotation, number] : times) {
        if (number == most)
            modes.push_back(annotation);
    }
    return modes;
}

double medianOf(Annotations annotations)
{
    std::sort(annotations.begin(), annotations.end());
    const std::size_t half = annotations.size() / 2;
    return annotations.size() % 2 == 1 ? annotations[half] : (annotations[half - 1] + annotations[half]) / 2;
}

/// The values that stand for annotations, each as likely.
std::vector<double> centresOf(const Annotations &annotations, AnnotationError error)
{
    return error == AnnotationError::ZeroOne ? modesOf(annotations) : std::vector{medianOf(annotations)};
}

double meanError(const std::vector<double> &ours, const std::vector<double> &theirs, AnnotationError error)
{
    double sum = 0;
    for (const double one : ours) {
        for (const double other : theirs)
            sum += error == AnnotationError::Absolute ? std::abs(one - other) : (one == other ? 0 : 1);
    }
    return sum / static_cast<double>(ours.size() * theirs.size());
}

Estimate meanOver(const std::vector<double> &examples, const char *lacking)
{
    if (examples.empty())
        return undefined(lacking, 0);
    const std::vector<std::int32_t> clusters(examples.size());
    return clusteredMean(examples, clusters, Errors::RowWise);
}

double varianceOf(const Annotations &annotations, AnnotationError error)
{
    double sum = 0;
    for (std::size_t one = 0; one < annotations.size(); ++one) {
        Annotations others = annotations;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(one));
        sum += meanError({annotations[one]}, centresOf(others, error), error);
    }
    return sum / static_cast<double>(annotations.size());
}

/// One value for each example that both annotated.
template <typename Value>
std::vector<double> shared(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                           Value value)
{
    assert(evaluator.size() == people.size());
    std::vector<double> examples;
    for (std::size_t example = 0; example < people.size(); ++example) {
        if (!evaluator[example].empty() && !people[example].empty())
            examples.push_back(value(evaluator[example], people[example]));
    }
    return examples;
}

template <typename Value>
std::vector<double> repeated(std::span<const Annotations> annotations, Value value)
{
    std::vector<double> examples;
    for (const Annotations &example : annotations) {
        if (example.size() >= 2)
            examples.push_back(value(example));
    }
    return examples;
}

/// The share of decided pairs that prefer the response with more of something; 0 leaves a pair out.
template <typename Surplus>
Estimate preferMore(std::span<const JudgedPair> pairs, Surplus surplusOfFirst)
{
    std::int64_t preferred = 0;
    std::int64_t counted = 0;
    for (const JudgedPair &pair : pairs) {
        const std::int64_t surplus = surplusOfFirst(pair);
        if (!pair.preference || *pair.preference == tie || surplus == 0)
            continue;
        ++counted;
        preferred += (*pair.preference < tie) == (surplus > 0) ? 1 : 0;
    }
    return wilson(preferred, counted);
}

} // namespace

Estimate evaluatorAgreement(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                            AnnotationError error)
{
    return meanOver(shared(evaluator, people,
                           [error](const Annotations &ours, const Annotations &theirs) {
                               return 1 - meanError(ours, centresOf(theirs, error), error);
                           }),
                    "no example that both annotated");
}

Estimate peopleAgreement(std::span<const Annotations> people, AnnotationError error)
{
    return meanOver(
        repeated(people, [error](const Annotations &example) { return 1 - varianceOf(example, error); }),
        "no example has two annotations");
}

Estimate evaluatorBias(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                       AnnotationError error)
{
    return meanOver(shared(evaluator, people,
                           [error](const Annotations &ours, const Annotations &theirs) {
                               return meanError(centresOf(ours, error), centresOf(theirs, error), error);
                           }),
                    "no example that both annotated");
}

Estimate evaluatorVariance(std::span<const Annotations> evaluator, AnnotationError error)
{
    return meanOver(
        repeated(evaluator, [error](const Annotations &example) { return varianceOf(example, error); }),
        "no example has two annotations");
}

Estimate preferLonger(std::span<const JudgedPair> pairs)
{
    return preferMore(pairs, [](const JudgedPair &pair) {
        const std::int64_t surplus = pair.firstLength - pair.secondLength;
        return std::abs(surplus) > noticeable ? surplus : 0;
    });
}

Estimate preferLists(std::span<const JudgedPair> pairs)
{
    return preferMore(pairs, [](const JudgedPair &pair) {
        return static_cast<std::int64_t>(pair.isFirstList) - static_cast<std::int64_t>(pair.isSecondList);
    });
}

Estimate preferFirst(std::span<const JudgedPair> pairs)
{
    std::vector<double> credits;
    for (const JudgedPair &pair : pairs) {
        if (pair.preference)
            credits.push_back(2 - *pair.preference);
    }
    return meanOver(credits, "no preferences");
}

SystemCorrelations systemCorrelations(std::span<const SystemRates> systems)
{
    std::vector<double> evaluator;
    std::vector<double> people;
    for (const SystemRates &system : systems) {
        if (system.annotations <= fewAnnotations)
            continue;
        evaluator.push_back(system.evaluator);
        people.push_back(system.people);
    }
    return {spearman(evaluator, people), pearson(evaluator, people)};
}

} // namespace stats
