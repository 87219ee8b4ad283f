// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys and buttons of the Label page do.
#include "ui/label/entry_bar.h"
#include "ui/label/label_page.h"
#include "ui/label/prompt_card.h"
#include "ui/label/vote_bar.h"
#include "ui/text/response_panes.h"
#include "ui/widgets/words.h"

#include <QSplitter>

#include <algorithm>

namespace ui {

namespace {

constexpr int zoomStep = 10;

} // namespace

void LabelPage::act(LabelAction action)
{
    using labeling::Answer;
    using labeling::Strength;
    switch (action) {
    case LabelAction::LeftBetter: vote(Answer::LeftBetter); break;
    case LabelAction::RightBetter: vote(Answer::RightBetter); break;
    case LabelAction::BothGood: vote(Answer::BothGood); break;
    case LabelAction::BothBad: vote(Answer::BothBad); break;
    case LabelAction::CannotJudge: vote(Answer::CannotJudge); break;
    case LabelAction::Slight: m_bar->toggleStrength(Strength::Slight); break;
    case LabelAction::Clear: m_bar->toggleStrength(Strength::Clear); break;
    case LabelAction::Strong: m_bar->toggleStrength(Strength::Strong); break;
    case LabelAction::Comment:
        if (isOnPair())
            m_bar->editComment();
        break;
    case LabelAction::Undo: m_flow->undo(); break;
    case LabelAction::Redo: m_flow->redo(); break;
    case LabelAction::Back: m_flow->back(); break;
    case LabelAction::Forward: m_flow->forward(); break;
    case LabelAction::NextUnlabelled: m_flow->nextUnlabelled(); break;
    case LabelAction::Skip: ask(Entry::Skip); break;
    case LabelAction::Flag: toggleFlag(); break;
    case LabelAction::Keys: showKeys(); break;
    default: actOnReading(action); break;
    }
}

void LabelPage::actOnReading(LabelAction action)
{
    switch (action) {
    case LabelAction::Reference: toggleReference(); break;
    case LabelAction::FoldPrompt:
        m_prompt->setFolded(!m_prompt->isFolded());
        fitPrompt();
        focusPair();
        break;
    case LabelAction::Source: toggleSource(); break;
    case LabelAction::ScrollTogether:
        m_settings.setScrollsTogether(!m_settings.scrollsTogether());
        m_panes->setScrollsTogether(m_settings.scrollsTogether());
        m_bar->setScrollsTogether(m_settings.scrollsTogether());
        break;
    case LabelAction::Realign: m_panes->realign(); break;
    case LabelAction::Find: ask(Entry::Find); break;
    case LabelAction::FindNext: stepMatch(1); break;
    case LabelAction::FindPrevious: stepMatch(-1); break;
    case LabelAction::Larger: zoom(m_settings.textZoom() + zoomStep); break;
    case LabelAction::Smaller: zoom(m_settings.textZoom() - zoomStep); break;
    case LabelAction::NormalSize: zoom(100); break;
    case LabelAction::NextPane: focusNextPane(); break;
    default: break;
    }
}

void LabelPage::vote(labeling::Answer answer)
{
    if (isOnPair())
        m_flow->vote({answer, m_bar->strength(), m_bar->comment(), m_seen});
}

void LabelPage::ask(Entry entry)
{
    if (!isOnPair() || m_flow->isBusy())
        return;
    m_entry = entry;
    switch (entry) {
    case Entry::Find: m_entryBar->ask(tr("Find in both"), tr("Next"), true); break;
    case Entry::Skip: m_entryBar->ask(tr("Skip this pair, because"), tr("Skip"), false); break;
    case Entry::Flag: m_entryBar->ask(tr("Flag this pair, because"), tr("Flag"), false); break;
    case Entry::None: break;
    }
}

void LabelPage::accept(const QString &text)
{
    switch (m_entry) {
    case Entry::Find: stepMatch(1); break;
    case Entry::Skip: m_flow->skip(text); break;
    case Entry::Flag: m_flow->flag(text); break;
    case Entry::None: break;
    }
}

void LabelPage::find(const QString &text)
{
    const int count = m_panes->find(text);
    if (text.isEmpty())
        m_entryBar->showAnswer(QString());
    else if (count == 0)
        m_entryBar->showAnswer(tr("not found"));
    else
        stepMatch(1);
}

void LabelPage::stepMatch(int by)
{
    if (m_entryBar->isHidden() || m_entry != Entry::Find)
        return;
    const int count = m_panes->matchCount();
    if (count > 0)
        m_entryBar->showAnswer(tr("%1 of %2").arg(countText(m_panes->stepMatch(by)), countText(count)));
}

void LabelPage::toggleFlag()
{
    if (m_flow->isFlagged())
        m_flow->flag(std::nullopt);
    else
        ask(Entry::Flag);
}

void LabelPage::toggleReference()
{
    if (!m_prompt->showsReference()) {
        m_prompt->setFolded(false); // what is recorded as seen is on the screen
        m_flow->askReference();
        return;
    }
    m_prompt->hideReference();
    fitPrompt();
}

void LabelPage::toggleSource()
{
    m_form = m_form == TextForm::Rendered ? TextForm::Source : TextForm::Rendered;
    m_bar->setShowsSource(m_form == TextForm::Source);
    applyLook();
}

void LabelPage::zoom(int percent)
{
    m_settings.setTextZoom(percent);
    applyLook();
}

void LabelPage::applyLook() { m_flow->setLook(m_form, textStyleOf(m_theme, m_settings.textZoom())); }

void LabelPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_bar->setTheme(theme);
    m_panes->setTheme(theme);
    m_prompt->setTheme(theme);
    applyLook();
}

void LabelPage::fitPrompt()
{
    const int all = m_splitter->height();
    if (m_prompt->isFolded()) {
        m_splitter->setSizes({m_prompt->headHeight(), all - m_prompt->headHeight()});
        return;
    }
    if (m_isPromptSized && !m_prompt->showsReference())
        return;
    const labeling::ShownPair *pair = m_flow->pair();
    const bool isOfTurns = pair != nullptr && pair->turn > 1;
    const int most = std::max(m_prompt->showsReference() ? all / 2 : isOfTurns ? all * 2 / 5 : all / 3, 1);
    const int height = std::clamp(m_prompt->wantedHeight(), std::min(m_prompt->headHeight(), most), most);
    m_splitter->setSizes({height, all - height});
}

} // namespace ui
