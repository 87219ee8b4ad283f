// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_document.h"

#include "ui/cases/flag_words.h"
#include "ui/cases/judge_section.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::CaseDocument)
};

QString withOccasion(const model::Case::NamedVote &vote)
{
    return vote.vote.occasion == 1
               ? vote.rater
               : Words::tr("%1, occasion %2").arg(vote.rater, QString::number(vote.vote.occasion));
}

/// "2 for A, 1 tie, 0 for B", of the votes that figures count.
QString tallyOf(const model::Case &content)
{
    int a = 0, b = 0, ties = 0;
    for (const auto &vote : content.votes) {
        a += vote.vote.choice == model::Choice::A ? 1 : 0;
        b += vote.vote.choice == model::Choice::B ? 1 : 0;
        ties += model::isTie(vote.vote.choice) ? 1 : 0;
    }
    return Words::tr("%1 for A, %2 for B, ties: %3").arg(a).arg(b).arg(ties);
}

void writeVotes(DetailsWriter &writer, const model::Case &content)
{
    writer.heading(Words::tr("People"));
    const Theme &theme = writer.look().theme;
    if (content.votes.empty()) {
        writer.muted(Words::tr("No votes on this case."));
        return;
    }
    writer.add(QStringLiteral("   ") + tallyOf(content), writer.format(theme.muted));
    for (const auto &vote : content.votes) {
        writer.line(6);
        writer.add(withOccasion(vote), writer.strong(theme.text));
        writer.add(QStringLiteral("   ") + choiceText(vote.vote.choice),
                   writer.strong(writer.colorOf(vote.vote.choice)));
        if (vote.vote.isRevealed)
            writer.add(QStringLiteral("   ") + Words::tr("(had seen the case before)"),
                       writer.format(theme.muted));
        if (vote.vote.comment.isEmpty())
            continue;
        writer.add(QStringLiteral("   "), writer.format(theme.muted));
        writer.mark(writer.look().inComments);
        writer.add(vote.vote.comment, writer.format(theme.muted));
        writer.endMark();
    }
}

void writeNotes(DetailsWriter &writer, const model::Case &content)
{
    if (content.notes.empty())
        return;
    writer.heading(Words::tr("Notes"));
    for (const model::Note &note : content.notes) {
        writer.line(6);
        writer.add(note.author, writer.strong(writer.look().theme.text));
        writer.add(QStringLiteral("   ") + note.time.left(10), writer.format(writer.look().theme.muted));
        writer.indentedLine();
        writer.add(note.content, writer.format(writer.look().theme.text));
    }
}

void writeFlag(DetailsWriter &writer, const QString &name, QStringList more)
{
    more.removeAll(QString());
    writer.line(6);
    writer.add(name, writer.strong(writer.look().theme.text));
    writer.add(QStringLiteral("   ") + more.join(QStringLiteral(": ")),
               writer.format(writer.look().theme.muted));
}

QString whoseFlag(const labeling::RaisedFlag &flag)
{
    return flag.kind == analysis::FlagKind::Hard ? QString() : flag.rater;
}

/// What people marked, then what is derived of the judges' verdicts.
void writeFlags(DetailsWriter &writer, const labeling::ReadCase &read)
{
    if (read.content.flags.empty() && read.flags.empty())
        return;
    writer.heading(Words::tr("Flags"));
    for (const model::Case::Flag &flag : read.content.flags)
        writeFlag(
            writer, flag.kind,
            {flag.rater,
             QJsonDocument::fromJson(flag.evidence).object().value(QStringLiteral("reason")).toString()});
    for (const labeling::RaisedFlag &flag : read.flags)
        writeFlag(writer, flagText(flag.kind), {whoseFlag(flag), flagSentence(flag.evidence)});
}

void writeReferences(DetailsWriter &writer, const model::Case &content)
{
    for (const model::Reference &reference : content.comparison.references) {
        writer.heading(Words::tr("Reference answer by %1").arg(reference.source));
        for (const QString &turn : reference.turns) {
            writer.indentedLine();
            writer.add(turn, writer.format(writer.look().theme.text));
        }
    }
}

/// Every judge that has a ruling or a verdict, by first appearance.
QStringList judgesOf(const labeling::ReadCase &read)
{
    QStringList judges;
    for (const analysis::RulingLine &ruling : read.rulings)
        judges.append(ruling.judge);
    for (const auto &verdict : read.content.verdicts)
        judges.append(verdict.judge);
    judges.removeDuplicates();
    return judges;
}

} // namespace

MarkedDocument makeCaseDocument(const labeling::ReadCase &read, const DetailsLook &look)
{
    DetailsWriter writer(look);
    writeVotes(writer, read.content);
    writeNotes(writer, read.content);
    const QStringList judges = judgesOf(read);
    if (judges.isEmpty()) {
        writer.heading(Words::tr("Judges"));
        writer.muted(Words::tr("No judge has ruled on this case."));
    }
    for (const QString &judge : judges)
        writeJudge(writer, read, judge);
    writeFlags(writer, read);
    writeReferences(writer, read.content);
    return writer.finish();
}

} // namespace ui
