// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/words.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <variant>
#include <vector>

namespace analysis {

enum class Operator {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Matches, ///< `~`: the value is a regular expression, see filterPattern
    In,      ///< `in (x, y)`: only on fields
};

/// Who is meant: one rater, several as individuals, or the majority of several.
struct RaterRef
{
    enum class Kind {
        Name,     ///< `value` is the rater's name, taken literally
        Humans,   ///< every person, as individuals
        Judges,   ///< every judge, as individuals
        Gold,     ///< every rater of kind gold, as individuals
        Majority, ///< the majority of `value`: globs as in Group; empty means all humans
        Group,    ///< `value` is a list of globs (`*` is any run of characters) parted by commas
    };

    Kind kind = Kind::Name;
    QString value{};
    bool credit = false; ///< Majority: by credit instead of plurality
    std::optional<model::Order>
        order{}; ///< Name: verdicts with a first (`@first`), b first (`@second`), `@unknown`
    std::optional<int> occasion{}; ///< Name: `#n`, 1 or more; nothing means 1
    bool allOccasions = false;     ///< `@all`: every occasion or repetition counts

    [[nodiscard]] static RaterRef named(const QString &name);
    [[nodiscard]] static RaterRef of(Kind kind); ///< Humans, Judges, Gold or Majority (of all humans)
    [[nodiscard]] static RaterRef group(const QString &globs);
    [[nodiscard]] static RaterRef majorityOf(const QString &globs, bool credit);

    /// Stands for several raters: a relation holds if one pair of votes fulfils it.
    [[nodiscard]] bool isPool() const { return kind != Kind::Name && kind != Kind::Majority; }
    friend bool operator==(const RaterRef &, const RaterRef &) = default;
};

enum class Field {
    Item,
    Collection,
    Category,
    Turn,  ///< a whole number
    Model, ///< either side: holds if one of the two fulfils it
    ModelA,
    ModelB,
    Tag, ///< holds if one of the tags fulfils it
    Probe,
    LengthGap,     ///< a whole number: |length a - length b| in code points
    TurnLengthGap, ///< the same of the comparison's own turn alone
    Lists,         ///< 0, 1 or 2: how many of the responses hold a bulleted or numbered list
    User,          ///< named by FieldTest::userField
};

/// `field op value`, or `field in (value, ...)`. Values are kept as written.
struct FieldTest
{
    Field field = Field::User;
    QString userField; ///< Field::User only, never one of the other fields' names
    Operator op = Operator::Equal;
    std::vector<QString> values; ///< exactly one, or with In at least one

    friend bool operator==(const FieldTest &, const FieldTest &) = default;
};

enum class Predicate {
    Voted,
    Both,
    Decided,
    Same,
    Opposite,
    BothTie,
    Tie,
    Longer,
    Shorter,
    Choice,
    Chose,
    Abstained,
    Unruled,
    Conflict,
    Run,
    Votes,
    DecidedVotes,
    Plurality, ///< one choice is more common than any other
    Swap,
    State,
    Repeated,   ///< one order of the judge has two or more valid repetitions
    Calls,      ///< how many valid calls of the judge there are, or chose something
    Priced,     ///< what a call of the judge cost is known
    Timed,      ///< how long a call of the judge, or a person, took is known
    Confidence, ///< max(p, 1-p) of the judge's mean probability over its valid calls
    Place,      ///< what was chosen, by where it was shown
    Gave,       ///< how many raters gave a number (strength, criterion, rating) to one unit
    ScoredPair, ///< a valid call of the judge scored both responses
    Flag,
    Match,
    More,      ///< chose the response with more of a format
    Fewer,     ///< the one with less of it
    Uneven,    ///< the responses differ in a format
    Rationale, ///< what a rationale of the judge says, beside its verdict
    Scored,    ///< gave one of the responses a point on a scale
    Milder,    ///< a higher one than people on average
    Harsher,
    None, ///< `none()`: selects nothing
};

/// A choice, or a set of choices, as `choice` and `chose` name them.
enum class Chosen { A, B, Tie /*any of the three kinds*/, Decided, Any, CannotJudge, BothGood, BothBad };

/// Where the response that a person chose was shown, or both: for votes whose sides are known.
enum class Place { Left, Right, Tie, Any };

/// What Markdown can do to a text.
enum class Format { Lists, Bold, Headings, Code };

/// A rationale beside its verdict: states the same preference, another one, or none that is known for one.
enum class RationaleSaying { Agrees, Contradicts, Silent };

/// Over what a response's length is counted.
enum class LengthOver { TurnsSoFar, Turn };

/// Which response counts as a: the stored side, or the one that the hash frame puts first.
enum class SideFrame { Name, Hash };

/// `predicate(arguments) [op value]`. What each predicate takes is in filter_table.h; the raters and the
/// words stand in the order of the text, so `chose(R, S, a, tie, hash)` has raters {R, S} and words {a, tie,
/// hash}.
struct PredicateTest
{
    Predicate predicate = Predicate::None;
    std::vector<RaterRef> raters;
    std::vector<QString> words;
    std::optional<Operator> op; ///< swap, state: Equal, NotEqual, Matches; numbers: no Matches
    QString value;              ///< empty where there is no `op`

