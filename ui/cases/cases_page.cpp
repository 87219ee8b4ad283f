// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_page.h"

#include "ui/cases/case_details.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_pair.h"
#include "ui/cases/look_notice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>

namespace ui {

CasesPage::CasesPage(QWidget *parent)
    : QWidget(parent)
    , m_error(plainLabel(QString(), Tone::Wrong))
    , m_seen(plainLabel(QString(), Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_lookNotice(new LookNotice(this))
    , m_pair(new CasePair(this))
    , m_details(new CaseDetails(this))
    , m_model(new CaseListModel(this))
{
    setObjectName(QStringLiteral("casesPage"));
    m_notice->setObjectName(QStringLiteral("casesNotice"));
    m_details->setObjectName(QStringLiteral("caseDetails"));
    m_error->setObjectName(QStringLiteral("filterError"));
    m_seen->setObjectName(QStringLiteral("seenLine"));
    m_error->hide();
    m_seen->hide();
    auto *head = new QHBoxLayout;
    buildHead(head);
    buildList();
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(10);
    splitter->setObjectName(QStringLiteral("casesPanes"));
    splitter->setChildrenCollapsible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_pair, m_details, m_lookNotice})
        splitter->addWidget(part);
    m_lookNotice->hide();
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(3, 1);
    // All of who says what; the models are further right.
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    const int list = m_list->columnViewportPosition(CaseListModel::Models) + bar + 2 * m_list->frameWidth();
    splitter->setSizes({list, 620, 330});
    m_content = splitter;
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_filterEdit);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_seen);
    addKeys();
    connect(m_notice, &Notice::actionChosen, this, &CasesPage::importRequested);
    connect(m_lookNotice, &LookNotice::lookConfirmed, this, &CasesPage::confirmLook);
    connect(m_lookNotice, &LookNotice::lookAtAllConfirmed, this, [this] {
        m_looksAtAll = true;
        confirmLook();
    });
    setSession(nullptr);
}

void CasesPage::buildHead(QHBoxLayout *head)
{
    m_trail = plainLabel(QString(), Tone::Muted);
    m_trail->setObjectName(QStringLiteral("casesTrail"));
    m_count = plainLabel(QString(), Tone::Muted);
    m_count->setObjectName(QStringLiteral("casesCount"));
    m_count->setWordWrap(false);
    m_filterEdit = new QLineEdit;
    m_filterEdit->setObjectName(QStringLiteral("filterEdit"));
    m_filterEdit->setAccessibleName(tr("Filter"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_filterEdit->setFont(fixed);
    m_filterEdit->setPlaceholderText(tr("For example: category = math and opposite(judge, majority)"));
    head->setSpacing(10);
    head->addWidget(plainLabel(tr("Cases"), Tone::Title));
    head->addWidget(m_trail, 1);
    head->addWidget(m_count);
    connect(m_filterEdit, &QLineEdit::returnPressed, this, &CasesPage::applyFilterText);
}

void CasesPage::buildList()
{
    m_list = new QTableView;
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
    m_list->setColumnWidth(CaseListModel::Models, 28 * em);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showCase(current.row()); });
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
    add(QKeySequence(QKeySequence::Find), this, [this] {
        m_filterEdit->setFocus();
        m_filterEdit->selectAll();
    });
}

