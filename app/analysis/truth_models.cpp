// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/truth_models.h"

#include "app/stats/dawid_skene.h"
#include "app/stats/mace.h"

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// What a model makes of the comparisons.
struct Fitted
{
    std::string why;
    TruthByRank found;
};

template <typename Model>
Fitted fittedBy(Model model, Frame frame)
{
    if (!model.why.empty())
        return {std::move(model.why), {}};
    return {{}, truthByRank(frame, std::move(model.unit), std::move(model.truth))};
}

Fitted fitted(const AnnotatorColumns &columns, TruthBy by, std::uint64_t seed)
{
    const stats::Ratings ratings = columns.ratings();
    if (by == TruthBy::Mace)
        return fittedBy(stats::mace(ratings, {.seed = seed}), columns.frame);
    const bool isOneCoin = by == TruthBy::OneCoin;
    return fittedBy(stats::dawidSkene(ratings, isOneCoin ? stats::AnnotatorForm::OneCoin
                                                         : stats::AnnotatorForm::Confusion),
                    columns.frame);
}

} // namespace

QString wordOf(TruthBy by)
{
    switch (by) {
    case TruthBy::DawidSkene: return u"dawid_skene"_s;
    case TruthBy::OneCoin: return u"one_coin"_s;
    case TruthBy::Mace: break;
    }
    return u"mace"_s;
}

std::optional<TruthBy> truthByFromWord(QStringView word)
{
    for (const TruthBy by : {TruthBy::DawidSkene, TruthBy::OneCoin, TruthBy::Mace}) {
        if (wordOf(by) == word)
            return by;
    }
    return std::nullopt;
}

model::Result<TruthByRank> fittedTruth(const AnnotatorColumns &columns, TruthBy by, std::uint64_t seed)
{
    Fitted fit = fitted(columns, by, seed);
    if (!fit.why.empty())
        return model::fail(model::Error::Kind::Usage,
                           u"no truth can be estimated: %1"_s.arg(QString::fromStdString(fit.why)));
    return std::move(fit.found);
}

std::vector<MadeRuling> likeliest(const Dataset &dataset, const TruthByRank &truth)
{
    const auto &[rank, found] = truth;
    const std::size_t q = rank.empty() ? 0 : found.probability.size() / rank.size();
    std::vector<MadeRuling> rulings;
    for (std::size_t i = 0; i < rank.size(); ++i) {
        const auto label = static_cast<std::size_t>(found.label[i]);
        MadeRuling ruling{.comparison = dataset.comparisonAt[static_cast<std::size_t>(rank[i])],
                          .choice = choiceOf(static_cast<int>(label)),
                          .said = found.probability[i * q + label]};
        if (found.isTied[i])
            ruling.choice.reset();
        rulings.push_back(ruling);
    }
    return rulings;
}

} // namespace analysis
