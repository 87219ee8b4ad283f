// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"
#include "tests/app/analysis/public_data.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace analysis;
using Json = nlohmann::json;

namespace {

constexpr double Tolerance = 1e-9;

Json expected(const QString &file, const std::string &table)
{
    QFile json(support::sharedData(u"expected/"_s + file));
    if (!json.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(json.fileName()));
    return Json::parse(json.readAll().toStdString()).at("tables").at(table);
}

} // namespace

/// The figures that independent tools gave for three public data sets, through the whole way: import,
/// columns, matrix. Sides as stored (frame name), every row for itself, as those tools do.
class TestImportedFigures : public QObject
{
    Q_OBJECT

    struct Table
    {
        AgreementTable table;
        std::map<std::pair<QString, QString>, const PairAgreement *> pairs;
    };

    // `parties`: the table's name of a rater -> the name here; empty: as they are.
    void compareWith(const model::VoteColumns &columns, const Json &table,
                     const std::map<QString, QString> &parties)
    {
        const Dataset dataset = makeDataset(columns);
        Selector selector(dataset, {});
        AgreementOptions options;
        options.frame = Frame::Name;
        options.errors = stats::Errors::RowWise;
        for (const Json &rater : table.at("raters")) {
            const QString name = QString::fromStdString(rater.get<std::string>());
            if (!parties.empty() && !parties.contains(name))
                continue;
            auto party = partyNamed(dataset, parties.empty() ? name : parties.at(name), {});
            QVERIFY2(party.has_value(), party ? "" : qPrintable(party.error().detail));
            party->name = name;
            options.parties.push_back(*party);
        }
        const auto computed = computeAgreement(dataset, selector, options);
        QVERIFY2(computed.has_value(), computed ? "" : qPrintable(computed.error().detail));
        for (const Json &pair : table.at("pairwise"))
            comparePair(*computed, pair);
        if (parties.empty())
            compareOverall(computed->overall, table);
    }

    void comparePair(const AgreementTable &table, const Json &expectation)
    {
        const QString a = QString::fromStdString(expectation.at("a"));
        const QString b = QString::fromStdString(expectation.at("b"));
        for (const PairAgreement &pair : table.pairs) {
            const QString one = table.parties[static_cast<std::size_t>(pair.a)].party.name;
            const QString two = table.parties[static_cast<std::size_t>(pair.b)].party.name;
            if (one != a || two != b)
                continue;
            const auto irr = expectation.at("irrCAC").at("unweighted");
            QCOMPARE(pair.total.count, expectation.at("n").get<std::int64_t>());
            QCOMPARE(pair.same.count + pair.bothTie.count, expectation.at("agree").get<std::int64_t>());
            const QString where = a + u" and "_s + b;
            compare(where + u" percent"_s, pair.figures[0].value, expectation.at("percent_agreement"));
            compare(where + u" cohen"_s, pair.figures[1].value, expectation.at("cohen_kappa"));
            compareError(where + u" cohen se"_s, pair.figures[1].se, expectation.at("statsmodels_cohen_se"));
            compare(where + u" scott"_s, pair.figures[2].value, expectation.at("scott_pi_nltk"));
            compare(where + u" gwet"_s, pair.figures[3].value, irr.at("gwet").at("value"));
            compare(where + u" bp"_s, pair.figures[4].value, irr.at("brennan_prediger").at("value"));
            compare(where + u" alpha"_s, pair.figures[5].value,
                    expectation.at("krippendorff_alpha_nominal_pair"));
            ++m_pairs;
            return;
        }
    }

    void compareOverall(const stats::ManyRaters &overall, const Json &table)
    {
        const Json &irr = table.at("irrCAC").at("unweighted");
        const auto both = [&](const char *name, const stats::Estimate &estimate) {
            compare(QString::fromLatin1(name), estimate.value, irr.at(name).at("value"));
            compare(QString::fromLatin1(name) + u" se"_s, estimate.se, irr.at(name).at("se"));
        };
        QCOMPARE(overall.votes, table.at("n_labels").get<std::int64_t>());
        QCOMPARE(overall.unitsWithTwo, table.at("items_with_2plus").get<std::int64_t>());
        both("pa.coeff.raw", overall.percent);
        both("gwet.ac1.raw", overall.gwetAc1);
        both("fleiss.kappa.raw", overall.fleissKappa);
        both("krippen.alpha.raw", overall.krippendorffAlpha);
        both("bp.coeff.raw", overall.brennanPrediger);
        compare(u"conger"_s, overall.congerKappa.value, irr.at("conger.kappa.raw").at("value"));
    }

    // Under perfect agreement the tool's variance is its rounding error, 7e-16, where ours is 0.
    void compareError(const QString &what, const std::optional<double> &se, const Json &expectation)
    {
        if (se == 0.0 && expectation.is_number() && std::pow(expectation.get<double>(), 2) < 1e-15)
            ++m_values;
        else
            compare(what, se, expectation);
    }

    // Values that the tools leave undefined are not compared.
    void compare(const QString &what, const std::optional<double> &value, const Json &expectation)
    {
        if (!expectation.is_number())
            return;
        QVERIFY2(value.has_value(), qPrintable(what));
        const double wanted = expectation.get<double>();
        QVERIFY2(std::abs(*value - wanted) < Tolerance,
                 qPrintable(u"%1: %2 for %3"_s.arg(what).arg(*value, 0, 'g', 17).arg(wanted, 0, 'g', 17)));
        ++m_values;
    }

private Q_SLOTS:
    void init()
    {
        m_pairs = 0;
        m_values = 0;
        if (support::sharedData(u"expected"_s).isEmpty())
            QSKIP("skipped: no ../shared/data");
    }

    void mtbenchPeople()
    {
        ImportProject project;
        if (!importMtbench(project))
            QSKIP("skipped: no ../shared/data");
        compareWith(project.columns(), expected(u"agreement_mtbench.json"_s, "mtbench_human_65raters"), {});
        QCOMPARE(m_pairs, 93);
        compareWith(project.columns(), expected(u"agreement_mtbench.json"_s, "mtbench_judges_vs_majority"),
                    {{u"human_majority"_s, u"majority"_s},
                     {u"gpt4"_s, u"gpt4_pair"_s},
                     {u"llama2_combined"_s, u"text-generation-webui-api"_s}});
        QCOMPARE(m_pairs, 96);
        qInfo("%d pairs, %d values", m_pairs, m_values);
    }

    void pandalm()
    {
        ImportProject project;
        if (!importPandalm(project))
            QSKIP("skipped: no ../shared/data");
        compareWith(project.columns(), expected(u"agreement_pandalm.json"_s, "pandalm"), {});
        QCOMPARE(m_pairs, 3);
        qInfo("%d pairs, %d values", m_pairs, m_values);
    }

    void tulu()
    {
        ImportProject project;
        if (!importTulu(project))
            QSKIP("skipped: no ../shared/data");
        compareWith(project.columns(), expected(u"agreement_tulu.json"_s, "tulu_preference3"), {});
        QCOMPARE(m_pairs, 8);
        qInfo("%d pairs, %d values", m_pairs, m_values);
    }

private:
    int m_pairs = 0;
    int m_values = 0;
};

QTEST_GUILESS_MAIN(TestImportedFigures)
#include "tst_imported_figures.moc"
