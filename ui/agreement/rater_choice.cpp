// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/rater_choice.h"

#include "ui/widgets/words.h"

#include <QMenu>

namespace ui {

RaterChoice::RaterChoice(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("raterChoice"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &RaterChoice::fill);
    describe();
}

void RaterChoice::setParties(const std::vector<analysis::Party> &parties)
{
    m_parties = parties;
    describe();
}

void RaterChoice::clear()
{
    m_parties.clear();
    m_left.clear();
    describe();
}

std::vector<analysis::Party> RaterChoice::chosen() const
{
    std::vector<analysis::Party> chosen;
    for (const analysis::Party &party : m_parties) {
        if (!m_left.contains(party.name))
            chosen.push_back(party);
    }
    const bool isAll = chosen.size() == m_parties.size();
    return isAll ? std::vector<analysis::Party>() : chosen;
}

void RaterChoice::fill()
{
    m_menu->clear();
    QAction *all = m_menu->addAction(tr("Everybody"));
    all->setEnabled(!m_left.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        m_left.clear();
        describe();
        Q_EMIT changed();
    });
    m_menu->addSeparator();
    for (const analysis::Party &party : m_parties) {
        QString shown = party.name;
        QAction *action = m_menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!m_left.contains(party.name));
        // The last two stay: a matrix of one says nothing.
        action->setEnabled(!action->isChecked() ||
                           m_parties.size() - static_cast<std::size_t>(m_left.size()) > 2);
        connect(action, &QAction::toggled, this, [this, name = party.name](bool isIn) {
            if (isIn)
                m_left.remove(name);
            else
                m_left.insert(name);
            describe();
            Q_EMIT changed();
        });
    }
}

void RaterChoice::describe()
{
    const auto all = static_cast<qint64>(m_parties.size());
    const qint64 in = all - m_left.size();
    setText(m_left.isEmpty() ? tr("Everybody") : tr("%1 of %2").arg(countText(in), countText(all)));
    setEnabled(all > 0);
}

} // namespace ui
