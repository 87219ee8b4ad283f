// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/outcome.h"

#include "app/judge/reply_text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace judge {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds longestWait{3'600'000};

/// A number of seconds, or an HTTP date.
std::optional<milliseconds> waitAsked(const QByteArray &header, qint64 now)
{
    bool isNumber = false;
    double seconds = header.toDouble(&isNumber);
    if (!isNumber) {
        const QDateTime date = QDateTime::fromString(QString::fromLatin1(header), Qt::RFC2822Date);
        if (!date.isValid())
            return std::nullopt;
        seconds = static_cast<double>(date.toSecsSinceEpoch() - now);
    }
    if (!(seconds >= 0))
        return milliseconds(0);
    return std::min(milliseconds(static_cast<qint64>(std::min(seconds, 1e6) * 1000)), longestWait);
}

Trouble troubleOf(int status)
{
    if (status == 200)
        return Trouble::None;
    if (status == 429)
        return Trouble::RateLimited;
    if (status == 403 || status == 404)
        return Trouble::Barred;
    if (status == 401 || status == 402 || status < 400)
        return Trouble::Setup;
    return status == 408 || status >= 500 ? Trouble::Server : Trouble::Refused;
}

/// What the body of an error says, on one line and not too long.
QString messageIn(const QByteArray &body)
{
    constexpr qsizetype most = 200;
    const QJsonValue error = QJsonDocument::fromJson(body).object().value(u"error");
    const QString text = error.isString() ? error.toString() : error.toObject().value(u"message").toString();
    const QString line = text.simplified();
    return line.size() > most ? line.left(most) + u'…' : line;
}

QString sentenceFor(const net::Response &response)
{
    const QString message = messageIn(response.body);
    QString sentence = QStringLiteral("the server answered with status %1").arg(response.status);
    if (!message.isEmpty())
        sentence += QStringLiteral(": %1").arg(message);
    return sentence;
}

/// Whether a verdict is more than a word on the way to one: it begins or ends its line.
bool standsByItself(const QString &text, const ReadReply &read)
{
    constexpr QStringView frame = u"*_`.";
    return beginsLine(text, read.from, frame) || endsLine(text, read.from + read.length, frame);
}

/// "<result><explanation>Sorry": what a reply begins with in words.
QString firstWords(const QString &text)
{
    QString rest = text.left(400).trimmed();
    for (qsizetype close = 0; rest.startsWith(u'<') && close >= 0;) {
        close = rest.indexOf(u'>');
        rest = rest.mid(close + 1).trimmed();
    }
    return rest.left(40).toLower();
}

} // namespace

Try tryOf(const Provider &provider, const model::Result<net::Response> &response, qint64 secondsSinceEpoch)
{
    Try result;
    if (!response) {
        result.trouble = Trouble::Server;
        result.sentence = response.error().detail;
        return result;
    }
    result.trouble = troubleOf(response->status);
    result.retryAfter = waitAsked(response->retryAfter, secondsSinceEpoch);
    if (response->retryAfter.isEmpty())
        result.retryAfter.reset();
    if (result.trouble != Trouble::None) {
        result.sentence = sentenceFor(*response);
        return result;
    }
    auto answer = provider.read(*response);
    if (!answer) {
        result.trouble = Trouble::NoAnswer;
        result.sentence = answer.error().detail;
    } else {
        result.answer = std::move(*answer);
    }
    return result;
}

QString withoutKey(QString text, const QByteArray &key)
{
    constexpr qsizetype shortest = 8;
    if (key.size() < shortest)
        return text;
    const QString secret = QString::fromUtf8(key);
    QString escaped = secret; // as some servers write a slash in JSON
    text.replace(escaped.replace(u'/', QStringLiteral("\\/")), QStringLiteral("[key]"));
    return text.replace(secret, QStringLiteral("[key]"));
}

void removeKey(Try &result, const QByteArray &key)
{
    Answer &answer = result.answer;
    for (QString *text :
         {&result.sentence, &answer.text, &answer.refusal, &answer.finishReason, &answer.modelAnswered})
        *text = withoutKey(*text, key);
}

bool soundsLikeRefusal(const QString &text)
{
    static const QStringList beginnings{QStringLiteral("i'm sorry"),
                                        QStringLiteral("i’m sorry"),
                                        QStringLiteral("i am sorry"),
                                        QStringLiteral("sorry, "),
                                        QStringLiteral("i can't "),
                                        QStringLiteral("i can’t "),
                                        QStringLiteral("i cannot "),
                                        QStringLiteral("i won't "),
                                        QStringLiteral("i am unable "),
                                        QStringLiteral("i'm unable "),
                                        QStringLiteral("i'm not able to"),
                                        QStringLiteral("as an ai "),
                                        QStringLiteral("i apologize"),
                                        QStringLiteral("i apologise"),
                                        QStringLiteral("i'm afraid i can"),
                                        QStringLiteral("i must decline"),
                                        QStringLiteral("i decline "),
                                        QStringLiteral("i'm not willing to"),
                                        QStringLiteral("죄송하지만"),
                                        QStringLiteral("죄송합니다"),
                                        QStringLiteral("抱歉"),
                                        QStringLiteral("申し訳ありません")};
    const QString start = firstWords(text);
    return std::ranges::any_of(beginnings, [&start](const QString &one) { return start.startsWith(one); });
}

Reply replyOf(const Answer &answer, const ReplyRule &rule)
{
    using model::State;
    Reply reply;
    reply.reply = answer.text.isEmpty() ? answer.refusal : answer.text;
    reply.rationale = reply.reply;
    reply.finishReason = answer.finishReason;
    if (answer.isFiltered || !answer.refusal.isEmpty()) {
        reply.state = State::Refused;
        return reply;
    }
    const ReadReply read = readBy(rule, answer.text, answer.logProbabilities);
    const bool isSure = read.hasVerdict() && !read.isLoose && standsByItself(answer.text, read);
    if (answer.isCut && !isSure) {
        reply.state = State::Truncated;
        return reply;
    }
    if (read.state == State::Unparsable && soundsLikeRefusal(answer.text)) {
        reply.state = State::Refused;
        return reply;
    }
    reply.state = read.state;
    reply.preferred = read.preferred;
    reply.scoreFirst = read.scoreFirst ? read.scoreFirst : read.grade;
    reply.scoreSecond = read.scoreSecond;
    if (read.grade)
        reply.scoreSecond = -*read.grade;
    reply.probabilityFirst = read.probabilityFirst;
    return reply;
}

std::optional<milliseconds> waitBefore(int nextTry, const Try &failed, milliseconds unit, quint32 draw)
{
    constexpr int mostAfterLimit = 12, mostAfterFault = 4;
    switch (failed.trouble) {
    case Trouble::None:
    case Trouble::Refused:
    case Trouble::Barred:
    case Trouble::Setup: return std::nullopt;
    case Trouble::RateLimited:
        if (nextTry > mostAfterLimit)
            return std::nullopt;
        break;
    case Trouble::Server:
    case Trouble::NoAnswer:
        if (nextTry > mostAfterFault)
            return std::nullopt;
        break;
    }
    const int doublings = std::min(nextTry - 2, 6);
    const double grown = static_cast<double>(unit.count()) * static_cast<double>(1 << std::max(doublings, 0));
    const double jitter = 0.5 + static_cast<double>(draw % 1024) / 1024; // 0.5 to 1.5
    const milliseconds own(static_cast<qint64>(grown * jitter));
    return std::max(own, failed.retryAfter.value_or(milliseconds(0)));
}

} // namespace judge
