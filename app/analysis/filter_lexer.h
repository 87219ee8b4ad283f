// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QString>
#include <QStringView>

namespace analysis {

struct Token
{
    enum class Kind { Word, Quoted, Open, Close, Comma, Operator, At, Hash, End, Bad };

    Kind kind = Kind::End;
    qsizetype begin = 0; ///< UTF-16 units from the start of the text
    qsizetype end = 0;
    QString text; ///< Word, Quoted: the value without quotes; Bad: what is wrong, in English
    Operator op = Operator::Equal;
};

/// The token at or behind `from`; blanks are passed over. Never reads outside of `text`; its work is
/// proportional to the token's length. Of a Bad token `begin` is where the mistake is; an unterminated quote
/// spans the rest.
[[nodiscard]] Token tokenAt(QStringView text, qsizetype from);

/// The signs of the operators, "=" to "~".
[[nodiscard]] QString signOf(Operator op);

/// and, or, not, in: quoted wherever they are a name or a value.
[[nodiscard]] bool isLogicWord(QStringView word);
/// humans, judges, gold, majority, group: quoted where they are a rater's name.
[[nodiscard]] bool isRaterWord(QStringView word);

/// As the text form writes it: bare where that reads back as the same value, else quoted.
[[nodiscard]] QString valueText(const QString &value);
[[nodiscard]] QString raterNameText(const QString &name);

} // namespace analysis
