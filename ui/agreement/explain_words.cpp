// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/explain_words.h"

#include "ui/widgets/pattern_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString wordedFact(const analysis::Fact &fact)
{
    const auto *count = std::get_if<qint64>(&fact.value);
    return count != nullptr ? countText(*count) : fact.text();
}

} // namespace

QString explainText(const analysis::Sentence &sentence)
{
    return patternText(QCoreApplication::translate("Explain", sentence.pattern), sentence, &wordedFact);
}

} // namespace ui
