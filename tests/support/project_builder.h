// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/content.h"
#include "db/model/rater.h"
#include "db/model/verdict.h"
#include "db/model/vote.h"
#include "db/store/project.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <utility>

namespace support {

/// The value, or the end of the test program with the error's sentence.
template <typename Value>
Value must(model::Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<Value>)
        return *std::move(result);
}

/// A new project (seed 1) in a folder of its own, which goes with it.
class TemporaryProject
{
public:
    TemporaryProject();

    [[nodiscard]] store::Project &project() { return *m_project; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Closes and opens it again.
    void reopen(store::Project::Mode mode);

private:
    QTemporaryDir m_folder;
    std::optional<store::Project> m_project;
};

/// Fills a project with made-up content. Everything is made when first named; choices are words ("a", "tie",
/// ...) and mean canonical sides: a is the model whose name sorts first. Whatever the store refuses ends the
/// program.
class ProjectBuilder
{
public:
    /// `collection` is where items go.
    explicit ProjectBuilder(store::Project &project, QString collection = QStringLiteral("made"));

    ProjectBuilder &item(const model::Item &item);
    /// With made-up prompts.
    ProjectBuilder &item(const QString &sourceId, const QString &category, int turns);
    ProjectBuilder &response(const QString &sourceId, const QString &model, const QStringList &turns);
    /// A reference answer by somebody called "reference".
    ProjectBuilder &reference(const QString &sourceId, const QStringList &turns);
    ProjectBuilder &rater(const QString &name, model::RaterKind kind, const QString &family = QString());

    /// The comparison of two models' responses to an item; models in any order.
    [[nodiscard]] model::ComparisonId comparison(const QString &sourceId, const QString &model,
                                                 const QString &otherModel, int turn = 1);

    /// A person's vote. The rater is human unless it was added as another kind.
    model::VoteId vote(const QString &rater, model::ComparisonId comparison, const QString &choice,
                       int occasion = 1);
    /// Any vote: uuid, rater and comparison are filled in where they are missing.
    model::VoteId vote(const QString &rater, model::ComparisonId comparison, model::Vote vote);
    /// A newer version of a vote, and one that takes it back.
    model::VoteId edit(model::VoteId vote, const QString &choice);
    model::VoteId retract(model::VoteId vote);

    /// A judge's verdict; `choice` is empty for states that have none.
    model::VerdictId verdict(const QString &judge, model::ComparisonId comparison, model::Order order,
                             int repetition, model::State state, const QString &choice,
                             const QString &rationale = QString());
    /// Any verdict: uuid, rater and comparison are filled in.
    model::VerdictId verdict(const QString &judge, model::ComparisonId comparison, model::Verdict verdict);
    /// An imported ruling; both words may be empty.
    model::RulingId ruling(const QString &judge, model::ComparisonId comparison, const QString &choice,
                           const QString &swap = QString());
    model::RatingId rating(const QString &rater, model::ComparisonId comparison, model::Side side,
                           double number, const QString &criterion = QString());

private:
    [[nodiscard]] model::RaterId raterId(const QString &name, model::RaterKind kindIfNew);
    [[nodiscard]] model::Vote voteOf(model::VoteId vote);

    store::Project &m_project;
    QString m_collection;
};

} // namespace support
