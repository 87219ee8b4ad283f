// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/reading.h"
#include "tests/support/project_builder.h"
#include "ui/agreement/confusion_model.h"
#include "ui/agreement/matrix_model.h"
#include "ui/agreement/outcome_model.h"
#include "ui/cases/case_list_model.h"
#include "ui/start/refusal_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using support::must;

/// Forty pairs; the judge says a everywhere, jonas b on every fourth and a tie on every fifth; kim votes on
/// three.
class TestModels : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::TemporaryProject> m_made;
    std::unique_ptr<labeling::Reading> m_reading;
    labeling::Matrix m_matrix;

    static QModelIndex cellOf(const ui::MatrixModel &model, const char *row, const char *column)
    {
        return model.index(model.rowOf(QLatin1String(row)), model.rowOf(QLatin1String(column)));
    }
    std::size_t casesOf(const QVariant &drillDown)
    {
        return must(m_reading->find(drillDown.value<ui::DrillDown>().filter, [] { return true; }))
            .cases.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_made = std::make_unique<support::TemporaryProject>();
        support::ProjectBuilder build(m_made->project());
        for (int i = 0; i < 40; ++i) {
            const QString item = QString::number(i);
            build.item(item, QStringLiteral("math"), 1);
            const auto id = build.comparison(item, QStringLiteral("m"), QStringLiteral("n"));
            const char *choice = i % 5 == 0 ? "tie" : i % 4 == 0 ? "b" : "a";
            build.vote(QStringLiteral("jonas"), id, QLatin1String(choice));
            if (i < 3)
                build.vote(QStringLiteral("kim"), id, QStringLiteral("a"));
            build.ruling(QStringLiteral("judge"), id, QStringLiteral("a"));
        }
        m_reading = std::make_unique<labeling::Reading>(m_made->project());
        m_matrix = must(m_reading->agreement({}));
    }

    void theMatrixShowsFiguresAboveAndCountsBelow()
    {
        ui::MatrixModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTable(m_matrix.table);
        model.setCoefficient(0);
        const QModelIndex above = cellOf(model, "judge", "jonas");
        QVERIFY(above.row() < above.column());
        // 8 ties, 8 times b (4, 8, 12, 16, 24, 28, 32, 36), 24 times a.
        QCOMPARE(above.data().toString(), QStringLiteral(".60"));
        QVERIFY(above.data(ui::HeatDelegate::SmallTextRole).toString().contains(QStringLiteral(" – ")));
        QCOMPARE(above.data(ui::HeatDelegate::HeatRole).toInt(), 3);
        const QModelIndex below = cellOf(model, "jonas", "judge");
        QCOMPARE(below.data().toString(), QStringLiteral("40"));
        QCOMPARE(below.data(ui::HeatDelegate::SmallTextRole).toString(), QStringLiteral("0 left out"));
        QVERIFY(!below.data(ui::HeatDelegate::HeatRole).isValid());
        QCOMPARE(cellOf(model, "judge", "judge").data().toString(), QStringLiteral("–"));
    }

    void fewSharedComparisonsShowTheirCountAlone()
    {
        ui::MatrixModel model(nullptr);
        model.setTable(m_matrix.table);
        const QModelIndex cell = cellOf(model, "judge", "kim");
        QCOMPARE(cell.data().toString(), QStringLiteral("3"));
        QCOMPARE(cell.data(ui::HeatDelegate::SmallTextRole).toString(), QStringLiteral("fewer than 10"));
        QVERIFY(!cell.data(ui::HeatDelegate::HeatRole).isValid());
    }

    void anUndefinedFigureIsAWord()
    {
        analysis::AgreementTable table = m_matrix.table;
        for (auto &pair : table.pairs)
            pair.figures[1] = stats::undefined("only one category used", 40);
        ui::MatrixModel model(nullptr);
        model.setTable(table);
        const QModelIndex cell = cellOf(model, "judge", "jonas");
        QCOMPARE(cell.data().toString(), QStringLiteral("undefined"));
        QCOMPARE(cell.data(ui::HeatDelegate::SmallTextRole).toString(),
                 QStringLiteral("only one category used"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Not defined")));
    }

    void everyOutcomeOpensAsManyCasesAsItSays()
    {
        ui::OutcomeModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        int lines = 0;
        for (const auto &pair : m_matrix.table.pairs) {
            model.setPair(m_matrix.table, pair);
            for (int row = 0; row < model.rowCount(); ++row, ++lines) {
                const QModelIndex line = model.index(row, ui::OutcomeModel::Cases);
                const QVariant drillDown = line.data(ui::OutcomeModel::DrillDownRole);
                const QString cases = line.data().toString();
                QCOMPARE(drillDown.isValid(), cases != QStringLiteral("0"));
                if (drillDown.isValid())
                    QCOMPARE(QString::number(casesOf(drillDown)), cases);
            }
        }
        QVERIFY(lines > 50);
    }

    void everyCellOfTheConfusionOpensItsCases()
    {
        ui::MatrixModel matrix(nullptr);
        matrix.setTable(m_matrix.table);
        const auto *pair = matrix.pairAt(cellOf(matrix, "judge", "jonas"));
        QVERIFY(pair != nullptr);
        ui::ConfusionModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPair(m_matrix.table, *pair);
        QCOMPARE(model.rowCount(), 3);
        int sum = 0;
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                const QModelIndex cell = model.index(row, column);
                const int count = cell.data().toInt();
                sum += count;
                const QVariant drillDown = cell.data(ui::ConfusionModel::DrillDownRole);
                QCOMPARE(drillDown.isValid(), count > 0);
                if (drillDown.isValid())
                    QCOMPARE(static_cast<int>(casesOf(drillDown)), count);
            }
        }
        QCOMPARE(sum, 40);
    }

    void theListOfCasesSaysHowTheVotesFall()
    {
        ui::CaseListModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCases(must(m_reading->find({}, [] { return true; })));
        QCOMPARE(model.rowCount(), 40);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, ui::CaseListModel::Item), QStringLiteral("0 · t1"));
        QCOMPARE(text(0, ui::CaseListModel::People), QStringLiteral("A 1:0 · tie"));
        QCOMPARE(text(1, ui::CaseListModel::People), QStringLiteral("A 2:0"));
        QCOMPARE(text(4, ui::CaseListModel::People), QStringLiteral("B 1:0"));
        QCOMPARE(text(5, ui::CaseListModel::People), QStringLiteral("tie"));
        QCOMPARE(text(5, ui::CaseListModel::Judges), QStringLiteral("A 1:0"));
        QCOMPARE(text(5, ui::CaseListModel::Models), QStringLiteral("m / n"));
        QCOMPARE(model.rowOf(*model.caseAt(17)), 17);
        QVERIFY(!model.caseAt(40).has_value());
    }

    void refusalsAreShownFieldByField()
    {
        ui::RefusalModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRefusals({{QStringLiteral("a/votes.csv"), 3, QStringLiteral("winner"),
                            QStringLiteral("a vote word"), QStringLiteral("maybe")}});
        QStringList shown;
        for (int column = 0; column < model.columnCount(); ++column)
            shown.append(model.index(0, column).data().toString());
        const QStringList expected = {QStringLiteral("votes.csv"), QStringLiteral("3"),
                                      QStringLiteral("winner"), QStringLiteral("a vote word"),
                                      QStringLiteral("maybe")};
        QCOMPARE(shown, expected);
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
