// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// What one person says of style, facts and the whole; '-' for what he does not judge.
using Says = std::array<char, 3>;
constexpr Says absent{'-', '-', '-'};

/// By item: ann, then bo.
const std::vector<std::array<Says, 2>> votes{
    {{{'a', 'b', 'a'}, {'a', 'b', 'b'}}}, {{{'b', 'a', 'b'}, {'b', 'b', 'b'}}},
    {{{'a', 'a', 'a'}, {'a', 'a', 'a'}}}, {{{'a', 'b', 'b'}, {'t', 'b', 'b'}}},
    {{{'t', 'a', 'a'}, {'a', 'a', 'a'}}}, {{{'a', 't', 'a'}, absent}},
    {{{'t', 't', 't'}, {'t', 't', 't'}}}, {{{'b', 'a', 't'}, {'b', 'a', 'a'}}},
    {{{'b', 'b', 'b'}, {'b', '-', 'b'}}}, {{{'b', 'a', 'c'}, {'a', 'a', 'a'}}}};
constexpr std::array people{"ann", "bo"};

std::optional<model::Choice> choiceOf(char sign)
{
    switch (sign) {
    case 'a': return model::Choice::A;
    case 'b': return model::Choice::B;
    case 't': return model::Choice::Tie;
    case 'c': return model::Choice::CannotJudge;
    default: return std::nullopt;
    }
}

