// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/calibration_words.h"

#include "ui/bias/word_pairs.h"
#include "ui/widgets/pattern_text.h"
#include "ui/widgets/words.h"

namespace ui {

namespace {

constexpr Pair sentences[] = {
    {"%1 is too sure of itself: its mean confidence is %2, it sides with people on a share of %3 of %4 comparisons, and the difference is %5 (%6 to %7)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Too sure of itself: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).")},
    {"%1 is not sure enough of itself: its mean confidence is %2, it sides with people on a share of %3 of %4 comparisons, and the difference is %5 (%6 to %7)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Not sure enough of itself: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).")},
    {"%1 is about as sure of itself as it should be: its mean confidence is %2, it sides with people on a share of %3 of %4 comparisons, and the difference is %5 (%6 to %7)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "About as sure of itself as it should be: its mean confidence is %2, and it sides with people on a share of %3 of %4 comparisons, a difference of %5 (%6 to %7).")},
};

constexpr Pair whys[] = {
    {"no valid call of the judge has a probability",
     QT_TRANSLATE_NOOP("BiasWords", "no valid call has a probability")},
    {"no comparison that has a probability has a vote of people",
     QT_TRANSLATE_NOOP("BiasWords", "no comparison that has a probability has a vote of people")},
    {"all probabilities are one half", QT_TRANSLATE_NOOP("BiasWords", "all probabilities are one half")},
    {"no probability errs", QT_TRANSLATE_NOOP("BiasWords", "no probability errs")},
    {"the probabilities say no more than chance",
     QT_TRANSLATE_NOOP("BiasWords", "the probabilities say no more than chance")},
};

QString figureOf(const analysis::Figure &figure)
{
    const stats::Estimate &estimate = figure.estimate;
    if (!estimate.value)
        return BiasWords::tr("undefined, %1").arg(calibrationWhyText(estimate.why));
    if (!estimate.low || !estimate.high)
        return unbrokenFigure(*estimate.value, 3);
    return BiasWords::tr("%1 (%2 to %3)", "figure, interval")
        .arg(unbrokenFigure(*estimate.value, 3), unbrokenFigure(*estimate.low, 3),
             unbrokenFigure(*estimate.high, 3));
}

} // namespace

QString calibrationText(const analysis::Calibration &calibration)
{
    QString text =
        patternText(textOf(sentences, calibration.sentence.pattern), calibration.sentence, &factText);
    if (calibration.bins.empty())
        return text;
    const analysis::CalibrationBin &surest = calibration.bins.back();
    const stats::Estimate &correct = surest.correct.estimate;
    if (correct.value && correct.n >= enoughShared)
        text.prepend(
            BiasWords::tr("Where it says %1, it is right in %2 of %3 comparisons.")
                .arg(unbrokenFigure(surest.confidence, 2), figureOf(surest.correct), countText(correct.n)) +
            QLatin1Char(' '));
    return text;
}

QString scoresText(const analysis::Calibration &calibration)
{
    return BiasWords::tr("Brier score %1; log loss %2; expected calibration error %3 in %4 groups of like "
                         "size; temperature %5, above 1 for too sure.")
        .arg(figureOf(calibration.brier), figureOf(calibration.logLoss), figureOf(calibration.ece),
             countText(static_cast<qint64>(calibration.bins.size())), figureOf(calibration.temperature));
}

QString calibrationWhyText(const std::string &why) { return textOf(whys, why); }

} // namespace ui
