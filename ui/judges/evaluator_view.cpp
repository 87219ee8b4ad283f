// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/evaluator_view.h"

#include "ui/charts/plot_view.h"
#include "ui/judges/evaluator_model.h"
#include "ui/judges/evaluator_plot.h"
#include "ui/judges/evaluator_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heat_delegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_copy.h"

#include <QAction>
#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int filterCharacters = 26;
constexpr int linesOfTable = 8;

QComboBox *makeBox(const char *name, const QStringList &choices)
{
    auto *box = new ChoiceBox;
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->addItems(choices);
    return box;
}

QCheckBox *makeCheck(const char *name, const QString &text, const QString &tip)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(QLatin1String(name));
    check->setToolTip(tip);
    return check;
}

QSize cellSize(const QTableView &table, const HeatDelegate &delegate)
{
    QStyleOptionViewItem option;
    option.font = table.font();
    option.fontMetrics = table.fontMetrics();
    return delegate.sizeHint(option, QModelIndex());
}

} // namespace

EvaluatorView::EvaluatorView(QWidget *parent)
    : QWidget(parent)
    , m_error(plainLabel(QString(), Tone::Wrong))
    , m_sentence(plainLabel(QString(), Tone::Muted))
    , m_cell(plainLabel(QString(), Tone::Plain))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_model(new EvaluatorModel(this))
    , m_delegate(new HeatDelegate(HeatDelegate::Shape::Table, this))
{
    setObjectName(QStringLiteral("evaluatorView"));
    m_notice->setObjectName(QStringLiteral("evaluatorNotice"));
    m_error->setObjectName(QStringLiteral("evaluatorError"));
    m_error->hide();
    m_sentence->setObjectName(QStringLiteral("evaluatorSentence"));
    m_cell->setObjectName(QStringLiteral("evaluatorCell"));
    m_content = makeContent();
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_error);
    layout->addWidget(m_sentence);
    layout->addWidget(m_stack, 1);
    connect(m_notice, &Notice::actionChosen, this, &EvaluatorView::importRequested);
    setSession(nullptr);
}

QWidget *EvaluatorView::makeHead()
{
    auto *head = new QWidget;
    auto *flow = new FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("evaluatorFilter"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_filter->setFont(fixed);
    m_filter->setPlaceholderText(tr("category = math"));
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * filterCharacters);
    m_errorKind = makeBox("evaluatorErrorKind", {tr("right or wrong"), tr("distance")});
    m_lengths = makeBox("evaluatorLengths", {tr("over all turns so far"), tr("of that turn")});
    m_persons = makeCheck("evaluatorPersons", tr("Each pe&rson"), tr("A row for each person too"));
    m_competence = makeCheck(
        "evaluatorCompetence", tr("Co&mpetence"),
        tr("How good each rater is by models of annotators, which takes longer where there are many votes"));
    for (QWidget *field : {labelled(tr("Filt&er"), m_filter), labelled(tr("Err&or"), m_errorKind),
                           labelled(tr("Len&gths"), m_lengths), static_cast<QWidget *>(m_persons),
                           static_cast<QWidget *>(m_competence)})
        flow->addWidget(field);
    connect(m_filter, &QLineEdit::returnPressed, this, &EvaluatorView::refresh);
    for (QComboBox *box : {m_errorKind, m_lengths})
        connect(box, &QComboBox::currentIndexChanged, this, &EvaluatorView::refresh);
    for (QCheckBox *check : {m_persons, m_competence})
        connect(check, &QCheckBox::toggled, this, &EvaluatorView::refresh);
    return head;
}

QWidget *EvaluatorView::makeContent()
{
    buildTable();
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_cell);
    auto *rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(QStringLiteral("evaluatorRows"));
    rows->setHandleWidth(10);
    rows->setChildrenCollapsible(false);
    rows->addWidget(upper);
    rows->addWidget(makePicture());
    rows->setStretchFactor(0, 1);
    rows->setSizes({320, 240});
    auto *scroll = new QScrollArea; // large text
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void EvaluatorView::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("evaluatorTable"));
    m_table->setAccessibleName(tr("Judges beside people"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * linesOfTable);
    m_table->verticalHeader()->setDefaultSectionSize(cellSize(*m_table, *m_delegate).height());
    m_table->verticalHeader()->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_table->verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    letCopy(*m_table);
    for (const auto &[key, order] : {std::pair(Qt::ALT | Qt::Key_Down, Qt::DescendingOrder),
                                     std::pair(Qt::ALT | Qt::Key_Up, Qt::AscendingOrder)}) {
        auto *sort = new QAction(m_table);
        sort->setShortcut(key);
        sort->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(sort);
        connect(sort, &QAction::triggered, this, [this, order = order] { sortByCurrent(order); });
    }
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant way = index.data(EvaluatorModel::DrillDownRole); way.isValid())
            Q_EMIT casesRequested(way.value<DrillDown>());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvaluatorView::showCell);
}

