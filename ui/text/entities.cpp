// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/entities.h"

#include <QHash>

namespace ui {

namespace {

QString characterOf(uint number)
{
    const bool isCharacter = number > 0 && number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&number), 1)
                       : QString(QChar::ReplacementCharacter);
}

QHash<QStringView, QStringView> readNames()
{
    QHash<QStringView, QStringView> names;
    for (const QStringView entry : entityNames().split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype parts = entry.indexOf(u'=');
        names.insert(entry.left(parts), entry.mid(parts + 1));
    }
    return names;
}

} // namespace

QString entityText(QStringView entity)
{
    if (entity.size() < 3 || !entity.startsWith(u'&') || !entity.endsWith(u';'))
        return {};
    const QStringView name = entity.mid(1, entity.size() - 2);
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const uint number = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        return isNumber ? characterOf(number) : QString();
    }
    static const QHash<QStringView, QStringView> names = readNames();
    QString result;
    for (const QStringView character : names.value(name).split(u'+', Qt::SkipEmptyParts))
        result += characterOf(character.toUInt(nullptr, 16));
    return result;
}

} // namespace ui
