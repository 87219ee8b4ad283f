// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/judge_section.h"

#include "ui/cases/rationale.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::JudgeSection)
};

QString gap() { return QStringLiteral("   "); }

void writeRuling(DetailsWriter &writer, const analysis::RulingLine &ruling)
{
    const Theme &theme = writer.look().theme;
    writer.line(4);
    writer.add(Words::tr("ruling"), writer.format(theme.muted));
    writer.add(gap() + choiceText(ruling.choice), writer.strong(writer.colorOf(ruling.choice)));
    const QString origin =
        ruling.origin == model::Origin::Imported ? Words::tr("imported") : Words::tr("from its verdicts");
    writer.add(gap() + (ruling.swap ? Words::tr("%1, %2").arg(swapText(*ruling.swap), origin) : origin),
               writer.format(theme.muted));
}

QString factsOf(const model::Verdict &said)
{
    QString facts;
    if (said.state != model::State::Valid)
        facts = gap() + stateText(said.state);
    if (said.scoreA && said.scoreB)
        facts += gap() + Words::tr("A scored %1, B %2")
                             .arg(QLocale().toString(*said.scoreA), QLocale().toString(*said.scoreB));
    if (said.probability)
        facts += gap() +
                 Words::tr("A is better with %1 %").arg(QLocale().toString(*said.probability * 100, 'f', 0));
    return facts;
}

/// What the letters below stand for.
QString lettersText(const DetailsWriter &writer, model::Order order)
{
    if (order != model::Order::BFirst)
        return {};
    return writer.look().letters == Letters::Translated
               ? Words::tr("(letters translated to the panes)")
               : Words::tr("(letters as the judge wrote them: its A is pane B)");
}

void writeRaw(DetailsWriter &writer, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    writer.muted(title);
    writer.indentedLine();
    QTextCharFormat format = writer.format(writer.look().theme.text);
    format.setFont(writer.look().code, QTextCharFormat::FontPropertiesSpecifiedOnly);
    writer.add(text, format);
}

/// Who answered, what it took.
QString callFacts(const model::VerdictCall &call)
{
    QStringList facts;
    if (!call.modelAnswered.isEmpty())
        facts.append(Words::tr("answered by %1").arg(call.modelAnswered));
    if (call.tokensIn && call.tokensOut)
        facts.append(
            Words::tr("tokens: %1 in, %2 out").arg(countText(*call.tokensIn), countText(*call.tokensOut)));
    if (call.costUsd)
        facts.append(Words::tr("%1 USD").arg(QLocale().toString(*call.costUsd, 'g', 3)));
    if (call.latencyMs)
        facts.append(Words::tr("%1 ms").arg(countText(*call.latencyMs)));
    if (!call.finishReason.isEmpty())
        facts.append(Words::tr("ended with %1").arg(call.finishReason));
    return facts.join(QStringLiteral(", "));
}

void writeCall(DetailsWriter &writer, const model::VerdictCall &call)
{
    if (const QString facts = callFacts(call); !facts.isEmpty())
        writer.muted(facts);
    writeRaw(writer, Words::tr("Request, as sent"), call.request);
    writeRaw(writer, Words::tr("Reply, as answered"), call.reply);
    writeRaw(writer, Words::tr("In the words of the source"), call.raw);
    if (call.request.isEmpty() && call.reply.isEmpty() && call.raw.isEmpty())
        writer.muted(Words::tr("Neither request nor reply are in the project."));
}

void writeVerdict(DetailsWriter &writer, const model::Case::NamedVerdict &named)
{
    const model::Verdict &said = named.verdict;
    const Theme &theme = writer.look().theme;
    writer.line(10);
    QString head = orderText(said.order);
    if (said.repetition > 1)
        head = Words::tr("%1, repetition %2").arg(head, QString::number(said.repetition));
    writer.add(head, writer.format(theme.muted));
    writer.add(gap() + choiceText(said.choice), writer.strong(writer.colorOf(said.choice)));
    const bool isBad = said.state != model::State::Valid;
    writer.add(factsOf(said), writer.format(isBad ? theme.wrong : theme.muted));
    const QString &text = named.call.rationale.isEmpty() ? named.call.reply : named.call.rationale;
    if (text.isEmpty()) {
        writer.muted(Words::tr("No rationale."));
    } else {
        QTextCharFormat italic = writer.format(theme.muted);
        italic.setFontItalic(true);
        if (const QString letters = lettersText(writer, said.order); !letters.isEmpty())
            writer.add(gap() + letters, italic);
        writer.indentedLine();
        writer.mark(writer.look().inRationales);
        writeRationale(writer, said, text);
        writer.endMark();
    }
    if (writer.look().showsRaw)
        writeCall(writer, named.call);
}

} // namespace

void writeJudge(DetailsWriter &writer, const labeling::ReadCase &read, const QString &judge)
{
    writer.heading(judge);
    for (const analysis::RulingLine &ruling : read.rulings) {
        if (ruling.judge == judge)
            writeRuling(writer, ruling);
    }
    for (const auto &verdict : read.content.verdicts) {
        if (verdict.judge == judge)
            writeVerdict(writer, verdict);
    }
}

} // namespace ui
