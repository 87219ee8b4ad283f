// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/agreement_figures.h"
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"
#include "tests/app/stats/expected_parts.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using test::answer;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

/// Of all raters together. Where strengths are ordered alpha is that of the level.
void compareOverall(Ledger &ledger, const Json &weights, Text path, const test::Printed &verbs)
{
    const auto other = test::notPrinted(ledger);
    for (const auto &[name, value] : weights.items()) {
        const bool isNear = name == "linear" && !verbs.isOrdered;
        if (name != "unweighted" && !isNear) {
            other(value, path);
            continue;
        }
        Json figures = value;
        if (verbs.isOrdered)
            figures.erase("krippen.alpha.raw");
        compareManyRaters(ledger, figures, path + "/" + name,
                          test::overallOf(isNear ? verbs.half : verbs.keep));
    }
}

void compareTable(Ledger &ledger, const Json &table, Text path, const test::Printed &verbs, const char *alpha)
{
    const Json &overall = verbs.keep.at("overall");
    const auto count = [&](const char *key) {
        return [&, key](const Json &value, Text at) { ledger.count(at, value, overall.at(key).get<int>()); };
    };
    const auto input = ledger.leaving("input, raters, categories, scale, label counts",
                                      "what the figures are computed from");
    const auto other = test::notPrinted(ledger);
    Handlers handlers{
        {"n_items", count("comparisons")},
        {"n_labels", count("votes")},
        {"items_with_2plus",
         [&](const Json &value, Text at) {
             ledger.count(at, value, overall.at("percent").at("n").get<int>());
         }},
        {alpha, test::figureOf(ledger, overall.at("krippendorff_alpha"))},
        {"pairwise",
         [&](const Json &pairs, Text at) {
             for (const Json &pair : pairs)
                 test::comparePair(ledger, pair, at + "/" + pair.at("a").get<std::string>(), verbs);
         }},
        {"irrCAC", [&](const Json &value, Text at) { compareOverall(ledger, value, at, verbs); }},
        {"cross_tool_max_abs_diff", ledger.leaving("cross_tool_max_abs_diff", "among the other tools")},
        {"pairwise_min_overlap", ledger.leaving("pairwise_min_overlap", "what is listed in the file")}};
    for (const char *key : {"input", "raters", "categories_in_order", "scale", "label_counts"})
        handlers[key] = input;
    for (const char *key :
         {"krippendorff_alpha_nominal", "krippendorff_alpha_ordinal", "krippendorff_alpha_interval"})
        handlers.try_emplace(key, other);
    for (const char *key : {"n_complete_items", "fleiss_kappa_complete_items",
                            "randolph_kappa_complete_items", "nltk_complete_items"})
        handlers[key] = ledger.leaving("figures of complete items", "compared in tst_expected");
    ledger.members(table, path, handlers);
}

} // namespace

/// PandaLM's and Tulu's agreement through import and `agreement`, beside other tools.
class AgreementFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pandalmTables_data();
    void pandalmTables();
    void pandalmJudgesBesideTheMajority();
    void tuluTables_data();
    void tuluTables();

private:
    [[nodiscard]] int cases(const QString &where) const { return test::casesBehind(m_pandalm, where); }
    [[nodiscard]] std::vector<std::vector<int>> confusionOf(const QString &judge) const;
    void compareJudge(Ledger &ledger, const Json &expected, Text name) const;

    std::optional<test::Folder> m_folder;
    QString m_pandalm, m_tulu;
};

void AgreementFigures::initTestCase()
{
    m_folder.emplace();
    m_pandalm = test::importData(*m_folder, "pandalm.sidejudge", support::pandalm(support::Judges::With));
    m_tulu = test::importData(*m_folder, "tulu.sidejudge", support::tulu());
    if (m_pandalm.isEmpty())
        QSKIP("skipped: no ../shared/data");
}

void AgreementFigures::pandalmTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("compared");
    QTest::newRow("people") << u"pandalm"_s << 213;
    QTest::newRow("people and judges") << u"pandalm_with_judges"_s << 640;
}

void AgreementFigures::pandalmTables()
{
    QFETCH(const QString, table);
    QFETCH(const int, compared);
    const Json expected = test::expectedFile(u"agreement_pandalm.json"_s)["tables"][table.toStdString()];
    Ledger ledger;
    compareTable(ledger, expected, table.toStdString(), test::printedFor(m_pandalm, expected, {}),
                 "krippendorff_alpha_nominal");
    QVERIFY(test::isSettled(ledger, qPrintable(table), compared));
}

void AgreementFigures::tuluTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("of");
    QTest::addColumn<QString>("alpha");
    QTest::addColumn<int>("compared");
    const QStringList strength{u"--of"_s, u"strength"_s, u"--level"_s};
    QTest::newRow("choices") << u"tulu_preference3"_s << QStringList{} << u"krippendorff_alpha_nominal"_s
                             << 518;
    QTest::newRow("ordinal") << u"tulu_preference5"_s << strength + QStringList{u"ordinal"_s}
                             << u"krippendorff_alpha_ordinal"_s << 650;
    QTest::newRow("interval") << u"tulu_preference5"_s << strength + QStringList{u"interval"_s}
                              << u"krippendorff_alpha_interval"_s << 650;
}

void AgreementFigures::tuluTables()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, of);
    QFETCH(const QString, alpha);
    QFETCH(const int, compared);
    const Json expected = test::expectedFile(u"agreement_tulu.json"_s)["tables"][table.toStdString()];
    Ledger ledger;
    compareTable(ledger, expected, table.toStdString(), test::printedFor(m_tulu, expected, of),
                 qPrintable(alpha));
    QVERIFY(test::isSettled(ledger, qPrintable(table), compared));
}

