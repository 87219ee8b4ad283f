// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_json.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace report {

namespace {

constexpr double tiny = 0.0001;

bool isFigure(const Json &json)
{
    return json.is_object() && json.contains("value") && json.contains("method") && json.contains("unit");
}

std::string numberText(const Json &number)
{
    if (number.is_number_integer())
        return std::to_string(number.get<std::int64_t>());
    const double value = number.get<double>();
    const bool isSmall = value != 0 && std::abs(value) < tiny;
    return QString::number(value, isSmall ? 'g' : 'f', isSmall ? 2 : 4).toStdString();
}

/// The count of a cell, the value of a figure, or the number itself.
std::optional<std::string> numberIn(const Json &json)
{
    if (json.is_number())
        return numberText(json);
    for (const char *member : {"count", "value"}) {
        if (json.is_object() && json.contains(member) && json[member].is_number())
            return numberText(json[member]);
    }
    return std::nullopt;
}

/// A figure and what stands around it, the document first.
struct Place
{
    std::vector<std::string> keys; ///< of each object around it, then its own; empty for elements of lists
    std::vector<const Json *> around;

    [[nodiscard]] bool isWithin(std::string_view word) const
    {
        if (word.empty() || std::find(keys.begin(), std::prev(keys.end()), word) != std::prev(keys.end()))
            return true;
        return std::any_of(around.begin(), around.end(), [&](const Json *json) {
            for (const char *teller : {"kind", "method"}) {
                if (json->contains(teller) && (*json)[teller].is_string() && (*json)[teller] == word)
                    return true;
            }
            return false;
        });
    }

    /// `a.b` beside the figure, or further out.
    [[nodiscard]] std::optional<std::string> number(const Json &figure, std::string_view path) const
    {
        if (const auto own = at(figure, path))
            return own;
        for (auto json = around.rbegin(); json != around.rend(); ++json) {
            if (const auto found = at(**json, path))
                return found;
        }
        return std::nullopt;
    }

private:
    static std::optional<std::string> at(const Json &json, std::string_view path)
    {
        const std::size_t point = path.find('.');
        const std::string key(path.substr(0, point));
        if (!json.is_object() || !json.contains(key))
            return std::nullopt;
        return point == std::string_view::npos ? numberIn(json[key]) : at(json[key], path.substr(point + 1));
    }
};

/// The steps with their numbers; nothing where one of these is not there.
std::optional<std::string> filled(std::string_view steps, const Json &figure, const Place &place)
{
    std::string text;
    while (!steps.empty()) {
        const std::size_t open = steps.find('{');
        text += steps.substr(0, open);
        if (open == std::string_view::npos)
            return text;
        const std::size_t close = steps.find('}', open);
        const auto number = place.number(figure, steps.substr(open + 1, close - open - 1));
        if (!number)
            return std::nullopt;
        text += *number;
        steps.remove_prefix(close + 1);
    }
    return text;
}

struct Told
{
    const Explanation *line = nullptr;
    std::string steps;
};

/// The first line whose steps can be told, else the first that fits.
Told toldBy(std::span<const Explanation> table, const Json &figure, const Place &place)
{
    Told told;
    for (const Explanation &line : table) {
        const bool isMeant = std::string_view(line.key) == "*" || place.keys.back() == line.key;
        if (!isMeant || !place.isWithin(line.within))
            continue;
        const auto steps = figure["value"].is_null() ? std::nullopt : filled(line.steps, figure, place);
        if (steps)
            return {&line, *steps};
        if (told.line == nullptr)
            told.line = &line;
    }
    return told;
}

std::string casesOf(const Json &figure)
{
    std::string text =
        "n is " + numberText(figure["n"]) + ", the unit the " + figure["unit"].get<std::string>();
    if (figure.contains("cases") && figure.contains("where")) {
        const auto where = figure["where"].get<std::string>();
        text += ", on " + numberText(figure["cases"]) + " cases: " + (where.empty() ? "all" : where);
    }
    return text;
}

std::string intervalOf(const Json &figure)
{
    if (!figure["low"].is_number() || !figure["high"].is_number())
        return "without an interval" +
               (figure.contains("note") ? ": " + figure["note"].get<std::string>() : std::string());
    std::string text =
        "95 % interval from " + numberText(figure["low"]) + " to " + numberText(figure["high"]);
    if (figure["se"].is_number())
        text += ", standard error " + numberText(figure["se"]);
    if (const auto method = figure["method"].get<std::string>(); !method.empty())
        text += ": " + method;
    return text;
}

Json sentencesOf(std::span<const Explanation> table, const Json &figure, const Place &place)
{
    const Told told = toldBy(table, figure, place);
    const std::string &name = place.keys.back();
    const bool isDefined = figure["value"].is_number();
    Json sentences = Json::array();
    if (!isDefined)
        sentences.push_back(name + " is not defined: " + figure["why"].get<std::string>());
    if (told.line != nullptr)
        sentences.push_back(isDefined ? name + " = " + numberText(figure["value"]) + ": " + told.line->formula
                                      : "it would be " + std::string(told.line->formula));
    if (!told.steps.empty())
        sentences.push_back("here " + told.steps);
    sentences.push_back(casesOf(figure));
    if (isDefined)
        sentences.push_back(intervalOf(figure));
    if (told.line != nullptr && *told.line->source != '\0')
        sentences.push_back(std::string("Method: ") + told.line->source);
    return sentences;
}

void explainWithin(Json &json, std::span<const Explanation> table, const Place &place)
{
    if (json.is_array()) {
        Place inside = place;
        inside.keys.emplace_back();
        for (Json &element : json)
            explainWithin(element, table, inside);
        return;
    }
    if (!json.is_object())
        return;
    if (isFigure(json)) {
        Json sentences = sentencesOf(table, json, place);
        json["explain"] = std::move(sentences);
        return;
    }
    for (auto member = json.begin(); member != json.end(); ++member) {
        Place inside = place;
        inside.keys.push_back(member.key());
        inside.around.push_back(&json);
        explainWithin(member.value(), table, inside);
    }
}

/// What an element of a list is called.
std::string nameOf(const Json &element, std::size_t place)
{
    std::string name;
    for (const char *key : {"kind", "rater", "model", "feature", "category", "a", "b", "first", "second"}) {
        if (!element.is_object() || !element.contains(key) || !element[key].is_string())
            continue;
        name += (name.empty() ? "" : " ") + element[key].get<std::string>();
    }
    return name.empty() ? std::to_string(place + 1) : name;
}

void collect(const Json &json, const std::string &path, std::vector<ExplainedFigure> &found)
{
    const auto within = [&path](const std::string &name) { return path.empty() ? name : path + ", " + name; };
    if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            collect(json[i], within(nameOf(json[i], i)), found);
        return;
    }
    if (!json.is_object())
        return;
    if (isFigure(json) && json.contains("explain")) {
        found.push_back({path, json["explain"].get<std::vector<std::string>>()});
        return;
    }
    for (const auto &[key, value] : json.items())
        collect(value, within(key), found);
}

} // namespace

void explainFigures(Json &document, std::span<const Explanation> table)
{
    explainWithin(document, table, {});
}

std::vector<ExplainedFigure> explainedFigures(const Json &document)
{
    std::vector<ExplainedFigure> found;
    collect(document, {}, found);
    return found;
}

} // namespace report
