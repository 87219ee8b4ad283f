// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/agreement_page.h"

#include "ui/agreement/matrix_model.h"
#include "ui/agreement/pair_panel.h"
#include "ui/agreement/rater_choice.h"
#include "ui/agreement/standin_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/figure_explanation.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heat_delegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr int widestColumn = 220;

QComboBox *addChoice(QLayout &layout, const QString &text, const QString &name, const QStringList &items)
{
    auto *box = new ChoiceBox;
    box->setObjectName(name);
    box->addItems(items);
    layout.addWidget(labelled(text, box));
    return box;
}

/// The judge of a pair of a judge and people, whom else it would stand in for; empty for other pairs.
QString judgeBesidePeople(const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    const auto partyOf = [&table](int place) -> const analysis::PartyVotes & {
        return table.parties[static_cast<std::size_t>(place)];
    };
    const auto isPeople = [](const analysis::PartyVotes &votes) {
        const analysis::RaterRef &ref = votes.party.ref;
        return votes.kind == u"human" || ref.kind == analysis::RaterRef::Kind::Humans ||
               (ref.kind == analysis::RaterRef::Kind::Majority && ref.value.isEmpty());
    };
    for (const auto &[judge, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        if (partyOf(judge).kind == u"judge" && isPeople(partyOf(other)))
            return partyOf(judge).party.name;
    }
    return {};
}

/// Scrolls up and down where it has less room than it needs.
QScrollArea *scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace

AgreementPage::AgreementPage(QWidget *parent)
    : QWidget(parent)
    , m_sentence(plainLabel(QString(), Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_panel(new PairPanel(this))
    , m_model(new MatrixModel(this))
    , m_delegate(new HeatDelegate(this))
{
    setObjectName(QStringLiteral("agreementPage"));
    m_notice->setObjectName(QStringLiteral("agreementNotice"));
    auto *head = new QWidget;
    buildHead(*head);
    auto *scope = new QHBoxLayout;
    buildScope(scope);
    buildMatrix();
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_view, 1);
    leftLayout->addWidget(m_sentence);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(12);
    splitter->setObjectName(QStringLiteral("agreementPanes"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scrolled(left)); // with large text the sentence below the matrix is long
    auto *scroll = scrolled(m_panel);
    scroll->setFrameShape(QFrame::StyledPanel);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({800, 400});
    m_panel->setMinimumWidth(std::max(320, fontMetrics().averageCharWidth() * 42));
    scroll->setMinimumWidth(m_panel->minimumWidth() + 2 * scroll->frameWidth() +
                            scroll->verticalScrollBar()->sizeHint().width());
    m_content = splitter;
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Agreement"), Tone::Title));
    layout->addWidget(head);
    layout->addLayout(scope);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    connect(m_panel, &PairPanel::casesRequested, this, &AgreementPage::casesRequested);
    connect(m_notice, &Notice::actionChosen, this, &AgreementPage::importRequested);
    setSession(nullptr);
}

void AgreementPage::buildHead(QWidget &head)
{
    auto *flow = new FlowLayout(&head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(3);
    m_coefficient =
        addChoice(*flow, tr("C&oefficient"), QStringLiteral("coefficientBox"), coefficientNames());
    m_coefficient->setCurrentIndex(m_model->coefficient());
    m_ties = addChoice(*flow, tr("T&ies"), QStringLiteral("tiesBox"),
                       {tr("as a category"), tr("left out"), tr("count half")});
    m_frame = addChoice(*flow, tr("F&rame"), QStringLiteral("frameBox"),
                        {tr("both orientations"), tr("sides as stored"), tr("sides by hash")});
    m_turn = addChoice(*flow, tr("T&urn"), QStringLiteral("turnBox"), {tr("all"), tr("1"), tr("2")});
    m_turn->setMinimumContentsLength(4);
    connect(m_coefficient, &QComboBox::currentIndexChanged, this, [this](int place) {
        m_model->setCoefficient(place);
        showCell();
    });
    for (QComboBox *box : {m_ties, m_frame, m_turn})
        connect(box, &QComboBox::currentIndexChanged, this, &AgreementPage::compute);
}

void AgreementPage::buildScope(QHBoxLayout *scope)
{
    const auto add = [scope](const QString &text, QWidget *field, int stretch) {
        auto *label = new QLabel(text);
        label->setProperty("tone", QStringLiteral("muted"));
        label->setBuddy(field);
        scope->addWidget(label);
        scope->addWidget(field, stretch);
    };
    m_where = new QLineEdit;
    m_where->setObjectName(QStringLiteral("agreementWhere"));
    m_where->setPlaceholderText(QStringLiteral("category = math"));
    m_pool = new QLineEdit;
    m_pool->setObjectName(QStringLiteral("poolEdit"));
    m_pool->setPlaceholderText(QStringLiteral("experts=expert_*"));
    m_pool->setMinimumWidth(m_pool->fontMetrics().horizontalAdvance(m_pool->placeholderText()) + 40);
    m_pool->setToolTip(tr("A pool of your own: a name, =, and who is in it, with * for any letters; "
                          "NAME=majority(...) makes a majority."));
    m_raters = new RaterChoice(this);
    m_error = plainLabel(QString(), Tone::Wrong);
    m_error->setObjectName(QStringLiteral("agreementError"));
    m_error->hide();
    scope->setSpacing(6);
    add(tr("Only cases &where"), m_where, 3);
    add(tr("Poo&l"), m_pool, 1);
    add(tr("R&aters"), m_raters, 0);
    connect(m_where, &QLineEdit::returnPressed, this, &AgreementPage::compute);
    connect(m_pool, &QLineEdit::returnPressed, this, &AgreementPage::compute);
    connect(m_raters, &RaterChoice::changed, this, &AgreementPage::compute);
}

void AgreementPage::buildMatrix()
{
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("matrixView"));
    m_view->setAccessibleName(tr("Matrix of agreement"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QStyleOptionViewItem option;
    option.font = m_view->font();
    option.fontMetrics = m_view->fontMetrics();
    const QSize cell = m_delegate->sizeHint(option, QModelIndex());
    m_view->horizontalHeader()->setDefaultSectionSize(cell.width());
    m_view->verticalHeader()->setDefaultSectionSize(cell.height());
    m_view->setMinimumHeight(4 * cell.height());
    m_view->verticalHeader()->setMaximumWidth(190);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AgreementPage::showCell);
    connect(m_view, &QTableView::activated, this, [this] { m_panel->focusOutcomes(); });
    letExplain(*m_view, [this] { m_panel->focusExplanation(); });
}

void AgreementPage::setSession(labeling::ProjectSession *session)
{
    m_question.drop();
    m_details.drop();
    m_standIn.drop();
    m_session = session;
    m_model->clear();
    m_raters->clear();
    m_where->clear();
    m_pool->clear();
    sayError(QString());
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void AgreementPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void AgreementPage::enter()
{
    if (m_session != nullptr)
        compute();
}

model::Result<analysis::AgreementOptions> AgreementPage::options() const
{
    analysis::AgreementOptions options;
    constexpr std::array ties = {analysis::Ties::Keep, analysis::Ties::Drop, analysis::Ties::Half};
    constexpr std::array frames = {analysis::Frame::Mirror, analysis::Frame::Name, analysis::Frame::Hash};
    options.ties = ties[static_cast<std::size_t>(m_ties->currentIndex())];
    options.frame = frames[static_cast<std::size_t>(m_frame->currentIndex())];
    if (m_turn->currentIndex() > 0)
        options.turn = m_turn->currentIndex();
    auto where = analysis::parseFilter(m_where->text());
    if (!where)
        return tl::unexpected<model::Error>(where.error());
    options.where = std::move(*where);
    if (const QString pool = m_pool->text().trimmed(); !pool.isEmpty()) {
        auto named = analysis::poolNamed(pool);
        if (!named)
            return tl::unexpected<model::Error>(named.error());
        options.pools.push_back(std::move(*named));
    }
    options.parties = m_raters->chosen();
    return options;
}

void AgreementPage::sayError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void AgreementPage::compute()
{
    if (m_session == nullptr)
        return;
    const auto wanted = options();
    sayError(wanted ? QString() : tr("That is not understood: %1.").arg(wanted.error().detail));
    if (!wanted)
        return;
    if (m_model->rowCount() == 0)
        say(tr("Computing…"), QString(), QString());
    const bool isOfAll = wanted->parties.empty();
    m_question.ask(m_session->agreement(*wanted), this,
                   [this, isOfAll](model::Result<labeling::Matrix> matrix) {
                       if (!matrix && m_model->rowCount() > 0) {
                           sayError(tr("The matrix cannot be computed: %1.").arg(matrix.error().detail));
                       } else if (!matrix) {
                           say(tr("The matrix cannot be computed"), matrix.error().detail, QString());
                       } else {
                           if (isOfAll)
                               m_raters->setParties(matrix->table.options.parties);
                           show(*matrix);
                       }
                   });
}

void AgreementPage::show(const labeling::Matrix &matrix)
{
    if (matrix.table.parties.empty()) {
        m_model->clear();
        m_raters->clear();
        say(tr("Nobody has voted yet"), tr("Label some pairs, or import votes and judgments."),
            tr("Go to Start"));
        return;
    }
    const QModelIndex before = m_view->currentIndex();
    const QString row = m_model->headerData(before.row(), Qt::Vertical, Qt::DisplayRole).toString();
    const QString column = m_model->headerData(before.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    m_standIns.clear();
    m_model->setTable(matrix.table);
    m_sentence->setText(
        tr("Above the diagonal: %1 with its 95 % interval, clustered by item. Below: shared comparisons (for "
           "pools: vote pairs), and what was left out. On it: a pool among itself. Without a shade: one is "
           "part of the other, or they share too few. With °: not told apart from chance (Benjamini-Hochberg, "
           "5 %). %2 comparisons have a vote or ruling, %3 of them at "
           "least two.")
            .arg(coefficientNames().at(m_model->coefficient()), countText(matrix.table.comparisonsWithVote),
                 countText(matrix.table.comparisonsWithTwo)));
    fitColumns();
    m_stack->setCurrentWidget(m_content);
    const int oldRow = m_model->rowOf(row);
    const int oldColumn = m_model->rowOf(column);
    if (oldRow >= 0 && oldColumn >= 0)
        m_view->setCurrentIndex(m_model->index(oldRow, oldColumn));
    else
        m_view->setCurrentIndex(m_model->index(0, m_model->columnCount() > 1 ? 1 : 0));
    if (oldRow < 0)
        m_view->scrollToTop();
    showCell();
    if (isVisible() && !isAncestorOf(focusWidget()))
        m_view->setFocus();
}

void AgreementPage::fitColumns()
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = m_view->fontMetrics().boundingRect(name).width() + 24;
        m_view->setColumnWidth(column, std::clamp(wanted, header->defaultSectionSize(), widestColumn));
    }
}

void AgreementPage::showCell()
{
    const analysis::PairAgreement *pair = m_model->pairAt(m_view->currentIndex());
    m_details.drop();
    m_standIn.drop();
    if (pair != nullptr) {
        m_panel->setPair(m_model->table(), *pair, m_model->coefficient());
        m_details.ask(m_session->pairDetails(m_model->table(), *pair), this,
                      [this](const model::Result<analysis::PairDetails> &details) {
                          if (details)
                              m_panel->setDetails(*details);
                          else
                              m_panel->failDetails(details.error().detail);
                      });
        askStandIn(*pair);
    } else {
        m_panel->clear(m_view->currentIndex().data(Qt::ToolTipRole).toString());
    }
}

/// With the filter and the turn of the matrix; ties are a class of their own there.
void AgreementPage::askStandIn(const analysis::PairAgreement &pair)
{
    const analysis::AgreementOptions &shown = m_model->table().options;
    analysis::StandInOptions wanted;
    wanted.judge = judgeBesidePeople(m_model->table(), pair);
    if (wanted.judge.isEmpty())
        return;
    if (const auto known = m_standIns.constFind(wanted.judge); known != m_standIns.cend()) {
        m_panel->standIn().setAnswer(*known);
        return;
    }
    wanted.where = shown.turn ? analysis::allOf({shown.where, analysis::turnIs(*shown.turn)}) : shown.where;
    m_panel->standIn().wait();
    m_standIn.ask(m_session->standIn(wanted), this,
                  [this, judge = wanted.judge](const model::Result<analysis::StandIn> &answer) {
                      if (!answer) {
                          m_panel->standIn().fail(answer.error().detail);
                          return;
                      }
                      m_standIns.insert(judge, *answer);
                      m_panel->standIn().setAnswer(*answer);
                  });
}

void AgreementPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_panel->setTheme(theme);
    m_view->viewport()->update();
}

void AgreementPage::focusNextPane()
{
    if (m_view->hasFocus())
        m_panel->focusOutcomes();
    else
        m_view->setFocus();
}

} // namespace ui
