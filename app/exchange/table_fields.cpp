// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_fields.h"

#include "app/exchange/row_result.h"
#include "app/exchange/row_time.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace exchange {

namespace {

Refusal refuse(const TableRow &row, const ValueSource &source, const QString &expected)
{
    if (!source.column.isEmpty())
        return row.refuse(source.column, expected);
    return Refusal{row.file(), row.line(), QString(), expected, clipped(source.value.value_or(QString()))};
}

/// The known choices, for a refusal.
QString wordsOf(const TableMapping &mapping)
{
    if (mapping.words.isEmpty())
        return QStringLiteral("a, b, tie, both_good, both_bad or cannot_judge");
    QStringList words = mapping.words.keys();
    words.sort();
    return QStringLiteral("one of ") + words.join(QStringLiteral(", "));
}

std::optional<MappedWord> meaningOf(const TableMapping &mapping, const QString &word)
{
    if (mapping.words.isEmpty()) {
        const auto choice = model::choiceFromWord(word);
        return choice ? std::optional(MappedWord{choice, model::State::Valid, std::nullopt}) : std::nullopt;
    }
    const auto found = mapping.words.constFind(word);
    return found == mapping.words.cend() ? std::nullopt : std::optional(*found);
}

class FieldsReader
{
public:
    FieldsReader(const TableRow &row, const TableMapping &mapping)
        : m_row(row)
        , m_mapping(mapping)
    {}

    Field<TableFields> read()
    {
        readItem();
        readResponses();
        readBallots();
        readVoteDetails();
        readCall();
        if (m_first.isSet())
            return tl::unexpected(m_first.refusal());
        return std::move(m_fields);
    }

private:
    QString value(const ValueSource &source) { return m_first.take(valueOf(m_row, source)); }
    QString required(const ValueSource &source, const QString &expected)
    {
        const QString text = value(source);
        if (source.isSet() && text.trimmed().isEmpty())
            m_first.add(refuse(m_row, source, expected));
        return text;
    }
    std::optional<double> number(const ValueSource &source, double lowest, double highest)
    {
        const QString text = value(source).trimmed();
        if (text.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber || !(number >= lowest && number <= highest))
            m_first.add(
                refuse(m_row, source, QStringLiteral("a number from %1 to %2").arg(lowest).arg(highest)));
        return number;
    }

    void readItem();
    void readMetadata();
    void readResponses();
    void readBallots();
    void readBallot(const ValueSource &vote, const NamedRater &rater);
    void readVoteDetails();
    void readCall();

