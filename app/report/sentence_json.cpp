// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/sentence_json.h"

namespace report {

Json factsJson(const analysis::Sentence &sentence)
{
    Json facts = Json::object();
    for (const analysis::Fact &fact : sentence.facts) {
        if (const auto *text = std::get_if<QString>(&fact.value))
            facts[fact.name] = utf8(*text);
        else if (const auto *number = std::get_if<qint64>(&fact.value))
            facts[fact.name] = *number;
        else if (const auto *real = std::get_if<double>(&fact.value))
            facts[fact.name] = *real;
        else
            facts[fact.name] = nullptr;
    }
    return facts;
}

} // namespace report
