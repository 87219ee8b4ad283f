// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/pair_view.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_pane.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int promptHead = 44; ///< the line above the prompt, in pixels

} // namespace

PairView::PairView(QWidget *parent)
    : QWidget(parent)
    , m_where(plainLabel(QString(), Tone::Muted))
    , m_prompt(new TurnsView(this))
    , m_left(new TextPane(TextPane::Side::Left, this))
    , m_right(new TextPane(TextPane::Side::Right, this))
{
    m_prompt->setObjectName(QStringLiteral("promptView"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_left->setTitle(tr("Left"));
    m_right->setTitle(tr("Right"));
    m_left->view()->setObjectName(QStringLiteral("leftView"));
    m_right->view()->setObjectName(QStringLiteral("rightView"));

    auto *panes = new QWidget;
    auto *sides = new QHBoxLayout(panes);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(12);
    sides->addWidget(m_left, 1);
    sides->addWidget(m_right, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    m_splitter = splitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(makePromptCard());
    splitter->addWidget(panes);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({130, 600});

    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isPromptSized = true; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeBar());
}

QWidget *PairView::makePromptCard()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("pane"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 0);
    head->setSpacing(10);
    auto *title = plainLabel(tr("Prompt"), Tone::Strong);
    title->setBuddy(m_prompt);
    head->addWidget(title);
    head->addWidget(m_where, 1);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_prompt, 1);
    return card;
}

QWidget *PairView::makeBar()
{
    using labeling::Answer;
    m_buttons = {
        AnswerButton{Answer::LeftBetter, new KeyButton(tr("Left is better"), QStringLiteral("←"), this)},
        AnswerButton{Answer::BothGood, new KeyButton(tr("Both good"), QStringLiteral("↑"), this)},
        AnswerButton{Answer::BothBad, new KeyButton(tr("Both bad"), QStringLiteral("↓"), this)},
        AnswerButton{Answer::CannotJudge, new KeyButton(tr("Cannot judge"), QStringLiteral("0"), this)},
        AnswerButton{Answer::RightBetter, new KeyButton(tr("Right is better"), QStringLiteral("→"), this)},
    };
    const std::array<QString, 5> names = {QStringLiteral("voteLeft"), QStringLiteral("voteBothGood"),
                                          QStringLiteral("voteBothBad"), QStringLiteral("voteCannotJudge"),
                                          QStringLiteral("voteRight")};
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        KeyButton *button = m_buttons[i].button;
        button->setObjectName(names[i]);
        const Answer answer = m_buttons[i].answer;
        layout->addWidget(button, answer == Answer::LeftBetter || answer == Answer::RightBetter ? 14 : 10);
        connect(button, &QPushButton::clicked, this, [this, answer] { Q_EMIT answered(answer); });
    }
    return bar;
}

void PairView::setPair(const labeling::ShownPair &pair)
{
    m_where->setText(tr("item %1 · turn %2").arg(pair.item).arg(pair.turn));
    m_prompt->setTexts(pair.prompts, tr("Turn %1"));
    fitPrompt();
    m_left->setTexts(pair.left);
    m_right->setTexts(pair.right);
    for (const AnswerButton &one : m_buttons)
        one.button->setChosen(pair.current == one.answer);
}

void PairView::fitPrompt()
{
    if (m_isPromptSized)
        return;
    const int all = m_splitter->height();
    const int wanted = static_cast<int>(m_prompt->document()->size().height()) + promptHead;
    const int height = std::clamp(wanted, std::min(90, all / 3), std::max(all / 3, 1));
    m_splitter->setSizes({height, all - height});
}

void PairView::setAccepting(bool isAccepting)
{
    for (const AnswerButton &one : m_buttons)
        one.button->setEnabled(isAccepting);
}

void PairView::setTheme(const Theme &theme)
{
    m_prompt->setHeadingColor(theme.muted);
    m_left->setTheme(theme);
    m_right->setTheme(theme);
    for (const AnswerButton &one : m_buttons) {
        if (one.answer == labeling::Answer::LeftBetter)
            one.button->setColors(theme.sideAGround, theme.sideA, theme.sideA);
        else if (one.answer == labeling::Answer::RightBetter)
            one.button->setColors(theme.sideBGround, theme.sideB, theme.sideB);
        else
            one.button->setColors(theme.surface, theme.text, theme.line);
    }
}

void PairView::focusNextPane()
{
    const std::array<QWidget *, 3> views = {m_left->view(), m_right->view(), m_prompt};
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (views[i]->hasFocus()) {
            views[(i + 1) % views.size()]->setFocus();
            return;
        }
    }
    focusLeft();
}

void PairView::focusLeft() { m_left->view()->setFocus(); }

} // namespace ui
