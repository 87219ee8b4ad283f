// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace judge {

/// The names of the providers, for those who may know nothing of HTTP.
[[nodiscard]] QStringList providerNames();

} // namespace judge
