// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_run.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace exchange {

namespace {

constexpr std::size_t keptRows = 100'000;
constexpr qint64 progressStep = 1 << 20;

QByteArray optionsText(const ImportOptions &options)
{
    nlohmann::ordered_json text = nlohmann::ordered_json::object();
    if (!options.raterName.isEmpty())
        text["as"] = options.raterName.toStdString();
    if (options.kind)
        text["kind"] = model::wordOf(*options.kind).toStdString();
    if (!options.family.isEmpty())
        text["family"] = options.family.toStdString();
    if (options.leftIsA)
        text["left"] = *options.leftIsA ? "a" : "b";
    if (options.updates)
        text["update"] = true;
    const auto mapping =
        nlohmann::ordered_json::parse(options.mapping.begin(), options.mapping.end(), nullptr, false);
    if (!mapping.is_discarded())
        text["map"] = mapping;
    return QByteArray::fromStdString(text.dump());
}

} // namespace

ImportRun::ImportRun(store::Project &project, const ImportOptions &options, const Progress &progress,
                     qint64 totalBytes, LateRows &lateRows)
    : m_project(project)
    , m_options(options)
    , m_progress(progress)
    , m_totalBytes(totalBytes)
    , m_index(project, options.collection, m_report.counts)
    , m_votes(project, options.updates, lateRows, m_report)
    , m_judgements(project, options.updates, m_report)
{}

model::Result<> ImportRun::beginFile(const QString &format, const ByteSource &source)
{
    const auto import = store::beginImport(m_project, format, source.fileName(), m_options.collection);
    if (!import)
        return tl::unexpected(import.error());
    m_entry = store::ImportEntry();
    m_entry.id = *import;
    m_entry.format = format;
    m_entry.file = source.fileName();
    m_entry.collection = m_options.collection;
    m_entry.options = optionsText(m_options);
    m_refused.clear();
    m_votes.beginFile(*import);
    m_judgements.beginFile(*import);
    return {};
}

model::Result<> ImportRun::endFile(const ByteSource &source)
{
    for (const RowResult<RowOutcome> &outcome : m_votes.endFile()) {
        if (outcome)
            tally(*outcome);
        else if (const auto *error = std::get_if<model::Error>(&outcome.error()))
            return tl::unexpected(*error);
        else
            refuse(std::get<Refusal>(outcome.error()));
    }
    m_bytesBefore += source.bytesRead();
    m_entry.sha256 = source.sha256();
    if (isCancelled(source, true))
        return model::fail(model::Error::Kind::Cancelled, QStringLiteral("the import was cancelled"));
    return store::finishImport(m_project, m_entry, m_refused);
}

model::Result<> ImportRun::settle(const ByteSource &source, const RowResult<RowOutcome> &outcome)
{
    ++m_report.read;
    ++m_entry.rowsRead;
    if (outcome)
        tally(*outcome);
    else if (const auto *error = std::get_if<model::Error>(&outcome.error()))
        return tl::unexpected(*error);
    else
        refuse(std::get<Refusal>(outcome.error()));
    if (isCancelled(source, false))
        return model::fail(model::Error::Kind::Cancelled, QStringLiteral("the import was cancelled"));
    return {};
}

void ImportRun::tally(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Taken:
        ++m_report.taken;
        ++m_entry.rowsTaken;
        break;
    case RowOutcome::Already:
        ++m_report.already;
        ++m_entry.rowsAlready;
        break;
    case RowOutcome::Skipped: count(QStringLiteral("skipped")); break;
    case RowOutcome::Deferred: break;
    }
}

void ImportRun::refuse(const Refusal &refusal)
{
    ++m_report.refusedCount;
    ++m_entry.rowsRefused;
    if (m_report.refused.size() >= keptRows)
        return;
    m_report.refused.push_back(refusal);
    m_refused.push_back({m_entry.file, refusal.line, refusal.field, refusal.expected, refusal.found});
}

void ImportRun::note(Refusal note)
{
    if (m_report.noted.size() < keptRows)
        m_report.noted.push_back(std::move(note));
}

bool ImportRun::isCancelled(const ByteSource &source, bool isLast)
{
    if (!m_progress)
        return false;
    const qint64 bytes = isLast ? m_bytesBefore : m_bytesBefore + source.bytesRead();
    if (!isLast && bytes - m_reportedBytes < progressStep)
        return false;
    m_reportedBytes = bytes;
    return !m_progress(bytes, m_totalBytes);
}

} // namespace exchange
