// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace judge {

/// The fields of a set-up, read one after the other. The first that is not as expected is kept as the reason
/// to refuse it; so is a field that nobody asked for.
class SpecFields
{
public:
    SpecFields(const QJsonObject &object, const QString &path);

    [[nodiscard]] bool isThere() const { return m_isThere; }

    void text(const char *name, QString &value);
    void texts(const char *name, QStringList &value);
    void number(const char *name, std::optional<double> &value, double least, double most);
    template <typename Number>
    void integer(const char *name, std::optional<Number> &value, Number least, Number most)
    {
        std::optional<double> found;
        number(name, found, static_cast<double>(least), static_cast<double>(most));
        if (found && *found != static_cast<double>(static_cast<Number>(*found)))
            refuse(name, QStringLiteral("a whole number"));
        else if (found)
            value = static_cast<Number>(*found);
    }
    /// A field with one possible value, which may be left out.
    void word(const char *name, const QString &expected);
    /// A field with several possible values, which may be left out.
    void oneOf(const char *name, QString &value, const QStringList &expected);
    /// An object in it; give it back with close() once its fields are read.
    [[nodiscard]] SpecFields object(const char *name);
    void close(const SpecFields &inner);

    void refuse(const char *name, const QString &expected);
    /// The same for what may be a secret: what was found is not said.
    void refuseUnsaid(const char *name, const QString &expected);
    /// Why the set-up is refused, if it is.
    [[nodiscard]] std::optional<model::Error> refusal() const;

private:
    [[nodiscard]] QJsonValue take(const char *name);
    void refuse(const char *name, const QString &expected, const QString &found);

    QJsonObject m_object, m_left;
    QString m_path;
    bool m_isThere = true;
    std::optional<model::Error> m_refusal;
};

} // namespace judge
