// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/spec_fields.h"

#include <QJsonDocument>

namespace judge {

namespace {

QString shown(const QJsonValue &value)
{
    constexpr qsizetype most = 60;
    const QString text =
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    return text.size() > most ? text.left(most) + u'…' : text;
}

} // namespace

SpecFields::SpecFields(const QJsonObject &object, const QString &path)
    : m_object(object)
    , m_left(object)
    , m_path(path)
{}

QJsonValue SpecFields::take(const char *name)
{
    m_left.remove(QLatin1String(name));
    return m_object.value(QLatin1String(name));
}

void SpecFields::text(const char *name, QString &value)
{
    const QJsonValue found = take(name);
    if (found.isUndefined())
        return;
    if (!found.isString())
        return refuse(name, QStringLiteral("a text"));
    value = found.toString();
}

void SpecFields::texts(const char *name, QStringList &value)
{
    const QJsonValue found = take(name);
    if (found.isUndefined())
        return;
    QStringList read;
    for (const auto &element : found.toArray()) {
        if (element.isString())
            read.append(element.toString());
    }
    if (!found.isArray() || read.size() != found.toArray().size())
        return refuse(name, QStringLiteral("a list of texts"));
    value = read;
}

void SpecFields::number(const char *name, std::optional<double> &value, double least, double most)
{
    const QJsonValue found = take(name);
    if (found.isUndefined())
        return;
    if (!found.isDouble() || !(found.toDouble() >= least && found.toDouble() <= most))
        return refuse(name, QStringLiteral("a number from %1 to %2")
                                .arg(QString::number(least, 'g', 12), QString::number(most, 'g', 12)));
    value = found.toDouble();
}

void SpecFields::word(const char *name, const QString &expected)
{
    const QJsonValue found = take(name);
    if (!found.isUndefined() && found.toString() != expected)
        refuse(name, QStringLiteral("\"%1\"").arg(expected));
}

void SpecFields::oneOf(const char *name, QString &value, const QStringList &expected)
{
    const QJsonValue found = take(name);
    if (found.isUndefined())
        return;
    if (!expected.contains(found.toString()))
        return refuse(name, QStringLiteral("\"%1\"").arg(expected.join(QStringLiteral("\" or \""))));
    value = found.toString();
}

SpecFields SpecFields::object(const char *name)
{
    const QJsonValue found = take(name);
    if (!found.isUndefined() && !found.isObject())
        refuse(name, QStringLiteral("an object"));
    SpecFields inner(found.toObject(), m_path + QLatin1String(name) + u'.');
    inner.m_isThere = found.isObject();
    return inner;
}

void SpecFields::close(const SpecFields &inner)
{
    if (!m_refusal)
        m_refusal = inner.refusal();
}

void SpecFields::refuse(const char *name, const QString &expected)
{
    const QJsonValue found = m_object.value(QLatin1String(name));
    refuse(name, expected, found.isUndefined() ? QStringLiteral("nothing") : shown(found));
}

void SpecFields::refuseUnsaid(const char *name, const QString &expected)
{
    refuse(name, expected, QStringLiteral("something else"));
}

void SpecFields::refuse(const char *name, const QString &expected, const QString &found)
{
    if (!m_refusal)
        m_refusal = model::Error{model::Error::Kind::InvalidInput,
                                 QStringLiteral("the field %1%2 of the set-up: expected %3, found %4")
                                     .arg(m_path, QLatin1String(name), expected, found)};
}

std::optional<model::Error> SpecFields::refusal() const
{
    if (m_refusal || m_left.isEmpty())
        return m_refusal;
    return model::Error{model::Error::Kind::InvalidInput,
                        QStringLiteral("the set-up has the field %1%2, which is none of this protocol; check "
                                       "its spelling")
                            .arg(m_path, m_left.keys().front())};
}

} // namespace judge
