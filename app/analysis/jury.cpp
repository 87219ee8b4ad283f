// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/jury.h"

#include "app/analysis/own_models.h"
#include "app/analysis/truth_models.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::array<std::pair<JuryRule, const char *>, 6> ruleWords{{{JuryRule::Majority, "majority"},
                                                                      {JuryRule::Mean, "mean"},
                                                                      {JuryRule::Scores, "scores"},
                                                                      {JuryRule::DawidSkene, "dawid_skene"},
                                                                      {JuryRule::OneCoin, "one_coin"},
                                                                      {JuryRule::Mace, "mace"}}};

std::optional<TruthBy> modelOf(JuryRule rule) { return truthByFromWord(wordOf(rule)); }

model::Result<std::vector<std::int32_t>> membersOf(const Dataset &dataset, const JuryOptions &options)
{
    std::vector<std::int32_t> members;
    for (const QString &name : options.members) {
        const auto &raters = dataset.columns.raters;
        const auto found = std::ranges::find(raters, name, &model::Rater::name);
        if (found == raters.end() || found->kind != model::RaterKind::Judge)
            return model::fail(model::Error::Kind::Usage,
                               u"%1 is no judge of this project; a jury is made of judges"_s.arg(name));
        const auto member = static_cast<std::int32_t>(found - raters.begin());
        if (std::ranges::find(members, member) != members.end())
            return model::fail(model::Error::Kind::Usage, u"%1 is named twice"_s.arg(name));
        members.push_back(member);
    }
    const auto size = static_cast<std::int64_t>(members.size());
    if (size < 2)
        return model::fail(model::Error::Kind::Usage, u"a jury takes two judges or more"_s);
    if (options.quorum < 1 || options.quorum > size)
        return model::fail(
            model::Error::Kind::Usage,
            u"a quorum of %1 for %2 judges; it must be from 1 to %2"_s.arg(options.quorum).arg(size));
    std::ranges::sort(members);
    return members;
}

/// What one member says of a comparison.
struct Say
{
    std::size_t member = 0; ///< place among the members
    std::int32_t rank = 0;
    int category = 0; ///< of a, tie, b
};

/// Everything that members say where they have a say, by rank, then member.
std::vector<Say> saysOf(const Dataset &dataset, const Selection &within, const Jury &jury)
{
    std::vector<Say> says;
    for (std::size_t member = 0; member < jury.members.size(); ++member) {
        const std::int32_t judge = jury.members[member];
        const std::vector<std::uint8_t> kin = ownModelsOf(dataset, judge).isFamily;
        const auto competes = [&](std::int32_t rank) {
            const auto &comparisons = dataset.columns.comparisons;
            const auto at = static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(rank)]);
            return kin[static_cast<std::size_t>(comparisons.modelA[at])] != 0 ||
                   kin[static_cast<std::size_t>(comparisons.modelB[at])] != 0;
        };
        for (const std::uint32_t place : dataset.ballotsOf[static_cast<std::size_t>(judge)]) {
            const Ballot &ballot = dataset.ballots[place];
            if (ballot.standing != Standing::Counted || within[static_cast<std::size_t>(ballot.rank)] == 0 ||
                (jury.options.leavesOutFamily && competes(ballot.rank)))
                continue;
            says.push_back({member, ballot.rank, categoryOf(ballot.choice)});
        }
    }
    std::ranges::sort(says, [](const Say &one, const Say &two) {
        return std::pair(one.rank, one.member) < std::pair(two.rank, two.member);
    });
    return says;
}

MadeRuling byMost(std::span<const Say> says)
{
    std::array<int, 3> counts{};
    for (const Say &say : says)
        ++counts.at(static_cast<std::size_t>(say.category));
    const auto most = std::ranges::max_element(counts);
    const bool isAlone = std::ranges::count(counts, *most) == 1;
    const int category = isAlone ? static_cast<int>(most - counts.begin()) : 1;
    return {.choice = choiceOf(category),
            .said = static_cast<double>(counts.at(static_cast<std::size_t>(category))) /
                    static_cast<double>(says.size())};
}

MadeRuling towards(double lead, double said)
{
    constexpr double equal = 1e-9;
    return {.choice = choiceOf(lead > equal ? 0 : lead < -equal ? 2 : 1), .said = said};
}

/// By place of the member, then index of the comparison.
using Probabilities = std::vector<std::vector<JudgeProbability>>;

MadeRuling byMean(std::span<const Say> says, const Probabilities &known, std::int32_t comparison)
{
    double sum = 0;
    for (const Say &say : says) {
        const auto given = known[say.member].empty()
                               ? std::nullopt
                               : known[say.member][static_cast<std::size_t>(comparison)].all;
        sum += given.value_or((2 - say.category) / 2.0);
    }
    const double mean = sum / static_cast<double>(says.size());
    return towards(mean - 0.5, mean);
}

