// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/own_models.h"

namespace analysis {

OwnModels ownModelsOf(const Dataset &dataset, std::int32_t judge)
{
    const model::VoteColumns &columns = dataset.columns;
    const auto place = static_cast<std::size_t>(judge);
    const model::Rater &rater = columns.raters[place];
    const QString run = place < columns.raterModels.size() ? columns.raterModels[place] : QString();
    OwnModels models{std::vector<std::uint8_t>(columns.models.size()),
                     std::vector<std::uint8_t>(columns.models.size())};
    for (std::size_t i = 0; i < columns.models.size(); ++i) {
        const QString &name = columns.models[i];
        const bool isOwn = run.isEmpty() ? name == rater.name || name == rater.family : name == run;
        const bool isFamily = !rater.family.isEmpty() && i < columns.modelFamilies.size() &&
                              columns.modelFamilies[i] == rater.family;
        models.isOwn[i] = isOwn ? 1 : 0;
        models.isFamily[i] = isOwn || isFamily ? 1 : 0;
    }
    return models;
}

QStringList namesOf(const Dataset &dataset, const std::vector<std::uint8_t> &isMeant)
{
    QStringList names;
    for (std::size_t i = 0; i < isMeant.size(); ++i) {
        if (isMeant[i] != 0)
            names << dataset.columns.models[i];
    }
    return names;
}

std::optional<model::Side> sideMeant(const Dataset &dataset, std::int32_t comparison,
                                     const std::vector<std::uint8_t> &isMeant)
{
    const auto &comparisons = dataset.columns.comparisons;
    const auto at = static_cast<std::size_t>(comparison);
    const bool isA = isMeant[static_cast<std::size_t>(comparisons.modelA[at])] != 0;
    const bool isB = isMeant[static_cast<std::size_t>(comparisons.modelB[at])] != 0;
    if (isA == isB)
        return std::nullopt;
    return isA ? model::Side::A : model::Side::B;
}

} // namespace analysis
