// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace ui {

/// A page in the rail: a drawn sign over its name. Checked while its page is shown.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Sign { House, Check, Scales, Grid, List, Seesaw, Podium, Sheet };

    RailButton(Sign sign, const QString &text, QWidget *parent);

    void setTheme(const Theme &theme);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    Theme m_theme;
};

} // namespace ui
