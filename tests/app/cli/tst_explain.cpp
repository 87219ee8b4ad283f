// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_json.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// What a term of numbers, + - * / and parentheses comes to; nothing for one with other words.
class Arithmetic
{
public:
    [[nodiscard]] static std::optional<double> valueOf(const std::string &text)
    {
        if (text.find_first_not_of("0123456789.+-*/() ") != std::string::npos ||
            text.find_first_of("+-*/") == std::string::npos)
            return std::nullopt;
        Arithmetic term(text);
        const double value = term.sum();
        return *term.skipped() == '\0' ? std::optional(value) : std::nullopt;
    }

private:
    explicit Arithmetic(const std::string &text)
        : m_at(text.c_str())
    {}
    const char *skipped()
    {
        while (*m_at == ' ')
            ++m_at;
        return m_at;
    }
    double sum()
    {
        double value = product();
        while (*skipped() == '+' || *m_at == '-') {
            const bool isMore = *m_at++ == '+';
            const double next = product();
            value += isMore ? next : -next;
        }
        return value;
    }
    double product()
    {
        double value = factor();
        while (*skipped() == '*' || *m_at == '/') {
            const bool isTimes = *m_at++ == '*';
            const double next = factor();
            value = isTimes ? value * next : value / next;
        }
        return value;
    }
    double factor()
    {
        if (*skipped() == '(') {
            ++m_at;
            const double value = sum();
            if (*skipped() == ')')
                ++m_at;
            return value;
        }
        char *end = nullptr;
        const double value = std::strtod(m_at, &end);
        m_at = end;
        return value;
    }

    const char *m_at;
};

bool isFigure(const Json &json)
{
    return json.is_object() && json.contains("value") && json.contains("method") && json.contains("unit");
}

using Visit = std::function<void(const std::string &, const Json &)>;
void visitFigures(const Json &json, const std::string &key, const Visit &visit)
{
    if (isFigure(json)) {
        visit(key, json);
        return;
    }
    if (json.is_object()) {
        for (const auto &[name, value] : json.items())
            visitFigures(value, name, visit);
    }
    if (json.is_array()) {
        for (const Json &element : json)
            visitFigures(element, key, visit);
    }
}

/// The sample project, made once.
const QString &sample()
{
    static const test::Folder folder;
    static const QString path = [] {
        const QString made = folder.path("sample.sidejudge");
        if (sidejudge({u"demo"_s, made, u"--no-window"_s}).status != 0)
            qFatal("no sample project");
        return made;
    }();
    return path;
}

QStringList call(const QString &verb, const QStringList &options)
{
    return QStringList{verb, sample()} + options + QStringList{u"--explain"_s};
}

} // namespace

/// `--explain` of every verb with figures.
class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsExplained_data();
    void everyFigureIsExplained();
    void stepsComeToTheValue_data() { everyFigureIsExplained_data(); }
    void stepsComeToTheValue();
    void nothingElseChanges_data() { everyFigureIsExplained_data(); }
    void nothingElseChanges();
    void textHasTheSameSentences();
    void anUndefinedFigureSaysWhyAndWhatItWouldBe();
    void aFigureThatNoLineKnowsStillTellsItsNumbers();
    void aNearerLineAndOneWithItsNumbersGoFirst();
};

void ExplainTest::everyFigureIsExplained_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("options");
    const QStringList judge{u"--judge"_s, u"judge large"_s};
    QTest::newRow("bias") << u"bias"_s << QStringList{};
    QTest::newRow("rank") << u"rank"_s << QStringList{};
    for (const QString &method : {u"elo"_s, u"winrate"_s, u"davidson"_s, u"rao_kupper"_s, u"style"_s})
        QTest::newRow(qPrintable(method)) << u"rank"_s << QStringList{u"--method"_s, method};
    QTest::newRow("draws of ties") << u"rank"_s
                                   << QStringList{u"--method"_s, u"davidson"_s, u"--bootstrap"_s, u"100"_s};
    QTest::newRow("draws of style") << u"rank"_s
                                    << QStringList{u"--method"_s, u"style"_s, u"--bootstrap"_s, u"100"_s};
    QTest::newRow("against a baseline")
        << u"rank"_s << QStringList{u"--method"_s, u"winrate"_s, u"--baseline"_s, u"model one"_s};
    QTest::newRow("length controlled")
        << u"rank"_s << QStringList{u"--method"_s, u"lc"_s, u"--baseline"_s, u"model one"_s};
    QTest::newRow("boards") << u"rank"_s << QStringList{u"--bootstrap"_s, u"100"_s,       u"--baseline"_s,
                                                        u"model one"_s,   u"--against"_s, u"judge large"_s};
    QTest::newRow("evaluators") << u"evaluators"_s << QStringList{u"--competence"_s};
    QTest::newRow("standin") << u"standin"_s << judge;
    QTest::newRow("two judges") << u"standin"_s << judge + QStringList{u"--against"_s, u"judge small"_s};
    QTest::newRow("estimate") << u"estimate"_s
                              << judge + QStringList{u"--model"_s, u"model one"_s, u"--drawn"_s, u"random"_s};
    QTest::newRow("calibration") << u"calibration"_s << judge;
    QTest::newRow("strength") << u"agreement"_s << QStringList{u"--of"_s, u"strength"_s};
}