/// The mean of a minus that of b over a member's valid calls that scored both, by index of the comparison.
std::vector<std::optional<double>> scoreLeads(const Dataset &dataset, std::int32_t judge)
{
    const auto &verdicts = dataset.columns.verdicts;
    std::vector<std::pair<double, int>> sums(dataset.size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.rater[i] != judge || verdicts.state[i] != model::State::Valid || !verdicts.scoreA[i] ||
            !verdicts.scoreB[i])
            continue;
        auto &[sum, calls] = sums[static_cast<std::size_t>(verdicts.comparison[i])];
        sum += *verdicts.scoreA[i] - *verdicts.scoreB[i];
        ++calls;
    }
    std::vector<std::optional<double>> leads;
    for (const auto &[sum, calls] : sums)
        leads.push_back(calls > 0 ? std::optional(sum / calls) : std::nullopt);
    return leads;
}

using Leads = std::vector<std::vector<std::optional<double>>>;

/// Members without scores have no say.
std::vector<Say> withScores(const Dataset &dataset, std::vector<Say> says, const Leads &leads)
{
    std::erase_if(says, [&](const Say &say) {
        return !leads[say.member]
                     [static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(say.rank)])];
    });
    return says;
}

MadeRuling byScores(std::span<const Say> says, const Leads &leads, std::int32_t comparison)
{
    double sum = 0;
    for (const Say &say : says)
        sum += *leads[say.member][static_cast<std::size_t>(comparison)];
    const double lead = sum / static_cast<double>(says.size());
    return towards(lead, lead);
}

/// Calls `combine(says, comparison)` for the says of each comparison; below the quorum nothing is said.
template <typename Combine>
void combineEach(const Dataset &dataset, const std::vector<Say> &says, Jury &jury, const Combine &combine)
{
    for (auto from = says.begin(); from != says.end();) {
        const auto to =
            std::find_if(from, says.end(), [&](const Say &say) { return say.rank != from->rank; });
        const std::int32_t comparison = dataset.comparisonAt[static_cast<std::size_t>(from->rank)];
        MadeRuling made{.choice = std::nullopt};
        if (to - from >= jury.options.quorum)
            made = combine(std::span(from, to), comparison);
        made.comparison = comparison;
        jury.on.push_back(made);
        from = to;
    }
}

model::Result<> combineByMean(const Dataset &dataset, Selector &selector, const std::vector<Say> &says,
                              Jury &jury)
{
    Probabilities known;
    for (const std::int32_t member : jury.members) {
        auto probabilities = selector.probabilitiesOf(member);
        if (!probabilities)
            return tl::unexpected(probabilities.error());
        known.push_back(std::move(*probabilities));
    }
    combineEach(dataset, says, jury, [&](std::span<const Say> some, std::int32_t comparison) {
        return byMean(some, known, comparison);
    });
    return {};
}

void combineByScores(const Dataset &dataset, const std::vector<Say> &says, Jury &jury)
{
    Leads leads;
    for (const std::int32_t member : jury.members)
        leads.push_back(scoreLeads(dataset, member));
    combineEach(dataset, withScores(dataset, says, leads), jury,
                [&](std::span<const Say> some, std::int32_t comparison) {
                    return byScores(some, leads, comparison);
                });
}

/// As a truth is estimated, from what the members say.
model::Result<> combineByModel(const Dataset &dataset, TruthBy by, const std::vector<Say> &says, Jury &jury)
{
    OverallVotes votes{.raters = static_cast<int>(jury.members.size())};
    for (const Say &say : says) {
        votes.unit.push_back(say.rank);
        votes.rater.push_back(static_cast<std::int32_t>(say.member));
        votes.cluster.push_back(dataset.itemAt[static_cast<std::size_t>(say.rank)]);
        votes.category.push_back(static_cast<std::int8_t>(say.category));
    }
    const auto truths =
        fittedTruth(annotatorColumns(std::move(votes), 0, jury.options.frame), by, jury.options.seed);
    if (!truths)
        return tl::unexpected(truths.error());
    std::vector<MadeRuling> found(dataset.size());
    for (const MadeRuling &truth : likeliest(dataset, *truths))
        found[static_cast<std::size_t>(truth.comparison)] = truth;
    combineEach(dataset, says, jury, [&](std::span<const Say>, std::int32_t comparison) {
        return found[static_cast<std::size_t>(comparison)];
    });
    return {};
}

QByteArray madeOf(const JuryOptions &options, const QString &program)
{
    QJsonObject made{{u"by"_s, wordOf(options.rule)},
                     {u"own_family"_s, options.leavesOutFamily ? u"leave"_s : u"keep"_s},
                     {u"quorum"_s, qint64{options.quorum}},
                     {u"where"_s, printFilter(options.where)},
                     {u"program"_s, program}};
    if (modelOf(options.rule))
        made[u"frame"_s] = options.frame == Frame::Name ? u"name"_s : u"mirror"_s;
    if (options.rule == JuryRule::Mace)
        made[u"seed"_s] = static_cast<qint64>(options.seed);
    return QJsonDocument(made).toJson(QJsonDocument::Compact);
}

} // namespace

