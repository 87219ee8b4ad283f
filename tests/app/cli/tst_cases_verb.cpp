// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

using model::Order;
using model::State;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

// One comparison with everything on it, one with nothing.
class FullCase
{
public:
    FullCase()
    {
        support::ProjectBuilder build(m_file.project());
        build.item(QStringLiteral("x"), QStringLiteral("maths"), 2).item(QStringLiteral("y"), {}, 1);
        for (const char *item : {"x", "y"}) {
            build.response(QLatin1String(item), QStringLiteral("alpha"), {QStringLiteral("one\x1b[2J")});
            build.response(QLatin1String(item), QStringLiteral("beta"),
                           {QStringLiteral("two and more") + QString(item[0] == 'y' ? 3 : 0, u'.')});
        }
        const auto full =
            build.comparison(QStringLiteral("x"), QStringLiteral("alpha"), QStringLiteral("beta"));
        static_cast<void>(
            build.comparison(QStringLiteral("y"), QStringLiteral("alpha"), QStringLiteral("beta")));
        model::Vote vote;
        vote.choice = model::Choice::BothBad;
        vote.strength = 2;
        vote.confidence = 0.25;
        vote.left = model::Side::B;
        vote.isRevealed = true;
        vote.time = QStringLiteral("2026-01-02T03:04:05.678Z");
        vote.comment = QStringLiteral("\x1b]0;title\a both\nare bad");
        vote.criteria = {{QStringLiteral("style"), model::Choice::A, {}}, {QStringLiteral("facts"), {}, 3.5}};
        vote.tags = {QStringLiteral("unsafe")};
        build.vote(QStringLiteral("ann"), full, vote);
        build.vote(QStringLiteral("ann"), full, QStringLiteral("a"), 2);
        build.verdict(QStringLiteral("robot"), full, Order::AFirst, 1, State::Valid, QStringLiteral("a"),
                      QStringLiteral("A is\x9b"
                                     "1mbold"));
        build.verdict(QStringLiteral("robot"), full, Order::BFirst, 1, State::Refused, QString());
        build.ruling(QStringLiteral("oracle"), full, QStringLiteral("tie"), QStringLiteral("inconsistent"));
        build.rating(QStringLiteral("robot"), full, model::Side::B, 7.5, QStringLiteral("clarity"));
        m_file.reopen(store::Project::Mode::ReadWrite);
    }

    [[nodiscard]] Ran cases(const QStringList &options) const
    {
        return sidejudge(QStringList{QStringLiteral("cases"), m_file.path()} + options);
    }
    [[nodiscard]] Json json(const QStringList &options) const
    {
        return cases(QStringList{QStringLiteral("--json")} + options).json();
    }

private:
    support::TemporaryProject m_file;
};

} // namespace

class CasesVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseHasEveryVoteVerdictRulingAndRating();
    void limitKeepsTheTotal();
    void filterSelects();
    void lengthGapComesFirst();
    void textsComeOnRequest();
    void plainTextHasNoTerminalEscape();
    void regularExpressionsFindRationales();
    void regularExpressionThatGivesUpIsAUsageError_data();
    void regularExpressionThatGivesUpIsAUsageError();
};

void CasesVerbTest::caseHasEveryVoteVerdictRulingAndRating()
{
    const FullCase study;
    const Json json = study.json({});
    QCOMPARE(json["total"].get<int>(), 2);
    const Json &found = json["cases"][0];
    QCOMPARE(found["item"].get<std::string>(), std::string("x"));
    QCOMPARE(found["collection"].get<std::string>(), std::string("made"));
    QCOMPARE(found["turn"].get<int>(), 1);
    QCOMPARE(found["category"].get<std::string>(), std::string("maths"));
    QCOMPARE(found["model_a"].get<std::string>(), std::string("alpha"));
    QCOMPARE(found["model_b"].get<std::string>(), std::string("beta"));
    QCOMPARE(found["votes"].size(), std::size_t(2));
    const Json expected =
        Json::parse(R"({"rater": "ann", "choice": "both_bad", "strength": 2.0, "criteria": [],
        "confidence": 0.25, "left": "b", "occasion": 1, "revealed": true, "time": "2026-01-02T03:04:05.678Z"})");
    for (const auto &[key, value] : expected.items()) {
        if (key != "criteria")
            QVERIFY2(found["votes"][0][key] == value, key.c_str());
    }
    QCOMPARE(found["votes"][0]["criteria"].size(), std::size_t(2));
    QCOMPARE(found["votes"][0]["tags"].dump(), std::string(R"(["unsafe"])"));
    QVERIFY(found["votes"][1]["left"].is_null());
    QCOMPARE(found["votes"][1]["occasion"].get<int>(), 2);
    QCOMPARE(found["verdicts"].size(), std::size_t(2));
    for (const Json &verdict : found["verdicts"]) {
        const bool isFirst = verdict["order"] == "a_first";
        QCOMPARE(verdict["judge"].get<std::string>(), std::string("robot"));
        QCOMPARE(verdict["state"].get<std::string>(), std::string(isFirst ? "valid" : "refused"));
        QCOMPARE(verdict["choice"].dump(), std::string(isFirst ? "\"a\"" : "null"));
        QCOMPARE(verdict["repetition"].get<int>(), 1);
    }
    bool hasDerived = false;
    bool hasImported = false;
    for (const Json &ruling : found["rulings"]) {
        hasDerived =
            hasDerived ||
            ruling ==
                Json::parse(R"({"judge":"robot","choice":null,"swap":"incomplete","origin":"derived"})");
        hasImported =
            hasImported ||
            ruling ==
                Json::parse(R"({"judge":"oracle","choice":"tie","swap":"inconsistent","origin":"imported"})");
    }
    QVERIFY2(hasDerived, found["rulings"].dump().c_str());
    QVERIFY2(hasImported, found["rulings"].dump().c_str());
    QCOMPARE(found["ratings"][0]["number"].get<double>(), 7.5);
    QCOMPARE(found["ratings"][0]["model"].get<std::string>(), std::string("beta"));
    QCOMPARE(
        found["flags"].dump(),
        std::string(
            R"([{"kind":"parse","rater":"robot","evidence":"1 of 2 calls gave no valid verdict, the first: refused",)"
            R"("numbers":{"calls_invalid":1,"calls":2,"state":"refused"},"origin":"derived"}])"));
    QVERIFY(study.cases({}).out.find("  flag parse robot: 1 of 2 calls") != std::string::npos);
    QCOMPARE(json["cases"][1]["votes"].size(), std::size_t(0));
    QVERIFY(json["cases"][1]["category"].is_null());
}

