// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Cases page shows: which cases a filter selects, and the one that is looked at.
#include "ui/cases/case_details.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_pair.h"
#include "ui/cases/case_panel.h"
#include "ui/cases/cases_page.h"
#include "ui/cases/chip_row.h"
#include "ui/cases/filter_line.h"
#include "ui/cases/list_steps.h"
#include "ui/cases/look_notice.h"
#include "ui/cases/search_bar.h"
#include "ui/cases/slice_bar.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/words.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

/// Who writes notes and saves slices while nobody labels; stored, so not translated.
QString researcher() { return QStringLiteral("researcher"); }

} // namespace

void CasesPage::setSession(labeling::ProjectSession *session)
{
    for (Latest *question : {&m_search, &m_reading, &m_look, &m_hasVoted, &m_words, &m_sliceList, &m_saving})
        question->drop();
    m_panel->clearCase(); // a note that is being typed is written first
    m_session = session;
    m_rater.reset();
    m_searchBar->clear();
    setFilter(analysis::Filter());
    m_filterLine->showError(QString());
    m_slices->setSlices({});
    showTrail(QString());
    m_model->clear();
    m_pair->clearComparison();
    m_count->clear();
    m_seen->hide();
    say(tr("No project is open"), tr("Open a project, or make one and import a benchmark."),
        tr("Go to Start"));
}

void CasesPage::setRater(const std::optional<model::Rater> &rater)
{
    m_rater = rater;
    m_looksAtAll = false;
}

void CasesPage::enter()
{
    if (m_session == nullptr)
        return;
    setFilter(m_filter); // not one that was typed and never applied
    find();
    m_words.ask(m_session->words(), this, [this](const model::Result<analysis::ProjectWords> &words) {
        if (words)
            m_filterLine->setWords(*words);
    });
    readSlices();
}

void CasesPage::open(const DrillDown &drillDown)
{
    m_searchBar->clear();
    setFilter(drillDown.filter);
    showTrail(drillDown.trail);
    m_model->clear();
}

QString CasesPage::filterText() const { return m_filterLine->text(); }

void CasesPage::setFilterText(const QString &text)
{
    if (const auto filter = analysis::parseFilter(text))
        setFilter(*filter);
}

void CasesPage::setFilter(const analysis::Filter &filter)
{
    m_filter = filter;
    m_chips->setFilter(filter);
    m_filterLine->setFilter(filter);
    m_slices->setFilter(filter);
    const auto in = [&filter](analysis::TextPlace place) { return analysis::searchedIn(filter, place); };
    m_pair->setSearched(in(analysis::TextPlace::Prompt), in(analysis::TextPlace::Responses));
    m_panel->details()->setSearched(in(analysis::TextPlace::Rationales), in(analysis::TextPlace::Comments));
}

/// A filter of one's own: the way here does not describe it any more, but leads back still.
void CasesPage::apply(const analysis::Filter &filter)
{
    if (filter != m_filter && !m_trail->text().isEmpty())
        m_trail->setText(tr("%1 › changed").arg(m_wayHere));
    setFilter(filter);
    find();
}

void CasesPage::applyText(const QString &text)
{
    const auto filter = analysis::parseFilter(text);
    if (filter)
        apply(*filter);
    else
        m_filterLine->showError(tr("The filter is not understood: %1.").arg(filter.error().detail));
}

void CasesPage::search()
{
    const auto filter = m_searchBar->searchIn(m_filter);
    if (!filter) {
        m_filterLine->showError(tr("Nothing was searched: %1.").arg(filter.error().detail));
        return;
    }
    apply(*filter);
}

void CasesPage::find()
{
    if (m_session == nullptr)
        return;
    m_filterLine->showError(QString());
    m_count->setText(tr("searching…"));
    if (m_model->rowCount() == 0)
        say(tr("Reading the cases…"), QString(), QString());
    m_search.ask(m_session->find(m_filter), this, [this](model::Result<labeling::FoundCases> found) {
        if (found) {
            show(std::move(*found));
            return;
        }
        m_count->clear();
        m_filterLine->showError(tr("No cases were searched: %1.").arg(found.error().detail));
        if (m_model->rowCount() > 0)
            return;
        if (found.error().kind == model::Error::Kind::Usage)
            say(tr("No case fits this filter"), tr("Change the filter above; empty, it shows every case."),
                QString());
        else
            say(tr("The cases cannot be read"), QString(), QString());
    });
}

