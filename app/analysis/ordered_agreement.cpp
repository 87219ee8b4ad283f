// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ordered_agreement.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using Kind = model::Error::Kind;

Filter scopeOf(const OrderedOptions &options)
{
    return allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
}

Filter gaveAtLeast(const OrderedAgreement &result, const RaterRef &raters, int count)
{
    return allOf({scopeOf(result.options), gave(raters, wordOf(result.options.of), count)});
}

/// Several raters as a filter names them.
RaterRef groupOf(const std::vector<RaterRef> &refs)
{
    QStringList globs;
    for (const RaterRef &ref : refs)
        globs << globOf(ref.value);
    return RaterRef::group(globs.join(u','));
}

/// All that gave the number and are not left out of figures, then humans, judges and majority where somebody
/// of the kind did.
std::vector<Party> defaultNumberParties(const Dataset &dataset, const MeasuredValues &measured)
{
    const auto &raters = dataset.columns.raters;
    std::vector<bool> gives(raters.size());
    for (const MeasuredValues::Value &value : measured.values)
        gives[static_cast<std::size_t>(value.rater)] = true;
    std::vector<Party> parties;
    bool hasPeople = false, hasJudges = false;
    for (std::size_t rater = 0; rater < raters.size(); ++rater) {
        if (!gives[rater] || !raters[rater].excludedWhy.isEmpty())
            continue;
        parties.push_back({raters[rater].name, RaterRef::named(raters[rater].name)});
        hasPeople = hasPeople || raters[rater].kind == model::RaterKind::Human;
        hasJudges = hasJudges || raters[rater].kind == model::RaterKind::Judge;
    }
    if (hasPeople)
        parties.push_back({u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)});
    if (hasJudges)
        parties.push_back({u"judges"_s, RaterRef::of(RaterRef::Kind::Judges)});
    if (hasPeople)
        parties.push_back({u"majority"_s, RaterRef::of(RaterRef::Kind::Majority)});
    return parties;
}

/// Makes the whole result out of what was measured.
class OrderedMaker
{
public:
    OrderedMaker(const Dataset &dataset, const MeasuredValues &measured, const Selection &selection,
                 OrderedOptions options)
        : m_dataset(dataset)
        , m_measured(measured)
    {
        m_result.options = std::move(options);
        m_result.isSided = measured.isSided;
        for (const std::vector<std::int32_t> &all : measured.ranks) {
            std::vector<std::int32_t> &ranks = m_ranks.emplace_back();
            std::ranges::copy_if(all, std::back_inserter(ranks), [&](std::int32_t rank) {
                return selection[static_cast<std::size_t>(rank)] != 0;
            });
        }
    }

