// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/agreement_json.h"
#include "app/report/option_words.h"
#include "app/report/pair_tables.h"
#include "app/report/sections.h"
#include "app/report/stability_json.h"
#include "app/report/words.h"
#include "app/stats/registry.h"

#include <algorithm>

namespace report {

namespace {

/// How the figures came about, in one paragraph.
QString choicesSentence(const Work &work, const analysis::AgreementTable &table)
{
    QStringList parts = explainedOptions(table.options);
    parts << QStringLiteral("majority is what most people chose, else a tie");
    parts << QStringLiteral(
        "a pool such as humans or judges counts each vote of one beside each vote of another");
    QString text =
        QStringLiteral("Above the diagonal stands %1 with its 95 % interval, below it n and what was "
                       "left out, on it a pool among itself. ")
            .arg(coefficientWords(work.options.coefficient));
    for (QString &part : parts)
        text += part.replace(0, 1, part.at(0).toUpper()) + QStringLiteral(". ");
    return text.trimmed();
}

QString rowsSentence(const Work &work)
{
    const auto people = std::count_if(work.info.raters.begin(), work.info.raters.end(),
                                      [](const analysis::ProjectInfo::RaterCounts &counts) {
                                          return counts.rater.kind == model::RaterKind::Human &&
                                                 counts.votes > 0 && counts.rater.excludedWhy.isEmpty();
                                      });
    if (!work.options.agreement.parties.empty() || people <= static_cast<std::ptrdiff_t>(mostPeople))
        return {};
    return QStringLiteral(
               "The %1 people stand together as humans and as their majority; with raters named, the "
               "report shows them one by one.")
        .arg(people);
}

} // namespace

model::Result<> fillAgreement(Work &work, Section &section)
{
    const auto table = work.agreementOf(work.rows, {});
    if (!table)
        return tl::unexpected(table.error());
    const auto stability = analysis::stabilityOf(work.dataset, work.selector, *table);
    if (!stability)
        return tl::unexpected(stability.error());
    section.data = agreementJson(*table);
    section.data["stability"] = stabilityJson(*stability);
    section.data["coefficient"] = stats::pairCoefficients()[work.options.coefficient].id;
    if (table->pairs.empty()) {
        section.blocks.emplace_back(Paragraph{
            QStringLiteral("There is no pair: agreement needs two raters with votes or rulings on the "
                           "same comparison, or a pool of several.")});
        return {};
    }
    section.blocks.emplace_back(Paragraph{choicesSentence(work, *table)});
    if (const QString people = rowsSentence(work); !people.isEmpty())
        section.blocks.emplace_back(Paragraph{people});
    section.blocks.emplace_back(matrixTable(*table, work.options.coefficient));
    section.blocks.emplace_back(Paragraph{
        QStringLiteral(
            "Figures are rounded to two decimals; the JSON of this report has all of them. Where fewer "
            "than 10 comparisons are shared, only n is shown. A figure without a colour compares a rater with a "
            "majority that it is part of, or with an estimate made of its votes."),
        true});
    section.blocks.emplace_back(coefficientTable(*table));
    section.blocks.emplace_back(outcomeTable(*table));
    section.blocks.emplace_back(overallTable(*table));
    return {};
}

} // namespace report
