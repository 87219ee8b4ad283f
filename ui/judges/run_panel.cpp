// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/run_panel.h"

#include "ui/async/background.h"
#include "ui/judges/run_words.h"
#include "ui/judges/send_permit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <array>

namespace ui {

RunPanel::RunPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runPanel"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(250);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(makeAsk());
    layout->addWidget(makeProgress(), 1);
    connect(&m_patience, &QTimer::timeout, this, &RunPanel::refresh);
    connect(m_start, &QPushButton::clicked, this, &RunPanel::startRun);
    connect(m_permit, &SendPermit::granted, this, &RunPanel::send);
    connect(m_permit, &SendPermit::said, this, &RunPanel::say);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_runner->isPaused() ? m_runner->goOn() : m_runner->pause();
        showRun();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_runner->stop();
        say(tr("Stopping: calls that are on their way are waited for and kept."), false);
    });
    updateButtons();
}

RunPanel::~RunPanel()
{
    if (m_estimating)
        *m_estimating = false;
}

QLineEdit *RunPanel::addField(QFormLayout &form, const QString &label, const char *name,
                              const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    addLevelRow(form, label, edit);
    return edit;
}

QWidget *RunPanel::makeAsk()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_where = addField(*form, tr("O&nly cases where"), "runWhere", tr("every comparison"));
    m_limit = addField(*form, tr("At most co&mparisons"), "runLimit", tr("all that are missing"));
    m_concurrency = addField(*form, tr("Calls at a &time"), "runConcurrency", QStringLiteral("8"));
    m_maxCalls = addField(*form, tr("Stop before more ca&lls than"), "runMaxCalls", tr("no cap"));
    m_maxTokens = addField(*form, tr("Stop before more to&kens than"), "runMaxTokens", tr("no cap"));
    m_maxCost = addField(*form, tr("Stop before more &USD than"), "runMaxCost", tr("no cap"));
    m_estimate = plainLabel(QString(), Tone::Plain);
    m_estimate->setObjectName(QStringLiteral("runEstimate"));
    m_sentence = plainLabel(QString(), Tone::Muted);
    m_sentence->setObjectName(QStringLiteral("runSentence"));
    m_start = new QPushButton(tr("&Run"));
    m_start->setObjectName(QStringLiteral("startRun"));
    m_permit = new SendPermit(QStringLiteral("Run"), this);
    m_pause = new QPushButton(tr("P&ause"));
    m_pause->setObjectName(QStringLiteral("pauseRun"));
    m_stop = new QPushButton(tr("&Stop"));
    m_stop->setObjectName(QStringLiteral("stopRun"));
    auto *buttons = new QHBoxLayout;
    for (QWidget *button : std::initializer_list<QWidget *>{m_start, m_permit, m_pause, m_stop})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(form);
    layout->addWidget(m_estimate);
    layout->addLayout(buttons);
    layout->addWidget(m_sentence);
    for (QLineEdit *edit : {m_where, m_limit})
        connect(edit, &QLineEdit::textChanged, this, [this] { m_patience.start(); });
    return part;
}

QWidget *RunPanel::makeProgress()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("runBar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_state = plainLabel(QString(), Tone::Plain);
    m_state->setObjectName(QStringLiteral("runState"));
    m_said = new QPlainTextEdit;
    m_said->setObjectName(QStringLiteral("runReplies"));
    m_said->setReadOnly(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setAccessibleName(tr("Last replies"));
    m_said->setMinimumHeight(m_said->fontMetrics().lineSpacing() * 5);
    m_said->setPlaceholderText(tr("The last replies are shown here while the judge runs."));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_said, 1);
    return part;
}

void RunPanel::setRunner(JudgeRunner *runner)
{
    m_question.drop();
    m_runner = runner;
    if (runner != nullptr) {
        connect(runner, &JudgeRunner::progressed, this, &RunPanel::showRun);
        connect(runner, &JudgeRunner::ended, this, &RunPanel::showEnd);
    }
    clearJudge();
}

void RunPanel::showJudge(const judge::Listed &judge)
{
    m_judge = judge;
    m_permit->reset();
    say(judge.wasKilled
            ? tr("The run before did not end, or is under way in another program. A new one goes on where it "
                 "stopped, and what it used counts against its caps.")
            : QString(),
        false);
    showState();
    refresh();
    updateButtons();
}

void RunPanel::clearJudge()
{
    m_judge.reset();
    m_permit->reset();
    m_estimate->clear();
    m_state->clear();
    m_said->clear();
    updateButtons();
}

void RunPanel::refresh()
{
    if (m_runner == nullptr || !m_judge || m_runner->isRunning())
        return;
    if (m_estimating)
        *m_estimating = false;
    m_estimating = std::make_shared<std::atomic<bool>>(true);
    std::optional<qint64> limit;
    if (const qint64 number = m_limit->text().toLongLong(); number > 0)
        limit = number;
    m_estimate->setText(tr("Counting what is missing…"));
    const auto work = [scope = judge::Scope{m_runner->path(), m_where->text(), limit},
                       name = m_judge->setup.rater.name, mayGoOn = m_estimating] {
        return judge::estimateIn(scope, name, [mayGoOn] { return mayGoOn->load(); });
    };
    m_question.ask(inBackground(work), this,
                   [this](const model::Result<judge::Estimate> &estimate) { showEstimate(estimate); });
}

