// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/agreement_json.h"
#include "app/report/pair_tables.h"
#include "app/report/sections.h"

namespace report {

namespace {

using analysis::AgreementTable;
using analysis::PairAgreement;
using analysis::Party;

/// The categories of the slice, in the order of the file.
std::vector<QString> categoriesOf(const Work &work)
{
    const auto &columns = work.dataset.columns;
    std::vector<bool> isThere(columns.categories.size(), false);
    for (std::size_t rank = 0; rank < work.selected.size(); ++rank) {
        if (work.selected[rank] == 0)
            continue;
        const auto item = static_cast<std::size_t>(work.dataset.itemAt[rank]);
        isThere[static_cast<std::size_t>(columns.items.category[item])] = true;
    }
    std::vector<QString> categories;
    for (std::size_t i = 0; i < isThere.size(); ++i) {
        if (isThere[i])
            categories.push_back(columns.categories[i]);
    }
    return categories;
}

/// A judge beside the majority, or the people among themselves.
bool isWanted(const AgreementTable &table, const PairAgreement &pair)
{
    const int humans = static_cast<int>(table.parties.size()) - 2;
    return pair.b == humans + 1 ? pair.a != humans : pair.a == humans && pair.b == humans;
}

QString shownName(const QString &category)
{
    return category.isEmpty() ? QStringLiteral("(no category)") : category;
}

void addRows(const AgreementTable &table, const QString &category, Table &shown)
{
    for (const PairAgreement &pair : table.pairs) {
        if (!isWanted(table, pair))
            continue;
        std::vector<Cell> cells = coefficientCells(table, pair);
        cells.insert(cells.begin(), Cell::words(pairName(table, pair)));
        shown.rows.push_back({shownName(category),
                              analysis::printFilter(table.where(pair, analysis::PairPart::Figures)),
                              std::move(cells)});
    }
}

Json pairsJson(const AgreementTable &table)
{
    Json pairs = Json::array();
    const auto marks = analysis::chanceMarks(table, cohenKappa);
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
        if (isWanted(table, table.pairs[i]))
            pairs.push_back(pairJson(table, table.pairs[i], marks[i]));
    }
    return pairs;
}

} // namespace

model::Result<> fillCategories(Work &work, Section &section)
{
    section.data["categories"] = Json::array();
    if (!work.hasPeople || work.judges.empty()) {
        section.blocks.emplace_back(Paragraph{
            QStringLiteral("Needs both votes of people and rulings of a judge: there are no %1.")
                .arg(work.hasPeople ? QStringLiteral("rulings") : QStringLiteral("votes of people"))});
        return {};
    }
    std::vector<Party> parties = work.judges;
    parties.push_back({QStringLiteral("humans"), analysis::RaterRef::of(analysis::RaterRef::Kind::Humans)});
    parties.push_back(
        {QStringLiteral("majority"), analysis::RaterRef::of(analysis::RaterRef::Kind::Majority)});
    QStringList columns = coefficientColumns(QStringLiteral("category"));
    columns.insert(1, QStringLiteral("pair"));
    Table shown{QStringLiteral("by-category"),
                QStringLiteral("Each judge beside the majority of people, and people among themselves"),
                columns,
                {}};
    for (const QString &category : categoriesOf(work)) {
        if (!work.goesOn())
            return stopped();
        const analysis::Filter where = analysis::fieldIs(analysis::Field::Category, category);
        const auto table = work.agreementOf(parties, where);
        if (!table)
            return tl::unexpected(table.error());
        addRows(*table, category, shown);
        section.data["categories"].push_back({{"category", utf8(category)},
                                              {"where", utf8(analysis::printFilter(work.within(where)))},
                                              {"pairs", pairsJson(*table)}});
    }
    if (shown.rows.empty()) {
        section.blocks.emplace_back(Paragraph{
            QStringLiteral("No comparison of the slice has both a vote of a person and a ruling.")});
        return {};
    }
    section.blocks.emplace_back(Paragraph{QStringLiteral(
        "Read a judge beside the people: where people differ among themselves, nobody can agree "
        "much with their majority.")});
    section.blocks.emplace_back(std::move(shown));
    return {};
}

} // namespace report
