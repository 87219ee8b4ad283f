// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/prompt_card.h"

#include "ui/text/document_view.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

QLabel *makeChip(const char *name)
{
    QLabel *chip = plainLabel(QString(), Tone::Chip);
    chip->setObjectName(QLatin1String(name));
    chip->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return chip;
}

} // namespace

PromptCard::PromptCard(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel(tr("Prompt"), Tone::Strong))
    , m_category(makeChip("categoryChip"))
    , m_turn(makeChip("turnChip"))
    , m_item(plainLabel(QString(), Tone::Muted))
    , m_reference(new KeyButton(tr("Reference"), QString(), this))
    , m_fold(new KeyButton(tr("Fold"), QString(), this))
    , m_view(new DocumentView(this))
    , m_referencePane(new QWidget(this))
    , m_referenceTitle(plainLabel(tr("Reference answer"), Tone::Muted))
    , m_referenceView(new DocumentView(this))
{
    setObjectName(QStringLiteral("pane"));
    m_view->setObjectName(QStringLiteral("promptView"));
    m_view->setAccessibleName(tr("Prompt"));
    m_referenceView->setObjectName(QStringLiteral("referenceView"));
    m_referenceView->setAccessibleName(tr("Reference answer"));
    m_referenceTitle->setContentsMargins(12, 2, 12, 0);
    m_referencePane->hide();
    m_title->setBuddy(m_view);
    m_item->setWordWrap(false);
    auto *head = new QHBoxLayout;
    addHead(head);
    auto *texts = new QHBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->addWidget(m_view, 1);
    auto *reference = new QVBoxLayout(m_referencePane);
    reference->setContentsMargins(0, 0, 0, 0);
    reference->setSpacing(0);
    reference->addWidget(m_referenceTitle);
    reference->addWidget(m_referenceView, 1);
    texts->addWidget(m_referencePane, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(texts, 1);
}

void PromptCard::addHead(QHBoxLayout *head)
{
    m_reference->setObjectName(QStringLiteral("showReference"));
    m_fold->setObjectName(QStringLiteral("foldPrompt"));
    for (KeyButton *button : {m_reference, m_fold})
        button->setQuiet(true);
    head->setContentsMargins(12, 4, 8, 0);
    head->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_category, m_turn, m_item})
        head->addWidget(part);
    head->addStretch(1);
    head->addWidget(m_reference);
    head->addWidget(m_fold);
    connect(m_reference, &QPushButton::clicked, this, &PromptCard::referenceRequested);
    connect(m_fold, &QPushButton::clicked, this, &PromptCard::foldRequested);
}

void PromptCard::setFacts(const QString &item, const QString &category, int turn, int turns)
{
    m_category->setText(category);
    m_category->setVisible(!category.isEmpty());
    m_turn->setText(tr("turn %1 of %2").arg(turn).arg(turns));
    m_item->setText(tr("item %1").arg(item));
}

void PromptCard::setPrompt(std::unique_ptr<InertDocument> document)
{
    hideReference();
    changePrompt(std::move(document));
}

void PromptCard::changePrompt(std::unique_ptr<InertDocument> document)
{
    m_view->setShown(std::move(document));
}

void PromptCard::showReference(std::unique_ptr<InertDocument> document)
{
    m_referenceView->setShown(std::move(document));
    m_referencePane->setVisible(!m_isFolded);
    m_reference->setText(tr("Hide reference"));
}

void PromptCard::hideReference()
{
    if (m_referencePane->isHidden() && m_referenceView->turnCount() == 0)
        return;
    m_referenceView->setShown(nullptr);
    m_referencePane->hide();
    m_reference->setText(tr("Reference"));
}

bool PromptCard::showsReference() const { return !m_referencePane->isHidden(); }

void PromptCard::setReferenceAvailable(bool isAvailable) { m_reference->setVisible(isAvailable); }

void PromptCard::scrollToTurn(int turn)
{
    if (turn > 1)
        m_view->scrollToTurn(turn - 1);
}

void PromptCard::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_fold->setText(isFolded ? tr("Unfold") : tr("Fold"));
    m_view->setVisible(!isFolded);
    if (isFolded)
        hideReference();
    layout()->activate(); // the height that it needs is asked for next
}

int PromptCard::headHeight() const
{
    return layout()->itemAt(0)->sizeHint().height() + layout()->contentsMargins().top() +
           layout()->contentsMargins().bottom();
}

int PromptCard::wantedHeight() const
{
    if (m_isFolded)
        return headHeight();
    const int reference =
        showsReference() ? m_referenceTitle->sizeHint().height() + m_referenceView->wantedHeight() : 0;
    return headHeight() + std::max(m_view->wantedHeight(), reference);
}

void PromptCard::setKeys(const QString &reference, const QString &fold)
{
    m_reference->setKey(reference);
    m_fold->setKey(fold);
}

void PromptCard::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_referenceView->setTheme(theme);
}

} // namespace ui
