// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_page.h"

#include "app/analysis/judged_case.h"
#include "ui/bias/bias_panel.h"
#include "ui/bias/calibration_panel.h"
#include "ui/bias/calibration_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

BiasPage::BiasPage(QWidget *parent)
    : QWidget(parent)
    , m_error(plainLabel(QString(), Tone::Wrong))
    , m_state(plainLabel(QString(), Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_notice(new Notice(this))
    , m_theme(themeOf(Scheme::Light))
{
    setObjectName(QStringLiteral("biasPage"));
    m_notice->setObjectName(QStringLiteral("biasNotice"));
    m_error->setObjectName(QStringLiteral("biasError"));
    m_error->hide();
    m_state->setObjectName(QStringLiteral("biasState"));
    auto *column = new QWidget;
    column->setObjectName(QStringLiteral("column"));
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Bias"), Tone::Title));
    layout->addWidget(plainLabel(
        tr("Observational panels take cases as they are, a judge beside people; interventional ones "
           "change what must not matter, such as the order. Enter opens the cases of a panel."),
        Tone::Muted));
    layout->addWidget(makeHead());
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_state);
    connect(m_notice, &Notice::actionChosen, this, &BiasPage::importRequested);
    setSession(nullptr);
}

QWidget *BiasPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto add = [row](const QString &text, QWidget *field, int stretch) {
        auto *label = plainLabel(text, Tone::MutedLine);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, stretch);
        row->addSpacing(4);
    };
    m_rater = new ChoiceBox;
    m_rater->setObjectName(QStringLiteral("biasRater"));
    m_rater->setMinimumContentsLength(8);
    m_rater->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rater->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_rater->addItem(tr("all"), QString());
    m_length = new ChoiceBox;
    m_length->setObjectName(QStringLiteral("biasLength"));
    m_length->setMinimumContentsLength(14);
    m_length->addItems({tr("all turns so far"), tr("the turn alone")});
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("biasFilter"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_filter->setFont(fixed);
    m_filter->setPlaceholderText(tr("category = math"));
    add(tr("Ra&ter"), m_rater, 0);
    add(tr("Len&gth of"), m_length, 0);
    add(tr("Filt&er"), m_filter, 1);
    connect(m_rater, &QComboBox::currentIndexChanged, this, &BiasPage::compute);
    connect(m_length, &QComboBox::currentIndexChanged, this, &BiasPage::compute);
    connect(m_filter, &QLineEdit::returnPressed, this, &BiasPage::compute);
    return head;
}

