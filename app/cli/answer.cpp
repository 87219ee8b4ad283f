// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

#include "app/cli/message.h"

namespace cli {

void addAnswerForm(Syntax &syntax, AnswerForm &form)
{
    syntax.flag(form.explains, "--explain", "says in plain words how each figure came about");
    syntax.json(form.json);
}

Json withProject(Json document, const QString &project)
{
    document["project"] = utf8(project);
    return document;
}

void printExplanations(std::ostream &out, const Json &document)
{
    for (const report::ExplainedFigure &figure : report::explainedFigures(document)) {
        out << '\n' << plain(QString::fromStdString(figure.path)) << '\n';
        for (const std::string &sentence : figure.sentences)
            out << "  " << plain(QString::fromStdString(sentence)) << '\n';
    }
}

} // namespace cli
