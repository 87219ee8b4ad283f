// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/outcome.h"
#include "app/judge/recorder.h"
#include "app/net/http_client.h"

#include <chrono>
#include <map>
#include <random>
#include <unordered_map>

namespace judge {

/// A run that asks a server. Calls are composed a little ahead of the free slots, so that a slot that falls
/// free is filled while verdicts are being written.
class NetworkRun
{
public:
    NetworkRun(const RunJob &job, const std::vector<Planned> &calls, const Spending &before);

    [[nodiscard]] model::Result<RunReport> run();

private:
    using Clock = std::chrono::steady_clock;

    /// A call with all its tries.
    struct Call
    {
        Planned planned;
        int tries = 0;
        net::Request request; ///< without the key
        Spending estimate;
        model::AttemptId attempt; ///< of the newest try
    };

    [[nodiscard]] bool maySend() const;
    [[nodiscard]] bool isHeld() const; ///< paused, or the server wants to be left alone
    [[nodiscard]] bool isOver();
    [[nodiscard]] bool maySucceed(const Try &result);
    [[nodiscard]] Spending usedBy(const Try &result, const Spending &estimate) const;
    [[nodiscard]] bool isTimeToCommit() const;
    [[nodiscard]] std::chrono::milliseconds patience() const;

    [[nodiscard]] model::Result<std::vector<Call>> takeCalls();
    [[nodiscard]] model::Result<Call> compose(const Planned &planned);
    [[nodiscard]] model::Result<> commit(std::vector<Call> &batch);
    void send(Call call);
    void dropWaiting();
    void takeBackWaiting();
    void settle(const net::HttpClient::Done &done);
    void finish(const Call &call, const Try &last, const net::HttpClient::Done &done);
    void observe();

    const RunJob &m_job;
    const std::vector<Planned> &m_calls;
    const Provider &m_provider;
    const ReplyRule &m_rule;
    const Wording m_wording;
    Recorder m_recorder;
    Questions m_questions;
    Budget m_budget;
    net::HttpClient m_client;
    std::minstd_rand m_draw; ///< for jitter alone

    std::size_t m_next = 0;
    std::multimap<Clock::time_point, Call> m_retries; ///< by when they are due
    std::unordered_map<qint64, Call> m_underWay;      ///< by attempt
    std::vector<Finished> m_finished;                 ///< not yet committed
    std::vector<Finished>
        m_failed; ///< given up since the newest answer: kept once the server answers another
    Clock::time_point m_blockedUntil, m_committed, m_observed;
    Clock::duration m_commitGap;
    qint64 m_answers = 0, m_answerTokens = 0;
    int m_troublesInRow = 0; ///< tries since the newest answer
    RunProgress m_progress;
};

} // namespace judge
