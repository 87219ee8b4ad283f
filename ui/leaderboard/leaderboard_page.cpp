// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/leaderboard_page.h"

#include "ui/charts/plot_view.h"
#include "ui/leaderboard/board_model.h"
#include "ui/leaderboard/board_plots.h"
#include "ui/leaderboard/board_words.h"
#include "ui/leaderboard/duel_model.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heat_delegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_copy.h"
#include "ui/widgets/words.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int widestColumn = 28; ///< characters
constexpr int filterCharacters = 26;
constexpr int linesOfContent = 22;

QComboBox *makeBox(const char *name)
{
    auto *box = new ChoiceBox;
    box->setObjectName(QLatin1String(name));
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(box->fontMetrics().averageCharWidth() * 36);
    return box;
}

/// Puts the names into the box behind its first `kept` entries; what was chosen stays chosen.
void refill(QComboBox &box, int kept, const std::vector<analysis::Party> &parties)
{
    const QString chosen = box.currentData().toString();
    const QSignalBlocker quiet(&box);
    while (box.count() > kept)
        box.removeItem(kept);
    for (const analysis::Party &party : parties)
        box.addItem(partyText(party.name), party.name);
    box.setCurrentIndex(std::max(box.findData(chosen), 0));
}

} // namespace

LeaderboardPage::LeaderboardPage(QWidget *parent)
    : QWidget(parent)
    , m_error(plainLabel(QString(), Tone::Wrong))
    , m_sentence(plainLabel(QString(), Tone::Muted))
    , m_comparison(plainLabel(QString(), Tone::Plain))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_boardModel(new BoardModel(this))
    , m_duelModel(new DuelModel(this))
    , m_delegate(new HeatDelegate(this))
{
    setObjectName(QStringLiteral("leaderboardPage"));
    m_notice->setObjectName(QStringLiteral("leaderboardNotice"));
    m_error->setObjectName(QStringLiteral("leaderboardError"));
    m_error->hide();
    m_sentence->setObjectName(QStringLiteral("leaderboardSentence"));
    m_comparison->setObjectName(QStringLiteral("leaderboardComparison"));
    m_content = makeContent();
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Leaderboard"), Tone::Title));
    layout->addWidget(makeHead());
    layout->addWidget(m_error);
    layout->addWidget(m_sentence);
    layout->addWidget(m_comparison);
    layout->addWidget(m_stack, 1);
    connect(m_notice, &Notice::actionChosen, this, &LeaderboardPage::importRequested);
    setSession(nullptr);
}

QWidget *LeaderboardPage::makeHead()
{
    auto *head = new QWidget;
    auto *flow = new FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_by = makeBox("boardBy");
    m_by->addItem(partyText(QStringLiteral("humans")), QStringLiteral("humans"));
    m_beside = makeBox("boardBeside");
    m_beside->addItem(tr("nobody"), QString());
    m_method = makeBox("boardMethod");
    for (const BoardMethod &method : boardMethods())
        m_method->addItem(methodText(method.method));
    m_ties = makeBox("boardTies");
    m_ties->addItems({tr("half a win"), tr("left out")});
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("boardFilter"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_filter->setFont(fixed);
    m_filter->setPlaceholderText(tr("category = math"));
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * filterCharacters);
    for (QWidget *field : {labelled(tr("Ra&ted by"), m_by), labelled(tr("&Beside"), m_beside),
                           labelled(tr("&Method"), m_method), labelled(tr("T&ies"), m_ties),
                           labelled(tr("Filt&er"), m_filter)})
        flow->addWidget(field);
    for (QComboBox *box : {m_by, m_beside, m_method, m_ties})
        connect(box, &QComboBox::currentIndexChanged, this, &LeaderboardPage::compute);
    connect(m_filter, &QLineEdit::returnPressed, this, &LeaderboardPage::compute);
    return head;
}

