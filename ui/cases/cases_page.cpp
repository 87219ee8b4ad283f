// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_page.h"

#include "ui/cases/case_details.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_pair.h"
#include "ui/cases/case_panel.h"
#include "ui/cases/chip_row.h"
#include "ui/cases/filter_line.h"
#include "ui/cases/list_steps.h"
#include "ui/cases/look_notice.h"
#include "ui/cases/search_bar.h"
#include "ui/cases/slice_bar.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <array>

namespace ui {

CasesPage::CasesPage(QWidget *parent)
    : QWidget(parent)
    , m_trail(new ElidedLabel(this))
    , m_back(new KeyButton(tr("Back"), keyText(QKeySequence(Qt::ALT | Qt::Key_Left)), this))
    , m_count(plainLabel(QString(), Tone::MutedLine))
    , m_slices(new SliceBar(this))
    , m_chips(new ChipRow(this))
    , m_filterLine(new FilterLine(this))
    , m_searchBar(new SearchBar(this))
    , m_seen(plainLabel(QString(), Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_lookNotice(new LookNotice(this))
    , m_list(new QTableView)
    , m_steps(new ListSteps(this))
    , m_pair(new CasePair(this))
    , m_panel(new CasePanel(this))
    , m_model(new CaseListModel(this))
{
    setObjectName(QStringLiteral("casesPage"));
    m_notice->setObjectName(QStringLiteral("casesNotice"));
    m_seen->setObjectName(QStringLiteral("seenLine"));
    m_seen->hide();
    m_stack->addWidget(m_notice);
    m_stack->addWidget(makeContent());
    auto *head = new QHBoxLayout;
    buildHead(head);
    auto *filter = new QHBoxLayout;
    filter->setSpacing(10);
    filter->addWidget(m_filterLine, 3, Qt::AlignTop);
    filter->addWidget(m_searchBar, 2, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_chips);
    layout->addLayout(filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_seen);
    addKeys();
    connectParts();
    setSession(nullptr);
}

QWidget *CasesPage::makeContent()
{
    buildList();
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(m_list, 1);
    lines->addWidget(m_steps);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(10);
    splitter->setObjectName(QStringLiteral("casesPanes"));
    splitter->setChildrenCollapsible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{column, m_pair, m_panel, m_lookNotice})
        splitter->addWidget(part);
    m_lookNotice->hide();
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(3, 1);
    // All of who says what; lengths and models are further right.
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    m_listWidth = m_list->columnViewportPosition(CaseListModel::Length) + bar + 2 * m_list->frameWidth();
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    m_content = splitter;
    return splitter;
}

/// The pair has what is left, and the most where there is little; once a person has moved a border it stays.
void CasesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isSplitByHand)
        return;
    const int all = width() - 36;
    const int list = std::min(m_listWidth, all * 3 / 10);
    const int panel = std::min(std::max(330, m_list->fontMetrics().averageCharWidth() * 44), all * 3 / 10);
    m_content->setSizes({list, all - list - panel, panel, all - list});
}

void CasesPage::buildHead(QHBoxLayout *head)
{
    m_trail->setObjectName(QStringLiteral("casesTrail"));
    setTone(*m_trail, Tone::Muted);
    m_back->setObjectName(QStringLiteral("casesBack"));
    m_back->setQuiet(true);
    m_back->hide();
    m_count->setObjectName(QStringLiteral("casesCount"));
    QLabel *title = plainLabel(tr("Cases"), Tone::Title);
    title->setWordWrap(false);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_back);
    head->addWidget(m_trail, 1);
    head->addWidget(m_count);
    head->addWidget(m_slices);
}

void CasesPage::buildList()
{
    m_list->setObjectName(QStringLiteral("caseList"));
    m_list->setAccessibleName(tr("Cases"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(m_list->fontMetrics().height() + 12);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->horizontalHeader()->setHighlightSections(false);
    const int em = m_list->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_list->setColumnWidth(CaseListModel::Item, 9 * em);
    m_list->setColumnWidth(CaseListModel::People, 14 * em);
    m_list->setColumnWidth(CaseListModel::Judges, 14 * em);
    m_list->setColumnWidth(CaseListModel::Length, 11 * em);
    m_list->setColumnWidth(CaseListModel::Models, 28 * em);
}

void CasesPage::addKeys()
{
    const auto add = [this](const QKeySequence &key, QWidget *where, auto act) {
        auto *shortcut = new QShortcut(key, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::Key_J), m_content, [this] { step(1); });
    add(QKeySequence(Qt::Key_K), m_content, [this] { step(-1); });
    add(QKeySequence(Qt::Key_M), m_content, [this] { m_pair->toggleSource(); });
    add(QKeySequence(Qt::Key_L), m_content, [this] { m_panel->toggleLetters(); });
    add(QKeySequence(Qt::Key_R), m_content, [this] { m_panel->toggleRaw(); });
    add(QKeySequence(Qt::Key_N), m_content, [this] { m_panel->toggleNote(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), this, [this] { goBack(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] { m_searchBar->edit()->setFocus(); });
    add(QKeySequence(QKeySequence::Find), this, [this] { m_filterLine->focusText(); });
}

void CasesPage::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showCase(current.row()); });
    connect(m_steps, &ListSteps::stepped, this, &CasesPage::step);
    connect(m_back, &QPushButton::clicked, this, &CasesPage::goBack);
    connect(m_chips, &ChipRow::filterChosen, this, &CasesPage::apply);
    connect(m_filterLine, &FilterLine::filterEntered, this, &CasesPage::apply);
    connect(m_searchBar, &SearchBar::searchRequested, this, &CasesPage::search);
    connect(m_slices, &SliceBar::sliceChosen, this, &CasesPage::applyText);
    connect(m_slices, &SliceBar::saveRequested, this, &CasesPage::saveSlice);
    connect(m_panel, &CasePanel::noteWritten, this, &CasesPage::writeNote);
    connect(m_notice, &Notice::actionChosen, this, &CasesPage::importRequested);
    connect(m_lookNotice, &LookNotice::lookConfirmed, this, &CasesPage::confirmLook);
    connect(m_lookNotice, &LookNotice::lookAtAllConfirmed, this, [this] {
        m_looksAtAll = true;
        confirmLook();
    });
}

void CasesPage::setLook(const Theme &theme, int zoom)
{
    if (zoom == m_zoom && theme.surface == m_surface)
        return; // nothing is made anew whenever the page comes to the front
    m_zoom = zoom;
    m_surface = theme.surface;
    m_pair->setLook(theme, zoom);
    m_panel->details()->setTheme(theme);
}

void CasesPage::focusNextPane()
{
    const std::array<QWidget *, 7> panes = {m_list,
                                            m_pair->prompt(),
                                            m_pair->sideA(),
                                            m_pair->sideB(),
                                            m_panel->details(),
                                            m_filterLine->edit(),
                                            m_searchBar->edit()};
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (panes[i]->hasFocus()) {
            panes[(i + 1) % panes.size()]->setFocus();
            return;
        }
    }
    m_list->setFocus();
}

} // namespace ui
