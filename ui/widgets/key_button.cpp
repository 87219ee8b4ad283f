// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_button.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVariant>

namespace ui {

namespace {

constexpr int gap = 8;
constexpr int capPadding = 5;

} // namespace

QString keyText(const QKeySequence &key)
{
    if (key == QKeySequence(Qt::Key_Left))
        return QStringLiteral("←");
    if (key == QKeySequence(Qt::Key_Right))
        return QStringLiteral("→");
    if (key == QKeySequence(Qt::Key_Up))
        return QStringLiteral("↑");
    if (key == QKeySequence(Qt::Key_Down))
        return QStringLiteral("↓");
    return key.toString(QKeySequence::NativeText);
}

KeyButton::KeyButton(const QString &text, const QString &key, QWidget *parent)
    : QPushButton(text, parent)
    , m_key(key)
{
    setAccessibleDescription(key);
}

void KeyButton::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

void KeyButton::setQuiet(bool isQuiet)
{
    setProperty("quiet", isQuiet);
    style()->unpolish(this);
    style()->polish(this);
}

void KeyButton::setColors(const QColor &ground, const QColor &ink, const QColor &edge, const QColor &focus)
{
    m_focus = focus;
    m_ground = ground;
    m_ink = ink;
    m_edge = edge;
    applyColors();
}

void KeyButton::applyColors()
{
    if (!m_ground.isValid())
        return;
    const QString width = m_isChosen ? QStringLiteral("2px") : QStringLiteral("1px");
    const QString margin = m_isChosen ? QStringLiteral("1px") : QStringLiteral("2px");
    const QColor edge = m_isChosen ? m_ink : m_edge;
    setStyleSheet(QStringLiteral("QPushButton { background: %1; color: %2; border: %3 solid %5; margin: %4; "
                                 "padding: 9px 6px; font-weight: 600; } "
                                 "QPushButton:focus { border: 3px solid %6; margin: 0px; }")
                      .arg(m_ground.name(), m_ink.name(), width, margin, edge.name(), m_focus.name()));
}

void KeyButton::setChosen(bool isChosen)
{
    if (m_isChosen == isChosen)
        return;
    m_isChosen = isChosen;
    applyColors();
    updateGeometry();
    update();
}

QFont KeyButton::keyFont() const
{
    QFont small = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    small.setPointSizeF(font().pointSizeF() * 0.85);
    return small;
}

QString KeyButton::shownText() const { return m_isChosen ? QStringLiteral("✓ ") + text() : text(); }

QSize KeyButton::sizeHint() const
{
    const QSize plain = QPushButton::sizeHint();
    const QFontMetrics metrics(font());
    const int check = metrics.horizontalAdvance(QStringLiteral("✓ "));
    return plain + QSize(check + gap + QFontMetrics(keyFont()).horizontalAdvance(m_key) + 2 * capPadding, 0);
}

void KeyButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QFontMetrics keyMetrics(keyFont());
    const QString label = shownText();
    const int textWidth = fontMetrics().horizontalAdvance(label);
    const int capWidth = keyMetrics.horizontalAdvance(m_key) + 2 * capPadding;
    const int left = (width() - textWidth - (m_key.isEmpty() ? 0 : gap + capWidth)) / 2;
    const QColor ink = isEnabled() ? option.palette.color(QPalette::ButtonText)
                                   : option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(ink);
    painter.drawText(QRect(left, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, label);

    if (m_key.isEmpty())
        return;
    const int capHeight = keyMetrics.height() + 2;
    const QRect cap(left + textWidth + gap, (height() - capHeight) / 2, capWidth, capHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(keyFont());
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace ui
