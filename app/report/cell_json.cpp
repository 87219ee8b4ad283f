// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cell_json.h"

#include "app/report/agreement_json.h"
#include "app/report/figure_json.h"

namespace report {

Json cellJson(const analysis::Cell &cell) { return cellJson(cell.count, cell.where); }

Json figureJson(const analysis::Figure &figure)
{
    Json json = figureJson(figure.estimate, figure.unit, figure.cases);
    json["where"] = utf8(analysis::printFilter(figure.where));
    json["cases"] = figure.cases;
    return json;
}

} // namespace report
