// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/longest.h"

namespace judge {

namespace {

QString sentence(Preferred preferred, qint32 first, qint32 second)
{
    switch (preferred) {
    case Preferred::First:
        return QStringLiteral("Response A is longer: %1 against %2 code points.").arg(first).arg(second);
    case Preferred::Second:
        return QStringLiteral("Response B is longer: %1 against %2 code points.").arg(second).arg(first);
    case Preferred::Tie: return QStringLiteral("Both responses have %1 code points.").arg(first);
    }
    return {};
}

} // namespace

Reply longestAnswer(const Question &question)
{
    const qint32 first = question.lengthFirst;
    const qint32 second = question.lengthSecond;
    const Preferred preferred = first > second   ? Preferred::First
                                : first < second ? Preferred::Second
                                                 : Preferred::Tie;
    Reply reply;
    reply.preferred = preferred;
    reply.scoreFirst = first;
    reply.scoreSecond = second;
    reply.rationale = sentence(preferred, first, second);
    reply.request = QStringLiteral("Which response is longer, counting code points of turns 1 to %1? "
                                   "Response A: %2. Response B: %3.")
                        .arg(question.turn)
                        .arg(first)
                        .arg(second);
    reply.reply = preferred == Preferred::First    ? QStringLiteral("A")
                  : preferred == Preferred::Second ? QStringLiteral("B")
                                                   : QStringLiteral("tie");
    reply.finishReason = QStringLiteral("stop");
    return reply;
}

} // namespace judge
