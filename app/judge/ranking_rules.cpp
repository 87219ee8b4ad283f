// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/ranking_rules.h"

#include "app/judge/readings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace judge {

namespace {

using model::State;

struct Value
{
    QString text; ///< of a text, or a number as it is written
    bool isNumber = false;
};

struct Rank
{
    QString model;
    Value rank;
};

struct Ranking
{
    std::vector<Rank> ranks;
    Part part;
};

/// Reads a list of flat objects, character by character.
class RankingReader
{
public:
    RankingReader(const QString &text, qsizetype from)
        : m_text(text)
        , m_from(from)
        , m_at(from)
    {}

    std::optional<Ranking> list()
    {
        Ranking ranking;
        if (!take(u'['))
            return std::nullopt;
        while (!take(u']')) {
            auto rank = object();
            if (!rank || !(take(u',') || isNext(u']')))
                return std::nullopt;
            ranking.ranks.push_back(std::move(*rank));
        }
        ranking.part = {m_from, m_at - m_from};
        return ranking;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool isNext(QChar c)
    {
        skipBlanks();
        return m_at < m_text.size() && m_text[m_at] == c;
    }
    bool take(QChar c)
    {
        const bool is = isNext(c);
        m_at += is ? 1 : 0;
        return is;
    }

    std::optional<Rank> object()
    {
        Rank rank;
        if (!take(u'{'))
            return std::nullopt;
        while (!take(u'}')) {
            const auto name = value();
            const auto held = name && !name->isNumber && take(u':') ? value() : std::nullopt;
            if (!held || !(take(u',') || isNext(u'}')))
                return std::nullopt;
            if (name->text == u"model")
                rank.model = held->text;
            else if (name->text == u"rank")
                rank.rank = *held;
        }
        return rank;
    }

    std::optional<Value> value()
    {
        skipBlanks();
        if (m_at == m_text.size())
            return std::nullopt;
        const QChar quote = m_text[m_at];
        if (quote != u'"' && quote != u'\'') {
            const auto number = numberAt(m_text, m_at);
            m_at += number ? number->part.length : 0;
            return number ? std::optional(Value{m_text.mid(number->part.from, number->part.length), true})
                          : std::nullopt;
        }
        constexpr qsizetype longest = 200;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && end - m_at <= longest && m_text[end] != quote && m_text[end] != u'\n')
            ++end;
        if (end == m_text.size() || m_text[end] != quote)
            return std::nullopt;
        Value text{m_text.mid(m_at + 1, end - m_at - 1), false};
        m_at = end + 1;
        return text;
    }

    const QString &m_text;
    qsizetype m_from, m_at;
};

std::optional<double> rankOf(const Ranking &ranking, QStringView name, bool isExact)
{
    for (const Rank &rank : ranking.ranks) {
        if (rank.model.compare(name, isExact ? Qt::CaseSensitive : Qt::CaseInsensitive) != 0)
            continue;
        const auto number = numberAt(rank.rank.text, 0);
        const bool isAll = number && number->part.length == rank.rank.text.size();
        return isAll && (rank.rank.isNumber || !isExact) ? std::optional(number->value) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<ReadReply> readingOf(const Ranking &ranking)
{
    const auto first = rankOf(ranking, u"model_1", false), second = rankOf(ranking, u"model_2", false);
    if (ranking.ranks.size() != 2 || !first || !second)
        return std::nullopt;
    const auto isRank = [](double rank) { return rank == 1 || rank == 2; };
    if (!isRank(*first) || !isRank(*second))
        return ReadReply{State::OutOfRange, std::nullopt, ranking.part.from, ranking.part.length};
    if (*first == *second)
        return ReadReply();
    return verdictAt(ranking.part, *first < *second ? Preferred::First : Preferred::Second);
}

std::optional<double> numberOf(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<Preferred> preferredOf(const QJsonObject &object)
{
    for (const char *const name : {"verdict", "winner", "choice", "preferred", "better"}) {
        const QString word = object.value(QLatin1String(name)).toString().trimmed().toLower();
        if (word == u"a")
            return Preferred::First;
        if (word == u"b")
            return Preferred::Second;
        if (word == u"tie" || word == u"c")
            return Preferred::Tie;
    }
    return std::nullopt;
}

/// The object from one bracket to the last one; empty where there is none.
QJsonObject objectFrom(const QString &text, qsizetype open, qsizetype close)
{
    return open < 0 || close < open
               ? QJsonObject()
               : QJsonDocument::fromJson(QStringView(text).mid(open, close + 1 - open).toUtf8()).object();
}

} // namespace

ReadReply readRanking(const QString &reply)
{
    const QString text = readable(reply);
    std::vector<ReadReply> readings;
    for (qsizetype at = text.indexOf(u'['); at >= 0; at = text.indexOf(u'[', at + 1)) {
        const auto ranking = RankingReader(text, at).list();
        if (const auto read = ranking ? readingOf(*ranking) : std::nullopt)
            readings.push_back(*read);
    }
    return lastOf(readings);
}

ReadReply readAlpacaRanking(const QString &reply)
{
    const Part whole = withoutFrame(reply, {0, reply.size()}, {});
    const auto ranking = RankingReader(reply, whole.from).list();
    if (!ranking || !(ranking->part == whole))
        return {};
    const auto rank = rankOf(*ranking, u"model_1", true);
    if (!rank || (*rank != 1 && *rank != 2))
        return {};
    return verdictAt(whole, *rank == 1 ? Preferred::First : Preferred::Second);
}

ReadReply readJson(const QString &reply)
{
    const QString text = readable(reply);
    const qsizetype close = text.lastIndexOf(u'}');
    qsizetype open = text.indexOf(u'{');
    QJsonObject object = objectFrom(text, open, close);
    if (object.isEmpty()) {
        open = close < 0 ? -1 : text.lastIndexOf(u'{', close);
        object = objectFrom(text, open, close);
    }
    const auto first = numberOf(object, QLatin1String("score_a"));
    const auto second = numberOf(object, QLatin1String("score_b"));
    const Part part{open, close + 1 - open};
    ReadReply read;
    if (first && second)
        read = pairAt(part, PointPair{*first, *second}, 0.0);
    if (const auto preferred = preferredOf(object)) {
        const bool isDenied = read.preferred && read.preferred != preferred;
        read.state = isDenied ? State::Ambiguous : State::Valid;
        read.preferred = preferred;
        read.from = part.from;
        read.length = part.length;
    }
    return read;
}

} // namespace judge
