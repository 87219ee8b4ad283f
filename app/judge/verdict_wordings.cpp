// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/verdict_wordings.h"

#include "app/judge/pair_wording.h"

namespace judge {

namespace {

QString fair(const QString &task, const QString &form)
{
    return task + fairnessInWords() + fencesInWords() + form;
}

QString verdictLast() { return QStringLiteral("Now give your verdict in the form that was asked for."); }

QString better()
{
    return QStringLiteral(
        "You compare two responses, A and B, to the same user and say which of them serves "
        "that user better. Look at whether what they say is right, whether they do what was "
        "asked, and whether they are complete, clear and useful. ");
}

} // namespace

Wording pairForcedWording()
{
    return pairWording(
        fair(better(),
             QStringLiteral(
                 "Explain your comparison in a few sentences first, calling the responses A and B. "
                 "You have to decide for one of them: where both seem equal, look for the smallest "
                 "difference. After that give your verdict, on a last line that holds nothing else: "
                 "[[A]] if response A is better, [[B]] if response B is better.")),
        verdictLast());
}

Wording sparksWording()
{
    return againstReference(
        fair(QStringLiteral(
                 "You get a known answer and two responses, A and B, to the same user. You say which "
                 "response is closer to the known answer in what it says. A response may be better "
                 "than the known answer and still be further from it. "),
             QStringLiteral(
                 "List the strengths and the weaknesses of A, then those of B, each against the known "
                 "answer. Then decide for one of them, there is no tie: end with a last line that "
                 "holds nothing but [[A]] or [[B]].")),
        verdictLast());
}

Wording limaWording()
{
    return pairWording(
        fair(QStringLiteral(
                 "Imagine that you have asked what the user asks, and get two answers, A and B. Say "
                 "which of them you would rather have. A difference that you would hardly notice "
                 "is none. "),
             QStringLiteral("You may say a few words first. End with one of these three lines: \"Answer A is "
                            "significantly better\", \"Answer B is significantly better\" or \"Neither is "
                            "significantly better\".")),
        verdictLast());
}

Wording threeClassWording()
{
    return pairWording(
        fair(better(),
             QStringLiteral("Explain your comparison first. End with a last line that holds one digit "
                            "and nothing else: 1 if response A is better, 2 if response B is better, 3 "
                            "if they are about equal.")),
        verdictLast());
}

Wording fiveClassWording()
{
    return pairWording(
        fair(QStringLiteral(
                 "You judge two responses, A and B, to the same user. Begin with your own answer to "
                 "what the user asks. Then compare both with it: find their mistakes, and look at how "
                 "helpful, relevant and concise they are, and at what is missing. "),
             QStringLiteral(
                 "End with one of these labels: [[A>>B]] A is much better, [[A>B]] A is a little "
                 "better, [[A=B]] they are about equal, [[B>A]] B is a little better, [[B>>A]] B is "
                 "much better.")),
        QStringLiteral("Write your own answer, compare, and end with the label."));
}

Wording sevenPointWording()
{
    return pairWording(
        fair(better(),
             QStringLiteral(
                 "Answer with this and nothing else:\n<result>\n<explanation>your reasons</explanation>\n"
                 "<verdict>your verdict</verdict>\n</result>\nThe verdict is one of: A is much better, A is "
                 "better, A is slightly better, same, B is slightly better, B is better, B is much better.")),
        verdictLast());
}

Wording pandaLmWording()
{
    return pairWording(
        fair(better(),
             QStringLiteral("On the first line write 1 if response A is better, 2 if response B is better, "
                            "or Tie, and nothing else. Give your reasons below it.")),
        verdictLast());
}

Wording llmBarWording()
{
    return pairWording(
        fair(QStringLiteral(
                 "You judge which of two outputs does what the instruction says. Response A is called "
                 "Output (a), response B Output (b). Doing exactly what was asked comes first; nice words "
                 "or extra help never make up for missing it. "),
             QStringLiteral(
                 "Think briefly about what the instruction asks for and whether each output does it. You "
                 "have to decide for one. End with a last line that holds nothing but Output (a) or "
                 "Output (b).")),
        verdictLast());
}

Wording autoJWording()
{
    return pairWording(
        fair(
            QStringLiteral(
                "You write a critique of two responses to the same user. Response A is called Response "
                "1, response B Response 2. Name what tells them apart, point by point. "),
            QStringLiteral("Close with a sentence that begins \"So, the final decision is\" and goes on with "
                           "Response 1, Response 2 or Tie.")),
        QStringLiteral("Write the critique and the decision."));
}

Wording rubricChoiceWording()
{
    return pairWording(
        fair(QStringLiteral(
                 "You judge two responses, A and B, by one criterion alone: how helpful the response is to "
                 "the user who asked, in what it says and in how it says it. "),
             QStringLiteral("Write feedback that compares both under this criterion. End with [RESULT] A or "
                            "[RESULT] B, and nothing behind it.")),
        QStringLiteral("Write the feedback and the result."));
}

} // namespace judge
