// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_client.h"

#include "app/net/transfer.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <thread>
#include <unordered_map>

namespace net {

namespace {

using namespace std::chrono_literals;

/// Answers that come within this time are taken together: at a hundred calls at once, waking for each of them
/// costs more than the calls.
constexpr auto gathering = 250us;

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
            if (collect())
                continue;
            curl_multi_poll(multi.get(), nullptr, 0, active.empty() ? 60'000 : 1'000, nullptr);
            if (!active.empty())
                std::this_thread::sleep_for(gathering);
        }
        for (const auto &[handle, transfer] : active)
            curl_multi_remove_handle(multi.get(), handle);
    }

    /// Starts what waits while there is room; false: the client goes.
    bool takeTurns()
    {
        std::vector<std::unique_ptr<Transfer>> started;
        {
            const std::scoped_lock lock(mutex);
            if (isStopping)
                return false;
            const auto most = static_cast<std::size_t>(limit);
            while (active.size() + started.size() < most && !waiting.empty()) {
                started.push_back(std::move(waiting.front()));
                waiting.pop_front();
            }
        }
        for (std::unique_ptr<Transfer> &transfer : started) {
            CURL *handle = transfer->begin(takeHandle());
            curl_multi_add_handle(multi.get(), handle);
            active.emplace(handle, std::move(transfer));
        }
        return true;
    }

    EasyHandle takeHandle()
    {
        if (idle.empty()) {
            EasyHandle fresh(curl_easy_init());
            if (!fresh)
                throw std::bad_alloc(); // there is no other reason
            return fresh;
        }
        EasyHandle handle = std::move(idle.back());
        idle.pop_back();
        return handle;
    }

    bool collect()
    {
        std::vector<Done> finished;
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const CURLcode code = message->data.result;
            const auto place = active.find(message->easy_handle);
            curl_multi_remove_handle(multi.get(), place->first);
            finished.push_back({place->second->ticket(), place->second->finish(code)});
            idle.push_back(place->second->releaseHandle());
            curl_easy_reset(idle.back().get()); // it knows nothing of the transfer any more
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
    std::unordered_map<CURL *, std::unique_ptr<Transfer>> active; ///< the worker's alone
    std::vector<EasyHandle> idle;                                 ///< the worker's alone, to be used again
    std::mutex mutex;                                             ///< for all below
    std::condition_variable hasDone;
    std::deque<std::unique_ptr<Transfer>> waiting;
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
        d->waiting.push_back(std::make_unique<Transfer>(ticket, std::move(request)));
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
    std::deque<std::unique_ptr<Transfer>> dropped;
    {
        const std::scoped_lock lock(d->mutex);
        dropped.swap(d->waiting);
    }
    std::vector<Ticket> tickets;
    for (const std::unique_ptr<Transfer> &transfer : dropped)
        tickets.push_back(transfer->ticket());
    return tickets;
}

} // namespace net
