// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_text.h"

#include "app/cli/agreement_text.h"
#include "app/cli/message.h"

namespace cli {

namespace {

using analysis::OrderedAgreement;

/// As a table of raters, whose text it has.
stats::Table tableOf(const OrderedAgreement &found)
{
    stats::Table table;
    for (const OrderedAgreement::Rater &rater : found.raters)
        table.raters.push_back(rater.party.name.toStdString());
    return table;
}

} // namespace

void printOrderedText(std::ostream &out, const OrderedAgreement &found)
{
    stats::TableAgreement agreement{{}, found.everybody.overall};
    stats::TableLevels levels = found.everybody.levels;
    for (const OrderedAgreement::Pair &pair : found.pairs) {
        stats::TablePair &counts = agreement.pairs.emplace_back(pair.figures.counts);
        counts.a = pair.a;
        counts.b = pair.b;
        levels.pairs.push_back(pair.figures.levels);
    }
    printTableAgreementText(out, tableOf(found), agreement, levels);
    for (std::size_t rater = 0; rater < found.raters.size(); ++rater) {
        if (found.isMajority(static_cast<int>(rater)))
            out << plain(found.raters[rater].party.name) << ": " << plain(majoritySentence(found)) << '\n';
    }
}

} // namespace cli
