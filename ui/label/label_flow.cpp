// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_flow.h"

#include <utility>

namespace ui {

namespace {

constexpr int patienceMs = 150; ///< what is done sooner shows no sign of being under way

} // namespace

LabelFlow::LabelFlow(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT waitingChanged(true); });
}

void LabelFlow::setSession(labeling::ProjectSession *session)
{
    end();
    m_session = session;
    m_rater.reset();
}

void LabelFlow::setLook(TextForm form, const TextStyle &style)
{
    m_form = form;
    m_style = style;
    m_next.reset();
    m_ahead.drop();
    if (!m_isOnPair || m_isBusy)
        return;
    // The same pair, made again; the time on the screen goes on.
    m_build.ask(prepare(m_pair, m_form, m_style), this, [this](const Prepared &prepared) {
        Q_EMIT lookReady(prepared);
        prepareNext();
    });
}

void LabelFlow::begin(const QString &name, std::optional<model::ComparisonId> at)
{
    if (m_session == nullptr || m_isBusy)
        return;
    setBusy(true);
    m_question.ask(m_session->startLabeling(name), this,
                   [this, name, at](model::Result<labeling::Start> start) {
                       setBusy(false);
                       if (start)
                           take(std::move(*start), at);
                       else
                           Q_EMIT notStarted(name, start.error().detail);
                   });
}

void LabelFlow::take(labeling::Start start, std::optional<model::ComparisonId> at)
{
    m_rater = start.rater;
    m_queue = std::move(start.queue);
    m_pace = labeling::Pace();
    for (const qint64 time : start.recentTimesMs)
        m_pace.add(time);
    Q_EMIT started(m_rater->name);
    const auto place = at ? labeling::placeOf(m_queue, *at) : std::nullopt;
    if (place)
        showPlace(*place);
    else
        showNext(start.place);
}

void LabelFlow::end()
{
    m_question.drop();
    m_ahead.drop();
    m_build.drop();
    m_reference.drop();
    m_next.reset();
    m_queue.clear();
    m_isOnPair = false;
    m_place = 0;
    setBusy(false);
    Q_EMIT progressChanged();
}

void LabelFlow::showAgain()
{
    if (m_isOnPair)
        showPlace(m_place);
}

std::optional<std::size_t> LabelFlow::placeAfter(std::size_t place) const
{
    const auto next = labeling::nextUnlabelled(m_queue, place + 1);
    return next && *next != place ? next : std::nullopt;
}

void LabelFlow::showNext(std::size_t from)
{
    const auto next = labeling::nextUnlabelled(m_queue, from);
    if (next) {
        showPlace(*next);
        return;
    }
    m_isOnPair = false;
    Q_EMIT nothingLeft();
    Q_EMIT progressChanged();
}

void LabelFlow::back()
{
    if (m_queue.empty() || m_isBusy)
        return;
    if (!m_isOnPair)
        showPlace(m_place);
    else if (m_place > 0)
        showPlace(m_place - 1);
}

void LabelFlow::forward()
{
    if (m_isOnPair && !m_isBusy && m_place + 1 < m_queue.size())
        showPlace(m_place + 1);
}

void LabelFlow::nextUnlabelled()
{
    if (!m_queue.empty() && !m_isBusy)
        showNext(m_place + 1);
}

void LabelFlow::showPlace(std::size_t place)
{
    setBusy(true);
    m_ahead.drop();
    m_reference.drop();
    m_question.ask(m_session->showPair(*m_rater, m_queue[place].comparison), this,
                   [this, place](model::Result<labeling::ShownPair> pair) {
                       if (!pair) {
                           setBusy(false);
                           Q_EMIT failed(tr("The pair cannot be shown: %1.").arg(pair.error().detail));
                           return;
                       }
                       m_build.ask(
                           prepare(*pair, m_form, m_style), this,
                           [this, place](const Prepared &prepared) { showPrepared(place, prepared); });
                   });
}

void LabelFlow::showPrepared(std::size_t place, const Prepared &prepared)
{
    m_place = place;
    m_pair = prepared->pair;
    m_isOnPair = true;
    m_reference.drop();
    m_shownAt = m_clock.elapsed();
    m_active.start(m_shownAt, textLength(m_pair));
    setBusy(false);
    Q_EMIT pairReady(prepared);
    Q_EMIT progressChanged();
    prepareNext();
}

void LabelFlow::prepareNext()
{
    m_next.reset();
    const auto next = placeAfter(m_place);
    if (!next || m_session == nullptr)
        return;
    m_ahead.ask(m_session->peekPair(*m_rater, m_queue[*next].comparison), this,
                [this](model::Result<labeling::ShownPair> pair) {
                    if (!pair)
                        return; // it is asked for again, and the error said, when its turn comes
                    m_ahead.ask(prepare(*pair, m_form, m_style), this,
                                [this](const Prepared &prepared) { m_next = prepared; });
                });
}

void LabelFlow::vote(const Ballot &ballot)
{
    if (m_isBusy || !m_isOnPair)
        return;
    setBusy(true);
    m_isSaving = true;
    const qint64 now = m_clock.elapsed();
    labeling::CastVote cast;
    cast.comparison = m_pair.comparison;
    cast.answer = ballot.answer;
    cast.timeShownMs = now - m_shownAt;
    cast.activeMs = m_active.activeMs(now);
    cast.strength = ballot.strength;
    cast.comment = ballot.comment;
    cast.seen = ballot.seen;
    if (m_next)
        cast.shownNext = m_next->pair.comparison;
    m_question.ask(m_session->castVote(*m_rater, cast), this, [this, ballot, cast](model::Result<> saved) {
        if (saved) {
            voted(ballot, cast);
            return;
        }
        setBusy(false);
        Q_EMIT voteFailed(saved.error().detail);
    });
}

