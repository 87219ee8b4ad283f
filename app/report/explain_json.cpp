// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_json.h"

#include "app/report/explain_place.h"

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace report {

namespace {

QString numberText(const Json &number, const ExplainWords &words)
{
    return number.is_number_integer() ? words.count(number.get<std::int64_t>())
                                      : words.number(number.get<double>());
}

/// The steps with their numbers; nothing where one of these is not there.
std::optional<QString> filled(const QString &steps, const Json &json, const Place &place,
                              const ExplainWords &words)
{
    QString text;
    qsizetype at = 0;
    for (qsizetype open = steps.indexOf(u'{'); open >= 0; open = steps.indexOf(u'{', at)) {
        const qsizetype close = steps.indexOf(u'}', open);
        const Json *number = place.number(json, utf8(steps.mid(open + 1, close - open - 1)));
        if (number == nullptr)
            return std::nullopt;
        text += steps.mid(at, open - at) + numberText(*number, words);
        at = close + 1;
    }
    return text + steps.mid(at);
}

struct Told
{
    const Explanation *line = nullptr;
    QString steps;
};

/// The first line whose steps can be told, else the first that fits.
Told toldBy(std::span<const Explanation> table, const Json &json, const Place &place,
            const ExplainWords &words)
{
    Told told;
    for (const Explanation &line : table) {
        const bool isMeant = std::string_view(line.key) == "*" || place.keys.back() == line.key;
        if (!isMeant || !place.isWithin(line.within))
            continue;
        const auto steps = filled(words.text(line.steps), json, place, words);
        if (steps)
            return {&line, *steps};
        if (told.line == nullptr)
            told.line = &line;
    }
    return told;
}

/// What a figure leaves out, by a count beside it.
struct LeftOut
{
    const char *key, *within, *path, *pattern;
};
constexpr auto leftOuts = std::to_array<LeftOut>({
    {"estimate", "position interventional", "detail.incomplete",
     QT_TRANSLATE_NOOP("Explain", "%1 on which an order has no valid verdict")},
    {"estimate", "position observational", "detail.unknown_order",
     QT_TRANSLATE_NOOP("Explain", "%1 whose order is not known")},
    {"single_share_first", "position", "unknown_order",
     QT_TRANSLATE_NOOP("Explain", "%1 whose order is not known")},
    {"order_effect", "position", "unknown_order",
     QT_TRANSLATE_NOOP("Explain", "%1 whose order is not known")},
    {"order_effect_given_people", "position", "unknown_order",
     QT_TRANSLATE_NOOP("Explain", "%1 whose order is not known")},
    {"calls_share_first", "position", "calls_failed",
     QT_TRANSLATE_NOOP("Explain", "%1 calls without a valid verdict")},
    {"calls_share_second", "position", "calls_failed",
     QT_TRANSLATE_NOOP("Explain", "%1 calls without a valid verdict")},
    {"calls_share_tie", "position", "calls_failed",
     QT_TRANSLATE_NOOP("Explain", "%1 calls without a valid verdict")},
    {"estimate", "tie", "detail.splits", QT_TRANSLATE_NOOP("Explain", "%1 on which people are split")},
    {"*", "tie detail", "splits", QT_TRANSLATE_NOOP("Explain", "%1 on which people are split")},
    {"estimate", "rationale", "detail.silent",
     QT_TRANSLATE_NOOP("Explain", "%1 whose rationales state no preference")},
    {"*", "", "without_probability", QT_TRANSLATE_NOOP("Explain", "%1 without a probability")},
    {"*", "", "without_votes", QT_TRANSLATE_NOOP("Explain", "%1 without a vote of people")},
});

QString leftOutOf(const Json &figure, const Place &place, const ExplainWords &words)
{
    QStringList parts;
    for (const LeftOut &line : leftOuts) {
        const bool isMeant = std::string_view(line.key) == "*" || place.keys.back() == line.key;
        const Json *count =
            isMeant && place.isWithin(line.within) ? place.number(figure, line.path) : nullptr;
        if (count != nullptr && count->is_number_integer() && count->get<std::int64_t>() > 0)
            parts << words.text(line.pattern).arg(numberText(*count, words));
    }
    return parts.isEmpty() ? QString()
                           : words.text(QT_TRANSLATE_NOOP("Explain", "left out: %1"))
                                 .arg(parts.join(QStringLiteral(", ")));
}

QString whereOf(const Json &json, const ExplainWords &words)
{
    const auto where = QString::fromStdString(json["where"].get<std::string>());
    return where.isEmpty() ? words.text(QT_TRANSLATE_NOOP("Explain", "all")) : where;
}

QString casesOf(const Json &figure, const ExplainWords &words)
{
    const QString n = numberText(figure["n"], words);
    QString unit = QString::fromStdString(figure["unit"].get<std::string>());
    unit = words.text(unit.replace(u'_', u' ').toUtf8().constData());
    if (!figure.contains("cases") || !figure.contains("where"))
        return words.text(QT_TRANSLATE_NOOP("Explain", "n is %1, the unit the %2")).arg(n, unit);
    return words.text(QT_TRANSLATE_NOOP("Explain", "n is %1, the unit the %2, on %3 cases: %4"))
        .arg(n, unit, numberText(figure["cases"], words), whereOf(figure, words));
}

QString intervalOf(const Json &figure, const ExplainWords &words)
{
    if (!figure["low"].is_number() || !figure["high"].is_number())
        return figure.contains("note") ? words.text(QT_TRANSLATE_NOOP("Explain", "without an interval: %1"))
                                             .arg(words.reason(figure["note"].get<std::string>()))
                                       : words.text(QT_TRANSLATE_NOOP("Explain", "without an interval"));
    QString text = words.text(QT_TRANSLATE_NOOP("Explain", "95 % interval from %1 to %2"))
                       .arg(numberText(figure["low"], words), numberText(figure["high"], words));
    if (figure["se"].is_number())
        text = words.text(QT_TRANSLATE_NOOP("Explain", "%1, standard error %2"))
                   .arg(text, numberText(figure["se"], words));
    if (const auto method = figure["method"].get<std::string>(); !method.empty())
        text += QStringLiteral(": ") + words.reason(method);
    return text;
}

bool isShown(const Json &figure, const std::string &key, const ExplainWords &words)
{
    const auto unit = figure["unit"].get<std::string>();
    const bool areFewAlways = unit == "rater" || unit == "model" || key.ends_with("_p"); // exact with few too
    return areFewAlways || figure["n"].get<std::int64_t>() >= words.fewest;
}

/// What it is and what it came to; what it would be, where there is none.
QStringList formulaOf(const Told &told, const Json &figure, const Place &place, const ExplainWords &words)
{
    const QString name = words.name(place.keys.back());
    const bool isDefined = figure["value"].is_number();
    if (isDefined && isShown(figure, place.keys.back(), words))
        return told.line == nullptr ? QStringList()
                                    : QStringList(words.text(QT_TRANSLATE_NOOP("Explain", "%1 = %2: %3"))
                                                      .arg(name, numberText(figure["value"], words),
                                                           words.text(told.line->formula)));
    QStringList sentences;
    if (isDefined)
        sentences
            << words.text(QT_TRANSLATE_NOOP("Explain", "%1: fewer than 10, so no figure is shown")).arg(name);
    else
        sentences << words.text(QT_TRANSLATE_NOOP("Explain", "%1 is not defined: %2"))
                         .arg(name, words.reason(figure["why"].get<std::string>()));
    if (told.line != nullptr)
        sentences
            << words.text(QT_TRANSLATE_NOOP("Explain", "it would be %1")).arg(words.text(told.line->formula));
    return sentences;
}

QString stepsOf(const Told &told, const ExplainWords &words)
{
    return words.text(QT_TRANSLATE_NOOP("Explain", "here %1")).arg(told.steps);
}

QStringList sentencesOf(std::span<const Explanation> table, const Json &figure, const Place &place,
                        const ExplainWords &words)
{
    const Told told = toldBy(table, figure, place, words);
    const bool hasValue = figure["value"].is_number() && isShown(figure, place.keys.back(), words);
    QStringList sentences = formulaOf(told, figure, place, words);
    if (hasValue && !told.steps.isEmpty())
        sentences << stepsOf(told, words);
    sentences << casesOf(figure, words);
    if (const QString leftOut = leftOutOf(figure, place, words); !leftOut.isEmpty())
        sentences << leftOut;
    if (hasValue)
        sentences << intervalOf(figure, words);
    if (told.line != nullptr && *told.line->source != '\0')
        sentences
            << words.text(QT_TRANSLATE_NOOP("Explain", "Method: %1")).arg(words.text(told.line->source));
    return sentences;
}

/// Of a count with its cases, or of a number.
QStringList countSentences(std::span<const Explanation> table, const Json &json, const Place &place,
                           const ExplainWords &words)
{
    const Json *number = numberIn(json);
    if (number == nullptr)
        return {};
    const QString name = words.name(place.keys.back());
    const QString value = numberText(*number, words);
    const Told told = toldBy(table, json, place, words);
    QStringList sentences;
    if (told.line != nullptr && std::string_view(told.line->key) != "*")
        sentences << words.text(QT_TRANSLATE_NOOP("Explain", "%1 = %2: %3"))
                         .arg(name, value, words.text(told.line->formula));
    else
        sentences << QStringLiteral("%1 = %2").arg(name, value);
    if (told.line != nullptr && !told.steps.isEmpty())
        sentences << stepsOf(told, words);
    if (json.is_object() && json.contains("cases") && json.contains("where"))
        sentences << words.text(QT_TRANSLATE_NOOP("Explain", "on %1 cases: %2"))
                         .arg(numberText(json["cases"], words), whereOf(json, words));
    return sentences;
}

void explainWithin(Json &json, std::span<const Explanation> table, const Place &place)
{
    if (json.is_array()) {
        const Place inside = place.element();
        for (Json &element : json)
            explainWithin(element, table, inside);
        return;
    }
    if (!json.is_object())
        return;
    if (isFigure(json)) {
        Json sentences = Json::array();
        for (const QString &sentence : sentencesOf(table, json, place, englishWords()))
            sentences.push_back(utf8(sentence));
        json["explain"] = std::move(sentences);
        return;
    }
    for (auto member = json.begin(); member != json.end(); ++member)
        explainWithin(member.value(), table, place.member(json, member.key()));
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

QStringList explanationAt(const Json &document, std::span<const std::string> path,
                          std::span<const Explanation> table, const ExplainWords &words)
{
    Place place;
    const Json *at = &document;
    for (const std::string &step : path) {
        if (at->is_array()) {
            const std::size_t index = std::stoul(step);
            if (index >= at->size())
                return {};
            place = place.element();
            at = &(*at)[index];
        } else {
            if (!at->is_object() || !at->contains(step))
                return {};
            place = place.member(*at, step);
            at = &(*at)[step];
        }
    }
    if (place.keys.empty())
        return {};
    return isFigure(*at) ? sentencesOf(table, *at, place, words) : countSentences(table, *at, place, words);
}

} // namespace report
