// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"
#include "app/cli/json.h"
#include "app/cli/syntax.h"
#include "app/report/explain_json.h"

#include <ostream>

namespace cli {

/// How a verb answers: text or one document, with or without how each figure came about.
struct AnswerForm
{
    bool json = false;
    bool explains = false;
};

/// `--explain` and `--json`.
void addAnswerForm(Syntax &syntax, AnswerForm &form);

/// The document with the member `project`.
[[nodiscard]] Json withProject(Json document, const QString &project);

/// Every explained figure of a document, as text.
void printExplanations(std::ostream &out, const Json &document);

/// Prints the document that `toJson` makes, or `toText`; with the explanations of `table` if asked for.
template <typename ToJson, typename ToText>
Exit answer(const Streams &io, const AnswerForm &form, std::span<const report::Explanation> table,
            const ToJson &toJson, const ToText &toText)
{
    if (!form.json)
        toText(io.out);
    if (!form.json && !form.explains)
        return Exit::Done;
    Json document = toJson();
    if (form.explains)
        report::explainFigures(document, table);
    if (form.json)
        printDocument(io.out, document);
    else
        printExplanations(io.out, document);
    return Exit::Done;
}

} // namespace cli
