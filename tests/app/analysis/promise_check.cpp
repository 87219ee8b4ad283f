// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/promise_check.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace analysis;

namespace {

using Units = std::function<qint64(const Ballot &, const Ballot &)>;

class Checker
{
public:
    Checker(const Dataset &dataset, Selector &selector, const AgreementTable &table)
        : m_dataset(dataset)
        , m_selector(selector)
        , m_table(table)
    {}

    void check(const QString &what, const Filter &where, const CellCount &cell,
               const std::function<qint64(std::int32_t rank)> &recount)
    {
        ++m_report.checked;
        const auto parsed = parseFilter(printFilter(where));
        if (!parsed || !(*parsed == where)) {
            broken(u"%1: %2 does not come back"_s.arg(what, printFilter(where)));
            return;
        }
        const auto selection = m_selector.select(*parsed);
        if (!selection) {
            broken(u"%1: %2"_s.arg(what, selection.error().detail));
            return;
        }
        qint64 inside = 0;
        qint64 outside = 0;
        for (std::size_t rank = 0; rank < selection->size(); ++rank) {
            const qint64 units = recount(static_cast<std::int32_t>(rank));
            ((*selection)[rank] != 0 ? inside : outside) += units;
            if ((*selection)[rank] != 0 && units == 0)
                broken(u"%1: %2 selects a comparison without a unit"_s.arg(what, printFilter(where)));
        }
        if (countOf(*selection) != cell.cases || inside != cell.count || outside != 0)
            broken(u"%1: %2 cases, %3 units; %4 selects %5, with %6 units inside and %7 outside"_s.arg(what)
                       .arg(cell.cases)
                       .arg(cell.count)
                       .arg(printFilter(where))
                       .arg(countOf(*selection))
                       .arg(inside)
                       .arg(outside));
    }

    void checkPair(const PairAgreement &pair);
    void checkRest();
    [[nodiscard]] PromiseReport report() const { return m_report; }

private:
    // Units of a pair on a comparison: pairs of ballots of two different voters, naively.
    std::function<qint64(std::int32_t)> orderedUnits(const PairAgreement &pair, bool needsDecided,
                                                     const Units &holds);
    // The same, a pool among itself counted once.
    std::function<qint64(std::int32_t)> units(const PairAgreement &pair, bool needsDecided,
                                              const Units &holds)
    {
        return [all = orderedUnits(pair, needsDecided, holds), isItself = pair.a == pair.b](
                   std::int32_t rank) { return isItself ? all(rank) / 2 : all(rank); };
    }
    void checkConfusion(const PairAgreement &pair, const QString &name);
    void checkCredit(const PairAgreement &pair, const QString &name);
    [[nodiscard]] bool isSelected(std::int32_t rank) const
    {
        return m_base[static_cast<std::size_t>(rank)] != 0;
    }
    void broken(const QString &sentence)
    {
        if (m_report.broken.size() < 20)
            m_report.broken << sentence;
    }

