// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/words.h"
#include "db/store/cases.h"
#include "db/store/votes.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using exchange::ImportOptions;

namespace {

ImportOptions mapped(const QByteArray &more)
{
    ImportOptions options;
    options.mapping = R"({"id": "id", "prompt": "p", "model_a": "ma", "model_b": "mb", "response_a": "ra",
        "response_b": "rb", "vote": "v", "rater": "r", "time": "t", )" +
                      more + "}";
    return options;
}

ImportOptions ofPeople() { return mapped(R"("kind": "human")"); }
ImportOptions ofJudges() { return mapped(R"("kind": "judge", "judges_give": "verdicts", "order": "o")"); }

constexpr auto voteHeader = "id,p,ma,mb,ra,rb,v,r,t\n";
constexpr auto verdictHeader = "id,p,ma,mb,ra,rb,v,r,t,o\n";

/// A vote of ann on the one comparison; `day` in January 2024, or no time.
QByteArray vote(const char *choice, const char *day)
{
    const QByteArray time = *day == '\0' ? QByteArray() : QByteArray("2024-01-") + day + "T10:00:00Z";
    return QByteArray("1,q,m1,m2,A,B,") + choice + ",ann," + time + "\n";
}

QByteArray verdict(const char *choice, const char *time, const char *order)
{
    return QByteArray("1,q,m1,m2,A,B,") + choice + ",J," + time + "," + order + "\n";
}

exchange::ImportReport import(ImportProject &project, const QByteArray &rows)
{
    return project.importText(QStringLiteral("csv"), voteHeader + rows, ofPeople());
}

exchange::ImportReport importVerdicts(ImportProject &project, const QByteArray &rows)
{
    return project.importText(QStringLiteral("csv"), verdictHeader + rows, ofJudges());
}

/// Every version of every vote, oldest first: `day choice occasion`, and `+` where it replaces another.
QStringList historyOf(ImportProject &project)
{
    QStringList history;
    const auto columns = project.columns();
    for (const model::Rater &rater : columns.raters) {
        const auto votes = store::historyOf(project.project(), rater.id).value();
        for (const model::Vote &vote : votes)
            history.append(QStringLiteral("%1 %2 %3%4")
                               .arg(vote.time.mid(8, 2), model::wordOf(vote.choice))
                               .arg(vote.occasion)
                               .arg(vote.previous.isValid() ? QStringLiteral("+") : QString()));
    }
    return history;
}

QList<QUuid> idsOf(ImportProject &project)
{
    QList<QUuid> ids;
    const auto columns = project.columns();
    for (const model::Rater &rater : columns.raters) {
        const auto votes = store::historyOf(project.project(), rater.id).value();
        for (const model::Vote &vote : votes)
            ids.append(vote.uuid);
    }
    return ids;
}

/// `order repetition choice` of each verdict, in canonical order.
QStringList verdictsOf(ImportProject &project)
{
    QStringList verdicts;
    const auto shown = store::readCase(project.project(), {project.columns().comparisons.id[0]}).value();
    for (const auto &entry : shown.verdicts)
        verdicts.append(QStringLiteral("%1 %2 %3")
                            .arg(model::wordOf(entry.verdict.order))
                            .arg(entry.verdict.repetition)
                            .arg(model::wordOf(*entry.verdict.choice)));
    std::sort(verdicts.begin(), verdicts.end());
    return verdicts;
}

QList<QByteArray> tuluRows(QByteArray &header)
{
    QFile file(support::sharedData(QStringLiteral("tulu_human_eval/eval_annotations_tulu_1.csv")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> rows;
    QByteArray row;
    while (!file.atEnd()) {
        row += file.readLine();
        if (row.count('"') % 2 != 0)
            continue;
        rows.append(row.endsWith('\n') ? row : row + '\n');
        row.clear();
    }
    header = rows.takeFirst();
    return rows;
}

} // namespace

/// What a second file with rows on the same comparison does to a project.
class TestImportAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredVoteIsKnownByItsTimeInAnotherFile();
    void aVoteBeforeAStoredLaterOneIsRefusedAndSaysSo();
    void aLaterVoteInAnotherFileIsANewVersion();
    void oneFileAndThreeFilesGiveEqualProjects();
    void anotherChoiceAtTheSameTimeIsRefusedOrUpdates();
    void rowsWithoutTimeAreCountedAsBefore();
    void timesThatComeLaterMeetRowsThatHadNone();
    void rowsOfOneTimeInOneFileStayApart();
    void theWholeOfTuluAfterShuffledHalvesTakesNothing();
    void verdictsOfBothOrdersAtOneTimeAreTaken();
    void verdictsInAnotherRowOrderAreAlreadyThere();
    void repetitionsAreCountedWithinAnOrder();
    void theSameVerdictRowTwiceIsOneVerdict();
    void aPairWithSwappedModelsAtTheSameTimeIsTaken();
};

