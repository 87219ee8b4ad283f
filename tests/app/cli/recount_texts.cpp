// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/raw_numbers.h"
#include "tests/app/cli/recount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

namespace {

using Holds = std::function<bool(const RawScore &)>;

/// The scores that something holds of, and the cases that show them.
struct Scored
{
    CaseSet cases;
    int scores = 0;
};

/// The panel `score` of one rater, or of people.
class ScoreRecount
{
public:
    ScoreRecount(Recount &recount, const Json &panel)
        : m_recount(recount)
        , m_panel(panel)
        , m_rater(QString::fromStdString(panel["rater"].get<std::string>()))
        , m_isPeople(m_rater == u"humans")
        , m_scores(rawScores(recount.project(), recount.columns()))
    {}

    void run()
    {
        const auto mine = [this](const RawScore &score) {
            return m_isPeople ? score.isOfPerson : score.rater == m_rater;
        };
        const Scored all = those(mine);
        Scored beside = those([&](const RawScore &score) { return mine(score) && meanOfPeople(score); });
        if (m_isPeople)
            beside = {all.cases, 0};
        check(u"panel"_s, m_panel, beside);
        check(u"estimate"_s, m_panel["estimate"], beside);
        const auto apart = [&](bool isMilder) {
            return those([&, isMilder](const RawScore &score) {
                const auto mean = meanOfPeople(score);
                return mine(score) && !m_isPeople && mean &&
                       (isMilder ? score.value > *mean : score.value < *mean);
            });
        };
        checkCell(u"flagged"_s, m_panel["flagged"], apart(true));
        checkCell(u"mirrored"_s, m_panel["mirrored"], apart(false));
        const Scored people = those([](const RawScore &score) { return score.isOfPerson; });
        for (const auto &[key, figure] : m_panel["detail"].items())
            check(QString::fromStdString(key), figure,
                  key == "pair_less_alone"     ? scoredBothWays()
                  : key.starts_with("people_") ? people
                                               : all);
    }

private:
    /// Responses that the rater scored alone and in pairs, with the cases of the pairs.
    [[nodiscard]] Scored scoredBothWays() const
    {
        std::set<std::pair<qint64, int>> alone, both;
        for (const RawScore &score : m_scores) {
            if (score.rater == m_rater && !score.isOfPair)
                alone.insert(score.place);
        }
        Scored found = those([&](const RawScore &score) {
            const bool isMeant = score.rater == m_rater && score.isOfPair && alone.contains(score.place);
            if (isMeant)
                both.insert(score.place);
            return isMeant;
        });
        found.scores = static_cast<int>(both.size());
        return found;
    }
    [[nodiscard]] Scored those(const Holds &holds) const
    {
        Scored found;
        for (const RawScore &score : m_scores) {
            if (!holds(score))
                continue;
            ++found.scores;
            found.cases.insert(score.cases.begin(), score.cases.end());
        }
        return found;
    }
    /// Of the other people who scored the same response; nothing where none did.
    [[nodiscard]] std::optional<double> meanOfPeople(const RawScore &score) const
    {
        double sum = 0, people = 0;
        for (const RawScore &other : m_scores) {
            if (!other.isOfPerson || other.rater == score.rater || other.place != score.place)
                continue;
            sum += other.value;
            people += 1;
        }
        return people > 0 ? std::optional(sum / people) : std::nullopt;
    }
    void check(const QString &name, const Json &told, const Scored &scored)
    {
        m_recount.check(u"bias score %1 %2"_s.arg(m_rater, name), told, scored.cases, scored.scores);
    }
    /// A cell counts comparisons.
    void checkCell(const QString &name, const Json &told, const Scored &scored)
    {
        check(name, told, {scored.cases, static_cast<int>(scored.cases.size())});
    }

    Recount &m_recount;
    const Json &m_panel;
    QString m_rater;
    bool m_isPeople;
    std::vector<RawScore> m_scores;
};

} // namespace

void recountScores(Recount &recount, const Json &panel) { ScoreRecount(recount, panel).run(); }

void recountRationales(Recount &recount, const Json &panel)
{
    const QString judge = QString::fromStdString(panel["rater"].get<std::string>());
    const auto sayings = rawSayings(recount.project(), recount.columns(), judge);
    const auto check = [&](const char *name, const Json &told, const auto &holds) {
        CaseSet cases;
        for (const auto &[comparison, saying] : sayings) {
            if (holds(saying))
                cases.insert(comparison);
        }
        recount.check(u"bias rationale %1 %2"_s.arg(judge, QLatin1String(name)), told, cases,
                      static_cast<int>(cases.size()));
    };
    const auto isAny = [](const RawSaying &) { return true; };
    const auto states = [](const RawSaying &saying) { return saying.contradicts || saying.agrees; };
    const auto contradicts = [](const RawSaying &saying) { return saying.contradicts; };
    const auto agrees = [](const RawSaying &saying) { return saying.agrees && !saying.contradicts; };
    check("panel", panel, states);
    check("estimate", panel["estimate"], states);
    check("flagged", panel["flagged"], contradicts);
    check("mirrored", panel["mirrored"], agrees);
    const Json &detail = panel["detail"];
    check("contradicts", detail["contradicts"], contradicts);
    check("agrees", detail["agrees"], agrees);
    check("silent", detail["silent"], [=](const RawSaying &saying) { return !states(saying); });
    check("states_share", detail["states_share"], isAny);
}

} // namespace test
