// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/undo_stack.h"

#include <QHash>

#include <algorithm>

namespace labeling {

namespace {

/// The same but for what says when and where the row was written.
bool hasSameContent(model::Vote one, const model::Vote &two)
{
    one.id = two.id;
    one.uuid = two.uuid;
    one.previous = two.previous;
    one.isRetracted = two.isRetracted;
    one.time = two.time;
    one.author = two.author;
    return one == two;
}

class History
{
public:
    explicit History(const std::vector<model::Vote> &rows)
    {
        for (const model::Vote &row : rows)
            m_rows.insert(row.id.value, &row);
    }
    [[nodiscard]] const model::Vote *before(const model::Vote &row) const
    {
        return m_rows.value(row.previous.value, nullptr);
    }
    /// Retractions, and rows that repeat an earlier version of their chain. An imported version has no time
    /// on the screen, but the source's own word.
    [[nodiscard]] bool isUndo(const model::Vote &row) const
    {
        if (row.isRetracted)
            return true;
        const model::Vote *replaced = before(row);
        if (replaced == nullptr || (!row.timeShownMs && row.raw.isEmpty()))
            return false;
        for (const model::Vote *earlier = before(*replaced); earlier != nullptr; earlier = before(*earlier)) {
            if (!earlier->isRetracted && hasSameContent(row, *earlier))
                return true;
        }
        return false;
    }

private:
    QHash<qint64, const model::Vote *> m_rows;
};

} // namespace

std::optional<UndoStep> nextUndo(const std::vector<model::Vote> &rows, const QString &author)
{
    const History history(rows);
    std::vector<const model::Vote *> cast;
    for (const model::Vote &row : rows) {
        if (row.author != author)
            continue;
        if (!history.isUndo(row)) {
            if (row.raw.isEmpty())
                cast.push_back(&row);
            continue;
        }
        const auto undone = std::find_if(cast.rbegin(), cast.rend(), [&row](const model::Vote *vote) {
            return vote->comparison == row.comparison && vote->occasion == row.occasion;
        });
        if (undone != cast.rend())
            cast.erase(std::next(undone).base());
    }
    if (cast.empty())
        return std::nullopt;
    const model::Vote *restored = history.before(*cast.back());
    UndoStep step{*cast.back(), std::nullopt};
    if (restored != nullptr && !restored->isRetracted)
        step.restored = *restored;
    return step;
}

model::Vote undoRow(const UndoStep &step, model::VoteId newest)
{
    model::Vote row = step.restored ? *step.restored : step.takenBack;
    row.id = model::VoteId();
    row.previous = newest;
    row.isRetracted = !step.restored.has_value();
    return row;
}

} // namespace labeling
