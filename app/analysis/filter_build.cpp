// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter.h"
#include "app/analysis/filter_table.h"

#include <QLocale>

#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::array chosenWords{u"a",         u"b",       u"tie", u"decided", u"any", u"cannot_judge",
                                 u"both_good", u"both_bad"};
constexpr std::array placeWords{u"left", u"right", u"tie", u"any"};
constexpr std::array formatWords{u"lists", u"bold", u"headings", u"code"};
constexpr std::array sayingWords{u"agrees", u"contradicts", u"silent"};

template <typename Word, std::size_t Size>
std::optional<Word> found(const std::array<const char16_t *, Size> &words, QStringView word)
{
    for (std::size_t at = 0; at < Size; ++at) {
        if (word == words[at])
            return static_cast<Word>(at);
    }
    return std::nullopt;
}

bool isJunction(const Filter &filter, Junction::Kind kind)
{
    const auto *junction = std::get_if<Junction>(&filter.node);
    return junction && junction->kind == kind;
}

Filter none() { return {PredicateTest{}}; }

bool isNone(const Filter &filter)
{
    const auto *test = std::get_if<PredicateTest>(&filter.node);
    return test && test->predicate == Predicate::None;
}

/// Parts of the same kind dissolve into the list; a list of one is that one.
Filter joined(Junction::Kind kind, std::vector<Filter> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    Junction list{kind, {}};
    list.parts.reserve(parts.size());
    for (Filter &part : parts) {
        if (!isJunction(part, kind)) {
            list.parts.push_back(std::move(part));
            continue;
        }
        auto &inner = std::get<Junction>(part.node).parts;
        std::move(inner.begin(), inner.end(), std::back_inserter(list.parts));
    }
    return {std::move(list)};
}

Filter test(Predicate predicate, std::vector<RaterRef> raters, std::vector<QString> words)
{
    return {PredicateTest{predicate, std::move(raters), std::move(words), std::nullopt, {}}};
}

} // namespace

bool operator==(const Junction &left, const Junction &right)
{
    return left.kind == right.kind && left.parts == right.parts;
}

bool operator==(const Filter &left, const Filter &right) { return left.node == right.node; }

RaterRef RaterRef::named(const QString &name) { return {.kind = Kind::Name, .value = name}; }

RaterRef RaterRef::of(Kind kind)
{
    Q_ASSERT(kind != Kind::Name && kind != Kind::Group);
    return {.kind = kind};
}

RaterRef RaterRef::group(const QString &globs) { return {.kind = Kind::Group, .value = globs}; }

RaterRef RaterRef::majorityOf(const QString &globs, bool credit)
{
    return {.kind = Kind::Majority, .value = globs, .credit = credit};
}

Filter allOf(std::vector<Filter> parts)
{
    std::erase_if(parts, [](const Filter &part) { return part.isEmpty(); });
    return parts.empty() ? Filter{} : joined(Junction::Kind::All, std::move(parts));
}

Filter anyOf(std::vector<Filter> parts)
{
    for (const Filter &part : parts) {
        if (part.isEmpty())
            return {};
    }
    return parts.empty() ? none() : joined(Junction::Kind::Any, std::move(parts));
}

Filter negated(Filter filter)
{
    if (filter.isEmpty())
        return none();
    if (isNone(filter))
        return {};
    if (isJunction(filter, Junction::Kind::Not))
        return std::move(std::get<Junction>(filter.node).parts.front());
    Junction junction{Junction::Kind::Not, {}};
    junction.parts.push_back(std::move(filter));
    return {std::move(junction)};
}

std::vector<Filter> conjuncts(const Filter &filter)
{
    if (filter.isEmpty())
        return {};
    if (isJunction(filter, Junction::Kind::All))
        return std::get<Junction>(filter.node).parts;
    return {filter};
}

Filter fieldIs(Field field, const QString &value)
{
    Q_ASSERT(field != Field::User);
    return {FieldTest{field, {}, Operator::Equal, {value}}};
}

Filter fieldIsIn(Field field, const QStringList &values)
{
    Q_ASSERT(field != Field::User && !values.isEmpty());
    if (values.size() == 1)
        return fieldIs(field, values.front());
    return {FieldTest{field, {}, Operator::In, {values.begin(), values.end()}}};
}

Filter gapAbove(LengthOver over, int codePoints)
{
    const Field field = over == LengthOver::Turn ? Field::TurnLengthGap : Field::LengthGap;
    return {FieldTest{field, {}, Operator::Greater, {QString::number(codePoints)}}};
}

Filter userFieldIs(const QString &field, const QString &value)
{
    Q_ASSERT(!field.isEmpty() && !fieldNamed(field));
    return {FieldTest{Field::User, field, Operator::Equal, {value}}};
}

Filter turnIs(int turn) { return fieldIs(Field::Turn, QString::number(turn)); }

Filter about(Predicate predicate, const RaterRef &rater) { return test(predicate, {rater}, {}); }

Filter choseLength(Predicate predicate, const RaterRef &rater, LengthOver over)
{
    Q_ASSERT(predicate == Predicate::Longer || predicate == Predicate::Shorter);
    return over == LengthOver::Turn ? test(predicate, {rater}, {u"turn"_s}) : about(predicate, rater);
}

Filter choseFormat(Predicate predicate, const RaterRef &rater, Format format)
{
    Q_ASSERT(predicate == Predicate::More || predicate == Predicate::Fewer);
    return test(predicate, {rater}, {wordOf(format)});
}

