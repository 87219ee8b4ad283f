// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

namespace cli {

namespace {

Json toJson(const QMap<QString, qint64> &counts)
{
    Json object = Json::object();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        object[utf8(count.key())] = count.value();
    return object;
}

Json toJson(const analysis::ProjectInfo::RaterCounts &counts)
{
    return {{"name", utf8(counts.rater.name)},
            {"kind", utf8(model::wordOf(counts.rater.kind))},
            {"family", textOrNull(counts.rater.family)},
            {"excluded", textOrNull(counts.rater.excludedWhy)},
            {"votes", counts.votes},
            {"verdicts", counts.verdicts},
            {"rulings", counts.rulings}};
}

void printJson(std::ostream &out, const analysis::ProjectInfo &info)
{
    JsonWriter writer(out);
    writer.beginList("collections");
    for (const auto &collection : info.collections)
        writer.element({{"name", utf8(collection.name)},
                        {"items", collection.items},
                        {"comparisons", collection.comparisons}});
    writer.endList();
    writer.member("items", info.items);
    writer.member("models", info.models);
    writer.member("comparisons", info.comparisons);
    writer.member("coverage", {{"with_human_votes", info.comparisonsWithHumanVotes},
                               {"with_two_human_votes", info.comparisonsWithTwoHumanVotes},
                               {"with_rulings", info.comparisonsWithRulings}});
    writer.beginList("raters");
    for (const auto &rater : info.raters)
        writer.element(toJson(rater));
    writer.endList();
    writer.member("votes", info.votes);
    writer.member("votes_of_later_occasions", info.laterOccasions);
    writer.member("verdicts", toJson(info.verdicts));
    writer.member("rulings", info.importedRulings);
    writer.member("rulings_derived", info.derivedRulings);
    Json swaps = Json::object();
    for (auto judge = info.swaps.cbegin(); judge != info.swaps.cend(); ++judge)
        swaps[utf8(judge.key())] = toJson(judge.value());
    writer.member("swaps", swaps);
    writer.end();
}

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
        printJson(call.io.out, info);
    else
        printText(call.io.out, info);
    return Exit::Done;
}

} // namespace cli
