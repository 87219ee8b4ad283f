// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"
#include "app/analysis/selection.h"
#include "tests/app/analysis/made_columns.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;
using model::State;

/// Flags found by filters, those that texts and fits raise too.
class TestFlagFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_made = MadeColumns();
        m_judge = m_made.rater(u"judge"_s, model::RaterKind::Judge);
        m_made.rater(u"ann"_s);
        m_case = m_made.comparison();
    }

    void everyKindIsFoundByItsWord()
    {
        for (const FlagRule &rule : flagRules()) {
            QVERIFY(flagKindFromWord(QString::fromLatin1(rule.word)) == rule.kind);
            QCOMPARE(&ruleOf(rule.kind), &rule);
        }
        QVERIFY(!flagKindFromWord(u"skipped"));
    }

    void filtersSelectWhatIsFlagged_data()
    {
        QTest::addColumn<FlagKind>("kind");
        for (const FlagRule &rule : flagRules())
            QTest::newRow(rule.word) << rule.kind;
    }
    void filtersSelectWhatIsFlagged();
    void lengthThatTurnsTheModel();
    void theReferenceThatChangesAVerdict();
    void storedFlagsAreSelectedToo();
    void oneJudgeIsFlaggedInTime();

private:
    MadeColumns m_made;
    int m_judge = 0;
    int m_case = 0;
};

// Model one wins 40 of 50 when its response is the longer and 20 of 50 when it is the shorter: by strength
// alone it has a chance of .62.
void TestFlagFilters::lengthThatTurnsTheModel()
{
    m_made = MadeColumns();
    m_judge = m_made.rater(u"judge"_s, model::RaterKind::Judge);
    for (int i = 0; i < 100; ++i) {
        const int comparison = m_made.comparison();
        const bool isLonger = i < 50;
        m_made.lengths(comparison, isLonger ? 110 : 100, isLonger ? 100 : 110);
        m_made.ruling(m_judge, comparison, (isLonger ? i < 40 : i < 70) ? Choice::A : Choice::B);
    }
    const Dataset dataset = makeDataset(m_made.columns());
    const LengthFit fit = lengthFit(dataset, m_judge);
    int toward = 0, away = 0;
    for (const Flag &flag : flagsOf(m_judge, peopleVotes(dataset), {.dataset = dataset, .lengths = &fit})) {
        if (flag.kind == FlagKind::LenCounterfactual && ++toward == 1)
            QCOMPARE(flag.evidence.text(),
                     u"without the length term the model gives its choice 38 % instead of 60 %"_s);
        if (flag.kind == FlagKind::LenCounterfactualMirror && ++away == 1)
            QCOMPARE(
                flag.evidence.text(),
                u"the length term speaks against its choice: without it the model gives 62 %, with it 40 %"_s);
    }
    QCOMPARE(toward, 30); // b, longer: without length model one would have been taken
    QCOMPARE(away, 20);   // model one all the same
    QCOMPARE(countOf(*Selector(dataset, {}).select(*parseFilter(u"flag(len_counterfactual, judge)"))), 30);
}

void TestFlagFilters::theReferenceThatChangesAVerdict()
{
    const int second = m_made.comparison();
    const int third = m_made.comparison();
    const int seeing = m_made.rater(u"seeing"_s, model::RaterKind::Judge);
    const int stranger = m_made.rater(u"stranger"_s, model::RaterKind::Judge);
    for (const int comparison : {m_case, second, third}) {
        m_made.ruling(m_judge, comparison, Choice::A);
        m_made.ruling(seeing, comparison, comparison == second ? Choice::A : Choice::B);
        m_made.ruling(stranger, comparison, Choice::B);
    }
    auto &columns = m_made.edit();
    columns.raterModels.assign(columns.raters.size(), QString());
    columns.raterModels[static_cast<std::size_t>(m_judge)] =
        columns.raterModels[static_cast<std::size_t>(seeing)] = u"gpt"_s;
    columns.raterModels[static_cast<std::size_t>(stranger)] = u"claude"_s;
    const Dataset dataset = makeDataset(m_made.columns());
    const auto idOf = [&](int rater) { return columns.raters[static_cast<std::size_t>(rater)].id; };
    const QStringList all(columns.categories.begin(), columns.categories.end());
    Lookups lookups;
    lookups.references = [&] {
        // The third item has no reference answer.
        return model::Result<store::ReferenceFacts>(
            store::ReferenceFacts{{{idOf(m_judge), {}}, {idOf(seeing), all}, {idOf(stranger), all}},
                                  {{columns.items.id[0]}, {columns.items.id[1]}}});
    };
    Selector selector(dataset, lookups);
    QCOMPARE(*selector.select(*parseFilter(u"flag(ref_contradict, judge)")), Selection({1, 0, 0}));
    QCOMPARE(*selector.select(*parseFilter(u"flag(ref_contradict)")), Selection({1, 0, 0}));
    const auto flags =
        flagsOf(m_judge, peopleVotes(dataset), {.dataset = dataset, .twins = *selector.twinsOf(m_judge)});
    QCOMPARE(flags.size(), std::size_t{1});
    QCOMPARE(flags.front().evidence.text(),
             u"changed when the reference answer was shown: a without it, b with it (seeing)"_s);
}

