// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

#include <QString>

namespace judge {

/// What a person has approved on this computer: that texts, and a key if one is named, may go to a host. Kept
/// in the user's settings, never in a project: a project from someone else may name any server and any key.
class Approvals
{
public:
    /// Kept in this file; nothing approved while it is not there or cannot be read.
    explicit Approvals(QString path);
    /// The file of this user.
    [[nodiscard]] static QString usersPath();

    /// A server on this computer that gets no key needs no approval.
    [[nodiscard]] bool isNeeded(const Spec &spec) const;
    [[nodiscard]] bool isApproved(const Spec &spec) const;
    [[nodiscard]] model::Result<> approve(const Spec &spec);

private:
    QString m_path;
};

/// What is to be approved, for people: "that the key OPENAI_API_KEY and the texts go to api.openai.com".
[[nodiscard]] QString approvalSentence(const Spec &spec);

} // namespace judge
