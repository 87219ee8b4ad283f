// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "ui/widgets/drill_down.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class DetailModel;
class FigureExplanation;

/// One bias of one rater: estimate, sentence, and the ways to the cases that speak for it and for the
/// opposite. Enter opens the first, up and down leave for the next panel; the details fold out. E explains
/// the estimate, and in the details the figure of the line.
class BiasPanel : public QFrame
{
    Q_OBJECT
public:
    BiasPanel(const analysis::Panel &panel, QWidget *parent);

    [[nodiscard]] const analysis::Panel &panel() const { return m_panel; }
    /// "length of gpt4_pair"
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isUnfolded() const;
    void unfold();

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void leaveRequested(int by); ///< to the panel so many further down

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFigure();
    [[nodiscard]] QWidget *makeHead();
    void addButtons(QBoxLayout &layout);
    void showDetails(bool isShown);
    void makeDetails();
    void explainEstimate();
    void explainDetail();
    void open(const analysis::Cell &cell, const QString &what);
    void openFlagged();

    analysis::Panel m_panel;
    QString m_trail;
    QBoxLayout *m_right = nullptr;
    QPushButton *m_fold = nullptr;
    QTableView *m_details = nullptr; ///< made when it is first unfolded
    FigureExplanation *m_explanation = nullptr;
};

} // namespace ui
