// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "app/exchange/output_file.h"
#include "ui/charts/drawing.h"

#include <QEvent>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace ui {

namespace {

constexpr int dotsPerInch = 96;
constexpr double pngScale = 3; ///< for print

void writeSvg(QCustomPlot &canvas, const QSize &size, QIODevice &device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(dotsPerInch);
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    canvas.toPainter(&painter, size.width(), size.height());
}

void writePdf(QCustomPlot &canvas, const QSize &size, QIODevice &device)
{
    constexpr double pointsPerDot = 72.0 / dotsPerInch;
    QPdfWriter writer(&device);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(
        QPageSize(QSizeF(size) * pointsPerDot, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    QCPPainter painter;
    painter.begin(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    canvas.toPainter(&painter, size.width(), size.height());
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new QCustomPlot(this))
    , m_theme(themeOf(Scheme::Light))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    m_canvas->setFocusPolicy(Qt::NoFocus); // its table is what a keyboard reads
    m_canvas->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_canvas->axisRect()->setRangeDrag(Qt::Horizontal);
    m_canvas->axisRect()->setRangeZoom(Qt::Horizontal);
    connect(m_canvas, &QCustomPlot::mouseDoubleClick, this, &PlotView::redraw);
    redraw();
}

void PlotView::setTheme(const Theme &theme)
{
    m_theme = theme;
    redraw();
}

void PlotView::setPlot(Plot plot)
{
    m_plot = std::move(plot);
    setAccessibleName(plotSummary(m_plot));
    setToolTip(accessibleName());
    redraw();
}

int PlotView::heightWanted() const
{
    constexpr double linesEach = 1.3, linesAround = 5; // text, and the axis with its label
    constexpr std::size_t linesOfSquare = 8;
    std::size_t lines = 0;
    if (const auto *intervals = std::get_if<IntervalPlot>(&m_plot))
        lines = intervals->names.size();
    else if (const auto *places = std::get_if<PlacesPlot>(&m_plot))
        lines = places->lines.size();
    else if (std::holds_alternative<ReliabilityPlot>(m_plot) || std::holds_alternative<ScatterPlot>(m_plot))
        lines = linesOfSquare;
    return static_cast<int>((linesEach * static_cast<double>(lines) + linesAround) *
                            fontMetrics().lineSpacing());
}

void PlotView::redraw()
{
    setMinimumHeight(heightWanted());
    const bool canZoom = std::holds_alternative<IntervalPlot>(m_plot);
    m_canvas->setInteraction(QCP::iRangeDrag, canZoom);
    m_canvas->setInteraction(QCP::iRangeZoom, canZoom);
    draw(*m_canvas, m_plot, {m_theme, font()});
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

model::Result<> PlotView::save(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != u"svg" && suffix != u"png" && suffix != u"pdf")
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("a plot is saved as .svg, .png or .pdf; found %1").arg(path));
    auto file = exchange::OutputFile::open(path);
    if (!file)
        return tl::unexpected<model::Error>(file.error());
    QCustomPlot paper;
    draw(paper, m_plot, {themeOf(Scheme::Light), font()});
    const QSize size = m_canvas->size().expandedTo({320, 240});
    if (suffix == u"svg")
        writeSvg(paper, size, file->device());
    else if (suffix == u"pdf")
        writePdf(paper, size, file->device());
    else if (!paper.toPixmap(size.width(), size.height(), pngScale).save(&file->device(), "PNG"))
        return exchange::notWritten(path, file->device().errorString());
    return file->commit();
}

} // namespace ui
