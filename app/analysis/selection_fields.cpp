// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"
#include "app/analysis/word_test.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

bool numberHolds(const FieldTest &test, qint64 value)
{
    if (test.op == Operator::In)
        return std::any_of(test.values.begin(), test.values.end(),
                           [value](const QString &word) { return word.toLongLong() == value; });
    return compares(test.op, value, test.values.front().toLongLong());
}

// Whether each entry of a list of names passes: names are few, comparisons many.
std::vector<bool> passing(WordTest &test, const std::vector<QString> &names)
{
    std::vector<bool> passes(names.size());
    std::transform(names.begin(), names.end(), passes.begin(),
                   [&](const QString &name) { return test.holds(name); });
    return passes;
}

template <typename Test>
Selection selectWhere(const Dataset &dataset, Test &&test)
{
    Selection selection(dataset.size());
    for (std::size_t rank = 0; rank < selection.size(); ++rank)
        selection[rank] = test(static_cast<std::size_t>(dataset.comparisonAt[rank])) ? 1 : 0;
    return selection;
}

} // namespace

model::Result<Selection> Selector::selectField(const FieldTest &test)
{
    WordTest word(test.op, test.values);
    auto selection = selectWord(test, word);
    if (const auto tested = word.outcome(); !tested)
        return tl::unexpected(tested.error());
    return selection;
}

model::Result<Selection> Selector::selectWord(const FieldTest &test, WordTest &word)
{
    const auto &columns = m_dataset.columns;
    const auto &comparisons = columns.comparisons;
    const auto itemOf = [&](std::size_t i) { return static_cast<std::size_t>(comparisons.item[i]); };
    const auto byName = [&](const std::vector<std::int32_t> &column, const std::vector<QString> &names) {
        return selectWhere(m_dataset, [&, passes = passing(word, names)](std::size_t i) {
            return passes[static_cast<std::size_t>(column[itemOf(i)])];
        });
    };
    switch (test.field) {
    case Field::Item:
        return selectWhere(m_dataset,
                           [&](std::size_t i) { return word.holds(columns.items.sourceId[itemOf(i)]); });
    case Field::Collection: return byName(columns.items.collection, columns.collections);
    case Field::Category: return byName(columns.items.category, columns.categories);
    case Field::Turn:
        return selectWhere(m_dataset, [&](std::size_t i) { return numberHolds(test, comparisons.turn[i]); });
    case Field::Model:
        return selectWhere(m_dataset, [&, passes = passing(word, columns.models)](std::size_t i) {
            return passes[static_cast<std::size_t>(comparisons.modelA[i])] ||
                   passes[static_cast<std::size_t>(comparisons.modelB[i])];
        });
    case Field::ModelA:
    case Field::ModelB: {
        const auto &models = test.field == Field::ModelA ? comparisons.modelA : comparisons.modelB;
        return selectWhere(m_dataset, [&, passes = passing(word, columns.models)](std::size_t i) {
            return passes[static_cast<std::size_t>(models[i])];
        });
    }
    case Field::LengthGap:
    case Field::TurnLengthGap: {
        const auto lengths =
            lengthsOver(test.field == Field::LengthGap ? LengthOver::TurnsSoFar : LengthOver::Turn);
        if (!lengths)
            return tl::unexpected(lengths.error());
        return selectWhere(m_dataset,
                           [&](std::size_t i) { return numberHolds(test, std::abs(lengths->gap(i))); });
    }
    case Field::Lists: {
        const auto sides = lists();
        if (!sides)
            return tl::unexpected(sides.error());
        return selectWhere(m_dataset, [&](std::size_t i) {
            return numberHolds(test, ((*sides)[i].a ? 1 : 0) + ((*sides)[i].b ? 1 : 0));
        });
    }
    case Field::Tag:
        return selectMarks(m_lookups.tags, [&](const store::Mark &mark) { return word.holds(mark.word); });
    case Field::Probe:
        return selectMarks(m_lookups.probes, [&](const store::Mark &mark) { return word.holds(mark.word); });
    case Field::User: return selectUserField(test, word);
    }
    return Selection(m_dataset.size());
}

model::Result<Selection> Selector::selectUserField(const FieldTest &test, WordTest &word)
{
    const auto values = m_lookups.userField(test.userField);
    if (!values)
        return tl::unexpected(values.error());
    if (values->empty())
        return model::fail(model::Error::Kind::Usage,
                           u"no item has a field named \"%1\""_s.arg(test.userField));
    QHash<qint64, bool> passes;
    for (const auto &[item, value] : *values)
        passes.insert(item.value, word.holds(value));
    return selectWhere(m_dataset, [&](std::size_t i) {
        const auto item = static_cast<std::size_t>(m_dataset.columns.comparisons.item[i]);
        return passes.value(m_dataset.columns.items.id[item], false);
    });
}

} // namespace analysis
