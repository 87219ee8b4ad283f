// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/study.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace planted {

/// Runs `sidejudge` with these arguments and returns what it printed; throws std::runtime_error where it ends
/// with another status than 0.
using Program = std::function<std::string(const QStringList &)>;

/// A figure as the program printed it; nothing where it is null.
struct Reading
{
    std::optional<double> value, low, high;
};
/// By the names of expectations(), and for a test `<panel>: p` with its p as the value.
using Readings = std::map<std::string, Reading>;

/// Makes a project of the study in `folder` (which is empty and stays full) with the verbs new, import and
/// raters, and gives its path.
[[nodiscard]] QString makeProject(const StudyFiles &study, const QString &folder, const Program &program);

/// Makes it, and asks bias, agreement, rank and standin about it, and estimate where people voted on few
/// comparisons.
[[nodiscard]] Readings readingsOf(const StudyFiles &study, const QString &folder, const Program &program);

} // namespace planted
