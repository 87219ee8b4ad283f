// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/mapping.h"

#include "app/exchange/refusal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace exchange {

namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<model::Error> wrong(const QString &key, const QString &expected, const QString &found)
{
    return model::fail(
        model::Error::Kind::Usage,
        QStringLiteral("mapping, %1: expected %2, found %3").arg(clipped(key), expected, found));
}

tl::unexpected<model::Error> wrong(const QString &key, const QString &expected, const Json &found)
{
    return wrong(key, expected,
                 clipped(std::string_view(found.dump(-1, ' ', false, Json::error_handler_t::replace))));
}

QString textOf(const Json &value) { return QString::fromStdString(value.get_ref<const std::string &>()); }

/// A text, or a number or boolean as it would be written.
std::optional<QString> labelOf(const Json &value)
{
    if (value.is_string())
        return textOf(value);
    if (value.is_number() || value.is_boolean())
        return QString::fromStdString(value.dump());
    return std::nullopt;
}

struct ValueKey
{
    const char *name;
    ValueSource TableMapping::*member;
};
constexpr ValueKey valueKeys[] = {
    {"id", &TableMapping::id},
    {"turns", &TableMapping::turns},
    {"category", &TableMapping::category},
    {"reference", &TableMapping::reference},
    {"turn", &TableMapping::turn},
    {"model_a", &TableMapping::modelA},
    {"model_b", &TableMapping::modelB},
    {"response_a", &TableMapping::responseA},
    {"response_b", &TableMapping::responseB},
    {"join", &TableMapping::join},
    {"vote", &TableMapping::vote},
    {"rater", &TableMapping::rater},
    {"comment", &TableMapping::comment},
    {"time", &TableMapping::time},
    {"left", &TableMapping::left},
    {"confidence", &TableMapping::confidence},
    {"strength", &TableMapping::strength},
    {"order", &TableMapping::order},
    {"rationale", &TableMapping::rationale},
    {"request", &TableMapping::request},
    {"reply", &TableMapping::reply},
    {"prompt_name", &TableMapping::promptName},
};

using Done = model::Result<>;

Done readWords(const QString &key, const Json &json, QHash<QString, QString> &words)
{
    if (!json.is_object() || json.empty())
        return wrong(key, QStringLiteral("an object of words"), json);
    for (const auto &[word, meaning] : json.items()) {
        const auto label = labelOf(meaning);
        if (!label)
            return wrong(key, QStringLiteral("a text for each word"), meaning);
        words.insert(QString::fromStdString(word), *label);
    }
    return {};
}

Done readValuePart(const QString &key, const std::string &name, const Json &part, ValueSource &source)
{
    if (name == "column" && part.is_string() && !textOf(part).isEmpty())
        source.column = textOf(part);
    else if (name == "value" && labelOf(part))
        source.value = labelOf(part);
    else if (name == "separator" && part.is_string() && !textOf(part).isEmpty())
        source.separator = textOf(part);
    else if (name == "part" && (part == 1 || part == 2))
        source.part = part.get<int>();
    else if (name == "json" && part.is_boolean())
        source.isJson = part.get<bool>();
    else if (name == "words")
        return readWords(key, part, source.words);
    else
        return wrong(key,
                     QStringLiteral("column (a name), value, separator, part (1 or 2), json (true) or words"),
                     QString::fromStdString(name));
    return {};
}

Done readValue(const QString &key, const Json &json, ValueSource &source)
{
    if (json.is_string() && !textOf(json).isEmpty()) {
        source.column = textOf(json);
        return {};
    }
    if (!json.is_object())
        return wrong(key, QStringLiteral("the name of a column, or an object with column or value"), json);
    for (const auto &[name, part] : json.items()) {
        if (const auto done = readValuePart(key, name, part, source); !done)
            return done;
    }
    if (source.column.isEmpty() == !source.value.has_value())
        return wrong(key, QStringLiteral("either a column or a value"), json);
    return {};
}

Done readPrompt(const Json &json, TableMapping &mapping)
{
    const QString key = QStringLiteral("prompt");
    if (json.is_array() && json.empty())
        return wrong(key, QStringLiteral("at least one column"), json);
    for (const Json &part : json.is_array() ? json : Json::array({json})) {
        if (const auto done = readValue(key, part, mapping.prompt.emplace_back()); !done)
            return done;
    }
    return {};
}

