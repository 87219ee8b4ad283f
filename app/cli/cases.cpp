// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"

#include "app/analysis/filter_table.h"
#include "app/cli/case_text.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/case_json.h"

#include <algorithm>

namespace cli {

namespace {

struct CasesArguments
{
    QString project, where;
    QString sort = QStringLiteral("item");
    std::optional<qint64> limit;
    bool texts = false;
    bool json = false;
};

std::optional<Exit> parse(const Call &call, CasesArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.where, "--where", "F", "which cases; without it all");
    syntax.number(wanted.limit, "--limit", 0, "prints at most so many");
    syntax.word(wanted.sort, "--sort",
                {QStringLiteral("item"), QStringLiteral("turn"), QStringLiteral("category"),
                 QStringLiteral("length_gap")},
                "what comes first");
    syntax.flag(wanted.texts, "--texts", "with prompts, responses and references");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

/// Reads one case after the other; `print` takes each before the next is read.
template <typename Print>
model::Result<> forEachCase(Reading &reading, const std::vector<model::ComparisonId> &cases,
                            const Print &print)
{
    if (cases.empty())
        return {};
    const analysis::RulingLists rulings(reading.dataset);
    const auto flags = analysis::FlagLists::make(reading.dataset, reading.selector);
    if (!flags)
        return tl::unexpected(flags.error());
    for (const model::ComparisonId comparison : cases) {
        const auto found = store::readCase(reading.project, comparison);
        if (!found)
            return tl::unexpected(found.error());
        print(*found, rulings.on(comparison), flags->on(*found));
    }
    return {};
}

model::Result<> printCases(const Streams &io, Reading &reading, const CasesArguments &wanted,
                           const std::vector<model::ComparisonId> &cases, std::size_t total)
{
    using Rulings = std::vector<analysis::RulingLine>;
    using Flags = std::span<const analysis::Flag>;
    if (!wanted.json) {
        io.out << total << " cases";
        if (cases.size() < total)
            io.out << ", the first " << cases.size();
        io.out << '\n';
        return forEachCase(reading, cases,
                           [&](const model::Case &found, const Rulings &rulings, Flags flags) {
                               printCase(io.out, found, rulings, reading.dataset, flags, wanted.texts);
                           });
    }
    JsonWriter writer(io.out);
    writer.member("where", utf8(wanted.where));
    writer.member("total", total);
    writer.beginList("cases");
    auto printed =
        forEachCase(reading, cases, [&](const model::Case &found, const Rulings &rulings, Flags flags) {
            writer.element(report::caseJson(found, rulings, reading.dataset, flags, wanted.texts));
        });
    writer.endList();
    writer.end();
    return printed;
}

} // namespace

Exit runCases(const Call &call)
{
    CasesArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    const auto order = analysis::caseOrderFromWord(wanted.sort);
    if (!order)
        return usageError(call.io, QStringLiteral("--sort does not know %1").arg(wanted.sort));
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    auto cases = selectCases(**reading, wanted.where, *order);
    if (!cases)
        return failed(call.io, cases.error());
    const std::size_t total = cases->size();
    if (wanted.limit)
        cases->resize(std::min(total, static_cast<std::size_t>(*wanted.limit)));
    if (const auto printed = printCases(call.io, **reading, wanted, *cases, total); !printed)
        return failed(call.io, printed.error());
    return Exit::Done;
}

} // namespace cli