/// As a project of two models.
class Study
{
public:
    explicit Study(const std::vector<std::array<Says, 2>> &said, bool hasScores = false)
    {
        support::ProjectBuilder build(m_file.project());
        for (std::size_t item = 0; item < said.size(); ++item) {
            const QString name = u"q%1"_s.arg(item);
            build.item(name, u"talk"_s, 1);
            for (const QString &model : {u"x"_s, u"y"_s})
                build.response(name, model, {model});
            const auto pair = build.comparison(name, u"x"_s, u"y"_s);
            for (std::size_t person = 0; person < people.size(); ++person)
                vote(build, person, pair, said[item][person], hasScores);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const QStringList &options = {}) const
    {
        return sidejudge(QStringList{u"agreement"_s, m_file.path(), u"--of"_s, u"criteria"_s} + options);
    }
    [[nodiscard]] Json json(const QStringList &options = {}) const
    {
        return run(options + QStringList{u"--json"_s}).json();
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    static void vote(support::ProjectBuilder &build, std::size_t person, model::ComparisonId pair,
                     const Says &says, bool hasScores)
    {
        if (says == absent)
            return;
        model::Vote vote;
        vote.choice = *choiceOf(says[2]);
        if (const auto style = choiceOf(says[0]))
            vote.criteria.push_back({u"style"_s, style, std::nullopt});
        if (const auto facts = choiceOf(says[1]))
            vote.criteria.push_back({u"facts"_s, facts, std::nullopt});
        if (hasScores)
            vote.criteria.push_back({u"depth"_s, std::nullopt, 3.0});
        build.vote(QString::fromLatin1(people[person]), pair, vote);
    }

    support::TemporaryProject m_file;
};

Json partingOf(const Json &document, const char *rater)
{
    for (const Json &parting : document["partings"]) {
        if (parting["rater"] == rater)
            return parting;
    }
    qFatal("no row of %s", rater);
}

bool isNear(const Json &figure, double value)
{
    return figure["value"].is_number() && std::abs(figure["value"].get<double>() - value) < 1e-12;
}

} // namespace

/// `agreement --of criteria`: style against factuality.
class CriteriaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRaterPartsWhereStyleAndFactsDiffer();
    void aPoolCountsVotes();
    void twoRatersAgreeMoreByOneCriterion();
    void modelsFareDifferently();
    void everyFigureOpensItsCases();
    void sidesMayBeExchanged();
    void rowWiseSharesAreWilsons();
    void ratersAndCasesMayBeChosen();
    void awkwardVotesHaveReasons();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void CriteriaTest::oneRaterPartsWhereStyleAndFactsDiffer()
{
    const Study study(votes);
    const Json found = study.json();
    QCOMPARE(found["of"].get<std::string>(), std::string("criteria"));
    QVERIFY(found["criteria"] == Json({"facts", "style"}));
    const Json ann = partingOf(found, "ann");
    QCOMPARE(ann["first"].get<std::string>(), std::string("facts"));
    QCOMPARE(ann["both"]["count"].get<int>(), 10);
    const std::map<std::string, int> outcomes{
        {"same", 2}, {"opposite", 5}, {"both_tie", 1}, {"first_tie", 1}, {"second_tie", 1}};
    for (const auto &[key, count] : outcomes)
        QVERIFY2(ann["outcomes"][key]["count"].get<int>() == count, key.c_str());
    // q0, q1, q3, q7, q9 of q0 to q3, q7, q8, q9.
    QVERIFY(isNear(ann["parted"], 5.0 / 7));
    QCOMPARE(ann["parted"]["n"].get<int>(), 7);
    QVERIFY(ann["parted"]["low"].get<double>() < 5.0 / 7 && ann["parted"]["high"].get<double>() > 5.0 / 7);
    // q0 and q1 go with style, q3 with facts; q7 is a tie and q9 no answer.
    QVERIFY(isNear(ann["follows_first"], 1.0 / 3));
    QCOMPARE(ann["follows_first"]["cases"].get<int>(), 3);
}

void CriteriaTest::aPoolCountsVotes()
{
    const Study study(votes);
    const Json pool = partingOf(study.json(), "humans");
    QCOMPARE(pool["kind"].get<std::string>(), std::string("pool"));
    QCOMPARE(pool["both"]["count"].get<int>(), 18);
    QCOMPARE(pool["both"]["cases"].get<int>(), 10);
    // Of bo: q0 and q7 of q0, q1, q2, q4, q7, q9.
    QVERIFY(isNear(pool["parted"], 7.0 / 13));
    QCOMPARE(pool["parted"]["unit"].get<std::string>(), std::string("vote"));
    QVERIFY(isNear(pool["follows_first"], 3.0 / 5));
}

void CriteriaTest::twoRatersAgreeMoreByOneCriterion()
{
    const Json found = Study(votes).json();
    QCOMPARE(found["pairs"].size(), std::size_t(1));
    const Json &pair = found["pairs"][0];
    // Both judge both on q0 to q4, q6, q7, q9.
    QCOMPARE(pair["difference"]["n"].get<int>(), 8);
    QVERIFY(isNear(pair["agreement_first"], 7.0 / 8));  // facts: all but q1
    QVERIFY(isNear(pair["agreement_second"], 5.0 / 8)); // style: all but q3, q4, q9
    QVERIFY(isNear(pair["difference"], 2.0 / 8));
    QCOMPARE(pair["only_first"]["count"].get<int>(), 3);
    QCOMPARE(pair["only_second"]["count"].get<int>(), 1);
}

void CriteriaTest::modelsFareDifferently()
{
    const Json found = Study(votes).json();
    QCOMPARE(found["models"].size(), std::size_t(2));
    const Json &x = found["models"][0], &y = found["models"][1];
    QCOMPARE(x["model"].get<std::string>(), std::string("x"));
    // Facts, ann: b a a b a t t a b a; bo: b b a b a t a a. Style: a b a a t a t b b b; a b a t a t b a.
    QVERIFY(isNear(x["win_rate_first"], 10.5 / 18));
    QVERIFY(isNear(x["win_rate_second"], 10.0 / 18));
    QVERIFY(isNear(x["difference"], .5 / 18));
    for (const char *key : {"win_rate_first", "win_rate_second"})
        QVERIFY(isNear(y[key], 1 - x[key]["value"].get<double>()));
    QVERIFY(isNear(y["difference"], -.5 / 18));
}

void CriteriaTest::everyFigureOpensItsCases()
{
    const Study study(votes, true);
    for (const QStringList &options :
         {QStringList{}, QStringList{u"--where"_s, u"item in (q0, q1, q2, q3, q8)"_s},
          QStringList{u"--raters"_s, u"bo,humans"_s, u"--cluster"_s, u"none"_s},
          QStringList{u"--pool"_s, u"both=ann,bo"_s, u"--raters"_s, u"both"_s, u"--turn"_s, u"1"_s}}) {
        const auto promise = test::promiseOf(study.path(), study.json(options));
        QVERIFY(promise.checked > 8);
        QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    }
}

void CriteriaTest::sidesMayBeExchanged()
{
    auto turned = votes;
    for (auto &item : turned) {
        for (Says &says : item) {
            for (char &sign : says)
                sign = sign == 'a' ? 'b' : sign == 'b' ? 'a' : sign;
        }
    }
    const Json one = Study(votes).json(), other = Study(turned).json();
    for (std::size_t i = 0; i < one["partings"].size(); ++i) {
        for (const char *key : {"parted", "follows_first"}) {
            for (const char *part : {"value", "low", "high"})
                QVERIFY(one["partings"][i][key][part] == other["partings"][i][key][part]);
        }
    }
    QVERIFY(one["pairs"][0]["difference"]["se"] == other["pairs"][0]["difference"]["se"]);
    QVERIFY(isNear(other["models"][1]["difference"], one["models"][0]["difference"]["value"].get<double>()));
}

void CriteriaTest::rowWiseSharesAreWilsons()
{
    // 5 of 7 by Wilson's formula in Python, apart from this program.
    const Json ann = partingOf(Study(votes).json({u"--cluster"_s, u"none"_s}), "ann");
    QVERIFY(std::abs(ann["parted"]["low"].get<double>() - .35893445) < 1e-7);
    QVERIFY(std::abs(ann["parted"]["high"].get<double>() - .91778108) < 1e-7);
}

void CriteriaTest::ratersAndCasesMayBeChosen()
{
    const Study study(votes, true);
    const Json found = study.json({u"--raters"_s, u"bo"_s});
    QCOMPARE(found["partings"].size(), std::size_t(1));
    QVERIFY(found["pairs"].empty());
    QVERIFY(found["scored"] == Json({"depth"}));
    const std::string text = study.run().out;
    QVERIFY(text.find("facts and style: 10 comparisons") != std::string::npos);
    QVERIFY(text.find("takes no side: depth") != std::string::npos);
}

void CriteriaTest::awkwardVotesHaveReasons()
{
    const Json none = Study({}).json();
    QVERIFY(none["partings"].empty() && none["why"].is_string());
    const Json ties = Study({{{{'t', 't', 't'}, absent}}}).json();
    const Json row = partingOf(ties, "ann");
    QVERIFY(row["parted"]["value"].is_null() && row["parted"]["why"].is_string());
    QVERIFY(row["follows_first"]["value"].is_null());
    const Json one = Study({{{{'a', 'b', 'a'}, absent}}}).json();
    QVERIFY(isNear(partingOf(one, "ann")["parted"], 1));
    QVERIFY(Study({{{{'a', '-', 'a'}, absent}}}).json()["why"].is_string());
}

void CriteriaTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("majority") << QStringList{u"--raters"_s, u"majority"_s};
    QTest::newRow("ties") << QStringList{u"--ties"_s, u"drop"_s};
    QTest::newRow("level") << QStringList{u"--level"_s, u"ordinal"_s};
    QTest::newRow("frame") << QStringList{u"--frame"_s, u"name"_s};
    QTest::newRow("occasion") << QStringList{u"--raters"_s, u"ann#2"_s};
    QTest::newRow("nobody") << QStringList{u"--raters"_s, u"cy"_s};
}

void CriteriaTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study(votes).run(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(CriteriaTest)
#include "tst_criteria.moc"
