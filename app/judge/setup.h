// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/protocol.h"
#include "app/judge/spec.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"
#include "db/store/verdicts.h"

#include <vector>

namespace judge {

/// A judge as it would run now: the newest version of its set-up.
struct Setup
{
    model::Rater rater;                 ///< id invalid: not in the project yet
    store::JudgeSpec spec;              ///< version 0: not in the project yet
    const Protocol *protocol = nullptr; ///< null: made by a later version of the program, cannot run here
    Spec parsed;                        ///< of `spec`, where this version of the program reads it
};

/// The set-up of that name; a built-in protocol's name is one that nobody has to add. Changes nothing.
/// Error::Usage: no such judge.
[[nodiscard]] model::Result<Setup> findSetup(store::Project &project, const QString &name);
/// The same, made in the project if it is not there.
[[nodiscard]] model::Result<Setup> ensureSetup(store::Project &project, const QString &name);
/// Makes judge `name`, or the next version of its set-up; the same text again changes nothing.
/// Error::InvalidInput for a text that is no set-up which this version can run.
[[nodiscard]] model::Result<Setup> addSetup(store::Project &project, const QString &name,
                                            const QByteArray &spec);
/// A set-up as a person writes it, with the sampling, orders and repetitions of its protocol wherever it says
/// nothing of them. null says that the server decides. What is no set-up stays as it is.
[[nodiscard]] QByteArray withDefaults(const QByteArray &spec);
/// Whether a judge could run with it: a protocol and a provider that are built in, an address that may be
/// asked, a model, a wording without slips. The Error names the field.
[[nodiscard]] model::Result<> requireRunnable(const Spec &spec);
/// The newest set-up of every judge that has one, in the order of the file; then the built-in ones that are
/// not in it.
[[nodiscard]] model::Result<std::vector<Setup>> setups(store::Project &project);

} // namespace judge
