// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using Kind = ArgumentKind;

QString letterOf(Kind kind, int sameBefore)
{
    switch (kind) {
    case Kind::Rater: return sameBefore == 0 ? u"R"_s : u"S"_s;
    case Kind::Chosen: return sameBefore == 0 ? u"X"_s : u"Y"_s;
    case Kind::Frame: return u"frame"_s;
    case Kind::Length: return u"turn"_s;
    case Kind::Place: return u"P"_s;
    case Kind::Format: return u"format"_s;
    case Kind::Saying: return u"Z"_s;
    case Kind::Flag: return u"K"_s;
    case Kind::Measure: return u"M"_s;
    case Kind::Value: return sameBefore == 0 ? u"V"_s : u"W"_s;
    case Kind::Where: return u"where"_s;
    case Kind::Pattern: return u"\"regex\""_s;
    }
    return {};
}

template <typename Word>
QStringList wordsUpTo(Word last)
{
    QStringList words;
    for (int number = 1; number <= static_cast<int>(last); ++number)
        words << model::wordOf(static_cast<Word>(number));
    return words;
}

template <typename Word>
QStringList wordsFrom0To(Word last)
{
    QStringList words;
    for (int number = 0; number <= static_cast<int>(last); ++number)
        words << wordOf(static_cast<Word>(number));
    return words;
}

} // namespace

std::span<const FieldInfo> knownFields()
{
    static const std::vector<FieldInfo> fields{
        {Field::Item, u"item"_s, false, u"the item's identifier in its source"_s},
        {Field::Collection, u"collection"_s, false, u"the collection's name"_s},
        {Field::Category, u"category"_s, false, u"the item's category"_s},
        {Field::Turn, u"turn"_s, true, u"the turn that was compared, from 1"_s},
        {Field::Model, u"model"_s, false, u"the model of either side"_s},
        {Field::ModelA, u"model_a"_s, false, u"the model of side a"_s},
        {Field::ModelB, u"model_b"_s, false, u"the model of side b"_s},
        {Field::Tag, u"tag"_s, false, u"a tag of the case or of a vote"_s},
        {Field::Probe, u"probe"_s, false, u"the kind of probe that made the comparison"_s},
        {Field::LengthGap, u"length_gap"_s, true, u"|length a - length b| in code points"_s},
        {Field::TurnLengthGap, u"turn_length_gap"_s, true, u"the same of that turn alone"_s},
        {Field::Lists, u"lists"_s, true, u"how many responses hold a bulleted or numbered list: 0, 1, 2"_s},
    };
    return fields;
}

