// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/vote_bar.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using labeling::Answer;
using labeling::Strength;

constexpr std::array<std::pair<LabelAction, Answer>, 5> answers = {{
    {LabelAction::LeftBetter, Answer::LeftBetter},
    {LabelAction::BothGood, Answer::BothGood},
    {LabelAction::BothBad, Answer::BothBad},
    {LabelAction::CannotJudge, Answer::CannotJudge},
    {LabelAction::RightBetter, Answer::RightBetter},
}};
constexpr std::array<const char *, 5> answerNames = {"voteLeft", "voteBothGood", "voteBothBad",
                                                     "voteCannotJudge", "voteRight"};
constexpr std::array<std::pair<LabelAction, Strength>, 3> strengths = {{
    {LabelAction::Slight, Strength::Slight},
    {LabelAction::Clear, Strength::Clear},
    {LabelAction::Strong, Strength::Strong},
}};
constexpr std::array<const char *, 3> strengthNames = {"strengthSlight", "strengthClear", "strengthStrong"};

bool prefersSide(LabelAction action)
{
    return action == LabelAction::LeftBetter || action == LabelAction::RightBetter;
}

} // namespace

VoteBar::VoteBar(QWidget *parent)
    : QWidget(parent)
    , m_comment(new QPlainTextEdit)
{
    auto *extras = new QHBoxLayout;
    extras->setSpacing(6);
    extras->addWidget(plainLabel(tr("Strength"), Tone::MutedLine));
    for (std::size_t i = 0; i < strengths.size(); ++i)
        addButton(extras, strengths[i].first, strengthNames[i], 0)->setQuiet(true);
    extras->addStretch(1);
    addButton(extras, LabelAction::Comment, "commentButton", 0)->setQuiet(true);
    addButton(extras, LabelAction::Source, "sourceButton", 0)->setQuiet(true);
    addButton(extras, LabelAction::ScrollTogether, "scrollButton", 0)->setQuiet(true);
    m_comment->setObjectName(QStringLiteral("commentEdit"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("Why? Kept with the vote. Ctrl+Enter or Escape goes back to the pair."));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * 2 + 18);
    m_comment->installEventFilter(this);
    m_comment->hide();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (std::size_t i = 0; i < answers.size(); ++i)
        addButton(bar, answers[i].first, answerNames[i], prefersSide(answers[i].first) ? 14 : 10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(extras);
    layout->addWidget(m_comment);
    layout->addLayout(bar);
}

KeyButton *VoteBar::addButton(QHBoxLayout *layout, LabelAction action, const char *name, int stretch)
{
    auto *button = new KeyButton(labelButtonText(action), QString(), this);
    button->setToolTip(labelActionText(action));
    button->setObjectName(QLatin1String(name));
    m_buttons.push_back({action, button});
    layout->addWidget(button, stretch);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    return button;
}

KeyButton *VoteBar::buttonOf(LabelAction action) const
{
    const auto found = std::find_if(m_buttons.begin(), m_buttons.end(),
                                    [action](const Button &one) { return one.action == action; });
    return found == m_buttons.end() ? nullptr : found->button;
}

void VoteBar::setOwn(const std::optional<labeling::OwnVote> &own)
{
    for (const auto &[action, answer] : answers)
        buttonOf(action)->setChosen(own && own->answer == answer);
    setStrength(own ? own->strength : std::nullopt);
    setComment(own ? own->comment : QString());
}

std::optional<Strength> VoteBar::strength() const { return m_strength; }

void VoteBar::toggleStrength(Strength strength)
{
    setStrength(m_strength == strength ? std::nullopt : std::optional(strength));
}

void VoteBar::setStrength(std::optional<Strength> chosen)
{
    m_strength = chosen;
    for (const auto &[action, strength] : strengths)
        buttonOf(action)->setChosen(m_strength == strength);
}

QString VoteBar::comment() const { return m_comment->toPlainText().trimmed(); }

void VoteBar::setComment(const QString &comment)
{
    m_comment->setPlainText(comment);
    m_comment->setVisible(!comment.isEmpty());
}

void VoteBar::editComment()
{
    m_comment->show();
    m_comment->setFocus();
    m_comment->moveCursor(QTextCursor::End);
}

void VoteBar::setScrollsTogether(bool isTogether)
{
    buttonOf(LabelAction::ScrollTogether)->setChosen(isTogether);
}

void VoteBar::setShowsSource(bool showsSource) { buttonOf(LabelAction::Source)->setChosen(showsSource); }

void VoteBar::setAccepting(bool isAccepting)
{
    for (const auto &[action, answer] : answers)
        buttonOf(action)->setEnabled(isAccepting);
}

void VoteBar::setTheme(const Theme &theme)
{
    for (const auto &[action, answer] : answers) {
        if (action == LabelAction::LeftBetter)
            buttonOf(action)->setColors(theme.sideAGround, theme.sideA, theme.sideA, theme.focus);
        else if (action == LabelAction::RightBetter)
            buttonOf(action)->setColors(theme.sideBGround, theme.sideB, theme.sideB, theme.focus);
        else
            buttonOf(action)->setColors(theme.surface, theme.text, theme.line, theme.focus);
    }
}

void VoteBar::setKeys(const std::function<QString(LabelAction)> &keyOf)
{
    for (const Button &one : m_buttons)
        one.button->setKey(keyOf(one.action));
}

bool VoteBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (isEnter && (key->modifiers() & Qt::ControlModifier) != 0)) {
            m_comment->setVisible(!comment().isEmpty());
            Q_EMIT commentLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
