// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rulings.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QTest>

#include <map>
#include <set>

namespace {

QString data(const QString &name) { return support::sharedData(QStringLiteral("mtbench/") + name); }

QStringList answers()
{
    QStringList paths;
    const QDir folder(data(QStringLiteral("model_answer")));
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

QString judgments() { return data(QStringLiteral("model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip")); }

int raterNamed(const model::VoteColumns &columns, const QString &name)
{
    for (std::size_t i = 0; i < columns.raters.size(); ++i) {
        if (columns.raters[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

/// The files of MT-bench, imported in the order in which a person would.
class TestImportMtbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contentIsComplete();
    void votesAreComplete();
    void rulingsAreComplete();
    void verdictsHaveStatesAndSwapOutcomes();
    void aSecondImportChangesNothing();

private:
    std::unique_ptr<ImportProject> m_project;
    std::map<QString, exchange::ImportReport> m_reports;
};

void TestImportMtbench::initTestCase()
{
    if (data(QStringLiteral("question.jsonl")).isEmpty())
        QSKIP("skipped: no ../shared/data");
    m_project = std::make_unique<ImportProject>();
    const auto import = [&](const QString &format, const QStringList &paths) {
        m_reports[format] = m_project->import(format, paths);
        QCOMPARE(listed(m_reports[format].refused), QString());
    };
    import(QStringLiteral("fastchat-questions"), {data(QStringLiteral("question.jsonl"))});
    import(QStringLiteral("fastchat-answers"), answers());
    import(QStringLiteral("fastchat-references"), {data(QStringLiteral("reference_answer/gpt-4.jsonl"))});
    import(QStringLiteral("fastchat-votes"), {data(QStringLiteral("human.jsonl"))});
    m_reports[QStringLiteral("rulings")] =
        m_project->import(QStringLiteral("fastchat-votes"), {data(QStringLiteral("gpt4_pair.jsonl"))});
    import(QStringLiteral("fastchat-judgments"), {judgments()});
}

void TestImportMtbench::contentIsComplete()
{
    const auto columns = m_project->columns();
    QCOMPARE(columns.items.id.size(), std::size_t{80});
    QCOMPARE(columns.categories.size(), std::size_t{8});
    QCOMPARE(columns.models.size(), std::size_t{6});
    QCOMPARE(m_reports[QStringLiteral("fastchat-answers")].counts[QStringLiteral("responses")], 480);
    QCOMPARE(m_reports[QStringLiteral("fastchat-references")].counts[QStringLiteral("references")], 30);
}

void TestImportMtbench::votesAreComplete()
{
    const auto &report = m_reports[QStringLiteral("fastchat-votes")];
    QCOMPARE(report.read, 3355);
    QCOMPARE(report.taken, 3355);
    QCOMPARE(report.counts[QStringLiteral("votes")], 3355);
    QCOMPARE(report.counts[QStringLiteral("raters")], 65);
    QCOMPARE(report.counts[QStringLiteral("comparisons")], 1814);
    QCOMPARE(report.noted.size(), std::size_t{1});
    QCOMPARE(report.noted.front().found, QStringLiteral("one more row: taken as occasion 2"));

    const auto columns = m_project->columns();
    std::set<int> compared;
    int again = 0;
    for (std::size_t i = 0; i < columns.votes.size(); ++i) {
        compared.insert(columns.votes.comparison[i]);
        again += columns.votes.occasion[i] == 2 ? 1 : 0;
    }
    QCOMPARE(compared.size(), std::size_t{1814});
    QCOMPARE(again, 1);
}

void TestImportMtbench::rulingsAreComplete()
{
    const auto &report = m_reports[QStringLiteral("rulings")];
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.read, 2400);
    QCOMPARE(report.counts[QStringLiteral("rulings")], 2400);
    const auto columns = m_project->columns();
    const int gpt4 = raterNamed(columns, QStringLiteral("gpt4_pair"));
    QVERIFY(gpt4 >= 0);
    QCOMPARE(columns.raters[static_cast<std::size_t>(gpt4)].kind, model::RaterKind::Judge);
    std::map<int, int> choices, swaps;
    for (std::size_t i = 0; i < columns.rulings.size(); ++i) {
        ++choices[columns.rulings.choice[i]];
        ++swaps[columns.rulings.swap[i]];
    }
    QCOMPARE(choices[static_cast<int>(model::Choice::Tie)], 600);
    QCOMPARE(swaps[static_cast<int>(model::Swap::Inconsistent)], 380);
    QCOMPARE(swaps[0], 2020);
}

void TestImportMtbench::verdictsHaveStatesAndSwapOutcomes()
{
    const auto &report = m_reports[QStringLiteral("fastchat-judgments")];
    QCOMPARE(report.read, 2400);
    QCOMPARE(report.counts[QStringLiteral("verdicts")], 4800);
    QCOMPARE(report.counts[QStringLiteral("state valid")], 4151);
    QCOMPARE(report.counts[QStringLiteral("state unparsable")], 649);
    const auto columns = m_project->columns();
    const int llama = raterNamed(columns, QStringLiteral("text-generation-webui-api"));
    QVERIFY(llama >= 0);
    QCOMPARE(columns.raters[static_cast<std::size_t>(llama)].kind, model::RaterKind::Judge);

    std::map<model::Swap, int> swaps;
    for (const analysis::DerivedRuling &ruling : analysis::deriveRulings(columns)) {
        if (ruling.swap)
            ++swaps[*ruling.swap];
    }
    using model::Swap;
    QCOMPARE(swaps[Swap::StableA] + swaps[Swap::StableB] + swaps[Swap::StableTie], 1417);
    QCOMPARE(swaps[Swap::FlipsToFirst], 187);
    QCOMPARE(swaps[Swap::FlipsToSecond], 74);
    QCOMPARE(swaps[Swap::HalfTieFirst], 161);
    QCOMPARE(swaps[Swap::HalfTieSecond], 188);
    QCOMPARE(swaps[Swap::Incomplete], 373);
}

void TestImportMtbench::aSecondImportChangesNothing()
{
    const QByteArray before = m_project->digest();
    const auto again = [&](const QString &format, const QStringList &paths) {
        const auto report = m_project->import(format, paths);
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.taken, 0);
        QCOMPARE(report.already, report.read);
    };
    again(QStringLiteral("fastchat-questions"), {data(QStringLiteral("question.jsonl"))});
    again(QStringLiteral("fastchat-answers"), answers());
    again(QStringLiteral("fastchat-references"), {data(QStringLiteral("reference_answer/gpt-4.jsonl"))});
    again(QStringLiteral("fastchat-votes"), {data(QStringLiteral("human.jsonl"))});
    again(QStringLiteral("fastchat-votes"), {data(QStringLiteral("gpt4_pair.jsonl"))});
    again(QStringLiteral("fastchat-judgments"), {judgments()});
    QCOMPARE(m_project->digest(), before);
}

QTEST_GUILESS_MAIN(TestImportMtbench)
#include "tst_import_mtbench.moc"
