// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_page.h"

#include "ui/report/report_preview.h"
#include "ui/report/section_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int tickMs = 200; ///< what takes longer shows how far it is

}

ReportPage::ReportPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_preview(new ReportPreview(this))
{
    setObjectName(QStringLiteral("reportPage"));
    m_notice->setObjectName(QStringLiteral("reportNotice"));
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_form = new QScrollArea;
    m_form->setWidget(makeForm());
    m_form->setWidgetResizable(true);
    m_form->setFocusPolicy(Qt::NoFocus);
    m_form->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QVBoxLayout; // saving is in sight, however little of the form is
    left->addWidget(m_form, 1);
    addSaving(*left);
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_preview);
    auto *right = new QVBoxLayout;
    right->addWidget(m_stack, 1);
    right->addWidget(makeState());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Report"), Tone::Title));
    layout->addWidget(
        plainLabel(tr("What is handed in: one file in English that loads nothing, with the filter of every "
                      "figure. It looks better in a browser than here. In the preview ← and → go from figure "
                      "to figure, Enter opens its cases."),
                   Tone::Muted));
    layout->addLayout(columns, 1);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReportPage::showProgress);
    connect(m_notice, &Notice::actionChosen, this, &ReportPage::importRequested);
    connect(m_preview, &ReportPreview::casesRequested, this, [this](const DrillDown &drillDown) {
        m_leftByFigure = true;
        Q_EMIT casesRequested(drillDown);
    });
    setProject(QString());
}

ReportPage::~ReportPage() { stop(); }

QWidget *ReportPage::makeForm()
{
    auto *form = new QWidget;
    form->setObjectName(QStringLiteral("column"));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    addSections(*layout);
    layout->addSpacing(4);
    addFilter(*layout);
    column->addWidget(card);
    column->addStretch(1);
    return form;
}

void ReportPage::addSections(QBoxLayout &layout)
{
    layout.addWidget(plainLabel(tr("Sections"), Tone::Strong));
    for (const report::SectionName &section : report::sectionNames()) {
        auto *box = new QCheckBox(sectionText(section));
        box->setObjectName(QLatin1String("reportSection-") + QLatin1String(section.id));
        box->setChecked(true);
        layout.addWidget(box);
        m_sections.push_back(box);
        connect(box, &QCheckBox::toggled, this, &ReportPage::make);
    }
}

void ReportPage::addFilter(QBoxLayout &layout)
{
    m_where = new QLineEdit;
    m_where->setObjectName(QStringLiteral("reportWhere"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_where->setFont(fixed);
    m_where->setPlaceholderText(tr("category = math"));
    auto *label = plainLabel(tr("Only the cases of this filt&er"), Tone::Muted);
    label->setBuddy(m_where);
    layout.addWidget(label);
    layout.addWidget(m_where);
    m_wrong = plainLabel(QString(), Tone::Wrong);
    m_wrong->setObjectName(QStringLiteral("reportWrong"));
    m_wrong->hide();
    layout.addWidget(m_wrong);
    connect(m_where, &QLineEdit::returnPressed, this, &ReportPage::make);
}

void ReportPage::addSaving(QBoxLayout &layout)
{
    m_saveHtml = new QPushButton(tr("&Save as HTML…"));
    m_saveHtml->setObjectName(QStringLiteral("saveReportHtml"));
    setPrimary(*m_saveHtml, true);
    m_saveJson = new QPushButton(tr("Save as &JSON…"));
    m_saveJson->setObjectName(QStringLiteral("saveReportJson"));
    m_saveJson->setToolTip(tr("All values in full precision, as the verbs print them"));
    layout.addWidget(m_saveHtml);
    layout.addWidget(m_saveJson);
    connect(m_saveHtml, &QPushButton::clicked, this, [this] { askToSave("html"); });
    connect(m_saveJson, &QPushButton::clicked, this, [this] { askToSave("json"); });
}

QWidget *ReportPage::makeState()
{
    m_state = plainLabel(QString(), Tone::Muted);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopReport"));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_state, 2);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    m_progress->hide();
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, &ReportPage::stop);
    return part;
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What the form needs is known with the style sheet, and scrolling sideways would hide its fields.
    m_form->setFixedWidth(std::max(m_form->widget()->minimumSizeHint().width(), 280) +
                          2 * m_form->frameWidth() + 14);
}

void ReportPage::setProject(const QString &path)
{
    stop();
    m_question.drop();
    m_saving.drop();
    m_tick.stop();
    m_job.reset();
    m_made.reset();
    m_path = path;
    m_where->clear();
    m_wrong->hide();
    m_preview->setReport(nullptr);
    state(QString(), false);
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
    updateButtons();
}

void ReportPage::enter()
{
    if (m_path.isEmpty())
        return;
    make();
    if (m_leftByFigure)
        m_preview->setFocus();
    else
        m_sections.front()->setFocus();
    m_leftByFigure = false;
}

/// Nothing, and a sentence on the page, where there is nothing to make.
std::optional<report::Options> ReportPage::options()
{
    report::Options options;
    const auto names = report::sectionNames();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (m_sections[i]->isChecked())
            options.sections << QLatin1String(names[i].id);
    }
    auto filter = analysis::parseFilter(m_where->text());
    QString wrong;
    if (options.sections.isEmpty())
        wrong = tr("Choose at least one section.");
    else if (!filter)
        wrong = tr("The filter is not understood: %1.").arg(filter.error().detail);
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty()) {
        state(QString(), false);
        QTimer::singleShot(0, m_form, [this] { m_form->ensureWidgetVisible(m_wrong); });
        return std::nullopt;
    }
    options.agreement.where = std::move(*filter);
    options.date = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return options;
}

