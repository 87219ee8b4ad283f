// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reparse.h"

#include "db/model/uuids.h"
#include "db/store/verdicts.h"

#include <QDateTime>

#include <cmath>
#include <unordered_set>

namespace judge {

namespace {

bool isReading(model::State state)
{
    return state == model::State::Valid || state == model::State::Ambiguous ||
           state == model::State::Unparsable || state == model::State::OutOfRange;
}

bool isAbout(const std::optional<double> &one, const std::optional<double> &other)
{
    constexpr double precision = 1e-6; // as sources print them
    return one.has_value() == other.has_value() && (!one || std::abs(*one - *other) <= precision);
}

/// Scores and probability in canonical sides.
void setNumbers(ChangedVerdict &changed)
{
    const bool isAFirst = changed.verdict.order == model::Order::AFirst;
    changed.scoreA = changed.verdict.scoreA;
    changed.scoreB = changed.verdict.scoreB;
    changed.probability = changed.verdict.probability;
    const auto first = changed.read.grade ? changed.read.grade : changed.read.scoreFirst;
    const auto second = changed.read.grade ? std::optional(-*changed.read.grade) : changed.read.scoreSecond;
    if (first && second) {
        changed.scoreA = isAFirst ? first : second;
        changed.scoreB = isAFirst ? second : first;
    }
    if (const auto share = changed.read.probabilityFirst)
        changed.probability = isAFirst ? *share : 1 - *share;
}

bool isChange(const ChangedVerdict &changed)
{
    const model::Verdict &stored = changed.verdict;
    return changed.state != stored.state || changed.choice != stored.choice ||
           !isAbout(changed.scoreA, stored.scoreA) || !isAbout(changed.scoreB, stored.scoreB) ||
           !isAbout(changed.probability, stored.probability);
}

model::Result<Reparse> reparseRatings(store::Project &project, model::RaterId judge, const ReplyRule &rule)
{
    Reparse result;
    const auto read = store::readRatings(project, judge, [&](const store::NamedRating &kept) {
        const model::Rating &rating = kept.rating;
        ++result.verdicts;
        const bool isOverall = rating.criterion.isEmpty() && rating.category.isEmpty();
        if (rating.reply.isEmpty() || !isOverall || !isReading(rating.state)) {
            ++result.leftOut;
            return;
        }
        ++result.read;
        ChangedRating changed{kept, {}, {}, readBy(rule, rating.reply, "[]")};
        changed.state = changed.read.state;
        changed.number = changed.read.scoreFirst;
        result.unreadable += changed.state == model::State::Unparsable ? 1 : 0;
        if (changed.state != rating.state || !isAbout(changed.number, rating.number))
            result.changedRatings.push_back(std::move(changed));
    });
    if (!read)
        return tl::unexpected(read.error());
    return result;
}

} // namespace

model::Result<Reparse> reparse(store::Project &project, model::RaterId judge, const ReplyRule &rule)
{
    if (rule.asks == Asks::Response)
        return reparseRatings(project, judge, rule);
    Reparse result;
    std::unordered_set<qint64> unreadable;
    const auto read = store::readVerdicts(project, judge, [&](const auto &verdict, const auto &call) {
        ++result.verdicts;
        if (call.reply.isEmpty() || verdict.order == model::Order::Unknown || !isReading(verdict.state)) {
            ++result.leftOut;
            return;
        }
        ++result.read;
        result.severalLabels += labelCount(call.reply) > 1 ? 1 : 0;
        ChangedVerdict changed{verdict, call, {}, {},
                               {},      {},   {}, readBy(rule, call.reply, call.logProbabilities)};
        changed.state = changed.read.state;
        setNumbers(changed);
        if (changed.read.preferred)
            changed.choice = choiceOf(*changed.read.preferred, verdict.order);
        if (changed.state == model::State::Unparsable) {
            ++result.unreadable;
            unreadable.insert(verdict.comparison.value);
        }
        if (isChange(changed))
            result.changed.push_back(std::move(changed));
    });
    if (!read)
        return tl::unexpected(read.error());
    result.unreadableComparisons = static_cast<qint64>(unreadable.size());
    return result;
}

model::Result<> apply(store::Project &project, const Reparse &reparse)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return store::inTransaction(project, [&]() -> model::Result<> {
        for (const ChangedVerdict &changed : reparse.changed) {
            model::Verdict verdict = changed.verdict;
            verdict.id = {};
            verdict.uuid = model::newUuid();
            verdict.previous = changed.verdict.id;
            verdict.state = changed.state;
            verdict.choice = changed.choice;
            verdict.scoreA = changed.scoreA;
            verdict.scoreB = changed.scoreB;
            verdict.probability = changed.probability;
            verdict.time = now;
            const auto added = store::addVerdict(project, verdict, changed.call, std::nullopt);
            if (!added)
                return tl::unexpected(added.error());
        }
        for (const ChangedRating &changed : reparse.changedRatings) {
            model::Rating rating = changed.kept.rating;
            rating.uuid = model::newUuid();
            rating.state = changed.state;
            rating.number = changed.number;
            rating.time = now;
            const auto added = store::addReading(project, rating, changed.kept.rating.id);
            if (!added)
                return tl::unexpected(added.error());
        }
        return {};
    });
}

} // namespace judge
