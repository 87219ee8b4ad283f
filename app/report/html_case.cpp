// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_text.h"
#include "app/report/words.h"

namespace report {

namespace {

using model::Comparison;

/// Foreign text as it is stored; the browser scrolls it where it is long.
QString textHtml(const QString &text, const QString &label)
{
    return QStringLiteral(
               "<pre class=\"text\" dir=\"auto\" lang=\"\" tabindex=\"0\" aria-label=\"%1\">%2</pre>\n")
        .arg(html(label), html(text));
}

QString turnsHtml(const QStringList &turns, int count, const QString &what)
{
    QString out;
    for (int turn = 0; turn < count && turn < turns.size(); ++turn) {
        const QString label = count > 1 ? QStringLiteral("%1, turn %2").arg(what).arg(turn + 1) : what;
        if (count > 1)
            out += QStringLiteral("<p class=\"muted\">turn %1</p>\n").arg(turn + 1);
        out += textHtml(turns.at(turn), label);
    }
    return out;
}

QString paneHtml(const model::Response &response, int turns, const QString &side)
{
    const QString title = QStringLiteral("%1 · %2").arg(side, response.model);
    return QStringLiteral("<section class=\"pane %1\"><h4>%2 · %3</h4>\n%4</section>\n")
        .arg(side.toLower(), side, htmlName(response.model),
             turnsHtml(response.turns, turns, QStringLiteral("Response ") + title));
}

QString chosen(std::optional<model::Choice> choice, const Comparison &comparison)
{
    const QString words = choiceWords(choice);
    if (choice == model::Choice::A)
        return QStringLiteral("<span class=\"side-a\">%1</span> <small>%2</small>")
            .arg(words, htmlName(comparison.a.model));
    if (choice == model::Choice::B)
        return QStringLiteral("<span class=\"side-b\">%1</span> <small>%2</small>")
            .arg(words, htmlName(comparison.b.model));
    return html(words);
}

QString votesHtml(const Example &example)
{
    QString rows;
    for (const auto &named : example.found.votes) {
        QString note = named.vote.comment;
        if (named.vote.left)
            note.prepend(named.vote.left == model::Side::A ? QStringLiteral("(A stood left) ")
                                                           : QStringLiteral("(B stood left) "));
        if (named.vote.occasion > 1)
            note.prepend(QStringLiteral("(occasion %1) ").arg(named.vote.occasion));
        if (named.vote.isRevealed)
            note.prepend(QStringLiteral("(had seen the case) "));
        rows +=
            QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td><td><bdi>%3</bdi></td></tr>\n")
                .arg(htmlName(named.rater), chosen(named.vote.choice, example.found.comparison), html(note));
    }
    for (const analysis::RulingLine &ruling : example.rulings) {
        QString note = QStringLiteral("ruling, ") + model::wordOf(ruling.origin);
        if (ruling.swap)
            note += QStringLiteral(", ") + swapWords(*ruling.swap);
        rows += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td><td>%3</td></tr>\n")
                    .arg(htmlName(ruling.judge), chosen(ruling.choice, example.found.comparison), html(note));
    }
    return QStringLiteral("<div class=\"scroll\"><table><caption>What people and judges said</caption>\n"
                          "<thead><tr><th scope=\"col\">rater</th><th scope=\"col\">choice</th>"
                          "<th scope=\"col\">comment, or how it came about</th></tr></thead>\n<tbody>\n%1"
                          "</tbody></table></div>\n")
        .arg(rows);
}

QString lettersHint(model::Order order)
{
    switch (order) {
    case model::Order::AFirst: return QStringLiteral("what it calls first or A is A");
    case model::Order::BFirst: return QStringLiteral("what it calls first or A is B, and its B is A");
    case model::Order::Unknown: break;
    }
    return QStringLiteral("which response its letters mean is not known");
}

QString rationaleHtml(const model::Case::NamedVerdict &named, const Comparison &comparison)
{
    const model::Verdict &verdict = named.verdict;
    QString state = verdict.state == model::State::Valid ? QString() : stateWords(verdict.state);
    if (verdict.repetition > 1)
        state += QStringLiteral(" repetition %1").arg(verdict.repetition);
    QString out = QStringLiteral("<h5>%1: %2 · %3 %4</h5>\n<p class=\"muted\">%5</p>\n")
                      .arg(htmlName(named.judge), html(orderWords(verdict.order)),
                           chosen(verdict.choice, comparison), html(state), html(lettersHint(verdict.order)));
    if (named.call.rationale.isEmpty())
        return out + QStringLiteral("<p class=\"muted\">no rationale</p>\n");
    return out + textHtml(named.call.rationale,
                          QStringLiteral("Rationale of %1, %2").arg(named.judge, orderWords(verdict.order)));
}

QString headHtml(const Example &example, std::size_t number)
{
    const Comparison &comparison = example.found.comparison;
    QStringList parts{comparison.item.collection, QStringLiteral("item ") + comparison.item.sourceId};
    if (!comparison.item.category.isEmpty())
        parts << comparison.item.category;
    parts << QStringLiteral("turn %1").arg(comparison.turn);
    return QStringLiteral("<h3 id=\"case-%1\">Case %1: %2</h3>\n<p>Opposite to the majority: %3.</p>\n")
        .arg(number)
        .arg(htmlName(parts.join(QStringLiteral(" · "))),
             htmlName(example.judges.join(QStringLiteral(", "))));
}

} // namespace

QString htmlExample(const Example &example, std::size_t number)
{
    const Comparison &comparison = example.found.comparison;
    QString out = QStringLiteral("<article class=\"case\">\n") + headHtml(example, number);
    out += QStringLiteral("<h4>Prompt</h4>\n") +
           turnsHtml(comparison.item.turns, comparison.turn, QStringLiteral("Prompt"));
    out += QStringLiteral("<div class=\"pair\">\n") +
           paneHtml(comparison.a, comparison.turn, QStringLiteral("A")) +
           paneHtml(comparison.b, comparison.turn, QStringLiteral("B")) + QStringLiteral("</div>\n");
    out += votesHtml(example);
    if (!example.found.verdicts.empty())
        out += QStringLiteral("<h4>Rationales</h4>\n");
    for (const auto &verdict : example.found.verdicts)
        out += rationaleHtml(verdict, comparison);
    return out + QStringLiteral("<p class=\"muted\">Opens it: <code>%1</code></p>\n</article>\n")
                     .arg(html(example.where));
}

} // namespace report
