// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/provider.h"

namespace judge {

// Chat completions: POST BASE_URL/chat/completions. The request holds what the set-up states and nothing
// else: what it leaves out, the server decides. Source: OpenAI's API reference; vLLM, llama.cpp, Ollama and
// LM Studio follow it.

[[nodiscard]] net::Request openAiRequest(const Spec &spec, const Prompt &prompt);
[[nodiscard]] std::pair<QByteArray, QByteArray> openAiKeyHeader(const QByteArray &key);
[[nodiscard]] model::Result<Answer> readOpenAi(const net::Response &response);

} // namespace judge
