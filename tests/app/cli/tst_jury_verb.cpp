// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

model::Verdict call(const QString &choice, std::optional<double> probability, double scoreA, double scoreB)
{
    model::Verdict verdict;
    verdict.order = model::Order::AFirst;
    verdict.state = model::State::Valid;
    verdict.choice = model::choiceFromWord(choice);
    verdict.probability = probability;
    verdict.scoreA = scoreA;
    verdict.scoreB = scoreB;
    return verdict;
}

/// Judges j1, j2, j3 on eight comparisons of alpha (of the family "greek") and beta; what each says in turn:
///   j1  a a a tie a   b   tie a      of the family "greek"
///   j2  a a b tie b   b   b   -
///   j3  a b b a   tie tie b   -
/// All with a first alone. j1 always says that a is likely by .9; the scores of a minus those of b are 4, -1
/// and -2 for j1, j2 and j3.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        build.rater(u"j1"_s, model::RaterKind::Judge, u"alpha"_s);
        const QStringList said{u"a a a tie a b tie a"_s, u"a a b tie b b b"_s, u"a b b a tie tie b"_s};
        for (int i = 0; i < 8; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s}).response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            build.vote(u"ann"_s, pair, u"a"_s);
            for (int judge = 0; judge < 3; ++judge) {
                const QStringList choices = said[judge].split(u' ');
                if (i < choices.size())
                    build.verdict(u"j%1"_s.arg(judge + 1), pair,
                                  call(choices[i], judge == 0 ? std::optional(0.9) : std::nullopt, 5,
                                       judge == 0   ? 1
                                       : judge == 1 ? 6
                                                    : 7));
            }
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const QStringList &options) const
    {
        return sidejudge(QStringList{u"jury"_s, m_file.path()} + options);
    }
    [[nodiscard]] Json jury(const QStringList &options) const
    {
        const Ran ran =
            run(QStringList{u"add"_s, u"bench"_s, u"--of"_s, u"j1,j2,j3"_s, u"--json"_s} + options);
        if (ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return ran.json();
    }
    /// What the jury says of each comparison, in the order of the items.
    [[nodiscard]] QString said() const
    {
        const Json json = sidejudge({u"cases"_s, path(), u"--where"_s, QString(), u"--json"_s}).json();
        QStringList words;
        for (const Json &one : json["cases"]) {
            QString word = u"-"_s;
            for (const Json &ruling : one["rulings"]) {
                if (ruling["judge"] == "bench" && !ruling["choice"].is_null())
                    word = QString::fromStdString(ruling["choice"].get<std::string>());
            }
            words << word;
        }
        return words.join(u' ');
    }
    void judgeAgain() const
    {
        store::Project project = support::must(store::Project::open(path(), store::Project::Mode::ReadWrite));
        support::ProjectBuilder build(project);
        build.verdict(u"j2"_s, build.comparison(u"item7"_s, u"alpha"_s, u"beta"_s), call(u"a"_s, {}, 5, 6));
        support::must(project.close());
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    support::TemporaryProject m_file;
};

} // namespace

class JuryVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesCombineAsTheySay_data();
    void rulesCombineAsTheySay();
    void itsCellsOpenTheirCases();
    void itHasNoSayWhereItsFamilyCompetes();
    void itIsARaterOfItsOwn();
    void refreshingTakesNewVerdicts();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void JuryVerbTest::rulesCombineAsTheySay_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    QTest::newRow("majority") << QStringList{} << u"a a b tie tie b b -"_s;
    QTest::newRow("alone") << QStringList{u"--quorum"_s, u"1"_s} << u"a a b tie tie b b a"_s;
    QTest::newRow("all three") << QStringList{u"--quorum"_s, u"3"_s} << u"a a b tie tie b b -"_s;
    // .9, and what the others say: 2.9, 1.9, .9, 2.4, 1.4, 1.4, .9 of three.
    QTest::newRow("mean") << QStringList{u"--rule"_s, u"mean"_s} << u"a a b a b b b -"_s;
    // 4 - 1 - 2 above nothing wherever all three have scores.
    QTest::newRow("scores") << QStringList{u"--rule"_s, u"scores"_s} << u"a a a a a a a -"_s;
    QTest::newRow("where") << QStringList{u"--where"_s, u"choice(j3, a)"_s} << u"a - - tie - - - -"_s;
}

void JuryVerbTest::rulesCombineAsTheySay()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    const Study study;
    const Json json = study.jury(options);
    QCOMPARE(study.said(), expected);
    QCOMPARE(json["rulings"]["count"].get<int>(), int(expected.split(u' ').size() - expected.count(u'-')));
    QVERIFY(json["stored"]["added"] == json["rulings"]["count"]);
    QVERIFY(study.run({u"--json"_s}).json()["juries"][0]["members"] == Json({"j1", "j2", "j3"}));
}

