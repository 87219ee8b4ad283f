// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transfer.h"

namespace net {

Transfer::Transfer(HttpClient::Ticket ticket, Request request)
    : m_ticket(ticket)
    , m_request(std::move(request))
    , m_url(m_request.url.toUtf8())
{}

std::size_t Transfer::takeBody(char *data, std::size_t, std::size_t count, void *transfer)
{
    auto &self = *static_cast<Transfer *>(transfer);
    const auto length = static_cast<qsizetype>(count);
    if (self.m_response.body.size() + length > self.m_request.bodyLimit) {
        self.m_isTooLarge = true;
        return 0; // curl ends the transfer
    }
    self.m_response.body.append(data, length);
    return count;
}

std::size_t Transfer::takeHeader(char *data, std::size_t, std::size_t count, void *transfer)
{
    auto &self = *static_cast<Transfer *>(transfer);
    const QByteArray line(data, static_cast<qsizetype>(count));
    const qsizetype colon = line.indexOf(':');
    if (line.left(colon).compare("retry-after", Qt::CaseInsensitive) == 0)
        self.m_response.retryAfter = line.mid(colon + 1).trimmed();
    return count;
}

CURL *Transfer::begin(EasyHandle handle)
{
    m_easy = std::move(handle);
    CURL *easy = m_easy.get();
    for (const auto &[name, value] : m_request.headers)
        m_headers.reset(curl_slist_append(m_headers.release(), (name + ": " + value).constData()));
    m_headers.reset(curl_slist_append(m_headers.release(), "Expect:")); // a body is sent at once
    curl_easy_setopt(easy, CURLOPT_URL, m_url.constData());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
    if (!m_request.body.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "SideJudge");
    setLimits();
    return easy;
}

void Transfer::setLimits()
{
    CURL *easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // closing does not wait for a name to be looked up
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, isThisComputer(m_request.url) ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, 15'000L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(m_request.timeLimit.count()));
    if (isThisComputer(m_request.url))
        curl_easy_setopt(easy, CURLOPT_PROXY, ""); // what is meant for this computer does not leave it
}

QString Transfer::reason(CURLcode code) const
{
    const QString host = hostOf(m_request.url);
    if (m_isTooLarge)
        return QStringLiteral("%1 answered with more than %2 bytes").arg(host).arg(m_request.bodyLimit);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return QStringLiteral("%1 did not answer within %2 s")
            .arg(host)
            .arg(static_cast<double>(m_request.timeLimit.count()) / 1000);
    const char *text = m_error[0] != '\0' ? m_error.data() : curl_easy_strerror(code);
    return QStringLiteral("%1: %2").arg(host, QString::fromUtf8(text));
}

model::Result<Response> Transfer::finish(CURLcode code)
{
    if (code != CURLE_OK)
        return model::fail(model::Error::Kind::Network, reason(code));
    long status = 0;
    const char *type = nullptr;
    curl_off_t microseconds = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_TYPE, &type);
    curl_easy_getinfo(m_easy.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
    m_response.status = static_cast<int>(status);
    m_response.contentType = QByteArray(type);
    m_response.duration = std::chrono::milliseconds(microseconds / 1000);
    return std::move(m_response);
}

} // namespace net
