// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/pair_panel.h"

#include "app/analysis/explain.h"
#include "ui/agreement/category_model.h"
#include "ui/agreement/confusion_model.h"
#include "ui/agreement/explain_words.h"
#include "ui/agreement/matrix_model.h"
#include "ui/agreement/outcome_model.h"
#include "ui/agreement/share_delegate.h"
#include "ui/agreement/standin_view.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

int rowHeight(const QWidget &view) { return view.fontMetrics().height() + 12; }

QTableView *makeTable(QAbstractItemModel *model, const QString &name, const QString &accessibleName)
{
    auto *view = new QTableView;
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->verticalHeader()->setDefaultSectionSize(rowHeight(*view));
    return view;
}

} // namespace

PairPanel::PairPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel(QString(), Tone::Strong))
    , m_value(plainLabel(QString(), Tone::Plain))
    , m_valueText(plainLabel(QString(), Tone::Muted))
    , m_note(plainLabel(QString(), Tone::Muted))
    , m_standIn(new StandInView(this))
    , m_failed(plainLabel(QString(), Tone::Muted))
    , m_confusionTitle(plainLabel(QString(), Tone::Muted))
    , m_categoryModel(new CategoryModel(this))
    , m_open(new KeyButton(tr("Open cases"), tr("Enter"), this))
    , m_outcomeModel(new OutcomeModel(this))
    , m_confusionModel(new ConfusionModel(this))
    , m_share(new ShareDelegate(this))
{
    setObjectName(QStringLiteral("card"));
    m_title->setObjectName(QStringLiteral("pairTitle"));
    m_title->setWordWrap(true);
    m_value->setObjectName(QStringLiteral("pairValue"));
    QFont big = m_value->font();
    big.setPointSizeF(big.pointSizeF() * 2);
    big.setWeight(QFont::DemiBold);
    m_value->setFont(big);
    m_outcomes = makeTable(m_outcomeModel, QStringLiteral("outcomeView"), tr("Outcomes"));
    m_outcomes->setMinimumHeight(6 * rowHeight(*m_outcomes));
    m_outcomes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_outcomes->verticalHeader()->hide();
    m_outcomes->setShowGrid(false);
    m_outcomes->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_outcomes->horizontalHeader()->setSectionResizeMode(OutcomeModel::Outcome, QHeaderView::Stretch);
    m_outcomes->horizontalHeader()->setSectionResizeMode(OutcomeModel::Share, QHeaderView::Fixed);
    const int shareWidth = m_outcomes->fontMetrics().horizontalAdvance(QStringLiteral("0.000 ")) + 24;
    m_outcomes->setColumnWidth(OutcomeModel::Share, std::max(shareWidth, 70));
    m_outcomes->setItemDelegateForColumn(OutcomeModel::Share, m_share);
    m_confusion = makeTable(m_confusionModel, QStringLiteral("confusionView"), tr("Confusion"));
    m_confusion->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_open->setObjectName(QStringLiteral("openCases"));
    m_open->setProperty("primary", true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_value, m_valueText, m_note, m_standIn})
        layout->addWidget(part);
    layout->addWidget(m_outcomes, 3);
    layout->addWidget(m_failed);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(makeTabs(), 3);
    const auto openOutcome = [this] { openFrom(*m_outcomes, OutcomeModel::DrillDownRole); };
    const auto openCell = [this] { openFrom(*m_confusion, ConfusionModel::DrillDownRole); };
    connect(m_standIn, &StandInView::casesRequested, this, &PairPanel::casesRequested);
    connect(m_outcomes, &QTableView::activated, this, openOutcome);
    connect(m_confusion, &QTableView::activated, this, openCell);
    connect(m_open, &QPushButton::clicked, this, openOutcome);
    connect(m_outcomes->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PairPanel::updateButton);
    clear(QString());
}

QTabWidget *PairPanel::makeTabs()
{
    m_categories = makeTable(m_categoryModel, QStringLiteral("categoryView"), tr("Figures by category"));
    m_categories->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_categories->verticalHeader()->hide();
    m_categories->setShowGrid(false);
    m_categories->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_categories->horizontalHeader()->setSectionResizeMode(CategoryModel::Category, QHeaderView::Stretch);
    m_explanation = new QPlainTextEdit;
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setReadOnly(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_explanation->setAccessibleName(tr("How the figure came about"));
    m_counting = plainLabel(QString(), Tone::Muted);
    m_counting->setContentsMargins(12, 12, 12, 12);
    auto *categories = new QWidget;
    auto *stack = new QVBoxLayout(categories);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_counting, 0, Qt::AlignTop);
    stack->addWidget(m_categories, 1);
    auto *confusion = new QWidget;
    auto *layout = new QVBoxLayout(confusion);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_confusionTitle);
    layout->addWidget(m_confusion, 1);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("pairTabs"));
    m_tabs->setMinimumHeight(6 * rowHeight(*m_tabs));
    m_tabs->addTab(categories, tr("Categories"));
    m_tabs->addTab(confusion, tr("Confusion"));
    m_tabs->addTab(m_explanation, tr("Explain"));
    connect(m_categories, &QTableView::activated, this,
            [this] { openFrom(*m_categories, CategoryModel::DrillDownRole); });
    return m_tabs;
}

