// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/inert_document.h"

#include <QUrl>

namespace ui {

QVariant InertDocument::loadResource(int /*type*/, const QUrl & /*name*/) { return {}; }

} // namespace ui
