// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"

#include "app/analysis/ballot_tests.h"
#include "app/analysis/formats.h"
#include "app/analysis/scores.h"
#include "app/analysis/word_test.h"
#include "db/store/answers.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace analysis {

std::int64_t countOf(const Selection &selection)
{
    return std::accumulate(selection.begin(), selection.end(), std::int64_t{0});
}

Lookups lookupsOf(store::Project &project)
{
    return lookupsOf(project, [] { return true; });
}

Lookups lookupsOf(store::Project &project, const std::function<bool()> &goesOn)
{
    return {.tags = [&project] { return store::tagMarks(project); },
            .flags = [&project] { return store::flagMarks(project); },
            .probes = [&project] { return store::probeMarks(project); },
            .userField = [&project](const QString &field) { return store::userField(project, field); },
            .laterTurnLengths = [&project] { return store::laterTurnLengths(project); },
            .efforts = [&project] { return store::efforts(project); },
            .forecasts = [&project] { return store::forecasts(project); },
            .assignments = [&project] { return store::assignments(project); },
            .lists = [&project] { return readLists(project); },
            .search =
                [&project, goesOn](store::TextField field, const QRegularExpression &pattern,
                                   const std::function<void(model::ComparisonId)> &found) {
                    return store::searchTexts(project, field, pattern, found, goesOn);
                },
            .formats = [&project] { return comparedFormats(project); },
            .measures =
                {.strengths = [&project] { return store::voteStrengths(project); },
                 .criteria = [&project](const QString &name) { return store::voteCriteria(project, name); },
                 .ratings = [&project](const QString &name) { return store::responseRatings(project, name); },
                 .comparedResponses = [&project] { return store::comparedResponses(project); }},
            .rationales =
                [&project](model::RaterId judge, const std::function<void(const store::Rationale &)> &visit) {
                    return store::visitRationales(project, judge, visit);
                },
            .scores = [&project](const Dataset &dataset) { return readScoreTable(project, dataset); },
            .references = [&project] { return store::referenceFacts(project); }};
}

Selector::Selector(const Dataset &dataset, Lookups lookups)
    : m_dataset(dataset)
    , m_lookups(std::move(lookups))
{}

Selector::~Selector() = default;

model::Result<Selection> Selector::select(const Filter &filter)
{
    if (const auto *test = std::get_if<FieldTest>(&filter.node))
        return selectField(*test);
    if (const auto *test = std::get_if<PredicateTest>(&filter.node))
        return selectPredicate(*test);
    if (const auto *junction = std::get_if<Junction>(&filter.node))
        return selectJunction(*junction);
    return Selection(m_dataset.size(), 1);
}

model::Result<std::shared_ptr<const Sheet>> Selector::sheetOf(const RaterRef &ref)
{
    const QString key = printRater(ref);
    if (const auto found = m_sheets.constFind(key); found != m_sheets.constEnd())
        return *found;
    auto sheet = makeSheet(m_dataset, ref);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return *m_sheets.insert(key, std::make_shared<const Sheet>(std::move(*sheet)));
}

model::Result<Selection> Selector::selectJunction(const Junction &junction)
{
    auto selection = select(junction.parts.front());
    if (!selection)
        return selection;
    if (junction.kind == Junction::Kind::Not) {
        for (std::uint8_t &is : *selection)
            is = is == 0 ? 1 : 0;
        return selection;
    }
    for (std::size_t i = 1; i < junction.parts.size(); ++i) {
        const auto part = select(junction.parts[i]);
        if (!part)
            return part;
        for (std::size_t rank = 0; rank < selection->size(); ++rank) {
            const auto other = (*part)[rank];
            auto &is = (*selection)[rank];
            is = static_cast<std::uint8_t>(junction.kind == Junction::Kind::All ? is & other : is | other);
        }
    }
    return selection;
}

model::Result<Selection> Selector::selectMarks(
    const std::function<model::Result<std::vector<store::Mark>>()> &read,
    const std::function<bool(const store::Mark &)> &isWanted)
{
    const auto marks = read();
    if (!marks)
        return tl::unexpected(marks.error());
    Selection selection(m_dataset.size());
    for (const store::Mark &mark : *marks) {
        if (const std::int32_t rank = rankOfRow(mark.comparison); rank >= 0 && isWanted(mark))
            selection[static_cast<std::size_t>(rank)] = 1;
    }
    return selection;
}

std::int32_t Selector::rankOfRow(model::ComparisonId comparison)
{
    if (m_rankOfRow.isEmpty()) {
        const auto &ids = m_dataset.columns.comparisons.id;
        for (std::size_t i = 0; i < ids.size(); ++i)
            m_rankOfRow.insert(ids[i], m_dataset.rankOf[i]);
    }
    return m_rankOfRow.value(comparison.value, -1);
}

