// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/project_builder.h"

#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/content.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "db/store/votes.h"

namespace support {

TemporaryProject::TemporaryProject() { m_project = must(store::Project::create(path(), 1)); }

QString TemporaryProject::path() const { return m_folder.filePath(QStringLiteral("project.sidejudge")); }

void TemporaryProject::reopen(store::Project::Mode mode)
{
    must(m_project->close());
    m_project.reset();
    m_project = must(store::Project::open(path(), mode));
}

ProjectBuilder::ProjectBuilder(store::Project &project, QString collection)
    : m_project(project)
    , m_collection(std::move(collection))
{}

ProjectBuilder &ProjectBuilder::item(const model::Item &item)
{
    static_cast<void>(must(store::addItem(m_project, item)));
    return *this;
}

ProjectBuilder &ProjectBuilder::item(const QString &sourceId, const QString &category, int turns)
{
    model::Item made;
    made.collection = m_collection;
    made.sourceId = sourceId;
    made.category = category;
    for (int turn = 1; turn <= turns; ++turn)
        made.turns.append(QStringLiteral("Prompt %1, turn %2").arg(sourceId).arg(turn));
    return item(made);
}

ProjectBuilder &ProjectBuilder::response(const QString &sourceId, const QString &model,
                                         const QStringList &turns)
{
    if (!must(store::findItem(m_project, m_collection, sourceId)))
        item(sourceId, QString(), static_cast<int>(turns.size()));
    const store::ItemKey key = *must(store::findItem(m_project, m_collection, sourceId));
    model::Response made;
    made.model = model;
    made.turns = turns;
    static_cast<void>(must(store::addResponse(m_project, key.id, made)));
    return *this;
}

ProjectBuilder &ProjectBuilder::reference(const QString &sourceId, const QStringList &turns)
{
    const store::ItemKey key = *must(store::findItem(m_project, m_collection, sourceId));
    static_cast<void>(must(store::addReference(m_project, key.id, {QStringLiteral("reference"), turns})));
    return *this;
}

ProjectBuilder &ProjectBuilder::rater(const QString &name, model::RaterKind kind, const QString &family)
{
    static_cast<void>(must(store::ensureRater(m_project, name, kind, family)));
    return *this;
}

model::ComparisonId ProjectBuilder::comparison(const QString &sourceId, const QString &model,
                                               const QString &otherModel, int turn)
{
    if (!must(store::findItem(m_project, m_collection, sourceId)))
        item(sourceId, QString(), turn);
    const store::ItemKey key = *must(store::findItem(m_project, m_collection, sourceId));
    const auto responseKey = [&](const QString &name) {
        for (bool isMade : {false, true}) {
            for (const model::ResponseKey &response : must(store::responsesOf(m_project, key.id))) {
                if (response.model == name)
                    return response;
            }
            QStringList turns;
            for (int number = 1; !isMade && number <= key.turnCount; ++number)
                turns.append(QStringLiteral("Answer of %1 to %2, turn %3").arg(name, sourceId).arg(number));
            if (!isMade)
                response(sourceId, name, turns);
        }
        qFatal("no response");
    };
    model::ResponseKey a = responseKey(model), b = responseKey(otherModel);
    if (!model::standsFirst(a, b))
        std::swap(a, b);
    return must(store::ensureComparison(m_project, key, turn, a, b)).id;
}

model::RaterId ProjectBuilder::raterId(const QString &name, model::RaterKind kindIfNew)
{
    if (const auto known = must(store::findRater(m_project, name)))
        return known->id;
    return must(store::ensureRater(m_project, name, kindIfNew, QString())).id;
}

model::VoteId ProjectBuilder::vote(const QString &rater, model::ComparisonId comparison,
                                   const QString &choice, int occasion)
{
    model::Vote made;
    made.occasion = occasion;
    made.choice = model::choiceFromWord(choice).value();
    made.author = rater;
    return vote(rater, comparison, made);
}

model::VoteId ProjectBuilder::vote(const QString &rater, model::ComparisonId comparison, model::Vote vote)
{
    vote.rater = raterId(rater, model::RaterKind::Human);
    vote.comparison = comparison;
    if (vote.uuid.isNull())
        vote.uuid = model::newUuid();
    return must(store::addVote(m_project, vote, std::nullopt));
}

model::Vote ProjectBuilder::voteOf(model::VoteId vote)
{
    for (const model::Rater &rater : must(store::raters(m_project))) {
        for (const model::Vote &row : must(store::historyOf(m_project, rater.id))) {
            if (row.id == vote)
                return row;
        }
    }
    qFatal("no vote %lld", static_cast<long long>(vote.value));
}

model::VoteId ProjectBuilder::edit(model::VoteId vote, const QString &choice)
{
    model::Vote next = voteOf(vote);
    next.uuid = model::newUuid();
    next.previous = vote;
    next.isRetracted = false;
    next.choice = model::choiceFromWord(choice).value();
    return must(store::addVote(m_project, next, std::nullopt));
}

model::VoteId ProjectBuilder::retract(model::VoteId vote)
{
    model::Vote next = voteOf(vote);
    next.uuid = model::newUuid();
    next.previous = vote;
    next.isRetracted = true;
    return must(store::addVote(m_project, next, std::nullopt));
}

model::VerdictId ProjectBuilder::verdict(const QString &judge, model::ComparisonId comparison,
                                         model::Order order, int repetition, model::State state,
                                         const QString &choice, const QString &rationale)
{
    model::Verdict made;
    made.uuid = model::newUuid();
    made.rater = raterId(judge, model::RaterKind::Judge);
    made.comparison = comparison;
    made.order = order;
    made.repetition = repetition;
    made.state = state;
    made.choice = model::choiceFromWord(choice);
    model::VerdictCall call;
    call.rationale = rationale;
    return must(store::addVerdict(m_project, made, call, std::nullopt));
}

model::VerdictId ProjectBuilder::verdict(const QString &judge, model::ComparisonId comparison,
                                         model::Verdict verdict)
{
    verdict.uuid = model::newUuid();
    verdict.rater = raterId(judge, model::RaterKind::Judge);
    verdict.comparison = comparison;
    return must(store::addVerdict(m_project, verdict, {}, std::nullopt));
}

model::RulingId ProjectBuilder::ruling(const QString &judge, model::ComparisonId comparison,
                                       const QString &choice, const QString &swap)
{
    model::Ruling made;
    made.uuid = model::newUuid();
    made.rater = raterId(judge, model::RaterKind::Judge);
    made.comparison = comparison;
    made.choice = model::choiceFromWord(choice);
    made.swap = model::swapFromWord(swap);
    made.rule = QStringLiteral("as imported");
    return must(store::addRuling(m_project, made, std::nullopt));
}

model::RatingId ProjectBuilder::rating(const QString &rater, model::ComparisonId comparison, model::Side side,
                                       double number, const QString &criterion)
{
    const model::Comparison target = must(store::readComparison(m_project, comparison));
    model::Rating made;
    made.uuid = model::newUuid();
    made.rater = raterId(rater, model::RaterKind::Judge);
    made.response = side == model::Side::A ? target.responseA : target.responseB;
    made.turn = target.turn;
    made.criterion = criterion;
    made.number = number;
    made.author = rater;
    return must(store::addRating(m_project, made, std::nullopt));
}

} // namespace support
