// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/length_rows.h"

#include "app/analysis/valid_calls.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace analysis {

namespace {

/// The mean chance that a judge gives side a, by judge and comparison.
using Chances = std::map<std::pair<std::int32_t, std::int32_t>, std::pair<double, int>>;

model::Result<Chances> chancesOf(const RatingTask &task, const RaterRef &ref)
{
    Chances chances;
    if (ref.kind == RaterRef::Kind::Majority)
        return chances;
    const auto calls = validCalls(task.dataset, ref);
    if (!calls)
        return tl::unexpected(calls.error());
    const auto &verdicts = task.dataset.columns.verdicts;
    for (const std::size_t call : *calls) {
        if (!verdicts.probability[call])
            continue;
        auto &[sum, count] = chances[{verdicts.rater[call], verdicts.comparison[call]}];
        sum += *verdicts.probability[call];
        ++count;
    }
    return chances;
}

/// What the ballots of one comparison come to for side a.
struct Credit
{
    double sum = 0, discrete = 0;
    int ballots = 0;
};

class TableMaker
{
public:
    TableMaker(const RatingTask &task, const Chances &chances)
        : m_task(task)
        , m_chances(chances)
        , m_differences(task.list.models.size())
    {
        m_table.models.resize(task.list.models.size());
        m_placeOf.assign(task.dataset.columns.models.size(), -1);
        for (std::size_t i = 0; i < task.list.models.size(); ++i)
            m_placeOf[static_cast<std::size_t>(task.list.models[i])] = static_cast<std::int32_t>(i);
    }

    void add(const Sheet &sheet, const Selection &selection)
    {
        for (std::size_t rank = 0; rank < m_task.dataset.size(); ++rank) {
            const auto ballots = sheet.at(static_cast<std::int32_t>(rank));
            if (selection[rank] != 0 && !ballots.empty())
                add(m_task.dataset.comparisonAt[rank], ballots);
        }
    }

    [[nodiscard]] LengthTable finish() &&
    {
        std::vector<LengthTable::Instruction> &all = m_table.instructions;
        for (const auto &rows : m_instructions)
            all.insert(all.end(), rows.second.begin(), rows.second.end());
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        for (std::size_t model = 0; model < m_table.models.size(); ++model) {
            LengthRows &rows = m_table.models[model];
            rows.lengthTerms = stats::lengthTerms(m_differences[model]);
            for (const LengthTable::Instruction &instruction : m_instructions[model])
                rows.instruction.push_back(
                    static_cast<std::int32_t>(std::ranges::lower_bound(all, instruction) - all.begin()));
            rows.meanLength /= rows.wins.empty() ? 1 : static_cast<double>(rows.wins.size());
        }
        return std::move(m_table);
    }

private:
    void add(std::int32_t comparison, std::span<const Ballot> ballots)
    {
        const auto &sides = m_task.dataset.columns.comparisons;
        const auto at = static_cast<std::size_t>(comparison);
        const std::int32_t baseline = m_task.list.models[static_cast<std::size_t>(*m_task.baseline)];
        const std::int32_t a = sides.modelA[at], b = sides.modelB[at];
        if (a == b || (a != baseline && b != baseline))
            return;
        const bool isModelA = b == baseline;
        const std::int32_t place = m_placeOf[static_cast<std::size_t>(isModelA ? a : b)];
        if (place < 0)
            return;
        const auto model = static_cast<std::size_t>(place);
        LengthRows &rows = m_table.models[model];
        const Credit credit = creditOf(comparison, ballots);
        const auto toldFromModel = [&](double sum) {
            const double share = sum / credit.ballots;
            return isModelA ? share : 1 - share;
        };
        rows.wins.emplace_back();
        if (credit.ballots > 0) {
            rows.wins.back() = toldFromModel(credit.sum);
            rows.discrete.push_back(toldFromModel(credit.discrete));
        }
        const int lengthA = sides.lengthA[at], lengthB = sides.lengthB[at];
        m_differences[model].push_back(isModelA ? lengthB - lengthA : lengthA - lengthB);
        rows.meanLength += isModelA ? lengthA : lengthB;
        rows.item.push_back(sides.item[at]);
        m_instructions[model].push_back({sides.item[at], sides.turn[at]});
    }

    [[nodiscard]] Credit creditOf(std::int32_t comparison, std::span<const Ballot> ballots) const
    {
        Credit credit;
        const auto raters = static_cast<std::int32_t>(m_task.dataset.columns.raters.size());
        for (const Ballot &ballot : ballots) {
            const int category = categoryOf(ballot.choice);
            if (ballot.standing != Standing::Counted || category < 0 ||
                (category == 1 && m_task.options.leavesTiesOut))
                continue;
            const double choice = 1 - category / 2.0;
            const auto chance = m_chances.find({ballot.voter % raters, comparison});
            credit.sum += chance == m_chances.end() ? choice : chance->second.first / chance->second.second;
            credit.discrete += choice;
            ++credit.ballots;
        }
        return credit;
    }

    const RatingTask &m_task;
    const Chances &m_chances;
    LengthTable m_table;
    std::vector<std::int32_t> m_placeOf;
    std::vector<std::vector<double>> m_differences; ///< by model: the baseline's length less its own
    std::map<std::size_t, std::vector<LengthTable::Instruction>> m_instructions; ///< by model, of its rows
};

} // namespace

model::Result<LengthTable> lengthTable(const RatingTask &task)
{
    const RaterRef ref = refOf(task.options, task.options.by);
    const auto sheet = task.selector.sheetOf(ref);
    const auto selection = task.selector.select(scopeOf(task.options));
    const auto chances = chancesOf(task, ref);
    if (!sheet || !selection || !chances)
        return tl::unexpected(!sheet ? sheet.error() : !selection ? selection.error() : chances.error());
    TableMaker maker(task, *chances);
    maker.add(**sheet, *selection);
    return std::move(maker).finish();
}

} // namespace analysis
