// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include <QCoreApplication>

namespace ui {

const std::array<PageInfo, pageCount> &pages()
{
    static constexpr std::array<PageInfo, pageCount> table = {{
        {Page::Start, RailButton::Sign::House, "railStart", Qt::Key_1},
        {Page::Label, RailButton::Sign::Check, "railLabel", Qt::Key_2},
        {Page::Judges, RailButton::Sign::Scales, "railJudges", Qt::Key_3},
        {Page::Agreement, RailButton::Sign::Grid, "railAgreement", Qt::Key_4},
        {Page::Cases, RailButton::Sign::List, "railCases", Qt::Key_5},
        {Page::Bias, RailButton::Sign::Seesaw, "railBias", Qt::Key_6},
        {Page::Leaderboard, RailButton::Sign::Podium, "railLeaderboard", Qt::Key_7},
        {Page::Report, RailButton::Sign::Sheet, "railReport", Qt::Key_8},
    }};
    return table;
}

QString pageText(Page page)
{
    switch (page) {
    case Page::Start: return QCoreApplication::translate("Pages", "Start");
    case Page::Label: return QCoreApplication::translate("Pages", "Label");
    case Page::Judges: return QCoreApplication::translate("Pages", "Judges");
    case Page::Agreement: return QCoreApplication::translate("Pages", "Agreement");
    case Page::Cases: return QCoreApplication::translate("Pages", "Cases");
    case Page::Bias: return QCoreApplication::translate("Pages", "Bias");
    case Page::Leaderboard: return QCoreApplication::translate("Pages", "Leaderboard");
    case Page::Report: break;
    }
    return QCoreApplication::translate("Pages", "Report");
}

} // namespace ui
