// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/network_run.h"

#include <QDateTime>

#include <algorithm>

namespace judge {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr qint64 expectedReply = 300; ///< tokens, until replies have come
constexpr qsizetype keptBody = 64 << 10;
constexpr std::size_t keptSaid = 5;

} // namespace

NetworkRun::NetworkRun(const RunJob &job, const std::vector<Planned> &calls, const Spending &before)
    : m_job(job)
    , m_calls(calls)
    , m_provider(*providerNamed(job.setup.parsed.provider))
    , m_rule(*replyRuleNamed(QLatin1String(job.setup.protocol->rule)))
    , m_wording(filled(job.setup.parsed.wording, job.setup.protocol->wording()))
    , m_recorder(job.columns, job.setup)
    , m_questions(job.reading, job.columns, job.setup)
    , m_budget(job.options.caps, before)
    , m_client(job.options.concurrency)
    , m_committed(Clock::now())
    , m_commitGap(10ms)
{
    m_progress.report.calls = static_cast<qint64>(calls.size());
}

model::Result<RunReport> NetworkRun::run()
{
    while (true) {
        if (!maySend())
            dropWaiting();
        else if (isHeld())
            takeBackWaiting();
        if (m_job.control.wish() == RunControl::Wish::Abandon) {
            for (const net::HttpClient::Done &done : m_client.wait(0ms))
                settle(done);
        }
        if (isTimeToCommit()) {
            auto batch = takeCalls();
            if (!batch) {
                std::vector<Call> none;
                static_cast<void>(commit(none)); // what has come is kept; the first error is the one to tell
                return tl::unexpected(batch.error());
            }
            if (const auto done = commit(*batch); !done)
                return tl::unexpected(done.error());
            for (Call &call : *batch)
                send(std::move(call));
        }
        if (isOver() || (m_job.control.wish() == RunControl::Wish::Abandon && m_finished.empty()))
            break;
        for (const net::HttpClient::Done &done : m_client.wait(patience()))
            settle(done);
        if (Clock::now() - m_observed > 100ms)
            observe();
    }
    observe();
    return m_progress.report;
}

bool NetworkRun::maySend() const
{
    const RunControl::Wish wish = m_job.control.wish();
    return m_progress.report.end == RunEnd::Done && wish != RunControl::Wish::Stop &&
           wish != RunControl::Wish::Abandon;
}

bool NetworkRun::isHeld() const
{
    return m_job.control.wish() == RunControl::Wish::Pause || Clock::now() < m_blockedUntil;
}

bool NetworkRun::isOver()
{
    const bool hasMore = maySend() && (m_next < m_calls.size() || !m_retries.empty());
    if (hasMore || !m_underWay.empty() || !m_finished.empty())
        return false;
    if (m_progress.report.end == RunEnd::Done)
        m_finished.swap(m_failed); // no more answers will come
    return m_finished.empty();
}

bool NetworkRun::isTimeToCommit() const
{
    const auto slots = static_cast<std::size_t>(m_job.options.concurrency);
    return m_underWay.empty() || m_finished.size() >= std::max<std::size_t>(slots / 4, 8) ||
           Clock::now() - m_committed >= m_commitGap;
}

milliseconds NetworkRun::patience() const
{
    const auto now = Clock::now();
    auto until = now + 100ms;
    if (!m_finished.empty())
        until = std::min(until, m_committed + m_commitGap);
    // A retry that is due waits for a slot, and slots fall free by answers.
    const auto due = m_retries.empty() ? until : std::max(m_retries.begin()->first, m_blockedUntil);
    if (due > now)
        until = std::min(until, due);
    return std::max(std::chrono::ceil<milliseconds>(until - now), 1ms);
}

