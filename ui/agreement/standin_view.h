// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/standin.h"
#include "ui/widgets/drill_down.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// "May it stand in for people?", answered in a sentence with a button to the cases. Nothing where the pair
/// is no judge beside people.
class StandInView : public QWidget
{
    Q_OBJECT
public:
    explicit StandInView(QWidget *parent);

    /// An answer will come.
    void wait();
    void setAnswer(const analysis::StandIn &answer);
    void fail(const QString &why);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);

private:
    QLabel *m_sentence = nullptr;
    QPushButton *m_open = nullptr;
    DrillDown m_drillDown;
};

} // namespace ui