void LabelFlow::voted(const Ballot &ballot, const labeling::CastVote &cast)
{
    m_queue[m_place].isLabelled = true;
    m_pace.add(cast.activeMs.value_or(0));
    const bool prefersSide =
        ballot.answer == labeling::Answer::LeftBetter || ballot.answer == labeling::Answer::RightBetter;
    Q_EMIT voteSaved(ballot.answer, prefersSide ? ballot.strength : std::nullopt);
    const auto next = placeAfter(m_place);
    // Only what was stored as shown together with the vote; the next pair may have become ready since.
    if (next && m_next && cast.shownNext == m_queue[*next].comparison &&
        m_next->pair.comparison == *cast.shownNext) {
        m_ahead.drop();
        showPrepared(*next, std::exchange(m_next, nullptr));
        return;
    }
    setBusy(false);
    showNext(m_place + 1);
}

void LabelFlow::showChanged(model::ComparisonId comparison, bool isLabelled)
{
    const auto place = labeling::placeOf(m_queue, comparison);
    if (!place)
        return;
    m_queue[*place].isLabelled = isLabelled;
    showPlace(*place);
}

void LabelFlow::undo()
{
    if (m_isBusy || !m_rater || m_session == nullptr)
        return;
    setBusy(true);
    m_question.ask(m_session->undoVote(*m_rater), this,
                   [this](model::Result<std::optional<labeling::Undone>> result) {
                       setBusy(false);
                       if (!result) {
                           Q_EMIT failed(tr("Nothing was undone: %1.").arg(result.error().detail));
                           return;
                       }
                       Q_EMIT undone(*result);
                       if (*result)
                           showChanged((*result)->comparison, (*result)->now.has_value());
                   });
}

void LabelFlow::redo()
{
    if (m_isBusy || !m_rater || m_session == nullptr)
        return;
    setBusy(true);
    m_question.ask(m_session->redoVote(*m_rater), this,
                   [this](model::Result<std::optional<labeling::Redone>> result) {
                       setBusy(false);
                       if (!result) {
                           Q_EMIT failed(tr("Nothing was redone: %1.").arg(result.error().detail));
                           return;
                       }
                       Q_EMIT redone(*result);
                       if (*result)
                           showChanged((*result)->comparison, true);
                   });
}

void LabelFlow::skip(const QString &reason)
{
    if (m_isBusy || !m_isOnPair)
        return;
    setBusy(true);
    m_question.ask(m_session->mark(*m_rater, m_pair.comparison, labeling::MarkKind::Skipped, reason), this,
                   [this](model::Result<> saved) {
                       setBusy(false);
                       if (!saved) {
                           Q_EMIT failed(tr("The pair was not skipped: %1.").arg(saved.error().detail));
                           return;
                       }
                       m_queue[m_place].isSkipped = true;
                       Q_EMIT skipped();
                       showNext(m_place + 1);
                   });
}

void LabelFlow::flag(const std::optional<QString> &reason)
{
    if (m_isBusy || !m_isOnPair)
        return;
    setBusy(true);
    m_question.ask(m_session->mark(*m_rater, m_pair.comparison, labeling::MarkKind::Flagged, reason), this,
                   [this, isFlagged = reason.has_value()](model::Result<> saved) {
                       setBusy(false);
                       if (!saved) {
                           Q_EMIT failed(tr("The flag was not saved: %1.").arg(saved.error().detail));
                           return;
                       }
                       m_queue[m_place].isFlagged = isFlagged;
                       Q_EMIT flagSaved(isFlagged);
                   });
}

void LabelFlow::askReference()
{
    if (!m_isOnPair || !m_pair.hasReference)
        return;
    m_reference.ask(m_session->reference(m_pair.comparison), this, [this](model::Result<QStringList> turns) {
        if (!turns) {
            Q_EMIT failed(tr("The reference answer cannot be read: %1.").arg(turns.error().detail));
            return;
        }
        m_reference.ask(prepareTurns(*turns, m_form, m_style), this,
                        [this](const std::shared_ptr<std::unique_ptr<InertDocument>> &document) {
                            Q_EMIT referenceReady(document);
                        });
    });
}

void LabelFlow::touch() { m_active.touch(m_clock.elapsed()); }

void LabelFlow::setAttended(bool isAttended)
{
    if (isAttended)
        m_active.resume(m_clock.elapsed());
    else
        m_active.pause(m_clock.elapsed());
}

bool LabelFlow::isFlagged() const { return m_isOnPair && m_queue[m_place].isFlagged; }

std::optional<qint64> LabelFlow::remainingMs() const
{
    return m_pace.remainingMs(static_cast<qint64>(m_queue.size() - labeling::labelledCount(m_queue)));
}

void LabelFlow::setBusy(bool isBusy)
{
    if (m_isBusy == isBusy)
        return;
    m_isBusy = isBusy;
    if (isBusy) {
        m_patience.start();
        return;
    }
    m_isSaving = false;
    m_patience.stop();
    Q_EMIT waitingChanged(false);
}

} // namespace ui
