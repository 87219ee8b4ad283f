// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace cli {

/// While it lives, Ctrl+C (SIGINT) is remembered instead of ending the program, so that long work stops at a
/// clean place; a second Ctrl+C ends it the usual way. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] bool isRequested() const;

private:
    struct sigaction m_before;
};

} // namespace cli
