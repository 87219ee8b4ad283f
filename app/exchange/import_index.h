// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/content.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/content.h"
#include "db/store/project.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace exchange {

struct KnownRater
{
    model::Rater rater;
    QUuid uuid;
    bool isNew = false; ///< made by this import: nothing of it can be there already
};

/// A comparison as one row sees it.
struct KnownComparison
{
    model::ComparisonId id;
    QUuid uuid;
    bool isMirrored = false; ///< the row's first response is side b
};

/// The id of an item whose source has none: made of its prompts.
[[nodiscard]] QString sourceIdFrom(const QByteArray &turnsHash);

/// The items, responses, comparisons and raters of one collection in memory, so that a row costs no look-up
/// in the file; what is new is written through to the project. Counts what it makes.
class ImportIndex
{
public:
    /// `project` and `counts` outlive this.
    ImportIndex(store::Project &project, QString collection, QMap<QString, qint64> &counts);

    /// Reads the items and raters that are there.
    [[nodiscard]] model::Result<> load();

    /// Null where there is none.
    [[nodiscard]] const store::ItemKey *item(const QString &sourceId) const;
    /// True if it is new. Conflict if the id is taken by something else.
    [[nodiscard]] model::Result<bool> addItem(const model::Item &item);
    [[nodiscard]] model::Result<bool> addReference(model::ItemId item, const model::Reference &reference);

    using Responses = std::vector<model::ResponseKey>;
    /// The models that have answered an item, by name.
    [[nodiscard]] model::Result<QStringList> modelsOf(const store::ItemKey &item);
    /// Sample 0 of one model on an item; null where there is none. Valid until the next response is added.
    [[nodiscard]] model::Result<const model::ResponseKey *> firstAnswer(const store::ItemKey &item,
                                                                        const QString &model);
    /// The answer to an item that its source calls `sourceId`; null where there is none. Valid until the next
    /// response is added.
    [[nodiscard]] model::Result<const model::ResponseKey *> responseCalled(const store::ItemKey &item,
                                                                           const QString &sourceId);
    /// The samples of one model on an item. Valid until the next response is added.
    [[nodiscard]] model::Result<const Responses *> responses(const store::ItemKey &item,
                                                             const QString &model);
    /// True if it is new. Conflict if the sample is taken by another text.
    [[nodiscard]] model::Result<bool> addResponse(const store::ItemKey &item,
                                                  const model::Response &response);
    struct EnsuredResponse
    {
        model::ResponseKey key;
        bool isNew = false;
    };
    /// The response of that model with that text: the one that is there, or else the next sample of the
    /// model.
    [[nodiscard]] model::Result<EnsuredResponse> ensureResponse(const store::ItemKey &item,
                                                                model::Response response);

    /// The comparison of two different responses of the item, made if it is not there.
    [[nodiscard]] model::Result<KnownComparison> comparison(const store::ItemKey &item, int turn,
                                                            const model::ResponseKey &one,
                                                            const model::ResponseKey &two);

    /// Null where there is none. The pointer stays valid.
    [[nodiscard]] const KnownRater *rater(const QString &name) const;
    [[nodiscard]] model::Result<const KnownRater *> addRater(const QString &name, model::RaterKind kind,
                                                             const QString &family);

private:
    struct PairKey
    {
        qint64 one = 0, two = 0; ///< response rows, smaller first
        int turn = 1;
        friend bool operator==(const PairKey &, const PairKey &) = default;
    };
    struct PairHash
    {
        std::size_t operator()(const PairKey &key) const noexcept;
    };
    struct Pair
    {
        model::ComparisonId id;
        QUuid uuid;
        model::ResponseId sideA;
    };

    [[nodiscard]] model::Result<> loadResponses(const store::ItemKey &item);
    void count(const QString &name) { ++m_counts[name]; }

    store::Project &m_project;
    QString m_collection;
    QMap<QString, qint64> &m_counts;
    QHash<QString, store::ItemKey> m_items;
    std::unordered_map<qint64, std::map<QString, Responses>> m_responses; ///< by item row, by model
    std::unordered_map<PairKey, Pair, PairHash> m_pairs;
    std::unordered_map<QString, KnownRater> m_raters;
};

} // namespace exchange