Done readMetadata(const Json &json, TableMapping &mapping)
{
    if (!json.is_array())
        return wrong(QStringLiteral("metadata"), QStringLiteral("a list of columns"), json);
    for (const Json &column : json) {
        if (!column.is_string() || textOf(column).isEmpty())
            return wrong(QStringLiteral("metadata"), QStringLiteral("the name of a column"), column);
        mapping.metadata.append(textOf(column));
    }
    return {};
}

Done readRaters(const Json &json, TableMapping &mapping)
{
    if (!json.is_object() || json.empty())
        return wrong(QStringLiteral("raters"), QStringLiteral("an object of columns and names"), json);
    for (const auto &[column, name] : json.items()) {
        if (!name.is_string() || textOf(name).isEmpty())
            return wrong(QStringLiteral("raters"), QStringLiteral("the name of a rater"), name);
        mapping.raters.emplace_back(QString::fromStdString(column), textOf(name));
    }
    return {};
}

Done readVoteWord(const QString &word, const Json &json, TableMapping &mapping)
{
    MappedWord meaning;
    const Json choice = json.is_object() ? json.value("choice", Json()) : json;
    const Json state = json.is_object() ? json.value("state", Json()) : Json();
    const Json strength = json.is_object() ? json.value("strength", Json()) : Json();
    if (choice.is_string())
        meaning.choice = model::choiceFromWord(textOf(choice));
    const auto stateWord = state.is_string() ? model::stateFromWord(textOf(state)) : std::nullopt;
    if (stateWord)
        meaning.state = *stateWord;
    if (strength.is_number())
        meaning.strength = strength.get<double>();
    const std::size_t known =
        (choice.is_null() ? 0U : 1U) + (state.is_null() ? 0U : 1U) + (strength.is_null() ? 0U : 1U);
    const bool isWhole =
        (json.is_object() ? json.size() : 1U) == known && (strength.is_null() || meaning.strength);
    const bool isChoice = meaning.choice && state.is_null();
    const bool isState = choice.is_null() && stateWord && meaning.state != model::State::Valid &&
                         meaning.state != model::State::Ambiguous;
    if (!isWhole || isChoice == isState)
        return wrong(
            QStringLiteral("words, %1").arg(clipped(word)),
            QStringLiteral("a, b, tie, both_good, both_bad or cannot_judge, an object with choice and "
                           "strength, or one with a state other than valid"),
            json);
    mapping.words.insert(word, meaning);
    return {};
}

Done readVoteWords(const Json &json, TableMapping &mapping)
{
    if (!json.is_object() || json.empty())
        return wrong(QStringLiteral("words"), QStringLiteral("an object of words and choices"), json);
    for (const auto &[word, meaning] : json.items()) {
        if (const auto done = readVoteWord(QString::fromStdString(word), meaning, mapping); !done)
            return done;
    }
    return {};
}

Done readKind(const Json &json, TableMapping &mapping)
{
    const auto kind = json.is_string() ? model::raterKindFromWord(textOf(json)) : std::nullopt;
    if (kind != model::RaterKind::Human && kind != model::RaterKind::Judge && kind != model::RaterKind::Gold)
        return wrong(QStringLiteral("kind"), QStringLiteral("human, judge or gold"), json);
    mapping.kind = kind;
    return {};
}

Done readWhen(const Json &json, TableMapping &mapping)
{
    if (!json.is_string() || textOf(json).isEmpty())
        return wrong(QStringLiteral("when"), QStringLiteral("the name of a column"), json);
    mapping.when = textOf(json);
    return {};
}

Done readJudges(const Json &json, TableMapping &mapping)
{
    if (json != "rulings" && json != "verdicts")
        return wrong(QStringLiteral("judges_give"), QStringLiteral("rulings or verdicts"), json);
    mapping.judges =
        json == "verdicts" ? TableMapping::Judges::GiveVerdicts : TableMapping::Judges::GiveRulings;
    return {};
}

struct OtherKey
{
    const char *name;
    Done (*read)(const Json &json, TableMapping &mapping);
};
constexpr OtherKey otherKeys[] = {
    {"prompt", readPrompt}, {"metadata", readMetadata}, {"raters", readRaters},      {"words", readVoteWords},
    {"kind", readKind},     {"when", readWhen},         {"judges_give", readJudges},
};

