// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/marks.h"
#include "app/labeling/queue.h"
#include "app/labeling/reading.h"
#include "app/labeling/shown_pair.h"
#include "app/labeling/store_thread.h"
#include "app/labeling/voting.h"
#include "db/model/slice.h"

#include <QString>

#include <memory>
#include <vector>

namespace labeling {

/// What opening a project found.
struct Opening
{
    QString path;
    QString warning;         ///< something that the person should know, or empty
    bool isReadOnly = false; ///< the file cannot be written: nothing can be labelled or imported
};

/// A person at the start of labelling.
struct Start
{
    model::Rater rater;
    Queue queue;
    std::size_t place = 0;             ///< where labelling stopped: the comparison of the newest vote or undo
    std::vector<qint64> recentTimesMs; ///< active times of the newest votes, oldest first, at most 50
};

/// One open project for a program with a window: a thread that is the only writer of the file, and one that
/// reads, so that a vote never waits for a figure. Every function may be called from any thread, returns at
/// once, and its future resolves when the work is done; for what writes that is after the commit. Destroying
/// the session first does every write that was asked for.
class ProjectSession
{
public:
    template <typename T>
    using Future = QFuture<model::Result<T>>;

    ProjectSession();
    ~ProjectSession();

    [[nodiscard]] Future<Opening> open(const QString &path);
    /// A new empty project with a seed of its own; refuses an existing file.
    [[nodiscard]] Future<Opening> create(const QString &path);

    [[nodiscard]] Future<std::shared_ptr<const analysis::Dataset>> dataset();
    /// Cancelling it stops a search of texts half way.
    [[nodiscard]] Future<FoundCases> find(const analysis::Filter &filter);
    /// What a filter of this project may name.
    [[nodiscard]] Future<analysis::ProjectWords> words();
    [[nodiscard]] Future<ReadCase> readCase(model::ComparisonId comparison);
    [[nodiscard]] Future<Matrix> agreement(const analysis::AgreementOptions &options);
    [[nodiscard]] Future<Biases> bias(const analysis::BiasOptions &options);
    [[nodiscard]] Future<analysis::StandIn> standIn(const analysis::StandInOptions &options);
    /// Of the judges that `options` has panels of.
    [[nodiscard]] Future<std::vector<analysis::Calibration>> calibrations(
        const analysis::BiasOptions &options);
    [[nodiscard]] Future<Ranking> ranking(const RankingQuestion &question);
    /// Cancelling it stops it before the next row.
    [[nodiscard]] Future<analysis::EvaluatorTable> evaluators(const analysis::EvaluatorOptions &options);
    /// Of a pair of a matrix that agreement() made.
    [[nodiscard]] Future<analysis::PairDetails> pairDetails(const analysis::AgreementTable &table,
                                                            const analysis::PairAgreement &pair);
    /// The names of the people in the project, in its order.
    [[nodiscard]] Future<QStringList> people();

    /// Makes the person if there is none of that name; a name that a judge has is a Conflict.
    [[nodiscard]] Future<Start> startLabeling(const QString &name);
    [[nodiscard]] Future<ShownPair> showPair(const model::Rater &rater, model::ComparisonId comparison);
    [[nodiscard]] Future<ShownPair> peekPair(const model::Rater &rater, model::ComparisonId comparison);
    [[nodiscard]] Future<QStringList> reference(model::ComparisonId comparison);
    [[nodiscard]] Future<void> castVote(const model::Rater &rater, const CastVote &vote);
    [[nodiscard]] Future<std::optional<Undone>> undoVote(const model::Rater &rater);
    [[nodiscard]] Future<std::optional<Redone>> redoVote(const model::Rater &rater);
    /// A reason sets the mark, nothing takes it back.
    [[nodiscard]] Future<void> mark(const model::Rater &rater, model::ComparisonId comparison, MarkKind kind,
                                    const std::optional<QString> &reason);
    [[nodiscard]] Future<bool> noteLook(const model::Rater &rater, model::ComparisonId comparison);
    [[nodiscard]] Future<bool> hasVoted(const model::Rater &rater, model::ComparisonId comparison);

    /// Whether annotators may see reference answers.
    [[nodiscard]] Future<bool> mayShowReference();
    [[nodiscard]] Future<void> allowReference(bool isAllowed, const QString &author);
    [[nodiscard]] Future<void> saveCopy(const QString &path);

    [[nodiscard]] Future<std::vector<model::Slice>> slices();
    [[nodiscard]] Future<void> saveSlice(const QString &name, const analysis::Filter &filter,
                                         const QString &author);
    /// An empty content takes the author's note back.
    [[nodiscard]] Future<void> writeNote(model::ComparisonId comparison, const QString &author,
                                         const QString &content);

    /// Work of another part of app on the writing connection: an import, the run of a judge. It is done even
    /// if the future is cancelled, and is told to stop by means of its own.
    template <typename Work>
    [[nodiscard]] auto write(Work work)
    {
        return m_writer->submit(std::move(work), WhenCancelled::DoAnyway);
    }

private:
    enum class Making { Open, Create };
    [[nodiscard]] Future<Opening> begin(const QString &path, Making making);
    void openReader(const QString &path);
    template <typename Work>
    [[nodiscard]] auto read(Work work);

    std::unique_ptr<StoreThread> m_writer;
    std::unique_ptr<StoreThread> m_reader;
    std::shared_ptr<std::unique_ptr<Reading>> m_reading; ///< touched by the reading thread alone
};

} // namespace labeling
