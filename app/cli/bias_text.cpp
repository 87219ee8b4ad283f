// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bias_text.h"

#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/report/bias_json.h"

namespace cli {

namespace {

void printCell(std::ostream &out, const char *name, const analysis::Cell &cell)
{
    out << "  " << padded(QString::fromLatin1(name), 10) << cell.count.count << "  --where '"
        << plain(analysis::printFilter(cell.where)) << "'\n";
}

void printDetails(std::ostream &out, const std::vector<analysis::Detail> &details, int indent)
{
    for (const analysis::Detail &detail : details) {
        out << std::string(static_cast<std::size_t>(indent), ' ');
        if (const auto *cell = std::get_if<analysis::Cell>(&detail.value)) {
            out << padded(detail.name, 24) << ' ' << cell->count.count << '\n';
        } else if (const auto *figure = std::get_if<analysis::Figure>(&detail.value)) {
            out << padded(detail.name, 24) << ' ' << plain(figureText(figure->estimate)) << '\n';
        } else {
            out << plain(detail.name) << '\n';
            printDetails(out, std::get<std::vector<analysis::Detail>>(detail.value), indent + 2);
        }
    }
}

} // namespace

void printBiasText(std::ostream &out, const std::vector<analysis::Panel> &panels)
{
    if (panels.empty())
        out << "no judge and no person here has a bias panel\n";
    for (const analysis::Panel &panel : panels) {
        if (&panel != &panels.front())
            out << '\n';
        out << panel.kind << ", " << plain(panel.rater) << " (" << report::wordOf(panel.evidence) << ")\n  "
            << plain(panel.sentence.text()) << '\n';
        if (panel.estimate.estimate.value) {
            out << "  estimate  " << plain(figureText(panel.estimate.estimate)) << '\n';
            printCell(out, "flagged", panel.flagged);
            printCell(out, "mirrored", panel.mirrored);
        }
        printDetails(out, panel.detail, 2);
    }
}

} // namespace cli
