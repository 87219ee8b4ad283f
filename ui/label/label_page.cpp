// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_page.h"

#include "ui/label/name_form.h"
#include "ui/label/pair_view.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QProgressBar>
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
    , m_line(plainLabel(QString(), Tone::Muted))
{
    setObjectName(QStringLiteral("labelPage"));
    m_notice->setObjectName(QStringLiteral("labelNotice"));
    m_line->setObjectName(QStringLiteral("labelLine"));
    for (QWidget *state : std::initializer_list<QWidget *>{m_notice, m_nameForm, m_pair})
        m_stack->addWidget(state);
    auto *head = new QWidget;
    buildHead(head);
    m_footer = new QWidget;
    m_undo = new KeyButton(tr("Undo"), tr("Ctrl+Z"), this);
    m_back = new KeyButton(tr("Back"), tr("PgUp"), this);
    m_next = new KeyButton(tr("Next unlabelled"), tr("PgDn"), this);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->addWidget(m_undo);
    footer->addWidget(m_line, 1);
    footer->addWidget(m_back);
    footer->addWidget(m_next);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    addKeys();
    connect(m_nameForm, &NameForm::nameGiven, this, &LabelPage::begin);
    connect(m_pair, &PairView::answered, this, &LabelPage::vote);
    connect(m_notice, &Notice::actionChosen, this, &LabelPage::openRequested);
    connect(m_undo, &QPushButton::clicked, this, &LabelPage::undo);
    connect(m_back, &QPushButton::clicked, this, &LabelPage::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] { showNextUnlabelled(m_place + 1); });
    setSession(nullptr);
}

void LabelPage::buildHead(QWidget *head)
{
    m_who = plainLabel(QString(), Tone::Muted);
    m_who->setObjectName(QStringLiteral("labelWho"));
    m_progressText = plainLabel(QString(), Tone::Muted);
    m_progressText->setObjectName(QStringLiteral("labelProgress"));
    m_progressText->setWordWrap(false);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(180);
    m_progress->setAccessibleName(tr("Progress"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Label"), Tone::Title));
    layout->addWidget(m_who, 1);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
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
    add(QKeySequence(Qt::Key_Left), [this] { vote(Answer::LeftBetter); });
    add(QKeySequence(Qt::Key_Right), [this] { vote(Answer::RightBetter); });
    add(QKeySequence(Qt::Key_Up), [this] { vote(Answer::BothGood); });
    add(QKeySequence(Qt::Key_Down), [this] { vote(Answer::BothBad); });
    add(QKeySequence(Qt::Key_0), [this] { vote(Answer::CannotJudge); });
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
    m_who->clear();
    m_line->clear();
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
    if (!name.isEmpty()) {
        begin(name);
        return;
    }
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
        m_who->setText(tr("as %1 · blind").arg(name));
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
        say(tr("Last: you chose %1.").arg(answerText(answer)));
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
        say(tr("There is no vote of yours left to undo."));
        return;
    }
    Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
    const QString what =
        tr("Undone: %1 on item %2, turn %3.").arg(answerText(undone->answer), undone->item).arg(undone->turn);
    say(undone->now ? what + QLatin1Char(' ') + tr("Now again: %1.").arg(answerText(*undone->now)) : what);
    const auto place = labeling::placeOf(m_queue, undone->comparison);
    if (!place)
        return;
    m_queue[*place].isLabelled = undone->now.has_value();
    showPlace(*place);
}

void LabelPage::fail(const QString &sentence)
{
    setTone(*m_line, Tone::Wrong);
    m_line->setText(sentence);
    Q_EMIT saveStateChanged(SaveState::Failed, tr("The last vote is not saved"));
}

void LabelPage::say(const QString &line)
{
    setTone(*m_line, Tone::Muted);
    m_line->setText(line);
}

void LabelPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_pair->setAccepting(!isBusy);
}

void LabelPage::showProgress()
{
    const auto done = static_cast<int>(labeling::labelledCount(m_queue));
    const auto all = static_cast<int>(m_queue.size());
    m_progressText->setText(all == 0 ? QString() : tr("%1 of %2").arg(countText(done), countText(all)));
    m_progress->setVisible(all > 0);
    m_progress->setRange(0, std::max(all, 1));
    m_progress->setValue(done);
    m_footer->setVisible(m_rater.has_value() && m_stack->currentWidget() != m_nameForm);
    for (QShortcut *key : m_keys)
        key->setEnabled(m_rater.has_value() && m_stack->currentWidget() != m_nameForm);
}

void LabelPage::setTheme(const Theme &theme) { m_pair->setTheme(theme); }

void LabelPage::focusNextPane()
{
    if (isOnPair())
        m_pair->focusNextPane();
}

} // namespace ui
