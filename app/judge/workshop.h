// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/estimate.h"
#include "app/judge/prompt.h"
#include "app/judge/reply_rule.h"
#include "app/judge/run.h"

namespace judge {

// What a program with a window does with judges, away from its thread: each function opens a connection of
// its own for reading, and may take its time.

/// Which comparisons: those of a filter, at most so many.
struct Scope
{
    QString path; ///< of the project
    QString where;
    std::optional<qint64> limit;
};

/// A judge in the list.
struct Listed
{
    Setup setup;
    qint64 verdicts = 0;    ///< current ones, whatever their state
    bool wasKilled = false; ///< its newest run has no end
};
[[nodiscard]] model::Result<std::vector<Listed>> listJudges(const QString &path);

/// What a run of the named judge would use.
[[nodiscard]] model::Result<Estimate> estimateIn(const Scope &scope, const QString &name,
                                                 const MayGoOn &mayGoOn);

struct WorkshopRun
{
    Scope scope;
    QString name;
    Writer write;
    Spec approved; ///< what the person saw and approved: another set-up by now is a Conflict
    QByteArray key;
    RunOptions options;
    const RunControl &control;
    std::function<void(const RunProgress &)> observe;
};
[[nodiscard]] model::Result<RunReport> runIn(const WorkshopRun &job);

/// How a set-up, kept or not, asks about one comparison of the project.
struct Preview
{
    qint64 comparisons = 0; ///< in the project
    QString item;           ///< of the comparison shown, with its turn
    Prompt prompt;          ///< response A first
    qint64 tokens = 0;      ///< by the rule of estimatedTokens()
};
/// `place` counts from 0 in the order of the case list. Error::NotFound where the project has none there.
[[nodiscard]] model::Result<Preview> previewIn(const QString &path, const Spec &spec, qint64 place);

/// One call that is shown and not kept; Error::Cancelled when given up.
struct Tried
{
    QString item;
    Reply reply;
    ReadReply read;  ///< where the verdict stands in the reply
    QString trouble; ///< why there is no reply, empty otherwise
    std::optional<qint64> tokensIn, tokensOut;
    std::optional<double> costUsd;
    qint64 milliseconds = 0;
};
[[nodiscard]] model::Result<Tried> tryIn(const QString &path, const Spec &spec, qint64 place,
                                         const QByteArray &key, const MayGoOn &mayGoOn);

} // namespace judge
