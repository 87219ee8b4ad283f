// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/evaluator_words.h"

#include "app/report/evaluators_json.h"
#include "app/report/explanations.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvaluatorWords)
};

struct Pair
{
    std::string_view written;
    const char *text;
};

constexpr Pair titles[] = {
    {"agreement", QT_TRANSLATE_NOOP("EvaluatorWords", "Agreement with people")},
    {"bias", QT_TRANSLATE_NOOP("EvaluatorWords", "Bias")},
    {"variance", QT_TRANSLATE_NOOP("EvaluatorWords", "Variance")},
    {"prefers_longer", QT_TRANSLATE_NOOP("EvaluatorWords", "Prefers longer")},
    {"prefers_lists", QT_TRANSLATE_NOOP("EvaluatorWords", "Prefers lists")},
    {"prefers_first", QT_TRANSLATE_NOOP("EvaluatorWords", "Prefers first")},
    {"spearman", QT_TRANSLATE_NOOP("EvaluatorWords", "Spearman of models")},
    {"pearson", QT_TRANSLATE_NOOP("EvaluatorWords", "Pearson of models")},
    {"cost_per_1000", QT_TRANSLATE_NOOP("EvaluatorWords", "USD for 1,000")},
    {"seconds_per_1000", QT_TRANSLATE_NOOP("EvaluatorWords", "Seconds for 1,000")},
    {"without_verdict", QT_TRANSLATE_NOOP("EvaluatorWords", "Without verdict")},
    {"dawid_skene", QT_TRANSLATE_NOOP("EvaluatorWords", "Dawid-Skene")},
    {"one_coin", QT_TRANSLATE_NOOP("EvaluatorWords", "One coin")},
    {"mace", QT_TRANSLATE_NOOP("EvaluatorWords", "MACE")},
};

/// The formulas of report::explanationsOfEvaluators(), for translation.
[[maybe_unused]] constexpr const char *meanings[] = {
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "one less the mean error of one annotation beside the commonest answer "
                      "of people; a person beside that of the others"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the error of the commonest of all its annotations beside the commonest "
                      "answer of people; 0 for people"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the mean error of one of its annotations beside the commonest of its others"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the share for the longer response where lengths differ by more than 30 "
                      "characters, a tie half"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the share for the response with a list where one alone has one, a tie half"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the share for what was shown first, a tie half"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the rank correlation of the models' win rates with those by people"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the correlation of the models' win rates with those by people"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the mean price of a call in USD, a thousand times"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the mean time of a call or vote in seconds, a thousand times"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the share of its calls, comparisons or votes that gave no verdict"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the chance that the rater says what is true, from its table of answers "
                      "by truth and the share of each truth"),
    QT_TRANSLATE_NOOP("EvaluatorWords",
                      "the chance that the rater says what is true, the same for every truth"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "the chance that the rater answers by the truth and not by habit"),
};

/// Reasons and notes of app/analysis and app/stats, for translation.
[[maybe_unused]] constexpr const char *reasons[] = {
    QT_TRANSLATE_NOOP("EvaluatorWords", "one annotation a comparison; this takes several of one comparison"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no example that both annotated"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no example has two annotations"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no preferences"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no shared comparisons"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "what was shown first is not known"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no price is stored"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no time is stored"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "imported rulings do not tell which calls failed"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "needs two items"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "one side does not vary"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no interval without resampling"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "0 by definition: people are the measure"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "1 by definition: people are the measure"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "fitted; no interval"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "of all raters with few votes together; no interval"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no vote or ruling"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no votes or rulings"),
    QT_TRANSLATE_NOOP("EvaluatorWords", "no votes"),
};

constexpr Pair units[] = {
    {"comparison", QT_TRANSLATE_NOOP("EvaluatorWords", "n = %1 comparisons")},
    {"vote", QT_TRANSLATE_NOOP("EvaluatorWords", "n = %1 votes")},
    {"verdict", QT_TRANSLATE_NOOP("EvaluatorWords", "n = %1 calls")},
    {"model", QT_TRANSLATE_NOOP("EvaluatorWords", "n = %1 models")},
};

const char *found(std::span<const Pair> table, std::string_view written)
{
    const auto place = std::ranges::find(table, written, &Pair::written);
    return place == table.end() ? nullptr : place->text;
}

QString latin(std::string_view text) { return QLatin1String(text.data(), static_cast<int>(text.size())); }

QString countedText(const analysis::Figure &figure)
{
    const char *counted = found(units, figure.unit);
    return counted == nullptr ? QStringLiteral("n = %1").arg(countText(figure.estimate.n))
                              : Words::tr(counted).arg(countText(figure.estimate.n));
}

QString intervalOf(std::string_view key, const stats::Estimate &estimate)
{
    return Words::tr("%1 – %2", "interval")
        .arg(evaluatorNumber(key, *estimate.low), evaluatorNumber(key, *estimate.high));
}

} // namespace

