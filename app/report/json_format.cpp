// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/formats.h"

namespace report {

QByteArray toJson(const Report &report)
{
    std::string text = "{\n \"project\": " + printed(utf8(report.project)) +
                       ",\n \"date\": " + printed(utf8(report.date)) +
                       ",\n \"where\": " + printed(utf8(report.where));
    for (const Section &section : report.sections)
        text.append(",\n \"").append(section.id).append("\": ").append(printed(section.data));
    text += "\n}\n";
    return QByteArray::fromStdString(text);
}

} // namespace report
