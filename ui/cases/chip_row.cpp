// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/chip_row.h"

#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int longestChip = 64; ///< characters; the whole of it is the tool tip

/// A button takes & for the mark of a key.
QString chipText(const QString &condition)
{
    const QString shown =
        condition.size() > longestChip ? condition.left(longestChip) + QStringLiteral("…") : condition;
    return QString(shown).replace(u'&', QStringLiteral("&&")) + QStringLiteral("  ✕");
}

} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("filterChips"));
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ChipRow::setFilter(const analysis::Filter &filter)
{
    std::vector<analysis::Filter> parts = analysis::conjuncts(filter);
    if (parts == m_parts)
        return; // the chip that has the focus keeps it
    m_parts = std::move(parts);
    for (QPushButton *chip : m_chips) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was pressed
    }
    m_chips.clear();
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        addChip(i);
    setVisible(!m_parts.empty());
    updateGeometry();
}

void ChipRow::addChip(std::size_t index)
{
    const QString condition = analysis::printFilter(m_parts[index]);
    auto *chip = new QPushButton(chipText(condition), this);
    chip->setObjectName(QStringLiteral("filterChip"));
    chip->setProperty("chip", true);
    chip->setAccessibleName(tr("Remove the condition %1").arg(condition));
    chip->setToolTip(condition.toHtmlEscaped());
    chip->installEventFilter(this);
    connect(chip, &QPushButton::clicked, this, [this, index] { remove(index); });
    layout()->addWidget(chip);
    m_chips.push_back(chip);
    chip->show();
}

void ChipRow::remove(std::size_t index)
{
    std::vector<analysis::Filter> parts = m_parts;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(index));
    const analysis::Filter left = analysis::allOf(std::move(parts));
    setFilter(left);
    if (!m_chips.empty())
        m_chips[std::min(index, m_chips.size() - 1)]->setFocus();
    Q_EMIT filterChosen(left);
}

void ChipRow::moveFocus(const QObject *from, int by)
{
    const auto at = std::find(m_chips.begin(), m_chips.end(), from) - m_chips.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(m_chips) - 1);
    m_chips[static_cast<std::size_t>(to)]->setFocus();
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    const auto chip = std::find(m_chips.begin(), m_chips.end(), watched);
    if (event->type() != QEvent::KeyPress || chip == m_chips.end())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter: remove(static_cast<std::size_t>(chip - m_chips.begin())); return true;
    case Qt::Key_Left: moveFocus(watched, -1); return true;
    case Qt::Key_Right: moveFocus(watched, 1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace ui
