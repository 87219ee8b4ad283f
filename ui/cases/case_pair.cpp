// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_pair.h"

#include "ui/cases/pair_texts.h"
#include "ui/text/document_view.h"
#include "ui/text/reading_style.h"
#include "ui/text/response_panes.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// Named by its model, and by the sample where a model has several responses.
QString nameOf(const model::Response &response)
{
    return response.sample == 0
               ? response.model
               : CasePair::tr("%1, sample %2").arg(response.model, QString::number(response.sample));
}

} // namespace

CasePair::CasePair(QWidget *parent)
    : QWidget(parent)
    , m_category(plainLabel(QString(), Tone::Chip))
    , m_facts(new ElidedLabel(this))
    , m_source(new KeyButton(tr("Source"), QStringLiteral("M"), this))
    , m_prompt(new DocumentView(this))
    , m_panes(new ResponsePanes(this))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_prompt->setObjectName(QStringLiteral("casePrompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_panes->left()->setObjectName(QStringLiteral("caseSideA"));
    m_panes->right()->setObjectName(QStringLiteral("caseSideB"));
    m_panes->setMayStack(true);
    m_source->setObjectName(QStringLiteral("caseSource"));
    m_splitter->setHandleWidth(8);
    m_splitter->setObjectName(QStringLiteral("casesPair"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makePromptCard());
    m_splitter->addWidget(m_panes);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({110, 600});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_source, &QPushButton::clicked, this, &CasePair::toggleSource);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    clearComparison();
}

QWidget *CasePair::makePromptCard()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("pane"));
    auto *head = new QHBoxLayout;
    addPromptHead(head);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_prompt, 1);
    return card;
}

void CasePair::addPromptHead(QHBoxLayout *head)
{
    QLabel *title = plainLabel(tr("Prompt"), Tone::Strong);
    title->setBuddy(m_prompt);
    title->setWordWrap(false);
    m_category->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTone(*m_facts, Tone::Muted);
    m_source->setQuiet(true);
    head->setContentsMargins(12, 4, 8, 0);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_category);
    head->addWidget(m_facts, 1);
    head->addWidget(m_source);
}

void CasePair::setComparison(const model::Comparison &comparison)
{
    m_comparison = comparison;
    remake(Place::Top);
}

void CasePair::clearComparison()
{
    m_making.drop();
    m_comparison.reset();
    m_prompt->setShown(nullptr);
    m_panes->setDocuments(nullptr, nullptr);
    showFacts();
}

void CasePair::setSearched(const std::optional<QRegularExpression> &inPrompt,
                           const std::optional<QRegularExpression> &inResponses)
{
    if (m_inPrompt == inPrompt && m_inResponses == inResponses)
        return;
    m_inPrompt = inPrompt;
    m_inResponses = inResponses;
    remake(Place::Same);
}

void CasePair::setLook(const Theme &theme, int zoom)
{
    m_style = textStyleOf(theme, zoom);
    m_panes->setTheme(theme);
    m_prompt->setTheme(theme);
    remake(Place::Same);
}

void CasePair::toggleSource()
{
    m_form = m_form == TextForm::Rendered ? TextForm::Source : TextForm::Rendered;
    m_source->setChosen(m_form == TextForm::Source);
    remake(Place::Same);
}

void CasePair::remake(Place place)
{
    if (!m_comparison)
        return;
    m_making.ask(makePairTexts(*m_comparison, {m_form, m_style, tr("Turn %1"), m_inPrompt, m_inResponses}),
                 this, [this, place](const std::shared_ptr<PairTexts> &texts) { show(*texts, place); });
}

void CasePair::show(PairTexts &texts, Place place)
{
    showFacts();
    if (place == Place::Top)
        m_panes->setDocuments(std::move(texts.a.document), std::move(texts.b.document));
    else
        m_panes->changeDocuments(std::move(texts.a.document), std::move(texts.b.document));
    const double share = place == Place::Same ? m_prompt->scrolledShare() : 0;
    m_prompt->setShown(std::move(texts.prompt.document));
    m_prompt->scrollToShare(share);
    m_prompt->setMatches(texts.prompt.matches);
    m_panes->left()->setMatches(texts.a.matches);
    m_panes->right()->setMatches(texts.b.matches);
    if (place == Place::Top)
        fitPrompt();
}

void CasePair::showFacts()
{
    if (!m_comparison) {
        m_panes->setTitles(tr("A"), tr("B"));
        m_category->hide();
        m_facts->setText(QString());
        return;
    }
    const model::Item &item = m_comparison->item;
    m_panes->setTitles(tr("A · %1").arg(nameOf(m_comparison->a)), tr("B · %1").arg(nameOf(m_comparison->b)));
    m_category->setText(item.category);
    m_category->setVisible(!item.category.isEmpty());
    m_facts->setText(
        tr("item %1, turn %2 of %3")
            .arg(item.sourceId, QString::number(m_comparison->turn), QString::number(item.turns.size())));
}

/// As high as the prompt, but no more than a third; not against the reader's own split.
void CasePair::fitPrompt()
{
    if (m_isSplitByHand)
        return;
    const int head = m_prompt->mapTo(m_splitter->widget(0), QPoint(0, 0)).y();
    const int wanted = std::min(head + m_prompt->wantedHeight() + 2, m_splitter->height() / 3);
    m_splitter->setSizes({wanted, m_splitter->height() - wanted});
}

QWidget *CasePair::prompt() const { return m_prompt; }

QWidget *CasePair::sideA() const { return m_panes->left(); }

QWidget *CasePair::sideB() const { return m_panes->right(); }

} // namespace ui
