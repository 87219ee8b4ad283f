// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/judges_page.h"

#include "ui/async/background.h"
#include "ui/judges/judge_list_model.h"
#include "ui/judges/prompt_preview.h"
#include "ui/judges/run_panel.h"
#include "ui/judges/spec_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

/// At large text a form scrolls up and down rather than be squeezed.
QScrollArea *scrolling(QWidget *part)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(part);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace

JudgesPage::JudgesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new JudgeListModel(this))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_form(new SpecForm(this))
    , m_preview(new PromptPreview(this))
    , m_run(new RunPanel(this))
{
    setObjectName(QStringLiteral("judgesPage"));
    m_notice->setObjectName(QStringLiteral("judgesNotice"));
    m_formScroll = scrolling(m_form);
    m_spec = new QSplitter(Qt::Horizontal);
    m_spec->setObjectName(QStringLiteral("judgesSpec"));
    m_spec->setChildrenCollapsible(false);
    m_spec->addWidget(m_formScroll);
    m_spec->addWidget(scrolling(m_preview));
    m_plainSpec = plainLabel(QString(), Tone::Muted);
    m_plainSpec->setObjectName(QStringLiteral("plainSpec"));
    m_plainSpec->setMargin(16);
    m_plainSpec->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_specs = new QStackedWidget;
    m_specs->addWidget(m_spec);
    m_specs->addWidget(m_plainSpec);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("judgeTabs"));
    m_tabs->addTab(scrolling(m_run), tr("Run"));
    m_tabs->addTab(m_specs, tr("Set-up"));
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("judgesPanes"));
    splitter->setHandleWidth(12);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({330, 900});
    m_content = splitter;
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(
        plainLabel(tr("A judge is a set-up with a name. A run asks it what is missing, in both orders, "
                      "and keeps each verdict as it comes."),
                   Tone::Muted));
    layout->addWidget(m_stack, 1);
    connect(m_form, &SpecForm::edited, this, [this] { m_preview->show(m_form->spec()); });
    connect(m_form, &SpecForm::saveRequested, this, &JudgesPage::save);
    connect(m_preview, &PromptPreview::benchRequested, this, &JudgesPage::benchRequested);
    connect(m_notice, &Notice::actionChosen, this, &JudgesPage::startRequested);
    setProject(nullptr, QString(), nullptr);
}

void JudgesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrangeSpec();
}

void JudgesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSpec();
}

/// The prompt beside the form where there is room for both, else under it. What the form needs is known with
/// the style sheet, and scrolling sideways would hide its fields.
void JudgesPage::arrangeSpec()
{
    const int form = m_form->minimumSizeHint().width() + 2 * m_formScroll->frameWidth() + 14;
    m_formScroll->setMinimumWidth(form);
    const int readable = 42 * fontMetrics().averageCharWidth();
    const int room = width() - m_view->minimumWidth() - 80; // beside the list, without margins
    m_spec->setOrientation(room < form + readable ? Qt::Vertical : Qt::Horizontal);
}

QWidget *JudgesPage::makeList()
{
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("judgeList"));
    m_view->setAccessibleName(tr("Judges"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_new = new QPushButton(tr("Ne&w judge"));
    m_new->setObjectName(QStringLiteral("newJudge"));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_new, 0, Qt::AlignLeft);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JudgesPage::showCurrent);
    connect(m_view, &QTableView::activated, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_run->focusFirst();
    });
    connect(m_new, &QPushButton::clicked, this, &JudgesPage::beginNew);
    return part;
}

void JudgesPage::setProject(labeling::ProjectSession *session, const QString &path, JudgeRunner *runner)
{
    m_listing.drop();
    m_saving.drop();
    m_session = session;
    m_path = path;
    m_runner = runner;
    m_model->setJudges({});
    m_preview->setPath(path);
    m_run->setRunner(runner);
    m_new->setEnabled(runner != nullptr);
    if (runner != nullptr)
        connect(runner, &JudgeRunner::ended, this, [this] { list(currentName()); });
    m_notice->say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
                  tr("Go to Start"));
    m_stack->setCurrentWidget(m_notice);
}

void JudgesPage::enter()
{
    if (m_session == nullptr)
        return;
    list(currentName());
    m_view->setFocus();
}

/// The chosen judge, or the one that runs.
QString JudgesPage::currentName() const
{
    const judge::Listed *chosen = m_model->at(m_view->currentIndex().row());
    if (chosen != nullptr)
        return chosen->setup.rater.name;
    return m_runner != nullptr ? m_runner->judge() : QString();
}

void JudgesPage::list(const QString &current)
{
    if (m_model->rowCount() == 0)
        m_notice->say(tr("Reading the judges…"), QString(), QString());
    m_listing.ask(inBackground([path = m_path] { return judge::listJudges(path); }), this,
                  [this, current](model::Result<std::vector<judge::Listed>> judges) {
                      if (!judges) {
                          m_notice->say(tr("The judges cannot be read"), judges.error().detail, QString());
                          m_stack->setCurrentWidget(m_notice);
                          return;
                      }
                      m_model->setJudges(std::move(*judges));
                      m_stack->setCurrentWidget(m_content);
                      m_isListing = true;
                      m_view->selectRow(std::max(m_model->rowOf(current), 0));
                      m_isListing = false;
                      if (isVisible() && !isAncestorOf(focusWidget()))
                          m_view->setFocus();
                  });
}

void JudgesPage::showCurrent()
{
    const judge::Listed *listed = m_model->at(m_view->currentIndex().row());
    if (listed == nullptr)
        return;
    m_run->showJudge(*listed);
    if (m_isListing && m_form->isChanged())
        return; // what is being written stays
    const judge::Setup &setup = listed->setup;
    const bool asks = setup.protocol && setup.protocol->asksModel();
    m_specs->setCurrentIndex(asks ? 0 : 1);
    if (asks)
        m_form->showJudge(setup, listed->verdicts);
    else if (setup.protocol)
        m_plainSpec->setText(tr("“%1” asks nobody: it %2. There is nothing to set up.")
                                 .arg(setup.rater.name, QLatin1String(setup.protocol->summary)));
    else
        m_plainSpec->setText(
            tr("The set-up of “%1” needs a newer version of SideJudge.").arg(setup.rater.name));
}

void JudgesPage::beginNew()
{
    m_tabs->setCurrentWidget(m_specs);
    m_specs->setCurrentIndex(0);
    m_form->showNew();
    m_form->focusName();
}

void JudgesPage::save()
{
    const auto spec = m_form->spec();
    const QString name = m_form->name();
    if (!spec || name.isEmpty()) {
        m_form->say(spec ? tr("Give the judge a name.") : spec.error().detail, true);
        return;
    }
    const auto work = [name, json = judge::toJson(*spec)](auto &project) {
        return judge::addSetup(project, name, json);
    };
    m_saving.ask(m_session->write(work), this, [this, name](const model::Result<judge::Setup> &saved) {
        if (!saved) {
            m_form->say(tr("It was not saved: %1.").arg(saved.error().detail), true);
            return;
        }
        m_form->setChanged(false);
        list(name);
    });
}

void JudgesPage::setTheme(const Theme &theme) { m_preview->setTheme(theme); }

void JudgesPage::focusNextPane()
{
    if (!m_view->hasFocus())
        m_view->setFocus();
    else if (m_tabs->currentIndex() == 0)
        m_run->focusFirst();
    else
        m_form->focusName();
}

} // namespace ui
