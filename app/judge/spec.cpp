// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/spec.h"

#include "app/judge/spec_fields.h"

#include <QJsonDocument>

namespace judge {

namespace {

constexpr int mostRepetitions = 100;
constexpr int mostTokens = 1'000'000;
constexpr int mostLogprobs = 20; // as OpenAI allows
constexpr double longestCall = 3600;

QString wordOf(Orders orders)
{
    return orders == Orders::Random ? QStringLiteral("random") : QStringLiteral("both");
}

void readModel(SpecFields &fields, Spec &spec)
{
    fields.text("provider", spec.provider);
    fields.text("base_url", spec.baseUrl);
    while (spec.baseUrl.endsWith(u'/'))
        spec.baseUrl.chop(1);
    fields.text("model", spec.model);
    fields.text("key", spec.key);
    if (!spec.key.isEmpty() && !spec.key.endsWith(u"_API_KEY"))
        fields.refuseUnsaid("key", QStringLiteral("the name of a variable that ends in _API_KEY"));
    fields.number("temperature", spec.temperature, 0, 2);
    fields.number("top_p", spec.topP, 0, 1);
    fields.integer("max_tokens", spec.maxTokens, 1, mostTokens);
    fields.integer("seed", spec.seed, qint64(0), qint64(1) << 53);
    fields.integer("top_logprobs", spec.topLogprobs, 1, mostLogprobs);
    std::optional<double> timeout;
    fields.number("timeout_seconds", timeout, 0.1, longestCall);
    spec.timeoutSeconds = timeout.value_or(spec.timeoutSeconds);
    fields.texts("reference_categories", spec.referenceCategories);
}

void readPrice(SpecFields &fields, Spec &spec)
{
    SpecFields inner = fields.object("usd_per_million_tokens");
    if (!inner.isThere())
        return;
    constexpr double most = 1e6;
    std::optional<double> input, output;
    inner.number("input", input, 0, most);
    inner.number("output", output, 0, most);
    if (!input || !output)
        inner.refuse(input ? "output" : "input", QStringLiteral("a price"));
    else
        spec.price = Price{*input, *output};
    fields.close(inner);
}

void readWording(SpecFields &fields, Spec &spec)
{
    SpecFields inner = fields.object("prompt");
    if (!inner.isThere())
        return;
    inner.text("system", spec.wording.system);
    inner.text("plain", spec.wording.plain);
    inner.text("reference", spec.wording.reference);
    inner.text("turns", spec.wording.turns);
    inner.text("turns_reference", spec.wording.turnsReference);
    fields.close(inner);
}

QJsonObject toJson(const Wording &wording)
{
    QJsonObject json;
    const auto add = [&json](const char *name, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(name), text);
    };
    add("system", wording.system);
    add("plain", wording.plain);
    add("reference", wording.reference);
    add("turns", wording.turns);
    add("turns_reference", wording.turnsReference);
    return json;
}

void addModel(QJsonObject &json, const Spec &spec)
{
    json.insert(u"provider", spec.provider);
    json.insert(u"base_url", spec.baseUrl);
    json.insert(u"model", spec.model);
    json.insert(u"timeout_seconds", spec.timeoutSeconds);
    if (!spec.key.isEmpty())
        json.insert(u"key", spec.key);
    if (spec.temperature)
        json.insert(u"temperature", *spec.temperature);
    if (spec.topP)
        json.insert(u"top_p", *spec.topP);
    if (spec.maxTokens)
        json.insert(u"max_tokens", *spec.maxTokens);
    if (spec.seed)
        json.insert(u"seed", *spec.seed);
    if (spec.topLogprobs)
        json.insert(u"top_logprobs", *spec.topLogprobs);
    if (!spec.referenceCategories.isEmpty())
        json.insert(u"reference_categories", QJsonArray::fromStringList(spec.referenceCategories));
    if (spec.price)
        json.insert(u"usd_per_million_tokens", QJsonObject{{QStringLiteral("input"), spec.price->input},
                                                           {QStringLiteral("output"), spec.price->output}});
    if (spec.wording != Wording())
        json.insert(u"prompt", toJson(spec.wording));
}

} // namespace

model::Result<Spec> parseSpec(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return model::fail(model::Error::Kind::InvalidInput,
                           QStringLiteral("the set-up is not one JSON object (%1 at byte %2); expected "
                                          "{\"protocol\": \"longest\"}")
                               .arg(error.error == QJsonParseError::NoError ? QStringLiteral("another value")
                                                                            : error.errorString())
                               .arg(error.offset));
    SpecFields fields(document.object(), {});
    Spec spec;
    fields.text("protocol", spec.protocol);
    QString orders = wordOf(Orders::Both);
    fields.oneOf("orders", orders, {wordOf(Orders::Both), wordOf(Orders::Random)});
    spec.orders = orders == wordOf(Orders::Random) ? Orders::Random : Orders::Both;
    std::optional<int> repetitions;
    fields.integer("repetitions", repetitions, 1, mostRepetitions);
    spec.repetitions = repetitions.value_or(1);
    fields.text("note", spec.note);
    if (spec.protocol == u"longest") {
        fields.word("measure", QStringLiteral("code points"));
        fields.word("tie", QStringLiteral("equal length"));
    } else {
        readModel(fields, spec);
        readPrice(fields, spec);
        readWording(fields, spec);
    }
    if (const auto refusal = fields.refusal())
        return tl::unexpected(*refusal);
    return spec;
}

QByteArray toJson(const Spec &spec)
{
    QJsonObject json{{QStringLiteral("protocol"), spec.protocol},
                     {QStringLiteral("orders"), wordOf(spec.orders)},
                     {QStringLiteral("repetitions"), spec.repetitions}};
    if (!spec.note.isEmpty())
        json.insert(u"note", spec.note);
    if (!spec.provider.isEmpty())
        addModel(json, spec);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace judge
