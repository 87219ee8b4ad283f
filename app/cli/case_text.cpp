// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/case_text.h"

#include "app/cli/message.h"

namespace cli {

namespace {

constexpr int indent = 6;

void printTexts(std::ostream &out, const model::Comparison &comparison)
{
    for (int turn = 0; turn < comparison.turn; ++turn) {
        const auto part = [&](const char *title, const QStringList &turns) {
            if (turn < turns.size())
                out << "  " << title << ' ' << turn + 1 << ":\n"
                    << std::string(indent, ' ') << plainLines(turns.at(turn), indent) << '\n';
        };
        part("prompt", comparison.item.turns);
        part("response a, turn", comparison.a.turns);
        part("response b, turn", comparison.b.turns);
    }
}

void printVote(std::ostream &out, const model::Case::NamedVote &named)
{
    out << "  " << padded(named.rater, 24) << ' ' << padded(model::wordOf(named.vote.choice), 14);
    if (named.vote.occasion > 1)
        out << "occasion " << named.vote.occasion << ' ';
    if (named.vote.isRevealed)
        out << "revealed ";
    if (!named.vote.comment.isEmpty())
        out << "\n      " << plainLines(named.vote.comment, indent);
    out << '\n';
}

void printVerdict(std::ostream &out, const model::Case::NamedVerdict &named)
{
    const model::Verdict &verdict = named.verdict;
    out << "  " << padded(named.judge, 24) << ' '
        << padded(verdict.choice ? model::wordOf(*verdict.choice) : QStringLiteral("-"), 14)
        << padded(model::wordOf(verdict.order), 8) << ' ' << plain(model::wordOf(verdict.state));
    if (verdict.repetition > 1)
        out << ", repetition " << verdict.repetition;
    if (!named.call.rationale.isEmpty())
        out << "\n      " << plainLines(named.call.rationale, indent);
    out << '\n';
}

void printRuling(std::ostream &out, const analysis::RulingLine &ruling)
{
    out << "  " << padded(ruling.judge, 24) << ' '
        << padded(ruling.choice ? model::wordOf(*ruling.choice) : QStringLiteral("-"), 14) << "ruling, "
        << plain(model::wordOf(ruling.origin));
    if (ruling.swap)
        out << ", " << plain(model::wordOf(*ruling.swap));
    out << '\n';
}

} // namespace

void printCase(std::ostream &out, const model::Case &found, const std::vector<analysis::RulingLine> &rulings,
               const analysis::Dataset &dataset, std::span<const analysis::Flag> flags, bool texts)
{
    const model::Comparison &comparison = found.comparison;
    out << '\n'
        << plain(comparison.item.collection) << ' ' << plain(comparison.item.sourceId) << ", turn "
        << comparison.turn;
    if (!comparison.item.category.isEmpty())
        out << ", " << plain(comparison.item.category);
    out << ": a = " << plain(comparison.a.model) << ", b = " << plain(comparison.b.model) << '\n';
    if (texts)
        printTexts(out, comparison);
    for (const auto &vote : found.votes)
        printVote(out, vote);
    for (const auto &verdict : found.verdicts)
        printVerdict(out, verdict);
    for (const analysis::RulingLine &ruling : rulings)
        printRuling(out, ruling);
    for (const auto &rating : found.ratings)
        out << "  " << padded(rating.rater, 24) << " rates " << plain(model::wordOf(rating.side)) << ": "
            << (rating.rating.number ? QString::number(*rating.rating.number).toStdString()
                                     : plain(rating.rating.category))
            << ' ' << plain(rating.rating.criterion) << '\n';
    for (const auto &flag : found.flags)
        out << "  flag " << plain(flag.kind) << ' ' << plain(flag.rater) << '\n';
    for (const analysis::Flag &flag : flags)
        out << "  flag " << analysis::ruleOf(flag.kind).word << ' ' << plain(analysis::raterOf(dataset, flag))
            << ": " << plain(flag.evidence.text()) << '\n';
    for (const model::Note &note : found.notes)
        out << "  note by " << plain(note.author) << ": " << plainLines(note.content, indent) << '\n';
}

} // namespace cli
