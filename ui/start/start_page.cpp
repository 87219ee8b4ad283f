// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include "ui/start/import_form.h"
#include "ui/start/recent_list.h"
#include "ui/start/refusal_model.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

StartPage::StartPage(const FileDialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_recent(new RecentList(this))
    , m_form(new ImportForm(dialogs, this))
    , m_refusalModel(new RefusalModel(this))
{
    setObjectName(QStringLiteral("startPage"));
    auto *column = new QWidget;
    column->setObjectName(QStringLiteral("column"));
    auto *left = new QVBoxLayout(column);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(12);
    left->addWidget(makeProjectCard());
    left->addWidget(m_recent);
    left->addWidget(m_form);
    left->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columns->addWidget(m_scroll, 11);
    columns->addWidget(makeReportCard(), 9);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Start"), Tone::Title));
    layout->addLayout(columns, 1);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &StartPage::showProgress);
    connect(m_recent, &RecentList::chosen, this, &StartPage::openRequested);
    connect(m_form, &ImportForm::importRequested, this, &StartPage::import);
    setSession(nullptr);
}

StartPage::~StartPage() { stopJob(); }

QWidget *StartPage::makeProjectCard()
{
    m_title = plainLabel(QString(), Tone::Strong);
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_facts = plainLabel(QString(), Tone::Muted);
    m_facts->setObjectName(QStringLiteral("projectFacts"));
    m_failure = plainLabel(QString(), Tone::Wrong);
    m_failure->setObjectName(QStringLiteral("startFailure"));
    m_failure->hide();
    m_new = new KeyButton(tr("New project…"), tr("Ctrl+N"), this);
    m_new->setObjectName(QStringLiteral("newProject"));
    m_open = new KeyButton(tr("Open project…"), tr("Ctrl+O"), this);
    m_open->setObjectName(QStringLiteral("openProject"));
    m_sample = new QPushButton(tr("&Try the sample project"));
    m_sample->setObjectName(QStringLiteral("trySample"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : {m_new, m_open, m_sample})
        flow->addWidget(button);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    for (QWidget *part : {m_title, m_facts, m_failure})
        layout->addWidget(part);
    layout->addWidget(buttons);
    connect(m_new, &QPushButton::clicked, this, &StartPage::askNew);
    connect(m_open, &QPushButton::clicked, this, &StartPage::askOpen);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    return card;
}

QWidget *StartPage::makeReportCard()
{
    m_report =
        plainLabel(tr("What an import took, and what it refused and why, is shown here."), Tone::Muted);
    m_report->setObjectName(QStringLiteral("importReport"));
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QPushButton(tr("Stop"));
    m_cancel->setObjectName(QStringLiteral("stopJob"));
    m_refusals = new QTableView;
    m_refusals->setObjectName(QStringLiteral("refusalView"));
    m_refusals->setAccessibleName(tr("Rows that were refused"));
    m_refusals->setModel(m_refusalModel);
    m_refusals->setTabKeyNavigation(false);
    m_refusals->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_refusals->verticalHeader()->hide();
    m_refusals->horizontalHeader()->setStretchLastSection(true);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(plainLabel(tr("Report"), Tone::Strong));
    layout->addWidget(m_report);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    layout->addWidget(m_refusals, 1);
    layout->addStretch(0);
    m_refusals->hide();
    connect(m_cancel, &QPushButton::clicked, this, &StartPage::stopJob);
    return card;
}

void StartPage::setSession(labeling::ProjectSession *session)
{
    stopJob();
    m_job.reset();
    m_copy.drop();
    m_tick.stop();
    m_session = session;
    if (session == nullptr)
        showProject(tr("No project is open"),
                    tr("A project is one file. Make one and import a benchmark, or open one."));
    updateButtons();
}

void StartPage::showProject(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_facts->setText(sentence);
    m_failure->hide();
}

void StartPage::showFacts(const QString &title, const analysis::ProjectInfo &info)
{
    showProject(title, tr("%1 items, %2 models, %3 comparisons, %4 raters, %5 votes, %6 rulings")
                           .arg(countText(info.items), countText(info.models), countText(info.comparisons),
                                countText(static_cast<qint64>(info.raters.size())), countText(info.votes),
                                countText(info.importedRulings + info.derivedRulings)));
}

void StartPage::showRecent(const QStringList &paths) { m_recent->show(paths); }

void StartPage::focusImport() { m_form->focusFiles(); }

void StartPage::saveCopy(const QString &path)
{
    if (m_session == nullptr || m_job)
        return;
    m_report->setText(tr("Saving a copy…"));
    m_copy.ask(m_session->saveCopy(path), this, [this, path](const model::Result<> &saved) {
        setTone(*m_report, saved ? Tone::Plain : Tone::Wrong);
        m_report->setText(saved ? tr("A copy was saved as %1.").arg(path)
                                : tr("No copy was saved: %1.").arg(saved.error().detail));
    });
}

void StartPage::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What the column needs is known with the style sheet, and scrolling sideways would hide its buttons.
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() + 2 * m_scroll->frameWidth() +
                              14);
}