model::Result<std::vector<NetworkRun::Call>> NetworkRun::takeCalls()
{
    std::vector<Call> batch;
    const auto now = Clock::now();
    if (!maySend() || isHeld())
        return batch;
    const auto slots = static_cast<std::size_t>(m_job.options.concurrency);
    const std::size_t most = slots + slots / 2;
    while (m_underWay.size() + batch.size() < most) {
        const bool isRetryDue = !m_retries.empty() && m_retries.begin()->first <= now;
        // What waits to be tried again holds its slot: a server in trouble is not given more and more.
        if (!isRetryDue && m_underWay.size() + batch.size() + m_retries.size() >= most)
            break;
        if (!isRetryDue && m_next >= m_calls.size())
            break;
        if (!m_budget.hasRoom()) {
            // What is on its way may turn out to be cheaper than it was taken to be.
            if (m_underWay.empty() && batch.empty())
                m_progress.report.end = RunEnd::Capped;
            break;
        }
        if (isRetryDue) {
            batch.push_back(std::move(m_retries.begin()->second));
            m_retries.erase(m_retries.begin());
        } else {
            auto call = compose(m_calls[m_next]);
            if (!call)
                return tl::unexpected(call.error());
            ++m_next;
            batch.push_back(std::move(*call));
        }
        m_budget.reserve(batch.back().estimate);
    }
    return batch;
}

model::Result<NetworkRun::Call> NetworkRun::compose(const Planned &planned)
{
    const auto question = m_questions.question(planned);
    if (!question)
        return tl::unexpected(question.error());
    const Prompt prompt = promptFor(m_wording, *question);
    Call call;
    call.planned = planned;
    call.planned.rated = question->rated;
    call.request = m_provider.request(m_job.setup.parsed, prompt);
    call.estimate =
        estimateOf(m_job.setup.parsed, prompt, m_answers > 0 ? m_answerTokens / m_answers : expectedReply);
    return call;
}

model::Result<> NetworkRun::commit(std::vector<Call> &batch)
{
    if (batch.empty() && m_finished.empty())
        return {};
    const auto begun = Clock::now();
    auto written = m_job.write([&](store::Project &project) -> model::Result<> {
        for (const Finished &finished : m_finished) {
            if (auto kept = m_recorder.keep(project, finished); !kept)
                return kept;
        }
        for (Call &call : batch) {
            const auto attempt = m_recorder.begin(project, call.planned);
            if (!attempt)
                return tl::unexpected(attempt.error());
            call.attempt = *attempt;
        }
        return {};
    });
    if (!written)
        return written;
    for (const Finished &finished : m_finished) {
        ++m_progress.report.done;
        ++m_progress.report.states[model::wordOf(finished.reply.state)];
        m_progress.report.unpriced += finished.call.costUsd ? 0 : 1;
        m_progress.said.push_back({m_questions.comparisonOf(finished.planned), finished.planned.order,
                                   finished.reply.state, finished.reply.reply});
        if (m_progress.said.size() > keptSaid)
            m_progress.said.erase(m_progress.said.begin());
    }
    m_finished.clear();
    m_committed = Clock::now();
    m_commitGap = std::clamp<Clock::duration>(2 * (m_committed - begun), 5ms, 40ms);
    return {};
}

void NetworkRun::send(Call call)
{
    ++call.tries;
    ++m_progress.report.tries;
    net::Request request = call.request;
    // Lets a person find this very call in the server's own log.
    request.headers.emplace_back("X-Client-Request-Id", QByteArray::number(call.attempt.value));
    if (!m_job.key.isEmpty())
        request.headers.push_back(m_provider.keyHeader(m_job.key));
    const auto ticket = static_cast<net::HttpClient::Ticket>(call.attempt.value);
    m_underWay.insert_or_assign(call.attempt.value, std::move(call));
    m_client.send(ticket, std::move(request));
}

void NetworkRun::dropWaiting()
{
    bool hasDropped = false;
    for (const net::HttpClient::Ticket ticket : m_client.dropWaiting()) {
        const auto place = m_underWay.find(static_cast<qint64>(ticket));
        m_budget.release(place->second.estimate);
        --m_progress.report.tries;
        m_underWay.erase(place);
        hasDropped = true;
    }
    const bool isCutShort = m_next < m_calls.size() || !m_retries.empty() || hasDropped;
    m_retries.clear();
    if (m_progress.report.end == RunEnd::Done && isCutShort)
        m_progress.report.end = RunEnd::Stopped;
}

/// Calls that wait their turn in the client are not sent while the run is held.
void NetworkRun::takeBackWaiting()
{
    for (const net::HttpClient::Ticket ticket : m_client.dropWaiting()) {
        const auto place = m_underWay.find(static_cast<qint64>(ticket));
        m_budget.release(place->second.estimate);
        --m_progress.report.tries;
        --place->second.tries;
        m_retries.emplace(Clock::now(), std::move(place->second));
        m_underWay.erase(place);
    }
}