QString knownKeys()
{
    QStringList names;
    for (const ValueKey &key : valueKeys)
        names.append(QString::fromLatin1(key.name));
    for (const OtherKey &key : otherKeys)
        names.append(QString::fromLatin1(key.name));
    names.sort();
    return names.join(QStringLiteral(", "));
}

Done readKey(const std::string &name, const Json &json, TableMapping &mapping)
{
    for (const ValueKey &key : valueKeys) {
        if (name == key.name)
            return readValue(QString::fromStdString(name), json, mapping.*key.member);
    }
    for (const OtherKey &key : otherKeys) {
        if (name == key.name)
            return key.read(json, mapping);
    }
    return wrong(QStringLiteral("unknown key"), QStringLiteral("one of %1").arg(knownKeys()),
                 clipped(std::string_view(name)));
}

/// What must not stand together, and what must.
Done checkWhole(const TableMapping &mapping)
{
    const auto demand = [](bool isMet, const char *what) -> Done {
        if (isMet)
            return {};
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("mapping: ") + QString::fromLatin1(what));
    };
    const bool hasPrompt = !mapping.prompt.empty() || mapping.turns.isSet();
    const bool isJoined = mapping.join.isSet() && !hasPrompt && !mapping.id.isSet();
    const bool hasModels = mapping.modelA.isSet() && mapping.modelB.isSet();
    const bool hasResponses = mapping.responseA.isSet() && mapping.responseB.isSet();
    const std::pair<bool, const char *> demands[] = {
        {mapping.prompt.empty() || !mapping.turns.isSet(), "prompt and turns exclude each other"},
        {hasPrompt || mapping.id.isSet() || isJoined, "one of prompt, turns, id and join is needed"},
        {hasModels || isJoined, "model_a and model_b are needed"},
        {hasResponses || (!mapping.responseA.isSet() && !mapping.responseB.isSet()),
         "response_a and response_b belong together"},
        {!hasResponses || hasPrompt || mapping.id.isSet(), "responses need a prompt or an id"},
        {mapping.raters.empty() || (!mapping.vote.isSet() && !mapping.rater.isSet()),
         "raters stands instead of vote and rater"},
        {!mapping.rater.isSet() || mapping.vote.isSet(), "a rater needs a vote"},
        {mapping.judges == TableMapping::Judges::GiveRulings || mapping.kind == model::RaterKind::Judge,
         "judges_give verdicts needs kind judge"},
    };
    for (const auto &[isMet, what] : demands) {
        if (const auto done = demand(isMet, what); !done)
            return done;
    }
    return {};
}

model::Result<TableMapping> readTable(const Json &json)
{
    if (!json.is_object())
        return wrong(QStringLiteral("table"), QStringLiteral("an object"), json);
    TableMapping mapping;
    for (const auto &[name, value] : json.items()) {
        if (const auto done = readKey(name, value, mapping); !done)
            return tl::unexpected(done.error());
    }
    if (const auto whole = checkWhole(mapping); !whole)
        return tl::unexpected(whole.error());
    return mapping;
}

} // namespace

QStringList TableMapping::columns() const
{
    QStringList names = metadata;
    for (const ValueKey &key : valueKeys)
        names.append((this->*key.member).column);
    for (const ValueSource &part : prompt)
        names.append(part.column);
    for (const auto &[column, name] : raters)
        names.append(column);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

model::Result<std::vector<TableMapping>> parseMapping(const QByteArray &json)
{
    const Json whole = Json::parse(json.begin(), json.end(), nullptr, false);
    if (whole.is_discarded() || !whole.is_object())
        return wrong(QStringLiteral("whole"), QStringLiteral("one JSON object"),
                     clipped(std::string_view(json.constData(), static_cast<std::size_t>(json.size()))));
    if (whole.contains("tables") &&
        (whole.size() > 1 || !whole["tables"].is_array() || whole["tables"].empty()))
        return wrong(QStringLiteral("tables"), QStringLiteral("a list of mappings and no other key"), whole);
    std::vector<TableMapping> mappings;
    for (const Json &table : whole.contains("tables") ? whole["tables"] : Json::array({whole})) {
        auto mapping = readTable(table);
        if (!mapping)
            return tl::unexpected(mapping.error());
        mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

} // namespace exchange
