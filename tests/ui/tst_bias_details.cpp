// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/reading.h"
#include "tests/support/project_builder.h"
#include "ui/bias/bias_words.h"
#include "ui/bias/detail_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using support::must;
using ui::DetailModel;

/// Forty pairs: `m` is the longer response of thirty; the judge always takes it, jonas on every second.
class TestBiasDetails : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::TemporaryProject> m_made;
    std::unique_ptr<labeling::Reading> m_reading;
    std::vector<analysis::Panel> m_panels;

    const analysis::Panel &panel(std::string_view kind)
    {
        for (const analysis::Panel &one : m_panels) {
            if (one.kind == kind)
                return one;
        }
        qFatal("there is no such panel");
    }
    static QString cellOf(const DetailModel &model, const char *what, DetailModel::Column column)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, DetailModel::What).data().toString() == QLatin1String(what))
                return model.index(row, column).data().toString();
        }
        return QStringLiteral("no such line");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_made = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(m_made->project());
        for (int i = 0; i < 40; ++i) {
            const QString item = QString::number(i);
            build.item(item, QStringLiteral("math"), 1);
            build.response(item, QStringLiteral("m"), {QString(i < 30 ? 200 : 20, QLatin1Char('x'))});
            build.response(item, QStringLiteral("n"), {QString(20, QLatin1Char('y'))});
            const auto id = build.comparison(item, QStringLiteral("m"), QStringLiteral("n"));
            build.vote(QStringLiteral("jonas"), id, i % 2 == 0 ? QStringLiteral("a") : QStringLiteral("b"));
            build.ruling(QStringLiteral("judge"), id, QStringLiteral("a"));
        }
        m_reading = std::make_unique<labeling::Reading>(m_made->project());
        m_panels = must(m_reading->bias({.rater = QStringLiteral("judge"),
                                         .kind = {},
                                         .length = analysis::LengthOver::TurnsSoFar,
                                         .where = {}}))
                       .panels;
    }

    void theFourWayTableAndItsTestAreLines()
    {
        DetailModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPanel(panel("length"), QStringLiteral("Bias › length of judge"));
        QCOMPARE(cellOf(model, "judge longer, people shorter", DetailModel::Value), QStringLiteral("15"));
        QCOMPARE(cellOf(model, "judge shorter, people longer", DetailModel::Value), QStringLiteral("0"));
        QCOMPARE(cellOf(model, "both took the longer", DetailModel::Value), QStringLiteral("15"));
        for (const char *test : {"exact p by item, two-sided", "exact McNemar p row by row, two-sided"})
            QCOMPARE(cellOf(model, test, DetailModel::Value), QStringLiteral("< .001")); // 2/2^15
        QCOMPARE(cellOf(model, "share: people took the longer", DetailModel::Value), QStringLiteral(".500"));
        QCOMPARE(cellOf(model, "share: people took the longer", DetailModel::N), QStringLiteral("30"));
    }

    void aLineLeadsToAsManyCasesAsItSays()
    {
        int lines = 0;
        for (const analysis::Panel &one : m_panels) {
            DetailModel model(nullptr);
            model.setPanel(one, QStringLiteral("Bias"));
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex line = model.index(row, DetailModel::Cases);
                const QVariant way = line.data(DetailModel::DrillDownRole);
                QCOMPARE(way.isValid(), line.data().toInt() > 0);
                if (!way.isValid())
                    continue;
                const auto drillDown = way.value<ui::DrillDown>();
                QCOMPARE(static_cast<int>(must(m_reading->find(drillDown.filter, {})).cases.size()),
                         line.data().toInt());
                QVERIFY(drillDown.trail.startsWith(QStringLiteral("Bias › ")));
                ++lines;
            }
        }
        QVERIFY(lines >= 6);
    }

    void theSentenceWritesItsFactsAsTheScreenDoes()
    {
        QCOMPARE(ui::sentenceText(panel("length").sentence).remove(QChar(0x2060)),
                 QStringLiteral(
                     "Likes long responses more than people do: against people it took the longer response "
                     "in 15 and the shorter one in 0 of 30 comparisons of unlike lengths, a difference of "
                     ".500 (.321 to .679), exact p by item .000061."));
        QCOMPARE(ui::sentenceText(panel("unstable").sentence),
                 QStringLiteral("Not defined: nothing was judged twice in one order."));
    }

    void aFigureIsNotBrokenAtALine()
    {
        const analysis::Sentence above{"by %1", {{.name = "value", .value = 0.158, .digits = 3}}};
        QCOMPARE(ui::sentenceText(above).size(), 8);
        const analysis::Sentence sentence{"by %1", {{.name = "value", .value = -0.034, .digits = 3}}};
        QCOMPARE(ui::sentenceText(sentence).remove(QChar(0x2060)), QStringLiteral("by -.034"));
        QCOMPARE(ui::sentenceText(sentence).size(), 9);
    }

    void aNameWithAPercentSignStaysAName()
    {
        const analysis::Sentence sentence{"%1 and %2",
                                          {{.name = "one", .value = QStringLiteral("%2"), .digits = 0},
                                           {.name = "two", .value = qint64{7}, .digits = 0}}};
        QCOMPARE(ui::sentenceText(sentence), QStringLiteral("%2 and 7"));
    }
};

QTEST_GUILESS_MAIN(TestBiasDetails)
#include "tst_bias_details.moc"
