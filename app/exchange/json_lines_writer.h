// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text_output.h"

#include <nlohmann/json_fwd.hpp>

namespace exchange {

/// Writes one compact JSON object a line: UTF-8, LF, keys in the order they were put in, doubles in the
/// shortest form that reads back equal. Nothing is defused or rounded: this is the lossless export.
class JsonLinesWriter
{
public:
    /// `device` is open for writing and outlives this.
    explicit JsonLinesWriter(QIODevice &device);
    JsonLinesWriter(const JsonLinesWriter &) = delete;
    JsonLinesWriter &operator=(const JsonLinesWriter &) = delete;

    /// InvalidInput for a text that is not UTF-8; numbers are finite (nlohmann would write null).
    model::Result<> write(const nlohmann::ordered_json &row);

    /// Writes what is left and says whether all of it could be written: Usage otherwise. Called last.
    model::Result<> finish();

private:
    TextOutput m_output;
};

} // namespace exchange
