// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/rating_wordings.h"

#include "app/judge/pair_wording.h"

namespace judge {

namespace {

Wording ratingWording(const QString &task, const QString &form, const QString &last)
{
    const QString user = QStringLiteral("This is what the user asked:\n\n{prompt}\n\n");
    const QString known = QStringLiteral("This is an answer that is known to be good:\n\n{reference}\n\n");
    const QString response = QStringLiteral("This is the response:\n\n{response}\n\n");
    const QString turns =
        QStringLiteral("Judge the response in the last turn; the turns before it are there to "
                       "understand it.\n\nThe conversation:\n\n{conversation}\n\n");
    const QString knownTurns =
        QStringLiteral("Answers that are known to be good:\n\n{reference_conversation}\n\n");
    const QString check = QStringLiteral(
        "Check the response against the known answer and look for mistakes before you judge. ");
    return {task + fencesInWords() + form, user + response + last, user + known + response + check + last,
            turns + last, knownTurns + turns + check + last};
}

} // namespace

Wording singleScoreWording()
{
    return ratingWording(
        QStringLiteral(
            "You judge one response to a user: whether it is right, whether it does what was asked, and "
            "whether it is complete, clear and useful. Its length and its looks must not count.\n\n"),
        QStringLiteral(
            "Explain in a few sentences first. End with a mark from 1 (of no use) to 10 (could hardly be "
            "better), on a last line of this form: Rating: [[MARK]]"),
        QStringLiteral("Explain, then give the mark."));
}

Wording rubricAbsoluteWording()
{
    return ratingWording(
        QStringLiteral(
            "You judge one response by one criterion alone: how helpful it is to the user who asked.\n"
            "1: it is of no help, or harms.\n2: it helps with a small part and has grave faults.\n"
            "3: it helps with the main question but leaves out or mistakes something that matters.\n"
            "4: it helps well, with small faults.\n5: it does all that was asked, and nothing in it is "
            "wrong.\n\n"),
        QStringLiteral(
            "Write feedback by this scale. End with [RESULT] and the number, and nothing behind it."),
        QStringLiteral("Write the feedback and the result."));
}

Wording gEvalWording()
{
    return ratingWording(
        QStringLiteral(
            "You judge how well one response hangs together: whether each sentence follows from the ones "
            "before and all of it makes one whole. 1 is a heap of sentences, 5 is a text without a "
            "break.\n\n"),
        QStringLiteral("Answer with one number from 1 to 5 and nothing else."),
        QStringLiteral("Which number?"));
}

} // namespace judge