void StartPage::enter()
{
    if (m_session == nullptr)
        m_open->setFocus();
    else
        m_form->focusFiles();
}

void StartPage::askNew()
{
    m_dialogs.newProject(this, [this](const QStringList &paths) { Q_EMIT createRequested(paths.value(0)); });
}

void StartPage::askOpen()
{
    m_dialogs.openProject(this, [this](const QStringList &paths) { Q_EMIT openRequested(paths.value(0)); });
}

void StartPage::stopJob()
{
    if (m_job)
        m_job->isCancelled = true;
}

void StartPage::beginJob(const QString &sentence)
{
    m_job = std::make_shared<JobState>();
    setTone(*m_report, Tone::Muted);
    m_report->setText(sentence);
    m_refusals->hide();
    m_tick.start();
    updateButtons();
}

void StartPage::endJob()
{
    m_tick.stop();
    m_job.reset();
    updateButtons();
}

void StartPage::import(const ImportRequest &request)
{
    if (m_session == nullptr || m_job)
        return;
    beginJob(tr("Importing…"));
    const auto fail = [this](const QString &sentence) {
        setTone(*m_report, Tone::Wrong);
        m_report->setText(sentence);
    };
    whenDone(
        startImport(*m_session, request, m_job), this,
        [this, fail](model::Result<exchange::ImportReport> report) {
            endJob();
            if (report)
                showReport(*report);
            else if (report.error().kind == model::Error::Kind::Cancelled)
                fail(tr("The import was stopped. The project is as it was."));
            else
                fail(tr("Nothing was imported, the project is as it was: %1.").arg(report.error().detail));
            Q_EMIT contentChanged();
        });
}

void StartPage::showProgress()
{
    if (!m_job)
        return;
    const qint64 all = m_job->all;
    m_progress->setRange(0, all > 0 ? 1000 : 0);
    if (all > 0)
        m_progress->setValue(static_cast<int>(m_job->done * 1000 / all));
}

void StartPage::showReport(const exchange::ImportReport &report)
{
    setTone(*m_report, Tone::Plain);
    QString text = tr("%1 rows read, %2 taken, %3 already there, %4 refused.")
                       .arg(countText(report.read), countText(report.taken), countText(report.already),
                            countText(report.refusedCount));
    QStringList counts;
    for (auto count = report.counts.begin(); count != report.counts.end(); ++count)
        counts.append(QStringLiteral("%1 %2").arg(count.key(), countText(count.value())));
    if (!counts.isEmpty())
        text += QLatin1Char('\n') + counts.join(QStringLiteral(", "));
    std::vector<exchange::Refusal> rows = report.refused;
    rows.insert(rows.end(), report.noted.begin(), report.noted.end());
    if (!report.noted.empty())
        text += QLatin1Char('\n') + tr("Taken with a remark: %1, see below.")
                                        .arg(countText(static_cast<qint64>(report.noted.size())));
    m_report->setText(text);
    m_refusals->setVisible(!rows.empty());
    m_refusalModel->setRefusals(std::move(rows));
    m_refusals->resizeColumnsToContents();
}

void StartPage::updateButtons()
{
    const bool isIdle = m_job == nullptr;
    m_new->setEnabled(isIdle);
    m_open->setEnabled(isIdle);
    m_sample->setEnabled(isIdle);
    m_form->setReady(isIdle && m_session != nullptr);
    m_progress->setVisible(!isIdle);
    m_cancel->setVisible(!isIdle);
    setPrimary(*m_open, m_session == nullptr);
}

} // namespace ui
