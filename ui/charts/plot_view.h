// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "ui/charts/plot.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCustomPlot;

namespace ui {

/// Shows one plot in the colours of the window, as high as its lines ask for at least. The wheel zooms along
/// the axis of values, a double click shows all of it again.
class PlotView : public QWidget
{
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent);

    void setTheme(const Theme &theme);
    void setPlot(Plot plot);
    [[nodiscard]] const Plot &plot() const { return m_plot; }

    /// Writes the plot on white paper, as large as it stands here. The suffix of the path says the format:
    /// svg, png or pdf. Error::Usage for another suffix and for what cannot be written.
    [[nodiscard]] model::Result<> save(const QString &path) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    [[nodiscard]] int heightWanted() const;

    QCustomPlot *m_canvas = nullptr;
    Theme m_theme;
    Plot m_plot;
};

} // namespace ui
