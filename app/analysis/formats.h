// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/feature.h"
#include "app/analysis/filter.h"
#include "db/model/case.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QString>

#include <span>
#include <vector>

namespace analysis {

/// The Markdown of a text, counted as FastChat's add_markdown_info does (METHODS 4.5): what stands between
/// three backticks, with none inside, is taken out first.
struct FormatCounts
{
    qint64 lists = 0;    ///< lines that begin with digits and a dot, or with one of - * +, and a blank
    qint64 bold = 0;     ///< **text** and __text__ within a line
    qint64 headings = 0; ///< lines that begin with 1 to 6 # and a blank
    qint64 code = 0;     ///< code points of what was taken out
    qint64 length = 0;   ///< code points of the text

    FormatCounts &operator+=(const FormatCounts &other);
    friend bool operator==(const FormatCounts &, const FormatCounts &) = default;
};
[[nodiscard]] FormatCounts formatCounts(const QString &text);

/// The Markdown of both responses over turns 1 to the comparison's.
struct ComparedFormats
{
    model::ComparisonId comparison;
    FormatCounts a, b;
};
/// Of one that was read.
[[nodiscard]] ComparedFormats comparedFormats(const model::Comparison &comparison);
/// Of every comparison, from the texts of the project.
[[nodiscard]] model::Result<std::vector<ComparedFormats>> comparedFormats(store::Project &project);

/// Counts differ by (a - b)/(a + b + 1), as FastChat's style control has it; code by its share of the
/// response. A comparison that came after the dataset was read is left out.
[[nodiscard]] Feature formatFeature(const Dataset &dataset, std::span<const ComparedFormats> formats,
                                    Format format);

} // namespace analysis
