// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/made_text.h"

#include "app/cli/message.h"

namespace cli {

void printMadeCell(std::ostream &out, const char *what, const analysis::Cell &cell)
{
    out << "  " << padded(QLatin1String(what), 20) << paddedLeft(QString::number(cell.count.count), 8) << "  "
        << plain(analysis::printFilter(cell.where)) << '\n';
}

void printStored(std::ostream &out, const store::EstimateChange &change)
{
    out << "stored: " << change.added << " new, " << change.changed << " changed, " << change.withdrawn
        << " withdrawn, " << change.unchanged << " as before\n";
}

} // namespace cli
