// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/explain_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {

QString explainText(const analysis::Sentence &sentence)
{
    QString text;
    const QString pattern = QCoreApplication::translate("Explain", sentence.pattern);
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isPlace = pattern[at] == u'%' && at + 1 < pattern.size() && pattern[at + 1].isDigit();
        const auto place =
            isPlace ? static_cast<std::size_t>(pattern[at + 1].digitValue() - 1) : std::size_t(0);
        if (!isPlace || place >= sentence.facts.size()) {
            text += pattern[at];
            continue;
        }
        const analysis::Fact &fact = sentence.facts[place];
        const auto *count = std::get_if<qint64>(&fact.value);
        text += count != nullptr ? countText(*count) : fact.text();
        ++at;
    }
    return text;
}

} // namespace ui
