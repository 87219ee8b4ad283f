// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/standin_words.h"

#include "ui/widgets/pattern_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

constexpr std::int64_t recommended = 50; ///< comparisons a person, at least (METHODS 3.11)

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StandIn)
};

QString verdictText(const analysis::StandIn &answer)
{
    if (!answer.winningRate.value)
        return Words::tr("Whether it may stand in for a person is not defined: that takes three people who "
                         "share comparisons with it and with each other, and here are %1.")
            .arg(countText(static_cast<qint64>(answer.people.size())));
    return patternText(
        answer.isOpen
            ? Words::tr(
                  "Whether %1 may stand in for a person cannot be told yet: given %2 for costing less, it "
                  "holds its own against %3 of %4 people, where half are needed, and %6 of them share "
                  "fewer than 30 comparisons with it and another person. It agrees with the others at "
                  "least as well as a person in a share of %5.")
        : answer.isPassed
            ? Words::tr("%1 may stand in for a person: given %2 for costing less, it holds its own against "
                        "%3 of %4 people, where half are needed, and it agrees with the others at least as "
                        "well as a person in a share of %5.")
            : Words::tr("%1 may not stand in for a person: given %2 for costing less, it holds its own "
                        "against %3 of %4 people, where half are needed, and it agrees with the others at "
                        "least as well as a person in a share of %5."),
        answer.sentence, &factText);
}

QString agreementText(const analysis::StandIn &answer)
{
    const stats::Estimate &difference = answer.difference.estimate;
    if (!difference.value)
        return Words::tr("No comparison has a ruling of the judge and votes of two people, so its agreement "
                         "with people has nothing to stand beside.");
    if (difference.n < enoughShared)
        return Words::tr("Only %1 comparisons have its ruling and votes of two people: too few for a figure.")
            .arg(countText(difference.n));
    const auto figure = [](const std::optional<double> &value) {
        return value ? unbrokenFigure(*value, 3) : Words::tr("undefined");
    };
    const QString shares =
        Words::tr("On the %1 comparisons that have its ruling and votes of two people, it agrees with a "
                  "person in a share of %2, and people with each other in %3.")
            .arg(countText(difference.n), figure(answer.judgeAgreement.estimate.value),
                 figure(answer.peopleAgreement.estimate.value));
    const QString apart =
        difference.low && difference.high
            ? Words::tr("The difference is %1 (95 % interval %2 to %3).")
                  .arg(figure(difference.value), figure(difference.low), figure(difference.high))
            : Words::tr("The difference is %1, without an interval.").arg(figure(difference.value));
    return shares + QLatin1Char(' ') + apart;
}

/// Empty where everybody has enough.
QString cautionText(const analysis::StandIn &answer)
{
    const auto fewest = std::ranges::min_element(
        answer.people, {}, [](const analysis::StandInPerson &one) { return one.advantage.estimate.n; });
    if (!answer.winningRate.value || fewest == answer.people.end() ||
        fewest->advantage.estimate.n >= recommended)
        return {};
    return Words::tr("The test wants 50 to 100 comparisons of each person; the fewest here are %1.")
        .arg(countText(fewest->advantage.estimate.n));
}

} // namespace

QString standInText(const analysis::StandIn &answer)
{
    QStringList sentences = {verdictText(answer), agreementText(answer), cautionText(answer)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace ui