    model::Result<OrderedAgreement> make()
    {
        if (const auto added = addParties(); !added)
            return tl::unexpected(added.error());
        findIndividuals();
        m_result.scale = numberScale(m_numbers, isMirrored());
        if (const auto checked = check(); !checked)
            return tl::unexpected(checked.error());
        if (!addPairs() || !addGroups())
            return model::fail(Kind::Cancelled, u"the bootstrap was stopped; nothing was changed"_s);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isMirrored() const
    {
        return m_result.isSided && m_result.options.frame == Frame::Mirror;
    }

    model::Result<> addParties()
    {
        std::vector<Party> wanted = m_result.options.parties;
        if (wanted.empty()) {
            wanted = defaultNumberParties(m_dataset, m_measured);
            wanted.insert(wanted.end(), m_result.options.pools.begin(), m_result.options.pools.end());
        }
        for (Party &party : wanted) {
            const bool isThere = std::ranges::any_of(
                m_result.raters, [&](const auto &other) { return other.party.ref == party.ref; });
            if (isThere)
                continue;
            if (const auto added = addParty(std::move(party)); !added)
                return added;
        }
        return {};
    }

    model::Result<> addParty(Party party)
    {
        if (party.ref.occasion || party.ref.allOccasions)
            return model::fail(
                Kind::Usage, u"%1 has no single number on a comparison; --of %2 takes first occasions"_s.arg(
                                 party.name, wordOf(m_result.options.of)));
        auto numbers = numberParty(m_dataset, m_measured, m_result.options.of, party.ref);
        if (!numbers)
            return tl::unexpected(numbers.error());
        restrict(*numbers);
        const bool isSingle = party.ref.kind == RaterRef::Kind::Name;
        const std::vector<bool> &members = numbers->isMember;
        const auto member = std::find(members.begin(), members.end(), true) - members.begin();
        const QString kind =
            isSingle ? model::wordOf(m_dataset.columns.raters[static_cast<std::size_t>(member)].kind)
                     : u"pool"_s;
        std::vector<std::int32_t> units;
        for (const Voice &voice : numbers->voices)
            units.push_back(voice.unit);
        const CellCount count{static_cast<std::int64_t>(units.size()), casesOf(units)};
        Filter where = gaveAtLeast(m_result, party.ref, 1);
        m_result.raters.push_back({std::move(party), kind, {count, std::move(where)}});
        m_parties.push_back(std::move(*numbers));
        return {};
    }

    /// To the selected comparisons, and into the frame.
    void restrict(NumberParty &party) const
    {
        std::erase_if(party.voices, [&](const Voice &voice) {
            return m_ranks[static_cast<std::size_t>(voice.unit)].empty();
        });
        if (!m_result.isSided || m_result.options.frame != Frame::Hash)
            return;
        for (Voice &voice : party.voices) {
            const auto rank = static_cast<std::size_t>(m_ranks[static_cast<std::size_t>(voice.unit)].front());
            if (m_dataset.columns.comparisons
                    .isHashSwapped[static_cast<std::size_t>(m_dataset.comparisonAt[rank])] != 0)
                voice.value = voice.value == 0 ? 0 : -voice.value;
        }
    }

    /// The individuals among the parties that gave a number, pools expanded, majorities left out.
    void findIndividuals()
    {
        for (const NumberParty &party : m_parties) {
            for (const Voice &voice : party.voices) {
                if (party.isMajority)
                    break;
                m_individuals[voice.rater][voice.unit] = voice.value;
                m_numbers.insert(voice.value == 0 ? 0.0 : voice.value);
            }
        }
    }

    [[nodiscard]] model::Result<> check() const
    {
        const QString of = wordOf(m_result.options.of);
        if (const QString tooMany = tooManyNumbers(m_result.scale, m_result.options.errors);
            !tooMany.isEmpty())
            return model::fail(
                Kind::Usage,
                u"--of %1: %2; use --cluster none --frame name, or fewer raters"_s.arg(of, tooMany));
        stats::Table table;
        table.categories = m_result.scale.words;
        const auto scores = stats::levelScores(table, m_result.options.level);
        if (scores.notANumber)
            return model::fail(Kind::Usage,
                               u"--level ratio needs numbers from 0 on; %1 is among those of %2"_s.arg(
                                   QString::fromStdString(*scores.notANumber), of));
        return {};
    }

    /// Distinct selected comparisons that the units are on.
    [[nodiscard]] std::int64_t casesOf(const std::vector<std::int32_t> &units) const
    {
        std::vector<std::int32_t> ranks;
        for (const std::int32_t unit : units) {
            const auto &on = m_ranks[static_cast<std::size_t>(unit)];
            ranks.insert(ranks.end(), on.begin(), on.end());
        }
        return static_cast<std::int64_t>(std::set(ranks.begin(), ranks.end()).size());
    }

    /// That of the individuals, finer where a majority lies between its steps.
    [[nodiscard]] NumberScale scaleOf(const NumberParty &one, const NumberParty &other) const
    {
        if (!one.isMajority && !other.isMajority)
            return m_result.scale;
        std::set<double> numbers(m_result.scale.numbers.begin(), m_result.scale.numbers.end());
        for (const NumberParty *party : {&one, &other}) {
            for (const Voice &voice : party->voices)
                numbers.insert(voice.value);
        }
        return numberScale(std::move(numbers), isMirrored());
    }

    /// By what is drawn, pairs and groups.
    [[nodiscard]] stats::DrawProgress progress() const
    {
        if (!m_result.options.progress)
            return {};
        const auto all = static_cast<int>(m_parties.size() * (m_parties.size() + 3) / 2 + 1);
        const auto done = static_cast<int>(m_result.pairs.size() + m_result.pools.size());
        return [this, done, all](int, int) { return m_result.options.progress(done, all); };
    }

    /// False where it was stopped.
    bool addPairs()
    {
        const auto size = static_cast<int>(m_parties.size());
        for (int a = 0; a < size; ++a) {
            for (int b = a; b < size; ++b) {
                if ((a != b || m_parties[static_cast<std::size_t>(a)].isPool) && !addPair(a, b))
                    return false;
            }
        }
        return true;
    }

    bool addPair(int a, int b)
    {
        const NumberParty &one = m_parties[static_cast<std::size_t>(a)];
        const NumberParty &other = m_parties[static_cast<std::size_t>(b)];
        const std::vector<VoicePair> pairs = voicePairs(one, other);
        if (pairs.empty())
            return true;
        const OrderedOptions &options = m_result.options;
        auto figures = numberPairFigures(pairs, m_measured.item, a == b, scaleOf(one, other),
                                         {options.level, options.errors, options.bootstrap}, progress());
        if (!figures)
            return false;
        std::vector<std::int32_t> units;
        for (const VoicePair &pair : pairs)
            units.push_back(pair.a.unit);
        m_result.pairs.push_back({.a = a,
                                  .b = b,
                                  .includesSelf = isBesideMajority(one, other),
                                  .isVotePair = one.isPool || other.isPool,
                                  .cases = casesOf(units),
                                  .figures = std::move(*figures)});
        return true;
    }

    bool addGroups()
    {
        std::vector<std::int32_t> everybody;
        for (const auto &[rater, numbers] : m_individuals)
            everybody.push_back(rater);
        if (!fillGroup(m_result.everybody, everybody))
            return false;
        for (std::size_t party = 0; party < m_parties.size(); ++party) {
            std::vector<std::int32_t> members;
            for (const std::int32_t rater : everybody) {
                if (m_parties[party].isMember[static_cast<std::size_t>(rater)])
                    members.push_back(rater);
            }
            if (!m_parties[party].isPool || members.size() < 2)
                continue;
            OrderedAgreement::Group group;
            group.pool = static_cast<int>(party);
            if (!fillGroup(group, members))
                return false;
            m_result.pools.push_back(std::move(group));
        }
        return true;
    }

    bool fillGroup(OrderedAgreement::Group &group, const std::vector<std::int32_t> &members) const
    {
        stats::Table table;
        table.categories = m_result.scale.words;
        table.mirror = m_result.scale.mirror;
        std::map<std::int32_t, std::vector<std::int8_t>> rows;
        for (std::size_t column = 0; column < members.size(); ++column) {
            const QString &name = m_dataset.columns.raters[static_cast<std::size_t>(members[column])].name;
            table.raters.push_back(name.toStdString());
            group.members.push_back(RaterRef::named(name));
            for (const auto &[unit, number] : m_individuals.at(members[column])) {
                rows.try_emplace(unit, members.size(), std::int8_t{-1});
                rows[unit][column] = m_result.scale.placeOf(number);
            }
        }
        std::vector<std::vector<std::int32_t>> unitsWith(members.size() + 1);
        for (const auto &[unit, cells] : rows) {
            table.cells.insert(table.cells.end(), cells.begin(), cells.end());
            table.cluster.push_back(m_measured.item[static_cast<std::size_t>(unit)]);
            const auto given = std::ranges::count_if(cells, [](std::int8_t cell) { return cell >= 0; });
            for (std::ptrdiff_t least = 0; least <= given; ++least)
                unitsWith[static_cast<std::size_t>(least)].push_back(unit);
        }
        table.units = static_cast<std::int64_t>(rows.size());
        for (const std::vector<std::int32_t> &units : unitsWith)
            group.casesWith.push_back(casesOf(units));
        return fillFigures(group, table);
    }

    bool fillFigures(OrderedAgreement::Group &group, const stats::Table &table) const
    {
        const OrderedOptions &options = m_result.options;
        const stats::Weights weights = stats::identityWeights(static_cast<int>(table.categories.size()));
        const std::vector<double> scores = stats::levelScores(table, options.level).scores;
        group.overall =
            stats::manyRaters(stats::TableVotes(table).ratings(), weights, table.mirror, options.errors);
        group.levels = stats::tableLevels(table, {}, options.level, scores, options.errors);
        return !options.bootstrap || stats::resampleOverall(table, scores, *options.bootstrap, progress(),
                                                            group.overall, group.levels);
    }

    const Dataset &m_dataset;
    const MeasuredValues &m_measured;
    std::vector<std::vector<std::int32_t>> m_ranks; ///< unit -> selected comparisons
    std::vector<NumberParty> m_parties;
    std::map<std::int32_t, std::map<std::int32_t, double>> m_individuals; ///< rater -> unit -> number
    std::set<double> m_numbers;
    OrderedAgreement m_result;
};

} // namespace