std::span<const PredicateForm> predicateForms()
{
    constexpr auto R = Kind::Rater;
    constexpr auto X = Kind::Chosen;
    static const std::vector<PredicateForm> forms{
        {Predicate::Voted, u"voted"_s, {R}, Follow::Nothing, u"R has a vote or ruling"_s},
        {Predicate::Both, u"both"_s, {R, R}, Follow::Nothing, u"R and S both have a vote or ruling"_s},
        {Predicate::Both,
         u"both"_s,
         {R, R, Kind::Measure},
         Follow::Nothing,
         u"R and S gave M to it, or to one response"_s},
        {Predicate::Both,
         u"both"_s,
         {R, R, Kind::Measure, Kind::Value, Kind::Value},
         Follow::Nothing,
         u"R gave V and S gave W"_s},
        {Predicate::Both,
         u"both"_s,
         {R, R, Kind::Measure, Kind::Value, Kind::Value, Kind::Frame},
         Follow::Nothing,
         u"the same, sides as in frame"_s},
        {Predicate::Decided, u"decided"_s, {R}, Follow::Nothing, u"R chose a or b"_s},
        {Predicate::Same, u"same"_s, {R, R}, Follow::Nothing, u"both chose the same side"_s},
        {Predicate::Opposite, u"opposite"_s, {R, R}, Follow::Nothing, u"they chose opposite sides"_s},
        {Predicate::BothTie, u"both_tie"_s, {R, R}, Follow::Nothing, u"both called it a tie"_s},
        {Predicate::Tie, u"tie"_s, {R}, Follow::Nothing, u"R called it a tie of any kind"_s},
        {Predicate::Longer, u"longer"_s, {R}, Follow::Nothing, u"R chose the longer response"_s},
        {Predicate::Shorter, u"shorter"_s, {R}, Follow::Nothing, u"R chose the shorter response"_s},
        {Predicate::Longer,
         u"longer"_s,
         {R, Kind::Length},
         Follow::Nothing,
         u"the same, longer on that turn alone"_s},
        {Predicate::Shorter,
         u"shorter"_s,
         {R, Kind::Length},
         Follow::Nothing,
         u"the same, shorter on that turn alone"_s},
        {Predicate::Choice, u"choice"_s, {R, X}, Follow::Nothing, u"R chose X"_s},
        {Predicate::Choice,
         u"choice"_s,
         {R, X, Kind::Frame},
         Follow::Nothing,
         u"the same, sides as in frame"_s},
        {Predicate::Chose, u"chose"_s, {R, R, X, X}, Follow::Nothing, u"R chose X and S chose Y"_s},
        {Predicate::Chose,
         u"chose"_s,
         {R, R, X, X, Kind::Frame},
         Follow::Nothing,
         u"the same, sides as in frame"_s},
        {Predicate::Abstained, u"abstained"_s, {R, R}, Follow::Nothing, u"left out: R or S abstained"_s},
        {Predicate::Unruled, u"unruled"_s, {R, R}, Follow::Nothing, u"left out: R or S was run, no ruling"_s},
        {Predicate::Conflict,
         u"conflict"_s,
         {R, R},
         Follow::Nothing,
         u"left out: an undecided merge conflict"_s},
        {Predicate::Run, u"run"_s, {R}, Follow::Nothing, u"the judge R was run on it"_s},
        {Predicate::Votes, u"votes"_s, {R}, Follow::Number, u"number of votes of R"_s},
        {Predicate::DecidedVotes,
         u"decided_votes"_s,
         {R},
         Follow::Number,
         u"number of votes for a or b of R"_s},
        {Predicate::Plurality,
         u"plurality"_s,
         {R},
         Follow::Nothing,
         u"one choice has most votes of R; a split has none"_s},
        {Predicate::Swap, u"swap"_s, {R}, Follow::Swap, u"how the judge's two orders combine"_s},
        {Predicate::State, u"state"_s, {R}, Follow::State, u"one of the judge's verdicts is in that state"_s},
        {Predicate::Repeated,
         u"repeated"_s,
         {R},
         Follow::Nothing,
         u"one order of the judge R has two or more valid calls"_s},
        {Predicate::Calls, u"calls"_s, {R}, Follow::Number, u"number of valid calls of the judge R"_s},
        {Predicate::Calls, u"calls"_s, {R, X}, Follow::Number, u"number of those that chose X"_s},
        {Predicate::Priced, u"priced"_s, {R}, Follow::Nothing, u"what a call of R cost is known"_s},
        {Predicate::Timed, u"timed"_s, {R}, Follow::Nothing, u"how long R took is known"_s},
        {Predicate::Confidence,
         u"confidence"_s,
         {R},
         Follow::Fraction,
         u"max(p, 1-p) of the judge's mean probability"_s},
        {Predicate::Place,
         u"place"_s,
         {R, Kind::Place},
         Follow::Nothing,
         u"R chose what was shown at P; sides known"_s},
        {Predicate::Gave,
         u"gave"_s,
         {R, Kind::Measure},
         Follow::Number,
         u"raters of R who gave M to it, or to one response"_s},
        {Predicate::Gave,
         u"gave"_s,
         {R, Kind::Measure, Kind::Value},
         Follow::Number,
         u"those of them who gave V"_s},
        {Predicate::Gave,
         u"gave"_s,
         {R, Kind::Measure, Kind::Value, Kind::Frame},
         Follow::Number,
         u"the same, sides as in frame"_s},
        {Predicate::ScoredPair,
         u"scored_pair"_s,
         {R},
         Follow::Nothing,
         u"a valid call of the judge R scored both responses"_s},
        {Predicate::Flag, u"flag"_s, {Kind::Flag}, Follow::Nothing, u"a flag of kind K"_s},
        {Predicate::Flag, u"flag"_s, {Kind::Flag, R}, Follow::Nothing, u"a flag of kind K on R"_s},
        {Predicate::Match,
         u"match"_s,
         {Kind::Pattern},
         Follow::Nothing,
         u"found in prompt, responses, rationales or comments"_s},
        {Predicate::Match,
         u"match"_s,
         {Kind::Where, Kind::Pattern},
         Follow::Nothing,
         u"found in one of them"_s},
        {Predicate::More,
         u"more"_s,
         {R, Kind::Format},
         Follow::Nothing,
         u"R chose the response with more of a format"_s},
        {Predicate::Fewer, u"fewer"_s, {R, Kind::Format}, Follow::Nothing, u"the one with less of it"_s},
        {Predicate::Uneven, u"uneven"_s, {Kind::Format}, Follow::Nothing, u"the responses differ in it"_s},
        {Predicate::Rationale,
         u"rationale"_s,
         {R, Kind::Saying},
         Follow::Nothing,
         u"what a rationale of R says beside its verdict"_s},
        {Predicate::Scored, u"scored"_s, {R}, Follow::Nothing, u"R gave one of the responses a score"_s},
        {Predicate::Scored, u"scored"_s, {R, R}, Follow::Nothing, u"one that S gave a score too"_s},
        {Predicate::Milder, u"milder"_s, {R}, Follow::Nothing, u"a higher one than people on average"_s},
        {Predicate::Harsher, u"harsher"_s, {R}, Follow::Nothing, u"a lower one than people on average"_s},
        {Predicate::None, u"none"_s, {}, Follow::Nothing, u"selects nothing"_s},
    };
    return forms;
}

