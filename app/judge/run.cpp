// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run.h"

#include "db/model/uuids.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <span>

namespace judge {

namespace {

/// How many calls a group holds, so that it takes at most 50 ms: grows while groups are quick.
class GroupSize
{
public:
    [[nodiscard]] std::size_t value() const { return m_value; }
    void learn(qint64 milliseconds)
    {
        if (milliseconds < 15)
            m_value = std::min<std::size_t>(2 * m_value, 2048);
        else if (milliseconds > 35)
            m_value = std::max<std::size_t>(m_value / 2, 1);
    }

private:
    std::size_t m_value = 8;
};

class Run
{
public:
    Run(store::Project &project, const model::VoteColumns &columns, const Setup &setup)
        : m_project(project)
        , m_columns(columns)
        , m_setup(setup)
    {}

    model::Result<> finishGroup(std::span<const Planned> calls, RunReport &report)
    {
        std::vector<model::AttemptId> attempts;
        if (auto begun = beginAttempts(calls, attempts); !begun)
            return begun;
        QMap<QString, qint64> states;
        auto kept = store::inTransaction(m_project, [&]() -> model::Result<> {
            for (std::size_t i = 0; i < calls.size(); ++i) {
                const auto state = answer(calls[i], attempts[i]);
                if (!state)
                    return tl::unexpected(state.error());
                ++states[model::wordOf(*state)];
            }
            return {};
        });
        if (!kept)
            return kept;
        report.done += static_cast<qint64>(calls.size());
        for (auto state = states.cbegin(); state != states.cend(); ++state)
            report.states[state.key()] += state.value();
        return {};
    }

private:
    model::Result<> beginAttempts(std::span<const Planned> calls, std::vector<model::AttemptId> &attempts)
    {
        return store::inTransaction(m_project, [&]() -> model::Result<> {
            for (const Planned &call : calls) {
                const auto attempt = store::addAttempt(m_project, m_setup.spec.id, comparisonOf(call),
                                                       call.order, call.repetition);
                if (!attempt)
                    return tl::unexpected(attempt.error());
                attempts.push_back(*attempt);
            }
            return {};
        });
    }

    model::Result<model::State> answer(const Planned &planned, model::AttemptId attempt)
    {
        QElapsedTimer timer;
        timer.start();
        const Reply reply = m_setup.protocol->answer(questionOf(planned));
        const bool isAFirst = planned.order == model::Order::AFirst;
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = m_setup.rater.id;
        verdict.comparison = comparisonOf(planned);
        verdict.order = planned.order;
        verdict.repetition = planned.repetition;
        verdict.state = reply.state;
        if (reply.preferred)
            verdict.choice = choiceOf(*reply.preferred, planned.order);
        verdict.scoreA = isAFirst ? reply.scoreFirst : reply.scoreSecond;
        verdict.scoreB = isAFirst ? reply.scoreSecond : reply.scoreFirst;
        verdict.promptName = QLatin1String(m_setup.protocol->name);
        verdict.spec = m_setup.spec.id;
        verdict.attempt = attempt;
        verdict.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        model::VerdictCall call;
        call.rationale = reply.rationale;
        call.request = reply.request;
        call.reply = reply.reply;
        call.modelAnswered = QLatin1String(m_setup.protocol->name);
        call.finishReason = reply.finishReason;
        call.latencyMs = timer.elapsed();
        const auto stored = store::addVerdict(m_project, verdict, call, std::nullopt);
        if (!stored)
            return tl::unexpected(stored.error());
        return reply.state;
    }

    [[nodiscard]] model::ComparisonId comparisonOf(const Planned &planned) const
    {
        return {m_columns.comparisons.id[planned.index]};
    }

    [[nodiscard]] Question questionOf(const Planned &planned) const
    {
        const model::VoteColumns::Comparisons &all = m_columns.comparisons;
        Question question{all.turn[planned.index], all.lengthA[planned.index], all.lengthB[planned.index]};
        if (planned.order == model::Order::BFirst)
            std::swap(question.lengthFirst, question.lengthSecond);
        return question;
    }

    store::Project &m_project;
    const model::VoteColumns &m_columns;
    const Setup &m_setup;
};

} // namespace

model::Result<RunReport> run(store::Project &project, const model::VoteColumns &columns, const Setup &setup,
                             const std::vector<Planned> &calls, const Progress &progress)
{
    if (!setup.protocol)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("the set-up of %1 needs a newer version of SideJudge").arg(setup.rater.name));
    Run all(project, columns, setup);
    RunReport report;
    report.calls = static_cast<qint64>(calls.size());
    GroupSize size;
    for (std::size_t next = 0; next < calls.size();) {
        const std::size_t count = std::min(size.value(), calls.size() - next);
        QElapsedTimer timer;
        timer.start();
        if (const auto kept = all.finishGroup(std::span(calls).subspan(next, count), report); !kept)
            return tl::unexpected(kept.error());
        size.learn(timer.elapsed());
        next += count;
        if (progress && !progress(report.done, report.calls)) {
            report.isStopped = next < calls.size();
            break;
        }
    }
    return report;
}

} // namespace judge
