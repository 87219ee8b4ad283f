// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_page.h"

#include "ui/label/entry_bar.h"
#include "ui/label/keys_dialog.h"
#include "ui/label/label_head.h"
#include "ui/label/name_form.h"
#include "ui/label/prompt_card.h"
#include "ui/label/vote_bar.h"
#include "ui/label/vote_footer.h"
#include "ui/text/document_view.h"
#include "ui/text/response_panes.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(focus) != nullptr;
}

/// A key that types or moves in a text, not one of a command.
bool isPlain(const QKeyEvent &key)
{
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !isFunction && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::Wheel || type == QEvent::MouseMove ||
           type == QEvent::MouseButtonPress;
}

} // namespace

LabelPage::LabelPage(UserSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_flow(new LabelFlow(this))
    , m_theme(themeOf(Scheme::Light))
    , m_stack(new QStackedWidget)
    , m_nameForm(new NameForm(this))
    , m_notice(new Notice(this))
    , m_prompt(new PromptCard(this))
    , m_panes(new ResponsePanes(this))
    , m_entryBar(new EntryBar(this))
    , m_bar(new VoteBar(this))
    , m_head(new LabelHead(this))
    , m_footer(new VoteFooter(this))
{
    setObjectName(QStringLiteral("labelPage"));
    m_notice->setObjectName(QStringLiteral("labelNotice"));
    buildPair();
    for (QWidget *state : std::initializer_list<QWidget *>{m_notice, m_nameForm, m_pairPage})
        m_stack->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 8);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    makeActions();
    connectFlow();
    connectParts();
    m_panes->setScrollsTogether(m_settings.scrollsTogether());
    m_bar->setScrollsTogether(m_settings.scrollsTogether());
    qApp->installEventFilter(this);
    setSession(nullptr);
}

void LabelPage::buildPair()
{
    m_pairPage = new QWidget;
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(m_prompt);
    m_splitter->addWidget(m_panes);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_panes->setMinimumHeight(60);
    m_isPromptSized = m_splitter->restoreState(m_settings.size(Remembered::LabelPrompt));
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_isPromptSized = true; // a height that the person chose stays
        m_settings.setSize(Remembered::LabelPrompt, m_splitter->saveState());
    });
    auto *layout = new QVBoxLayout(m_pairPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_entryBar);
    layout->addWidget(m_bar);
}

void LabelPage::makeActions()
{
    for (const LabelActionInfo &info : labelActions()) {
        auto *action = new QAction(labelActionText(info.action), this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
        action->setObjectName(QStringLiteral("label-") + QLatin1String(info.id));
        addAction(action);
        m_actions[static_cast<std::size_t>(info.action)] = action;
        connect(action, &QAction::triggered, this, [this, what = info.action] { act(what); });
    }
    for (const LabelAction repeated :
         {LabelAction::Larger, LabelAction::Smaller, LabelAction::FindNext, LabelAction::FindPrevious})
        action(repeated)->setAutoRepeat(true);
    applyKeys();
}

void LabelPage::applyKeys()
{
    for (const LabelActionInfo &info : labelActions())
        action(info.action)
            ->setShortcut(m_settings.key(QLatin1String(info.id)).value_or(defaultKey(info.action)));
    const auto keyOf = [this](LabelAction which) { return keyText(action(which)->shortcut()); };
    m_bar->setKeys(keyOf);
    m_footer->setKeys(keyOf);
    m_head->setKeysKey(keyOf(LabelAction::Keys));
    m_prompt->setKeys(keyOf(LabelAction::Reference), keyOf(LabelAction::FoldPrompt));
}

void LabelPage::connectParts()
{
    connect(m_head, &LabelHead::changeRequested, this, [this] {
        if (m_session != nullptr && !m_flow->isBusy())
            m_people.ask(m_session->people(), this, [this](model::Result<QStringList> people) {
                askName(people ? *people : QStringList());
            });
    });
    connect(m_head, &LabelHead::endRequested, this, &LabelPage::endSession);
    connect(m_head, &LabelHead::keysRequested, this, &LabelPage::showKeys);
    connect(m_nameForm, &NameForm::nameGiven, this, &LabelPage::begin);
    connect(m_notice, &Notice::actionChosen, this, &LabelPage::openRequested);
    connect(m_bar, &VoteBar::actionChosen, this, &LabelPage::act);
    connect(m_bar, &VoteBar::commentLeft, this, &LabelPage::focusPair);
    connect(m_footer, &VoteFooter::actionChosen, this, &LabelPage::act);
    connect(m_prompt, &PromptCard::referenceRequested, this, [this] { act(LabelAction::Reference); });
    connect(m_prompt, &PromptCard::foldRequested, this, [this] { act(LabelAction::FoldPrompt); });
    connect(m_entryBar, &EntryBar::edited, this, &LabelPage::find);
    connect(m_entryBar, &EntryBar::accepted, this, &LabelPage::accept);
    connect(m_entryBar, &EntryBar::closed, this, [this] {
        if (m_entryBar->isLive())
            m_panes->find(QString());
        focusPair();
    });
}

QAction *LabelPage::action(LabelAction action) const { return m_actions[static_cast<std::size_t>(action)]; }

std::optional<model::Rater> LabelPage::rater() const { return m_flow->rater(); }

bool LabelPage::isOnPair() const { return m_stack->currentWidget() == m_pairPage; }

void LabelPage::setSession(labeling::ProjectSession *session)
{
    m_people.drop();
    m_session = session;
    m_isInSession = false;
    m_flow->setSession(session);
    m_notice->say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
                  tr("Go to Start"));
    m_stack->setCurrentWidget(m_notice);
    m_head->setPerson(QString());
    m_footer->say(QString());
    showState();
}

