// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter_words.h"

#include <QLineEdit>

class QListWidget;

namespace ui {

/// A line in which a filter is typed. What may stand at the cursor is offered below it while typing and on
/// Ctrl+Space; the arrows choose, Enter or Tab takes what is chosen, Escape hides the list. The list is a
/// part of the window, so that the keyboard stays with the line.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent);
    ~FilterEdit() override;

    void setWords(const analysis::ProjectWords &words);
    void hideOffers();
    /// Where the cursor is drawn, in pixels from the left.
    [[nodiscard]] int cursorX() const;

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Asked { Typing, OnRequest };
    void offer(Asked asked);
    void showOffers();
    [[nodiscard]] bool useOffers(int key);
    void take();

    analysis::ProjectWords m_words;
    analysis::Completions m_offered;
    QListWidget *m_list = nullptr;
};

} // namespace ui
