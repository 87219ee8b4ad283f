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

/// An imported version has no time on the screen, but the source's own word.
bool canBeTold(const model::Vote &row) { return row.timeShownMs.has_value() || !row.raw.isEmpty(); }

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
    /// Retractions, and rows that repeat an earlier version of their chain.
    [[nodiscard]] bool isUndo(const model::Vote &row) const
    {
        if (row.isRetracted)
            return true;
        const model::Vote *replaced = before(row);
        if (replaced == nullptr || !canBeTold(row))
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

/// What stands to be undone and redone after all rows, newest last.
struct Stacks
{
    std::vector<const model::Vote *> cast, undone;
};

bool isOfSameChain(const model::Vote &one, const model::Vote &two)
{
    return one.comparison == two.comparison && one.occasion == two.occasion;
}

/// Repeats the vote that was undone last.
bool isRedo(const Stacks &stacks, const model::Vote &row)
{
    return !row.isRetracted && canBeTold(row) && !stacks.undone.empty() &&
           isOfSameChain(*stacks.undone.back(), row) && hasSameContent(row, *stacks.undone.back());
}

void takeBack(Stacks &stacks, const model::Vote &row)
{
    const auto found = std::find_if(stacks.cast.rbegin(), stacks.cast.rend(),
                                    [&row](const model::Vote *vote) { return isOfSameChain(*vote, row); });
    if (found == stacks.cast.rend())
        return;
    stacks.undone.push_back(*found);
    stacks.cast.erase(std::next(found).base());
}

Stacks stacksOf(const std::vector<model::Vote> &rows, const History &history, const QString &author)
{
    Stacks stacks;
    for (const model::Vote &row : rows) {
        if (row.author != author)
            continue;
        if (isRedo(stacks, row)) {
            stacks.undone.pop_back();
            stacks.cast.push_back(&row);
        } else if (history.isUndo(row)) {
            takeBack(stacks, row);
        } else if (row.raw.isEmpty()) {
            stacks.cast.push_back(&row);
            stacks.undone.clear();
        }
    }
    return stacks;
}

} // namespace

std::optional<UndoStep> nextUndo(const std::vector<model::Vote> &rows, const QString &author)
{
    const History history(rows);
    const Stacks stacks = stacksOf(rows, history, author);
    if (stacks.cast.empty())
        return std::nullopt;
    const model::Vote *restored = history.before(*stacks.cast.back());
    UndoStep step{*stacks.cast.back(), std::nullopt};
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

std::optional<model::Vote> nextRedo(const std::vector<model::Vote> &rows, const QString &author)
{
    const History history(rows);
    const Stacks stacks = stacksOf(rows, history, author);
    return stacks.undone.empty() ? std::nullopt : std::optional(*stacks.undone.back());
}

model::Vote redoRow(const model::Vote &undone, model::VoteId newest)
{
    model::Vote row = undone;
    row.id = model::VoteId();
    row.previous = newest;
    row.isRetracted = false;
    return row;
}

} // namespace labeling
