// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/text_fit.h"

#include "tests/gui/page_walk.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/rail.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace gui {

namespace {

/// What is drawn of a text with mnemonics.
QString drawnText(const QString &text)
{
    QString drawn;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        drawn += text[i];
    }
    return drawn;
}

int widthOf(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(0, drawnText(text)).width();
}

QString tooNarrow(int needed, int there)
{
    return needed <= there ? QString() : QStringLiteral("needs %1 px, has %2").arg(needed).arg(there);
}

QString tooLow(int needed, int there)
{
    return needed <= there ? QString()
                           : QStringLiteral("needs %1 px of height, has %2").arg(needed).arg(there);
}

QString faultOf(const QLabel &label)
{
    if (label.text().isEmpty())
        return QString();
    if (label.property("mayBeCut").toBool())
        return label.toolTip().isEmpty() ? QStringLiteral("may be cut and has no tooltip") : QString();
    if (!label.wordWrap()) {
        const QSize needed = label.sizeHint();
        const QString fault = tooNarrow(needed.width(), label.width());
        return fault.isEmpty() ? tooLow(needed.height(), label.height()) : fault;
    }
    int widest = 0; // a word is not broken
    for (const QString &word : label.text().split(QLatin1Char(' ')))
        widest = std::max(widest, widthOf(label.fontMetrics(), word));
    const QString fault = tooNarrow(widest, label.contentsRect().width());
    return fault.isEmpty() ? tooLow(label.heightForWidth(label.width()), label.height()) : fault;
}

/// Text and key side by side, as it draws them.
int widthOf(const ui::KeyButton &button)
{
    const QString text = (button.isChosen() ? QStringLiteral("✓ ") : QString()) + button.text();
    const QString key = button.accessibleDescription();
    if (key.isEmpty())
        return widthOf(button.fontMetrics(), text);
    QFont small = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    small.setPointSizeF(button.font().pointSizeF() * 0.85);
    constexpr int between = 8;
    constexpr int capEdges = 2 * 5;
    return button.fontMetrics().horizontalAdvance(text) + between +
           QFontMetrics(small).horizontalAdvance(key) + capEdges;
}

QString faultOf(const QPushButton &button)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    option.text = button.text();
    const QRect inside = button.style()->subElementRect(QStyle::SE_PushButtonContents, &option, &button);
    const auto *keyed = qobject_cast<const ui::KeyButton *>(&button);
    const int needed = keyed != nullptr ? widthOf(*keyed) : widthOf(button.fontMetrics(), button.text());
    const QString fault = tooNarrow(needed, inside.width());
    return fault.isEmpty() ? tooLow(button.fontMetrics().height(), inside.height()) : fault;
}

QString faultOf(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const QRect inside =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const QString fault = tooNarrow(widthOf(box.fontMetrics(), box.currentText()), inside.width());
    return fault.isEmpty() ? tooLow(box.fontMetrics().height(), inside.height()) : fault;
}

QString faultOf(const QLineEdit &line)
{
    const QString shown = line.text().isEmpty() ? line.placeholderText() : QString();
    return tooNarrow(line.fontMetrics().horizontalAdvance(shown), line.contentsRect().width());
}

QString faultOf(const QPlainTextEdit &edit)
{
    if (!edit.toPlainText().isEmpty())
        return QString();
    const int margin = static_cast<int>(edit.document()->documentMargin());
    const QRect inside = edit.viewport()->rect().adjusted(margin, margin, -margin, -margin);
    const QRect needed = edit.fontMetrics().boundingRect(inside, Qt::TextWordWrap, edit.placeholderText());
    return tooLow(needed.height(), inside.height());
}

QString faultOf(const QHeaderView &header)
{
    if (header.property("mayBeCut").toBool())
        return QString();
    constexpr int padding = 2 * 6;
    QStringList cut;
    for (int i = 0; i < header.count(); ++i) {
        if (header.isSectionHidden(i))
            continue;
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        const int needed = widthOf(header.fontMetrics(), text) + padding;
        const int there = header.orientation() == Qt::Horizontal ? header.sectionSize(i) : header.width();
        if (needed > there)
            cut.append(QStringLiteral("“%1” %2").arg(text, tooNarrow(needed, there)));
    }
    return cut.join(QLatin1String(", "));
}

QString faultOf(const QTabBar &tabs)
{
    for (int i = 0; i < tabs.count(); ++i) {
        if (widthOf(tabs.fontMetrics(), tabs.tabText(i)) > tabs.tabRect(i).width())
            return QStringLiteral("“%1” does not fit").arg(tabs.tabText(i));
    }
    return QString();
}

QString textFaultOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return faultOf(*label);
    if (const auto *button = qobject_cast<const QPushButton *>(&widget))
        return faultOf(*button);
    if (const auto *rail = qobject_cast<const ui::RailButton *>(&widget))
        return tooNarrow(widthOf(rail->fontMetrics(), rail->text()), rail->width());
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget))
        return tooNarrow(widthOf(tool->fontMetrics(), tool->text()), tool->width());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return faultOf(*box);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return faultOf(*line);
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        return faultOf(*edit);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return faultOf(*header);
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return faultOf(*tabs);
    return QString();
}

bool isScrolled(const QWidget &widget)
{
    for (const QWidget *parent = &widget; parent != nullptr && !parent->isWindow();
         parent = parent->parentWidget()) {
        if (parent->objectName() == QLatin1String("qt_scrollarea_viewport"))
            return true;
    }
    return false;
}

QString placeFaultOf(const QWidget &widget, const QWidget &window)
{
    if (const auto *scroll = qobject_cast<const QScrollArea *>(&widget)) {
        if (scroll->widget()->width() > scroll->viewport()->width())
            return QStringLiteral("scrolls sideways: ") +
                   tooNarrow(scroll->widget()->width(), scroll->viewport()->width());
    }
    if (isScrolled(widget) && !widget.parentWidget()->objectName().isEmpty() &&
        widget.parentWidget()->objectName() == QLatin1String("qt_scrollarea_viewport"))
        return QString(); // its content is larger by design
    if (!widget.parentWidget()->rect().contains(widget.geometry()))
        return QStringLiteral("reaches beyond its parent %1").arg(describe(*widget.parentWidget()));
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    if (!isScrolled(widget) && !window.rect().contains(place))
        return QStringLiteral("reaches beyond the window");
    return QString();
}

} // namespace

QStringList cutOffIn(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->size().isEmpty())
            continue;
        for (const QString &fault : {textFaultOf(*widget), placeFaultOf(*widget, window)}) {
            if (!fault.isEmpty())
                faults.append(describe(*widget) + QLatin1String(": ") + fault);
        }
    }
    return faults;
}

} // namespace gui
