// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/names.h"

namespace cli {

QStringList splitNames(const QString &list)
{
    QStringList parts;
    QString part;
    int depth = 0;
    bool isQuoted = false;
    const auto finish = [&] {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
        part.clear();
    };
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QChar character = list.at(i);
        if (isQuoted && character == u'\\' && i + 1 < list.size()) {
            part += character;
            part += list.at(++i);
            continue;
        }
        if (character == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && character == u'(')
            ++depth;
        else if (!isQuoted && character == u')')
            --depth;
        if (character == u',' && !isQuoted && depth <= 0)
            finish();
        else
            part += character;
    }
    finish();
    return parts;
}

QStringList splitWords(const QString &list)
{
    QStringList words = splitNames(list);
    for (QString &word : words) {
        if (word.size() < 2 || !word.startsWith(u'"') || !word.endsWith(u'"'))
            continue;
        word = word.mid(1, word.size() - 2);
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (word.at(i) == u'\\')
                word.remove(i, 1);
        }
    }
    return words;
}

} // namespace cli
