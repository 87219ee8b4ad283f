// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// vote_writer FILE RATER COMPARISON FIRST_OCCASION COUNT [FILE_SIZE_LIMIT]
// Adds votes one by one, edits every fifth, and writes the UUID of each row to stdout once the store has
// acknowledged it, one a line. Ends with 0 after COUNT votes; with 3 and the error's sentence on stderr when
// the store refuses one.
#include "db/model/uuids.h"
#include "db/store/votes.h"

#include <QString>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

[[noreturn]] void giveUp(const model::Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    std::exit(3);
}

void acknowledge(const QUuid &uuid)
{
    const QByteArray line = uuid.toByteArray(QUuid::WithoutBraces) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::exit(4);
}

model::VoteId addOne(store::Project &project, const model::Vote &vote)
{
    const auto added = store::addVote(project, vote, std::nullopt);
    if (!added)
        giveUp(added.error());
    acknowledge(vote.uuid);
    return *added;
}

void limitFileSize(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 6)
        return 2;
    auto project = store::Project::open(QString::fromLocal8Bit(argv[1]), store::Project::Mode::ReadWrite);
    if (!project)
        giveUp(project.error());
    if (argc > 6)
        limitFileSize(static_cast<rlim_t>(std::atoll(argv[6])));
    model::Vote vote;
    vote.rater = {std::atoll(argv[2])};
    vote.comparison = {std::atoll(argv[3])};
    vote.choice = model::Choice::A;
    vote.comment =
        QStringLiteral("a comment of some length, so that rows differ from each other in what they hold");
    vote.tags = {QStringLiteral("one"), QStringLiteral("two")};
    const int first = std::atoi(argv[4]), count = std::atoi(argv[5]);
    for (vote.occasion = first; vote.occasion < first + count; ++vote.occasion) {
        vote.uuid = model::newUuid();
        vote.previous = {};
        const model::VoteId id = addOne(*project, vote);
        if (vote.occasion % 5 == 0) {
            vote.uuid = model::newUuid();
            vote.previous = id;
            addOne(*project, vote);
        }
    }
    if (const auto closed = project->close(); !closed)
        giveUp(closed.error());
    return 0;
}