void CasesPage::setSession(labeling::ProjectSession *session)
{
    m_search.drop();
    m_reading.drop();
    m_look.drop();
    m_hasVoted.drop();
    m_session = session;
    m_rater.reset();
    m_filter = analysis::Filter();
    m_filterEdit->clear();
    m_trail->clear();
    m_model->clear();
    m_pair->clearComparison();
    m_details->clearCase();
    m_count->clear();
    m_seen->hide();
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void CasesPage::setRater(const std::optional<model::Rater> &rater)
{
    m_rater = rater;
    m_looksAtAll = false;
}

void CasesPage::enter()
{
    if (m_session == nullptr)
        return;
    m_filterEdit->setText(analysis::printFilter(m_filter)); // not one that was never applied
    find(m_filter);
}

void CasesPage::open(const DrillDown &drillDown)
{
    m_filter = drillDown.filter;
    m_filterEdit->setText(analysis::printFilter(drillDown.filter));
    m_filterEdit->setCursorPosition(0);
    m_trail->setText(drillDown.trail);
    m_model->clear();
}

QString CasesPage::filterText() const { return m_filterEdit->text(); }

void CasesPage::setFilterText(const QString &text)
{
    const auto filter = analysis::parseFilter(text);
    if (!filter)
        return;
    m_filter = *filter;
    m_filterEdit->setText(text);
}

void CasesPage::applyFilterText()
{
    const auto filter = analysis::parseFilter(m_filterEdit->text());
    if (!filter) {
        showError(tr("The filter is not understood: %1.").arg(filter.error().detail));
        return;
    }
    if (*filter != m_filter)
        m_trail->clear();
    m_filter = *filter;
    find(m_filter);
}

void CasesPage::find(const analysis::Filter &filter)
{
    if (m_session == nullptr)
        return;
    showError(QString());
    m_search.ask(m_session->find(filter), this, [this](model::Result<labeling::FoundCases> found) {
        if (found)
            show(std::move(*found));
        else
            showError(tr("No cases were searched: %1.").arg(found.error().detail));
    });
}

void CasesPage::show(labeling::FoundCases found)
{
    const std::size_t all = found.dataset->size();
    const auto before = m_model->caseAt(m_list->currentIndex().row());
    m_count->setText(
        tr("%1 of %2")
            .arg(countText(static_cast<qint64>(found.cases.size())), countText(static_cast<qint64>(all))));
    m_model->setCases(std::move(found));
    if (m_model->rowCount() == 0) {
        m_pair->clearComparison();
        m_details->clearCase();
        if (all == 0)
            say(tr("No cases yet"), tr("Import a benchmark: questions, answers and votes."),
                tr("Go to Start"));
        else
            say(tr("No case fits this filter"), tr("Change the filter above; empty, it shows every case."),
                QString());
        return;
    }
    m_stack->setCurrentWidget(m_content);
    const int row = before ? m_model->rowOf(*before) : -1;
    m_list->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    if (isVisible())
        m_list->setFocus();
}

void CasesPage::showCase(int row)
{
    const auto comparison = m_model->caseAt(row);
    if (!comparison || m_session == nullptr)
        return;
    m_reading.drop();
    m_look.drop();
    m_seen->hide();
    if (!m_rater || m_looksAtAll) {
        lookAt(*comparison);
        return;
    }
    m_hasVoted.ask(m_session->hasVoted(*m_rater, *comparison), this,
                   [this, id = *comparison](const model::Result<bool> &hasVoted) {
                       if (!hasVoted || *hasVoted) {
                           lookAt(id);
                           return;
                       }
                       m_lookNotice->setPerson(m_rater->name);
                       showNotice(true);
                   });
}

void CasesPage::showNotice(bool isNotice)
{
    m_pair->setVisible(!isNotice);
    m_details->setVisible(!isNotice);
    m_lookNotice->setVisible(isNotice);
}

/// The person agreed to see the case.
void CasesPage::confirmLook()
{
    if (const auto comparison = m_model->caseAt(m_list->currentIndex().row()))
        lookAt(*comparison);
    m_list->setFocus();
}

void CasesPage::lookAt(model::ComparisonId comparison)
{
    m_reading.ask(m_session->readCase(comparison), this, [this](model::Result<labeling::ReadCase> read) {
        if (read)
            showRead(*read);
        else
            showError(tr("The case cannot be read: %1.").arg(read.error().detail));
    });
}

void CasesPage::showRead(const labeling::ReadCase &read)
{
    m_pair->setComparison(read.content.comparison);
    m_details->setCase(read);
    showNotice(false);
    noteLook(read.content.comparison.id);
}

void CasesPage::noteLook(model::ComparisonId comparison)
{
    m_seen->hide();
    if (!m_rater || !isVisible())
        return;
    m_look.ask(m_session->noteLook(*m_rater, comparison), this, [this](model::Result<bool> isUnlabelled) {
        if (isUnlabelled && *isUnlabelled) {
            m_seen->setText(tr("%1 has not voted on this case: a later vote will be marked as given after "
                               "seeing names and votes.")
                                .arg(m_rater->name));
            m_seen->show();
        }
    });
}

void CasesPage::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(m_model->rowCount() - 1, 0));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CasesPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void CasesPage::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void CasesPage::setTheme(const Theme &theme)
{
    m_pair->setTheme(theme);
    m_details->setTheme(theme);
}

void CasesPage::focusNextPane()
{
    const std::array<QWidget *, 6> panes = {m_list,          m_pair->prompt(), m_pair->sideA(),
                                            m_pair->sideB(), m_details,        m_filterEdit};
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (panes[i]->hasFocus()) {
            panes[(i + 1) % panes.size()]->setFocus();
            return;
        }
    }
    m_list->setFocus();
}

} // namespace ui
