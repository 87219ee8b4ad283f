// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/workshop.h"

#include "app/analysis/project_data.h"
#include "app/judge/outcome.h"
#include "app/judge/run_log.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

namespace judge {

namespace {

/// A project opened for reading, with its columns.
struct Opened
{
    store::Project project;
    analysis::Dataset dataset;
};

model::Result<Opened> openAt(const QString &path)
{
    auto project = store::Project::open(path, store::Project::Mode::ReadOnly);
    if (!project)
        return tl::unexpected(project.error());
    auto dataset = analysis::readDataset(*project);
    if (!dataset)
        return tl::unexpected(dataset.error());
    return Opened{std::move(*project), std::move(*dataset)};
}

model::Result<std::vector<Planned>> plan(Opened &opened, const Scope &scope, const Setup &setup)
{
    const auto filter = analysis::parseFilter(scope.where);
    if (!filter)
        return tl::unexpected(filter.error());
    analysis::Selector selector(opened.dataset, analysis::lookupsOf(opened.project));
    const auto selection = selector.select(*filter);
    if (!selection)
        return tl::unexpected(selection.error());
    return plannedCalls(opened.project, opened.dataset.columns, setup,
                        analysis::sortedCases(opened.dataset, *selection, analysis::CaseOrder::Item),
                        scope.limit);
}

/// One comparison, by its place in the list, asked by a set-up that need not be kept.
struct Asked
{
    Setup setup;
    Question question;
    QString item;
    qint64 comparisons = 0;
};

model::Result<Asked> ask(const QString &path, const Spec &spec, qint64 place)
{
    auto opened = openAt(path);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto runnable = requireRunnable(spec); !runnable)
        return tl::unexpected(runnable.error());
    if (!protocolNamed(spec.protocol)->asksModel())
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("%1 asks nobody, so it has no prompt").arg(spec.protocol));
    const analysis::Selection all(opened->dataset.size(), 1);
    const auto cases = analysis::sortedCases(opened->dataset, all, analysis::CaseOrder::Item);
    if (place < 0 || place >= static_cast<qint64>(cases.size()))
        return model::fail(
            model::Error::Kind::NotFound,
            QStringLiteral("the project has no comparison %1; it has %2").arg(place + 1).arg(cases.size()));
    const model::ComparisonId comparison = cases[static_cast<std::size_t>(place)];
    const auto &ids = opened->dataset.columns.comparisons.id;
    Asked asked;
    asked.setup.parsed = spec;
    asked.setup.protocol = protocolNamed(spec.protocol);
    asked.comparisons = static_cast<qint64>(cases.size());
    const analysis::CaseLine line = analysis::caseLine(opened->dataset, comparison);
    asked.item = QStringLiteral("%1/%2, turn %3").arg(line.collection, line.item).arg(line.turn);
    Planned planned;
    planned.index = static_cast<std::size_t>(std::ranges::find(ids, comparison.value) - ids.begin());
    auto question = Questions(opened->project, opened->dataset.columns, asked.setup).question(planned);
    if (!question)
        return tl::unexpected(question.error());
    asked.question = std::move(*question);
    return asked;
}

Prompt promptOf(const Asked &asked)
{
    return promptFor(filled(asked.setup.parsed.wording, asked.setup.protocol->wording()), asked.question);
}

model::Result<Tried> send(const Asked &asked, const QByteArray &key, const MayGoOn &mayGoOn)
{
    const Provider &provider = *providerNamed(asked.setup.parsed.provider);
    const ReplyRule &rule = *replyRuleNamed(QLatin1String(asked.setup.protocol->rule));
    net::Request request = provider.request(asked.setup.parsed, promptOf(asked));
    const QString sent = QString::fromUtf8(request.body);
    if (!key.isEmpty())
        request.headers.push_back(provider.keyHeader(key));
    net::HttpClient client(1);
    client.send(1, std::move(request));
    std::vector<net::HttpClient::Done> done;
    while (done.empty()) {
        if (mayGoOn && !mayGoOn())
            return model::fail(model::Error::Kind::Cancelled, QStringLiteral("the call was given up"));
        done = client.wait(std::chrono::milliseconds(100));
    }
    Try result = tryOf(provider, done.front().response, QDateTime::currentSecsSinceEpoch());
    removeKey(result, key);
    Tried tried;
    tried.trouble = result.sentence;
    if (result.trouble == Trouble::None) {
        tried.reply = replyOf(result.answer, rule);
        tried.read = readBy(rule, tried.reply.reply, result.answer.logProbabilities);
        tried.tokensIn = result.answer.tokensIn;
        tried.tokensOut = result.answer.tokensOut;
        tried.costUsd = costOf(asked.setup.parsed, tried.tokensIn, tried.tokensOut);
    }
    tried.reply.request = sent;
    return tried;
}

} // namespace

