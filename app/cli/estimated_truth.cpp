// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/estimated_truth.h"

#include "app/cli/json.h"
#include "app/cli/made_text.h"
#include "app/cli/message.h"
#include "app/cli/parties.h"
#include "app/cli/reading.h"
#include "app/report/estimated_truth_json.h"

namespace cli {

namespace {

const QString program = QStringLiteral("SideJudge " SIDEJUDGE_VERSION);

struct Stored
{
    analysis::EstimatedTruth truth;
    store::EstimateChange change;
    analysis::SavedTruth saved;
};

model::Result<Stored> stored(const Streams &io, const TruthRequest &request, analysis::TruthOptions options)
{
    auto project = openProject(io, request.project, store::Project::Mode::ReadWrite);
    if (!project)
        return tl::unexpected(project.error());
    const auto before = readProject(std::move(*project));
    if (!before)
        return tl::unexpected(before.error());
    analysis::AgreementOptions named;
    if (const auto added = addParties({}, request.raters, (*before)->dataset, named); !added)
        return tl::unexpected(added.error());
    options.raters = std::move(named.parties);
    auto truth = analysis::estimateTruth((*before)->dataset, (*before)->selector, options);
    if (!truth)
        return tl::unexpected(truth.error());
    const auto change = analysis::saveTruth((*before)->project, (*before)->dataset, *truth, program,
                                            QStringLiteral("command line"));
    if (!change)
        return tl::unexpected(change.error());
    const auto after = readProject(std::move((*before)->project));
    if (!after)
        return tl::unexpected(after.error());
    auto saved = analysis::savedTruth((*after)->dataset, (*after)->selector, *truth);
    if (!saved)
        return tl::unexpected(saved.error());
    if (const auto closed = (*after)->project.close(); !closed)
        return tl::unexpected(closed.error());
    return Stored{std::move(*truth), *change, std::move(*saved)};
}

void printText(std::ostream &out, const Stored &stored)
{
    const analysis::EstimatedTruth &truth = stored.truth;
    out << plain(truth.options.name) << ": estimated by " << plain(analysis::wordOf(truth.options.by))
        << " from " << stored.saved.votes.count.count << " votes and rulings of " << truth.raters.size()
        << " raters on " << stored.saved.votes.count.cases << " comparisons, "
        << (truth.options.frame == analysis::Frame::Name ? "sides as stored\n"
                                                         : "each entered both ways round\n");
    if (truth.pooled > 0)
        out << "  " << truth.pooled << " raters with fewer than " << truth.options.fewest
            << " votes are taken for one\n";
    printMadeCell(out, "rulings", stored.saved.rulings);
    printMadeCell(out, "a", stored.saved.choices[0]);
    printMadeCell(out, "tie", stored.saved.choices[1]);
    printMadeCell(out, "b", stored.saved.choices[2]);
    printMadeCell(out, "as likely, no ruling", stored.saved.even);
    printStored(out, stored.change);
}

} // namespace

Exit storeTruth(const Streams &io, const TruthRequest &request, analysis::TruthOptions options)
{
    const auto done = stored(io, request, std::move(options));
    if (!done)
        return failed(io, done.error());
    if (!request.json) {
        printText(io.out, *done);
        return Exit::Done;
    }
    Json document = report::estimatedTruthJson(done->truth, done->change, done->saved);
    document["project"] = utf8(request.project);
    printDocument(io.out, document);
    return Exit::Done;
}

} // namespace cli
