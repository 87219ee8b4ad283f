// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/raw_cases.h"
#include "tests/app/cli/raw_numbers.h"
#include "tests/app/cli/run_cli.h"

#include <functional>
#include <memory>

namespace cli {
struct Reading;
}

namespace test {

/// How many units of a figure a case holds, by what the figure's name means.
using Units = std::function<int(const RawCase &)>;

/// What `n` or `count` of a figure adds up from.
enum class Adds {
    Every,   ///< unit of every case
    Cases,   ///< n counts cases, whatever units they hold
    Nothing, ///< n counts something else (models); the cases are looked at alone
};

/// Promise 1 backwards: the cases that the figure is made of are counted from what is stored, and are those
/// that its filter selects, no more and no fewer.
class Recount
{
public:
    explicit Recount(const QString &project);
    ~Recount();

    /// A figure or a cell. Where it says that its unit is the comparison, n counts cases.
    void check(const QString &path, const Json &told, const Units &units, Adds adds = Adds::Every);
    /// The same where the cases are known, and what n or count is of them.
    void check(const QString &path, const Json &told, const CaseSet &cases, int units);
    /// The same of a cell that demandAll() does not look for.
    void checkPart(const QString &path, const Json &told, const CaseSet &cases, int units);
    /// Every figure and cell of the document was checked, but for those below these keys.
    void demandAll(const Json &document, const QStringList &leftOut = {});
    [[nodiscard]] const std::vector<RawCase> &cases() const { return m_cases; }
    [[nodiscard]] const model::VoteColumns &columns() const;
    [[nodiscard]] store::Project &project() const;
    /// Whether one of the two responses has a list and the other has not.
    [[nodiscard]] bool hasOneList(const RawCase &one) const;
    /// 1: a has more of a format, -1: b has.
    [[nodiscard]] int moreOf(const RawCase &one, const QString &format);

    [[nodiscard]] const QStringList &broken() const { return m_broken; }
    [[nodiscard]] int checked() const { return m_checked; }

private:
    /// What the filter selects is what `holds`; how many that are.
    [[nodiscard]] std::optional<int> compared(const QString &path, const Json &told,
                                              const std::function<bool(const RawCase &)> &holds);
    void compareCount(const QString &path, const Json &told, int units);
    [[nodiscard]] const std::vector<std::uint8_t> *selected(const QString &path, const QString &where);

    std::unique_ptr<cli::Reading> m_reading;
    std::vector<RawCase> m_cases;
    std::vector<std::uint8_t> m_oneList;
    std::map<QString, std::vector<std::uint8_t>> m_selections;
    QStringList m_broken;
    int m_checked = 0, m_checkedBefore = 0;
};

// Each asks its verb and checks all that it says.
void recountBias(Recount &recount, const Json &document);
void recountNumbers(Recount &recount, const Json &document);
void recountCriteria(Recount &recount, const Json &document);
void recountEvaluators(Recount &recount, const Json &document);
void recountStandIn(Recount &recount, const Json &document);
void recountEstimate(Recount &recount, const Json &document);
void recountCalibration(Recount &recount, const Json &document);
void recountRank(Recount &recount, const Json &document);

// The panels of bias that are made of scores and of texts.
void recountScores(Recount &recount, const Json &panel);
void recountRationales(Recount &recount, const Json &panel);

} // namespace test
