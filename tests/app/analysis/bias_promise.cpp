// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/bias_promise.h"

#include "app/analysis/judged_case.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace analysis;

namespace {

class BiasChecker
{
public:
    BiasChecker(const Dataset &dataset, Selector &selector, const BiasOptions &options)
        : m_dataset(dataset)
        , m_selector(selector)
        , m_base(*selector.select(options.where))
        , m_people(peopleVotes(dataset))
    {}

    void check(const Panel &panel)
    {
        const QString name = panel.rater + u' ' + QLatin1String(panel.kind);
        m_unit = QLatin1String(panel.estimate.unit);
        check(name, panel.estimate);
        check(name + u" flagged"_s, panel.flagged);
        check(name + u" mirrored"_s, panel.mirrored);
        checkDetails(name, panel.detail);
        recount(panel, name);
    }
    [[nodiscard]] PromiseReport report() const { return m_report; }

private:
    void broken(const QString &sentence)
    {
        if (m_report.broken.size() < 20)
            m_report.broken << sentence;
    }
    void check(const QString &what, const Filter &where, qint64 cases)
    {
        ++m_report.checked;
        const auto parsed = parseFilter(printFilter(where));
        if (!parsed || !(*parsed == where))
            return broken(u"%1: %2 does not come back"_s.arg(what, printFilter(where)));
        const auto selection = m_selector.select(*parsed);
        if (!selection || countOf(*selection) != cases)
            broken(u"%1: %2 does not select %3"_s.arg(what, printFilter(where)).arg(cases));
    }
    void check(const QString &what, const Cell &cell)
    {
        check(what, cell.where, cell.count.cases);
        if (m_unit == u"comparison" && cell.count.count != cell.count.cases)
            broken(u"%1: %2 of %3 cases"_s.arg(what).arg(cell.count.count).arg(cell.count.cases));
    }
    /// A comparison has a call for each order and repetition.
    void checkCalls(const QString &what, const Cell &cell)
    {
        check(what, cell.where, cell.count.cases);
        if (cell.count.count < cell.count.cases)
            broken(u"%1: %2 calls on %3 cases"_s.arg(what).arg(cell.count.count).arg(cell.count.cases));
    }
    void check(const QString &what, const Figure &figure)
    {
        check(what, figure.where, figure.cases);
        if (QLatin1String(figure.unit) == "comparison"_L1 && figure.estimate.n != figure.cases)
            broken(u"%1: n %2 of %3 cases"_s.arg(what).arg(figure.estimate.n).arg(figure.cases));
        if (figure.estimate.value.has_value() == !figure.estimate.why.empty())
            broken(what + u": neither a value nor a reason, or both"_s);
    }
    void checkDetails(const QString &name, const std::vector<Detail> &details)
    {
        for (const Detail &detail : details) {
            const QString what = name + u' ' + detail.name;
            if (const auto *cell = std::get_if<Cell>(&detail.value))
                detail.name.startsWith(u"calls_") ? checkCalls(what, *cell) : check(what, *cell);
            else if (const auto *figure = std::get_if<Figure>(&detail.value))
                check(what, *figure);
            else
                checkDetails(what, std::get<std::vector<Detail>>(detail.value));
        }
    }
    void recount(const Panel &panel, const QString &name);

    const Dataset &m_dataset;
    Selector &m_selector;
    Selection m_base;
    PeopleVotes m_people;
    QString m_unit;
    PromiseReport m_report;
};

int signOf(int number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

// What a case says in favour of a panel's bias: 1, against it: -1, or neither: 0; nothing where it is not
// looked at.
std::optional<int> sayingOf(const Dataset &dataset, const JudgedCase &judged, const QString &kind)
{
    using model::Swap;
    if (kind == u"position") {
        if (!judged.swap || *judged.swap == Swap::Incomplete || *judged.swap == Swap::Inconsistent)
            return std::nullopt;
        const bool isFirst = *judged.swap == Swap::FlipsToFirst || *judged.swap == Swap::HalfTieFirst;
        const bool isSecond = *judged.swap == Swap::FlipsToSecond || *judged.swap == Swap::HalfTieSecond;
        return int(isFirst) - int(isSecond);
    }
    if (!judged.said || !judged.majority)
        return std::nullopt;
    const int judge = *judged.said - 1; // -1 a, 0 tie, 1 b
    const int people = *judged.majority - 1;
    if (kind == u"length") {
        const int gap = judged.lengthB - judged.lengthA;
        if (judge == 0 || people == 0 || std::abs(gap) <= 30)
            return std::nullopt;
        return judge == people ? 0 : signOf(gap) * judge;
    }
    const auto comparison = static_cast<std::size_t>(judged.comparison);
    const bool isA =
        dataset.columns.models[static_cast<std::size_t>(dataset.columns.comparisons.modelA[comparison])] ==
        dataset.columns.raters[static_cast<std::size_t>(judged.judge)].family;
    const bool isB =
        dataset.columns.models[static_cast<std::size_t>(dataset.columns.comparisons.modelB[comparison])] ==
        dataset.columns.raters[static_cast<std::size_t>(judged.judge)].family;
    if (isA == isB)
        return std::nullopt;
    return judge == -people ? judge * (isA ? -1 : 1) : 0;
}

void BiasChecker::recount(const Panel &panel, const QString &name)
{
    const QString kind = QLatin1String(panel.kind);
    const auto &raters = m_dataset.columns.raters;
    const auto found = std::find_if(raters.begin(), raters.end(),
                                    [&](const model::Rater &rater) { return rater.name == panel.rater; });
    if (found == raters.end() || !panel.estimate.estimate.value ||
        (kind != u"position" && kind != u"length" && kind != u"self_preference") || m_unit == u"vote" ||
        (kind == u"position" && panel.evidence == EvidenceKind::Observational))
        return;
    qint64 counted[3] = {0, 0, 0};
    const auto judge = static_cast<std::int32_t>(found - raters.begin());
    for (const JudgedCase &judged : judgedCases(m_dataset, judge, m_people)) {
        const auto rank =
            static_cast<std::size_t>(m_dataset.rankOf[static_cast<std::size_t>(judged.comparison)]);
        const auto saying = sayingOf(m_dataset, judged, kind);
        if (saying && m_base[rank] != 0)
            ++counted[*saying + 1];
    }
    if (counted[2] != panel.flagged.count.count || counted[0] != panel.mirrored.count.count ||
        counted[0] + counted[1] + counted[2] != panel.estimate.estimate.n)
        broken(u"%1: %2 flagged, %3 mirrored and %4 neither were counted"_s.arg(name)
                   .arg(counted[2])
                   .arg(counted[0])
                   .arg(counted[1]));
}

} // namespace

PromiseReport checkBiasPromise(const Dataset &dataset, Selector &selector, const BiasOptions &options,
                               const std::vector<Panel> &panels)
{
    BiasChecker checker(dataset, selector, options);
    for (const Panel &panel : panels)
        checker.check(panel);
    return checker.report();
}
