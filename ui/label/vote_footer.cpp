// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/vote_footer.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace ui {

VoteFooter::VoteFooter(QWidget *parent)
    : QWidget(parent)
    , m_line(new ElidedLabel(this))
{
    m_line->setObjectName(QStringLiteral("labelLine"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](LabelAction action, const char *name) {
        auto *button = new KeyButton(labelButtonText(action), QString(), this);
        button->setToolTip(labelActionText(action));
        button->setObjectName(QLatin1String(name));
        button->setQuiet(true);
        m_buttons.emplace_back(action, button);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    };
    add(LabelAction::Undo, "undoVote");
    layout->addWidget(m_line, 1);
    add(LabelAction::Back, "previousPair");
    add(LabelAction::NextUnlabelled, "nextPair");
    add(LabelAction::Skip, "skipPair");
    add(LabelAction::Flag, "flagPair");
}

void VoteFooter::say(const QString &line)
{
    m_line->setWordWrap(false); // the buttons above stay where they are
    setTone(*m_line, Tone::Muted);
    m_line->setText(line);
}

void VoteFooter::warn(const QString &line)
{
    m_line->setWordWrap(true); // to be read to the end
    setTone(*m_line, Tone::Wrong);
    m_line->setText(line);
}

void VoteFooter::setFlagged(bool isFlagged) { m_buttons.back().second->setChosen(isFlagged); }

void VoteFooter::setKeys(const std::function<QString(LabelAction)> &keyOf)
{
    for (const auto &[action, button] : m_buttons)
        button->setKey(keyOf(action));
}

} // namespace ui