Filter unevenIn(Format format) { return test(Predicate::Uneven, {}, {wordOf(format)}); }

Filter rationaleSays(const RaterRef &judge, RationaleSaying saying)
{
    return test(Predicate::Rationale, {judge}, {wordOf(saying)});
}

Filter chosePlace(const RaterRef &raters, Place place)
{
    return test(Predicate::Place, {raters}, {wordOf(place)});
}

Filter relation(Predicate predicate, const RaterRef &rater, const RaterRef &other)
{
    return test(predicate, {rater, other}, {});
}

Filter both(const RaterRef &rater, const RaterRef &other) { return relation(Predicate::Both, rater, other); }

Filter choice(const RaterRef &rater, Chosen chosen, SideFrame frame)
{
    std::vector<QString> words{wordOf(chosen)};
    if (frame == SideFrame::Hash)
        words.push_back(u"hash"_s);
    return test(Predicate::Choice, {rater}, std::move(words));
}

Filter chose(const RaterRef &rater, const RaterRef &other, Chosen chosen, Chosen otherChosen, SideFrame frame)
{
    std::vector<QString> words{wordOf(chosen), wordOf(otherChosen)};
    if (frame == SideFrame::Hash)
        words.push_back(u"hash"_s);
    return test(Predicate::Chose, {rater, other}, std::move(words));
}

Filter count(Predicate predicate, const RaterRef &raters, Operator op, int number)
{
    Q_ASSERT(op != Operator::Matches && op != Operator::In);
    return {PredicateTest{predicate, {raters}, {}, op, QString::number(number)}};
}

Filter gave(const RaterRef &raters, const QString &measure, int least)
{
    return {
        PredicateTest{Predicate::Gave, {raters}, {measure}, Operator::GreaterEqual, QString::number(least)}};
}

Filter gaveValue(const RaterRef &rater, const QString &measure, const QString &value, SideFrame frame)
{
    QStringList words{measure, value};
    if (frame == SideFrame::Hash)
        words << u"hash"_s;
    return {PredicateTest{
        Predicate::Gave, {rater}, {words.begin(), words.end()}, Operator::GreaterEqual, u"1"_s}};
}

Filter calledOnce(const RaterRef &judge, Chosen chosen)
{
    return {PredicateTest{Predicate::Calls, {judge}, {wordOf(chosen)}, Operator::GreaterEqual, u"1"_s}};
}

Filter confidenceWithin(const RaterRef &judge, double least, double most)
{
    const auto bound = [&judge](Operator op, double value) {
        return Filter{PredicateTest{Predicate::Confidence,
                                    {judge},
                                    {},
                                    op,
                                    QString::number(value, 'g', QLocale::FloatingPointShortest)}};
    };
    return allOf({bound(Operator::GreaterEqual, least), bound(Operator::LessEqual, most)});
}

Filter swapIs(const RaterRef &judge, model::Swap swap)
{
    return {PredicateTest{Predicate::Swap, {judge}, {}, Operator::Equal, wordOf(swap)}};
}

Filter stateIs(const RaterRef &judge, model::State state)
{
    return {PredicateTest{Predicate::State, {judge}, {}, Operator::Equal, wordOf(state)}};
}

Filter flagged(const QString &kind) { return test(Predicate::Flag, {}, {kind}); }

Filter flaggedOf(const QString &kind, const RaterRef &rater)
{
    return test(Predicate::Flag, {rater}, {kind});
}

QRegularExpression filterPattern(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

QString wordOf(Chosen chosen) { return QString::fromUtf16(chosenWords[static_cast<std::size_t>(chosen)]); }

std::optional<Chosen> chosenFromWord(QStringView word) { return found<Chosen>(chosenWords, word); }

QString wordOf(Place place) { return QString::fromUtf16(placeWords[static_cast<std::size_t>(place)]); }

std::optional<Place> placeFromWord(QStringView word) { return found<Place>(placeWords, word); }

QString wordOf(Format format) { return QString::fromUtf16(formatWords[static_cast<std::size_t>(format)]); }

std::optional<Format> formatFromWord(QStringView word) { return found<Format>(formatWords, word); }

QString wordOf(RationaleSaying saying)
{
    return QString::fromUtf16(sayingWords[static_cast<std::size_t>(saying)]);
}

std::optional<RationaleSaying> rationaleSayingFromWord(QStringView word)
{
    return found<RationaleSaying>(sayingWords, word);
}

bool includes(Chosen chosen, model::Choice choice)
{
    switch (chosen) {
    case Chosen::A: return choice == model::Choice::A;
    case Chosen::B: return choice == model::Choice::B;
    case Chosen::Tie: return model::isTie(choice);
    case Chosen::Decided: return model::isDecided(choice);
    case Chosen::Any: return true;
    case Chosen::CannotJudge: return choice == model::Choice::CannotJudge;
    case Chosen::BothGood: return choice == model::Choice::BothGood;
    case Chosen::BothBad: return choice == model::Choice::BothBad;
    }
    return false;
}

SideFrame frameOf(const PredicateTest &test)
{
    return !test.words.empty() && test.words.back() == u"hash" ? SideFrame::Hash : SideFrame::Name;
}

LengthOver lengthOverOf(const PredicateTest &test)
{
    const bool isLength = test.predicate == Predicate::Longer || test.predicate == Predicate::Shorter;
    return isLength && !test.words.empty() ? LengthOver::Turn : LengthOver::TurnsSoFar;
}

} // namespace analysis
