// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"

#include "app/analysis/ballot_tests.h"
#include "app/analysis/filter_table.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

bool compares(Operator op, qint64 value, qint64 bound)
{
    switch (op) {
    case Operator::Equal: return value == bound;
    case Operator::NotEqual: return value != bound;
    case Operator::Less: return value < bound;
    case Operator::LessEqual: return value <= bound;
    case Operator::Greater: return value > bound;
    case Operator::GreaterEqual: return value >= bound;
    case Operator::Matches:
    case Operator::In: break;
    }
    return false;
}

// A compiled test on words, so that a pattern is compiled once. Order comparisons are by number where both
// are numbers.
class WordTest
{
public:
    WordTest(Operator op, std::vector<QString> values)
        : m_op(op)
        , m_values(std::move(values))
    {
        if (op == Operator::Matches)
            m_pattern = filterPattern(m_values.front());
    }

    [[nodiscard]] bool holds(const QString &word) const
    {
        const QString &value = m_values.front();
        switch (m_op) {
        case Operator::Equal: return word == value;
        case Operator::NotEqual: return word != value;
        case Operator::In: return std::find(m_values.begin(), m_values.end(), word) != m_values.end();
        case Operator::Matches: return m_pattern.match(word).hasMatch();
        default: break;
        }
        bool isNumber = false;
        bool isBound = false;
        const double number = word.toDouble(&isNumber);
        const double bound = value.toDouble(&isBound);
        const int order = isNumber && isBound ? (number < bound   ? -1
                                                 : number > bound ? 1
                                                                  : 0)
                                              : QString::compare(word, value);
        return compares(m_op, order, 0);
    }

private:
    Operator m_op;
    std::vector<QString> m_values;
    QRegularExpression m_pattern;
};

bool numberHolds(const FieldTest &test, qint64 value)
{
    if (test.op == Operator::In)
        return std::any_of(test.values.begin(), test.values.end(),
                           [value](const QString &word) { return word.toLongLong() == value; });
    return compares(test.op, value, test.values.front().toLongLong());
}

// Whether each entry of a list of names passes: names are few, comparisons many.
std::vector<bool> passing(const WordTest &test, const std::vector<QString> &names)
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

std::int64_t countOf(const Selection &selection)
{
    return std::accumulate(selection.begin(), selection.end(), std::int64_t{0});
}

Lookups lookupsOf(store::Project &project)
{
    return {.tags = [&project] { return store::tagMarks(project); },
            .flags = [&project] { return store::flagMarks(project); },
            .probes = [&project] { return store::probeMarks(project); },
            .userField = [&project](const QString &field) { return store::userField(project, field); },
            .search =
                [&project](store::TextField field, const QRegularExpression &pattern,
                           const std::function<void(model::ComparisonId)> &found) {
                    return store::searchTexts(project, field, pattern, found);
                }};
}

Selector::Selector(const Dataset &dataset, Lookups lookups)
    : m_dataset(dataset)
    , m_lookups(std::move(lookups))
{}

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

model::Result<Selection> Selector::selectField(const FieldTest &test)
{
    const auto &columns = m_dataset.columns;
    const auto &comparisons = columns.comparisons;
    const WordTest word(test.op, test.values);
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
    case Field::LengthGap:
        return selectWhere(m_dataset, [&](std::size_t i) {
            return numberHolds(test, std::abs(comparisons.lengthA[i] - comparisons.lengthB[i]));
        });
    case Field::Tag:
        return selectMarks(m_lookups.tags, [&](const store::Mark &mark) { return word.holds(mark.word); });
    case Field::Probe:
        return selectMarks(m_lookups.probes, [&](const store::Mark &mark) { return word.holds(mark.word); });
    case Field::User: return selectUserField(test);
    }
    return Selection(m_dataset.size());
}

model::Result<Selection> Selector::selectUserField(const FieldTest &test)
{
    const auto values = m_lookups.userField(test.userField);
    if (!values)
        return tl::unexpected(values.error());
    if (values->empty())
        return model::fail(model::Error::Kind::Usage,
                           u"no item has a field named \"%1\""_s.arg(test.userField));
    const WordTest word(test.op, test.values);
    QHash<qint64, bool> passes;
    for (const auto &[item, value] : *values)
        passes.insert(item.value, word.holds(value));
    return selectWhere(m_dataset, [&](std::size_t i) {
        const auto item = static_cast<std::size_t>(m_dataset.columns.comparisons.item[i]);
        return passes.value(m_dataset.columns.items.id[item], false);
    });
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
    case Predicate::Run: return selectRun(test.raters.front());
    case Predicate::Match: return selectText(test);
    case Predicate::Flag:
        return selectMarks(m_lookups.flags, [&](const store::Mark &mark) {
            return mark.word == test.words.front() &&
                   (test.raters.empty() || mark.rater == test.raters.front().value);
        });
    default: break;
    }
    const auto one = sheetOf(test.raters.front());
    if (!one)
        return tl::unexpected(one.error());
    if (test.raters.size() == 1)
        return selectBallots(m_dataset, **one, test);
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
    const WordTest word(test.op.value_or(Operator::Equal), {test.value});
    Selection selection(m_dataset.size());
    const auto isJudge = [&](std::int32_t rater) {
        return std::find(judges->begin(), judges->end(), rater) != judges->end();
    };
    const auto mark = [&](std::int32_t comparison, model::Swap swap) {
        if (word.holds(model::wordOf(swap)))
            selection[static_cast<std::size_t>(m_dataset.rankOf[static_cast<std::size_t>(comparison)])] = 1;
    };
    for (const DerivedRuling &ruling : m_dataset.rulings) {
        if (ruling.swap && isJudge(ruling.rater))
            mark(ruling.comparison, *ruling.swap);
    }
    const auto &imported = m_dataset.columns.rulings;
    for (std::size_t i = 0; i < imported.size(); ++i) {
        if (imported.swap[i] != 0 && isJudge(imported.rater[i]))
            mark(imported.comparison[i], static_cast<model::Swap>(imported.swap[i]));
    }
    return selection;
}

model::Result<Selection> Selector::selectState(const PredicateTest &test)
{
    const RaterRef &ref = test.raters.front();
    const auto judges = ratersOf(m_dataset, ref);
    if (!judges)
        return tl::unexpected(judges.error());
    const WordTest word(test.op.value_or(Operator::Equal), {test.value});
    const auto &verdicts = m_dataset.columns.verdicts;
    Selection selection(m_dataset.size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const bool isAsked = std::find(judges->begin(), judges->end(), verdicts.rater[i]) != judges->end() &&
                             (!ref.order || *ref.order == verdicts.order[i]) &&
                             (!ref.occasion || *ref.occasion == verdicts.repetition[i]);
        if (isAsked && word.holds(model::wordOf(verdicts.state[i])))
            selection[static_cast<std::size_t>(
                m_dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[i])])] = 1;
    }
    return selection;
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