    const Dataset &m_dataset;
    Selector &m_selector;
    const AgreementTable &m_table;
    Selection m_base = *m_selector.select(
        allOf({m_table.options.where, m_table.options.turn ? turnIs(*m_table.options.turn) : Filter{}}));
    PromiseReport m_report;
};

bool counted(const Ballot &ballot) { return ballot.standing == Standing::Counted; }
bool decided(const Ballot &ballot) { return counted(ballot) && model::isDecided(ballot.choice); }
bool tie(const Ballot &ballot) { return counted(ballot) && model::isTie(ballot.choice); }

// The people behind a majority.
RaterRef votersOf(const RaterRef &majority)
{
    RaterRef ref = majority;
    ref.kind = ref.value.isEmpty() ? RaterRef::Kind::Humans : RaterRef::Kind::Group;
    ref.credit = false;
    return ref;
}

qint64 votesThatCount(const Sheet &sheet, std::int32_t rank, bool decidedOnly)
{
    qint64 votes = 0;
    for (const Ballot &ballot : sheet.at(rank))
        votes += (decidedOnly ? decided(ballot) : counted(ballot)) ? 1 : 0;
    return votes;
}

std::function<qint64(std::int32_t)> Checker::orderedUnits(const PairAgreement &pair, bool needsDecided,
                                                          const Units &holds)
{
    const RaterRef a = m_table.parties[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef b = m_table.parties[static_cast<std::size_t>(pair.b)].party.ref;
    const auto one = *m_selector.sheetOf(a);
    const auto two = *m_selector.sheetOf(b);
    const auto voters = pair.includesSelf
                            ? *m_selector.sheetOf(votersOf(a.kind == RaterRef::Kind::Majority ? a : b))
                            : nullptr;
    return [this, one, two, voters, needsDecided, holds](std::int32_t rank) -> qint64 {
        if (!isSelected(rank) || (voters && votesThatCount(*voters, rank, needsDecided) < 2))
            return 0;
        qint64 count = 0;
        for (const Ballot &row : one->at(rank)) {
            for (const Ballot &column : two->at(rank)) {
                if (row.voter != column.voter || one->isMajority)
                    count += holds(row, column);
            }
        }
        return count;
    };
}

void Checker::checkPair(const PairAgreement &pair)
{
    const QString name = m_table.parties[static_cast<std::size_t>(pair.a)].party.name + u" and "_s +
                         m_table.parties[static_cast<std::size_t>(pair.b)].party.name;
    const bool isDrop = m_table.options.ties == Ties::Drop;
    const auto part = [&](const QString &word, PairPart which, const CellCount &cell, const Units &holds) {
        check(name + u": "_s + word, m_table.where(pair, which), cell, units(pair, false, holds));
    };
    const auto is = [](bool holds) { return holds ? 1 : 0; };
    const auto either = [](Standing standing, const Ballot &x, const Ballot &y) {
        return x.standing == standing || y.standing == standing;
    };
    part(u"kept"_s, PairPart::TieDiscounted, pair.kept,
         [&](const Ballot &x, const Ballot &y) { return is(counted(x) && counted(y)); });
    part(u"abstained"_s, PairPart::Abstained, pair.abstained,
         [&](const Ballot &x, const Ballot &y) { return is(either(Standing::Abstained, x, y)); });
    part(u"no verdict"_s, PairPart::NoVerdict, pair.noVerdict, [&](const Ballot &x, const Ballot &y) {
        return is(either(Standing::NoRuling, x, y) && !either(Standing::Abstained, x, y));
    });
    part(u"conflict"_s, PairPart::Conflict, pair.conflict, [&](const Ballot &x, const Ballot &y) {
        return is(either(Standing::Conflicted, x, y) && !either(Standing::Abstained, x, y) &&
                  !either(Standing::NoRuling, x, y));
    });
    if (!pair.hasChoices) {
        checkCredit(pair, name);
        return;
    }
    part(u"same"_s, PairPart::Same, pair.same, [&](const Ballot &x, const Ballot &y) {
        return is(decided(x) && decided(y) && x.choice == y.choice);
    });
    part(u"opposite"_s, PairPart::Opposite, pair.opposite, [&](const Ballot &x, const Ballot &y) {
        return is(decided(x) && decided(y) && x.choice != y.choice);
    });
    part(u"both tie"_s, PairPart::BothTie, pair.bothTie,
         [&](const Ballot &x, const Ballot &y) { return is(tie(x) && tie(y)); });
    const bool isItself = pair.a == pair.b;
    part(u"a ties"_s, PairPart::ATie, pair.aTie, [&](const Ballot &x, const Ballot &y) {
        return is(tie(x) && decided(y)) + (isItself ? is(decided(x) && tie(y)) : 0);
    });
    part(u"b ties"_s, PairPart::BTie, pair.bTie,
         [&](const Ballot &x, const Ballot &y) { return isItself ? 0 : is(decided(x) && tie(y)); });
    check(name + u": figures"_s, m_table.where(pair, PairPart::Figures), pair.total,
          units(pair, isDrop, [&](const Ballot &x, const Ballot &y) {
              return is(isDrop ? decided(x) && decided(y) : counted(x) && counted(y));
          }));
    if (isDrop && !pair.includesSelf)
        part(u"tie"_s, PairPart::Tie, pair.tie, [&](const Ballot &x, const Ballot &y) {
            return is(counted(x) && counted(y) && !(decided(x) && decided(y)));
        });
    checkConfusion(pair, name);
}

// By credit a majority is a set of categories; dropping ties takes the tie out of it.
void Checker::checkCredit(const PairAgreement &pair, const QString &name)
{
    const bool isDrop = m_table.options.ties == Ties::Drop;
    const auto one = *m_selector.sheetOf(m_table.parties[static_cast<std::size_t>(pair.a)].party.ref);
    const auto two = *m_selector.sheetOf(m_table.parties[static_cast<std::size_t>(pair.b)].party.ref);
    const auto isUsed = [isDrop](const Sheet &sheet, const Ballot &ballot) {
        if (!counted(ballot))
            return false;
        if (!isDrop)
            return true;
        if (sheet.modal.empty())
            return decided(ballot);
        return (sheet.modal[static_cast<std::size_t>(&ballot - sheet.ballots.data())] & 5U) != 0;
    };
    check(name + u": credit"_s, m_table.where(pair, PairPart::Figures), pair.total,
          units(pair, isDrop, [&](const Ballot &x, const Ballot &y) {
              return isUsed(*one, x) && isUsed(*two, y) ? 1 : 0;
          }));
}

void Checker::checkConfusion(const PairAgreement &pair, const QString &name)
{
    const bool isDrop = m_table.options.ties == Ties::Drop;
    const bool isHash = m_table.options.frame == Frame::Hash;
    qint64 sum = 0;
    for (int row = 0; row < pair.q; ++row) {
        for (int column = 0; column < pair.q; ++column) {
            const qint64 count = pair.confusion[static_cast<std::size_t>(row * pair.q + column)];
            sum += count;
            qint64 cases = 0;
            const auto place = [&](const Ballot &ballot) {
                const auto comparison =
                    static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)]);
                const bool isSwapped = isHash && m_dataset.columns.comparisons.isHashSwapped[comparison] != 0;
                const int category = isSwapped ? 2 - categoryOf(ballot.choice) : categoryOf(ballot.choice);
                return pair.q == 2 ? (category == 1 ? -1 : category / 2) : category;
            };
            const auto recount = orderedUnits(pair, isDrop, [&](const Ballot &x, const Ballot &y) -> qint64 {
                return counted(x) && counted(y) && place(x) == row && place(y) == column ? 1 : 0;
            });
            for (std::size_t rank = 0; rank < m_dataset.size(); ++rank)
                cases += recount(static_cast<std::int32_t>(rank)) > 0 ? 1 : 0;
            check(u"%1: cell %2 %3"_s.arg(name).arg(row).arg(column), m_table.whereCell(pair, row, column),
                  {count, cases}, recount);
        }
    }
    if (sum != pair.total.count * (pair.a == pair.b ? 2 : 1))
        broken(u"%1: the confusion adds up to %2 for n %3"_s.arg(name).arg(sum).arg(pair.total.count));
}