void PairPanel::explain(const analysis::AgreementTable &table, const analysis::PairAgreement &pair,
                        int coefficient)
{
    QStringList sentences;
    for (const auto &sentence : analysis::explainedFigure(table, pair, static_cast<std::size_t>(coefficient)))
        sentences.append(explainText(sentence));
    m_explanation->setPlainText(sentences.join(QStringLiteral("\n\n")));
}

void PairPanel::failDetails(const QString &why) { m_counting->setText(why); }

void PairPanel::setDetails(const analysis::PairDetails &details)
{
    m_categoryModel->setCategories(details.categories, m_coefficient);
    m_counting->hide();
    m_categories->show();
    if (std::exchange(m_hadFocus, false))
        m_categories->setFocus();
    QStringList failed;
    for (const auto &[state, count] : details.failedCalls)
        failed.append(tr("%1 %2").arg(countText(count), stateText(state)));
    m_failed->setText(tr("Calls without a verdict there: %1").arg(failed.join(QStringLiteral(", "))));
    m_failed->setVisible(!failed.isEmpty());
}

void PairPanel::setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair,
                        int coefficient)
{
    const QString a = table.parties[static_cast<std::size_t>(pair.a)].party.name;
    const QString b = table.parties[static_cast<std::size_t>(pair.b)].party.name;
    m_standIn->hide();
    m_title->setText(pair.a == pair.b ? tr("%1 among themselves").arg(a) : tr("%1 and %2").arg(a, b));
    showFigure(pair, coefficient);
    explain(table, pair, coefficient);
    m_coefficient = coefficient;
    m_categoryModel->clear();
    m_hadFocus = m_hadFocus || m_categories->hasFocus();
    m_categories->hide();
    m_counting->setText(tr("Counting…"));
    m_counting->show();
    m_failed->hide();
    m_outcomeModel->setPair(table, pair);
    m_confusionModel->setPair(table, pair);
    m_confusionTitle->setText(tr("%1 in rows, %2 in columns").arg(a, b));
    for (QWidget *part : std::initializer_list<QWidget *>{m_value, m_outcomes, m_open, m_tabs})
        part->show();
    m_tabs->setTabEnabled(1, pair.hasChoices);
    const int opposite = m_outcomeModel->rowOf(analysis::PairPart::Opposite);
    m_outcomes->setCurrentIndex(m_outcomeModel->index(opposite < 0 ? 0 : opposite, 0));
    updateButton();
}

void PairPanel::showFigure(const analysis::PairAgreement &pair, int coefficient)
{
    const stats::Estimate &figure = pair.figures[static_cast<std::size_t>(coefficient)];
    const QString unit =
        (pair.isVotePair ? tr("n = %1 vote pairs") : tr("n = %1 comparisons")).arg(countText(figure.n));
    const QString name = coefficientNames().at(coefficient);
    if (figure.n < enoughShared) {
        m_value->setText(countText(figure.n));
        m_valueText->setText(tr("shared: fewer than 10, so no %1 is shown").arg(name));
    } else if (!figure.value) {
        m_value->setText(tr("undefined"));
        m_valueText->setText(tr("%1, %2: %3").arg(name, unit, QString::fromStdString(figure.why)));
    } else {
        m_value->setText(figureText(*figure.value));
        m_valueText->setText(
            figure.low && figure.high
                ? tr("%1, 95 % interval %2, %3").arg(name, intervalText(*figure.low, *figure.high), unit)
                : tr("%1, %2; no interval: %3").arg(name, unit, QString::fromStdString(figure.note)));
    }
    m_note->setText(pair.includesSelf ? tr("One is part of the other or was made from it.") : QString());
    m_note->setVisible(pair.includesSelf);
}

void PairPanel::clear(const QString &sentence)
{
    m_title->clear();
    m_valueText->setText(sentence);
    m_outcomeModel->clear();
    m_confusionModel->clear();
    m_categoryModel->clear();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_value, m_note, m_standIn, m_outcomes, m_open, m_failed, m_tabs})
        part->hide();
}

void PairPanel::setTheme(const Theme &theme)
{
    m_share->setTheme(theme);
    m_outcomes->viewport()->update();
}

/// As little as the parts need: the tables scroll, and have what is left.
int PairPanel::heightForWidth(int width) const { return layout()->totalMinimumHeightForWidth(width); }

void PairPanel::focusOutcomes() { m_outcomes->setFocus(); }

void PairPanel::focusExplanation()
{
    if (m_tabs->isHidden())
        return;
    m_tabs->setCurrentWidget(m_explanation);
    m_explanation->setFocus();
}

void PairPanel::openFrom(const QTableView &view, int role)
{
    const QVariant drillDown = view.currentIndex().data(role);
    if (drillDown.isValid())
        Q_EMIT casesRequested(drillDown.value<DrillDown>());
}

void PairPanel::updateButton()
{
    const QModelIndex current = m_outcomes->currentIndex();
    const bool canOpen = current.data(OutcomeModel::DrillDownRole).isValid();
    m_open->setEnabled(canOpen);
    if (canOpen)
        m_open->setText(
            tr("Open %1 cases").arg(current.siblingAtColumn(OutcomeModel::Cases).data().toString()));
    else
        m_open->setText(tr("No cases"));
}

} // namespace ui
