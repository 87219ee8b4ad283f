// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/raw_numbers.h"
#include "tests/app/cli/recount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QString textOf(const Json &json) { return QString::fromStdString(json.get<std::string>()); }

/// Units that something holds of: how many, and the cases that show them.
struct Found
{
    CaseSet cases;
    int units = 0;
};

class NumberRecount
{
public:
    NumberRecount(Recount &recount, const Json &document)
        : m_recount(recount)
        , m_document(document)
        , m_units(rawNumbers(recount.project(), recount.columns(), textOf(document["of"])))
    {
        for (const Json &rater : document["raters"])
            m_raters << textOf(rater["name"]);
    }

    void run()
    {
        for (const Json &rater : m_document["raters"])
            check(textOf(rater["name"]), rater["votes"], with({textOf(rater["name"])}));
        for (const Json &pair : m_document["pairs"])
            addPair(pair);
        for (const auto &[key, figure] : m_document["overall"].items()) {
            if (!figure.is_object())
                continue;
            // Of many raters' figures chance is of every value; of Krippendorff's the unit is the value.
            const bool isOfAll = key.starts_with("icc_");
            const bool isOfOne = key == "fleiss_kappa" || key == "gwet_ac1" || key == "conger_kappa" ||
                                 key == "brennan_prediger";
            const int least = isOfAll ? std::max(2, givers()) : isOfOne ? 1 : 2;
            Found found = given(isOfAll || valuesOnShared() > 0 ? least : 2);
            if (key == "krippendorff_alpha")
                found.units = valuesOnShared();
            check(QString::fromStdString(key), figure, found);
        }
    }

private:
    [[nodiscard]] Found those(const std::function<bool(const RawUnit &)> &holds) const
    {
        Found found;
        for (const RawUnit &unit : m_units) {
            if (!holds(unit))
                continue;
            ++found.units;
            found.cases.insert(unit.cases.begin(), unit.cases.end());
        }
        return found;
    }
    [[nodiscard]] Found with(const QStringList &raters) const
    {
        return those([&](const RawUnit &unit) {
            return std::ranges::all_of(raters, [&](const QString &rater) { return unit.by.contains(rater); });
        });
    }
    [[nodiscard]] int givenTo(const RawUnit &unit) const
    {
        return static_cast<int>(
            std::ranges::count_if(m_raters, [&](const QString &rater) { return unit.by.contains(rater); }));
    }
    /// Those who gave anything.
    [[nodiscard]] int givers() const
    {
        return static_cast<int>(
            std::ranges::count_if(m_raters, [&](const QString &rater) { return with({rater}).units > 0; }));
    }
    [[nodiscard]] Found given(int least) const
    {
        return those([&](const RawUnit &unit) { return givenTo(unit) >= least; });
    }
    [[nodiscard]] int valuesOnShared() const
    {
        int values = 0;
        for (const RawUnit &unit : m_units)
            values += givenTo(unit) >= 2 ? givenTo(unit) : 0;
        return values;
    }
    void check(const QString &name, const Json &told, const Found &found)
    {
        m_recount.check(u"agreement of %1 %2"_s.arg(textOf(m_document["of"]), name), told, found.cases,
                        found.units);
    }

    void addPair(const Json &pair)
    {
        const QString a = textOf(pair["a"]), b = textOf(pair["b"]), name = a + u' ' + b;
        check(name, pair, with({a, b}));
        if (!pair["confusion"].contains("where"))
            return;
        const Json &categories = pair["confusion"]["categories"];
        for (std::size_t row = 0; row < categories.size(); ++row) {
            for (std::size_t column = 0; column < categories.size(); ++column) {
                const double x = textOf(categories[row]).toDouble(),
                             y = textOf(categories[column]).toDouble();
                const Found found = those([&](const RawUnit &unit) {
                    const auto one = unit.by.find(a), other = unit.by.find(b);
                    return one != unit.by.end() && other != unit.by.end() && one->second == x &&
                           other->second == y;
                });
                // A cell tells its units alone: one response may stand in several comparisons.
                m_recount.checkPart(u"agreement of %1 %2 cell"_s.arg(textOf(m_document["of"]), name),
                                    {{"where", pair["confusion"]["where"][row][column]},
                                     {"count", pair["confusion"]["counts"][row][column]},
                                     {"cases", found.cases.size()}},
                                    found.cases, found.units);
            }
        }
    }

    Recount &m_recount;
    const Json &m_document;
    std::vector<RawUnit> m_units;
    QStringList m_raters;
};

/// A vote that took a stand by both of two criteria.
struct Parting
{
    std::int32_t comparison;
    QString rater;
    int first, second;
    std::optional<int> whole; ///< what the vote itself chose

    [[nodiscard]] bool isOpposite() const { return first * second == -1; }
};

/// `agreement --of criteria`.
class CriteriaRecount
{
public:
    CriteriaRecount(Recount &recount, const Json &document)
        : m_recount(recount)
        , m_document(document)
    {}

