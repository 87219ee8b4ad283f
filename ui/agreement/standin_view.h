// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/standin.h"
#include "ui/widgets/drill_down.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class FigureExplanation;

/// "May it stand in for people?", answered in a sentence with a button to the cases and one that explains its
/// figures. Nothing where the pair is no judge beside people.
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
    void explain();

    QLabel *m_sentence = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_explain = nullptr;
    FigureExplanation *m_explanation = nullptr;
    analysis::StandIn m_answer;
    DrillDown m_drillDown;
};

} // namespace ui
