// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/words.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace exchange {

/// Where one value of a row comes from: a column, or the same text in every row.
struct ValueSource
{
    QString column;
    std::optional<QString> value;  ///< instead of a column
    QString separator;             ///< not empty: the column holds two texts with this between them ...
    int part = 1;                  ///< ... and the value is the first (1) or second (2) of them
    bool isJson = false;           ///< the cell is the text of a JSON array of texts, one a turn
    QHash<QString, QString> words; ///< not empty: what the source's words stand for; others are refused

    [[nodiscard]] bool isSet() const { return value || !column.isEmpty(); }
};

/// What a source's word for a vote stands for, in the row's sides.
struct MappedWord
{
    std::optional<model::Choice> choice;
    model::State state = model::State::Valid; ///< other than Valid: of verdicts, without a choice
    std::optional<double> strength;
};

/// How the rows of one kind of table are to be read; see parseMapping().
struct TableMapping
{
    QString when;
    ValueSource id, turns, category, reference, turn;
    std::vector<ValueSource> prompt;
    ValueSource modelA, modelB, responseA, responseB;
    ValueSource join;
    ValueSource vote, rater;
    std::vector<std::pair<QString, QString>> raters; ///< column of the vote, name of the rater
    ValueSource comment, time, left, confidence, strength;
    ValueSource order, rationale, request, reply, promptName;
    QStringList metadata;
    QHash<QString, MappedWord> words;
    std::optional<model::RaterKind> kind;
    enum class Judges { GiveRulings, GiveVerdicts } judges = Judges::GiveRulings;

    /// Every column that the mapping names, each once.
    [[nodiscard]] QStringList columns() const;
};

/// Reads a mapping: a JSON object that says which column of a table holds what, or `{"tables": [...]}` with
/// several of them, of which a row takes the first whose `when` column it has. Usage, naming the key and what
/// is known, for anything that is not understood.
///
/// A VALUE is the name of a column, or an object:
///     {"value": "gpt-4"}                                    the same in every row
///     {"column": "pair", "separator": "_vs_", "part": 1}    the first (or 2: second) of two texts in a cell
///     {"column": "answers", "json": true}                   a cell with a JSON array of texts, one a turn
///     {"column": "shown", "words": {"AB": "a"}}             words that stand for others; the rest is refused
///
/// What is compared
///     id             VALUE: the source's id of the item; without it the id comes from the prompt's hash
///     prompt         VALUE or a list of them: one user turn; the parts that are not empty, a blank line
///     between turns          VALUE instead of prompt: a list of user turns (a JSON array) category,
///     reference      VALUE metadata       list of columns that are kept with the item as user fields
///     model_a, model_b, response_a, response_b      VALUE; a response is a text or a list of turns. Without
///                    responses the row means sample 0 of the models, without prompt the item of that id:
///                    both must be there already
///     turn           VALUE: up to which turn the pair was judged; without it all turns
///     join           VALUE: a key that names the comparison in several files of one import; a table
///                    without prompt, id and models takes the comparison of an earlier row with that key
/// Who says what
///     vote           VALUE; `words` says what its words stand for
///     rater          VALUE
///     raters         {column: name}, instead of vote and rater: one column a rater
///     words          {word: choice} with a, b (the row's responses), tie, both_good, both_bad, cannot_judge;
///                    or {word: {"choice": "a", "strength": 2}}; or, for verdicts, {word: {"state":
///                    "unparsable"}}. Without it the words are the choices themselves. A word that is not
///                    listed refuses its row: nothing becomes a tie by default
///     kind           human, judge or gold, where the names do not tell
///     comment, time, confidence (0 to 1), strength      VALUE
///     left           VALUE: a or b, which response of the row stood left
/// Judges
///     judges_give    rulings (as if both orders were combined) or verdicts (single calls)
///     order          VALUE: a_first or b_first, which response of the row was shown first
///     rationale, request, reply, prompt_name      VALUE
/// Tables
///     when           the column by which a row of this table is known
[[nodiscard]] model::Result<std::vector<TableMapping>> parseMapping(const QByteArray &json);

} // namespace exchange