namespace {

// A study in which every kind of flag occurs.
Dataset flaggedStudy()
{
    model::VoteColumns columns = madeStudy({.items = 120});
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i) {
        columns.comparisons.lengthA[i] = 100 + static_cast<int>(i * 37 % 90);
        columns.comparisons.lengthB[i] = 140;
    }
    columns.raterModels.assign(columns.raters.size(), QString());
    for (std::size_t i = 0; i < columns.raters.size(); ++i) {
        if (columns.raters[i].kind != model::RaterKind::Judge)
            continue;
        columns.raters[i].family = u"model one"_s;
        if (columns.raters[i].name != u"imported")
            columns.raterModels[i] = u"model one"_s;
    }
    return makeDataset(std::move(columns));
}

/// What the file would hold of a comparison: texts, and rationales of every judge.
model::Case contentOf(const Dataset &dataset, std::size_t comparison)
{
    model::Case content;
    content.comparison.id = {dataset.columns.comparisons.id[comparison]};
    content.comparison.turn = 1;
    content.comparison.a.turns = {comparison % 2 == 0 ? u"- one\n- two\n# Head"_s : u"**bold**"_s};
    content.comparison.b.turns = {comparison % 3 == 0 ? u"- one\n__bold__ **bold**"_s : u"# Head\n## Foot"_s};
    for (const model::Rater &rater : dataset.columns.raters) {
        if (rater.kind != model::RaterKind::Judge)
            continue;
        model::Case::NamedVerdict &said = content.verdicts.emplace_back();
        said.judge = rater.name;
        said.verdict.rater = rater.id;
        said.verdict.order = comparison % 5 == 0 ? Order::BFirst : Order::AFirst;
        said.verdict.choice = comparison % 4 == 0 ? Choice::A : Choice::B;
        said.call.rationale = comparison % 7 == 0 ? u"Hard to say."_s : u"Assistant B is better."_s;
    }
    return content;
}

Lookups lookupsFor(const Dataset &dataset)
{
    Lookups lookups;
    lookups.formats = [&dataset] {
        std::vector<ComparedFormats> formats;
        for (std::size_t i = 0; i < dataset.size(); ++i)
            formats.push_back(comparedFormats(contentOf(dataset, i).comparison));
        return model::Result<std::vector<ComparedFormats>>(formats);
    };
    lookups.rationales = [&dataset](model::RaterId judge,
                                    const std::function<void(const store::Rationale &)> &visit) {
        for (std::size_t i = 0; i < dataset.size(); ++i) {
            const model::Case content = contentOf(dataset, i);
            for (const auto &said : content.verdicts) {
                if (said.verdict.rater == judge)
                    visit({{dataset.columns.comparisons.id[i]},
                           said.verdict.order,
                           *said.verdict.choice,
                           said.call.rationale});
            }
        }
        return model::Result<>();
    };
    lookups.references = [&dataset] {
        store::ReferenceFacts facts;
        const QStringList categories(dataset.columns.categories.begin(), dataset.columns.categories.end());
        for (const model::Rater &rater : dataset.columns.raters) {
            if (rater.kind == model::RaterKind::Judge)
                facts.categories.emplace_back(rater.id, rater.name == u"j1" ? categories : QStringList());
        }
        for (const qint64 item : dataset.columns.items.id)
            facts.items.push_back({item});
        return model::Result<store::ReferenceFacts>(facts);
    };
    return lookups;
}

} // namespace

