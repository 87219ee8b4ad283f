// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
using test::estimateOf;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

/// One table of items by raters, as `agreement` gives it from a project: with sides as stored and every row
/// for itself, as the other tools do. Of choices there are the figures of unlike and of half-right categories
/// (irrCAC's linear weights of A, tie, B); of strengths those of ordered ones.
class Verbs
{
public:
    Verbs(const QString &project, const Json &table, QStringList of)
    {
        QStringList raters;
        for (const Json &rater : table.at("raters"))
            raters << QString::fromStdString(rater.get<std::string>());
        const QStringList arguments =
            QStringList{u"agreement"_s, project,   u"--raters"_s,  raters.join(u','),
                        u"--frame"_s,   u"name"_s, u"--cluster"_s, u"none"_s} +
            of;
        keep = answer(arguments);
        isOrdered = of.contains(u"--of"_s);
        const auto first = table.at("categories_in_order").at(0).get<std::string>();
        isReversed = !isOrdered && first.starts_with('-');
        if (!isOrdered)
            half = answer(arguments + QStringList{u"--ties"_s, u"half"_s});
    }

    static const Json &pairIn(const Json &document, const Json &expected)
    {
        for (const Json &pair : document.at("pairs")) {
            if (pair.at("a") == expected.at("a") && pair.at("b") == expected.at("b"))
                return pair;
        }
        qFatal("no such pair");
    }

    Json keep, half;
    bool isOrdered = false;
    bool isReversed = false; ///< the file has b, tie, a
};

Ledger::Handler figure(Ledger &ledger, const Json &ours)
{
    return [&ledger, estimate = estimateOf(ours)](const Json &value, Text at) {
        ledger.figure(at, value, estimate);
    };
}

Ledger::Handler withError(Ledger &ledger, const Json &ours, const char *error)
{
    return [&ledger, estimate = estimateOf(ours), error](const Json &value, Text at) {
        ledger.members(value, at,
                       {{"value", [&](const Json &one, Text to) { ledger.figure(to, one, estimate); }},
                        {error, [&](const Json &one, Text to) { ledger.error(to, one, estimate); }}});
    };
}

Ledger::Handler beside(Ledger &ledger)
{
    return ledger.leaving("quadratic and other weights of choices, correlations and errors of numbers",
                          "no figure of this verb; `agreement --table` compares them");
}

/// irrCAC's coefficients by their keys here; what is not among `keys` is left out.
void compareWeights(Ledger &ledger, const Json &expected, Text path, const Json &pair,
                    const std::map<std::string, std::string> &keys)
{
    Handlers handlers;
    for (const char *theirs : {"cohen", "scott_pi", "gwet", "brennan_prediger", "krippendorff"})
        handlers[theirs] = beside(ledger);
    for (const auto &[theirs, ours] : keys)
        handlers[theirs] = [&ledger, figure = test_stats::IrrcacFigure{estimateOf(pair.at(ours)),
                                                                       pair.at("n").get<double>() - 1}](
                               const Json &value, Text at) { compareIrrcac(ledger, value, at, figure); };
    ledger.members(expected, path, handlers);
}

/// By weights: of choices those of unlike and of half-right categories, of strengths those that are printed.
void compareIrrcacOf(Ledger &ledger, const Json &weights, Text path, const Verbs &verbs, const Json &expected)
{
    const std::map<std::string, std::string> all{{"cohen", "cohen_kappa"},
                                                 {"scott_pi", "scott_pi"},
                                                 {"gwet", "gwet_ac1"},
                                                 {"brennan_prediger", "brennan_prediger"},
                                                 {"krippendorff", "krippendorff_alpha"}};
    for (const auto &[name, value] : weights.items()) {
        const std::string at = path + "/" + name;
        if (name == "unweighted")
            compareWeights(ledger, value, at, Verbs::pairIn(verbs.keep, expected), all);
        else if (name == "linear" && !verbs.isOrdered)
            compareWeights(ledger, value, at, Verbs::pairIn(verbs.half, expected), all);
        else if (verbs.isOrdered)
            compareWeights(ledger, value, at, Verbs::pairIn(verbs.keep, expected),
                           {{"cohen", "cohen_kappa_" + name}, {"gwet", "gwet_ac2_" + name}});
        else
            beside(ledger)(value, at);
    }
}

Handlers countsOf(Ledger &ledger, const Json &pair, bool isReversed)
{
    const Json counts = pair.at("confusion").at("counts");
    const int n = pair.at("n").get<int>();
    const auto at = [isReversed, counts](std::size_t row, std::size_t column) {
        const std::size_t last = counts.size() - 1;
        return counts.at(isReversed ? last - row : row).at(isReversed ? last - column : column).get<int>();
    };
    const auto agreeing = [at, size = counts.size()] {
        int same = 0;
        for (std::size_t k = 0; k < size; ++k)
            same += at(k, k);
        return same;
    };
    return {{"a", [](const Json &, Text) {}},
            {"b", [](const Json &, Text) {}},
            {"n", [&ledger, n](const Json &value, Text path) { ledger.count(path, value, n); }},
            {"agree",
             [&ledger, agreeing](const Json &value, Text path) { ledger.count(path, value, agreeing()); }},
            {"confusion_rows_a_cols_b", [&ledger, at](const Json &rows, Text path) {
                 for (std::size_t row = 0; row < rows.size(); ++row) {
                     for (std::size_t column = 0; column < rows.size(); ++column)
                         ledger.count(path, rows[row][column], at(row, column));
                 }
             }}};
}

