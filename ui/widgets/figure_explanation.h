// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain_words.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace ui {

/// How a figure came about, in a panel that opens beside it: hidden until asked. Escape or its button closes
/// it, and the focus goes back to where it was.
class FigureExplanation : public QFrame
{
    Q_OBJECT
public:
    explicit FigureExplanation(QWidget *parent);

    /// Takes the focus, and scrolls to where it can be seen.
    void explain(const Explained &explained);
    void dismiss();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitText();
    void bringIntoView();
    void copy() const;

    QLabel *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPointer<QWidget> m_before; ///< what had the focus
};

/// From now on E in the widget, and a line of its context menu, ask for an explanation.
void letExplain(QWidget &widget, const std::function<void()> &explain);

} // namespace ui
