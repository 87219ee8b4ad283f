// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/search_bar.h"

#include "ui/widgets/choice_box.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace ui {

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_kind(new ChoiceBox(this))
    , m_place(new ChoiceBox(this))
{
    m_edit->setObjectName(QStringLiteral("searchEdit"));
    m_edit->setAccessibleName(tr("Search in the texts"));
    m_edit->setPlaceholderText(tr("Search texts"));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(m_edit->placeholderText()) + 32);
    m_kind->setObjectName(QStringLiteral("searchKind"));
    m_kind->setAccessibleName(tr("What is typed"));
    m_kind->addItems({tr("words"), tr("regex")});
    m_place->setObjectName(QStringLiteral("searchPlace"));
    m_place->setAccessibleName(tr("Where to search"));
    m_place->addItems({tr("everywhere"), tr("prompts"), tr("responses"), tr("rationales"), tr("comments")});
    for (ChoiceBox *box : {m_kind, m_place})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_place);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchBar::searchRequested);
    for (ChoiceBox *box : {m_kind, m_place})
        connect(box, &QComboBox::activated, this, [this] {
            if (!m_edit->text().isEmpty())
                Q_EMIT searchRequested();
        });
}

model::Result<analysis::Filter> SearchBar::searchIn(const analysis::Filter &filter)
{
    const auto kind = static_cast<analysis::SearchKind>(m_kind->currentIndex());
    const auto place = static_cast<analysis::TextPlace>(m_place->currentIndex());
    auto search = analysis::searchFilter(m_edit->text(), kind, place);
    if (!search)
        return search;
    std::vector<analysis::Filter> parts = analysis::conjuncts(filter);
    std::erase(parts, m_last);
    std::erase(parts, *search);
    m_last = *search;
    parts.push_back(std::move(*search));
    return analysis::allOf(std::move(parts));
}

void SearchBar::clear()
{
    m_edit->clear();
    m_last = analysis::Filter();
}

QWidget *SearchBar::edit() const { return m_edit; }

} // namespace ui
