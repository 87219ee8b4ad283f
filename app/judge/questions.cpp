// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/plan.h"
#include "app/judge/prompt.h"
#include "db/store/cases.h"

namespace judge {

Questions::Questions(store::Project &project, const model::VoteColumns &columns, const Setup &setup)
    : m_project(project)
    , m_columns(columns)
    , m_setup(setup)
{}

model::ComparisonId Questions::comparisonOf(const Planned &planned) const
{
    return {m_columns.comparisons.id[planned.index]};
}

model::Result<> Questions::readTexts(model::ComparisonId comparison)
{
    if (m_read.id == comparison)
        return {};
    auto read = store::readComparison(m_project, comparison);
    if (!read)
        return tl::unexpected(read.error());
    m_read = std::move(*read);
    m_read.id = comparison;
    return {};
}

model::Result<Question> Questions::question(const Planned &planned)
{
    const model::VoteColumns::Comparisons &all = m_columns.comparisons;
    Question question;
    question.turn = all.turn[planned.index];
    question.lengthFirst = all.lengthA[planned.index];
    question.lengthSecond = all.lengthB[planned.index];
    m_lacksReference = false;
    if (m_setup.protocol->asksModel()) {
        if (const auto read = readTexts(comparisonOf(planned)); !read)
            return tl::unexpected(read.error());
        question.prompts = m_read.item.turns.mid(0, question.turn);
        question.first = m_read.a.turns.mid(0, question.turn);
        question.second = m_read.b.turns.mid(0, question.turn);
        const bool needsReference = m_setup.protocol->needsReference;
        if (needsReference || wantsReference(m_setup.parsed, m_read.item.category)) {
            m_lacksReference = m_read.references.empty();
            if (m_lacksReference && needsReference)
                return model::fail(
                    model::Error::Kind::InvalidInput,
                    QStringLiteral("item %1 has no reference, and %2 judges by one; import the "
                                   "references, or leave such items out with --where")
                        .arg(m_read.item.sourceId, QLatin1String(m_setup.protocol->name)));
            if (!m_lacksReference)
                question.reference = m_read.references.front().turns.mid(0, question.turn);
        }
    }
    if (m_setup.protocol->asks == Asks::Response)
        question.rated = planned.order == model::Order::BFirst ? m_read.responseB : m_read.responseA;
    if (planned.order == model::Order::BFirst) {
        std::swap(question.lengthFirst, question.lengthSecond);
        question.first.swap(question.second);
    }
    return question;
}

} // namespace judge
