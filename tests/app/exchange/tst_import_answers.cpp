// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export.h"
#include "db/store/cases.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QTest>

using exchange::ImportOptions;

namespace {

constexpr auto map = R"({"id": "id", "prompt": "p", "model_a": "ma", "model_b": "mb", "response_a": "ra",
    "response_b": "rb", "vote": "v", "rater": "r", "kind": "human"})";

ImportOptions mapped(const QByteArray &mapping)
{
    ImportOptions options;
    options.mapping = mapping;
    return options;
}

QString exported(ImportProject &project)
{
    const QString path = QDir(project.folder()).filePath(QStringLiteral("whole.jsonl"));
    if (const auto written =
            exchange::exportProject(project.project(), QStringLiteral("jsonl"), path, {}, true);
        !written)
        qFatal("%s", qPrintable(written.error().detail));
    return path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString jsonl() { return QStringLiteral("jsonl"); }
QString judgments() { return QStringLiteral("fastchat-judgments"); }

} // namespace

/// What an import answers to files that fit badly, and to those of another project.
class TestImportAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJsonFileWithoutTheKeysOfTheMappingIsAnError_data();
    void aJsonFileWithoutTheKeysOfTheMappingIsAnError();
    void aRowWithoutTheKeysOfTheMappingIsRefused();
    void anEmptyFileIsAnError_data();
    void anEmptyFileIsAnError();
    void nullOfAJudgeIsARulingThatIsMissing();
    void nullOfAGameIsAVerdictWithoutChoice();
    void nullOfAScoreIsARatingWithoutNumber();
    void aBareNanIsNamed();
    void theExportOfAColleaguesImportIsAlreadyThere();
    void aMissingComparisonIsNamed();
    void anotherRowInThePlaceOfOneSaysWhatDiffers();
    void theSeedOfAnExportIsTakenByAnEmptyProject();
    void aProjectWithItemsKeepsItsSeed();
    void aDryRunKeepsTheSeed();
};

void TestImportAnswers::aJsonFileWithoutTheKeysOfTheMappingIsAnError_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("one row") << QByteArray("{\"foo\":1}\n");
    QTest::newRow("two rows, one without anything") << QByteArray("[{\"foo\":1},{}]\n");
}

void TestImportAnswers::aJsonFileWithoutTheKeysOfTheMappingIsAnError()
{
    QFETCH(QByteArray, rows);
    ImportProject project;
    const auto report =
        project.tryImport(jsonl(), {project.file(QStringLiteral("foo.jsonl"), rows)}, mapped(map));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
    QVERIFY2(report.error().detail.contains(
                 QStringLiteral("expected a row with a key of the mapping (id, ma, mb, ra, rb, v, r, p)")),
             qPrintable(report.error().detail));
}

void TestImportAnswers::aRowWithoutTheKeysOfTheMappingIsRefused()
{
    ImportProject project;
    const auto report =
        project.importText(jsonl(),
                           R"({"id":1,"p":"q","ma":"x","mb":"y","ra":"1","rb":"2","v":"a","r":"me"}
{"foo":1}
{"id":null,"p":"","v":null}
)",
                           mapped(map));
    QCOMPARE(report.taken, 1);
    QCOMPARE(report.counts[QStringLiteral("skipped")], 1);
    QCOMPARE(listed(report.refused),
             QStringLiteral(
                 "2 : expected a row with a key of the mapping (id, ma, mb, ra, rb, v, r, p), found foo"));
}

void TestImportAnswers::anEmptyFileIsAnError_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    for (const char *format : {"csv", "jsonl", "fastchat-votes"}) {
        QTest::addRow("%s", format) << QString::fromLatin1(format) << QByteArray();
        QTest::addRow("%s of blanks", format) << QString::fromLatin1(format) << QByteArray("\n\n");
    }
}

void TestImportAnswers::anEmptyFileIsAnError()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    ImportProject project;
    const auto report =
        project.tryImport(format, {project.file(QStringLiteral("empty"), content)},
                          format.startsWith(QStringLiteral("fastchat")) ? ImportOptions() : mapped(map));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
    QVERIFY2(report.error().detail.contains(QStringLiteral("an empty file")),
             qPrintable(report.error().detail));
}

void TestImportAnswers::nullOfAJudgeIsARulingThatIsMissing()
{
    ImportProject project;
    project.importStudy();
    const auto votes = QStringLiteral("fastchat-votes");
    const QByteArray row =
        R"({"question_id":1,"model_a":"m1","model_b":"m2","turn":2,"winner":null,"judge":["gpt-9","p"]})";
    const auto report = project.importText(votes, row);
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("rulings")], 1);
    QCOMPARE(project.importText(votes, row).already, 1);
    bool isFound = false;
    const auto columns = project.columns();
    for (const qint64 id : columns.comparisons.id) {
        const auto shown = store::readCase(project.project(), {id}).value();
        for (const auto &[judge, ruling] : shown.rulings) {
            if (judge != QStringLiteral("gpt-9"))
                continue;
            isFound = true;
            QVERIFY(!ruling.choice);
            QCOMPARE(ruling.swap, model::Swap::Incomplete);
            QCOMPARE(ruling.raw, QStringLiteral("null"));
        }
    }
    QVERIFY(isFound);
    const auto person =
        project.importText(votes, QByteArray(row).replace("[\"gpt-9\",\"p\"]", "\"expert_9\""));
    QCOMPARE(
        listed(person.refused),
        QStringLiteral("1 winner: expected what a person can say: model_a, model_b, tie, tie (bothbad) or "
                       "both_bad, found null"));
}

