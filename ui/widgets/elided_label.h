// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ui {

/// Plain text on one line that ends in … where there is no room; the whole of it is the tool tip and what
/// assistive technology reads. With word wrap it is a label like any other.
class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(QWidget *parent);

    /// Shadows QLabel's, so that the tool tip goes with it.
    void setText(const QString &text);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
