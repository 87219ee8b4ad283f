// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/protocol.h"
#include "app/judge/spec.h"

#include <QStringList>

namespace judge {

/// What is sent to a language model.
struct Prompt
{
    QString system;
    QString user;

    friend bool operator==(const Prompt &, const Prompt &) = default;
};

// A wording has named holes: {prompt}, {response_a}, {response_b}, {reference} for one turn, and
// {conversation_a}, {conversation_b}, {reference_conversation} besides for several; {response} and
// {conversation} where one response is judged by itself. {{ is a brace. They are
// filled in one pass, so braces in foreign text stay what they are. What is filled in stands between two
// fences that carry a number made of all the texts of the question: no text can end its own fence, or pose as
// another part of the question.

/// Every hole, in the order in which people read of them.
[[nodiscard]] QStringList holes();

/// The wording with the protocol's own text wherever it has none.
[[nodiscard]] Wording filled(const Wording &wording, const Wording &own);

/// Error::InvalidInput for a hole that is none, a brace without an end, or a wording that does not show what
/// it asks about: both responses, or the one.
[[nodiscard]] model::Result<> requireGoodWording(const Wording &wording, Asks asks);

/// Whether an item of the category is judged with a reference, if it has one.
[[nodiscard]] bool wantsReference(const Spec &spec, const QString &category);

/// The question in the words of a complete wording. The reference is used if the question has one.
[[nodiscard]] Prompt promptFor(const Wording &wording, const Question &question);

/// SHA-256 of a complete wording: what tells two prompts apart in reports.
[[nodiscard]] QByteArray hashOf(const Wording &wording);

} // namespace judge
