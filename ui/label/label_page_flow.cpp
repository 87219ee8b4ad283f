// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Label page shows of a person's way through the pairs.
#include "ui/label/entry_bar.h"
#include "ui/label/label_page.h"
#include "ui/label/name_form.h"
#include "ui/label/prompt_card.h"
#include "ui/label/vote_bar.h"
#include "ui/label/vote_footer.h"
#include "ui/text/response_panes.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QStackedWidget>

#include <utility>

namespace ui {

void LabelPage::connectFlow()
{
    connect(m_flow, &LabelFlow::started, this, [this](const QString &name) { started(name); });
    connect(m_flow, &LabelFlow::notStarted, this, [this](const QString &name, const QString &why) {
        askName({});
        m_nameForm->showError(tr("%1 cannot label here: %2.").arg(name, why));
    });
    connect(m_flow, &LabelFlow::pairReady, this, &LabelPage::showPair);
    connect(m_flow, &LabelFlow::lookReady, this, &LabelPage::showLook);
    connect(m_flow, &LabelFlow::referenceReady, this, [this](const auto &document) {
        m_prompt->showReference(std::move(*document));
        noteSeen(QStringLiteral("reference"));
        fitPrompt();
    });
    connect(m_flow, &LabelFlow::nothingLeft, this, &LabelPage::showNothingLeft);
    connect(m_flow, &LabelFlow::waitingChanged, this, [this](bool isWaiting) {
        m_bar->setAccepting(!isWaiting);
        if (isWaiting && m_flow->isSaving())
            Q_EMIT saveStateChanged(SaveState::Saving, tr("Saving the vote…"));
    });
    connect(m_flow, &LabelFlow::progressChanged, this, &LabelPage::showState);
    connect(m_flow, &LabelFlow::voteSaved, this, [this](labeling::Answer answer, const auto &strength) {
        Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
        m_footer->say(strength
                          ? tr("Last: you chose %1, %2.").arg(answerText(answer), strengthText(*strength))
                          : tr("Last: you chose %1.").arg(answerText(answer)));
    });
    connect(m_flow, &LabelFlow::undone, this, &LabelPage::showUndone);
    connect(m_flow, &LabelFlow::redone, this, &LabelPage::showRedone);
    connect(m_flow, &LabelFlow::skipped, this, [this] {
        m_footer->say(tr("Skipped: the pair comes again when the others are done."));
        showState();
    });
    connect(m_flow, &LabelFlow::flagSaved, this, [this](bool isFlagged) {
        m_footer->setFlagged(isFlagged);
        m_footer->say(isFlagged ? tr("Flagged. The same key takes the flag back.") : tr("The flag is gone."));
    });
    connect(m_flow, &LabelFlow::voteFailed, this, [this](const QString &why) {
        fail(tr("The vote was not saved: %1. The pair stays here; the votes before it are safe.").arg(why));
    });
    connect(m_flow, &LabelFlow::failed, this, &LabelPage::fail);
}

void LabelPage::showPair(const Prepared &prepared)
{
    const labeling::ShownPair &pair = prepared->pair;
    m_entryBar->hide();
    m_prompt->setFacts(pair.item, pair.category, pair.turn, pair.turns);
    m_prompt->setReferenceAvailable(pair.hasReference);
    m_prompt->setPrompt(std::move(prepared->documents.prompt));
    m_panes->setDocuments(std::move(prepared->documents.left), std::move(prepared->documents.right));
    m_bar->setOwn(pair.own);
    m_seen.clear();
    if (m_kept && m_kept->comparison == pair.comparison) {
        m_bar->setComment(m_kept->comment);
        m_bar->setStrength(m_kept->strength);
        m_seen = m_kept->seen;
    }
    m_kept.reset();
    if (m_form == TextForm::Source)
        noteSeen(QStringLiteral("source"));
    m_footer->setFlagged(m_flow->isFlagged());
    m_stack->setCurrentWidget(m_pairPage);
    fitPrompt();
    m_prompt->scrollToTurn(pair.turn);
    showState();
    focusPair();
}

/// What the person is doing goes on: only the texts are exchanged.
void LabelPage::showLook(const Prepared &prepared)
{
    m_prompt->changePrompt(std::move(prepared->documents.prompt));
    m_panes->changeDocuments(std::move(prepared->documents.left), std::move(prepared->documents.right));
    if (m_prompt->showsReference())
        m_flow->askReference();
    if (m_entry == Entry::Find && !m_entryBar->isHidden())
        find(m_entryBar->text());
    if (m_form == TextForm::Source)
        noteSeen(QStringLiteral("source"));
    fitPrompt();
}

void LabelPage::noteSeen(const QString &what)
{
    if (!m_seen.contains(what))
        m_seen.append(what);
}

void LabelPage::showNothingLeft()
{
    if (m_flow->queue().empty())
        m_notice->say(tr("Nothing to label yet"),
                      tr("This project has no pairs of responses. Import questions, answers and votes."),
                      QString());
    else
        m_notice->say(tr("All pairs are labelled"),
                      tr("You have voted on every pair of this project. %1 goes back to the last one.")
                          .arg(keyText(action(LabelAction::Back)->shortcut())),
                      QString());
    m_stack->setCurrentWidget(m_notice);
    m_notice->setFocusPolicy(Qt::StrongFocus);
    m_notice->setFocus();
    showState();
}

void LabelPage::showUndone(const std::optional<labeling::Undone> &undone)
{
    if (!undone) {
        m_footer->say(tr("There is no vote of yours left to undo."));
        return;
    }
    Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
    const QString what = tr("Undone: %1 on item %2, turn %3.")
                             .arg(answerText(undone->answer), undone->item, QString::number(undone->turn));
    m_footer->say(undone->now ? what + QLatin1Char(' ') + tr("Now again: %1.").arg(answerText(*undone->now))
                              : what);
}

void LabelPage::showRedone(const std::optional<labeling::Redone> &redone)
{
    if (!redone) {
        m_footer->say(tr("There is nothing to redo."));
        return;
    }
    Q_EMIT saveStateChanged(SaveState::Saved, tr("All votes saved"));
    m_footer->say(tr("Redone: %1 on item %2, turn %3.")
                      .arg(answerText(redone->answer), redone->item, QString::number(redone->turn)));
}

void LabelPage::fail(const QString &sentence)
{
    m_footer->warn(sentence);
    Q_EMIT saveStateChanged(SaveState::Failed, tr("The last vote is not saved"));
}

} // namespace ui
