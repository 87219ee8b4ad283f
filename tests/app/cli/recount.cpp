// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount.h"

#include "app/analysis/call_facts.h"
#include "app/analysis/feature.h"
#include "app/cli/reading.h"

#include <sstream>

using namespace Qt::StringLiterals;

namespace test {

namespace {

std::unique_ptr<cli::Reading> readingOf(const QString &project)
{
    std::ostringstream out, err;
    auto reading = cli::readProject({out, err}, project);
    if (!reading)
        qFatal("%s: %s", qPrintable(project), qPrintable(reading.error().detail));
    return std::move(*reading);
}

int figuresIn(const Json &json, const QStringList &leftOut)
{
    int figures = json.is_object() && json.contains("where") && json.contains("cases") ? 1 : 0;
    if (json.is_object()) {
        for (const auto &[key, value] : json.items())
            figures += leftOut.contains(QString::fromStdString(key)) ? 0 : figuresIn(value, leftOut);
    } else if (json.is_array()) {
        for (const Json &value : json)
            figures += figuresIn(value, leftOut);
    }
    return figures;
}

} // namespace

Recount::Recount(const QString &project)
    : m_reading(readingOf(project))
    , m_cases(rawCases(m_reading->dataset.columns))
{
    const auto lists = m_reading->selector.lists();
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        m_oneList.push_back((*lists)[i].a != (*lists)[i].b ? 1 : 0);
}

Recount::~Recount() = default;

const model::VoteColumns &Recount::columns() const { return m_reading->dataset.columns; }

store::Project &Recount::project() const { return m_reading->project; }

bool Recount::hasOneList(const RawCase &one) const
{
    return m_oneList[static_cast<std::size_t>(one.comparison)] != 0;
}

int Recount::moreOf(const RawCase &one, const QString &format)
{
    for (const auto each : {analysis::Format::Lists, analysis::Format::Bold, analysis::Format::Headings,
                            analysis::Format::Code}) {
        if (analysis::wordOf(each) == format)
            return (*m_reading->selector.featureOf(each))->more(static_cast<std::size_t>(one.comparison));
    }
    qFatal("no format %s", qPrintable(format));
}

const std::vector<std::uint8_t> *Recount::selected(const QString &path, const QString &where)
{
    if (const auto known = m_selections.find(where); known != m_selections.end())
        return &known->second;
    const auto filter = analysis::parseFilter(where);
    const auto selection = filter ? m_reading->selector.select(*filter) : tl::unexpected(filter.error());
    if (!selection) {
        m_broken << u"%1: %2: %3"_s.arg(path, where, selection.error().detail);
        return nullptr;
    }
    return &m_selections.emplace(where, *selection).first->second;
}

std::optional<int> Recount::compared(const QString &path, const Json &told,
                                     const std::function<bool(const RawCase &)> &holds)
{
    const QString where = QString::fromStdString(told.at("where").get<std::string>());
    const auto *selection = selected(path, where);
    if (selection == nullptr)
        return std::nullopt;
    int inside = 0, missed = 0, needless = 0;
    for (const RawCase &one : m_cases) {
        const auto rank = m_reading->dataset.rankOf[static_cast<std::size_t>(one.comparison)];
        const bool isSelected = (*selection)[static_cast<std::size_t>(rank)] != 0;
        const bool isMeant = holds(one);
        inside += isMeant ? 1 : 0;
        missed += isMeant && !isSelected ? 1 : 0;
        needless += !isMeant && isSelected ? 1 : 0;
    }
    if (missed + needless > 0 || told.at("cases").get<int>() != inside)
        m_broken << u"%1: %2 cases by what is stored, %3 told; %4 misses %5 and has %6 too many"_s.arg(path)
                        .arg(inside)
                        .arg(told.at("cases").get<int>())
                        .arg(where)
                        .arg(missed)
                        .arg(needless);
    return inside;
}

void Recount::compareCount(const QString &path, const Json &told, int units)
{
    const bool isFigure = told.contains("n");
    if (!isFigure && !told.contains("count"))
        return;
    const int said = told.at(isFigure ? "n" : "count").get<int>();
    if (said != units)
        m_broken << u"%1: %2 by what is stored, %3 told"_s.arg(path).arg(units).arg(said);
}

void Recount::check(const QString &path, const Json &told, const Units &units, Adds adds)
{
    ++m_checked;
    int sum = 0;
    const auto inside = compared(path, told, [&](const RawCase &one) {
        const int here = units(one);
        sum += here;
        return here > 0;
    });
    if (!inside || adds == Adds::Nothing)
        return;
    const bool countsCases = told.value("unit", std::string()) == "comparison" || adds == Adds::Cases;
    compareCount(path, told, countsCases ? *inside : sum);
}

void Recount::checkPart(const QString &path, const Json &told, const CaseSet &cases, int units)
{
    if (compared(path, told, [&](const RawCase &one) { return cases.contains(one.comparison); }))
        compareCount(path, told, units);
}

void Recount::check(const QString &path, const Json &told, const CaseSet &cases, int units)
{
    ++m_checked;
    checkPart(path, told, cases, units);
}

void Recount::demandAll(const Json &document, const QStringList &leftOut)
{
    const int figures = figuresIn(document, leftOut);
    if (m_checked - m_checkedBefore != figures)
        m_broken
            << u"%1 of %2 figures and cells were counted"_s.arg(m_checked - m_checkedBefore).arg(figures);
    m_checkedBefore = m_checked;
}

} // namespace test
