// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/data_hash.h"

#include "db/store/connection.h"
#include "db/store/scan.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace store {

namespace {

struct HashedTable
{
    const char *name;
    const char *select;
};

constexpr HashedTable tables[] = {
    {"collection", "SELECT id, name FROM collection ORDER BY id"},
    {"item",
     "SELECT id, uuid, collection_id, source_id, turns_hash, category, metadata FROM item ORDER BY id"},
    {"item_turn", "SELECT item_id, turn, prompt FROM item_turn ORDER BY item_id, turn"},
    {"item_reference",
     "SELECT item_id, source, turn, answer FROM item_reference ORDER BY item_id, source, turn"},
    {"item_tag", "SELECT item_id, tag FROM item_tag ORDER BY item_id, tag"},
    {"model", "SELECT id, name FROM model ORDER BY id"},
    {"response", "SELECT id, uuid, item_id, model_id, sample, text_hash FROM response ORDER BY id"},
    {"response_turn", "SELECT response_id, turn, answer FROM response_turn ORDER BY response_id, turn"},
    {"comparison",
     "SELECT id, uuid, item_id, turn, response_a, response_b, length_a, length_b, hash_swapped FROM comparison "
     "ORDER BY id"},
    {"rater", "SELECT id, uuid, name FROM rater ORDER BY id"},
    {"rater_version", "SELECT id, rater_id, kind, family, excluded_why FROM rater_version ORDER BY id"},
    {"vote",
     "SELECT id, uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, strength, confidence, "
     "left_side, revealed, time, raw, comment FROM vote ORDER BY id"},
    {"vote_criterion",
     "SELECT vote_id, criterion, choice, score FROM vote_criterion ORDER BY vote_id, criterion"},
    {"vote_tag", "SELECT vote_id, tag FROM vote_tag ORDER BY vote_id, tag"},
    {"vote_conflict", "SELECT id, uuid, ours_id, theirs FROM vote_conflict ORDER BY id"},
    {"vote_conflict_decision", "SELECT conflict_id, kept FROM vote_conflict_decision ORDER BY conflict_id"},
    {"judge_spec", "SELECT id, uuid, rater_id, version, spec FROM judge_spec ORDER BY id"},
    {"verdict",
     "SELECT id, uuid, rater_id, comparison_id, shown_order, repetition, previous_id, state, choice, score_a, "
     "score_b, probability, prompt_name, judge_spec_id FROM verdict ORDER BY id"},
    {"verdict_call",
     "SELECT verdict_id, rationale, request, reply, raw, model_answered, log_probabilities FROM verdict_call "
     "ORDER BY verdict_id"},
    {"ruling",
     "SELECT id, uuid, rater_id, comparison_id, previous_id, origin, choice, swap, rule FROM ruling ORDER BY id"},
    {"rating",
     "SELECT id, uuid, rater_id, response_id, turn, criterion, repetition, previous_id, state, number, category "
     "FROM rating ORDER BY id"},
    {"jury_version", "SELECT id, rater_id, rule FROM jury_version ORDER BY id"},
    {"jury_member",
     "SELECT jury_version_id, rater_id, weight FROM jury_member ORDER BY jury_version_id, rater_id"},
    {"probe", "SELECT id, uuid, kind, parent_id, comparison_id, definition FROM probe ORDER BY id"},
    {"flag", "SELECT id, uuid, comparison_id, rater_id, kind, evidence FROM flag ORDER BY id"},
};

/// Bytes on their way into the hash, gathered into larger pieces.
class Digest
{
public:
    void add(const char *bytes, qsizetype size)
    {
        m_buffer.append(bytes, size);
        if (m_buffer.size() >= pieceBytes)
            flush();
    }
    void addNumber(char kind, quint64 number)
    {
        char bytes[9] = {kind};
        qToLittleEndian(number, bytes + 1);
        add(bytes, sizeof bytes);
    }
    void addBytes(char kind, QByteArrayView bytes)
    {
        addNumber(kind, static_cast<quint64>(bytes.size()));
        add(bytes.data(), bytes.size());
    }
    [[nodiscard]] QByteArray result()
    {
        flush();
        return m_hash.result();
    }

private:
    static constexpr qsizetype pieceBytes = 256 * 1024;

    void flush()
    {
        m_hash.addData(m_buffer);
        m_buffer.resize(0);
    }

    QByteArray m_buffer;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addValue(Digest &digest, const Scan &scan, int column)
{
    switch (scan.kind(column)) {
    case SQLITE_NULL: digest.add("n", 1); break;
    case SQLITE_INTEGER: digest.addNumber('i', static_cast<quint64>(scan.integer(column))); break;
    case SQLITE_FLOAT: digest.addNumber('r', std::bit_cast<quint64>(scan.real(column))); break;
    case SQLITE_TEXT: digest.addBytes('t', scan.view(column)); break;
    default: digest.addBytes('b', scan.view(column)); break;
    }
}

} // namespace

model::Result<QByteArray> dataHash(Project &project)
{
    return reading(project, [](Connection &connection) {
        Digest digest;
        for (const HashedTable &table : tables) {
            digest.add(table.name, static_cast<qsizetype>(std::strlen(table.name)) + 1);
            Scan scan(connection, table.select);
            const int columns = scan.columns();
            while (scan.next()) {
                for (int column = 0; column < columns; ++column)
                    addValue(digest, scan, column);
            }
        }
        return digest.result();
    });
}

} // namespace store
