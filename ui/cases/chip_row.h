// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace ui {

/// The conditions of a filter as chips, in the words of the Filter language, one for each member of its
/// `and`. A click, Space, Enter, Delete or Backspace takes one away; the arrows go along the row.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent);

    void setFilter(const analysis::Filter &filter);

Q_SIGNALS:
    /// What is left without a chip.
    void filterChosen(const analysis::Filter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip(std::size_t index);
    void remove(std::size_t index);
    void moveFocus(const QObject *from, int by);

    std::vector<analysis::Filter> m_parts;
    std::vector<QPushButton *> m_chips;
};

} // namespace ui
