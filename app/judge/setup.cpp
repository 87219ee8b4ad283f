// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/setup.h"

#include "app/judge/provider.h"
#include "db/store/raters.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace judge {

namespace {

using Kind = model::Error::Kind;

/// A set-up of a later version of the program stays without a protocol.
void read(Setup &setup)
{
    if (auto parsed = parseSpec(setup.spec.spec)) {
        setup.parsed = std::move(*parsed);
        setup.protocol = protocolNamed(setup.parsed.protocol);
    }
}

Setup builtIn(const Protocol &protocol)
{
    Setup setup;
    setup.rater.name = QLatin1String(protocol.name);
    setup.rater.kind = model::RaterKind::Judge;
    setup.spec.version = 0;
    setup.spec.spec = protocol.setup;
    read(setup);
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
        if (const auto spec = newest.find(rater.id); spec != newest.end()) {
            found.push_back({rater, spec->second, nullptr, {}});
            read(found.back());
        }
    }
    return found;
}

/// "one of a, b"
template <typename Line>
QString namesOf(std::span<const Line> table)
{
    QStringList names;
    for (const Line &line : table)
        names.append(QLatin1String(line.name));
    return QStringLiteral("one of %1").arg(names.join(QStringLiteral(", ")));
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
    if (const Protocol *protocol = protocolNamed(name); protocol && !protocol->asksModel())
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

QByteArray withDefaults(const QByteArray &spec)
{
    QJsonObject json = QJsonDocument::fromJson(spec).object();
    const Protocol *protocol = protocolNamed(json.value(u"protocol").toString());
    if (!protocol || !protocol->asksModel())
        return spec;
    const QJsonObject own = QJsonDocument::fromJson(protocol->setup).object();
    for (const char *const name :
         {"orders", "repetitions", "temperature", "top_p", "max_tokens", "top_logprobs"}) {
        const QLatin1String key(name);
        if (!json.contains(key) && own.contains(key))
            json.insert(key, own.value(key));
        else if (json.value(key).isNull())
            json.remove(key);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

model::Result<> requireRunnable(const Spec &spec)
{
    const auto refuse = [](const char *field, const QString &expected, const QString &found) {
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("the field %1 of the set-up: expected %2, found \"%3\"")
                               .arg(QLatin1String(field), expected, found));
    };
    const Protocol *protocol = protocolNamed(spec.protocol);
    if (!protocol)
        return refuse("protocol", namesOf(protocols()), spec.protocol);
    if (!protocol->asksModel())
        return {};
    if (!providerNamed(spec.provider))
        return refuse("provider", namesOf(providers()), spec.provider);
    if (spec.model.trimmed().isEmpty())
        return refuse("model", QStringLiteral("the name of a model"), spec.model);
    if (protocol->readsChances && !spec.topLogprobs)
        return refuse("top_logprobs",
                      QStringLiteral("a number from 1 to 20, as this protocol reads how likely words are"),
                      QStringLiteral("nothing"));
    if (auto safe = net::requireSafe(spec.baseUrl); !safe)
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("the field base_url of the set-up: %1").arg(safe.error().detail));
    return requireGoodWording(filled(spec.wording, protocol->wording()), protocol->asks);
}

model::Result<Setup> addSetup(store::Project &project, const QString &name, const QByteArray &spec)
{
    const auto parsed = parseSpec(spec);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (const auto runnable = requireRunnable(*parsed); !runnable)
        return tl::unexpected(runnable.error());
    return keep(project, name, QJsonDocument::fromJson(spec).toJson(QJsonDocument::Compact));
}

model::Result<std::vector<Setup>> setups(store::Project &project)
{
    auto found = storedSetups(project);
    if (!found)
        return found;
    for (const Protocol &protocol : protocols()) {
        const bool isStored = std::ranges::any_of(
            *found, [&](const Setup &setup) { return setup.rater.name == QLatin1String(protocol.name); });
        if (!isStored && !protocol.asksModel())
            found->push_back(builtIn(protocol));
    }
    return found;
}

} // namespace judge
