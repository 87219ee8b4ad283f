// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_words.h"

#include <cmath>

namespace report {

namespace {

constexpr double tiny = 0.0001;

QString numberText(double value)
{
    const bool isSmall = value != 0 && std::abs(value) < tiny;
    return QString::number(value, isSmall ? 'g' : 'f', isSmall ? 2 : 4);
}

} // namespace

const ExplainWords &englishWords()
{
    static const ExplainWords words{
        .text = [](const char *text) { return QString::fromUtf8(text); },
        .name = [](const std::string &key) { return QString::fromStdString(key); },
        .reason = [](const std::string &reason) { return QString::fromStdString(reason); },
        .count = [](std::int64_t count) { return QString::number(count); },
        .number = numberText};
    return words;
}

} // namespace report
