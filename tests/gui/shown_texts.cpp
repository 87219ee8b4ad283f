// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shown_texts.h"

#include "tests/gui/page_walk.h"
#include "ui/text/document_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

namespace gui {

namespace {

/// By lines, whatever the widget is.
QStringList ownTexts(const QWidget &widget)
{
    QStringList texts = {widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.accessibleName(),
                         widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts << line->text() << line->placeholderText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        texts << edit->toPlainText() << edit->placeholderText();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        for (int row = 0; view->model() != nullptr && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts << view->model()->index(row, column).data().toString();
        }
    }
    if (widget.isWindow())
        texts << widget.windowTitle();
    return texts;
}

QStringList accessibleTexts(QWidget &widget)
{
    QStringList texts;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    if (face == nullptr)
        return texts;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts << face->text(kind);
    return texts;
}

void addActions(const QList<QAction *> &actions, std::vector<ShownText> &shown)
{
    for (const QAction *action : actions) {
        if (!action->isVisible())
            continue;
        shown.push_back(
            {QLatin1String("the action ") + action->text(),
             QStringList{action->text(), action->toolTip(), action->statusTip()}.join(QLatin1Char('\n'))});
        if (action->menu() != nullptr)
            addActions(action->menu()->actions(), shown);
    }
}

} // namespace

std::vector<ShownText> shownTexts()
{
    std::vector<ShownText> shown;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            addActions(bar->actions(), shown);
        if (!widget->isVisible())
            continue;
        shown.push_back({describe(*widget), ownTexts(*widget).join(QLatin1Char('\n'))});
        addActions(widget->actions(), shown);
        const auto *view = qobject_cast<const ui::DocumentView *>(widget);
        shown.push_back({describe(*widget) + QLatin1String(" as accessible text"),
                         accessibleTexts(*widget).join(QLatin1Char('\n')), view != nullptr});
        if (view != nullptr) {
            shown.push_back({describe(*widget), view->toPlainText(), true});
            shown.push_back(
                {describe(*widget) + QLatin1String(", title"),
                 view->documentTitle() + view->document()->metaInformation(QTextDocument::DocumentUrl)});
        }
    }
    return shown;
}

} // namespace gui
