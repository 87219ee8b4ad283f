// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/option_words.h"

namespace report {

const char *wordOf(analysis::Ties ties)
{
    switch (ties) {
    case analysis::Ties::Keep: return "keep";
    case analysis::Ties::Drop: return "drop";
    case analysis::Ties::Half: return "half";
    }
    return "";
}

const char *wordOf(analysis::Frame frame)
{
    switch (frame) {
    case analysis::Frame::Mirror: return "mirror";
    case analysis::Frame::Name: return "name";
    case analysis::Frame::Hash: return "hash";
    }
    return "";
}

QStringList explainedOptions(const analysis::AgreementOptions &options)
{
    QStringList sentences;
    switch (options.ties) {
    case analysis::Ties::Keep:
        sentences << QStringLiteral("a tie of any kind is an answer of its own");
        break;
    case analysis::Ties::Drop:
        sentences << QStringLiteral("only where both decided for a side, ties are left out");
        break;
    case analysis::Ties::Half:
        sentences << QStringLiteral("a tie beside a decision counts as half an agreement");
        break;
    }
    switch (options.frame) {
    case analysis::Frame::Mirror:
        sentences << QStringLiteral("which response is called a is averaged out: every case counts half as "
                                    "stored, half with the sides exchanged");
        break;
    case analysis::Frame::Name:
        sentences << QStringLiteral("a is the response of the model whose name comes first");
        break;
    case analysis::Frame::Hash:
        sentences << QStringLiteral("which response is called a is drawn by a hash");
        break;
    }
    if (options.errors == stats::Errors::Clustered)
        sentences << QStringLiteral(
            "intervals hold 95 % and treat the cases of one item as belonging together");
    else
        sentences << QStringLiteral("intervals hold 95 % and treat every case as independent");
    return sentences;
}

} // namespace report
