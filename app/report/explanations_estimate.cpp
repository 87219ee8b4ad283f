// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explanations.h"

#include <QtGlobal>

#include <array>

namespace report {

namespace {

constexpr const char *powered = "Angelopoulos and others 2023 (prediction-powered inference, power-tuned)";
constexpr const char *corrected = "Rogan and Gladen 1978";
constexpr auto estimate = std::to_array<Explanation>({
    {"people", "", "the mean points of the model in people's votes, a tie half, on the labelled comparisons",
     "{labelled} labelled", "standard error linearised by item"},
    {"judge_labelled", "", "the judge's mean points for the model on the labelled comparisons",
     "{labelled} labelled", "standard error linearised by item"},
    {"judge_unlabelled", "", "the judge's mean points for the model where people did not vote",
     "{unlabelled} without votes", "standard error linearised by item"},
    {"judge_gap", "",
     "the judge's mean where people voted less its mean elsewhere; far from 0 where the labelled comparisons do "
     "not stand for the others",
     "{judge_labelled} - {judge_unlabelled}", ""},
    {"estimate", "strata", "the power-tuned estimate of this category alone",
     "{labelled} labelled, {unlabelled} not", powered},
    {"estimate", "",
     "people's mean and lambda times (judge where people did not vote less judge where they did)",
     "{people} + {lambda} * ({judge_unlabelled} - {judge_labelled})", powered},
    {"full", "", "the same with lambda 1", "{people} + {judge_unlabelled} - {judge_labelled}", powered},
    {"control_variate", "",
     "people's mean less alpha times (judge where people voted less judge everywhere), alpha from the covariance",
     "", "control variates"},
    {"stratified", "", "the sum over categories of their share times their power-tuned estimate", "",
     "Fisch and others 2024 (StratPPI)"},
    {"sensitivity", "correction",
     "of comparisons that people give the model, the share that the judge gives it", "", "Wilson 1927"},
    {"specificity", "correction",
     "of comparisons that people give the other, the share that the judge gives it so", "", "Wilson 1927"},
    {"rogan_gladen", "correction",
     "(the judge's share of wins + specificity - 1) / (sensitivity + specificity - 1), within 0 and 1",
     "({judged_won} / {judged} + {specificity} - 1) / ({sensitivity} + {specificity} - 1)", corrected},
    {"rogan_gladen_adjusted", "correction", "the same from shares with a little added to each count, shifted",
     "", corrected},
    {"won", "correction",
     "the share of wins by the inverse of the table of what the judge says of each truth", "",
     "inverse of the confusion matrix; bootstrap over items"},
    {"tied", "correction", "the share of ties by the same inverse", "",
     "inverse of the confusion matrix; bootstrap over items"},
    {"lost", "correction", "the share of losses by the same inverse", "",
     "inverse of the confusion matrix; bootstrap over items"},
});

constexpr const char *tenFolds =
    QT_TRANSLATE_NOOP("Explain", "each fold corrected by what the nine others teach");
constexpr auto calibration = std::to_array<Explanation>({
    {"log_loss", "tempered",
     QT_TRANSLATE_NOOP("Explain", "the log loss after the temperature of the other folds"), "", tenFolds},
    {"brier", "tempered",
     QT_TRANSLATE_NOOP("Explain", "the Brier score after the temperature of the other folds"), "", tenFolds},
    {"ece", "tempered",
     QT_TRANSLATE_NOOP("Explain", "the calibration error after the temperature of the other folds"), "",
     tenFolds},
    {"log_loss", "isotonic",
     QT_TRANSLATE_NOOP("Explain", "the log loss after a rising curve fitted to the other folds"), "",
     tenFolds},
    {"brier", "isotonic",
     QT_TRANSLATE_NOOP("Explain", "the Brier score after a rising curve fitted to the other folds"), "",
     tenFolds},
    {"ece", "isotonic",
     QT_TRANSLATE_NOOP("Explain", "the calibration error after a rising curve fitted to the other folds"), "",
     tenFolds},
    {"brier", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the mean of (probability that a is better less people's share for a) squared, ties half"),
     "", "Brier 1950"},
    {"skill", "",
     QT_TRANSLATE_NOOP("Explain",
                       "one less the Brier score over that of a forecast that always says the mean"),
     "", "Brier 1950"},
    {"log_loss", "",
     QT_TRANSLATE_NOOP(
         "Explain", "the mean of minus log of the probability given to what people say, clipped at 0.000001"),
     "", ""},
    {"correct", "bins",
     QT_TRANSLATE_NOOP(
         "Explain", "the share of comparisons of like confidence on which the judge sides with most people"),
     "", "Wilson 1927"},
    {"confidence", "", QT_TRANSLATE_NOOP("Explain", "the mean of the larger of p and 1 - p"), "", ""},
    {"correct", "",
     QT_TRANSLATE_NOOP("Explain",
                       "the share of comparisons on which the judge sides with most people, ties half"),
     "", ""},
    {"overconfidence", "",
     QT_TRANSLATE_NOOP("Explain", "mean confidence less how often it sides with people"),
     "{confidence} - {correct}", ""},
    {"ece", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "over the bins, the share of comparisons times |mean confidence - share that sides with people|"),
     "", QT_TRANSLATE_NOOP("Explain", "Naeini and others 2015; bootstrap over items")},
    {"debiased", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "over the bins, the share of comparisons times (mean confidence - share that sides with people) squared, less what chance alone gives"),
     "", QT_TRANSLATE_NOOP("Explain", "Kumar and others 2019")},
    {"mce", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the largest |mean confidence - share that sides with people| of a bin with 10 comparisons or more"),
     "", QT_TRANSLATE_NOOP("Explain", "Naeini and others 2015")},
    {"temperature", "",
     QT_TRANSLATE_NOOP("Explain",
                       "the T that makes 1 / (1 + exp(-logit(p) / T)) lose least; above 1 it was too sure"),
     "", QT_TRANSLATE_NOOP("Explain", "Guo and others 2017; bootstrap over items")},
    {"position_effect", "",
     QT_TRANSLATE_NOOP("Explain",
                       "the mean of the probability for a where a was shown first less where it was second"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"instability", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the standard deviation of the probability for a where a was shown first less where it was second"),
     "", ""},
});

constexpr const char *gwet = "Gwet 2008; irrCAC";
constexpr const char *clustered = "errors linearised by item unless --cluster or --bootstrap says otherwise";
constexpr const char *icc = "Shrout and Fleiss 1979";
constexpr auto agreement = std::to_array<Explanation>({
    {"percent", "", "the share of units to which both give the same number", "", clustered},
    {"cohen_kappa_linear", "",
     "(agreement - chance) / (1 - chance), where numbers i and j agree by 1 - |i - j| / range and chance is that of "
     "each rater's own shares",
     "", "Cohen 1968"},
    {"cohen_kappa_quadratic", "", "the same with 1 - (i - j) squared / range squared", "", "Cohen 1968"},
    {"cohen_kappa", "",
     "(percent - chance) / (1 - chance), chance from each rater's own shares of the numbers", "",
     "Cohen 1960"},
    {"scott_pi", "", "the same with chance from the shares of both together", "", "Scott 1955"},
    {"gwet_ac2_linear", "", "(agreement - chance) / (1 - chance) with linear weights and Gwet's chance", "",
     gwet},
    {"gwet_ac2_quadratic", "", "the same with quadratic weights", "", gwet},
    {"gwet_ac1", "",
     "(percent - chance) / (1 - chance), chance the sum of share times (1 - share) over q - 1", "", gwet},
    {"brennan_prediger", "", "(percent - 1/q) / (1 - 1/q) with q different numbers", "",
     "Brennan and Prediger 1981"},
    {"krippendorff_alpha", "", "one less observed over expected distance of two numbers of a unit", "",
     "Krippendorff 2004"},
    {"fleiss_kappa", "",
     "(agreement of pairs of raters - chance) / (1 - chance), chance from all shares together", "",
     "Fleiss 1971; irrCAC"},
    {"conger_kappa", "", "the same with chance from each rater's own shares", "", "Conger 1980; irrCAC"},
    {"spearman", "", "the correlation of the ranks, the mean rank for equal ones", "", "Spearman 1904"},
    {"kendall_tau_b", "",
     "pairs of units in the same order less those in the opposite one, over all, ties taken off", "",
     "Kendall 1945"},
    {"icc_1_1", "", "(MSR - MSW) / (MSR + (k - 1) MSW): other raters for each unit", "", icc},
    {"icc_2_1", "", "(MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n): absolute agreement", "", icc},
    {"icc_3_1", "", "(MSR - MSE) / (MSR + (k - 1) MSE): consistency", "", icc},
    {"icc_1_k", "", "(MSR - MSW) / MSR: the mean of k raters, others for each unit", "", icc},
    {"icc_2_k", "", "(MSR - MSE) / (MSR + (MSC - MSE) / n): the mean of k raters, absolute", "", icc},
    {"icc_3_k", "", "(MSR - MSE) / MSR: the mean of k raters, consistency", "", icc},
    {"severity", "", "the mean of a's number less b's, in units of the scale", "",
     "t interval; errors by item unless --cluster says otherwise"},
    {"deviation", "", "the standard deviation of these differences, with n - 1", "", "Bland and Altman 1986"},
    {"lower_limit", "", "severity less 1.96 deviations: one difference in 40 lies below",
     "{severity} - 1.96 * {deviation}", "limits of agreement: Bland and Altman 1986"},
    {"upper_limit", "", "severity and 1.96 deviations: one difference in 40 lies above",
     "{severity} + 1.96 * {deviation}", "limits of agreement: Bland and Altman 1986"},
    {"mean_absolute", "", "the mean size of these differences", "", ""},
    {"root_mean_square", "", "the root of the mean of their squares", "", ""},
    {"tie_discounted", "", "needs a category that is a tie, which numbers do not have", "", ""},
    {"parted", "partings", "of votes that take a side by both criteria, the share that takes opposite sides",
     "{outcomes.opposite} / ({outcomes.same} + {outcomes.opposite})",
     "Wilson 1927, with n over the design effect of items; criteria as in Gudibande and others 2023"},
    {"follows_first", "partings",
     "of votes whose criteria take opposite sides and that decided, the share that decided as the first criterion",
     "", "Wilson 1927, with n over the design effect of items"},
    {"agreement_first", "pairs", "the share of comparisons on which both say the same by the first criterion",
     "", "Wilson 1927, with n over the design effect of items"},
    {"agreement_second", "pairs",
     "the share of comparisons on which both say the same by the second criterion", "",
     "Wilson 1927, with n over the design effect of items"},
    {"difference", "pairs", "the first of these shares less the second, on the same comparisons",
     "({only_first} - {only_second}) / {n}", clustered},
    {"win_rate_first", "models", "the model's mean points by the first criterion, a tie half", "", clustered},
    {"win_rate_second", "models", "the model's mean points by the second criterion, a tie half", "",
     clustered},
    {"difference", "models", "the first of these less the second, on the same votes",
     "{win_rate_first} - {win_rate_second}", clustered},
});

} // namespace

std::span<const Explanation> explanationsOfEstimate() { return estimate; }
std::span<const Explanation> explanationsOfCalibration() { return calibration; }
std::span<const Explanation> explanationsOfAgreement() { return agreement; }

} // namespace report
