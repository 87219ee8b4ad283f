// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

const QStringList figures{QStringLiteral("percent"),          QStringLiteral("cohen_kappa"),
                          QStringLiteral("scott_pi"),         QStringLiteral("gwet_ac1"),
                          QStringLiteral("brennan_prediger"), QStringLiteral("krippendorff_alpha"),
                          QStringLiteral("tie_discounted")};

class Study
{
public:
    [[nodiscard]] Json agreement(const QStringList &options) const
    {
        const Ran ran = sidejudge(
            QStringList{QStringLiteral("agreement"), m_project, QStringLiteral("--json")} + options);
        if (ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return ran.json();
    }
    /// How many objects with `where` and `cases` there are; each filter must select its cases.
    [[nodiscard]] int compareCases(const Json &json) const
    {
        const test::JsonPromise promise = test::promiseOf(m_project, json);
        if (!promise.broken.isEmpty())
            qFatal("%s", qPrintable(promise.broken.join(u'\n')));
        return promise.checked;
    }
    [[nodiscard]] QString project() const { return m_project; }

private:
    test::Folder m_folder;
    QString m_project = test::makeStudy(m_folder);
};

QStringList raters(const char *list) { return {QStringLiteral("--raters"), QString::fromUtf8(list)}; }

} // namespace

class AgreementVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoRatersHaveEveryFigureOfTheContract();
    void undefinedFigureIsNullWithAWhy();
    void dropNamesTheCasesOfTieDiscounted();
    void halfCountsATieBesideADecisionAsHalf();
    void poolsHaveVotePairs();
    void memberBesideItsMajorityIncludesItself();
    void creditHasPercentAlone();
    void defaultRowsArePeopleAndBuiltInPools();
    void everyWhereSelectsItsCases();
    void explainSpeaksOfEveryFigure();
    void plainTextShowsAMatrixOrAList();
    void companionsStandBesideKappa();
    void chanceIsMarkedAmongAllPairs();
    void wrongNamesAreUsageErrors();
    void namesAreAsStored();
    void poolsMayNotHideOthers();
    void ratersLeftOutAreSaid();
    void textSaysThatAgreementNeedsTwo();
    void overallFiguresCountTheirCases();
    void bootstrapGivesEveryFigureItsInterval_data();
    void bootstrapGivesEveryFigureItsInterval();
};

void AgreementVerbTest::twoRatersHaveEveryFigureOfTheContract()
{
    const Study study;
    const Json json = study.agreement(raters("expert_1,expert_2"));
    QCOMPARE(json["ties"].get<std::string>(), std::string("keep"));
    QCOMPARE(json["frame"].get<std::string>(), std::string("mirror"));
    QCOMPARE(json["of"].get<std::string>(), std::string("choice"));
    QCOMPARE(json["repeats"].get<std::string>(), std::string("first"));
    QVERIFY(json["turn"].is_null());
    QCOMPARE(json["raters"][0]["votes"]["count"].get<int>(), 3);
    QCOMPARE(json["pairs"].size(), std::size_t(1));
    const Json &pair = json["pairs"][0];
    QCOMPARE(pair["a"].get<std::string>(), std::string("expert_1"));
    QCOMPARE(pair["b"].get<std::string>(), std::string("expert_2"));
    QCOMPARE(pair["n"].get<int>(), 2);
    QCOMPARE(pair["unit"].get<std::string>(), std::string("comparison"));
    QCOMPARE(pair["where"].get<std::string>(), std::string("both(expert_1, expert_2)"));
    QCOMPARE(pair["percent"]["value"].get<double>(), 0.5);
    QCOMPARE(pair["percent"]["note"].get<std::string>(), std::string("fewer than 10"));
    for (const QString &id : figures) {
        const Json &figure = pair[id.toStdString()];
        for (const char *key : {"value", "low", "high", "se", "method", "n", "unit"})
            QVERIFY2(figure.contains(key), qPrintable(id));
        QVERIFY2(!figure.contains("where") && !figure.contains("cases"), qPrintable(id));
        QCOMPARE(figure["n"].get<int>(), 2);
    }
    QCOMPARE(pair["outcomes"]["opposite"]["count"].get<int>(), 1);
    QCOMPARE(pair["outcomes"]["both_tie"]["count"].get<int>(), 1);
    QCOMPARE(pair["confusion"]["categories"].dump(), std::string(R"(["a","tie","b"])"));
    QCOMPARE(pair["confusion"]["counts"].dump(), std::string("[[0,0,1],[0,1,0],[0,0,0]]"));
    QCOMPARE(pair["confusion"]["where"][0][2].get<std::string>(),
             std::string("chose(expert_1, expert_2, a, b)"));
}

