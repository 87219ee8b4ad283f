// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/formats.h"

#include "db/model/content.h"
#include "db/store/answers.h"

#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

qint64 matches(const QString &text, const QRegularExpression &pattern)
{
    qint64 count = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

QString withoutCode(const QString &text, qint64 &codePoints)
{
    static const QRegularExpression fence(u"```[^`]*```"_s);
    if (!text.contains("```"_L1))
        return text;
    QString rest;
    qsizetype from = 0;
    for (auto all = fence.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        codePoints += model::codePoints(match.captured());
        rest += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
    }
    rest += QStringView(text).mid(from);
    return rest;
}

/// What a comparison of responses sees of one of them.
struct Sums
{
    std::vector<FormatCounts> untilTurn; ///< over turns 1 to n, at n - 1
};

double valueOf(const FormatCounts &counts, Format format)
{
    switch (format) {
    case Format::Lists: return static_cast<double>(counts.lists);
    case Format::Bold: return static_cast<double>(counts.bold);
    case Format::Headings: return static_cast<double>(counts.headings);
    case Format::Code: break;
    }
    return counts.length == 0 ? 0 : static_cast<double>(counts.code) / static_cast<double>(counts.length);
}

double differenceOf(double a, double b, Format format)
{
    return format == Format::Code ? a - b : (a - b) / (a + b + 1);
}

} // namespace

FormatCounts &FormatCounts::operator+=(const FormatCounts &other)
{
    lists += other.lists;
    bold += other.bold;
    headings += other.headings;
    code += other.code;
    length += other.length;
    return *this;
}

FormatCounts formatCounts(const QString &text)
{
    constexpr auto byLine = QRegularExpression::MultilineOption;
    static const QRegularExpression heading(u"^#{1,6}\\s"_s, byLine);
    static const QRegularExpression ordered(u"^\\s*[0-9]+\\.\\s"_s, byLine);
    static const QRegularExpression unordered(u"^\\s*[-*+]\\s"_s, byLine);
    static const QRegularExpression stars(u"\\*\\*[^*\\n]+\\*\\*"_s);
    static const QRegularExpression bars(u"__[^_\\n]+__"_s);
    FormatCounts counts;
    counts.length = model::codePoints(text);
    const QString rest = withoutCode(text, counts.code);
    counts.headings = matches(rest, heading);
    counts.lists = matches(rest, ordered) + matches(rest, unordered);
    counts.bold = matches(rest, stars) + matches(rest, bars);
    return counts;
}

ComparedFormats comparedFormats(const model::Comparison &comparison)
{
    const auto sumOf = [&](const QStringList &turns) {
        FormatCounts sum;
        for (const QString &turn : turns.mid(0, comparison.turn))
            sum += formatCounts(turn);
        return sum;
    };
    return {comparison.id, sumOf(comparison.a.turns), sumOf(comparison.b.turns)};
}

model::Result<std::vector<ComparedFormats>> comparedFormats(store::Project &project)
{
    std::unordered_map<qint64, Sums> responses;
    const auto visited = store::visitAnswers(project, [&](const store::Answer &answer) {
        std::vector<FormatCounts> &turns = responses[answer.response.value].untilTurn;
        FormatCounts counts = formatCounts(answer.text);
        if (!turns.empty())
            counts += turns.back();
        turns.resize(static_cast<std::size_t>(std::max(answer.turn, 1)), counts);
        turns.back() = counts;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    const auto compared = store::comparedResponses(project);
    if (!compared)
        return tl::unexpected(compared.error());
    const auto sumOf = [&](model::ResponseId response, int turn) {
        const std::vector<FormatCounts> &turns = responses[response.value].untilTurn;
        return turns.empty() ? FormatCounts{}
                             : turns[std::min(static_cast<std::size_t>(std::max(turn, 1)), turns.size()) - 1];
    };
    std::vector<ComparedFormats> formats;
    for (const store::ComparedResponses &one : *compared)
        formats.push_back({one.comparison, sumOf(one.a, one.turn), sumOf(one.b, one.turn)});
    return formats;
}

Feature formatFeature(const Dataset &dataset, std::span<const ComparedFormats> formats, Format format)
{
    const auto &ids = dataset.columns.comparisons.id;
    Feature feature{std::vector<std::int32_t>(ids.size()), std::vector<std::int32_t>(ids.size()),
                    std::vector<double>(ids.size())};
    for (const ComparedFormats &compared : formats) {
        const auto found = std::lower_bound(ids.begin(), ids.end(), compared.comparison.value);
        if (found == ids.end() || *found != compared.comparison.value)
            continue;
        const auto at = static_cast<std::size_t>(found - ids.begin());
        const double a = valueOf(compared.a, format);
        const double b = valueOf(compared.b, format);
        feature.a[at] = a > b ? 1 : 0;
        feature.b[at] = b > a ? 1 : 0;
        feature.difference[at] = differenceOf(a, b, format);
    }
    return feature;
}

} // namespace analysis