    void run()
    {
        for (const Json &row : m_document["partings"]) {
            read(row);
            addParting(row);
        }
        for (const Json &row : m_document["pairs"]) {
            read(row);
            addPair(row);
        }
        for (const Json &row : m_document["models"]) {
            read(row);
            const QString model = textOf(row["model"]);
            const auto played = [&](const Parting &vote) {
                const RawCase &one = m_recount.cases()[static_cast<std::size_t>(vote.comparison)];
                return one.hasModel(model) && one.modelA != one.modelB;
            };
            for (const char *key : {"win_rate_first", "win_rate_second", "difference"})
                check(model + u' ' + QLatin1String(key), row[key], textOf(row["rater"]), played);
        }
    }

private:
    using Holds = std::function<bool(const Parting &)>;

    void read(const Json &row)
    {
        const auto signsOf = [&](const char *key) {
            return rawCriterion(m_recount.project(), m_recount.columns(), textOf(row[key]));
        };
        const RawCriterion first = signsOf("first"), second = signsOf("second");
        m_votes.clear();
        for (const auto &[who, sign] : first) {
            const auto other = second.find(who);
            if (other == second.end())
                continue;
            const auto &votes = m_recount.cases()[static_cast<std::size_t>(who.first)].votes;
            const auto vote = std::ranges::find(votes, who.second, &RawVote::rater);
            m_votes.push_back(
                {who.first, who.second, sign, other->second,
                 vote != votes.end() && vote->said ? std::optional(1 - *vote->said) : std::nullopt});
        }
    }
    void check(const QString &name, const Json &told, const QString &rater, const Holds &holds)
    {
        CaseSet cases;
        int votes = 0;
        for (const Parting &vote : m_votes) {
            if ((rater != u"humans" && vote.rater != rater) || !holds(vote))
                continue;
            cases.insert(vote.comparison);
            ++votes;
        }
        m_recount.check(u"criteria of %1 %2"_s.arg(rater, name), told, cases, votes);
    }

    void addParting(const Json &row)
    {
        const auto part = [&](const char *name, const Json &told, const Holds &holds) {
            check(QLatin1String(name), told, textOf(row["rater"]), holds);
        };
        using V = const Parting &;
        part("both", row["both"], [](V) { return true; });
        const Json &outcomes = row["outcomes"];
        part("same", outcomes["same"], [](V vote) { return vote.first * vote.second == 1; });
        part("opposite", outcomes["opposite"], &Parting::isOpposite);
        part("both_tie", outcomes["both_tie"], [](V vote) { return vote.first == 0 && vote.second == 0; });
        part("first_tie", outcomes["first_tie"], [](V vote) { return vote.first == 0 && vote.second != 0; });
        part("second_tie", outcomes["second_tie"],
             [](V vote) { return vote.first != 0 && vote.second == 0; });
        part("parted", row["parted"], [](V vote) { return vote.first * vote.second != 0; });
        part("follows_first", row["follows_first"],
             [](V vote) { return vote.isOpposite() && vote.whole.value_or(0) != 0; });
    }

    void addPair(const Json &row)
    {
        const QString a = textOf(row["a"]), b = textOf(row["b"]);
        const auto part = [&](const char *name,
                              const std::function<bool(const Parting &, const Parting &)> &holds) {
            CaseSet cases;
            for (const Parting &one : m_votes) {
                for (const Parting &other : m_votes) {
                    if (one.rater == a && other.rater == b && one.comparison == other.comparison &&
                        holds(one, other))
                        cases.insert(one.comparison);
                }
            }
            m_recount.check(u"criteria of %1 %2 %3"_s.arg(a, b, QLatin1String(name)), row[name], cases,
                            static_cast<int>(cases.size()));
        };
        for (const char *name : {"agreement_first", "agreement_second", "difference"})
            part(name, [](const Parting &, const Parting &) { return true; });
        part("only_first", [](const Parting &one, const Parting &other) {
            return one.first == other.first && one.second != other.second;
        });
        part("only_second", [](const Parting &one, const Parting &other) {
            return one.first != other.first && one.second == other.second;
        });
    }

    Recount &m_recount;
    const Json &m_document;
    std::vector<Parting> m_votes;
};

/// Without pools and the majority, which tst_number_promise counts.
Json ofIndividuals(Json document)
{
    const auto isPool = [](const Json &name) {
        return name == "humans" || name == "judges" || name == "majority";
    };
    Json raters = Json::array(), pairs = Json::array();
    for (const Json &rater : document["raters"]) {
        if (!isPool(rater["name"]))
            raters.push_back(rater);
    }
    for (const Json &pair : document["pairs"]) {
        if (!isPool(pair["a"]) && !isPool(pair["b"]))
            pairs.push_back(pair);
    }
    document["raters"] = std::move(raters);
    document["pairs"] = std::move(pairs);
    return document;
}

} // namespace

void recountNumbers(Recount &recount, const Json &document)
{
    const Json individuals = ofIndividuals(document);
    NumberRecount(recount, individuals).run();
    recount.demandAll(individuals);
}

void recountCriteria(Recount &recount, const Json &document)
{
    CriteriaRecount(recount, document).run();
    recount.demandAll(document);
}

} // namespace test
