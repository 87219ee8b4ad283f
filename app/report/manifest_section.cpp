// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/option_words.h"
#include "app/report/sections.h"
#include "app/report/words.h"
#include "app/stats/registry.h"
#include "db/store/data_hash.h"
#include "db/store/verdicts.h"

#include <QFileInfo>

namespace report {

namespace {

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

Json optionsJson(const Work &work)
{
    const analysis::AgreementOptions &options = work.options.agreement;
    Json raters = Json::array();
    for (const analysis::Party &party : work.rows)
        raters.push_back(utf8(party.name));
    Json pools = Json::object();
    for (const analysis::Party &pool : options.pools)
        pools[utf8(pool.name)] = utf8(analysis::printRater(pool.ref));
    Json sections = Json::array();
    for (const SectionKind &kind : sectionKinds()) {
        if (work.options.sections.isEmpty() || work.options.sections.contains(QLatin1String(kind.id)))
            sections.push_back(kind.id);
    }
    return {{"where", utf8(analysis::printFilter(options.where))},
            {"coefficient", stats::pairCoefficients()[work.options.coefficient].id},
            {"ties", wordOf(options.ties)},
            {"frame", wordOf(options.frame)},
            {"raters", std::move(raters)},
            {"pools", std::move(pools)},
            {"sections", std::move(sections)}};
}

/// A set-up is JSON that was checked when it was stored.
Json specJson(const QByteArray &spec)
{
    Json parsed = Json::parse(spec.begin(), spec.end(), nullptr, false);
    return parsed.is_discarded() ? Json(spec.toStdString()) : parsed;
}

model::Result<Json> judgesJson(Work &work)
{
    const auto specs = store::judgeSpecs(work.project);
    if (!specs)
        return tl::unexpected(specs.error());
    Json judges = Json::array();
    for (const model::Rater &rater : work.dataset.columns.raters) {
        if (rater.kind != model::RaterKind::Judge)
            continue;
        Json versions = Json::array();
        for (const store::JudgeSpec &spec : *specs) {
            if (spec.judge == rater.id)
                versions.push_back({{"version", spec.version},
                                    {"sha256", spec.hash.toHex().toStdString()},
                                    {"setup", specJson(spec.spec)}});
        }
        judges.push_back({{"judge", utf8(rater.name)},
                          {"family", textOrNull(rater.family)},
                          {"setups", std::move(versions)}});
    }
    return judges;
}

Json exclusionsJson(const Work &work)
{
    Json list = Json::array();
    for (const model::Rater &rater : work.dataset.columns.raters) {
        if (!rater.excludedWhy.isEmpty())
            list.push_back({{"rater", utf8(rater.name)}, {"why", utf8(rater.excludedWhy)}});
    }
    return list;
}

Table judgesTable(const Json &judges)
{
    Table table{QStringLiteral("judge-setups"),
                QStringLiteral("Judge set-ups; a hash covers the whole set-up with its prompt"),
                {QStringLiteral("judge"), QStringLiteral("version"), QStringLiteral("SHA-256"),
                 QStringLiteral("set-up")},
                {}};
    for (const Json &judge : judges) {
        const QString name = text(judge["judge"].get<std::string>());
        for (const Json &setup : judge["setups"])
            table.rows.push_back({name,
                                  {},
                                  {Cell::number(setup["version"].get<std::int64_t>(), {}),
                                   Cell::words(text(setup["sha256"].get<std::string>())),
                                   Cell::words(text(printed(setup["setup"])))}});
        if (judge["setups"].empty())
            table.rows.push_back(
                {name,
                 {},
                 {Cell::words(QStringLiteral("–")), Cell::words(QStringLiteral("–")),
                  Cell::words(QStringLiteral("imported: its set-up is not in the project"))}});
    }
    return table;
}

QString joined(const Json &words)
{
    QStringList list;
    for (const Json &word : words)
        list << text(word.get<std::string>());
    return list.isEmpty() ? QStringLiteral("none") : list.join(QStringLiteral(", "));
}

Facts factsOf(const Work &work, const Json &data)
{
    const auto word = [&](const char *key) { return text(data["options"][key].get<std::string>()); };
    QStringList exclusions;
    for (const Json &exclusion : data["exclusions"])
        exclusions << QStringLiteral("%1: %2").arg(text(exclusion["rater"].get<std::string>()),
                                                   text(exclusion["why"].get<std::string>()));
    QStringList pools;
    for (const auto &[name, group] : data["options"]["pools"].items())
        pools << QStringLiteral("%1 = %2").arg(text(name), text(group.get<std::string>()));
    const QString where = word("where");
    return {
        {{QStringLiteral("Project"), text(data["project"].get<std::string>())},
         {QStringLiteral("Project id"), text(data["project_uuid"].get<std::string>()), true},
         {QStringLiteral("Data hash (SHA-256)"), text(data["data_sha256"].get<std::string>()), true},
         {QStringLiteral("Program"), QStringLiteral("SideJudge ") + text(data["version"].get<std::string>())},
         {QStringLiteral("Date"), work.options.date},
         {QStringLiteral("Project seed"), QString::number(work.project.seed())},
         {QStringLiteral("Filter"), where.isEmpty() ? QStringLiteral("none: everything") : where,
          !where.isEmpty()},
         {QStringLiteral("Coefficient"), coefficientWords(work.options.coefficient)},
         {QStringLiteral("Ties, frame"), QStringLiteral("%1, %2").arg(word("ties"), word("frame"))},
         {QStringLiteral("Raters of the matrix"), joined(data["options"]["raters"])},
         {QStringLiteral("Pools"),
          pools.isEmpty() ? QStringLiteral("none") : pools.join(QStringLiteral("; "))},
         {QStringLiteral("Sections"), joined(data["options"]["sections"])},
         {QStringLiteral("Raters left out"),
          exclusions.isEmpty() ? QStringLiteral("none") : exclusions.join(QStringLiteral("; "))}}};
}

} // namespace

model::Result<> fillManifest(Work &work, Section &section)
{
    const auto hash = store::dataHash(work.project);
    if (!hash)
        return tl::unexpected(hash.error());
    auto judges = judgesJson(work);
    if (!judges)
        return tl::unexpected(judges.error());
    section.data = {{"program", "SideJudge"},
                    {"version", SIDEJUDGE_VERSION},
                    {"date", utf8(work.options.date)},
                    {"project", utf8(QFileInfo(work.project.path()).fileName())},
                    {"project_uuid", utf8(work.project.uuid().toString(QUuid::WithoutBraces))},
                    {"data_sha256", hash->toHex().toStdString()},
                    {"seed", work.project.seed()},
                    {"options", optionsJson(work)},
                    {"judges", std::move(*judges)},
                    {"exclusions", exclusionsJson(work)}};
    section.blocks.emplace_back(factsOf(work, section.data));
    if (!section.data["judges"].empty())
        section.blocks.emplace_back(judgesTable(section.data["judges"]));
    section.blocks.emplace_back(Paragraph{
        QStringLiteral(
            "The hash covers items, responses, comparisons, raters, votes with their history, judge "
            "set-ups, verdicts, rulings, ratings and flags; a copy of the project has the same one. With "
            "the same data, options and date the program writes the same bytes again. Each count and "
            "figure names the filter that selects its cases: sidejudge cases PROJECT --where \"...\" "
            "opens exactly those."),
        true});
    return {};
}

} // namespace report
