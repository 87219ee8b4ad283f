// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/vote_writer.h"

#include "app/exchange/row_time.h"
#include "db/model/uuids.h"
#include "db/store/votes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace exchange {

namespace {

constexpr std::size_t keptNotes = 100'000;

QUuid rowUuid(const QUuid &rater, const QUuid &comparison, int occurrence)
{
    return model::uuidOfImported(QStringLiteral("vote"), rater, comparison, QString::number(occurrence));
}

/// The n-th version of a source row, n from 2. The choice is part of it: two people may update one row
/// differently.
QUuid updateUuid(const QUuid &rater, const QUuid &comparison, int occurrence, int version,
                 model::Choice choice)
{
    return model::uuidOfImported(
        QStringLiteral("vote"), rater, comparison,
        QStringLiteral("%1 update %2 %3").arg(occurrence).arg(version).arg(model::wordOf(choice)));
}

} // namespace

VoteWriter::VoteWriter(store::Project &project, bool updates, LateRows &lateRows, ImportReport &report)
    : m_project(project)
    , m_updates(updates)
    , m_lateRows(lateRows)
    , m_report(report)
{}

void VoteWriter::beginFile(model::ImportId import)
{
    m_import = import;
    ++m_fileNumber;
}

std::vector<RowResult<RowOutcome>> VoteWriter::endFile()
{
    std::vector<HeldBack> rows = std::exchange(m_heldBack, {});
    std::stable_sort(rows.begin(), rows.end(), [](const HeldBack &one, const HeldBack &two) {
        return millisecondsOf(one.vote.time) < millisecondsOf(two.vote.time);
    });
    std::map<qint64, RowResult<RowOutcome>> byLine; // a row may hold the votes of several raters
    for (const HeldBack &row : rows) {
        const auto outcome = place(m_chains[{row.vote.rater.value, row.vote.comparison.value}], row);
        const auto [line, isFirst] = byLine.try_emplace(row.place.line, outcome);
        if (!isFirst && line->second && (!outcome || *line->second == RowOutcome::Already))
            line->second = outcome;
    }
    std::vector<RowResult<RowOutcome>> outcomes;
    for (auto &[line, outcome] : byLine)
        outcomes.push_back(std::move(outcome));
    return outcomes;
}

RowResult<RowOutcome> VoteWriter::write(const KnownRater &rater, const KnownComparison &comparison,
                                        model::Vote vote, const RowPlace &rowPlace)
{
    if (const auto loaded = loadHistory(rater); !loaded)
        return stop(loaded.error());
    Chain &chain = m_chains[{rater.rater.id.value, comparison.id.value}];
    if (chain.fileNumber != m_fileNumber) {
        chain.fileNumber = m_fileNumber;
        chain.seen = 0;
    }
    if (chain.seen == std::numeric_limits<qint16>::max())
        return stop(rowPlace.refuse(QStringLiteral("at most 32767 rows of one rater on one comparison"),
                                    QStringLiteral("one more")));
    vote.rater = rater.rater.id;
    vote.comparison = comparison.id;
    HeldBack row{std::move(vote), rater.uuid, comparison.uuid, ++chain.seen, rowPlace};
    if (!row.vote.time.isEmpty() && m_lateRows.contains({row.rater, row.comparison})) {
        m_heldBack.push_back(std::move(row));
        return RowOutcome::Deferred;
    }
    return place(chain, row);
}

model::Result<> VoteWriter::loadHistory(const KnownRater &rater)
{
    if (rater.isNew || !m_loadedRaters.insert(rater.rater.id.value).second)
        return {};
    const auto history = store::historyOf(m_project, rater.rater.id);
    if (!history)
        return tl::unexpected(history.error());
    for (const model::Vote &vote : *history) {
        Chain &chain = m_chains[{vote.rater.value, vote.comparison.value}];
        chain.rows.push_back(
            {vote.uuid, vote.id.value, vote.strength, vote.choice, static_cast<qint16>(vote.occasion)});
        chain.newestTime = millisecondsOf(vote.time);
    }
    return {};
}

