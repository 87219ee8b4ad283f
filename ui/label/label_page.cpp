// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_page.h"

#include "ui/label/label_head.h"
#include "ui/label/name_form.h"
#include "ui/label/pair_view.h"
#include "ui/label/vote_footer.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

LabelPage::LabelPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_nameForm(new NameForm(this))
    , m_notice(new Notice(this))
    , m_pair(new PairView(this))
    , m_head(new LabelHead(this))
    , m_footer(new VoteFooter(this))
{
    setObjectName(QStringLiteral("labelPage"));
    m_notice->setObjectName(QStringLiteral("labelNotice"));
    for (QWidget *state : std::initializer_list<QWidget *>{m_notice, m_nameForm, m_pair})
        m_stack->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    addKeys();
    connect(m_head, &LabelHead::changeRequested, this, &LabelPage::askPeople);
    connect(m_nameForm, &NameForm::nameGiven, this, &LabelPage::begin);
    connect(m_pair, &PairView::answered, this, &LabelPage::vote);
    connect(m_notice, &Notice::actionChosen, this, &LabelPage::openRequested);
    connect(m_footer, &VoteFooter::undoRequested, this, &LabelPage::undo);
    connect(m_footer, &VoteFooter::backRequested, this, &LabelPage::goBack);
    connect(m_footer, &VoteFooter::nextRequested, this, [this] { showNextUnlabelled(m_place + 1); });
    setSession(nullptr);
}

void LabelPage::addKeys()
{
    using labeling::Answer;
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
        m_keys.push_back(shortcut);
    };
    for (const auto &[key, answer] : std::initializer_list<std::pair<Qt::Key, Answer>>{
             {Qt::Key_Left, Answer::LeftBetter},
             {Qt::Key_Right, Answer::RightBetter},
             {Qt::Key_Up, Answer::BothGood},
             {Qt::Key_Down, Answer::BothBad},
             {Qt::Key_0, Answer::CannotJudge},
         })
        add(QKeySequence(key), [this, said = answer] { vote(said); });
    add(QKeySequence(QKeySequence::Undo), [this] { undo(); });
    add(QKeySequence(Qt::Key_PageUp), [this] { goBack(); });
    add(QKeySequence(Qt::Key_PageDown), [this] { showNextUnlabelled(m_place + 1); });
}

void LabelPage::setSession(labeling::ProjectSession *session)
{
    m_question.drop();
    m_session = session;
    m_rater.reset();
    m_queue.clear();
    m_notice->say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
                  tr("Go to Start"));
    m_stack->setCurrentWidget(m_notice);
    m_head->setPerson(QString());
    m_footer->say(QString());
    setBusy(false);
    showProgress();
}

void LabelPage::setKnownName(const QString &name) { m_knownName = name; }

std::optional<model::Rater> LabelPage::rater() const { return m_rater; }

bool LabelPage::isOnPair() const { return m_stack->currentWidget() == m_pair; }

void LabelPage::enter()
{
    if (m_session == nullptr || m_isBusy)
        return;
    const QString name = m_rater ? m_rater->name : m_knownName;
    if (name.isEmpty())
        askPeople();
    else
        begin(name);
}

void LabelPage::askPeople()
{
    if (m_isBusy)
        return;
    m_question.ask(m_session->people(), this,
                   [this](model::Result<QStringList> people) { askName(people ? *people : QStringList()); });
}

void LabelPage::askName(const QStringList &people)
{
    m_nameForm->offer(people, m_knownName);
    m_stack->setCurrentWidget(m_nameForm);
    setBusy(false);
    showProgress();
    m_nameForm->focusName();
}

void LabelPage::begin(const QString &name)
{
    setBusy(true);
    m_question.ask(m_session->startLabeling(name), this, [this, name](model::Result<labeling::Start> start) {
        setBusy(false);
        if (!start) {
            askName({});
            m_nameForm->showError(tr("%1 cannot label here: %2.").arg(name, start.error().detail));
            return;
        }
        m_knownName = name;
        Q_EMIT nameGiven(name);
        const bool isSame = m_rater.has_value() && m_rater->name == name && isOnPair() &&
                            m_place < start->queue.size() && m_queue.size() == start->queue.size();
        m_rater = start->rater;
        m_queue = std::move(start->queue);
        m_head->setPerson(name);
        showProgress();
        if (isSame)
            showPlace(m_place);
        else
            showNextUnlabelled(0);
    });
}