/// What only numbers have.
Handlers orderedOf(Ledger &ledger, const Json &pair, bool isOrdered)
{
    Handlers handlers;
    for (const char *key : {"cohen_kappa_quadratic", "vcd_Kappa_fleiss_cohen", "pearson", "mae", "rmse",
                            "spearman", "kendall_tau_b"})
        handlers[key] = beside(ledger);
    if (!isOrdered)
        return handlers;
    for (const char *key : {"cohen_kappa_quadratic", "spearman", "kendall_tau_b"})
        handlers[key] = figure(ledger, pair.at(key));
    handlers["vcd_Kappa_fleiss_cohen"] = withError(ledger, pair.at("cohen_kappa_quadratic"), "ase");
    return handlers;
}

void comparePair(Ledger &ledger, const Json &expected, Text path, const Verbs &verbs)
{
    const Json &pair = Verbs::pairIn(verbs.keep, expected);
    const Json &linear = verbs.isOrdered ? pair.at("cohen_kappa_linear")
                                         : Verbs::pairIn(verbs.half, expected).at("cohen_kappa");
    const Json &kappa = pair.at("cohen_kappa");
    const auto normal = ledger.leaving("statsmodels_cohen_ci95, psych", "normal; ours are t, as irrCAC's");
    Handlers handlers = countsOf(ledger, pair, verbs.isReversed);
    handlers.merge(orderedOf(ledger, pair, verbs.isOrdered));
    handlers.merge(
        Handlers{{"percent_agreement", figure(ledger, pair.at("percent"))},
                 {"cohen_kappa", figure(ledger, kappa)},
                 {"cohen_kappa_linear", figure(ledger, linear)},
                 {"scott_pi_nltk", figure(ledger, pair.at("scott_pi"))},
                 {"krippendorff_alpha_nominal_pair", figure(ledger, pair.at("krippendorff_alpha"))},
                 {"statsmodels_cohen_se",
                  [&](const Json &value, Text at) { ledger.error(at, value, estimateOf(kappa)); }},
                 {"statsmodels_cohen_ci95", normal},
                 {"psych_cohen_kappa", normal},
                 {"vcd_Kappa_unweighted", withError(ledger, kappa, "ase")},
                 {"vcd_Kappa_equal_spacing", withError(ledger, linear, "ase")},
                 {"irrCAC", [&](const Json &weights, Text at) {
                      compareIrrcacOf(ledger, weights, at, verbs, expected);
                  }}});
    ledger.members(expected, path, handlers);
}

stats::ManyRaters overallOf(const Json &document)
{
    const Json &overall = document.at("overall");
    stats::ManyRaters all;
    all.percent = estimateOf(overall.at("percent"));
    all.fleissKappa = estimateOf(overall.at("fleiss_kappa"));
    all.congerKappa = estimateOf(overall.at("conger_kappa"));
    all.krippendorffAlpha = estimateOf(overall.at("krippendorff_alpha"));
    all.gwetAc1 = estimateOf(overall.at("gwet_ac1"));
    all.brennanPrediger = estimateOf(overall.at("brennan_prediger"));
    all.units = overall.at("comparisons").get<std::int64_t>();
    all.votes = overall.at("votes").get<std::int64_t>();
    return all;
}

/// Of all raters together. Where strengths are ordered alpha is that of the level.
void compareOverall(Ledger &ledger, const Json &weights, Text path, const Verbs &verbs)
{
    const auto other = beside(ledger);
    for (const auto &[name, value] : weights.items()) {
        const bool isNear = name == "linear" && !verbs.isOrdered;
        if (name != "unweighted" && !isNear) {
            other(value, path);
            continue;
        }
        Json figures = value;
        if (verbs.isOrdered)
            figures.erase("krippen.alpha.raw");
        compareManyRaters(ledger, figures, path + "/" + name, overallOf(isNear ? verbs.half : verbs.keep));
    }
}

void compareTable(Ledger &ledger, const Json &table, Text path, const Verbs &verbs, const char *alpha)
{
    const Json &overall = verbs.keep.at("overall");
    const auto count = [&](const char *key) {
        return [&, key](const Json &value, Text at) { ledger.count(at, value, overall.at(key).get<int>()); };
    };
    const auto input = ledger.leaving("input, raters, categories, scale, label counts",
                                      "what the figures are computed from");
    const auto other = beside(ledger);
    Handlers handlers{
        {"n_items", count("comparisons")},
        {"n_labels", count("votes")},
        {"items_with_2plus",
         [&](const Json &value, Text at) {
             ledger.count(at, value, overall.at("percent").at("n").get<int>());
         }},
        {alpha, figure(ledger, overall.at("krippendorff_alpha"))},
        {"pairwise",
         [&](const Json &pairs, Text at) {
             for (const Json &pair : pairs)
                 comparePair(ledger, pair, at + "/" + pair.at("a").get<std::string>(), verbs);
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
    compareTable(ledger, expected, table.toStdString(), Verbs(m_pandalm, expected, {}),
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
    compareTable(ledger, expected, table.toStdString(), Verbs(m_tulu, expected, of), qPrintable(alpha));
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
                        {"accuracy", figure(ledger, pair["percent"])},
                        {"cohen_kappa", figure(ledger, pair["cohen_kappa"])}});
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
        for (const auto &[label, word] : {std::pair("0", "tie"), std::pair("1", "a"), std::pair("2", "b")})
            ledger.count(at, value.at(label), cases(u"choice(majority, %1)"_s.arg(QLatin1String(word))));
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
