// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <algorithm>

namespace cli {

Progress::Progress(const Streams &io, std::string what)
    : m_io(io)
    , m_what(std::move(what))
{
    m_sinceShown.start();
}

Progress::~Progress()
{
    if (m_isShown)
        m_io.err << "\r\033[K" << std::flush;
}

void Progress::show(qint64 done, qint64 total)
{
    if (!m_io.showsProgress || m_sinceShown.elapsed() < 200)
        return;
    m_sinceShown.restart();
    m_isShown = true;
    m_io.err << '\r' << m_what;
    if (total > 0)
        m_io.err << ' ' << std::clamp<qint64>(100 * done / total, 0, 100) << " %";
    m_io.err << "\033[K" << std::flush;
}

} // namespace cli