void BiasPage::setSession(labeling::ProjectSession *session)
{
    m_question.drop();
    m_calibrationQuestion.drop();
    m_session = session;
    m_current.clear();
    m_filter->clear();
    showError(QString());
    const QSignalBlocker quiet(m_rater);
    while (m_rater->count() > 1)
        m_rater->removeItem(1);
    clearPanels();
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void BiasPage::enter()
{
    m_takesFocus = true;
    compute();
}

QString BiasPage::filterText() const { return m_filter->text(); }

void BiasPage::setFilterText(const QString &text) { m_filter->setText(text); }

/// Nothing, and a sentence on the page, where the filter is none.
std::optional<analysis::BiasOptions> BiasPage::options()
{
    const auto filter = analysis::parseFilter(m_filter->text());
    showError(filter ? QString() : tr("The filter is not understood: %1.").arg(filter.error().detail));
    if (!filter)
        return std::nullopt;
    return analysis::BiasOptions{.rater = m_rater->currentData().toString(),
                                 .kind = {},
                                 .length = m_length->currentIndex() == 1 ? analysis::LengthOver::Turn
                                                                         : analysis::LengthOver::TurnsSoFar,
                                 .where = *filter};
}

void BiasPage::compute()
{
    if (m_session == nullptr)
        return;
    const auto wanted = options();
    if (!wanted)
        return;
    m_calibrationQuestion.drop();
    if (m_panels.empty())
        say(tr("Computing…"), QString(), QString());
    else
        m_state->setText(tr("Computing…"));
    m_question.ask(m_session->bias(*wanted), this, [this](const model::Result<labeling::Biases> &biases) {
        if (biases) {
            show(*biases);
            askCalibrations();
            return;
        }
        clearPanels();
        say(tr("Bias cannot be measured"), biases.error().detail, QString());
    });
}

void BiasPage::show(const labeling::Biases &biases)
{
    listRaters(*biases.dataset);
    clearPanels();
    if (biases.panels.empty()) {
        say(tr("There is nothing to measure yet"),
            tr("Bias is measured on rulings of judges and votes of people: import them, run a judge, or label."),
            tr("Go to Start"));
        return;
    }
    showPanels(biases.panels);
    m_stack->setCurrentWidget(m_scroll);
    const auto undefined =
        std::count_if(biases.panels.begin(), biases.panels.end(), [](const analysis::Panel &panel) {
            return !panel.estimate.estimate.value.has_value();
        });
    m_state->setText(
        undefined == 0
            ? tr("%1 panels").arg(countText(static_cast<qint64>(biases.panels.size())))
            : tr("%1 panels; %2 of them have no figure and say why.")
                  .arg(countText(static_cast<qint64>(biases.panels.size())), countText(undefined)));
    const auto before = std::find_if(m_panels.begin(), m_panels.end(),
                                     [this](const BiasPanel *panel) { return panel->name() == m_current; });
    if (isVisible() && m_takesFocus)
        focusPanel(before == m_panels.end() ? *m_panels.front() : **before);
    m_takesFocus = false;
}

void BiasPage::showPanels(const std::vector<analysis::Panel> &panels)
{
    for (const analysis::Panel &panel : panels) {
        auto *shown = new BiasPanel(panel, m_scroll->widget());
        m_column->insertWidget(m_column->count() - 1, shown); // the stretch stays last
        m_panels.push_back(shown);
        connect(shown, &BiasPanel::casesRequested, this, [this, shown](const DrillDown &drillDown) {
            m_current = shown->name();
            Q_EMIT casesRequested(drillDown);
        });
        connect(shown, &BiasPanel::leaveRequested, this, [this, shown](int by) { goTo(shown, by); });
    }
}

/// After the panels: the draws of its intervals take longer than they do.
void BiasPage::askCalibrations()
{
    const auto wanted = options();
    if (!wanted || m_panels.empty())
        return;
    m_calibrationQuestion.ask(
        m_session->calibrations(*wanted), this,
        [this](const model::Result<std::vector<analysis::Calibration>> &calibrations) {
            if (calibrations)
                showCalibrations(*calibrations);
            else
                showError(tr("Calibration cannot be measured: %1.").arg(calibrations.error().detail));
        });
}

/// A panel for each judge that has probabilities, and a line for the others.
void BiasPage::showCalibrations(const std::vector<analysis::Calibration> &calibrations)
{
    QStringList without;
    const auto add = [this](QWidget *one) {
        m_column->insertWidget(m_column->count() - 1, one); // the stretch stays last
        m_calibrations.push_back(one);
    };
    for (const analysis::Calibration &calibration : calibrations) {
        const stats::Estimate &measured = calibration.overconfidence.estimate;
        if (!measured.value) {
            without.append(tr("Calibration of %1 is not defined: %2.")
                               .arg(calibration.options.judge, calibrationWhyText(measured.why)));
            continue;
        }
        auto *panel = new CalibrationPanel(calibration, m_theme, m_scroll->widget());
        add(panel);
        connect(panel, &CalibrationPanel::casesRequested, this, &BiasPage::casesRequested);
        connect(panel, &CalibrationPanel::saveRequested, this, [this, panel] {
            m_saved = panel;
            Q_EMIT saveRequested(QStringLiteral("calibration.svg"));
        });
    }
    if (without.isEmpty())
        return;
    auto *none = plainLabel(without.join(QLatin1Char('\n')), Tone::Muted);
    none->setObjectName(QStringLiteral("calibrationNone"));
    add(none);
}

void BiasPage::savePlot(const QString &path)
{
    if (m_saved == nullptr)
        return;
    const auto saved = m_saved->savePlot(path);
    showError(saved ? QString() : tr("The plot was not saved: %1.").arg(saved.error().detail));
}

void BiasPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QWidget *one : m_calibrations) {
        if (auto *panel = qobject_cast<CalibrationPanel *>(one))
            panel->setTheme(theme);
    }
}

void BiasPage::listRaters(const analysis::Dataset &dataset)
{
    QStringList names;
    bool hasPeople = false;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        const bool hasPanels =
            rater.kind == model::RaterKind::Human || analysis::isJudge(dataset, static_cast<std::int32_t>(i));
        if (hasPanels && rater.excludedWhy.isEmpty() && !dataset.ballotsOf[i].empty())
            names.append(rater.name);
        hasPeople = hasPeople || (hasPanels && rater.kind == model::RaterKind::Human);
    }
    if (hasPeople)
        names.append(QStringLiteral("humans"));
    QStringList before;
    for (int i = 1; i < m_rater->count(); ++i)
        before.append(m_rater->itemData(i).toString());
    if (names == before)
        return;
    const QString chosen = m_rater->currentData().toString();
    const QSignalBlocker quiet(m_rater);
    while (m_rater->count() > 1)
        m_rater->removeItem(1);
    for (const QString &name : names)
        m_rater->addItem(partyText(name), name);
    m_rater->setCurrentIndex(std::max(m_rater->findData(chosen), 0));
}

void BiasPage::clearPanels()
{
    for (BiasPanel *panel : m_panels) {
        panel->hide(); // it may be what asked
        panel->deleteLater();
    }
    m_panels.clear();
    for (QWidget *one : m_calibrations) {
        one->hide();
        one->deleteLater();
    }
    m_calibrations.clear();
    m_state->clear();
}

void BiasPage::goTo(const BiasPanel *from, int by)
{
    const auto place = std::find(m_panels.begin(), m_panels.end(), from) - m_panels.begin() + by;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(m_panels.size()))
        focusPanel(*m_panels[static_cast<std::size_t>(place)]);
}

void BiasPage::focusPanel(BiasPanel &panel)
{
    panel.setFocus(Qt::TabFocusReason);
    m_current = panel.name();
    m_scroll->ensureWidgetVisible(&panel, 0, 8);
}

void BiasPage::focusNextPane()
{
    if (m_filter->hasFocus() && !m_panels.empty())
        focusPanel(*m_panels.front());
    else
        m_filter->setFocus();
}

void BiasPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

void BiasPage::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace ui
