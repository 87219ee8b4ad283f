// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <zip.h>

#include <memory>

namespace exchange {

struct CloseZip
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using ZipHandle = std::unique_ptr<zip_t, CloseZip>;

/// Opens the zip in `file` for reading. The table of contents may take at most 16 MiB (libzip holds it in
/// memory). Null with `error` set where it is not a zip, is damaged, or goes beyond that.
[[nodiscard]] ZipHandle openZipHandle(std::unique_ptr<QFile> file, zip_error_t &error);

} // namespace exchange
