// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/exchange/import_project.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

/// A file that something is wrong with.
struct BrokenFile
{
    const char *name;
    const char *format; ///< csv and jsonl are read with the mapping of brokenFileMapping()
    std::function<QString(ImportProject &)> make; ///< gives its path
    /// Part of the error's detail; or, where it starts with a field and a colon, of the one refusal's
    /// `field: expected`.
    const char *says;
    bool isRefused = false; ///< the file can be read, no row of it is taken
};

[[nodiscard]] QByteArray brokenFileMapping();
/// Made for a project that holds the study of tests/data/exchange.
[[nodiscard]] std::vector<BrokenFile> brokenFiles();