// Promise 1 both ways: what the filter selects carries the flag, and what carries the flag is selected.
void TestFlagFilters::filtersSelectWhatIsFlagged()
{
    QFETCH(FlagKind, kind);
    const Dataset dataset = flaggedStudy();
    Selector selector(dataset, lookupsFor(dataset));
    const auto lists = FlagLists::make(dataset, selector);
    QVERIFY(lists.has_value());
    const QString word = QLatin1String(ruleOf(kind).word);
    QHash<QString, Selection> flagged;
    Selection any(dataset.size());
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        for (const Flag &flag : lists->on(contentOf(dataset, i))) {
            if (flag.kind != kind)
                continue;
            Selection &one = flagged[raterOf(dataset, flag)];
            one.resize(dataset.size());
            const auto rank = static_cast<std::size_t>(dataset.rankOf[i]);
            one[rank] = any[rank] = 1;
        }
    }
    for (const model::Rater &rater : dataset.columns.raters)
        QCOMPARE(*selector.select(flaggedOf(word, RaterRef::named(rater.name))),
                 flagged.value(rater.name, Selection(dataset.size())));
    if (kind == FlagKind::Hard)
        QCOMPARE(*selector.select(flaggedOf(word, RaterRef::of(RaterRef::Kind::Humans))),
                 flagged.value(u"humans"_s));
    QCOMPARE(*selector.select(analysis::flagged(word)), any);
    QVERIFY(countOf(any) > 0);
}

void TestFlagFilters::storedFlagsAreSelectedToo()
{
    m_made.verdict(m_judge, m_case, Order::AFirst, State::Refused, Choice::A);
    m_made.comparison();
    m_made.comparison();
    const Dataset dataset = makeDataset(m_made.columns());
    Lookups lookups;
    lookups.flags = [] {
        return model::Result<std::vector<store::Mark>>(
            {{{2}, u"parse"_s, u"judge"_s}, {{3}, u"parse"_s, u"ann"_s}, {{3}, u"skipped"_s, u"ann"_s}});
    };
    Selector selector(dataset, lookups);
    const auto selected = [&](QStringView filter) { return *selector.select(*parseFilter(filter)); };
    QCOMPARE(selected(u"flag(parse)"), Selection({1, 1, 1}));
    QCOMPARE(selected(u"flag(parse, judge)"), Selection({1, 1, 0}));
    QCOMPARE(selected(u"flag(parse, judges)"), Selection({1, 1, 0}));
    QCOMPARE(selected(u"flag(skipped, ann)"), Selection({0, 0, 1}));
    QCOMPARE(selected(u"flag(parse, nobody)"), Selection({0, 0, 0}));
}

// 1.5 million votes on 100,000 comparisons. The bound leaves room for a machine that has other work.
void TestFlagFilters::oneJudgeIsFlaggedInTime()
{
    MadeColumns made;
    for (int person = 0; person < 100; ++person)
        made.rater(u"p%1"_s.arg(person));
    const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
    for (int i = 0; i < 100000; ++i) {
        const int comparison = made.comparison();
        made.lengths(comparison, 100 + i % 100, 150);
        for (int vote = 0; vote < 15; ++vote)
            made.vote((i + vote) % 100, comparison, static_cast<Choice>(1 + (i * 7 + vote * vote) % 3));
        made.ruling(judge, comparison, static_cast<Choice>(1 + i % 3));
    }
    const Dataset dataset = makeDataset(made.columns());
    QElapsedTimer timer;
    timer.start();
    const LengthFit fit = lengthFit(dataset, judge);
    const qint64 fitted = timer.elapsed();
    const auto flags = flagsOf(judge, peopleVotes(dataset), {.dataset = dataset, .lengths = &fit});
    const qint64 elapsed = timer.elapsed();
    qInfo("%zu flags of one judge in %lld ms, %lld of them for the fit", flags.size(), elapsed, fitted);
    QVERIFY(flags.size() > 10000);
    QVERIFY(elapsed < 2000);
}

QTEST_GUILESS_MAIN(TestFlagFilters)
#include "tst_flag_filters.moc"
