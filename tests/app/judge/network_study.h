// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/run.h"
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "tests/support/llm_server.h"
#include "tests/support/project_builder.h"

namespace network {

using support::AskedCall;
using support::must;
using support::saying;
using support::ServerAnswer;
using namespace Qt::StringLiterals;

inline const QString judgeName = u"asker"_s;

/// Ten items with two responses each; "good" is right, "bad" is wrong.
struct Study
{
    support::TemporaryProject file;
    std::vector<model::ComparisonId> comparisons;

    Study()
    {
        support::ProjectBuilder build(file.project());
        for (int i = 0; i < 10; ++i) {
            const QString item = QStringLiteral("item%1").arg(i);
            build.item(item, i < 5 ? u"math"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {QStringLiteral("good %1").arg(i)});
            build.response(item, u"beta"_s, {QStringLiteral("bad %1").arg(i)});
            comparisons.push_back(build.comparison(item, u"alpha"_s, u"beta"_s));
        }
    }

    judge::Setup setUp(const QString &url, const QByteArray &more = {})
    {
        const QByteArray spec =
            R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","base_url":")" + url.toUtf8() +
            "\"" + more + "}";
        return must(judge::addSetup(file.project(), judgeName, spec));
    }

    judge::RunReport run(
        const judge::Setup &setup, judge::RunOptions options = {}, const QByteArray &key = {},
        const std::function<void(const judge::RunProgress &, judge::RunControl &)> &watch = {})
    {
        options.pauseUnit = std::chrono::milliseconds(2);
        const judge::RunLease lease = must(judge::RunLease::take(file.path(), setup.rater.name));
        const auto columns = must(store::readColumns(file.project()));
        const auto calls = must(judge::plannedCalls(file.project(), columns, setup, comparisons, {}));
        judge::RunControl control;
        const auto observe = [&](const judge::RunProgress &progress) {
            if (watch)
                watch(progress, control);
        };
        return must(judge::run({lease, file.project(), judge::writerOn(file.project()), columns, setup, key,
                                options, control, observe},
                               calls));
    }

    std::vector<model::Case::NamedVerdict> verdicts(std::size_t comparison)
    {
        return must(store::readCase(file.project(), comparisons[comparison])).verdicts;
    }
};

/// Prefers "good", wherever it stands.
inline ServerAnswer fair(const AskedCall &call)
{
    const bool isFirst = call.body.indexOf("good ") < call.body.indexOf("bad ");
    return saying(isFirst ? "A is right.\n[[A]]" : "B is right.\n[[B]]");
}

inline ServerAnswer body(int status, const QByteArray &text)
{
    ServerAnswer answer;
    answer.manner = ServerAnswer::Manner::Body;
    answer.status = status;
    answer.text = text;
    return answer;
}

} // namespace network
