// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/score_wordings.h"

#include "app/judge/pair_wording.h"

namespace judge {

namespace {

QString fair(const QString &task, const QString &form)
{
    return task + fairnessInWords() + fencesInWords() + form;
}

QString scores()
{
    return QStringLiteral(
        "You give two responses, A and B, to the same user a mark each, from 1 (of no use) to 10 "
        "(could hardly be better). ");
}

QString scoresFirst()
{
    return QStringLiteral(
        "On the first line write the two marks, that of A first, with a blank between them and "
        "nothing else. Explain them from the second line on.");
}

QString called() { return QStringLiteral("Response A is called model_1, response B model_2. "); }

QString letters()
{
    return QStringLiteral(
        "You say which of two responses people would rather have. Response A is called m, response "
        "B is called M. ");
}

} // namespace

Wording vicunaWording()
{
    return pairWording(
        fair(scores() + QStringLiteral("Look at whether a response helps, keeps to what was asked, is "
                                       "right, and goes into enough detail. "),
             scoresFirst()),
        QStringLiteral("Write the two marks, then explain them."));
}

Wording vicunaCodeWording()
{
    return pairWording(
        fair(scores() + QStringLiteral(
                            "Both are programs, or are about one. Look at whether the code runs and does "
                            "what was asked, at the cases that it forgets, at how fast it is and how well "
                            "it can be read. "),
             scoresFirst()),
        QStringLiteral("Write the two marks, then explain them."));
}

Wording vicunaMathWording()
{
    return pairWording(
        fair(scores() + QStringLiteral(
                            "Solve the problem yourself first. Then check the result and each step of both "
                            "responses against yours. "),
             QStringLiteral(
                 "End with the two marks as a tuple on a last line of its own, that of A first, as in "
                 "(7, 4).")),
        QStringLiteral("Solve, check, and end with the two marks."));
}

Wording fairEvalWording()
{
    return pairWording(
        fair(scores() + QStringLiteral("Response A is of Assistant 1, response B of Assistant 2. "),
             QStringLiteral(
                 "Write down first what speaks for and against each, under \"Evaluation evidence:\". Only "
                 "then give the marks, on two last lines:\nScore of the Assistant 1: MARK\nScore of the "
                 "Assistant 2: MARK")),
        QStringLiteral("Write the evidence, then the two lines with the marks."));
}

Wording rankingWording()
{
    return pairWording(
        fair(QStringLiteral("You rank two responses to the same instruction as most people would. ") +
                 called(),
             QStringLiteral(
                 "Answer with a list of this form and nothing else, the better one with rank 1, and no "
                 "equal ranks: [{{\"model\": \"model_1\", \"rank\": RANK}, {{\"model\": \"model_2\", "
                 "\"rank\": RANK}]")),
        QStringLiteral("Write the list."));
}

Wording tokenWording()
{
    return pairWording(
        fair(letters(), QStringLiteral("Answer with this one letter, m or M, and nothing else.")),
        QStringLiteral("Which one is better, m or M?"));
}

Wording cotTokenWording()
{
    return pairWording(
        fair(letters(),
             QStringLiteral("Think about it in a few short sentences. End with the letter alone, m or M, and "
                            "nothing behind it.")),
        QStringLiteral("Explain briefly and end with m or M."));
}

Wording pairJsonWording()
{
    return pairWording(
        fair(QStringLiteral(
                 "You compare two responses, A and B, to the same user and say which of them serves that "
                 "user better. "),
             QStringLiteral(
                 "Answer with one JSON object and nothing else: \"explanation\" holds your reasons in a few "
                 "sentences, then \"verdict\" holds \"A\", \"B\" or \"tie\".")),
        QStringLiteral("Write the JSON object."));
}

} // namespace judge
