// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace judge {

/// The texts that a judge is asked with; an empty one means the protocol's own. See prompt.h for their holes.
struct Wording
{
    QString system;         ///< what every question begins with
    QString plain;          ///< one turn
    QString reference;      ///< one turn, with a reference answer
    QString turns;          ///< several turns
    QString turnsReference; ///< several turns, with a reference answer

    friend bool operator==(const Wording &, const Wording &) = default;
};

/// US dollars for a million tokens.
struct Price
{
    double input = 0;
    double output = 0;

    friend bool operator==(const Price &, const Price &) = default;
};

/// In which orders a comparison is shown.
enum class Orders {
    Both,
    Random, ///< one, drawn by the texts of the comparison: the same in every run and for every judge
};

/// A judge set-up: what makes two runs of a judge the same instrument. Kept as one JSON object.
struct Spec
{
    QString protocol;
    Orders orders = Orders::Both;
    int repetitions = 1; ///< of every order
    QString note;        ///< for people

    // For protocols that ask a language model; empty otherwise.
    QString provider;
    QString baseUrl; ///< up to and without the path of a call: https://api.openai.com/v1
    QString model;
    QString key; ///< name of the key: of an environment variable that ends in _API_KEY; empty: no key is sent
    std::optional<double> temperature; ///< 0 to 2; without one the server decides
    std::optional<double> topP;        ///< 0 to 1
    std::optional<int> maxTokens;      ///< of the answer
    std::optional<qint64> seed;
    std::optional<int> topLogprobs;  ///< how many likely tokens are asked for at each place; none: no chances
    double timeoutSeconds = 300;     ///< for one call
    QStringList referenceCategories; ///< whose items are judged with a reference answer, where there is one
    std::optional<Price> price;      ///< none: not known
    Wording wording;

    friend bool operator==(const Spec &, const Spec &) = default;
};

/// Reads a set-up. Error::InvalidInput names the field, what was expected and what was found; a field that no
/// protocol knows is one too, so that a slip of the pen does not change an instrument in silence.
[[nodiscard]] model::Result<Spec> parseSpec(const QByteArray &json);
/// The same set-up as JSON: the same spec has the same bytes.
[[nodiscard]] QByteArray toJson(const Spec &spec);

} // namespace judge
