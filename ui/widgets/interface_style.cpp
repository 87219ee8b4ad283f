// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/interface_style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

void drawTick(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setPen(QPen(ink, std::max(box.width() / 8, 1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.drawPolyline(QPolygonF({at(0.24, 0.54), at(0.43, 0.72), at(0.77, 0.3)}));
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const QPalette &palette = option.palette;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor full = palette.color(isEnabled ? QPalette::Highlight : QPalette::Dark);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn || isPartly ? full : palette.color(QPalette::Dark), 1.5));
    painter.setBrush(isOn || isPartly ? full : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, box.width() / 5, box.width() / 5);
    const QColor ink = palette.color(QPalette::HighlightedText);
    if (isOn)
        drawTick(painter, box, ink);
    else if (isPartly)
        painter.fillRect(
            box.adjusted(box.width() / 4, box.height() * 0.43, -box.width() / 4, -box.height() * 0.43), ink);
    painter.restore();
}

} // namespace

InterfaceStyle::InterfaceStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

int InterfaceStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int base = QProxyStyle::pixelMetric(metric, option, widget);
    if (metric != PM_IndicatorWidth && metric != PM_IndicatorHeight)
        return base;
    return widget != nullptr ? std::max(base, widget->fontMetrics().height() * 4 / 5) : base;
}

void InterfaceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace ui
