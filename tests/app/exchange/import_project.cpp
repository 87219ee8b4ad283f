// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/import_project.h"

#include "db/store/cases.h"
#include "db/store/columns.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/support/shared_data.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/SQLiteCpp.h>

ImportProject::ImportProject()
{
    auto project = store::Project::create(m_folder.filePath(QStringLiteral("test.sidejudge")), 1);
    if (!project)
        qFatal("%s", qPrintable(project.error().detail));
    m_project.emplace(std::move(*project));
}

QString ImportProject::file(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

model::Result<exchange::ImportReport> ImportProject::tryImport(const QString &format,
                                                               const QStringList &paths,
                                                               const exchange::ImportOptions &options)
{
    return exchange::importFiles(*m_project, format, paths, options, {});
}

exchange::ImportReport ImportProject::import(const QString &format, const QStringList &paths,
                                             const exchange::ImportOptions &options)
{
    auto report = tryImport(format, paths, options);
    if (!report)
        qFatal("%s", qPrintable(report.error().detail));
    return std::move(*report);
}

exchange::ImportReport ImportProject::importText(const QString &format, const QByteArray &content,
                                                 const exchange::ImportOptions &options)
{
    return import(format, {file(QStringLiteral("file%1").arg(++m_files), content)}, options);
}

void ImportProject::importStudy()
{
    for (const char *kind : {"questions", "answers", "references", "votes", "judgments"}) {
        const QString name = QString::fromLatin1(kind);
        const auto report = import(QStringLiteral("fastchat-") + name,
                                   {support::testData(QStringLiteral("exchange/%1.jsonl").arg(name))});
        if (report.refusedCount != 0 || report.taken == 0)
            qFatal("%s", qPrintable(listed(report.refused)));
    }
}

model::VoteColumns ImportProject::columns()
{
    auto columns = store::readColumns(*m_project);
    if (!columns)
        qFatal("%s", qPrintable(columns.error().detail));
    return std::move(*columns);
}

model::Case ImportProject::caseOf(const QString &item, int turn)
{
    const auto columns = this->columns();
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i) {
        if (columns.items.sourceId[static_cast<std::size_t>(columns.comparisons.item[i])] == item &&
            columns.comparisons.turn[i] == turn)
            return store::readCase(*m_project, {columns.comparisons.id[i]}).value();
    }
    qFatal("no such comparison");
}

std::vector<model::Verdict> ImportProject::verdicts(const QString &judge)
{
    const auto rater = store::findRater(*m_project, judge).value();
    if (!rater)
        qFatal("no rater %s", qPrintable(judge));
    std::vector<model::Verdict> all;
    const auto read = store::readVerdicts(
        *m_project, rater->id,
        [&](const model::Verdict &verdict, const model::VerdictCall &) { all.push_back(verdict); });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return all;
}

QByteArray ImportProject::digest()
{
    SQLite::Database file(m_project->path().toStdString(), SQLite::OPEN_READONLY);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SQLite::Statement tables(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (tables.executeStep()) {
        const std::string name = tables.getColumn(0).getString();
        SQLite::Statement rows(file, "SELECT * FROM \"" + name + "\" ORDER BY 1, 2");
        hash.addData(QByteArray::fromStdString(name));
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const SQLite::Column cell = rows.getColumn(i);
                hash.addData(QByteArray::number(cell.getType()));
                hash.addData(QByteArrayView(static_cast<const char *>(cell.getBlob()), cell.getBytes()));
                hash.addData(QByteArrayView("\x1F", 1));
            }
        }
    }
    return hash.result();
}

QString listed(const std::vector<exchange::Refusal> &refusals)
{
    QStringList lines;
    for (const exchange::Refusal &refusal : refusals)
        lines.append(QStringLiteral("%1 %2: expected %3, found %4")
                         .arg(refusal.line)
                         .arg(refusal.field, refusal.expected, refusal.found));
    return lines.join(QLatin1Char('\n'));
}