void AgreementVerbTest::undefinedFigureIsNullWithAWhy()
{
    const Study study;
    const Json pair = study.agreement(raters("expert_1,expert_3"))["pairs"][0];
    QCOMPARE(pair["n"].get<int>(), 1);
    QVERIFY(pair["percent"]["value"].is_number());
    const Json overall = study.agreement({QStringLiteral("--where"), QStringLiteral("turn = 9")})["overall"];
    QVERIFY(overall["krippendorff_alpha"]["value"].is_null());
    QVERIFY(!overall["krippendorff_alpha"]["why"].get<std::string>().empty());
    QVERIFY(overall["krippendorff_alpha"]["low"].is_null());
}

void AgreementVerbTest::dropNamesTheCasesOfTieDiscounted()
{
    const Study study;
    const Json pair =
        study.agreement(raters("expert_1,expert_2") +
                        QStringList{QStringLiteral("--ties"), QStringLiteral("drop")})["pairs"][0];
    QCOMPARE(pair["n"].get<int>(), 1);
    QCOMPARE(pair["percent"]["value"].get<double>(), 0.0);
    QCOMPARE(pair["excluded"]["tie"]["count"].get<int>(), 1);
    QCOMPARE(pair["confusion"]["categories"].dump(), std::string(R"(["a","b"])"));
    QCOMPARE(pair["tie_discounted"]["where"].get<std::string>(), std::string("both(expert_1, expert_2)"));
    QCOMPARE(pair["tie_discounted"]["cases"].get<int>(), 2);
    QCOMPARE(pair["tie_discounted"]["value"].get<double>(), 0.5);
}

void AgreementVerbTest::halfCountsATieBesideADecisionAsHalf()
{
    const Study study;
    const Json json =
        study.agreement(raters("humans") + QStringList{QStringLiteral("--ties"), QStringLiteral("half")});
    QCOMPARE(json["ties"].get<std::string>(), std::string("half"));
    const Json &pair = json["pairs"][0];
    QCOMPARE(pair["percent"]["value"].get<double>(), pair["tie_discounted"]["value"].get<double>());
}

void AgreementVerbTest::poolsHaveVotePairs()
{
    const Study study;
    const Json json = study.agreement(
        raters("e,expert_1") + QStringList{QStringLiteral("--pool"), QStringLiteral("e=expert_*"),
                                           QStringLiteral("--pool"), QStringLiteral("m=majority(expert_*)")});
    QCOMPARE(json["raters"][0]["kind"].get<std::string>(), std::string("pool"));
    const Json &own = json["pairs"][0];
    QCOMPARE(own["a"].get<std::string>(), std::string("e"));
    QCOMPARE(own["b"].get<std::string>(), std::string("e"));
    QCOMPARE(own["unit"].get<std::string>(), std::string("vote_pair"));
    QCOMPARE(own["n"].get<int>(), 4);
    QCOMPARE(own["cases"].get<int>(), 2);
    QCOMPARE(own["outcomes"]["same"]["count"].get<int>(), 1);
    QCOMPARE(own["outcomes"]["opposite"]["count"].get<int>(), 2);
    QCOMPARE(own["outcomes"]["b_tie"]["count"].get<int>(), 0);
    QCOMPARE(json["overall"]["raters"].get<int>(), 3);
}

void AgreementVerbTest::memberBesideItsMajorityIncludesItself()
{
    const Study study;
    const Json pair = study.agreement(raters("expert_1,majority"))["pairs"][0];
    QCOMPARE(pair["includes_self"].get<bool>(), true);
    QCOMPARE(pair["n"].get<int>(), 2);
}

