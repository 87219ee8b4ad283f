// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_explain.h"

#include "app/analysis/explain.h"

namespace cli {

QStringList explained(const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    QStringList sentences;
    for (const analysis::Sentence &sentence : analysis::explained(table, pair))
        sentences << sentence.text();
    return sentences;
}

} // namespace cli
