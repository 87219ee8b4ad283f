// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/setup.h"

#include "db/store/raters.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace judge {

namespace {

using Kind = model::Error::Kind;

QString protocolOf(const QByteArray &spec)
{
    return QJsonDocument::fromJson(spec).object().value(QLatin1String("protocol")).toString();
}

Setup builtIn(const Protocol &protocol)
{
    Setup setup;
    setup.rater.name = QLatin1String(protocol.name);
    setup.rater.kind = model::RaterKind::Judge;
    setup.spec.version = 0;
    setup.spec.spec = protocol.setup;
    setup.protocol = &protocol;
    return setup;
}

model::Result<std::vector<Setup>> storedSetups(store::Project &project)
{
    const auto raters = store::raters(project);
    if (!raters)
        return tl::unexpected(raters.error());
    const auto specs = store::judgeSpecs(project);
    if (!specs)
        return tl::unexpected(specs.error());
    std::map<model::RaterId, store::JudgeSpec> newest;
    for (const store::JudgeSpec &spec : *specs) {
        const auto place = newest.try_emplace(spec.judge, spec).first;
        if (spec.version > place->second.version)
            place->second = spec;
    }
    std::vector<Setup> found;
    for (const model::Rater &rater : *raters) {
        if (const auto spec = newest.find(rater.id); spec != newest.end())
            found.push_back({rater, spec->second, protocolNamed(protocolOf(spec->second.spec))});
    }
    return found;
}

model::Result<Setup> keep(store::Project &project, const QString &name, const QByteArray &spec)
{
    const auto written = store::inTransaction(project, [&]() -> model::Result<> {
        const auto rater = store::ensureRater(project, name, model::RaterKind::Judge, QString());
        if (!rater)
            return tl::unexpected(rater.error());
        const auto added = store::addJudgeSpec(project, rater->id, spec, QStringLiteral("SideJudge"));
        if (!added)
            return tl::unexpected(added.error());
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return findSetup(project, name);
}

} // namespace

model::Result<Setup> findSetup(store::Project &project, const QString &name)
{
    const auto stored = storedSetups(project);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto found =
        std::ranges::find_if(*stored, [&name](const Setup &setup) { return setup.rater.name == name; });
    if (found != stored->end())
        return *found;
    if (const Protocol *protocol = protocolNamed(name))
        return builtIn(*protocol);
    return model::fail(
        Kind::Usage,
        QStringLiteral("no judge is named %1; `sidejudge judges PROJECT` lists those that can run")
            .arg(name));
}

model::Result<Setup> ensureSetup(store::Project &project, const QString &name)
{
    auto setup = findSetup(project, name);
    if (!setup || setup->spec.version > 0)
        return setup;
    return keep(project, name, setup->spec.spec);
}

model::Result<Setup> addSetup(store::Project &project, const QString &name, const QByteArray &spec)
{
    const QJsonDocument document = QJsonDocument::fromJson(spec);
    if (!document.isObject())
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral("the set-up of %1 is not a JSON object; expected {\"protocol\": \"longest\"}")
                .arg(name));
    const QString protocol = protocolOf(spec);
    if (!protocolNamed(protocol))
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral("the set-up of %1 names the protocol \"%2\", which is not there yet; `longest` is")
                .arg(name, protocol));
    return keep(project, name, document.toJson(QJsonDocument::Compact));
}

model::Result<std::vector<Setup>> setups(store::Project &project)
{
    auto found = storedSetups(project);
    if (!found)
        return found;
    for (const Protocol &protocol : protocols()) {
        const bool isStored = std::ranges::any_of(
            *found, [&](const Setup &setup) { return setup.rater.name == QLatin1String(protocol.name); });
        if (!isStored)
            found->push_back(builtIn(protocol));
    }
    return found;
}

} // namespace judge
