// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/reading.h"
#include "app/report/evaluators_json.h"
#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/support/project_builder.h"
#include "ui/charts/plot_view.h"
#include "ui/judges/evaluator_model.h"
#include "ui/judges/evaluator_plot.h"
#include "ui/judges/evaluator_words.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::must;

namespace {

/// Thirty comparisons with three people, one of whom voted on four, a judge whose calls in both orders have
/// prices, and one with imported rulings alone.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_made.project());
        build.rater(u"caller"_s, model::RaterKind::Judge);
        for (const model::Rater &rater : must(store::raters(m_made.project())))
            m_caller = rater.id;
        for (int i = 0; i < 30; ++i) {
            const QString item = QString::number(i);
            build.item(item, u"math"_s, 1);
            build.response(item, u"m"_s, {QString(i % 3 == 0 ? 90 : 10, u'x')});
            build.response(item, u"n"_s, {u"short"_s});
            const auto id = build.comparison(item, u"m"_s, u"n"_s);
            build.vote(u"ann"_s, id, i % 3 == 0 ? u"b"_s : u"a"_s);
            build.vote(u"bo"_s, id, i % 5 == 0 ? u"b"_s : u"a"_s);
            if (i < 4)
                build.vote(u"rare"_s, id, u"a"_s);
            build.ruling(u"ruled"_s, id, u"a"_s);
            call(id, model::Order::AFirst, model::Choice::A);
            call(id, model::Order::BFirst, i % 2 == 0 ? model::Choice::A : model::Choice::B);
            if (i == 1)
                build.verdict(u"caller"_s, id, model::Order::AFirst, 2, model::State::Unparsable, {});
        }
        m_reading = std::make_unique<labeling::Reading>(m_made.project());
    }

    [[nodiscard]] labeling::Reading &reading() { return *m_reading; }
    [[nodiscard]] analysis::EvaluatorTable table(const analysis::EvaluatorOptions &options)
    {
        return must(m_reading->evaluators(options, [] { return true; }));
    }
    [[nodiscard]] qint64 casesOf(const QVariant &drillDown)
    {
        const auto filter = drillDown.value<ui::DrillDown>().filter;
        return static_cast<qint64>(must(m_reading->find(filter, [] { return true; })).cases.size());
    }

private:
    void call(model::ComparisonId pair, model::Order order, model::Choice choice)
    {
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = *m_caller;
        verdict.comparison = pair;
        verdict.order = order;
        verdict.choice = choice;
        model::VerdictCall facts;
        facts.costUsd = 0.02;
        facts.latencyMs = 300;
        (void)must(store::addVerdict(m_made.project(), verdict, facts, std::nullopt));
    }

    support::TemporaryProject m_made;
    std::optional<model::RaterId> m_caller;
    std::unique_ptr<labeling::Reading> m_reading;
};

int rowOf(const ui::EvaluatorModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.evaluatorAt(row).name == name)
            return row;
    }
    qFatal("there is no row %s", qPrintable(name));
}

QModelIndex cellOf(const ui::EvaluatorModel &model, const char *rater, const char *key)
{
    return model.index(rowOf(model, QLatin1String(rater)), model.columnOf(key));
}

QStringList namesIn(const ui::EvaluatorModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.evaluatorAt(row).name);
    return names;
}

qint64 casesAt(const ui::EvaluatorModel &model, int row, int column)
{
    const analysis::Evaluator &evaluator = model.evaluatorAt(row);
    if (const analysis::Figure *figure = model.figureAt(row, column))
        return figure->cases;
    if (column < ui::EvaluatorModel::FirstFigure)
        return evaluator.annotations.count.cases;
    const bool isLeftOut = column == model.columnOf("without_verdict") + 1; // here of one state at most
    return isLeftOut && !evaluator.leftOut.empty() ? evaluator.leftOut.front().second.count.cases : 0;
}

QString smallOf(const QModelIndex &cell) { return cell.data(ui::HeatDelegate::SmallTextRole).toString(); }

} // namespace

