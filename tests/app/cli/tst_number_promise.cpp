// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/number_study.h"
#include "tests/app/cli/promise_of_json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;
using Study = test::NumberStudy;

/// Promise 1 for `agreement --of` a number with pools and majorities, in both directions.
class NumberPromiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOpensItsCases_data();
    void everyFigureOpensItsCases();
    void pairsOfOpenedCasesComeToN_data();
    void pairsOfOpenedCasesComeToN();
    void filtersFindPairsOfNumbers();
};

void NumberPromiseTest::everyFigureOpensItsCases_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QStringList>("options");
    const QStringList pools{u"--pool"_s, u"most=majority(\"ann,bo\")"_s};
    QTest::newRow("strength") << u"strength"_s << pools;
    QTest::newRow("by hash") << u"strength"_s << QStringList{u"--frame"_s, u"hash"_s};
    QTest::newRow("choices") << u"criterion:style"_s << QStringList{};
    QTest::newRow("ratings") << u"rating:help"_s << pools;
    QTest::newRow("filtered") << u"rating:help"_s
                              << QStringList{u"--where"_s, u"model_a = x and model_b = y"_s};
}

void NumberPromiseTest::everyFigureOpensItsCases()
{
    QFETCH(const QString, of);
    QFETCH(const QStringList, options);
    const Study study;
    const Json found = study.json(of, options);
    const test::JsonPromise promise = test::promiseOf(study.path(), found);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(promise.checked > 20);
    for (const Json &pair : found["pairs"]) {
        const Json &confusion = pair["confusion"];
        int counted = 0;
        for (std::size_t row = 0; row < confusion["counts"].size(); ++row) {
            for (std::size_t column = 0; column < confusion["counts"].size(); ++column) {
                const int count = confusion["counts"][row][column].get<int>();
                counted += count;
                if (count == 0 && row > 0)
                    continue;
                const int opened =
                    study.cases(QString::fromStdString(confusion["where"][row][column].get<std::string>()));
                QVERIFY2((opened > 0) == (count > 0), confusion["where"][row][column].dump().c_str());
                if (pair["unit"] == "comparison")
                    QCOMPARE(opened, count);
            }
        }
        QCOMPARE(counted, pair["n"].get<int>() * (pair["a"] == pair["b"] ? 2 : 1));
    }
}

void NumberPromiseTest::pairsOfOpenedCasesComeToN_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("all") << QStringList{};
    QTest::newRow("named") << QStringList{u"--pool"_s, u"two=ann,bo"_s, u"--raters"_s, u"two,humans,cy"_s};
    QTest::newRow("filtered") << QStringList{u"--where"_s, u"gave(cy, strength) >= 1"_s};
}

void NumberPromiseTest::pairsOfOpenedCasesComeToN()
{
    QFETCH(const QStringList, options);
    const Study study;
    const Json found = study.json(u"strength"_s, options);
    const auto isOf = [](const std::string &party, const std::string &person) {
        return party == "humans" || party == person || (party == "two" && person != "cy");
    };
    for (const Json &pair : found["pairs"]) {
        const auto a = pair["a"].get<std::string>(), b = pair["b"].get<std::string>();
        int n = 0;
        for (const Json &opened : study.opened(pair["where"])) {
            std::vector<std::string> people;
            for (const Json &vote : opened["votes"])
                people.push_back(vote["rater"].get<std::string>());
            int pairs = 0;
            for (const std::string &one : people) {
                for (const std::string &other : people) {
                    const bool isOther = b == "majority" || one != other;
                    pairs +=
                        isOther && isOf(a, one) && (b == "majority" ? one == other : isOf(b, other)) ? 1 : 0;
                }
            }
            QVERIFY2(pairs > 0 && (b != "majority" || people.size() >= 2), opened.dump().c_str());
            n += pairs;
        }
        QCOMPARE(n, pair["n"].get<int>() * (a == b ? 2 : 1));
    }
    QVERIFY(found["pairs"].size() >= 4);
}

void NumberPromiseTest::filtersFindPairsOfNumbers()
{
    const Study study;
    // Two people on a comparison, on which a third may be missing; and those with a median of 0.5.
    QCOMPARE(study.cases(u"both(humans, humans, strength)"_s), 11);
    QCOMPARE(study.cases(u"both(ann, humans, strength)"_s), 10);
    QCOMPARE(study.cases(u"gave(majority, strength) >= 1"_s), 12);
    QCOMPARE(study.cases(u"gave(majority, strength) >= 2"_s), 0);
    QCOMPARE(study.cases(u"gave(majority, strength, 0.5) >= 1"_s), 1);
    QCOMPARE(study.cases(u"both(ann, cy, strength, 2, 2)"_s), 2);
    QCOMPARE(study.cases(u"both(humans, humans, strength, -2, 1)"_s), 1);
    QCOMPARE(study.cases(u"both(humans, humans, strength, 1, -2)"_s), 1);
    QCOMPARE(study.cases(u"both(ann, ann, strength)"_s), 0);
    // r1: bo and cy on x, ann on z beside another; ann and bo never share a response there.
    QCOMPARE(study.cases(u"item = r1 and both(ann, bo, \"rating:help\")"_s), 0);
    QCOMPARE(
        study.cases(u"item = r1 and gave(ann, \"rating:help\") >= 1 and gave(bo, \"rating:help\") >= 1"_s),
        1);
    QCOMPARE(study.cases(u"item = r1 and both(ann, judges, \"rating:help\")"_s), 2);
    // A member beside its majority needs somebody else: r1's z has ann alone.
    QCOMPARE(study.cases(u"item = r1 and both(ann, majority, \"rating:help\")"_s), 0);
    QCOMPARE(study.cases(u"item = r1 and both(other, majority, \"rating:help\")"_s), 2);
    const Ran wrong = sidejudge({u"cases"_s, u"nowhere"_s, u"--where"_s, u"both(ann, bo, strength, 1)"_s});
    QVERIFY(wrong.status != 0);
}

QTEST_GUILESS_MAIN(NumberPromiseTest)
#include "tst_number_promise.moc"
