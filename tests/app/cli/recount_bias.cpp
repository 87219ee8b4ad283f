// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount_flags.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace test {

namespace {

using model::Swap;

constexpr int margin = 30; // METHODS 4.5

QString textOf(const Json &json) { return QString::fromStdString(json.get<std::string>()); }
int one(bool holds) { return holds ? 1 : 0; }

/// The figures and cells of one panel with what they count. Rows of names have "others/" and such before.
class PanelRecount
{
public:
    PanelRecount(Recount &recount, const Json &panel)
        : m_recount(recount)
        , m_panel(panel)
        , m_kind(textOf(panel["kind"]))
        , m_rater(textOf(panel["rater"]))
    {}

    void run();

private:
    void check(const QString &name, const Json &told, const Units &units)
    {
        m_recount.check(u"bias %1 %2 %3"_s.arg(m_kind, m_rater, name), told, units);
    }
    /// The estimate with its panel, flagged and mirrored, and the details whose names are given.
    void check(const Units &whole, const Units &flagged, const Units &mirrored,
               const std::map<QString, Units> &details);

    void position();
    void addSingleOrder(std::map<QString, Units> &details) const;
    void positionOfPeople();
    void length();
    void addCounterfactual(std::map<QString, Units> &details) const;
    void self();
    void unstable();
    void tie();
    void parse();
    void format();

    [[nodiscard]] Units swapIn(std::vector<Swap> swaps) const;
    [[nodiscard]] Units calls(std::function<bool(const RawCall &)> holds) const;
    [[nodiscard]] Units places(std::optional<int> place, const QString &person) const;
    /// What the judge and the majority chose of two sides that differ: 1 what has more, -1 what has less.
    using Taste = std::function<int(const RawCase &)>;
    [[nodiscard]] Units tastes(Taste more, std::optional<int> judge, std::optional<int> people) const;
    [[nodiscard]] Units votesBeside() const;
    [[nodiscard]] std::map<QString, Units> ofModels(const QStringList &models) const;
    [[nodiscard]] QStringList ownModels() const;
    [[nodiscard]] QStringList familyNamed(const QString &family) const;