void AgreementVerbTest::creditHasPercentAlone()
{
    const Study study;
    const Json pair =
        study.agreement(raters("expert_1,majority") +
                        QStringList{QStringLiteral("--majority"), QStringLiteral("credit")})["pairs"][0];
    QVERIFY(pair["percent"]["value"].is_number());
    for (const QString &id : figures.mid(1)) {
        QVERIFY(pair[id.toStdString()]["value"].is_null());
        QCOMPARE(pair[id.toStdString()]["why"].get<std::string>(),
                 std::string("majority by credit has no single choice"));
    }
    QVERIFY(!pair.contains("outcomes"));
    QVERIFY(!pair.contains("confusion"));
}

void AgreementVerbTest::defaultRowsArePeopleAndBuiltInPools()
{
    const Study study;
    QStringList names;
    const Json json = study.agreement({});
    for (const Json &rater : json["raters"])
        names << QString::fromStdString(rater["name"].get<std::string>());
    QCOMPARE(names,
             QStringList({QStringLiteral("expert_1"), QStringLiteral("expert_2"), QStringLiteral("expert_3"),
                          QStringLiteral("humans"), QStringLiteral("majority")}));
}

void AgreementVerbTest::everyWhereSelectsItsCases()
{
    const Study study;
    const QString judge = QStringLiteral("longest");
    QCOMPARE(sidejudge({QStringLiteral("judge"), study.project(), judge}).status, 0);
    int compared = 0;
    for (const char *ties : {"keep", "drop", "half"}) {
        for (const char *majority : {"plurality", "credit"})
            compared +=
                study.compareCases(study.agreement({QStringLiteral("--ties"), QLatin1String(ties),
                                                    QStringLiteral("--majority"), QLatin1String(majority)}));
    }
    QVERIFY2(compared > 1000, qPrintable(QString::number(compared)));
}

void AgreementVerbTest::explainSpeaksOfEveryFigure()
{
    const Study study;
    const Json pair =
        study.agreement(raters("expert_1,expert_2") + QStringList{QStringLiteral("--explain")})["pairs"][0];
    QCOMPARE(pair["explain"].size(), std::size_t(1 + figures.size()));
    for (qsizetype i = 0; i < figures.size(); ++i)
        QVERIFY(pair["explain"][static_cast<std::size_t>(i + 1)].get<std::string>().starts_with(
            figures.at(i).toStdString()));
}

void AgreementVerbTest::plainTextShowsAMatrixOrAList()
{
    const Study study;
    const Ran list =
        sidejudge(QStringList{QStringLiteral("agreement"), study.project()} + raters("expert_1,expert_2"));
    QCOMPARE(list.status, 0);
    QVERIFY(list.out.find("cohen_kappa") != std::string::npos);
    QVERIFY(list.out.find("opposite(expert_1, expert_2)") != std::string::npos);
    const Ran matrix = sidejudge({QStringLiteral("agreement"), study.project()});
    QVERIFY(matrix.out.find("Cohen's kappa above the diagonal, n below it") != std::string::npos);
    QVERIFY(matrix.out.find("n<10") != std::string::npos);
}

void AgreementVerbTest::companionsStandBesideKappa()
{
    const Study study;
    const Json drop =
        study.agreement({QStringLiteral("--ties"), QStringLiteral("drop"), QStringLiteral("--frame"),
                         QStringLiteral("name"), QStringLiteral("--cluster"), QStringLiteral("none")});
    int compared = 0;
    for (const Json &pair : drop["pairs"]) {
        const Json &companions = pair["companions"];
        const Json &counts = pair["confusion"]["counts"];
        const bool isItself = pair["a"] == pair["b"]; // entered both ways
        const double n = pair["n"].get<double>() * (isItself ? 2 : 1);
        if (n == 0)
            continue;
        const double aa = counts[0][0].get<double>(), bb = counts[1][1].get<double>();
        const double ab = counts[0][1].get<double>(), ba = counts[1][0].get<double>();
        QCOMPARE(companions["prevalence_index"]["value"].get<double>(), std::abs(aa - bb) / n);
        QCOMPARE(companions["bias_index"]["value"].get<double>(), std::abs(ab - ba) / n);
        QCOMPARE(companions["observed"]["value"].get<double>(), (aa + bb) / n);
        const double chance = ((aa + ab) * (aa + ba) + (bb + ab) * (bb + ba)) / (n * n);
        if (!companions["chance"]["value"].is_null())
            QVERIFY(std::abs(companions["chance"]["value"].get<double>() - chance) < 1e-12);
        ++compared;
    }
    QVERIFY(compared > 3);
    const Json whole = study.agreement({});
    for (const Json &pair : whole["pairs"])
        QVERIFY(pair["companions"]["bias_index"]["why"] == "needs two categories" || pair["n"] == 0);
}