std::vector<const PredicateForm *> formsNamed(QStringView name)
{
    std::vector<const PredicateForm *> found;
    for (const PredicateForm &form : predicateForms()) {
        if (form.name == name)
            found.push_back(&form);
    }
    return found;
}

const PredicateForm &formOf(const PredicateTest &test)
{
    const auto forms = predicateForms();
    const std::size_t arguments = test.raters.size() + test.words.size();
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const PredicateForm &form) {
        return form.predicate == test.predicate && form.arguments.size() == arguments;
    });
    Q_ASSERT(found != forms.end());
    return *found;
}

std::optional<Field> fieldNamed(QStringView name)
{
    for (const FieldInfo &info : knownFields()) {
        if (info.name == name)
            return info.field;
    }
    return std::nullopt;
}

QString nameOf(const FieldTest &test)
{
    for (const FieldInfo &info : knownFields()) {
        if (info.field == test.field)
            return info.name;
    }
    return test.userField;
}

bool isNumber(Field field)
{
    return field == Field::Turn || field == Field::LengthGap || field == Field::TurnLengthGap ||
           field == Field::Lists;
}

QStringList whereWords() { return {u"prompt"_s, u"responses"_s, u"rationales"_s, u"comments"_s}; }

QStringList wordsOf(ArgumentKind kind)
{
    switch (kind) {
    case Kind::Chosen: return wordsFrom0To(Chosen::BothBad);
    case Kind::Frame: return {u"name"_s, u"hash"_s};
    case Kind::Where: return whereWords();
    case Kind::Length: return {u"turn"_s};
    case Kind::Place: return wordsFrom0To(Place::Any);
    case Kind::Format: return wordsFrom0To(Format::Code);
    case Kind::Saying: return wordsFrom0To(RationaleSaying::Silent);
    case Kind::Rater:
    case Kind::Flag:
    case Kind::Measure:
    case Kind::Value:
    case Kind::Pattern: break;
    }
    return {};
}

QStringList wordsOf(Follow follow)
{
    if (follow == Follow::Swap)
        return wordsUpTo(model::Swap::Incomplete);
    if (follow == Follow::State)
        return wordsUpTo(model::State::Budget);
    return {};
}

QString signatureOf(const PredicateForm &form)
{
    QStringList letters;
    for (std::size_t at = 0; at < form.arguments.size(); ++at) {
        const auto kind = form.arguments[at];
        const auto same =
            std::count(form.arguments.begin(), form.arguments.begin() + static_cast<long>(at), kind);
        letters << letterOf(kind, static_cast<int>(same));
    }
    const QString call = form.name + u'(' + letters.join(u", ") + u')';
    switch (form.follow) {
    case Follow::Nothing: break;
    case Follow::Number: return call + u" >= n"_s;
    case Follow::Fraction: return call + u" >= x"_s;
    case Follow::Swap:
    case Follow::State: return call + u" = word"_s;
    }
    return call;
}

QString filterHelp()
{
    QString text;
    const auto add = [&text](const QString &left, const QString &right) {
        text += u"  "_s + left.leftJustified(25) + u' ' + right + u'\n';
    };
    text += u"Fields (= != < <= > >= ~, or: in (x, y)); any other name is a field of your own data\n";
    for (const FieldInfo &info : knownFields())
        add(info.name, info.description);
    text += u"Predicates\n";
    for (const PredicateForm &form : predicateForms())
        add(signatureOf(form), form.description);
    text += u"Words\n";
    add(u"R, S"_s, u"a rater's name, humans, judges, gold, majority, group(GLOBS),"_s);
    add({}, u"majority(GLOBS) or majority(GLOBS, credit);"_s);
    add({}, u"behind a name: @first, @second, @unknown (order), #2 (occasion); behind any: @all"_s);
    add(u"X, Y"_s, wordsOf(Kind::Chosen).join(u", "));
    add(u"frame"_s, wordsOf(Kind::Frame).join(u", "));
    add(u"P"_s, wordsOf(Kind::Place).join(u", "));
    add(u"M"_s, u"strength, \"criterion:N\", \"rating:N\" or \"rating:\", the overall one"_s);
    add(u"V"_s, u"a number; of strength above 0 for a, below 0 for b"_s);
    add(u"format"_s, wordsOf(Kind::Format).join(u", "));
    add(u"Z"_s, wordsOf(Kind::Saying).join(u", "));
    add(u"where"_s, whereWords().join(u", "));
    const QStringList swaps = wordsOf(Follow::Swap);
    add(u"word of swap"_s, swaps.first(5).join(u", ") + u',');
    add({}, swaps.sliced(5).join(u", "));
    const QStringList states = wordsOf(Follow::State);
    add(u"word of state"_s, states.first(5).join(u", ") + u',');
    add({}, states.sliced(5).join(u", "));
    text += u"Join with and, or, not and parentheses; write \"other characters\" in quotes\n";
    return text;
}

} // namespace analysis
