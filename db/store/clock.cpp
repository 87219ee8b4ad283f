// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/clock.h"

#include <QDateTime>

namespace store {

QString timeNow() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); }

} // namespace store
