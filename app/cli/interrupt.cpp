// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

namespace cli {

namespace {

// A signal handler reaches nothing but statics.
volatile std::sig_atomic_t isInterrupted = 0;

void remember(int) { isInterrupted = 1; }

} // namespace

Interrupt::Interrupt()
{
    isInterrupted = 0;
    struct sigaction action = {};
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &m_before);
}

Interrupt::~Interrupt() { sigaction(SIGINT, &m_before, nullptr); }

bool Interrupt::isRequested() const { return isInterrupted != 0; }

} // namespace cli