void AgreementVerbTest::chanceIsMarkedAmongAllPairs()
{
    const test::Folder folder;
    const QString sample = folder.path("sample.sidejudge");
    QCOMPARE(sidejudge({QStringLiteral("demo"), sample, QStringLiteral("--no-window")}).status, 0);
    const Json document = sidejudge({QStringLiteral("agreement"), sample, QStringLiteral("--json")}).json();
    std::vector<double> p, adjusted;
    for (const Json &pair : document["pairs"]) {
        const Json &mark = pair["against_chance"];
        if (mark["p"].is_null()) {
            QVERIFY(mark["why"].is_string());
            continue;
        }
        p.push_back(mark["p"].get<double>());
        adjusted.push_back(mark["p_adjusted"].get<double>());
        QCOMPARE(mark["differs"].get<bool>(), adjusted.back() <= 0.05);
    }
    QVERIFY(!p.empty());
    // Benjamini and Hochberg from its definition: the least of m p_(j)/j over those not smaller.
    for (std::size_t i = 0; i < p.size(); ++i) {
        double least = 1;
        for (const double other : p) {
            if (other < p[i])
                continue;
            const auto place = std::count_if(p.begin(), p.end(), [&](double one) { return one <= other; });
            least = std::min(least, other * static_cast<double>(p.size()) / static_cast<double>(place));
        }
        QVERIFY(std::abs(adjusted[i] - least) < 1e-12);
    }
}

void AgreementVerbTest::wrongNamesAreUsageErrors()
{
    const Study study;
    const auto status = [&](const QStringList &options) {
        const Ran ran = sidejudge(QStringList{QStringLiteral("agreement"), study.project()} + options);
        return ran.hasOneErrorLine() && ran.out.empty() ? ran.status : -1;
    };
    QCOMPARE(status(raters("nobody")), 2);
    QCOMPARE(status({QStringLiteral("--pool"), QStringLiteral("nonsense")}), 2);
    QCOMPARE(status({QStringLiteral("--where"), QStringLiteral("opposite(expert_1")}), 2);
    QCOMPARE(status({QStringLiteral("--where"), QStringLiteral("voted(nobody)")}), 2);
}

void AgreementVerbTest::namesAreAsStored()
{
    const Study study;
    const Json json = study.agreement(raters("\"expert_1\",expert_2"));
    QCOMPARE(json["raters"][0]["name"].get<std::string>(), std::string("expert_1"));
    QCOMPARE(json["pairs"][0]["a"].get<std::string>(), std::string("expert_1"));
}

void AgreementVerbTest::poolsMayNotHideOthers()
{
    const Study study;
    for (const QStringList &pools :
         {QStringList{QStringLiteral("expert_1=expert_2")}, QStringList{QStringLiteral("humans=expert_*")},
          QStringList{QStringLiteral("x=expert_1"), QStringLiteral("x=expert_2")}}) {
        QStringList arguments{QStringLiteral("agreement"), study.project(), QStringLiteral("--json")};
        for (const QString &pool : pools)
            arguments << QStringLiteral("--pool") << pool;
        const Ran ran = sidejudge(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.hasOneErrorLine() && ran.out.empty(), ran.err.c_str());
    }
}