void TestImportAgain::aStoredVoteIsKnownByItsTimeInAnotherFile()
{
    ImportProject project;
    import(project, vote("b", "05"));
    const auto report = import(project, vote("b", "05") + vote("a", "08"));
    QCOMPARE(report.already, 1);
    QCOMPARE(report.taken, 1);
    QCOMPARE(historyOf(project), (QStringList{QStringLiteral("05 b 1"), QStringLiteral("08 a 1+")}));
    QCOMPARE(import(project, vote("a", "08")).already, 1);
    QCOMPARE(project.project().check().value(), QStringList());
}

void TestImportAgain::aVoteBeforeAStoredLaterOneIsRefusedAndSaysSo()
{
    ImportProject project;
    import(project, vote("b", "05"));
    const auto report = import(project, vote("a", "01") + vote("b", "05"));
    QCOMPARE(report.already, 1);
    QCOMPARE(
        listed(report.refused),
        QStringLiteral("2 time: expected a time after the vote of 2024-01-05T10:00:00.000Z that is stored "
                       "already (import the files in the order of time), found 2024-01-01T10:00:00.000Z"));
    QCOMPARE(historyOf(project), QStringList{QStringLiteral("05 b 1")});
}

void TestImportAgain::aLaterVoteInAnotherFileIsANewVersion()
{
    ImportProject project;
    for (const QByteArray &row : {vote("a", "01"), vote("b", "05"), vote("a", "06")}) {
        const auto report = import(project, row);
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.taken, 1);
    }
    QCOMPARE(historyOf(project),
             (QStringList{QStringLiteral("01 a 1"), QStringLiteral("05 b 1+"), QStringLiteral("06 a 1+")}));
    QCOMPARE(import(project, vote("a", "06") + vote("b", "05") + vote("a", "01")).already, 3);
}

void TestImportAgain::oneFileAndThreeFilesGiveEqualProjects()
{
    ImportProject one, call, three;
    import(one, vote("a", "06") + vote("a", "01") + vote("b", "05"));
    QStringList paths;
    for (const char *day : {"01", "05", "06"}) {
        const QByteArray row = vote(QByteArray(day) == "05" ? "b" : "a", day);
        import(three, row);
        paths.append(call.file(QString::fromLatin1(day), voteHeader + row));
    }
    QCOMPARE(call.import(QStringLiteral("csv"), paths, ofPeople()).taken, 3);
    QCOMPARE(historyOf(one),
             (QStringList{QStringLiteral("01 a 1"), QStringLiteral("05 b 1+"), QStringLiteral("06 a 1+")}));
    for (ImportProject *other : {&call, &three}) {
        QCOMPARE(historyOf(*other), historyOf(one));
        QCOMPARE(idsOf(*other), idsOf(one));
    }
}

void TestImportAgain::anotherChoiceAtTheSameTimeIsRefusedOrUpdates()
{
    ImportProject project;
    import(project, vote("a", "01") + vote("b", "05"));
    const auto refused = import(project, vote("tie", "05"));
    QCOMPARE(listed(refused.refused),
             QStringLiteral("2 v: expected b, as stored (--update adds a new version), found tie"));
    ImportOptions update = ofPeople();
    update.updates = true;
    const auto updated = project.importText(QStringLiteral("csv"), voteHeader + vote("tie", "05"), update);
    QCOMPARE(updated.counts[QStringLiteral("versions")], 1);
    QCOMPARE(import(project, vote("tie", "05")).already, 1);
    QCOMPARE(import(project, vote("b", "05")).refusedCount, 1);
    QCOMPARE(historyOf(project),
             (QStringList{QStringLiteral("01 a 1"), QStringLiteral("05 b 1+"), QStringLiteral("05 tie 1+")}));
}

void TestImportAgain::rowsWithoutTimeAreCountedAsBefore()
{
    ImportProject project;
    const auto report = import(project, vote("a", "") + vote("b", ""));
    QCOMPARE(report.taken, 2);
    QCOMPARE(historyOf(project), (QStringList{QStringLiteral(" a 1"), QStringLiteral(" b 2")}));
    QCOMPARE(import(project, vote("a", "")).already, 1);
    QCOMPARE(import(project, vote("b", "")).refusedCount, 1);
    QCOMPARE(import(project, vote("a", "") + vote("b", "")).already, 2);
}

void TestImportAgain::timesThatComeLaterMeetRowsThatHadNone()
{
    ImportProject project;
    import(project, vote("a", ""));
    QCOMPARE(import(project, vote("a", "01")).already, 1);
    ImportProject other;
    import(other, vote("a", "01"));
    QCOMPARE(import(other, vote("a", "")).already, 1);
    QCOMPARE(import(other, vote("b", "")).refusedCount, 1);
    QCOMPARE(historyOf(other), QStringList{QStringLiteral("01 a 1")});
}

