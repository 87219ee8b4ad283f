// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/instruction_difficulty.h"

#include "app/stats/logistic.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>

namespace stats {

namespace {

constexpr std::size_t fewestModels = 5;
constexpr std::size_t mostInstructions = 3000;
constexpr double difficultyRidge = 1;

/// The design of estimateDifficulty(): slope and level of each model, then the instructions.
LogisticFit fitDifficulty(std::span<const LengthControlRows> models, std::size_t instructions)
{
    Design design(2 * models.size() + instructions);
    std::vector<double> target;
    for (std::size_t model = 0; model < models.size(); ++model) {
        for (std::size_t i = 0; i < instructions; ++i) {
            if (!models[model].wins[i])
                continue;
            design.add(2 * model, models[model].lengthTerms[i]);
            design.add(2 * model + 1, 1);
            design.add(2 * models.size() + i, 1);
            design.endRow();
            target.push_back(*models[model].wins[i]);
        }
    }
    std::vector<double> ridge(2 * models.size(), LengthControlOptions().ridge);
    ridge.resize(design.columns(), difficultyRidge);
    return fitLogistic({design, target, {}, {}, {}}, ridge, LogisticErrors::None);
}

} // namespace

EstimatedDifficulty estimateDifficulty(std::span<const LengthControlRows> models)
{
    if (models.size() < fewestModels)
        return {{},
                tooFew({static_cast<std::int64_t>(models.size()), "model", "models"},
                       "an instruction's difficulty", static_cast<std::int64_t>(fewestModels))};
    const std::size_t instructions = models.front().wins.size();
    assert(std::all_of(models.begin(), models.end(), [&](const LengthControlRows &model) {
        return model.wins.size() == instructions && model.lengthTerms.size() == instructions;
    }));
    if (instructions > mostInstructions)
        return {{}, "more than 3,000 instructions, too many to fit at once"};
    const LogisticFit fit = fitDifficulty(models, instructions);
    if (!fit.why.empty())
        return {{}, fit.why};
    EstimatedDifficulty result;
    result.values.assign(fit.coefficients.begin() + static_cast<std::ptrdiff_t>(2 * models.size()),
                         fit.coefficients.end());
    return result;
}

} // namespace stats
