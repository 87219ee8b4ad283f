// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/shared_data.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace test {

using Json = nlohmann::ordered_json;

/// What a run of the program gave.
struct Ran
{
    int status = -1;
    std::string out;
    std::string err;

    /// stdout as JSON; ends the test program where it is not one document.
    [[nodiscard]] Json json() const;
    /// Whether `err` is one line of the form `sidejudge: ...`.
    [[nodiscard]] bool hasOneErrorLine() const;
};

/// Runs the command line in this process.
[[nodiscard]] Ran sidejudge(const QStringList &arguments);
/// The same with the words of a line, parted by blanks.
[[nodiscard]] Ran sidejudge(const char *line);

/// A folder of a test's own, with files in it.
class Folder
{
public:
    [[nodiscard]] QString path(const char *name) const;
    QString write(const char *name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const char *name) const;

private:
    QTemporaryDir m_folder;
};

/// How many cases `cases` counts for a filter; ends the test program where it refuses it.
[[nodiscard]] int casesBehind(const QString &project, const QString &where);

/// A data set imported with the verbs: `folder`/`name`. Empty where its files are not at hand. Rows may be
/// refused; anything else that is wrong ends the test program.
[[nodiscard]] QString importData(const Folder &folder, const char *name,
                                 const std::vector<support::DataFiles> &imports);
/// MT-bench so: `folder`/mtbench.sidejudge.
[[nodiscard]] QString importMtBench(const Folder &folder, support::Judges judges);

/// A project of two items and three people, made with the verbs: `folder`/made.sidejudge. Returns its path.
QString makeStudy(const Folder &folder);

} // namespace test
