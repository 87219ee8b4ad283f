// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"

#include <QFile>

#include <memory>

namespace exchange {

/// The members of the zip in `file` (open, at its start), by the rules of openSources(). `name` is how
/// messages call it.
[[nodiscard]] model::Result<ByteSources> openZip(const QString &name, std::unique_ptr<QFile> file);

} // namespace exchange
