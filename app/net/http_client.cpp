// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_client.h"

#include "app/net/transfer.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace net {

namespace {

struct MultiCleanup
{
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};

} // namespace

struct HttpClient::Private
{
    explicit Private(int most)
        : limit(most)
    {
        static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT);
        Q_ASSERT(global == CURLE_OK);
        multi.reset(curl_multi_init());
        worker = std::thread([this] { run(); });
    }

    ~Private()
    {
        {
            const std::scoped_lock lock(mutex);
            isStopping = true;
        }
        curl_multi_wakeup(multi.get());
        worker.join();
    }

    void run()
    {
        while (takeTurns()) {
            int running = 0;
            curl_multi_perform(multi.get(), &running);
            const bool hasFinished = collect();
            if (!hasFinished)
                curl_multi_poll(multi.get(), nullptr, 0, active.empty() ? 60'000 : 1'000, nullptr);
        }
        for (const Transfer &transfer : active)
            curl_multi_remove_handle(multi.get(), transfer.handle());
    }

    /// Starts what waits while there is room; false: the client goes.
    bool takeTurns()
    {
        std::list<Transfer> started;
        {
            const std::scoped_lock lock(mutex);
            if (isStopping)
                return false;
            const auto room = static_cast<std::size_t>(limit) - std::min<std::size_t>(active.size(), limit);
            for (std::size_t i = 0; i < room && !waiting.empty(); ++i)
                started.splice(started.end(), waiting, waiting.begin());
        }
        for (Transfer &transfer : started) {
            transfer.begin();
            curl_multi_add_handle(multi.get(), transfer.handle());
        }
        active.splice(active.end(), started);
        return true;
    }

    bool collect()
    {
        std::vector<Done> finished;
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            CURL *easy = message->easy_handle;
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(multi.get(), easy);
            const auto place = std::find_if(active.begin(), active.end(), [easy](const Transfer &transfer) {
                return transfer.handle() == easy;
            });
            finished.push_back({place->ticket(), place->finish(code)});
            active.erase(place);
        }
        if (finished.empty())
            return false;
        {
            const std::scoped_lock lock(mutex);
            std::move(finished.begin(), finished.end(), std::back_inserter(done));
        }
        hasDone.notify_one();
        return true;
    }

    std::unique_ptr<CURLM, MultiCleanup> multi;
    std::list<Transfer> active; ///< the worker's alone
    std::mutex mutex;           ///< for all below
    std::condition_variable hasDone;
    std::list<Transfer> waiting;
    std::vector<Done> done;
    int limit;
    bool isStopping = false;
    std::thread worker;
};

HttpClient::HttpClient(int limit)
    : d(std::make_unique<Private>(std::max(limit, 1)))
{}

HttpClient::~HttpClient() = default;

void HttpClient::setLimit(int limit)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->limit = std::max(limit, 1);
    }
    curl_multi_wakeup(d->multi.get());
}

void HttpClient::send(Ticket ticket, Request request)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->waiting.emplace_back(ticket, std::move(request));
    }
    curl_multi_wakeup(d->multi.get());
}

std::vector<HttpClient::Done> HttpClient::wait(std::chrono::milliseconds patience)
{
    std::unique_lock lock(d->mutex);
    d->hasDone.wait_for(lock, patience, [this] { return !d->done.empty(); });
    return std::exchange(d->done, {});
}

std::vector<HttpClient::Ticket> HttpClient::dropWaiting()
{
    std::list<Transfer> dropped;
    {
        const std::scoped_lock lock(d->mutex);
        dropped.swap(d->waiting);
    }
    std::vector<Ticket> tickets;
    for (const Transfer &transfer : dropped)
        tickets.push_back(transfer.ticket());
    return tickets;
}

} // namespace net
