// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace cli {

/// The arguments of one verb: declared first, then read all at once. The values named in a declaration must
/// outlive parse() and keep what they had where the argument is not given. `--help` is always there, `--json`
/// where asked for.
class Syntax
{
public:
    explicit Syntax(const Call &call);
    ~Syntax();
    Syntax(const Syntax &) = delete;
    Syntax &operator=(const Syntax &) = delete;

    enum class Presence { Required, Optional };

    /// By their place, in the order of the declarations; `name` as in the help: PROJECT.
    void place(QString &value, const char *name, Presence presence, const char *help);
    void places(QStringList &values, const char *name, const char *help); ///< one or more

    void text(QString &value, const char *option, const char *name, const char *help);
    void text(std::optional<QString> &value, const char *option, const char *name, const char *help);
    /// May be given several times, a value each.
    void texts(QStringList &values, const char *option, const char *name, const char *help);
    /// One of `words`.
    void word(QString &value, const char *option, const QStringList &words, const char *help);
    void number(std::optional<qint64> &value, const char *option, qint64 least, const char *help);
    void number(std::optional<double> &value, const char *option, const char *help);
    void flag(bool &value, const char *option, const char *help);
    void json(bool &value);
    /// Stands below the list of options in the help.
    void footer(const QString &text);

    /// Nothing: go on. Otherwise the verb ends with this status: help was printed, or a usage error.
    [[nodiscard]] std::optional<Exit> parse();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace cli