model::Result<std::vector<Listed>> listJudges(const QString &path)
{
    auto opened = openAt(path);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto found = setups(opened->project);
    if (!found)
        return tl::unexpected(found.error());
    const analysis::ProjectInfo info = analysis::describe(opened->dataset);
    std::vector<Listed> list;
    for (const Setup &setup : *found) {
        const auto run = newestRun(opened->project, setup.rater.name);
        if (!run)
            return tl::unexpected(run.error());
        Listed listed{setup, 0, *run && (*run)->end.isEmpty()};
        for (const auto &counts : info.raters) {
            if (counts.rater.name == setup.rater.name)
                listed.verdicts = counts.verdicts;
        }
        list.push_back(std::move(listed));
    }
    return list;
}

model::Result<Estimate> estimateIn(const Scope &scope, const QString &name, const MayGoOn &mayGoOn)
{
    auto opened = openAt(scope.path);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto setup = findSetup(opened->project, name);
    if (!setup)
        return tl::unexpected(setup.error());
    const auto calls = plan(*opened, scope, *setup);
    if (!calls)
        return tl::unexpected(calls.error());
    return estimate(opened->project, opened->dataset.columns, *setup, *calls, mayGoOn);
}

model::Result<RunReport> runIn(const WorkshopRun &job)
{
    const auto kept = job.write([&](store::Project &project) -> model::Result<> {
        const auto made = ensureSetup(project, job.name);
        if (!made)
            return tl::unexpected(made.error());
        return {};
    });
    if (!kept)
        return tl::unexpected(kept.error());
    const auto lease = RunLease::take(job.scope.path, job.name);
    if (!lease)
        return tl::unexpected(lease.error());
    auto opened = openAt(job.scope.path);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto setup = findSetup(opened->project, job.name);
    if (!setup)
        return tl::unexpected(setup.error());
    if (setup->protocol && setup->protocol->asksModel() && setup->parsed != job.approved)
        return model::fail(
            model::Error::Kind::Conflict,
            QStringLiteral("the set-up of %1 was changed meanwhile; nothing was sent, look at it and "
                           "run it again")
                .arg(job.name));
    const auto calls = plan(*opened, job.scope, *setup);
    if (!calls)
        return tl::unexpected(calls.error());
    return run({*lease, opened->project, job.write, opened->dataset.columns, *setup, job.key, job.options,
                job.control, job.observe},
               *calls);
}

model::Result<Preview> previewIn(const QString &path, const Spec &spec, qint64 place)
{
    const auto asked = ask(path, spec, place);
    if (!asked)
        return tl::unexpected(asked.error());
    Preview preview{asked->comparisons, asked->item, promptOf(*asked), 0};
    preview.tokens = estimateOf(spec, preview.prompt, 0).tokensIn;
    return preview;
}

model::Result<Tried> tryIn(const QString &path, const Spec &spec, qint64 place, const QByteArray &key,
                           const MayGoOn &mayGoOn)
{
    const auto asked = ask(path, spec, place);
    if (!asked)
        return tl::unexpected(asked.error());
    QElapsedTimer timer;
    timer.start();
    auto tried = send(*asked, key, mayGoOn);
    if (!tried)
        return tried;
    tried->item = asked->item;
    tried->milliseconds = timer.elapsed();
    return tried;
}

} // namespace judge