void RunPanel::showEstimate(const model::Result<judge::Estimate> &estimate)
{
    setTone(*m_estimate, estimate ? Tone::Plain : Tone::Wrong);
    m_estimate->setText(estimate ? estimateText(*estimate, m_judge->setup) : estimate.error().detail);
    m_start->setEnabled(estimate && estimate->calls > 0 && !m_runner->isRunning());
}

std::optional<RunRequest> RunPanel::request()
{
    RunRequest request{m_judge->setup.rater.name, m_judge->setup.parsed, {}, m_where->text(), {}, {}};
    request.options.where = request.where;
    bool isGood = true;
    const auto number = [&](QLineEdit *edit, double least) -> std::optional<double> {
        const QString text = edit->text().trimmed();
        if (text.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (isNumber && value >= least && value <= 1e12)
            return value;
        if (isGood) {
            say(tr("“%1” is no number that can stand here.").arg(text), true);
            edit->setFocus();
        }
        isGood = false;
        return std::nullopt;
    };
    const auto whole = [&](QLineEdit *edit) -> std::optional<qint64> {
        const auto value = number(edit, 1);
        return value ? std::optional(static_cast<qint64>(*value)) : std::nullopt;
    };
    request.limit = whole(m_limit);
    request.options.concurrency = static_cast<int>(std::min<qint64>(whole(m_concurrency).value_or(8), 1024));
    request.options.caps = {whole(m_maxCalls), whole(m_maxTokens), number(m_maxCost, 0)};
    if (isGood && request.options.caps.costUsd && !request.spec.price) {
        say(tr("A cap on USD needs a price in the set-up. Use a cap on tokens."), true);
        isGood = false;
    }
    return isGood ? std::optional(request) : std::nullopt;
}

void RunPanel::startRun()
{
    if (m_runner == nullptr || !m_judge || m_runner->isRunning())
        return;
    const auto wanted = request();
    if (!wanted)
        return;
    m_wanted = *wanted;
    if (m_judge->setup.protocol && m_judge->setup.protocol->asksModel())
        m_permit->ask(wanted->spec);
    else
        send(wanted->spec, {});
}

/// What was asked for when Run was pressed: the keychain may have taken its time.
void RunPanel::send(const judge::Spec &spec, const QByteArray &key)
{
    const bool isStillWanted =
        m_judge && m_judge->setup.rater.name == m_wanted.judge && m_wanted.spec == spec;
    if (m_runner == nullptr || m_runner->isRunning() || !isStillWanted)
        return;
    say(QString(), false);
    m_said->clear();
    m_wanted.key = key;
    m_runner->start(m_wanted);
    m_wanted.key.clear();
}

bool RunPanel::isMine() const { return m_judge && m_runner->judge() == m_judge->setup.rater.name; }

QString RunPanel::progressText() const
{
    return runText(m_runner->progress(), m_runner->milliseconds(), m_runner->isPaused());
}

void RunPanel::showRun()
{
    updateButtons();
    showState();
}

void RunPanel::showEnd()
{
    say(QString(), false);
    showRun();
    refresh();
    const auto &result = m_runner->result();
    const bool mayBeTheKey = result && *result && (*result)->end == judge::RunEnd::Barred;
    if (mayBeTheKey && isMine() && !m_judge->setup.parsed.key.isEmpty())
        m_permit->askForKey(m_judge->setup.parsed);
}

/// How the run of the chosen judge goes, or went.
void RunPanel::showState()
{
    if (m_runner == nullptr || !isMine()) {
        m_state->clear();
        m_said->clear();
        return;
    }
    const judge::RunProgress &now = m_runner->progress();
    const auto &result = m_runner->result();
    m_bar->setRange(0, 1000);
    m_bar->setValue(now.report.calls > 0 ? static_cast<int>(now.report.done * 1000 / now.report.calls) : 0);
    const bool isWrong = result && (!*result || (*result)->end == judge::RunEnd::Barred);
    setTone(*m_state, isWrong ? Tone::Wrong : Tone::Plain);
    m_state->setText(!result   ? progressText()
                     : *result ? endText(**result, m_runner->milliseconds())
                               : result->error().detail);
    QStringList said;
    for (auto one = now.said.rbegin(); one != now.said.rend(); ++one)
        said.append(saidText(*one));
    m_said->setPlainText(said.join(QStringLiteral("\n\n")));
}

void RunPanel::updateButtons()
{
    const bool isRunning = m_runner != nullptr && m_runner->isRunning();
    const bool canRun = m_runner != nullptr && m_judge && m_judge->setup.protocol;
    m_start->setEnabled(canRun && !isRunning);
    m_start->setVisible(!isRunning);
    m_pause->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    setPrimary(*m_start, canRun && !isRunning);
    m_pause->setText(isRunning && m_runner->isPaused() ? tr("&Go on") : tr("P&ause"));
}

void RunPanel::focusFirst() { m_where->setFocus(); }

void RunPanel::say(const QString &sentence, bool isWrong)
{
    setTone(*m_sentence, isWrong ? Tone::Wrong : Tone::Muted);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace ui
