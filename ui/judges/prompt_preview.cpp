// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/prompt_preview.h"

#include "ui/async/background.h"
#include "ui/judges/reply_words.h"
#include "ui/judges/send_permit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

QPlainTextEdit *makeView(const QString &name, const QString &accessibleName)
{
    auto *view = new QPlainTextEdit;
    view->setObjectName(name);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setAccessibleName(accessibleName);
    view->setMinimumHeight(view->fontMetrics().lineSpacing() * 5);
    return view;
}

} // namespace

PromptPreview::PromptPreview(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeOf(Scheme::Light))
{
    setObjectName(QStringLiteral("promptPreview"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(150);
    m_place = new QSpinBox;
    m_place->setObjectName(QStringLiteral("previewPlace"));
    m_place->setMinimum(1);
    m_place->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys do the same
    auto *label = new QLabel(tr("&Comparison"));
    label->setBuddy(m_place);
    m_item = plainLabel(QString(), Tone::Muted);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_place);
    head->addWidget(m_item, 1);
    m_prompt = makeView(QStringLiteral("previewPrompt"), tr("The prompt as it is sent"));
    m_prompt->setPlaceholderText(tr("The prompt is shown here once the set-up is complete."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addLayout(head);
    layout->addWidget(m_prompt, 3);
    layout->addWidget(makeTrial(), 2);
    connect(&m_patience, &QTimer::timeout, this, &PromptPreview::refresh);
    connect(m_place, &QSpinBox::valueChanged, this, [this] { m_patience.start(); });
    connect(m_bench, &QPushButton::clicked, this, [this] { Q_EMIT benchRequested(m_reply->toPlainText()); });
    connect(m_try, &QPushButton::clicked, this, [this] { m_permit->ask(*m_spec); });
    connect(m_permit, &SendPermit::granted, this, &PromptPreview::send);
    connect(m_permit, &SendPermit::said, this, &PromptPreview::say);
}

QWidget *PromptPreview::makeTrial()
{
    m_try = new QPushButton(tr("Tr&y on one"));
    m_try->setObjectName(QStringLiteral("tryOnOne"));
    m_permit = new SendPermit(QStringLiteral("Try"), this);
    m_sentence = plainLabel(tr("One call; its reply is shown here and not kept."), Tone::Muted);
    m_sentence->setObjectName(QStringLiteral("trySentence"));
    m_reply = makeView(QStringLiteral("tryReply"), tr("The reply"));
    m_reply->setPlaceholderText(tr("The reply, with its verdict marked."));
    m_bench = new QPushButton(tr("As every r&ule reads it"));
    m_bench->setObjectName(QStringLiteral("openBench"));
    m_bench->setToolTip(tr("Opens the reply on the tab Replies"));
    m_bench->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_try);
    row->addWidget(m_permit);
    row->addStretch(1);
    auto *lower = new QWidget;
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->addLayout(row);
    lowerLayout->addWidget(m_sentence);
    lowerLayout->addWidget(m_reply, 1);
    lowerLayout->addWidget(m_bench, 0, Qt::AlignLeft);
    return lower;
}

PromptPreview::~PromptPreview() { giveUpTrial(); }

void PromptPreview::giveUpTrial()
{
    if (m_trying)
        *m_trying = false;
    m_trial.drop();
}

void PromptPreview::setPath(const QString &path)
{
    m_path = path;
    m_question.drop();
    m_permit->reset();
    giveUpTrial();
    m_place->setValue(1);
    m_reply->clear();
    m_bench->hide();
}

void PromptPreview::setTheme(const Theme &theme) { m_theme = theme; }

void PromptPreview::show(const model::Result<judge::Spec> &spec)
{
    m_spec = spec ? std::optional(*spec) : std::nullopt;
    m_try->setEnabled(m_spec.has_value());
    m_permit->reset();
    say(spec ? tr("One call; its reply is shown here and not kept.") : spec.error().detail, false);
    m_patience.start();
}

void PromptPreview::refresh()
{
    if (!m_spec || m_path.isEmpty()) {
        m_prompt->clear();
        return;
    }
    const auto work = [path = m_path, spec = *m_spec, place = m_place->value() - 1] {
        return judge::previewIn(path, spec, place);
    };
    m_question.ask(inBackground(work), this, [this](const model::Result<judge::Preview> &preview) {
        if (!preview) {
            m_item->setText(preview.error().detail);
            m_prompt->clear();
            return;
        }
        m_place->setMaximum(static_cast<int>(std::min<qint64>(preview->comparisons, 1'000'000'000)));
        m_item->setText(tr("%1, about %2 tokens").arg(preview->item, countText(preview->tokens)));
        m_prompt->setPlainText(preview->prompt.system + QStringLiteral("\n\n――――――――\n\n") +
                               preview->prompt.user);
    });
}

void PromptPreview::send(const judge::Spec &spec, const QByteArray &key)
{
    m_try->setEnabled(false);
    say(tr("Waiting for the reply…"), false);
    giveUpTrial();
    m_trying = std::make_shared<std::atomic<bool>>(true);
    const auto work = [path = m_path, spec, place = m_place->value() - 1, key, mayGoOn = m_trying] {
        return judge::tryIn(path, spec, place, key, [mayGoOn] { return mayGoOn->load(); });
    };
    m_trial.ask(inBackground(work), this,
                [this](const model::Result<judge::Tried> &tried) { showTried(tried); });
}

void PromptPreview::showTried(const model::Result<judge::Tried> &tried)
{
    m_try->setEnabled(true);
    m_reply->clear();
    m_bench->hide();
    if (!tried) {
        say(tried.error().detail, true);
        return;
    }
    if (!tried->trouble.isEmpty()) {
        say(tried->trouble, true);
        return;
    }
    QString sentence =
        tr("Verdict: %1. %2 ms")
            .arg(verdictText(tried->reply.state, tried->reply.preferred), countText(tried->milliseconds));
    if (tried->tokensIn && tried->tokensOut)
        sentence +=
            tr(", %1 tokens in, %2 out").arg(countText(*tried->tokensIn), countText(*tried->tokensOut));
    say(sentence, false);
    m_reply->setPlainText(tried->reply.reply);
    markVerdict(*m_reply, tried->read, m_theme);
    m_bench->show();
}

void PromptPreview::say(const QString &sentence, bool isWrong)
{
    setTone(*m_sentence, isWrong ? Tone::Wrong : Tone::Muted);
    m_sentence->setText(sentence);
}

} // namespace ui
