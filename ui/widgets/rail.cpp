// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int signSize = 20;

QPainterPath housePath()
{
    QPainterPath path(QPointF(2, 10));
    path.lineTo(10, 3);
    path.lineTo(18, 10);
    path.moveTo(5, 8);
    path.lineTo(5, 17);
    path.lineTo(15, 17);
    path.lineTo(15, 8);
    return path;
}

QPainterPath scalesPath()
{
    QPainterPath path(QPointF(10, 3));
    path.lineTo(10, 17);
    path.moveTo(6, 17);
    path.lineTo(14, 17);
    path.moveTo(3, 5);
    path.lineTo(17, 5);
    for (const double x : {1.0, 13.0}) {
        path.moveTo(x, 11);
        path.lineTo(x + 3, 5);
        path.lineTo(x + 6, 11);
        path.closeSubpath();
    }
    return path;
}

QPainterPath gridPath()
{
    QPainterPath path;
    path.addRect(3, 3, 14, 14);
    path.moveTo(3, 10);
    path.lineTo(17, 10);
    path.moveTo(10, 3);
    path.lineTo(10, 17);
    return path;
}

QPainterPath listPath()
{
    QPainterPath path;
    for (const double y : {5.0, 10.0, 15.0}) {
        path.moveTo(3, y);
        path.lineTo(17, y);
    }
    return path;
}

QPainterPath seesawPath()
{
    QPainterPath path(QPointF(2, 5));
    path.lineTo(18, 12);
    path.moveTo(10, 9);
    path.lineTo(5, 17);
    path.lineTo(15, 17);
    path.closeSubpath();
    return path;
}

QPainterPath podiumPath()
{
    QPainterPath path;
    path.addRect(7, 4, 6, 13);
    path.addRect(1, 9, 6, 8);
    path.addRect(13, 12, 6, 5);
    return path;
}

QPainterPath sheetPath()
{
    QPainterPath path(QPointF(4, 2));
    path.lineTo(12, 2);
    path.lineTo(16, 6);
    path.lineTo(16, 18);
    path.lineTo(4, 18);
    path.closeSubpath();
    for (const double y : {9.0, 13.0}) {
        path.moveTo(7, y);
        path.lineTo(13, y);
    }
    return path;
}

QPainterPath pathOf(RailButton::Sign sign)
{
    switch (sign) {
    case RailButton::Sign::House: return housePath();
    case RailButton::Sign::Scales: return scalesPath();
    case RailButton::Sign::Grid: return gridPath();
    case RailButton::Sign::List: return listPath();
    case RailButton::Sign::Seesaw: return seesawPath();
    case RailButton::Sign::Podium: return podiumPath();
    case RailButton::Sign::Sheet: return sheetPath();
    case RailButton::Sign::Check: break;
    }
    QPainterPath check(QPointF(3, 10));
    check.lineTo(8, 15);
    check.lineTo(17, 4);
    return check;
}

} // namespace

RailButton::RailButton(Sign sign, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_sign(sign)
    , m_theme(themeOf(Scheme::Light))
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
}

void RailButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize RailButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 16, signSize + fontMetrics().height() + 22};
}

void RailButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(rect(), m_theme.ground);
        painter.fillRect(QRect(0, 0, 3, height()), m_theme.accent);
    }
    painter.setPen(QPen(isChecked() || underMouse() ? m_theme.text : m_theme.muted, 1.6));
    painter.save();
    painter.translate((width() - signSize) / 2.0, 9);
    painter.drawPath(pathOf(m_sign));
    painter.restore();
    painter.drawText(QRect(0, signSize + 12, width(), fontMetrics().height()), Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.focus, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

} // namespace ui
