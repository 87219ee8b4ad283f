// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_rows.h"
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using test::answer;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;

/// A row of the published table with what the authors' script selects rows by.
struct Row
{
    QStringList cells;
    QString evaluator, time;
};

/// The rows of each instance and pair of models.
using Instances = std::map<QString, std::vector<Row>>;

struct Annotations
{
    QStringList header;
    Instances instances;
};

Annotations annotations(const QString &path)
{
    const auto sources = exchange::openSources(path);
    exchange::CsvRows rows(*sources->front(), exchange::CsvDelimiter::Comma);
    const auto header = rows.readHeader();
    Annotations found{(*header)->names, {}};
    while (*rows.next()) {
        Row row;
        for (qsizetype i = 0; i < found.header.size(); ++i)
            row.cells << *rows.row().text(static_cast<exchange::CsvColumn>(i));
        const auto cell = [&](const QString &name) { return row.cells[found.header.indexOf(name)]; };
        row.evaluator = cell(u"evaluator"_s);
        row.time = cell(u"timestamp"_s);
        QStringList models{cell(u"model_a"_s), cell(u"model_b"_s)};
        models.sort();
        if (!row.evaluator.isEmpty())
            found.instances[cell(u"instance_id"_s) + u' ' + models.join(u' ')].push_back(row);
    }
    return found;
}

/// The latest record of each evaluator, earliest first.
std::vector<Row> latestOfEach(std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, {}, &Row::time);
    std::map<QString, Row> latest;
    for (const Row &row : rows)
        latest[row.evaluator] = row;
    std::vector<Row> kept;
    for (const auto &[evaluator, row] : latest)
        kept.push_back(row);
    std::ranges::stable_sort(kept, {}, &Row::time);
    return kept;
}

QByteArray lineOf(QStringList cells)
{
    for (QString &cell : cells)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cells.join(u',').toUtf8() + '\n';
}

double valueOf(const Json &figure) { return figure.at("value").get<double>(); }

} // namespace

/// Tulu's human evaluation: the figures of the script that ships with the data. It counts the earliest
/// annotation of an instance, and for agreement the first two; the rows are selected here as it selects
/// them, and the figures are those of import, `rank`, `cases` and `agreement`.
class TuluFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void humanEvaluation();

private:
    /// A project of the first rows of each instance that has at least so many.
    [[nodiscard]] QString imported(const char *name, const Annotations &all, std::size_t least,
                                   std::size_t most) const;
    void preferences(const Json &expected, Text path, const QStringList &models, Ledger &ledger) const;
    void agreement(const Json &expected, Text path, const QString &where, Ledger &ledger) const;

    std::optional<test::Folder> m_folder;
    QString m_earliest, m_firstTwo;
};

QString TuluFigures::imported(const char *name, const Annotations &all, std::size_t least,
                              std::size_t most) const
{
    QByteArray table = lineOf(all.header);
    for (const auto &[instance, rows] : all.instances) {
        const std::vector<Row> kept = latestOfEach(rows);
        for (std::size_t i = 0; kept.size() >= least && i < std::min(most, kept.size()); ++i)
            table += lineOf(kept[i].cells);
    }
    const QString file = m_folder->write((std::string(name) + ".csv").c_str(), table);
    return test::importData(*m_folder, (std::string(name) + ".sidejudge").c_str(),
                            {{u"csv"_s, {file}, u"tulu"_s}});
}

void TuluFigures::initTestCase()
{
    const auto files = support::tulu();
    if (files.empty())
        QSKIP("skipped: no ../shared/data");
    m_folder.emplace();
    const Annotations all = annotations(files.front().paths.front());
    m_earliest = imported("earliest", all, 1, 1);
    m_firstTwo = imported("first-two", all, 2, 2);
    QCOMPARE(answer({u"info"_s, m_earliest})["votes"].get<int>(), 996);
    QCOMPARE(answer({u"info"_s, m_firstTwo})["votes"].get<int>(), 2 * 121);
}

void TuluFigures::agreement(const Json &expected, Text path, const QString &where, Ledger &ledger) const
{
    const Json pair =
        answer({u"agreement"_s, m_firstTwo, u"--raters"_s, u"humans"_s, u"--where"_s, where})["pairs"].at(0);
    ledger.members(expected, path,
                   {{"num_instances_with_multiple_annotations",
                     [&](const Json &value, Text at) { ledger.count(at, value, pair["n"].get<int>()); }},
                    {"comparison_agreement",
                     [&](const Json &value, Text at) { ledger.number(at, value, valueOf(pair["percent"])); }},
                    {"relexed_comparison_agreement", [&](const Json &value, Text at) {
                         ledger.number(at, value, valueOf(pair["tie_discounted"]));
                     }}});
}

/// Shares of 332 instances by choice and strength, and what two people say of the same instance.
void TuluFigures::preferences(const Json &expected, Text path, const QStringList &models,
                              Ledger &ledger) const
{
    const QString where = u"model = %1 and model = %2"_s.arg(models[0], models[1]);
    const Json board = answer({u"rank"_s, m_earliest, u"--method"_s, u"winrate"_s, u"--where"_s, where});
    const Json &duel = board["head_to_head"].at(0);
    const double n = duel["win_rate"]["n"].get<double>();
    const auto share = [&](int count) {
        return [&ledger, count, n](const Json &value, Text at) { ledger.number(at, value, count / n); };
    };
    std::map<std::string, Ledger::Handler> handlers{
        {"tie", share(duel["ties"]["count"].get<int>())},
        {"agreement", [&](const Json &value, Text at) { agreement(value, at, where, ledger); }}};
    for (const QString &model : models) {
        const std::string name = model.toStdString();
        const bool isA = duel["a"] == name;
        handlers[name + "_wins"] = share(duel[isA ? "a_wins" : "b_wins"]["count"].get<int>());
        for (const auto &[word, strength] : {std::pair("clearly", 2), std::pair("slightly", 1)}) {
            const QString won = u"(model_a = %1 and gave(humans, strength, %2) >= 1 or model_b = %1 and "
                                "gave(humans, strength, -%2) >= 1)"_s.arg(model)
                                    .arg(strength);
            handlers[name + " is " + word + " better"] =
                share(test::casesBehind(m_earliest, where + u" and "_s + won));
        }
    }
    ledger.members(expected, path, handlers);
}

void TuluFigures::humanEvaluation()
{
    Ledger ledger;
    const auto words = ledger.leaving("tool, command, definition, published", "words");
    const auto rows = ledger.leaving("num_annotations, num_deduplicated", "tst_import_presets has them");
    const auto acceptance =
        ledger.leaving("acceptance_results", "not among what the preset takes; tst_expected compares it");
    const auto results = [&](const Json &pairs, Text at) {
        for (const auto &[name, value] : pairs.items()) {
            const QStringList models = QString::fromStdString(name).split(u"_vs_"_s);
            ledger.members(value, at + "/" + name,
                           {{"acceptance_results", acceptance},
                            {"comparison_results",
                             [&](const Json &shares, Text to) { preferences(shares, to, models, ledger); }}});
        }
    };
    ledger.members(test::expectedFile(u"tulu_human_eval.json"_s), "",
                   {{"tool", words},
                    {"command", words},
                    {"definition", words},
                    {"published", words},
                    {"num_annotations", rows},
                    {"num_deduplicated", rows},
                    {"results", results}});
    QVERIFY(test::isSettled(ledger, "tulu_human_eval.json", 3 * (7 + 3)));
}

QTEST_GUILESS_MAIN(TuluFigures)
#include "tst_tulu_figures.moc"
