// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/item_difficulty.h"
#include "app/analysis/length_rows.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/instruction_difficulty.h"

#include <algorithm>

namespace analysis {

namespace {

/// The difficulty of each instruction of a table, and in words where it comes from; none where it is not
/// known.
struct Difficulty
{
    std::vector<double> values;
    QString says;
};

/// The rows of all models on one list of instructions, for a fit of what is common to them.
class CommonRows
{
public:
    CommonRows(const LengthTable &table, std::size_t model)
        : m_wins(table.instructions.size())
        , m_terms(table.instructions.size())
    {
        const LengthRows &rows = table.models[model];
        for (std::size_t i = 0; i < rows.wins.size(); ++i) {
            m_wins[static_cast<std::size_t>(rows.instruction[i])] = rows.wins[i];
            m_terms[static_cast<std::size_t>(rows.instruction[i])] = rows.lengthTerms[i];
        }
    }
    [[nodiscard]] stats::LengthControlRows view() const { return {m_wins, m_terms, {}, {}}; }

private:
    std::vector<std::optional<double>> m_wins;
    std::vector<double> m_terms;
};

Difficulty estimated(const LengthTable &table)
{
    std::vector<CommonRows> models;
    for (std::size_t model = 0; model < table.models.size(); ++model) {
        if (!table.models[model].wins.empty())
            models.emplace_back(table, model);
    }
    std::vector<stats::LengthControlRows> rows;
    for (const CommonRows &model : models)
        rows.push_back(model.view());
    stats::EstimatedDifficulty found = stats::estimateDifficulty(rows);
    if (found.why.empty())
        return {std::move(found.values),
                QStringLiteral("instruction difficulty estimated from these %1 models").arg(models.size())};
    return {{}, QStringLiteral("without instruction difficulty: %1").arg(QString::fromStdString(found.why))};
}

model::Result<Difficulty> difficultyFor(const RatingTask &task, const LengthTable &table)
{
    if (task.options.length.difficulty.empty())
        return estimated(table);
    std::vector<std::int32_t> items;
    for (const LengthTable::Instruction &instruction : table.instructions)
        items.push_back(instruction.item);
    auto values = difficultyOf(task.dataset, items, task.options.length.difficulty);
    if (!values)
        return tl::unexpected(values.error());
    return Difficulty{std::move(*values), QStringLiteral("instruction difficulty as given")};
}

std::vector<double> ofRows(const LengthRows &rows, const std::vector<double> &difficulty)
{
    std::vector<double> values;
    for (const std::int32_t instruction : rows.instruction) {
        if (!difficulty.empty())
            values.push_back(difficulty[static_cast<std::size_t>(instruction)]);
    }
    return values;
}

std::optional<stats::LengthCoefficients> given(const LengthInputs &inputs, const QString &model)
{
    const auto found =
        std::ranges::find(inputs.coefficients, model, [](const auto &one) { return one.first; });
    return found == inputs.coefficients.end() ? std::nullopt : std::optional(found->second);
}

/// With coefficients from elsewhere: nothing is fitted.
stats::LengthControlled fromCoefficients(const stats::LengthControlRows &rows,
                                         const std::optional<stats::LengthCoefficients> &coefficients)
{
    stats::LengthControlled result;
    result.raw = stats::rawWinRate(rows);
    if (!coefficients) {
        result.controlled = result.difference =
            stats::undefined("no coefficients are given for this model", result.raw.n);
        return result;
    }
    const stats::ControlledRate rate = stats::controlledWinRate(*coefficients, rows.difficulty);
    result.fit.coefficients = coefficients;
    result.spread = rate.spread;
    for (stats::Estimate *estimate : {&result.controlled, &result.difference}) {
        estimate->n = result.raw.n;
        estimate->note = "from coefficients as given, so without an interval";
    }
    result.controlled.value = rate.rate;
    if (result.raw.value)
        result.difference.value = rate.rate - *result.raw.value;
    else
        result.difference = result.raw;
    return result;
}

struct RatedModel
{
    stats::Estimate rating;
    LengthRating length;
};

RatedModel rate(const RatingTask &task, const LengthRows &rows, const std::vector<double> &all,
                const QString &name)
{
    const LengthInputs &inputs = task.options.length;
    const std::vector<double> difficulty = ofRows(rows, all);
    const stats::LengthControlRows view = rows.view(difficulty);
    const stats::LengthControlled found =
        inputs.coefficients.empty() ? stats::lengthControlled(view, {}, inputs.fit, inputs.bootstrap)
                                    : fromCoefficients(view, given(inputs, name));
    RatedModel rated;
    rated.rating = found.controlled;
    rated.length = {.raw = found.raw,
                    .discrete = stats::undefined("no annotations", 0),
                    .difference = found.difference,
                    .coefficients = found.fit.coefficients,
                    .spread = found.spread,
                    .meanLength = rows.meanLength,
                    .warning = found.warning};
    std::vector<std::int32_t> items;
    for (std::size_t i = 0; i < rows.wins.size(); ++i) {
        if (rows.wins[i])
            items.push_back(rows.item[i]);
    }
    if (!items.empty())
        rated.length.discrete = stats::clusteredMean(rows.discrete, items, stats::Errors::Clustered);
    return rated;
}

} // namespace

model::Result<Rated> rateByLength(const RatingTask &task)
{
    const auto table = lengthTable(task);
    if (!table)
        return tl::unexpected(table.error());
    auto difficulty = difficultyFor(task, *table);
    if (!difficulty)
        return tl::unexpected(difficulty.error());
    Rated rated;
    rated.note = QStringLiteral("the win rate against %1 were all responses as long as its own; %2")
                     .arg(*task.options.baseline, difficulty->says);
    std::vector<std::optional<RatedModel>> models(table->models.size());
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (!table->models[i].wins.empty())
            models[i] = rate(task, table->models[i], difficulty->values, task.names[i]);
    }
    for (std::size_t i = 0; i < models.size(); ++i) {
        const bool isBaseline = static_cast<int>(i) == *task.baseline;
        rated.ratings.push_back(models[i]    ? models[i]->rating
                                : isBaseline ? ofBaseline(0.5, 0)
                                             : stats::undefined("it never met the baseline", 0));
        rated.length.emplace_back();
        if (models[i])
            rated.length.back() = std::move(models[i]->length);
    }
    rated.difficulty = std::move(difficulty->values);
    return rated;
}

} // namespace analysis