void CasesPage::show(labeling::FoundCases found)
{
    const std::size_t all = found.dataset->size();
    const auto before = m_model->caseAt(m_list->currentIndex().row());
    m_count->setText(
        tr("%1 of %2")
            .arg(countText(static_cast<qint64>(found.cases.size())), countText(static_cast<qint64>(all))));
    m_model->setCases(std::move(found));
    if (m_model->rowCount() == 0) {
        m_pair->clearComparison();
        m_panel->clearCase();
        if (all == 0)
            say(tr("No cases yet"), tr("Import a benchmark: questions, answers and votes."),
                tr("Go to Start"));
        else
            say(tr("No case fits this filter"), tr("Change the filter above; empty, it shows every case."),
                QString());
        return;
    }
    m_stack->setCurrentWidget(m_content);
    const int row = before ? m_model->rowOf(*before) : -1;
    m_list->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    const QWidget *focus = focusWidget();
    const bool isInChips = focus != nullptr && m_chips->isAncestorOf(focus) && focus->isVisible();
    if (isVisible() && !isInChips)
        m_list->setFocus();
}

void CasesPage::showCase(int row)
{
    m_steps->setPlace(row, m_model->rowCount());
    const auto comparison = m_model->caseAt(row);
    if (!comparison || m_session == nullptr)
        return;
    m_reading.drop();
    m_look.drop();
    m_seen->hide();
    if (!m_rater || m_looksAtAll) {
        lookAt(*comparison);
        return;
    }
    m_hasVoted.ask(m_session->hasVoted(*m_rater, *comparison), this,
                   [this, id = *comparison](const model::Result<bool> &hasVoted) {
                       if (!hasVoted || *hasVoted) {
                           lookAt(id);
                           return;
                       }
                       m_lookNotice->setPerson(m_rater->name);
                       showNotice(true);
                   });
}

void CasesPage::showNotice(bool isNotice)
{
    m_pair->setVisible(!isNotice);
    m_panel->setVisible(!isNotice);
    m_lookNotice->setVisible(isNotice);
}

/// The person agreed to see the case.
void CasesPage::confirmLook()
{
    if (const auto comparison = m_model->caseAt(m_list->currentIndex().row()))
        lookAt(*comparison);
    m_list->setFocus();
}

void CasesPage::lookAt(model::ComparisonId comparison)
{
    m_reading.ask(m_session->readCase(comparison), this, [this](model::Result<labeling::ReadCase> read) {
        if (read)
            showRead(*read);
        else
            m_filterLine->showError(tr("The case cannot be read: %1.").arg(read.error().detail));
    });
}

void CasesPage::showRead(const labeling::ReadCase &read)
{
    m_pair->setComparison(read.content.comparison);
    m_panel->setCase(read, author());
    showNotice(false);
    noteLook(read.content.comparison.id);
}

void CasesPage::noteLook(model::ComparisonId comparison)
{
    m_seen->hide();
    if (!m_rater || !isVisible())
        return;
    m_look.ask(m_session->noteLook(*m_rater, comparison), this, [this](model::Result<bool> isUnlabelled) {
        if (isUnlabelled && *isUnlabelled) {
            m_seen->setText(tr("%1 has not voted on this case: a later vote will be marked as given after "
                               "seeing names and votes.")
                                .arg(m_rater->name));
            m_seen->show();
        }
    });
}

QString CasesPage::author() const { return m_rater ? m_rater->name : researcher(); }

void CasesPage::writeNote(model::ComparisonId comparison, const QString &content)
{
    if (m_session == nullptr)
        return;
    whenDone(m_session->writeNote(comparison, author(), content), this,
             [this, comparison](const model::Result<> &written) {
                 if (!written)
                     m_filterLine->showError(tr("The note was not saved: %1.").arg(written.error().detail));
                 else if (m_model->caseAt(m_list->currentIndex().row()) == comparison && m_session != nullptr)
                     lookAt(comparison);
             });
}

void CasesPage::readSlices()
{
    m_sliceList.ask(m_session->slices(), this, [this](model::Result<std::vector<model::Slice>> slices) {
        if (slices)
            m_slices->setSlices(std::move(*slices));
    });
}

void CasesPage::saveSlice(const QString &name)
{
    if (m_session == nullptr)
        return;
    m_saving.ask(m_session->saveSlice(name, m_filter, author()), this, [this](const model::Result<> &saved) {
        if (!saved) {
            m_filterLine->showError(tr("The slice was not saved: %1.").arg(saved.error().detail));
            return;
        }
        m_slices->closeName();
        readSlices();
    });
}

void CasesPage::showTrail(const QString &trail)
{
    m_wayHere = trail;
    m_trail->setText(trail);
    m_back->setVisible(!trail.isEmpty());
}

void CasesPage::goBack()
{
    if (!m_wayHere.isEmpty())
        Q_EMIT backRequested();
}

void CasesPage::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(m_model->rowCount() - 1, 0));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CasesPage::say(const QString &title, const QString &sentence, const QString &action)
{
    m_notice->say(title, sentence, action);
    m_stack->setCurrentWidget(m_notice);
}

} // namespace ui