void JuryVerbTest::itsCellsOpenTheirCases()
{
    const Study study;
    for (const auto rule : {"majority", "mean", "scores", "dawid_skene", "one_coin", "mace"}) {
        const Json json = study.jury({u"--rule"_s, QLatin1String(rule)});
        const test::JsonPromise promise = test::promiseOf(study.path(), json);
        QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
        QVERIFY(promise.checked >= 6);
        QCOMPARE(json["none"]["count"].get<int>() + json["rulings"]["count"].get<int>(), 8);
    }
}

void JuryVerbTest::itHasNoSayWhereItsFamilyCompetes()
{
    const Study study;
    const Json kept = study.jury({});
    QCOMPARE(kept["kinships"].size(), std::size_t{1});
    QCOMPARE(kept["kinships"][0]["judge"].get<std::string>(), std::string("j1"));
    QCOMPARE(kept["kinships"][0]["comparisons"]["count"].get<int>(), 8);
    QVERIFY(study.run({}).out.find("warning: j1 is of one family with alpha") != std::string::npos);
    // j2 and j3 alone.
    QCOMPARE(study.jury({u"--own-family"_s, u"leave"_s})["own_family"].get<std::string>(),
             std::string("leave"));
    QCOMPARE(study.said(), u"a tie b tie tie tie b -"_s);
    QVERIFY(study.run({}).out.find("left out: j1") != std::string::npos);
}

void JuryVerbTest::itIsARaterOfItsOwn()
{
    const Study study;
    const auto agreement = [&] { return sidejudge({u"agreement"_s, study.path(), u"--json"_s}).json(); };
    const Json before = agreement();
    QVERIFY(!study.jury({}).is_null());
    const Json after = agreement();
    // Counted by its members already.
    for (const auto &[key, figure] : before["overall"].items()) {
        if (figure.contains("value")) {
            QVERIFY2(figure["value"] == after["overall"][key]["value"], key.c_str());
            QVERIFY2(figure["cases"] == after["overall"][key]["cases"], key.c_str());
        }
    }
    bool isBesideAnn = false;
    for (const Json &pair : after["pairs"]) {
        const bool isJury = pair["a"] == "bench" || pair["b"] == "bench";
        const bool isPerson = pair["a"] == "ann" || pair["b"] == "ann";
        if (isJury && isPerson) {
            isBesideAnn = true;
            QCOMPARE(pair["percent"]["n"].get<int>(), 7);
        }
        if (isJury && (pair["a"] == "j1" || pair["b"] == "j1"))
            QVERIFY(pair["includes_self"].get<bool>());
    }
    QVERIFY(isBesideAnn);
    const Json raters = sidejudge({u"raters"_s, study.path(), u"--json"_s}).json()["raters"];
    const auto bench = std::find_if(raters.begin(), raters.end(),
                                    [](const Json &rater) { return rater["name"] == "bench"; });
    QVERIFY(bench != raters.end() && (*bench)["kind"] == "jury");
    QVERIFY((*bench)["jury"]["of"] == Json({"j1", "j2", "j3"}));
}

void JuryVerbTest::refreshingTakesNewVerdicts()
{
    const Study study;
    QVERIFY(!study.jury({}).is_null());
    Json json = study.run({u"refresh"_s, u"bench"_s, u"--json"_s}).json();
    QCOMPARE(json["stored"]["unchanged"].get<int>(), 7);
    study.judgeAgain();
    json = study.run({u"refresh"_s, u"bench"_s, u"--json"_s}).json();
    QCOMPARE(json["stored"]["added"].get<int>(), 1);
    QCOMPARE(study.said(), u"a a b tie tie b b a"_s);
    QCOMPARE(sidejudge({u"check"_s, study.path()}).status, 0);
}

void JuryVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const QStringList &options) { QTest::newRow(name) << options; };
    row("no name", {u"add"_s});
    row("nobody", {u"add"_s, u"bench"_s});
    row("one judge", {u"add"_s, u"bench"_s, u"--of"_s, u"j1"_s});
    row("twice", {u"add"_s, u"bench"_s, u"--of"_s, u"j1,j1"_s});
    row("a person", {u"add"_s, u"bench"_s, u"--of"_s, u"j1,ann"_s});
    row("unknown", {u"add"_s, u"bench"_s, u"--of"_s, u"j1,j9"_s});
    row("a judge's name", {u"add"_s, u"j1"_s, u"--of"_s, u"j2,j3"_s});
    row("a quorum too high", {u"add"_s, u"bench"_s, u"--of"_s, u"j1,j2"_s, u"--quorum"_s, u"3"_s});
    row("a bad filter", {u"add"_s, u"bench"_s, u"--of"_s, u"j1,j2"_s, u"--where"_s, u"turn ="_s});
    row("refresh nobody", {u"refresh"_s});
    row("refresh unknown", {u"refresh"_s, u"bench"_s});
    row("another action", {u"forget"_s, u"bench"_s});
    row("options alone", {u"--rule"_s, u"mean"_s});
}

void JuryVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    static const Study study;
    const Ran ran = study.run(options);
    QCOMPARE(ran.status, 2);
    QCOMPARE(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
    QVERIFY(study.run({u"--json"_s}).json()["juries"].empty());
}

QTEST_GUILESS_MAIN(JuryVerbTest)
#include "tst_jury_verb.moc"