void TestImportAgain::rowsOfOneTimeInOneFileStayApart()
{
    ImportProject project;
    const QByteArray rows = vote("a", "01") + vote("b", "01") + vote("a", "03");
    const auto report = import(project, rows);
    QCOMPARE(report.taken, 3);
    QCOMPARE(report.noted.size(), std::size_t{1});
    QCOMPARE(historyOf(project),
             (QStringList{QStringLiteral("01 a 1"), QStringLiteral("01 b 2"), QStringLiteral("03 a 2+")}));
    QCOMPARE(import(project, rows).already, 3);
}

void TestImportAgain::theWholeOfTuluAfterShuffledHalvesTakesNothing()
{
    QByteArray header;
    QList<QByteArray> rows = tuluRows(header);
    if (rows.isEmpty())
        QSKIP("skipped: no ../shared/data");
    std::reverse(rows.begin(), rows.end());
    ImportOptions tulu;
    tulu.mapping = exchange::presetMapping(QStringLiteral("tulu")).value();
    ImportProject project;
    qint64 taken = 0, refused = 0;
    for (int half = 0; half < 2; ++half) {
        QByteArray text = header;
        for (qsizetype i = half; i < rows.size(); i += 2)
            text += rows[i];
        const auto report = project.importText(QStringLiteral("csv"), text, tulu);
        taken += report.taken;
        refused += report.refusedCount;
    }
    QCOMPARE(taken + refused, 1150);
    const auto whole = project.importText(QStringLiteral("csv"), header + rows.join(), tulu);
    QCOMPARE(whole.taken, 0);
    QCOMPARE(whole.already, taken);
    QCOMPARE(whole.refusedCount, refused);
    for (const exchange::Refusal &refusal : whole.refused)
        QVERIFY2(refusal.expected.contains(QStringLiteral("stored already")), qPrintable(refusal.expected));
    for (const int occasion : project.columns().votes.occasion)
        QCOMPARE(occasion, 1);
}

void TestImportAgain::verdictsOfBothOrdersAtOneTimeAreTaken()
{
    ImportProject project;
    const auto report = importVerdicts(project, verdict("a", "2024-01-01T10:00:00Z", "a_first") +
                                                    verdict("b", "2024-01-01T10:00:00Z", "b_first"));
    QCOMPARE(report.taken, 2);
    QCOMPARE(verdictsOf(project),
             (QStringList{QStringLiteral("a_first 1 a"), QStringLiteral("b_first 1 b")}));
}

void TestImportAgain::verdictsInAnotherRowOrderAreAlreadyThere()
{
    ImportProject project;
    importVerdicts(project, verdict("a", "", "a_first") + verdict("b", "", "b_first"));
    const auto report = importVerdicts(project, verdict("b", "", "b_first") + verdict("a", "", "a_first"));
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.taken, 0);
    QCOMPARE(report.already, 2);
}

void TestImportAgain::repetitionsAreCountedWithinAnOrder()
{
    ImportProject project;
    const QByteArray rows = verdict("a", "", "a_first") + verdict("b", "", "b_first") +
                            verdict("tie", "", "a_first") + verdict("b", "", "b_first");
    QCOMPARE(importVerdicts(project, rows).taken, 4);
    QCOMPARE(verdictsOf(project),
             (QStringList{QStringLiteral("a_first 1 a"), QStringLiteral("a_first 2 tie"),
                          QStringLiteral("b_first 1 b"), QStringLiteral("b_first 2 b")}));
    QCOMPARE(importVerdicts(project, rows).already, 4);
}

void TestImportAgain::theSameVerdictRowTwiceIsOneVerdict()
{
    ImportProject project;
    const QByteArray row = verdict("a", "2024-01-01T10:00:00Z", "a_first");
    const auto report = importVerdicts(project, row + verdict("a", "2024-01-01T10:00:00Z", "b_first") + row);
    QCOMPARE(report.taken, 2);
    QCOMPARE(report.counts[QStringLiteral("duplicates")], 1);
    QCOMPARE(importVerdicts(project, row).already, 1);
}

void TestImportAgain::aPairWithSwappedModelsAtTheSameTimeIsTaken()
{
    ImportProject project;
    project.importStudy();
    const auto pair = [](const char *one, const char *two, const char *first, const char *second) {
        return QByteArray(R"({"question_id":1,"model_1":")") + one + R"(","model_2":")" + two +
               R"(","g1_winner":")" + first + R"(","g2_winner":")" + second +
               R"(","judge":["swapper","p"],"turn":1,"tstamp":1700000000})" + "\n";
    };
    const QByteArray rows = pair("m1", "m2", "model_1", "model_1") + pair("m2", "m1", "model_1", "tie");
    const auto report = project.importText(QStringLiteral("fastchat-judgments"), rows);
    QCOMPARE(report.taken, 2);
    QCOMPARE(report.counts[QStringLiteral("verdicts")], 4);
    QCOMPARE(project.importText(QStringLiteral("fastchat-judgments"), rows).already, 2);
}

QTEST_GUILESS_MAIN(TestImportAgain)
#include "tst_import_again.moc"
