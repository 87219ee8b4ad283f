// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_place.h"

#include <algorithm>

namespace report {

namespace {

const Json *numberAt(const Json &json, std::string_view path)
{
    const std::size_t point = path.find('.');
    const std::string key(path.substr(0, point));
    if (!json.is_object() || !json.contains(key))
        return nullptr;
    return point == std::string_view::npos ? numberIn(json[key])
                                           : numberAt(json[key], path.substr(point + 1));
}

} // namespace

bool isFigure(const Json &json)
{
    return json.is_object() && json.contains("value") && json.contains("method") && json.contains("unit");
}

const Json *numberIn(const Json &json)
{
    if (json.is_number())
        return &json;
    for (const char *member : {"count", "value"}) {
        if (json.is_object() && json.contains(member) && json[member].is_number())
            return &json[member];
    }
    return nullptr;
}

Place Place::member(const Json &object, const std::string &key) const
{
    Place inside = *this;
    inside.keys.push_back(key);
    inside.around.push_back(&object);
    return inside;
}

Place Place::element() const
{
    Place inside = *this;
    inside.keys.emplace_back();
    return inside;
}

bool Place::isWithinOne(std::string_view word) const
{
    if (std::find(keys.begin(), std::prev(keys.end()), word) != std::prev(keys.end()))
        return true;
    return std::any_of(around.begin(), around.end(), [&](const Json *json) {
        for (const char *teller : {"kind", "evidence", "method"}) {
            if (json->contains(teller) && (*json)[teller].is_string() && (*json)[teller] == word)
                return true;
        }
        return false;
    });
}

bool Place::isWithin(std::string_view words) const
{
    while (!words.empty()) {
        const std::size_t space = words.find(' ');
        if (!isWithinOne(words.substr(0, space)))
            return false;
        words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
    return true;
}

const Json *Place::number(const Json &json, std::string_view path) const
{
    const Json *found = numberAt(json, path);
    for (auto outer = around.rbegin(); found == nullptr && outer != around.rend(); ++outer)
        found = numberAt(**outer, path);
    return found;
}

} // namespace report
