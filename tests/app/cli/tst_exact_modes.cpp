// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using test::answer;
using test_stats::Json;

/// Published verdicts read again from the stored replies, through import and `reparse`: an exact mode gives
/// every one of them as the published tool did.
class ExactModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_folder.emplace(); }
    void qloraThreeClasses();
    void alpacaEvalChances();

private:
    [[nodiscard]] static Json reparse(const QString &project, const QString &judge, const QString &rule)
    {
        return answer({u"reparse"_s, project, judge, u"--rule"_s, rule});
    }

    std::optional<test::Folder> m_folder;
};

void ExactModes::qloraThreeClasses()
{
    const QString project = test::importData(*m_folder, "qlora.sidejudge", support::qlora());
    if (project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json reread = reparse(project, u"gpt-4-threeclass"_s, u"qlora"_s);
    QCOMPARE(reread["read"].get<int>(), 4480); // all that are published
    QCOMPARE(reread["left_out"].get<int>(), 0);
    QCOMPARE(reread["changed"].get<int>(), 0);
    QCOMPARE(reread["unreadable"].get<int>(), 13); // their -1
    qInfo("QLoRA: %d of 4480 as published", 4480 - reread["changed"].get<int>());
    // The tolerant rule calls two of them ambiguous, where another line is a digit too.
    QCOMPARE(reparse(project, u"gpt-4-threeclass"_s, u"three_class"_s)["changed"].get<int>(), 2);
}

void ExactModes::alpacaEvalChances()
{
    const QString project = test::importData(*m_folder, "alpaca.sidejudge", support::alpacaEval());
    if (project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json reread = reparse(project, u"weighted_alpaca_eval_gpt4_turbo"_s, u"alpaca_token"_s);
    QCOMPARE(reread["read"].get<int>(), 1602);  // preferences to a millionth too
    QCOMPARE(reread["left_out"].get<int>(), 8); // both outputs the same: 1.5 by rule, nobody was asked
    QCOMPARE(reread["changed"].get<int>(), 0);
    qInfo("AlpacaEval: %d of 1602 as published", 1602 - reread["changed"].get<int>());
    QCOMPARE(
        reparse(project, u"weighted_alpaca_eval_gpt4_turbo"_s, u"first_token"_s)["unreadable"].get<int>(), 0);
}

QTEST_GUILESS_MAIN(ExactModes)
#include "tst_exact_modes.moc"
