// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter.h"
#include "app/analysis/filter_table.h"

#include <QTest>

#include <set>

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Filter parsed(const QString &text)
{
    const auto filter = parseFilter(text);
    if (!filter)
        qWarning("%s\n in: %s", qPrintable(filter.error().detail), qPrintable(text));
    return filter.value_or(Filter{});
}

RaterRef named(const QString &name) { return RaterRef::named(name); }

} // namespace

class TstFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankTextSelectsEverything();
    void aFieldTestKeepsItsParts();
    void everyOperatorIsRead();
    void aListKeepsItsValues();
    void everyFormOfARaterIsRead();
    void nameWithStarIsTakenLiterally();
    void everyPredicateIsRead();
    void notBindsTighterThanAndTighterThanOr();
    void nestedListsOfOneKindAreOneList();
    void reservedWordsThatAreRatersAreQuoted();
    void buildersMakeWhatTheTextMakes();
    void emptyPartsFollowLogic();
    void conjunctsAreTheChips();
    void chosenSetsIncludeTheirChoices();
    void patternsKnowEveryScript();
};

void TstFilter::blankTextSelectsEverything()
{
    for (const QString &text : {u""_s, u"   "_s, u"\t\n"_s}) {
        const auto filter = parseFilter(text);
        QVERIFY(filter);
        QVERIFY(filter->isEmpty());
        QCOMPARE(printFilter(*filter), QString());
    }
}

void TstFilter::aFieldTestKeepsItsParts()
{
    QCOMPARE(parsed(u"category = math"_s),
             (Filter{FieldTest{Field::Category, {}, Operator::Equal, {u"math"_s}}}));
    QCOMPARE(parsed(u"\"난이도\" >= 3"_s),
             (Filter{FieldTest{Field::User, u"난이도"_s, Operator::GreaterEqual, {u"3"_s}}}));
    QCOMPARE(parsed(u"length_gap>-5"_s),
             (Filter{FieldTest{Field::LengthGap, {}, Operator::Greater, {u"-5"_s}}}));
}

void TstFilter::everyOperatorIsRead()
{
    const std::vector<std::pair<QString, Operator>> signs{
        {u"="_s, Operator::Equal},      {u"!="_s, Operator::NotEqual}, {u"<"_s, Operator::Less},
        {u"<="_s, Operator::LessEqual}, {u">"_s, Operator::Greater},   {u">="_s, Operator::GreaterEqual},
        {u"~"_s, Operator::Matches}};
    for (const auto &[sign, op] : signs) {
        const Filter expected{FieldTest{Field::Item, {}, op, {u"a.b"_s}}};
        QCOMPARE(parsed(u"item"_s + sign + u"a.b"_s), expected);
        QCOMPARE(parsed(u"item  "_s + sign + u"\n\"a.b\""_s), expected);
    }
}

void TstFilter::aListKeepsItsValues()
{
    const Filter list{FieldTest{Field::Model, {}, Operator::In, {u"gpt-4"_s, u"a b"_s, u"in"_s}}};
    QCOMPARE(parsed(u"model in(gpt-4,\"a b\" , \"in\")"_s), list);
    QCOMPARE(parsed(u"turn in (1)"_s), (Filter{FieldTest{Field::Turn, {}, Operator::In, {u"1"_s}}}));
}

void TstFilter::everyFormOfARaterIsRead()
{
    using Kind = RaterRef::Kind;
    const auto rater = [](const QString &text) { return parseRater(text).value_or(RaterRef{}); };
    QCOMPARE(rater(u"humans"_s), (RaterRef{.kind = Kind::Humans}));
    QCOMPARE(rater(u"judges"_s), (RaterRef{.kind = Kind::Judges}));
    QCOMPARE(rater(u"gold@all"_s), (RaterRef{.kind = Kind::Gold, .allOccasions = true}));
    QCOMPARE(rater(u"majority"_s), (RaterRef{.kind = Kind::Majority}));
    QCOMPARE(rater(u"majority(humans)"_s), (RaterRef{.kind = Kind::Majority}));
    QCOMPARE(rater(u"majority(humans, credit)"_s), (RaterRef{.kind = Kind::Majority, .credit = true}));
    QCOMPARE(
        rater(u"majority(expert_*,credit)@all"_s),
        (RaterRef{.kind = Kind::Majority, .value = u"expert_*"_s, .credit = true, .allOccasions = true}));
    QCOMPARE(rater(u"group(\"expert_*,author_*\")"_s),
             (RaterRef{.kind = Kind::Group, .value = u"expert_*,author_*"_s}));
    QCOMPARE(rater(u"\"gpt 4\"@first#2@all"_s), (RaterRef{.kind = Kind::Name,
                                                          .value = u"gpt 4"_s,
                                                          .order = model::Order::AFirst,
                                                          .occasion = 2,
                                                          .allOccasions = true}));
    QCOMPARE(rater(u"gpt-4@second"_s), (RaterRef{.value = u"gpt-4"_s, .order = model::Order::BFirst}));
    QCOMPARE(rater(u"gpt-4#12"_s), (RaterRef{.value = u"gpt-4"_s, .occasion = 12}));
    QCOMPARE(rater(u" \"👩‍⚖️\" "_s), (RaterRef{.value = u"👩‍⚖️"_s}));
}

