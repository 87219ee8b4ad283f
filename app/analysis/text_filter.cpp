// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/text_filter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// As `match` names it; empty for everywhere.
QString wordOf(TextPlace place)
{
    switch (place) {
    case TextPlace::Everywhere: return {};
    case TextPlace::Prompt: return u"prompt"_s;
    case TextPlace::Responses: return u"responses"_s;
    case TextPlace::Rationales: return u"rationales"_s;
    case TextPlace::Comments: return u"comments"_s;
    }
    return {};
}

/// Only what means something in a pattern gets a backslash: the filter is read by people.
QString patternOf(const QString &words)
{
    QString pattern;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!pattern.isEmpty())
            pattern += u"\\s+"_s;
        for (const QChar c : word) {
            if (u"\\^$.|?*+()[]{}"_s.contains(c))
                pattern += u'\\';
            pattern += c;
        }
    }
    return pattern;
}

void collect(const Filter &filter, const QString &place, QStringList &patterns)
{
    if (const auto *junction = std::get_if<Junction>(&filter.node)) {
        if (junction->kind != Junction::Kind::Not) {
            for (const Filter &part : junction->parts)
                collect(part, place, patterns);
        }
        return;
    }
    const auto *test = std::get_if<PredicateTest>(&filter.node);
    if (test == nullptr || test->predicate != Predicate::Match)
        return;
    if (test->words.size() == 1 || test->words.front() == place)
        patterns.append(test->words.back());
}

} // namespace

model::Result<Filter> searchFilter(const QString &text, SearchKind kind, TextPlace place)
{
    const QString simple = text.simplified();
    if (simple.isEmpty())
        return Filter();
    const QString pattern = u"(?i)"_s + (kind == SearchKind::Words ? patternOf(simple) : text);
    if (const QRegularExpression compiled = filterPattern(pattern); !compiled.isValid())
        return model::fail(model::Error::Kind::Usage,
                           u"the regular expression is not valid at its character %1: %2"_s
                               .arg(compiled.patternErrorOffset() - 3)
                               .arg(compiled.errorString()));
    PredicateTest test{.predicate = Predicate::Match, .raters = {}, .words = {}, .op = {}, .value = {}};
    if (place != TextPlace::Everywhere)
        test.words.push_back(wordOf(place));
    test.words.push_back(pattern);
    return Filter{std::move(test)};
}

std::optional<QRegularExpression> searchedIn(const Filter &filter, TextPlace place)
{
    QStringList patterns;
    collect(filter, wordOf(place), patterns);
    if (patterns.isEmpty())
        return std::nullopt;
    return filterPattern(u"(?:"_s + patterns.join(u")|(?:"_s) + u')');
}

} // namespace analysis
