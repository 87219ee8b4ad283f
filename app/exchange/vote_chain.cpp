// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/vote_chain.h"

#include "app/exchange/row_time.h"
#include "db/model/uuids.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace exchange {

namespace {

QUuid uuidNamed(const VoteChain::Source &source, const QString &name)
{
    return model::uuidOfImported(QStringLiteral("vote"), source.rater, source.comparison, name);
}

QString nameOf(const QString &time, int ofSameTime)
{
    return ofSameTime == 1 ? time : QStringLiteral("%1 %2").arg(time).arg(ofSameTime);
}

QString nameOf(const VoteChain::Source &source)
{
    return source.time.isEmpty() ? QString::number(source.ofRows) : nameOf(source.time, source.ofSameTime);
}

} // namespace

QUuid VoteChain::uuidOf(const Source &source) { return uuidNamed(source, nameOf(source)); }

QUuid VoteChain::uuidOfUpdate(const Source &source, const QString &name, int version, model::Choice choice)
{
    return uuidNamed(source,
                     QStringLiteral("%1 update %2 %3").arg(name).arg(version).arg(model::wordOf(choice)));
}

void VoteChain::append(const model::Vote &vote, model::VoteId id)
{
    Row row;
    row.uuid = vote.uuid;
    row.id = id.value;
    row.time = millisecondsOf(vote.time).value_or(noTime);
    row.strength = vote.strength;
    row.choice = vote.choice;
    row.isRetracted = vote.isRetracted;
    row.occasion = static_cast<qint16>(vote.occasion);
    m_rows.push_back(row);
}

const VoteChain::Row *VoteChain::latest() const
{
    const Row *latest = nullptr;
    for (const Row &row : m_rows) {
        if (row.time != noTime && (latest == nullptr || row.time >= latest->time))
            latest = &row;
    }
    return latest;
}

const VoteChain::Row &VoteChain::newestOf(int occasion) const
{
    return *std::find_if(m_rows.rbegin(), m_rows.rend(),
                         [occasion](const Row &row) { return row.occasion == occasion; });
}

int VoteChain::lastOccasion() const
{
    return std::max_element(m_rows.begin(), m_rows.end(),
                            [](const Row &one, const Row &two) { return one.occasion < two.occasion; })
        ->occasion;
}

const VoteChain::Row *VoteChain::withUuid(const QUuid &uuid) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.uuid == uuid; });
    return found == m_rows.end() ? nullptr : &*found;
}

VoteChain::Match VoteChain::find(const Source &source) const
{
    if (m_rows.empty())
        return {};
    return source.time.isEmpty() ? findUntimed(source) : findTimed(source);
}

VoteChain::Match VoteChain::findTimed(const Source &source) const
{
    const QString name = nameOf(source);
    if (const Row *row = withUuid(uuidNamed(source, name)))
        return {row, name};
    const QString place = QString::number(source.ofRows);
    if (const Row *row = withUuid(uuidNamed(source, place)); row != nullptr && row->time == noTime)
        return {row, place};
    if (source.ofSameTime != 1)
        return {};
    // The person's own vote, in a file that was made from this project.
    const qint64 time = millisecondsOf(source.time).value_or(noTime);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [time](const Row &row) {
        return row.time == time && time != noTime && !row.isRetracted;
    });
    return found == m_rows.end() ? Match() : Match{&*found, name};
}

VoteChain::Match VoteChain::findUntimed(const Source &source) const
{
    const QString name = nameOf(source);
    if (const Row *row = withUuid(uuidNamed(source, name)))
        return {row, name};
    int place = 0;
    for (const Row &row : m_rows) {
        if (row.time == noTime)
            continue;
        const QString time = QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC).toString(Qt::ISODateWithMs);
        if (row.uuid != uuidNamed(source, time))
            continue; // an update, a person's own vote, or a second row of its time
        if (++place == source.ofRows)
            return {&row, time};
    }
    return {};
}

VoteChain::Row VoteChain::afterUpdates(const Match &match, const Source &source, int &version) const
{
    constexpr std::array choices = {model::Choice::A,       model::Choice::B,
                                    model::Choice::Tie,     model::Choice::BothGood,
                                    model::Choice::BothBad, model::Choice::CannotJudge};
    Row current = *match.row;
    version = 2;
    for (bool isFound = true; isFound; version += isFound ? 1 : 0) {
        isFound = false;
        for (const model::Choice choice : choices) {
            if (const Row *update = withUuid(uuidOfUpdate(source, match.name, version, choice))) {
                current = *update;
                isFound = true;
            }
        }
    }
    return current;
}

} // namespace exchange
