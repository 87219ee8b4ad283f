// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/active_time.h"
#include "app/labeling/pace.h"
#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/label/pair_documents.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// What the page hands over with an answer.
struct Ballot
{
    labeling::Answer answer = labeling::Answer::CannotJudge;
    std::optional<labeling::Strength> strength;
    QString comment;
    QStringList seen;
};

/// One person's way through the pairs of a project: asks the session for the next pair ahead of time, sends
/// votes, and goes on when they are on the disk. While something is under way nothing else is taken; a vote
/// that could not be written stays. Knows no widget.
class LabelFlow : public QObject
{
    Q_OBJECT
public:
    explicit LabelFlow(QObject *parent);

    /// nullptr: no project. Whoever labelled there does not any more.
    void setSession(labeling::ProjectSession *session);
    /// How texts are shown from now on; what is on the screen is made again.
    void setLook(TextForm form, const TextStyle &style);

    /// Goes on where this person stopped, or at `at` where it is given.
    void begin(const QString &name, std::optional<model::ComparisonId> at);
    void end();
    void showAgain();
    void back();
    void forward();
    void nextUnlabelled();
    void vote(const Ballot &ballot);
    void undo();
    void redo();
    void skip(const QString &reason);
    /// Nothing takes the flag back.
    void flag(const std::optional<QString> &reason);
    /// The reference answer of the shown pair comes by referenceReady.
    void askReference();

    /// The person did something; the person went to another window, or came back.
    void touch();
    void setAttended(bool isAttended);

    [[nodiscard]] const std::optional<model::Rater> &rater() const { return m_rater; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// A vote is on its way to the disk.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// The pair on the screen; nothing where there is none.
    [[nodiscard]] const labeling::ShownPair *pair() const { return m_isOnPair ? &m_pair : nullptr; }
    [[nodiscard]] const labeling::Queue &queue() const { return m_queue; }
    [[nodiscard]] bool isFlagged() const;
    [[nodiscard]] std::optional<qint64> remainingMs() const;

Q_SIGNALS:
    void started(const QString &name);
    void notStarted(const QString &name, const QString &why);
    void pairReady(const ui::Prepared &prepared);
    /// The pair on the screen in another look.
    void lookReady(const ui::Prepared &prepared);
    void referenceReady(const std::shared_ptr<std::unique_ptr<ui::InertDocument>> &document);
    void nothingLeft();
    /// What is under way takes so long that it is worth a word; it is over.
    void waitingChanged(bool isWaiting);
    void progressChanged();
    void voteSaved(labeling::Answer answer, const std::optional<labeling::Strength> &strength);
    void undone(const std::optional<labeling::Undone> &undone);
    void redone(const std::optional<labeling::Redone> &redone);
    void flagSaved(bool isFlagged);
    void skipped();
    void voteFailed(const QString &why);
    void failed(const QString &sentence);

private:
    void take(labeling::Start start, std::optional<model::ComparisonId> at);
    void showNext(std::size_t from);
    void showPlace(std::size_t place);
    void showPrepared(std::size_t place, const Prepared &prepared);
    void prepareNext();
    [[nodiscard]] std::optional<std::size_t> placeAfter(std::size_t place) const;
    void voted(const Ballot &ballot, const labeling::CastVote &cast);
    void showChanged(model::ComparisonId comparison, bool isLabelled);
    void setBusy(bool isBusy);

    labeling::ProjectSession *m_session = nullptr;
    std::optional<model::Rater> m_rater;
    labeling::Queue m_queue;
    std::size_t m_place = 0;
    bool m_isOnPair = false;
    labeling::ShownPair m_pair;
    Prepared m_next; ///< made ahead; nothing until it is
    labeling::Pace m_pace;
    labeling::ActiveTime m_active;
    QElapsedTimer m_clock; ///< runs from the start of the program
    qint64 m_shownAt = 0;
    bool m_isBusy = false;
    bool m_isSaving = false;
    QTimer m_patience;
    TextForm m_form = TextForm::Rendered;
    TextStyle m_style;
    Latest m_question, m_ahead, m_build, m_reference;
};

} // namespace ui
