// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/json.h"

namespace report {

Json textOrNull(const QString &text) { return text.isEmpty() ? Json(nullptr) : Json(utf8(text)); }

std::string printed(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace report