void ReportPage::make()
{
    if (m_path.isEmpty())
        return;
    stop();
    m_question.drop();
    m_job.reset();
    m_made.reset(); // what is shown is no longer what was asked for
    const auto wanted = options();
    if (wanted) {
        m_job = std::make_shared<JobState>();
        state(tr("Making the report…"), false);
        if (m_stack->currentWidget() == m_notice)
            say(tr("Making the report…"), QString(), QString());
        m_tick.start();
        m_question.ask(startReport(m_path, *wanted, m_job), this,
                       [this](const model::Result<MadeReport> &made) {
                           if (made)
                               show(*made);
                           else
                               fail(made.error());
                       });
    }
    updateButtons();
}

void ReportPage::show(const MadeReport &made)
{
    m_job.reset();
    m_made = made;
    m_preview->setReport(made);
    m_stack->setCurrentWidget(m_preview);
    state(tr("Saving writes what is shown, and the texts of its cases."), false);
    updateButtons();
}

void ReportPage::fail(const model::Error &error)
{
    m_job.reset();
    m_preview->setReport(nullptr);
    state(QString(), false);
    if (error.kind == model::Error::Kind::Cancelled)
        say(tr("The report was stopped"),
            tr("Choose fewer sections, or press Enter in the filter to make it again."), QString());
    else
        say(tr("The report cannot be made"), error.detail, QString());
    updateButtons();
}

void ReportPage::stop()
{
    if (m_job)
        m_job->isCancelled = true;
}

void ReportPage::askToSave(const char *suffix)
{
    const QString name =
        QFileInfo(m_path).completeBaseName() + QLatin1String("-report.") + QLatin1String(suffix);
    m_format = report::formatOf(name);
    if (m_format != nullptr)
        Q_EMIT saveRequested(name);
}

void ReportPage::save(const QString &path)
{
    if (!m_made || m_format == nullptr || path.isEmpty())
        return;
    state(tr("Saving…"), false);
    m_saving.ask(startSaving(m_made, *m_format, path), this, [this, path](const model::Result<> &saved) {
        state(saved ? tr("The report was saved as %1.").arg(path)
                    : tr("The report was not saved: %1.").arg(saved.error().detail),
              !saved);
    });
}

void ReportPage::showProgress()
{
    if (!m_job) {
        updateButtons();
        return;
    }
    const qint64 all = m_job->all;
    m_progress->setRange(0, all > 0 ? static_cast<int>(all) : 0);
    m_progress->setValue(static_cast<int>(m_job->done));
    m_progress->show();
    m_stop->show();
}

void ReportPage::updateButtons()
{
    m_saveHtml->setEnabled(m_made != nullptr);
    m_saveJson->setEnabled(m_made != nullptr);
    if (m_job)
        return;
    m_tick.stop();
    m_progress->hide();
    m_stop->hide();
}

void ReportPage::setTheme(const Theme &theme) { m_preview->setTheme(theme); }

void ReportPage::focusNextPane()
{
    if (m_stack->currentWidget() == m_preview && !m_preview->hasFocus())
        m_preview->setFocus();
    else
        m_where->setFocus();
}

void ReportPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void ReportPage::state(const QString &sentence, bool isWrong)
{
    setTone(*m_state, isWrong ? Tone::Wrong : Tone::Muted);
    m_state->setText(sentence);
}

} // namespace ui
