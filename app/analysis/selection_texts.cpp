// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ballot_tests.h"
#include "app/analysis/formats.h"
#include "app/analysis/scores.h"
#include "app/analysis/selection.h"
#include "db/store/answers.h"

namespace analysis {

model::Result<std::span<const ComparedFormats>> Selector::formats()
{
    if (!m_formats) {
        auto read = m_lookups.formats
                        ? m_lookups.formats()
                        : model::Result<std::vector<ComparedFormats>>(std::vector<ComparedFormats>());
        if (!read)
            return tl::unexpected(read.error());
        m_formats.emplace(read->empty() ? 0 : m_dataset.size());
        for (const ComparedFormats &compared : *read) {
            if (const std::int32_t rank = rankOfRow(compared.comparison); rank >= 0)
                (*m_formats)[static_cast<std::size_t>(
                    m_dataset.comparisonAt[static_cast<std::size_t>(rank)])] = compared;
        }
    }
    return std::span<const ComparedFormats>(*m_formats);
}

model::Result<const Feature *> Selector::featureOf(Format format)
{
    if (m_features.empty()) {
        const auto compared = formats();
        if (!compared)
            return tl::unexpected(compared.error());
        for (int each = 0; each <= static_cast<int>(Format::Code); ++each)
            m_features.push_back(formatFeature(m_dataset, *compared, static_cast<Format>(each)));
    }
    return &m_features[static_cast<std::size_t>(format)];
}

model::Result<Selection> Selector::selectFormat(const PredicateTest &test)
{
    const auto feature = featureOf(formatFromWord(test.words.front()).value_or(Format::Lists));
    if (!feature)
        return tl::unexpected(feature.error());
    if (test.predicate == Predicate::Uneven) {
        Selection selection(m_dataset.size());
        for (std::size_t rank = 0; rank < selection.size(); ++rank)
            selection[rank] =
                (*feature)->more(static_cast<std::size_t>(m_dataset.comparisonAt[rank])) != 0 ? 1 : 0;
        return selection;
    }
    const auto sheet = sheetOf(test.raters.front());
    if (!sheet)
        return tl::unexpected(sheet.error());
    const PredicateTest sides{test.predicate == Predicate::More ? Predicate::Longer : Predicate::Shorter,
                              test.raters,
                              {},
                              std::nullopt,
                              {}};
    return selectBallots(m_dataset, **sheet, sides, (*feature)->sides());
}

model::Result<std::span<const RationaleReading>> Selector::rationalesOf(std::int32_t judge)
{
    auto &readings = m_readings[judge];
    if (!readings) {
        std::vector<RationaleReading> read(m_dataset.size());
        const model::RaterId id = m_dataset.columns.raters[static_cast<std::size_t>(judge)].id;
        const auto add = [&](const store::Rationale &rationale) {
            if (const std::int32_t rank = rankOfRow(rationale.comparison); rank >= 0)
                read[static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(rank)])].add(
                    rationale.text, rationale.order, rationale.choice);
        };
        const auto visited = m_lookups.rationales ? m_lookups.rationales(id, add) : model::Result<>();
        if (!visited)
            return tl::unexpected(visited.error());
        readings = std::make_shared<const std::vector<RationaleReading>>(std::move(read));
    }
    return std::span<const RationaleReading>(*readings);
}

model::Result<Selection> Selector::selectRationale(const PredicateTest &test)
{
    const auto judges = ratersOf(m_dataset, test.raters.front());
    if (!judges)
        return tl::unexpected(judges.error());
    const RationaleSaying wanted =
        rationaleSayingFromWord(test.words.front()).value_or(RationaleSaying::Silent);
    Selection selection(m_dataset.size());
    for (const std::int32_t judge : *judges) {
        const auto readings = rationalesOf(judge);
        if (!readings)
            return tl::unexpected(readings.error());
        for (std::size_t i = 0; i < readings->size(); ++i) {
            if ((*readings)[i].has(wanted))
                selection[static_cast<std::size_t>(m_dataset.rankOf[i])] = 1;
        }
    }
    return selection;
}

model::Result<const ScoreTable *> Selector::scores()
{
    if (!m_scores) {
        auto table = m_lookups.scores ? m_lookups.scores(m_dataset) : model::Result<ScoreTable>(ScoreTable());
        if (!table)
            return tl::unexpected(table.error());
        m_scores = std::make_unique<const ScoreTable>(std::move(*table));
    }
    return m_scores.get();
}

model::Result<Selection> Selector::selectScored(const PredicateTest &test)
{
    const auto raters = ratersOf(m_dataset, test.raters.front());
    if (!raters)
        return tl::unexpected(raters.error());
    const auto table = scores();
    if (!table)
        return tl::unexpected(table.error());
    if (test.raters.size() > 1) {
        const auto others = ratersOf(m_dataset, test.raters.back());
        if (!others)
            return tl::unexpected(others.error());
        return selectScoredByBoth(m_dataset, **table, *raters, *others);
    }
    return selectScores(m_dataset, **table, *raters,
                        test.predicate == Predicate::Milder    ? ScoreTest::Milder
                        : test.predicate == Predicate::Harsher ? ScoreTest::Harsher
                                                               : ScoreTest::Any);
}

} // namespace analysis
