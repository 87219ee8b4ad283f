// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/case_json.h"

#include "app/report/sentence_json.h"

namespace report {

namespace {

template <typename T>
Json valueOrNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

template <typename Word>
Json wordOrNull(const std::optional<Word> &word)
{
    return word ? Json(utf8(model::wordOf(*word))) : Json(nullptr);
}

Json listJson(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

Json parsedOrText(const QByteArray &text)
{
    Json parsed = Json::parse(text.toStdString(), nullptr, false);
    return parsed.is_discarded() ? Json(text.toStdString()) : parsed;
}

Json voteJson(const model::Case::NamedVote &named)
{
    const model::Vote &vote = named.vote;
    Json criteria = Json::array();
    for (const model::CriterionScore &score : vote.criteria)
        criteria.push_back({{"criterion", utf8(score.criterion)},
                            {"choice", wordOrNull(score.choice)},
                            {"score", valueOrNull(score.score)}});
    return {{"rater", utf8(named.rater)},
            {"choice", utf8(model::wordOf(vote.choice))},
            {"strength", valueOrNull(vote.strength)},
            {"criteria", std::move(criteria)},
            {"confidence", valueOrNull(vote.confidence)},
            {"left", wordOrNull(vote.left)},
            {"occasion", vote.occasion},
            {"revealed", vote.isRevealed},
            {"time", textOrNull(vote.time)},
            {"comment", textOrNull(vote.comment)},
            {"tags", listJson(vote.tags)}};
}

Json scoresJson(const model::Verdict &verdict)
{
    if (!verdict.scoreA && !verdict.scoreB)
        return nullptr;
    return {{"a", valueOrNull(verdict.scoreA)}, {"b", valueOrNull(verdict.scoreB)}};
}

Json verdictJson(const model::Case::NamedVerdict &named)
{
    const model::Verdict &verdict = named.verdict;
    return {{"judge", utf8(named.judge)},
            {"order", textOrNull(model::wordOf(verdict.order))},
            {"repetition", verdict.repetition},
            {"state", utf8(model::wordOf(verdict.state))},
            {"choice", wordOrNull(verdict.choice)},
            {"scores", scoresJson(verdict)},
            {"probability", valueOrNull(verdict.probability)},
            {"rationale", utf8(named.call.rationale)},
            {"prompt", textOrNull(verdict.promptName)},
            {"raw", textOrNull(named.call.raw)}};
}

Json ratingJson(const model::Case::NamedRating &named)
{
    const model::Rating &rating = named.rating;
    return {{"rater", utf8(named.rater)},
            {"model", utf8(named.model)},
            {"side", utf8(model::wordOf(named.side))},
            {"turn", rating.turn},
            {"criterion", textOrNull(rating.criterion)},
            {"repetition", rating.repetition},
            {"state", utf8(model::wordOf(rating.state))},
            {"number", valueOrNull(rating.number)},
            {"category", textOrNull(rating.category)}};
}

Json flagsJson(const model::Case &found, const analysis::Dataset &dataset,
               std::span<const analysis::Flag> flags)
{
    Json list = Json::array();
    for (const model::Case::Flag &flag : found.flags)
        list.push_back({{"kind", utf8(flag.kind)},
                        {"rater", textOrNull(flag.rater)},
                        {"evidence", parsedOrText(flag.evidence)},
                        {"origin", "stored"}});
    for (const analysis::Flag &flag : flags)
        list.push_back({{"kind", analysis::ruleOf(flag.kind).word},
                        {"rater", utf8(analysis::raterOf(dataset, flag))},
                        {"evidence", utf8(flag.evidence.text())},
                        {"numbers", factsJson(flag.evidence)},
                        {"origin", "derived"}});
    return list;
}

void addTexts(Json &json, const model::Comparison &comparison)
{
    json["prompts"] = listJson(comparison.item.turns.mid(0, comparison.turn));
    json["responses"] = {{"a", listJson(comparison.a.turns.mid(0, comparison.turn))},
                         {"b", listJson(comparison.b.turns.mid(0, comparison.turn))}};
    json["references"] = Json::array();
    for (const model::Reference &reference : comparison.references)
        json["references"].push_back(
            {{"source", utf8(reference.source)}, {"turns", listJson(reference.turns)}});
}

template <typename Rows, typename ToJson>
Json rowsJson(const Rows &rows, const ToJson &toJson)
{
    Json list = Json::array();
    for (const auto &row : rows)
        list.push_back(toJson(row));
    return list;
}

} // namespace

Json caseJson(const model::Case &found, const std::vector<analysis::RulingLine> &rulings,
              const analysis::Dataset &dataset, std::span<const analysis::Flag> flags, bool texts)
{
    const model::Comparison &comparison = found.comparison;
    Json json{{"item", utf8(comparison.item.sourceId)},
              {"collection", utf8(comparison.item.collection)},
              {"turn", comparison.turn},
              {"category", textOrNull(comparison.item.category)},
              {"model_a", utf8(comparison.a.model)},
              {"model_b", utf8(comparison.b.model)}};
    if (texts)
        addTexts(json, comparison);
    json["votes"] = rowsJson(found.votes, voteJson);
    json["verdicts"] = rowsJson(found.verdicts, verdictJson);
    json["rulings"] = rowsJson(rulings, [](const analysis::RulingLine &ruling) -> Json {
        return {{"judge", utf8(ruling.judge)},
                {"choice", wordOrNull(ruling.choice)},
                {"swap", wordOrNull(ruling.swap)},
                {"origin", utf8(model::wordOf(ruling.origin))}};
    });
    json["ratings"] = rowsJson(found.ratings, ratingJson);
    json["flags"] = flagsJson(found, dataset, flags);
    json["notes"] = rowsJson(found.notes, [](const model::Note &note) -> Json {
        return {{"author", utf8(note.author)}, {"content", utf8(note.content)}, {"time", utf8(note.time)}};
    });
    return json;
}

} // namespace report
