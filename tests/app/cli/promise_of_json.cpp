// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"

#include <QHash>

namespace test {

namespace {

class Walk
{
public:
    explicit Walk(const QString &project)
        : m_project(project)
    {}

    void visit(const Json &json, const QString &path)
    {
        if (json.is_object() && json.contains("where") && json.contains("cases"))
            check(json, path);
        if (json.is_object() && json.contains("value") && json["value"].is_null() != json.contains("why"))
            broken(path, QStringLiteral("neither a value nor a reason, or both"));
        if (json.is_object()) {
            for (const auto &[key, value] : json.items())
                visit(value, path + u'/' + QString::fromStdString(key));
        }
        if (json.is_array()) {
            for (std::size_t i = 0; i < json.size(); ++i)
                visit(json[i], path + u'/' + QString::number(i));
        }
    }
    [[nodiscard]] JsonPromise result() const { return m_result; }

private:
    void broken(const QString &path, const QString &what)
    {
        m_result.broken << QStringLiteral("%1: %2").arg(path, what);
    }

    void check(const Json &json, const QString &path)
    {
        ++m_result.checked;
        const QString where = QString::fromStdString(json["where"].get<std::string>());
        if (!m_cases.contains(where))
            m_cases.insert(where, casesBehind(m_project, where));
        const int cases = json["cases"].get<int>();
        if (m_cases[where] != cases)
            broken(path,
                   QStringLiteral("%1 cases, and %2 behind %3").arg(cases).arg(m_cases[where]).arg(where));
        if (json.contains("n") && json["unit"] == "comparison" && json["n"].get<int>() != cases)
            broken(path, QStringLiteral("n %1 of %2 cases").arg(json["n"].get<int>()).arg(cases));
    }

    QString m_project;
    JsonPromise m_result;
    QHash<QString, int> m_cases;
};

} // namespace

JsonPromise promiseOf(const QString &project, const Json &document)
{
    Walk walk(project);
    walk.visit(document, {});
    return walk.result();
}

} // namespace test
