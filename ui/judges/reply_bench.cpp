// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/reply_bench.h"

#include "ui/async/background.h"
#include "ui/judges/reply_words.h"
#include "ui/judges/rule_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_copy.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int patience = 120; ///< ms after the last key
constexpr int linesOfText = 4;
constexpr int linesOfRules = 4;

/// As it was pasted: QPlainTextEdit::toPlainText() makes common blanks of those that do not break.
QString textIn(const QTextDocument &document)
{
    return document.toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

ReplyBench::ReplyBench(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeOf(Scheme::Light))
    , m_sentence(plainLabel(QString(), Tone::Plain))
    , m_model(new RuleModel(this))
{
    setObjectName(QStringLiteral("replyBench"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_sentence->setObjectName(QStringLiteral("benchSentence"));
    auto *panes = new QSplitter(Qt::Vertical);
    panes->setObjectName(QStringLiteral("benchPanes"));
    panes->setHandleWidth(10);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeText());
    panes->addWidget(makeRules());
    panes->setSizes({340, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("A reply as every rule reads it; nothing here is sent or kept. A is the "
                                    "response that was shown first. Enter on a rule goes to what decided."),
                                 Tone::Muted));
    layout->addWidget(panes, 1);
    connect(&m_patience, &QTimer::timeout, this, &ReplyBench::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_patience.start(); });
    connect(m_rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReplyBench::showRule);
    connect(m_rules, &QTableView::activated, this, &ReplyBench::goToVerdict);
    m_rules->selectRow(0);
    showRule();
}

QWidget *ReplyBench::makeText()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("benchReply"));
    m_text->setAccessibleName(tr("A reply of a judge"));
    m_text->setPlaceholderText(tr("Paste the reply of a judge here."));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * linesOfText);
    return m_text;
}

QWidget *ReplyBench::makeRules()
{
    m_rules = new QTableView;
    m_rules->setObjectName(QStringLiteral("benchRules"));
    m_rules->setAccessibleName(tr("Rules that read replies"));
    m_rules->setModel(m_model);
    m_rules->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->setTabKeyNavigation(false);
    m_rules->setShowGrid(false);
    m_rules->setWordWrap(false);
    m_rules->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rules->setMinimumHeight(fontMetrics().lineSpacing() * linesOfRules);
    m_rules->verticalHeader()->hide();
    m_rules->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_rules->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rules->horizontalHeader()->setHighlightSections(false);
    letCopy(*m_rules);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_rules, 1);
    return part;
}

QString ReplyBench::reply() const { return textIn(*m_text->document()); }

void ReplyBench::setReply(const QString &reply) { m_text->setPlainText(reply); }

void ReplyBench::enter() { m_text->setFocus(); }

void ReplyBench::read()
{
    m_question.ask(inBackground([text = reply()] { return readByEveryRule(text); }), this,
                   [this](RuleReadings readings) {
                       if (m_patience.isActive())
                           return; // of a text that is not there any more
                       m_model->setReadings(std::move(readings));
                       showRule();
                   });
}

void ReplyBench::showRule()
{
    const int row = m_rules->currentIndex().row();
    if (row < 0)
        return;
    const judge::ReadReply read = m_model->readAt(row);
    markVerdict(*m_text, read, m_theme);
    const QString name = m_model->index(row, RuleModel::Rule).data().toString();
    const QString verdict = m_model->index(row, RuleModel::Verdict).data().toString();
    if (m_text->document()->isEmpty())
        m_sentence->setText(tr("There is no reply yet."));
    else if (read.length == 0)
        m_sentence->setText(tr("%1: %2, %3.").arg(name, verdict, verdictReason(read)));
    else
        m_sentence->setText(
            tr("%1: %2, %3. It is marked in line %4.")
                .arg(
                    name, verdict, verdictReason(read),
                    countText(m_text->document()->findBlock(static_cast<int>(read.from)).blockNumber() + 1)));
    if (read.length > 0 && !m_text->hasFocus())
        scrollTo(read.from);
}

void ReplyBench::scrollTo(qsizetype place)
{
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(place));
    if (!m_text->viewport()->rect().contains(m_text->cursorRect(cursor)))
        m_text->verticalScrollBar()->setValue(cursor.block().firstLineNumber()); // it scrolls by lines
}

void ReplyBench::goToVerdict()
{
    const judge::ReadReply read = m_model->readAt(m_rules->currentIndex().row());
    if (read.length == 0)
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(static_cast<int>(read.from));
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void ReplyBench::setTheme(const Theme &theme)
{
    m_theme = theme;
    showRule();
}

void ReplyBench::focusNextPane()
{
    if (m_text->hasFocus())
        m_rules->setFocus();
    else
        m_text->setFocus();
}

} // namespace ui
