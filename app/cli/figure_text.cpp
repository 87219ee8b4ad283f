// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_text.h"

namespace cli {

QString shortNumber(double number)
{
    const QString text = QString::number(number, 'f', 4);
    return text == u"-0.0000" ? QStringLiteral("0.0000") : text;
}

QString figureText(const stats::Estimate &estimate)
{
    if (!estimate.value)
        return QStringLiteral("not defined: %1").arg(QString::fromStdString(estimate.why));
    QString text = shortNumber(*estimate.value);
    if (estimate.low && estimate.high)
        text += QStringLiteral(" [%1, %2]").arg(shortNumber(*estimate.low), shortNumber(*estimate.high));
    if (estimate.se)
        text += QStringLiteral("  se %1").arg(shortNumber(*estimate.se));
    text += QStringLiteral("  n %1").arg(estimate.n);
    if (!estimate.note.empty())
        text += QStringLiteral("  (%1)").arg(QString::fromStdString(estimate.note));
    return text;
}

} // namespace cli
