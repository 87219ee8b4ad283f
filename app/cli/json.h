// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/json.h"

#include <ostream>

namespace cli {

using report::Json;
using report::printed;
using report::textOrNull;
using report::utf8;

/// One JSON object written piece by piece, so that a long list is never held as a whole. Each member, and
/// each element of a list, takes a line.
class JsonWriter
{
public:
    explicit JsonWriter(std::ostream &out);

    void member(const char *key, const Json &value);
    void beginList(const char *key);
    void element(const Json &value);
    void endList();
    /// Closes the object; nothing may follow.
    void end();

private:
    void startMember(const char *key);

    std::ostream &m_out;
    bool m_isFirst = true;
    bool m_isFirstElement = true;
};

/// A whole object at once.
void printDocument(std::ostream &out, const Json &object);

} // namespace cli
