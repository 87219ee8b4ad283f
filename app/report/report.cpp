// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/report/sections.h"

#include <QFileInfo>

namespace report {

namespace {

model::Result<> checkSections(const QStringList &ids)
{
    QStringList known;
    for (const SectionKind &kind : sectionKinds())
        known << QLatin1String(kind.id);
    for (const QString &id : ids) {
        if (!known.contains(id))
            return model::fail(model::Error::Kind::Usage,
                               QStringLiteral("a report has no section %1; there are %2")
                                   .arg(id, known.join(QStringLiteral(", "))));
    }
    return {};
}

} // namespace

Cell Cell::words(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell Cell::number(std::int64_t count, const QString &where)
{
    Cell cell;
    cell.count = count;
    cell.where = where;
    return cell;
}

Cell Cell::estimate(const stats::Estimate &figure, std::int64_t shared, const QString &where)
{
    Cell cell;
    cell.figure = figure;
    cell.shared = shared;
    cell.where = where;
    return cell;
}

model::Result<Report> make(store::Project &project, const analysis::Dataset &dataset,
                           analysis::Selector &selector, const Options &options, const Progress &progress)
{
    if (const auto checked = checkSections(options.sections); !checked)
        return tl::unexpected(checked.error());
    const auto kinds = sectionKinds();
    std::size_t done = 0;
    const auto goesOn = [&] { return !progress || progress(done, kinds.size()); };
    auto work = startWork(project, dataset, selector, options, goesOn);
    if (!work)
        return tl::unexpected(work.error());
    Report report;
    report.project = QFileInfo(project.path()).fileName();
    report.title = QStringLiteral("Agreement report: %1").arg(QFileInfo(report.project).completeBaseName());
    report.date = options.date;
    report.where = analysis::printFilter(options.agreement.where);
    for (const SectionKind &kind : kinds) {
        if (!goesOn())
            return stopped();
        ++done;
        if (!options.sections.isEmpty() && !options.sections.contains(QLatin1String(kind.id)))
            continue;
        Section section{kind.id, QString::fromUtf8(kind.title), {}, Json::object()};
        if (const auto filled = kind.fill(*work, section); !filled)
            return tl::unexpected(filled.error());
        report.sections.push_back(std::move(section));
    }
    return report;
}

model::Result<Report> make(const QString &path, const Options &options, const Progress &progress)
{
    auto project = store::Project::open(path, store::Project::Mode::ReadOnly);
    if (!project)
        return tl::unexpected(project.error());
    const auto dataset = analysis::readDataset(*project);
    if (!dataset)
        return tl::unexpected(dataset.error());
    analysis::Selector selector(*dataset, analysis::lookupsOf(*project));
    return make(*project, *dataset, selector, options, progress);
}

} // namespace report
