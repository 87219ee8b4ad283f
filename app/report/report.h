// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/project_data.h"
#include "app/report/json.h"
#include "db/model/case.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace report {

/// A cell of a table: words, a count or a figure. Texts may be foreign; a writer escapes them.
struct Cell
{
    QString text;                          ///< words; of a count or figure what stands before it
    std::optional<std::int64_t> count;     ///< a whole number
    std::optional<stats::Estimate> figure; ///< writers round it by figureWords()
    std::int64_t shared = 0;               ///< comparisons behind the figure: below 10 only they are shown
    QString small;                         ///< a second line, in smaller type
    QString where;                         ///< the filter that opens the cases behind it; empty: see its row
    std::optional<int> heat;               ///< 0 to 5, little to much agreement

    [[nodiscard]] static Cell words(const QString &text);
    [[nodiscard]] static Cell number(std::int64_t count, const QString &where);
    [[nodiscard]] static Cell estimate(const stats::Estimate &figure, std::int64_t shared,
                                       const QString &where);
};

struct Row
{
    QString header;
    QString where; ///< the cases of the row's cells that have no filter of their own
    std::vector<Cell> cells;
};

/// Every row has a header and a cell for each column but the first.
struct Table
{
    QString id; ///< a word, one of its kind in a report
    QString caption;
    QStringList columns; ///< the first one stands above the headers of the rows
    std::vector<Row> rows;
    bool isMatrix = false; ///< cells of equal width, a colour behind those with heat
    bool isLong = false;   ///< scrolls where the page can
};

struct Paragraph
{
    QString text;
    bool isMuted = false;
};

/// A case in full: prompts, both responses, everybody's say and the rationales.
struct Example
{
    model::Case found;
    std::vector<analysis::RulingLine> rulings;
    QStringList judges; ///< who chose the opposite of the majority
    QString where;      ///< opens the item's comparisons of these two models up to this turn
};

/// A name and what it is, as the manifest lists them.
struct Fact
{
    QString name;
    QString value;
    bool isCode = false;
};
struct Facts
{
    std::vector<Fact> facts;
};

using Block = std::variant<Paragraph, Table, Example, Facts>;

struct Section
{
    const char *id = "";
    QString title;
    std::vector<Block> blocks; ///< what is shown
    Json data;                 ///< the exact values, in the shape of the verbs' JSON
};

/// A report as a value: any thread may write it in any format.
struct Report
{
    QString title;
    QString project; ///< the name of the file, without its folder
    QString date;    ///< ISO 8601, as it was given
    QString where;   ///< the slice, empty: everything
    std::vector<Section> sections;
};

struct Options
{
    QStringList sections; ///< ids of sectionKinds(); empty: all. They stand in the order of the table
    /// Slice, raters, pools, ties and frame. No raters: the default of the verb `agreement`; people one by
    /// one only where there are at most `mostPeople`.
    analysis::AgreementOptions agreement;
    std::size_t coefficient = 1; ///< of the matrix: its place in stats::pairCoefficients()
    QString date;                ///< ISO 8601; equal projects, options and dates give equal reports
};

inline constexpr std::size_t mostPeople = 8;
inline constexpr std::size_t mostExamples = 10;
/// Shared by fewer comparisons than this: only the count is shown.
inline constexpr std::int64_t enoughShared = 10;

struct SectionName
{
    const char *id;
    const char *title;
};
/// What a report can hold, in its order: data, agreement, categories, position, length, examples, manifest.
[[nodiscard]] std::vector<SectionName> sectionNames();

/// Asked before each of `total` steps and within long ones; false stops the work with Error::Cancelled.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// Reads and computes all of it. Runs on the thread that opened the project, which need not be the window's.
/// Error::Usage for sections, raters and fields that are not there.
[[nodiscard]] model::Result<Report> make(store::Project &project, const analysis::Dataset &dataset,
                                         analysis::Selector &selector, const Options &options,
                                         const Progress &progress);
/// The same from a file, opened for reading.
[[nodiscard]] model::Result<Report> make(const QString &path, const Options &options,
                                         const Progress &progress);

} // namespace report
