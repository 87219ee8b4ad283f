// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QSet>
#include <QToolButton>

class QMenu;

namespace ui {

/// Who stands in the matrix: a button with a menu of all raters and pools, each with a tick.
class RaterChoice : public QToolButton
{
    Q_OBJECT
public:
    explicit RaterChoice(QWidget *parent);

    /// Everybody there is; who was left out stays left out.
    void setParties(const std::vector<analysis::Party> &parties);
    void clear();
    /// Those with a tick; empty: all.
    [[nodiscard]] std::vector<analysis::Party> chosen() const;

Q_SIGNALS:
    void changed();

private:
    void fill();
    void describe();

    std::vector<analysis::Party> m_parties;
    QSet<QString> m_left;
    QMenu *m_menu = nullptr;
};

} // namespace ui