RowResult<RowOutcome> VoteWriter::place(Chain &chain, const HeldBack &row)
{
    model::Vote vote = row.vote;
    vote.uuid = rowUuid(row.rater, row.comparison, row.occurrence);
    const auto known = std::find_if(chain.rows.begin(), chain.rows.end(),
                                    [&](const Row &other) { return other.uuid == vote.uuid; });
    if (known != chain.rows.end())
        return again(chain, row, *known);
    if (chain.rows.empty())
        return append(chain, std::move(vote));

    const auto time = millisecondsOf(vote.time);
    const Row &newest = chain.rows.back();
    const bool isTimed = time && chain.newestTime;
    if (isTimed && *time < *chain.newestTime) {
        if (m_lateRows.insert({row.rater, row.comparison}).second)
            m_mustRunAgain = true;
        if (m_mustRunAgain)
            return RowOutcome::Deferred;
        return stop(Refusal{row.place.file, row.place.line, QStringLiteral("time"),
                            QStringLiteral("a time after the vote that is stored already"), vote.time});
    }
    if (isTimed && *time > *chain.newestTime) {
        vote.occasion = newest.occasion;
        vote.previous = model::VoteId{newest.id};
        ++m_report.counts[QStringLiteral("versions")];
    } else {
        const auto last =
            std::max_element(chain.rows.begin(), chain.rows.end(),
                             [](const Row &one, const Row &two) { return one.occasion < two.occasion; });
        vote.occasion = last->occasion + 1;
        noteOccasion(row, vote.occasion);
    }
    return append(chain, std::move(vote));
}

/// The source row is there: with this choice, or with another one.
RowResult<RowOutcome> VoteWriter::again(Chain &chain, const HeldBack &row, const Row &known)
{
    constexpr std::array choices = {model::Choice::A,       model::Choice::B,
                                    model::Choice::Tie,     model::Choice::BothGood,
                                    model::Choice::BothBad, model::Choice::CannotJudge};
    Row current = known;
    int version = 2;
    for (bool isFound = true; isFound; version += isFound ? 1 : 0) {
        isFound = false;
        for (const model::Choice choice : choices) {
            const QUuid uuid = updateUuid(row.rater, row.comparison, row.occurrence, version, choice);
            const auto update = std::find_if(chain.rows.begin(), chain.rows.end(),
                                             [&](const Row &other) { return other.uuid == uuid; });
            if (update != chain.rows.end()) {
                current = *update;
                isFound = true;
            }
        }
    }
    if (current.choice == row.vote.choice && current.strength == row.vote.strength)
        return RowOutcome::Already;
    if (!m_updates) {
        const QString found = row.vote.raw.isEmpty() ? row.place.wordOf(row.vote.choice) : row.vote.raw;
        return stop(row.place.refuse(QStringLiteral("%1, as stored (--update adds a new version)")
                                         .arg(row.place.wordOf(current.choice)),
                                     clipped(found)));
    }
    const auto newest = store::newestVote(m_project, row.vote.rater, row.vote.comparison, current.occasion);
    if (!newest)
        return stop(newest.error());
    model::Vote vote = row.vote;
    vote.uuid = updateUuid(row.rater, row.comparison, row.occurrence, version, vote.choice);
    vote.occasion = current.occasion;
    vote.previous = newest->has_value() ? (*newest)->id : model::VoteId{current.id};
    ++m_report.counts[QStringLiteral("versions")];
    return append(chain, std::move(vote));
}

RowResult<RowOutcome> VoteWriter::append(Chain &chain, model::Vote vote)
{
    const auto added = store::addVote(m_project, vote, m_import);
    if (!added)
        return stop(added.error());
    chain.rows.push_back(
        {vote.uuid, added->value, vote.strength, vote.choice, static_cast<qint16>(vote.occasion)});
    chain.newestTime = millisecondsOf(vote.time);
    ++m_report.counts[QStringLiteral("votes")];
    return RowOutcome::Taken;
}

void VoteWriter::noteOccasion(const HeldBack &row, int occasion)
{
    ++m_report.counts[QStringLiteral("duplicates")];
    if (m_report.noted.size() < keptNotes)
        m_report.noted.push_back(
            Refusal{row.place.file, row.place.line, row.place.field,
                    QStringLiteral("one row of a rater on a comparison, or a later time"),
                    QStringLiteral("one more row: taken as occasion %1").arg(occasion)});
}

} // namespace exchange
