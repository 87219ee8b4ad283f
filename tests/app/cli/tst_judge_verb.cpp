// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/judge/run_lease.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <csignal>
#include <optional>

using test::Json;
using test::Ran;
using test::sidejudge;

class JudgeVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void longestStandsInTheMatrixAfterItsRun();
    void dryRunWritesNothing();
    void secondCallDoesNothing();
    void oneRunAtATime();
    void aCapOnMoneyNeedsAPrice();
    void filterAndLimitNarrowTheRun();
    void unknownJudgeIsAUsageError();
    void judgesAreListedAddedAndShown();
    void wrongSetupsAreRefused();
    void repliesThatCannotBeReadAreUsageErrors();
    void interruptIsRememberedAndGivenBack();

private:
    [[nodiscard]] Json judge(const QStringList &options) const
    {
        const Ran ran = sidejudge(QStringList{QStringLiteral("judge"), m_project, QStringLiteral("longest"),
                                              QStringLiteral("--json")} +
                                  options);
        if (ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return ran.json();
    }

    std::optional<test::Folder> m_folder;
    QString m_project;
};

void JudgeVerbTest::init()
{
    m_folder.emplace();
    m_project = test::makeStudy(*m_folder);
}

void JudgeVerbTest::longestStandsInTheMatrixAfterItsRun()
{
    const Json report = judge({});
    QCOMPARE(report["calls"].get<int>(), 6);
    QCOMPARE(report["done"].get<int>(), 6);
    QCOMPARE(report["states"].dump(), std::string(R"({"valid":6})"));
    QCOMPARE(report["stopped"].get<bool>(), false);
    const Json agreement = sidejudge({QStringLiteral("agreement"), m_project, QStringLiteral("--raters"),
                                      QStringLiteral("longest,expert_1"), QStringLiteral("--json")})
                               .json();
    QCOMPARE(agreement["raters"][0]["kind"].get<std::string>(), std::string("judge"));
    const Json &pair = agreement["pairs"][0];
    QCOMPARE(pair["n"].get<int>(), 3);
    // b longer, then a (4 against 2), then both 6; expert_1: a, tie, b
    QCOMPARE(pair["outcomes"]["opposite"]["count"].get<int>(), 1);
    QCOMPARE(pair["outcomes"]["a_tie"]["count"].get<int>(), 1);
    QCOMPARE(pair["outcomes"]["b_tie"]["count"].get<int>(), 1);
    const Json info = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).json();
    QCOMPARE(info["verdicts"].dump(), std::string(R"({"valid":6})"));
    QCOMPARE(info["rulings_derived"].get<int>(), 3);
    QCOMPARE(info["swaps"]["longest"].dump(), std::string(R"({"stable_a":1,"stable_b":1,"stable_tie":1})"));
}

void JudgeVerbTest::dryRunWritesNothing()
{
    const Json estimate = judge({QStringLiteral("--dry-run")});
    QCOMPARE(estimate["calls"].get<int>(), 6);
    QCOMPARE(estimate["comparisons"].get<int>(), 3);
    QCOMPARE(estimate["cost_usd"].get<double>(), 0.0);
    const Json info = sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).json();
    QCOMPARE(info["raters"].size(), std::size_t(3));
    QVERIFY(info["verdicts"].empty());
}

void JudgeVerbTest::secondCallDoesNothing()
{
    static_cast<void>(judge({}));
    QCOMPARE(judge({})["calls"].get<int>(), 0);
    QCOMPARE(
        sidejudge({QStringLiteral("info"), m_project, QStringLiteral("--json")}).json()["verdicts"].dump(),
        std::string(R"({"valid":6})"));
}

void JudgeVerbTest::oneRunAtATime()
{
    const QStringList run{QStringLiteral("judge"), m_project, QStringLiteral("longest")};
    {
        const auto other = judge::RunLease::take(m_project, QStringLiteral("longest"));
        QVERIFY(other);
        const Ran refused = sidejudge(run);
        QCOMPARE(refused.status, 4);
        QVERIFY2(refused.hasOneErrorLine() && refused.err.find("another run of longest") != std::string::npos,
                 refused.err.c_str());
        QCOMPARE(sidejudge(run + QStringList{QStringLiteral("--dry-run")}).status, 0);
    }
    QCOMPARE(judge({})["done"].get<int>(), 6);
}