void LabelPage::enter()
{
    if (m_session == nullptr || m_flow->isBusy())
        return;
    if (m_isInSession) {
        m_flow->showAgain();
        return;
    }
    const QString name = m_flow->rater() ? m_flow->rater()->name : m_settings.annotator();
    if (!name.isEmpty())
        begin(name);
    else
        m_people.ask(m_session->people(), this, [this](model::Result<QStringList> people) {
            askName(people ? *people : QStringList());
        });
}

void LabelPage::askName(const QStringList &people)
{
    m_nameForm->offer(people, m_settings.annotator());
    m_stack->setCurrentWidget(m_nameForm);
    showState();
    m_nameForm->focusName();
}

void LabelPage::begin(const QString &name)
{
    m_flow->setLook(m_form, textStyleOf(m_theme, m_settings.textZoom()));
    m_flow->begin(name, m_kept ? m_kept->comparison : std::nullopt);
}

void LabelPage::started(const QString &name)
{
    m_settings.setAnnotator(name);
    m_head->setPerson(name);
    m_isInSession = true;
    Q_EMIT sessionStarted();
    showState();
}

void LabelPage::endSession()
{
    if (!m_isInSession || m_flow->isBusy())
        return;
    m_isInSession = false;
    m_flow->end();
    m_notice->say(tr("The session has ended"), tr("All votes are saved. Labelling goes on where it stopped."),
                  QString());
    m_stack->setCurrentWidget(m_notice);
    m_head->setPerson(QString());
    m_footer->say(QString());
    showState();
    Q_EMIT sessionEnded();
}

std::optional<LabelPage::Place> LabelPage::place() const
{
    if (!m_isInSession)
        return std::nullopt;
    Place place{m_flow->rater()->name, std::nullopt, m_bar->comment(), m_bar->strength(), m_seen};
    if (const labeling::ShownPair *pair = m_flow->pair())
        place.comparison = pair->comparison;
    return place;
}

void LabelPage::resume(const Place &place)
{
    m_kept = place;
    begin(place.name);
}

void LabelPage::showState()
{
    const labeling::Queue &queue = m_flow->queue();
    m_head->setProgress(static_cast<int>(labeling::labelledCount(queue)),
                        static_cast<int>(labeling::skippedCount(queue)), static_cast<int>(queue.size()),
                        m_flow->remainingMs());
    const bool isLabeling = m_isInSession && m_stack->currentWidget() != m_nameForm;
    m_head->setInSession(isLabeling);
    m_footer->setVisible(isLabeling);
    for (QAction *one : m_actions)
        one->setEnabled(isLabeling);
}

void LabelPage::showKeys()
{
    QList<QKeySequence> taken; // by the menus
    for (const QAction *one : window()->findChildren<QAction *>()) {
        if (std::find(m_actions.begin(), m_actions.end(), one) == m_actions.end() &&
            !one->shortcut().isEmpty())
            taken.append(one->shortcut());
    }
    auto *dialog = new KeysDialog(m_settings, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeysDialog::keysChanged, this, &LabelPage::applyKeys);
    dialog->open();
}

void LabelPage::focusPair()
{
    if (isOnPair())
        m_panes->left()->setFocus();
}

void LabelPage::focusNextPane()
{
    if (!isOnPair())
        return;
    const std::array<QWidget *, 3> views = {m_panes->left(), m_panes->right(), m_prompt->view()};
    const auto found =
        std::find_if(views.begin(), views.end(), [](QWidget *view) { return view->hasFocus(); });
    const auto place = static_cast<std::size_t>(found - views.begin());
    QWidget *next = found == views.end() ? views[0] : views[(place + 1) % views.size()];
    (next->isVisible() ? next : views[0])->setFocus();
}

bool LabelPage::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isInSession || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride && isTyping() && isPlain(*static_cast<QKeyEvent *>(event)))
        event->accept(); // a key of the text that is typed, never a vote
    else if (isTouch(event->type()) && window()->isActiveWindow())
        m_flow->touch();
    return QWidget::eventFilter(watched, event);
}

void LabelPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange)
        m_flow->setAttended(window()->isActiveWindow());
    QWidget::changeEvent(event);
}

void LabelPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPrompt();
}

} // namespace ui
