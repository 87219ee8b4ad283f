// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rank_files.h"

#include "app/exchange/csv_rows.h"

#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using exchange::CsvColumn;
using Kind = model::Error::Kind;

/// The columns of a header that a reader asks for, or why they are not there.
using Chooser = std::function<model::Result<std::vector<CsvColumn>>(const exchange::CsvHeader &)>;

/// The first column and the chosen numbers, row by row.
model::Result<> readNumbers(const QString &path, const Chooser &choose,
                            const std::function<void(const QString &, const std::vector<double> &)> &found)
{
    const auto sources = exchange::openSources(path);
    if (!sources)
        return tl::unexpected(sources.error());
    if (sources->size() != 1)
        return model::fail(Kind::InvalidInput,
                           u"%1 holds %2 files; expected one table"_s.arg(path).arg(sources->size()));
    exchange::CsvRows rows(*sources->front(), exchange::CsvDelimiter::Detect);
    const auto header = rows.readHeader();
    if (!header)
        return tl::unexpected(header.error());
    const auto columns = choose(**header);
    if (!columns)
        return tl::unexpected(columns.error());
    QSet<QString> names;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        const auto name = rows.row().text(CsvColumn{0});
        if (!name)
            return exchange::malformed(name.error());
        if (names.contains(*name))
            return exchange::malformed(rows.row().refuse(CsvColumn{0}, u"a name that no row above has"_s));
        names.insert(*name);
        std::vector<double> numbers;
        for (const CsvColumn column : *columns) {
            const auto number = rows.row().number(column);
            if (!number)
                return exchange::malformed(number.error());
            numbers.push_back(*number);
        }
        found(*name, numbers);
    }
}

/// The first column but the first whose name holds one of the words.
std::optional<CsvColumn> columnWith(const exchange::CsvHeader &header, const QStringList &words)
{
    for (const QString &word : words) {
        for (qsizetype i = 1; i < header.names.size(); ++i) {
            if (header.names[i] == word || (word.size() > 5 && header.names[i].contains(word)))
                return static_cast<CsvColumn>(i);
        }
    }
    return std::nullopt;
}

tl::unexpected<model::Error> missing(const exchange::CsvHeader &header, const QString &what)
{
    return model::fail(Kind::InvalidInput, u"%1, line 1: expected the name of a row, then %2; found %3"_s.arg(
                                               header.file, what, header.names.join(u", "_s)));
}

} // namespace

model::Result<std::vector<std::pair<QString, double>>> readDifficulty(const QString &path)
{
    std::vector<std::pair<QString, double>> difficulty;
    const auto choose = [](const exchange::CsvHeader &header) -> model::Result<std::vector<CsvColumn>> {
        std::optional<CsvColumn> column = columnWith(header, {u"instruction_difficulty"_s});
        if (!column && header.names.size() == 2)
            column = CsvColumn{1};
        if (!column)
            return missing(header, u"instruction_difficulty"_s);
        return std::vector{*column};
    };
    const auto read = readNumbers(path, choose, [&](const QString &name, const std::vector<double> &numbers) {
        difficulty.emplace_back(name, numbers.front());
    });
    if (!read)
        return tl::unexpected(read.error());
    return difficulty;
}

model::Result<std::vector<std::pair<QString, stats::LengthCoefficients>>> readCoefficients(
    const QString &path)
{
    std::vector<std::pair<QString, stats::LengthCoefficients>> coefficients;
    const auto choose = [](const exchange::CsvHeader &header) -> model::Result<std::vector<CsvColumn>> {
        const auto length = columnWith(header, {u"phi"_s, u"length"_s, u"std_delta_len"_s});
        const auto difficulty = columnWith(header, {u"psi"_s, u"difficulty"_s, u"instruction_difficulty"_s});
        const auto model = columnWith(header, {u"theta"_s, u"model"_s, u"not_gamed_baseline"_s});
        if (!length || !difficulty || !model)
            return missing(header, u"length, difficulty and model (or phi, psi and theta)"_s);
        return std::vector{*length, *difficulty, *model};
    };
    const auto read = readNumbers(path, choose, [&](const QString &name, const std::vector<double> &numbers) {
        coefficients.emplace_back(name, stats::LengthCoefficients{numbers[0], numbers[1], numbers[2]});
    });
    if (!read)
        return tl::unexpected(read.error());
    return coefficients;
}

} // namespace cli
