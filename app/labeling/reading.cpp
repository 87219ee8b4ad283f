// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/reading.h"

#include "app/analysis/estimates_in_matrix.h"

#include <algorithm>

namespace labeling {

namespace {

tl::unexpected<model::Error> passOn(const model::Error &error) { return tl::unexpected<model::Error>(error); }

int groupOf(const analysis::Dataset &dataset, const analysis::Party &party)
{
    if (party.ref.kind != analysis::RaterRef::Kind::Name)
        return 0;
    for (const model::Rater &rater : dataset.columns.raters) {
        if (rater.name == party.ref.value)
            return rater.kind == model::RaterKind::Human ? 2 : 1;
    }
    return 2;
}

} // namespace

Reading::Reading(store::Project &project)
    : m_project(project)
{}

model::Result<std::shared_ptr<const analysis::Dataset>> Reading::dataset()
{
    const auto revision = m_project.revision();
    if (!revision)
        return passOn(revision.error());
    if (m_dataset && m_revision == *revision)
        return m_dataset;
    auto read = analysis::readDataset(m_project);
    if (!read)
        return passOn(read.error());
    m_selector.reset();
    m_dataset = std::make_shared<const analysis::Dataset>(std::move(*read));
    m_selector = std::make_unique<analysis::Selector>(
        *m_dataset, analysis::lookupsOf(m_project, [this] { return !m_goesOn || m_goesOn(); }));
    m_words.reset();
    m_revision = *revision;
    return m_dataset;
}

model::Result<FoundCases> Reading::find(const analysis::Filter &filter, const std::function<bool()> &goesOn)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    m_goesOn = goesOn;
    const auto selection = m_selector->select(filter);
    m_goesOn = nullptr;
    if (!selection)
        return passOn(selection.error());
    return FoundCases{*data, analysis::sortedCases(**data, *selection, analysis::CaseOrder::Item)};
}

model::Result<ReadCase> Reading::readCase(model::ComparisonId comparison)
{
    if (!m_dataset) {
        const auto data = dataset();
        if (!data)
            return passOn(data.error());
    }
    auto content = store::readCase(m_project, comparison);
    if (!content)
        return passOn(content.error());
    return ReadCase{std::move(*content), analysis::rulingsOn(*m_dataset, comparison)};
}

model::Result<Matrix> Reading::agreement(analysis::AgreementOptions options)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    if (options.parties.empty()) {
        options.parties = analysis::defaultParties(**data);
        options.parties.insert(options.parties.end(), options.pools.begin(), options.pools.end());
        options.parties = inWindowOrder(**data, std::move(options.parties));
    }
    auto table = analysis::computeAgreement(**data, *m_selector, std::move(options));
    if (!table)
        return passOn(table.error());
    if (const auto marked = analysis::markEstimates(m_project, **data, *table); !marked)
        return passOn(marked.error());
    return Matrix{*data, std::move(*table)};
}

model::Result<Biases> Reading::bias(const analysis::BiasOptions &options)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    auto panels = analysis::biasPanels(**data, *m_selector, options);
    if (!panels)
        return passOn(panels.error());
    return Biases{*data, std::move(*panels)};
}

model::Result<analysis::PairDetails> Reading::pairDetails(const analysis::AgreementTable &table,
                                                          const analysis::PairAgreement &pair)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    return analysis::pairDetails(**data, *m_selector, table, pair);
}

model::Result<analysis::StandIn> Reading::standIn(const analysis::StandInOptions &options)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    return analysis::standIn(**data, *m_selector, options);
}

model::Result<std::vector<analysis::Calibration>> Reading::calibrations(const analysis::BiasOptions &options)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    std::vector<analysis::Calibration> calibrations;
    for (std::size_t i = 0; i < (*data)->columns.raters.size(); ++i) {
        const model::Rater &rater = (*data)->columns.raters[i];
        const bool isMeant = rater.kind == model::RaterKind::Judge && rater.excludedWhy.isEmpty() &&
                             (options.rater.isEmpty() || options.rater == rater.name);
        if (!isMeant)
            continue;
        auto one = analysis::calibration(
            **data, *m_selector,
            {.judge = rater.name, .where = options.where, .bootstrap = {}, .recalibrates = false});
        if (!one)
            return passOn(one.error());
        calibrations.push_back(std::move(*one));
    }
    return calibrations;
}

model::Result<Ranking> Reading::ranking(RankingQuestion question)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    Ranking ranking{.dataset = *data,
                    .parties = inWindowOrder(**data, analysis::defaultParties(**data)),
                    .board = {},
                    .beside = {},
                    .comparison = {}};
    analysis::RankOptions options = std::move(question.options);
    if (question.by) {
        auto by = analysis::partyNamed(**data, *question.by, {});
        if (!by)
            return passOn(by.error());
        options.by = std::move(*by);
    }
    auto board = analysis::rankModels(**data, *m_selector, options);
    if (!board)
        return passOn(board.error());
    ranking.board = std::move(*board);
    if (!question.beside)
        return ranking;
    auto party = analysis::partyNamed(**data, *question.beside, {});
    if (!party)
        return passOn(party.error());
    if (options.method == analysis::RankMethod::BradleyTerry) {
        auto comparison = analysis::compareBoards(**data, *m_selector, ranking.board, *party);
        if (!comparison)
            return passOn(comparison.error());
        ranking.comparison = std::move(*comparison);
    }
    options.by = std::move(*party);
    auto beside = analysis::rankModels(**data, *m_selector, options);
    if (!beside)
        return passOn(beside.error());
    ranking.beside = std::move(*beside);
    return ranking;
}

model::Result<analysis::EvaluatorTable> Reading::evaluators(const analysis::EvaluatorOptions &options,
                                                            const std::function<bool()> &goesOn)
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    m_goesOn = goesOn; // its filter may search texts
    auto table = analysis::evaluators(**data, *m_selector, options, goesOn);
    m_goesOn = nullptr;
    return table;
}

model::Result<analysis::ProjectWords> Reading::words()
{
    const auto data = dataset();
    if (!data)
        return passOn(data.error());
    if (!m_words) {
        auto words = analysis::projectWords(m_project, **data);
        if (!words)
            return passOn(words.error());
        m_words = std::move(*words);
    }
    return *m_words;
}

std::vector<analysis::Party> inWindowOrder(const analysis::Dataset &dataset,
                                           std::vector<analysis::Party> parties)
{
    std::stable_sort(parties.begin(), parties.end(),
                     [&dataset](const analysis::Party &one, const analysis::Party &two) {
                         return groupOf(dataset, one) < groupOf(dataset, two);
                     });
    return parties;
}

} // namespace labeling
