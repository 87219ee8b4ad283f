// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/rating_fit.h"
#include "tests/app/stats/ledger.h"
#include "tests/app/stats/made_battles.h"

namespace test_stats {

/// R's BradleyTerry2 on battles with ties as half a win: {n, log_ability_first_is_0, elo_scale_mean1000,
/// se_log}.
void compareAbilities(Ledger &ledger, const Json &expected, const std::string &path,
                      const OwnedBattles &battles);
/// The same on its own table of citations, whose counts are expanded here: {wins, abilities_reference_*, se}.
void compareCitations(Ledger &ledger, const Json &expected, const std::string &path);

/// The golden ratings of MT-bench's people: Bradley-Terry with three kinds of errors, the tie models, and
/// online Elo of four made-up battles.
void compareBradleyTerry(Ledger &ledger, const Json &expected, const std::string &path);
void compareDavidson(Ledger &ledger, const Json &expected, const std::string &path);
void compareRaoKupper(Ledger &ledger, const Json &expected, const std::string &path);
void compareElo(Ledger &ledger, const Json &expected, const std::string &path);

} // namespace test_stats