void JudgeVerbTest::aCapOnMoneyNeedsAPrice()
{
    const QString spec = m_folder->write(
        "spec.json",
        R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","base_url":"http://127.0.0.1:9/v1"})");
    QCOMPARE(sidejudge({QStringLiteral("judges"), m_project, QStringLiteral("add"), QStringLiteral("asker"),
                        QStringLiteral("--spec"), spec})
                 .status,
             0);
    const QStringList run{QStringLiteral("judge"), m_project, QStringLiteral("asker"),
                          QStringLiteral("--max-cost"), QStringLiteral("1")};
    for (const QStringList &more : {QStringList(), QStringList(QStringLiteral("--dry-run"))}) {
        const Ran ran = sidejudge(run + more);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.hasOneErrorLine() && ran.err.find("--max-cost needs a price") != std::string::npos,
                 ran.err.c_str());
    }
}

void JudgeVerbTest::filterAndLimitNarrowTheRun()
{
    QCOMPARE(judge({QStringLiteral("--where"), QStringLiteral("turn = 2")})["done"].get<int>(), 2);
    QCOMPARE(judge({QStringLiteral("--limit"), QStringLiteral("1")})["done"].get<int>(), 2);
    QCOMPARE(judge({})["done"].get<int>(), 2);
}

void JudgeVerbTest::unknownJudgeIsAUsageError()
{
    const Ran ran = sidejudge({QStringLiteral("judge"), m_project, QStringLiteral("gpt-9")});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.hasOneErrorLine());
}

void JudgeVerbTest::judgesAreListedAddedAndShown()
{
    const auto judges = [&](const QStringList &rest) {
        return sidejudge(QStringList{QStringLiteral("judges"), m_project, QStringLiteral("--json")} + rest);
    };
    QCOMPARE(judges({}).json()["judges"][0]["version"].get<int>(), 0);
    const QString spec = m_folder->write("spec.json", R"({"protocol": "longest", "note": "mine"})");
    const QStringList add{QStringLiteral("add"), QStringLiteral("mine"), QStringLiteral("--spec"), spec};
    const Json added = judges(add).json();
    QCOMPARE(added["version"].get<int>(), 1);
    QCOMPARE(added["spec"]["note"].get<std::string>(), std::string("mine"));
    QCOMPARE(added["hash"].get<std::string>().size(), std::size_t(64));
    QCOMPARE(judges(add).json().dump(), added.dump());
    QCOMPARE(judges({QStringLiteral("show"), QStringLiteral("mine")}).json().dump(), added.dump());
    QCOMPARE(judges({}).json()["judges"].size(), std::size_t(2));
    QCOMPARE(sidejudge({QStringLiteral("judge"), m_project, QStringLiteral("mine")}).status, 0);
}

void JudgeVerbTest::wrongSetupsAreRefused()
{
    const auto add = [&](const QString &file) {
        const Ran ran = sidejudge({QStringLiteral("judges"), m_project, QStringLiteral("add"),
                                   QStringLiteral("mine"), QStringLiteral("--spec"), file});
        return ran.hasOneErrorLine() ? ran.status : -1;
    };
    QCOMPARE(add(m_folder->path("missing.json")), 3);
    QCOMPARE(add(m_folder->write("text.json", "not json")), 3);
    QCOMPARE(add(m_folder->write("later.json", R"({"protocol":"pairwise"})")), 3);
}

void JudgeVerbTest::repliesThatCannotBeReadAreUsageErrors()
{
    QCOMPARE(judge({})["done"].get<int>(), 6);
    for (const char *name : {"longest", "nobody", "expert_1"}) {
        const Ran ran = sidejudge({QStringLiteral("reparse"), m_project, QLatin1String(name)});
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.hasOneErrorLine());
    }
    const Ran ran = sidejudge({QStringLiteral("reparse"), m_project, QStringLiteral("longest"),
                               QStringLiteral("--rule"), QStringLiteral("guess")});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.find("bracketed") != std::string::npos);
}

void JudgeVerbTest::interruptIsRememberedAndGivenBack()
{
    struct sigaction before = {}, after = {};
    sigaction(SIGINT, nullptr, &before);
    {
        const cli::Interrupt interrupt;
        QVERIFY(!interrupt.isRequested());
        std::raise(SIGINT);
        QVERIFY(interrupt.isRequested());
    }
    sigaction(SIGINT, nullptr, &after);
    QVERIFY(before.sa_handler == after.sa_handler);
    const cli::Interrupt again;
    QVERIFY(!again.isRequested());
}

QTEST_APPLESS_MAIN(JudgeVerbTest)
#include "tst_judge_verb.moc"