    Recount &m_recount;
    const Json &m_panel;
    QString m_kind, m_rater;
};

void PanelRecount::check(const Units &whole, const Units &flagged, const Units &mirrored,
                         const std::map<QString, Units> &details)
{
    check(u"panel"_s, m_panel, whole);
    check(u"estimate"_s, m_panel["estimate"], whole);
    check(u"flagged"_s, m_panel["flagged"], flagged);
    check(u"mirrored"_s, m_panel["mirrored"], mirrored);
    const auto visit = [&](const QString &name, const Json &told) {
        if (const auto found = details.find(name); found != details.end())
            check(name, told, found->second);
    };
    for (const auto &[key, value] : m_panel["detail"].items()) {
        const QString name = QString::fromStdString(key);
        if (value.contains("where")) {
            visit(name, value);
            continue;
        }
        for (const auto &[inner, told] : value.items())
            visit(name + u'/' + QString::fromStdString(inner), told);
    }
}

Units PanelRecount::swapIn(std::vector<Swap> swaps) const
{
    return [swaps = std::move(swaps), judge = m_rater](const RawCase &each) {
        const auto swap = each.swapOf(judge);
        return one(swap && std::find(swaps.begin(), swaps.end(), *swap) != swaps.end());
    };
}

Units PanelRecount::calls(std::function<bool(const RawCall &)> holds) const
{
    return [holds = std::move(holds), judge = m_rater](const RawCase &each) {
        return static_cast<int>(std::count_if(each.calls.begin(), each.calls.end(), [&](const RawCall &call) {
            return call.judge == judge && holds(call);
        }));
    };
}

void PanelRecount::position()
{
    const std::vector<Swap> stable{Swap::StableA, Swap::StableB, Swap::StableTie};
    const std::vector<Swap> first{Swap::FlipsToFirst, Swap::HalfTieFirst};
    const std::vector<Swap> second{Swap::FlipsToSecond, Swap::HalfTieSecond};
    std::vector<Swap> either = first, known = stable;
    either.insert(either.end(), second.begin(), second.end());
    known.insert(known.end(), either.begin(), either.end());
    std::vector<Swap> run = known;
    run.push_back(Swap::Incomplete);
    std::map<QString, Units> details{{u"consistent"_s, swapIn(stable)},
                                     {u"toward_first"_s, swapIn(first)},
                                     {u"toward_second"_s, swapIn(second)},
                                     {u"p"_s, swapIn(either)},
                                     {u"exact_p"_s, swapIn(either)}};
    for (int swap = 1; swap <= static_cast<int>(Swap::Incomplete); ++swap)
        details[model::wordOf(static_cast<Swap>(swap))] = swapIn({static_cast<Swap>(swap)});
    for (const char *share : {"consistency", "share_first", "share_second", "share_incomplete"})
        details[QLatin1String(share)] = swapIn(run);
    const auto placed = [](int place) {
        return [place](const RawCall &call) { return call.isPlaced() && call.place() == place; };
    };
    details[u"calls_first"_s] = calls(placed(0));
    details[u"calls_tie"_s] = calls(placed(1));
    details[u"calls_second"_s] = calls(placed(2));
    details[u"calls_failed"_s] = calls([](const RawCall &call) { return !call.isValid(); });
    for (const char *share : {"calls_share_first", "calls_share_second", "calls_share_tie"})
        details[QLatin1String(share)] = calls([](const RawCall &call) { return call.isPlaced(); });
    const auto runs = [judge = m_rater](std::optional<bool> undecided) {
        return [=](const RawCase &each) {
            const auto found = isUndecided(each, judge);
            return one(found && (!undecided || *found == *undecided));
        };
    };
    details[u"undecided_runs/undecided"_s] = runs(true);
    details[u"undecided_runs/settled"_s] = runs(false);
    details[u"undecided_runs/undecided_share"_s] = runs({});
    addSingleOrder(details);
    if (m_panel["evidence"] == "observational")
        check(details[u"order_effect"_s], details[u"single_first"_s], details[u"single_second"_s], details);
    else
        check(swapIn(known), swapIn(first), swapIn(second), details);
}

/// Comparisons that were judged in one order alone: every judge here was asked once in it.
void PanelRecount::addSingleOrder(std::map<QString, Units> &details) const
{
    const auto placeIn = [judge = m_rater](const RawCase &each) {
        std::optional<int> found;
        int all = 0;
        for (const RawCall &call : each.calls) {
            all += call.judge == judge ? 1 : 0;
            if (call.judge == judge && call.isPlaced())
                found = call.place();
        }
        return all == 1 ? found : std::nullopt;
    };
    const auto chose = [placeIn](std::vector<int> places) {
        return [=](const RawCase &each) {
            const auto here = placeIn(each);
            return one(here && std::ranges::find(places, *here) != places.end());
        };
    };
    details[u"single_first"_s] = chose({0});
    details[u"single_second"_s] = chose({2});
    details[u"single_share_first"_s] = chose({0, 2});
    details[u"unknown_order"_s] =
        calls([](const RawCall &call) { return call.order == model::Order::Unknown; });
    details[u"order_effect"_s] = [any = chose({0, 1, 2})](const RawCase &each) {
        return each.modelA == each.modelB ? 0 : any(each);
    };
    details[u"order_effect_given_people"_s] = [any = chose({0, 1, 2})](const RawCase &each) {
        return each.voted() > 0 ? any(each) : 0;
    };
}

/// 0 left, 1 tie, 2 right; nothing: whatever was chosen.
Units PanelRecount::places(std::optional<int> place, const QString &person) const
{
    return [place, person](const RawCase &each) {
        int votes = 0;
        for (const RawVote &vote : each.votes) {
            if (!vote.said || !vote.left || (!person.isEmpty() && vote.rater != person))
                continue;
            const int here = *vote.left == model::Side::A ? *vote.said : 2 - *vote.said;
            votes += one(!place || here == *place);
        }
        return votes;
    };
}

void PanelRecount::positionOfPeople()
{
    const QString only = m_rater == u"humans" ? QString() : m_rater;
    std::map<QString, Units> details{
        {u"left"_s, places(0, only)}, {u"tie"_s, places(1, only)}, {u"right"_s, places(2, only)}};
    details[u"exact_p"_s] = [left = places(0, only), right = places(2, only)](const RawCase &each) {
        return left(each) + right(each);
    };
    details[u"p"_s] = details[u"exact_p"_s];
    for (const model::Rater &rater : m_recount.columns().raters)
        details[u"persons/"_s + rater.name] = places(std::nullopt, rater.name);
    check(places(std::nullopt, only), places(0, only), places(2, only), details);
}

Units PanelRecount::tastes(Taste more, std::optional<int> judge, std::optional<int> people) const
{
    return [=, rater = m_rater](const RawCase &each) {
        const int side = more(each);
        const auto ruled = each.ruled(rater), majority = each.majority();
        if (side == 0 || !ruled || !majority || *ruled == SaidTie || *majority == SaidTie)
            return 0;
        const int byJudge = (1 - *ruled) * side, byPeople = (1 - *majority) * side;
        return one((!judge || *judge == byJudge) && (!people || *people == byPeople));
    };
}

/// Votes of people on what the judge ruled, and its ruling.
Units PanelRecount::votesBeside() const
{
    return [judge = m_rater](const RawCase &each) {
        return each.ruled(judge) && each.voted() > 0 ? each.voted() + 1 : 0;
    };
}

void PanelRecount::addCounterfactual(std::map<QString, Units> &details) const
{
    const auto turned = [turns = lengthTurns(m_recount.cases(), m_rater)](std::optional<int> way) {
        return [=](const RawCase &each) {
            const auto found = turns.find(each.comparison);
            return one(found != turns.end() && (!way || *way == found->second));
        };
    };
    details[u"counterfactual/toward"_s] = turned(1);
    details[u"counterfactual/away"_s] = turned(-1);
    details[u"counterfactual/toward_share"_s] = turned({});
    details[u"counterfactual/fit_effect"_s] = [judge = m_rater](const RawCase &each) {
        return one(each.ruled(judge) && each.modelA != each.modelB);
    };
}

void PanelRecount::length()
{
    const auto over = [](int least) {
        return Taste([least](const RawCase &each) {
            return std::abs(each.gap) <= least ? 0 : each.gap > 0 ? 1 : -1;
        });
    };
    const auto said = [rater = m_rater](const Taste &more, bool needsDecided, std::optional<int> taste) {
        return [=](const RawCase &each) {
            int votes = 0;
            for (const int choice : each.saidBy(rater)) {
                const int side = more(each);
                votes += one(side != 0 && (!needsDecided || choice != SaidTie) &&
                             (!taste || (1 - choice) * side == *taste));
            }
            return votes;
        };
    };
    const Taste longer = over(margin);
    const Taste all = [](const RawCase &) { return 1; };
    std::map<QString, Units> details{{u"b"_s, tastes(longer, 1, -1)},
                                     {u"c"_s, tastes(longer, -1, 1)},
                                     {u"both_longer"_s, tastes(longer, 1, 1)},
                                     {u"both_shorter"_s, tastes(longer, -1, -1)},
                                     {u"judge_prefers_longer"_s, tastes(longer, {}, {})},
                                     {u"people_prefer_longer"_s, tastes(longer, {}, {})},
                                     {u"longer_share"_s, said(longer, true, {})},
                                     {u"longer_share_any"_s, said(over(0), true, {})},
                                     {u"longer_score"_s, said(longer, false, {})},
                                     {u"length_effect"_s, said(all, false, {})}};
    details[u"mcnemar_p"_s] = [b = details[u"b"_s], c = details[u"c"_s]](const RawCase &each) {
        return b(each) + c(each);
    };
    details[u"p"_s] = details[u"mcnemar_p"_s];
    for (const char *effect : {"people_effect", "judge_effect", "extra_effect"})
        details[u"beside_people/"_s + QLatin1String(effect)] = votesBeside();
    details[u"people_split"_s] = hardAmong(details[u"mcnemar_p"_s]);
    addCounterfactual(details);
    if (m_panel["estimate"]["unit"] == "vote")
        check(said(longer, true, {}), said(longer, true, 1), said(longer, true, -1), details);
    else
        check(tastes(longer, {}, {}), details[u"b"_s], details[u"c"_s], details);
}

QStringList PanelRecount::familyNamed(const QString &family) const
{
    QStringList models;
    const auto &columns = m_recount.columns();
    for (std::size_t i = 0; i < columns.models.size(); ++i) {
        if (!family.isEmpty() && columns.modelFamilies[i] == family)
            models << columns.models[i];
    }
    return models;
}

QStringList PanelRecount::ownModels() const
{
    const auto &columns = m_recount.columns();
    for (std::size_t i = 0; i < columns.raters.size(); ++i) {
        const model::Rater &rater = columns.raters[i];
        if (rater.name != m_rater)
            continue;
        if (!columns.raterModels[i].isEmpty())
            return {columns.raterModels[i]};
        return {rater.name, rater.family};
    }
    return {};
}

/// Counts on the comparisons of one of the models with another one.
std::map<QString, Units> PanelRecount::ofModels(const QStringList &models) const
{
    const Taste side = [models](const RawCase &each) {
        return one(models.contains(each.modelA)) - one(models.contains(each.modelB));
    };
    const Units both = [side, judge = m_rater](const RawCase &each) {
        return one(side(each) != 0 && each.ruled(judge) && each.voted() > 0);
    };
    return {{u"both"_s, both},
            {u"decided"_s, tastes(side, {}, {})},
            {u"b"_s, tastes(side, 1, -1)},
            {u"c"_s, tastes(side, -1, 1)},
            {u"apart"_s, [b = tastes(side, 1, -1), c = tastes(side, -1, 1)](const RawCase &each) {
                 return b(each) + c(each);
             }}};
}

void PanelRecount::self()
{
    auto own = ofModels(ownModels());
    std::map<QString, Units> details{{u"judge_score"_s, own[u"both"_s]},
                                     {u"people_score"_s, own[u"both"_s]},
                                     {u"difference"_s, own[u"both"_s]},
                                     {u"equal_opportunity"_s, own[u"decided"_s]},
                                     {u"b"_s, own[u"b"_s]},
                                     {u"c"_s, own[u"c"_s]},
                                     {u"p"_s, own[u"apart"_s]},
                                     {u"mcnemar_p"_s, own[u"apart"_s]},
                                     {u"people_split"_s, hardAmong(own[u"apart"_s])}};
    const auto &columns = m_recount.columns();
    for (const QString &model : columns.models) {
        auto alone = ofModels({model});
        for (const char *row : {"others", "others_net", "others_judge_score", "others_people_score"})
            details[QLatin1String(row) + u'/' + model] = alone[u"both"_s];
        details[u"others_equal_opportunity/"_s + model] = alone[u"decided"_s];
    }
    for (const QString &family : columns.modelFamilies)
        details[u"families/"_s + family] = ofModels(familyNamed(family))[u"both"_s];
    QStringList related = ownModels();
    for (const model::Rater &rater : columns.raters) {
        if (rater.name == m_rater)
            related += familyNamed(rater.family);
    }
    auto family = ofModels(related);
    details[u"family/difference"_s] = family[u"both"_s];
    details[u"family/b"_s] = family[u"b"_s];
    details[u"family/c"_s] = family[u"c"_s];
    check(own[u"both"_s], own[u"b"_s], own[u"c"_s], details);
}

void PanelRecount::unstable()
{
    // 0: judged once in each order, 1: repeated and alike, 2: repeated and not.
    const auto stand = [judge = m_rater](const RawCase &each) {
        int found = 0;
        for (const auto order : {model::Order::Unknown, model::Order::AFirst, model::Order::BFirst}) {
            std::vector<int> said;
            for (const RawCall &call : each.calls) {
                if (call.judge == judge && call.order == order && call.isValid())
                    said.push_back(call.said);
            }
            if (said.size() >= 2)
                found = std::max(found, std::count(said.begin(), said.end(), said[0]) ==
                                                static_cast<std::ptrdiff_t>(said.size())
                                            ? 1
                                            : 2);
        }
        return found;
    };
    check([=](const RawCase &each) { return one(stand(each) > 0); },
          [=](const RawCase &each) { return one(stand(each) == 2); },
          [=](const RawCase &each) { return one(stand(each) == 1); }, {});
}

void PanelRecount::tie()
{
    const auto judged = [judge = m_rater](bool isSplit) {
        return [=](const RawCase &each) {
            return one(each.ruled(judge) && each.voted() > 0 && each.isSplit() == isSplit);
        };
    };
    const Units both = judged(false);
    const auto ties = [judge = m_rater](bool byJudge, bool byPeople) {
        return [=](const RawCase &each) {
            return one(each.ruled(judge) && each.voted() > 0 && !each.isSplit() &&
                       (each.ruled(judge) == SaidTie) == byJudge && (each.majority() == SaidTie) == byPeople);
        };
    };
    std::map<QString, Units> details{{u"b"_s, ties(true, false)}, {u"c"_s, ties(false, true)}};
    details[u"mcnemar_p"_s] = [b = ties(true, false), c = ties(false, true)](const RawCase &each) {
        return b(each) + c(each);
    };
    details[u"p"_s] = details[u"mcnemar_p"_s];
    for (const char *figure :
         {"judge_ties", "people_ties", "stuart_maxwell", "stuart_maxwell_p", "bowker", "bowker_p"})
        details[QLatin1String(figure)] = both;
    details[u"splits"_s] = judged(true);
    details[u"flag_tie"_s] = tieSplit(m_rater, true);
    details[u"flag_decided"_s] = tieSplit(m_rater, false);
    check(both, details[u"b"_s], details[u"c"_s], details);
}

void PanelRecount::parse()
{
    const auto any = [](const Units &units) {
        return [units](const RawCase &each) { return one(units(each) > 0); };
    };
    const Units all = calls([](const RawCall &) { return true; });
    const Units invalid = calls([](const RawCall &call) { return !call.isValid(); });
    std::map<QString, Units> details;
    for (int state = 2; state <= static_cast<int>(model::State::Budget); ++state)
        details[model::wordOf(static_cast<model::State>(state))] = any(
            calls([state](const RawCall &call) { return call.state == static_cast<model::State>(state); }));
    check(
        any(all), any(invalid), [=](const RawCase &each) { return one(all(each) > 0 && invalid(each) == 0); },
        details);
}

void PanelRecount::format()
{
    const auto feature = [this](const QString &name) {
        return Taste([this, name](const RawCase &each) { return m_recount.moreOf(each, name); });
    };
    std::map<QString, Units> details;
    for (const char *word : {"lists", "bold", "headings", "code"}) {
        const QString name = QLatin1String(word), row = name + u'/';
        const Taste more = feature(name);
        const Units b = tastes(more, 1, -1), c = tastes(more, -1, 1), both = tastes(more, {}, {});
        details[row + u"b"_s] = b;
        details[row + u"c"_s] = c;
        details[row + u"both_more"_s] = tastes(more, 1, 1);
        details[row + u"both_fewer"_s] = tastes(more, -1, -1);
        details[row + u"mcnemar_p"_s] = [=](const RawCase &each) { return b(each) + c(each); };
        details[row + u"p"_s] = details[row + u"mcnemar_p"_s];
        details[row + u"people_split"_s] = hardAmong(details[row + u"mcnemar_p"_s]);
        for (const char *figure : {"difference", "judge_prefers_more", "people_prefer_more"})
            details[row + QLatin1String(figure)] = both;
        for (const char *figure : {"people_effect", "judge_effect", "extra_effect"})
            details[row + QLatin1String(figure)] = votesBeside();
    }
    const Taste lists = feature(u"lists"_s);
    check(tastes(lists, {}, {}), tastes(lists, 1, -1), tastes(lists, -1, 1), details);
}

void PanelRecount::run()
{
    if (m_kind == u"position")
        m_panel["estimate"]["unit"] == "vote" ? positionOfPeople() : position();
    else if (m_kind == u"length")
        length();
    else if (m_kind == u"self_preference")
        self();
    else if (m_kind == u"unstable")
        unstable();
    else if (m_kind == u"tie")
        tie();
    else if (m_kind == u"parse")
        parse();
    else
        format();
}

} // namespace

void recountBias(Recount &recount, const Json &document)
{
    for (const Json &panel : document["panels"]) {
        if (panel["kind"] == "gold")
            continue; // counted in tst_bias_gold
        if (panel["kind"] == "score")
            recountScores(recount, panel);
        else if (panel["kind"] == "rationale")
            recountRationales(recount, panel);
        else
            PanelRecount(recount, panel).run();
        recount.demandAll(panel);
    }
}

} // namespace test
