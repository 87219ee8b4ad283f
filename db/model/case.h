// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/content.h"
#include "db/model/note.h"
#include "db/model/rater.h"
#include "db/model/verdict.h"
#include "db/model/vote.h"

#include <vector>

namespace model {

/// A comparison as a reader sees it: prompts, two responses, references.
struct Comparison
{
    ComparisonId id;
    QUuid uuid;
    ItemId itemId;
    int turn = 1;
    Item item;
    Response a, b;
    ResponseId responseA, responseB;
    std::vector<Reference> references;
};

/// A comparison with every vote, verdict, imported ruling, rating, flag and note on it.
struct Case
{
    Comparison comparison;

    struct NamedVote
    {
        QString rater;
        Vote vote;
    };
    struct NamedVerdict
    {
        QString judge;
        Verdict verdict;
        VerdictCall call;
    };
    struct NamedRuling
    {
        QString judge;
        Ruling ruling;
    };
    struct NamedRating
    {
        QString rater;
        QString model;
        Side side = Side::A;
        Rating rating;
    };
    struct Flag
    {
        QString kind;
        QString rater;
        QByteArray evidence;
    };

    std::vector<NamedVote> votes; ///< current versions, by rater name and occasion
    std::vector<NamedVerdict> verdicts;
    std::vector<NamedRuling> rulings;
    std::vector<NamedRating> ratings;
    std::vector<Flag> flags;
    std::vector<Note> notes; ///< newest versions, by author
};

} // namespace model
