// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/sheets.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr int NoVoter = -1;

// A list of globs, read: names written out, and one pattern for the parts with a star.
struct Globs
{
    QSet<QString> names;
    QRegularExpression pattern;
};

Globs readGlobs(const QString &text)
{
    Globs globs;
    QStringList patterns;
    QString name;
    QString pattern;
    bool hasStar = false;
    const auto finishPart = [&] {
        if (hasStar)
            patterns << pattern;
        else
            globs.names.insert(name);
        name.clear();
        pattern.clear();
        hasStar = false;
    };
    bool isEscaped = false;
    for (const QChar c : text) {
        if (!isEscaped && c == u'\\') {
            isEscaped = true;
            continue;
        }
        if (!isEscaped && c == u',') {
            finishPart();
            continue;
        }
        hasStar = hasStar || (!isEscaped && c == u'*');
        pattern += !isEscaped && c == u'*' ? u".*"_s : QRegularExpression::escape(QString(c));
        name += c;
        isEscaped = false;
    }
    finishPart();
    const QString either = patterns.isEmpty() ? u"(?!)"_s : patterns.join(u'|');
    globs.pattern =
        QRegularExpression(u"\\A(?:%1)\\z"_s.arg(either), QRegularExpression::DotMatchesEverythingOption);
    return globs;
}

void indexByRank(const Dataset &dataset, Sheet &sheet)
{
    sheet.from.assign(dataset.size() + 1, 0);
    for (const Ballot &ballot : sheet.ballots)
        ++sheet.from[static_cast<std::size_t>(ballot.rank) + 1];
    std::partial_sum(sheet.from.begin(), sheet.from.end(), sheet.from.begin());
}

bool isOccasionWanted(const Ballot &ballot, const RaterRef &ref)
{
    return ref.allOccasions || ballot.occasion == ref.occasion.value_or(1);
}

// One order, or one repetition, of a judge: a voter of its own, since it is not what the judge rules.
void addPartialRulings(const Dataset &dataset, std::int32_t rater, const RaterRef &ref, Sheet &sheet)
{
    const std::optional<int> repetition = ref.allOccasions ? std::nullopt : ref.occasion;
    const auto rulings = ref.order    ? deriveRulings(dataset.columns, *ref.order, repetition)
                         : repetition ? deriveRulings(dataset.columns, *repetition)
                                      : dataset.rulings;
    const int part = ref.order ? static_cast<int>(*ref.order) + 1 : 0;
    const auto voter = static_cast<std::int32_t>(dataset.columns.raters.size()) * (part + 1) + rater;
    for (const DerivedRuling &ruling : rulings) {
        if (ruling.rater != rater)
            continue;
        sheet.ballots.push_back(ballotOf(dataset, ruling.comparison, voter, ruling.ruling));
    }
    std::sort(sheet.ballots.begin(), sheet.ballots.end(),
              [](const Ballot &one, const Ballot &two) { return one.rank < two.rank; });
}

bool hasVerdicts(const Dataset &dataset, std::int32_t rater)
{
    return std::any_of(dataset.rulings.begin(), dataset.rulings.end(),
                       [rater](const DerivedRuling &ruling) { return ruling.rater == rater; });
}

model::Result<> addNamed(const Dataset &dataset, std::int32_t rater, const RaterRef &ref, Sheet &sheet)
{
    if (ref.order && !hasVerdicts(dataset, rater))
        return model::fail(
            model::Error::Kind::Usage,
            u"%1 has no verdicts by order: @first, @second and @unknown ask for a judge's calls"_s.arg(
                ref.value));
    if (hasVerdicts(dataset, rater) && (ref.order || (ref.occasion && !ref.allOccasions))) {
        addPartialRulings(dataset, rater, ref, sheet);
        return {};
    }
    for (const std::uint32_t at : dataset.ballotsOf[static_cast<std::size_t>(rater)]) {
        if (isOccasionWanted(dataset.ballots[at], ref))
            sheet.ballots.push_back(dataset.ballots[at]);
    }
    return {};
}

void addPool(const Dataset &dataset, const RaterRef &ref, Sheet &sheet)
{
    for (const Ballot &ballot : dataset.ballots) {
        if (sheet.isMember[static_cast<std::size_t>(ballot.voter)] && isOccasionWanted(ballot, ref))
            sheet.ballots.push_back(ballot);
    }
}

// Somebody has to have said something; if nobody's vote counts, the majority is left out for the first reason
// there is.
Ballot majorityBallot(std::span<const Ballot> ballots, std::array<int, 3> &tally)
{
    Ballot majority = ballots.front();
    majority.voter = NoVoter;
    majority.occasion = 1;
    Standing worst = Standing::Conflicted;
    for (const Ballot &ballot : ballots) {
        if (ballot.standing == Standing::Counted)
            ++tally[static_cast<std::size_t>(categoryOf(ballot.choice))];
        else
            worst = std::min(worst, ballot.standing);
    }
    const bool isCounted = tally[0] + tally[1] + tally[2] > 0;
    majority.standing = isCounted ? Standing::Counted : worst;
    majority.choice = isCounted ? choiceOf(pluralityOf(tally)) : model::Choice::CannotJudge;
    return majority;
}