void NetworkRun::settle(const net::HttpClient::Done &done)
{
    const auto place = m_underWay.find(static_cast<qint64>(done.ticket));
    Call call = std::move(place->second);
    m_underWay.erase(place);
    Try result = tryOf(m_provider, done.response, QDateTime::currentSecsSinceEpoch());
    removeKey(result, m_job.key);
    m_budget.settle(call.estimate, usedBy(result, call.estimate));
    if (result.trouble != Trouble::None)
        m_progress.lastTrouble = result.sentence;
    if (!maySucceed(result)) {
        m_progress.report.end = RunEnd::Barred;
        m_progress.report.why = result.sentence;
        return;
    }
    const auto pause =
        waitBefore(call.tries + 1, result, m_job.options.pauseUnit, static_cast<quint32>(m_draw()));
    if (!pause) {
        finish(call, result, done);
    } else if (maySend()) {
        const auto due = Clock::now() + *pause;
        if (result.trouble == Trouble::RateLimited)
            m_blockedUntil = std::max(m_blockedUntil, due);
        m_retries.emplace(due, std::move(call));
    }
}

/// What a try used: as the server says, where it answered and does not say, by the rule of estimates.
Spending NetworkRun::usedBy(const Try &result, const Spending &estimate) const
{
    Spending used{1, 0, 0, 0};
    if (result.trouble != Trouble::None)
        return used;
    used.tokensIn = result.answer.tokensIn.value_or(estimate.tokensIn);
    used.tokensOut = result.answer.tokensOut.value_or(estimatedTokens(result.answer.text));
    used.costUsd = costOf(m_job.setup.parsed, used.tokensIn, used.tokensOut).value_or(0);
    return used;
}

/// Whether it makes sense to go on after this try: not when the set-up is refused, and not when a server has
/// answered nothing for many tries in a row. Calls that fail then have no verdict and stay missing.
bool NetworkRun::maySucceed(const Try &result)
{
    if (result.trouble == Trouble::None) {
        m_troublesInRow = 0;
        return true;
    }
    if (result.trouble == Trouble::RateLimited)
        return true;
    const bool hasAnswered = m_answers > 0;
    if (result.trouble == Trouble::Setup || (result.trouble == Trouble::Barred && !hasAnswered) ||
        (result.trouble == Trouble::Refused && !hasAnswered))
        return false;
    ++m_troublesInRow;
    return m_troublesInRow < 20 + 2 * m_job.options.concurrency;
}

void NetworkRun::finish(const Call &call, const Try &last, const net::HttpClient::Done &done)
{
    Finished finished{call.planned, call.attempt, {}, {}};
    finished.call.request = QString::fromUtf8(call.request.body);
    if (last.trouble == Trouble::None) {
        finished.reply = replyOf(last.answer, m_rule);
        finished.call.raw = withoutKey(QString::fromUtf8(done.response->body.left(keptBody)), m_job.key);
        finished.call.modelAnswered = last.answer.modelAnswered;
        finished.call.logProbabilities = last.answer.logProbabilities;
        finished.call.tokensIn = last.answer.tokensIn;
        finished.call.tokensOut = last.answer.tokensOut;
        finished.call.costUsd = costOf(m_job.setup.parsed, last.answer.tokensIn, last.answer.tokensOut);
        ++m_answers;
        m_answerTokens += last.answer.tokensOut.value_or(expectedReply);
    } else {
        finished.reply.state = model::State::TransportError;
        finished.call.raw = last.sentence;
    }
    if (done.response)
        finished.call.latencyMs = done.response->duration.count();
    if (last.trouble != Trouble::None) {
        m_failed.push_back(std::move(finished));
        return;
    }
    m_finished.push_back(std::move(finished));
    std::move(m_failed.begin(), m_failed.end(), std::back_inserter(m_finished));
    m_failed.clear();
}

void NetworkRun::observe()
{
    m_observed = Clock::now();
    m_progress.report.used = m_budget.used();
    m_progress.inFlight = static_cast<qint64>(m_underWay.size());
    m_progress.waits = std::max(std::chrono::ceil<milliseconds>(m_blockedUntil - m_observed), 0ms);
    if (m_job.observe)
        m_job.observe(m_progress);
    m_progress.said.clear();
}

} // namespace judge