void CasesVerbTest::limitKeepsTheTotal()
{
    const FullCase study;
    const Json json = study.json({QStringLiteral("--limit"), QStringLiteral("1")});
    QCOMPARE(json["total"].get<int>(), 2);
    QCOMPARE(json["cases"].size(), std::size_t(1));
}

void CasesVerbTest::filterSelects()
{
    const FullCase study;
    const Json json = study.json({QStringLiteral("--where"), QStringLiteral("state(robot) = refused")});
    QCOMPARE(json["where"].get<std::string>(), std::string("state(robot) = refused"));
    QCOMPARE(json["total"].get<int>(), 1);
    QCOMPARE(study.json({QStringLiteral("--where"), QStringLiteral("not voted(humans)")})["total"].get<int>(),
             1);
    const Ran wrong = study.cases({QStringLiteral("--where"), QStringLiteral("voted(")});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.hasOneErrorLine());
}

void CasesVerbTest::lengthGapComesFirst()
{
    const FullCase study;
    for (const char *key : {"item", "turn", "category", "length_gap"})
        QCOMPARE(study.json({QStringLiteral("--sort"), QLatin1String(key)})["cases"].size(), std::size_t(2));
    QCOMPARE(study.json({QStringLiteral("--sort"), QStringLiteral("length_gap")})["cases"][0]["item"]
                 .get<std::string>(),
             std::string("y"));
}

void CasesVerbTest::textsComeOnRequest()
{
    const FullCase study;
    QVERIFY(!study.json({})["cases"][0].contains("responses"));
    const Json found = study.json({QStringLiteral("--texts")})["cases"][0];
    QCOMPARE(found["responses"]["a"][0].get<std::string>(), std::string("one\x1b[2J"));
    QCOMPARE(found["prompts"].size(), std::size_t(1));
}

void CasesVerbTest::plainTextHasNoTerminalEscape()
{
    const FullCase study;
    const Ran ran = study.cases({QStringLiteral("--texts")});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.starts_with("2 cases\n"));
    QVERIFY(ran.out.find("both_bad") != std::string::npos);
    for (const QChar character : QString::fromStdString(ran.out))
        QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
}

void CasesVerbTest::regularExpressionsFindRationales()
{
    const FullCase study;
    QCOMPARE(study.json({QStringLiteral("--where"), QStringLiteral("match(rationales, \"bold$\")")})["total"]
                 .get<int>(),
             1);
    QCOMPARE(study.json({QStringLiteral("--where"), QStringLiteral("match(prompt, \"bold$\")")})["total"]
                 .get<int>(),
             0);
}

void CasesVerbTest::regularExpressionThatGivesUpIsAUsageError_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"match(\"(a+a+)+y|!\")", "not match(responses, \"(a+a+)+y|!\")",
                              "match(rationales, \"(a+a+)+y|!\")"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

// The engine stops where a pattern goes back and forth too often; that is no answer.
void CasesVerbTest::regularExpressionThatGivesUpIsAUsageError()
{
    QFETCH(QString, where);
    support::TemporaryProject file;
    const QString hard = QString(3000, u'a') + u'!';
    support::ProjectBuilder build(file.project());
    build.item(QStringLiteral("x"), {}, 1)
        .response(QStringLiteral("x"), QStringLiteral("alpha"), {hard})
        .response(QStringLiteral("x"), QStringLiteral("beta"), {hard});
    const auto pair = build.comparison(QStringLiteral("x"), QStringLiteral("alpha"), QStringLiteral("beta"));
    build.verdict(QStringLiteral("robot"), pair, Order::AFirst, 1, State::Valid, QStringLiteral("a"), hard);
    file.reopen(store::Project::Mode::ReadWrite);
    const Ran ran = sidejudge({QStringLiteral("cases"), file.path(), QStringLiteral("--where"), where});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, std::string());
    QVERIFY2(ran.hasOneErrorLine() && ran.err.find("\"(a+a+)+y|!\"") != std::string::npos, ran.err.c_str());
}

QTEST_APPLESS_MAIN(CasesVerbTest)
#include "tst_cases_verb.moc"