QWidget *LeaderboardPage::makeContent()
{
    buildTables();
    auto *left = new QSplitter(Qt::Vertical);
    left->setObjectName(QStringLiteral("leaderboardRows"));
    left->setHandleWidth(10);
    left->setChildrenCollapsible(false);
    left->addWidget(m_list);
    left->addWidget(makePicture());
    left->setSizes({260, 300});
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plainLabel(
        tr("Head to head: how often the model of the row wins against that of the column"), Tone::Muted));
    column->addWidget(m_duels, 1);
    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setObjectName(QStringLiteral("leaderboardPanes"));
    panes->setHandleWidth(12);
    panes->setChildrenCollapsible(false);
    panes->addWidget(left);
    panes->addWidget(right);
    panes->setStretchFactor(0, 1);
    panes->setSizes({620, 480});
    panes->setMinimumHeight(fontMetrics().lineSpacing() * linesOfContent);
    auto *scroll = new QScrollArea; // large text
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(panes);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void LeaderboardPage::buildTables()
{
    m_list = new QTableView;
    m_list->setObjectName(QStringLiteral("boardList"));
    m_list->setAccessibleName(tr("Models, best first"));
    m_list->setModel(m_boardModel);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_duels = new QTableView;
    m_duels->setObjectName(QStringLiteral("duelView"));
    m_duels->setAccessibleName(tr("Head to head"));
    m_duels->setModel(m_duelModel);
    m_duels->setItemDelegate(m_delegate);
    QStyleOptionViewItem option;
    option.font = m_duels->font();
    option.fontMetrics = m_duels->fontMetrics();
    const QSize cell = m_delegate->sizeHint(option, QModelIndex());
    m_duels->horizontalHeader()->setDefaultSectionSize(cell.width());
    m_duels->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_duels->verticalHeader()->setDefaultSectionSize(cell.height());
    m_duels->verticalHeader()->setMaximumWidth(190);
    for (QTableView *view : {m_list, m_duels}) {
        view->setSelectionMode(QAbstractItemView::SingleSelection);
        view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        view->setTabKeyNavigation(false);
        view->setWordWrap(false);
        view->horizontalHeader()->setHighlightSections(false);
        view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        letCopy(*view);
    }
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant way = index.data(BoardModel::DrillDownRole); way.isValid())
            Q_EMIT casesRequested(way.value<DrillDown>());
    });
    connect(m_duels, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant way = index.data(DuelModel::DrillDownRole); way.isValid())
            Q_EMIT casesRequested(way.value<DrillDown>());
    });
}

QWidget *LeaderboardPage::makePicture()
{
    auto *card = makeCard();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    auto *row = new QHBoxLayout;
    m_picture = makeBox("boardPicture");
    m_picture->addItems({tr("Ratings"), tr("Places on both")});
    m_picture->setMinimumContentsLength(12);
    auto *copy = new QPushButton(tr("&Copy table"));
    copy->setObjectName(QStringLiteral("copyBoard"));
    copy->setToolTip(tr("All of the list, for a spreadsheet"));
    m_save = new QPushButton(tr("&Save plot…"));
    m_save->setObjectName(QStringLiteral("savePlot"));
    m_save->setToolTip(tr("As SVG, PNG or PDF, on white"));
    row->addWidget(labelled(tr("P&lot"), m_picture));
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(m_save);
    m_plot = new PlotView(this);
    m_plot->setObjectName(QStringLiteral("boardPlot"));
    auto *scroll = new QScrollArea; // many models
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_plot);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addLayout(row);
    column->addWidget(scroll, 1);
    connect(m_picture, &QComboBox::currentIndexChanged, this, &LeaderboardPage::showPicture);
    connect(copy, &QPushButton::clicked, this, &LeaderboardPage::copyTable);
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveRequested(QStringLiteral("leaderboard.svg")); });
    return card;
}