    const TableRow &m_row;
    const TableMapping &m_mapping;
    TableFields m_fields;
    FirstRefusal m_first;
};

void FieldsReader::readItem()
{
    m_fields.join = required(m_mapping.join, QStringLiteral("a key"));
    m_fields.sourceId = required(m_mapping.id, QStringLiteral("an id"));
    if (!m_mapping.prompt.empty()) {
        QStringList parts;
        for (const ValueSource &part : m_mapping.prompt)
            parts.append(value(part));
        parts.removeAll(QString());
        m_fields.turns = QStringList{parts.join(QStringLiteral("\n\n"))};
        if (parts.isEmpty())
            m_first.add(refuse(m_row, m_mapping.prompt.front(), QStringLiteral("a prompt")));
    } else if (m_mapping.turns.isSet()) {
        m_fields.turns = m_first.take(m_row.list(m_mapping.turns.column));
        if (m_fields.turns.isEmpty())
            m_first.add(refuse(m_row, m_mapping.turns, QStringLiteral("at least one turn")));
    }
    m_fields.category = value(m_mapping.category);
    m_fields.reference = value(m_mapping.reference);
    if (const auto turn = number(m_mapping.turn, 1, 1000)) {
        if (std::floor(*turn) != *turn)
            m_first.add(refuse(m_row, m_mapping.turn, QStringLiteral("a whole number")));
        m_fields.turn = static_cast<int>(*turn);
    }
    readMetadata();
}

void FieldsReader::readMetadata()
{
    nlohmann::ordered_json metadata = nlohmann::ordered_json::object();
    for (const QString &column : m_mapping.metadata) {
        const QByteArray cell = m_row.json(column);
        if (!cell.isEmpty())
            metadata[column.toStdString()] =
                nlohmann::ordered_json::parse(cell.begin(), cell.end(), nullptr, false);
    }
    if (!metadata.empty())
        m_fields.metadata = QByteArray::fromStdString(metadata.dump());
}

void FieldsReader::readResponses()
{
    m_fields.modelA = required(m_mapping.modelA, QStringLiteral("the name of a model"));
    m_fields.modelB = required(m_mapping.modelB, QStringLiteral("the name of a model"));
    if (!m_mapping.responseA.isSet())
        return;
    m_fields.responseA = m_first.take(turnsOf(m_row, m_mapping.responseA));
    m_fields.responseB = m_first.take(turnsOf(m_row, m_mapping.responseB));
    if (m_first.isSet())
        return;
    if (m_fields.responseA->isEmpty())
        m_first.add(refuse(m_row, m_mapping.responseA, QStringLiteral("at least one turn")));
    if (m_fields.responseB->isEmpty())
        m_first.add(refuse(m_row, m_mapping.responseB, QStringLiteral("at least one turn")));
}

void FieldsReader::readBallots()
{
    for (const auto &[column, name] : m_mapping.raters)
        readBallot(ValueSource{.column = column}, NamedRater{name, QString(), false});
    if (!m_mapping.vote.isSet())
        return;
    readBallot(m_mapping.vote, NamedRater{required(m_mapping.rater, QStringLiteral("the name of a rater")),
                                          QString(), false});
}

void FieldsReader::readBallot(const ValueSource &vote, const NamedRater &rater)
{
    const QString word = value(vote);
    const auto meaning = meaningOf(m_mapping, word);
    if (!meaning) {
        m_first.add(refuse(m_row, vote, wordsOf(m_mapping)));
        return;
    }
    m_fields.ballots.push_back({rater, *meaning, word, vote.column});
}

void FieldsReader::readVoteDetails()
{
    m_fields.comment = value(m_mapping.comment);
    m_fields.confidence = number(m_mapping.confidence, 0, 1);
    m_fields.strength = number(m_mapping.strength, -1e9, 1e9);
    const QString time = value(m_mapping.time).trimmed();
    if (!time.isEmpty()) {
        const auto moment = timeFromText(time);
        if (!moment)
            m_first.add(
                refuse(m_row, m_mapping.time, QStringLiteral("seconds since 1970 or an ISO 8601 time")));
        m_fields.time = moment.value_or(QString());
    }
    const QString left = value(m_mapping.left);
    m_fields.left = model::sideFromWord(left);
    if (!left.isEmpty() && !m_fields.left)
        m_first.add(refuse(m_row, m_mapping.left, QStringLiteral("a or b")));
}

void FieldsReader::readCall()
{
    const QString order = value(m_mapping.order);
    m_fields.isOrderKnown = !order.isEmpty();
    m_fields.isFirstShownB = order == QLatin1String("b_first");
    if (m_fields.isOrderKnown && !m_fields.isFirstShownB && order != QLatin1String("a_first"))
        m_first.add(refuse(m_row, m_mapping.order, QStringLiteral("a_first or b_first")));
    m_fields.rationale = value(m_mapping.rationale);
    m_fields.request = value(m_mapping.request);
    m_fields.reply = value(m_mapping.reply);
    m_fields.promptName = value(m_mapping.promptName);
}

} // namespace

bool isEmptyRow(const TableRow &row, const QStringList &columns)
{
    for (const QString &column : columns) {
        if (!row.has(column))
            continue;
        const auto text = row.text(column);
        if (!text || !text->isEmpty())
            return false;
    }
    return true;
}

Field<TableFields> readFields(const TableRow &row, const TableMapping &mapping)
{
    return FieldsReader(row, mapping).read();
}

} // namespace exchange
