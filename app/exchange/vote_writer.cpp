// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/vote_writer.h"

#include "app/exchange/row_time.h"
#include "db/store/votes.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <map>

namespace exchange {

namespace {

constexpr std::size_t keptNotes = 100'000;

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
    m_sameTimes.clear();
}

std::vector<RowResult<RowOutcome>> VoteWriter::endFile()
{
    std::vector<HeldBack> rows = std::exchange(m_heldBack, {});
    std::stable_sort(rows.begin(), rows.end(), [](const HeldBack &one, const HeldBack &two) {
        return millisecondsOf(one.vote.time) < millisecondsOf(two.vote.time);
    });
    std::map<qint64, RowResult<RowOutcome>> byLine; // a row may hold the votes of several raters
    for (const HeldBack &row : rows) {
        const auto outcome = place(m_chains[{row.vote.rater.value, row.vote.comparison.value}].chain, row);
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
    Known &known = m_chains[{rater.rater.id.value, comparison.id.value}];
    if (known.fileNumber != m_fileNumber) {
        known.fileNumber = m_fileNumber;
        known.seen = 0;
    }
    if (known.seen == std::numeric_limits<qint16>::max())
        return stop(rowPlace.refuse(QStringLiteral("at most 32767 rows of one rater on one comparison"),
                                    QStringLiteral("one more")));
    vote.rater = rater.rater.id;
    vote.comparison = comparison.id;
    HeldBack row{std::move(vote), {rater.uuid, comparison.uuid, {}, 1, 1}, rowPlace};
    count(known, row);
    if (!row.source.time.isEmpty() && m_lateRows.contains({rater.uuid, comparison.uuid})) {
        m_heldBack.push_back(std::move(row));
        return RowOutcome::Deferred;
    }
    return place(known.chain, row);
}

/// What the row is known by, from where it stands in its file.
void VoteWriter::count(Known &known, HeldBack &row)
{
    row.source.time = row.vote.time;
    row.source.ofRows = ++known.seen;
    const qint64 time = millisecondsOf(row.vote.time).value_or(VoteChain::noTime);
    if (known.seen == 1)
        known.firstTime = time;
    else if (time != VoteChain::noTime)
        row.source.ofSameTime = ++m_sameTimes[{row.vote.rater.value, row.vote.comparison.value, time}] +
                                (time == known.firstTime ? 1 : 0);
}

model::Result<> VoteWriter::loadHistory(const KnownRater &rater)
{
    if (rater.isNew || !m_loadedRaters.insert(rater.rater.id.value).second)
        return {};
    const auto history = store::historyOf(m_project, rater.rater.id);
    if (!history)
        return tl::unexpected(history.error());
    for (const model::Vote &vote : *history)
        m_chains[{vote.rater.value, vote.comparison.value}].chain.append(vote, vote.id);
    return {};
}

RowResult<RowOutcome> VoteWriter::place(VoteChain &chain, const HeldBack &row)
{
    if (const auto match = chain.find(row.source); match.row != nullptr)
        return again(chain, row, match);
    model::Vote vote = row.vote;
    vote.uuid = VoteChain::uuidOf(row.source);
    if (chain.isEmpty())
        return append(chain, std::move(vote));

    const auto time = millisecondsOf(vote.time);
    const VoteChain::Row *latest = time ? chain.latest() : nullptr;
    if (latest != nullptr && *time < latest->time)
        return tooEarly(row, *latest);
    if (latest != nullptr && *time > latest->time) {
        vote.occasion = latest->occasion;
        vote.previous = model::VoteId{chain.newestOf(latest->occasion).id};
        ++m_report.counts[QStringLiteral("versions")];
    } else {
        vote.occasion = chain.lastOccasion() + 1;
        noteOccasion(row, vote.occasion);
    }
    return append(chain, std::move(vote));
}

/// Nothing is put before what is there: such rows wait for the end of their file, and are refused there.
RowResult<RowOutcome> VoteWriter::tooEarly(const HeldBack &row, const VoteChain::Row &latest)
{
    if (m_lateRows.insert({row.source.rater, row.source.comparison}).second)
        m_mustRunAgain = true;
    if (m_mustRunAgain)
        return RowOutcome::Deferred;
    const QString stored = QDateTime::fromMSecsSinceEpoch(latest.time, Qt::UTC).toString(Qt::ISODateWithMs);
    return stop(Refusal{row.place.file, row.place.line, QStringLiteral("time"),
                        QStringLiteral("a time after the vote of %1 that is stored already (import the files "
                                       "in the order of time)")
                            .arg(stored),
                        row.vote.time});
}

/// The source row is there: with this choice, or with another one.
RowResult<RowOutcome> VoteWriter::again(VoteChain &chain, const HeldBack &row, const VoteChain::Match &match)
{
    int version = 2;
    const VoteChain::Row current = chain.afterUpdates(match, row.source, version);
    if (current.choice == row.vote.choice && current.strength == row.vote.strength)
        return RowOutcome::Already;
    if (!m_updates) {
        const QString found = row.vote.raw.isEmpty() ? row.place.wordOf(row.vote.choice) : row.vote.raw;
        return stop(row.place.refuse(QStringLiteral("%1, as stored (--update adds a new version)")
                                         .arg(row.place.wordOf(current.choice)),
                                     clipped(found)));
    }
    model::Vote vote = row.vote;
    vote.uuid = VoteChain::uuidOfUpdate(row.source, match.name, version, vote.choice);
    vote.occasion = current.occasion;
    vote.previous = model::VoteId{chain.newestOf(current.occasion).id};
    ++m_report.counts[QStringLiteral("versions")];
    return append(chain, std::move(vote));
}

RowResult<RowOutcome> VoteWriter::append(VoteChain &chain, model::Vote vote)
{
    const auto added = store::addVote(m_project, vote, m_import);
    if (!added)
        return stop(added.error());
    chain.append(vote, *added);
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
