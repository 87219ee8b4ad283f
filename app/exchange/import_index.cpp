// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_index.h"

#include "db/model/uuids.h"
#include "db/store/raters.h"

#include <algorithm>
#include <utility>

namespace exchange {

std::size_t ImportIndex::PairHash::operator()(const PairKey &key) const noexcept
{
    return qHashMulti(std::size_t{0}, key.one, key.two, key.turn);
}

QString sourceIdFrom(const QByteArray &turnsHash) { return QString::fromLatin1(turnsHash.toHex().left(16)); }

ImportIndex::ImportIndex(store::Project &project, QString collection, QMap<QString, qint64> &counts)
    : m_project(project)
    , m_collection(std::move(collection))
    , m_counts(counts)
{}

model::Result<> ImportIndex::load()
{
    const auto items = store::itemsOf(m_project, m_collection);
    if (!items)
        return tl::unexpected(items.error());
    m_items.reserve(static_cast<qsizetype>(items->size()));
    for (const store::ItemKey &item : *items)
        m_items.insert(item.sourceId, item);
    const auto raters = store::raters(m_project);
    if (!raters)
        return tl::unexpected(raters.error());
    for (const model::Rater &rater : *raters)
        m_raters.emplace(rater.name, KnownRater{rater, model::uuidOfRater(rater.name), false});
    return {};
}

const store::ItemKey *ImportIndex::item(const QString &sourceId) const
{
    const auto found = m_items.constFind(sourceId);
    return found == m_items.cend() ? nullptr : &*found;
}

model::Result<bool> ImportIndex::addItem(const model::Item &item)
{
    const auto stored = store::addItem(m_project, item);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!stored->isNew)
        return false;
    const QByteArray hash = model::hashOfTurns(item.turns);
    const store::ItemKey key{.id = stored->id,
                             .uuid = model::uuidOfItem(item.collection, item.sourceId, hash),
                             .sourceId = item.sourceId,
                             .turnsHash = hash,
                             .turnCount = static_cast<int>(item.turns.size())};
    m_items.insert(item.sourceId, key);
    m_responses.try_emplace(key.id.value);
    count(QStringLiteral("items"));
    return true;
}

model::Result<bool> ImportIndex::addReference(model::ItemId item, const model::Reference &reference)
{
    auto isNew = store::addReference(m_project, item, reference);
    if (isNew && *isNew)
        count(QStringLiteral("references"));
    return isNew;
}

model::Result<> ImportIndex::loadResponses(const store::ItemKey &item)
{
    const auto [place, isNew] = m_responses.try_emplace(item.id.value);
    if (!isNew)
        return {};
    auto responses = store::responsesOf(m_project, item.id);
    if (!responses)
        return tl::unexpected(responses.error());
    for (model::ResponseKey &response : *responses)
        place->second[response.model].push_back(std::move(response));
    return {};
}

model::Result<QStringList> ImportIndex::modelsOf(const store::ItemKey &item)
{
    if (const auto loaded = loadResponses(item); !loaded)
        return tl::unexpected(loaded.error());
    QStringList models;
    for (const auto &[model, samples] : m_responses[item.id.value])
        models.append(model);
    return models;
}

model::Result<const model::ResponseKey *> ImportIndex::responseCalled(const store::ItemKey &item,
                                                                      const QString &sourceId)
{
    if (const auto loaded = loadResponses(item); !loaded)
        return tl::unexpected(loaded.error());
    for (const auto &[model, samples] : m_responses[item.id.value]) {
        for (const model::ResponseKey &response : samples) {
            if (response.sourceId == sourceId && !sourceId.isEmpty())
                return &response;
        }
    }
    return nullptr;
}

model::Result<const model::ResponseKey *> ImportIndex::firstAnswer(const store::ItemKey &item,
                                                                   const QString &model)
{
    const auto samples = responses(item, model);
    if (!samples)
        return tl::unexpected(samples.error());
    const auto first = std::find_if((*samples)->begin(), (*samples)->end(),
                                    [](const model::ResponseKey &key) { return key.sample == 0; });
    return first == (*samples)->end() ? nullptr : &*first;
}

model::Result<const ImportIndex::Responses *> ImportIndex::responses(const store::ItemKey &item,
                                                                     const QString &model)
{
    static const Responses none;
    if (const auto loaded = loadResponses(item); !loaded)
        return tl::unexpected(loaded.error());
    const auto &models = m_responses[item.id.value];
    const auto found = models.find(model);
    return found == models.cend() ? &none : &found->second;
}

model::Result<bool> ImportIndex::addResponse(const store::ItemKey &item, const model::Response &response)
{
    if (const auto loaded = loadResponses(item); !loaded)
        return tl::unexpected(loaded.error());
    const auto stored = store::addResponse(m_project, item.id, response);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!stored->isNew)
        return false;
    model::ResponseKey key;
    key.id = stored->id;
    key.item = item.id;
    key.model = response.model;
    key.sample = response.sample;
    key.textHash = model::hashOfTurns(response.turns);
    key.uuid = model::uuidOfResponse(item.uuid, response.model, response.sample, key.textHash);
    for (const QString &turn : response.turns)
        key.lengths.push_back(model::codePoints(turn));
    key.sourceId = response.sourceId;
    m_responses[item.id.value][response.model].push_back(std::move(key));
    count(QStringLiteral("responses"));
    return true;
}

model::Result<ImportIndex::EnsuredResponse> ImportIndex::ensureResponse(const store::ItemKey &item,
                                                                        model::Response response)
{
    const auto samples = responses(item, response.model);
    if (!samples)
        return tl::unexpected(samples.error());
    const QByteArray hash = model::hashOfTurns(response.turns);
    response.sample = 0;
    for (const model::ResponseKey &key : **samples) {
        if (key.textHash == hash)
            return EnsuredResponse{key, false};
        response.sample = std::max(response.sample, key.sample + 1);
    }
    if (const auto added = addResponse(item, response); !added)
        return tl::unexpected(added.error());
    return EnsuredResponse{m_responses[item.id.value][response.model].back(), true};
}

model::Result<KnownComparison> ImportIndex::comparison(const store::ItemKey &item, int turn,
                                                       const model::ResponseKey &one,
                                                       const model::ResponseKey &two)
{
    const PairKey key{std::min(one.id, two.id).value, std::max(one.id, two.id).value, turn};
    if (const auto found = m_pairs.find(key); found != m_pairs.end())
        return KnownComparison{found->second.id, found->second.uuid, found->second.sideA != one.id};
    const bool isFirst = model::standsFirst(one, two);
    const model::ResponseKey &a = isFirst ? one : two;
    const auto stored = store::ensureComparison(m_project, item, turn, a, isFirst ? two : one);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->isNew)
        count(QStringLiteral("comparisons"));
    m_pairs.emplace(key, Pair{stored->id, stored->uuid, a.id});
    return KnownComparison{stored->id, stored->uuid, !isFirst};
}

const KnownRater *ImportIndex::rater(const QString &name) const
{
    const auto found = m_raters.find(name);
    return found == m_raters.end() ? nullptr : &found->second;
}

model::Result<const KnownRater *> ImportIndex::addRater(const QString &name, model::RaterKind kind,
                                                        const QString &family)
{
    const auto made = store::ensureRater(m_project, name, kind, family);
    if (!made)
        return tl::unexpected(made.error());
    const auto [place, isNew] = m_raters.try_emplace(name, KnownRater{*made, model::uuidOfRater(name), true});
    if (isNew)
        count(QStringLiteral("raters"));
    return &place->second;
}

} // namespace exchange
