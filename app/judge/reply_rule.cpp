// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reply_rule.h"

#include "app/judge/bracket_rules.h"

#include <algorithm>

namespace judge {

namespace {

constexpr ReplyRule table[] = {
    {"bracketed", "the last label in brackets, or a last line that is only a label", readBracketed},
    {"fastchat", "[[A]] anywhere, else [[B]], else [[C]], as FastChat reads it", readFastChat},
};

} // namespace

std::span<const ReplyRule> replyRules() { return table; }

const ReplyRule *replyRuleNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const ReplyRule &rule) { return name == QLatin1String(rule.name); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace judge
