// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/agreement_figures.h"
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/expected_parts.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;
using test::figureOf;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

const char *const files[] = {"agreement_mtbench.json", "agreement_pandalm.json", "agreement_tulu.json"};

QString joined(const Json &words)
{
    QStringList list;
    for (const Json &word : words)
        list << QString::fromStdString(word.get<std::string>());
    return list.join(u',');
}

/// What `agreement --table` prints of a file for the raters and categories of an expected table.
Json printed(const QString &file, const Json &table, const char *level)
{
    return test::answer({u"agreement"_s, u"--table"_s, file, u"--raters"_s, joined(table.at("raters")),
                         u"--categories="_s + joined(table.at("categories_in_order")), u"--level"_s,
                         QString::fromLatin1(level), u"--cluster"_s, u"none"_s});
}

/// One table of a file of expected figures, beside what the verb prints of its input.
class InputTable
{
public:
    InputTable(Ledger &ledger, const test::Folder &folder, const Json &expected)
        : m_ledger(ledger)
        , m_folder(folder)
        , m_expected(expected)
        , m_input(support::sharedData(QString::fromStdString(expected.at("input").get<std::string>())))
        , m_nominal(printed(m_input, expected, "nominal"))
    {
        m_ordered.keep = printed(m_input, expected, "ordinal");
        m_ordered.isOrdered = true;
    }

    void compare(Text path)
    {
        Handlers handlers = counts();
        handlers.merge(figures());
        handlers.merge(completeUnits());
        m_ledger.members(m_expected, path, handlers);
    }

private:
    [[nodiscard]] Ledger::Handler count(const Json &ours)
    {
        return [this, number = ours.get<int>()](const Json &value, Text at) {
            m_ledger.count(at, value, number);
        };
    }
    [[nodiscard]] Handlers counts();
    [[nodiscard]] Handlers figures();
    [[nodiscard]] Handlers completeUnits();
    [[nodiscard]] Json printedOfComplete();

    Ledger &m_ledger;
    const test::Folder &m_folder;
    const Json &m_expected;
    QString m_input;
    Json m_nominal;
    test::Printed m_ordered;
};

Handlers InputTable::counts()
{
    const auto input = m_ledger.leaving("input, raters, categories, scale, label_counts",
                                        "what the figures are computed from");
    Handlers handlers{{"n_items", count(m_nominal.at("units"))},
                      {"n_labels", count(m_nominal.at("overall").at("votes"))},
                      {"items_with_2plus", count(m_nominal.at("overall").at("percent").at("n"))},
                      {"pairwise_min_overlap", [this](const Json &least, Text at) {
                           const auto pairs =
                               std::ranges::count_if(m_nominal.at("pairs"),
                                                     [&](const Json &pair) { return pair.at("n") >= least; });
                           m_ledger.count(at, m_expected.at("pairwise").size(), pairs);
                       }}};
    for (const char *key : {"input", "raters", "categories_in_order", "scale", "label_counts"})
        handlers[key] = input;
    return handlers;
}

Handlers InputTable::figures()
{
    const auto other = m_ledger.leaving("weights of all raters together",
                                        "the verb prints alpha at a level, and compares that");
    const auto alpha = [](const Json &document) { return document.at("overall").at("krippendorff_alpha"); };
    Handlers handlers{
        {"krippendorff_alpha_nominal", figureOf(m_ledger, alpha(m_nominal))},
        {"krippendorff_alpha_ordinal", figureOf(m_ledger, alpha(m_ordered.keep))},
        {"pairwise",
         [this](const Json &pairs, Text at) {
             for (const Json &pair : pairs)
                 test::comparePair(m_ledger, pair,
                                   at + "/" + pair.at("a").get<std::string>() + "," +
                                       pair.at("b").get<std::string>(),
                                   m_ordered);
         }},
        {"irrCAC",
         [this, other](const Json &weights, Text at) {
             m_ledger.members(weights, at,
                              {{"unweighted",
                                [this](const Json &value, Text to) {
                                    compareManyRaters(m_ledger, value, to, test::overallOf(m_nominal));
                                }},
                               {"linear", other},
                               {"quadratic", other},
                               {"ordinal", other}});
         }},
        {"cross_tool_max_abs_diff", m_ledger.leaving("cross_tool_max_abs_diff", "among the other tools")}};
    if (m_expected.contains("krippendorff_alpha_interval"))
        handlers["krippendorff_alpha_interval"] =
            figureOf(m_ledger, alpha(printed(m_input, m_expected, "interval")));
    return handlers;
}