void TestImportAnswers::nullOfAGameIsAVerdictWithoutChoice()
{
    ImportProject project;
    project.importStudy();
    const QByteArray row =
        R"({"question_id":1,"model_1":"m1","model_2":"m2","g1_winner":null,"g2_winner":"model_1","judge":["k","p"],"turn":2})";
    const auto report = project.importText(judgments(), row);
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("state unparsable")], 1);
    QCOMPARE(report.counts[QStringLiteral("state valid")], 1);
    QCOMPARE(project.importText(judgments(), row).already, 1);
}

void TestImportAnswers::nullOfAScoreIsARatingWithoutNumber()
{
    ImportProject project;
    project.importStudy();
    const QByteArray row = R"({"question_id":1,"model":"m1","judge":["k","p"],"turn":2,"score":null})";
    const auto report = project.importText(judgments(), row);
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.counts[QStringLiteral("ratings")], 1);
    QCOMPARE(project.importText(judgments(), row).already, 1);
}

void TestImportAnswers::aBareNanIsNamed()
{
    ImportProject project;
    project.importStudy();
    for (const char *word : {"NaN", "Infinity", "-Infinity"}) {
        const auto report = project.tryImport(
            judgments(),
            {project.file(QStringLiteral("nan"), QByteArray("{\"question_id\":1,\"score\":") + word + "}")});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
        QVERIFY2(report.error().detail.contains(QStringLiteral("NaN or Infinity, which JSON does not have")),
                 qPrintable(report.error().detail));
    }
}

void TestImportAnswers::theExportOfAColleaguesImportIsAlreadyThere()
{
    ImportProject mine, theirs;
    mine.importStudy();
    QTest::qWait(20); // another time of import
    theirs.importStudy();
    const QByteArray before = mine.digest();
    const auto report = mine.import(jsonl(), {exported(theirs)});
    QCOMPARE(listed(report.refused), QString());
    QCOMPARE(report.taken, 0);
    QCOMPARE(mine.digest(), before);
}

void TestImportAnswers::aMissingComparisonIsNamed()
{
    ImportProject project, other;
    project.importStudy();
    QByteArray text;
    int votes = 0;
    for (const QByteArray &line : contentOf(exported(project)).split('\n')) {
        votes += line.startsWith("{\"type\":\"vote\"") ? 1 : 0;
        if (!line.startsWith("{\"type\":\"comparison\""))
            text += line + '\n';
    }
    const auto report = other.importText(jsonl(), text);
    QVERIFY(votes > 0);
    int named = 0;
    for (const exchange::Refusal &refusal : report.refused) {
        QVERIFY2(!refusal.expected.contains(QStringLiteral("constraint")), qPrintable(refusal.expected));
        QVERIFY(refusal.line > 0);
        QVERIFY(!refusal.found.isEmpty());
        named += refusal.field == QStringLiteral("comparison") ? 1 : 0;
    }
    QVERIFY2(named >= votes, qPrintable(listed(report.refused)));
    QCOMPARE(report.refused.front().expected,
             QStringLiteral("a comparison of a row before, or of the project"));
}

void TestImportAnswers::anotherRowInThePlaceOfOneSaysWhatDiffers()
{
    ImportProject project;
    project.importStudy();
    const QByteArray whole = contentOf(exported(project));
    const auto report =
        project.importText(jsonl(), QByteArray(whole).replace("\"raw\":\"model_a\"", "\"raw\":\"forged\""));
    QVERIFY(report.refusedCount > 0);
    QCOMPARE(report.taken, 0);
    QCOMPARE(report.refused.front().field, QStringLiteral("raw"));
    QCOMPARE(report.refused.front().expected, QStringLiteral("what the project has in this vote"));
    QCOMPARE(report.refused.front().found, QStringLiteral("\"forged\""));
}

void TestImportAnswers::theSeedOfAnExportIsTakenByAnEmptyProject()
{
    QTemporaryDir folder;
    auto seeded = store::Project::create(folder.filePath(QStringLiteral("seeded.sidejudge")), 4711).value();
    ImportOptions options;
    QVERIFY(exchange::importFiles(seeded, QStringLiteral("fastchat-questions"),
                                  {support::testData(QStringLiteral("exchange/questions.jsonl"))}, options,
                                  {}));
    const QString path = folder.filePath(QStringLiteral("whole.jsonl"));
    QVERIFY(exchange::exportProject(seeded, jsonl(), path, {}, true));
    ImportProject empty;
    QCOMPARE(empty.project().seed(), 1);
    const auto report = empty.import(jsonl(), {path});
    QCOMPARE(empty.project().seed(), 4711);
    QCOMPARE(report.counts[QStringLiteral("seed taken over")], 1);
    const auto reread = store::Project::open(empty.project().path(), store::Project::Mode::ReadOnly);
    QCOMPARE(reread->seed(), 4711);
}

void TestImportAnswers::aProjectWithItemsKeepsItsSeed()
{
    ImportProject project;
    project.importStudy();
    const QByteArray text =
        contentOf(exported(project)).replace("\"seed\":1", "\"seed\":2").replace("m1", "m7");
    const auto report = project.importText(jsonl(), text);
    QCOMPARE(project.project().seed(), 1);
    QCOMPARE(report.counts[QStringLiteral("seed taken over")], 0);
}

void TestImportAnswers::aDryRunKeepsTheSeed()
{
    ImportProject project, empty;
    project.importStudy();
    const QByteArray text = contentOf(exported(project)).replace("\"seed\":1", "\"seed\":2");
    ImportOptions dry;
    dry.isDryRun = true;
    QCOMPARE(empty.importText(jsonl(), text, dry).counts[QStringLiteral("seed taken over")], 1);
    QCOMPARE(empty.project().seed(), 1);
}

QTEST_GUILESS_MAIN(TestImportAnswers)
#include "tst_import_answers.moc"