void LeaderboardPage::setSession(labeling::ProjectSession *session)
{
    m_question.drop();
    m_session = session;
    m_filter->clear();
    showError(QString());
    m_ranking = {};
    for (QComboBox *box : {m_by, m_beside}) {
        const QSignalBlocker quiet(box);
        while (box->count() > 1)
            box->removeItem(1);
    }
    m_boardModel->clear();
    m_duelModel->setBoard({});
    m_sentence->clear();
    m_comparison->clear();
    m_comparison->hide();
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void LeaderboardPage::enter()
{
    m_takesFocus = true;
    compute();
}

QString LeaderboardPage::filterText() const { return m_filter->text(); }

void LeaderboardPage::setFilterText(const QString &text) { m_filter->setText(text); }

std::optional<labeling::RankingQuestion> LeaderboardPage::question()
{
    auto filter = analysis::parseFilter(m_filter->text());
    showError(filter ? QString() : tr("The filter is not understood: %1.").arg(filter.error().detail));
    if (!filter)
        return std::nullopt;
    labeling::RankingQuestion question;
    question.options.where = std::move(*filter);
    question.options.method = boardMethods()[static_cast<std::size_t>(m_method->currentIndex())].method;
    question.options.leavesTiesOut = m_ties->currentIndex() == 1;
    question.by = m_by->currentData().toString();
    if (const QString beside = m_beside->currentData().toString(); !beside.isEmpty())
        question.beside = beside;
    return question;
}

void LeaderboardPage::compute()
{
    if (m_session == nullptr)
        return;
    const auto wanted = question();
    if (!wanted)
        return;
    if (m_boardModel->rowCount() == 0)
        say(tr("Computing…"), QString(), QString());
    m_question.ask(m_session->ranking(*wanted), this,
                   [this](const model::Result<labeling::Ranking> &ranking) {
                       if (ranking) {
                           show(*ranking);
                           return;
                       }
                       m_boardModel->clear();
                       m_sentence->clear();
                       m_comparison->hide();
                       say(tr("The models cannot be rated"), ranking.error().detail, QString());
                   });
}

void LeaderboardPage::show(const labeling::Ranking &ranking)
{
    m_ranking = ranking;
    listParties(ranking);
    const QModelIndex before = m_list->currentIndex();
    m_boardModel->setRanking(ranking);
    m_duelModel->setBoard(ranking.board);
    const bool isEmpty = ranking.board.models.empty();
    m_sentence->setText(isEmpty ? QString() : boardSentence(ranking.board));
    m_comparison->setText(isEmpty ? QString() : comparisonSentence(ranking));
    m_comparison->setVisible(!m_comparison->text().isEmpty());
    if (isEmpty) {
        say(tr("There is nothing to rate yet"),
            tr("%1 has no votes or rulings here. Import votes and judgments, run a judge, or label some pairs.")
                .arg(partyText(ranking.board.options.by.name)),
            tr("Go to Start"));
        return;
    }
    // Where else a model stands is read beside where it stands here.
    QHeaderView *header = m_list->horizontalHeader();
    for (int column = BoardModel::BesidePlace; column < m_boardModel->columnCount(); ++column)
        header->moveSection(header->visualIndex(column), BoardModel::Wins + column - BoardModel::BesidePlace);
    m_list->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * widestColumn;
    for (int column = 0; column < m_boardModel->columnCount(); ++column)
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column) + 8, widest));
    for (int column = 0; column < m_duelModel->columnCount(); ++column) {
        const QString name = m_duelModel->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_duels->setColumnWidth(column,
                                std::clamp(m_duels->fontMetrics().boundingRect(name).width() + 24,
                                           m_duels->horizontalHeader()->defaultSectionSize(), widest));
    }
    showPicture();
    m_stack->setCurrentWidget(m_content);
    const bool wasThere = before.isValid() && before.row() < m_boardModel->rowCount();
    m_list->setCurrentIndex(wasThere ? m_boardModel->index(before.row(), before.column())
                                     : m_boardModel->index(0, BoardModel::Model));
    m_duels->setCurrentIndex(m_duelModel->index(0, m_duelModel->columnCount() > 1 ? 1 : 0));
    if (isVisible() && std::exchange(m_takesFocus, false))
        m_list->setFocus();
}

void LeaderboardPage::listParties(const labeling::Ranking &ranking)
{
    std::vector<analysis::Party> parties, others;
    for (const analysis::Party &party : ranking.parties) {
        if (party.name != u"humans")
            parties.push_back(party);
        if (party.name != ranking.board.options.by.name)
            others.push_back(party);
    }
    refill(*m_by, 1, parties);
    refill(*m_beside, 1, others);
}

void LeaderboardPage::showPicture()
{
    const bool arePlaces = m_picture->currentIndex() == static_cast<int>(Picture::Places);
    m_plot->setPlot(arePlaces ? placesPlot(m_ranking) : ratingsPlot(m_ranking));
    m_save->setEnabled(!std::holds_alternative<NoPlot>(m_plot->plot()));
}

void LeaderboardPage::copyTable() const { copyAll(*m_list); }

void LeaderboardPage::savePlot(const QString &path)
{
    const auto saved = m_plot->save(path);
    showError(saved ? QString() : tr("The plot was not saved: %1.").arg(saved.error().detail));
}

void LeaderboardPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_plot->setTheme(theme);
    m_duels->viewport()->update();
}

void LeaderboardPage::focusNextPane()
{
    if (m_list->hasFocus())
        m_duels->setFocus();
    else if (m_duels->hasFocus())
        m_filter->setFocus();
    else
        m_list->setFocus();
}

void LeaderboardPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void LeaderboardPage::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace ui
