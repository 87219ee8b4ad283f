// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace judge {

// A reply as rules look at it. Foreign text: every function is linear in its length.

/// A part of a reply, in UTF-16 units of the whole.
struct Part
{
    qsizetype from = 0, length = 0;

    friend bool operator==(const Part &, const Part &) = default;
};

/// Brackets, letters and digits of full width as those of ASCII; every place stays where it is.
[[nodiscard]] QString withoutFullWidth(QString text);

/// What a model thought before it answered, between <think> and </think>, as blanks: a verdict in it is none.
/// Thinking without an end hides the rest; an end without a beginning, what is before. Every place stays
/// where it is.
[[nodiscard]] QString withoutThinking(QString text);

/// Both of them: the text in which most rules look.
[[nodiscard]] QString readable(const QString &reply);

/// Every letter as a small one, where that is one letter too; every place stays where it is.
[[nodiscard]] QString inSmallLetters(QString text);

/// Lines without the blanks around them, left to right; empty ones are not among them.
[[nodiscard]] std::vector<Part> linesOf(const QString &text);

/// `part` without the characters of `frame`, and without blanks, at its two ends.
[[nodiscard]] Part withoutFrame(const QString &text, Part part, QStringView frame);

struct Number
{
    double value = 0;
    Part part;
};

/// Whether nothing but blanks and characters of `frame` stands from `from` to the end of its line.
[[nodiscard]] bool endsLine(const QString &text, qsizetype from, QStringView frame);
/// Whether nothing but these stands before `to` in its line.
[[nodiscard]] bool beginsLine(const QString &text, qsizetype to, QStringView frame);

/// The last words of the line before `at`, at most 40 units, without blanks and characters of `frame` behind
/// them; empty where there are none.
[[nodiscard]] QStringView wordsBefore(const QString &text, qsizetype at, QStringView frame);

/// Where a word of its own stands at or behind `from`: no letter or digit before or behind it; -1: nowhere.
[[nodiscard]] qsizetype wordIn(const QString &text, QStringView word, qsizetype from);

/// A decimal number that stands at `from`: an optional sign, digits, an optional point with digits.
[[nodiscard]] std::optional<Number> numberAt(const QString &text, qsizetype from);
/// The numbers of a part, left to right, where nothing but blanks, commas, brackets and stars stands between
/// and around them, and "/10" behind them; none where anything else does.
[[nodiscard]] std::vector<Number> numbersAlone(const QString &text, Part part);

/// What stands between brackets of this depth, [x] for 1, [[x]] for 2, where it holds no bracket and no line
/// end and is not longer than `longest`: the contents, left to right. The brackets are `depth` units around.
[[nodiscard]] std::vector<Part> bracketedIn(const QString &text, qsizetype depth, qsizetype longest);

} // namespace judge
