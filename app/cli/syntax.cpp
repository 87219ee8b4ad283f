// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syntax.h"

#include "app/cli/message.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace cli {

struct Syntax::State
{
    const Call &call;
    CLI::App app;
};

namespace {

QString fromUtf8(const std::string &text) { return QString::fromStdString(text); }

CLI::Option *optionFor(CLI::App &app, const char *option, const char *name, const char *help,
                       const std::function<void(const std::string &)> &take)
{
    return app.add_option_function<std::string>(option, take, help)->type_name(name);
}

} // namespace

Syntax::Syntax(const Call &call)
    : m_state(new State{call, CLI::App(call.verb.summary, std::string("sidejudge ") + call.verb.name)})
{
    m_state->app.get_formatter()->column_width(34);
}

Syntax::~Syntax() = default;

void Syntax::place(QString &value, const char *name, Presence presence, const char *help)
{
    CLI::Option *option = optionFor(m_state->app, name, "", help,
                                    [&value](const std::string &text) { value = fromUtf8(text); });
    if (presence == Presence::Required)
        option->required();
}

void Syntax::places(QStringList &values, const char *name, const char *help)
{
    m_state->app
        .add_option_function<std::vector<std::string>>(
            name,
            [&values](const std::vector<std::string> &texts) {
                for (const std::string &text : texts)
                    values << fromUtf8(text);
            },
            help)
        ->type_name("")
        ->required();
}

void Syntax::text(QString &value, const char *option, const char *name, const char *help)
{
    optionFor(m_state->app, option, name, help,
              [&value](const std::string &text) { value = fromUtf8(text); });
}

void Syntax::text(std::optional<QString> &value, const char *option, const char *name, const char *help)
{
    optionFor(m_state->app, option, name, help,
              [&value](const std::string &text) { value = fromUtf8(text); });
}

void Syntax::texts(QStringList &values, const char *option, const char *name, const char *help)
{
    optionFor(m_state->app, option, name, help, [&values](const std::string &text) {
        values << fromUtf8(text);
    })->trigger_on_parse();
}

void Syntax::word(QString &value, const char *option, const QStringList &words, const char *help)
{
    const std::string name = words.join(u'|').toStdString();
    optionFor(m_state->app, option, name.c_str(), help, [&value, words, option](const std::string &text) {
        value = fromUtf8(text);
        if (!words.contains(value))
            throw CLI::ValidationError(option,
                                       "expected " + words.join(u", ").toStdString() + ", found " + text);
    });
}

void Syntax::number(std::optional<qint64> &value, const char *option, qint64 least, const char *help)
{
    optionFor(m_state->app, option, "N", help, [&value, least, option](const std::string &text) {
        bool isNumber = false;
        const qint64 number = fromUtf8(text).toLongLong(&isNumber);
        if (!isNumber || number < least)
            throw CLI::ValidationError(option, "expected a whole number from " + std::to_string(least) +
                                                   ", found " + text);
        value = number;
    });
}

void Syntax::number(std::optional<double> &value, const char *option, const char *help)
{
    optionFor(m_state->app, option, "X", help, [&value, option](const std::string &text) {
        bool isNumber = false;
        const double number = fromUtf8(text).toDouble(&isNumber);
        if (!isNumber || !qIsFinite(number) || number < 0)
            throw CLI::ValidationError(option, "expected a number from 0, found " + text);
        value = number;
    });
}

void Syntax::flag(bool &value, const char *option, const char *help)
{
    m_state->app.add_flag(option, value, help);
}

void Syntax::json(bool &value) { flag(value, "--json", "one JSON document instead of text"); }

void Syntax::footer(const QString &text) { m_state->app.footer(text.toStdString()); }

std::optional<Exit> Syntax::parse()
{
    const Streams &io = m_state->call.io;
    std::vector<std::string> arguments; // CLI11 takes them from the back
    for (qsizetype i = m_state->call.arguments.size(); i-- > 0;)
        arguments.push_back(m_state->call.arguments.at(i).toStdString());
    try {
        m_state->app.parse(std::move(arguments));
        return std::nullopt;
    } catch (const CLI::CallForHelp &) {
        io.out << m_state->app.help();
        return Exit::Done;
    } catch (const CLI::Error &error) {
        return usageError(
            io, QStringLiteral("%1; see `sidejudge %2 --help`")
                    .arg(fromUtf8(error.what()).simplified(), QLatin1String(m_state->call.verb.name)));
    }
}

} // namespace cli