void ExplainTest::everyFigureIsExplained()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    const Json found = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    int figures = 0;
    visitFigures(found, {}, [&](const std::string &key, const Json &figure) {
        ++figures;
        QVERIFY2(figure.contains("explain"), key.c_str());
        const auto sentences = figure["explain"].get<std::vector<std::string>>();
        const bool isDefined = figure["value"].is_number();
        QVERIFY2(sentences.size() >= 3, key.c_str());
        const std::string start = isDefined ? key + " = " : key + " is not defined: ";
        QVERIFY2(sentences[0].starts_with(start), sentences[0].c_str());
        QVERIFY2(isDefined || sentences[1].starts_with("it would be "), sentences[1].c_str());
    });
    QVERIFY(figures > 0);
}

void ExplainTest::stepsComeToTheValue()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    const Json found = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    visitFigures(found, {}, [&](const std::string &key, const Json &figure) {
        for (const Json &sentence : figure["explain"]) {
            const auto text = sentence.get<std::string>();
            const auto value = text.starts_with("here ") ? Arithmetic::valueOf(text.substr(5)) : std::nullopt;
            if (value)
                QVERIFY2(std::abs(*value - figure["value"].get<double>()) < 2e-3,
                         (key + " " + text + " " + figure.dump()).c_str());
        }
    });
}

void ExplainTest::nothingElseChanges()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    Json explained = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    const std::function<void(Json &)> strip = [&](Json &json) {
        if (json.is_object())
            json.erase("explain");
        if (json.is_structured()) {
            for (Json &part : json)
                strip(part);
        }
    };
    strip(explained);
    QVERIFY(explained == sidejudge(QStringList{verb, sample()} + options + QStringList{u"--json"_s}).json());
}

void ExplainTest::textHasTheSameSentences()
{
    const Ran text = sidejudge(call(u"bias"_s, {u"--kind"_s, u"position"_s}));
    QCOMPARE(text.status, 0);
    const Json found = sidejudge(call(u"bias"_s, {u"--kind"_s, u"position"_s, u"--json"_s})).json();
    QVERIFY(text.out.find("panels, position judge large, estimate\n") != std::string::npos);
    for (const Json &sentence : found["panels"][0]["estimate"]["explain"])
        QVERIFY(text.out.find("  " + sentence.get<std::string>() + "\n") != std::string::npos);
}

void ExplainTest::anUndefinedFigureSaysWhyAndWhatItWouldBe()
{
    const Json found =
        sidejudge(call(u"calibration"_s, {u"--judge"_s, u"judge large"_s, u"--json"_s})).json();
    const Json &brier = found["brier"];
    QVERIFY(brier["value"].is_null());
    QCOMPARE(brier["explain"][0].get<std::string>(),
             "brier is not defined: " + brier["why"].get<std::string>());
    QVERIFY(brier["explain"][1].get<std::string>().starts_with("it would be the mean of"));
}

namespace {

Json figureOf(double value)
{
    return {{"value", value}, {"low", nullptr}, {"high", nullptr},      {"se", nullptr},
            {"method", ""},   {"n", 4},         {"unit", "comparison"}, {"note", "no interval"}};
}

} // namespace

void ExplainTest::aFigureThatNoLineKnowsStillTellsItsNumbers()
{
    Json document{{"share", figureOf(.5)}};
    report::explainFigures(document, {});
    QVERIFY(document["share"]["explain"] ==
            Json({"n is 4, the unit the comparison", "without an interval: no interval"}));
    Json empty = Json::object();
    report::explainFigures(empty, {});
    QVERIFY(empty.empty());
}

void ExplainTest::aNearerLineAndOneWithItsNumbersGoFirst()
{
    const std::array<report::Explanation, 4> table{
        {{"share", "inner", "of the inner", "{c} / {n}", "A"},
         {"share", "inner", "of the inner, by b", "{b} / {n}", "B"},
         {"share", "", "of any", "", ""},
         {"*", "people", "of a person", "", ""}}};
    Json document{{"inner", {{"b", {{"count", 2}}}, {"share", figureOf(.5)}}},
                  {"share", figureOf(.25)},
                  {"people", {{"a \"name\" {b}", figureOf(1e-7)}}}};
    report::explainFigures(document, table);
    const Json &inner = document["inner"]["share"]["explain"];
    QCOMPARE(inner[0].get<std::string>(), std::string("share = 0.5000: of the inner, by b"));
    QCOMPARE(inner[1].get<std::string>(), std::string("here 2 / 4"));
    QCOMPARE(inner.back().get<std::string>(), std::string("Method: B"));
    QCOMPARE(document["share"]["explain"][0].get<std::string>(), std::string("share = 0.2500: of any"));
    QCOMPARE(document["people"]["a \"name\" {b}"]["explain"][0].get<std::string>(),
             std::string("a \"name\" {b} = 1e-07: of a person"));
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