QWidget *EvaluatorView::makePicture()
{
    auto *card = makeCard();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    auto *row = new QHBoxLayout;
    m_picture = makeBox("evaluatorPicture", {tr("cost"), tr("time")});
    auto *copy = new QPushButton(tr("&Copy table"));
    copy->setObjectName(QStringLiteral("copyEvaluators"));
    copy->setToolTip(tr("All of the table, for a spreadsheet"));
    m_save = new QPushButton(tr("&Save plot…"));
    m_save->setObjectName(QStringLiteral("saveEvaluatorPlot"));
    m_save->setToolTip(tr("As SVG, PNG or PDF, on white"));
    row->addWidget(labelled(tr("&Agreement against"), m_picture));
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(m_save);
    m_plot = new PlotView(this);
    m_plot->setObjectName(QStringLiteral("evaluatorPlot"));
    column->addLayout(row);
    column->addWidget(m_plot, 1);
    connect(m_picture, &QComboBox::currentIndexChanged, this, &EvaluatorView::showPicture);
    connect(copy, &QPushButton::clicked, this, [this] { copyAll(*m_table); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveRequested(QStringLiteral("judges.svg")); });
    return card;
}

void EvaluatorView::setSession(labeling::ProjectSession *session)
{
    m_question.drop();
    m_session = session;
    m_filter->clear();
    showError(QString());
    m_model->setTable({});
    m_sentence->clear();
    m_sentence->hide();
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void EvaluatorView::enter()
{
    m_takesFocus = true;
    refresh();
}

void EvaluatorView::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // else the whole window went, and comes back as it is
        m_question.drop();     // it is asked again on entering
    QWidget::hideEvent(event);
}

QString EvaluatorView::filterText() const { return m_filter->text(); }

void EvaluatorView::setFilterText(const QString &text) { m_filter->setText(text); }

std::optional<analysis::EvaluatorOptions> EvaluatorView::options()
{
    auto filter = analysis::parseFilter(m_filter->text());
    showError(filter ? QString() : tr("The filter is not understood: %1.").arg(filter.error().detail));
    if (!filter)
        return std::nullopt;
    analysis::EvaluatorOptions options;
    options.where = std::move(*filter);
    options.listsPersons = m_persons->isChecked();
    options.wantsCompetence = m_competence->isChecked();
    if (m_errorKind->currentIndex() == 1)
        options.error = stats::AnnotationError::Absolute;
    if (m_lengths->currentIndex() == 1)
        options.length = analysis::LengthOver::Turn;
    return options;
}

void EvaluatorView::refresh()
{
    if (m_session == nullptr)
        return;
    const auto wanted = options();
    if (!wanted)
        return;
    if (m_model->rowCount() == 0)
        say(tr("Computing…"), QString(), QString());
    m_question.ask(m_session->evaluators(*wanted), this,
                   [this](const model::Result<analysis::EvaluatorTable> &table) {
                       if (table) {
                           show(*table);
                           return;
                       }
                       m_model->setTable({});
                       m_sentence->hide();
                       say(tr("The judges cannot be compared"), table.error().detail, QString());
                   });
}

void EvaluatorView::show(const analysis::EvaluatorTable &table)
{
    const QModelIndex before = m_table->currentIndex();
    m_model->setTable(table);
    m_sentence->setText(tableSentence(table));
    m_sentence->setVisible(!table.rows.empty());
    if (table.rows.empty()) {
        say(tr("There is nobody to compare yet"),
            tr("A judge needs verdicts or rulings, people need votes. Run a judge on the first tab, label some "
               "pairs, or import votes and judgments."),
            tr("Go to Start"));
        return;
    }
    fitColumns();
    showPicture();
    m_stack->setCurrentWidget(m_content);
    const bool wasThere =
        before.isValid() && before.row() < m_model->rowCount() && before.column() < m_model->columnCount();
    m_table->setCurrentIndex(wasThere ? m_model->index(before.row(), before.column())
                                      : m_model->index(0, EvaluatorModel::FirstFigure));
    showCell();
    if (isVisible() && std::exchange(m_takesFocus, false))
        m_table->setFocus();
}

void EvaluatorView::fitColumns()
{
    const int figure = cellSize(*m_table, *m_delegate).width() * 3 / 2; // with interval and n
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int title = m_table->horizontalHeader()->sectionSizeHint(column) + 8;
        m_table->setColumnWidth(column,
                                column < EvaluatorModel::FirstFigure ? title : std::max(title, figure));
    }
}

void EvaluatorView::showCell()
{
    const QModelIndex index = m_table->currentIndex();
    m_cell->setText(index.isValid() ? index.data(Qt::AccessibleTextRole).toString() : QString());
}

void EvaluatorView::showPicture()
{
    m_plot->setPlot(
        evaluatorPlot(m_model->table(), m_picture->currentIndex() == 0 ? Effort::Cost : Effort::Time));
    m_save->setEnabled(!std::holds_alternative<NoPlot>(m_plot->plot()));
}

void EvaluatorView::sortByCurrent(Qt::SortOrder order)
{
    if (const QModelIndex index = m_table->currentIndex(); index.isValid())
        m_table->sortByColumn(index.column(), order);
}

void EvaluatorView::savePlot(const QString &path)
{
    const auto saved = m_plot->save(path);
    showError(saved ? QString() : tr("The plot was not saved: %1.").arg(saved.error().detail));
}

void EvaluatorView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_plot->setTheme(theme);
    m_table->viewport()->update();
}

void EvaluatorView::focusNextPane()
{
    if (m_table->hasFocus())
        m_picture->setFocus();
    else if (m_picture->hasFocus() || !m_table->isVisible())
        m_filter->setFocus();
    else
        m_table->setFocus();
}

void EvaluatorView::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void EvaluatorView::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace ui
