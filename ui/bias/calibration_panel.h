// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/calibration.h"
#include "db/model/result.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QBoxLayout;
class QTableView;

namespace ui {

class FigureExplanation;
class PlotView;

/// How far the probabilities of a judge can be trusted: a sentence, its scores, the reliability table and a
/// picture of it. Each line of the table opens its cases, and E explains it.
class CalibrationPanel : public QFrame
{
    Q_OBJECT
public:
    CalibrationPanel(const analysis::Calibration &calibration, const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    /// Writes the plot.
    [[nodiscard]] model::Result<> savePlot(const QString &path) const;

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void saveRequested(); ///< of the plot

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QTableView *makeTable();
    [[nodiscard]] QWidget *makeButtons();

    analysis::Calibration m_calibration;
    QString m_name, m_trail;
    QTableView *m_table = nullptr;
    PlotView *m_plot = nullptr;
    FigureExplanation *m_explanation = nullptr;
    QBoxLayout *m_figures = nullptr; ///< both, beside or below each other
    int m_tableWidth = 0;            ///< with nothing cut off
};

} // namespace ui