void reduceToMajority(const Dataset &dataset, const RaterRef &ref, Sheet &sheet)
{
    std::vector<Ballot> majorities;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const auto ballots = sheet.at(static_cast<std::int32_t>(rank));
        if (ballots.empty())
            continue;
        std::array<int, 3> tally{};
        majorities.push_back(majorityBallot(ballots, tally));
        if (ref.credit)
            sheet.modal.push_back(modalSetOf(tally));
    }
    sheet.ballots = std::move(majorities);
    sheet.isPool = false;
    sheet.isMajority = true;
    indexByRank(dataset, sheet);
}

std::vector<std::int32_t> ratersOfKind(const Dataset &dataset, model::RaterKind kind)
{
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        if (rater.kind == kind && rater.excludedWhy.isEmpty())
            found.push_back(static_cast<std::int32_t>(i));
    }
    return found;
}

} // namespace

std::vector<std::int32_t> matchingRaters(const Dataset &dataset, const QString &globs)
{
    const Globs wanted = readGlobs(globs);
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        if (wanted.names.contains(rater.name) ||
            (rater.excludedWhy.isEmpty() && wanted.pattern.match(rater.name).hasMatch()))
            found.push_back(static_cast<std::int32_t>(i));
    }
    return found;
}

std::vector<std::int32_t> leftOutOf(const Dataset &dataset, const RaterRef &ref)
{
    using Kind = RaterRef::Kind;
    const bool isMatched = ref.kind == Kind::Group || (ref.kind == Kind::Majority && !ref.value.isEmpty());
    const Globs globs = readGlobs(ref.value);
    const auto isMeant = [&](const model::Rater &rater) {
        if (isMatched)
            return !globs.names.contains(rater.name) && globs.pattern.match(rater.name).hasMatch();
        const bool isOfPeople = ref.kind == Kind::Humans || ref.kind == Kind::Majority;
        return (isOfPeople && rater.kind == model::RaterKind::Human) ||
               (ref.kind == Kind::Judges && rater.kind == model::RaterKind::Judge) ||
               (ref.kind == Kind::Gold && rater.kind == model::RaterKind::Gold);
    };
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        if (!rater.excludedWhy.isEmpty() && isMeant(rater))
            found.push_back(static_cast<std::int32_t>(i));
    }
    return found;
}

QString globOf(const QString &name)
{
    QString glob;
    for (const QChar c : name) {
        if (c == u'*' || c == u',' || c == u'\\')
            glob += u'\\';
        glob += c;
    }
    return glob;
}

model::Result<std::vector<std::int32_t>> ratersOf(const Dataset &dataset, const RaterRef &ref)
{
    const auto &raters = dataset.columns.raters;
    switch (ref.kind) {
    case RaterRef::Kind::Name: {
        const auto found = std::find_if(raters.begin(), raters.end(),
                                        [&](const model::Rater &rater) { return rater.name == ref.value; });
        if (found == raters.end())
            return model::fail(model::Error::Kind::Usage, u"no rater is named \"%1\""_s.arg(ref.value));
        return std::vector{static_cast<std::int32_t>(found - raters.begin())};
    }
    case RaterRef::Kind::Humans: return ratersOfKind(dataset, model::RaterKind::Human);
    case RaterRef::Kind::Judges: return ratersOfKind(dataset, model::RaterKind::Judge);
    case RaterRef::Kind::Gold: return ratersOfKind(dataset, model::RaterKind::Gold);
    case RaterRef::Kind::Majority:
        if (ref.value.isEmpty())
            return ratersOfKind(dataset, model::RaterKind::Human);
        break;
    case RaterRef::Kind::Group: break;
    }
    std::vector<std::int32_t> found = matchingRaters(dataset, ref.value);
    if (found.empty())
        return model::fail(model::Error::Kind::Usage, u"no rater matches the group \"%1\""_s.arg(ref.value));
    return found;
}

model::Result<Sheet> makeSheet(const Dataset &dataset, const RaterRef &ref)
{
    const auto members = ratersOf(dataset, ref);
    if (!members)
        return tl::unexpected(members.error());
    Sheet sheet;
    sheet.isMember.assign(dataset.columns.raters.size(), false);
    for (const std::int32_t member : *members)
        sheet.isMember[static_cast<std::size_t>(member)] = true;
    if (ref.kind == RaterRef::Kind::Name) {
        if (const auto added = addNamed(dataset, members->front(), ref, sheet); !added)
            return tl::unexpected(added.error());
    } else {
        sheet.isPool = true;
        addPool(dataset, ref, sheet);
    }
    indexByRank(dataset, sheet);
    if (ref.kind == RaterRef::Kind::Majority)
        reduceToMajority(dataset, ref, sheet);
    return sheet;
}

RaterRef individualsOf(RaterRef ref)
{
    if (ref.kind == RaterRef::Kind::Majority) {
        ref.kind = ref.value.isEmpty() ? RaterRef::Kind::Humans : RaterRef::Kind::Group;
        ref.credit = false;
    }
    return ref;
}

int pluralityOf(const std::array<int, 3> &tally)
{
    const int best = *std::max_element(tally.begin(), tally.end());
    if (std::count(tally.begin(), tally.end(), best) != 1)
        return 1;
    return static_cast<int>(std::find(tally.begin(), tally.end(), best) - tally.begin());
}

std::uint8_t modalSetOf(const std::array<int, 3> &tally)
{
    const int best = *std::max_element(tally.begin(), tally.end());
    std::uint8_t set = 0;
    for (std::size_t category = 0; category < 3; ++category) {
        if (best > 0 && tally[category] == best)
            set = static_cast<std::uint8_t>(set | (1U << category));
    }
    return set;
}

} // namespace analysis