Filter OrderedAgreement::where(const Pair &pair) const
{
    const RaterRef &a = raters[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = raters[static_cast<std::size_t>(pair.b)].party.ref;
    return allOf({scopeOf(options), bothGave(a, b, options.of)});
}

Filter OrderedAgreement::whereCell(const Pair &pair, int row, int column) const
{
    const RaterRef &a = raters[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = raters[static_cast<std::size_t>(pair.b)].party.ref;
    const std::vector<double> &numbers = pair.figures.scale.numbers;
    return allOf(
        {scopeOf(options),
         bothGaveValues(a, b, options.of, numbers[static_cast<std::size_t>(row)],
                        numbers[static_cast<std::size_t>(column)],
                        isSided && options.frame == Frame::Hash ? SideFrame::Hash : SideFrame::Name)});
}

Filter OrderedAgreement::whereWith(const Group &group, int least) const
{
    return group.members.empty() ? anyOf({}) : gaveAtLeast(*this, groupOf(group.members), least);
}

const OrderedAgreement::Group *OrderedAgreement::amongItself(const Pair &pair) const
{
    const auto found = std::ranges::find_if(
        pools, [&](const Group &group) { return pair.a == pair.b && group.pool == pair.a; });
    return found == pools.end() ? nullptr : &*found;
}

QString majoritySentence(const OrderedAgreement &found)
{
    const QString unit = found.options.of.kind == Measure::Kind::Rating ? u"response"_s : u"comparison"_s;
    switch (found.majorityNumber()) {
    case MajorityNumber::Mean: return u"the mean of the numbers given to a %1"_s.arg(unit);
    case MajorityNumber::Median:
        return u"the median of the strengths given to a %1, of an even number the mean of the two in the middle"_s
            .arg(unit);
    case MajorityNumber::Plurality: break;
    }
    return u"the choice that most made on a %1, else a tie"_s.arg(unit);
}

model::Result<OrderedAgreement> computeOrdered(const Dataset &dataset, Selector &selector,
                                               OrderedOptions options)
{
    const auto measured = selector.measured(options.of);
    const auto selection = selector.select(scopeOf(options));
    if (!measured || !selection)
        return tl::unexpected(measured ? selection.error() : measured.error());
    return OrderedMaker(dataset, **measured, *selection, std::move(options)).make();
}

} // namespace analysis
