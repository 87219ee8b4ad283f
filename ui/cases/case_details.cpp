// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_details.h"

#include "ui/widgets/words.h"

#include <QTextBlockFormat>
#include <QTextCursor>

namespace ui {

namespace {

QTextBlockFormat blockWith(int top)
{
    QTextBlockFormat format;
    format.setTopMargin(top);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat inColor(const QColor &color, bool isStrong)
{
    QTextCharFormat format;
    format.setForeground(color);
    if (isStrong)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

QString withOccasion(const model::Case::NamedVote &vote)
{
    return vote.vote.occasion == 1
               ? vote.rater
               : CaseDetails::tr("%1, occasion %2").arg(vote.rater, QString::number(vote.vote.occasion));
}

} // namespace

CaseDetails::CaseDetails(QWidget *parent)
    : QTextEdit(parent)
    , m_theme(themeOf(Scheme::Light))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Votes, rulings and verdicts"));
    document()->setDocumentMargin(10);
}

void CaseDetails::setCase(const labeling::ReadCase &read)
{
    m_read = read;
    rewrite();
}

void CaseDetails::setTheme(const Theme &theme)
{
    m_theme = theme;
    rewrite();
}

void CaseDetails::clearCase()
{
    m_read.reset();
    clear();
}

void CaseDetails::rewrite()
{
    clear();
    if (!m_read)
        return;
    m_isEmpty = true;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    writeVotes(cursor, m_read->content);
    writeRulings(cursor);
    writeVerdicts(cursor, m_read->content);
    writeReferences(cursor, m_read->content);
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void CaseDetails::writeVotes(QTextCursor &cursor, const model::Case &content)
{
    writeHeading(cursor, tr("People"));
    if (content.votes.empty())
        writeMuted(cursor, tr("No votes on this case."));
    for (const auto &vote : content.votes) {
        QStringList more;
        if (!vote.vote.comment.isEmpty())
            more.append(vote.vote.comment);
        if (vote.vote.isRevealed)
            more.append(tr("(had seen the case before)"));
        writeLine(cursor, withOccasion(vote), vote.vote.choice, more.join(QLatin1Char(' ')));
    }
}

void CaseDetails::writeRulings(QTextCursor &cursor)
{
    writeHeading(cursor, tr("Rulings of judges"));
    if (m_read->rulings.empty())
        writeMuted(cursor, tr("No judge has ruled on this case."));
    for (const analysis::RulingLine &ruling : m_read->rulings) {
        const QString origin =
            ruling.origin == model::Origin::Imported ? tr("imported") : tr("from its verdicts");
        const QString more = ruling.swap ? tr("%1, %2").arg(swapText(*ruling.swap), origin) : origin;
        writeLine(cursor, ruling.judge, ruling.choice, more);
    }
}

void CaseDetails::writeVerdicts(QTextCursor &cursor, const model::Case &content)
{
    if (content.verdicts.empty())
        return;
    writeHeading(cursor, tr("Verdicts"));
    for (const auto &verdict : content.verdicts) {
        const model::Verdict &said = verdict.verdict;
        QString more = orderText(said.order);
        if (said.repetition > 1)
            more = tr("%1, repetition %2").arg(more, QString::number(said.repetition));
        if (said.state != model::State::Valid)
            more = tr("%1, %2").arg(more, stateText(said.state));
        if (said.scoreA && said.scoreB)
            more = tr("%1, scores %2 and %3")
                       .arg(more, QString::number(*said.scoreA), QString::number(*said.scoreB));
        writeLine(cursor, verdict.judge, said.choice, more);
        const QString &text = verdict.call.rationale.isEmpty() ? verdict.call.reply : verdict.call.rationale;
        if (text.isEmpty())
            writeMuted(cursor, tr("No rationale."));
        else
            writeText(cursor, text);
    }
}

void CaseDetails::writeReferences(QTextCursor &cursor, const model::Case &content)
{
    for (const model::Reference &reference : content.comparison.references) {
        writeHeading(cursor, tr("Reference answer by %1").arg(reference.source));
        for (const QString &turn : reference.turns)
            writeText(cursor, turn);
    }
}

void CaseDetails::writeHeading(QTextCursor &cursor, const QString &text)
{
    if (m_isEmpty)
        cursor.setBlockFormat(blockWith(0));
    else
        cursor.insertBlock(blockWith(16));
    m_isEmpty = false;
    cursor.insertText(text, inColor(m_theme.muted, true));
}

void CaseDetails::writeLine(QTextCursor &cursor, const QString &who, std::optional<model::Choice> choice,
                            const QString &more)
{
    cursor.insertBlock(blockWith(6));
    cursor.insertText(who, inColor(m_theme.text, true));
    cursor.insertText(QStringLiteral("   ") + choiceText(choice), inColor(colorOf(choice), true));
    if (!more.isEmpty())
        cursor.insertText(QStringLiteral("   ") + more, inColor(m_theme.muted, false));
}

void CaseDetails::writeMuted(QTextCursor &cursor, const QString &text)
{
    cursor.insertBlock(blockWith(2));
    cursor.insertText(text, inColor(m_theme.muted, false));
}

void CaseDetails::writeText(QTextCursor &cursor, const QString &text)
{
    QTextBlockFormat format = blockWith(2);
    format.setLeftMargin(10);
    cursor.insertBlock(format);
    cursor.insertText(text, inColor(m_theme.text, false));
}

QColor CaseDetails::colorOf(std::optional<model::Choice> choice) const
{
    if (choice == model::Choice::A)
        return m_theme.sideA;
    if (choice == model::Choice::B)
        return m_theme.sideB;
    return m_theme.tie;
}

} // namespace ui