QString wordOf(JuryRule rule)
{
    for (const auto &[one, word] : ruleWords) {
        if (one == rule)
            return QLatin1String(word);
    }
    return {};
}

std::optional<JuryRule> juryRuleFromWord(QStringView word)
{
    for (const auto &[rule, name] : ruleWords) {
        if (word == QLatin1String(name))
            return rule;
    }
    return std::nullopt;
}

model::Result<Jury> callJury(const Dataset &dataset, Selector &selector, const JuryOptions &options)
{
    if (const auto checked = checkMadeName(dataset, options.name, model::RaterKind::Jury); !checked)
        return tl::unexpected(checked.error());
    auto members = membersOf(dataset, options);
    if (!members)
        return tl::unexpected(members.error());
    const auto within = selector.select(options.where);
    if (!within)
        return tl::unexpected(within.error());
    Jury jury{.options = options, .members = std::move(*members), .on = {}};
    const std::vector<Say> says = saysOf(dataset, *within, jury);
    jury.rulings = static_cast<std::int64_t>(says.size());
    model::Result<> done;
    if (const auto by = modelOf(options.rule))
        done = combineByModel(dataset, *by, says, jury);
    else if (options.rule == JuryRule::Mean)
        done = combineByMean(dataset, selector, says, jury);
    else if (options.rule == JuryRule::Scores)
        combineByScores(dataset, says, jury);
    else
        combineEach(dataset, says, jury,
                    [](std::span<const Say> some, std::int32_t) { return byMost(some); });
    if (!done)
        return tl::unexpected(done.error());
    return jury;
}

model::Result<store::EstimateChange> saveJury(store::Project &project, const Dataset &dataset,
                                              const Jury &jury, const QString &program, const QString &author)
{
    store::EstimateSource source{
        .made = madeOf(jury.options, program), .of = {}, .author = author, .time = {}};
    for (const std::int32_t member : jury.members)
        source.of.push_back(dataset.columns.raters[static_cast<std::size_t>(member)].id);
    return saveMade(project, dataset, model::RaterKind::Jury, jury.options.name, source,
                    {wordOf(jury.options.rule), jury.on});
}

model::Result<JuryOptions> juryOptions(const store::StoredEstimate &jury,
                                       const std::vector<model::Rater> &raters)
{
    const QJsonObject made = QJsonDocument::fromJson(jury.source.made).object();
    const auto rule = juryRuleFromWord(made[u"by"_s].toString());
    auto where = parseFilter(made[u"where"_s].toString());
    if (!rule || !where)
        return model::fail(model::Error::Kind::InvalidInput,
                           u"how the jury %1 was made cannot be read; add it anew"_s.arg(jury.name));
    JuryOptions options{.name = jury.name, .members = {}, .rule = *rule, .where = std::move(*where)};
    for (const model::Rater &rater : raters) {
        if (std::ranges::find(jury.source.of, rater.id) != jury.source.of.end())
            options.members << rater.name;
    }
    options.leavesOutFamily = made[u"own_family"_s].toString() == u"leave";
    options.quorum = made[u"quorum"_s].toInteger(options.quorum);
    options.frame = made[u"frame"_s].toString() == u"name" ? Frame::Name : Frame::Mirror;
    options.seed = static_cast<std::uint64_t>(made[u"seed"_s].toInteger());
    return options;
}

model::Result<StoredJury> storedJury(const Dataset &dataset, Selector &selector, const JuryOptions &options,
                                     const std::vector<std::int32_t> &members)
{
    const auto ruled = [](const QString &name) {
        return choice(RaterRef::named(name), Chosen::Any, SideFrame::Name);
    };
    FigureMaker make(selector, options.where);
    const Filter ofJury = ruled(options.name);
    std::vector<Filter> ofMembers;
    StoredJury stored;
    for (const std::int32_t member : members) {
        const QString &name = dataset.columns.raters[static_cast<std::size_t>(member)].name;
        ofMembers.push_back(ruled(name));
        Kinship kinship{.judge = name,
                        .models = namesOf(dataset, ownModelsOf(dataset, member).isFamily),
                        .comparisons = {}};
        if (kinship.models.isEmpty())
            continue;
        kinship.comparisons =
            make.cell(allOf({ofMembers.back(), anyOf({fieldIsIn(Field::ModelA, kinship.models),
                                                      fieldIsIn(Field::ModelB, kinship.models)})}));
        if (kinship.comparisons.count.cases > 0)
            stored.kinships.push_back(std::move(kinship));
    }
    stored.rulings = make.cell(ofJury);
    stored.choices = choicesOf(make, options.name);
    stored.none = make.cell(allOf({ofAny(dataset, members), negated(ofJury)}));
    stored.partial = make.cell(allOf({ofJury, negated(allOf(ofMembers))}));
    if (make.error())
        return tl::unexpected(*make.error());
    return stored;
}

} // namespace analysis