    friend bool operator==(const PredicateTest &, const PredicateTest &) = default;
};

struct Filter;

/// `and`, `or`, `not`.
struct Junction
{
    enum class Kind { All, Any, Not };

    Kind kind = Kind::All;
    std::vector<Filter> parts; ///< All, Any: two or more, none of the same kind; Not: exactly one, no Not

    friend bool operator==(const Junction &, const Junction &);
};

/// Selects comparisons. A plain value with a text form; empty selects everything and prints as "".
/// Make one with parseFilter or the functions below: they keep it in the one shape that the text form has
/// (`and` in `and` is one list, `not not x` is `x`), so that parsing what was printed gives an equal value.
struct Filter
{
    std::variant<std::monostate, FieldTest, PredicateTest, Junction> node;

    [[nodiscard]] bool isEmpty() const { return std::holds_alternative<std::monostate>(node); }
    friend bool operator==(const Filter &, const Filter &);
};

/// The language is in CLI.md and `--help`. Safe on any text: at most 1,000,000 UTF-16 units and 200 levels of
/// parentheses. Error::Usage names the character (1-based, in code points) and what was expected there.
[[nodiscard]] model::Result<Filter> parseFilter(QStringView text);
/// Where parseFilter finds the error that it names, in UTF-16 units; nothing where there is none.
[[nodiscard]] std::optional<qsizetype> filterErrorAt(QStringView text);
/// One rater as an argument is written: `gpt-4@first`, `"홍 길동"`, `majority(expert_*, credit)`.
[[nodiscard]] model::Result<RaterRef> parseRater(QStringView text);

/// The shortest text that parses to the same value: no needless parentheses or quotes. One line unless a
/// value has a line break.
[[nodiscard]] QString printFilter(const Filter &filter);
[[nodiscard]] QString printRater(const RaterRef &rater);

[[nodiscard]] Filter allOf(std::vector<Filter> parts); ///< empty ones are dropped
/// Everything if one is empty; none() if there is no part.
[[nodiscard]] Filter anyOf(std::vector<Filter> parts);
[[nodiscard]] Filter negated(Filter filter); ///< of the empty one: none(), and back
/// The parts of an `and`, or the filter itself, or nothing if it is empty: what stands as chips.
[[nodiscard]] std::vector<Filter> conjuncts(const Filter &filter);

[[nodiscard]] Filter fieldIs(Field field, const QString &value);
[[nodiscard]] Filter fieldIsIn(Field field, const QStringList &values); ///< one or more
/// More than so many code points between the two responses.
[[nodiscard]] Filter gapAbove(LengthOver over, int codePoints);
[[nodiscard]] Filter userFieldIs(const QString &field, const QString &value);
[[nodiscard]] Filter turnIs(int turn);

/// Predicates that take one rater and nothing else: Voted, Decided, Tie, Plurality, Longer, Shorter, Run,
/// Repeated, ScoredPair, Scored, Milder, Harsher, Priced, Timed.
[[nodiscard]] Filter about(Predicate predicate, const RaterRef &rater);
/// Longer, Shorter.
[[nodiscard]] Filter choseLength(Predicate predicate, const RaterRef &rater, LengthOver over);
/// More, Fewer.
[[nodiscard]] Filter choseFormat(Predicate predicate, const RaterRef &rater, Format format);
[[nodiscard]] Filter unevenIn(Format format);
[[nodiscard]] Filter rationaleSays(const RaterRef &judge, RationaleSaying saying);
[[nodiscard]] Filter chosePlace(const RaterRef &raters, Place place);
/// Predicates that take two raters and nothing else: Both, Same, Opposite, BothTie, Abstained, Unruled,
/// Conflict.
[[nodiscard]] Filter relation(Predicate predicate, const RaterRef &rater, const RaterRef &other);
[[nodiscard]] Filter both(const RaterRef &rater, const RaterRef &other);
[[nodiscard]] Filter choice(const RaterRef &rater, Chosen chosen, SideFrame frame);
/// Some pair of votes of two different raters: `rater` chose `chosen` and `other` chose `otherChosen`.
[[nodiscard]] Filter chose(const RaterRef &rater, const RaterRef &other, Chosen chosen, Chosen otherChosen,
                           SideFrame frame);
/// Votes, DecidedVotes, Calls: how many votes or valid calls the raters have on the comparison.
[[nodiscard]] Filter count(Predicate predicate, const RaterRef &raters, Operator op, int number);
/// Gave: at least so many of the raters gave a number of the measure (see measures.h) to the comparison, or
/// to one of its responses.
[[nodiscard]] Filter gave(const RaterRef &raters, const QString &measure, int least);
/// Some rater gave exactly this number, told from the sides of the frame.
[[nodiscard]] Filter gaveValue(const RaterRef &rater, const QString &measure, const QString &value,
                               SideFrame frame);
/// At least one valid call of the judge chose this.
[[nodiscard]] Filter calledOnce(const RaterRef &judge, Chosen chosen);
/// Both bounds belong to it; they are printed with all digits.
[[nodiscard]] Filter confidenceWithin(const RaterRef &judge, double least, double most);
[[nodiscard]] Filter swapIs(const RaterRef &judge, model::Swap swap);
[[nodiscard]] Filter stateIs(const RaterRef &judge, model::State state);
[[nodiscard]] Filter flagged(const QString &kind);
[[nodiscard]] Filter flaggedOf(const QString &kind, const RaterRef &rater);

/// What the words of a test mean, for its evaluation.
/// The pattern of `~` and `match`: case-sensitive, `\w` and `\b` know every script, found anywhere in the
/// text.
[[nodiscard]] QRegularExpression filterPattern(const QString &pattern);
[[nodiscard]] std::optional<Chosen> chosenFromWord(QStringView word);
[[nodiscard]] QString wordOf(Chosen chosen);
[[nodiscard]] std::optional<Place> placeFromWord(QStringView word);
[[nodiscard]] QString wordOf(Place place);
[[nodiscard]] std::optional<Format> formatFromWord(QStringView word);
[[nodiscard]] QString wordOf(Format format);
[[nodiscard]] std::optional<RationaleSaying> rationaleSayingFromWord(QStringView word);
[[nodiscard]] QString wordOf(RationaleSaying saying);
[[nodiscard]] bool includes(Chosen chosen, model::Choice choice);
[[nodiscard]] SideFrame frameOf(
    const PredicateTest &test); ///< of Choice, Chose and Gave; left out means Name
/// Of Longer and Shorter; left out means turns 1 to the comparison's.
[[nodiscard]] LengthOver lengthOverOf(const PredicateTest &test);

} // namespace analysis
