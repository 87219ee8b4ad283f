// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_panel.h"

#include "ui/cases/case_details.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

CasePanel::CasePanel(QWidget *parent)
    : QWidget(parent)
    , m_details(new CaseDetails(this))
    , m_letters(new KeyButton(tr("Letters as written"), QStringLiteral("L"), this))
    , m_raw(new KeyButton(tr("Requests and replies"), QStringLiteral("R"), this))
    , m_note(new KeyButton(tr("Note"), QStringLiteral("N"), this))
    , m_noteField(new QWidget(this))
    , m_noteEdit(new QPlainTextEdit(this))
{
    m_letters->setObjectName(QStringLiteral("lettersAsWritten"));
    m_raw->setObjectName(QStringLiteral("showRaw"));
    m_note->setObjectName(QStringLiteral("openNote"));
    m_noteEdit->setObjectName(QStringLiteral("noteEdit"));
    m_noteEdit->setAccessibleName(tr("Note on this case"));
    m_noteEdit->setPlaceholderText(tr("A note on this case"));
    m_noteEdit->setTabChangesFocus(true);
    m_noteEdit->setMaximumHeight(m_noteEdit->fontMetrics().height() * 6);
    m_noteEdit->installEventFilter(this);
    auto *save = new KeyButton(tr("Save note"), keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    save->setObjectName(QStringLiteral("saveNote"));
    auto *note = new QVBoxLayout(m_noteField);
    note->setContentsMargins(0, 0, 0, 0);
    note->addWidget(m_noteEdit);
    note->addWidget(save, 0, Qt::AlignLeft);
    m_noteField->hide();
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (KeyButton *button : {m_letters, m_raw, m_note})
        flow->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_details, 1);
    layout->addWidget(m_noteField);
    layout->addWidget(buttons);
    connect(m_letters, &QPushButton::clicked, this, &CasePanel::toggleLetters);
    connect(m_raw, &QPushButton::clicked, this, &CasePanel::toggleRaw);
    connect(m_note, &QPushButton::clicked, this, &CasePanel::toggleNote);
    connect(save, &QPushButton::clicked, this, &CasePanel::saveNote);
}

void CasePanel::setCase(const labeling::ReadCase &read, const QString &author)
{
    if (m_comparison != read.content.comparison.id)
        leaveNote();
    m_comparison = read.content.comparison.id;
    m_ownNote.clear();
    for (const model::Note &note : read.content.notes) {
        if (note.author == author)
            m_ownNote = note.content;
    }
    m_details->setCase(read);
}

void CasePanel::clearCase()
{
    leaveNote();
    m_comparison = model::ComparisonId();
    m_details->clearCase();
}

void CasePanel::toggleLetters()
{
    const bool isTranslated = m_details->letters() == Letters::Translated;
    m_details->setLetters(isTranslated ? Letters::AsWritten : Letters::Translated);
    m_letters->setChosen(isTranslated);
}

void CasePanel::toggleRaw()
{
    m_details->setShowsRaw(!m_details->showsRaw());
    m_raw->setChosen(m_details->showsRaw());
}

void CasePanel::toggleNote()
{
    if (m_noteField->isVisible()) {
        closeNote();
        return;
    }
    if (!m_comparison.isValid() || !isVisible())
        return; // a case that is not shown takes no note
    m_noteEdit->setPlainText(m_ownNote);
    m_noteField->show();
    m_note->setChosen(true);
    m_noteEdit->setFocus();
    m_noteEdit->moveCursor(QTextCursor::End);
}

/// Another case comes: what was typed is not lost.
void CasePanel::leaveNote()
{
    if (!m_noteField->isHidden())
        saveNote();
}

void CasePanel::saveNote()
{
    const QString content = m_noteEdit->toPlainText().trimmed();
    if (content != m_ownNote)
        Q_EMIT noteWritten(m_comparison, content);
    closeNote();
}

void CasePanel::closeNote()
{
    const bool hadFocus = m_noteField->isAncestorOf(focusWidget());
    m_noteField->hide();
    m_note->setChosen(false);
    if (hadFocus)
        m_details->setFocus();
}

bool CasePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_noteEdit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier))
        saveNote();
    else if (key->key() == Qt::Key_Escape)
        closeNote();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace ui
