// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parties.h"

#include "app/cli/names.h"

namespace cli {

model::Result<> addParties(const QStringList &pools, const QString &raters, const analysis::Dataset &dataset,
                           analysis::AgreementOptions &options)
{
    for (const QString &definition : pools) {
        const auto pool = analysis::poolNamed(definition);
        if (!pool)
            return tl::unexpected(pool.error());
        options.pools.push_back(*pool);
    }
    if (const auto checked = analysis::checkPoolNames(dataset, options.pools); !checked)
        return checked;
    for (const QString &name : splitNames(raters)) {
        const auto party = analysis::partyNamed(dataset, name, options.pools);
        if (!party)
            return tl::unexpected(party.error());
        options.parties.push_back(*party);
    }
    return {};
}

} // namespace cli