void TstFilter::nameWithStarIsTakenLiterally()
{
    const PredicateTest test = std::get<PredicateTest>(parsed(u"voted(expert_*)"_s).node);
    QCOMPARE(test.raters.front().kind, RaterRef::Kind::Name);
    QCOMPARE(test.raters.front().value, u"expert_*"_s);
}

void TstFilter::everyPredicateIsRead()
{
    const RaterRef r = named(u"r"_s);
    const RaterRef s = RaterRef::of(RaterRef::Kind::Humans);
    const std::vector<std::pair<QString, PredicateTest>> texts{
        {u"voted(r)"_s, {Predicate::Voted, {r}, {}, {}, {}}},
        {u"both(r,humans)"_s, {Predicate::Both, {r, s}, {}, {}, {}}},
        {u"decided(r)"_s, {Predicate::Decided, {r}, {}, {}, {}}},
        {u"same(r,humans)"_s, {Predicate::Same, {r, s}, {}, {}, {}}},
        {u"opposite(r,humans)"_s, {Predicate::Opposite, {r, s}, {}, {}, {}}},
        {u"both_tie(r,humans)"_s, {Predicate::BothTie, {r, s}, {}, {}, {}}},
        {u"tie(r)"_s, {Predicate::Tie, {r}, {}, {}, {}}},
        {u"longer(r)"_s, {Predicate::Longer, {r}, {}, {}, {}}},
        {u"shorter(r)"_s, {Predicate::Shorter, {r}, {}, {}, {}}},
        {u"longer(r,turn)"_s, {Predicate::Longer, {r}, {u"turn"_s}, {}, {}}},
        {u"shorter(r,turn)"_s, {Predicate::Shorter, {r}, {u"turn"_s}, {}, {}}},
        {u"choice(r,both_bad)"_s, {Predicate::Choice, {r}, {u"both_bad"_s}, {}, {}}},
        {u"choice(r,a,hash)"_s, {Predicate::Choice, {r}, {u"a"_s, u"hash"_s}, {}, {}}},
        {u"chose(r,humans,a,tie)"_s, {Predicate::Chose, {r, s}, {u"a"_s, u"tie"_s}, {}, {}}},
        {u"chose(r,humans,any,decided,name)"_s,
         {Predicate::Chose, {r, s}, {u"any"_s, u"decided"_s, u"name"_s}, {}, {}}},
        {u"abstained(r,humans)"_s, {Predicate::Abstained, {r, s}, {}, {}, {}}},
        {u"unruled(r,humans)"_s, {Predicate::Unruled, {r, s}, {}, {}, {}}},
        {u"conflict(r,humans)"_s, {Predicate::Conflict, {r, s}, {}, {}, {}}},
        {u"run(r)"_s, {Predicate::Run, {r}, {}, {}, {}}},
        {u"votes(humans)>=2"_s, {Predicate::Votes, {s}, {}, Operator::GreaterEqual, u"2"_s}},
        {u"decided_votes(humans)!=0"_s, {Predicate::DecidedVotes, {s}, {}, Operator::NotEqual, u"0"_s}},
        {u"plurality(humans)"_s, {Predicate::Plurality, {s}, {}, {}, {}}},
        {u"swap(r)=flips_to_first"_s, {Predicate::Swap, {r}, {}, Operator::Equal, u"flips_to_first"_s}},
        {u"swap(r)~\"^half\""_s, {Predicate::Swap, {r}, {}, Operator::Matches, u"^half"_s}},
        {u"state(r)!=valid"_s, {Predicate::State, {r}, {}, Operator::NotEqual, u"valid"_s}},
        {u"repeated(r)"_s, {Predicate::Repeated, {r}, {}, {}, {}}},
        {u"calls(r)=2"_s, {Predicate::Calls, {r}, {}, Operator::Equal, u"2"_s}},
        {u"calls(r,decided)>=1"_s, {Predicate::Calls, {r}, {u"decided"_s}, Operator::GreaterEqual, u"1"_s}},
        {u"priced(r)"_s, {Predicate::Priced, {r}, {}, {}, {}}},
        {u"timed(humans)"_s, {Predicate::Timed, {s}, {}, {}, {}}},
        {u"confidence(r)<=0.75"_s, {Predicate::Confidence, {r}, {}, Operator::LessEqual, u"0.75"_s}},
        {u"place(humans,left)"_s, {Predicate::Place, {s}, {u"left"_s}, {}, {}}},
        {u"gave(humans,strength)>=2"_s,
         {Predicate::Gave, {s}, {u"strength"_s}, Operator::GreaterEqual, u"2"_s}},
        {u"gave(r,\"criterion:style\",-1)>=1"_s,
         {Predicate::Gave, {r}, {u"criterion:style"_s, u"-1"_s}, Operator::GreaterEqual, u"1"_s}},
        {u"gave(r,\"rating:\",7.5,hash)>=1"_s,
         {Predicate::Gave, {r}, {u"rating:"_s, u"7.5"_s, u"hash"_s}, Operator::GreaterEqual, u"1"_s}},
        {u"scored_pair(r)"_s, {Predicate::ScoredPair, {r}, {}, {}, {}}},
        {u"flag(pos_first)"_s, {Predicate::Flag, {}, {u"pos_first"_s}, {}, {}}},
        {u"flag(self,r)"_s, {Predicate::Flag, {r}, {u"self"_s}, {}, {}}},
        {u"match(\"a|b\")"_s, {Predicate::Match, {}, {u"a|b"_s}, {}, {}}},
        {u"match(comments,\"\\\\d\")"_s, {Predicate::Match, {}, {u"comments"_s, u"\\d"_s}, {}, {}}},
        {u"more(r,lists)"_s, {Predicate::More, {r}, {u"lists"_s}, {}, {}}},
        {u"fewer(r,code)"_s, {Predicate::Fewer, {r}, {u"code"_s}, {}, {}}},
        {u"uneven(bold)"_s, {Predicate::Uneven, {}, {u"bold"_s}, {}, {}}},
        {u"rationale(r,silent)"_s, {Predicate::Rationale, {r}, {u"silent"_s}, {}, {}}},
        {u"scored(r)"_s, {Predicate::Scored, {r}, {}, {}, {}}},
        {u"scored(r,humans)"_s, {Predicate::Scored, {r, s}, {}, {}, {}}},
        {u"milder(r)"_s, {Predicate::Milder, {r}, {}, {}, {}}},
        {u"harsher(humans)"_s, {Predicate::Harsher, {s}, {}, {}, {}}},
        {u"none()"_s, {Predicate::None, {}, {}, {}, {}}},
    };
    std::set<Predicate> seen;
    for (const auto &[text, test] : texts) {
        QCOMPARE(parsed(text), Filter{test});
        seen.insert(test.predicate);
    }
    QCOMPARE(seen.size(), static_cast<std::size_t>(Predicate::None) + 1);
}

