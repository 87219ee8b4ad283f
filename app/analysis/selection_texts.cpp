// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ballot_tests.h"
#include "app/analysis/formats.h"
#include "app/analysis/scores.h"
#include "app/analysis/selection.h"
#include "app/analysis/stated_preference.h"
#include "db/store/answers.h"

namespace analysis {

namespace {

constexpr std::uint8_t bitOf(RationaleSaying saying)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(saying));
}

RationaleSaying sayingOf(const store::Rationale &rationale)
{
    const auto stated = statedPreference(rationale.text);
    const auto isSame = stated ? agrees(*stated, rationale.order, rationale.choice) : std::nullopt;
    if (!isSame)
        return RationaleSaying::Silent;
    return *isSame ? RationaleSaying::Agrees : RationaleSaying::Contradicts;
}

} // namespace

model::Result<const Feature *> Selector::featureOf(Format format)
{
    if (m_features.empty()) {
        const auto formats =
            m_lookups.formats ? m_lookups.formats()
                              : model::Result<std::vector<ComparedFormats>>(std::vector<ComparedFormats>());
        if (!formats)
            return tl::unexpected(formats.error());
        for (int each = 0; each <= static_cast<int>(Format::Code); ++each)
            m_features.push_back(formatFeature(m_dataset, *formats, static_cast<Format>(each)));
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

model::Result<> Selector::readRationales(std::int32_t judge)
{
    if (m_sayings.contains(judge))
        return {};
    Selection sayings(m_dataset.size());
    if (m_lookups.rationales) {
        const model::RaterId id = m_dataset.columns.raters[static_cast<std::size_t>(judge)].id;
        const auto visited = m_lookups.rationales(id, [&](const store::Rationale &rationale) {
            if (const std::int32_t rank = rankOfRow(rationale.comparison); rank >= 0)
                sayings[static_cast<std::size_t>(rank)] |= bitOf(sayingOf(rationale));
        });
        if (!visited)
            return visited;
    }
    m_sayings.insert(judge, std::move(sayings));
    return {};
}

model::Result<Selection> Selector::selectRationale(const PredicateTest &test)
{
    const auto judges = ratersOf(m_dataset, test.raters.front());
    if (!judges)
        return tl::unexpected(judges.error());
    const std::uint8_t wanted =
        bitOf(rationaleSayingFromWord(test.words.front()).value_or(RationaleSaying::Silent));
    Selection selection(m_dataset.size());
    for (const std::int32_t judge : *judges) {
        if (const auto read = readRationales(judge); !read)
            return tl::unexpected(read.error());
        const Selection &sayings = *m_sayings.constFind(judge);
        for (std::size_t rank = 0; rank < selection.size(); ++rank)
            selection[rank] = (selection[rank] != 0 || (sayings[rank] & wanted) != 0) ? 1 : 0;
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