/// The table of judges beside people: the verb's figures, each with its cases.
class TestJudgeTable : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Study> m_study;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { m_study = std::make_unique<Study>(); }

    void itHasTheFiguresOfTheVerbInItsOrder()
    {
        ui::EvaluatorModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const analysis::EvaluatorTable table = m_study->table({});
        model.setTable(table);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 2 + 11 + 1);
        for (int row = 0; row < 3; ++row) {
            int column = ui::EvaluatorModel::FirstFigure;
            for (const report::EvaluatorFigure &one : report::evaluatorFigures()) {
                QCOMPARE(column, model.columnOf(one.key));
                const analysis::Figure &asked = table.rows[static_cast<std::size_t>(row)].*one.figure;
                QCOMPARE(model.figureAt(row, column)->estimate.value, asked.estimate.value);
                QCOMPARE(analysis::printFilter(model.figureAt(row, column)->where),
                         analysis::printFilter(asked.where));
                ++column;
            }
        }
        // All 60 calls cost 0.02 USD and take 0.3 s.
        QCOMPARE(cellOf(model, "caller", "cost_per_1000").data().toString(), u"20.00"_s);
        QCOMPARE(cellOf(model, "caller", "seconds_per_1000").data().toString(), u"300"_s);
        // 30 of them for side a when it came first, 15 of the other 30 for side b, which came first there.
        QCOMPARE(cellOf(model, "caller", "prefers_first").data().toString(), u".750"_s);
        QVERIFY(smallOf(cellOf(model, "caller", "prefers_first")).endsWith(u"n 60"_s));
        const QModelIndex leftOut =
            cellOf(model, "caller", "without_verdict").siblingAtColumn(model.columnOf("without_verdict") + 1);
        QCOMPARE(leftOut.data().toString(), u"1"_s);
        QCOMPARE(smallOf(leftOut), u"unparsable 1"_s);
        QVERIFY(cellOf(model, "caller", "prefers_first")
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"n = 60 calls"_s));
    }

    void everyCellOpensItsCases()
    {
        ui::EvaluatorModel model(nullptr);
        analysis::EvaluatorOptions options;
        options.listsPersons = true;
        options.wantsCompetence = true;
        model.setTable(m_study->table(options));
        int opened = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QVariant way = model.index(row, column).data(ui::EvaluatorModel::DrillDownRole);
                const qint64 cases = casesAt(model, row, column);
                QCOMPARE(way.isValid(), cases > 0);
                if (!way.isValid())
                    continue;
                QCOMPARE(m_study->casesOf(way), cases);
                ++opened;
            }
        }
        QVERIFY2(opened > 50, qPrintable(QString::number(opened)));
    }

    void whatIsNotDefinedSaysWhy()
    {
        ui::EvaluatorModel model(nullptr);
        model.setTable(m_study->table({}));
        const QModelIndex cell = cellOf(model, "ruled", "variance");
        QCOMPARE(cell.data().toString(), u"–"_s);
        QCOMPARE(smallOf(cell), u"one annotation a comparison; this takes several of one comparison"_s);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"not defined: one annotation"_s));
        QVERIFY(!cell.data(ui::EvaluatorModel::DrillDownRole).isValid());
        QVERIFY(
            cellOf(model, "humans", "bias").data(Qt::ToolTipRole).toString().contains(u"by definition"_s));
    }

    void onFewComparisonsTheCountStandsAlone()
    {
        ui::EvaluatorModel model(nullptr);
        analysis::EvaluatorOptions options;
        options.listsPersons = true;
        model.setTable(m_study->table(options));
        QCOMPARE(model.rowCount(), 6);
        const QModelIndex cell = cellOf(model, "rare", "agreement");
        QCOMPARE(cell.data().toString(), u"4"_s);
        QCOMPARE(smallOf(cell), u"fewer than 10"_s);
        QCOMPARE(m_study->casesOf(cell.data(ui::EvaluatorModel::DrillDownRole)), qint64(4));
    }

    void competenceIsOfIndividuals()
    {
        ui::EvaluatorModel model(nullptr);
        analysis::EvaluatorOptions options;
        options.wantsCompetence = true;
        const analysis::EvaluatorTable table = m_study->table(options);
        model.setTable(table);
        QCOMPARE(model.columnCount(), 2 + 11 + 1 + 3);
        const auto caller =
            std::ranges::find(table.competence->raters, u"caller"_s, &analysis::Competence::name);
        QCOMPARE(cellOf(model, "caller", "mace").data().toString(),
                 ui::evaluatorNumber("mace", *caller->mace.estimate.value));
        const QModelIndex people = cellOf(model, "humans", "mace");
        QCOMPARE(people.data().toString(), u"–"_s);
        QCOMPARE(smallOf(people), u"not one rater"_s);
    }

    void sortedByAColumnTheUndefinedStandLast()
    {
        ui::EvaluatorModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTable(m_study->table({}));
        const QStringList asTheVerb = namesIn(model);
        const QPersistentModelIndex people = model.index(rowOf(model, u"humans"_s), 0);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(model.columnOf("variance"), order);
            QCOMPARE(namesIn(model).back(), u"ruled"_s);
            QCOMPARE(model.evaluatorAt(people.row()).name, u"humans"_s);
            const double first = *model.figureAt(0, model.columnOf("variance"))->estimate.value;
            const double second = *model.figureAt(1, model.columnOf("variance"))->estimate.value;
            QVERIFY(order == Qt::AscendingOrder ? first < second : first > second);
        }
        const QStringList sorted = namesIn(model);
        model.setTable(m_study->table({})); // computed again
        QCOMPARE(namesIn(model), sorted);
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(namesIn(model), asTheVerb);
    }

    void everyFigureHasWordsOfItsOwn()
    {
        for (const report::EvaluatorFigure &one : report::evaluatorFigures()) {
            QVERIFY2(ui::evaluatorTitle(one.key).front().isUpper(), one.key); // the verb's are small
            QVERIFY2(!ui::evaluatorMeaning(one.key).isEmpty(), one.key);
        }
        QCOMPARE(ui::evaluatorTitle("newer"), u"newer"_s);
    }

    void whoIsSetAgainstCostIsInThePlot()
    {
        const analysis::EvaluatorTable table = m_study->table({});
        const ui::Plot byCost = ui::evaluatorPlot(table, ui::Effort::Cost);
        const auto *plot = std::get_if<ui::ScatterPlot>(&byCost);
        QVERIFY(plot != nullptr);
        QCOMPARE(plot->marks.size(), std::size_t(1)); // the rulings have no price
        QCOMPARE(plot->marks[0].name, u"caller"_s);
        QCOMPARE(plot->marks[0].across, 20.0);
        QCOMPARE(plot->level->name, u"people together"_s);
        analysis::EvaluatorTable unpriced = table;
        std::erase_if(unpriced.rows, [](const analysis::Evaluator &row) { return row.name == u"caller"; });
        const ui::Plot none = ui::evaluatorPlot(unpriced, ui::Effort::Cost);
        QVERIFY(std::get<ui::NoPlot>(none).why.contains(u"prices"_s));
    }

    void thePlotIsDrawnWithItsNames()
    {
        ui::ScatterPlot plot{u"USD"_s, u"agreement"_s, {}, ui::ScatterPlot::Level{u"people"_s, 0.66}};
        plot.marks = {{u"dear"_s, 300.0, {0.7, 0.6, 0.8}},
                      {u"cheap"_s, 0.1, {0.5, {}, {}}},
                      {u"nearly as dear"_s, 290.0, {0.7, 0.6, 0.8}}};
        ui::PlotView view(nullptr);
        view.resize(700, 300);
        for (const bool isAlone : {false, true}) {
            if (isAlone)
                plot.marks.resize(1); // no range across
            view.setPlot(plot);
            QVERIFY(view.accessibleName().contains(u"agreement against USD"_s));
            const QString path = m_folder.filePath(u"plot.svg"_s);
            must(view.save(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray svg = file.readAll();
            for (const char *text : {"dear", "people", "USD"})
                QVERIFY2(svg.contains(text), text);
            QCOMPARE(svg.contains("cheap"), !isAlone);
            QVERIFY(!svg.contains("nan"));
        }
    }

    void itStopsOnceItIsNotAskedForAnyMore()
    {
        int asked = 0;
        const auto table = m_study->reading().evaluators({}, [&asked] { return ++asked < 2; });
        QVERIFY(!table);
        QCOMPARE(table.error().kind, model::Error::Kind::Cancelled);
        QCOMPARE(asked, 2);
    }

    void anEmptyProjectHasNobody()
    {
        support::TemporaryProject empty;
        labeling::Reading reading(empty.project());
        const auto table = must(reading.evaluators({}, [] { return true; }));
        QVERIFY(table.rows.empty());
        ui::EvaluatorModel model(nullptr);
        model.setTable(table);
        model.sort(ui::EvaluatorModel::FirstFigure, Qt::AscendingOrder);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(std::holds_alternative<ui::NoPlot>(ui::evaluatorPlot(table, ui::Effort::Time)));
    }
};

QTEST_MAIN(TestJudgeTable)
#include "tst_judge_table.moc"
