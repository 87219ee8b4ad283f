// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_project.h"

#include "db/model/uuids.h"
#include "db/store/content.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "db/store/votes.h"

namespace bench {

MadeProject::MadeProject(const model::VoteColumns &study)
    : m_study(study)
{
    m_project = must(store::Project::create(path(), 1));
    must(store::inTransaction(project(), [this]() -> model::Result<> {
        addContent();
        return {};
    }));
}

QString MadeProject::path() const { return m_folder.filePath(QStringLiteral("made.sidejudge")); }

void MadeProject::open(store::Project::Mode mode) { m_project = must(store::Project::open(path(), mode)); }

void MadeProject::close()
{
    must(m_project->close());
    m_project.reset();
}

model::RaterId MadeProject::newRater(const QString &name)
{
    return must(store::ensureRater(project(), name, model::RaterKind::Human, QString())).id;
}

void MadeProject::addContent()
{
    const auto &comparisons = m_study.comparisons;
    std::size_t next = 0;
    for (std::size_t item = 0; item < m_study.items.id.size(); ++item) {
        const QString sourceId = m_study.items.sourceId[item];
        model::Item made;
        made.collection = QStringLiteral("main");
        made.sourceId = sourceId;
        made.turns = QStringList{QStringLiteral("A made-up prompt, number %1").arg(sourceId)};
        made.category = m_study.categories[static_cast<std::size_t>(m_study.items.category[item])];
        const model::ItemId id = must(store::addItem(project(), made)).id;
        for (const QString &model : m_study.models) {
            model::Response response;
            response.model = model;
            response.turns = QStringList{QStringLiteral("What %1 answers to prompt %2").arg(model, sourceId)};
            static_cast<void>(must(store::addResponse(project(), id, response)));
        }
        const auto key = must(store::findItem(project(), made.collection, sourceId));
        const auto responses = must(store::responsesOf(project(), id));
        for (; next < comparisons.size() && static_cast<std::size_t>(comparisons.item[next]) == item; ++next)
            m_comparisons.push_back(
                must(store::ensureComparison(project(), *key, comparisons.turn[next],
                                             responses[static_cast<std::size_t>(comparisons.modelA[next])],
                                             responses[static_cast<std::size_t>(comparisons.modelB[next])]))
                    .id);
    }
    for (const model::Rater &rater : m_study.raters)
        m_raters.push_back(newRater(rater.name));
}

void MadeProject::addVotes()
{
    const auto &votes = m_study.votes;
    must(store::inTransaction(project(), [&]() -> model::Result<> {
        for (std::size_t i = 0; i < votes.size(); ++i) {
            model::Vote vote;
            vote.uuid = model::newUuid();
            vote.rater = m_raters[static_cast<std::size_t>(votes.rater[i])];
            vote.comparison = m_comparisons[static_cast<std::size_t>(votes.comparison[i])];
            vote.choice = votes.choice[i];
            vote.left = i % 2 == 0 ? model::Side::A : model::Side::B;
            vote.time = QStringLiteral("2024-06-07T08:09:10.123Z");
            vote.timeShownMs = 20'000 + static_cast<qint64>(i % 9'000);
            vote.activeMs = 10'000 + static_cast<qint64>(i % 7'000);
            vote.author = m_study.raters[static_cast<std::size_t>(votes.rater[i])].name;
            static_cast<void>(must(store::addVote(project(), vote, std::nullopt)));
        }
        return {};
    }));
}

void MadeProject::addRulings()
{
    must(store::inTransaction(project(), [&]() -> model::Result<> {
        const model::RaterId judge = must(store::ensureRater(project(), QStringLiteral("gpt-made"),
                                                             model::RaterKind::Judge, QString()))
                                         .id;
        for (std::size_t i = 0; i < m_comparisons.size(); ++i) {
            model::Ruling ruling;
            ruling.uuid = model::newUuid();
            ruling.rater = judge;
            ruling.comparison = m_comparisons[i];
            ruling.choice = i % 3 == 0   ? model::Choice::Tie
                            : i % 3 == 1 ? model::Choice::A
                                         : model::Choice::B;
            ruling.rule = QStringLiteral("as imported");
            static_cast<void>(must(store::addRuling(project(), ruling, std::nullopt)));
        }
        return {};
    }));
}

} // namespace bench