void TstFilter::notBindsTighterThanAndTighterThanOr()
{
    const Filter a = userFieldIs(u"a"_s, u"1"_s);
    const Filter b = userFieldIs(u"b"_s, u"1"_s);
    const Filter c = userFieldIs(u"c"_s, u"1"_s);
    QCOMPARE(parsed(u"a=1 or not b=1 and c=1"_s), anyOf({a, allOf({negated(b), c})}));
    QCOMPARE(parsed(u"(a=1 or not b=1) and c=1"_s), allOf({anyOf({a, negated(b)}), c}));
    QCOMPARE(parsed(u"not (b=1 and c=1) or a=1"_s), anyOf({negated(allOf({b, c})), a}));
    QVERIFY(parsed(u"a=1 or b=1 and c=1"_s) != parsed(u"(a=1 or b=1) and c=1"_s));
}

void TstFilter::nestedListsOfOneKindAreOneList()
{
    const Filter flat = parsed(u"a=1 and b=1 and c=1 and d=1"_s);
    QCOMPARE(std::get<Junction>(flat.node).parts.size(), std::size_t(4));
    QCOMPARE(parsed(u"(a=1 and b=1) and (c=1 and (d=1))"_s), flat);
    QCOMPARE(parsed(u"not (not (a=1))"_s), parsed(u"a=1"_s));
}

void TstFilter::reservedWordsThatAreRatersAreQuoted()
{
    for (const QString &word : {u"and"_s, u"or"_s, u"not"_s, u"in"_s, u"humans"_s, u"judges"_s, u"gold"_s,
                                u"majority"_s, u"group"_s}) {
        QCOMPARE(printRater(named(word)), u'"' + word + u'"');
        QCOMPARE(printRater(RaterRef::group(word)), u"group(\""_s + word + u"\")"_s);
        QCOMPARE(printRater(RaterRef::majorityOf(word, false)), u"majority(\""_s + word + u"\")"_s);
    }
    for (const QString &word : {u"credit"_s, u"voted"_s, u"item"_s, u"none"_s, u"all"_s})
        QCOMPARE(printRater(named(word)), word);
    QVERIFY(parsed(u"voted(humans)"_s) != parsed(u"voted(\"humans\")"_s));
}

