// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/info_json.h"

namespace cli {

namespace {

void printCounts(std::ostream &out, const char *title, const QMap<QString, qint64> &counts)
{
    out << title;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        out << (count == counts.cbegin() ? " " : ", ") << count.value() << ' ' << plain(count.key());
    out << (counts.isEmpty() ? " none\n" : "\n");
}

void printText(std::ostream &out, const analysis::ProjectInfo &info)
{
    out << info.items << " items, " << info.models << " models, " << info.comparisons << " comparisons\n";
    for (const auto &collection : info.collections)
        out << "  " << plain(collection.name) << ": " << collection.items << " items, "
            << collection.comparisons << " comparisons\n";
    out << "coverage: " << info.comparisonsWithHumanVotes << " comparisons with a human vote, "
        << info.comparisonsWithTwoHumanVotes << " with two or more, " << info.comparisonsWithRulings
        << " with a ruling\n"
        << "votes: " << info.votes << " (" << info.laterOccasions << " of a later occasion)\n"
        << "rulings: " << info.importedRulings << " imported, " << info.derivedRulings << " derived\n";
    printCounts(out, "verdicts:", info.verdicts);
    for (auto judge = info.swaps.cbegin(); judge != info.swaps.cend(); ++judge)
        printCounts(out, ("orders of " + plain(judge.key()) + ':').c_str(), judge.value());
    out << '\n' << padded(QStringLiteral("rater"), 36) << "kind        votes  verdicts   rulings\n";
    for (const auto &counts : info.raters) {
        out << padded(counts.rater.name, 36) << padded(model::wordOf(counts.rater.kind), 7)
            << paddedLeft(QString::number(counts.votes), 10)
            << paddedLeft(QString::number(counts.verdicts), 10)
            << paddedLeft(QString::number(counts.rulings), 10);
        if (!counts.rater.excludedWhy.isEmpty())
            out << "  left out: " << plain(counts.rater.excludedWhy);
        out << '\n';
    }
}

} // namespace

Exit runInfo(const Call &call)
{
    QString path;
    bool json = false;
    Syntax syntax(call);
    syntax.place(path, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.json(json);
    if (const auto status = syntax.parse())
        return *status;

    const auto reading = readProject(call.io, path);
    if (!reading)
        return failed(call.io, reading.error());
    const analysis::ProjectInfo info = analysis::describe((*reading)->dataset);
    if (json)
        printDocument(call.io.out, report::infoJson(info));
    else
        printText(call.io.out, info);
    return Exit::Done;
}

} // namespace cli