/// The verb on the units that every rater voted on, in a file of its own.
Json InputTable::printedOfComplete()
{
    auto columns = m_expected.at("raters").get<std::vector<std::string>>();
    const auto categories = m_expected.at("categories_in_order").get<std::set<std::string>>();
    std::string text = "unit";
    for (const std::string &rater : columns)
        text += "," + rater;
    int unit = 0;
    for (const std::vector<std::string> &row : test_stats::csvColumns(m_input, columns)) {
        if (!std::ranges::all_of(row, [&](Text cell) { return categories.contains(cell); }))
            continue;
        text += "\n" + std::to_string(++unit);
        for (const std::string &cell : row)
            text += "," + cell;
    }
    return printed(m_folder.write("complete.csv", QByteArray::fromStdString(text + "\n")), m_expected,
                   "nominal");
}

Handlers InputTable::completeUnits()
{
    const Json document = printedOfComplete();
    const auto all = [&](const char *key) { return figureOf(m_ledger, document.at("overall").at(key)); };
    const Handlers nltk{
        {"avg_Ao", all("percent")},
        {"S_bennett", all("brennan_prediger")},
        {"pi_multi", all("fleiss_kappa")},
        {"multi_kappa_davies_fleiss", all("conger_kappa")},
        {"alpha_nominal", all("krippendorff_alpha")},
        {"kappa_avg_pairwise_cohen", [this, pairs = document.at("pairs")](const Json &value, Text at) {
             double sum = 0;
             for (const Json &pair : pairs)
                 sum += pair.at("cohen_kappa").at("value").get<double>();
             m_ledger.number(at, value, sum / static_cast<double>(pairs.size()));
         }}};
    return {{"n_complete_items", count(document.at("units"))},
            {"fleiss_kappa_complete_items", all("fleiss_kappa")},
            {"randolph_kappa_complete_items", all("brennan_prediger")},
            {"nltk_complete_items",
             [this, nltk](const Json &value, Text at) { m_ledger.members(value, at, nltk); }}};
}

} // namespace

/// `agreement --table` on every table of units by raters that other tools read.
class AgreementInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTableHasItsFigures();
    void tables_data();
    void tables();

private:
    std::optional<test::Folder> m_folder;
};

void AgreementInputs::initTestCase()
{
    if (support::sharedData(u"expected"_s).isEmpty())
        QSKIP("skipped: no ../shared/data");
    m_folder.emplace();
}

/// Battles and long files have one vote a row; any other file must be the input of a table.
void AgreementInputs::everyTableHasItsFigures()
{
    std::set<QString> read;
    for (const char *file : files) {
        const Json tables = test::expectedFile(QString::fromLatin1(file)).at("tables");
        for (const Json &table : tables)
            read.insert(QString::fromStdString(table.at("input").get<std::string>()).section(u'/', -1));
    }
    std::set<QString> found;
    const QDir inputs(support::sharedData(u"expected/inputs"_s));
    for (const QString &name : inputs.entryList(QDir::Files)) {
        if (!name.contains(u"battles"_s) && !name.contains(u"_long"_s))
            found.insert(name);
    }
    QCOMPARE(read.size(), std::size_t{7});
    QVERIFY(read == found);
}

void AgreementInputs::tables_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("compared");
    QTest::newRow("mtbench_human_65raters") << u"agreement_mtbench.json"_s << 5608;
    QTest::newRow("mtbench_human_experts_only") << u"agreement_mtbench.json"_s << 2670;
    QTest::newRow("mtbench_judges_vs_majority") << u"agreement_mtbench.json"_s << 641;
    QTest::newRow("pandalm") << u"agreement_pandalm.json"_s << 221;
    QTest::newRow("pandalm_with_judges") << u"agreement_pandalm.json"_s << 641;
    QTest::newRow("tulu_preference3") << u"agreement_tulu.json"_s << 513;
    QTest::newRow("tulu_preference5") << u"agreement_tulu.json"_s << 658;
}

void AgreementInputs::tables()
{
    QFETCH(const QString, file);
    QFETCH(const int, compared);
    const std::string name = QTest::currentDataTag();
    const Json expected = test::expectedFile(file).at("tables").at(name);
    Ledger ledger;
    InputTable(ledger, *m_folder, expected).compare(name);
    QVERIFY(test::isSettled(ledger, name.c_str(), compared));
}

QTEST_GUILESS_MAIN(AgreementInputs)
#include "tst_agreement_inputs.moc"
