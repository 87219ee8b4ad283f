// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace bench {

/// Answers every HTTP/1.1 request to 127.0.0.1 with `response` (header and body) a fixed time after it has
/// come in whole, in one thread and with as little work as can be: what is measured is the client. Prints its
/// port on a line, and returns when standard input ends.
int serveDelayed(const std::string &response, std::chrono::milliseconds delay);

} // namespace bench