model::Result<Selection> Selector::selectPredicate(const PredicateTest &test)
{
    switch (test.predicate) {
    case Predicate::None: return Selection(m_dataset.size());
    case Predicate::Swap: return selectSwap(test);
    case Predicate::State: return selectState(test);
    case Predicate::Plurality: return selectPlurality(test.raters.front());
    case Predicate::Run: return selectRun(test.raters.front());
    case Predicate::Match: return selectText(test);
    case Predicate::Flag: return selectFlag(test);
    case Predicate::Repeated: return selectRepeated(test.raters.front());
    case Predicate::Place: return selectPlace(test);
    case Predicate::Gave: return selectGave(test);
    case Predicate::ScoredPair: return selectScoredPair(test.raters.front());
    case Predicate::More:
    case Predicate::Fewer:
    case Predicate::Uneven: return selectFormat(test);
    case Predicate::Rationale: return selectRationale(test);
    case Predicate::Scored:
    case Predicate::Milder:
    case Predicate::Harsher: return selectScored(test);
    case Predicate::Calls: return selectCalls(test);
    case Predicate::Priced:
    case Predicate::Timed: return selectEfforts(test);
    case Predicate::Confidence: return selectConfidence(test);
    default: break;
    }
    if (test.predicate == Predicate::Both && !test.words.empty())
        return selectGave(test);
    const auto one = sheetOf(test.raters.front());
    if (!one)
        return tl::unexpected(one.error());
    if (test.raters.size() == 1) {
        const auto lengths = lengthsOver(lengthOverOf(test));
        if (!lengths)
            return tl::unexpected(lengths.error());
        return selectBallots(m_dataset, **one, test, *lengths);
    }
    const auto two = sheetOf(test.raters.back());
    if (!two)
        return tl::unexpected(two.error());
    return selectPairs(m_dataset, **one, **two, test);
}

model::Result<Selection> Selector::selectSwap(const PredicateTest &test)
{
    const auto judges = ratersOf(m_dataset, test.raters.front());
    if (!judges)
        return tl::unexpected(judges.error());
    WordTest word(test.op.value_or(Operator::Equal), {test.value});
    Selection selection(m_dataset.size());
    const auto mark = [&](std::int32_t comparison, model::Swap swap) {
        if (word.holds(model::wordOf(swap)))
            selection[static_cast<std::size_t>(m_dataset.rankOf[static_cast<std::size_t>(comparison)])] = 1;
    };
    for (const std::int32_t judge : *judges) {
        for (const SwapOn &on : swapsOf(m_dataset, judge))
            mark(on.comparison, on.swap);
    }
    if (const auto tested = word.outcome(); !tested)
        return tl::unexpected(tested.error());
    return selection;
}

model::Result<Selection> Selector::selectState(const PredicateTest &test)
{
    const auto calls = callsOf(m_dataset, test.raters.front());
    if (!calls)
        return tl::unexpected(calls.error());
    WordTest word(test.op.value_or(Operator::Equal), {test.value});
    const auto &verdicts = m_dataset.columns.verdicts;
    Selection selection(m_dataset.size());
    for (const std::size_t call : *calls) {
        if (word.holds(model::wordOf(verdicts.state[call])))
            selection[static_cast<std::size_t>(
                m_dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[call])])] = 1;
    }
    if (const auto tested = word.outcome(); !tested)
        return tl::unexpected(tested.error());
    return selection;
}

model::Result<Selection> Selector::selectPlurality(const RaterRef &ref)
{
    const auto sheet = sheetOf(individualsOf(ref));
    if (!sheet)
        return tl::unexpected(sheet.error());
    return analysis::selectPlurality(m_dataset, **sheet);
}

model::Result<Selection> Selector::selectRun(const RaterRef &ref)
{
    const auto sheet = sheetOf(ref);
    if (!sheet)
        return tl::unexpected(sheet.error());
    Selection selection(m_dataset.size());
    for (const Ballot &ballot : (*sheet)->ballots)
        selection[static_cast<std::size_t>(ballot.rank)] = 1;
    return selection;
}

model::Result<Selection> Selector::selectText(const PredicateTest &test)
{
    using store::TextField;
    const QRegularExpression pattern = filterPattern(test.words.back());
    const QString where = test.words.size() > 1 ? test.words.front() : QString();
    const std::vector<std::pair<QString, TextField>> fields{{u"prompt"_s, TextField::Prompt},
                                                            {u"responses"_s, TextField::Response},
                                                            {u"rationales"_s, TextField::Rationale},
                                                            {u"comments"_s, TextField::Comment}};
    Selection selection(m_dataset.size());
    for (const auto &[name, field] : fields) {
        if (!where.isEmpty() && where != name)
            continue;
        const auto done = m_lookups.search(field, pattern, [&](model::ComparisonId comparison) {
            if (const std::int32_t rank = rankOfRow(comparison); rank >= 0)
                selection[static_cast<std::size_t>(rank)] = 1;
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    return selection;
}

} // namespace analysis
