// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/analysis/filter_table.h"
#include "app/cli/interrupt.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/names.h"
#include "app/cli/parties.h"
#include "app/cli/progress.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/exchange/output_file.h"
#include "app/exchange/refusal.h"
#include "app/report/formats.h"
#include "app/stats/registry.h"

#include <QDateTime>
#include <QFileInfo>

namespace cli {

namespace {

struct ReportArguments
{
    QString project, file, sections, where, date, raters;
    QStringList pools;
    QString coefficient, ties, frame; ///< empty: not given
    bool json = false;
};

QStringList coefficientIds()
{
    QStringList ids;
    for (const stats::PairCoefficient &coefficient : stats::pairCoefficients())
        ids << QLatin1String(coefficient.id);
    return ids;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list)
        result << QLatin1String(word);
    return result;
}

std::optional<Exit> parse(const Call &call, ReportArguments &wanted)
{
    QStringList sections;
    for (const report::SectionName &section : report::sectionNames())
        sections << QStringLiteral("  %1: %2").arg(QLatin1String(section.id), QLatin1String(section.title));
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.file, "-o,--output", "FILE", "what to write: .html or .json");
    syntax.text(wanted.sections, "--sections", "S,...", "only these; otherwise all");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    syntax.text(wanted.date, "--date", "D",
                "the date in the report, YYYY-MM-DD or a time; otherwise now. The same date, the same bytes");
    syntax.text(wanted.raters, "--raters", "R,...", "the rows of the matrix, as for agreement");
    syntax.texts(wanted.pools, "--pool", "NAME=GROUP", "experts=expert_*; may be repeated");
    syntax.word(wanted.coefficient, "--coefficient", coefficientIds(),
                "what the matrix shows; otherwise cohen_kappa");
    syntax.word(wanted.ties, "--ties", words({"keep", "drop", "half"}), "what a tie is; otherwise keep");
    syntax.word(wanted.frame, "--frame", words({"mirror", "name", "hash"}),
                "which response counts as the first; otherwise mirror");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral("The sections:\n%1\n\nThe filter of --where:\n%2\n\nAn existing report is "
                                 "replaced; a project or another SQLite file never is. A FILE that cannot be "
                                 "written is status 2: name another one.")
                      .arg(sections.join(u'\n'), analysis::filterHelp()));
    return syntax.parse();
}

/// A date stays one; a time is written in UTC. Nothing: neither of them.
std::optional<QString> dateOf(const QString &given)
{
    if (given.isEmpty())
        return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    if (QDate::fromString(given, Qt::ISODate).isValid() && given.size() == 10)
        return given;
    const QDateTime time = QDateTime::fromString(given, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return time.toUTC().toString(Qt::ISODate);
}

std::optional<QString> whatIsMissing(const ReportArguments &wanted)
{
    QStringList known;
    for (const report::Format &format : report::formats())
        known << QLatin1Char('.') + QLatin1String(format.suffix);
    const QString list = known.join(QStringLiteral(" or "));
    if (wanted.file.isEmpty())
        return QStringLiteral("report needs -o FILE, a name in %1").arg(list);
    if (report::formatOf(wanted.file) == nullptr)
        return QStringLiteral("a report cannot be written as %1; name a FILE in %2").arg(wanted.file, list);
    if (!dateOf(wanted.date))
        return QStringLiteral("--date %1 is no date; write it as 2026-01-31 or 2026-01-31T12:00:00Z")
            .arg(wanted.date);
    return std::nullopt;
}

model::Result<report::Options> optionsOf(const ReportArguments &wanted, const analysis::Dataset &dataset)
{
    using analysis::Frame;
    using analysis::Ties;
    report::Options options;
    options.sections = splitWords(wanted.sections);
    options.date = *dateOf(wanted.date);
    options.agreement.ties = wanted.ties == u"drop"   ? Ties::Drop
                             : wanted.ties == u"half" ? Ties::Half
                                                      : Ties::Keep;
    options.agreement.frame = wanted.frame == u"name"   ? Frame::Name
                              : wanted.frame == u"hash" ? Frame::Hash
                                                        : Frame::Mirror;
    if (!wanted.coefficient.isEmpty())
        options.coefficient = static_cast<std::size_t>(coefficientIds().indexOf(wanted.coefficient));
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return tl::unexpected(filter.error());
    options.agreement.where = std::move(*filter);
    if (const auto added = addParties(wanted.pools, wanted.raters, dataset, options.agreement); !added)
        return tl::unexpected(added.error());
    return options;
}

model::Result<report::Report> makeReport(const Streams &io, Reading &reading, const report::Options &options)
{
    const Interrupt interrupt;
    Progress progress(io, "report");
    return report::make(reading.project, reading.dataset, reading.selector, options,
                        [&](std::size_t done, std::size_t total) {
                            progress.show(static_cast<qint64>(done), static_cast<qint64>(total));
                            return !interrupt.isRequested();
                        });
}

model::Result<> write(const QString &path, const QByteArray &bytes)
{
    auto file = exchange::OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (file->device().write(bytes) != bytes.size())
        return exchange::notWritten(path, file->device().errorString());
    return file->commit();
}

} // namespace

Exit runReport(const Call &call)
{
    ReportArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    if (const auto sentence = whatIsMissing(wanted))
        return usageError(call.io, *sentence);
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const auto options = optionsOf(wanted, (*reading)->dataset);
    if (!options)
        return failed(call.io, options.error());
    const auto made = makeReport(call.io, **reading, *options);
    if (!made)
        return failed(call.io, made.error());
    const QByteArray bytes = report::formatOf(wanted.file)->write(*made);
    if (const auto written = write(wanted.file, bytes); !written)
        return failed(call.io, written.error());
    if (wanted.json)
        printDocument(call.io.out, {{"file", utf8(wanted.file)}, {"bytes", bytes.size()}});
    else
        call.io.out << plain(wanted.file) << '\n';
    return Exit::Done;
}

} // namespace cli
