// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/format_words.h"

#include "app/exchange/import.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ui {

namespace {

struct FormatWords
{
    std::string_view format;
    const char *text;
};

constexpr FormatWords words[] = {
    {"fastchat-questions", QT_TRANSLATE_NOOP("FormatWords", "Questions of FastChat's LLM judge")},
    {"fastchat-answers", QT_TRANSLATE_NOOP("FormatWords", "Answers of models")},
    {"fastchat-references", QT_TRANSLATE_NOOP("FormatWords", "Reference answers")},
    {"fastchat-votes", QT_TRANSLATE_NOOP("FormatWords", "Votes of people, or rulings of judges")},
    {"fastchat-judgments", QT_TRANSLATE_NOOP("FormatWords", "Verdicts of judges on pairs or single answers")},
    {"alpaca-eval", QT_TRANSLATE_NOOP("FormatWords", "AlpacaEval's outputs of models and annotations")},
    {"vicuna", QT_TRANSLATE_NOOP("FormatWords", "Vicuna's questions, answers and reviews with scores")},
    {"qlora", QT_TRANSLATE_NOOP("FormatWords", "QLoRA's reviews: three classes, or scores beside ChatGPT")},
    {"alttest", QT_TRANSLATE_NOOP("FormatWords", "The alternative annotator test on pairs")},
    {"faireval", QT_TRANSLATE_NOOP("FormatWords", "FairEval's questions, answers and people's labels")},
    {"llm-comparator", QT_TRANSLATE_NOOP("FormatWords", "Examples of LLM Comparator with scores of raters")},
    {"csv",
     QT_TRANSLATE_NOOP("FormatWords", "Any table with a header line; the preset says what its columns hold")},
    {"jsonl",
     QT_TRANSLATE_NOOP("FormatWords", "A project's own export, or any table of JSON objects with a preset")},
};

} // namespace

QString formatText(const exchange::ImportFormat &format)
{
    const auto found =
        std::ranges::find_if(words, [&format](const FormatWords &one) { return one.format == format.name; });
    return found == std::end(words) ? QString::fromUtf8(format.summary)
                                    : QCoreApplication::translate("FormatWords", found->text);
}

} // namespace ui
