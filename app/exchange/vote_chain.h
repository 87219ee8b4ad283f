// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote.h"

#include <QUuid>

#include <limits>
#include <optional>
#include <vector>

namespace exchange {

/// Every vote of one rater on one comparison, oldest first, as far as an import has to tell its rows from
/// those that are there. Imports of millions of rows hold one for each pair.
class VoteChain
{
public:
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    struct Row
    {
        QUuid uuid;
        qint64 id = 0;
        qint64 time = noTime; ///< milliseconds since 1970
        std::optional<double> strength;
        model::Choice choice = model::Choice::CannotJudge;
        bool isRetracted = false;
        qint16 occasion = 1;
    };
    /// What a row of a file is known by.
    struct Source
    {
        QUuid rater, comparison;
        QString time;       ///< ISO 8601, empty where the row has none
        int ofRows = 1;     ///< the how-manyth row of rater and comparison in its file
        int ofSameTime = 1; ///< the how-manyth of them with this time
    };
    /// A row that is there, and the name that its UUID and those of its updates are made of.
    struct Match
    {
        const Row *row = nullptr;
        QString name;
    };

    void append(const model::Vote &vote, model::VoteId id);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Of the rows with a time the one with the latest; null where none has one.
    [[nodiscard]] const Row *latest() const;
    /// The version that nothing replaces.
    [[nodiscard]] const Row &newestOf(int occasion) const;
    [[nodiscard]] int lastOccasion() const;

    /// The row that the source row is. A row without a time meets one with a time by its place in the file,
    /// and the reverse. Null where there is none.
    [[nodiscard]] Match find(const Source &source) const;
    /// What updates have made of it; `version` becomes the number of the next one.
    [[nodiscard]] Row afterUpdates(const Match &match, const Source &source, int &version) const;

    /// The UUID of a new row.
    [[nodiscard]] static QUuid uuidOf(const Source &source);
    /// The n-th version of a source row, n from 2. The choice is part of it: two people may update one row
    /// differently.
    [[nodiscard]] static QUuid uuidOfUpdate(const Source &source, const QString &name, int version,
                                            model::Choice choice);

private:
    [[nodiscard]] const Row *withUuid(const QUuid &uuid) const;
    [[nodiscard]] Match findTimed(const Source &source) const;
    [[nodiscard]] Match findUntimed(const Source &source) const;

    std::vector<Row> m_rows;
};

} // namespace exchange
