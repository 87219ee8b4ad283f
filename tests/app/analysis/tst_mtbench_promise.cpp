// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/bias_promise.h"
#include "tests/app/analysis/promise_check.h"
#include "tests/app/analysis/public_data.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace analysis;

/// Promise 1 for every figure and cell of MT-bench, all raters, with the pools that its paper uses.
class TestMtbenchPromise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ImportProject project;
        if (!importMtbench(project))
            QSKIP("skipped: no ../shared/data");
        m_dataset = makeDataset(project.columns());
    }

    void holdsForEveryFigure_data()
    {
        QTest::addColumn<Ties>("ties");
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<bool>("credit");
        QTest::newRow("keep, mirror") << Ties::Keep << Frame::Mirror << false;
        QTest::newRow("drop, hash, credit") << Ties::Drop << Frame::Hash << true;
    }
    void holdsForEveryFigure()
    {
        QFETCH(Ties, ties);
        QFETCH(Frame, frame);
        QFETCH(bool, credit);
        Selector selector(m_dataset, {});
        AgreementOptions options;
        options.pools = {*poolNamed(u"experts=expert_*"_s), *poolNamed(u"authors=author_*"_s),
                         *poolNamed(u"m=majority(expert_*)"_s)};
        options.ties = ties;
        options.frame = frame;
        options.majorityByCredit = credit;
        const auto table = computeAgreement(m_dataset, selector, options);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
        const PromiseReport report = checkPromise(m_dataset, selector, *table);
        qInfo("%lld figures and cells of %zu pairs checked", report.checked, table->pairs.size());
        QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
        QVERIFY(report.checked > 10000);
    }

    void holdsForEveryBiasPanel()
    {
        Selector selector(m_dataset, {});
        const BiasOptions options;
        const auto panels = biasPanels(m_dataset, selector, options);
        QVERIFY2(panels.has_value(), panels ? "" : qPrintable(panels.error().detail));
        const PromiseReport report = checkBiasPromise(m_dataset, selector, options, *panels);
        qInfo("%lld figures and cells of %zu panels checked", report.checked, panels->size());
        QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
        QVERIFY(report.checked > 100);
    }

    // golden.json, mtbench_human_majority_vs_gpt4: where people have one most common choice; 202 have none.
    void tiesOfGpt4AreTheGoldenOnes()
    {
        Selector selector(m_dataset, {});
        const auto panels = biasPanels(m_dataset, selector, {.rater = u"gpt4_pair"_s, .kind = u"tie"_s});
        QVERIFY(panels && panels->size() == 1);
        const Panel &panel = panels->front();
        QCOMPARE(panel.estimate.estimate.n, 1612);
        QVERIFY(std::abs(*panel.estimate.estimate.value - (94.0 + 90 - 76 - 78) / 1612) < 1e-12);
        QCOMPARE(std::get<Cell>(partOf(panel, u"splits"_s)).count.count, 202);
        const auto isNear = [&](const QString &name, double expected) {
            const stats::Estimate estimate = std::get<Figure>(partOf(panel, name)).estimate;
            return std::abs(estimate.value.value_or(-1) - expected) < 1e-9 && !estimate.note.empty();
        };
        QVERIFY(isNear(u"stuart_maxwell"_s, 2.829515605140504));
        QVERIFY(isNear(u"stuart_maxwell_p"_s, 0.242984456533474));
        QVERIFY(isNear(u"bowker"_s, 2.8350252100840336));
        QVERIFY(isNear(u"bowker_p"_s, 0.4177665523159929));
    }

private:
    static decltype(Detail::value) partOf(const Panel &panel, const QString &name)
    {
        for (const Detail &part : panel.detail) {
            if (part.name == name)
                return part.value;
        }
        return {};
    }

    Dataset m_dataset;
};

QTEST_GUILESS_MAIN(TestMtbenchPromise)
#include "tst_mtbench_promise.moc"
