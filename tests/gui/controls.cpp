// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/controls.h"

#include "tests/gui/page_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdlib>

namespace gui {

namespace {

constexpr int around = 4;         ///< pixels beside the control that may show its focus
constexpr int enoughPixels = 40;  ///< of the focus colour, that come with the focus
constexpr int mostControls = 200; ///< Tabs until the walk counts as endless

/// Parts that Qt puts into a widget; the widget itself is the control.
bool isInnerPart(const QWidget &widget)
{
    return widget.focusProxy() != nullptr || widget.objectName().startsWith(QLatin1String("qt_")) ||
           widget.inherits("QTableCornerButton") || qobject_cast<const QHeaderView *>(&widget) != nullptr ||
           qobject_cast<const QScrollBar *>(&widget) != nullptr;
}

bool isClose(QRgb one, const QColor &other)
{
    constexpr int tolerance = 12;
    return std::abs(qRed(one) - other.red()) <= tolerance &&
           std::abs(qGreen(one) - other.green()) <= tolerance &&
           std::abs(qBlue(one) - other.blue()) <= tolerance;
}

/// Pixels that have the colour in `with` and another one in `without`.
int countNew(const QImage &with, const QImage &without, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != without.pixel(x, y) && isClose(with.pixel(x, y), color))
                ++count;
        }
    }
    return count;
}

void bringIntoView(QWidget &control)
{
    for (QWidget *parent = control.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(&control);
    }
}

bool isReachedByItsGroup(const QWidget &control, const std::vector<QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&control);
    if (button == nullptr || !button->autoExclusive())
        return false;
    return std::any_of(reached.begin(), reached.end(), [&](const QWidget *other) {
        const auto *sibling = qobject_cast<const QAbstractButton *>(other);
        return sibling != nullptr && sibling->autoExclusive() &&
               sibling->parentWidget() == control.parentWidget();
    });
}

} // namespace

std::vector<QWidget *> controlsOf(const QWidget &window)
{
    std::vector<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesFocus =
            widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget) != nullptr;
        if (takesFocus && widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
            !isInnerPart(*widget))
            controls.push_back(widget);
    }
    return controls;
}

QString accessibleNameOf(QWidget &control)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&control);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QStringList notReachedByTab(QWidget &window)
{
    std::vector<QWidget *> reached;
    QWidget *now = QApplication::focusWidget();
    for (int i = 0; i < mostControls; ++i) {
        QTest::keyClick(now == nullptr ? &window : now, Qt::Key_Tab);
        now = QApplication::focusWidget();
        if (now != nullptr && std::find(reached.begin(), reached.end(), now) != reached.end())
            break; // once around
        reached.push_back(now);
    }
    QStringList missing;
    for (const QWidget *control : controlsOf(window)) {
        if (std::find(reached.begin(), reached.end(), control) == reached.end() &&
            !isReachedByItsGroup(*control, reached))
            missing.append(describe(*control));
    }
    return missing;
}

QStringList withoutVisibleFocus(QWidget &window, const QColor &focus)
{
    QStringList unseen;
    const std::vector<QWidget *> controls = controlsOf(window);
    for (QWidget *control : controls) {
        bringIntoView(*control);
        const QRect place = QRect(control->mapTo(&window, QPoint()), control->size())
                                .adjusted(-around, -around, around, around) &
                            window.rect();
        control->setFocus(Qt::TabFocusReason);
        if (!control->hasFocus()) {
            unseen.append(describe(*control) + QLatin1String(" takes no focus"));
            continue;
        }
        const QImage with = window.grab(place).toImage();
        control->clearFocus();
        const QImage without = window.grab(place).toImage();
        // The ring of the primary button is the ink of the text: its own ground is close to the focus colour.
        const QColor color =
            control->property("primary").toBool() ? window.palette().color(QPalette::WindowText) : focus;
        const int count = countNew(with, without, color);
        if (count < enoughPixels)
            unseen.append(QStringLiteral("%1 (%2 pixels)").arg(describe(*control)).arg(count));
    }
    return unseen;
}

} // namespace gui
