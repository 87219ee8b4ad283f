// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/broken_files.h"

#include <QTest>

/// Whatever is wrong with a file: one error that names it, or refusals; and the project is as it was, row for
/// row.
class TestBrokenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereAreEnough();
    void saysWhatIsWrongAndChangesNothing_data();
    void saysWhatIsWrongAndChangesNothing();

private:
    ImportProject m_project;
    QByteArray m_digest;
};

void TestBrokenFiles::initTestCase()
{
    m_project.importStudy();
    m_digest = m_project.digest();
}

void TestBrokenFiles::thereAreEnough() { QVERIFY(brokenFiles().size() >= 60); }

void TestBrokenFiles::saysWhatIsWrongAndChangesNothing_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const BrokenFile &file : brokenFiles())
        QTest::newRow(file.name) << index++;
}

void TestBrokenFiles::saysWhatIsWrongAndChangesNothing()
{
    QFETCH(int, index);
    const BrokenFile file = brokenFiles()[static_cast<std::size_t>(index)];
    const QString says = QString::fromLatin1(file.says);
    exchange::ImportOptions options;
    QString format = QString::fromLatin1(file.format);
    if (format == QStringLiteral("csv"))
        options.mapping = brokenFileMapping();
    if (format == QStringLiteral("jsonl-export"))
        format = QStringLiteral("jsonl");
    const auto report = m_project.tryImport(format, {file.make(m_project)}, options);
    if (file.isRefused) {
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->taken, 0);
        QCOMPARE(report->refusedCount, 1);
        const exchange::Refusal &refusal = report->refused.front();
        const QString told = refusal.field + QStringLiteral(": ") + refusal.expected;
        QVERIFY2(told.contains(says), qPrintable(told));
        QVERIFY(refusal.line > 0);
    } else {
        QVERIFY(!report);
        QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
        QVERIFY2(report.error().detail.contains(says), qPrintable(report.error().detail));
        QVERIFY2(!report.error().detail.contains(QLatin1Char('\n')), qPrintable(report.error().detail));
    }
    QCOMPARE(m_project.digest(), m_digest);
}

QTEST_GUILESS_MAIN(TestBrokenFiles)
#include "tst_broken_files.moc"