void LabelPage::showNextUnlabelled(std::size_t from)
{
    if (m_session == nullptr || !m_rater || m_isBusy)
        return;
    const auto next = labeling::nextUnlabelled(m_queue, from);
    if (next) {
        showPlace(*next);
        return;
    }
    if (m_queue.empty())
        m_notice->say(tr("Nothing to label yet"),
                      tr("This project has no pairs of responses. Import questions, answers and votes."),
                      tr("Go to Start"));
    else
        m_notice->say(tr("All pairs are labelled"),
                      tr("You have voted on every pair of this project. PgUp goes back to the last one."),
                      QString());
    m_stack->setCurrentWidget(m_notice);
    m_notice->setFocusPolicy(Qt::StrongFocus);
    m_notice->setFocus();
    showProgress();
}

void LabelPage::goBack()
{
    if (m_queue.empty() || m_isBusy)
        return;
    if (!isOnPair())
        showPlace(m_place);
    else if (m_place > 0)
        showPlace(m_place - 1);
}

void LabelPage::showPlace(std::size_t place)
{
    setBusy(true);
    const auto question = m_session->showPair(*m_rater, m_queue[place].comparison);
    m_question.ask(question, this, [this, place](model::Result<labeling::ShownPair> pair) {
        setBusy(false);
        if (!pair) {
            fail(tr("The pair cannot be shown: %1.").arg(pair.error().detail));
            return;
        }
        m_place = place;
        m_pair->setPair(*pair);
        m_stack->setCurrentWidget(m_pair);
        m_shown.start();
        m_pair->focusLeft();
        showProgress();
    });
}

void LabelPage::vote(labeling::Answer answer)
{
    if (m_isBusy || !isOnPair() || m_session == nullptr)
        return;
    setBusy(true);
    Q_EMIT saveStateChanged(SaveState::Saving, tr("Saving the vote…"));
    const labeling::CastVote cast{m_queue[m_place].comparison, answer, m_shown.elapsed()};
    m_question.ask(m_session->castVote(*m_rater, cast), this, [this, answer](model::Result<> saved) {
        setBusy(false);
        if (!saved) {
            fail(tr("The vote was not saved: %1. The pair stays here; the votes before it are safe.")
                     .arg(saved.error().detail));
            return;
        }
        m_queue[m_place].isLabelled = true;
        Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
        m_footer->say(tr("Last: you chose %1.").arg(answerText(answer)));
        showNextUnlabelled(m_place + 1);
    });
}

void LabelPage::undo()
{
    if (m_isBusy || m_session == nullptr || !m_rater)
        return;
    setBusy(true);
    m_question.ask(m_session->undoVote(*m_rater), this,
                   [this](model::Result<std::optional<labeling::Undone>> result) {
                       setBusy(false);
                       if (!result)
                           fail(tr("Nothing was undone: %1.").arg(result.error().detail));
                       else
                           undone(*result);
                   });
}

void LabelPage::undone(const std::optional<labeling::Undone> &undone)
{
    if (!undone) {
        m_footer->say(tr("There is no vote of yours left to undo."));
        return;
    }
    Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
    const QString what =
        tr("Undone: %1 on item %2, turn %3.").arg(answerText(undone->answer), undone->item).arg(undone->turn);
    m_footer->say(undone->now ? what + QLatin1Char(' ') + tr("Now again: %1.").arg(answerText(*undone->now))
                              : what);
    const auto place = labeling::placeOf(m_queue, undone->comparison);
    if (!place)
        return;
    m_queue[*place].isLabelled = undone->now.has_value();
    showPlace(*place);
}

void LabelPage::fail(const QString &sentence)
{
    m_footer->warn(sentence);
    Q_EMIT saveStateChanged(SaveState::Failed, tr("The last vote is not saved"));
}

void LabelPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_pair->setAccepting(!isBusy);
}

void LabelPage::showProgress()
{
    m_head->setProgress(static_cast<int>(labeling::labelledCount(m_queue)), static_cast<int>(m_queue.size()));
    const bool isLabeling = m_rater.has_value() && m_stack->currentWidget() != m_nameForm;
    m_head->setMayChange(isLabeling);
    m_footer->setVisible(isLabeling);
    for (QShortcut *key : m_keys)
        key->setEnabled(isLabeling);
}

void LabelPage::setTheme(const Theme &theme) { m_pair->setTheme(theme); }

void LabelPage::focusNextPane()
{
    if (isOnPair())
        m_pair->focusNextPane();
}

} // namespace ui
