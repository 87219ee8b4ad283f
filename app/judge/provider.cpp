// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/provider.h"

#include "app/judge/openai_chat.h"
#include "app/judge/provider_names.h"

#include <algorithm>

namespace judge {

namespace {

constexpr Provider table[] = {
    {"openai_chat", "chat completions as OpenAI, vLLM, llama.cpp, Ollama and LM Studio speak them",
     openAiRequest, openAiKeyHeader, readOpenAi},
};

} // namespace

std::span<const Provider> providers() { return table; }

QStringList providerNames()
{
    QStringList names;
    for (const Provider &provider : table)
        names.append(QLatin1String(provider.name));
    return names;
}

const Provider *providerNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const Provider &provider) { return name == QLatin1String(provider.name); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace judge
