// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/bias_promise.h"
#include "tests/app/analysis/made_panels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::RaterKind;

/// A judge and people beside fixed truths (METHODS 4.11).
class TestBiasGold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_made = MadeColumns();
        m_judge = m_made.rater(u"judge"_s, RaterKind::Judge);
        m_ann = m_made.rater(u"ann"_s);
        m_truth = m_made.rater(u"truth"_s, RaterKind::Gold);
    }

    void wrongVerdictsStandBesidePeoples()
    {
        // Gold always says a; the judge is wrong in 3 of 5 that it decided, people in 1 of the same.
        for (const auto &[judge, person] :
             {std::pair{Choice::B, Choice::A}, std::pair{Choice::B, Choice::A},
              std::pair{Choice::B, Choice::B}, std::pair{Choice::A, Choice::A},
              std::pair{Choice::A, Choice::Tie}, std::pair{Choice::Tie, Choice::B}})
            add(judge, person, Choice::A);
        add(Choice::B, Choice::A, Choice::Tie); // gold takes no side
        const Panel panel = panelOf(m_made, u"gold"_s);
        QCOMPARE(panel.estimate.estimate.n, 5);
        QVERIFY(close(panel.estimate.estimate.value, 3.0 / 5));
        QVERIFY(panel.estimate.estimate.low.has_value());
        QCOMPARE(panel.flagged.count.count, 3);
        QCOMPARE(panel.mirrored.count.count, 2);
        QCOMPARE(cellIn(panel, u"gold_right"_s)->count.count, 2);
        QCOMPARE(cellIn(panel, u"gold_tie"_s)->count.count, 1);
        QVERIFY(close(beside(panel, u"judge_wrong"_s).value, 3.0 / 4));
        QVERIFY(close(beside(panel, u"people_wrong"_s).value, 1.0 / 4));
        QVERIFY(close(beside(panel, u"wrong_difference"_s).value, 2.0 / 4));
        QVERIFY2(panel.sentence.text().startsWith(u"of 5 comparisons that it decided"_s),
                 qPrintable(panel.sentence.text()));
    }

    void truthsThatPartAreNone()
    {
        const int comparison = add(Choice::B, Choice::A, Choice::A);
        m_made.vote(m_made.rater(u"other truth"_s, RaterKind::Gold), comparison, Choice::B);
        const Panel panel = panelOf(m_made, u"gold"_s);
        QVERIFY(!panel.estimate.estimate.value);
        QCOMPARE(panel.flagged.count.count, 0);
    }

    void withoutATruthThereIsNoFigure()
    {
        m_made.ruling(m_judge, m_made.comparison(), Choice::A);
        const Panel panel = panelOf(m_made, u"gold"_s);
        QVERIFY(panel.estimate.estimate.why.find("fixed truth") != std::string::npos);
        QCOMPARE(panel.estimate.estimate.n, 0);
    }

    void promiseOne_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("everything") << QString();
        QTest::newRow("a part") << u"turn = 1"_s;
        QTest::newRow("nothing") << u"none()"_s;
    }
    void promiseOne()
    {
        QFETCH(QString, where);
        const Dataset dataset = makeDataset(madeStudy({.seed = 3, .items = 80}));
        Selector selector(dataset, {});
        const BiasOptions options{.rater = {}, .kind = u"gold"_s, .where = *parseFilter(where)};
        const auto panels = biasPanels(dataset, selector, options);
        QVERIFY(panels.has_value());
        const PromiseReport report = checkBiasPromise(dataset, selector, options, *panels);
        QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
        QVERIFY(report.checked > 40);
        for (const Panel &panel : *panels)
            QCOMPARE(panel.flagged.count.count + panel.mirrored.count.count, panel.estimate.estimate.n);
    }

private:
    int add(Choice judge, Choice person, Choice truth)
    {
        const int comparison = m_made.comparison();
        m_made.ruling(m_judge, comparison, judge);
        m_made.vote(m_ann, comparison, person);
        m_made.vote(m_truth, comparison, truth);
        return comparison;
    }
    static stats::Estimate beside(const Panel &panel, const QString &name)
    {
        for (const Detail &detail : panel.detail) {
            if (detail.name != u"beside_people")
                continue;
            for (const Detail &inner : std::get<std::vector<Detail>>(detail.value)) {
                if (inner.name == name)
                    return std::get<Figure>(inner.value).estimate;
            }
        }
        return {};
    }

    MadeColumns m_made;
    int m_judge = 0, m_ann = 0, m_truth = 0;
};

QTEST_GUILESS_MAIN(TestBiasGold)
#include "tst_bias_gold.moc"
