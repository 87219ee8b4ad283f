// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/project_session.h"

#include "db/store/blind.h"
#include "db/store/notes.h"
#include "db/store/raters.h"
#include "db/store/slices.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <limits>

namespace labeling {

namespace {

using store::Project;

tl::unexpected<model::Error> passOn(const model::Error &error) { return tl::unexpected<model::Error>(error); }

qint64 drawSeed()
{
    constexpr auto mask = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(QRandomGenerator::system()->generate64() & mask);
}

StoreThread::Connection connect(const QString &path, bool isNew)
{
    if (isNew)
        return Project::create(path, drawSeed());
    const QFileInfo file(path);
    const bool isWritable = !file.exists() || file.isWritable();
    return Project::open(path, isWritable ? Project::Mode::ReadWrite : Project::Mode::ReadOnly);
}

model::Result<QStringList> peopleOf(Project &project)
{
    const auto raters = store::raters(project);
    if (!raters)
        return passOn(raters.error());
    QStringList names;
    for (const model::Rater &rater : *raters) {
        if (rater.kind == model::RaterKind::Human)
            names.append(rater.name);
    }
    return names;
}

/// Made when it is first needed.
Reading &readingOf(std::unique_ptr<Reading> &reading, Project &project)
{
    if (!reading)
        reading = std::make_unique<Reading>(project);
    return *reading;
}

constexpr int recentVotes = 50;

model::Result<Start> start(Project &project, const QString &name)
{
    const auto rater = store::ensureRater(project, name, model::RaterKind::Human, QString());
    if (!rater)
        return passOn(rater.error());
    auto queue = readQueue(project, rater->id);
    if (!queue)
        return passOn(queue.error());
    const auto rows = store::newestOwnRows(project, *rater, recentVotes);
    if (!rows)
        return passOn(rows.error());
    Start start{*rater, std::move(*queue), 0, {}};
    if (!rows->empty())
        start.place = placeOf(start.queue, rows->back().comparison).value_or(0);
    for (const store::OwnRow &row : *rows) {
        if (!row.isRetracted && row.activeMs)
            start.recentTimesMs.push_back(*row.activeMs);
    }
    return start;
}

} // namespace

ProjectSession::ProjectSession()
    : m_writer(std::make_unique<StoreThread>())
    , m_reader(std::make_unique<StoreThread>())
    , m_reading(std::make_shared<std::unique_ptr<Reading>>())
{}

ProjectSession::~ProjectSession()
{
    m_writer->ask<bool>([](StoreThread::Connection &) { return true; }, WhenCancelled::DoAnyway)
        .waitForFinished();
    m_reader.reset(); // first: the connection that closes last folds the WAL into the file, and must write
    m_writer.reset();
}

template <typename Work>
auto ProjectSession::read(Work work)
{
    return m_reader->submit([reading = m_reading, work = std::move(work)](
                                Project &project) mutable { return work(readingOf(*reading, project)); },
                            WhenCancelled::Skip);
}

ProjectSession::Future<Opening> ProjectSession::begin(const QString &path, Making making)
{
    return m_writer->ask<model::Result<Opening>>(
        [this, path, making](StoreThread::Connection &connection) -> model::Result<Opening> {
            connection = connect(path, making == Making::Create);
            if (!connection)
                return passOn(connection.error());
            openReader(path);
            return Opening{connection->path(), connection->warning(),
                           connection->mode() == Project::Mode::ReadOnly};
        },
        WhenCancelled::DoAnyway);
}

void ProjectSession::openReader(const QString &path)
{
    const auto opened = m_reader->ask<bool>(
        [reading = m_reading, path](StoreThread::Connection &connection) {
            reading->reset();
            connection = Project::open(path, Project::Mode::ReadOnly);
            return connection.has_value();
        },
        WhenCancelled::DoAnyway);
    Q_UNUSED(opened) // an error answers every later read
}

ProjectSession::Future<Opening> ProjectSession::open(const QString &path)
{
    return begin(path, Making::Open);
}

ProjectSession::Future<Opening> ProjectSession::create(const QString &path)
{
    return begin(path, Making::Create);
}

ProjectSession::Future<std::shared_ptr<const analysis::Dataset>> ProjectSession::dataset()
{
    return read([](Reading &reading) { return reading.dataset(); });
}

ProjectSession::Future<FoundCases> ProjectSession::find(const analysis::Filter &filter)
{
    return m_reader->submitStoppable(
        [reading = m_reading, filter](Project &project, const std::function<bool()> &goesOn) {
            return readingOf(*reading, project).find(filter, goesOn);
        });
}

ProjectSession::Future<analysis::ProjectWords> ProjectSession::words()
{
    return read([](Reading &reading) { return reading.words(); });
}

ProjectSession::Future<ReadCase> ProjectSession::readCase(model::ComparisonId comparison)
{
    return read([comparison](Reading &reading) { return reading.readCase(comparison); });
}

ProjectSession::Future<Ranking> ProjectSession::ranking(const RankingQuestion &question)
{
    return read([question](Reading &reading) { return reading.ranking(question); });
}

ProjectSession::Future<analysis::EvaluatorTable> ProjectSession::evaluators(
    const analysis::EvaluatorOptions &options)
{
    return m_reader->submitStoppable(
        [reading = m_reading, options](Project &project, const std::function<bool()> &goesOn) {
            return readingOf(*reading, project).evaluators(options, goesOn);
        });
}

ProjectSession::Future<Matrix> ProjectSession::agreement(const analysis::AgreementOptions &options)
{
    return read([options](Reading &reading) { return reading.agreement(options); });
}

ProjectSession::Future<analysis::StandIn> ProjectSession::standIn(const analysis::StandInOptions &options)
{
    return read([options](Reading &reading) { return reading.standIn(options); });
}

ProjectSession::Future<std::vector<analysis::Calibration>> ProjectSession::calibrations(
    const analysis::BiasOptions &options)
{
    return read([options](Reading &reading) { return reading.calibrations(options); });
}

ProjectSession::Future<Biases> ProjectSession::bias(const analysis::BiasOptions &options)
{
    return read([options](Reading &reading) { return reading.bias(options); });
}

ProjectSession::Future<analysis::PairDetails> ProjectSession::pairDetails(
    const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    return read([options = table.options, parties = table.parties, pair](Reading &reading) {
        analysis::AgreementTable asked; // without its figures: only who was compared, and how
        asked.options = options;
        asked.parties = parties;
        return reading.pairDetails(asked, pair);
    });
}

ProjectSession::Future<QStringList> ProjectSession::people()
{
    return m_reader->submit(peopleOf, WhenCancelled::Skip);
}

ProjectSession::Future<Start> ProjectSession::startLabeling(const QString &name)
{
    return write([name](Project &project) { return start(project, name); });
}

ProjectSession::Future<ShownPair> ProjectSession::showPair(const model::Rater &rater,
                                                           model::ComparisonId comparison)
{
    return write(
        [rater, comparison](Project &project) { return labeling::showPair(project, rater, comparison); });
}

ProjectSession::Future<void> ProjectSession::castVote(const model::Rater &rater, const CastVote &vote)
{
    return write([rater, vote](Project &project) { return labeling::castVote(project, rater, vote); });
}

ProjectSession::Future<std::optional<Undone>> ProjectSession::undoVote(const model::Rater &rater)
{
    return write([rater](Project &project) { return labeling::undoVote(project, rater); });
}

ProjectSession::Future<std::optional<Redone>> ProjectSession::redoVote(const model::Rater &rater)
{
    return write([rater](Project &project) { return labeling::redoVote(project, rater); });
}

ProjectSession::Future<ShownPair> ProjectSession::peekPair(const model::Rater &rater,
                                                           model::ComparisonId comparison)
{
    return m_reader->submit(
        [rater, comparison](Project &project) { return labeling::peekPair(project, rater, comparison); },
        WhenCancelled::Skip);
}

ProjectSession::Future<QStringList> ProjectSession::reference(model::ComparisonId comparison)
{
    return m_reader->submit(
        [comparison](Project &project) { return labeling::referenceFor(project, comparison); },
        WhenCancelled::Skip);
}

ProjectSession::Future<void> ProjectSession::mark(const model::Rater &rater, model::ComparisonId comparison,
                                                  MarkKind kind, const std::optional<QString> &reason)
{
    return write([rater, comparison, kind, reason](Project &project) {
        return reason ? setMark(project, rater, comparison, kind, *reason)
                      : clearMark(project, rater, comparison, kind);
    });
}

ProjectSession::Future<bool> ProjectSession::hasVoted(const model::Rater &rater,
                                                      model::ComparisonId comparison)
{
    return m_reader->submit(
        [rater, comparison](Project &project) { return labeling::hasVoted(project, rater, comparison); },
        WhenCancelled::Skip);
}

ProjectSession::Future<bool> ProjectSession::mayShowReference()
{
    return m_reader->submit([](Project &project) { return labeling::mayShowReference(project); },
                            WhenCancelled::Skip);
}

ProjectSession::Future<void> ProjectSession::allowReference(bool isAllowed, const QString &author)
{
    return write([isAllowed, author](Project &project) {
        return labeling::allowReference(project, isAllowed, author);
    });
}

ProjectSession::Future<void> ProjectSession::saveCopy(const QString &path)
{
    return write([path](Project &project) { return project.saveCopy(path); });
}

ProjectSession::Future<std::vector<model::Slice>> ProjectSession::slices()
{
    return m_reader->submit([](Project &project) { return store::slices(project); }, WhenCancelled::Skip);
}

ProjectSession::Future<void> ProjectSession::saveSlice(const QString &name, const analysis::Filter &filter,
                                                       const QString &author)
{
    return write([name, filter, author](Project &project) {
        return store::saveSlice(project, name, analysis::printFilter(filter), author);
    });
}

ProjectSession::Future<void> ProjectSession::writeNote(model::ComparisonId comparison, const QString &author,
                                                       const QString &content)
{
    return write([comparison, author, content](Project &project) {
        return store::writeNote(project, comparison, author, content);
    });
}

ProjectSession::Future<bool> ProjectSession::noteLook(const model::Rater &rater,
                                                      model::ComparisonId comparison)
{
    return write(
        [rater, comparison](Project &project) { return labeling::noteLook(project, rater, comparison); });
}

} // namespace labeling
