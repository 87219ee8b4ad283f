// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/delayed_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <unordered_map>

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

int must(int result, const char *what)
{
    if (result < 0) {
        std::perror(what);
        std::exit(1);
    }
    return result;
}

/// The length of the first whole request in `text`; 0 while there is more to come.
std::size_t wholeRequest(const std::string &text)
{
    const std::size_t head = text.find("\r\n\r\n");
    if (head == std::string::npos)
        return 0;
    static const std::string name = "content-length:";
    const auto lower = [](unsigned char c) { return static_cast<char>(std::tolower(c)); };
    const auto place = std::search(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(head),
                                   name.begin(), name.end(), [&](char a, char b) { return lower(a) == b; });
    const auto at = static_cast<std::size_t>(place - text.begin());
    const std::size_t body = at < head ? std::strtoul(text.c_str() + at + name.size(), nullptr, 10) : 0;
    const std::size_t length = head + 4 + body;
    return text.size() >= length ? length : 0;
}

class Server
{
public:
    Server(const std::string &response, std::chrono::milliseconds delay)
        : m_response(response)
        , m_delay(delay)
        , m_epoll(must(epoll_create1(0), "epoll"))
        , m_listener(must(socket(AF_INET, SOCK_STREAM, 0), "socket"))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        must(bind(m_listener, plain, size), "bind");
        must(listen(m_listener, SOMAXCONN), "listen");
        must(getsockname(m_listener, plain, &size), "name");
        std::printf("%d\n", ntohs(address.sin_port));
        std::fflush(stdout);
        watch(m_listener);
        watch(STDIN_FILENO);
    }

    void run()
    {
        std::array<epoll_event, 256> events{};
        while (true) {
            const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), patience());
            for (int i = 0; i < count; ++i) {
                const int source = events.at(static_cast<std::size_t>(i)).data.fd;
                if (source == STDIN_FILENO)
                    return;
                if (source == m_listener)
                    accept();
                else
                    read(source);
            }
            answer();
        }
    }

private:
    void watch(int source) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = source;
        must(epoll_ctl(m_epoll, EPOLL_CTL_ADD, source, &event), "watch");
    }

    [[nodiscard]] int patience() const
    {
        if (m_due.empty())
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due.front().first - Clock::now());
        return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
    }

    void accept()
    {
        const int connection = must(::accept(m_listener, nullptr, nullptr), "accept");
        const int on = 1;
        setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(connection);
    }

    void read(int connection)
    {
        std::array<char, 65536> bytes{};
        const ssize_t count = recv(connection, bytes.data(), bytes.size(), 0);
        std::string &text = m_received[connection];
        if (count <= 0) {
            m_received.erase(connection);
            std::erase_if(m_due, [connection](const auto &due) { return due.second == connection; });
            close(connection);
            return;
        }
        text.append(bytes.data(), static_cast<std::size_t>(count));
        if (const std::size_t length = wholeRequest(text); length > 0) {
            text.erase(0, length);
            m_due.emplace_back(Clock::now() + m_delay, connection);
        }
    }

    void answer()
    {
        const auto now = Clock::now();
        while (!m_due.empty() && m_due.front().first <= now) {
            static_cast<void>(send(m_due.front().second, m_response.data(), m_response.size(), MSG_NOSIGNAL));
            m_due.pop_front();
        }
    }

    const std::string &m_response;
    std::chrono::milliseconds m_delay;
    int m_epoll, m_listener;
    std::unordered_map<int, std::string> m_received; ///< by connection
    std::deque<std::pair<Clock::time_point, int>> m_due;
};

} // namespace

int serveDelayed(const std::string &response, std::chrono::milliseconds delay)
{
    Server(response, delay).run();
    return 0;
}

} // namespace bench
