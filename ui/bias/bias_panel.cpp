// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_panel.h"

#include "ui/bias/bias_explanations.h"
#include "ui/bias/bias_words.h"
#include "ui/bias/detail_model.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_explanation.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <string_view>

namespace ui {

namespace {

constexpr int figureCharacters = 19; ///< the width of the column of figures

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true); // Enter presses it
    return button;
}

} // namespace

BiasPanel::BiasPanel(const analysis::Panel &panel, QWidget *parent)
    : QFrame(parent)
    , m_panel(panel)
    , m_trail(tr("Bias › %1").arg(name()))
{
    setObjectName(QStringLiteral("biasPanel"));
    setFocusPolicy(Qt::StrongFocus);
    const QString sentence = sentenceText(m_panel.sentence);
    setAccessibleName(name());
    setAccessibleDescription(sentence + QLatin1Char(' ') + evidenceReason(m_panel.evidence));
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(makeHead());
    const stats::Estimate &estimate = m_panel.estimate.estimate;
    const bool isShown = !estimate.value || estimate.n >= enoughShared;
    auto *words = plainLabel(isShown ? sentence
                                     : tr("Fewer than 10 to measure it on: the cases are there, a figure "
                                          "would say nothing."),
                             Tone::Plain);
    words->setObjectName(QStringLiteral("biasSentence"));
    right->addWidget(words);
    auto *counts = plainLabel(
        (hasOpposite(m_panel.kind) ? tr("%1 flagged · %2 the opposite") : tr("%1 flagged · %2 free of it"))
            .arg(countText(m_panel.flagged.count.count), countText(m_panel.mirrored.count.count)),
        Tone::Muted);
    counts->setObjectName(QStringLiteral("biasCounts"));
    right->addWidget(counts);
    addButtons(*right);
    m_explanation = new FigureExplanation(this); // behind the buttons for Tab
    right->addWidget(m_explanation);
    letExplain(*this, [this] { explainEstimate(); });
    m_right = right;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    layout->addWidget(makeFigure(), 0, Qt::AlignTop);
    layout->addLayout(right, 1);
}

QString BiasPanel::name() const { return tr("%1 of %2").arg(biasText(m_panel.kind), m_panel.rater); }

QWidget *BiasPanel::makeFigure()
{
    auto *column = new QWidget(this);
    column->setFixedWidth(fontMetrics().averageCharWidth() * figureCharacters);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const stats::Estimate &estimate = m_panel.estimate.estimate;
    auto *value = plainLabel(QString(), Tone::Strong);
    value->setObjectName(QStringLiteral("biasValue"));
    auto *small = plainLabel(QString(), Tone::Muted);
    const std::string_view unit(m_panel.estimate.unit);
    const QString n = (unit == "vote"     ? tr("n = %1 votes")
                       : unit == "rating" ? tr("n = %1 scores")
                                          : tr("n = %1 comparisons"))
                          .arg(countText(estimate.n));
    if (!estimate.value) {
        value->setText(tr("undefined"));
        small->setText(n);
    } else if (estimate.n < enoughShared) {
        value->setText(countText(estimate.n));
        small->setText(tr("fewer than 10, so no figure is shown"));
    } else {
        QFont big = value->font();
        big.setPointSizeF(big.pointSizeF() * 1.8);
        value->setFont(big);
        value->setText(figureText(*estimate.value, 3));
        const QString interval =
            estimate.low && estimate.high
                ? tr("95 %: %1 – %2").arg(figureText(*estimate.low, 3), figureText(*estimate.high, 3))
                : tr("no interval");
        small->setText(interval + QLatin1Char('\n') + n);
    }
    layout->addWidget(value);
    layout->addWidget(small);
    return column;
}

QWidget *BiasPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new ElidedLabel(head);
    QString bias = biasText(m_panel.kind);
    bias.replace(0, 1, bias.at(0).toUpper());
    title->setText(tr("%1 of %2").arg(bias, m_panel.rater));
    setTone(*title, Tone::Strong);
    title->setObjectName(QStringLiteral("biasTitle"));
    auto *evidence = plainLabel(evidenceText(m_panel.evidence), Tone::Chip);
    evidence->setToolTip(evidenceReason(m_panel.evidence));
    layout->addWidget(title, 1);
    layout->addWidget(evidence);
    return head;
}

