// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_frame.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace ui {

PaneFrame::PaneFrame(Side side, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_side(side)
    , m_edge(new QFrame)
    , m_title(plainLabel(QString(), Tone::Strong))
    , m_content(content)
{
    setObjectName(QStringLiteral("pane"));
    m_edge->setFixedHeight(3);
    m_edge->setAutoFillBackground(true);
    m_title->setContentsMargins(12, 4, 12, 2);
    m_title->setBuddy(content);
    m_title->setMinimumHeight(m_title->fontMetrics().height() + 12); // scripts of other fonts are higher
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(2);
    layout->addWidget(m_edge);
    layout->addWidget(m_title);
    layout->addWidget(content, 1);
}

void PaneFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    m_content->setAccessibleName(title);
}

void PaneFrame::setTheme(const Theme &theme)
{
    const QColor color = m_side == Side::Left ? theme.sideA : theme.sideB;
    m_edge->setStyleSheet(QStringLiteral("background: %1; border: none;").arg(color.name()));
    m_title->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
}

} // namespace ui