void Checker::checkRest()
{
    for (std::size_t i = 0; i < m_table.parties.size(); ++i) {
        const auto sheet = *m_selector.sheetOf(m_table.parties[i].party.ref);
        check(m_table.parties[i].party.name, m_table.whereParty(static_cast<int>(i)),
              m_table.parties[i].votes, [&](std::int32_t rank) {
                  qint64 votes = 0;
                  for (const Ballot &ballot : sheet->at(rank))
                      votes += isSelected(rank) && ballot.standing != Standing::NoRuling ? 1 : 0;
                  return votes;
              });
    }
    const auto everybody = *m_selector.sheetOf(m_table.everybody);
    const bool isDrop = m_table.options.ties == Ties::Drop;
    for (const OverallFigure &figure : overallFigureTable()) {
        const int votes = m_table.leastVotes(figure);
        const stats::Estimate &estimate = m_table.overall.*figure.estimate;
        // The unit is the comparison: n counts the cases, where there is no value too.
        check(u"overall %1"_s.arg(QLatin1String(figure.id)), m_table.whereOverall(votes),
              {estimate.n, m_table.casesOverall(votes)}, [&](std::int32_t rank) {
                  qint64 count = 0;
                  for (const Ballot &ballot : everybody->at(rank))
                      count += isSelected(rank) && (isDrop ? decided(ballot) : counted(ballot)) ? 1 : 0;
                  return count >= votes ? 1 : 0;
              });
    }
}

} // namespace

PromiseReport checkPromise(const Dataset &dataset, Selector &selector, const AgreementTable &table)
{
    Checker checker(dataset, selector, table);
    for (const PairAgreement &pair : table.pairs)
        checker.checkPair(pair);
    checker.checkRest();
    return checker.report();
}