void AgreementVerbTest::ratersLeftOutAreSaid()
{
    const Study study;
    QVERIFY(study.agreement({})["left_out"].empty());
    QCOMPARE(sidejudge({QStringLiteral("raters"), study.project(), QStringLiteral("set"),
                        QStringLiteral("expert_1"), QStringLiteral("--exclude"), QStringLiteral("bad faith")})
                 .status,
             0);
    const Json json = study.agreement({});
    QCOMPARE(json["left_out"].size(), std::size_t(1));
    const Json &left = json["left_out"][0];
    QCOMPARE(left["name"].get<std::string>(), std::string("expert_1"));
    QCOMPARE(left["kind"].get<std::string>(), std::string("human"));
    QCOMPARE(left["why"].get<std::string>(), std::string("bad faith"));
    QCOMPARE(left["votes"]["count"].get<int>(), 3);
    QVERIFY(study.compareCases(json["left_out"]) == 1);
    const Ran text = sidejudge({QStringLiteral("agreement"), study.project()});
    QVERIFY2(text.out.find("left out: expert_1 (human), 3 votes: bad faith") != std::string::npos,
             text.out.c_str());
    QVERIFY(study.agreement(raters("expert_1,expert_2"))["left_out"].empty());
}

void AgreementVerbTest::textSaysThatAgreementNeedsTwo()
{
    const Study study;
    const auto text = [&](const char *list) {
        const Ran ran = sidejudge(QStringList{QStringLiteral("agreement"), study.project()} + raters(list));
        return ran.status == 0 ? QString::fromStdString(ran.out) : QString::fromStdString(ran.err);
    };
    QVERIFY2(text("expert_1").contains(u"agreement needs two"), qPrintable(text("expert_1")));
    QVERIFY(!text("humans").contains(u"agreement needs two"));
}

void AgreementVerbTest::overallFiguresCountTheirCases()
{
    const Study study;
    for (const char *where : {"", "turn = 2"}) {
        const Json overall = study.agreement({QStringLiteral("--where"), QLatin1String(where)})["overall"];
        int count = 0;
        for (const Json &figure : overall) {
            if (!figure.is_object())
                continue;
            QCOMPARE(figure["n"].get<int>(), figure["cases"].get<int>());
            ++count;
        }
        QCOMPARE(count, 6);
        QCOMPARE(study.compareCases(overall), 6);
    }
}

void AgreementVerbTest::bootstrapGivesEveryFigureItsInterval_data()
{
    QTest::addColumn<QString>("ties");
    for (const char *ties : {"keep", "drop", "half"})
        QTest::newRow(ties) << QString::fromLatin1(ties);
}

// Values, counts and cases stay; a seed draws the same bytes again.
void AgreementVerbTest::bootstrapGivesEveryFigureItsInterval()
{
    QFETCH(QString, ties);
    const Study study;
    const QStringList options =
        raters("expert_1,expert_2,humans,majority") + QStringList{QStringLiteral("--ties"), ties};
    const auto drawn = [&](const char *seed) {
        return study.agreement(options + QStringList{QStringLiteral("--bootstrap"), QStringLiteral("200"),
                                                     QStringLiteral("--seed"), QLatin1String(seed)});
    };
    const Json plain = study.agreement(options);
    const Json json = drawn("5");
    QVERIFY(!plain.contains("bootstrap"));
    QCOMPARE(json["bootstrap"].dump(), std::string(R"({"replicates":200,"seed":5})"));
    QCOMPARE(json.dump(), drawn("5").dump());
    int intervals = 0;
    const auto compare = [&](const Json &one, const Json &two) {
        for (const auto &[key, figure] : one.items()) {
            if (!figure.is_object() || !figure.contains("method"))
                continue;
            for (const char *same : {"value", "n", "unit"})
                QCOMPARE(figure[same].dump(), two[key][same].dump());
            if (figure["low"].is_null())
                continue;
            ++intervals;
            QCOMPARE(figure["method"].get<std::string>(),
                     std::string("bootstrap of clusters, 200 replicates, seed 5"));
            QVERIFY(figure["low"].get<double>() <= figure["value"].get<double>());
            QVERIFY(figure["high"].get<double>() >= figure["value"].get<double>());
        }
    };
    QCOMPARE(json["pairs"].size(), plain["pairs"].size());
    for (std::size_t i = 0; i < json["pairs"].size(); ++i)
        compare(json["pairs"][i], plain["pairs"][i]);
    compare(json["overall"], plain["overall"]);
    QVERIFY2(intervals > 3, qPrintable(QString::number(intervals)));
}

QTEST_APPLESS_MAIN(AgreementVerbTest)
#include "tst_agreement_verb.moc"
