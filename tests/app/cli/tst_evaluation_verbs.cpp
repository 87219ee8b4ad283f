// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using support::sharedData;
using test::Json;
using test::sidejudge;

/// The data of other evaluations through the verbs `import` and what stands on them.
class EvaluationVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsListsThem()
    {
        const std::string text = sidejudge("formats").out;
        for (const char *name : {"alpaca-eval", "vicuna", "qlora", "alttest", "faireval", "llm-comparator"})
            QVERIFY2(text.find(name) != std::string::npos, name);
    }

    /// Omega and rho of the six models of METHODS 3.11, as the authors' notebook gives them.
    void alternativeAnnotatorTest()
    {
        const QString labels = sharedData(u"alttest_mtbench"_s);
        QFile reference(sharedData(u"expected/alttest_mtbench.json"_s));
        if (labels.isEmpty() || !reference.open(QIODevice::ReadOnly))
            QSKIP("skipped: no ../shared/data");
        const test::Folder folder;
        const QString project = folder.path("alttest.sidejudge");
        QCOMPARE(sidejudge({u"new"_s, project}).status, 0);
        const Json report = sidejudge({u"import"_s, project, u"alttest"_s, labels + u"/prompts.json"_s,
                                       labels + u"/human_annotations.json"_s,
                                       labels + u"/llm_annotations.json"_s, u"--json"_s})
                                .json();
        QCOMPARE(report["refused_count"].get<int>(), 0);
        QCOMPARE(report["taken"].get<int>(), 120 + 246 + 720);
        const Json expected = Json::parse(reference.readAll().toStdString())["results"]["mtbench"];
        int compared = 0;
        for (const auto &[judge, figures] : expected.items()) {
            const Json found = sidejudge({u"standin"_s, project, u"--judge"_s, QString::fromStdString(judge),
                                          u"--epsilon"_s, u"0.2"_s, u"--bootstrap"_s, u"200"_s, u"--json"_s})
                                   .json();
            const double omega = found["winning_rate"]["value"].get<double>();
            const double rho = found["advantage"]["value"].get<double>();
            QVERIFY2(std::abs(omega - figures["winning_rate"].get<double>()) <= 1e-9, judge.c_str());
            QVERIFY2(std::abs(rho - figures["advantage_prob"].get<double>()) <= 1e-9, judge.c_str());
            QCOMPARE(found["passed"].get<bool>(), figures["passed"].get<bool>());
            compared += 3;
        }
        QCOMPARE(compared, 18);
    }
};

QTEST_GUILESS_MAIN(EvaluationVerbsTest)
#include "tst_evaluation_verbs.moc"