void TstFilter::buildersMakeWhatTheTextMakes()
{
    const RaterRef gpt = named(u"gpt-4"_s);
    const RaterRef experts = RaterRef::group(u"expert_*"_s);
    QCOMPARE(printFilter(
                 allOf({fieldIs(Field::Category, u"math"_s), relation(Predicate::Opposite, gpt, experts)})),
             u"category = math and opposite(gpt-4, group(expert_*))"_s);
    QCOMPARE(printFilter(both(gpt, RaterRef::majorityOf({}, true))),
             u"both(gpt-4, majority(humans, credit))"_s);
    QCOMPARE(printFilter(allOf({turnIs(2), about(Predicate::Tie, gpt)})), u"turn = 2 and tie(gpt-4)"_s);
    QCOMPARE(printFilter(choice(gpt, Chosen::A, SideFrame::Name)), u"choice(gpt-4, a)"_s);
    QCOMPARE(printFilter(chose(gpt, experts, Chosen::Decided, Chosen::BothGood, SideFrame::Hash)),
             u"chose(gpt-4, group(expert_*), decided, both_good, hash)"_s);
    QCOMPARE(printFilter(count(Predicate::DecidedVotes, experts, Operator::GreaterEqual, 2)),
             u"decided_votes(group(expert_*)) >= 2"_s);
    QCOMPARE(printFilter(swapIs(gpt, model::Swap::Incomplete)), u"swap(gpt-4) = incomplete"_s);
    QCOMPARE(printFilter(stateIs(gpt, model::State::OutOfRange)), u"state(gpt-4) = out_of_range"_s);
    QCOMPARE(printFilter(flaggedOf(u"self"_s, gpt)), u"flag(self, gpt-4)"_s);
    QCOMPARE(printFilter(userFieldIs(u"난이도"_s, u"높음"_s)), u"\"난이도\" = \"높음\""_s);
    const auto hashed = std::get<PredicateTest>(choice(gpt, Chosen::A, SideFrame::Hash).node);
    QCOMPARE(frameOf(hashed), SideFrame::Hash);
    QCOMPARE(frameOf(std::get<PredicateTest>(parsed(u"choice(r, a, name)"_s).node)), SideFrame::Name);
}

void TstFilter::emptyPartsFollowLogic()
{
    const Filter a = turnIs(1);
    QCOMPARE(allOf({Filter{}, a, Filter{}}), a);
    QCOMPARE(allOf({}), Filter{});
    QCOMPARE(anyOf({a, Filter{}}), Filter{});
    QCOMPARE(printFilter(anyOf({})), u"none()"_s);
    QCOMPARE(printFilter(negated(Filter{})), u"none()"_s);
    QCOMPARE(negated(negated(Filter{})), Filter{});
    QCOMPARE(negated(negated(a)), a);
    QCOMPARE(anyOf({a}), a);
}

void TstFilter::conjunctsAreTheChips()
{
    QVERIFY(conjuncts(Filter{}).empty());
    QCOMPARE(conjuncts(turnIs(1)), std::vector<Filter>{turnIs(1)});
    const Filter three = parsed(u"turn = 1 and (a = 1 or b = 2) and voted(r)"_s);
    QCOMPARE(conjuncts(three).size(), std::size_t(3));
    QCOMPARE(printFilter(conjuncts(three)[1]), u"a = 1 or b = 2"_s);
    QCOMPARE(allOf(conjuncts(three)), three);
}

void TstFilter::chosenSetsIncludeTheirChoices()
{
    QCOMPARE(chosenFromWord(u"cannot_judge"), Chosen::CannotJudge);
    QCOMPARE(chosenFromWord(u"nothing"), std::nullopt);
    QVERIFY(includes(Chosen::Tie, model::Choice::BothBad));
    QVERIFY(includes(Chosen::Decided, model::Choice::B));
    QVERIFY(!includes(Chosen::Decided, model::Choice::Tie));
    QVERIFY(includes(Chosen::Any, model::Choice::CannotJudge));
    QVERIFY(!includes(Chosen::A, model::Choice::B));
    QVERIFY(!includes(Chosen::BothGood, model::Choice::Tie));
}

void TstFilter::patternsKnowEveryScript()
{
    QVERIFY(filterPattern(u"^\\w+$"_s).match(u"한글"_s).hasMatch());
    QVERIFY(!filterPattern(u"math"_s).match(u"Math"_s).hasMatch());
    QVERIFY(filterPattern(u"(?i)math"_s).match(u"the Maths"_s).hasMatch());
}

QTEST_APPLESS_MAIN(TstFilter)
#include "tst_filter.moc"
