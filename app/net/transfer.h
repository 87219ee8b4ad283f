// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/http_client.h"

#include <curl/curl.h>

#include <array>

namespace net {

struct EasyCleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
using EasyHandle = std::unique_ptr<CURL, EasyCleanup>;

/// One request on its way. Stays where it is in memory once begun.
class Transfer
{
public:
    Transfer(HttpClient::Ticket ticket, Request request);

    [[nodiscard]] HttpClient::Ticket ticket() const { return m_ticket; }
    /// Sets a fresh handle up for the request; the transfer owns it.
    CURL *begin(EasyHandle easy);
    /// The answer, or why there is none, once curl says that the transfer is done.
    [[nodiscard]] model::Result<Response> finish(CURLcode code);
    [[nodiscard]] EasyHandle releaseHandle() { return std::move(m_easy); }

private:
    struct ListFree
    {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    static std::size_t takeBody(char *data, std::size_t size, std::size_t count, void *transfer);
    static std::size_t takeHeader(char *data, std::size_t size, std::size_t count, void *transfer);
    void setLimits();
    [[nodiscard]] QString reason(CURLcode code) const;

    HttpClient::Ticket m_ticket;
    Request m_request;
    QByteArray m_url; ///< without what a message must not show
    Response m_response;
    bool m_isTooLarge = false;
    std::unique_ptr<curl_slist, ListFree> m_headers;
    EasyHandle m_easy;
    std::array<char, CURL_ERROR_SIZE> m_error{};
};

} // namespace net
