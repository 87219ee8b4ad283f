// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/judge_list_model.h"

#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

namespace {

enum Column { Name, Version, Verdicts, Columns };

} // namespace

void JudgeListModel::setJudges(std::vector<judge::Listed> judges)
{
    beginResetModel();
    m_judges = std::move(judges);
    endResetModel();
}

const judge::Listed *JudgeListModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_judges[static_cast<std::size_t>(row)] : nullptr;
}

int JudgeListModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_judges, [&name](const judge::Listed &listed) { return listed.setup.rater.name == name; });
    return found == m_judges.end() ? -1 : static_cast<int>(found - m_judges.begin());
}

int JudgeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_judges.size());
}

int JudgeListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant JudgeListModel::data(const QModelIndex &index, int role) const
{
    const judge::Listed *listed = at(index.row());
    if (listed == nullptr)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return listed->setup.protocol ? QString() : tr("Its set-up needs a newer version of SideJudge.");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return listed->setup.rater.name;
    case Version:
        return listed->setup.spec.version > 0 ? QLocale().toString(listed->setup.spec.version)
                                              : tr("built in");
    case Verdicts: return countText(listed->verdicts);
    default: return {};
    }
}

QVariant JudgeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name: return tr("Judge");
    case Version: return tr("Version");
    case Verdicts: return tr("Verdicts");
    default: return {};
    }
}

} // namespace ui