/// Counts of a judge beside the majority: rows tie, 1, 2, columns the same and garbage.
std::vector<std::vector<int>> AgreementFigures::confusionOf(const QString &judge) const
{
    const Json pair = answer({u"agreement"_s, m_pandalm, u"--raters"_s, u"majority,"_s + judge, u"--frame"_s,
                              u"name"_s})["pairs"]
                          .at(0);
    const Json &counts = pair["confusion"]["counts"]; // a, tie, b
    const std::pair<std::size_t, const char *> rows[] = {{1, "tie"}, {0, "a"}, {2, "b"}};
    std::vector<std::vector<int>> confusion;
    for (const auto &[row, word] : rows) {
        confusion.emplace_back();
        for (const auto &column : rows)
            confusion.back().push_back(counts[row][column.first].get<int>());
        confusion.back().push_back(
            cases(u"unruled(%1, majority) and choice(majority, %2)"_s.arg(judge, QLatin1String(word))));
    }
    return confusion;
}

/// scikit-learn's figures of the counts that the verbs gave, a garbled reply counted as wrong.
void AgreementFigures::compareJudge(Ledger &ledger, const Json &expected, Text name) const
{
    const QString judge = QString::fromStdString(name);
    const auto confusion = confusionOf(judge);
    double all = 0, right = 0, means[2][3] = {};
    for (const auto &row : confusion)
        all += std::accumulate(row.begin(), row.end(), 0);
    for (std::size_t k = 0; k < 3; ++k) {
        const double hits = confusion[k][k], given = confusion[0][k] + confusion[1][k] + confusion[2][k];
        const double meant = std::accumulate(confusion[k].begin(), confusion[k].end(), 0);
        const double scores[3] = {hits / given, hits / meant, 2 * hits / (given + meant)};
        right += hits;
        for (std::size_t i = 0; i < 3; ++i) {
            means[0][i] += scores[i] / 3;
            means[1][i] += scores[i] * meant / all;
        }
    }
    const auto number = [&](double ours) {
        return [&ledger, ours](const Json &value, Text at) { ledger.number(at, value, ours); };
    };
    const auto counts = [&](const Json &rows, Text at) {
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 4; ++column)
                ledger.count(at, rows[row][column], confusion[row][column]);
        }
    };
    const Json pair = answer({u"agreement"_s, m_pandalm, u"--raters"_s, judge + u",majority"_s, u"--frame"_s,
                              u"name"_s})["pairs"]
                          .at(0);
    const auto readable = [&](const Json &value, Text at) {
        ledger.members(value, at,
                       {{"n", number(pair["n"].get<double>())},
                        {"accuracy", test::figureOf(ledger, pair["percent"])},
                        {"cohen_kappa", test::figureOf(ledger, pair["cohen_kappa"])}});
    };
    Handlers handlers{{"n", number(all)},
                      {"accuracy", number(right / all)},
                      {"confusion_rows_majority_012_cols_012garbage", counts},
                      {"garbage_excluded", readable}};
    const char *names[3] = {"precision", "recall", "f1"};
    for (std::size_t i = 0; i < 3; ++i) {
        handlers[names[i] + std::string("_macro")] = number(means[0][i]);
        handlers[names[i] + std::string("_weighted")] = number(means[1][i]);
    }
    ledger.members(expected, name, handlers);
}

/// pandalm_published.json; sides as stored are those of the file.
void AgreementFigures::pandalmJudgesBesideTheMajority()
{
    Ledger ledger;
    const auto labels = [&](const Json &value, Text at) {
        Handlers handlers;
        for (const auto &[label, word] : {std::pair("0", "tie"), std::pair("1", "a"), std::pair("2", "b")})
            handlers[label] = [&, word = word](const Json &one, Text to) {
                ledger.count(to, one, cases(u"choice(majority, %1)"_s.arg(QLatin1String(word))));
            };
        ledger.members(value, at, handlers);
    };
    const auto kappas = [&](const Json &value, Text at) {
        for (const auto &[pair, kappa] : value.items()) {
            const auto person = [](char number) { return u"annotator"_s + QLatin1Char(number); };
            const QString both = person(pair.front()) + u',' + person(pair.back());
            const Json ours =
                answer({u"agreement"_s, m_pandalm, u"--raters"_s, both, u"--frame"_s, u"name"_s});
            ledger.near(at + "/" + pair, kappa,
                        std::round(100 * ours["pairs"].at(0)["cohen_kappa"]["value"].get<double>()) / 100,
                        1e-9);
        }
    };
    const auto words = ledger.leaving("tool, definition, note", "words");
    ledger.members(test::expectedFile(u"pandalm_published.json"_s), "",
                   {{"tool", words},
                    {"definition", words},
                    {"note", words},
                    {"majority_label_counts", labels},
                    {"no_majority_items",
                     [&](const Json &value, Text at) {
                         ledger.count(at, static_cast<int>(value.size()), cases(u"votes(humans) < 3"_s));
                     }},
                    {"judges",
                     [&](const Json &judges, Text) {
                         for (const auto &[name, judge] : judges.items())
                             compareJudge(ledger, judge, name);
                     }},
                    {"published", [&](const Json &value, Text at) {
                         ledger.members(
                             value, at,
                             {{"README label distribution", labels},
                              {"README Cohen kappa", kappas},
                              {"paper (arXiv:2306.05087 Table 2, quoted from memory)",
                               ledger.leaving("paper", "does not follow from the released files")}});
                     }}});
    QVERIFY(test::isSettled(ledger, "pandalm_published.json", 3 + 1 + 2 * (8 + 12 + 3) + 3 + 3));
}

QTEST_GUILESS_MAIN(AgreementFigures)
#include "tst_agreement_figures.moc"
