// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/evaluator_metrics.h"

#include "app/stats/clustered_mean.h"
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

/// Values of the examples that count, with the cluster of each.
struct Credits
{
    std::vector<double> value;
    std::vector<std::int32_t> cluster;

    void add(double one, std::int32_t of)
    {
        value.push_back(one);
        cluster.push_back(of);
    }
    void add(double one, const Grouping &grouping, std::size_t example)
    {
        add(one, grouping.errors == Errors::Clustered ? grouping.cluster[example] : 0);
    }
    [[nodiscard]] Estimate mean(Errors errors, const char *lacking) const
    {
        return value.empty() ? undefined(lacking, 0) : clusteredMean(value, cluster, errors);
    }
};

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

/// The mean of one value for each example that both annotated.
template <typename Value>
Estimate shared(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                const Grouping &grouping, Value value)
{
    assert(evaluator.size() == people.size());
    Credits credits;
    for (std::size_t example = 0; example < people.size(); ++example) {
        if (!evaluator[example].empty() && !people[example].empty())
            credits.add(value(evaluator[example], people[example]), grouping, example);
    }
    return credits.mean(grouping.errors, "no example that both annotated");
}

template <typename Value>
Estimate repeated(std::span<const Annotations> annotations, const Grouping &grouping, Value value)
{
    Credits credits;
    for (std::size_t example = 0; example < annotations.size(); ++example) {
        if (annotations[example].size() >= 2)
            credits.add(value(annotations[example]), grouping, example);
    }
    return credits.mean(grouping.errors, "no example has two annotations");
}

/// The share of decided pairs that prefer the response with more of something; 0 leaves a pair out.
template <typename Surplus>
Estimate preferMore(std::span<const JudgedPair> pairs, Errors errors, Surplus surplusOfFirst)
{
    Credits credits;
    for (const JudgedPair &pair : pairs) {
        const std::int64_t surplus = surplusOfFirst(pair);
        if (pair.preference && *pair.preference != tie && surplus != 0)
            credits.add((*pair.preference < tie) == (surplus > 0) ? 1 : 0, pair.cluster);
    }
    return clusteredShare(credits.value, credits.cluster, errors);
}

} // namespace

Estimate evaluatorAgreement(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                            AnnotationError error, const Grouping &grouping)
{
    return shared(evaluator, people, grouping, [error](const Annotations &ours, const Annotations &theirs) {
        return 1 - meanError(ours, centresOf(theirs, error), error);
    });
}

Estimate peopleAgreement(std::span<const Annotations> people, AnnotationError error, const Grouping &grouping)
{
    return repeated(people, grouping,
                    [error](const Annotations &example) { return 1 - varianceOf(example, error); });
}

Estimate evaluatorBias(std::span<const Annotations> evaluator, std::span<const Annotations> people,
                       AnnotationError error, const Grouping &grouping)
{
    return shared(evaluator, people, grouping, [error](const Annotations &ours, const Annotations &theirs) {
        return meanError(centresOf(ours, error), centresOf(theirs, error), error);
    });
}

Estimate evaluatorVariance(std::span<const Annotations> evaluator, AnnotationError error,
                           const Grouping &grouping)
{
    return repeated(evaluator, grouping,
                    [error](const Annotations &example) { return varianceOf(example, error); });
}

Estimate preferLonger(std::span<const JudgedPair> pairs, Errors errors)
{
    return preferMore(pairs, errors, [](const JudgedPair &pair) {
        const std::int64_t surplus = pair.firstLength - pair.secondLength;
        return std::abs(surplus) > noticeable ? surplus : 0;
    });
}

Estimate preferLists(std::span<const JudgedPair> pairs, Errors errors)
{
    return preferMore(pairs, errors, [](const JudgedPair &pair) {
        return static_cast<std::int64_t>(pair.isFirstList) - static_cast<std::int64_t>(pair.isSecondList);
    });
}

Estimate preferFirst(std::span<const JudgedPair> pairs, Errors errors)
{
    Credits credits;
    for (const JudgedPair &pair : pairs) {
        if (pair.preference)
            credits.add(2 - *pair.preference, pair.cluster);
    }
    return credits.mean(errors, "no preferences");
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
