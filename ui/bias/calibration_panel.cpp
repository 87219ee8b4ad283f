// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/calibration_panel.h"

#include "ui/bias/bias_explanations.h"
#include "ui/bias/calibration_model.h"
#include "ui/bias/calibration_words.h"
#include "ui/charts/plot_view.h"
#include "ui/widgets/figure_explanation.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_copy.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

constexpr int plotCharacters = 40; ///< its width, at least

ReliabilityPlot plotOf(const analysis::Calibration &calibration, const QString &across, const QString &up)
{
    ReliabilityPlot plot{across, up, {}};
    for (const analysis::CalibrationBin &bin : calibration.bins) {
        const stats::Estimate &correct = bin.correct.estimate;
        ReliabilityPlot::Bin shown{bin.confidence, {}, static_cast<double>(correct.n)};
        if (correct.value && correct.n >= enoughShared) // as the table
            shown.correct = PlotPoint{*correct.value, correct.low, correct.high};
        plot.bins.push_back(shown);
    }
    return plot;
}

} // namespace

CalibrationPanel::CalibrationPanel(const analysis::Calibration &calibration, const Theme &theme,
                                   QWidget *parent)
    : QFrame(parent)
    , m_calibration(calibration)
    , m_name(tr("Calibration of %1").arg(calibration.options.judge))
    , m_trail(tr("Bias › %1").arg(m_name))
    , m_plot(new PlotView(this))
{
    setObjectName(QStringLiteral("calibrationPanel"));
    auto *sentence = plainLabel(calibrationText(calibration), Tone::Plain);
    sentence->setObjectName(QStringLiteral("calibrationSentence"));
    auto *scores = plainLabel(scoresText(calibration), Tone::Muted);
    scores->setObjectName(QStringLiteral("calibrationScores"));
    m_table = makeTable();
    m_plot->setObjectName(QStringLiteral("calibrationPlot"));
    m_plot->setMinimumWidth(fontMetrics().averageCharWidth() * plotCharacters);
    m_plot->setTheme(theme);
    m_plot->setPlot(plotOf(calibration, tr("confidence"), tr("share right")));
    m_figures = new QBoxLayout(QBoxLayout::LeftToRight);
    m_figures->setSpacing(16);
    m_figures->addWidget(m_table, 1);
    m_figures->addWidget(m_plot, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(plainLabel(m_name, Tone::Strong));
    layout->addWidget(sentence);
    layout->addWidget(scores);
    layout->addLayout(m_figures);
    layout->addWidget(makeButtons());
    m_explanation = new FigureExplanation(this); // behind the buttons for Tab
    layout->addWidget(m_explanation);
}

/// The plot stands below the table where both beside each other would cut the table off, as with large text.
void CalibrationPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int half = (contentsRect().width() - m_figures->spacing()) / 2;
    m_figures->setDirection(half < m_tableWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QTableView *CalibrationPanel::makeTable()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("calibrationTable"));
    table->setAccessibleName(tr("How sure it was, and how often it was right: %1").arg(m_name));
    table->setModel(new CalibrationModel(m_calibration, m_trail, this));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(CalibrationModel::Interval, QHeaderView::Stretch);
    // All of it: the page scrolls, the table does not.
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() +
                            table->verticalHeader()->length() + 16);
    table->setCurrentIndex(table->model()->index(0, 0));
    m_tableWidth = 2 * table->frameWidth();
    const QAbstractItemView *view = table; // where the hint is public
    for (int column = 0; column < table->model()->columnCount(); ++column)
        m_tableWidth +=
            std::max(view->sizeHintForColumn(column), table->horizontalHeader()->sectionSizeHint(column));
    letCopy(*table);
    letExplain(*table, [this, table] {
        if (const QModelIndex line = table->currentIndex(); line.isValid())
            m_explanation->explain(
                {QStringLiteral("%1 › %2").arg(
                     m_trail, line.siblingAtColumn(CalibrationModel::From).data().toString()),
                 explainedBin(m_calibration, line.row())});
    });
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant way = index.data(CalibrationModel::DrillDownRole); way.isValid())
            Q_EMIT casesRequested(way.value<DrillDown>());
    });
    return table;
}

QWidget *CalibrationPanel::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    const auto add = [&](const QString &text, const char *name) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(true); // Enter presses it
        button->setAccessibleName(tr("%1: %2", "panel, button").arg(m_name, text));
        flow->addWidget(button);
        return button;
    };
    const analysis::Figure &all = m_calibration.overconfidence;
    connect(add(tr("Open cases: %1").arg(countText(all.cases)), "openCalibration"), &QPushButton::clicked,
            this, [this, drillDown = DrillDown{all.where, m_trail}] { Q_EMIT casesRequested(drillDown); });
    connect(add(tr("Explain"), "explainCalibration"), &QPushButton::clicked, this, [this] {
        m_explanation->explain({m_trail, explainedScores(m_calibration)});
    });
    connect(add(tr("Copy table"), "copyCalibration"), &QPushButton::clicked, this,
            [this] { copyAll(*m_table); });
    connect(add(tr("Save plot…"), "saveCalibration"), &QPushButton::clicked, this,
            &CalibrationPanel::saveRequested);
    return buttons;
}

void CalibrationPanel::setTheme(const Theme &theme) { m_plot->setTheme(theme); }

model::Result<> CalibrationPanel::savePlot(const QString &path) const { return m_plot->save(path); }

} // namespace ui
