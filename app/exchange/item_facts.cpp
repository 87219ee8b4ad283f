// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/item_facts.h"

#include "app/exchange/refusal.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace exchange {

namespace {

const QString &referenceSource()
{
    static const QString source = QStringLiteral("reference");
    return source;
}

/// What a row says, beside what is stored.
class Comparing
{
public:
    Comparing(ImportRun &run, const TableRow &row, const store::ItemKey &item)
        : m_run(run)
        , m_row(row)
        , m_item(printable(item.sourceId))
    {}

    /// An empty value says nothing.
    void text(const ValueSource &source, const QString &found, const QString &stored) const
    {
        if (!source.column.isEmpty() && !found.isEmpty() && found != stored)
            note(source.column, stored.isEmpty() ? QStringLiteral("none") : clipped(stored));
    }
    /// Both are JSON objects.
    void metadata(const QByteArray &found, const QByteArray &stored) const
    {
        if (found == stored)
            return; // as nearly every row: nothing is parsed
        const auto known = nlohmann::ordered_json::parse(stored.begin(), stored.end(), nullptr, false);
        const auto said = nlohmann::ordered_json::parse(found.begin(), found.end(), nullptr, false);
        for (const auto &[column, value] : said.items()) {
            const bool isKnown = known.contains(column);
            if (!isKnown || known[column] != value)
                note(QString::fromStdString(column),
                     isKnown ? clipped(known[column].dump()) : QStringLiteral("none"));
        }
    }

private:
    void note(const QString &column, const QString &stored) const
    {
        m_run.note(m_row.refuse(column, QStringLiteral("%1, as stored for item %2").arg(stored, m_item)));
    }

    ImportRun &m_run;
    const TableRow &m_row;
    QString m_item;
};

} // namespace

model::Reference referenceOf(const TableFields &fields)
{
    return {referenceSource(), QStringList{fields.reference}};
}

model::Result<ItemFacts::Facts *> ItemFacts::factsOf(ImportRun &run, const store::ItemKey &item)
{
    if (const auto known = m_facts.find(item.id.value); known != m_facts.end())
        return &known->second;
    const auto stored = store::readItem(run.project(), item.id);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto references = store::referencesOf(run.project(), item.id);
    if (!references)
        return tl::unexpected(references.error());
    Facts facts{stored->category, QString(), stored->metadata};
    for (const model::Reference &reference : *references) {
        if (reference.source == referenceSource())
            facts.reference = reference.turns.join(QLatin1Char('\n'));
    }
    return &m_facts.emplace(item.id.value, std::move(facts)).first->second;
}

model::Result<> ItemFacts::compare(ImportRun &run, const TableRow &row, const TableMapping &mapping,
                                   const TableFields &fields, const store::ItemKey &item)
{
    if (fields.category.isEmpty() && fields.reference.isEmpty() && fields.metadata == "{}")
        return {};
    const auto facts = factsOf(run, item);
    if (!facts)
        return tl::unexpected(facts.error());
    if (!fields.reference.isEmpty() && (*facts)->reference.isEmpty()) {
        const auto added = run.index().addReference(item.id, referenceOf(fields));
        if (!added)
            return tl::unexpected(added.error());
        (*facts)->reference = fields.reference;
    }
    const Comparing comparing(run, row, item);
    comparing.text(mapping.category, fields.category, (*facts)->category);
    comparing.text(mapping.reference, fields.reference, (*facts)->reference);
    comparing.metadata(fields.metadata, (*facts)->metadata);
    return {};
}

} // namespace exchange
