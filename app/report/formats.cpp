// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/formats.h"

#include <QFileInfo>

namespace report {

namespace {

constexpr Format table[] = {
    {"html", "HTML", toHtml},
    {"json", "JSON", toJson},
};

} // namespace

std::span<const Format> formats() { return table; }

const Format *formatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const Format &format : table) {
        if (suffix == QLatin1String(format.suffix))
            return &format;
    }
    return nullptr;
}

} // namespace report
