// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/store_thread.h"

namespace labeling {

StoreThread::StoreThread()
    : m_thread([this] { runQueue(); })
{}

StoreThread::~StoreThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        std::erase_if(m_jobs, [](const Job &job) { return job.whenCancelled == WhenCancelled::Skip; });
    }
    m_hasWork.notify_one();
    m_thread.join();
}

void StoreThread::enqueue(std::function<void(Connection &)> work, WhenCancelled whenCancelled)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(Job{std::move(work), whenCancelled});
    }
    m_hasWork.notify_one();
}

void StoreThread::runQueue()
{
    Connection connection = model::fail(model::Error::Kind::Storage, QStringLiteral("no project is open"));
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_hasWork.wait(lock, [this] { return m_isStopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job.work(connection);
    }
}

} // namespace labeling