QString evaluatorTitle(std::string_view key)
{
    if (const char *title = found(titles, key))
        return Words::tr(title);
    const auto &figures = report::evaluatorFigures();
    const auto figure =
        std::ranges::find(figures, key, [](const report::EvaluatorFigure &one) { return one.key; });
    return figure == figures.end() ? latin(key) : QString::fromUtf8(figure->title);
}

QString evaluatorMeaning(std::string_view key)
{
    for (const report::Explanation &explanation : report::explanationsOfEvaluators()) {
        if (explanation.key == key)
            return Words::tr(explanation.formula);
    }
    return {};
}

QString evaluatorNumber(std::string_view key, double value)
{
    if (key == "seconds_per_1000")
        return QLocale().toString(value, 'f', 0);
    if (key == "cost_per_1000")
        return QLocale().toString(value, 'f', value < 1 ? 3 : 2);
    return figureText(value, 3);
}

bool isTooFew(const analysis::Figure &figure)
{
    const bool isOfModels = figure.unit == std::string_view("model");
    return figure.estimate.value && (isOfModels ? figure.cases : figure.estimate.n) < enoughShared;
}

QString evaluatorSmallText(std::string_view key, const analysis::Figure &figure)
{
    const stats::Estimate &estimate = figure.estimate;
    if (!estimate.value)
        return evaluatorReason(estimate.why);
    if (isTooFew(figure))
        return Words::tr("fewer than 10");
    const QString n = Words::tr("n %1").arg(countText(estimate.n));
    return estimate.low && estimate.high ? QStringLiteral("%1  %2").arg(intervalOf(key, estimate), n) : n;
}

QString evaluatorSentence(std::string_view key, const analysis::Figure &figure)
{
    const stats::Estimate &estimate = figure.estimate;
    if (!estimate.value)
        return Words::tr("not defined: %1").arg(evaluatorReason(estimate.why));
    if (isTooFew(figure))
        return Words::tr("%1, fewer than 10: no figure is shown").arg(countedText(figure));
    QStringList parts{evaluatorNumber(key, *estimate.value)};
    if (estimate.low && estimate.high)
        parts.append(Words::tr("95 % interval %1").arg(intervalOf(key, estimate)));
    parts.append(countedText(figure));
    if (!estimate.note.empty())
        parts.append(evaluatorReason(estimate.note));
    return parts.join(QStringLiteral(", "));
}

QString evaluatorReason(const std::string &written) { return Words::tr(written.c_str()); }

QString toldByText(analysis::ToldBy toldBy)
{
    switch (toldBy) {
    case analysis::ToldBy::Votes: return Words::tr("votes");
    case analysis::ToldBy::Calls: return Words::tr("calls");
    case analysis::ToldBy::Rulings: break;
    }
    return Words::tr("rulings");
}

QString leftOutText(const QString &word)
{
    const auto state = model::stateFromWord(word);
    return state ? stateText(*state) : Words::tr("no ruling");
}

QString tableSentence(const analysis::EvaluatorTable &table)
{
    const QString error =
        table.options.error == stats::AnnotationError::ZeroOne
            ? Words::tr("An annotation that is not people's commonest answer is an error of 1.")
            : Words::tr("The error of an annotation is its distance from people's median, a tie half way.");
    QString text = Words::tr("Judges beside people, as AlpacaEval's table of evaluators has them. A judge is "
                             "told by its valid calls, else by its rulings; people by their votes, one left "
                             "out at a time. %1 Enter on a cell opens its cases.")
                       .arg(error);
    if (table.competence && !table.competence->why.empty())
        text += QLatin1Char(' ') +
                Words::tr("Competence is not defined: %1.").arg(evaluatorReason(table.competence->why));
    return text;
}

} // namespace ui
