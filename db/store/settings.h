// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <optional>

namespace store {

/// The newest value of a setting of the project, if any. Every change is a row.
[[nodiscard]] model::Result<std::optional<QString>> setting(Project &project, const QString &name);
[[nodiscard]] model::Result<> changeSetting(Project &project, const QString &name, const QString &value,
                                            const QString &author);

/// Shown name and family of a model (its key never changes); empty where nobody set them.
struct ModelLabel
{
    QString name;
    QString shownName;
    QString family;
};
[[nodiscard]] model::Result<std::vector<ModelLabel>> modelLabels(Project &project);
[[nodiscard]] model::Result<> changeModelLabel(Project &project, const ModelLabel &label,
                                               const QString &author);

} // namespace store
