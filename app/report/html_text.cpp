// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_text.h"

#include "app/report/visible_text.h"

namespace report {

QString html(const QString &text)
{
    QString result = visibleText(text).toHtmlEscaped();
    return result.replace(u'\'', QStringLiteral("&#39;"));
}

QString htmlName(const QString &name) { return QStringLiteral("<bdi>%1</bdi>").arg(html(name)); }

QString htmlFacts(const Facts &facts)
{
    QString out = QStringLiteral("<dl>\n");
    for (const Fact &fact : facts.facts) {
        const QString value =
            fact.isCode ? QStringLiteral("<code>%1</code>").arg(html(fact.value)) : htmlName(fact.value);
        out += QStringLiteral("<dt>") + html(fact.name) + QStringLiteral("</dt><dd>") + value +
               QStringLiteral("</dd>\n");
    }
    return out + QStringLiteral("</dl>\n");
}

} // namespace report