void BiasPanel::addButtons(QBoxLayout &layout)
{
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *flagged =
        makeButton(tr("Open cases: %1").arg(countText(m_panel.flagged.count.cases)), "openFlagged", this);
    flagged->setEnabled(m_panel.flagged.count.cases > 0);
    flagged->setAccessibleName(tr("%1: %2", "panel, button").arg(name(), flagged->text()));
    auto *mirrored =
        makeButton((hasOpposite(m_panel.kind) ? tr("Open the opposite: %1") : tr("Open the others: %1"))
                       .arg(countText(m_panel.mirrored.count.cases)),
                   "openMirrored", this);
    mirrored->setEnabled(m_panel.mirrored.count.cases > 0);
    mirrored->setAccessibleName(tr("%1: %2", "panel, button").arg(name(), mirrored->text()));
    auto *explain = makeButton(tr("Explain"), "biasExplain", this);
    explain->setProperty("quiet", true);
    explain->setToolTip(tr("How the figure came about (E)"));
    explain->setAccessibleName(tr("%1: %2", "panel, button").arg(name(), explain->text()));
    m_fold = makeButton(tr("Details"), "biasDetails", this);
    m_fold->setProperty("quiet", true);
    m_fold->setCheckable(true);
    m_fold->setVisible(!m_panel.detail.empty());
    m_fold->setAccessibleName(tr("%1: %2", "panel, button").arg(name(), m_fold->text()));
    for (QPushButton *button : {flagged, mirrored, explain, m_fold}) {
        button->setMinimumHeight(flagged->sizeHint().height()); // texts stand level
        row->addWidget(button);
    }
    layout.addWidget(buttons);
    connect(explain, &QPushButton::clicked, this, &BiasPanel::explainEstimate);
    connect(flagged, &QPushButton::clicked, this, &BiasPanel::openFlagged);
    connect(mirrored, &QPushButton::clicked, this, [this] {
        open(m_panel.mirrored, hasOpposite(m_panel.kind) ? tr("the opposite") : tr("the others"));
    });
    connect(m_fold, &QPushButton::toggled, this, &BiasPanel::showDetails);
}

void BiasPanel::showDetails(bool isShown)
{
    m_fold->setText(isShown ? tr("Fewer details") : tr("Details"));
    if (m_details == nullptr && isShown)
        makeDetails();
    if (m_details != nullptr)
        m_details->setVisible(isShown);
}

void BiasPanel::makeDetails()
{
    auto *model = new DetailModel(this);
    model->setPanel(m_panel, m_trail);
    m_details = new QTableView(this);
    m_details->setObjectName(QStringLiteral("biasDetailView"));
    m_details->setAccessibleName(tr("Details of %1").arg(name()));
    m_details->setModel(model);
    m_details->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_details->setSelectionMode(QAbstractItemView::SingleSelection);
    m_details->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_details->setTabKeyNavigation(false);
    m_details->setShowGrid(false);
    m_details->setWordWrap(false);
    m_details->verticalHeader()->hide();
    m_details->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_details->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DetailModel::What, QHeaderView::Stretch);
    // All of it: the page scrolls, the table does not.
    m_details->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setFixedHeight(header->sizeHint().height() + m_details->verticalHeader()->length() + 12);
    m_details->setCurrentIndex(model->index(0, 0));
    m_right->insertWidget(m_right->indexOf(m_explanation), m_details);
    setTabOrder(m_fold, m_details);
    letExplain(*m_details, [this] { explainDetail(); });
    connect(m_details, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant way = index.data(DetailModel::DrillDownRole); way.isValid())
            Q_EMIT casesRequested(way.value<DrillDown>());
    });
}

void BiasPanel::explainEstimate()
{
    m_explanation->explain({m_trail, explainedOf(m_panel, {QStringLiteral("estimate")})});
}

void BiasPanel::explainDetail()
{
    const QModelIndex line = m_details->currentIndex();
    if (line.isValid())
        m_explanation->explain({QStringLiteral("%1 › %2").arg(
                                    m_trail, line.siblingAtColumn(DetailModel::What).data().toString()),
                                explainedOf(m_panel, line.data(DetailModel::PathRole).toStringList())});
}

bool BiasPanel::isUnfolded() const { return m_fold->isChecked(); }

void BiasPanel::unfold() { m_fold->setChecked(true); }

void BiasPanel::openFlagged() { open(m_panel.flagged, QString()); }

void BiasPanel::open(const analysis::Cell &cell, const QString &what)
{
    if (cell.count.cases > 0)
        Q_EMIT casesRequested(
            {cell.where, what.isEmpty() ? m_trail : QStringLiteral("%1 › %2").arg(m_trail, what)});
}

void BiasPanel::keyPressEvent(QKeyEvent *event)
{
    // Keys of the table come here too once it has used them.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && hasFocus())
        openFlagged();
    else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveRequested(1);
    else if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveRequested(-1);
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
